// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/retrypolicy.h"

#include <algorithm>
#include <charconv>

namespace thrifty::kube {

using std::chrono::milliseconds;

std::optional<milliseconds> retryDelay(int status, const std::vector<Header>& headers) {
    if (status != 429 && status < 500)
        return std::nullopt;
    const std::string_view text = headerValue(headers, "Retry-After");
    int seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() || seconds < 0)
        return std::nullopt;
    return std::chrono::seconds(std::min(seconds, 60));
}

std::optional<milliseconds> retryDelay(Method method, const domain::Error& error) {
    if (method != Method::Get || !isConnectionLost(error))
        return std::nullopt;
    return milliseconds(1000);
}

milliseconds RateLimit::take(std::chrono::steady_clock::time_point now) {
    const std::lock_guard lock(m_mutex);
    if (m_last && now > *m_last)
        m_tokens = std::min(m_burst, m_tokens + std::chrono::duration<double>(now - *m_last).count() * m_perSecond);
    if (!m_last || now > *m_last)
        m_last = now;
    m_tokens -= 1;
    if (m_tokens >= 0)
        return milliseconds(0);
    return milliseconds(static_cast<std::int64_t>(-m_tokens / m_perSecond * 1000) + 1);
}

milliseconds Backoff::next() {
    const auto now = m_clock->now();
    if (m_last && now - *m_last > m_resetAfter)
        m_next = m_start;
    m_last = now;
    const milliseconds base = m_next;
    m_next = std::min(m_next * 2, m_limit);
    const auto jitter = milliseconds(static_cast<std::int64_t>(static_cast<double>(base.count()) * m_clock->random()));
    return std::min(base + jitter, m_limit);
}

} // namespace thrifty::kube
