// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeconfig.h"
#include "manifest/value.h"

#include <cstdint>
#include <memory>
#include <string>

namespace thrifty::tests {

/// The etcd of an API server, written past the API server: thirty thousand pods take seconds there and minutes through
/// it. The API server decodes, defaults and serves them like any others. Throws where etcd refuses.
class EtcdStore {
  public:
    EtcdStore(kube::TransportPool& pool, int port);
    /// `count` copies of an object as the API server shows it, named NAME-0, NAME-1, ... with uids of their own, below
    /// "/registry/pods/NAMESPACE/" or the like.
    void putCopies(const std::string& prefix, const manifest::Value& object, int count);
    void removeBelow(const std::string& prefix);
    /// All history is forgotten: what was listed in pages up to now cannot be continued.
    void compact();

  private:
    manifest::Value post(const std::string& path, const manifest::Value& body);
    std::shared_ptr<kube::Transport> m_transport;
};

} // namespace thrifty::tests
