// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/placementpage.h"

#include "app/widgets/emptystate.h"

#include <QVBoxLayout>

namespace thrifty::app {

PlacementPage::PlacementPage(Workbench& workbench, QWidget* parent)
    : Page(PageId::Placement, tr("Placement"), workbench, parent) {
    content()->addWidget(new EmptyState(QStringLiteral("route"), tr("Nothing applied"),
                                        tr("Apply a policy to follow where the workload goes.")));
}

} // namespace thrifty::app
