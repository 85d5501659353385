// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include <functional>
#include <vector>

namespace thrifty::app {

class MainWindow;
class Workbench;

/// "Run" in the menu bar: the steps of the work from any page. What cannot be done now is disabled and says why.
class RunMenu : public QMenu {
    Q_OBJECT

  public:
    explicit RunMenu(MainWindow& window);

    /// One of its actions by its id.
    [[nodiscard]] QAction& command(const char* id) const;

  private:
    /// `obstacle`: why it cannot be done now, a sentence without its stop; empty: it can.
    QAction* add(const char* id, const char* iconName, const QString& text, const QKeySequence& keys,
                 std::function<void()> run, std::function<QString()> obstacle);
    void addLock();
    void addEstimate();
    void addPolicy();
    void refresh();
    [[nodiscard]] QString withoutResult() const;
    [[nodiscard]] QString withoutOrder() const;
    [[nodiscard]] QString unlocked() const;

    MainWindow& m_window;
    Workbench& m_workbench;
    struct Step {
        QAction* action;
        std::function<QString()> obstacle;
    };
    std::vector<Step> m_steps;
};

} // namespace thrifty::app
