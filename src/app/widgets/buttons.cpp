// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/buttons.h"

#include "app/theme/icons.h"
#include "app/theme/paint.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOption>

namespace thrifty::app {

QPushButton* makeButton(const QString& text, ButtonLook look, const QString& iconName, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    if (look == ButtonLook::Primary) {
        QFont font = button->font();
        font.setWeight(QFont::DemiBold);
        button->setFont(font);
    }
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    setLook(button, look);
    return button;
}

QToolButton* makeIconButton(const QString& iconName, const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setProperty("bare", true);
    button->setAutoRaise(true);
    button->setFixedSize(size::controlSmall, size::controlSmall);
    return button;
}

namespace {

/// One segment: joined to its neighbours, soft accent when it holds.
class Segment : public QPushButton {
  public:
    using QPushButton::QPushButton;
    bool first = false, last = false;

    QSize sizeHint() const override { return sized(24); }
    QSize minimumSizeHint() const override { return sized(8); } // where there is little room

  private:
    [[nodiscard]] QSize sized(int around) const {
        QFont strong = font();
        strong.setWeight(QFont::DemiBold);
        return {QFontMetrics(strong).horizontalAdvance(text()) + around,
                std::max(size::control, fontMetrics().height() + 10)};
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& theme = currentTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QRectF box = QRectF(rect()).adjusted(0.5, 0.5, last ? -0.5 : 0.5, -0.5);
        QRectF drawn = box;
        if (!first)
            drawn.setLeft(drawn.left() - 10);
        if (!last)
            drawn.setRight(drawn.right() + 10);
        painter.setClipRect(rect());
        painter.setPen(isEnabled() ? theme.control : theme.line);
        painter.setBrush(isChecked() ? theme.accentSoft : underMouse() && isEnabled() ? theme.surface2 : theme.surface);
        painter.drawRoundedRect(drawn, size::radius, size::radius);
        if (!first) {
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.fillRect(QRect(0, 1, 1, height() - 2), theme.line);
        }
        QFont used = font();
        if (isChecked())
            used.setWeight(QFont::DemiBold);
        painter.setFont(used);
        painter.setPen(!isEnabled() ? theme.text3 : isChecked() ? theme.text : theme.text2);
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (hasFocus())
            drawFocusRing(&painter, rect(), size::radius, theme);
    }
};

} // namespace

void nameChoice(QComboBox* box, const QString& name) {
    box->setAccessibleName(name);
    box->setAccessibleDescription(name);
}

SegmentedControl::SegmentedControl(const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this)) {
    setAccessibleName(accessibleName);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
}

void SegmentedControl::setChoices(const QStringList& choices) {
    const int held = current();
    for (QAbstractButton* button : m_group->buttons()) {
        m_group->removeButton(button);
        delete button;
    }
    for (int i = 0; i < choices.size(); ++i) {
        auto* segment = new Segment(choices[i], this);
        segment->first = i == 0;
        segment->last = i == choices.size() - 1;
        segment->setCheckable(true);
        segment->setAutoDefault(false);
        segment->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        segment->setAccessibleName(accessibleName() + QStringLiteral(": ") + choices[i]);
        m_group->addButton(segment, i);
        layout()->addWidget(segment);
    }
    setCurrent(held < 0 ? 0 : held);
}

int SegmentedControl::current() const {
    return m_group->checkedId();
}

void SegmentedControl::setCurrent(int index) {
    if (QAbstractButton* button = m_group->button(index))
        button->setChecked(true);
}

} // namespace thrifty::app
