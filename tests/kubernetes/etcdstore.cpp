// SPDX-License-Identifier: GPL-3.0-or-later
#include "etcdstore.h"

#include "kube/base64.h"
#include "kube/transport.h"
#include "manifest/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace thrifty::tests {

using manifest::Value;

EtcdStore::EtcdStore(kube::TransportPool& pool, int port) {
    kube::Kubeconfig config;
    config.clusters["etcd"].server = fmt::format("http://127.0.0.1:{}", port);
    config.users["none"] = {};
    config.contexts.push_back({domain::ContextName("etcd"), "etcd", "none", {}, ""});
    m_transport = pool.transportFor(config, domain::ContextName("etcd"), {}).value();
}

Value EtcdStore::post(const std::string& path, const Value& body) {
    kube::Request request;
    request.method = kube::Method::Post;
    request.target = "/v3/kv/" + path;
    request.headers = {{"Content-Type", "application/json"}};
    request.body = manifest::toJson(body);
    request.timeout = std::chrono::minutes(2);
    const auto response = kube::send(*m_transport, std::move(request), {});
    if (!response)
        throw std::runtime_error(response.error().text());
    auto answer = manifest::parseJson(response->body);
    if (response->status != 200 || !answer)
        throw std::runtime_error(fmt::format("etcd answered {} {}", response->status, response->body));
    return std::move(*answer);
}

void EtcdStore::putCopies(const std::string& prefix, const Value& object, int count) {
    constexpr int together = 100; // etcd takes 128 in one transaction
    const std::string name = object.at("metadata", "name").str();
    for (int first = 0; first < count; first += together) {
        Value puts = Value::array();
        for (int i = first; i < std::min(first + together, count); ++i) {
            Value copy = object;
            Value& metadata = copy.child("metadata");
            metadata.erase("resourceVersion");
            metadata.set("name", fmt::format("{}-{}", name, i));
            // The first words of the uid tell the copies apart, the last one their originals.
            metadata.set("uid", fmt::format("{:08x}{}", i, object.at("metadata", "uid").str().substr(8)));
            puts.append(Value::object(
                {{"requestPut", Value::object({{"key", kube::base64Encode(fmt::format("{}{}-{}", prefix, name, i))},
                                               {"value", kube::base64Encode(manifest::toJson(copy))}})}}));
        }
        post("txn", Value::object({{"success", std::move(puts)}}));
    }
}

void EtcdStore::removeBelow(const std::string& prefix) {
    std::string end = prefix;
    ++end.back();
    post("deleterange", Value::object({{"key", kube::base64Encode(prefix)}, {"range_end", kube::base64Encode(end)}}));
}

void EtcdStore::compact() {
    // Where API servers of one store tell each other how much of it is gone. Writing there is also what makes the
    // newest revision older than the one kept: on a quiet store a list that was just read would otherwise stay
    // readable.
    const auto tell = [&](const std::string& revision) {
        return post("put", Value::object({{"key", kube::base64Encode("compact_rev_key")},
                                          {"value", kube::base64Encode(revision)}}))
            .at("header", "revision")
            .str();
    };
    const std::string now = tell("0");
    tell(now);
    post("compaction", Value::object({{"revision", now}, {"physical", true}}));
}

} // namespace thrifty::tests
