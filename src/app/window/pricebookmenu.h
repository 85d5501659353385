// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"
#include "app/settings/appsettings.h"
#include "app/widgets/messagebar.h"

#include <QMenu>

class QAction;

namespace thrifty::app {

/// "Your prices" in the View menu: by which price book estimates rank. The choice is kept for the next start; on the
/// embedded fleet nothing of the user's takes part, so it starts by list there and is not kept.
class PriceBookMenu : public QMenu {
    Q_OBJECT

  public:
    PriceBookMenu(Workbench& workbench, AppSettings& settings, QWidget* parent);

    /// Takes a price book after a look at it; one that cannot be read changes nothing.
    void choose(const session::PriceBookChoice& choice);

  signals:
    void told(Severity severity, const QString& fact, const QString& sentence);

  private:
    void chooseFile();
    void refresh();

    Workbench& m_workbench;
    AppSettings& m_settings;
    QAction *m_usual, *m_file, *m_listOnly;
};

} // namespace thrifty::app
