// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"

class QWidget;

namespace thrifty::app {

/// Opens the write lock for one run or one apply. Where a context of the fleet is marked as production its name must be
/// typed first; false when the user did not.
[[nodiscard]] bool unlock(QWidget* parent, Workbench& workbench, WriteAccess access);

} // namespace thrifty::app
