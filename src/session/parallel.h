// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace thrifty::session {

/// Calls work(0) ... work(count - 1) on at most `threads` threads, the caller's among them, and returns when all are
/// done. For blocking requests to many clusters at once; `work` must not throw.
template <class Work>
void forEachInParallel(std::size_t count, const Work& work, std::size_t threads = 16) {
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (std::size_t at = next++; at < count; at = next++)
            work(at);
    };
    std::vector<std::jthread> helpers;
    for (std::size_t helper = 1; helper < std::min(count, threads); ++helper)
        helpers.emplace_back(run);
    run();
}

} // namespace thrifty::session
