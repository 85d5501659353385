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

/// A dialog that only tells: title, paragraphs, Close, and Copy where asked for.
void tell(QWidget* parent, const QString& title, const QStringList& paragraphs, bool copy) {
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
    if (copy) {
        auto* copyButton = makeButton(QDialog::tr("Copy"), ButtonLook::Outlined, QStringLiteral("copy"));
        QObject::connect(copyButton, &QPushButton::clicked, &dialog,
                         [&] { QApplication::clipboard()->setText(title + u'\n' + paragraphs.join(u'\n')); });
        buttons->addWidget(copyButton);
    }
    auto* close = makeButton(QDialog::tr("Close"));
    QObject::connect(close, &QPushButton::clicked, &dialog, &QDialog::accept);
    buttons->addWidget(close);
    layout->addLayout(buttons);
    dialog.exec();
}

} // namespace

void showAbout(QWidget* parent) {
    tell(parent, QDialog::tr("Thrifty Nova %1").arg(QStringLiteral(THRIFTY_VERSION)),
         {QDialog::tr("Finds the cluster of a fleet on which a workload runs at the lowest price, and makes Nova place "
                      "it in that "
                      "order."),
          QDialog::tr(
              "Free software under the GNU General Public License, version 3 or later. No account, no telemetry."),
          QDialog::tr("Qt %1 and Qt Charts (GPL 3), QScintilla (GPL 3), libcurl (curl), OpenSSL (Apache 2), libyaml "
                      "(MIT), simdjson "
                      "(Apache 2), RE2 (BSD), {fmt} (MIT), Boost (BSL).")
              .arg(QString::fromLatin1(qVersion()))},
         true);
}

void showEstimateHelp(QWidget* parent) {
    tell(parent, QDialog::tr("What is estimated"),
         {QDialog::tr("For every variant a copy of the workload is made whose pods wait behind a scheduling gate: "
                      "nothing runs and "
                      "nothing is bought. On each autoscaled cluster Luna says, in an event on each pod, which node it "
                      "would buy for "
                      "them and for how much an hour."),
          QDialog::tr("A figure is the sum over the pod groups of price × number of nodes. It can be opened down to "
                      "the text of the "
                      "event it comes from. A static cluster costs nothing more, or what its owner says."),
          QDialog::tr("Not counted: your discounts, disks, network, control-plane fees, and free space on nodes that "
                      "are already there."),
          QDialog::tr("Without an answer there is no figure: the cell says why. It is never 0 and never ranked.")},
         false);
}

} // namespace thrifty::app
