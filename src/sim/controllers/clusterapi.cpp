// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/clusterapi.h"

#include "kube/apiclient.h"
#include "manifest/json.h"

namespace thrifty::sim::control {

using manifest::Value;

namespace {

constexpr std::string_view json = "application/json";

std::string managerQuery(std::string_view manager) {
    return manager.empty() ? std::string() : "?fieldManager=" + kube::percentEncode(manager);
}

} // namespace

ClusterApi::ClusterApi(std::shared_ptr<kube::Transport> transport, std::string name, std::stop_token stop)
    : m_transport(std::move(transport))
    , m_objects(dynamic_cast<ObjectTransport*>(m_transport.get()))
    , m_name(std::move(name))
    , m_stop(std::move(stop)) {}

ClusterApi::Result ClusterApi::exchange(kube::Method method, std::string target, const Value* body,
                                        std::string_view contentType) const {
    kube::Request request;
    request.method = method;
    request.target = std::move(target);
    request.headers.push_back({"Accept", std::string(json)});
    if (body) {
        request.headers.push_back({"Content-Type", std::string(contentType)});
        if (m_objects == nullptr)
            request.body = manifest::toJson(*body);
    }
    if (m_objects != nullptr) {
        if (m_stop.stop_requested())
            return domain::fail(domain::ErrorCode::Cancelled, "cancelled", m_name);
        auto reply = m_objects->exchange(request, body);
        if (!reply)
            return domain::fail(std::move(reply).error());
        if (reply->status >= 200 && reply->status < 300)
            return std::move(reply->body);
        return domain::fail(kube::errorFrom({reply->status, {}, manifest::toJson(reply->body)}, m_name));
    }
    const auto response = kube::send(*m_transport, std::move(request), m_stop);
    if (!response)
        return domain::fail(response.error());
    if (response->status < 200 || response->status >= 300)
        return domain::fail(kube::errorFrom(*response, m_name));
    if (response->body.empty())
        return Value();
    return manifest::parseJson(response->body);
}

ClusterApi::Result ClusterApi::getPath(const std::string& target) const {
    return exchange(kube::Method::Get, target, nullptr, {});
}

ClusterApi::Result ClusterApi::get(const Kind& kind, std::string_view ns, std::string_view name) const {
    return getPath(kube::resourcePath(kind.type, ns, name));
}

ClusterApi::Result ClusterApi::create(const Kind& kind, const Value& object, std::string_view manager) const {
    const std::string& ns = object["metadata"]["namespace"].str();
    return exchange(kube::Method::Post, kube::resourcePath(kind.type, ns) + managerQuery(manager), &object, json);
}

ClusterApi::Result ClusterApi::postTo(const Kind& kind, std::string_view ns, std::string_view name,
                                      std::string_view subresource, const Value& body) const {
    return exchange(kube::Method::Post, kube::resourcePath(kind.type, ns, name) + "/" + std::string(subresource), &body,
                    json);
}

ClusterApi::Result ClusterApi::update(const Kind& kind, const Value& object, std::string_view manager) const {
    const Value& metadata = object["metadata"];
    return exchange(kube::Method::Put,
                    kube::resourcePath(kind.type, metadata["namespace"].str(), metadata["name"].str()) +
                        managerQuery(manager),
                    &object, json);
}

ClusterApi::Result ClusterApi::mergePatch(const Kind& kind, std::string_view ns, std::string_view name,
                                          const Value& patch, std::string_view subresource,
                                          std::string_view manager) const {
    std::string target = kube::resourcePath(kind.type, ns, name);
    if (!subresource.empty())
        target += "/" + std::string(subresource);
    return exchange(kube::Method::Patch, target + managerQuery(manager), &patch, "application/merge-patch+json");
}

domain::Expected<void> ClusterApi::remove(const Kind& kind, std::string_view ns, std::string_view name,
                                          std::string_view uid, bool now) const {
    Value options =
        Value::object({{"apiVersion", "v1"}, {"kind", "DeleteOptions"}, {"propagationPolicy", "Background"}});
    if (!uid.empty())
        options.set("preconditions", Value::object({{"uid", uid}}));
    if (now)
        options.set("gracePeriodSeconds", 0);
    const auto done = exchange(kube::Method::Delete, kube::resourcePath(kind.type, ns, name), &options, json);
    if (!done && done.error().code != domain::ErrorCode::NotFound)
        return domain::fail(done.error());
    return {};
}

} // namespace thrifty::sim::control
