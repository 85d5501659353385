// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demowindow.h"

#include <QMap>
#include <QSize>
#include <QString>

#include <functional>
#include <vector>

namespace thrifty::tests {

/// Takes pictures of pages in one state: at every size, in both themes and in three languages. A fleet is brought into
/// the state once; each language gets a window of its own on the same workbench.
///
/// Always: every size and language is laid out and inspected (lookcheck.h), two pictures a page are kept in
/// build/dev/screens. With THRIFTY_SCREENS=FOLDER in the environment every picture is taken, to
/// FOLDER/PAGE/STATE-SIZE-LANGUAGE-THEME[@SCALE].png; QT_SCALE_FACTOR sets the scale.
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

  private:
    void takePage(app::MainWindow& window, app::PageId page, const QString& language);
    void save(app::MainWindow& window, app::PageId page, const QString& language);
    void note(const QStringList& faults, const QString& where);

    DemoWindow& m_demo;
    const QString m_state, m_folder;
    QMap<QString, QStringList> m_faults; ///< and where each was seen
};

} // namespace thrifty::tests
