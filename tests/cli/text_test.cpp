// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what reaches a terminal or a file: foreign text stays text, tables line up, options mean what they say.
#include "cli/escape.h"
#include "cli/options.h"
#include "cli/rows.h"

#include <gmock/gmock.h>

namespace thrifty::cli {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(Escaped, showsWhatWouldMoveTheCursorOrHide) {
    EXPECT_EQ(escaped("plain text, Grüße, 日本"), "plain text, Grüße, 日本");
    EXPECT_EQ(escaped("\x1b[2Jgone\r\n"), "\\u001b[2Jgone\\u000d\\u000a");
    EXPECT_EQ(escaped("a\nb\x1b", true), "a\nb\\u001b");
    EXPECT_EQ(escaped("user\u202Etxt.exe"), "user\\u202etxt.exe");
    EXPECT_EQ(escaped("zero\u200Bwidth\uFEFF"), "zero\\u200bwidth\\ufeff");
    EXPECT_EQ(escaped("\u009B31m"), "\\u009b31m") << "the one-byte escape of the second control set";
    EXPECT_EQ(escaped("\xff\xc0\xaf\xed\xa0\x80"), "\\xff\\xc0\\xaf\\xed\\xa0\\x80") << "broken UTF-8";
    EXPECT_EQ(escaped("\xf0\x9f"), "\\xf0\\x9f");
}

TEST(Options, durationsAreReadStrictly) {
    EXPECT_EQ(*duration("90s", "--timeout"), 90s);
    EXPECT_EQ(*duration("90", "--timeout"), 90s);
    EXPECT_EQ(*duration("1m30s", "--timeout"), 90s);
    EXPECT_EQ(*duration("1.5h", "--timeout"), 90min);
    EXPECT_EQ(*duration("250ms", "--timeout"), 250ms);
    for (const char* wrong : {"", "s", "5x", "-3s", "1e3s", "5s7", "0", "0s", "1.2.3s", "999h", "inf", "nan"}) {
        const auto read = duration(wrong, "--timeout");
        ASSERT_FALSE(read) << wrong;
        EXPECT_EQ(read.error().code, domain::ErrorCode::InvalidArgument);
        EXPECT_THAT(read.error().text(), HasSubstr("--timeout"));
    }
}

TEST(Options, labelsAreCheckedBeforeAnythingIsAsked) {
    EXPECT_EQ(groupLabel("app.kubernetes.io/instance=x")->value, "x");
    for (const char* wrong : {"", "app", "=x", "app=", "app=a b", "app=a,b", "a b=c"})
        EXPECT_FALSE(groupLabel(wrong)) << wrong;
}

TEST(Options, editsNameTheOptionThatIsWrong) {
    EditOptions options;
    options.exclude = {"a,b", "c"};
    options.pin = {"d=1"};
    options.maxTotal = "4.75";
    const auto edits = orderEdits(options);
    ASSERT_TRUE(edits);
    EXPECT_EQ(edits->exclude.size(), 3u);
    EXPECT_EQ(edits->pin[0].rank, 1);
    EXPECT_EQ(edits->maxTotalPerHour->text(), "4.750000");
    for (const char* wrong : {"d", "d=", "d=0", "d=-1", "d=1x"}) {
        options.pin = {wrong};
        EXPECT_THAT(orderEdits(options).error().text(), HasSubstr("--pin")) << wrong;
    }
    EditOptions reclaimed;
    reclaimed.maxReclaimed = "10";
    EXPECT_EQ(orderEdits(reclaimed)->reclaim, (domain::ReclaimLimit{10, false}));
    reclaimed.reclaimRateKnown = true;
    EXPECT_EQ(orderEdits(reclaimed)->reclaim, (domain::ReclaimLimit{10, true}));
    EXPECT_FALSE(edits->reclaim);
    for (const char* wrong : {"0", "7", "10%", "-5", "often"}) {
        reclaimed.maxReclaimed = wrong;
        EXPECT_THAT(orderEdits(reclaimed).error().text(), HasSubstr("--max-reclaimed")) << wrong;
    }
    session::PolicyRequest request;
    EditOptions caps;
    caps.maxNodeCost = {"5", "gpu-group=4.75"};
    ASSERT_TRUE(nodeCaps(caps, request));
    EXPECT_EQ(request.nodeCap->text(), "5.000000");
    EXPECT_EQ(request.nodeCaps.at(domain::GroupName("gpu-group")).text(), "4.750000");
    caps.maxNodeCost = {"gpu-group=-1"};
    EXPECT_FALSE(nodeCaps(caps, request));
}

} // namespace
} // namespace thrifty::cli
