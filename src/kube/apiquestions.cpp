// SPDX-License-Identifier: GPL-3.0-or-later
// What a client asks the server about itself: who am I, may I, what do you offer.
#include "kube/apiclientstate.h"
#include "kube/discovery.h"
#include "manifest/json.h"

#include <fmt/format.h>

namespace thrifty::kube {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;
using manifest::Value;

namespace {

Request postReview(std::string target, const Value& body) {
    Request request;
    request.method = Method::Post;
    request.target = std::move(target);
    request.headers.push_back({"Content-Type", "application/json"});
    request.body = manifest::toJson(body);
    return request;
}

Request getPath(std::string target) {
    Request request;
    request.target = std::move(target);
    return request;
}

} // namespace

Expected<Access> ApiClient::mayI(const AccessQuestion& question, std::stop_token stop) {
    Value attributes = Value::object({{"verb", question.verb}, {"resource", question.resource}});
    // "pods/eviction" is asked as a resource and its subresource.
    if (const auto slash = question.resource.find('/'); slash != std::string::npos) {
        attributes.set("resource", question.resource.substr(0, slash));
        attributes.set("subresource", question.resource.substr(slash + 1));
    }
    if (!question.group.empty())
        attributes.set("group", question.group);
    if (!question.ns.empty())
        attributes.set("namespace", question.ns);
    if (!question.name.empty())
        attributes.set("name", question.name);
    const Value review = Value::object({{"apiVersion", "authorization.k8s.io/v1"},
                                        {"kind", "SelfSubjectAccessReview"},
                                        {"spec", Value::object({{"resourceAttributes", std::move(attributes)}})}});
    auto answer =
        request(postReview("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews", review), std::move(stop));
    if (!answer) {
        // Not being allowed to ask says nothing about being allowed to do.
        if (answer.error().code == ErrorCode::Forbidden || answer.error().code == ErrorCode::NotFound)
            return Access::Unknown;
        return fail(std::move(answer.error()));
    }
    const Value& status = (*answer)["status"];
    if (status["allowed"].boolOr(false))
        return Access::Allowed;
    if (!status["allowed"].isBool() || (!status["evaluationError"].str().empty() && !status["denied"].boolOr(false)))
        return Access::Unknown;
    return Access::Denied;
}

Expected<std::string> ApiClient::whoAmI(std::stop_token stop) {
    for (const char* version : {"v1", "v1beta1"}) {
        const Value review = Value::object(
            {{"apiVersion", std::string("authentication.k8s.io/") + version}, {"kind", "SelfSubjectReview"}});
        auto answer = request(
            postReview(fmt::format("/apis/authentication.k8s.io/{}/selfsubjectreviews", version), review), stop);
        if (answer)
            return answer->at("status", "userInfo", "username").str();
        if (answer.error().code == ErrorCode::NotFound)
            continue; // before 1.28
        if (answer.error().code == ErrorCode::Forbidden)
            break;
        return fail(std::move(answer.error()));
    }
    return std::string{};
}

Expected<std::string> ApiClient::serverVersion(std::stop_token stop) {
    auto answer = request(getPath("/version"), std::move(stop));
    if (!answer)
        return fail(std::move(answer.error()));
    const std::string& version = (*answer)["gitVersion"].str();
    if (version.empty())
        return fail(ErrorCode::Parse, "/version names no gitVersion: this is not a Kubernetes API server", m_name);
    return version;
}

Expected<ResourceType> ApiClient::resourceFor(std::string_view apiVersion, std::string_view kind,
                                              std::stop_token stop) {
    const auto pick = [&](const std::vector<ResourceType>& types) -> const ResourceType* {
        for (const ResourceType& type : types) {
            if (type.kind == kind)
                return &type;
        }
        return nullptr;
    };
    {
        const std::lock_guard lock(m_state->mutex);
        const auto known = m_state->discovered.find(apiVersion);
        if (known != m_state->discovered.end()) {
            if (const ResourceType* type = pick(known->second))
                return *type;
        }
    }
    // One group version is enough, and asking again is how a definition that was installed later is found.
    auto answer = request(getPath(discoveryPath(apiVersion)), std::move(stop));
    if (!answer && answer.error().code != ErrorCode::NotFound)
        return fail(std::move(answer.error()));
    if (answer) {
        auto types = fromResourceList(*answer);
        const std::lock_guard lock(m_state->mutex);
        auto& cached = m_state->discovered[std::string(apiVersion)];
        cached = std::move(types);
        if (const ResourceType* type = pick(cached))
            return *type;
    }
    return fail(ErrorCode::NotFound, fmt::format("the server does not know the kind {} of {}", kind, apiVersion),
                m_name, "Install its custom resource definition, or check apiVersion and kind");
}

Expected<std::vector<ResourceType>> ApiClient::resources(std::stop_token stop) {
    std::vector<ResourceType> types;
    std::vector<std::string> versions;
    for (const char* root : {"/api", "/apis"}) {
        Request ask = getPath(root);
        ask.headers.push_back({"Accept", aggregatedDiscoveryAccept()});
        auto answer = request(std::move(ask), stop);
        if (!answer)
            return fail(std::move(answer.error()));
        if ((*answer)["kind"].str() == "APIGroupDiscoveryList") {
            for (ResourceType& type : fromAggregated(*answer))
                types.push_back(std::move(type));
        } else {
            for (std::string& version : groupVersions(*answer))
                versions.push_back(std::move(version));
        }
    }
    for (const std::string& version : versions) {
        auto answer = request(getPath(discoveryPath(version)), stop);
        if (answer) {
            for (ResourceType& type : fromResourceList(*answer))
                types.push_back(std::move(type));
        } else if (answer.error().code == ErrorCode::Cancelled || answer.error().code == ErrorCode::Unauthorized) {
            return fail(std::move(answer.error()));
        } else {
            // A broken aggregated API must not hide the rest; it is named once.
            m_state->warn(fmt::format("{} could not be discovered: {}", version, answer.error().message));
        }
    }
    return types;
}

} // namespace thrifty::kube
