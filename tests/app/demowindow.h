// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/thriftystyle.h"
#include "app/window/mainwindow.h"
#include "sim/embeddedfleet.h"
#include "support/objectcensus.h"

#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace thrifty::tests {

/// Runs the event loop until `done` holds; false when it does not within `limit`.
bool waitUntil(const std::function<bool()>& done, std::chrono::milliseconds limit = std::chrono::seconds(60));

/// Renders a widget to build/screens/NAME.png, for people to look at. Returns the path.
QString saveScreen(QWidget& widget, const QString& name);
/// The same as NAME-light and NAME-dark.
void saveInBothThemes(QWidget& widget, const QString& name);

/// The real window on a real embedded fleet, with nothing of the user's: state and kubeconfigs live in a folder that
/// goes with it.
class DemoWindow {
  public:
    struct Options {
        std::string scenario = "experiments"; ///< a shipped one, or lines of YAML laid over "experiments"
        QSize size{1280, 772};
        const app::Theme* theme = &app::Theme::light();
        bool connect = true;                                 ///< open the fleet's kubeconfig and connect
        std::vector<std::string> samples{"llm-2x1gpu.yaml"}; ///< opened as the workload; empty: none
        bool trusting = true;                                ///< login programs run unasked, as in the demo
        std::vector<std::string> production{};               ///< contexts that the user has marked as production
        QByteArray history{};                                ///< the file of the history as it is found; empty: none
    };
    DemoWindow();
    explicit DemoWindow(Options options);
    ~DemoWindow();

    [[nodiscard]] app::MainWindow& window() { return *m_window; }
    [[nodiscard]] app::Workbench& workbench() { return *m_workbench; }
    [[nodiscard]] sim::EmbeddedFleet& fleet() { return *m_fleet; }
    [[nodiscard]] QString directory() const { return m_directory.path(); }

    /// Estimates all variants, unlocked as the user would; true when the run ended with a result.
    [[nodiscard]] bool estimate();
    /// Applies the plan's policy; true when it was written.
    [[nodiscard]] bool apply();

    /// Changes settings and faults of the fleet while it runs.
    void change(const std::string& yaml);
    /// Every object of every cluster, past all faults.
    [[nodiscard]] ObjectCensus census() const;
    /// What has come or gone since, once the fleet's controllers have followed; empty: nothing.
    [[nodiscard]] std::string leftSince(const ObjectCensus& before) const;
    /// The program once more, as after its end: another window on the same state, connected to the same fleet, or
    /// started without a file.
    void reopen(bool connect = true);
    /// Runs the event loop until no job is left; following a placement may go on.
    [[nodiscard]] bool settle();

  private:
    void open();
    void connectFleet();
    void openSamples();

    const Options m_options;
    QTemporaryDir m_directory;
    std::unique_ptr<sim::EmbeddedFleet> m_fleet;
    std::unique_ptr<app::Workbench> m_workbench;
    std::unique_ptr<app::AppSettings> m_settings;
    std::unique_ptr<app::MainWindow> m_window;
};

} // namespace thrifty::tests
