// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "kube/transport.h"
#include "manifest/value.h"
#include "sim/controllers/controlledkinds.h"
#include "sim/objecttransport.h"

#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

namespace thrifty::sim::control {

/// The requests that controllers make of one API server. Not kube::ApiClient: that speaks as the user's tool (its field
/// manager, its limit on requests a second), controllers speak as themselves and put off a refused write with a timer
/// instead of waiting for it.
class ClusterApi {
  public:
    ClusterApi(std::shared_ptr<kube::Transport> transport, std::string name, std::stop_token stop);

    using Result = domain::Expected<manifest::Value>;
    [[nodiscard]] Result get(const Kind& kind, std::string_view ns, std::string_view name) const;
    [[nodiscard]] Result getPath(const std::string& target) const;
    [[nodiscard]] Result create(const Kind& kind, const manifest::Value& object, std::string_view manager) const;
    /// POST to a subresource of an object ("binding").
    [[nodiscard]] Result postTo(const Kind& kind, std::string_view ns, std::string_view name,
                                std::string_view subresource, const manifest::Value& body) const;
    [[nodiscard]] Result update(const Kind& kind, const manifest::Value& object, std::string_view manager) const;
    /// RFC 7386; the subresource may be empty.
    [[nodiscard]] Result mergePatch(const Kind& kind, std::string_view ns, std::string_view name,
                                    const manifest::Value& patch, std::string_view subresource,
                                    std::string_view manager) const;
    /// In the background; an empty uid deletes whatever has the name.
    [[nodiscard]] domain::Expected<void> remove(const Kind& kind, std::string_view ns, std::string_view name,
                                                std::string_view uid, bool now = false) const;

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const std::shared_ptr<kube::Transport>& transport() const { return m_transport; }
    [[nodiscard]] ObjectTransport* objects() const { return m_objects; } ///< null: the server is elsewhere

  private:
    [[nodiscard]] Result exchange(kube::Method method, std::string target, const manifest::Value* body,
                                  std::string_view contentType) const;

    std::shared_ptr<kube::Transport> m_transport;
    ObjectTransport* m_objects; ///< the same, where it carries objects as they are; else null
    std::string m_name;
    std::stop_token m_stop;
};

} // namespace thrifty::sim::control
