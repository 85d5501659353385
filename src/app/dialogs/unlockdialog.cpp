// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/unlockdialog.h"

#include "app/widgets/buttons.h"
#include "app/widgets/contextchip.h"
#include "app/widgets/panel.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace thrifty::app {

namespace {

/// The contexts that a write may reach and that are marked as production.
std::vector<domain::ContextName> productionContexts(Workbench& workbench) {
    std::vector<domain::ContextName> contexts;
    const auto fleet = workbench.fleet().snapshot();
    if (!fleet)
        return contexts;
    if (workbench.isProduction(fleet->novaContext))
        contexts.push_back(fleet->novaContext);
    for (const session::ClusterConnection& cluster : fleet->clusters) {
        if (!cluster.cluster.context.empty() && workbench.isProduction(cluster.cluster.context))
            contexts.push_back(cluster.cluster.context);
    }
    return contexts;
}

bool typeTheName(QWidget* parent, const Workbench& workbench, const std::vector<domain::ContextName>& contexts,
                 const QString& server) {
    QDialog dialog(parent);
    dialog.setWindowTitle(QDialog::tr("Write to production?"));
    auto* layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(new TextLabel(QDialog::tr("Write to production?"), TextRole::Title));
    layout->addWidget(ContextChip::forDialog(workbench), 0, Qt::AlignLeft);
    QStringList names;
    for (const domain::ContextName& context : contexts)
        names << toQt(context);
    auto* words = new TextLabel(QDialog::tr("%1 is marked as production (%2). Type the name of the context to go on.")
                                    .arg(names.join(QStringLiteral(", ")), server));
    words->setWordWrap(true);
    words->setMinimumWidth(420);
    layout->addWidget(words);
    auto* field = new QLineEdit;
    field->setAccessibleName(QDialog::tr("Name of the context"));
    field->setPlaceholderText(names.constFirst());
    layout->addWidget(field);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* cancel = makeButton(QDialog::tr("Cancel"));
    auto* go = makeButton(QDialog::tr("Unlock"), ButtonLook::Destructive, QStringLiteral("lock-open"));
    go->setEnabled(false);
    buttons->addWidget(cancel);
    buttons->addWidget(go);
    layout->addLayout(buttons);
    QObject::connect(field, &QLineEdit::textChanged, go,
                     [go, names](const QString& text) { go->setEnabled(text == names.constFirst()); });
    QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(go, &QPushButton::clicked, &dialog, &QDialog::accept);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace

bool unlock(QWidget* parent, Workbench& workbench, WriteAccess access) {
    const std::vector<domain::ContextName> production = productionContexts(workbench);
    const auto fleet = workbench.fleet().snapshot();
    if (!production.empty() && !typeTheName(parent, workbench, production, toQt(fleet->novaServer)))
        return false;
    workbench.lock().set(access, production);
    return true;
}

} // namespace thrifty::app
