// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace thrifty::app {

/// A part of what stands between {} or [] in YAML; in bytes of the text.
struct FlowPart {
    enum class Kind { Key, Number, Mark };
    int at = 0, length = 0;
    Kind kind = Kind::Mark;
    bool operator==(const FlowPart&) const = default;
};

/// The parts of flow maps and lists that have a colour of their own; true and false have that of keys, as the lexer of
/// block YAML gives it. One that is not closed, because it is being typed, ends before the next line that is not
/// deeper.
[[nodiscard]] QList<FlowPart> flowParts(const QByteArray& yaml);

} // namespace thrifty::app
