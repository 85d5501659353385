// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/fitheight.h"

#include <QDialog>
#include <QLayout>

#include <algorithm>

namespace thrifty::app {

void fitHeight(QDialog& dialog) {
    dialog.ensurePolished();
    const QLayout* layout = dialog.layout();
    const int width = std::max(dialog.minimumWidth(), dialog.sizeHint().width());
    if (layout != nullptr && layout->hasHeightForWidth())
        dialog.resize(width, layout->totalHeightForWidth(width));
}

} // namespace thrifty::app
