// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/controlservice.h"

#include "manifest/document.h"
#include "manifest/json.h"
#include "sim/server/apiservice.h"
#include "sim/server/status.h"

#include <memory>

namespace thrifty::sim {

using manifest::Value;

namespace {

Answer json(int status, const Value& value) {
    return {jsonResponse(status, manifest::toPrettyJson(value)), nullptr};
}

Answer refused(const domain::Error& error) {
    return json(400, Value::object({{"error", error.text()}}));
}

Answer outcome(const domain::Expected<void>& done) {
    return done ? json(200, Value::object({{"ok", true}})) : refused(done.error());
}

/// JSON is YAML, so one reader serves both.
domain::Expected<Value> parsed(const std::string& body) {
    const auto file = manifest::parseFile("body", body);
    if (!file)
        return domain::fail(file.error());
    for (const manifest::Document& document : file->documents) {
        if (!document.empty())
            return document.value();
    }
    return domain::fail(domain::ErrorCode::InvalidArgument, "the body is empty");
}

} // namespace

ControlService::ControlService(std::string token, Actions actions)
    : m_token(std::move(token))
    , m_actions(std::move(actions)) {}

HttpService::Plan ControlService::plan(kube::Request request, const Peer&) {
    Plan plan;
    if (bearerToken(request) != m_token)
        plan.work = [] { return Answer{errorResponse(unauthorized()), nullptr}; };
    else
        plan.work = [this, request = std::move(request)] { return answer(request); };
    return plan;
}

Answer ControlService::answer(const kube::Request& request) const {
    const Route route = parseRoute(request.method, request.target);
    const std::string cluster(route.param("cluster"));
    if (request.method == kube::Method::Get && route.path == "/state")
        return json(200, m_actions.state());
    if (request.method == kube::Method::Delete && route.path == "/faults")
        return outcome(m_actions.clearFaults(cluster));
    if (request.method != kube::Method::Post)
        return {errorResponse(pathNotFound()), nullptr};
    if (route.path == "/compact")
        return outcome(m_actions.compact(cluster));
    if (route.path != "/faults" && route.path != "/settings")
        return {errorResponse(pathNotFound()), nullptr};
    const auto body = parsed(request.body);
    if (!body)
        return refused(body.error());
    if (route.path == "/settings")
        return outcome(m_actions.settings(*body));
    return outcome(m_actions.addFaults(body->isArray() ? body->items() : std::vector<Value>{*body}));
}

} // namespace thrifty::sim
