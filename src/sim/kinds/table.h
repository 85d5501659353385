// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"
#include "sim/kinds/kindregistry.h"

#include <optional>
#include <string_view>
#include <vector>

namespace thrifty::sim {

/// ?includeObject=
enum class IncludeObject { None, Metadata, Object };

/// What an Accept header asks of a GET: a Table (v1 or v1beta1), PartialObjectMetadata(List), or plain objects.
struct WantedForm {
    enum class Kind { Plain, Table, Metadata, MetadataList } kind = Kind::Plain;
    bool acceptable = true; ///< false: 406
};
[[nodiscard]] WantedForm wantedForm(std::string_view acceptHeader);

/// A meta.k8s.io/v1 Table of the objects (in the version of `kind`); `listMetadata` is the list's metadata or, for one
/// object, its resourceVersion. `now` (seconds since 1970) is for the columns that the server itself prints as
/// durations. In a watch only the first table needs column definitions.
[[nodiscard]] manifest::Value tableOf(const KindInfo& kind, const std::vector<const manifest::Value*>& objects,
                                      manifest::Value listMetadata, IncludeObject include, std::int64_t now,
                                      bool withColumns = true);

/// PartialObjectMetadata of an object.
[[nodiscard]] manifest::Value metadataOnly(const manifest::Value& object);

} // namespace thrifty::sim
