// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/embeddedfleetimpl.h"

#include "manifest/json.h"
#include "sim/server/kubeconfigwriter.h"

#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <sys/stat.h>

namespace thrifty::sim {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;
using manifest::Value;

namespace {

constexpr const char* contextNamespace = "serving";

} // namespace

Expected<void> EmbeddedFleet::Impl::makeDirectory() {
    std::error_code error;
    if (directory.empty()) {
        std::string pattern = (std::filesystem::temp_directory_path(error) / "thrifty-fleet-XXXXXX").string();
        if (error || ::mkdtemp(pattern.data()) == nullptr)
            return fail(ErrorCode::Io, "no temporary folder can be made");
        directory = pattern;
        ownsDirectory = true;
        return {};
    }
    std::filesystem::create_directories(directory, error);
    if (error || ::chmod(directory.c_str(), 0700) != 0)
        return fail(ErrorCode::Io, "the folder cannot be made private to you", directory);
    directory = std::filesystem::absolute(directory, error).string();
    return {};
}

Expected<void> EmbeddedFleet::Impl::writeKubeconfigs(const std::string& fleetFile, const std::string& prefix,
                                                     const FleetUser* user) const {
    const std::string& ca = authority->certificate();
    CertificateRequest administrator;
    administrator.commonName = User::administrator().name;
    administrator.organizations = {"system:masters"};
    const auto identity = authority->issue(administrator);
    if (!identity)
        return fail(identity.error());
    std::vector<KubeconfigEntry> all;
    for (const Cluster& cluster : clusters) {
        KubeconfigEntry entry;
        entry.context = cluster.name;
        entry.server = fmt::format("https://127.0.0.1:{}", cluster.port);
        entry.ns = contextNamespace;
        if (user != nullptr) {
            entry.token = user->account.token;
        } else if (cluster.credential == "certificate") {
            entry.certificate = *identity;
        } else if (cluster.credential == "token") {
            entry.token = cluster.token;
        } else {
            const std::string script = directory + "/" + cluster.name + "-credential.sh";
            if (auto written = writePrivateFile(script, execCredentialScript(cluster.token), 0700); !written)
                return written;
            // The shell by name: a folder that may not hold programs still works.
            entry.execCommand = {"/bin/sh", script};
        }
        if (user == nullptr) {
            const std::string path = directory + "/" + prefix + cluster.name + ".kubeconfig";
            if (auto written = writePrivateFile(path, kubeconfigText({entry}, ca)); !written)
                return written;
        }
        all.push_back(std::move(entry));
    }
    return writePrivateFile(directory + "/" + fleetFile, kubeconfigText(all, ca));
}

Expected<void> EmbeddedFleet::Impl::writeFiles() const {
    for (const FleetUser& user : users) {
        if (auto written = writeKubeconfigs("user-" + user.account.user.name + ".kubeconfig", {}, &user); !written)
            return written;
    }
    const Value control = Value::object({{"address", fmt::format("https://127.0.0.1:{}", controlPort)},
                                         {"token", controlToken},
                                         {"certificateAuthority", authority->certificate()}});
    if (auto written = writePrivateFile(directory + "/control.json", manifest::toPrettyJson(control)); !written)
        return written;
    return writeKubeconfigs("fleet.kubeconfig", {}, nullptr);
}

} // namespace thrifty::sim
