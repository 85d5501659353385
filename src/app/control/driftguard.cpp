// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/driftguard.h"

#include <algorithm>
#include <utility>

namespace thrifty::app {

DriftGuard::DriftGuard(WriteLock& lock, EstimateController& estimates, PolicyController& policy, QObject* parent)
    : QObject(parent)
    , m_lock(lock)
    , m_estimates(estimates)
    , m_policy(policy)
    , m_clock(
          [] { return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now()); }) {
    // The policy follows from the new estimate before this is told: it was connected earlier.
    connect(&estimates, &EstimateController::ended, this, &DriftGuard::ended);
}

std::chrono::seconds DriftGuard::seconds() const {
    const auto result = m_estimates.result();
    return result ? std::chrono::duration_cast<std::chrono::seconds>(m_clock() - result->finishedAt)
                  : std::chrono::seconds(0);
}

DriftGuard::Age DriftGuard::age() const {
    const std::chrono::seconds old = seconds();
    return old >= againAfter ? Age::Old : old >= warnAfter ? Age::Warn : Age::Fresh;
}

std::vector<domain::ClusterName> DriftGuard::order() const {
    std::vector<domain::ClusterName> names;
    if (const auto& plan = m_policy.plan()) {
        for (const domain::OrderEntry& entry : plan->order.entries)
            names.push_back(entry.name);
    }
    return names;
}

void DriftGuard::estimateAgain() {
    if (m_going || m_lock.access() != WriteAccess::ForApply || !m_estimates.obstacle().isEmpty())
        return;
    m_before = order();
    m_production = m_lock.production();
    m_going = true;
    m_lock.set(WriteAccess::ForRun, m_production);
    m_estimates.start();
}

void DriftGuard::ended() {
    if (!std::exchange(m_going, false))
        return;
    const auto production = std::exchange(m_production, {});
    const std::vector<domain::ClusterName> now = order();
    if (!m_estimates.result() || now.empty()) {
        emit failed();
        return;
    }
    if (now == m_before) {
        m_lock.set(WriteAccess::ForApply, production);
        emit held();
        return;
    }
    const auto place = [](const std::vector<domain::ClusterName>& names, const domain::ClusterName& name) {
        const auto at = std::find(names.begin(), names.end(), name);
        return at == names.end() ? tr("out") : QString::number(at - names.begin() + 1);
    };
    std::vector<domain::ClusterName> all = m_before;
    for (const domain::ClusterName& name : now) {
        if (std::find(all.begin(), all.end(), name) == all.end())
            all.push_back(name);
    }
    QStringList moves;
    for (const domain::ClusterName& name : all) {
        const QString was = place(m_before, name), is = place(now, name);
        if (was != is)
            moves << tr("%1: %2 → %3").arg(oneLine(toQt(name)), was, is);
    }
    emit orderChanged(moves);
}

} // namespace thrifty::app
