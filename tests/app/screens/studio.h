// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demowindow.h"

#include <QMap>
#include <QSize>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace thrifty::tests {

/// Takes pictures of pages in one state: at every size, in both themes and in three languages. A fleet is brought into
/// the state once; each language gets a window of its own on the same workbench.
///
/// Every picture is inspected (lookcheck.h, textcheck.h). With THRIFTY_SCREENS=FOLDER in the environment that is the
/// whole matrix, kept as FOLDER/PAGE/STATE-SIZE-LANGUAGE-THEME[@SCALE].png; QT_SCALE_FACTOR sets the scale. Without it
/// a sample is enough: English at every size, the other languages where room is scarce, and two pictures a page in
/// build/dev/screens.
class Studio {
  public:
    Studio(DemoWindow& demo, QString state);
    /// What was found wrong fails the test, each thing once.
    ~Studio();
    Studio(const Studio&) = delete;
    Studio& operator=(const Studio&) = delete;

    /// What a window needs that is not in the workbench: a choice, a message. Called for each new window.
    std::function<void(app::MainWindow&)> prepare;
    void take(const std::vector<app::PageId>& pages);
    /// A dialog or a popup over a page: `open` makes it appear and may wait until it is gone; it is told to go.
    void takeDialog(app::PageId page, const std::function<void(app::MainWindow&)>& open);
    /// A window of its own that has the screen for itself.
    void takeFullScreen(const std::function<std::unique_ptr<QWidget>()>& make);

  private:
    struct Shot {
        QString folder, language;
        QSize screen;
    };
    void inEveryLanguage(const std::function<void(app::MainWindow& window, const QString& language)>& look);
    void takePage(app::MainWindow& window, app::PageId page, const QString& language);
    void inspect(QWidget& widget, const Shot& shot);
    void save(QWidget& widget, const Shot& shot);
    void note(const QStringList& faults, const Shot& shot);
    [[nodiscard]] std::vector<QSize> screensFor(const QString& language) const;
    [[nodiscard]] bool everything() const { return !m_folder.isEmpty(); }

    DemoWindow& m_demo;
    const QString m_state, m_folder;
    QMap<QString, QStringList> m_faults; ///< and where each was seen
};

} // namespace thrifty::tests
