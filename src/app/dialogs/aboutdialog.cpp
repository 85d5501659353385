// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/aboutdialog.h"

#include "app/theme/icons.h"
#include "app/widgets/buttons.h"
#include "app/widgets/panel.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace thrifty::app {

namespace {

constexpr int textWidth = 520;

} // namespace

void showAbout(QWidget* parent) {
    const QString title = QDialog::tr("Thrifty Nova %1").arg(QStringLiteral(THRIFTY_VERSION));
    const QStringList paragraphs{
        QDialog::tr("Finds the cluster of a fleet on which a workload runs at the lowest price, and makes Nova place "
                    "it in that "
                    "order."),
        QDialog::tr(
            "Free software under the GNU General Public License, version 3 or later. No account, no telemetry."),
        QDialog::tr("Qt %1 and Qt Charts (GPL 3), QScintilla (GPL 3), libcurl (curl), OpenSSL (Apache 2), libyaml "
                    "(MIT), simdjson "
                    "(Apache 2), RE2 (BSD), {fmt} (MIT), Boost (BSL).")
            .arg(QString::fromLatin1(qVersion()))};
    QDialog dialog(parent);
    dialog.setWindowTitle(title);
    auto* layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(new TextLabel(title, TextRole::Title));
    for (const QString& paragraph : paragraphs) {
        auto* label = new TextLabel(paragraph);
        label->setWordWrap(true);
        label->setMinimumWidth(textWidth);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        layout->addWidget(label);
    }
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* copy = makeButton(QDialog::tr("Copy"), ButtonLook::Outlined, QStringLiteral("copy"));
    QObject::connect(copy, &QPushButton::clicked, &dialog,
                     [&] { QApplication::clipboard()->setText(title + u'\n' + paragraphs.join(u'\n')); });
    buttons->addWidget(copy);
    auto* close = makeButton(QDialog::tr("Close"));
    QObject::connect(close, &QPushButton::clicked, &dialog, &QDialog::accept);
    buttons->addWidget(close);
    layout->addLayout(buttons);
    dialog.exec();
}

} // namespace thrifty::app
