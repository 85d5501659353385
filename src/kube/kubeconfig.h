// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "domain/ids.h"
#include "kube/transport.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace thrifty::kube {

struct ExecConfig {
    std::string command; ///< a relative path with a separator is already resolved against its file's folder
    std::vector<std::string> args{};
    std::vector<std::pair<std::string, std::string>> env{};
    std::string apiVersion{};
    std::string installHint{};
    bool provideClusterInfo = false;
    std::string interactiveMode{}; ///< Never, IfAvailable, Always, or empty
    std::string sourceFile{};      ///< kubeconfig that names it
    bool operator==(const ExecConfig&) const = default;
    /// Hash over file, command, the program that PATH makes of it, args and env names: what a user's consent is
    /// remembered for.
    [[nodiscard]] std::string consentKey() const;
};

struct KubeCluster {
    std::string server{}, tlsServerName{}, proxyUrl{};
    bool insecureSkipTlsVerify = false, disableCompression = false;
    std::string certificateAuthorityFile{}, certificateAuthorityData{}; ///< data: decoded PEM
    std::string execExtension{}; ///< JSON of the reserved extension, for ExecCredential.spec.cluster.config
    bool operator==(const KubeCluster&) const = default;
};

struct KubeUser {
    std::string clientCertificateFile, clientCertificateData, clientKeyFile, clientKeyData;
    std::string token, tokenFile, username, password;
    std::string impersonate, impersonateUid;
    std::vector<std::string> impersonateGroups;
    std::map<std::string, std::vector<std::string>> impersonateExtra;
    std::string authProvider; ///< name; removed from current clients
    std::optional<ExecConfig> exec;
    bool operator==(const KubeUser&) const = default;
};

struct KubeContext {
    domain::ContextName name;
    std::string cluster, user;
    domain::Namespace ns; ///< empty: default
    std::string sourceFile;
    bool operator==(const KubeContext&) const = default;
};

/// Merged kubeconfigs: the first file's entry of a name wins as a whole.
struct Kubeconfig {
    std::map<std::string, KubeCluster> clusters;
    std::map<std::string, KubeUser> users;
    std::vector<KubeContext> contexts;
    domain::ContextName current;
    std::vector<domain::Error> problems; ///< files that could not be read; the others still count
    std::vector<std::string> hints;      ///< what is worth knowing: a file that others may read

    [[nodiscard]] const KubeContext* find(const domain::ContextName& name) const;
};

/// Explicit files (each must be there and readable), or KUBECONFIG, or ~/.kube/config: the same rules as kubectl. Runs
/// nothing, sends nothing, writes nothing.
[[nodiscard]] domain::Expected<Kubeconfig> loadKubeconfigs(const std::vector<std::string>& explicitFiles);
/// The files that count where none is named: KUBECONFIG's, each once, or ~/.kube/config.
[[nodiscard]] std::vector<std::string> defaultKubeconfigFiles();
[[nodiscard]] domain::Expected<Kubeconfig> parseKubeconfig(std::string_view text, const std::string& file);

struct TransportOptions {
    /// Asked once per plugin before it runs; false refuses. Empty: refuse every plugin.
    std::function<bool(const ExecConfig&, const domain::ContextName&)> allowPlugin{};
    std::string userAgent{};
    std::chrono::milliseconds handshakeTimeout{10'000}; ///< TLS, after TCP has connected (that may take 30 s)
    /// Asked, on any thread, before each request that writes (dry runs and access reviews do not); false refuses it in
    /// the transport itself. Empty: writing is allowed.
    std::function<bool()> mayWrite{};
};

/// libcurl multi on one thread for all clusters of a process. Keep it alive as long as its transports.
class TransportPool {
  public:
    /// How long this machine has been asleep since it started; a change of five seconds ends all connections, which
    /// nobody at the other end remembers, so that they are made anew at once. Called on the pool's thread.
    using TimeAsleep = std::function<std::chrono::milliseconds()>;
    explicit TransportPool(TimeAsleep timeAsleep = {}); ///< empty: the system's
    ~TransportPool();
    TransportPool(const TransportPool&) = delete;
    TransportPool& operator=(const TransportPool&) = delete;

    /// The way to the context's API server. Errors: context incomplete, credentials contradictory, files unreadable.
    [[nodiscard]] domain::Expected<std::shared_ptr<Transport>>
    transportFor(const Kubeconfig& config, const domain::ContextName& context, const TransportOptions& options);

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace thrifty::kube
