// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/kubeconfigwatch.h"

#include "kube/kubeconfigmonitor.h"

namespace thrifty::session {

struct KubeconfigWatch::Impl {
    kube::KubeconfigMonitor monitor;
};

KubeconfigWatch::KubeconfigWatch(std::vector<std::string> kubeconfigs,
                                 std::function<void(const KubeconfigChange&)> changed) {
    // What cannot be read yet is as if it were empty: it is told as soon as it can.
    kube::Kubeconfig current = kube::loadKubeconfigs(kubeconfigs).value_or(kube::Kubeconfig{});
    auto told = [kubeconfigs, changed = std::move(changed)](const kube::Kubeconfig&,
                                                            const std::vector<domain::ContextName>& contexts) {
        changed({listContexts(kubeconfigs), contexts});
    };
    m_impl.reset(new Impl{{std::move(kubeconfigs), std::move(current), std::move(told)}});
}

KubeconfigWatch::~KubeconfigWatch() = default;

} // namespace thrifty::session
