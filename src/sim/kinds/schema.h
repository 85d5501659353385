// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace thrifty::sim {

struct Schema;

/// One field of an object type: the row of the field table that everything else is made from.
struct Field {
    std::string name;
    const Schema* type = nullptr; ///< never null; owned by the table that owns the object type
    int number = 0;               ///< protobuf field number; 0: has none (custom resources)
    bool required = false;
    bool pointer = false;     ///< a plain value that may be absent: zero means something
    bool atomic = false;      ///< one manager owns the whole value
    bool patchMerge = false;  ///< strategic merge: lists are merged, not replaced
    bool retainKeys = false;  ///< strategic merge: retainKeys strategy, of the list's items or of the object
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
    /// How lists merge by server-side apply.
    enum class ListType : std::uint8_t { Atomic, Set, Map };

    Type type = Type::Any;
    std::string name;          ///< "core.v1.PodSpec" for named built-in types, else empty
    std::vector<Field> fields; ///< Object: sorted by name
    /// Protobuf messages whose members stand in this object (embedded Go structs); fields has their members already.
    std::vector<Field> embedded;
    const Schema* element = nullptr; ///< List and Map
    bool wrapped = false;            ///< List: in protobuf a message with the items as field 1
    ListType listType = ListType::Atomic;
    std::vector<std::string> keys; ///< ListType::Map
    std::string mergeKey;          ///< strategic merge of lists of objects; empty: of plain values
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

/// A built-in type by the name it has in resources/kinds/fields.txt ("apps.v1.Deployment"), or null. Thread-safe;
/// the table is read once for the whole process and never changes.
[[nodiscard]] const Schema* builtinType(std::string_view name);
/// Every built-in type, sorted by name.
[[nodiscard]] const std::vector<const Schema*>& builtinTypes();

/// A schema made at run time, owning all its parts.
class SchemaTree {
  public:
    /// From a CustomResourceDefinition's openAPIV3Schema; metadata is always ObjectMeta. Equal schemas are made once
    /// and shared by all servers of the process. An error says which part is no structural schema.
    [[nodiscard]] static tl::expected<std::shared_ptr<const SchemaTree>, std::string>
    fromOpenApi(const manifest::Value& schema);
    [[nodiscard]] const Schema& root() const { return *m_root; }
    [[nodiscard]] const manifest::Value& source() const { return m_source; } ///< the openAPIV3Schema
    [[nodiscard]] Schema& add() { return m_parts.emplace_back(); }
    void setRoot(const Schema& root) { m_root = &root; }

  private:
    std::deque<Schema> m_parts;
    const Schema* m_root = nullptr;
    manifest::Value m_source;
};

} // namespace thrifty::sim
