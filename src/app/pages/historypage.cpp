// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/historypage.h"

#include "app/widgets/emptystate.h"

#include <QVBoxLayout>

namespace thrifty::app {

HistoryPage::HistoryPage(Workbench& workbench, QWidget* parent)
    : Page(PageId::History, tr("History"), workbench, parent) {
    content()->addWidget(
        new EmptyState(QStringLiteral("clock-back"), tr("No runs yet"), tr("Every estimate is kept here.")));
}

} // namespace thrifty::app
