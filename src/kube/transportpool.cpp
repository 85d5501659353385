// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/curlloop.h"
#include "kube/execauth.h"
#include "kube/kubeconfig.h"
#include "kube/readonly.h"

#include <fmt/format.h>
#include <map>

namespace thrifty::kube {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;

namespace {

constexpr const char* defaultUserAgent = "thrifty-nova/" THRIFTY_VERSION " (linux/amd64)";

class CurlTransport final : public Transport {
  public:
    CurlTransport(std::shared_ptr<CurlLoop> loop, std::shared_ptr<const CurlTarget> target)
        : m_loop(std::move(loop))
        , m_target(std::move(target)) {}

    Id start(Request request, Callbacks callbacks) override {
        return m_loop->start(m_target, std::move(request), std::move(callbacks));
    }
    void cancel(Id id) override { m_loop->cancel(id); }
    std::string server() const override { return m_target->endpoint.shown(); }
    TimerId after(std::chrono::milliseconds delay, std::function<void()> run) override {
        return m_loop->after(delay, std::move(run));
    }
    void cancelTimer(TimerId id) override { m_loop->cancelTimer(id); }

  private:
    const std::shared_ptr<CurlLoop> m_loop;
    const std::shared_ptr<const CurlTarget> m_target;
};

bool isDnsLabel(std::string_view text) {
    if (text.empty() || text.size() > 63 || text.front() == '-' || text.back() == '-')
        return false;
    return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

} // namespace

struct TransportPool::Impl {
    explicit Impl(TimeAsleep timeAsleep)
        : loop(std::make_shared<CurlLoop>(std::move(timeAsleep))) {}

    std::shared_ptr<CurlLoop> loop;
    std::mutex mutex;
    std::map<std::string, std::shared_ptr<ExecAuth>> plugins; ///< by what makes their answers the same

    Expected<std::shared_ptr<Authenticator>> authenticator(const KubeUser& user, const KubeCluster& cluster,
                                                           const domain::ContextName& context,
                                                           const TransportOptions& options) {
        // A token or password beside a plugin wins: the plugin is not run.
        if (!user.exec || !user.token.empty() || !user.tokenFile.empty() || !user.username.empty() ||
            !user.clientCertificateData.empty() || !user.clientCertificateFile.empty())
            return simpleAuthenticator(user, Clock::system());
        const std::lock_guard lock(mutex);
        auto& plugin = plugins[ExecAuth::key(*user.exec, cluster)];
        if (!plugin)
            plugin = std::make_shared<ExecAuth>(
                *user.exec, cluster,
                [ask = options.allowPlugin, exec = *user.exec, context] { return ask && ask(exec, context); },
                Clock::system());
        return plugin;
    }
};

TransportPool::TransportPool(TimeAsleep timeAsleep)
    : m_impl(std::make_unique<Impl>(std::move(timeAsleep))) {}

TransportPool::~TransportPool() {
    for (const auto& [key, plugin] : m_impl->plugins)
        plugin->stop();
    m_impl->loop->shutdown();
}

Expected<std::shared_ptr<Transport>> TransportPool::transportFor(const Kubeconfig& config,
                                                                 const domain::ContextName& name,
                                                                 const TransportOptions& options) {
    const KubeContext* context = config.find(name);
    const auto bad = [&](std::string why) {
        return fail(ErrorCode::InvalidArgument, std::move(why), fmt::format("context \"{}\"", name.str()));
    };
    if (context == nullptr)
        return fail(ErrorCode::NotFound, fmt::format("there is no context \"{}\" in the kubeconfig", name.str()));
    if (context->cluster.empty())
        return bad("cluster was not specified for the context");
    if (context->user.empty())
        return bad("user was not specified for the context");
    const auto cluster = config.clusters.find(context->cluster);
    const auto user = config.users.find(context->user);
    if (cluster == config.clusters.end() || user == config.users.end()) {
        std::string missing;
        if (cluster == config.clusters.end())
            missing = fmt::format("cluster \"{}\"", context->cluster);
        if (user == config.users.end())
            missing += fmt::format("{}user \"{}\"", missing.empty() ? "" : " and ", context->user);
        return bad(missing + " is not in the kubeconfig");
    }
    if (!context->ns.empty() && !isDnsLabel(context->ns.str()))
        return bad(fmt::format("\"{}\" cannot be a namespace", context->ns.str()));
    const auto named = [&](domain::Error error) {
        return fail(std::move(error).at(fmt::format("context \"{}\"", name.str())));
    };
    if (auto usable = checkUser(user->second, fmt::format("user \"{}\"", context->user)); !usable)
        return named(std::move(usable.error()));
    const bool certificate = !user->second.clientCertificateData.empty() || !user->second.clientCertificateFile.empty();
    auto endpoint = endpointOf(cluster->second, certificate, fmt::format("cluster \"{}\"", context->cluster));
    if (!endpoint)
        return named(std::move(endpoint.error()));

    auto target = std::make_shared<CurlTarget>();
    auto material = TlsMaterialSource::open(cluster->second, user->second, Clock::system());
    if (!material)
        return named(std::move(material.error()));
    auto auth = m_impl->authenticator(user->second, cluster->second, name, options);
    if (!auth)
        return named(std::move(auth.error()));
    target->endpoint = std::move(*endpoint);
    target->material = std::move(*material);
    target->auth = std::move(*auth);
    target->impersonation = impersonationHeaders(user->second);
    target->userAgent = options.userAgent.empty() ? defaultUserAgent : options.userAgent;
    target->handshakeTimeout = options.handshakeTimeout;
    std::shared_ptr<Transport> transport = std::make_shared<CurlTransport>(m_impl->loop, std::move(target));
    if (options.mayWrite)
        transport = guardedTransport(std::move(transport), options.mayWrite);
    return transport;
}

} // namespace thrifty::kube
