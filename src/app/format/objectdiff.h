// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/format/linediff.h"
#include "session/plannerservice.h"

namespace thrifty::app {

/// What a write changes, as lines: what the server said of its dry run, or the whole text of an object that is new.
/// `secrets` are values that must not be on the screen.
void addObject(LineDiff& diff, const session::PlannedWrite& write, const QString& whole, const QStringList& secrets);

/// An object's text in the manifests: its document as it stands there. Nothing of a Secret, whose values are not for
/// the screen, and of what is not in them.
[[nodiscard]] QString objectText(const session::Manifest& manifest, const domain::ObjectId& object);

} // namespace thrifty::app
