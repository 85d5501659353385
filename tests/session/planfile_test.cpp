// SPDX-License-Identifier: GPL-3.0-or-later
// Plan files: what is written comes back, a reviewer can compare two of them, and no secret gets in.
#include "session/planfile.h"

#include "session/planpaths.h"
#include "support/golden.h"
#include "support/process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <random>

namespace thrifty::session {
namespace {

using domain::ClusterName;
using domain::ErrorCode;
using domain::GroupName;
using domain::Money;
using domain::Quantity;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr const char* folder = "/srv/plans";

Money usd(const char* text) {
    return Money::parse(text).value();
}

Plan fullPlan() {
    Plan plan;
    plan.kubeconfigs = {"/srv/plans/fleet.kubeconfig", "/srv/shared/eks"};
    plan.contexts = std::vector{domain::ContextName("nova"), domain::ContextName("eks")};
    plan.novaContext = domain::ContextName("nova");
    plan.map = {{ClusterName("autoscale-eks"), domain::ContextName("arn:aws:eks:us-west-2:1:cluster/eks")}};
    plan.manifests = {"/srv/plans/service.yaml", "/srv/plans/more"};
    plan.variables = {{"REGION", "us"}, {"EMPTY", ""}, {"COUNT", "012"}};
    plan.applyHooks = true;
    plan.ns = domain::Namespace("serving");
    plan.group = {"app.kubernetes.io/instance", "llm"};
    domain::VariantPlan base{domain::VariantName("2 workers \xC3\x97 1 GPU"), "", true, {}};
    domain::VariantPlan other{domain::VariantName("spot: \"cheap\""), "May be reclaimed", false, {}};
    domain::GroupEdit edit;
    edit.pods = 4;
    edit.cpu = Quantity::parse("1500m").value();
    edit.memory = Quantity::parse("16Gi").value();
    edit.gpusPerPod = 2;
    edit.gpuSkus = {"L4", "A10G"};
    edit.price = domain::PriceChoice::Spot;
    edit.maxGpusPerNode = 4;
    edit.maxPricePerNodeHour = usd("4.75");
    edit.familiesIn = {"g6"};
    edit.familiesOut = std::vector<std::string>{};
    edit.typeExpression = "^g[26]\\.";
    other.groups = {{GroupName("gpu-group"), edit}, {GroupName("Deployment/web"), {}}};
    plan.variants = {base, other};
    plan.only = {ClusterName("autoscale-eks"), ClusterName("static-gke")};
    plan.exclude = {ClusterName("autoscale-aks")};
    plan.timeout = std::chrono::seconds(90);
    plan.chosen = other.name;
    plan.order.exclude = {ClusterName("autoscale-gke-f")};
    plan.order.move = {{ClusterName("autoscale-aks"), 2}};
    plan.order.pin = {{ClusterName("autoscale-eks"), 1}};
    plan.order.rankListPrices = true;
    plan.order.keepUnpriced = true;
    plan.order.maxTotalPerHour = usd("20");
    plan.nodeCap = usd("8.000001");
    plan.nodeCaps = {{GroupName("gpu-group"), usd("4.75")}};
    return plan;
}

domain::Error errorOf(const std::string& text) {
    const auto file = readPlan(text, "x.tnova", folder);
    return file ? domain::Error{} : file.error();
}

TEST(PlanFile, looksAsReviewed) {
    const auto text = planText(fullPlan(), folder);
    ASSERT_TRUE(text) << text.error().text();
    EXPECT_EQ(*text, tests::golden("plan.tnova", *text));
}

TEST(PlanFile, whatIsWrittenComesBack) {
    for (const Plan& plan : {fullPlan(), Plan{}}) {
        const auto text = planText(plan, folder);
        ASSERT_TRUE(text);
        const auto read = readPlan(*text, "x.tnova", folder);
        ASSERT_TRUE(read) << read.error().text();
        EXPECT_EQ(read->plan, plan);
        EXPECT_EQ(planText(read->plan, folder).value(), *text);
    }
}

TEST(PlanFile, randomPlansComeBack) {
    std::mt19937 random(20251118);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    const auto word = [&] {
        static const char* const parts[] = {"a",        "~",   "null",       "yes", "0x1F", ": ", "# ", "\n",
                                            "\xC3\xBC", "'",   "\"",         "1e3", "-",    " ",  "{",  "\t",
                                            "b/c",      "012", "2025-11-18", "&x",  "*",    "%"};
        std::string text;
        for (int i = 1 + below(4); i > 0; --i)
            text += parts[below(static_cast<int>(std::size(parts)))];
        return text;
    };
    for (int round = 0; round < 500; ++round) {
        Plan plan;
        plan.kubeconfigs = {"/srv/plans/" + std::string("k") + std::to_string(below(9))};
        plan.ns = domain::Namespace(word());
        plan.group = {word(), word()};
        for (int i = below(4); i > 0; --i)
            plan.variables["V" + std::to_string(i)] = word();
        for (int i = 0, n = below(4); i < n; ++i) {
            domain::VariantPlan variant{domain::VariantName(word() + std::to_string(i)), word(), below(2) == 0, {}};
            for (int g = i == 0 ? 0 : below(3); g > 0; --g) {
                domain::GroupEdit edit;
                if (below(2) == 0)
                    edit.pods = below(10);
                if (below(2) == 0)
                    edit.memory = Quantity::fromUnits(below(1 << 30));
                if (below(2) == 0)
                    edit.gpuSkus = std::vector<std::string>(static_cast<std::size_t>(below(3)), word());
                if (below(2) == 0)
                    edit.price = static_cast<domain::PriceChoice>(below(3));
                if (below(2) == 0)
                    edit.maxPricePerNodeHour = Money::fromMicros(below(1 << 30));
                if (below(2) == 0)
                    edit.typeExpression = word();
                variant.groups[GroupName(word())] = edit;
            }
            plan.variants.push_back(variant);
        }
        for (int i = below(3); i > 0; --i)
            plan.order.pin.push_back({ClusterName(word()), 1 + below(5)});
        if (below(2) == 0)
            plan.order.reclaim = domain::ReclaimLimit{below(101), below(2) == 0};
        const auto text = planText(plan, folder);
        ASSERT_TRUE(text);
        const auto read = readPlan(*text, "x.tnova", folder);
        ASSERT_TRUE(read) << read.error().text() << "\n" << *text;
        ASSERT_EQ(read->plan, plan) << *text;
    }
}

TEST(PlanFile, noContextIsNotAllContexts) {
    Plan plan;
    plan.kubeconfigs = {"/srv/plans/fleet"};
    EXPECT_THAT(planText(plan, folder).value(), Not(HasSubstr("contexts")));
    plan.contexts.emplace();
    const std::string text = planText(plan, folder).value();
    EXPECT_THAT(text, HasSubstr("contexts: []"));
    const auto read = readPlan(text, "x.tnova", folder);
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(read->plan, plan);
    // As it was written before.
    const auto older =
        readPlan("schemaVersion: 1\nfleet:\n  kubeconfigs: [fleet]\n  contexts: [\"-\"]\n", "x.tnova", folder);
    ASSERT_TRUE(older) << older.error().text();
    EXPECT_EQ(older->plan, plan);
}

TEST(PlanFile, saysWhereAndWhatIsWrong) {
    EXPECT_EQ(errorOf("schemaVersion: 1\nvariants:\n- name: a\n- name: b\n  groups:\n    g:\n      pods: many\n").place,
              "x.tnova:7:13");
    const domain::Error unknown = errorOf("schemaVersion: 1\nestimate:\n  timeout: 5\n");
    EXPECT_EQ(unknown.place, "x.tnova:3:12");
    EXPECT_THAT(unknown.message, HasSubstr("\"timeout\" is not a field"));
    EXPECT_EQ(errorOf("schemaVersion: 1\nestimate:\n  timeoutSeconds: 0\n").place, "x.tnova:3:19");
    EXPECT_EQ(errorOf("schemaVersion: 1\norder:\n  pin:\n  - cluster: c\n").place, "x.tnova:4:5");
    EXPECT_EQ(errorOf("schemaVersion: 1\nvariants:\n- name: a\n- name: a\n").place, "x.tnova:4:9");
    EXPECT_EQ(errorOf("schemaVersion: 1\nvariants:\n- name: a\n  groups:\n    g:\n      pods: 1\n").place,
              "x.tnova:5:5");
    EXPECT_EQ(errorOf("schemaVersion: 1\nworkload:\n  manifests: [\"-\"]\n").code, ErrorCode::Parse);
    EXPECT_EQ(errorOf("schemaVersion: 1\norder:\n  nodeCap: -1\n").place, "x.tnova:3:12");
    EXPECT_EQ(errorOf("schemaVersion: 1\n\tfleet: {}\n").code, ErrorCode::Parse);
    for (const char* other :
         {"", "kind: Pod\n", "[]", "schemaVersion: 1\n---\nschemaVersion: 1\n", "schemaVersion: x\n"})
        EXPECT_EQ(errorOf(other).code, ErrorCode::Parse) << other;
}

TEST(PlanFile, aNewerVersionIsRefusedBeforeAnythingElseIsRead) {
    const domain::Error error = errorOf("schemaVersion: 2\nvariants: {everything: is different}\n");
    EXPECT_EQ(error.code, ErrorCode::Parse);
    EXPECT_THAT(error.text(), HasSubstr("newer version of this program (plan schema 2, known up to 1)"));
    EXPECT_EQ(error.place, "x.tnova:1:16");
}

TEST(PlanFile, secretsAreNamedButNeverWritten) {
    Plan plan;
    plan.variables = {{"HF_TOKEN", "hf_abc"},   {"DB_PASSWORD", "hunter2"}, {"AWS_SECRET_ACCESS_KEY", "wJalr"},
                      {"hf_token_2", "hf_def"}, {"API_KEY", "k-1"},         {"AUTHOR", "somebody"},
                      {"MONKEY", "in the tree"}};
    const std::string text = planText(plan, folder).value();
    for (const char* secret : {"hf_abc", "hunter2", "wJalr", "hf_def", "k-1"})
        EXPECT_THAT(text, Not(HasSubstr(secret)));
    const auto read = readPlan(text, "x.tnova", folder);
    ASSERT_TRUE(read);
    EXPECT_THAT(read->withheld,
                ElementsAre("API_KEY", "AWS_SECRET_ACCESS_KEY", "DB_PASSWORD", "HF_TOKEN", "hf_token_2"));
    EXPECT_EQ(read->plan.variables,
              (std::map<std::string, std::string>{{"AUTHOR", "somebody"}, {"MONKEY", "in the tree"}}));
}

TEST(PlanFile, namesFilesSoThatAnotherMachineFindsThem) {
    const char* before = std::getenv("HOME");
    const std::string kept = before == nullptr ? "" : before;
    ::setenv("HOME", "/home/me", 1);
    EXPECT_EQ(pathInPlan("/srv/plans/a/b.yaml", folder), "a/b.yaml");
    EXPECT_EQ(pathInPlan("/srv/k8s/b.yaml", folder), "../k8s/b.yaml");
    EXPECT_EQ(pathInPlan("/home/me/.kube/config", folder), "~/.kube/config");
    EXPECT_EQ(pathInPlan("/home/me/repo/m.yaml", "/home/me/repo/plans"), "../m.yaml");
    EXPECT_EQ(pathInPlan("/home/me/.kube/config", "/home/me/a/b/c"), "~/.kube/config");
    EXPECT_EQ(pathInPlan("/etc/fleet/config", "/srv/a/b/plans"), "/etc/fleet/config");
    EXPECT_EQ(pathInPlan("/srv/plans/~odd", folder), "./~odd");
    for (const char* path : {"/srv/plans/a/b.yaml", "/srv/k8s/b.yaml", "/home/me/.kube/config", "/etc/x",
                             "/srv/plans/~odd", "/srv/plans/a\nb"})
        EXPECT_EQ(pathFromPlan(pathInPlan(path, folder), folder), path);
    if (before == nullptr)
        ::unsetenv("HOME");
    else
        ::setenv("HOME", kept.c_str(), 1);
}

TEST(PlanFile, isSavedAndOpenedAgain) {
    const tests::TemporaryFolder directory;
    Plan plan = fullPlan();
    plan.manifests = {directory.path() + "/service.yaml"};
    const std::string path = directory.path() + "/plan.tnova";
    ASSERT_TRUE(savePlan(plan, path));
    const auto read = loadPlan(path);
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(read->plan, plan);
    plan.manifests = {"-"};
    EXPECT_EQ(savePlan(plan, path).error().code, ErrorCode::InvalidArgument);
    EXPECT_TRUE(loadPlan(path)) << "the refused save left the file as it was";
    EXPECT_EQ(loadPlan(directory.path() + "/none.tnova").error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace thrifty::session
