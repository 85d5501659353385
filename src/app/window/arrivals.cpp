// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/arrivals.h"

#include "app/window/planfiles.h"

#include <QApplication>

#include <chrono>
#include <utility>

namespace thrifty::app {

Arrivals::Arrivals(PlanFiles& files, QObject* parent)
    : QObject(parent)
    , m_files(files) {
    connect(&m_looks, &QTimer::timeout, this, &Arrivals::look);
}

void Arrivals::take(const QStringList& paths) {
    m_waiting += paths;
    if (m_waiting.isEmpty() || m_looks.isActive())
        return;
    m_free = QApplication::activeModalWidget() == nullptr;
    m_looks.start(m_free ? std::chrono::milliseconds(0) : std::chrono::milliseconds(100));
}

void Arrivals::look() {
    if (QApplication::activeModalWidget() != nullptr) {
        m_free = false;
        m_looks.start(std::chrono::milliseconds(100));
        return;
    }
    // A question that was answered just now is still being acted upon: one look later that is done.
    if (!std::exchange(m_free, true))
        return;
    m_looks.stop();
    m_files.open(std::exchange(m_waiting, {}));
}

} // namespace thrifty::app
