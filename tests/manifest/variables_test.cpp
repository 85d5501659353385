// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/variables.h"

#include <gtest/gtest.h>

namespace thrifty::manifest {
namespace {

TEST(Variables, findsWhatEnvsubstWouldReplace) {
    const auto found = placeholdersIn(
        "a: $ONE\nb: ${TWO}x${T3_}\n# $$FOUR $5 ${} ${SIX:-x} ${SEVEN $(EIGHT) \\$NINE $\n\xC3\xA4 $TEN.");
    struct Case {
        const char* name;
        int line, column;
        bool braces;
    };
    const std::vector<Case> expected{{"ONE", 1, 4, false},  {"TWO", 2, 4, true},    {"T3_", 2, 11, true},
                                     {"FOUR", 3, 4, false}, {"NINE", 3, 45, false}, {"TEN", 4, 3, false}};
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(found[i].name, expected[i].name);
        EXPECT_EQ(found[i].mark.line, expected[i].line) << expected[i].name;
        EXPECT_EQ(found[i].mark.column, expected[i].column) << expected[i].name;
        EXPECT_EQ(found[i].braces, expected[i].braces) << expected[i].name;
    }
}

TEST(Variables, replacesOnlyTheNamesThatAreGiven) {
    Substitution with;
    with.values = {{"GPUS", "2"}, {"EMPTY", ""}, {"SELF", "$GPUS"}};
    const auto text =
        substitute("n: ${GPUS}\nscript: echo $HOME ${OTHER} $GPUS_X $GPUS$EMPTY;\nself: $SELF ${EMPTY}\n", with, "f");
    ASSERT_TRUE(text);
    EXPECT_EQ(*text, "n: 2\nscript: echo $HOME ${OTHER} $GPUS_X 2;\nself: $GPUS \n");
}

TEST(Variables, refusesUnsetNamesWhenAllAreReplaced) {
    Substitution with;
    with.all = true;
    with.values = {{"SET", "1"}};
    EXPECT_EQ(*substitute("a: $SET$$ $1 ${x-}\n", with, "f"), "a: 1$$ $1 ${x-}\n");
    const auto one = substitute("a: $SET\nb:   ${UNSET}\n", with, "job.yaml");
    ASSERT_FALSE(one);
    EXPECT_EQ(one.error().text(),
              "job.yaml:2:6: no value is set for $UNSET. Set it in the environment or with --set NAME=value.");
    const auto two = substitute("a: $B $A $B\n", with, "job.yaml");
    ASSERT_FALSE(two);
    EXPECT_EQ(two.error().message, "no values are set for $A, $B");
    EXPECT_EQ(two.error().place, "job.yaml:1:4");
}

} // namespace
} // namespace thrifty::manifest
