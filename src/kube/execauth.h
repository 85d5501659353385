// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/auth.h"
#include "kube/childprocess.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

namespace thrifty::kube {

/// A kubeconfig's exec plugin: asked for consent once, run once for all requests that wait, its answer kept in memory
/// until it expires or is refused.
class ExecAuth final : public Authenticator, public std::enable_shared_from_this<ExecAuth> {
  public:
    using Consent = std::function<bool()>;
    using Run = std::function<domain::Expected<ChildResult>(const ChildCommand&, std::stop_token)>;

    /// `consent` is called on a thread of its own and may ask a person. `run` is runChild outside of tests.
    ExecAuth(ExecConfig config, KubeCluster cluster, Consent consent, Clock& clock, Run run = runChild);

    /// Kills a plugin that runs and waits until all who wait for it were told. Nothing runs afterwards.
    void stop();

    void credential(Ready ready) override;
    bool refused(const SharedCredential& used) override;

    /// What makes two plugin configurations give the same credential.
    [[nodiscard]] static std::string key(const ExecConfig& config, const KubeCluster& cluster);
    /// KUBERNETES_EXEC_INFO.
    [[nodiscard]] static std::string execInfo(const ExecConfig& config, const KubeCluster& cluster);

    struct Result {
        SharedCredential credential;
        std::optional<std::chrono::system_clock::time_point> expires;
    };
    /// Reads what a plugin wrote. Errors tell what is wrong with it and never show it.
    [[nodiscard]] static domain::Expected<Result> parse(std::string_view output, const std::string& apiVersion,
                                                        std::chrono::system_clock::time_point now);

  private:
    void work();
    [[nodiscard]] domain::Expected<Result> obtain();
    [[nodiscard]] bool mayHint();

    const ExecConfig m_config;
    const KubeCluster m_cluster;
    const Consent m_consent;
    Clock& m_clock;
    const Run m_run;

    std::mutex m_mutex;
    std::optional<Result> m_result;
    std::optional<domain::Error> m_failure;
    std::chrono::steady_clock::time_point m_failedAt;
    std::vector<std::chrono::steady_clock::time_point> m_hinted; ///< when the install hint was given, the last hour
    std::optional<bool> m_allowed;                               ///< only the thread that runs the plugin touches it
    std::vector<Ready> m_waiting;
    bool m_running = false;
    int m_threads = 0; ///< that have not told everybody yet
    std::condition_variable m_idle;
    std::stop_source m_stop;
};

} // namespace thrifty::kube
