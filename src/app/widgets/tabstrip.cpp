// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/tabstrip.h"

#include "app/theme/paint.h"
#include "app/theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace thrifty::app {

namespace {

class Tab : public QPushButton {
  public:
    using QPushButton::QPushButton;
    QSize sizeHint() const override {
        return {QFontMetrics(fontFor(TextRole::Strong)).horizontalAdvance(text()) + 2 * space::s, size::panelHeader};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& theme = currentTheme();
        QPainter painter(this);
        painter.setFont(fontFor(isChecked() ? TextRole::Strong : TextRole::Body));
        painter.setPen(isChecked() || underMouse() ? theme.text : theme.text2);
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (isChecked())
            painter.fillRect(QRect(0, height() - 2, width(), 2), theme.accent);
        if (hasFocus())
            drawFocusRing(&painter, rect().adjusted(0, 4, 0, -4), size::radius, theme);
    }
};

} // namespace

TabStrip::TabStrip(const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this)) {
    setAccessibleName(accessibleName);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(m_group, &QButtonGroup::idClicked, this, &TabStrip::chosen);
}

void TabStrip::setTabs(const QStringList& tabs) {
    for (QAbstractButton* button : m_group->buttons())
        delete button;
    for (int i = 0; i < tabs.size(); ++i) {
        auto* tab = new Tab(tabs[i], this);
        tab->setCheckable(true);
        tab->setAutoDefault(false);
        tab->setFocusPolicy(Qt::StrongFocus);
        tab->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
        m_group->addButton(tab, i);
        layout()->addWidget(tab);
    }
    setCurrent(0);
}

int TabStrip::current() const {
    return m_group->checkedId();
}

void TabStrip::setCurrent(int index) {
    if (QAbstractButton* button = m_group->button(index))
        button->setChecked(true);
}

} // namespace thrifty::app
