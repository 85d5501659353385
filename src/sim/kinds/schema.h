// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::sim {

struct Schema;

/// One field of an object type: the row of the field table that everything else is made from.
struct Field {
    std::string name;
    const Schema* type = nullptr; ///< never null; owned by the table that owns the object type
    int number = 0;               ///< protobuf field number; 0: has none (custom resources)
    bool required = false;
    bool inlined = false; ///< protobuf only: a nested message whose members stand in this object (embedded Go structs)
    manifest::Value fallback; ///< CRD `default`; null: none
};

/// The type of a value. Built-in types come from resources/kinds/, those of custom resources from their
/// openAPIV3Schema; neither changes once made, so that they are shared by every API server of the process.
struct Schema {
    enum class Type : std::uint8_t {
        Any,    ///< anything: RawExtension, x-kubernetes-preserve-unknown-fields
        Object, ///< the fields listed, and no other unless preserveUnknown
        Map,    ///< string -> element
        List,
        String,
        Integer,
        Number,
        Boolean,
        IntOrString,
        Quantity, ///< string or number
        Time,     ///< RFC 3339, seconds
        MicroTime,
        Bytes, ///< base64
        Duration,
        FieldsV1
    };
    /// How lists merge. For strategic merge only Map (with its first key) and Set merge, where `patchMerge`.
    enum class ListType : std::uint8_t { Atomic, Set, Map };

    Type type = Type::Any;
    std::string name;                ///< "io.k8s.api.core.v1.PodSpec" for named built-in types, else empty
    std::vector<Field> fields;       ///< Object: sorted by name
    const Schema* element = nullptr; ///< List and Map
    ListType listType = ListType::Atomic;
    std::vector<std::string> keys; ///< ListType::Map
    std::string mergeKey;          ///< strategic merge of lists of objects
    bool patchMerge = false;       ///< strategic merge: lists are merged, not replaced
    bool retainKeys = false;       ///< strategic merge: retainKeys strategy
    bool atomic = false;           ///< objects and maps that one manager owns as a whole
    bool preserveUnknown = false;
    bool nullable = false;
    bool wide = false; ///< Integer: int64 rather than int32

    // Constraints of custom resources.
    std::optional<double> minimum, maximum;
    std::optional<std::int64_t> minLength, maxLength, minItems, maxItems;
    std::string pattern, format;
    std::vector<manifest::Value> allowed; ///< enum

    /// The field, or null.
    [[nodiscard]] const Field* field(std::string_view name) const;
};

using FieldTable = Schema;

} // namespace thrifty::sim
