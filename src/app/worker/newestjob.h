// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/deliver.h"
#include "app/worker/jobthread.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <type_traits>
#include <utility>

namespace thrifty::app {

/// Work of which only the newest counts. What is small is done at once; what is not, on a thread of its own, and an
/// answer that a newer question has overtaken is dropped.
class NewestJob : public QObject {
    Q_OBJECT

  public:
    enum class Where { Here, Thread };

    /// The thread comes with the first work that needs it.
    explicit NewestJob(std::string threadName, QObject* parent = nullptr);
    ~NewestJob() override;

    /// `find(stop)` gives a value, `take(value)` gets it on this thread; with Where::Here both are called before this
    /// returns. Only values go in and out: `find` must not touch what this thread works on.
    template <class Find, class Take>
    void run(Where where, Find find, Take take) {
        using Found = std::invoke_result_t<Find&, const std::stop_token&>;
        if (where == Where::Here) {
            drop();
            take(find(std::stop_token()));
            return;
        }
        begin();
        m_thread->post([this, number = m_newest, find = std::move(find),
                        take = std::move(take)](const std::stop_token& stop) mutable {
            if (stop.stop_requested())
                return;
            auto found = std::make_shared<Found>(find(stop));
            if (stop.stop_requested())
                return;
            deliver(this, [this, number, found = std::move(found), take = std::move(take)]() mutable {
                if (number != m_newest || !m_running)
                    return release(std::move(found));
                end();
                take(std::move(*found));
                emit changed();
            });
        });
    }
    /// Nobody wants an answer any more.
    void drop();
    /// Lets go of something large on the thread that made it, where there is one.
    void release(std::shared_ptr<const void> value);

    [[nodiscard]] bool running() const { return m_running; }
    /// Running for so long that it is worth a word.
    [[nodiscard]] bool slow() const { return m_slow; }

  signals:
    void changed(); ///< running() or slow(); behind `take`

  private:
    void begin();
    void end();

    void overtake();

    const std::string m_name;
    int m_newest = 0;
    bool m_running = false, m_slow = false;
    QTimer m_patience;
    std::optional<JobThread> m_thread; ///< last: ends first
};

} // namespace thrifty::app
