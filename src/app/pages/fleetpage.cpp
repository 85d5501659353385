// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/fleetpage.h"

#include "app/widgets/emptystate.h"

#include <QVBoxLayout>

namespace thrifty::app {

FleetPage::FleetPage(Workbench& workbench, QWidget* parent)
    : Page(PageId::Fleet, tr("Fleet"), workbench, parent) {
    content()->addWidget(
        new EmptyState(QStringLiteral("nodes"), tr("Load the kubeconfigs of your fleet"),
                       tr("One context for the Nova control plane, one for each autoscaled cluster. Opening a file "
                          "runs nothing and sends nothing; you choose what to connect next.")));
}

} // namespace thrifty::app
