// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format/secretvalues.h"

#include "session/planfile.h"

#include <algorithm>

namespace thrifty::app {

QString secretDots() {
    return QStringLiteral("••••••");
}

QStringList secretValues(const std::vector<Variable>& variables) {
    constexpr int shortest = 4;
    QStringList values;
    for (const Variable& variable : variables) {
        if (!variable.set || !session::looksSecret(variable.name.toStdString()))
            continue;
        for (const QString& line : variable.value.split(u'\n')) {
            if (const QString value = line.trimmed(); value.size() >= shortest)
                values << value;
        }
    }
    // A value may be part of another one.
    std::sort(values.begin(), values.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return values;
}

QString withoutValues(QString text, const QStringList& values) {
    for (const QString& value : values)
        text.replace(value, secretDots());
    return text;
}

} // namespace thrifty::app
