// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QWidget>
#include <QWindow>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>

/// Resident memory of this process in KiB.
inline long residentKib() {
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line)) {
        if (line.rfind("VmRSS:", 0) == 0)
            return std::stol(line.substr(6));
    }
    return -1;
}

/// Shows the window, waits until it has been painted, and tells the moment, in nanoseconds of the clock that all
/// processes share, and the memory.
inline int tellPainted(QWidget& window) {
    window.show();
    while (window.windowHandle() == nullptr || !window.windowHandle()->isExposed())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QApplication::processEvents();
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    std::printf("%lld %ld\n", static_cast<long long>(std::chrono::nanoseconds(now).count()), residentKib());
    return 0;
}
