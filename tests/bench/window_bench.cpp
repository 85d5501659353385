// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the program to the first painted window, and its memory then, beside an empty window with one
// chart: both in processes of their own, in turns, on the same machine in the same minute. Aims: at most 1.5 times the
// time and 2 times the memory.
//   window_bench [--rounds N]
#include "app/settings/appsettings.h"
#include "app/theme/thriftystyle.h"
#include "app/window/mainwindow.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QHorizontalStackedBarSeries>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <QWindow>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <memory>
#include <sstream>
#include <vector>

namespace {

using namespace thrifty;
using Clock = std::chrono::steady_clock;

/// Resident memory of this process in KiB.
long residentKib() {
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line)) {
        if (line.rfind("VmRSS:", 0) == 0)
            return std::stol(line.substr(6));
    }
    return -1;
}

/// Shows the window, waits until it has been painted, and tells what that took since `start`.
int report(QWidget& window, Clock::time_point start) {
    window.show();
    while (window.windowHandle() == nullptr || !window.windowHandle()->isExposed())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QApplication::processEvents();
    const double ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    std::printf("%.2f %ld\n", ms, residentKib());
    return 0;
}

int emptyWindow(int argc, char** argv) {
    const auto start = Clock::now();
    QApplication application(argc, argv);
    QMainWindow window;
    auto* chart = new QChart;
    chart->addSeries(new QHorizontalStackedBarSeries);
    window.setCentralWidget(new QChartView(chart));
    window.resize(1280, 772);
    return report(window, start);
}

int wholeWindow(int argc, char** argv) {
    const auto start = Clock::now();
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    app::applyTheme(app::Theme::light());
    app::Workbench::Options options;
    options.demo = true;
    options.service.stateDirectory = folder.filePath(QStringLiteral("state")).toStdString();
    app::AppSettings settings(folder.filePath(QStringLiteral("window.ini")));
    app::Workbench workbench(std::move(options));
    app::MainWindow window(workbench, settings);
    return report(window, start);
}

struct Sample {
    double ms = 0;
    double kib = 0;
};

Sample run(const char* program, const char* which) {
    QProcess process;
    process.start(QString::fromLocal8Bit(program), {QString::fromLatin1(which)});
    process.waitForFinished(-1);
    Sample sample;
    std::istringstream(process.readAllStandardOutput().toStdString()) >> sample.ms >> sample.kib;
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
    if (first == "empty")
        return emptyWindow(argc, argv);
    if (first == "whole")
        return wholeWindow(argc, argv);
    const int rounds = first == "--rounds" && argc > 2 ? std::max(1, std::atoi(argv[2])) : 11;
    std::vector<double> emptyMs, emptyKib, wholeMs, wholeKib;
    for (int i = 0; i < rounds; ++i) {
        const Sample empty = run(argv[0], "empty"), whole = run(argv[0], "whole");
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
