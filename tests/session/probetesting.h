// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of the run's copies share: a manifest from text, the mark of a run.
#pragma once

#include "fleet/products.h"
#include "manifest/document.h"
#include "manifest/podtemplates.h"
#include "session/probe/probeplan.h"

#include <gtest/gtest.h>

#include <string>

namespace thrifty::tests {

inline session::VariantInput variantOf(const std::string& yaml, const std::string& name = "base") {
    session::VariantInput input;
    input.name = domain::VariantName(name);
    auto file = manifest::parseFile(name + ".yaml", yaml);
    EXPECT_TRUE(file) << (file ? "" : file.error().text());
    if (!file)
        return input;
    input.manifest.files.push_back(*file);
    auto workload = manifest::workloadOf(input.manifest.files);
    EXPECT_TRUE(workload) << (workload ? "" : workload.error().text());
    if (workload)
        input.manifest.workload = *workload;
    return input;
}

inline session::ProbeMark markOfTests() {
    return {domain::RunId("01JDXYZABCDEFGHJKMNPQRSTVW"), "0a1b2c3d", domain::Namespace("serving"), "me@here",
            "2026-01-02T03:04:05Z"};
}

inline session::ProbePlan planOf(const std::vector<session::VariantInput>& variants) {
    const session::ProbeMark mark = markOfTests();
    auto plan = session::planProbe(variants, mark, *fleet::makeEstimator());
    EXPECT_TRUE(plan) << (plan ? "" : plan.error().text());
    return plan ? std::move(*plan) : session::ProbePlan();
}

} // namespace thrifty::tests
