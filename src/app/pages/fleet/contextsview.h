// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/contexttablemodel.h"
#include "app/models/wordfilter.h"

#include <QWidget>

namespace thrifty::app {

class CheckHeader;
class FindField;
class RowTable;
class TextLabel;

/// The contexts of the opened kubeconfigs with their check boxes, and the programs that log in.
class ContextsView : public QWidget {
    Q_OBJECT

  public:
    explicit ContextsView(FleetController& fleet, QWidget* parent = nullptr);

    [[nodiscard]] RowTable& table() { return *m_table; }
    /// Shown where there are many contexts, or when asked for.
    [[nodiscard]] FindField& find() { return *m_find; }
    void startFinding();
    void refresh();

  signals:
    /// What "Details" says of a context.
    void detailsRequested(const QString& context, const QString& details);

  private:
    void act(const QModelIndex& index, int action);
    FleetController& m_fleet;
    ContextTableModel m_contexts;
    WordFilter m_shown;
    FindField* m_find;
    TextLabel* m_count;
    RowTable* m_table;
    CheckHeader* m_header;
};

} // namespace thrifty::app
