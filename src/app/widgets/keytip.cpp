// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/keytip.h"

#include <QAction>
#include <QWidget>

namespace thrifty::app {

void setTip(QWidget* widget, const QString& text, const QAction& command) {
    const auto tell = [widget, text, &command] {
        const QString keys = command.shortcut().toString(QKeySequence::NativeText);
        widget->setToolTip(keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys));
    };
    QObject::connect(&command, &QAction::changed, widget, tell);
    tell();
}

} // namespace thrifty::app
