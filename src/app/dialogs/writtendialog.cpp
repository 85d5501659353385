// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/writtendialog.h"

#include "app/control/workbench.h"
#include "app/dialogs/textframe.h"
#include "app/format/text.h"
#include "app/widgets/buttons.h"
#include "app/widgets/contextchip.h"
#include "app/widgets/panel.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace thrifty::app {

WrittenDialog::WrittenDialog(const Workbench& workbench, const std::vector<domain::ObjectId>& objects,
                             const QString& digits, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("What an estimate writes"));
    resize(720, 440);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(new TextLabel(windowTitle(), TextRole::Title), 1);
    head->addWidget(ContextChip::forDialog(workbench));
    column->addLayout(head);
    auto* sentence = new TextLabel(tr("%n object(s), removed again when the run ends. Each run draws its own digits in "
                                      "place of %1.",
                                      nullptr, static_cast<int>(objects.size()))
                                       .arg(digits),
                                   TextRole::Body, TextLabel::Ink::Text2);
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    QStringList lines;
    for (const domain::ObjectId& object : objects)
        lines << oneLine(toQt(object.ns.empty() ? object.text() : object.ns.str() + "/" + object.text()));
    auto* list = new QPlainTextEdit(lines.join(u'\n'));
    list->setLineWrapMode(QPlainTextEdit::NoWrap); // names are scrolled to, never cut
    list->setFont(fixedFont(0.92));
    list->setAccessibleName(tr("Objects"));
    column->addWidget(framed(*list), 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch(1);
    auto* copy = makeButton(tr("Copy"), ButtonLook::Outlined, QStringLiteral("copy"));
    connect(copy, &QPushButton::clicked, this, [list] { QApplication::clipboard()->setText(list->toPlainText()); });
    auto* close = makeButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(copy);
    buttons->addWidget(close);
    column->addLayout(buttons);
    close->setFocus();
}

} // namespace thrifty::app
