// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/unfilledplaces.h"
#include "app/document/plandocument.h"
#include "manifest/groupvalues.h"
#include "session/workloadcheck.h"

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace thrifty::app {

/// A ${NAME} of the manifests.
struct Variable {
    QString name, value;
    bool set = false;
    int uses = 0;
    QString file; ///< of its first use
    int line = 0;
    bool operator==(const Variable&) const = default;
};

/// All that is known of the manifests' texts, found in one go. Only values: it may be made on any thread.
struct WorkloadReading {
    /// What it was made from.
    struct Source {
        std::vector<std::string> manifests;
        QMap<QString, QByteArray> texts;
        std::map<std::string, std::string> variables;
        bool operator==(const Source&) const = default;
    };
    Source source;
    std::shared_ptr<const session::Manifest> base;    ///< the last that could be read; null: none
    std::optional<domain::Error> error;               ///< why the text as it is cannot be read
    std::vector<domain::Error> unreadable;            ///< each such file by itself, where `error` stops at the first
    std::vector<manifest::GroupValues> groups;        ///< of `base`
    std::vector<Variable> variables;                  ///< each once, in the order of its first use
    std::map<std::pair<QString, int>, QString> unset; ///< by file and line, the first ${NAME} there without a value
    std::vector<UnfilledPlace> unfilled;              ///< of a text that can be read
    std::vector<session::WorkloadIssue> issues;       ///< of `base`
};

/// Reads the manifests of a plan. What `before` knows of the same texts is not found again. Stopped, it may lack
/// anything.
[[nodiscard]] WorkloadReading readWorkload(const PlanState& state, const WorkloadReading& before,
                                           const std::stop_token& stop);

} // namespace thrifty::app
