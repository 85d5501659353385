// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/route.h"

#include <algorithm>
#include <charconv>

namespace thrifty::sim {

using kube::Method;

std::string percentDecode(std::string_view text, bool plusIsSpace) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        if (text[i] == '%' && i + 2 < text.size() &&
            std::from_chars(text.data() + i + 1, text.data() + i + 3, value, 16).ptr == text.data() + i + 3) {
            out += static_cast<char>(value);
            i += 2;
        } else {
            out += plusIsSpace && text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

std::string_view Route::param(std::string_view key) const {
    const auto found = query.find(key);
    return found == query.end() ? std::string_view() : std::string_view(found->second);
}

bool Route::flag(std::string_view key) const {
    const std::string_view value = param(key);
    return value == "true" || value == "1" || value == "True";
}

namespace {

std::string verbOf(Method method, const Route& route) {
    switch (method) {
    case Method::Get:
        if (route.flag("watch"))
            return "watch";
        return route.name.empty() ? "list" : "get";
    case Method::Post:
        return "create";
    case Method::Put:
        return "update";
    case Method::Patch:
        return "patch";
    case Method::Delete:
        return route.name.empty() ? "deletecollection" : "delete";
    }
    return "get";
}

/// namespaces/NS/RESOURCE/NAME/SUB, RESOURCE/NAME/SUB, and namespaces/NS as an object of its own.
void takeResource(Route& route, std::size_t from) {
    const auto& all = route.segments;
    std::size_t at = from;
    bool legacyWatch = false;
    if (at < all.size() && all[at] == "watch") {
        legacyWatch = true;
        ++at;
    }
    const bool namespaces = at < all.size() && all[at] == "namespaces";
    const bool ofNamespace =
        namespaces && all.size() - at == 3 && (all[at + 2] == "status" || all[at + 2] == "finalize");
    if (namespaces && all.size() - at >= 3 && !ofNamespace) {
        route.ns = all[at + 1];
        at += 2;
    }
    if (at >= all.size())
        return;
    route.isResource = true;
    route.resource = all[at++];
    if (at < all.size())
        route.name = all[at++];
    for (; at < all.size(); ++at)
        route.subresource += (route.subresource.empty() ? "" : "/") + all[at];
    if (legacyWatch)
        route.query["watch"] = "true";
}

} // namespace

Route parseRoute(Method method, std::string_view target) {
    Route route;
    const auto mark = target.find('?');
    const std::string_view path = target.substr(0, mark);
    route.path = path;
    for (std::size_t start = 0; start < path.size();) {
        const auto slash = std::min(path.find('/', start), path.size());
        if (slash > start)
            route.segments.push_back(percentDecode(path.substr(start, slash - start), false));
        start = slash + 1;
    }
    std::string_view query = mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1);
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        const auto equals = std::min(pair.find('='), pair.size());
        const std::string_view value = equals < pair.size() ? pair.substr(equals + 1) : std::string_view();
        if (!pair.empty())
            route.query.emplace(percentDecode(pair.substr(0, equals), true), percentDecode(value, true));
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    const auto& all = route.segments;
    if (all.size() >= 3 && all[0] == "api") {
        route.version = all[1];
        takeResource(route, 2);
    } else if (all.size() >= 4 && all[0] == "apis") {
        route.group = all[1];
        route.version = all[2];
        takeResource(route, 3);
    }
    if (route.isResource)
        route.verb = verbOf(method, route);
    else
        route.verb = method == Method::Get ? "get" : verbOf(method, route);
    return route;
}

} // namespace thrifty::sim
