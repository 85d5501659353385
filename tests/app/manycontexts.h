// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace thrifty::tests {

/// A kubeconfig with contexts as people have them: long names, several clouds and regions, programs that log in. The
/// first twelve are told by hand; more of them, up to `count`, follow a pattern.
[[nodiscard]] QByteArray manyContexts(int count = 12);

} // namespace thrifty::tests
