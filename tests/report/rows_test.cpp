// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::report {
namespace {

using manifest::Value;
using testing::HasSubstr;

TEST(Rows, areWrittenForPeopleAndPrograms) {
    Rows rows;
    rows.heading = {"Cluster name", "Pods"};
    rows.right = {false, true};
    rows.rows = {{"a|b", 3}, {"=cmd()", 12}, {"with \"quotes\", and\x1b", 0}};
    EXPECT_EQ(asTable(rows), "CLUSTER NAME         PODS\na|b                     3\n=cmd()                 12\n"
                             "with \"quotes\", and\uFFFD     0\n");
    EXPECT_EQ(asCsv(rows), "clusterName,pods\r\na|b,3\r\n'=cmd(),12\r\n\"with \"\"quotes\"\", and\x1b\",0\r\n");
    EXPECT_THAT(asMarkdown(rows), HasSubstr("| a\\|b | 3 |"));
    EXPECT_THAT(asJson(rows), HasSubstr(R"({"clusterName":"with \"quotes\", and\u001b","pods":0})"));
    EXPECT_THAT(asYaml(rows), HasSubstr("- clusterName: a|b\n  pods: 3\n"));
    EXPECT_EQ(asJson({}), "[]\n");
    EXPECT_EQ(asYaml({}), "[]\n");
}

TEST(Rows, programsGetNumbersTruthNothingAndLists) {
    Rows rows;
    rows.heading = {"Settled", "Left", "Hop", "Objects"};
    rows.rows = {{true, Value(), -1, Value::array({"Pod/a", "Pod/b"})}};
    EXPECT_EQ(asJson(rows), "[\n  {\"settled\":true,\"left\":null,\"hop\":-1,\"objects\":[\"Pod/a\",\"Pod/b\"]}\n]\n");
    EXPECT_THAT(asTable(rows), HasSubstr("true           -1   Pod/a, Pod/b\n"));
    EXPECT_EQ(asCsv(rows), "settled,left,hop,objects\r\ntrue,,-1,\"Pod/a, Pod/b\"\r\n") << "a number is no formula";
}

} // namespace
} // namespace thrifty::report
