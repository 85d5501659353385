// SPDX-License-Identifier: GPL-3.0-or-later
// The embedded fleet is only worth something where it answers as a real API server does: one list of requests goes to
// both, and the answers are compared but for what must differ. What may differ for a reason stands in
// conformance/differences.txt.
#include "realfleet.h"

#include "manifest/json.h"
#include "sim/embeddedfleet.h"
#include "support/paths.h"

#include <gmock/gmock.h>
#include <re2/re2.h>

#include <fnmatch.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace thrifty::tests {
namespace {

using manifest::Value;

struct Asked {
    std::string name;
    kube::Request request;
};

std::string fileText(const std::string& name) {
    std::ifstream in(thrifty::tests::sourceDir() + "/tests/kubernetes/conformance/" + name);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<Asked> readRequests() {
    static const std::map<std::string, kube::Method> methods{{"GET", kube::Method::Get},
                                                             {"POST", kube::Method::Post},
                                                             {"PUT", kube::Method::Put},
                                                             {"PATCH", kube::Method::Patch},
                                                             {"DELETE", kube::Method::Delete}};
    std::vector<Asked> all;
    std::istringstream in(fileText("requests.txt"));
    bool first = false;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("#"))
            continue;
        if (line.starts_with("== ")) {
            all.push_back({line.substr(3), {}});
            first = true;
        } else if (line.starts_with("> ")) {
            all.back().request.body = line.substr(2);
        } else if (first) {
            const auto space = line.find(' ');
            all.back().request.method = methods.at(line.substr(0, space));
            all.back().request.target = line.substr(space + 1);
            first = false;
        } else {
            const auto colon = line.find(": ");
            all.back().request.headers.push_back({line.substr(0, colon), line.substr(colon + 2)});
        }
    }
    return all;
}

/// "name<TAB>reason"; in a name, '*' stands for anything.
std::map<std::string, std::string> readDifferences() {
    std::map<std::string, std::string> all;
    std::istringstream in(fileText("differences.txt"));
    for (std::string line; std::getline(in, line);) {
        const auto tab = line.find('\t');
        if (!line.starts_with("#") && tab != std::string::npos)
            all[line.substr(0, tab)] = line.substr(tab + 1);
    }
    return all;
}

/// Text without what is another in every cluster: uids, times, random parts of names.
std::string plain(std::string text) {
    static const re2::RE2 uid("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    static const re2::RE2 time("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z");
    static const re2::RE2 token("kube-api-access-[a-z0-9]{5}");
    static const re2::RE2 age("^[0-9]+m?s$");
    static const re2::RE2 server("^[0-9.]+:[0-9]+$");
    static const re2::RE2 address("^10\\.[0-9]+\\.[0-9]+\\.[0-9]+$");
    re2::RE2::GlobalReplace(&text, uid, "UID");
    re2::RE2::GlobalReplace(&text, time, "TIME");
    re2::RE2::GlobalReplace(&text, token, "kube-api-access-X");
    re2::RE2::Replace(&text, age, "AGE");
    re2::RE2::Replace(&text, address, "ADDRESS");
    re2::RE2::Replace(&text, server, "SERVER");
    return text;
}

Value normal(const Value& value, const std::string& key = {}) {
    static const std::set<std::string> own{"uid",      "resourceVersion",    "time",       "selfLink", "nodePort",
                                           "continue", "remainingItemCount", "description"};
    if (value.isObject()) {
        Value out = Value::object();
        for (const auto& [name, member] : value.members()) {
            if (own.count(name) > 0 && !(name == "uid" && key.starts_with("f:")))
                continue;
            // The same set of fields is written in any order, and so are managers that came together.
            out.set(name, normal(member, name));
        }
        return out;
    }
    if (value.isArray()) {
        Value::Array items;
        for (const Value& item : value.items()) {
            // What the controller manager adds to a cluster that has one.
            if (item.at("metadata", "name").str() == "kube-root-ca.crt" ||
                (key == "managedFields" && item["manager"].str() == "kube-controller-manager"))
                continue;
            items.push_back(normal(item, key));
        }
        if (key == "managedFields")
            std::sort(items.begin(), items.end(),
                      [](const Value& a, const Value& b) { return manifest::toJson(a) < manifest::toJson(b); });
        return items;
    }
    return value.isString() ? Value(plain(value.str())) : value;
}

/// Where two answers part, as "path: here / there"; empty when they do not.
std::string parting(const Value& ours, const Value& real, const std::string& path = "$") {
    const auto shown = [](const Value& value) { return manifest::toJson(value).substr(0, 300); };
    if (ours.isObject() && real.isObject()) {
        for (const auto& [key, value] : real.members()) {
            if (!ours.has(key))
                return path + "." + key + ": missing / " + shown(value);
            if (auto below = parting(ours[key], value, path + "." + key); !below.empty())
                return below;
        }
        for (const auto& [key, value] : ours.members()) {
            if (!real.has(key))
                return path + "." + key + ": " + shown(value) + " / missing";
        }
        return {};
    }
    if (ours.isArray() && real.isArray()) {
        for (std::size_t i = 0; i < std::min(ours.size(), real.size()); ++i) {
            if (auto below = parting(ours[i], real[i], path + "[" + std::to_string(i) + "]"); !below.empty())
                return below;
        }
        return ours.size() == real.size() ? "" : path + ": " + shown(ours) + " / " + shown(real);
    }
    return ours == real ? "" : path + ": " + shown(ours) + " / " + shown(real);
}

/// An answer as one value: a watch is an array of its events, what is no JSON a string.
Value answerOf(kube::Transport& transport, const kube::Request& request) {
    const auto response = kube::send(transport, request, {});
    if (!response)
        return Value::object({{"failed", response.error().text()}});
    Value body;
    if (request.target.find("watch=") != std::string::npos && response->status == 200) {
        body = Value::array();
        std::istringstream lines(response->body);
        for (std::string line; std::getline(lines, line);) {
            if (auto event = manifest::parseJson(line))
                body.append(normal(*event));
        }
    } else if (auto parsed = manifest::parseJson(response->body)) {
        body = normal(*parsed);
    } else {
        body = plain(response->body);
    }
    return Value::object({{"status", response->status}, {"body", std::move(body)}});
}

class Conformance : public RealKubernetes {};

TEST_F(Conformance, theEmbeddedFleetAnswersAsARealApiServer) {
    auto scenario = sim::Scenario::parse("conformance.yaml", "description: one API server, nothing works on it\n"
                                                             "namespaces: [serving]\nworkloads: {enabled: false}\n"
                                                             "scheduler: {enabled: false}\nnova: {enabled: false}\n"
                                                             "clusters: []\n");
    ASSERT_TRUE(scenario) << scenario.error().text();
    auto embedded = sim::EmbeddedFleet::start(*scenario, {});
    ASSERT_TRUE(embedded) << embedded.error().text();
    const auto ours = (*embedded)->inProcess("nova");
    ASSERT_TRUE(ours);
    const auto real = transport(configFor("nova"));
    for (const auto& way : {ours, real}) {
        kube::ApiClient admin(way, "c");
        ASSERT_TRUE(admin.create({"", "v1", "namespaces", "Namespace", false}, {},
                                 yaml("apiVersion: v1\nkind: Namespace\nmetadata: {name: conformance}")));
        // Made by a controller there, from the beginning here.
        ASSERT_TRUE(eventually([&] {
            return way == ours ||
                   admin.get({"", "v1", "serviceaccounts", "ServiceAccount", true}, "conformance", "default");
        }));
    }
    const auto requests = readRequests();
    EXPECT_GE(requests.size(), 300u);
    const auto excused = readDifferences();
    std::set<std::string> unused;
    for (const auto& [name, reason] : excused)
        unused.insert(name);
    int same = 0, different = 0, excusedCount = 0;
    std::string report;
    for (const Asked& asked : requests) {
        // In this process there is no client that would say who it is.
        kube::Request inside = asked.request;
        inside.headers.push_back({"User-Agent", "thrifty-nova/1"});
        const Value here = answerOf(*ours, inside), there = answerOf(*real, asked.request);
        const std::string parts = parting(here, there);
        if (parts.empty()) {
            ++same;
            continue;
        }
        const auto excuse = std::find_if(excused.begin(), excused.end(), [&](const auto& one) {
            return one.first == asked.name ||
                   (one.first.ends_with('*') && asked.name.starts_with(one.first.substr(0, one.first.size() - 1)));
        });
        // An excuse is for words and details: what is allowed and what is refused must be the same, unless it says so.
        const bool excusesStatus = excuse != excused.end() && excuse->second.find("as strictly") != std::string::npos;
        if (excuse != excused.end() && (here["status"] == there["status"] || excusesStatus)) {
            unused.erase(excuse->first);
            ++excusedCount;
            continue;
        }
        ++different;
        report += asked.name + "\t" + parts + "\n";
    }
    RecordProperty("requests", static_cast<int>(requests.size()));
    RecordProperty("same", same);
    RecordProperty("differForAReason", excusedCount);
    EXPECT_EQ(different, 0) << "ours / real:\n" << report;
    for (const std::string& name : unused)
        std::cout << "did not differ this time: " << name << "\n"; // what a controller adds may come later
    std::cout << requests.size() << " requests, " << same << " answered alike, " << excusedCount
              << " differ for a reason that is written down\n";
    static_cast<void>(client("nova").remove({"", "v1", "namespaces", "Namespace", false}, {}, "conformance", {}));
    static_cast<void>(client("nova").remove({"", "v1", "namespaces", "Namespace", false}, {}, "c-namespace", {}));
}

} // namespace
} // namespace thrifty::tests
