// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/taskqueue.h"

#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <memory>
#include <vector>

namespace thrifty::sim {
namespace {

using namespace std::chrono_literals;

TEST(TaskQueue, RunsInOrderAndLaterOnesWhenTheirTimeHasCome) {
    TaskQueue queue;
    std::vector<int> ran;
    queue.postAt(TaskQueue::Clock::now() + 1h, [&] { ran.push_back(3); });
    queue.post([&] { ran.push_back(1); });
    queue.postAt(TaskQueue::Clock::now(), [&] { ran.push_back(2); });
    queue.drain();
    queue.post([] {});
    queue.drain();
    EXPECT_EQ(ran, (std::vector{1, 2}));
}

TEST(TaskQueue, DropsWhatComesAfterItsEnd) {
    TaskQueue queue;
    auto held = std::make_shared<int>(1);
    queue.postAt(TaskQueue::Clock::now() + 1h, [held] {});
    queue.stop();
    EXPECT_EQ(held.use_count(), 1);
    EXPECT_FALSE(queue.post([] {}));
    EXPECT_FALSE(queue.postAt(TaskQueue::Clock::now(), [] {}));
}

// The task of a server that was let go meanwhile is its last owner, and by it the queue's.
TEST(TaskQueue, EndsWithTheTaskThatHeldItLast) {
    auto queue = std::make_shared<TaskQueue>();
    std::promise<void> letGo;
    const auto gone = std::make_shared<std::promise<void>>();
    auto future = gone->get_future();
    auto last = std::shared_ptr<void>(nullptr, [gone](void*) { gone->set_value(); });
    queue->post([owner = queue, last, wait = letGo.get_future().share()] { wait.wait(); });
    queue.reset();
    last.reset();
    letGo.set_value();
    EXPECT_EQ(future.wait_for(10s), std::future_status::ready);
}

} // namespace
} // namespace thrifty::sim
