// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace thrifty::app {

/// A line of a difference between two texts.
struct DiffLine {
    enum class Kind { Head, Same, Removed, Added };
    Kind kind = Kind::Same;
    int oldLine = 0; ///< 1-based; 0: the old text does not have it
    int newLine = 0;
    QString text;
    bool operator==(const DiffLine&) const = default;
};

/// A name for what stands from a line of the new text on, for the heads of hunks: the nearest at or above it holds.
struct DiffSection {
    int line = 1;
    QString name;
};
/// Why a line of the new text differs.
struct DiffCause {
    int line = 0;
    QString text;
};

struct LineDiff {
    QList<DiffLine> lines; ///< hunks, each behind its head
    int added = 0, removed = 0;
};

/// The smallest difference in lines, with `before` and `after` lines around each change. Heads say the section and the
/// causes of the hunk's lines. Texts that share almost nothing are told as one replaced whole.
[[nodiscard]] LineDiff lineDiff(const QString& oldText, const QString& newText, const QList<DiffSection>& sections = {},
                                const QList<DiffCause>& causes = {}, int before = 2, int after = 1);

} // namespace thrifty::app
