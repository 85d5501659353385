// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/policypage.h"

#include "app/widgets/emptystate.h"

#include <QVBoxLayout>

namespace thrifty::app {

PolicyPage::PolicyPage(Workbench& workbench, QWidget* parent)
    : Page(PageId::Policy, tr("Policy"), workbench, parent) {
    content()->addWidget(
        new EmptyState(QStringLiteral("list-ordered"), tr("No order yet"), tr("Estimate first, or order by hand.")));
}

} // namespace thrifty::app
