// SPDX-License-Identifier: GPL-3.0-or-later
// From the launch of the program to the first painted window, and its memory then, beside a small program whose window
// is empty but for one chart (emptywindow.cpp): in turns, on the same machine in the same minute. Aims: at most 1.5
// times the time and 2 times the memory.
//
// Both are measured alike (paintedwindow.h): the clock runs from before fork and exec, so that the loading of every
// library is in it, until the window is exposed and what it painted for that has been handed over; then the resident
// memory is read. Both have the same size and the same platform. On the display that there is, or on an X server of
// its own where Xvfb is installed, because that is what a window is for; else, and with QT_QPA_PLATFORM=offscreen,
// without one. The connection to the display costs both the same, so that offscreen is the harder comparison for us.
//   window_bench [--rounds N]
#include "benchwindow.h"
#include "paintedwindow.h"

#include <QProcess>

#include <algorithm>
#include <memory>
#include <sstream>
#include <vector>

namespace {

using namespace thrifty;
int wholeWindow(int argc, char** argv) {
    QApplication application(argc, argv);
    tests::BenchWindow bench;
    return tellPainted(bench.window);
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

/// An X server for the programs that are measured, as long as this lives.
class OwnDisplay {
  public:
    OwnDisplay() {
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                        QStringLiteral("0"), QStringLiteral("1600x1000x24"), QStringLiteral("-nolisten"),
                        QStringLiteral("tcp")});
        if (!m_server.waitForStarted() || !m_server.waitForReadyRead(10'000))
            return;
        qputenv("DISPLAY", ':' + m_server.readAllStandardOutput().trimmed());
    }
    ~OwnDisplay() {
        m_server.terminate();
        m_server.waitForFinished();
    }

  private:
    QProcess m_server;
};

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char** argv) {
    const std::string first = argc > 1 ? argv[1] : "";
    if (first == "whole")
        return wholeWindow(argc, argv);
    std::unique_ptr<OwnDisplay> display;
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        display = std::make_unique<OwnDisplay>();
        if (qEnvironmentVariableIsEmpty("DISPLAY"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }
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
        "window (%s): first painted after %.0f ms, %.0f MB; empty window with a chart %.0f ms, %.0f MB; %.2f times the "
        "time (aim 1.5), %.2f times the memory (aim 2)\n",
        qEnvironmentVariable("QT_QPA_PLATFORM", QStringLiteral("display ") + qEnvironmentVariable("DISPLAY"))
            .toUtf8()
            .constData(),
        median(wholeMs), median(wholeKib) / 1024, median(emptyMs), median(emptyKib) / 1024,
        median(wholeMs) / median(emptyMs), median(wholeKib) / median(emptyKib));
    return 0;
}
