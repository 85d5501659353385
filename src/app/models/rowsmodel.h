// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <utility>
#include <vector>

namespace thrifty::app {

/// A table whose rows are made anew as a whole whenever what they tell of changes. While they are about the same things
/// only those that differ are announced, so that selection and open editors stay; else the model is reset.
template <class Row>
class RowsModel : public QAbstractTableModel {
  public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

  protected:
    [[nodiscard]] const Row& row(int at) const { return m_rows.at(static_cast<std::size_t>(at)); }
    /// `about` of a row is what it tells of: a name.
    template <class About>
    void setRows(std::vector<Row> rows, About about) {
        const bool same = rows.size() == m_rows.size() &&
                          std::equal(rows.begin(), rows.end(), m_rows.begin(), [&](const Row& a, const Row& b) {
                              return std::invoke(about, a) == std::invoke(about, b);
                          });
        if (!same) {
            beginResetModel();
            m_rows = std::move(rows);
            endResetModel();
            return;
        }
        // Rows beside each other are told of at once: hundreds change when a fleet answers.
        int first = -1;
        for (int at = 0; at <= rowCount(); ++at) {
            const bool differs = at < rowCount() && !(row(at) == rows[static_cast<std::size_t>(at)]);
            if (differs) {
                m_rows[static_cast<std::size_t>(at)] = std::move(rows[static_cast<std::size_t>(at)]);
                if (first < 0)
                    first = at;
            } else if (first >= 0) {
                emit dataChanged(index(first, 0), index(at - 1, columnCount() - 1));
                first = -1;
            }
        }
    }

  private:
    std::vector<Row> m_rows;
};

} // namespace thrifty::app
