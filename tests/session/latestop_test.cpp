// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/latestop.h"

#include <gtest/gtest.h>

namespace thrifty::session {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// Waits until the token is stopped, at most ten seconds.
bool stops(const std::stop_token& token) {
    std::mutex mutex;
    std::condition_variable_any changed;
    std::unique_lock lock(mutex);
    return !changed.wait_for(lock, token, std::chrono::seconds(10), [] { return false; }) && token.stop_requested();
}

TEST(LateStop, followsTheOtherAfterTheGraceAndNotBefore) {
    std::stop_source user;
    const LateStop late(user.get_token(), milliseconds(50));
    const auto said = steady_clock::now();
    user.request_stop();
    EXPECT_TRUE(stops(late.token()));
    EXPECT_GE(steady_clock::now() - said, milliseconds(50));
}

TEST(LateStop, heardEvenWhenItWasSaidBefore) {
    std::stop_source user;
    user.request_stop();
    const LateStop late(user.get_token(), milliseconds(1));
    EXPECT_TRUE(stops(late.token()));
}

TEST(LateStop, endsAtOnceWhenNobodyWaitsForItAnyMore) {
    std::stop_source user;
    std::stop_token token;
    {
        const LateStop late(user.get_token(), std::chrono::hours(1));
        user.request_stop();
        token = late.token();
    }
    EXPECT_FALSE(token.stop_requested());
}

} // namespace
} // namespace thrifty::session
