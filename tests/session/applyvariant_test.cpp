// SPDX-License-Identifier: GPL-3.0-or-later
// An apply takes the manifests of the variant whose order it writes, and of no other.
#include "embeddedrun.h"

#include "session/planapplier.h"
#include "session/planbuilder.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace thrifty::tests {
namespace {

using testing::HasSubstr;

class AppliedVariant : public EmbeddedRun {
  protected:
    /// The check of the manifests of `manifest` with the order of `variant`.
    session::Check filesCheck(const domain::EstimateResult& result, const char* variant,
                              const session::VariantInput& manifest) {
        session::PolicyRequest policy;
        policy.result = result;
        policy.variant = domain::VariantName(variant);
        session::ApplyRequest asked;
        asked.manifest = manifest.manifest;
        asked.ns = domain::Namespace("serving");
        asked.group = {"app.kubernetes.io/instance", "llm-serving"};
        asked.result = result;
        asked.variant = policy.variant;
        asked.policy = session::buildPlan(*m_fleet.manager, policy).value();
        const auto review = session::reviewPlan(m_fleet, asked, {});
        EXPECT_TRUE(review) << review.error().text();
        for (const session::Check& check : review ? review->checks : std::vector<session::Check>{}) {
            if (check.id == "files")
                return check;
        }
        return {};
    }
};

TEST_F(AppliedVariant, isTheOneOfTheOrder) {
    start();
    session::VariantInput base = variantOf(sample("llm-2x1gpu")), more = variantOf(sample("llm-4x1gpu"));
    base.name = domain::VariantName("base");
    more.name = domain::VariantName("more");
    const auto result = estimate(request({base, more}));
    EXPECT_EQ(filesCheck(result, "base", base).state, session::CheckState::Ok);
    EXPECT_EQ(filesCheck(result, "more", more).state, session::CheckState::Ok);
    const session::Check other = filesCheck(result, "more", base);
    EXPECT_EQ(other.state, session::CheckState::Failed) << other.text;
    EXPECT_THAT(other.text, HasSubstr("those of another variant than the order's"));
    EXPECT_EQ(filesCheck(result, "base", more).state, session::CheckState::Failed);
}

} // namespace
} // namespace thrifty::tests
