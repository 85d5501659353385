// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP answers that are not 2xx, as errors that say what a person needs.
#include "kube/apiclient.h"
#include "manifest/json.h"

#include <fmt/format.h>

namespace thrifty::kube {

using domain::Error;
using domain::ErrorCode;
using manifest::Value;

namespace {

constexpr std::size_t messageLimit = 2000;

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// One line of foreign text: control characters become blanks, and it ends somewhere.
std::string oneLine(std::string_view text, std::size_t limit = messageLimit) {
    const auto start = text.find_first_not_of(" \t\r\n");
    text.remove_prefix(std::min(start, text.size()));
    std::string out;
    for (const char c : text.substr(0, limit))
        out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
    if (text.size() > limit)
        out += "...";
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

/// A 403 is a missing right, or a refusal of the object by quota or admission; only the text tells them apart.
bool refusedByPolicy(std::string_view message) {
    if (contains(message, "\" cannot "))
        return false; // the authorizer's wording: User "x" cannot list resource "pods"
    return contains(message, "exceeded quota") || contains(message, "failed quota") ||
           contains(message, "violates PodSecurity") || contains(message, "admission webhook") ||
           contains(message, "limits.") || contains(message, "LimitRange") || contains(message, "maximum ") ||
           contains(message, "being terminated") || contains(message, "looking up service account");
}

ErrorCode codeFor(int status, std::string_view reason, std::string_view message) {
    switch (status) {
    case 401:
        return ErrorCode::Unauthorized;
    case 403:
        return refusedByPolicy(message) ? ErrorCode::Rejected : ErrorCode::Forbidden;
    case 404:
        return ErrorCode::NotFound;
    case 407:
        return ErrorCode::Unauthorized;
    case 408:
        return ErrorCode::Timeout;
    case 409:
        return reason == "AlreadyExists" ? ErrorCode::AlreadyExists : ErrorCode::Conflict;
    case 410:
        return ErrorCode::Expired;
    case 413:
        return ErrorCode::Limit;
    case 429:
        return ErrorCode::Throttled;
    case 504:
        return ErrorCode::Timeout;
    default:
        break;
    }
    if (status >= 500) {
        if (contains(message, "webhook"))
            return ErrorCode::Rejected; // the server works; what it asked for permission does not
        return reason == "Timeout" || reason == "ServerTimeout" ? ErrorCode::Timeout : ErrorCode::Unreachable;
    }
    return ErrorCode::Rejected;
}

std::string hintFor(int status, std::string_view reason, const std::vector<StatusCause>& causes) {
    switch (status) {
    case 401:
        return "Log in to this cluster again";
    case 407:
        return "The proxy wants other credentials";
    case 409:
        for (const StatusCause& cause : causes) {
            if (cause.reason == "FieldManagerConflict")
                return "Leave those fields to their managers, or take them over explicitly";
        }
        return reason == "AlreadyExists" ? "" : "It was changed meanwhile: read it again";
    case 429:
        return "Try again later";
    default:
        return {};
    }
}

} // namespace

std::vector<StatusCause> statusCauses(const Value& status) {
    std::vector<StatusCause> causes;
    for (const Value& cause : status.at("details", "causes").items())
        causes.push_back({cause["field"].str(), cause["reason"].str(), cause["message"].str()});
    return causes;
}

Error errorFrom(const Response& response, std::string_view server) {
    const auto body = manifest::parseJson(response.body);
    if (!body || (*body)["kind"].str() != "Status") {
        // Not an API server's answer: a proxy's page, a load balancer's excuse.
        const std::string_view text = response.body;
        std::string first = oneLine(text.substr(0, text.find('\n', text.find_first_not_of(" \t\r\n"))), 200);
        std::string message = fmt::format("HTTP {}", response.status);
        if (first.starts_with('{'))
            first.clear(); // a Status that was broken off
        if (first.empty() && response.status == 401)
            message = "the server does not accept the credentials (HTTP 401)";
        if (!first.empty())
            message += ": " + first;
        return {codeFor(response.status, {}, {}), std::move(message), std::string(server),
                hintFor(response.status, {}, {})};
    }
    const std::string& reason = (*body)["reason"].str();
    const auto causes = statusCauses(*body);
    std::string message = oneLine((*body)["message"].str());
    if (message.empty())
        message = reason.empty() ? fmt::format("HTTP {}", response.status)
                                 : fmt::format("{} (HTTP {})", reason, response.status);
    // The server's message usually lists the causes already; those it leaves out are added, by field.
    for (const StatusCause& cause : causes) {
        if (message.size() > messageLimit)
            break;
        const bool told = (cause.field.empty() || contains(message, cause.field)) &&
                          (cause.message.empty() || contains(message, cause.message));
        if (!told)
            message += fmt::format("; {}{}{}", oneLine(cause.field), cause.field.empty() ? "" : ": ",
                                   oneLine(cause.message.empty() ? cause.reason : cause.message));
    }
    const ErrorCode code = codeFor(response.status, reason, message);
    return {code, std::move(message), std::string(server), hintFor(response.status, reason, causes)};
}

} // namespace thrifty::kube
