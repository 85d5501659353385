// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

#include <cstdio>
#include <ctime>
#include <functional>
#include <map>

namespace thrifty::tests {

/// Time of this thread alone, so that what else the machine does is not in it.
inline double threadMs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// An application that knows what each turn of its event loop costs.
class Watched : public QApplication {
  public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override {
        if (m_depth++ > 0) {
            const bool handled = QApplication::notify(receiver, event);
            --m_depth;
            return handled;
        }
        const QByteArray what = receiver->metaObject()->className() + QByteArray(" event ") +
                                QByteArray::number(static_cast<int>(event->type()));
        const double before = threadMs();
        const bool handled = QApplication::notify(receiver, event);
        const double took = threadMs() - before;
        --m_depth;
        ++m_events;
        m_all += took;
        double& longest = m_longest[what];
        longest = std::max(longest, took);
        return handled;
    }
    void begin() {
        m_longest.clear();
        m_events = 0;
        m_all = 0;
    }
    void tell(const char* phase) const {
        std::multimap<double, QByteArray, std::greater<>> byTime;
        for (const auto& [what, took] : m_longest)
            byTime.emplace(took, what);
        std::printf("%-11s longest %6.1f ms, %7.0f ms in %lld events;", phase,
                    byTime.empty() ? 0.0 : byTime.begin()->first, m_all, static_cast<long long>(m_events));
        int shown = 0;
        for (const auto& [took, what] : byTime) {
            if (++shown > 4)
                break;
            std::printf(" %s %.1f", what.constData(), took);
        }
        std::printf("\n");
        std::fflush(stdout);
    }

  private:
    int m_depth = 0;
    qint64 m_events = 0;
    double m_all = 0;
    std::map<QByteArray, double> m_longest;
};

inline bool waitUntil(const std::function<bool()>& done) {
    const QDeadlineTimer deadline(std::chrono::minutes(10));
    while (!done() && !deadline.hasExpired()) {
        QEventLoop loop;
        QTimer::singleShot(10, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return done();
}

} // namespace thrifty::tests
