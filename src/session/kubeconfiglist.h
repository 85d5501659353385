// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "domain/ids.h"

#include <chrono>
#include <string>
#include <vector>

namespace thrifty::session {

/// How a context logs in.
enum class LoginKind {
    None,              ///< no credentials at all
    ClientCertificate, ///<
    Token,             ///< a token or a file with one
    Password,          ///<
    Plugin,            ///< a program that the kubeconfig names
    Unsupported,       ///< an auth provider that clients no longer have
};

/// What of a kubeconfig's exec plugin may be shown: no value of an environment variable, they can hold secrets.
struct LoginPlugin {
    std::string consentKey; ///< what consent is remembered for
    std::string command;    ///< as the kubeconfig names it, resolved against its file
    std::string program;    ///< the file that would run; empty: not found
    std::vector<std::string> args;
    std::vector<std::string> envNames;
    std::string profile; ///< AWS_PROFILE or --profile; empty: none
    std::string sourceFile;
    std::string installHint;
    bool needsTerminal = false; ///< it asks questions on a terminal, which a window has not

    /// "aws eks get-token": the program and the words that say what it does, without options.
    [[nodiscard]] std::string name() const;
    /// What a person types to log in again ("aws sso login --profile ml"); empty: not known for this program.
    [[nodiscard]] std::string loginCommand() const;
    bool operator==(const LoginPlugin&) const = default;
};

/// A context of the opened kubeconfigs, with nothing secret.
struct ContextEntry {
    domain::ContextName name;
    std::string server; ///< host, and the port where it is not 443
    std::string file;
    LoginKind login = LoginKind::None;
    LoginPlugin plugin;             ///< of LoginKind::Plugin
    std::string problem;            ///< why it cannot be used at all; empty: nothing is known against it
    std::vector<std::string> hints; ///< worth knowing before it is trusted: no TLS, no check of the server, a
                                    ///< certificate that soon ends
    bool current = false;
    /// Whose cloud it is by the name that its tools give, by the server's domain or by the program that logs in:
    /// "gcp", "aws", "azure". Empty: nothing says so. A guess to find it by, nothing to decide by.
    [[nodiscard]] std::string likelyProvider() const;
    bool operator==(const ContextEntry&) const = default;
};

struct KubeconfigList {
    std::vector<std::string> files;     ///< that were read
    std::vector<ContextEntry> contexts; ///< in the files' order
    std::vector<std::string> problems;  ///< files that could not be read
    std::vector<std::string> hints;     ///< worth knowing: a file that others may read
    [[nodiscard]] const ContextEntry* find(const domain::ContextName& name) const;
    bool operator==(const KubeconfigList&) const = default;
};

/// What the kubeconfigs hold; empty: KUBECONFIG or ~/.kube/config. Reads files, runs nothing, sends nothing. A file
/// that cannot be read is a problem of the list, not an error: the others still count.
[[nodiscard]] KubeconfigList listContexts(const std::vector<std::string>& kubeconfigs);

/// A kubeconfig that lies where such files lie.
struct FoundKubeconfig {
    std::string path;
    int contexts = 0;
    std::string problem; ///< why it cannot be read; empty: it can
    std::chrono::system_clock::time_point modified;
};
/// Those of KUBECONFIG, ~/.kube/config, and what Nova's installer leaves (~/.nova/*/nova-kubeconfig).
[[nodiscard]] std::vector<FoundKubeconfig> kubeconfigsOnThisMachine();

} // namespace thrifty::session
