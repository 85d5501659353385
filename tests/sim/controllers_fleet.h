// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"
#include "sim/controllers/clusterapi.h"
#include "sim/controllers/controllers.h"
#include "sim/server/apiserver.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace thrifty::sim::testing {

using manifest::Value;

/// A scenario's controllers over API servers in this process, without sockets.
class ControllerFleet {
  public:
    /// A shipped scenario or YAML text; fails the test when it cannot be started.
    explicit ControllerFleet(const std::string& scenario, const std::vector<std::string>& overrides = {});
    ~ControllerFleet();
    ControllerFleet(const ControllerFleet&) = delete;
    ControllerFleet& operator=(const ControllerFleet&) = delete;

    [[nodiscard]] const control::ClusterApi& api(const std::string& cluster) const;
    [[nodiscard]] ControllerSet& controllers() { return *m_controllers; }
    void change(const std::string& yaml);

    /// Creates every object of the YAML text.
    void create(const std::string& cluster, const std::string& yaml, const std::string& ns = "serving");
    void remove(const std::string& cluster, const std::string& apiVersion, const std::string& kind,
                const std::string& name, const std::string& ns = "serving");
    void patch(const std::string& cluster, const std::string& apiVersion, const std::string& kind,
               const std::string& name, const std::string& yaml, const std::string& ns = "serving");
    /// By name; null when there is none.
    [[nodiscard]] Value get(const std::string& cluster, const std::string& apiVersion, const std::string& kind,
                            const std::string& name, const std::string& ns = "serving") const;
    [[nodiscard]] std::vector<Value> list(const std::string& cluster, const std::string& apiVersion,
                                          const std::string& kind, const std::string& ns = "serving") const;
    /// Messages of events by reason, in the order of the pods' names.
    [[nodiscard]] std::vector<std::string> messages(const std::string& cluster, const std::string& reason,
                                                    const std::string& ns = "serving") const;
    /// Waits until the condition holds; false after some seconds.
    [[nodiscard]] bool eventually(const std::function<bool()>& condition,
                                  std::chrono::milliseconds timeout = std::chrono::seconds(20)) const;
    [[nodiscard]] bool settle() { return m_controllers && m_controllers->settle(std::chrono::seconds(30)); }

  private:
    struct Servers;
    std::unique_ptr<Servers> m_servers;
    std::map<std::string, control::ClusterApi> m_apis;
    std::unique_ptr<ControllerSet> m_controllers;
};

/// The first document of a YAML text.
[[nodiscard]] Value yaml(const std::string& text);
[[nodiscard]] std::string label(const Value& object, const std::string& key);
/// What Nova needs to duplicate to all clusters, or to order: a SchedulePolicy for objects of the label.
[[nodiscard]] std::string spreadPolicy(const std::string& name, const std::string& key, const std::string& value);
[[nodiscard]] std::string orderPolicy(const std::string& name, const std::string& key, const std::string& value,
                                      const std::vector<std::string>& clusters);

} // namespace thrifty::sim::testing
