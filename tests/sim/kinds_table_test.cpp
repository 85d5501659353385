// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/jsonpath.h"
#include "sim/kinds/table.h"
#include "sim/kinds/tableprinters.h"
#include "sim/kinds_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::sim {
namespace {

using manifest::Value;
using test::json;
using test::kindOf;
using ::testing::ElementsAre;

constexpr std::int64_t now = 1'767'225'600; // 2026-01-01T00:00:00Z

std::vector<std::string> cells(const KindInfo& kind, const Value& object) {
    const Value table = tableOf(kind, {&object}, {}, IncludeObject::None, now);
    std::vector<std::string> out;
    const Value& row = table["rows"][0]["cells"];
    EXPECT_EQ(row.size(), table["columnDefinitions"].size()) << kind.type.kind;
    for (const Value& cell : row.items())
        out.push_back(cell.scalarText());
    return out;
}

std::vector<std::string> narrowColumns(const KindInfo& kind) {
    const Value table = tableOf(kind, {}, {}, IncludeObject::None, now);
    std::vector<std::string> out;
    for (const Value& column : table["columnDefinitions"].items()) {
        if (column["priority"].intOr(0) == 0)
            out.push_back(column["name"].str());
    }
    return out;
}

TEST(Table, EveryKindHasAsManyCellsAsColumns) {
    const KindRegistry kinds;
    for (const KindInfo* kind : kinds.all())
        cells(*kind, json("{'metadata': {'name': 'x'}}"));
}

TEST(Table, PodStates) {
    const KindRegistry kinds;
    const KindInfo& pods = kindOf(kinds, "v1", "Pod");
    const char* const base =
        "'metadata': {'name': 'p', 'creationTimestamp': '2025-12-31T23:58:01Z'%s}, 'spec': {'nodeName': 'n1',"
        "'containers': [{'name': 'a'}, {'name': 'b'}]%s}, 'status': {'phase': '%s'%s}";
    const auto states = [&](const char* meta, const char* spec, const char* phase, const char* status) {
        char text[2000];
        std::snprintf(text, sizeof text, base, meta, spec, phase, status);
        auto all = cells(pods, json("{" + std::string(text) + "}"));
        return std::vector<std::string>(all.begin(), all.begin() + 5);
    };
    EXPECT_THAT(states("", "", "Pending", ""), ElementsAre("p", "0/2", "Pending", "0", "119s"));
    EXPECT_THAT(states("", "", "Pending",
                       ", 'conditions': [{'type': 'PodScheduled', 'status': 'False', 'reason': 'SchedulingGated'}]"),
                ElementsAre("p", "0/2", "SchedulingGated", "0", "119s"));
    EXPECT_THAT(
        states("", "", "Running",
               ", 'containerStatuses': [{'ready': true, 'state': {'running': {}}}, {'ready': false, 'restartCount': 3,"
               "'lastState': {'terminated': {'finishedAt': '2025-12-31T23:59:00Z'}}, 'state': {'waiting': {'reason': "
               "'CrashLoopBackOff'}}}]"),
        ElementsAre("p", "1/2", "CrashLoopBackOff", "3 (60s ago)", "119s"));
    EXPECT_THAT(states("", "", "Succeeded",
                       ", 'containerStatuses': [{'state': {'terminated': {'reason': 'Completed', 'exitCode': 0}}}]"),
                ElementsAre("p", "0/2", "Completed", "0", "119s"));
    EXPECT_THAT(states("", "", "Failed", ", 'containerStatuses': [{'state': {'terminated': {'exitCode': 3}}}]"),
                ElementsAre("p", "0/2", "ExitCode:3", "0", "119s"));
    EXPECT_THAT(
        states("", ", 'initContainers': [{'name': 'i'}, {'name': 'j'}]", "Pending",
               ", 'initContainerStatuses': [{'state': {'terminated': {'exitCode': 0}}}, {'state': {'running': {}}}]"),
        ElementsAre("p", "0/2", "Init:1/2", "0", "119s"));
    EXPECT_THAT(states(", 'deletionTimestamp': '2026-01-01T00:00:30Z'", "", "Running", ""),
                ElementsAre("p", "0/2", "Terminating", "0", "119s"));
}

TEST(Table, ColumnsOfTheKindsPeopleLookAt) {
    KindRegistry kinds;
    EXPECT_THAT(narrowColumns(kindOf(kinds, "v1", "Node")), ElementsAre("Name", "Status", "Roles", "Age", "Version"));
    EXPECT_THAT(narrowColumns(kindOf(kinds, "v1", "Event")),
                ElementsAre("Last Seen", "Type", "Reason", "Object", "Message"));
    EXPECT_THAT(narrowColumns(kindOf(kinds, "apps/v1", "Deployment")),
                ElementsAre("Name", "Ready", "Up-to-date", "Available", "Age"));
    EXPECT_THAT(narrowColumns(kindOf(kinds, "batch/v1", "Job")),
                ElementsAre("Name", "Status", "Completions", "Duration", "Age"));
    EXPECT_THAT(narrowColumns(kindOf(kinds, "v1", "Service")),
                ElementsAre("Name", "Type", "Cluster-IP", "External-IP", "Port(s)", "Age"));
}

TEST(Table, RowsOfOtherKinds) {
    KindRegistry kinds;
    ASSERT_TRUE(kinds.addCrd(test::widgetCrd()));
    Value widget = json(
        "{'metadata': {'name': 'w', 'creationTimestamp': '2025-12-31T20:00:00Z'}, 'spec': {'size': 3, 'mode': 'b'},"
        "'status': {'conditions': [{'type': 'Idle', 'status': 'False'}, {'type': 'Ready', 'status': 'True'}]}}");
    EXPECT_THAT(cells(kindOf(kinds, "example.com/v1", "Widget"), widget), ElementsAre("w", "3", "True", "b", "4h"));
    widget.erase("status");
    EXPECT_THAT(cells(kindOf(kinds, "example.com/v1", "Widget"), widget), ElementsAre("w", "3", "", "b", "4h"));
    const Value event =
        json("{'metadata': {'name': 'e'}, 'involvedObject': {'kind': 'Pod', 'name': 'p'}, 'type': 'Normal', 'count': 2,"
             "'reason': 'NodeCostEstimate', 'message': 'text\\n', 'lastTimestamp': '2025-12-31T23:59:50Z',"
             "'source': {'component': 'luna'}}");
    EXPECT_THAT(cells(kindOf(kinds, "v1", "Event"), event),
                ElementsAre("10s", "Normal", "NodeCostEstimate", "pod/p", "", "luna", "text", "<unknown>", "2", "e"));
    const Value node = json(
        "{'metadata': {'name': 'n', 'labels': {'node-role.kubernetes.io/worker': ''}}, 'spec': {'unschedulable': true},"
        "'status': {'conditions': [{'type': 'Ready', 'status': 'True'}], 'nodeInfo': {'kubeletVersion': 'v1.32.4'},"
        "'addresses': [{'type': 'InternalIP', 'address': '10.0.0.1'}]}}");
    EXPECT_THAT(cells(kindOf(kinds, "v1", "Node"), node),
                ElementsAre("n", "Ready,SchedulingDisabled", "worker", "<unknown>", "v1.32.4", "10.0.0.1", "<none>",
                            "<unknown>", "<unknown>", "<unknown>"));
}

TEST(Table, IncludesWhatIsAskedFor) {
    const KindRegistry kinds;
    const KindInfo& pods = kindOf(kinds, "v1", "Pod");
    const Value pod = json("{'apiVersion': 'v1', 'kind': 'Pod', 'metadata': {'name': 'p'}, 'spec': {}}");
    EXPECT_TRUE(tableOf(pods, {&pod}, {}, IncludeObject::None, now)["rows"][0]["object"].isNull());
    EXPECT_EQ(tableOf(pods, {&pod}, {}, IncludeObject::Object, now)["rows"][0]["object"], pod);
    const Value metadata = tableOf(pods, {&pod}, {}, IncludeObject::Metadata, now)["rows"][0]["object"];
    EXPECT_EQ(metadata["kind"].str(), "PartialObjectMetadata");
    EXPECT_FALSE(metadata.has("spec"));
    EXPECT_EQ(tableOf(pods, {}, {}, IncludeObject::None, now, false)["columnDefinitions"].size(), 0u);
}

TEST(Table, DurationsAsKubectlShowsThem) {
    const std::pair<std::int64_t, const char*> cases[] = {
        {-5, "<invalid>"},      {-1, "0s"},          {0, "0s"},         {119, "119s"},     {120, "2m"},
        {200, "3m20s"},         {600, "10m"},        {10'799, "179m"},  {10'800, "3h"},    {3 * 3600 + 300, "3h5m"},
        {9 * 3600, "9h"},       {49 * 3600, "2d1h"}, {48 * 3600, "2d"}, {9 * 86400, "9d"}, {800 * 86400LL, "2y70d"},
        {3650 * 86400LL, "10y"}};
    for (const auto& [seconds, text] : cases)
        EXPECT_EQ(humanDuration(seconds), text) << seconds;
}

TEST(Table, AcceptHeader) {
    using Kind = WantedForm::Kind;
    EXPECT_EQ(wantedForm("application/json;as=Table;v=v1;g=meta.k8s.io,application/"
                         "json;as=Table;v=v1beta1;g=meta.k8s.io,application/json")
                  .kind,
              Kind::Table);
    EXPECT_EQ(wantedForm("application/json").kind, Kind::Plain);
    EXPECT_EQ(wantedForm("").kind, Kind::Plain);
    EXPECT_EQ(wantedForm("application/vnd.kubernetes.protobuf, */*").kind, Kind::Plain);
    EXPECT_EQ(wantedForm("application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1").kind, Kind::MetadataList);
    EXPECT_TRUE(wantedForm("application/json").acceptable);
    EXPECT_FALSE(wantedForm("text/html").acceptable);
    EXPECT_FALSE(wantedForm("application/json;as=Poem;g=meta.k8s.io;v=v1").acceptable);
}

TEST(JsonPath, WhatPrinterColumnsUse) {
    const Value root = json("{'a': {'b': 1, 'x.y/z': 'dotted'}, 'list': [{'t': 'One', 'n': 1}, {'t': 'Two', 'n': 2}]}");
    const std::pair<const char*, const char*> cases[] = {{".a.b", "1"},
                                                         {"{.a.b}", "1"},
                                                         {"$.a.b", "1"},
                                                         {".a['b']", "1"},
                                                         {".a.x\\.y/z", "\"dotted\""},
                                                         {".list[0].t", "\"One\""},
                                                         {".list[-1].t", "\"Two\""},
                                                         {".list[*].n", "1 2"},
                                                         {".list[?(@.t==\"Two\")].n", "2"},
                                                         {".list[?(@.t=='Two')].n", "2"},
                                                         {".list[?(@.n>1)].t", "\"Two\""},
                                                         {".list[?(@.t!=\"Two\")].n", "1"},
                                                         {".a.c", ""},
                                                         {".list[7]", ""},
                                                         {".list[", ""},
                                                         {".list[x]", ""}};
    for (const auto& [path, expected] : cases) {
        std::string text;
        for (const Value* found : findByJsonPath(root, path))
            text += (text.empty() ? "" : " ") + manifest::toJson(*found);

        EXPECT_EQ(text, expected) << path;
    }
}

} // namespace
} // namespace thrifty::sim
