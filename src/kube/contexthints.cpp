// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/contexthints.h"

#include "kube/certificates.h"
#include "kube/endpoint.h"
#include "kube/files.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace thrifty::kube {

namespace {

constexpr auto soon = std::chrono::hours(24 * 7);

std::string textOf(const std::string& data, const std::string& file) {
    return data.empty() && !file.empty() ? readFile(file).value_or(std::string{}) : data;
}

} // namespace

std::vector<std::string> contextHints(const Kubeconfig& config, const domain::ContextName& name,
                                      std::chrono::system_clock::time_point now) {
    std::vector<std::string> hints;
    const KubeContext* context = config.find(name);
    if (context == nullptr)
        return hints;
    const auto cluster = config.clusters.find(context->cluster);
    const auto user = config.users.find(context->user);
    if (cluster == config.clusters.end() || user == config.users.end())
        return hints;
    const std::string certificate = textOf(user->second.clientCertificateData, user->second.clientCertificateFile);
    if (const auto endpoint = endpointOf(cluster->second, !certificate.empty(), context->cluster)) {
        if (!endpoint->tls)
            hints.push_back(fmt::format("{} is reached without TLS: no credentials are sent, and anybody on the way "
                                        "reads along",
                                        endpoint->shown()));
        if (endpoint->insecure)
            hints.push_back(
                fmt::format("the identity of {} is not checked (insecure-skip-tls-verify)", endpoint->shown()));
    }
    if (!certificate.empty()) {
        const std::string key = textOf(user->second.clientKeyData, user->second.clientKeyFile);
        const auto ends = checkClientCertificate(certificate, "certificate", key, "key", now);
        if (ends && *ends - now < soon)
            hints.push_back(fmt::format("the client certificate of {} ends on {:%Y-%m-%d}", context->user,
                                        fmt::gmtime(std::chrono::system_clock::to_time_t(*ends))));
    }
    return hints;
}

} // namespace thrifty::kube
