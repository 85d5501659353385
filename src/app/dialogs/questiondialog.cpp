// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/questiondialog.h"

#include "app/dialogs/fitheight.h"
#include "app/dialogs/textframe.h"
#include "app/widgets/buttons.h"
#include "app/widgets/panel.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace thrifty::app {

QuestionDialog::QuestionDialog(const QString& title, const QString& sentence, const QStringList& files, QWidget* parent)
    : QDialog(parent)
    , m_buttons(new QHBoxLayout) {
    setObjectName(QStringLiteral("question"));
    setWindowTitle(title);
    setAccessibleDescription((QStringList{sentence} + files).join(u'\n'));
    setMinimumWidth(480);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    auto* head = new TextLabel(title, TextRole::Title);
    head->setWordWrap(true);
    column->addWidget(head);
    if (!sentence.isEmpty()) {
        auto* words = new TextLabel(sentence, TextRole::Body, TextLabel::Ink::Text2);
        words->setWordWrap(true);
        column->addWidget(words);
    }
    if (!files.isEmpty()) {
        auto* lines = new QPlainTextEdit(files.join(u'\n'));
        lines->setLineWrapMode(QPlainTextEdit::NoWrap); // paths are scrolled to, never cut
        lines->setFont(fixedFont(0.85));
        lines->setAccessibleName(tr("Files"));
        // A line more than there are: where a path is long the scroll bar stands there.
        constexpr int most = 8;
        lines->setFixedHeight((1 + std::min(most, int(files.size()))) * QFontMetrics(lines->font()).lineSpacing() +
                              2 * space::s);
        column->addWidget(framed(*lines));
    }
    column->addStretch(1); // sentences that wrap ask for more height than they take
    m_buttons->setSpacing(space::s);
    m_buttons->addStretch(1);
    column->addLayout(m_buttons);
}

QPushButton* QuestionDialog::addAnswer(const QString& text, ButtonLook look) {
    auto* button = makeButton(text, look);
    connect(button, &QPushButton::clicked, this, [this, button] {
        m_answer = button;
        accept();
    });
    m_buttons->addWidget(button);
    return button;
}

QPushButton* QuestionDialog::ask() {
    fitHeight(*this);
    return exec() == Accepted ? m_answer : nullptr;
}

} // namespace thrifty::app
