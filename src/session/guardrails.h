// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "domain/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace thrifty::session {

/// How much a cluster of the order may cost an hour.
struct TotalLimits {
    std::optional<domain::Money> perHour;
    /// Holds instead of `perHour` where any node is bought at the spot rate; none: `perHour` holds there as well.
    std::optional<domain::Money> spotPerHour;
    bool operator==(const TotalLimits&) const = default;
};

/// The user's own limits on what is applied: guardrails.yaml beside the settings. What is not named is not limited.
///
///     first:                       # the cluster where the workload starts
///       maxTotalPerHour: 10
///       maxSpotTotalPerHour: 4
///     kept:                        # every cluster of the order
///       maxTotalPerHour: 20
///       maxSpotTotalPerHour: 8
///     increase:                    # against the last apply of the same workload
///       maxPerHour: 2.50
///       maxPercent: 25
///     forbidden:                   # on no cluster of the order
///       gpuSkus: [H100]
///       providers: [azure]
///       regions: [us-east-1]
struct Guardrails {
    TotalLimits first, kept;
    std::optional<domain::Money> increasePerHour;
    std::optional<std::int64_t> increasePercent; ///< in hundredths of a percent
    std::vector<std::string> gpuSkus;            ///< as the price list spells them
    std::vector<std::string> providers;          ///< as the price list spells them: aws, azure, gcp
    std::vector<std::string> regions;

    [[nodiscard]] static std::string defaultPath();
    /// Reads the text; `knownSkus` are the GPU models of the price list: one that it does not have could never be found
    /// on a node, so naming it is an error. So are unknown fields, fields without a value and more than one document,
    /// each with "name:line:column": a slip of the pen must not take a limit away.
    [[nodiscard]] static domain::Expected<Guardrails> parse(const std::string& name, const std::string& text,
                                                            const std::vector<std::string>& knownSkus);
    bool operator==(const Guardrails&) const = default;
};

/// Where the limits of a session come from. Read anew for each review and each apply.
struct GuardrailsFile {
    std::string path;   ///< empty: no guardrails
    bool named = false; ///< the user named it for this command: it must be there

    /// No guardrails where the file is not there and nobody named it.
    [[nodiscard]] domain::Expected<std::optional<Guardrails>> load(const std::vector<std::string>& knownSkus) const;
};

} // namespace thrifty::session
