// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/contexttablemodel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLineEdit;

namespace thrifty::app {

class CheckHeader;
class RowTable;

/// Rows whose visible words contain all words that are looked for.
class ContextFilter : public QSortFilterProxyModel {
  public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString& words);

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

  private:
    QStringList m_words;
};

/// The contexts of the opened kubeconfigs with their check boxes, and the programs that log in.
class ContextsView : public QWidget {
    Q_OBJECT

  public:
    explicit ContextsView(FleetController& fleet, QWidget* parent = nullptr);

    [[nodiscard]] RowTable& table() { return *m_table; }
    /// Shown where there are many contexts, or when asked for.
    [[nodiscard]] QLineEdit& find() { return *m_find; }
    void refresh();

  signals:
    /// What "Details" says of a context.
    void detailsRequested(const QString& context, const QString& details);

  private:
    void act(const QModelIndex& index, int action);
    void shareColumns();
    FleetController& m_fleet;
    ContextTableModel m_contexts;
    ContextFilter m_shown;
    QLineEdit* m_find;
    RowTable* m_table;
    CheckHeader* m_header;
};

} // namespace thrifty::app
