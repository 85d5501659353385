// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;
class QWidget;

namespace thrifty::app {

/// A tooltip that ends in the keys of the command behind the widget, whatever they become: "Present (F11)".
void setTip(QWidget* widget, const QString& text, const QAction& command);

} // namespace thrifty::app
