// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/estimatespage.h"

#include "app/widgets/emptystate.h"

#include <QVBoxLayout>

namespace thrifty::app {

EstimatesPage::EstimatesPage(Workbench& workbench, QWidget* parent)
    : Page(PageId::Estimates, tr("Estimates"), workbench, parent) {
    content()->addWidget(
        new EmptyState(QStringLiteral("bars"), tr("No estimate yet"), tr("Build variants and estimate them.")));
}

} // namespace thrifty::app
