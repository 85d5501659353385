// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

#include <array>

class QWidget;

namespace thrifty::app {

/// The tokens of one appearance: every colour and measure that a page may use. Values, so that an export can be light
/// while the window is dark.
struct Theme {
    bool dark = false;
    QColor window, surface, surface2, rail, line, hair, control;
    QColor text, text2, text3;
    QColor accent, accentHover, accentSoft, onAccent;
    QColor ok, okSoft, warn, warnSoft, bad, badSoft;
    QColor group1, group2, grid, axis;
    QColor yamlKey, yamlString, yamlNumber;
    std::array<QColor, 8> clusters; ///< by order of joining; from the ninth repeated with a hatch
    std::array<QColor, 7> heat;     ///< low to high

    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QColor cluster(int index) const {
        return clusters[static_cast<std::size_t>(index) % clusters.size()];
    }
    [[nodiscard]] static bool clusterHatched(int index) { return index >= 8; }

    [[nodiscard]] static const Theme& light();
    [[nodiscard]] static const Theme& darkTheme();
};

/// The theme that the application's style draws with; light before there is one.
[[nodiscard]] const Theme& currentTheme();

namespace space {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24, xxl = 32;
} // namespace space

namespace size {
inline constexpr int control = 28, controlSmall = 24, panelHeader = 36, tableHeader = 28, row = 32, row2 = 44, bar = 28;
inline constexpr int radiusBar = 3, radius = 4, radiusPanel = 6;
} // namespace size

/// Text roles as factors of the system font.
enum class TextRole { Caption, Body, Strong, Title, Figure };
[[nodiscard]] QFont fontFor(TextRole role);
/// The fixed font for YAML and event texts; `factor` of the system size.
[[nodiscard]] QFont fixedFont(qreal factor = 0.92);
/// A row's height: the token, or what the font needs.
[[nodiscard]] int rowHeight(int token = size::row);

} // namespace thrifty::app
