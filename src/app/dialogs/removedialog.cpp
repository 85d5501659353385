// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/removedialog.h"

#include "app/control/workbench.h"
#include "app/dialogs/textframe.h"
#include "app/widgets/buttons.h"
#include "app/widgets/contextchip.h"
#include "app/widgets/panel.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace thrifty::app {

RemoveDialog::RemoveDialog(const RemoveQuestion& question, const Workbench& workbench, QWidget* parent)
    : QDialog(parent)
    , m_action(makeButton(question.action, ButtonLook::Destructive)) {
    setWindowTitle(question.title);
    setMinimumWidth(440);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    auto* title = new TextLabel(question.title, TextRole::Title);
    title->setWordWrap(true);
    column->addWidget(title);
    auto* sentence = new TextLabel(question.sentence, TextRole::Body, TextLabel::Ink::Text2);
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    column->addWidget(ContextChip::forDialog(workbench), 0, Qt::AlignLeft);
    if (!question.lines.isEmpty()) {
        auto* lines = new QPlainTextEdit(question.lines.join(u'\n'));
        lines->setFont(fixedFont(0.85));
        lines->setAccessibleName(tr("Objects"));
        lines->setFixedHeight(std::min(8, static_cast<int>(question.lines.size()) + 1) *
                                  QFontMetrics(lines->font()).lineSpacing() +
                              2 * space::s);
        column->addWidget(framed(*lines));
    }
    column->addStretch(1); // sentences that wrap ask for more height than they take
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch(1);
    auto* cancel = makeButton(tr("Cancel"));
    cancel->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_action);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_action, &QPushButton::clicked, this, &QDialog::accept);
    cancel->setFocus();
}

} // namespace thrifty::app
