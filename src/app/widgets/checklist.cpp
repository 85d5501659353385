// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/checklist.h"

#include "app/theme/icons.h"
#include "app/widgets/buttons.h"
#include "app/widgets/panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace thrifty::app {

namespace {

/// A row on the ground of its state.
class Row : public QWidget {
  public:
    explicit Row(const CheckRow& row)
        : m_state(row.state) {}

  protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& theme = currentTheme();
        if (m_state != CheckRow::State::Decide && m_state != CheckRow::State::Failed)
            return;
        QPainter painter(this);
        painter.fillRect(rect(), m_state == CheckRow::State::Decide ? theme.warnSoft : theme.badSoft);
    }

  private:
    CheckRow::State m_state;
};

const char* iconOf(CheckRow::State state) {
    switch (state) {
    case CheckRow::State::Passed:
        return "check";
    case CheckRow::State::Decide:
        return "warning";
    case CheckRow::State::Failed:
        return "circle-x";
    case CheckRow::State::Info:
        break;
    }
    return "info";
}

QColor inkOf(CheckRow::State state) {
    const Theme& theme = currentTheme();
    switch (state) {
    case CheckRow::State::Passed:
        return theme.ok;
    case CheckRow::State::Decide:
        return theme.warn;
    case CheckRow::State::Failed:
        return theme.bad;
    case CheckRow::State::Info:
        break;
    }
    return theme.text2;
}

} // namespace

CheckList::CheckList(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, space::xs);
    m_layout->setSpacing(0);
}

void CheckList::setRows(std::vector<CheckRow> rows) {
    std::stable_sort(rows.begin(), rows.end(), [](const CheckRow& a, const CheckRow& b) {
        const auto weight = [](CheckRow::State state) {
            return state == CheckRow::State::Failed   ? 0
                   : state == CheckRow::State::Decide ? 1
                   : state == CheckRow::State::Passed ? 2
                                                      : 3;
        };
        return weight(a.state) < weight(b.state);
    });
    if (rows == m_rows)
        return;
    const bool onlyWords =
        std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), [](const CheckRow& a, const CheckRow& b) {
            return a.state == b.state && a.action == b.action && a.id == b.id;
        });
    m_rows = std::move(rows);
    if (!onlyWords) {
        rebuild();
        return;
    }
    // Buttons stay, and the focus with them: an age is told anew every minute.
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_texts[i]->setText(m_rows[i].text);
}

int CheckList::count(CheckRow::State state) const {
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [state](const CheckRow& row) { return row.state == state; }));
}

void CheckList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && !m_building)
        rebuild();
}

void CheckList::rebuild() {
    m_building = true;
    m_texts.clear();
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide(); // it may be one of its buttons that asked
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const CheckRow& row : m_rows) {
        auto* line = new Row(row);
        auto* grid = new QGridLayout(line);
        grid->setContentsMargins(space::m, space::xs, space::m, space::xs);
        grid->setHorizontalSpacing(space::s);
        grid->setVerticalSpacing(space::xs);
        auto* picture = new QLabel;
        picture->setPixmap(
            iconPixmap(QString::fromLatin1(iconOf(row.state)), inkOf(row.state), 16, devicePixelRatioF()));
        grid->addWidget(picture, 0, 0, Qt::AlignTop);
        auto* label = new TextLabel(row.text);
        label->setWordWrap(true);
        m_texts.push_back(label);
        grid->addWidget(label, 0, 1);
        grid->setColumnStretch(1, 1);
        if (!row.action.isEmpty()) {
            auto* button = makeButton(row.action, ButtonLook::Outlined,
                                      row.id == QStringLiteral("pin-first") ? QStringLiteral("pin") : QString());
            grid->addWidget(button, 1, 1, Qt::AlignLeft);
            connect(button, &QPushButton::clicked, this, [this, id = row.id] { emit actionAsked(id); });
        }
        m_layout->addWidget(line);
    }
    m_layout->addStretch(1);
    m_building = false;
}

} // namespace thrifty::app
