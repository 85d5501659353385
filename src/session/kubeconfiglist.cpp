// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/kubeconfiglist.h"

#include "kube/childprocess.h"
#include "kube/contexthints.h"
#include "kube/endpoint.h"
#include "kube/kubeconfig.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <unistd.h>
#include <utility>

namespace thrifty::session {

namespace fs = std::filesystem;

namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

std::vector<std::string> splitAtColons(const std::string& list) {
    std::vector<std::string> parts;
    std::string part;
    for (const char c : list + ":") {
        if (c != ':') {
            part += c;
        } else if (!part.empty()) {
            parts.push_back(std::move(part));
            part.clear();
        }
    }
    return parts;
}

std::string profileOf(const kube::ExecConfig& exec) {
    for (std::size_t i = 0; i < exec.args.size(); ++i) {
        if (exec.args[i] == "--profile" && i + 1 < exec.args.size())
            return exec.args[i + 1];
        if (exec.args[i].starts_with("--profile="))
            return exec.args[i].substr(std::string_view("--profile=").size());
    }
    for (const auto& [name, value] : exec.env) {
        if (name == "AWS_PROFILE")
            return value;
    }
    return {};
}

/// A word that is a command of a program rather than one of its options or their values.
bool isCommandWord(const std::string& word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || c == '-' || (c >= '0' && c <= '9');
    }) && word.front() != '-';
}

LoginPlugin pluginOf(const kube::ExecConfig& exec) {
    LoginPlugin plugin;
    plugin.consentKey = exec.consentKey();
    plugin.command = exec.command;
    plugin.program = kube::programPath(exec.command);
    plugin.args = exec.args;
    for (const auto& [name, value] : exec.env)
        plugin.envNames.push_back(name);
    plugin.profile = profileOf(exec);
    plugin.sourceFile = exec.sourceFile;
    plugin.installHint = exec.installHint;
    plugin.needsTerminal = exec.interactiveMode == "Always";
    return plugin;
}

/// The same precedence as the transport: what stands beside a plugin wins over it.
LoginKind loginOf(const kube::KubeUser& user) {
    if (!user.token.empty() || !user.tokenFile.empty())
        return LoginKind::Token;
    if (!user.username.empty())
        return LoginKind::Password;
    if (!user.clientCertificateData.empty() || !user.clientCertificateFile.empty())
        return LoginKind::ClientCertificate;
    if (user.exec)
        return LoginKind::Plugin;
    return user.authProvider.empty() ? LoginKind::None : LoginKind::Unsupported;
}

ContextEntry entryOf(const kube::KubeContext& context, const kube::Kubeconfig& config) {
    ContextEntry entry;
    entry.name = context.name;
    entry.file = context.sourceFile;
    entry.current = context.name == config.current;
    const auto user = config.users.find(context.user);
    if (user != config.users.end()) {
        entry.login = loginOf(user->second);
        if (entry.login == LoginKind::Plugin)
            entry.plugin = pluginOf(*user->second.exec);
        if (auto checked = kube::checkUser(user->second, context.user); !checked)
            entry.problem = checked.error().message;
    } else if (!context.user.empty()) {
        entry.problem = "the kubeconfig has no user " + context.user;
    }
    const auto cluster = config.clusters.find(context.cluster);
    if (cluster == config.clusters.end()) {
        entry.problem = "the kubeconfig has no cluster " + context.cluster;
        return entry;
    }
    const bool certificate = entry.login == LoginKind::ClientCertificate;
    if (const auto endpoint = kube::endpointOf(cluster->second, certificate, context.cluster); endpoint)
        entry.server = endpoint->host + (endpoint->port == "443" ? "" : ":" + endpoint->port);
    else
        entry.problem = endpoint.error().message;
    return entry;
}

} // namespace

std::string LoginPlugin::name() const {
    std::string words = fs::path(command).filename().string();
    std::size_t i = 0;
    // "aws --region eu-west-1 eks get-token": options of the program itself, with their values, come first.
    while (i < args.size() && args[i].starts_with('-')) {
        const bool hasValue = args[i].find('=') == std::string::npos && i + 1 < args.size();
        i += hasValue && !args[i + 1].starts_with('-') ? 2 : 1;
    }
    for (const std::size_t end = i + 2; i < args.size() && i < end && isCommandWord(args[i]); ++i)
        words += " " + args[i];
    return words;
}

std::string LoginPlugin::loginCommand() const {
    const std::string file = fs::path(command).filename().string();
    if (file == "aws" || file == "aws-iam-authenticator")
        return profile.empty() ? "aws sso login" : "aws sso login --profile " + profile;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> known{{
        {"gke-gcloud-auth-plugin", "gcloud auth login"},
        {"gcloud", "gcloud auth login"},
        {"kubelogin", "az login"},
        {"doctl", "doctl auth init"},
        {"oci", "oci session authenticate"},
        {"tsh", "tsh login"},
    }};
    for (const auto& [tool, login] : known) {
        if (file == tool)
            return std::string(login);
    }
    return {};
}

std::string ContextEntry::likelyProvider() const {
    const std::string host = server.substr(0, server.find(':'));
    const std::string program = std::filesystem::path(plugin.command).filename().string();
    if (name.str().starts_with("gke_") || program == "gke-gcloud-auth-plugin")
        return "gcp";
    if (name.str().starts_with("arn:aws") || name.str().ends_with(".eksctl.io") ||
        host.ends_with(".eks.amazonaws.com") || host.ends_with(".eks.amazonaws.com.cn") || program == "aws" ||
        program == "aws-iam-authenticator")
        return "aws";
    if (host.ends_with(".azmk8s.io") || program == "kubelogin")
        return "azure";
    return {};
}

const ContextEntry* KubeconfigList::find(const domain::ContextName& name) const {
    const auto found =
        std::find_if(contexts.begin(), contexts.end(), [&](const ContextEntry& entry) { return entry.name == name; });
    return found == contexts.end() ? nullptr : &*found;
}

KubeconfigList listContexts(const std::vector<std::string>& kubeconfigs) {
    KubeconfigList list;
    // One by one, so that one bad file does not hide the others; merged by the loader's own rules.
    std::vector<std::string> readable;
    for (const std::string& file : kubeconfigs) {
        if (auto one = kube::loadKubeconfigs({file}); one)
            readable.push_back(file);
        else
            list.problems.push_back(one.error().text());
    }
    if (readable.empty() && !kubeconfigs.empty())
        return list;
    auto config = kube::loadKubeconfigs(readable);
    if (!config) {
        list.problems.push_back(config.error().text());
        return list;
    }
    for (const domain::Error& problem : config->problems)
        list.problems.push_back(problem.text());
    list.hints = config->hints;
    const auto now = std::chrono::system_clock::now();
    for (const kube::KubeContext& context : config->contexts) {
        list.contexts.push_back(entryOf(context, *config));
        list.contexts.back().hints = kube::contextHints(*config, context.name, now);
        if (std::find(list.files.begin(), list.files.end(), context.sourceFile) == list.files.end())
            list.files.push_back(context.sourceFile);
    }
    for (const std::string& file : readable) {
        if (std::find(list.files.begin(), list.files.end(), file) == list.files.end())
            list.files.push_back(file);
    }
    return list;
}

std::vector<FoundKubeconfig> kubeconfigsOnThisMachine() {
    std::vector<std::string> candidates = splitAtColons(environment("KUBECONFIG"));
    const fs::path home = environment("HOME");
    std::error_code ignored;
    if (!home.empty()) {
        std::set<std::string> nova;
        for (const auto& folder : fs::directory_iterator(home / ".nova", ignored)) {
            const fs::path file = folder.path() / "nova-kubeconfig";
            if (fs::is_regular_file(file, ignored))
                nova.insert(file.string());
        }
        candidates.insert(candidates.end(), nova.begin(), nova.end());
        candidates.push_back((home / ".kube/config").string());
    }
    std::vector<FoundKubeconfig> found;
    for (const std::string& path : candidates) {
        const bool known = std::any_of(found.begin(), found.end(), [&](const auto& one) { return one.path == path; });
        if (known || !fs::is_regular_file(path, ignored))
            continue;
        FoundKubeconfig one;
        one.path = path;
        if (const auto config = kube::loadKubeconfigs({path}); config)
            one.contexts = static_cast<int>(config->contexts.size());
        else
            one.problem = config.error().message;
        const auto modified = fs::last_write_time(path, ignored);
        one.modified = std::chrono::time_point_cast<std::chrono::system_clock::duration>(
            std::chrono::file_clock::to_sys(modified));
        found.push_back(std::move(one));
    }
    return found;
}

} // namespace thrifty::session
