// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>
#include <Qt>

namespace thrifty::app {

/// What a row of a table is sorted by.
struct SortKey {
    QVariant value; ///< a number, a moment, a name; none: it is not known, which is never zero
    int natural;    ///< the row's place in the usual order
};

/// The order of rows for Qt's sorting, which asks the other way round when it descends: what is not known comes last in
/// both directions, and equals stay in their usual order.
[[nodiscard]] bool sortsBefore(const SortKey& a, const SortKey& b, Qt::SortOrder order);

} // namespace thrifty::app
