// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program: arguments, the embedded fleet for --demo, and the parts put together.
#include "app/dialogs/startproblemdialog.h"
#include "app/format/sentences.h"
#include "app/settings/appsettings.h"
#include "app/settings/windowfile.h"
#include "app/theme/icons.h"
#include "app/theme/systemtheme.h"
#include "app/theme/thriftystyle.h"
#include "app/widgets/messagebar.h"
#include "app/window/crashhandler.h"
#include "app/window/crashnotice.h"
#include "app/window/demotour.h"
#include "app/window/endsignals.h"
#include "app/window/mainwindow.h"
#include "app/window/planautosave.h"
#include "app/window/planfiles.h"
#include "app/window/setasidenotice.h"
#include "app/window/singleinstance.h"
#include "app/window/themefollower.h"
#include "app/window/translations.h"
#include "kube/loginpath.h"
#include "resources/resources.h"
#include "session/fleetcontext.h"
#include "session/knownfactsfile.h"
#include "sim/embeddedfleet.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <unistd.h>

namespace {

using namespace thrifty;

constexpr int usageError = 2, failed = 5;

/// The embedded fleet, the sample plan and everything they write, in a folder that goes with them. Nothing of the
/// user's takes part: not the settings, not the journal, not the kubeconfigs.
struct Demo {
    QTemporaryDir directory;
    std::unique_ptr<sim::EmbeddedFleet> fleet;

    [[nodiscard]] QString path(const char* name) const { return directory.filePath(QLatin1String(name)); }
};

domain::Expected<void> writeSample(const Demo& demo, const char* name) {
    const auto text = resources::find(std::string("samples/") + name);
    QFile file(demo.path(name));
    if (!text || !file.open(QIODevice::WriteOnly) ||
        file.write(text->data(), static_cast<qint64>(text->size())) != static_cast<qint64>(text->size()))
        return domain::fail(domain::ErrorCode::Io, "cannot write the sample", file.fileName().toStdString());
    return {};
}

domain::Expected<std::unique_ptr<Demo>> startDemo(const QString& scenarioName) {
    auto demo = std::make_unique<Demo>();
    const auto scenario = sim::Scenario::load(scenarioName.toStdString());
    if (!scenario)
        return domain::fail(scenario.error());
    sim::EmbeddedFleet::Options options;
    options.directory = demo->path("fleet").toStdString();
    auto fleet = sim::EmbeddedFleet::start(*scenario, options);
    if (!fleet)
        return domain::fail(std::move(fleet).error());
    demo->fleet = std::move(*fleet);
    for (const char* name : {"llm-2x1gpu.yaml", "demo.tnova"}) {
        if (auto written = writeSample(*demo, name); !written)
            return domain::fail(std::move(written).error());
    }
    return demo;
}

/// Whether one of the options is given, alone or with =VALUE: asked before there is an application to parse them.
bool hasOption(int argc, char** argv, std::initializer_list<const char*> options) {
    for (int i = 1; i < argc; ++i) {
        for (const char* option : options) {
            const std::size_t length = std::strlen(option);
            if (std::strncmp(argv[i], option, length) == 0 && (argv[i][length] == '\0' || argv[i][length] == '='))
                return true;
        }
    }
    return false;
}

/// A desktop starts programs without the PATH that the user's login shell makes; login programs of kubeconfigs would
/// not be found. Whoever starts from a terminal has it already.
bool startedFromDesktop() {
    return isatty(STDIN_FILENO) == 0 && isatty(STDOUT_FILENO) == 0 && isatty(STDERR_FILENO) == 0;
}

/// Why it ends before there is a window; where nobody reads standard error, in a dialog too. `file`: what the user can
/// correct.
int stop(const domain::Error& error, const std::optional<app::EndSignals>& ending, const std::string& file = {}) {
    std::fprintf(stderr, "thrifty-nova: %s\n", error.text().c_str());
    if (ending && startedFromDesktop()) {
        app::StartProblemDialog dialog(app::problemText(error), QString::fromStdString(file));
        QObject::connect(&*ending, &app::EndSignals::asked, &dialog, &QDialog::reject);
        dialog.exec();
    }
    return error.code == domain::ErrorCode::InvalidArgument ? usageError : failed;
}

/// Qt aborts with a core when there is no display to open a window on.
void endWithoutDisplay(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type != QtFatalMsg) {
        std::fprintf(stderr, "%s\n", qPrintable(text));
        return;
    }
    std::fputs("thrifty-nova: there is no display to open a window on; thrifty-nova-cli does the same without one\n",
               stderr);
    std::_Exit(failed);
}

} // namespace

int main(int argc, char** argv) {
    // Without a display only help, version and the tour make sense: they need none.
    const bool noDisplay = hasOption(argc, argv, {"-h", "--help", "-v", "--version", "--tour"});
    if (noDisplay && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // The environment is only ever changed here, before there are threads. The demo runs no programs of the user's.
    if (!noDisplay && !hasOption(argc, argv, {"--demo"}) && startedFromDesktop())
        kube::adoptLoginPath();
    qInstallMessageHandler(endWithoutDisplay);
    QApplication application(argc, argv);
    qInstallMessageHandler(nullptr);
    QApplication::setApplicationName(QStringLiteral("thrifty-nova"));
    QApplication::setApplicationDisplayName(QStringLiteral("Thrifty Nova"));
    QApplication::setApplicationVersion(QStringLiteral(THRIFTY_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.thrifty_nova.ThriftyNova"));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Finds the cluster of a fleet on which a workload runs at the lowest price, and makes Nova place it so.\n"
        "thrifty-nova-cli does the same without a window."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demoOption(
        QStringLiteral("demo"),
        QStringLiteral("Use the embedded fleet: experiments (default), experiments-peak, faults, large or a file."),
        QStringLiteral("scenario"));
    const QCommandLineOption tourOption(
        QStringLiteral("tour"),
        QStringLiteral(
            "On the embedded fleet and without a display: do the whole job and leave the pictures of all pages, "
            "the report and the policy in a folder."),
        QStringLiteral("folder"));
    const QCommandLineOption themeOption(
        QStringLiteral("theme"), QStringLiteral("system, light or dark, for this start."), QStringLiteral("name"));
    const QCommandLineOption languageOption(QStringLiteral("language"), QStringLiteral("en, de or ja, for this start."),
                                            QStringLiteral("code"));
    const QCommandLineOption newWindowOption(
        QStringLiteral("new-window"),
        QStringLiteral("Start a program of its own; otherwise a window that is open takes the files."));
    parser.addOptions({demoOption, tourOption, themeOption, languageOption, newWindowOption});
    parser.addPositionalArgument(QStringLiteral("files"), QStringLiteral("Plans (.tnova), manifests and kubeconfigs."),
                                 QStringLiteral("[files…]"));
    // --demo stands alone or with =SCENARIO; the parser only knows the second form.
    QStringList arguments = QApplication::arguments();
    arguments.replaceInStrings(QRegularExpression(QStringLiteral("^--demo$")), QStringLiteral("--demo=experiments"));
    parser.process(arguments);
    const bool tour = parser.isSet(tourOption);
    const bool onDemo = tour || parser.isSet(demoOption);

    QStringList files;
    for (const QString& file : parser.positionalArguments())
        files << QFileInfo(file).absoluteFilePath();
    // A second window of this program is safe (runs lock their journal); it is only rarely what somebody wants.
    const bool alone = onDemo || parser.isSet(newWindowOption);
    const QString socket = app::SingleInstance::defaultSocket();
    if (!alone && app::SingleInstance::handOver(socket, files))
        return 0;

    // From here on there is something to leave tidy.
    std::optional<app::EndSignals> ending;
    if (!tour)
        ending.emplace();
    std::optional<app::AppSettings> settings;
    QString setAside;
    if (!onDemo) {
        setAside = app::prepareWindowFile(app::windowFilePath());
        settings.emplace();
    }
    const app::Translations translations(parser.isSet(languageOption) ? parser.value(languageOption)
                                         : settings                   ? settings->language()
                                                                      : QString());
    const app::SystemTheme system;
    const QString theme = parser.value(themeOption);
    const app::ThemeChoice choice = theme == u"dark"              ? app::ThemeChoice::Dark
                                    : theme == u"light" || tour   ? app::ThemeChoice::Light
                                    : settings && theme.isEmpty() ? settings->theme()
                                                                  : app::ThemeChoice::System;
    app::applyTheme(choice == app::ThemeChoice::Dark || (choice == app::ThemeChoice::System && system.dark())
                        ? app::Theme::darkTheme()
                        : app::Theme::light());
    QApplication::setWindowIcon(app::appIcon());

    std::unique_ptr<Demo> demo;
    app::Workbench::Options options;
    if (onDemo) {
        auto started = startDemo(parser.isSet(demoOption) ? parser.value(demoOption) : QStringLiteral("experiments"));
        if (!started)
            return stop(started.error(), ending);
        demo = std::move(*started);
        settings.emplace(demo->path("window.ini"));
        options.demo = true;
        options.service.stateDirectory = demo->path("state").toStdString();
        options.historyAddress = demo->path("history.sqlite").toStdString();
        options.factsPath = demo->path("known-facts.yaml").toStdString();
    } else {
        auto user = session::UserSettings::load(session::UserSettings::defaultPath());
        if (!user)
            return stop(user.error(), ending, session::UserSettings::defaultPath());
        options.user = *user;
        options.settingsPath = session::UserSettings::defaultPath();
        options.factsPath = session::defaultKnownFactsPath();
        options.service.productionContexts = options.user.productionContexts;
        options.service.guardrails.path = session::Guardrails::defaultPath();
        options.service = session::withDefaults(std::move(options.service));
        app::reportCrashesTo(options.service.stateDirectory);
    }
    options.looks = *settings;
    app::Workbench workbench(std::move(options));
    app::MainWindow window(workbench, *settings);
    // What was asked for this start alone stays.
    std::optional<app::ThemeFollower> follower;
    if (theme.isEmpty() && !tour)
        follower.emplace(system, *settings);
    if (ending)
        QObject::connect(&*ending, &app::EndSignals::asked, &window, &app::MainWindow::closeUnasked);
    if (demo)
        window.planFiles().openSample(demo->path("demo.tnova"), QString::fromStdString(demo->fleet->fleetKubeconfig()));
    if (!files.isEmpty())
        window.planFiles().start(files);
    else if (!demo && QFile::exists(settings->lastPlan())) {
        window.planFiles().start({settings->lastPlan()});
        window.showLastPage();
    }
    window.show();
    if (tour)
        return app::runDemoTour(window, parser.value(tourOption));
    if (demo) {
        workbench.fleet().connectFleet();
        return QApplication::exec();
    }
    app::SingleInstance instance(socket);
    QObject::connect(&instance, &app::SingleInstance::asked, &window, [&window](const QStringList& asked) {
        window.comeForward();
        window.planFiles().openSoon(asked);
    });
    if (!alone)
        (void)instance.listen();
    app::PlanAutosave autosave(workbench, workbench.stateFolder() + QStringLiteral("/unsaved"));
    app::MessageBar& messages = window.page(window.currentPage()).messages();
    autosave.offer(messages, [&window] { return window.planFiles().mayClose(); });
    if (!setAside.isEmpty())
        app::tellSetAside(setAside, messages);
    app::offerCrashReports(workbench.stateFolder(), messages);
    return QApplication::exec();
}
