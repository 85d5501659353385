// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/page.h"

namespace thrifty::app {

class PolicyPage : public Page {
    Q_OBJECT

  public:
    explicit PolicyPage(Workbench& workbench, QWidget* parent = nullptr);
};

} // namespace thrifty::app
