// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screens/places.h"

#include <QAbstractScrollArea>
#include <QWidget>

namespace thrifty::tests {

QString placeOf(const QWidget& widget) {
    // A view paints on a widget without a name.
    if (const auto* area = qobject_cast<const QAbstractScrollArea*>(widget.parentWidget());
        area != nullptr && area->viewport() == &widget)
        return placeOf(*area);
    QString place = QString::fromLatin1(widget.metaObject()->className()).section(u':', -1);
    if (!widget.accessibleName().isEmpty())
        place += QStringLiteral(" “%1”").arg(widget.accessibleName());
    for (const QWidget* parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        const QString name = QString::fromLatin1(parent->metaObject()->className());
        if (name.endsWith(QStringLiteral("Page")) || name.endsWith(QStringLiteral("Panel")))
            return place + QStringLiteral(" in ") + name.section(u':', -1);
    }
    return place;
}

} // namespace thrifty::tests
