// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/guardrailchecks.h"

#include "catalog/pricecatalog.h"
#include "domain/moneytext.h"
#include "domain/yourprice.h"
#include "session/appliedstore.h"
#include "session/objectdiff.h"
#include "session/planannotations.h"
#include "session/planbuilder.h"

#include <algorithm>

namespace thrifty::session {

namespace {

using domain::ClusterEstimate;
using domain::Money;

__extension__ using Wide = __int128;

constexpr std::int64_t hundredths = 10'000; ///< of a percent, in a whole

/// 2550 as "25.5".
std::string percent(std::int64_t value) {
    return domain::percentText({value * 100});
}

// Sentences stand whole, as far as they can: the window tells them in other languages.
struct Where {
    const char *plain, *spot;
};
constexpr Where whereItStarts{" $/hr where it starts", " $/hr where it starts with spot nodes"};
constexpr Where inTheOrder{" $/hr on a cluster of the order", " $/hr on a cluster of the order with spot nodes"};

struct PlaceWords {
    const char *is, *unknown, *cannot, *none;
};
constexpr PlaceWords providerWords{" is in provider ", "the provider of ",
                                   " is not known, so forbidden providers cannot be checked",
                                   "no cluster of the order is in a provider that guardrails forbid"};
constexpr PlaceWords regionWords{" is in region ", "the region of ",
                                 " is not known, so forbidden regions cannot be checked",
                                 "no cluster of the order is in a region that guardrails forbid"};

class Guard {
  public:
    Guard(const Guardrails& guardrails, const GuardedOrder& guarded)
        : m_guardrails(guardrails)
        , m_guarded(guarded)
        , m_start(domain::startOf(guarded.estimate, guarded.order)) {}

    std::vector<Check> checks() {
        if (m_start != nullptr) {
            first();
            kept();
            increase();
            gpus();
            places();
        }
        return std::move(m_checks);
    }

  private:
    void violated(std::string text) {
        Check check{"guardrail", CheckState::Failed, std::move(text)};
        check.mayBeOverridden = true;
        m_checks.push_back(std::move(check));
    }
    void held(std::string text) { m_checks.push_back({"guardrail", CheckState::Ok, std::move(text)}); }

    /// The limit for this cluster and whether it is the one for spot. Where it is not known what is bought, or at which
    /// rate, the lower of both holds.
    [[nodiscard]] std::pair<std::optional<Money>, bool> limitFor(const TotalLimits& limits,
                                                                 const domain::ClusterName& name) const {
        if (!limits.spotPerHour)
            return {limits.perHour, false};
        const ClusterEstimate* cluster = m_guarded.estimate.find(name);
        bool spot = false, unknown = cluster == nullptr || !cluster->priced();
        if (cluster != nullptr && cluster->state != domain::ClusterState::Static) {
            for (const domain::GroupEstimate& group : cluster->groups) {
                spot = spot || group.category == domain::PriceCategory::Spot;
                unknown = unknown || group.category == domain::PriceCategory::Unknown;
            }
        }
        if (spot || (unknown && (!limits.perHour || *limits.spotPerHour < *limits.perHour)))
            return {limits.spotPerHour, true};
        return {limits.perHour, false};
    }

    /// Whether the entry keeps its limit; nothing is said of one that has none.
    enum class Outcome { NoLimit, Held, Violated };
    Outcome total(const domain::OrderEntry& entry, const TotalLimits& limits, const Where& where) {
        const auto [limit, spot] = limitFor(limits, entry.name);
        if (!limit)
            return Outcome::NoLimit;
        const std::string allowed = "guardrails allow " + domain::exactText(*limit) + (spot ? where.spot : where.plain);
        if (!entry.totalPerHour) {
            violated(allowed + ", which cannot be checked: what " + entry.name.str() + " costs is not known");
            return Outcome::Violated;
        }
        if (*entry.totalPerHour <= *limit)
            return Outcome::Held;
        violated(entry.name.str() + " costs " + domain::exactText(*entry.totalPerHour) + " $/hr; " + allowed);
        return Outcome::Violated;
    }

    void first() {
        Outcome last = Outcome::NoLimit;
        bool all = true;
        for (const domain::OrderEntry& entry : m_guarded.order.entries) {
            last = total(entry, m_guardrails.first, whereItStarts);
            all = all && last != Outcome::Violated;
            if (&entry == m_start)
                break;
        }
        if (all && last == Outcome::Held)
            held("it starts on " + m_start->name.str() + " at " + domain::exactText(*m_start->totalPerHour) +
                 " $/hr; guardrails allow " + domain::exactText(*limitFor(m_guardrails.first, m_start->name).first) +
                 " $/hr");
    }

    void kept() {
        const domain::OrderEntry* dearest = nullptr;
        bool all = true;
        for (const domain::OrderEntry& entry : m_guarded.order.entries) {
            const Outcome outcome = total(entry, m_guardrails.kept, inTheOrder);
            all = all && outcome != Outcome::Violated;
            if (outcome == Outcome::Held && (dearest == nullptr || *dearest->totalPerHour < *entry.totalPerHour))
                dearest = &entry;
        }
        if (all && dearest != nullptr)
            held("no cluster of the order costs more than guardrails allow; the dearest is " + dearest->name.str() +
                 " at " + domain::exactText(*dearest->totalPerHour) + " $/hr");
    }

    void increase() {
        const auto& most = m_guardrails.increasePerHour;
        const auto& mostPercent = m_guardrails.increasePercent;
        if (!most && !mostPercent)
            return;
        if (!m_guarded.lastApplied) {
            violated("the increase over the last apply cannot be checked: " + m_guarded.lastApplied.error().message);
            return;
        }
        const std::optional<Money>& before = *m_guarded.lastApplied;
        if (!before) {
            held("this workload was not applied before, so there is no increase to check");
            return;
        }
        if (!m_start->totalPerHour) {
            violated("the increase over the last apply cannot be checked: what " + m_start->name.str() +
                     " costs is not known");
            return;
        }
        const Money now = *m_start->totalPerHour;
        const std::int64_t more = now.micros() - before->micros();
        const std::string what = "starting on " + m_start->name.str() + " costs " + domain::exactText(now) + " $/hr, ";
        const std::string over = domain::exactText(*before) + " $/hr last applied; guardrails allow ";
        bool all = true;
        if (most && more > most->micros()) {
            all = false;
            violated(what + domain::exactText(Money::fromMicros(more)) + " $/hr more than the " + over +
                     domain::exactText(*most) + " $/hr more");
        }
        if (mostPercent && more > 0 && Wide(more) * hundredths > Wide(*mostPercent) * before->micros()) {
            all = false;
            // Rounded up, so that it is never shown as what is allowed; over nothing there is no percentage.
            const Wide share =
                before->micros() > 0 ? (Wide(more) * hundredths + before->micros() - 1) / before->micros() : Wide(0);
            const std::string told = before->micros() <= 0 || share > 99'999'999
                                         ? std::string("many times more than the ")
                                         : percent(static_cast<std::int64_t>(share)) + " % more than the ";
            violated(what + told + over + percent(*mostPercent) + " % more");
        }
        if (all)
            held(what + "after " + domain::exactText(*before) + " $/hr last applied; guardrails allow that");
    }

    void gpus() {
        if (m_guardrails.gpuSkus.empty())
            return;
        bool all = true;
        for (const domain::OrderEntry& entry : m_guarded.order.entries) {
            const ClusterEstimate* cluster = m_guarded.estimate.find(entry.name);
            if (cluster != nullptr && cluster->state == domain::ClusterState::Static)
                continue; // it buys nothing
            if (cluster == nullptr || cluster->groups.empty()) {
                all = false;
                violated("what " + entry.name.str() + " would buy is not known, so forbidden GPUs cannot be checked");
                continue;
            }
            for (const domain::GroupEstimate& group : cluster->groups) {
                const bool forbidden = std::find(m_guardrails.gpuSkus.begin(), m_guardrails.gpuSkus.end(),
                                                 group.gpuSku) != m_guardrails.gpuSkus.end();
                const bool unknown = group.gpuSku.empty() && group.gpusPerPod > 0 && group.countedWith.empty();
                if (forbidden)
                    violated(entry.name.str() + " would buy " + group.gpuSku + " for " + group.group.str() + " (" +
                             group.nodeType + "), which guardrails forbid");
                else if (unknown)
                    violated("which GPU " + entry.name.str() + " would buy for " + group.group.str() +
                             " is not known, so forbidden GPUs cannot be checked");
                all = all && !forbidden && !unknown;
            }
        }
        if (all)
            held("no cluster of the order would buy a GPU that guardrails forbid");
    }

    void places() {
        place(m_guardrails.providers, providerWords,
              [](const domain::Cluster& cluster) { return catalog::providerKey(cluster.provider); });
        place(m_guardrails.regions, regionWords, [](const domain::Cluster& cluster) { return cluster.region; });
    }

    template <class Read>
    void place(const std::vector<std::string>& forbidden, const PlaceWords& words, const Read& read) {
        if (forbidden.empty())
            return;
        bool all = true;
        for (const domain::OrderEntry& entry : m_guarded.order.entries) {
            const domain::Cluster* cluster = m_guarded.clusterOf(entry.name);
            const std::string found = cluster == nullptr ? std::string() : read(*cluster);
            const bool is = std::find(forbidden.begin(), forbidden.end(), found) != forbidden.end();
            if (found.empty())
                violated(words.unknown + entry.name.str() + words.cannot);
            else if (is)
                violated(entry.name.str() + words.is + found + ", which guardrails forbid");
            all = all && !is && !found.empty();
        }
        if (all)
            held(words.none);
    }

    const Guardrails& m_guardrails;
    const GuardedOrder& m_guarded;
    const domain::OrderEntry* m_start;
    std::vector<Check> m_checks;
};

/// Whether the policy that is there is the one that this apply left.
bool isAsLeft(const AppliedRun& run, const AppliedObject& policy, const manifest::Value& live) {
    return live.at("metadata", "annotations")[digestKey].str() == run.policyDigest &&
           (policy.after.isNull() || contentOf(live) == policy.after);
}

domain::Expected<std::optional<Money>> lastApplied(const FleetContext& fleet, const ApplyRequest& request,
                                                   const PreparedObject& order) {
    const AppliedStore store(fleet.settings.stateDirectory);
    const std::vector<domain::RunId> runs = store.runs();
    for (auto id = runs.rbegin(); id != runs.rend(); ++id) {
        const auto run = store.load(*id);
        if (!run)
            return domain::fail(run.error().code, run.error().text());
        const bool sameServer = run->server.empty() || fleet.snapshot.novaServer.empty()
                                    ? run->context == fleet.snapshot.novaContext.str()
                                    : run->server == fleet.snapshot.novaServer;
        const auto policy = std::find_if(run->objects.begin(), run->objects.end(),
                                         [](const AppliedObject& object) { return object.isOrder && object.written; });
        if (!sameServer || run->policy != request.policy.name || policy == run->objects.end())
            continue;
        if (order.before && !isAsLeft(*run, *policy, *order.before))
            return domain::fail(domain::ErrorCode::Conflict,
                                "the policy was changed since it was last applied from this machine");
        if (!run->startsAt)
            return domain::fail(domain::ErrorCode::NotFound,
                                "the apply of " + domain::toRfc3339(run->at) + " was kept without its price");
        return run->startsAt;
    }
    if (order.before)
        return domain::fail(domain::ErrorCode::NotFound, "the policy that is there was not applied from this machine");
    return std::nullopt;
}

} // namespace

std::vector<Check> guardrailChecks(const Guardrails& guardrails, const GuardedOrder& guarded) {
    return Guard(guardrails, guarded).checks();
}

void checkGuardrails(FleetContext& fleet, const ApplyRequest& request, const PreparedApply& prepared,
                     std::vector<Check>& checks) {
    const auto guardrails = fleet.settings.guardrails.load(fleet.prices->gpuSkus());
    if (!guardrails) {
        checks.push_back({"guardrails", CheckState::Failed, guardrails.error().text()});
        return;
    }
    if (!*guardrails)
        return;
    const domain::VariantEstimate* estimate = chosenVariant(request.result, request.variant);
    if (estimate == nullptr) {
        checks.push_back(
            {"guardrails", CheckState::Failed,
             "guardrails cannot be checked: the estimate has no variant \"" + request.variant.str() + "\""});
        return;
    }
    const bool compared = (*guardrails)->increasePerHour || (*guardrails)->increasePercent;
    const GuardedOrder guarded{*estimate, request.policy.order,
                               [&fleet](const domain::ClusterName& name) -> const domain::Cluster* {
                                   const ClusterConnection* connection = fleet.connection(name);
                                   return connection == nullptr ? nullptr : &connection->cluster;
                               },
                               compared ? lastApplied(fleet, request, prepared.objects.front()) : std::nullopt};
    for (Check& check : guardrailChecks(**guardrails, guarded))
        checks.push_back(std::move(check));
}

} // namespace thrifty::session
