// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what is repeated in CI and looked at in reviews: plans, packets, and their check, through the program
// itself.
#include "report/estimatefiles.h"
#include "report/resultfile.h"
#include "support/paths.h"
#include "support/program.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

namespace thrifty::tests {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

const std::string sample = sourceDir() + "/resources/samples/llm-2x1gpu.yaml";

std::string plan(const std::string& more = {}) {
    return "schemaVersion: 1\n"
           "workload:\n  manifests:\n  - " +
           sample +
           "\n  namespace: serving\n"
           "  group: {key: app.kubernetes.io/instance, value: llm-serving}\n" +
           more +
           "variants:\n- name: 2 workers x 1 GPU\n- name: 2 workers x 2 GPUs\n"
           "  groups:\n    gpu-group:\n      gpusPerPod: 2\n"
           "- name: not now\n  enabled: false\n";
}

TEST(Plans, areEstimatedAgainWithTheirVariants) {
    const Program program;
    const std::string path = program.home().file("serving.tnova", plan());
    const auto result = program.run({"--demo", "estimate", path, "-o", "csv"});
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_THAT(result.out, HasSubstr("2 workers x 1 GPU,autoscale-gke-a,"));
    EXPECT_THAT(result.out, HasSubstr(",3.649400,"));
    EXPECT_THAT(result.out, HasSubstr("2 workers x 2 GPUs,autoscale-gke-a,"));
    EXPECT_THAT(result.out, HasSubstr(",4.182400,"));
    EXPECT_THAT(result.out, Not(HasSubstr("not now")));
}

TEST(PriceBooks, areReadFromTheirPlaceAndNeverPassedOver) {
    const Program program;
    const auto estimate = [&](std::vector<std::string> more) {
        std::vector<std::string> arguments{
            "--demo", "estimate", sample, "-n", "serving", "-l", "app.kubernetes.io/instance=llm-serving"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return program.run(arguments);
    };
    const std::string good =
        program.home().file("good.yaml", "rules:\n- {provider: aws, percent: -20, note: agreement}\n");
    const auto yours = estimate({"--price-book", good});
    EXPECT_EQ(yours.code, 0) << yours.err;
    EXPECT_THAT(yours.out, HasSubstr("Ranked by what you pay (good.yaml of "));
    EXPECT_THAT(yours.out, HasSubstr("autoscale-eks          3.4038  list 4.2548"));
    EXPECT_THAT(yours.out, HasSubstr("2 x g6.8xlarge @ 2.0144 -> 1.6115"));
    EXPECT_THAT(yours.out, HasSubstr("line 2  -20 %"));

    const std::string bad = program.home().file("bad.yaml", "rules:\n- {provider: aws, percentage: -20}\n");
    const auto broken = estimate({"--price-book", bad});
    EXPECT_EQ(broken.code, 5);
    EXPECT_THAT(broken.err, HasSubstr("bad.yaml:2:"));
    EXPECT_EQ(broken.out, "");
    EXPECT_EQ(estimate({"--price-book", program.home().path() + "/nowhere.yaml"}).code, 5);
    EXPECT_EQ(estimate({"--price-book", ""}).code, 2);
    EXPECT_EQ(estimate({"--price-book", good, "--no-price-book"}).code, 2);
}

// What the public list says of a silent cluster is in every form of the result, and ranks only when asked to.
TEST(ListPrices, ofASilentClusterAreInTheResultAndRankOnRequest) {
    const Program program;
    const std::string scenario = program.home().file(
        "silent.yaml", "_extends: experiments\nclusters: [{name: autoscale-eks, delays: {lunaEstimate: never}}]\n");
    const auto estimate = program.run({"--demo=" + scenario, "estimate", sample, "-n", "serving", "-l",
                                       "app.kubernetes.io/instance=llm-serving", "--timeout", "2s", "-o", "json"});
    EXPECT_EQ(estimate.code, 4) << estimate.err;
    EXPECT_THAT(estimate.out, HasSubstr("\"listPrice\": {\n"));
    EXPECT_THAT(estimate.out, HasSubstr("\"perHour\": \"4.254800\""));
    const std::string file = program.home().file("result.json", estimate.out);
    const auto plain = program.run({"policy", "--from", file});
    EXPECT_EQ(plain.code, 0) << plain.err;
    EXPECT_THAT(plain.out, HasSubstr("- static-gke\n      - autoscale-gke-a\n      - autoscale-aks\n"));
    const auto ranked = program.run({"policy", "--from", file, "--rank-list-prices"});
    EXPECT_EQ(ranked.code, 0) << ranked.err;
    EXPECT_THAT(ranked.out,
                HasSubstr("- static-gke\n      - autoscale-gke-a\n      - autoscale-eks\n      - autoscale-aks\n"));
    EXPECT_THAT(ranked.out, HasSubstr("by list price 4.254800 of 20"));
    EXPECT_THAT(ranked.err, HasSubstr("By list price: autoscale-eks at 4.2548 $/hr, because it named none"));
    const std::string packet = program.home().path() + "/packet";
    EXPECT_EQ(program.run({"policy", "--from", file, "--rank-list-prices", "--export", packet}).code, 0);
    const auto verified = program.run({"verify", packet});
    EXPECT_EQ(verified.code, 0) << verified.out << verified.err;
}

TEST(Plans, sayTheirPartAlone) {
    const Program program;
    const std::string path = program.home().file("serving.tnova", plan());
    for (const auto& extra : std::vector<std::vector<std::string>>{
             {"-n", "x"}, {"-l", "a=b"}, {"--variant", "a=b"}, {"--clusters", "c"}, {"--exclude", "c"}, {sample}}) {
        std::vector<std::string> arguments{"--demo", "estimate", path};
        arguments.insert(arguments.end(), extra.begin(), extra.end());
        const auto result = program.run(arguments);
        EXPECT_EQ(result.code, 2) << extra.front() << result.err;
    }
    const auto wrong =
        program.run({"--demo", "estimate", program.home().file("wrong.tnova", plan("  maniffest: x\n"))});
    EXPECT_EQ(wrong.code, 5);
    EXPECT_THAT(wrong.err, HasSubstr("wrong.tnova:7:14: \"maniffest\" is not a field"));
    const auto secret =
        program.run({"--demo", "estimate", program.home().file("s.tnova", plan("  variables:\n    HF_TOKEN:\n"))});
    EXPECT_EQ(secret.code, 2);
    EXPECT_THAT(secret.err, HasSubstr("does not hold the value of HF_TOKEN"));
    EXPECT_EQ(program.run({"estimate", sample}).code, 2) << "without a plan, namespace and label are needed";
}

class Packets : public testing::Test {
  protected:
    void SetUp() override {
        const auto estimated = program.run({"--demo", "estimate", sample, "-n", "serving", "-l",
                                            "app.kubernetes.io/instance=llm-serving", "-o", "json"});
        ASSERT_EQ(estimated.code, 0) << estimated.err;
        result = program.home().file("result.json", estimated.out);
    }
    [[nodiscard]] ProcessResult exported(const std::string& to) const {
        return program.run({"policy", "--from", result, "--export", to, "--manifest", sample});
    }
    void change(const std::string& path, const std::string& from, const std::string& to) const {
        std::ifstream in(path, std::ios::binary);
        std::string text((std::istreambuf_iterator<char>(in)), {});
        in.close();
        const auto at = text.find(from);
        ASSERT_NE(at, std::string::npos) << from;
        std::ofstream(path, std::ios::binary) << text.replace(at, from.size(), to);
    }
    Program program;
    std::string result;
};

TEST_F(Packets, areWrittenAndFollowFromTheirEvidence) {
    const std::string folder = program.home().path() + "/review";
    const auto written = exported(folder);
    ASSERT_EQ(written.code, 0) << written.err;
    EXPECT_THAT(written.out, IsEmpty());
    for (const char* file : {"10-policy.yaml", "20-workload.yaml", "probe-do-not-apply/20-workload.yaml",
                             "estimate.json", "estimate.csv", "estimate.md", "estimate.html"})
        EXPECT_TRUE(std::filesystem::exists(folder + "/" + file)) << file;
    std::ifstream in(sample, std::ios::binary);
    const std::string manifest((std::istreambuf_iterator<char>(in)), {});
    EXPECT_EQ(program.home().read("review/20-workload.yaml"), manifest);
    const auto checked = program.run({"verify", folder});
    EXPECT_EQ(checked.code, 0) << checked.out << checked.err;
    EXPECT_THAT(checked.err, HasSubstr("Everything follows from the evidence."));
    ASSERT_EQ(exported(folder).code, 0) << "an earlier packet is replaced";

    const std::string archive = program.home().path() + "/review.zip";
    ASSERT_EQ(exported(archive).code, 0);
    EXPECT_EQ(program.run({"verify", archive}).code, 0);
}

TEST_F(Packets, inTheUnitThatTheirReaderChoseFollowAsWell) {
    const std::string folder = program.home().path() + "/review";
    ASSERT_EQ(exported(folder).code, 0);
    const auto read = report::readResult(program.home().read("review/estimate.json"), "estimate.json");
    ASSERT_TRUE(read) << read.error().text();
    for (const domain::NamedText& file : report::estimateFiles(*read, {{}, report::shownUnits.back()}))
        program.home().file("review/" + file.name, file.text);
    const auto checked = program.run({"verify", folder});
    EXPECT_EQ(checked.code, 0) << checked.out << checked.err;
    change(folder + "/estimate.md", "31969", "21969");
    const auto changed = program.run({"verify", folder});
    EXPECT_EQ(changed.code, 8);
    EXPECT_THAT(changed.out, AllOf(HasSubstr("estimate.md"), Not(HasSubstr("estimate.csv"))));
}

TEST_F(Packets, thatWereChangedAreFoundOut) {
    const std::string folder = program.home().path() + "/review";
    ASSERT_EQ(exported(folder).code, 0);
    change(folder + "/estimate.csv", "3.649400", "2.649400");
    const auto csv = program.run({"verify", folder, "-o", "json"});
    EXPECT_EQ(csv.code, 8) << csv.err;
    EXPECT_THAT(csv.out, AllOf(HasSubstr("estimate.csv"), HasSubstr("line ")));
    ASSERT_EQ(exported(folder).code, 0);
    change(folder + "/10-policy.yaml", "      - static-gke\n", "");
    const auto policy = program.run({"verify", folder});
    EXPECT_EQ(policy.code, 8);
    EXPECT_THAT(policy.out, HasSubstr("static-gke is missing and nothing says why"));
    ASSERT_EQ(exported(folder).code, 0);
    change(folder + "/estimate.json", "\"totalPerHour\": \"3.649400\"", "\"totalPerHour\": \"1.649400\"");
    EXPECT_THAT(program.run({"verify", folder}).out, HasSubstr("the pod groups add up to 3.649400"));
    ASSERT_EQ(exported(folder).code, 0);
    change(folder + "/20-workload.yaml", "instance-gpu-skus: L4,", "instance-gpu-skus: H100,");
    EXPECT_THAT(program.run({"verify", folder}).out, HasSubstr("the gated copy of RayService/llm-serving is not what"));
    ASSERT_EQ(exported(folder).code, 0);
    for (const char* file : {"/20-workload.yaml", "/probe-do-not-apply/20-workload.yaml"})
        change(folder + file, "name: llm-serving", "name: another");
    EXPECT_THAT(program.run({"verify", folder}).out, HasSubstr("is of RayService/another, the estimate is of"));
    ASSERT_EQ(exported(folder).code, 0);
    change(folder + "/10-policy.yaml", "thrifty-nova/estimated-at: \"20", "thrifty-nova/estimated-at: \"30");
    EXPECT_THAT(program.run({"verify", folder}).out, HasSubstr("says that it was estimated at 30"));
    ASSERT_EQ(exported(folder).code, 0);
    program.home().file("review/extra.yaml", "kind: Pod\n");
    EXPECT_THAT(program.run({"verify", folder}).out, HasSubstr("is not part of an export; kubectl apply"));
    EXPECT_EQ(program.run({"verify", program.home().path()}).code, 5) << "no packet";
    EXPECT_EQ(program.run({"verify"}).code, 2);
}

TEST_F(Packets, neverMixWithOtherFiles) {
    program.home().file("mine.yaml", "x: 1\n");
    const auto refused = exported(program.home().path());
    EXPECT_EQ(refused.code, 5);
    EXPECT_THAT(refused.err, HasSubstr("what lies in it would be applied with it"));
    EXPECT_EQ(program.run({"policy", "--from", result, "--manifest", sample}).code, 2);
}

TEST(Estimate, printsAPageOfItsOwn) {
    const Program program;
    const auto page = program.run(
        {"--demo", "estimate", sample, "-n", "serving", "-l", "app.kubernetes.io/instance=llm-serving", "-o", "html"});
    EXPECT_EQ(page.code, 0) << page.err;
    EXPECT_THAT(page.out, StartsWith("<!DOCTYPE html>"));
    EXPECT_THAT(page.out, HasSubstr("3.6494"));
}

} // namespace
} // namespace thrifty::tests
