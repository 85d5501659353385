// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/variants/fieldrow.h"

#include "app/theme/thriftystyle.h"
#include "app/widgets/buttons.h"
#include "app/widgets/chipedit.h"
#include "app/widgets/panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace thrifty::app {

FieldRow::FieldRow(const QString& label, QWidget* control, NoteAt noteAt, QWidget* parent)
    : QWidget(parent)
    , m_noteAt(noteAt)
    , m_control(control)
    , m_label(new TextLabel(label, TextRole::Body, TextLabel::Ink::Text2))
    , m_note(new TextLabel({}, TextRole::Caption, TextLabel::Ink::Text2))
    , m_warned(new TextLabel({}, TextRole::Caption, TextLabel::Ink::Warn))
    , m_problem(new TextLabel({}, TextRole::Caption, TextLabel::Ink::Bad))
    , m_reset(makeButton(tr("Reset"), ButtonLook::Flat))
    , m_line(new QWidget)
    , m_noteLine(new QHBoxLayout(m_line)) {
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(label);
    m_label->setWordWrap(true);
    m_label->setFixedWidth(labelWidth);
    m_label->setBuddy(control);
    m_warned->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_reset->setAccessibleName(tr("Reset %1 to the base").arg(label));
    m_reset->setProperty("inline", true);
    QFont small = fontFor(TextRole::Caption);
    small.setWeight(QFont::DemiBold);
    m_reset->setFont(small);
    const QFontMetrics metrics(small);
    m_reset->setFixedSize(metrics.horizontalAdvance(m_reset->text()) + 2 * space::xs + 2, metrics.height() + 4);
    connect(m_reset, &QPushButton::clicked, this, &FieldRow::resetRequested);

    m_noteLine->setContentsMargins(0, 0, 0, 0);
    m_noteLine->setSpacing(space::xs);
    m_noteLine->addWidget(m_note);
    m_noteLine->addWidget(m_reset, 0, noteAt == NoteAt::Below ? Qt::AlignTop : Qt::AlignVCenter);
    if (noteAt == NoteAt::Below) {
        m_note->setMinimumWidth(40); // one line does not keep the row from becoming so narrow that it takes two
        m_noteLine->addStretch(1);
    }

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    auto* labels = new QVBoxLayout;
    labels->setContentsMargins(0, 0, 0, 0);
    m_label->setMinimumHeight(size::control);
    labels->addWidget(m_label);
    labels->addStretch(1);
    row->addLayout(labels);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    if (noteAt == NoteAt::Beside) {
        auto* beside = new QHBoxLayout;
        beside->setSpacing(space::s);
        beside->addWidget(control, 1);
        beside->addWidget(m_line);
        column->addLayout(beside);
    } else {
        column->addWidget(control);
        column->addWidget(m_line);
    }
    column->addWidget(m_warned);
    column->addWidget(m_problem);
    column->addStretch(1);
    row->addLayout(column, 1);
    refresh();
}

void FieldRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh(); // the label has taken its usual weight with the new style
}

void FieldRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitNote();
}

void FieldRow::fitNote() {
    if (m_noteAt == NoteAt::Beside)
        return;
    const int room = m_line->width() - m_reset->width() - 2 * space::xs;
    const bool fits = m_note->fontMetrics().horizontalAdvance(m_note->text()) <= room;
    if (m_note->wordWrap() == !fits)
        return;
    m_note->setWordWrap(!fits);
    m_noteLine->setStretch(0, fits ? 0 : 1);
    m_noteLine->setStretch(2, fits ? 1 : 0);
}

void FieldRow::setLabelWidth(int width) {
    m_label->setFixedWidth(width);
}

void FieldRow::setChanged(const QString& base) {
    if (base == m_base)
        return;
    m_base = base;
    refresh();
}

void FieldRow::setRemark(const QString& remark) {
    if (remark == m_remark)
        return;
    m_remark = remark;
    refresh();
}

void FieldRow::setWarning(const QString& warning) {
    if (warning == m_warning)
        return;
    m_warning = warning;
    refresh();
}

void FieldRow::setProblem(const QString& reason) {
    if (reason == m_reason)
        return;
    m_reason = reason;
    if (auto* chips = qobject_cast<ChipEdit*>(m_control))
        chips->setInvalidLook(!reason.isEmpty());
    else
        setInvalid(m_control, !reason.isEmpty());
    refresh();
}

void FieldRow::refresh() {
    const bool changed = !m_base.isEmpty();
    m_label->setInk(changed ? TextLabel::Ink::Accent : TextLabel::Ink::Text2);
    QFont font = fontFor(changed ? TextRole::Strong : TextRole::Body);
    m_label->setFont(font);
    QStringList words;
    if (!m_remark.isEmpty())
        words << m_remark;
    if (changed)
        words << m_base;
    m_note->setText(words.join(QStringLiteral("; ")));
    m_note->setVisible(!words.isEmpty());
    m_reset->setVisible(changed);
    m_line->setVisible(changed || !words.isEmpty());
    m_warned->setText(m_warning);
    m_warned->setVisible(!m_warning.isEmpty());
    fitNote();
    m_problem->setText(m_reason);
    m_problem->setVisible(!m_reason.isEmpty());
    m_control->setAccessibleDescription(m_reason.isEmpty() ? m_note->text() : m_reason);
}

} // namespace thrifty::app
