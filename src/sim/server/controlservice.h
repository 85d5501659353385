// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/server/httpsserver.h"

#include <functional>
#include <map>

namespace thrifty::sim {

/// The control address of a running fleet. With its bearer token only:
///   GET /state              clusters with address, number of objects and faults
///   POST /faults            one fault or a list, each with `cluster` ("*": all), in JSON or YAML
///   DELETE /faults          all, or with ?cluster=NAME those of one
///   POST /settings          the keys of a scenario, laid over those in force
///   POST /compact           forgets the watch history, of ?cluster=NAME or all
class ControlService : public HttpService {
  public:
    /// What the fleet does for it; errors are shown to the caller.
    struct Actions {
        std::function<manifest::Value()> state;
        std::function<domain::Expected<void>(const std::vector<manifest::Value>&)> addFaults;
        std::function<domain::Expected<void>(const std::string&cluster)> clearFaults, compact;
        std::function<domain::Expected<void>(const manifest::Value&)> settings;
    };
    ControlService(std::string token, Actions actions);
    [[nodiscard]] Plan plan(kube::Request request, const Peer& peer) override;

  private:
    [[nodiscard]] Answer answer(const kube::Request& request) const;

    std::string m_token;
    Actions m_actions;
};

} // namespace thrifty::sim
