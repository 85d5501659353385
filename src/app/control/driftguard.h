// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/policycontroller.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <functional>

namespace thrifty::app {

/// Prices move: an estimate that is old is looked at twice, one that is very old is made again before it is applied,
/// and an order that changed by that stops the apply.
class DriftGuard : public QObject {
    Q_OBJECT

  public:
    static constexpr std::chrono::minutes warnAfter{30};
    static constexpr std::chrono::hours againAfter{24};

    DriftGuard(WriteLock& lock, EstimateController& estimates, PolicyController& policy, QObject* parent = nullptr);

    using Clock = std::function<domain::Timestamp()>;
    /// Another clock than the machine's.
    void setClock(Clock clock) { m_clock = std::move(clock); }

    enum class Age { Fresh, Warn, Old };
    [[nodiscard]] Age age() const; ///< Fresh without an estimate
    [[nodiscard]] std::chrono::seconds seconds() const;

    /// Estimates all variants again and compares the orders; the lock must be open for an apply. It stays so when the
    /// order held, else it closes. held(), orderChanged() or failed() follows.
    void estimateAgain();
    [[nodiscard]] bool going() const { return m_going; }

  signals:
    void held();
    /// `moves` says for each cluster that moved where it was and is.
    void orderChanged(const QStringList& moves);
    void failed();

  private:
    [[nodiscard]] std::vector<domain::ClusterName> order() const;
    void ended();

    WriteLock& m_lock;
    EstimateController& m_estimates;
    PolicyController& m_policy;
    Clock m_clock;
    bool m_going = false;
    std::vector<domain::ClusterName> m_before;
    std::vector<domain::ContextName> m_production;
};

} // namespace thrifty::app
