// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "domain/ids.h"

#include <QString>

#include <optional>

namespace thrifty::app {

/// A text for the namespace or the group label that no API server would take. It is no part of the plan; it stays to be
/// mended until the plan says another there.
struct RefusedChoice {
    QString text;   ///< as it was typed
    QString reason; ///< in words for below the field
};

/// Why no namespace can be called so; empty: one can, or it is empty.
[[nodiscard]] QString namespaceProblem(const QString& name);
/// Why objects cannot carry the label; empty: they can, or none is chosen.
[[nodiscard]] QString labelProblem(const domain::GroupLabel& label);
/// "team = ml"; nothing: it is not written so.
[[nodiscard]] std::optional<domain::GroupLabel> labelFrom(const QString& text);

} // namespace thrifty::app
