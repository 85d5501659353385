// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/flowlayout.h"

#include <algorithm>

namespace thrifty::app {

FlowLayout::FlowLayout(int between, int lines, QWidget* parent)
    : QLayout(parent)
    , m_between(between)
    , m_lines(lines) {
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem* item) {
    m_items.emplace_back(item);
    invalidate();
}

QLayoutItem* FlowLayout::itemAt(int index) const {
    return index < 0 || index >= count() ? nullptr : m_items[static_cast<std::size_t>(index)].get();
}

QLayoutItem* FlowLayout::takeAt(int index) {
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem* item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

template <typename Place>
int FlowLayout::flow(const QRect& rect, const Place& place) const {
    int x = rect.left(), y = rect.top(), tallest = 0;
    for (const auto& item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wanted =
            item->sizeHint().boundedTo(QSize(rect.width(), QWIDGETSIZE_MAX)).expandedTo(item->minimumSize());
        if (x > rect.left() && x + wanted.width() > rect.right() + 1) {
            x = rect.left();
            y += tallest + m_lines;
            tallest = 0;
        }
        place(*item, QRect(QPoint(x, y), wanted));
        x += wanted.width() + m_between;
        tallest = std::max(tallest, wanted.height());
    }
    return y + tallest - rect.top();
}

int FlowLayout::heightForWidth(int width) const {
    return flow(QRect(0, 0, width, 0), [](QLayoutItem&, const QRect&) {});
}

QSize FlowLayout::sizeHint() const {
    QSize size;
    for (const auto& item : m_items) {
        const QSize wanted = item->sizeHint();
        size = QSize(size.width() + (size.isEmpty() ? 0 : m_between) + wanted.width(),
                     std::max(size.height(), wanted.height()));
    }
    return size;
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const auto& item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    flow(rect, [](QLayoutItem& item, const QRect& place) { item.setGeometry(place); });
}

} // namespace thrifty::app
