// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace thrifty::app {

/// A part of a line that holds a Secret's value; both from 0, in characters.
struct SecretPlace {
    int line = 0, column = 0, length = 0;
    bool operator==(const SecretPlace&) const = default;
};

/// Where the text of manifests, YAML or JSON, has the values of Secrets. It looks at lines only, so that it also finds
/// them while the text cannot be read; where that is not clear it says too much rather than too little.
[[nodiscard]] QList<SecretPlace> secretPlaces(const QString& text);
/// The text with dots in their place, as many lines as before.
[[nodiscard]] QString withoutSecrets(const QString& text);

} // namespace thrifty::app
