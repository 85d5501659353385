// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/appliedlist.h"

#include "app/worker/deliver.h"

#include <utility>

namespace thrifty::app {

AppliedList::AppliedList(const FleetController& fleet, const PlacementController& placement, std::string stateDirectory,
                         QObject* parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_placement(placement)
    , m_stateDirectory(std::move(stateDirectory)) {
    // Told four times a second while something is followed: only another apply is a reason to look.
    connect(&placement, &PlacementController::changed, this, [this] {
        const auto& applied = m_placement.applied();
        const domain::RunId now = applied ? applied->run : domain::RunId();
        if (std::exchange(m_seen, now) != now)
            look();
    });
    look();
}

void AppliedList::look() {
    const auto fleet = m_fleet.snapshot();
    if (!fleet)
        return;
    m_reader.post([this, directory = m_stateDirectory, context = fleet->novaContext,
                   server = fleet->novaServer](const std::stop_token&) {
        deliver(this, [this, all = session::appliedWorkloads(directory, context, server)] {
            m_all = all;
            emit changed();
        });
    });
}

} // namespace thrifty::app
