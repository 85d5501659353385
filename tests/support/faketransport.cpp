// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faketransport.h"

#include <algorithm>

namespace thrifty::tests {

using kube::Method;
using kube::Request;

std::chrono::steady_clock::time_point FakeClock::now() const {
    const std::lock_guard lock(m_mutex);
    return std::chrono::steady_clock::time_point(std::chrono::hours(1)) + m_passed;
}

std::chrono::system_clock::time_point FakeClock::wallNow() const {
    const std::lock_guard lock(m_mutex);
    return std::chrono::system_clock::time_point(std::chrono::seconds(1'767'225'600)) + m_passed; // 2026-01-01
}

double FakeClock::random() {
    const std::lock_guard lock(m_mutex);
    return m_random;
}

void FakeClock::advance(std::chrono::milliseconds by) {
    const std::lock_guard lock(m_mutex);
    m_passed += by;
}

void FakeClock::setRandom(double value) {
    const std::lock_guard lock(m_mutex);
    m_random = value;
}

Answer json(int status, std::string body, std::vector<kube::Header> headers) {
    Answer answer;
    answer.status = status;
    answer.headers = std::move(headers);
    answer.headers.push_back({"Content-Type", "application/json"});
    answer.chunks.push_back(std::move(body));
    return answer;
}

Answer stream(std::vector<std::string> chunks) {
    Answer answer = endedStream(std::move(chunks));
    answer.open = true;
    return answer;
}

Answer endedStream(std::vector<std::string> chunks) {
    Answer answer;
    answer.chunks = std::move(chunks);
    return answer;
}

Answer failure(domain::Error error) {
    Answer answer;
    answer.error = std::move(error);
    return answer;
}

std::string statusBody(int code, const std::string& reason, const std::string& message) {
    return R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":")" + message +
           R"(","reason":")" + reason + R"(","code":)" + std::to_string(code) + "}";
}

struct FakeTransport::Exchange {
    Request request;
    kube::Callbacks callbacks;
    std::deque<std::function<void(const kube::Callbacks&)>> pending;
    bool open = false;
    bool ended = false; ///< its last pending call is `done`
};

FakeTransport::FakeTransport(Mode mode)
    : m_mode(mode) {
    if (mode == Mode::Threaded)
        m_thread = std::thread([this] { loop(); });
}

FakeTransport::~FakeTransport() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

FakeTransport& FakeTransport::on(Method method, std::string target, std::vector<Answer> answers) {
    const std::lock_guard lock(m_mutex);
    m_routes.push_back({method, std::move(target), {answers.begin(), answers.end()}});
    return *this;
}

FakeTransport& FakeTransport::handle(std::function<std::optional<Answer>(const Request&)> handler) {
    const std::lock_guard lock(m_mutex);
    m_handler = std::move(handler);
    return *this;
}

Answer FakeTransport::answerFor(const Request& request) {
    if (m_handler) {
        if (auto answer = m_handler(request))
            return std::move(*answer);
    }
    for (auto route = m_routes.rbegin(); route != m_routes.rend(); ++route) {
        if (route->method != request.method || !request.target.starts_with(route->target) || route->answers.empty())
            continue;
        Answer answer = route->answers.front();
        if (route->answers.size() > 1)
            route->answers.pop_front();
        return answer;
    }
    return json(404, statusBody(404, "NotFound", "the server could not find the requested resource"));
}

kube::Transport::Id FakeTransport::start(Request request, kube::Callbacks callbacks) {
    const std::lock_guard lock(m_mutex);
    m_requests.push_back(request);
    Answer answer = answerFor(request);
    auto exchange = std::make_shared<Exchange>();
    exchange->request = std::move(request);
    exchange->callbacks = std::move(callbacks);
    exchange->open = answer.open;
    auto& pending = exchange->pending;
    if (!answer.silent && (!answer.error || answer.afterChunks)) {
        pending.push_back([head = kube::ResponseHead{answer.status, answer.headers}](const kube::Callbacks& call) {
            if (call.head)
                call.head(head);
        });
        for (std::string& chunk : answer.chunks) {
            pending.push_back([chunk = std::move(chunk)](const kube::Callbacks& call) {
                if (call.data)
                    call.data(chunk);
            });
        }
    }
    if (!answer.silent && !answer.open) {
        pending.push_back([error = answer.error](const kube::Callbacks& call) {
            if (!call.done)
                return;
            if (error)
                call.done(domain::fail(*error));
            else
                call.done({});
        });
        exchange->ended = true;
    }
    m_exchanges.emplace(++m_last, std::move(exchange));
    m_changed.notify_all();
    return m_last;
}

void FakeTransport::cancel(Id id) {
    std::unique_lock lock(m_mutex);
    m_exchanges.erase(id);
    if (m_runningExchange == id && m_runningOn != std::this_thread::get_id())
        m_idle.wait(lock, [&] { return m_runningExchange != id; });
}

kube::Transport::TimerId FakeTransport::after(std::chrono::milliseconds delay, std::function<void()> run) {
    const std::lock_guard lock(m_mutex);
    m_delays.push_back(delay);
    const TimerId id = m_timers.add(m_clock.now() + delay, std::move(run));
    m_changed.notify_all();
    return id;
}

void FakeTransport::cancelTimer(TimerId id) {
    std::unique_lock lock(m_mutex);
    if (!m_timers.remove(id) && m_runningTimer == id && m_runningOn != std::this_thread::get_id())
        m_idle.wait(lock, [&] { return m_runningTimer != id; });
}

bool FakeTransport::deliverOne(std::unique_lock<std::mutex>& lock) {
    for (auto& [id, exchange] : m_exchanges) {
        if (exchange->pending.empty())
            continue;
        const auto held = exchange; // the callback may cancel it
        const auto call = std::move(held->pending.front());
        held->pending.pop_front();
        const Id running = id;
        if (held->ended && held->pending.empty())
            m_exchanges.erase(running);
        m_runningExchange = running;
        m_runningOn = std::this_thread::get_id();
        lock.unlock();
        call(held->callbacks);
        lock.lock();
        m_runningExchange = 0;
        m_idle.notify_all();
        return true;
    }
    return false;
}

bool FakeTransport::runTimer(std::unique_lock<std::mutex>& lock, std::chrono::steady_clock::time_point until) {
    const auto next = m_timers.nextDue();
    if (!next || *next > until)
        return false;
    if (*next > m_clock.now())
        m_clock.advance(std::chrono::duration_cast<std::chrono::milliseconds>(*next - m_clock.now()));
    const auto due = m_timers.takeDue(*next);
    m_runningTimer = due->first;
    m_runningOn = std::this_thread::get_id();
    lock.unlock();
    due->second();
    lock.lock();
    m_runningTimer = 0;
    m_idle.notify_all();
    return true;
}

void FakeTransport::pump() {
    std::unique_lock lock(m_mutex);
    while (deliverOne(lock) || runTimer(lock, m_clock.now())) {
    }
}

void FakeTransport::advance(std::chrono::milliseconds by) {
    pump();
    std::unique_lock lock(m_mutex);
    const auto until = m_clock.now() + by;
    while (runTimer(lock, until)) {
        while (deliverOne(lock)) {
        }
    }
    m_clock.advance(std::chrono::duration_cast<std::chrono::milliseconds>(until - m_clock.now()));
    lock.unlock();
    pump();
}

int FakeTransport::push(const std::string& target, const std::string& chunk) {
    const std::lock_guard lock(m_mutex);
    int count = 0;
    for (auto& [id, exchange] : m_exchanges) {
        if (!exchange->open || exchange->request.target.find(target) == std::string::npos)
            continue;
        exchange->pending.push_back([chunk](const kube::Callbacks& call) {
            if (call.data)
                call.data(chunk);
        });
        ++count;
    }
    m_changed.notify_all();
    return count;
}

int FakeTransport::finish(const std::string& target, std::optional<domain::Error> error) {
    const std::lock_guard lock(m_mutex);
    int count = 0;
    for (auto& [id, exchange] : m_exchanges) {
        if (!exchange->open || exchange->request.target.find(target) == std::string::npos)
            continue;
        exchange->pending.push_back([error](const kube::Callbacks& call) {
            if (!call.done)
                return;
            if (error)
                call.done(domain::fail(*error));
            else
                call.done({});
        });
        exchange->open = false;
        exchange->ended = true;
        ++count;
    }
    m_changed.notify_all();
    return count;
}

std::vector<Request> FakeTransport::requests() const {
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

std::vector<std::string> FakeTransport::targets() const {
    std::vector<std::string> all;
    for (const Request& request : requests())
        all.push_back(std::string(toString(request.method)) + " " + request.target);
    return all;
}

std::vector<std::chrono::milliseconds> FakeTransport::delays() const {
    const std::lock_guard lock(m_mutex);
    return m_delays;
}

std::size_t FakeTransport::openStreams() const {
    const std::lock_guard lock(m_mutex);
    return static_cast<std::size_t>(
        std::count_if(m_exchanges.begin(), m_exchanges.end(), [](const auto& entry) { return entry.second->open; }));
}

void FakeTransport::loop() {
    std::unique_lock lock(m_mutex);
    while (!m_stop) {
        if (deliverOne(lock) || runTimer(lock, std::chrono::steady_clock::time_point::max()))
            continue;
        m_changed.wait(lock);
    }
}

} // namespace thrifty::tests
