// SPDX-License-Identifier: GPL-3.0-or-later
// From the launch of the program to the first painted window, and its memory then, beside a small program whose window
// is empty but for one chart (emptywindow.cpp): in turns, on the same machine in the same minute. Aims: at most 1.5
// times the time and 2 times the memory.
//   window_bench [--rounds N]
#include "app/settings/appsettings.h"
#include "app/theme/thriftystyle.h"
#include "app/window/mainwindow.h"
#include "paintedwindow.h"

#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <sstream>
#include <vector>

namespace {

using namespace thrifty;
int wholeWindow(int argc, char** argv) {
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    app::applyTheme(app::Theme::light());
    app::Workbench::Options options;
    options.demo = true;
    options.service.stateDirectory = folder.filePath(QStringLiteral("state")).toStdString();
    app::AppSettings settings(folder.filePath(QStringLiteral("window.ini")));
    app::Workbench workbench(std::move(options));
    app::MainWindow window(workbench, settings);
    return tellPainted(window);
}

struct Sample {
    double ms = 0;
    double kib = 0;
};

Sample run(const QString& program, const QStringList& arguments) {
    const auto launched = std::chrono::steady_clock::now();
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(-1);
    long long painted = 0;
    Sample sample;
    std::istringstream(process.readAllStandardOutput().toStdString()) >> painted >> sample.kib;
    const std::chrono::steady_clock::time_point then{std::chrono::nanoseconds(painted)};
    sample.ms = std::chrono::duration<double, std::milli>(then - launched).count();
    return sample;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const std::string first = argc > 1 ? argv[1] : "";
    if (first == "whole")
        return wholeWindow(argc, argv);
    const int rounds = first == "--rounds" && argc > 2 ? std::max(1, std::atoi(argv[2])) : 11;
    std::vector<double> emptyMs, emptyKib, wholeMs, wholeKib;
    for (int i = 0; i < rounds; ++i) {
        const Sample empty = run(QStringLiteral(THRIFTY_EMPTY_WINDOW), {}),
                     whole = run(QString::fromLocal8Bit(argv[0]), {QStringLiteral("whole")});
        emptyMs.push_back(empty.ms);
        emptyKib.push_back(empty.kib);
        wholeMs.push_back(whole.ms);
        wholeKib.push_back(whole.kib);
    }
    std::printf(
        "window: first painted after %.0f ms, %.0f MB; empty window with a chart %.0f ms, %.0f MB; %.2f times the "
        "time (aim 1.5), %.2f times the memory (aim 2)\n",
        median(wholeMs), median(wholeKib) / 1024, median(emptyMs), median(emptyKib) / 1024,
        median(wholeMs) / median(emptyMs), median(wholeKib) / median(emptyKib));
    return 0;
}
