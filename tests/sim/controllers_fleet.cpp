// SPDX-License-Identifier: GPL-3.0-or-later
#include "controllers_fleet.h"

#include "manifest/document.h"
#include "resources/resources.h"
#include "sim/controllers/controlledkinds.h"
#include "sim/controllers/objects.h"
#include "sim/server/inprocesstransport.h"
#include "sim/server/taskqueue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

namespace thrifty::sim::testing {

using control::Kind;

namespace {

const Kind& kindOf(const std::string& apiVersion, const std::string& kind) {
    const Kind* known = control::kindNamed(apiVersion, kind);
    if (!known)
        throw std::runtime_error("no controller knows " + apiVersion + " " + kind);
    return *known;
}

std::vector<Value> documents(const std::string& text) {
    const auto file = manifest::parseFile("test.yaml", text);
    EXPECT_TRUE(file) << (file ? "" : file.error().text());
    std::vector<Value> result;
    if (file)
        for (const auto& document : file->documents)
            if (!document.empty())
                result.push_back(document.value());
    return result;
}

} // namespace

Value yaml(const std::string& text) {
    const auto all = documents(text);
    return all.empty() ? Value() : all.front();
}

std::string label(const Value& object, const std::string& key) {
    return object["metadata"]["labels"][key].str();
}

struct ControllerFleet::Servers {
    std::shared_ptr<TaskQueue> housekeeper = std::make_shared<TaskQueue>();
    std::vector<std::shared_ptr<TaskQueue>> dispatchers;
    std::map<std::string, std::shared_ptr<InProcessTransport>> transports;
};

ControllerFleet::ControllerFleet(const std::string& scenario, const std::vector<std::string>& overrides)
    : m_servers(std::make_unique<Servers>()) {
    const auto loaded = scenario.find('\n') == std::string::npos ? Scenario::load(scenario, overrides)
                                                                 : Scenario::parse("test.yaml", scenario, overrides);
    if (!loaded) {
        ADD_FAILURE() << loaded.error().text();
        return;
    }
    std::vector<Value> crds;
    for (const auto& path : resources::list("crds/"))
        for (const Value& crd : documents(std::string(*resources::find(path))))
            crds.push_back(crd);
    std::vector<std::string> names = loaded->clusterNames();
    names.insert(names.begin(), "nova");
    m_servers->dispatchers.push_back(std::make_shared<TaskQueue>());
    std::map<std::string, std::shared_ptr<kube::Transport>> transports;
    for (const auto& name : names) {
        ApiServer::Options options;
        options.name = name;
        auto server = ApiServer::create(options, m_servers->housekeeper);
        for (const Value& crd : crds) {
            const auto seeded = server->seed(crd);
            EXPECT_TRUE(seeded) << (seeded ? "" : seeded.error().text());
        }
        EXPECT_TRUE(server->seed(yaml("{apiVersion: v1, kind: Namespace, metadata: {name: default}}")));
        auto transport =
            std::make_shared<InProcessTransport>(server, m_servers->dispatchers.front(), User::administrator());
        m_servers->transports[name] = transport;
        transports[name] = transport;
        m_apis.emplace(name, control::ClusterApi(transport, name, {}));
    }
    auto started = startControllers(*loaded, transports);
    EXPECT_TRUE(started) << (started ? "" : started.error().text());
    if (started)
        m_controllers = std::move(*started);
}

ControllerFleet::~ControllerFleet() {
    m_controllers.reset();
}

const control::ClusterApi& ControllerFleet::api(const std::string& cluster) const {
    return m_apis.at(cluster);
}

void ControllerFleet::change(const std::string& text) {
    const auto changed = m_controllers->change(yaml(text));
    EXPECT_TRUE(changed) << (changed ? "" : changed.error().text());
}

void ControllerFleet::create(const std::string& cluster, const std::string& text, const std::string& ns) {
    for (Value object : documents(text)) {
        const Kind& kind = kindOf(object["apiVersion"].str(), object["kind"].str());
        if (kind.type.namespaced && control::namespaceOf(object).empty())
            object.child("metadata").set("namespace", ns);
        const auto made = api(cluster).create(kind, object, "test");
        EXPECT_TRUE(made) << (made ? "" : made.error().text());
    }
}

void ControllerFleet::remove(const std::string& cluster, const std::string& apiVersion, const std::string& kind,
                             const std::string& name, const std::string& ns) {
    const Kind& type = kindOf(apiVersion, kind);
    const auto done = api(cluster).remove(type, type.type.namespaced ? ns : "", name, {});
    EXPECT_TRUE(done) << (done ? "" : done.error().text());
}

void ControllerFleet::patch(const std::string& cluster, const std::string& apiVersion, const std::string& kind,
                            const std::string& name, const std::string& text, const std::string& ns) {
    const Kind& type = kindOf(apiVersion, kind);
    const auto done = api(cluster).mergePatch(type, type.type.namespaced ? ns : "", name, yaml(text), {}, "test");
    EXPECT_TRUE(done) << (done ? "" : done.error().text());
}

Value ControllerFleet::get(const std::string& cluster, const std::string& apiVersion, const std::string& kind,
                           const std::string& name, const std::string& ns) const {
    const Kind& type = kindOf(apiVersion, kind);
    auto got = api(cluster).get(type, type.type.namespaced ? ns : "", name);
    return got ? std::move(*got) : Value();
}

std::vector<Value> ControllerFleet::list(const std::string& cluster, const std::string& apiVersion,
                                         const std::string& kind, const std::string& ns) const {
    const Kind& type = kindOf(apiVersion, kind);
    const auto got = api(cluster).getPath(kube::resourcePath(type.type, type.type.namespaced ? ns : ""));
    EXPECT_TRUE(got) << (got ? "" : got.error().text());
    return got ? (*got)["items"].items() : std::vector<Value>();
}

std::vector<std::string> ControllerFleet::messages(const std::string& cluster, const std::string& reason,
                                                   const std::string& ns) const {
    std::vector<std::pair<std::string, std::string>> found;
    for (const Value& event : list(cluster, "v1", "Event", ns))
        if (event["reason"].str() == reason)
            found.emplace_back(event["involvedObject"]["name"].str(), event["message"].str());
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> texts;
    for (auto& [name, message] : found)
        texts.push_back(std::move(message));
    return texts;
}

bool ControllerFleet::eventually(const std::function<bool()>& condition, std::chrono::milliseconds timeout) const {
    const auto end = std::chrono::steady_clock::now() + timeout;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}

std::string spreadPolicy(const std::string& name, const std::string& key, const std::string& value) {
    return "apiVersion: policy.elotl.co/v1alpha1\nkind: SchedulePolicy\nmetadata: {name: " + name +
           "}\nspec:\n  namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: serving}}\n"
           "  resourceSelectors: {labelSelectors: [{matchLabels: {" +
           key + ": " + value + "}}]}\n  groupBy: {labelKey: " + key +
           "}\n  spreadConstraints: {spreadMode: Duplicate, topologyKey: kubernetes.io/metadata.name}\n";
}

std::string orderPolicy(const std::string& name, const std::string& key, const std::string& value,
                        const std::vector<std::string>& clusters) {
    std::string order;
    for (const auto& cluster : clusters)
        order += (order.empty() ? "" : ", ") + cluster;
    return "apiVersion: policy.elotl.co/v1alpha1\nkind: SchedulePolicy\nmetadata: {name: " + name +
           "}\nspec:\n  namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: serving}}\n"
           "  resourceSelectors: {labelSelectors: [{matchLabels: {" +
           key + ": " + value + "}}]}\n  groupBy: {labelKey: " + key +
           "}\n  orderedClusterSelector:\n    matchExpressions: [{key: kubernetes.io/metadata.name, operator: In, "
           "values: [" +
           order + "]}]\n";
}

} // namespace thrifty::sim::testing
