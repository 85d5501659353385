// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <string>

namespace thrifty::app {

/// "~/.kube/config"
[[nodiscard]] QString withTilde(const QString& path);
/// Paths with tildes and commas.
[[nodiscard]] QString namesOf(const QStringList& paths);
/// Host of a server's address, and its port where it is not 443.
[[nodiscard]] QString hostOf(const std::string& server);

} // namespace thrifty::app
