// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/policy/guardrailwatch.h"

#include "app/worker/deliver.h"
#include "session/guardrailpreview.h"

#include <algorithm>
#include <utility>

namespace thrifty::app {

namespace {

bool same(const std::vector<session::Check>& a, const std::vector<session::Check>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const session::Check& one, const session::Check& two) {
        return one.state == two.state && one.text == two.text;
    });
}

} // namespace

GuardrailWatch::GuardrailWatch(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_thread("guardrails") {}

void GuardrailWatch::look() {
    const int turn = ++m_turn;
    const PolicyController& policy = m_workbench.policy();
    const auto result = m_workbench.estimates().result();
    const bool reviewed = policy.lastReview() || (m_workbench.fleet().snapshot() && policy.request());
    if (!policy.plan() || !result || reviewed) {
        take({}); // the review has them, or will
        return;
    }
    m_thread.post([this, turn, result, variant = policy.variant()->name, order = policy.plan()->order,
                   fleet = m_workbench.fleet().snapshot(), settings = m_workbench.service()](const std::stop_token&) {
        const auto estimate = std::find_if(result->variants.begin(), result->variants.end(),
                                           [&](const domain::VariantEstimate& each) { return each.name == variant; });
        deliver(this, [this, turn, checks = session::guardrailPreview(settings, *estimate, order, fleet.get())] {
            if (turn == m_turn)
                take(checks);
        });
    });
}

void GuardrailWatch::take(std::vector<session::Check> checks) {
    if (same(checks, m_checks))
        return;
    m_checks = std::move(checks);
    emit changed();
}

} // namespace thrifty::app
