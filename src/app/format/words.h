// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace thrifty::app {

/// The translation of a text that stands in a free function: lupdate files those under their namespace, so they are
/// asked for there. Classes have a tr() of their own.
[[nodiscard]] inline QString tr(const char* text, const char* note = nullptr, int n = -1) {
    return QCoreApplication::translate("thrifty::app", text, note, n);
}

} // namespace thrifty::app
