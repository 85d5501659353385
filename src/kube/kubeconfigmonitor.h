// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeconfig.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace thrifty::kube {

/// Names of the contexts that came, went, or whose own, cluster's or user's entry is another one: what a view of such a
/// context must be made anew for. All others keep their connections.
[[nodiscard]] std::vector<domain::ContextName> changedContexts(const Kubeconfig& before, const Kubeconfig& after);

/// Looks after kubeconfigs on disk: written in place, replaced, reached by a link that switches, deleted and made
/// again. A change is told within two seconds, once it is whole: what is half-written or broken leaves the last good
/// configuration; a file that is suddenly empty, gone or broken is believed, and told, only after a while.
class KubeconfigMonitor {
  public:
    struct Timing {
        std::chrono::milliseconds look{500};      ///< between two looks at the files
        std::chrono::milliseconds believe{5'000}; ///< how long a loss must last
    };
    /// Called on the monitor's thread. Without a name: files can no longer be read (`now` is the last good
    /// configuration), or can be again and say the same.
    using Changed = std::function<void(const Kubeconfig& now, const std::vector<domain::ContextName>& changed)>;

    /// `files` as in loadKubeconfigs; `current` is what was loaded from them.
    KubeconfigMonitor(std::vector<std::string> files, Kubeconfig current, Changed changed, Timing timing);
    KubeconfigMonitor(std::vector<std::string> files, Kubeconfig current, Changed changed);
    ~KubeconfigMonitor(); ///< when it returns, nothing is told any more
    KubeconfigMonitor(const KubeconfigMonitor&) = delete;
    KubeconfigMonitor& operator=(const KubeconfigMonitor&) = delete;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace thrifty::kube
