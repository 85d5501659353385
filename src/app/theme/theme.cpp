// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/theme.h"

#include "app/theme/thriftystyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>

#include <algorithm>

namespace thrifty::app {

namespace {

Theme makeLight() {
    Theme t;
    t.window = "#F1F3F5";
    t.surface = "#FFFFFF";
    t.surface2 = "#F7F8FA";
    t.rail = "#E8EBEF";
    t.line = "#D5DAE0";
    t.hair = "#E6E9ED";
    t.control = "#7D8691";
    t.text = "#1A1F26";
    t.text2 = "#48515E";
    t.text3 = "#5F6875";
    t.accent = "#0B6472";
    t.accentHover = "#09545F";
    t.accentSoft = "#D9ECEF";
    t.onAccent = "#FFFFFF";
    t.ok = "#1B6A3A";
    t.okSoft = "#E0F1E5";
    t.warn = "#855000";
    t.warnSoft = "#FBEFD7";
    t.bad = "#A8261B";
    t.badSoft = "#FBE5E2";
    t.group1 = "#0B6472";
    t.group2 = "#5A99A3";
    t.grid = "#E3E7EB";
    t.axis = "#9AA3AE";
    t.yamlKey = "#0B4F8A";
    t.yamlString = "#1B6A3A";
    t.yamlNumber = "#8A3B12";
    t.clusters = {"#205FAE", "#CB7551", "#1D5D41", "#7D296A", "#7683EF", "#5E5F08", "#45979F", "#C0456C"};
    t.heat = {"#FFF5E6", "#FFE7CA", "#FDD5AC", "#F8C08F", "#F1AA77", "#E89562", "#DC8150"};
    return t;
}

Theme makeDark() {
    Theme t;
    t.dark = true;
    t.window = "#1B1F24";
    t.surface = "#22272E";
    t.surface2 = "#282E36";
    t.rail = "#16191D";
    t.line = "#363D47";
    t.hair = "#2E343D";
    t.control = "#77828F";
    t.text = "#E6E9ED";
    t.text2 = "#B4BCC7";
    t.text3 = "#98A2AE";
    t.accent = "#5CBAC8";
    t.accentHover = "#74C8D4";
    t.accentSoft = "#1D3A40";
    t.onAccent = "#0B1F23";
    t.ok = "#6CC58A";
    t.okSoft = "#1F3527";
    t.warn = "#E2AD4F";
    t.warnSoft = "#3A2F18";
    t.bad = "#F08A7E";
    t.badSoft = "#43231F";
    t.group1 = "#3E97A5";
    t.group2 = "#A5DCE4";
    t.grid = "#313842";
    t.axis = "#69737F";
    t.yamlKey = "#8DB9F0";
    t.yamlString = "#8FCFA3";
    t.yamlNumber = "#E0A880";
    t.clusters = {"#5968D1", "#F5C16B", "#87E7CB", "#B8527D", "#EDBDFC", "#5A8315", "#4C99AB", "#CB8D7E"};
    t.heat = {"#2D2A28", "#3B302A", "#4A382B", "#5A412D", "#6B4A2F", "#7C5432", "#8C5E35"};
    return t;
}

} // namespace

const Theme& Theme::light() {
    static const Theme theme = makeLight();
    return theme;
}

const Theme& Theme::darkTheme() {
    static const Theme theme = makeDark();
    return theme;
}

QPalette Theme::palette() const {
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, surface);
    p.setColor(QPalette::AlternateBase, surface2);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, text3);
    p.setColor(QPalette::Button, surface);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, bad);
    p.setColor(QPalette::Highlight, accentSoft);
    p.setColor(QPalette::HighlightedText, text);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::ToolTipBase, dark ? surface2 : text);
    p.setColor(QPalette::ToolTipText, dark ? text : surface);
    p.setColor(QPalette::Light, surface);
    p.setColor(QPalette::Midlight, hair);
    p.setColor(QPalette::Mid, control);
    p.setColor(QPalette::Dark, line);
    p.setColor(QPalette::Shadow, line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, text3);
    return p;
}

const Theme& currentTheme() {
    const auto* style = qobject_cast<const ThriftyStyle*>(QApplication::style());
    return style != nullptr ? style->theme() : Theme::light();
}

QFont fontFor(TextRole role) {
    QFont font = QApplication::font();
    const auto scale = [&](qreal factor) { font.setPointSizeF(font.pointSizeF() * factor); };
    switch (role) {
    case TextRole::Caption:
        scale(0.85);
        break;
    case TextRole::Body:
        break;
    case TextRole::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Title:
        scale(1.55);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Figure:
        scale(2.15);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

QFont fixedFont(qreal factor) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF() * factor);
    return font;
}

int rowHeight(int token) {
    return std::max(token, QFontMetrics(QApplication::font()).height() + 14);
}

} // namespace thrifty::app
