// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/kubeconfigwriter.h"

#include "manifest/json.h"
#include "manifest/yamlwriter.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

namespace thrifty::sim {

using domain::ErrorCode;
using domain::fail;
using manifest::Value;

namespace {

std::string base64(std::string_view text) {
    std::string out(4 * ((text.size() + 2) / 3) + 1, '\0');
    const int size =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                        reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
    out.resize(static_cast<std::size_t>(size));
    return out;
}

Value userOf(const KubeconfigEntry& entry) {
    if (entry.certificate)
        return Value::object({{"client-certificate-data", base64(entry.certificate->certificate)},
                              {"client-key-data", base64(entry.certificate->key)}});
    if (!entry.token.empty())
        return Value::object({{"token", entry.token}});
    Value arguments = Value::array();
    for (std::size_t i = 1; i < entry.execCommand.size(); ++i)
        arguments.append(entry.execCommand[i]);
    return Value::object({{"exec", Value::object({{"apiVersion", "client.authentication.k8s.io/v1"},
                                                  {"command", entry.execCommand.at(0)},
                                                  {"args", std::move(arguments)},
                                                  {"interactiveMode", "Never"}})}});
}

} // namespace

std::string kubeconfigText(const std::vector<KubeconfigEntry>& entries, std::string_view authority) {
    Value config = Value::object({{"apiVersion", "v1"}, {"kind", "Config"}});
    Value clusters = Value::array();
    Value users = Value::array();
    Value contexts = Value::array();
    const std::string ca = base64(authority);
    for (const KubeconfigEntry& entry : entries) {
        const std::string user = entry.context + "-user";
        clusters.append(Value::object(
            {{"name", entry.context},
             {"cluster", Value::object({{"server", entry.server}, {"certificate-authority-data", ca}})}}));
        users.append(Value::object({{"name", user}, {"user", userOf(entry)}}));
        contexts.append(Value::object(
            {{"name", entry.context},
             {"context", Value::object({{"cluster", entry.context}, {"user", user}, {"namespace", entry.ns}})}}));
    }
    config.set("current-context", entries.empty() ? std::string() : entries.front().context);
    config.set("clusters", std::move(clusters));
    config.set("contexts", std::move(contexts));
    config.set("users", std::move(users));
    return manifest::toYaml(config);
}

std::string execCredentialScript(std::string_view token) {
    const Value credential = Value::object({{"apiVersion", "client.authentication.k8s.io/v1"},
                                            {"kind", "ExecCredential"},
                                            {"status", Value::object({{"token", token}})}});
    return fmt::format("#!/bin/sh\necho '{}'\n", manifest::toJson(credential));
}

domain::Expected<void> writePrivateFile(const std::string& path, std::string_view content, unsigned mode) {
    const std::string temporary = path + ".new";
    const auto failed = [&](const char* what) {
        const int error = errno;
        ::unlink(temporary.c_str());
        return fail(ErrorCode::Io, fmt::format("{}: {}", what, std::strerror(error)), path);
    };
    ::unlink(temporary.c_str());
    const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (file < 0)
        return failed("cannot be created");
    bool ok = ::fchmod(file, mode) == 0;
    for (std::size_t at = 0; ok && at < content.size();) {
        const ssize_t written = ::write(file, content.data() + at, content.size() - at);
        ok = written > 0 || (written < 0 && errno == EINTR);
        at += written > 0 ? static_cast<std::size_t>(written) : 0;
    }
    if (::close(file) != 0 || !ok)
        return failed("cannot be written");
    if (std::rename(temporary.c_str(), path.c_str()) != 0)
        return failed("cannot be replaced");
    return {};
}

} // namespace thrifty::sim
