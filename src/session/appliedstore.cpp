// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/appliedstore.h"

#include "manifest/json.h"
#include "session/privatefile.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace thrifty::session {

namespace {

using manifest::Value;

Value toValue(const AppliedObject& object) {
    Value value = Value::object({{"group", object.type.group},
                                 {"version", object.type.version},
                                 {"plural", object.type.plural},
                                 {"kind", object.type.kind},
                                 {"namespaced", object.type.namespaced},
                                 {"namespace", object.id.ns.str()},
                                 {"name", object.id.name},
                                 {"isOrder", object.isOrder},
                                 {"existed", object.existed},
                                 {"written", object.written},
                                 {"uid", object.uid}});
    value.set("after", object.after);
    if (object.before)
        value.set("before", *object.before);
    return value;
}

AppliedObject objectFrom(const Value& value) {
    AppliedObject object;
    object.type = {value["group"].str(), value["version"].str(), value["plural"].str(), value["kind"].str(),
                   value["namespaced"].boolOr(true)};
    object.id = {object.type.group, object.type.version, object.type.kind, domain::Namespace(value["namespace"].str()),
                 value["name"].str()};
    object.isOrder = value["isOrder"].boolOr(false);
    object.existed = value["existed"].boolOr(false);
    object.written = value["written"].boolOr(false);
    object.uid = value["uid"].str();
    object.after = value["after"];
    if (value.has("before"))
        object.before = value["before"];
    return object;
}

} // namespace

AppliedStore::AppliedStore(std::string stateDirectory)
    : m_directory(std::move(stateDirectory) + "/applied") {}

std::string AppliedStore::pathOf(const domain::RunId& run) const {
    return m_directory + "/" + run.str() + ".json";
}

domain::Expected<void> AppliedStore::save(const AppliedRun& run) const {
    Value value = Value::object({{"schemaVersion", 1},
                                 {"run", run.run.str()},
                                 {"context", run.context},
                                 {"server", run.server},
                                 {"at", domain::toRfc3339(run.at)},
                                 {"namespace", run.ns.str()},
                                 {"label", run.group},
                                 {"policy", run.policy},
                                 {"policyDigest", run.policyDigest},
                                 {"startsOn", run.startsOn.str()}});
    if (run.startsAt)
        value.set("startsAt", run.startsAt->text());
    if (!run.estimate.empty()) {
        Value totals = Value::object();
        for (const auto& [cluster, total] : run.totals)
            totals.set(cluster.str(), total.text());
        value.set("estimate",
                  Value::object(
                      {{"run", run.estimate.str()}, {"variant", run.variant.str()}, {"totals", std::move(totals)}}));
    }
    Value objects = Value::array();
    for (const AppliedObject& object : run.objects)
        objects.append(toValue(object));
    value.set("objects", std::move(objects));
    return writePrivateFile(pathOf(run.run), manifest::toPrettyJson(value));
}

domain::Expected<AppliedRun> AppliedStore::load(const domain::RunId& run) const {
    // The id becomes a file name: nothing but a run id's characters may be in it.
    const std::string& id = run.str();
    const bool plain =
        !id.empty() && std::all_of(id.begin(), id.end(), [](unsigned char c) { return std::isalnum(c) != 0; });
    const auto text = plain ? readWholeFile(pathOf(run))
                            : domain::Expected<std::string>(domain::fail(domain::ErrorCode::NotFound, {}));
    if (!text) {
        if (text.error().code != domain::ErrorCode::NotFound)
            return domain::fail(text.error());
        std::string known;
        for (const domain::RunId& other : runs())
            known += (known.empty() ? "" : ", ") + other.str();
        return domain::fail(domain::ErrorCode::NotFound, "no apply with this id is kept on this machine", id,
                            known.empty() ? "nothing was applied from here, or it was withdrawn already"
                                          : "kept are: " + known);
    }
    const auto value = manifest::parseJson(*text);
    if (!value || (*value)["schemaVersion"].intOr(0) != 1 || (*value)["run"].str() != id)
        return domain::fail(domain::ErrorCode::Parse, "is not a record of an apply", pathOf(run));
    AppliedRun loaded;
    loaded.run = run;
    loaded.context = (*value)["context"].str();
    loaded.server = (*value)["server"].str();
    loaded.ns = domain::Namespace((*value)["namespace"].str());
    loaded.group = (*value)["label"].str();
    loaded.policy = (*value)["policy"].str();
    loaded.policyDigest = (*value)["policyDigest"].str();
    loaded.startsOn = domain::ClusterName((*value)["startsOn"].str());
    if (const auto at = domain::Money::parse((*value)["startsAt"].str()))
        loaded.startsAt = *at;
    const Value& estimate = (*value)["estimate"];
    loaded.estimate = domain::RunId(estimate["run"].str());
    loaded.variant = domain::VariantName(estimate["variant"].str());
    for (const auto& [cluster, total] : estimate["totals"].members()) {
        if (const auto money = domain::Money::parse(total.str()))
            loaded.totals[domain::ClusterName(cluster)] = *money;
    }
    if (const auto at = domain::parseRfc3339((*value)["at"].str()))
        loaded.at = *at;
    for (const Value& object : (*value)["objects"].items())
        loaded.objects.push_back(objectFrom(object));
    return loaded;
}

domain::Expected<void> AppliedStore::remove(const domain::RunId& run) const {
    if (::unlink(pathOf(run).c_str()) != 0 && errno != ENOENT)
        return domain::fail(domain::ErrorCode::Io, std::string("cannot remove: ") + std::strerror(errno), pathOf(run));
    return {};
}

std::vector<domain::RunId> AppliedStore::runs() const {
    std::vector<domain::RunId> found;
    std::error_code code;
    for (const auto& entry : std::filesystem::directory_iterator(m_directory, code)) {
        if (entry.path().extension() == ".json")
            found.emplace_back(entry.path().stem().string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace thrifty::session
