// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/variantspage.h"

#include "app/widgets/emptystate.h"

#include <QVBoxLayout>

namespace thrifty::app {

VariantsPage::VariantsPage(Workbench& workbench, QWidget* parent)
    : Page(PageId::Variants, tr("Variants"), workbench, parent) {
    content()->addWidget(
        new EmptyState(QStringLiteral("sliders"), tr("No variants yet"), tr("Open a workload first.")));
}

} // namespace thrifty::app
