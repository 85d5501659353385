// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/appsettings.h"

#include <QObject>

namespace thrifty::app {

class SystemTheme;

/// Puts on what the desktop asks for whenever it asks for another, as long as the user has left the choice to it. Both
/// must live as long as this.
class ThemeFollower : public QObject {
    Q_OBJECT

  public:
    ThemeFollower(const SystemTheme& system, const AppSettings& settings, QObject* parent = nullptr);
};

} // namespace thrifty::app
