// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs run in order on one thread, stop when asked, and always end in words: none is dropped silently.
#include "app/worker/jobthread.h"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <vector>

namespace thrifty::app {
namespace {

TEST(JobThread, runsInOrderOnOneThread) {
    std::vector<int> order;
    {
        std::latch done(3);
        JobThread thread("test");
        for (int i = 0; i < 3; ++i)
            thread.post([&order, &done, i](std::stop_token) {
                order.push_back(i);
                done.count_down();
            });
        done.wait();
    }
    EXPECT_EQ(order, (std::vector<int>{0, 1, 2}));
}

TEST(JobThread, cancelStopsTheCurrentJobAndThoseThatWait) {
    std::atomic<int> stopped = 0;
    std::latch started(1), done(2);
    JobThread thread("test");
    thread.post([&](std::stop_token stop) {
        started.count_down();
        while (!stop.stop_requested())
            std::this_thread::yield();
        ++stopped;
        done.count_down();
    });
    thread.post([&](std::stop_token stop) {
        stopped += stop.stop_requested() ? 1 : 0;
        done.count_down();
    });
    started.wait();
    thread.cancel();
    done.wait();
    EXPECT_EQ(stopped, 2);
}

TEST(JobThread, aJobPostedAfterCancelIsNotStopped) {
    std::atomic<bool> stopped = true;
    std::latch done(1);
    JobThread thread("test");
    thread.cancel();
    thread.post([&](std::stop_token stop) {
        stopped = stop.stop_requested();
        done.count_down();
    });
    done.wait();
    EXPECT_FALSE(stopped);
}

TEST(JobThread, theDestructorCallsWhatWaits) {
    std::atomic<int> called = 0;
    {
        JobThread thread("test");
        for (int i = 0; i < 5; ++i)
            thread.post([&](std::stop_token) { ++called; });
    }
    EXPECT_EQ(called, 5);
}

} // namespace
} // namespace thrifty::app
