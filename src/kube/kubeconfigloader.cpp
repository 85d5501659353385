// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/files.h"
#include "kube/kubeconfig.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <sys/stat.h>

namespace thrifty::kube {

using domain::Error;
using domain::ErrorCode;
using domain::Expected;
using domain::fail;

std::vector<std::string> defaultKubeconfigFiles() {
    std::vector<std::string> files;
    const char* list = std::getenv("KUBECONFIG");
    if (list == nullptr || *list == '\0') {
        const char* home = std::getenv("HOME");
        if (home != nullptr && *home != '\0')
            files.push_back(std::string(home) + "/.kube/config");
        return files;
    }
    std::string_view rest = list;
    while (true) {
        const auto colon = rest.find(':');
        const std::string file(rest.substr(0, colon));
        if (!file.empty() && std::find(files.begin(), files.end(), file) == files.end())
            files.push_back(file);
        if (colon == std::string_view::npos)
            return files;
        rest.remove_prefix(colon + 1);
    }
}

namespace {

/// The first file's entry of a name wins as a whole; nothing is blended.
void merge(Kubeconfig& into, Kubeconfig&& from) {
    into.clusters.merge(std::move(from.clusters));
    into.users.merge(std::move(from.users));
    for (KubeContext& context : from.contexts) {
        if (into.find(context.name) == nullptr)
            into.contexts.push_back(std::move(context));
    }
    if (into.current.empty())
        into.current = std::move(from.current);
}

Expected<Kubeconfig> load(const std::string& file) {
    auto text = readFile(file);
    if (!text)
        return fail(std::move(text.error()));
    return parseKubeconfig(*text, file);
}

} // namespace

Expected<Kubeconfig> loadKubeconfigs(const std::vector<std::string>& explicitFiles) {
    std::vector<std::string> files = explicitFiles.empty() ? defaultKubeconfigFiles() : std::vector<std::string>{};
    for (const std::string& file : explicitFiles) {
        if (std::find(files.begin(), files.end(), file) == files.end())
            files.push_back(file);
    }
    Kubeconfig config;
    std::string missing;
    std::size_t missingCount = 0;
    for (const std::string& file : files) {
        auto part = load(file);
        if (part) {
            struct stat info {};
            if (::stat(file.c_str(), &info) == 0 && (info.st_mode & 077) != 0)
                config.hints.push_back(
                    fmt::format("{} can be read by others on this machine; chmod 600 protects its credentials", file));
            merge(config, std::move(*part));
            continue;
        }
        if (!explicitFiles.empty())
            return fail(std::move(part.error()));
        if (part.error().code == ErrorCode::NotFound) {
            ++missingCount;
            missing += (missing.empty() ? "" : ", ") + file;
        } else {
            config.problems.push_back(std::move(part.error()));
        }
    }
    if (missingCount == files.size())
        config.problems.push_back({ErrorCode::NotFound, "no kubeconfig was found",
                                   missing.empty() ? "KUBECONFIG" : missing,
                                   "Name one with --kubeconfig or in KUBECONFIG"});
    return config;
}

} // namespace thrifty::kube
