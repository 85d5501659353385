// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/kinds/kindregistry.h"
#include "sim/server/apiserver.h"

#include <string_view>

namespace thrifty::sim {

/// The media type of a header without its parameters.
[[nodiscard]] std::string_view mediaType(std::string_view header);

/// The object says what it is, and it is what the path says; both are filled in where the object leaves them out.
[[nodiscard]] ApiResult<void> checkType(const KindInfo& kind, manifest::Value& object);
/// The same of namespace and name.
[[nodiscard]] ApiResult<void> checkPlace(const Route& route, const KindInfo& kind, manifest::Value& object);

/// Whether its deletion was asked for.
[[nodiscard]] bool marked(const manifest::Value& object);
/// Whether finalizers keep it.
[[nodiscard]] bool held(const manifest::Value& object);

inline constexpr std::string_view crdFinalizer = "customresourcecleanup.apiextensions.k8s.io";

} // namespace thrifty::sim
