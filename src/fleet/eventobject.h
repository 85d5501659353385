// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/timestamp.h"
#include "manifest/value.h"

#include <optional>

namespace thrifty::fleet {

// The two APIs show one stored event under different names; these read either.

/// involvedObject or regarding.
[[nodiscard]] const manifest::Value& eventSubject(const manifest::Value& event);
/// message or note.
[[nodiscard]] const std::string& eventText(const manifest::Value& event);
/// The newest of lastTimestamp, series.lastObservedTime, eventTime and, where none of them is set, creationTimestamp.
[[nodiscard]] std::optional<domain::Timestamp> eventTime(const manifest::Value& event);

} // namespace thrifty::fleet
