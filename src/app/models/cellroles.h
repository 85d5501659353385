// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace thrifty::app {

/// How loud a cell is.
enum class Tone { Normal, Second, Quiet, Accent, Ok, Warn, Bad };

/// What a cell has beside its text (DisplayRole); CellDelegate paints it.
enum CellRole {
    IconRole = Qt::UserRole + 100, ///< QString: name of an icon before the text, in the cell's tone
    ToneRole,                      ///< int(Tone)
    DetailRole,                    ///< QString: quiet words after the text
    FixedRole,                     ///< bool: text in the fixed font
    FixedDetailRole,               ///< bool: the detail in the fixed font and the text's colour
    StrongRole,                    ///< bool: semibold
    ActionsRole,                   ///< QStringList: flat actions at the cell's right end
    SwatchRole,                    ///< int: index of a cluster's colour; -1: none
    NumberRole,                    ///< bool: digits in columns
    DecimalsRole,                  ///< int: the most figures that a number of the column has behind its point
    IndentRole,                    ///< int: pixels in front of the content
    SectionRole,                   ///< bool: a heading between rows
    GroupRole,                     ///< QString: the user's group of the row's cluster, told by its first column
    SearchRole,                    ///< QString: all that finds the row, told by its first column
    SortRole,                      ///< the value that the row is sorted by; none: not known
};

} // namespace thrifty::app
