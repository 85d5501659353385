// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/apiclient.h"
#include "kube/kubeconfig.h"
#include "support/process.h"

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace thrifty::tests {

/// The fleet of real API servers (tests/kubernetes/fleet run), started when the first test asks for it and taken down
/// with the program, however that ends. THRIFTY_REAL_FLEET names the folder of one that runs already (fleet up), which
/// saves the start while a test is being written; it needs FLEET_COMPACTED=autoscale-eks.
class RealFleet {
  public:
    /// Null where the binaries are not there; the fixture then skips.
    [[nodiscard]] static RealFleet* shared();
    static void stop();

    [[nodiscard]] const std::string& folder() const { return m_path; }
    /// "nova", "static-gke", "autoscale-gke-a", "autoscale-eks"
    [[nodiscard]] static const std::vector<std::string>& clusters();
    /// The whole fleet, each cluster with the identity that its user has: a token, a certificate, a token, an
    /// administrator.
    [[nodiscard]] std::string kubeconfig() const { return folder() + "/fleet.kubeconfig"; }
    /// The whole fleet for an administrator.
    [[nodiscard]] std::string adminKubeconfig() const { return folder() + "/admin.kubeconfig"; }
    [[nodiscard]] std::string read(const std::string& file) const;
    [[nodiscard]] std::string url(const std::string& cluster) const;
    [[nodiscard]] int port(const std::string& cluster) const;

    /// kubectl as the administrator of one cluster.
    [[nodiscard]] ProcessResult kubectl(const std::string& cluster, std::vector<std::string> arguments,
                                        const std::string& input = {}) const;
    /// Ends the API server without notice. It comes back by itself, at once or when `hold` is taken away.
    void killApiServer(const std::string& cluster) const;
    void hold(const std::string& cluster, bool down) const;
    [[nodiscard]] bool waitUntilReady(const std::string& cluster) const;

  private:
    RealFleet() = default;
    bool start();
    TemporaryFolder m_folder;
    std::string m_path = m_folder.path();
    std::unique_ptr<Process> m_process;
};

/// A test against the real fleet: skipped where it cannot run, with namespaces of its own that go with it.
class RealKubernetes : public testing::Test {
  protected:
    void SetUp() override;
    void TearDown() override;

    [[nodiscard]] RealFleet& fleet() const { return *m_fleet; }
    /// A kubeconfig with one context "c" for the cluster, for an administrator; tests change what they are about.
    [[nodiscard]] kube::Kubeconfig configFor(const std::string& cluster) const;
    /// The same for a bearer of this token.
    [[nodiscard]] kube::Kubeconfig configWithToken(const std::string& cluster, const std::string& token) const;
    [[nodiscard]] std::shared_ptr<kube::Transport> transport(const kube::Kubeconfig& config,
                                                             kube::TransportOptions options = {});
    [[nodiscard]] kube::ApiClient client(const std::string& cluster);
    [[nodiscard]] kube::ApiClient client(const kube::Kubeconfig& config);
    /// A namespace of this test, "PREFIX-...", with its default service account.
    std::string makeNamespace(const std::string& cluster, const std::string& prefix, const std::string& labels = {});
    [[nodiscard]] kube::TransportPool& pool() { return *m_pool; }

    RealFleet* m_fleet = nullptr;
    std::unique_ptr<kube::TransportPool> m_pool;
    std::vector<std::pair<std::string, std::string>> m_namespaces;
};

/// The kubectl of tests/kubernetes/build; empty where it says that nothing can run here.
[[nodiscard]] const std::string& kubectlProgram();
/// The programs that run with a folder somewhere in their command line: every server of a fleet does.
[[nodiscard]] std::vector<std::string> runningWith(const std::string& folder);
/// Asks until it holds; false after `timeout`.
[[nodiscard]] bool eventually(const std::function<bool()>& holds,
                              std::chrono::milliseconds timeout = std::chrono::seconds(90));
/// YAML text of one object.
[[nodiscard]] manifest::Value yaml(const std::string& text);
/// A pod that nothing schedules unless it is said: one container "main".
[[nodiscard]] manifest::Value podNamed(const std::string& name);

} // namespace thrifty::tests
