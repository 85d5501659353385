// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeconfigmonitor.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <sys/stat.h>
#include <thread>

namespace thrifty::kube {

using std::chrono::steady_clock;

namespace {

/// What tells that a file is another one: links are followed, so that a link which switches counts.
std::string stampOf(const std::string& file) {
    struct stat info {};
    if (::stat(file.c_str(), &info) != 0)
        return "-";
    return std::to_string(info.st_dev) + ":" + std::to_string(info.st_ino) + ":" + std::to_string(info.st_size) + ":" +
           std::to_string(info.st_mtim.tv_sec) + "." + std::to_string(info.st_mtim.tv_nsec);
}

/// The entries behind a context; null where there are none.
template <class Map>
const typename Map::mapped_type* entry(const Map& map, const std::string& name) {
    const auto found = map.find(name);
    return found == map.end() ? nullptr : &found->second;
}

template <class T>
bool same(const T* a, const T* b) {
    return a == nullptr || b == nullptr ? a == b : *a == *b;
}

} // namespace

std::vector<domain::ContextName> changedContexts(const Kubeconfig& before, const Kubeconfig& after) {
    std::vector<domain::ContextName> changed;
    for (const KubeContext& context : before.contexts) {
        const KubeContext* now = after.find(context.name);
        if (now == nullptr || !(*now == context) ||
            !same(entry(before.clusters, context.cluster), entry(after.clusters, now->cluster)) ||
            !same(entry(before.users, context.user), entry(after.users, now->user)))
            changed.push_back(context.name);
    }
    for (const KubeContext& context : after.contexts) {
        if (before.find(context.name) == nullptr)
            changed.push_back(context.name);
    }
    return changed;
}

struct KubeconfigMonitor::Impl {
    std::vector<std::string> files; ///< as given
    std::vector<std::string> watched;
    Kubeconfig current;
    Changed changed;
    Timing timing;
    std::mutex mutex;
    std::condition_variable wake;
    bool stop = false;
    std::thread thread;

    [[nodiscard]] std::string stamps() const {
        std::string all;
        for (const std::string& file : watched)
            all += stampOf(file) + "\n";
        return all;
    }

    void run() {
        std::string settled; // the state that was looked at last: the first look reads, changes may have come before
        std::string last = stamps();
        constexpr auto never = steady_clock::time_point::max();
        steady_clock::time_point lossSince = never;
        bool toldBroken = false;
        while (true) {
            {
                std::unique_lock lock(mutex);
                if (wake.wait_for(lock, timing.look, [this] { return stop; }))
                    return;
            }
            const std::string now = stamps();
            // Still being written: the next look is soon enough.
            if (now != std::exchange(last, now) || (now == settled && lossSince == never))
                continue;
            settled = now;
            auto loaded = loadKubeconfigs(files);
            const bool broken = !loaded || !loaded->problems.empty();
            const auto differing = broken ? std::vector<domain::ContextName>{} : changedContexts(current, *loaded);
            // Less than before may be a file between two writes.
            const bool loss = broken || std::any_of(differing.begin(), differing.end(),
                                                    [&](const auto& name) { return loaded->find(name) == nullptr; });
            if (loss && lossSince == never)
                lossSince = steady_clock::now();
            if (!loss)
                lossSince = never;
            const bool believed = lossSince != never && steady_clock::now() - lossSince >= timing.believe;
            if (loss && !believed)
                continue;
            if (!loaded) {
                lossSince = never;
                toldBroken = true;
                changed(current, {});
                continue;
            }
            const auto told = changedContexts(current, *loaded);
            lossSince = never;
            const bool other = !told.empty() || loaded->current != current.current;
            current = std::move(*loaded);
            if (std::exchange(toldBroken, false) || other)
                changed(current, told);
        }
    }
};

KubeconfigMonitor::KubeconfigMonitor(std::vector<std::string> files, Kubeconfig current, Changed changed)
    : KubeconfigMonitor(std::move(files), std::move(current), std::move(changed), Timing{}) {}

KubeconfigMonitor::KubeconfigMonitor(std::vector<std::string> files, Kubeconfig current, Changed changed, Timing timing)
    : m_impl(std::make_unique<Impl>()) {
    m_impl->watched = files.empty() ? defaultKubeconfigFiles() : files;
    m_impl->files = std::move(files);
    m_impl->current = std::move(current);
    m_impl->changed = std::move(changed);
    m_impl->timing = timing;
    m_impl->thread = std::thread([impl = m_impl.get()] { impl->run(); });
}

KubeconfigMonitor::~KubeconfigMonitor() {
    {
        const std::lock_guard lock(m_impl->mutex);
        m_impl->stop = true;
    }
    m_impl->wake.notify_all();
    m_impl->thread.join();
}

} // namespace thrifty::kube
