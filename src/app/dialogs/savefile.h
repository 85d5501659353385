// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QWidget;

namespace thrifty::app {

/// A kind of file that can be saved. The first suffix is added to a name without one; no suffixes: any name will do.
struct FileKind {
    QString name; ///< "PNG picture"
    QStringList suffixes;
};

struct SavePlace {
    QString path;
    QString otherKind{}; ///< the kind that the suffix names in place of the one that was chosen; empty: the chosen one
    /// The path as it is told when the file is written, with the other kind.
    [[nodiscard]] QString told() const;
};

/// What a typed path means where `chosen` of `kinds` was chosen: a suffix that names one of the kinds wins, any other
/// is part of the name.
[[nodiscard]] SavePlace placeFor(const QString& typed, const std::vector<FileKind>& kinds, std::size_t chosen);

/// Asks for a file to write; none: nowhere. Asks again before a file that is there is replaced, under the name that it
/// will have.
[[nodiscard]] std::optional<SavePlace> askWhereToSave(QWidget* parent, const QString& title, const QString& suggested,
                                                      const std::vector<FileKind>& kinds, std::size_t chosen = 0);

} // namespace thrifty::app
