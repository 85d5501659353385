// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/fleetcontroller.h"
#include "app/control/placementcontroller.h"
#include "app/worker/jobthread.h"

#include <QObject>

#include <string>
#include <vector>

namespace thrifty::app {

/// All that is applied on the control plane that is connected, to choose what is followed. Read beside the window
/// whenever something was applied, withdrawn, or another control plane is there.
class AppliedList : public QObject {
    Q_OBJECT

  public:
    AppliedList(const FleetController& fleet, const PlacementController& placement, std::string stateDirectory,
                QObject* parent = nullptr);

    /// The newest first.
    [[nodiscard]] const std::vector<session::AppliedWorkload>& all() const { return m_all; }

  signals:
    void changed();

  private:
    void look();

    const FleetController& m_fleet;
    const PlacementController& m_placement;
    const std::string m_stateDirectory;
    std::vector<session::AppliedWorkload> m_all;
    domain::RunId m_seen;                    ///< what was followed when it was looked last
    JobThread m_reader{"applied workloads"}; ///< last: ends first
};

} // namespace thrifty::app
