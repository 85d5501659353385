// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/elidedname.h"

#include <algorithm>

namespace thrifty::app {

QString elidedName(const QFontMetrics& metrics, const QString& name, const QStringList& names, int width) {
    if (metrics.horizontalAdvance(name) <= width)
        return name;
    for (qsizetype hyphen = name.indexOf(u'-'); hyphen >= 0; hyphen = name.indexOf(u'-', hyphen + 1)) {
        const QString start = name.left(hyphen + 1), own = u'…' + name.mid(hyphen + 1);
        const bool shared = std::any_of(names.begin(), names.end(),
                                        [&](const QString& other) { return other != name && other.startsWith(start); });
        if (!shared)
            break;
        if (metrics.horizontalAdvance(own) <= width)
            return own;
    }
    return metrics.elidedText(name, Qt::ElideMiddle, width);
}

QStringList nameInTwoLines(const QFontMetrics& metrics, const QString& name, const QStringList& names, int width) {
    if (metrics.horizontalAdvance(name) <= width)
        return {name};
    qsizetype end = 0; // of the first line
    for (qsizetype at = 0; at + 1 < name.size(); ++at) {
        if (QStringLiteral("-_./: ").contains(name[at]) && metrics.horizontalAdvance(name.left(at + 1)) <= width)
            end = at + 1;
    }
    if (end == 0)
        return {elidedName(metrics, name, names, width)};
    return {name.left(end), metrics.elidedText(name.mid(end), Qt::ElideMiddle, width)};
}

QString elidedPart(const QFontMetrics& metrics, const QString& text, const QString& part, int width) {
    const qsizetype at = part.isEmpty() ? -1 : text.indexOf(part);
    if (at < 0 || metrics.horizontalAdvance(text) <= width)
        return metrics.elidedText(text, Qt::ElideMiddle, width);
    const QString before = text.left(at), after = text.mid(at + part.size());
    const int room = width - metrics.horizontalAdvance(before + after);
    constexpr int least = 4; // less than these signs say nothing
    const QString shorter = metrics.elidedText(part, Qt::ElideMiddle, std::max(0, room));
    return shorter.size() < least ? metrics.elidedText(text, Qt::ElideMiddle, width) : before + shorter + after;
}

} // namespace thrifty::app
