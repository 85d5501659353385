// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what a person agrees to: the difference that is shown, without noise and without secrets.
#include "session/objectdiff.h"

#include "manifest/json.h"

#include <gmock/gmock.h>

namespace thrifty::session {
namespace {

using testing::HasSubstr;
using testing::Not;

manifest::Value json(const char* text) {
    return manifest::parseJson(text).value();
}

TEST(UnifiedDiff, showsChangesWithThreeLinesAround) {
    EXPECT_EQ(unifiedDiff("a\nb\nc\nd\ne\nf\ng\n", "a\nb\nc\nD\ne\nf\ng\n"),
              "@@ -1,7 +1,7 @@\n a\n b\n c\n-d\n+D\n e\n f\n g\n");
    EXPECT_EQ(unifiedDiff("", "x\n"), "@@ -0,0 +1,1 @@\n+x\n");
    EXPECT_EQ(unifiedDiff("x\n", ""), "@@ -1,1 +0,0 @@\n-x\n");
    EXPECT_EQ(unifiedDiff("same\n", "same\n"), "");
}

TEST(UnifiedDiff, separatesChangesThatAreFarApart) {
    std::string before, after;
    for (int i = 0; i < 30; ++i) {
        before += std::to_string(i) + "\n";
        after += (i == 2 || i == 25 ? "new" : std::to_string(i)) + "\n";
    }
    const std::string diff = unifiedDiff(before, after);
    EXPECT_THAT(diff, HasSubstr("@@ -1,6 +1,6 @@\n"));
    EXPECT_THAT(diff, HasSubstr("@@ -23,7 +23,7 @@\n"));
    EXPECT_THAT(diff, Not(HasSubstr(" 12\n")));
}

TEST(UnifiedDiff, appliesToEveryPairOfSmallTexts) {
    // Every text of up to four lines out of two: the difference must rebuild the second from the first.
    std::vector<std::string> texts{""};
    for (std::size_t i = 0; texts[i].size() < 8; ++i) {
        texts.push_back(texts[i] + "a\n");
        texts.push_back(texts[i] + "b\n");
    }
    for (const std::string& before : texts) {
        for (const std::string& after : texts) {
            std::string left, right;
            const std::string diff = unifiedDiff(before, after);
            for (std::size_t start = 0; start < diff.size();) {
                const std::size_t end = diff.find('\n', start) + 1;
                const std::string line = diff.substr(start, end - start);
                start = end;
                if (line[0] != '@' && line[0] != '+')
                    left += line.substr(1);
                if (line[0] != '@' && line[0] != '-')
                    right += line.substr(1);
            }
            if (before != after) {
                ASSERT_EQ(left, before) << diff;
                ASSERT_EQ(right, after) << diff;
            }
        }
    }
}

TEST(ObjectDiff, leavesOutWhatTheServerKeepsForItself) {
    const auto before = json(
        R"({"kind":"Deployment","metadata":{"name":"web","resourceVersion":"1","managedFields":[]},"spec":{"replicas":1},"status":{"ready":1}})");
    const auto after = json(
        R"({"kind":"Deployment","metadata":{"name":"web","resourceVersion":"2","generation":4},"spec":{"replicas":2},"status":{}})");
    EXPECT_EQ(objectDiff(before, after),
              "@@ -2,4 +2,4 @@\n metadata:\n   name: web\n spec:\n-  replicas: 1\n+  replicas: 2\n");
}

TEST(ObjectDiff, leavesOutTheUidOfAJobWhichEveryDryRunMakesAnew) {
    const auto tried = [](const std::string& uid) {
        const std::string text = R"({"apiVersion":"batch/v1","kind":"Job","metadata":{"name":"train","uid":")" + uid +
                                 R"("},"spec":{"selector":{"matchLabels":{"batch.kubernetes.io/controller-uid":")" +
                                 uid + R"("}},"template":{"metadata":{"labels":{"app":"train","controller-uid":")" +
                                 uid + R"(","batch.kubernetes.io/controller-uid":")" + uid + R"("}}}}})";
        return json(text.c_str());
    };
    EXPECT_EQ(withoutServerFields(tried("a")), withoutServerFields(tried("b")));
    EXPECT_EQ(
        manifest::toJson(withoutServerFields(tried("a"))),
        R"({"apiVersion":"batch/v1","kind":"Job","metadata":{"name":"train"},"spec":{"template":{"metadata":{"labels":{"app":"train"}}}}})");
}

TEST(ObjectDiff, tellsThatASecretChangesButNotWhat) {
    const auto before = json(R"({"kind":"Secret","metadata":{"name":"s"},"data":{"key":"b2xk","same":"c2FtZQ=="}})");
    const auto after = json(R"({"kind":"Secret","metadata":{"name":"s"},"data":{"key":"bmV3","same":"c2FtZQ=="}})");
    const std::string diff = objectDiff(before, after);
    EXPECT_THAT(diff, HasSubstr("(hidden, another value)"));
    EXPECT_THAT(diff, Not(HasSubstr("bmV3")));
    EXPECT_THAT(diff, Not(HasSubstr("b2xk")));
}

} // namespace
} // namespace thrifty::session
