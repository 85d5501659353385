// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace thrifty::tests {

/// The lines of text of a PDF that Qt wrote, page by page in the order of painting: what a reader finds there, whatever
/// the program thinks that it wrote.
[[nodiscard]] QStringList pdfLines(const QByteArray& pdf);

} // namespace thrifty::tests
