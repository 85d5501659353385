// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"
#include "app/settings/appsettings.h"
#include "app/window/arrivals.h"
#include "app/window/manifestfiles.h"

#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace thrifty::app {

/// Plan files behind the File menu: new, open, save, and the question before unsaved edits are lost.
class PlanFiles : public QObject {
    Q_OBJECT

  public:
    PlanFiles(Workbench& workbench, AppSettings& settings, QWidget& window);

    void newPlan();
    void openDialog();
    /// Plans, manifests and kubeconfigs, told apart by what is in them. Each that can be opened is; the others
    /// are told together, by Workbench::problem(). A plan that is open as it is on disk stays as it is.
    void open(const QStringList& paths);
    /// The same for what comes from outside: a little later, and never behind a question that is open.
    void openSoon(const QStringList& paths);
    /// The same for what the program starts with: that is nothing to undo, and nothing unsaved.
    void start(const QStringList& paths);
    /// The demo's plan and kubeconfig: in a folder that goes with the program, so that saving asks where.
    void openSample(const QString& plan, const QString& kubeconfig);
    bool save();
    bool saveAs();
    /// "Save manifest" and "Save manifest as…", of the one that `shown` names.
    void addManifestActions(QMenu& menu, const std::function<QString()>& shown);
    /// True when nothing is unsaved, or the user saved or gave it up.
    [[nodiscard]] bool mayClose();
    /// The command line that repeats this estimate; saves nothing.
    [[nodiscard]] QString command() const;
    /// What it does not mean because it is not saved; empty: it means what is shown.
    [[nodiscard]] QString missingInCommand() const;

  signals:
    void recentChanged();

  private:
    /// False: the user keeps what is unsaved.
    domain::Expected<bool> openPlan(const QString& path);
    bool savePlan(ManifestFiles::Ask ask);
    bool savePlanAs(ManifestFiles::Ask ask);
    bool saveTo(const QString& path, ManifestFiles::Ask ask);

    Workbench& m_workbench;
    AppSettings& m_settings;
    QWidget& m_window;
    ManifestFiles m_manifests;
    Arrivals m_arrivals;
};

} // namespace thrifty::app
