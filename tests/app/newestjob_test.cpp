// SPDX-License-Identifier: GPL-3.0-or-later
// Of work that is asked for again and again only the newest answer comes; small work is done at once.
#include "app/demowindow.h"
#include "app/worker/newestjob.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

#include <latch>
#include <thread>

namespace thrifty::app {
namespace {

using tests::waitUntil;
using Where = NewestJob::Where;

TEST(NewestJob, doesSmallWorkHere) {
    NewestJob job("test");
    int told = 0;
    QObject::connect(&job, &NewestJob::changed, &job, [&] { ++told; });
    std::thread::id where;
    int taken = 0;
    job.run(
        Where::Here,
        [&](const std::stop_token& stop) {
            EXPECT_FALSE(stop.stop_requested());
            where = std::this_thread::get_id();
            return 7;
        },
        [&](int value) { taken = value; });
    EXPECT_EQ(taken, 7);
    EXPECT_EQ(where, std::this_thread::get_id());
    EXPECT_FALSE(job.running());
    EXPECT_EQ(told, 0);
}

TEST(NewestJob, dropsWhatANewerOneHasOvertaken) {
    NewestJob job("test");
    std::latch begun(1), go(1);
    std::vector<int> taken;
    const auto take = [&](int value) { taken.push_back(value); };
    job.run(
        Where::Thread,
        [&](const std::stop_token& stop) {
            begun.count_down();
            go.wait();
            EXPECT_TRUE(stop.stop_requested());
            return 1;
        },
        take);
    begun.wait();
    job.run(
        Where::Thread, [](const std::stop_token&) { return 2; }, take);
    job.run(
        Where::Thread, [](const std::stop_token&) { return 3; }, take);
    EXPECT_TRUE(job.running());
    go.count_down();
    ASSERT_TRUE(waitUntil([&] { return !job.running(); }));
    EXPECT_EQ(taken, std::vector<int>{3});

    // Also an answer that is on its way when the next question comes, small or nobody's.
    job.run(
        Where::Thread, [](const std::stop_token&) { return 4; }, take);
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    job.run(
        Where::Here, [](const std::stop_token&) { return 5; }, take);
    EXPECT_FALSE(job.running());
    job.run(
        Where::Thread, [](const std::stop_token&) { return 6; }, take);
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    job.drop();
    (void)waitUntil([] { return false; }, std::chrono::milliseconds(50));
    EXPECT_EQ(taken, (std::vector<int>{3, 5}));
}

TEST(NewestJob, saysWhenItTakesLong) {
    NewestJob job("test");
    std::latch go(1);
    QElapsedTimer since;
    since.start();
    qint64 slow = -1;
    QObject::connect(&job, &NewestJob::changed, &job, [&] {
        if (job.slow() && slow < 0)
            slow = since.elapsed();
    });
    job.run(
        Where::Thread,
        [&](const std::stop_token&) {
            go.wait();
            return 0;
        },
        [](int) {});
    EXPECT_TRUE(job.running());
    ASSERT_TRUE(waitUntil([&] { return job.slow(); }));
    EXPECT_GE(slow, 250);
    // Typing on is no new wait.
    job.run(
        Where::Thread, [](const std::stop_token&) { return 0; }, [](int) {});
    EXPECT_TRUE(job.slow());
    go.count_down();
    ASSERT_TRUE(waitUntil([&] { return !job.running(); }));
    EXPECT_FALSE(job.slow());
}

TEST(NewestJob, endsWithItsOwner) {
    std::latch begun(1);
    bool taken = false;
    {
        NewestJob job("test");
        job.run(
            Where::Thread,
            [&](const std::stop_token& stop) {
                begun.count_down();
                while (!stop.stop_requested())
                    std::this_thread::yield();
                return 0;
            },
            [&](int) { taken = true; });
        begun.wait();
    }
    (void)waitUntil([] { return false; }, std::chrono::milliseconds(20));
    EXPECT_FALSE(taken);
}

} // namespace
} // namespace thrifty::app
