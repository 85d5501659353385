// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"
#include "sim/kinds/apierror.h"
#include "sim/kinds/kindregistry.h"

#include <string>
#include <string_view>
#include <vector>

namespace thrifty::sim {

/// ?fieldValidation=
enum class FieldValidation { Ignore, Warn, Strict };
/// Empty text: the server's own default, Warn. An unknown word is a 400.
[[nodiscard]] ApiResult<FieldValidation> parseFieldValidation(std::string_view text);

/// Decoding: checks the types of an object's fields (400 `json: cannot unmarshal ...` for built-in kinds), removes
/// fields the kind does not have, and null members; a Secret's stringData becomes data. With Strict unknown fields are
/// a 400 (`strict decoding error: unknown field "spec.foo"`); with Warn they are returned, one warning each
/// (`unknown field "spec.foo"`). Duplicate keys are the JSON and YAML readers' business.
[[nodiscard]] ApiResult<std::vector<std::string>> decodeFields(const KindInfo& kind, manifest::Value& object,
                                                               FieldValidation level);

/// Fills in what the API server fills in, so that applying the same manifest again changes nothing.
void applyDefaults(const KindInfo& kind, manifest::Value& object);

/// Names, labels, required fields and the invariants of each kind: 422 with every cause found. `name` has been
/// generated already. Call after applyDefaults.
[[nodiscard]] ApiResult<void> validateCreate(const KindInfo& kind, const manifest::Value& object);
/// The same for an update (also of a subresource: "" is the object itself), and what may not change: selectors, most
/// of a pod's spec, a job's template...
[[nodiscard]] ApiResult<void> validateUpdate(const KindInfo& kind, const manifest::Value& before,
                                             const manifest::Value& after, std::string_view subresource = {});

/// "" when `name` can name an object of the kind, else the reason as the API server words it.
[[nodiscard]] std::string nameProblem(const KindInfo& kind, std::string_view name);
/// "" or why it cannot be a label value / key (qualified name).
[[nodiscard]] std::string labelValueProblem(std::string_view value);
[[nodiscard]] std::string qualifiedNameProblem(std::string_view key);

} // namespace thrifty::sim
