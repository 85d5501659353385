// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/sortkey.h"

#include <QCollator>

namespace thrifty::app {

namespace {

int compare(const QVariant& a, const QVariant& b) {
    if (a.typeId() == QMetaType::QString && b.typeId() == QMetaType::QString) {
        static const QCollator collator = [] {
            QCollator made;
            made.setCaseSensitivity(Qt::CaseInsensitive);
            made.setNumericMode(true); // "node-2" before "node-10"
            return made;
        }();
        return collator.compare(a.toString(), b.toString());
    }
    const QPartialOrdering order = QVariant::compare(a, b);
    return order == QPartialOrdering::Less ? -1 : order == QPartialOrdering::Greater ? 1 : 0;
}

} // namespace

bool sortsBefore(const SortKey& a, const SortKey& b, Qt::SortOrder order) {
    const bool up = order == Qt::AscendingOrder;
    if (a.value.isValid() != b.value.isValid())
        return a.value.isValid() == up;
    if (const int by = a.value.isValid() ? compare(a.value, b.value) : 0; by != 0)
        return by < 0;
    return up ? a.natural < b.natural : b.natural < a.natural;
}

} // namespace thrifty::app
