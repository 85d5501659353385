// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/kubeconfiglist.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace thrifty::session {

/// What of the opened kubeconfigs is another one on disk than before.
struct KubeconfigChange {
    KubeconfigList now;
    /// Contexts that came, went, or whose entry, server or credentials are others: a new token counts, although a list
    /// does not show it.
    std::vector<domain::ContextName> contexts;
};

/// Looks after opened kubeconfigs on disk, however they change: written in place, replaced, behind a link that
/// switches. Half-written files are waited for. Reads files on a thread of its own; runs nothing, sends nothing.
class KubeconfigWatch {
  public:
    /// `changed` is called on the watch's thread, never after the destructor.
    KubeconfigWatch(std::vector<std::string> kubeconfigs, std::function<void(const KubeconfigChange&)> changed);
    ~KubeconfigWatch();

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace thrifty::session
