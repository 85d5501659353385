// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/crashreportdialog.h"

#include "app/dialogs/textframe.h"
#include "app/widgets/buttons.h"
#include "app/widgets/panel.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace thrifty::app {

CrashReportDialog::CrashReportDialog(const QString& text, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("crashReport"));
    setWindowTitle(tr("Crash report"));
    resize(720, 440);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(new TextLabel(windowTitle(), TextRole::Title));
    auto* sentence =
        new TextLabel(tr("It says where in the program it happened. It holds none of your data and is sent nowhere."),
                      TextRole::Body, TextLabel::Ink::Text2);
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    auto* report = new QPlainTextEdit(text);
    report->setObjectName(QStringLiteral("crashReportText"));
    report->setLineWrapMode(QPlainTextEdit::NoWrap); // a frame a line
    report->setFont(fixedFont(0.92));
    report->setAccessibleName(windowTitle());
    column->addWidget(framed(*report), 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    auto* remove = makeButton(tr("Delete"), ButtonLook::Destructive);
    remove->setObjectName(QStringLiteral("crashReportDelete"));
    connect(remove, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(remove);
    buttons->addStretch(1);
    auto* copy = makeButton(tr("Copy"), ButtonLook::Outlined, QStringLiteral("copy"));
    copy->setObjectName(QStringLiteral("crashReportCopy"));
    connect(copy, &QPushButton::clicked, this, [text] { QApplication::clipboard()->setText(text); });
    auto* close = makeButton(tr("Close"));
    close->setObjectName(QStringLiteral("crashReportClose"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(copy);
    buttons->addWidget(close);
    column->addLayout(buttons);
    close->setFocus();
}

} // namespace thrifty::app
