// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/themefollower.h"

#include "app/theme/systemtheme.h"
#include "app/theme/thriftystyle.h"

namespace thrifty::app {

ThemeFollower::ThemeFollower(const SystemTheme& system, const AppSettings& settings, QObject* parent)
    : QObject(parent) {
    connect(&system, &SystemTheme::changed, this, [&system, &settings] {
        const bool dark = system.dark();
        if (settings.theme() == ThemeChoice::System && dark != currentTheme().dark)
            applyTheme(dark ? Theme::darkTheme() : Theme::light());
    });
}

} // namespace thrifty::app
