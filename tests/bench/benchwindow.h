// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/appsettings.h"
#include "app/theme/thriftystyle.h"
#include "app/window/mainwindow.h"

#include <QTemporaryDir>

namespace thrifty::tests {

/// The real window with nothing of the user's, not yet shown; what it writes lies in a folder that goes with it.
struct BenchWindow {
    QTemporaryDir folder;
    app::AppSettings settings{folder.filePath(QStringLiteral("window.ini"))};
    app::Workbench workbench{options(folder)};
    app::MainWindow window{workbench, settings};

  private:
    static app::Workbench::Options options(const QTemporaryDir& folder) {
        app::applyTheme(app::Theme::light());
        app::Workbench::Options options;
        options.demo = true;
        options.service.stateDirectory = folder.filePath(QStringLiteral("state")).toStdString();
        return options;
    }
};

} // namespace thrifty::tests
