// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"
#include "domain/error.h"

#include <string>
#include <vector>

namespace thrifty::app {

/// A file that was to be opened, and why it is not.
struct NotOpened {
    QString path; ///< as it was given
    domain::Error error;
};
using NotOpenedFiles = std::vector<NotOpened>;

/// Opens kubeconfigs and manifests, told apart by what is in them: each that can be, in one step of each kind. One that
/// cannot be read keeps none of the others out. Pipes and devices are not read: nobody knows when they end.
[[nodiscard]] NotOpenedFiles openEach(Workbench& workbench, const QStringList& paths);

/// As one problem of the workbench's; nothing where nothing failed.
void tellNotOpened(Workbench& workbench, const NotOpenedFiles& files);

/// Of what manifest::isSpecialFile() says so.
[[nodiscard]] domain::Error noFile(const std::string& path);

} // namespace thrifty::app
