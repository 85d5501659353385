// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/curlloop.h"

#include <array>
#include <cerrno>
#include <ctime>
#include <curl/curl.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace thrifty::kube {

using domain::Error;
using domain::ErrorCode;
using domain::Expected;
using domain::fail;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

constexpr milliseconds betweenSweeps{250};
constexpr milliseconds betweenSleepChecks{5'000};

/// The clock that counts sleep, less the one that does not.
milliseconds systemTimeAsleep() {
    timespec with{}, without{};
    ::clock_gettime(CLOCK_BOOTTIME, &with);
    ::clock_gettime(CLOCK_MONOTONIC, &without);
    return milliseconds((with.tv_sec - without.tv_sec) * 1000 + (with.tv_nsec - without.tv_nsec) / 1'000'000);
}

void initCurl() {
    static const CURLcode result = curl_global_init(CURL_GLOBAL_DEFAULT);
    static_cast<void>(result);
}

} // namespace

/// libcurl's side of the loop: which sockets it waits for, and until when.
struct CurlLoop::Multi {
    CURLM* multi = nullptr;
    int epoll = -1;
    int wake = -1;
    std::optional<steady_clock::time_point> deadline;

    Multi() {
        initCurl();
        epoll = ::epoll_create1(EPOLL_CLOEXEC);
        wake = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = wake;
        ::epoll_ctl(epoll, EPOLL_CTL_ADD, wake, &event);
        open();
    }
    /// libcurl's own part; with it go all connections.
    void open() {
        multi = curl_multi_init();
        curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, socketFunction);
        curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, this);
        curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, timerFunction);
        curl_multi_setopt(multi, CURLMOPT_TIMERDATA, this);
        curl_multi_setopt(multi, CURLMOPT_PIPELINING, static_cast<long>(CURLPIPE_MULTIPLEX));
        curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, 4096L);
    }
    ~Multi() {
        curl_multi_cleanup(multi);
        ::close(epoll);
        ::close(wake);
    }
    Multi(const Multi&) = delete;
    Multi& operator=(const Multi&) = delete;

    static int socketFunction(CURL*, curl_socket_t socket, int what, void* self, void*) {
        const int epoll = static_cast<Multi*>(self)->epoll;
        epoll_event event{};
        event.data.fd = socket;
        if ((what & CURL_POLL_IN) != 0)
            event.events |= EPOLLIN;
        if ((what & CURL_POLL_OUT) != 0)
            event.events |= EPOLLOUT;
        if (what == CURL_POLL_REMOVE)
            ::epoll_ctl(epoll, EPOLL_CTL_DEL, socket, nullptr);
        else if (::epoll_ctl(epoll, EPOLL_CTL_MOD, socket, &event) != 0 && errno == ENOENT)
            ::epoll_ctl(epoll, EPOLL_CTL_ADD, socket, &event);
        return 0;
    }

    static int timerFunction(CURLM*, long timeout, void* self) {
        auto& deadline = static_cast<Multi*>(self)->deadline;
        if (timeout < 0)
            deadline.reset();
        else
            deadline = steady_clock::now() + milliseconds(timeout);
        return 0;
    }
};

struct CurlLoop::Exchange : std::enable_shared_from_this<CurlLoop::Exchange> {
    Transport::Id id = 0;
    CurlLoop* loop = nullptr;
    std::shared_ptr<const CurlTarget> target;
    Request request;
    Callbacks callbacks;
    SharedCredential used;
    std::unique_ptr<CurlHandle> handle;
    ResponseHead head;
    bool headTold = false;
    bool again = false;     ///< 401, and another credential is to be had: this answer is dropped
    bool refreshed = false; ///< once is enough
    bool refused = false;   ///< the status is an error
    bool cancelled = false; ///< guarded by the loop's mutex
};

CurlLoop::CurlLoop(std::function<milliseconds()> timeAsleep)
    : m_timeAsleep(timeAsleep ? std::move(timeAsleep) : systemTimeAsleep)
    , m_asleep(m_timeAsleep())
    , m_multi(std::make_unique<Multi>())
    , m_thread([this] { run(); }) {}

CurlLoop::~CurlLoop() {
    shutdown();
}

void CurlLoop::shutdown() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    post({});
    if (m_thread.joinable())
        m_thread.join();
}

void CurlLoop::post(std::function<void()> command) {
    {
        const std::lock_guard lock(m_mutex);
        if (command)
            m_commands.push_back(std::move(command));
    }
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_multi->wake, &one, sizeof one);
}

Transport::Id CurlLoop::start(std::shared_ptr<const CurlTarget> target, Request request, Callbacks callbacks) {
    auto exchange = std::make_shared<Exchange>();
    exchange->loop = this;
    exchange->target = std::move(target);
    exchange->request = std::move(request);
    exchange->callbacks = std::move(callbacks);
    bool stopped = false;
    {
        const std::lock_guard lock(m_mutex);
        exchange->id = ++m_lastId;
        stopped = m_stop;
        if (!stopped)
            m_exchanges.emplace(exchange->id, exchange);
    }
    if (stopped) {
        if (exchange->callbacks.done)
            exchange->callbacks.done(
                fail(ErrorCode::Cancelled, "connections are closed", exchange->target->endpoint.shown()));
        return exchange->id;
    }
    post([this, exchange] { authorize(exchange); });
    return exchange->id;
}

void CurlLoop::cancel(Transport::Id id) {
    std::shared_ptr<Exchange> exchange; // goes after the lock
    std::unique_lock lock(m_mutex);
    if (const auto found = m_exchanges.find(id); found != m_exchanges.end()) {
        exchange = std::move(found->second);
        m_exchanges.erase(found);
        exchange->cancelled = true;
    }
    if (std::this_thread::get_id() != m_thread.get_id())
        m_idle.wait(lock, [&] { return m_runningExchange != id; });
    lock.unlock();
    if (exchange)
        post([this, exchange] { detach(*exchange); });
}

Transport::TimerId CurlLoop::after(milliseconds delay, std::function<void()> run) {
    Transport::TimerId id = 0;
    {
        const std::lock_guard lock(m_mutex);
        id = m_timers.add(steady_clock::now() + delay, std::move(run));
    }
    if (std::this_thread::get_id() != m_thread.get_id())
        post({});
    return id;
}

void CurlLoop::cancelTimer(Transport::TimerId id) {
    std::unique_lock lock(m_mutex);
    if (m_timers.remove(id) || std::this_thread::get_id() == m_thread.get_id())
        return;
    m_idle.wait(lock, [&] { return m_runningTimer != id; });
}

void CurlLoop::run() {
    std::vector<std::function<void()>> commands;
    std::array<epoll_event, 256> events{};
    while (true) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_stop)
                break;
            commands.swap(m_commands);
        }
        for (auto& command : commands)
            command();
        commands.clear();
        runTimers();
        const int count = ::epoll_wait(m_multi->epoll, events.data(), static_cast<int>(events.size()), waitTime());
        int running = 0;
        for (int i = 0; i < count; ++i) {
            const epoll_event& event = events[static_cast<std::size_t>(i)];
            if (event.data.fd == m_multi->wake) {
                std::uint64_t times = 0;
                [[maybe_unused]] const auto got = ::read(m_multi->wake, &times, sizeof times);
                continue;
            }
            int mask = 0;
            if ((event.events & EPOLLIN) != 0)
                mask |= CURL_CSELECT_IN;
            if ((event.events & EPOLLOUT) != 0)
                mask |= CURL_CSELECT_OUT;
            if ((event.events & (EPOLLERR | EPOLLHUP)) != 0)
                mask |= CURL_CSELECT_ERR | CURL_CSELECT_IN;
            curl_multi_socket_action(m_multi->multi, event.data.fd, mask, &running);
        }
        if (m_multi->deadline && steady_clock::now() >= *m_multi->deadline) {
            m_multi->deadline.reset();
            curl_multi_socket_action(m_multi->multi, CURL_SOCKET_TIMEOUT, 0, &running);
        }
        collectFinished();
        noticeSleep();
        if (!m_starting.empty() && steady_clock::now() >= m_nextSweep)
            sweepHandshakes();
    }
    // Whoever still waits is told.
    std::unordered_map<Transport::Id, std::shared_ptr<Exchange>> left;
    {
        const std::lock_guard lock(m_mutex);
        left = m_exchanges;
    }
    for (const auto& [id, exchange] : left)
        finish(exchange, fail(ErrorCode::Cancelled, "connections are closed", exchange->target->endpoint.shown()));
    while (!m_active.empty())
        detach(**m_active.begin());
    const std::lock_guard lock(m_mutex);
    m_commands.clear();
}

int CurlLoop::waitTime() const {
    std::optional<steady_clock::time_point> next = m_multi->deadline;
    const auto sooner = [&](steady_clock::time_point time) {
        if (!next || time < *next)
            next = time;
    };
    if (!m_starting.empty())
        sooner(m_nextSweep);
    {
        const std::lock_guard lock(m_mutex);
        if (!m_commands.empty() || m_stop)
            return 0;
        if (const auto due = m_timers.nextDue())
            sooner(*due);
    }
    // The clock of this wait stands still while the machine sleeps.
    if (!m_active.empty())
        sooner(steady_clock::now() + betweenSleepChecks);
    if (!next)
        return -1;
    const auto left = std::chrono::ceil<milliseconds>(*next - steady_clock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, 60'000));
}

void CurlLoop::runTimers() {
    const auto now = steady_clock::now(); // those that a timer adds come next time
    while (true) {
        std::optional<std::pair<TimerQueue::Id, std::function<void()>>> due;
        {
            const std::lock_guard lock(m_mutex);
            due = m_timers.takeDue(now);
            if (!due)
                return;
            m_runningTimer = due->first;
        }
        due->second();
        due->second = nullptr;
        const std::lock_guard lock(m_mutex);
        m_runningTimer = 0;
        m_idle.notify_all();
    }
}

void CurlLoop::authorize(const std::shared_ptr<Exchange>& exchange) {
    exchange->target->auth->credential(
        [weak = weak_from_this(), exchange](Expected<SharedCredential> credential) mutable {
            const auto loop = weak.lock();
            if (!loop)
                return;
            if (std::this_thread::get_id() == loop->m_thread.get_id()) {
                loop->begin(exchange, std::move(credential));
                return;
            }
            loop->post([self = loop.get(), exchange, answer = std::move(credential)]() mutable {
                self->begin(exchange, std::move(answer));
            });
        });
}

void CurlLoop::begin(const std::shared_ptr<Exchange>& exchange, Expected<SharedCredential> credential) {
    {
        const std::lock_guard lock(m_mutex);
        if (exchange->cancelled)
            return;
    }
    if (!credential) {
        finish(exchange, fail(std::move(credential.error())));
        return;
    }
    const CurlTarget& target = *exchange->target;
    exchange->used = *credential;
    exchange->head = {};
    exchange->handle = std::make_unique<CurlHandle>();
    CURL* const curl = exchange->handle->get();
    if (curl == nullptr) {
        finish(exchange, fail(ErrorCode::Limit, "out of memory", target.endpoint.shown()));
        return;
    }
    exchange->handle->prepare({target.endpoint, exchange->request, target.material->current(), exchange->used,
                               target.impersonation, target.userAgent});
    curl_easy_setopt(curl, CURLOPT_PRIVATE, exchange.get());
    curl_easy_setopt(curl, CURLOPT_SHARE, target.sessions.get());
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, headerFunction);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, exchange.get());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, writeFunction);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, exchange.get());
    m_active.insert(exchange);
    if (m_starting.empty())
        m_nextSweep = steady_clock::now() + betweenSweeps;
    m_starting.insert(exchange);
    curl_multi_add_handle(m_multi->multi, curl);
}

void CurlLoop::detach(Exchange& exchange) {
    if (!exchange.handle)
        return;
    curl_multi_remove_handle(m_multi->multi, exchange.handle->get());
    exchange.handle.reset();
    const auto keep = exchange.shared_from_this(); // the sets may hold the last reference
    m_starting.erase(keep);
    m_active.erase(keep);
}

void CurlLoop::finish(const std::shared_ptr<Exchange>& exchange, Expected<void> result) {
    detach(*exchange);
    deliver(*exchange, [&] {
        if (exchange->callbacks.done)
            exchange->callbacks.done(std::move(result));
    });
    std::shared_ptr<Exchange> last; // goes after the lock
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_exchanges.find(exchange->id); found != m_exchanges.end()) {
        last = std::move(found->second);
        m_exchanges.erase(found);
    }
}

bool CurlLoop::deliver(Exchange& exchange, const std::function<void()>& call) {
    {
        const std::lock_guard lock(m_mutex);
        if (exchange.cancelled)
            return false;
        m_runningExchange = exchange.id;
    }
    call();
    const std::lock_guard lock(m_mutex);
    m_runningExchange = 0;
    m_idle.notify_all();
    return !exchange.cancelled;
}

void CurlLoop::collectFinished() {
    int left = 0;
    while (CURLMsg* message = curl_multi_info_read(m_multi->multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result;
        void* pointer = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &pointer);
        const auto exchange = static_cast<Exchange*>(pointer)->shared_from_this();
        // What came of a refusal is enough: API servers close a connection with a 401 on it (GOAWAY), and libcurl 7.88
        // may then lose the rest of the answer.
        const bool answered = code == CURLE_OK || exchange->refused;
        if (answered && exchange->again) {
            exchange->again = false;
            detach(*exchange);
            authorize(exchange);
            continue;
        }
        if (answered && exchange->headTold)
            finish(exchange, {});
        else if (code == CURLE_OK)
            finish(exchange, fail(connectionLost("no answer came", exchange->target->endpoint.shown())));
        else
            finish(exchange, fail(exchange->handle->errorFor(code)));
    }
}

void CurlLoop::sweepHandshakes() {
    m_nextSweep = steady_clock::now() + betweenSweeps;
    std::vector<std::shared_ptr<Exchange>> stalled;
    for (const auto& exchange : m_starting) {
        if (exchange->handle && exchange->handle->handshakeStalled(exchange->target->handshakeTimeout))
            stalled.push_back(exchange);
    }
    for (const auto& exchange : stalled)
        finish(exchange, fail(ErrorCode::Timeout, "the TLS handshake did not come to its end in time",
                              exchange->target->endpoint.shown()));
}

void CurlLoop::noticeSleep() {
    const milliseconds asleep = m_timeAsleep();
    if (asleep - std::exchange(m_asleep, asleep) < betweenSleepChecks)
        return;
    const std::vector<std::shared_ptr<Exchange>> old(m_active.begin(), m_active.end());
    for (const auto& exchange : old)
        finish(exchange, fail(connectionLost("this machine was asleep", exchange->target->endpoint.shown())));
    curl_multi_cleanup(m_multi->multi);
    m_multi->open();
}

std::size_t CurlLoop::headerFunction(char* data, std::size_t size, std::size_t count, void* exchange) {
    auto& self = *static_cast<Exchange*>(exchange);
    return self.loop->onHeaderLine(self, {data, size * count}) ? size * count : 0;
}

std::size_t CurlLoop::writeFunction(char* data, std::size_t size, std::size_t count, void* exchange) {
    auto& self = *static_cast<Exchange*>(exchange);
    return self.loop->onBody(self, {data, size * count}) ? size * count : 0;
}

bool CurlLoop::onHeaderLine(Exchange& exchange, std::string_view line) {
    if (exchange.headTold)
        return true; // a trailer
    while (line.ends_with('\n') || line.ends_with('\r'))
        line.remove_suffix(1);
    if (line.starts_with("HTTP/")) {
        exchange.head = {};
        return true;
    }
    if (!line.empty()) {
        const auto colon = line.find(':');
        if (colon == std::string_view::npos)
            return true;
        std::string_view value = line.substr(colon + 1);
        while (value.starts_with(' ') || value.starts_with('\t'))
            value.remove_prefix(1);
        exchange.head.headers.push_back({std::string(line.substr(0, colon)), std::string(value)});
        return true;
    }
    long status = 0;
    curl_easy_getinfo(exchange.handle->get(), CURLINFO_RESPONSE_CODE, &status);
    if (status < 200)
        return true; // 100 Continue and its like: the answer is still to come
    exchange.head.status = static_cast<int>(status);
    exchange.refused = status >= 400;
    m_starting.erase(exchange.shared_from_this());
    if (status == 401 && !exchange.refreshed && exchange.target->auth->refused(exchange.used)) {
        // The server did not act on it, so that even a write may be sent again.
        exchange.refreshed = true;
        exchange.again = true;
        return true;
    }
    exchange.headTold = true;
    const ResponseHead head = std::exchange(exchange.head, {}); // a watch holds no headers for its life
    return deliver(exchange, [&] {
        if (exchange.callbacks.head)
            exchange.callbacks.head(head);
    });
}

bool CurlLoop::onBody(Exchange& exchange, std::string_view data) {
    if (exchange.again)
        return true;
    return deliver(exchange, [&] {
        if (exchange.callbacks.data)
            exchange.callbacks.data(data);
    });
}

} // namespace thrifty::kube
