// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/transport.h"

#include "kube/timers.h"
#include "support/faketransport.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

namespace thrifty::kube {
namespace {

using domain::ErrorCode;
using namespace std::chrono_literals;
using tests::FakeTransport;

TEST(Send, collectsTheAnswer) {
    FakeTransport transport(FakeTransport::Mode::Threaded);
    transport.on(Method::Get, "/x", {{.status = 201, .headers = {{"A", "b"}}, .chunks = {"one ", "two"}}});
    const auto response = send(transport, {.target = "/x"}, {});
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 201);
    EXPECT_EQ(response->body, "one two");
    EXPECT_EQ(headerValue(response->headers, "a"), "b");
    EXPECT_EQ(headerValue(response->headers, "other"), "");
}

TEST(Send, givesTheErrorOfAFailedConnection) {
    FakeTransport transport(FakeTransport::Mode::Threaded);
    transport.on(Method::Get, "/x", {tests::failure({ErrorCode::Certificate, "unknown CA", "there", ""})});
    const auto response = send(transport, {.target = "/x"}, {});
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::Certificate);
}

TEST(Send, cancellingWakesWithinAMillisecondOrSo) {
    FakeTransport transport(FakeTransport::Mode::Threaded);
    transport.on(Method::Get, "/x", {{.silent = true}});
    std::stop_source stop;
    auto waiting = std::async(std::launch::async, [&] {
        auto result = send(transport, {.target = "/x"}, stop.get_token());
        return std::pair{std::move(result), std::chrono::steady_clock::now()};
    });
    std::this_thread::sleep_for(20ms);
    const auto asked = std::chrono::steady_clock::now();
    stop.request_stop();
    const auto [result, woke] = waiting.get();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
    EXPECT_LT(woke - asked, 100ms); // generous: the machine may be busy
}

TEST(Send, sendsNothingWhenCancelledBefore) {
    FakeTransport transport(FakeTransport::Mode::Threaded);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(send(transport, {.target = "/x"}, stop.get_token()).error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(transport.requests().empty());
    EXPECT_FALSE(sleepFor(transport, 1h, stop.get_token()));
}

TEST(Send, onlyConnectionsThatStoodCountAsLost) {
    EXPECT_TRUE(isConnectionLost(connectionLost("reset by peer", "s")));
    EXPECT_FALSE(isConnectionLost({ErrorCode::Unreachable, "connection refused", "s", ""}));
    EXPECT_EQ(connectionLost("", "s").place, "s");
}

TEST(TimerQueue, keepsOrderAndForgetsWhatIsRemoved) {
    TimerQueue queue;
    const auto t0 = std::chrono::steady_clock::time_point{};
    std::string ran;
    queue.add(t0 + 2s, [&] { ran += "b"; });
    queue.add(t0 + 1s, [&] { ran += "a"; });
    const auto gone = queue.add(t0 + 1s, [&] { ran += "x"; });
    queue.add(t0 + 2s, [&] { ran += "c"; });
    EXPECT_TRUE(queue.remove(gone));
    EXPECT_FALSE(queue.remove(gone));
    EXPECT_FALSE(queue.takeDue(t0));
    EXPECT_EQ(queue.nextDue(), t0 + 1s);
    while (auto due = queue.takeDue(t0 + 2s))
        due->second();
    EXPECT_EQ(ran, "abc");
    EXPECT_EQ(queue.size(), 0u);
}

TEST(TimerThread, cancelWaitsForWhatRuns) {
    TimerThread timers;
    std::promise<void> started;
    std::atomic<bool> ended = false;
    const auto id = timers.after(0ms, [&] {
        started.set_value();
        std::this_thread::sleep_for(30ms);
        ended = true;
    });
    started.get_future().wait();
    timers.cancel(id);
    EXPECT_TRUE(ended);
    std::atomic<bool> never = false;
    timers.cancel(timers.after(1h, [&] { never = true; }));
    EXPECT_FALSE(never);
}

} // namespace
} // namespace thrifty::kube
