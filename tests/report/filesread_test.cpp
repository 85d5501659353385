// SPDX-License-Identifier: GPL-3.0-or-later
// Protects that a report names each file that was read once, however many variants were made of it.
#include "report/filesread.h"

#include "report/htmlreport.h"
#include "support/results.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::report {
namespace {

using domain::SourceFile;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST(FilesRead, areNamedOnceWithTheBytesThatLieThere) {
    const SourceFile base{"llm.yaml", std::string(64, 'a')}, variant{"llm.yaml", std::string(64, 'b')},
        other{"values.yaml", std::string(64, 'c')};
    domain::EstimateResult result = tests::publishedResult(1);
    result.workload = {base, variant, other};
    EXPECT_THAT(filesRead(result), ElementsAre(base, other));
    const std::string page = html(result);
    EXPECT_THAT(page, HasSubstr("<div>llm.yaml, SHA-256 " + base.sha256 + "</div>"));
    EXPECT_THAT(page, HasSubstr("<div>values.yaml"));
    EXPECT_THAT(page, Not(HasSubstr(variant.sha256)));
}

} // namespace
} // namespace thrifty::report
