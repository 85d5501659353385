// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/eventobject.h"

namespace thrifty::fleet {

const manifest::Value& eventSubject(const manifest::Value& event) {
    const manifest::Value* core = event.find("involvedObject");
    return core != nullptr ? *core : event["regarding"];
}

const std::string& eventText(const manifest::Value& event) {
    const manifest::Value* core = event.find("message");
    return core != nullptr ? core->str() : event["note"].str();
}

std::optional<domain::Timestamp> eventTime(const manifest::Value& event) {
    std::optional<domain::Timestamp> newest;
    const auto take = [&](const manifest::Value& text) {
        if (text.str().empty())
            return;
        const auto time = domain::parseRfc3339(text.str());
        if (time && (!newest || *time > *newest))
            newest = *time;
    };
    take(event["lastTimestamp"]);
    take(event["deprecatedLastTimestamp"]);
    take(event.at("series", "lastObservedTime"));
    take(event["eventTime"]);
    if (!newest)
        take(event.at("metadata", "creationTimestamp"));
    return newest;
}

} // namespace thrifty::fleet
