// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"

#include <QWidget>

class QPushButton;

namespace thrifty::app {

class Panel;
class TextLabel;

/// Above the clusters: the control plane with its lock, and the files that the fleet came from.
class FleetCards : public QWidget {
    Q_OBJECT

  public:
    explicit FleetCards(Workbench& workbench, QWidget* parent = nullptr);
    void refresh();
    void setSmall(bool small); ///< the files in a menu
    [[nodiscard]] QPushButton& change() { return *m_change; }

  signals:
    void contextsRequested();
    void lockRequested();

  private:
    Workbench& m_workbench;
    TextLabel* m_name;
    TextLabel* m_line;
    TextLabel* m_note;
    QPushButton* m_files;
    QPushButton* m_change;
    QPushButton* m_unlock;
    Panel* m_filesCard;
    TextLabel* m_filesLine;
    TextLabel* m_filesNote;
};

} // namespace thrifty::app
