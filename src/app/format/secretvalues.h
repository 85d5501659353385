// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workloadcontroller.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace thrifty::app {

/// What is shown in place of a secret: of one length, which would tell something too.
[[nodiscard]] QString secretDots();

/// The values of variables that look like secrets, a line each. One of less than four letters stands in too many places
/// that are none; it would be no secret for long.
[[nodiscard]] QStringList secretValues(const std::vector<Variable>& variables);
/// The text with dots in place of these values, as many lines as before.
[[nodiscard]] QString withoutValues(QString text, const QStringList& values);

} // namespace thrifty::app
