// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "domain/ids.h"
#include "domain/money.h"
#include "domain/podgroup.h"
#include "domain/timestamp.h"
#include "kube/resource.h"
#include "manifest/value.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace thrifty::session {

/// One object that an apply wrote, with what was there before.
struct AppliedObject {
    kube::ResourceType type;
    domain::ObjectId id;
    bool isOrder = false;
    bool existed = false;
    bool written = false;                  ///< false: the apply ended before it
    std::optional<manifest::Value> before; ///< of one that existed; never of a Secret
    std::string uid;                       ///< as it was left
    manifest::Value after; ///< its content as it was left, without metadata and status; never of a Secret
};

/// One apply, kept until it is withdrawn.
struct AppliedRun {
    domain::RunId run;
    std::string context, server;
    domain::Timestamp at;
    domain::Namespace ns;
    std::string group; ///< KEY=VALUE
    std::string policy;
    std::string policyDigest;              ///< of the result that its annotations name; empty: it names none
    domain::ClusterName startsOn;          ///< where the workload was to start
    std::optional<domain::Money> startsAt; ///< its total an hour there; none: not known, or not kept then
    domain::RunId estimate;                ///< the run whose figures ordered it; empty: not kept then
    domain::VariantName variant;
    std::map<domain::ClusterName, domain::Money> totals; ///< what that estimated an hour, at list prices
    std::vector<AppliedObject> objects;                  ///< in the order of writing: the order object first
};

/// STATE/applied/RUN.json, mode 0600, each replaced in one step.
class AppliedStore {
  public:
    explicit AppliedStore(std::string stateDirectory);
    [[nodiscard]] domain::Expected<void> save(const AppliedRun& run) const;
    [[nodiscard]] domain::Expected<AppliedRun> load(const domain::RunId& run) const;
    [[nodiscard]] domain::Expected<void> remove(const domain::RunId& run) const;
    [[nodiscard]] std::vector<domain::RunId> runs() const; ///< newest last

  private:
    [[nodiscard]] std::string pathOf(const domain::RunId& run) const;
    std::string m_directory;
};

} // namespace thrifty::session
