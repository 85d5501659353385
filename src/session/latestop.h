// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

namespace thrifty::session {

/// A stop that follows another one `grace` later. A write that was sent is given that long to be answered after its
/// user said stop: cut off at once, it could still be carried out when we have already looked and found nothing.
class LateStop {
  public:
    LateStop(std::stop_token early, std::chrono::milliseconds grace)
        : m_timer([this, early = std::move(early), grace](std::stop_token over) { follow(early, grace, over); }) {}
    LateStop(const LateStop&) = delete;
    LateStop& operator=(const LateStop&) = delete;

    [[nodiscard]] std::stop_token token() const { return m_late.get_token(); }

  private:
    void follow(const std::stop_token& early, std::chrono::milliseconds grace, const std::stop_token& over) {
        const std::stop_callback wake(early, [this] {
            const std::lock_guard lock(m_mutex);
            m_changed.notify_all();
        });
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, over, [&] { return early.stop_requested(); }))
            return;
        m_changed.wait_for(lock, over, grace, [] { return false; });
        if (!over.stop_requested())
            m_late.request_stop();
    }

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::stop_source m_late;
    std::jthread m_timer; ///< last: it uses the others
};

} // namespace thrifty::session
