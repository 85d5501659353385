// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "domain/podgroup.h"
#include "domain/timestamp.h"

#include <string>
#include <vector>

namespace thrifty::session {

/// One write to a cluster, as it was done. Never an object's content.
struct AuditRecord {
    domain::Timestamp time;
    std::string run, context, server, user;
    std::string verb; ///< create, apply, replace, delete
    domain::ObjectId object;
    std::string uid, resourceVersionBefore, resourceVersionAfter;
    std::string dryRunSha256;            ///< of the dry run's answer that the user saw; empty: there was none
    std::string result;                  ///< "ok" or the error
    std::string overrideReason;          ///< why guardrails were overridden; empty: they were not
    std::vector<std::string> overridden; ///< the guardrails that were, each with figure and limit
};

/// What was written where: one JSON object a line, each holding the hash of the line before it, so that a change or a
/// cut shows. Appends are serialized between processes by a lock on the file.
class AuditLog {
  public:
    explicit AuditLog(std::string stateDirectory);
    [[nodiscard]] domain::Expected<void> append(const AuditRecord& record);
    [[nodiscard]] const std::string& path() const { return m_path; }

    /// The lines (1-based) at which the chain does not hold, one after the last where lines were cut off; empty:
    /// nothing was changed.
    [[nodiscard]] static domain::Expected<std::vector<std::size_t>> verify(const std::string& path);

  private:
    std::string m_path;
};

} // namespace thrifty::session
