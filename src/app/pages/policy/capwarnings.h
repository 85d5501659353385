// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"
#include "session/capshutout.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace thrifty::app {

/// What the plan warns of beside its order: a row for each cap that shuts out clusters, which are named, and what else
/// there is to say. Hidden while there is nothing.
class CapWarnings : public QWidget {
    Q_OBJECT

  public:
    explicit CapWarnings(Workbench& workbench, QWidget* parent = nullptr);
    void refresh();

    struct Row {
        QString text;
        QString tip; ///< every cluster with what was estimated there; empty: nothing more to say
        bool operator==(const Row&) const = default;
    };
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

  private:
    [[nodiscard]] Row rowOf(const session::CapShutOut& shutOut) const;
    void rebuild();

    Workbench& m_workbench;
    QVBoxLayout* m_lines;
    std::vector<Row> m_rows;
};

} // namespace thrifty::app
