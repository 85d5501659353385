// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/resource.h"

namespace thrifty::kube {

std::string percentEncode(std::string_view text) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string out;
    out.reserve(text.size());
    for (const char raw : text) {
        const auto c = static_cast<unsigned char>(raw);
        // RFC 3986's unreserved characters: everything else may mean something to a server or a proxy on the way.
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '.' || c == '_' || c == '~';
        if (plain) {
            out += raw;
        } else {
            out += '%';
            out += hex[c >> 4];
            out += hex[c & 15];
        }
    }
    return out;
}

std::string resourcePath(const ResourceType& type, std::string_view ns, std::string_view name) {
    std::string path = type.group.empty() ? "/api/" : "/apis/" + percentEncode(type.group) + "/";
    path += percentEncode(type.version);
    if (type.namespaced && !ns.empty())
        path += "/namespaces/" + percentEncode(ns);
    path += "/" + percentEncode(type.plural);
    if (!name.empty())
        path += "/" + percentEncode(name);
    return path;
}

} // namespace thrifty::kube
