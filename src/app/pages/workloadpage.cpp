// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/workloadpage.h"

#include "app/widgets/emptystate.h"

#include <QVBoxLayout>

namespace thrifty::app {

WorkloadPage::WorkloadPage(Workbench& workbench, QWidget* parent)
    : Page(PageId::Workload, tr("Workload"), workbench, parent) {
    content()->addWidget(new EmptyState(QStringLiteral("layers"), tr("Open a manifest"),
                                        tr("Drop a manifest or a folder here, or open one.")));
}

} // namespace thrifty::app
