// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartaccessible.h"

#include "app/charts/costchart.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <vector>

namespace thrifty::app {

namespace {

class BarAccessible : public QAccessibleInterface {
  public:
    BarAccessible(CostChart* chart, int row)
        : m_chart(chart)
        , m_row(row) {}

    bool isValid() const override {
        return m_chart != nullptr && m_row < static_cast<int>(m_chart->chart().rows.size());
    }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_chart); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::StaticText; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.readOnly = true;
        state.selected = isValid() && m_chart->currentRow() == m_row;
        return state;
    }
    QRect rect() const override {
        const QRect place = m_chart->rowRectInView(m_row);
        return {m_chart->viewport()->mapToGlobal(place.topLeft()), place.size()};
    }
    void setText(QAccessible::Text, const QString&) override {}
    QString text(QAccessible::Text what) const override {
        if (!isValid())
            return {};
        const ChartRow& row = m_chart->chart().rows[static_cast<std::size_t>(m_row)];
        if (what == QAccessible::Value)
            return row.value.isEmpty() ? row.words : row.value;
        if (what != QAccessible::Name)
            return {};
        ChartData one;
        one.axisUnit = m_chart->chart().axisUnit;
        one.rows = {row};
        return one.asText().trimmed();
    }

  private:
    QPointer<CostChart> m_chart;
    int m_row;
};

class ChartAccessible : public QAccessibleWidget {
  public:
    explicit ChartAccessible(CostChart* chart)
        : QAccessibleWidget(chart, QAccessible::Chart) {}
    ~ChartAccessible() override {
        for (const QAccessible::Id id : m_bars)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return static_cast<int>(chart()->chart().rows.size()); }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount())
            return nullptr;
        while (static_cast<int>(m_bars.size()) <= index)
            m_bars.push_back(
                QAccessible::registerAccessibleInterface(new BarAccessible(chart(), static_cast<int>(m_bars.size()))));
        return QAccessible::accessibleInterface(m_bars[static_cast<std::size_t>(index)]);
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override {
        for (int at = 0; at < childCount(); ++at) {
            if (child(at) == wanted)
                return at;
        }
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        for (int at = 0; at < childCount(); ++at) {
            if (QAccessibleInterface* bar = child(at); bar->rect().contains(x, y))
                return bar;
        }
        return nullptr;
    }
    QString text(QAccessible::Text what) const override {
        if (what == QAccessible::Description)
            return chart()->chart().asText();
        return QAccessibleWidget::text(what);
    }

  private:
    [[nodiscard]] CostChart* chart() const { return static_cast<CostChart*>(widget()); }
    mutable std::vector<QAccessible::Id> m_bars;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    auto* chart = qobject_cast<CostChart*>(object);
    return chart != nullptr ? new ChartAccessible(chart) : nullptr;
}

} // namespace

void registerChartAccessibility() {
    static const bool once = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(once)
}

} // namespace thrifty::app
