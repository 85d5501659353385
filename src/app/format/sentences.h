// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QString>

#include <string>

namespace thrifty::app {

/// What the layers below say, in the language on screen. They know no Qt and speak English; sentences of theirs that
/// people meet are listed here with places for what varies. One that is not listed, or was reworded, is shown as it
/// came.
[[nodiscard]] QString sentence(const std::string& english);

/// The same with its first letter large, unless it begins with a name.
[[nodiscard]] QString startingLarge(const QString& sentence);

/// "place: message. hint" of an error. A message without a translation stands behind what its code says.
[[nodiscard]] QString problemText(const domain::Error& error);

/// The sentences that sentence() knows, for the test that they are still said.
[[nodiscard]] QStringList knownSentences();

} // namespace thrifty::app
