// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/resultfile.h"

#include "manifest/document.h"
#include "manifest/json.h"
#include "support/golden.h"
#include "support/paths.h"
#include "support/results.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>

namespace thrifty::report {
namespace {

using namespace std::string_view_literals;

using manifest::Value;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> keys(const Value& object) {
    std::vector<std::string> names;
    for (const auto& [name, value] : object.members())
        names.push_back(name);
    return names;
}

// W27: everything that was found is kept.
TEST(ResultFile, keepsTheFieldsOfTheContractInTheirOrder) {
    const Value tree = toValue(tests::publishedResult());
    EXPECT_THAT(keys(tree), ElementsAre("schemaVersion", "currency", "run", "startedAt", "finishedAt", "namespace",
                                        "group", "novaContext", "workload", "order", "variants", "workloadName",
                                        "priceSource", "notes", "leftovers"));
    EXPECT_THAT(keys(tree["group"]), ElementsAre("key", "value"));
    EXPECT_THAT(keys(tree["workload"][0]), ElementsAre("file", "sha256"));
    const Value& variant = tree["variants"][0];
    EXPECT_THAT(keys(variant), ElementsAre("name", "order", "clusters"));
    EXPECT_THAT(keys(variant["clusters"][1]), ElementsAre("name", "context", "state", "fits", "totalPerHour",
                                                          "atLeastPerHour", "rank", "reasonCode", "reason", "groups"));
    EXPECT_THAT(keys(variant["clusters"][1]["groups"][0]),
                ElementsAre("group", "pods", "nodeType", "priceCategory", "pricePerNodeHour", "nodeCount", "gpuSku",
                            "gpusPerNode", "gpusPerPod", "event", "minPods", "maxPods", "countedWith", "reasonCode",
                            "reason"));
    EXPECT_THAT(keys(variant["clusters"][1]["groups"][0]["event"]), ElementsAre("uid", "time", "text"));
    EXPECT_EQ(tree["order"], variant["order"]);
}

TEST(ResultFile, writesMoneyAsStringsAndNullForWhatIsNotKnown) {
    const Value tree = toValue(tests::publishedResult());
    const Value& clusters = tree["variants"][0]["clusters"];
    EXPECT_EQ(clusters[0]["totalPerHour"], Value("0.000000"));
    EXPECT_EQ(clusters[1]["totalPerHour"], Value("3.649400"));
    EXPECT_EQ(clusters[1]["groups"][1]["pricePerNodeHour"], Value("1.734300"));
    EXPECT_EQ(clusters[4]["name"], Value("autoscale-gke-f"));
    EXPECT_TRUE(clusters[4]["totalPerHour"].isNull());
    EXPECT_TRUE(clusters[4]["rank"].isNull());
    EXPECT_EQ(clusters[4]["atLeastPerHour"], Value("0.180800"));
    EXPECT_EQ(clusters[4]["reasonCode"], Value("no-node-type"));
    EXPECT_TRUE(clusters[0]["reasonCode"].isNull());
}

TEST(ResultFile, looksAsReviewed) {
    EXPECT_EQ(toJson(tests::publishedResult(1)), tests::golden("estimate.json", toJson(tests::publishedResult(1))));
}

TEST(ResultFile, readingBackGivesAnEqualResult) {
    domain::EstimateResult requests = tests::publishedResult();
    requests.variants[0].clusters[1].groups[1].requests =
        domain::ResourceList{{"cpu", domain::Quantity::fromMilli(1500)},
                             {"memory", domain::Quantity::parse("16Gi").value()},
                             {"nvidia.com/gpu", domain::Quantity::fromUnits(1)}};
    requests.variants[0].clusters[1].groups[1].gpuSkusAsked = {"A100", "H100"};
    requests.variants[0].clusters[2].groups[1].gpuSkusAsked.emplace(); // any model, which is not the same as unknown
    domain::EstimateResult ruled = tests::yoursResult();
    domain::ClusterEstimate& silent = ruled.variants[0].clusters.back();
    silent.state = domain::ClusterState::NoEstimate;
    silent.totalPerHour.reset();
    domain::GroupEstimate listed = requests.variants[0].clusters[1].groups[1];
    listed.yours = domain::YourPrice{domain::Money::fromMicros(5), domain::parsePercent("-50").value(), 3, "ours"};
    silent.listPrice = domain::ListPrice{
        domain::Money::fromMicros(10), "2026-08", true, {listed}, {{"egress", domain::Money::fromMicros(1), 7, ""}}};
    for (const domain::EstimateResult& result : {tests::publishedResult(), tests::difficultResult(), requests, ruled}) {
        const auto back = readResult(toJson(result), "result.json");
        ASSERT_TRUE(back) << back.error().text();
        EXPECT_EQ(*back, result);
        EXPECT_EQ(toJson(*back), toJson(result));
    }
}

TEST(ResultFile, yamlMeansTheSameAsJson) {
    for (const domain::EstimateResult& result : {tests::publishedResult(), tests::difficultResult()}) {
        const auto file = manifest::parseFile("result.yaml", toYaml(result));
        ASSERT_TRUE(file) << file.error().text();
        ASSERT_EQ(file->documents.size(), 1u);
        const auto back = resultFrom(file->documents[0].value());
        ASSERT_TRUE(back) << back.error().text();
        EXPECT_EQ(*back, result);
    }
}

TEST(ResultFile, ignoresUnknownFieldsAndAcceptsMissingOptionalOnes) {
    Value tree = toValue(tests::publishedResult(1));
    tree.set("addedLater", Value::object({{"x", 1}}));
    Value& cluster = tree.find("variants")->mutableItems()[0].find("clusters")->mutableItems()[1];
    cluster.set("addedLater", Value::array({1, 2}));
    for (const char* optional : {"notes", "leftovers", "workloadName", "priceSource", "order", "novaContext"})
        tree.erase(optional);
    for (const char* optional : {"context", "atLeastPerHour", "reason", "reasonCode"})
        cluster.erase(optional);
    const auto back = resultFrom(tree);
    ASSERT_TRUE(back) << back.error().text();
    EXPECT_EQ(back->variants[0].clusters[1].totalPerHour->text(), "3.649400");
}

TEST(ResultFile, aNewerSchemaIsAClearError) {
    Value tree = toValue(tests::publishedResult(1));
    tree.set("schemaVersion", 2);
    tree.set("variants", "something else altogether");
    const auto back = readResult(manifest::toJson(tree), "result.json");
    ASSERT_FALSE(back);
    EXPECT_EQ(back.error().place, "result.json: $.schemaVersion");
    EXPECT_THAT(back.error().message, HasSubstr("newer version of this program (schema 2"));
}

TEST(ResultFile, whatIsNoResultSaysSo) {
    for (const char* text : {"{}", "[]", "3", "null", R"({"schemaVersion": "1"})", R"({"kind": "List"})"}) {
        const auto back = readResult(text, "x.json");
        ASSERT_FALSE(back) << text;
        EXPECT_THAT(back.error().message, HasSubstr("not the result of an estimate")) << text;
    }
    EXPECT_FALSE(readResult("", "x.json"));
    EXPECT_FALSE(readResult("{\"schemaVersion\": 1", "x.json"));
}

/// Sets the field at a path of keys and indices, then reads.
domain::Expected<domain::EstimateResult> readWith(const std::vector<std::string>& path, Value value) {
    Value tree = toValue(tests::publishedResult(1));
    Value* at = &tree;
    for (std::size_t i = 0; i + 1 < path.size(); ++i)
        at = at->isArray() ? &at->mutableItems()[std::stoul(path[i])] : at->find(path[i]);
    if (at->isArray())
        at->mutableItems()[std::stoul(path.back())] = std::move(value);
    else
        at->set(path.back(), std::move(value));
    return resultFrom(tree);
}

TEST(ResultFile, errorsNameThePath) {
    struct Case {
        std::vector<std::string> path;
        Value value;
        const char* place;
        const char* message;
    };
    const std::vector<std::string> cluster{"variants", "0", "clusters", "1"};
    const auto in = [&](std::initializer_list<const char*> rest) {
        std::vector<std::string> path = cluster;
        path.insert(path.end(), rest.begin(), rest.end());
        return path;
    };
    for (const auto& [path, value, place, message] : std::vector<Case>{
             {{"run"}, Value(3), "$.run", "must be a string"},
             {{"currency"}, Value("EUR"), "$.currency", "not USD"},
             {{"startedAt"}, Value("yesterday"), "$.startedAt", "RFC 3339"},
             {{"group"}, Value("x"), "$.group", "must be an object"},
             {{"variants"}, Value::array(), "$.variants", "at least one"},
             {{"variants"}, Value::object(), "$.variants", "must be an array"},
             {{"variants", "0"}, Value(1), "$.variants[0]", "must be an object"},
             {in({"state"}), Value("cheap"), "$.variants[0].clusters[1].state", "not a word"},
             {in({"state"}), Value(), "$.variants[0].clusters[1].state", "must be a string"},
             {in({"totalPerHour"}), Value(3.6), "$.variants[0].clusters[1].totalPerHour", "dollars in a string"},
             {in({"totalPerHour"}), Value("-1"), "$.variants[0].clusters[1].totalPerHour", "negative"},
             {in({"totalPerHour"}), Value("max"), "$.variants[0].clusters[1].totalPerHour", "not an amount"},
             {in({"rank"}), Value(0), "$.variants[0].clusters[1].rank", "1 or more"},
             {in({"rank"}), Value("1"), "$.variants[0].clusters[1].rank", "whole number"},
             {in({"groups", "1", "nodeCount"}), Value(1.5), "$.variants[0].clusters[1].groups[1].nodeCount", "whole"},
             {in({"groups", "1", "event"}), Value("text"), "$.variants[0].clusters[1].groups[1].event", "an object"},
             {in({"groups", "1", "requests"}), Value("4"), "$.variants[0].clusters[1].groups[1].requests", "an object"},
             {in({"groups", "1", "requests"}), Value::object({{"cpu", "much"}}),
              "$.variants[0].clusters[1].groups[1].requests", "cpu: "},
             {in({"groups", "1", "gpuSkusAsked"}), Value("A100"), "$.variants[0].clusters[1].groups[1].gpuSkusAsked",
              "an array"},
             {in({"name"}), Value("static-gke"), "$.variants[0].clusters[1].name", "twice"},
             {{"variants", "0", "clusters", "4", "totalPerHour"},
              Value("0.000000"),
              "$.variants[0].clusters[4].totalPerHour",
              "must be null when the state is \"no-node-type\""},
             {{"variants", "0", "clusters", "4", "rank"},
              Value(1),
              "$.variants[0].clusters[4].rank",
              "without a price"},
             {{"variants", "0", "order", "0"}, Value("autoscale-gke-f"), "$.variants[0].order[0]", "has no price"},
             {{"variants", "0", "order", "0"}, Value("nowhere"), "$.variants[0].order[0]", "has no price"},
             {{"variants", "0", "order", "1"}, Value("static-gke"), "$.variants[0].order[1]", "twice"},
             {{"order"}, Value::array({"autoscale-eks"}), "$.order", "differs"},
             {{"notes"}, Value::array({1}), "$.notes[0]", "must be a string"},
         }) {
        const auto back = readWith(path, value);
        ASSERT_FALSE(back) << place;
        EXPECT_EQ(back.error().place, place);
        EXPECT_THAT(back.error().message, HasSubstr(message));
    }
}

TEST(ResultFile, everyWordAndFieldIsDocumented) {
    std::ifstream in(thrifty::tests::sourceDir() + "/src/report/RESULT.md");
    std::stringstream read;
    read << in.rdbuf();
    const std::string document = read.str();
    const auto expectWord = [&](std::string_view word) {
        EXPECT_THAT(document, HasSubstr("`" + std::string(word.empty() ? "null" : word) + "`"));
    };
    for (int i = 0; i <= static_cast<int>(domain::ClusterState::NotReady); ++i)
        expectWord(toString(static_cast<domain::ClusterState>(i)));
    for (int i = 0; i <= static_cast<int>(domain::ReasonCode::FitUnknown); ++i)
        expectWord(toString(static_cast<domain::ReasonCode>(i)));
    const Value tree = toValue(tests::publishedResult(1));
    const Value& cluster = tree["variants"][0]["clusters"][1];
    for (const Value* object : {&tree, &cluster, &cluster["groups"][0]}) {
        for (const std::string& name : keys(*object))
            EXPECT_THAT(document, HasSubstr("`" + name)) << name;
    }
}

TEST(ResultFile, anyTextIsReadOrRefused) {
    const std::string whole = toJson(tests::publishedResult(1));
    std::mt19937 random(29);
    int read = 0;
    for (int round = 0; round < 3'000; ++round) {
        std::string text = whole;
        for (std::uint32_t change = 0; change < 1 + random() % 2; ++change) {
            const std::size_t at = random() % text.size();
            constexpr std::string_view bytes = "\"{}[],:.-0123456789nulltruefalse \\\n\0\xFF"sv;
            if (random() % 3 == 0)
                text.erase(at, 1 + random() % 12);
            else
                text[at] = bytes[random() % bytes.size()];
        }
        const auto back = readResult(text, "x.json");
        if (!back) {
            EXPECT_FALSE(back.error().place.empty());
            continue;
        }
        ++read;
        for (const auto& cluster : back->variants[0].clusters) {
            EXPECT_TRUE(!cluster.priced() || cluster.state == domain::ClusterState::Static ||
                        cluster.state == domain::ClusterState::Estimated)
                << text;
        }
        EXPECT_EQ(*readResult(toJson(*back), "again"), *back);
    }
    EXPECT_GT(read, 100);
}

} // namespace
} // namespace thrifty::report
