// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/fieldmanager.h"

#include "sim/kinds/fieldset.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace thrifty::sim {

using manifest::Value;

namespace {

/// One entry of metadata.managedFields.
struct Entry {
    std::string manager, operation, apiVersion, subresource, time;
    FieldSet fields;

    [[nodiscard]] bool isApply() const { return operation == "Apply"; }
    [[nodiscard]] Value value() const {
        Value out = Value::object({{"manager", manager},
                                   {"operation", operation},
                                   {"apiVersion", apiVersion},
                                   {"time", time},
                                   {"fieldsType", "FieldsV1"},
                                   {"fieldsV1", fields}});
        if (!subresource.empty())
            out.set("subresource", subresource);
        return out;
    }
};
using Entries = std::vector<Entry>;

Entries entriesOf(const Value& managedFields) {
    Entries entries;
    for (const Value& item : managedFields.items())
        entries.push_back({item["manager"].str(), item["operation"].str(), item["apiVersion"].str(),
                           item["subresource"].str(), item["time"].str(), item["fieldsV1"]});
    return entries;
}

/// [] and [{}] mean: forget all managers.
bool isReset(const Value& managedFields) {
    return managedFields.isArray() &&
           (managedFields.size() == 0 || (managedFields.size() == 1 && managedFields[0].size() == 0));
}

void store(Value& object, Entries entries) {
    std::erase_if(entries, [](const Entry& e) { return isEmpty(e.fields); });
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return std::tie(a.operation, a.time, a.manager, a.apiVersion, a.subresource) <
               std::tie(b.operation, b.time, b.manager, b.apiVersion, b.subresource);
    });
    Value list = Value::array();
    for (const Entry& entry : entries)
        list.append(entry.value());
    if (list.size() > 0)
        object.child("metadata").set("managedFields", std::move(list));
    else
        object.child("metadata").erase("managedFields");
}

/// An applier is one manager whatever version it speaks; an updater is one for each version.
Entry* findEntry(Entries& entries, const Entry& like) {
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) {
        return e.manager == like.manager && e.operation == like.operation && e.subresource == like.subresource &&
               (e.isApply() || e.apiVersion == like.apiVersion);
    });
    return found == entries.end() ? nullptr : &*found;
}

std::string describe(const Entry& entry) {
    std::string text = fmt::format("\"{}\"", entry.manager);
    if (!entry.subresource.empty())
        text += fmt::format(" with subresource \"{}\"", entry.subresource);
    if (!entry.isApply())
        text += " using " + entry.apiVersion;
    return text;
}

struct Conflict {
    std::string manager, path;
};

ApiError conflictError(std::vector<Conflict> conflicts) {
    ApiError error;
    error.code = 409;
    error.reason = "Conflict";
    std::stable_sort(conflicts.begin(), conflicts.end(),
                     [](const Conflict& a, const Conflict& b) { return a.manager < b.manager; });
    for (const Conflict& c : conflicts)
        error.causes.push_back({"FieldManagerConflict", "conflict with " + c.manager, c.path});
    if (conflicts.size() == 1) {
        error.message =
            fmt::format("Apply failed with 1 conflict: conflict with {}: {}", conflicts[0].manager, conflicts[0].path);
        return error;
    }
    error.message = fmt::format("Apply failed with {} conflicts: ", conflicts.size());
    for (std::size_t i = 0; i < conflicts.size(); ++i) {
        if (i == 0 || conflicts[i].manager != conflicts[i - 1].manager)
            error.message += fmt::format("{}conflicts with {}:", i == 0 ? "" : "\n", conflicts[i].manager);
        error.message += fmt::format("\n- {}", conflicts[i].path);
    }
    return error;
}

/// Fields that were never tracked (written before anything was) belong to a manager of that name.
void adoptUntracked(const KindInfo& kind, const Value& live, Entries& entries) {
    if (entries.empty())
        entries.push_back({"before-first-apply", "Update", kind.type.apiVersion(), "",
                           live["metadata"]["creationTimestamp"].str(), fieldsOf(kind.fields, live)});
}

std::vector<Conflict> conflictsOf(const Entries& entries, const Entry* self, const FieldSet& changed) {
    std::vector<Conflict> out;
    for (const Entry& other : entries) {
        if (&other == self)
            continue;
        for (const std::string& path : pathsOf(intersect(other.fields, changed)))
            out.push_back({describe(other), path});
    }
    return out;
}

/// Where status is a subresource, a write of the object does not own any of it and a write of the status nothing else:
/// the other part was not taken from the writer.
void keepOwnPart(const KindInfo& kind, const FieldWriter& writer, FieldSet& fields) {
    if (!kind.hasStatus)
        return;
    if (writer.subresource == "status")
        std::erase_if(fields.mutableMembers(), [](const Value::Member& m) { return m.first != "f:status"; });
    else
        fields.erase("f:status");
}

} // namespace

std::string managerFromUserAgent(std::string_view userAgent) {
    const std::string_view name = userAgent.substr(0, userAgent.find('/'));
    return std::string(name.substr(0, 128));
}

ApiResult<void> checkManagerName(std::string_view manager) {
    const auto refuse = [&](const std::string& why) -> ApiResult<void> {
        return tl::unexpected(invalid("meta.k8s.io", "PatchOptions", "", {{"FieldValueInvalid", why, "fieldManager"}}));
    };
    if (manager.size() > 128)
        return refuse("Too long: may not be more than 128 bytes");
    for (const char c : manager) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            return refuse("Invalid value: should only contain printable characters");
    }
    return {};
}

ApiResult<Value> serverSideApply(const KindInfo& kind, const Value* live, Value applied, const FieldWriter& writer,
                                 bool force) {
    if (applied["metadata"]["managedFields"].size() > 0)
        return tl::unexpected(badRequest("metadata.managedFields must be nil"));
    if (Value* metadata = applied.find("metadata"))
        metadata->erase("managedFields");
    const Schema* schema = kind.fields;
    FieldSet stated = fieldsOf(schema, applied);
    keepOwnPart(kind, writer, stated);
    Entries entries = live ? entriesOf((*live)["metadata"]["managedFields"]) : Entries();
    if (live)
        adoptUntracked(kind, *live, entries);
    const Entry like{writer.manager, "Apply", kind.type.apiVersion(), writer.subresource, writer.time, stated};
    Entry* self = findEntry(entries, like);

    Value result = live ? mergeFields(schema, *live, applied) : std::move(applied);
    if (live && self) { // what this manager applied before and no longer does goes, unless somebody else wants it
        FieldSet others = Value::object();
        for (const Entry& entry : entries) {
            if (&entry != self)
                others = unite(others, entry.fields);
        }
        removeFields(schema, result, subtract(subtract(self->fields, stated), others), unite(others, stated));
    }
    FieldChanges changes = compareFields(schema, live ? *live : Value::object(), result);
    keepOwnPart(kind, writer, changes.changed);
    keepOwnPart(kind, writer, changes.removed);
    const auto conflicts = conflictsOf(entries, self, changes.changed);
    if (!conflicts.empty() && !force)
        return tl::unexpected(conflictError(conflicts));
    for (Entry& entry : entries) {
        if (&entry == self)
            continue;
        entry.fields = subtract(entry.fields, changes.removed);
        if (!conflicts.empty())
            entry.fields = subtract(entry.fields, intersect(entry.fields, changes.changed));
    }
    const bool nothingNew = self && self->fields == stated && isEmpty(changes.changed) && isEmpty(changes.removed);
    if (!self)
        entries.push_back(like);
    else if (!nothingNew)
        *self = like;
    store(result, std::move(entries));
    return result;
}

void trackUpdate(const KindInfo& kind, const Value* before, Value& after, const FieldWriter& writer) {
    const Value* sent = after["metadata"].find("managedFields");
    Entries entries;
    if (sent && isReset(*sent))
        entries = {};
    else if (sent && !sent->isNull())
        entries = entriesOf(*sent);
    else if (before)
        entries = entriesOf((*before)["metadata"]["managedFields"]);
    if (!before)
        entries = {}; // nobody can have owned what did not exist
    FieldChanges changes = compareFields(kind.fields, before ? *before : Value::object(), after);
    keepOwnPart(kind, writer, changes.changed);
    keepOwnPart(kind, writer, changes.removed);
    if (!isEmpty(changes.changed) || !isEmpty(changes.removed)) {
        for (Entry& entry : entries)
            entry.fields = subtract(subtract(entry.fields, changes.removed), changes.changed);
        Entry like{writer.manager, "Update", kind.type.apiVersion(), writer.subresource, writer.time, changes.changed};
        if (Entry* self = findEntry(entries, like)) {
            if (!isEmpty(changes.changed)) {
                self->fields = unite(self->fields, changes.changed);
                self->time = writer.time;
            }
        } else if (!isEmpty(changes.changed))
            entries.push_back(std::move(like));
    }
    store(after, std::move(entries));
}

namespace {

bool isBookkeeping(const std::string& name) {
    return name == "managedFields" || name == "resourceVersion" || name == "generation";
}

bool sameMetadata(const Value& a, const Value& b) {
    const auto covered = [](const Value& x, const Value& y) {
        return std::all_of(x.members().begin(), x.members().end(),
                           [&](const Value::Member& m) { return isBookkeeping(m.first) || y[m.first] == m.second; });
    };
    return covered(a, b) && covered(b, a);
}

/// Managers and what they own; times do not count.
bool sameManagers(const Value& a, const Value& b) {
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (const char* field : {"manager", "operation", "apiVersion", "subresource", "fieldsV1"}) {
            if (a[i][field] != b[i][field])
                return false;
        }
    }
    return true;
}

} // namespace

bool sameContent(const Value& before, const Value& after) {
    const auto covered = [](const Value& x, const Value& y) {
        return std::all_of(x.members().begin(), x.members().end(),
                           [&](const Value::Member& m) { return m.first == "metadata" || y[m.first] == m.second; });
    };
    const Value &a = before["metadata"], &b = after["metadata"];
    return covered(before, after) && covered(after, before) && sameMetadata(a, b) &&
           sameManagers(a["managedFields"], b["managedFields"]);
}

} // namespace thrifty::sim
