// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::resources {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Samples, areEmbeddedUngatedOneObjectAndNamedInTheReadme) {
    const auto readme = find("samples/README.md");
    ASSERT_TRUE(readme);
    int samples = 0;
    for (const std::string& path : list("samples/")) {
        if (!path.ends_with(".yaml"))
            continue;
        ++samples;
        const std::string text(*find(path));
        EXPECT_THAT(text, HasSubstr("\n  name: llm-serving\n")) << path;
        EXPECT_THAT(text, HasSubstr("app.kubernetes.io/instance: llm-serving")) << path;
        EXPECT_THAT(text, HasSubstr("elotl-luna: \"true\"")) << path;
        EXPECT_THAT(text, Not(HasSubstr("schedulingGates"))) << path;
        EXPECT_THAT(std::string(*readme), HasSubstr("`" + path.substr(path.find('/') + 1) + "`"));
    }
    EXPECT_EQ(samples, 5);
}

TEST(Resources, unknownPathsAreNotThere) {
    EXPECT_FALSE(find("samples/none.yaml"));
    EXPECT_FALSE(find("samples"));
    EXPECT_TRUE(list("nowhere/").empty());
}

} // namespace
} // namespace thrifty::resources
