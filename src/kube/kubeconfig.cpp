// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeconfig.h"

#include "kube/base64.h"
#include "manifest/document.h"
#include "manifest/json.h"

#include <filesystem>
#include <fmt/format.h>
#include <set>

namespace thrifty::kube {

using domain::Error;
using domain::ErrorCode;
using domain::Expected;
using domain::fail;
using manifest::Value;

namespace {

namespace fs = std::filesystem;
constexpr std::string_view execExtensionName = "client.authentication.k8s.io/exec";

/// Reads the entries of one file; the first error stays.
class Reader {
  public:
    Reader(std::string file, const Value& root)
        : m_file(std::move(file))
        , m_folder(fs::absolute(m_file).parent_path())
        , m_root(root) {}

    Expected<Kubeconfig> read() {
        Kubeconfig config;
        config.current = domain::ContextName(text(m_root["current-context"]));
        each("clusters", "cluster",
             [&](const std::string& name, const Value& entry) { config.clusters.emplace(name, cluster(name, entry)); });
        each("users", "user",
             [&](const std::string& name, const Value& entry) { config.users.emplace(name, user(name, entry)); });
        each("contexts", "context", [&](const std::string& name, const Value& entry) {
            config.contexts.push_back({domain::ContextName(name), text(entry["cluster"]), text(entry["user"]),
                                       domain::Namespace(text(entry["namespace"])), m_file});
        });
        if (m_error)
            return fail(std::move(*m_error));
        return config;
    }

  private:
    template <class Use>
    void each(std::string_view list, std::string_view member, const Use& use) {
        const Value& entries = m_root[list];
        if (!entries.isNull() && !entries.isArray()) {
            problem(fmt::format("\"{}\" must be a list", list));
            return;
        }
        std::set<std::string> names;
        for (const Value& entry : entries.items()) {
            const std::string name = text(entry["name"]);
            if (!names.insert(name).second) {
                problem(fmt::format("duplicate name \"{}\" in list \"{}\"", name, list));
                return;
            }
            use(name, entry[member]);
        }
    }

    void problem(std::string message) {
        if (!m_error)
            m_error = Error{ErrorCode::Parse, std::move(message), m_file, {}};
    }

    /// kubectl refuses numbers and booleans here as well: 0123 or `no` would mean something else than they say.
    std::string text(const Value& value) {
        if (!value.isString() && !value.isNull())
            problem("a name, address or credential is not a string; put it in quotes");
        return value.str();
    }

    std::string path(const Value& value) {
        std::string name = text(value);
        if (name.empty() || fs::path(name).is_absolute())
            return name;
        return (m_folder / name).lexically_normal().string();
    }

    std::string decoded(const Value& value, const std::string& what) {
        auto data = base64Decode(value.str());
        if (!data) {
            problem(what + " is not base64"); // never its content: it may be a key
            return {};
        }
        return std::move(*data);
    }

    KubeCluster cluster(const std::string& name, const Value& entry) {
        KubeCluster result;
        result.server = text(entry["server"]);
        result.tlsServerName = text(entry["tls-server-name"]);
        result.proxyUrl = text(entry["proxy-url"]);
        result.insecureSkipTlsVerify = entry["insecure-skip-tls-verify"].boolOr(false);
        result.disableCompression = entry["disable-compression"].boolOr(false);
        result.certificateAuthorityFile = path(entry["certificate-authority"]);
        result.certificateAuthorityData = decoded(entry["certificate-authority-data"],
                                                  fmt::format("certificate-authority-data of cluster \"{}\"", name));
        for (const Value& extension : entry["extensions"].items()) {
            if (extension["name"].str() == execExtensionName)
                result.execExtension = manifest::toJson(extension["extension"]);
        }
        return result;
    }

    KubeUser user(const std::string& name, const Value& entry) {
        KubeUser result;
        result.clientCertificateFile = path(entry["client-certificate"]);
        result.clientCertificateData =
            decoded(entry["client-certificate-data"], fmt::format("client-certificate-data of user \"{}\"", name));
        result.clientKeyFile = path(entry["client-key"]);
        result.clientKeyData = decoded(entry["client-key-data"], fmt::format("client-key-data of user \"{}\"", name));
        result.token = text(entry["token"]);
        result.tokenFile = path(entry["tokenFile"]);
        result.username = text(entry["username"]);
        result.password = text(entry["password"]);
        result.impersonate = text(entry["as"]);
        result.impersonateUid = text(entry["as-uid"]);
        for (const Value& group : entry["as-groups"].items())
            result.impersonateGroups.push_back(text(group));
        for (const auto& [key, values] : entry["as-user-extra"].members()) {
            for (const Value& value : values.items())
                result.impersonateExtra[key].push_back(text(value));
        }
        result.authProvider = text(entry.at("auth-provider", "name"));
        if (entry["exec"].isObject())
            result.exec = exec(entry["exec"]);
        return result;
    }

    ExecConfig exec(const Value& entry) {
        ExecConfig result;
        result.command = text(entry["command"]);
        // A bare name is looked for on PATH when it runs; anything with a folder belongs to the file that says it.
        if (result.command.find('/') != std::string::npos)
            result.command = path(entry["command"]);
        for (const Value& argument : entry["args"].items())
            result.args.push_back(text(argument));
        for (const Value& variable : entry["env"].items())
            result.env.emplace_back(text(variable["name"]), text(variable["value"]));
        result.apiVersion = text(entry["apiVersion"]);
        result.installHint = text(entry["installHint"]);
        result.provideClusterInfo = entry["provideClusterInfo"].boolOr(false);
        result.interactiveMode = text(entry["interactiveMode"]);
        result.sourceFile = m_file;
        return result;
    }

    std::string m_file;
    fs::path m_folder;
    const Value& m_root;
    std::optional<Error> m_error;
};

} // namespace

const KubeContext* Kubeconfig::find(const domain::ContextName& name) const {
    for (const KubeContext& context : contexts) {
        if (context.name == name)
            return &context;
    }
    return nullptr;
}

Expected<Kubeconfig> parseKubeconfig(std::string_view text, const std::string& file) {
    auto parsed = manifest::parseFile(file, std::string(text));
    if (!parsed) {
        // Where it is broken may be said, what stands there may not: it may be a key.
        const std::string& place = parsed.error().place;
        return fail(parsed.error().code, "the kubeconfig is not valid YAML", place.starts_with(file) ? place : file);
    }
    Value root;
    for (const manifest::Document& document : parsed->documents) {
        if (!document.empty()) {
            root = document.value();
            break;
        }
    }
    if (!root.isNull() && !root.isObject())
        return fail(ErrorCode::Parse, "this is not a kubeconfig", file);
    const std::string kind = root["kind"].str();
    if (!kind.empty() && kind != "Config")
        return fail(ErrorCode::Parse, fmt::format("this is a {}, not a kubeconfig", kind), file);
    return Reader(file, root).read();
}

} // namespace thrifty::kube
