// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/boardview.h"

#include <QAbstractTableModel>

#include <memory>

namespace thrifty::app {

/// The matrix as an item model: variants down, clusters across. Cells are made when they are asked for, so that fifty
/// thousand cost what is seen of them.
class MatrixModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Role {
        SubRole = Qt::UserRole + 1, ///< second line of a header: intent; place
        SwatchRole,                 ///< cluster colour of a column
        WarnRole,                   ///< the second line of a row is something to look at
    };

    explicit MatrixModel(QObject* parent = nullptr);

    /// Another state of the board. The same names: cells change and selections stay; others: the model is reset.
    void setView(std::shared_ptr<const BoardView> view);
    [[nodiscard]] const BoardView& view() const { return *m_view; }
    [[nodiscard]] CellFacts facts(const QModelIndex& index) const;
    [[nodiscard]] static CellId cellOf(const QModelIndex& index) { return {index.row(), index.column()}; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The whole matrix for a spreadsheet: tab separated with a header line; numbers with a point, no words for them.
    [[nodiscard]] QString asTsv() const;

  private:
    std::shared_ptr<const BoardView> m_view;
};

} // namespace thrifty::app
