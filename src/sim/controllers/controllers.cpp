// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/controllers.h"

#include "sim/controllers/luna.h"
#include "sim/controllers/nova.h"
#include "sim/controllers/operators.h"
#include "sim/controllers/seeding.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace thrifty::sim {

using domain::Expected;
using domain::fail;
using manifest::Value;
using namespace control;

namespace {

/// One workload cluster with everything that runs on it. The order of the members is the order of their dependence.
struct Workplace {
    Workplace(Loop& loop, unsigned lane, std::shared_ptr<const ClusterSettings> settings,
              std::shared_ptr<kube::Transport> transport, std::uint64_t seed)
        : cluster(loop, lane, settings->name, std::move(transport), seed)
        , site(cluster, std::move(settings)) {
        cluster.watch(podKind);
        cluster.watch(nodeKind);
        addOperators(site);
        ledger.emplace(cluster);
        scheduler.emplace(site, *ledger);
        luna.emplace(site, *ledger);
        agent.emplace(site, *ledger);
    }
    Cluster cluster;
    Site site;
    std::optional<NodeLedger> ledger;
    std::optional<Scheduler> scheduler;
    std::optional<Luna> luna;
    std::optional<NovaAgent> agent;
};

/// Counts tasks down and keeps the first error.
class Countdown {
  public:
    explicit Countdown(std::size_t count)
        : m_left(count) {}
    void done(const Expected<void>& result) {
        const std::lock_guard lock(m_mutex);
        if (!result && !m_error)
            m_error = result.error();
        if (--m_left == 0)
            m_changed.notify_all();
    }
    std::optional<domain::Error> wait() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_left == 0; });
        return m_error;
    }

  private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_left;
    std::optional<domain::Error> m_error;
};

class Controllers final : public ControllerSet {
  public:
    Controllers(Value settings)
        : m_settings(std::move(settings))
        , m_loop(std::min(2U, std::max(1U, std::thread::hardware_concurrency()))) {}
    ~Controllers() override {
        m_loop.stop();
        if (m_plane)
            m_plane->stopWatching();
    }

    Expected<void> start(const std::map<std::string, std::shared_ptr<kube::Transport>>& transports);
    Expected<void> change(const Value& settings) override;
    bool settle(std::chrono::milliseconds timeout, std::chrono::milliseconds horizon) override;

  private:
    std::mutex m_mutex; ///< of the settings
    Value m_settings;
    Loop m_loop;
    std::optional<Cluster> m_plane;
    std::optional<Nova> m_nova;
    std::map<std::string, std::unique_ptr<Workplace>> m_workplaces;
};

Expected<void> Controllers::start(const std::map<std::string, std::shared_ptr<kube::Transport>>& transports) {
    auto nova = readNovaSettings(m_settings);
    if (!nova)
        return fail(nova.error());
    const auto plane = transports.find("nova");
    if (plane == transports.end())
        return fail(domain::ErrorCode::InvalidArgument, "there is no way to the control plane", "nova");
    const auto seed = static_cast<std::uint64_t>(m_settings["seed"].intOr(1));
    m_plane.emplace(m_loop, 0U, "nova", plane->second, hashOf({"nova"}, seed));
    m_nova.emplace(*m_plane, *nova);
    unsigned lane = 0;
    for (const Value& one : m_settings["clusters"].items()) {
        const std::string name = one["name"].str();
        const auto transport = transports.find(name);
        if (transport == transports.end())
            return fail(domain::ErrorCode::InvalidArgument, "there is no way to this cluster", name);
        auto settings = readClusterSettings(m_settings, name);
        if (!settings)
            return fail(settings.error());
        auto shared = std::make_shared<const ClusterSettings>(std::move(*settings));
        auto& place = m_workplaces[name];
        place = std::make_unique<Workplace>(m_loop, ++lane, shared, transport->second, hashOf({name}, seed));
        if (nova->lunaManagement)
            place->agent->setLunaLabel(nova->lunaLabelKey, nova->lunaLabelValue);
        m_nova->addMember(place->cluster, *place->agent, shared);
    }
    Countdown seeded(m_workplaces.size() + 1);
    m_plane->post([&] {
        auto done = seedControlPlane(m_plane->api(), *nova);
        if (done) {
            m_plane->start();
            m_nova->registerMembers();
        }
        seeded.done(done);
    });
    for (auto& [name, place] : m_workplaces)
        place->cluster.post([&seeded, &nova, place = place.get()] {
            auto done = seedCluster(place->cluster.api(), place->site.settings(), *nova);
            if (done)
                place->cluster.start();
            else
                done = fail(std::move(done.error()).at(place->cluster.name()));
            seeded.done(done);
        });
    if (const auto error = seeded.wait())
        return fail(*error);
    return {};
}

Expected<void> Controllers::change(const Value& change) {
    const std::lock_guard lock(m_mutex);
    Value next = m_settings;
    mergeSettings(next, change);
    auto nova = readNovaSettings(next);
    if (!nova)
        return fail(nova.error());
    std::map<std::string, std::shared_ptr<const ClusterSettings>> clusters;
    for (const auto& [name, place] : m_workplaces) {
        auto settings = readClusterSettings(next, name);
        if (!settings)
            return fail(settings.error());
        clusters[name] = std::make_shared<const ClusterSettings>(std::move(*settings));
    }
    // All of it can be read: now it is in force.
    Countdown changed(clusters.size() + 1);
    for (const auto& [name, settings] : clusters)
        m_workplaces[name]->cluster.post(
            [&changed, settings = settings, labels = *nova, place = m_workplaces[name].get()] {
                const bool luna = place->site.settings().luna.enabled != settings->luna.enabled;
                const bool objects = place->site.settings().objects != settings->objects;
                place->site.setSettings(settings);
                place->agent->setLunaLabel(labels.lunaManagement ? labels.lunaLabelKey : "", labels.lunaLabelValue);
                Expected<void> done;
                if (luna)
                    done = seedLuna(place->cluster.api(), *settings);
                if (done && objects)
                    done = seedObjects(place->cluster.api(), settings->objects);
                place->luna->settingsChanged();
                place->scheduler->retryAll();
                place->agent->settingsChanged();
                changed.done(done);
            });
    m_plane->post([&, clusters] {
        for (const auto& [name, settings] : clusters)
            m_nova->memberChanged(name, settings);
        m_nova->setSettings(*nova);
        changed.done(seedObjects(m_plane->api(), nova->objects));
    });
    m_settings = std::move(next);
    if (const auto error = changed.wait())
        return fail(*error);
    return {};
}

bool Controllers::settle(std::chrono::milliseconds timeout, std::chrono::milliseconds horizon) {
    // Watches tell on other threads, so that a quiet moment proves little: it must last.
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::milliseconds quiet{40}, step{2};
    const auto end = Clock::now() + timeout;
    auto since = Clock::now();
    auto tasks = m_loop.tasksRun();
    std::mutex mutex;
    std::condition_variable never;
    std::unique_lock lock(mutex);
    while (Clock::now() < end) {
        never.wait_for(lock, step);
        if (!m_loop.idle(std::max(horizon, quiet)) || m_loop.tasksRun() != tasks) {
            tasks = m_loop.tasksRun();
            since = Clock::now();
        } else if (Clock::now() - since >= quiet) {
            return true;
        }
    }
    return false;
}

} // namespace

Expected<std::unique_ptr<ControllerSet>>
startControllers(const Scenario& scenario, std::map<std::string, std::shared_ptr<kube::Transport>> transports) {
    auto controllers = std::make_unique<Controllers>(scenario.settings);
    if (auto started = controllers->start(transports); !started)
        return fail(started.error());
    return std::unique_ptr<ControllerSet>(std::move(controllers));
}

} // namespace thrifty::sim
