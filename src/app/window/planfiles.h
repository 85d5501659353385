// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"
#include "app/settings/appsettings.h"

#include <QObject>

class QWidget;

namespace thrifty::app {

/// Plan files behind the File menu: new, open, save, and the question before unsaved edits are lost.
class PlanFiles : public QObject {
    Q_OBJECT

  public:
    PlanFiles(Workbench& workbench, AppSettings& settings, QWidget& window);

    void newPlan();
    void openDialog();
    /// Plans, manifests and kubeconfigs, told apart by what is in them. Errors go to Workbench::problem().
    void open(const QStringList& paths);
    /// The same for what the program starts with: that is nothing to undo.
    void start(const QStringList& paths);
    bool save();
    bool saveAs();
    /// True when nothing is unsaved, or the user saved or gave it up.
    [[nodiscard]] bool mayClose();
    /// The command line that repeats this estimate; saves nothing.
    [[nodiscard]] QString command() const;

  signals:
    void recentChanged();

  private:
    bool openPlan(const QString& path);
    bool saveTo(const QString& path);

    Workbench& m_workbench;
    AppSettings& m_settings;
    QWidget& m_window;
};

} // namespace thrifty::app
