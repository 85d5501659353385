// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program: arguments, the embedded fleet for --demo, and the parts put together.
#include "app/theme/icons.h"
#include "app/theme/thriftystyle.h"
#include "app/window/mainwindow.h"
#include "resources/resources.h"
#include "sim/embeddedfleet.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>

#include <cstdio>
#include <memory>

namespace {

using namespace thrifty;

/// The embedded fleet and the folder it lives in; nothing of the user's takes part.
struct Demo {
    QTemporaryDir directory;
    std::unique_ptr<sim::EmbeddedFleet> fleet;
};

domain::Expected<std::unique_ptr<Demo>> startDemo(const QString& scenarioName) {
    auto demo = std::make_unique<Demo>();
    const auto scenario = sim::Scenario::load(scenarioName.toStdString());
    if (!scenario)
        return domain::fail(scenario.error());
    sim::EmbeddedFleet::Options options;
    options.directory = demo->directory.filePath(QStringLiteral("fleet")).toStdString();
    auto fleet = sim::EmbeddedFleet::start(*scenario, options);
    if (!fleet)
        return domain::fail(std::move(fleet).error());
    demo->fleet = std::move(*fleet);
    return demo;
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("thrifty-nova"));
    QApplication::setApplicationDisplayName(QStringLiteral("Thrifty Nova"));
    QApplication::setApplicationVersion(QStringLiteral(THRIFTY_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.thrifty_nova.ThriftyNova"));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Places workloads on the cheapest cluster of a fleet"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demoOption(QStringLiteral("demo"),
                                        QStringLiteral("Run on the embedded fleet (experiments, experiments-peak, …)."),
                                        QStringLiteral("scenario"), QStringLiteral("experiments"));
    const QCommandLineOption themeOption(QStringLiteral("theme"), QStringLiteral("system, light or dark."),
                                         QStringLiteral("name"), QStringLiteral("system"));
    parser.addOptions({demoOption, themeOption});
    parser.addPositionalArgument(QStringLiteral("files"), QStringLiteral("Plans, manifests and kubeconfigs to open."),
                                 QStringLiteral("[files…]"));
    // --demo stands alone or with =SCENARIO: the parser only knows the second form.
    QStringList arguments = QApplication::arguments();
    for (QString& argument : arguments) {
        if (argument == u"--demo")
            argument = QStringLiteral("--demo=experiments");
    }
    parser.process(arguments);

    const QString theme = parser.value(themeOption);
    app::applyTheme(theme == u"dark" || (theme != u"light" && app::systemPrefersDark()) ? app::Theme::darkTheme()
                                                                                        : app::Theme::light());
    QApplication::setWindowIcon(app::appIcon());

    std::unique_ptr<Demo> demo;
    app::Workbench::Options options;
    if (parser.isSet(demoOption)) {
        auto started = startDemo(parser.value(demoOption));
        if (!started) {
            std::fprintf(stderr, "thrifty-nova: %s\n", started.error().text().c_str());
            return 5;
        }
        demo = std::move(*started);
        options.demo = true;
        options.service.stateDirectory = demo->directory.filePath(QStringLiteral("state")).toStdString();
    } else {
        auto settings = session::UserSettings::load(session::UserSettings::defaultPath());
        if (!settings) {
            std::fprintf(stderr, "thrifty-nova: %s\n", settings.error().text().c_str());
            return 5;
        }
        options.user = *settings;
        options.service.productionContexts = options.user.productionContexts;
    }
    app::Workbench workbench(std::move(options));
    app::MainWindow window(workbench);
    QStringList files = parser.positionalArguments();
    if (demo)
        files.prepend(QString::fromStdString(demo->fleet->fleetKubeconfig()));
    if (!files.isEmpty())
        workbench.openFiles(files);
    window.show();
    return QApplication::exec();
}
