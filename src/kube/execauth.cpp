// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/execauth.h"

#include "domain/timestamp.h"
#include "kube/base64.h"
#include "kube/certificates.h"
#include "kube/endpoint.h"
#include "kube/files.h"
#include "manifest/json.h"

#include <fmt/format.h>
#include <thread>

namespace thrifty::kube {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;
using manifest::Value;

namespace {

constexpr auto quietAfterFailure = std::chrono::seconds(10);

std::string printable(std::string_view text) {
    std::string out;
    for (const char c : text.substr(0, 500)) {
        if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f)
            out += c;
        else if (c == '\n' && !out.empty())
            out += ' ';
    }
    return out;
}

} // namespace

ExecAuth::ExecAuth(ExecConfig config, KubeCluster cluster, Consent consent, Clock& clock, Run run)
    : m_config(std::move(config))
    , m_cluster(std::move(cluster))
    , m_consent(std::move(consent))
    , m_clock(clock)
    , m_run(std::move(run)) {}

void ExecAuth::stop() {
    m_stop.request_stop();
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_threads == 0; });
}

std::string ExecAuth::key(const ExecConfig& config, const KubeCluster& cluster) {
    Value all = Value::array({config.sourceFile, config.command, config.apiVersion, config.interactiveMode,
                              config.provideClusterInfo, config.installHint});
    for (const std::string& argument : config.args)
        all.append("a" + argument);
    for (const auto& [name, value] : config.env)
        all.append(Value::array({name, value}));
    if (config.provideClusterInfo)
        all.append(execInfo(config, cluster));
    return manifest::toJson(all);
}

std::string ExecAuth::execInfo(const ExecConfig& config, const KubeCluster& cluster) {
    Value spec = Value::object({{"interactive", false}});
    if (config.provideClusterInfo) {
        Value info = Value::object({{"server", cluster.server}});
        if (!cluster.tlsServerName.empty())
            info.set("tls-server-name", cluster.tlsServerName);
        if (cluster.insecureSkipTlsVerify)
            info.set("insecure-skip-tls-verify", true);
        std::string ca = cluster.certificateAuthorityData;
        if (ca.empty() && !cluster.certificateAuthorityFile.empty())
            ca = readFile(cluster.certificateAuthorityFile).value_or(std::string{});
        if (!ca.empty())
            info.set("certificate-authority-data", base64Encode(ca));
        if (!cluster.proxyUrl.empty())
            info.set("proxy-url", cluster.proxyUrl);
        if (cluster.disableCompression)
            info.set("disable-compression", true);
        if (auto extension = manifest::parseJson(cluster.execExtension); extension && !extension->isNull())
            info.set("config", std::move(*extension));
        spec.set("cluster", std::move(info));
    }
    return manifest::toJson(
        Value::object({{"kind", "ExecCredential"}, {"apiVersion", config.apiVersion}, {"spec", std::move(spec)}}));
}

Expected<ExecAuth::Result> ExecAuth::parse(std::string_view output, const std::string& apiVersion,
                                           std::chrono::system_clock::time_point now) {
    const auto bad = [](std::string why) { return fail(ErrorCode::Unauthorized, "the exec plugin " + std::move(why)); };
    const auto parsed = manifest::parseJson(output);
    if (!parsed || !parsed->isObject())
        return bad("wrote something that is not JSON");
    if ((*parsed)["kind"].str() != "ExecCredential")
        return bad("wrote something else than an ExecCredential");
    if ((*parsed)["apiVersion"].str() != apiVersion)
        return bad(fmt::format("was asked for {} and answered in another version", apiVersion));
    const Value& status = (*parsed)["status"];
    if (!status.isObject())
        return bad("wrote no status");
    const std::string& token = status["token"].str();
    const std::string& certificate = status["clientCertificateData"].str();
    const std::string& key = status["clientKeyData"].str();
    if (token.empty() && certificate.empty() && key.empty())
        return bad("gave neither a token nor a client certificate");
    if (certificate.empty() != key.empty())
        return bad("gave only one of client certificate and key");
    for (const char c : token) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            return bad("gave a token with control characters");
    }
    if (!certificate.empty()) {
        const auto valid = checkClientCertificate(certificate, "the exec plugin's client certificate", key,
                                                  "the exec plugin's client key", now);
        if (!valid)
            return fail(valid.error());
    }
    auto credential = std::make_shared<Credential>();
    if (!token.empty())
        credential->authorization = "Bearer " + token;
    credential->certificate = certificate;
    credential->key = key;
    Result result{std::move(credential), std::nullopt};
    if (const Value& expires = status["expirationTimestamp"]; expires.isString()) {
        const auto time = domain::parseRfc3339(expires.str());
        if (!time)
            return bad("gave an expirationTimestamp that is no time");
        result.expires = *time;
    }
    return result;
}

void ExecAuth::credential(Ready ready) {
    std::optional<Expected<SharedCredential>> answer;
    {
        const std::lock_guard lock(m_mutex);
        if (m_result && (!m_result->expires || m_clock.wallNow() < *m_result->expires)) {
            answer = m_result->credential;
        } else if (m_failure && m_clock.now() - m_failedAt < quietAfterFailure) {
            answer = fail(*m_failure); // a plugin that fails is not run in a loop
        } else {
            m_waiting.push_back(std::move(ready));
            if (m_running)
                return;
            m_running = true;
            ++m_threads;
            std::thread([self = shared_from_this()] { self->work(); }).detach(); // stop() waits for it
            return;
        }
    }
    ready(std::move(*answer));
}

bool ExecAuth::refused(const SharedCredential& used) {
    const std::lock_guard lock(m_mutex);
    if (m_result && m_result->credential == used)
        m_result.reset();
    return true;
}

void ExecAuth::work() {
    auto result = obtain();
    std::vector<Ready> waiting;
    Expected<SharedCredential> answer;
    {
        const std::lock_guard lock(m_mutex);
        if (result) {
            answer = result->credential;
            m_result = std::move(*result);
            m_failure.reset();
        } else {
            answer = fail(result.error());
            m_failure = result.error();
            m_failedAt = m_clock.now();
        }
        waiting.swap(m_waiting);
        m_running = false;
    }
    for (Ready& ready : waiting)
        ready(answer);
    waiting.clear();
    const std::lock_guard lock(m_mutex);
    --m_threads;
    m_idle.notify_all();
}

/// Ten times an hour is help enough; what asks again and again must not fill a screen with it.
bool ExecAuth::mayHint() {
    const auto now = m_clock.now();
    std::erase_if(m_hinted, [&](auto time) { return now - time >= std::chrono::hours(1); });
    if (m_hinted.size() >= 10)
        return false;
    m_hinted.push_back(now);
    return true;
}

Expected<ExecAuth::Result> ExecAuth::obtain() {
    const std::string name = m_config.command;
    if (m_config.interactiveMode == "Always")
        return fail(
            ErrorCode::Unauthorized,
            fmt::format("standard input is unavailable: used by this program, and the exec plugin {} needs it", name),
            m_config.sourceFile, "Log in with the plugin's own command first");
    if (!m_allowed)
        m_allowed = m_consent && m_consent();
    if (!*m_allowed)
        return fail(ErrorCode::Refused, fmt::format("the exec plugin {} may run only with your consent", name),
                    m_config.sourceFile, "Look at what the kubeconfig runs, then trust the plugin");
    ChildCommand command;
    command.program = name;
    command.arguments = m_config.args;
    command.environment = m_config.env;
    command.environment.emplace_back("KUBERNETES_EXEC_INFO", execInfo(m_config, m_cluster));
    auto ran = m_run(command, m_stop.get_token());
    if (!ran) {
        domain::Error error = std::move(ran.error());
        if (error.code == ErrorCode::NotFound) {
            error.code = ErrorCode::Unauthorized;
            error.hint = mayHint() ? printable(m_config.installHint) : std::string();
        }
        error.message = "exec plugin: " + error.message;
        error.place = m_config.sourceFile;
        return fail(std::move(error));
    }
    if (ran->exitCode != 0) {
        wipe(ran->output);
        // What it wrote may hold a token: it is not shown.
        return fail(ErrorCode::Unauthorized,
                    fmt::format("the exec plugin {} failed with exit code {}", name, ran->exitCode),
                    m_config.sourceFile, "Run it yourself to see what it says");
    }
    auto result = parse(ran->output, m_config.apiVersion, m_clock.wallNow());
    wipe(ran->output);
    if (!result) {
        result.error().place = m_config.sourceFile;
        return fail(std::move(result.error()));
    }
    return result;
}

} // namespace thrifty::kube
