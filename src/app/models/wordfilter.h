// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QString>
#include <QStringList>

#include <functional>

namespace thrifty::app {

/// The rows whose SearchRole has all words that are looked for, each of them anywhere, in any case; in the order of the
/// source, or sorted by their SortRole. It is a view: rows keep their boxes and what they are about.
class WordFilter : public QSortFilterProxyModel {
    Q_OBJECT

  public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString& words);
    /// Which groups (GroupRole) are shown besides; none: all.
    void setGroups(std::function<bool(const QString&)> accepts);

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

  private:
    QStringList m_words;
    std::function<bool(const QString&)> m_accepts;
};

} // namespace thrifty::app
