// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/endpoint.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace thrifty::kube {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;

namespace {

struct Url {
    std::string scheme, user, password, host, port, path;
};

std::string percentDecode(std::string_view text) {
    const auto digit = [](char c) -> int {
        if (c >= '0' && c <= '9')
            return c - '0';
        if (c >= 'a' && c <= 'f')
            return c - 'a' + 10;
        return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    };
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0) {
            out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

bool isPort(std::string_view text) {
    return !text.empty() && text.size() <= 5 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
           std::stoi(std::string(text)) <= 65535;
}

bool fitsHeader(std::string_view text) {
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

std::optional<Url> parseUrl(std::string_view text) {
    Url url;
    const auto separator = text.find("://");
    if (separator == std::string_view::npos)
        return std::nullopt;
    for (const char c : text.substr(0, separator))
        url.scheme += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    text.remove_prefix(separator + 3);
    text = text.substr(0, text.find_first_of("?#"));
    const auto slash = text.find('/');
    std::string_view authority = text.substr(0, slash);
    if (slash != std::string_view::npos)
        url.path = text.substr(slash);
    while (url.path.ends_with('/'))
        url.path.pop_back();
    if (const auto at = authority.rfind('@'); at != std::string_view::npos) {
        const std::string_view info = authority.substr(0, at);
        const auto colon = info.find(':');
        url.user = percentDecode(info.substr(0, colon));
        if (colon != std::string_view::npos)
            url.password = percentDecode(info.substr(colon + 1));
        authority.remove_prefix(at + 1);
    }
    const auto bracket = authority.rfind(']');
    const auto colon = authority.rfind(':');
    if (colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket)) {
        url.port = authority.substr(colon + 1);
        authority = authority.substr(0, colon);
        if (!isPort(url.port))
            return std::nullopt;
    }
    url.host = authority;
    const bool ipv6 = url.host.starts_with('[') && url.host.ends_with(']');
    if (url.host.empty() || (!ipv6 && url.host.find_first_of(":[]") != std::string::npos))
        return std::nullopt;
    for (const std::string* part : {&url.host, &url.path}) {
        for (const char c : *part) {
            if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7f || c == '"' || c == '\\')
                return std::nullopt;
        }
    }
    return url;
}

} // namespace

std::string Endpoint::shown() const {
    return fmt::format("{}://{}:{}{}", tls ? "https" : "http", host, port, path);
}

std::string withoutUserInfo(std::string_view url) {
    const auto separator = url.find("://");
    const auto start = separator == std::string_view::npos ? 0 : separator + 3;
    const auto end = std::min(url.find_first_of("/?#", start), url.size());
    const auto at = url.substr(start, end - start).rfind('@');
    if (at == std::string_view::npos)
        return std::string(url);
    return std::string(url.substr(0, start)) + std::string(url.substr(start + at + 1));
}

Expected<Endpoint> endpointOf(const KubeCluster& cluster, bool hasClientCertificate, const std::string& label) {
    const auto bad = [&](std::string why) { return fail(ErrorCode::InvalidArgument, std::move(why), label); };
    const bool hasCa = !cluster.certificateAuthorityData.empty() || !cluster.certificateAuthorityFile.empty();
    if (cluster.server.empty())
        return bad("no server was specified");
    std::string text = cluster.server;
    if (text.find("://") == std::string::npos)
        text = (hasCa || hasClientCertificate || cluster.insecureSkipTlsVerify ? "https://" : "http://") + text;
    const auto url = parseUrl(text);
    if (!url || (url->scheme != "https" && url->scheme != "http"))
        return bad("the server is not an http or https URL");
    if (hasCa && cluster.insecureSkipTlsVerify)
        return bad("a certificate authority and insecure-skip-tls-verify contradict each other");
    if (!cluster.certificateAuthorityData.empty() && !cluster.certificateAuthorityFile.empty())
        return bad("certificate-authority-data and certificate-authority are both specified; "
                   "certificate-authority-data will override");
    Endpoint endpoint;
    endpoint.tls = url->scheme == "https";
    endpoint.host = url->host;
    endpoint.port = !url->port.empty() ? url->port : endpoint.tls ? "443" : "80";
    endpoint.path = url->path;
    endpoint.tlsServerName = cluster.tlsServerName;
    endpoint.insecure = cluster.insecureSkipTlsVerify;
    endpoint.disableCompression = cluster.disableCompression;
    if (endpoint.tlsServerName.find_first_of("/:@?#[] \t\r\n\"\\") != std::string::npos)
        return bad("tls-server-name is not a host name");
    if (!cluster.proxyUrl.empty()) {
        const auto proxy = parseUrl(cluster.proxyUrl);
        if (!proxy || (proxy->scheme != "http" && proxy->scheme != "https" && proxy->scheme != "socks5" &&
                       proxy->scheme != "socks5h"))
            return bad("proxy-url is not an http, https or socks5 URL");
        // Go's socks5 lets the proxy resolve the name; libcurl calls that socks5h.
        const std::string scheme = proxy->scheme == "socks5" ? "socks5h" : proxy->scheme;
        const std::string port = !proxy->port.empty() ? proxy->port
                                 : scheme == "https"  ? "443"
                                 : scheme == "http"   ? "80"
                                                      : "1080";
        endpoint.proxy = fmt::format("{}://{}:{}", scheme, proxy->host, port);
        endpoint.proxyUser = proxy->user;
        endpoint.proxyPassword = proxy->password;
    }
    return endpoint;
}

Expected<void> checkUser(const KubeUser& user, const std::string& label) {
    const auto bad = [&](std::string why, std::string hint = {}) {
        return fail(ErrorCode::InvalidArgument, std::move(why), label, std::move(hint));
    };
    if (!user.authProvider.empty())
        return bad(fmt::format("the auth provider \"{}\" was removed from Kubernetes clients", user.authProvider),
                   user.authProvider == "gcp"     ? "Use the exec plugin gke-gcloud-auth-plugin"
                   : user.authProvider == "azure" ? "Use the exec plugin kubelogin (kubelogin convert-kubeconfig)"
                                                  : "Use an exec plugin such as kubectl oidc-login");
    const bool basic = !user.username.empty() || !user.password.empty();
    if ((!user.token.empty() || !user.tokenFile.empty()) && basic)
        return bad("more than one authentication method was given: token and username/password");
    if (!user.clientCertificateData.empty() && !user.clientCertificateFile.empty())
        return bad("client-certificate-data and client-certificate are both specified; client-certificate-data will "
                   "override");
    if (!user.clientKeyData.empty() && !user.clientKeyFile.empty())
        return bad("client-key-data and client-key are both specified; client-key-data will override");
    const bool certificate = !user.clientCertificateData.empty() || !user.clientCertificateFile.empty();
    const bool key = !user.clientKeyData.empty() || !user.clientKeyFile.empty();
    if (certificate && !key)
        return bad("a client certificate was given without its key (client-key or client-key-data)");
    if (user.impersonate.empty() &&
        (!user.impersonateUid.empty() || !user.impersonateGroups.empty() || !user.impersonateExtra.empty()))
        return bad("as-uid, as-groups or as-user-extra were given without a user to impersonate (as)");
    // Left out instead, such a value would mean other rights than those asked for.
    bool printable = fitsHeader(user.impersonate) && fitsHeader(user.impersonateUid);
    for (const std::string& group : user.impersonateGroups)
        printable = printable && fitsHeader(group);
    for (const auto& [name, values] : user.impersonateExtra) {
        for (const std::string& value : values)
            printable = printable && fitsHeader(value);
    }
    if (!printable)
        return bad("the user to impersonate has control characters");
    if (!user.exec)
        return {};
    const ExecConfig& exec = *user.exec;
    if (exec.command.empty())
        return bad("the exec plugin has no command");
    if (exec.apiVersion != "client.authentication.k8s.io/v1" &&
        exec.apiVersion != "client.authentication.k8s.io/v1beta1")
        return bad(exec.apiVersion.empty() ? "the exec plugin has no apiVersion"
                                           : fmt::format("the exec plugin's apiVersion {} is not supported; v1 and "
                                                         "v1beta1 of client.authentication.k8s.io are",
                                                         exec.apiVersion));
    if (exec.interactiveMode.empty() && exec.apiVersion.ends_with("/v1"))
        return bad("interactiveMode must be specified for the exec plugin");
    if (!exec.interactiveMode.empty() && exec.interactiveMode != "Never" && exec.interactiveMode != "IfAvailable" &&
        exec.interactiveMode != "Always")
        return bad(fmt::format("interactiveMode \"{}\" of the exec plugin is not Never, IfAvailable or Always",
                               exec.interactiveMode));
    for (const auto& [name, value] : exec.env) {
        if (name.empty())
            return bad("the exec plugin has an environment variable without a name");
    }
    return {};
}

} // namespace thrifty::kube
