// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "domain/expected.h"
#include "manifest/value.h"

#include <string>
#include <string_view>

namespace thrifty::report {

/// The result of an estimate as the tree that `estimate -o json` and `-o yaml` print: a contract with other programs,
/// described for them in RESULT.md. Fields keep their names, meaning and order within a schema version; later versions
/// of the program may add fields.
///
///     schemaVersion, currency, run, startedAt, finishedAt, namespace, group{key, value}, novaContext,
///     workload[]{file, sha256}, order[], variants[]{name, order[], clusters[]{name, context, state, fits,
///     totalPerHour, atLeastPerHour, rank, reasonCode, reason, groups[]{group, pods, nodeType, priceCategory,
///     pricePerNodeHour, nodeCount, gpuSku, gpusPerNode, gpusPerPod, requests, event{uid, time, text}, minPods,
///     maxPods, countedWith, reasonCode, reason}}}, workloadName, priceSource, notes[], leftovers[]
///
/// Where a price book was in use also priceBook{file, sha256, date}, clusters[].yoursPerHour, yoursAtLeastPerHour,
/// addOns[]{name, perHour, line, note} and groups[].yours{pricePerNodeHour, percent, line, note}; without one the text
/// is as if there were no such fields. Where it is known also groups[].requests, gpuMemoryGib and gpuSkusAsked[]; where
/// the user noted something against a cluster clusters[].noted.
///
/// Money is a string of dollars with six decimals; times are RFC 3339 in UTC. What is not known or does not apply is
/// null, never zero or "". `order` repeats the first variant's. The words of `state`, `fits`, `reasonCode` and
/// `priceCategory` are those of domain/estimate.h.
[[nodiscard]] manifest::Value toValue(const domain::EstimateResult& result);

/// Indented JSON with a line end.
[[nodiscard]] std::string toJson(const domain::EstimateResult& result);
[[nodiscard]] std::string toYaml(const domain::EstimateResult& result);

/// Reads what toJson wrote; equal to what was written. Unknown fields are ignored. Errors name the field
/// ("result.json: $.variants[0].clusters[2].rank"); a newer schema version, a price on a cluster whose state has none
/// and an order that names such a cluster are errors. `name` says where the text is from.
[[nodiscard]] domain::Expected<domain::EstimateResult> readResult(std::string_view json, std::string_view name);
/// The same from a tree.
[[nodiscard]] domain::Expected<domain::EstimateResult> resultFrom(const manifest::Value& tree);

} // namespace thrifty::report
