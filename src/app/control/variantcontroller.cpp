// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/variantcontroller.h"

#include <algorithm>

namespace thrifty::app {

VariantController::VariantController(PlanDocument& document, WorkloadController& workload, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_workload(workload) {
    connect(&document, &PlanDocument::changed, this, [this](PlanParts parts) {
        if (parts.testFlag(PlanPart::Variants))
            rebuild();
    });
    connect(&workload, &WorkloadController::changed, this, &VariantController::rebuild);
}

int VariantController::ready() const {
    return static_cast<int>(std::count_if(m_variants.begin(), m_variants.end(), [](const BuiltVariant& variant) {
        return variant.plan.enabled && variant.manifest;
    }));
}

void VariantController::rebuild() {
    m_variants.clear();
    if (const auto base = m_workload.base()) {
        std::vector<domain::VariantPlan> plans = m_document.plan().variants;
        if (plans.empty())
            plans.push_back({domain::VariantName(tr("As it is").toStdString()), {}, true, {}});
        for (const domain::VariantPlan& plan : plans) {
            BuiltVariant built;
            built.plan = plan;
            built.manifest = base;
            m_variants.push_back(std::move(built));
        }
    }
    emit changed();
}

} // namespace thrifty::app
