// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/wordfilter.h"

#include "app/models/cellroles.h"
#include "app/models/sortkey.h"

#include <algorithm>

namespace thrifty::app {

void WordFilter::setWords(const QString& words) {
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    if (wanted == m_words)
        return;
    m_words = wanted;
    invalidateFilter();
}

void WordFilter::setGroups(std::function<bool(const QString&)> accepts) {
    m_accepts = std::move(accepts);
    invalidateFilter();
}

bool WordFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (m_accepts && !m_accepts(sourceModel()->index(row, 0, parent).data(GroupRole).toString()))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = sourceModel()->index(row, 0, parent).data(SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool WordFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    return sortsBefore({left.data(SortRole), left.row()}, {right.data(SortRole), right.row()}, sortOrder());
}

} // namespace thrifty::app
