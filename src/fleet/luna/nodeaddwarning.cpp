// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/luna/nodeaddwarning.h"

#include "fleet/eventobject.h"

namespace thrifty::fleet::luna {

std::optional<NodeAddWarning> nodeAddWarningFrom(const manifest::Value& event) {
    const manifest::Value& about = eventSubject(event);
    if (event["reason"].str() != nodeAddWarningReason || about["kind"].str() != "Pod")
        return std::nullopt;
    NodeAddWarning warning{about["name"].str(), about["uid"].str(), eventText(event), {}};
    if (const auto time = eventTime(event))
        warning.time = *time;
    return warning;
}

} // namespace thrifty::fleet::luna
