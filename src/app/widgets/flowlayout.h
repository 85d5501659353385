// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QWidget>

#include <memory>
#include <vector>

namespace thrifty::app {

/// Widgets beside each other for as long as there is room, then on the next line.
class FlowLayout : public QLayout {
    Q_OBJECT

  public:
    explicit FlowLayout(int between, int lines, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

  private:
    /// Calls `place` for each item; returns the height that they take.
    template <typename Place>
    int flow(const QRect& rect, const Place& place) const;

    const int m_between, m_lines;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace thrifty::app
