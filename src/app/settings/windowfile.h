// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace thrifty::app {

/// Where AppSettings are kept: beside settings.yaml.
[[nodiscard]] QString windowFilePath();

/// Before the file is read: it and its folder are made if need be, and only its owner may read it. One that is no INI
/// file of this version's is renamed, not written over. Returns its new path; empty: it can be read, or there is none.
QString prepareWindowFile(const QString& path);

} // namespace thrifty::app
