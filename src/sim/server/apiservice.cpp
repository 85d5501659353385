// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/apiservice.h"

#include "sim/server/status.h"

#include <algorithm>
#include <fmt/format.h>

namespace thrifty::sim {

namespace {

bool sameText(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

/// The answer of a Status fault, worded as the real server words that status.
Answer faultAnswer(const Fault& fault, const User& user, const Route& route) {
    ApiError error = errorWith(fault.status, "InternalError", "Internal error occurred: the server has a fault");
    switch (fault.status) {
    case 401:
        error = unauthorized();
        break;
    case 403:
        error = forbidden(
            route.group, route.resource, route.name,
            Authorizer::refusal(
                user, {route.verb, route.group, route.resource, route.subresource, route.ns, route.name, {}}));
        break;
    case 404:
        error = pathNotFound();
        break;
    case 410:
        error = expired("The provided resource version is too old.");
        break;
    case 429:
        error = errorWith(429, "TooManyRequests",
                          "The server has received too many requests and has asked us to try again later");
        break;
    case 503:
        error = errorWith(503, "ServiceUnavailable", "the server is currently unable to handle the request");
        break;
    case 504:
        error = errorWith(504, "Timeout", "The server was unable to return a response in the time allotted");
        break;
    default:
        break;
    }
    error.code = fault.status;
    if (!fault.message.empty())
        error.message = fault.message;
    error.retryAfterSeconds = fault.retryAfter;
    return {errorResponse(error), nullptr};
}

} // namespace

std::string_view bearerToken(const kube::Request& request) {
    const std::string_view header = kube::headerValue(request.headers, "Authorization");
    constexpr std::string_view scheme = "Bearer ";
    if (header.size() <= scheme.size() || !sameText(header.substr(0, scheme.size()), scheme))
        return {};
    return header.substr(scheme.size());
}

ApiService::ApiService(std::shared_ptr<ApiServer> server, std::shared_ptr<FaultSet> faults)
    : m_server(std::move(server))
    , m_faults(std::move(faults)) {}

ApiResult<User> ApiService::userOf(const kube::Request& request, const Peer& peer) const {
    User user = User::anonymous();
    if (!kube::headerValue(request.headers, "Authorization").empty()) {
        auto known = m_server->authorizer().userOf(bearerToken(request));
        if (!known)
            return refuse(unauthorized());
        user = *std::move(known);
    } else if (!peer.commonName.empty()) {
        user = {peer.commonName, peer.organizations, {}};
        user.groups.emplace_back("system:authenticated");
    }
    const std::string_view other = kube::headerValue(request.headers, "Impersonate-User");
    if (other.empty())
        return user;
    if (!m_server->authorizer().allows(user, {"impersonate", "", "users", "", "", std::string(other), {}}))
        return refuse(forbidden("", "users", other,
                                fmt::format("User \"{}\" cannot impersonate resource \"users\" in API group \"\" at "
                                            "the cluster scope",
                                            user.name)));
    User acting{std::string(other), {}, std::string(kube::headerValue(request.headers, "Impersonate-Uid"))};
    for (const kube::Header& header : request.headers) {
        if (sameText(header.name, "Impersonate-Group"))
            acting.groups.push_back(header.value);
    }
    acting.groups.emplace_back("system:authenticated");
    return acting;
}

HttpService::Plan ApiService::plan(kube::Request request, const Peer& peer) {
    Plan plan;
    auto user = userOf(request, peer);
    if (!user) {
        plan.work = [error = user.error()] { return Answer{errorResponse(error), nullptr}; };
        return plan;
    }
    Route route = parseRoute(request.method, request.target);
    plan.effects = m_faults->strike(route.verb, route.isResource ? route.resource : route.path, route.ns, user->name);
    if (plan.effects.status) {
        plan.work = [fault = *plan.effects.status, user = *std::move(user), route = std::move(route)] {
            return faultAnswer(fault, user, route);
        };
        return plan;
    }
    plan.work = [server = m_server, user = *std::move(user), request = std::move(request)] {
        return server->handle(request, user);
    };
    return plan;
}

} // namespace thrifty::sim
