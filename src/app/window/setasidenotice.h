// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace thrifty::app {

class MessageBar;

/// Says that what the window remembered could not be read and starts afresh, and where the file is now.
void tellSetAside(const QString& file, MessageBar& bar);

} // namespace thrifty::app
