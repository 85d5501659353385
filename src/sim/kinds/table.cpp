// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/table.h"

#include "manifest/json.h"
#include "sim/kinds/jsonpath.h"
#include "sim/kinds/tableprinters.h"

#include <fmt/format.h>

namespace thrifty::sim {

using manifest::Value;

namespace {

/// Columns of a custom kind: name first, then what its definition says, or its age.
std::vector<PrinterColumn> customColumns(const KindInfo& kind) {
    if (!kind.columns.empty())
        return kind.columns;
    return {{"Age", "date", "", "", 0, ".metadata.creationTimestamp"}};
}

std::string printed(const Value& value) {
    return value.isArray() || value.isObject() ? manifest::toJson(value) : value.scalarText();
}

/// One cell; null when the object has nothing of the column's type there.
Value customCell(const PrinterColumn& column, const Value& object, std::int64_t now) {
    const auto found = findByJsonPath(object, column.jsonPath);
    if (found.empty() || found[0]->isNull())
        return {};
    const Value& value = *found[0];
    if (column.type == "date")
        return value.isString() ? Value(ageOf(value, now)) : Value();
    if (column.type == "integer")
        return value.isNumber() ? Value(value.intOr(0)) : Value();
    if (column.type == "number")
        return value.isNumber() ? value : Value();
    if (column.type == "boolean")
        return value.isBool() ? value : Value();
    std::string text;
    for (const Value* part : found)
        text += (text.empty() ? "" : " ") + printed(*part);
    return text;
}

Value definition(std::string_view name, std::string_view type, std::string_view format, std::string_view description,
                 int priority) {
    return Value::object(
        {{"name", name}, {"type", type}, {"format", format}, {"description", description}, {"priority", priority}});
}

Value columnDefinitions(const KindInfo& kind) {
    Value columns = Value::array();
    if (kind.custom) {
        columns.append(definition("Name", "string", "name", "", 0));
        for (const PrinterColumn& c : customColumns(kind))
            columns.append(definition(c.name, c.type, c.format, c.description, c.priority));
        return columns;
    }
    for (const TableColumn& c : printerOf(kind).columns)
        columns.append(definition(c.name, c.type, c.format, "", c.priority));
    return columns;
}

Value::Array cellsOf(const KindInfo& kind, const Value& object, std::int64_t now) {
    if (!kind.custom)
        return printerOf(kind).cells(object, now);
    Value::Array cells{object["metadata"]["name"]};
    for (const PrinterColumn& column : customColumns(kind))
        cells.push_back(customCell(column, object, now));
    return cells;
}

struct Wanted {
    std::string_view media, as, group, version;
};

Wanted parsePart(std::string_view part) {
    Wanted wanted;
    bool first = true;
    while (!part.empty()) {
        const auto end = part.find(';');
        std::string_view word = part.substr(0, end);
        part.remove_prefix(end == std::string_view::npos ? part.size() : end + 1);
        while (!word.empty() && word.front() == ' ')
            word.remove_prefix(1);
        if (first)
            wanted.media = word;
        else if (word.starts_with("as="))
            wanted.as = word.substr(3);
        else if (word.starts_with("g="))
            wanted.group = word.substr(2);
        else if (word.starts_with("v="))
            wanted.version = word.substr(2);
        first = false;
    }
    return wanted;
}

} // namespace

WantedForm wantedForm(std::string_view accept) {
    using Kind = WantedForm::Kind;
    if (accept.empty())
        return {};
    while (!accept.empty()) {
        const auto end = accept.find(',');
        const Wanted wanted = parsePart(accept.substr(0, end));
        accept.remove_prefix(end == std::string_view::npos ? accept.size() : end + 1);
        const bool json =
            wanted.media == "application/json" || wanted.media == "*/*" || wanted.media == "application/*";
        if (!json)
            continue; // YAML and protobuf are not what we answer in
        if (wanted.as.empty())
            return {};
        if (wanted.group != "meta.k8s.io" || (wanted.version != "v1" && wanted.version != "v1beta1"))
            continue;
        if (wanted.as == "Table")
            return {Kind::Table, true};
        if (wanted.as == "PartialObjectMetadata")
            return {Kind::Metadata, true};
        if (wanted.as == "PartialObjectMetadataList")
            return {Kind::MetadataList, true};
    }
    return {Kind::Plain, false};
}

Value metadataOnly(const Value& object) {
    return Value::object(
        {{"kind", "PartialObjectMetadata"}, {"apiVersion", "meta.k8s.io/v1"}, {"metadata", object["metadata"]}});
}

Value tableOf(const KindInfo& kind, const std::vector<const Value*>& objects, Value listMetadata, IncludeObject include,
              std::int64_t now, bool withColumns) {
    Value rows = Value::array();
    rows.mutableItems().reserve(objects.size());
    for (const Value* object : objects) {
        Value row = Value::object({{"cells", Value(cellsOf(kind, *object, now))}});
        if (include == IncludeObject::Metadata)
            row.set("object", metadataOnly(*object));
        else
            row.set("object", include == IncludeObject::Object ? *object : Value());
        rows.append(std::move(row));
    }
    return Value::object({{"kind", "Table"},
                          {"apiVersion", "meta.k8s.io/v1"},
                          {"metadata", listMetadata.isNull() ? Value::object() : std::move(listMetadata)},
                          {"columnDefinitions", withColumns ? columnDefinitions(kind) : Value::array()},
                          {"rows", std::move(rows)}});
}

} // namespace thrifty::sim
