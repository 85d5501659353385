// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/startproblemdialog.h"

#include "app/widgets/buttons.h"
#include "app/widgets/panel.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace thrifty::app {

StartProblemDialog::StartProblemDialog(const QString& problem, const QString& file) {
    setObjectName(QStringLiteral("startProblem"));
    setWindowTitle(QApplication::applicationDisplayName());
    setAccessibleDescription(problem);
    setMinimumWidth(520);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    auto* head = new TextLabel(tr("Thrifty Nova cannot start"), TextRole::Title);
    head->setWordWrap(true);
    column->addWidget(head);
    auto* words = new TextLabel(problem);
    words->setObjectName(QStringLiteral("startProblemText"));
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(words);
    column->addStretch(1); // sentences that wrap ask for more height than they take
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    auto* copy = makeButton(tr("Copy"), ButtonLook::Outlined, QStringLiteral("copy"));
    connect(copy, &QPushButton::clicked, this, [problem] { QApplication::clipboard()->setText(problem); });
    buttons->addWidget(copy);
    buttons->addStretch(1);
    if (!file.isEmpty()) {
        auto* folder = makeButton(tr("Open folder"), ButtonLook::Outlined, QStringLiteral("folder"));
        connect(folder, &QPushButton::clicked, this,
                [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath())); });
        buttons->addWidget(folder);
    }
    auto* close = makeButton(tr("Quit"), ButtonLook::Primary);
    close->setObjectName(QStringLiteral("startProblemQuit"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(close);
    column->addLayout(buttons);
    close->setFocus();
}

} // namespace thrifty::app
