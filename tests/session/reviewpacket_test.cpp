// SPDX-License-Identifier: GPL-3.0-or-later
// Packets for a review: what lies in them, where they may be written, and that a check finds whatever was changed.
#include "session/reviewpacket.h"

#include "manifest/document.h"
#include "manifest/podtemplates.h"
#include "session/packetcheck.h"
#include "session/planbuilder.h"
#include "session/ziparchive.h"
#include "support/process.h"
#include "support/results.h"

#include "domain/ranking.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace thrifty::session {
namespace {

namespace fs = std::filesystem;
using domain::ErrorCode;
using domain::Money;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* manifestText = "# kept as it is\n"
                                     "apiVersion: apps/v1\n"
                                     "kind: Deployment\n"
                                     "metadata:\n"
                                     "  name: llm\n"
                                     "  labels: {app.kubernetes.io/instance: rayservice}\n"
                                     "spec:\n"
                                     "  replicas: 2\n"
                                     "  selector: {matchLabels: {app: llm}}\n"
                                     "  template:\n"
                                     "    metadata: {labels: {app: llm}}\n"
                                     "    spec:\n"
                                     "      containers:\n"
                                     "      - name: main\n"
                                     "        image: ${IMAGE}\n"
                                     "        resources: {requests: {cpu: 1}}\n";

domain::EstimateResult evidenced() {
    domain::EstimateResult result = tests::a100Result();
    for (domain::ClusterEstimate& cluster : result.variants[0].clusters) {
        for (domain::GroupEstimate& group : cluster.groups)
            group.event =
                domain::EventEvidence{domain::Uid("u"), result.startedAt,
                                      "Estimated cost $" + group.pricePerNodeHour->text() + " per hour for node type " +
                                          group.nodeType + " (on-demand); estimated node count " +
                                          std::to_string(*group.nodeCount) + " for matching gated pods"};
    }
    return result;
}

PolicyPlan planFor(const domain::EstimateResult& result, const domain::OrderEdits& edits = {}) {
    PolicyRequest request;
    request.result = result;
    request.edits = edits;
    return PlannerService{{}}.buildPolicy(request).value();
}

Packet packetFor(const domain::EstimateResult& result) {
    PacketRequest request;
    request.policy = planFor(result);
    request.manifests = {manifest::parseFile("llm.yaml", manifestText).value()};
    request.estimates = {{"estimate.json", "{}\n"}};
    const auto packet = reviewPacket(request);
    EXPECT_TRUE(packet) << packet.error().text();
    return *packet;
}

std::string all(const std::vector<PacketFinding>& findings) {
    std::string text;
    for (const PacketFinding& finding : findings)
        text += finding.file + ": " + finding.text + "\n";
    return text;
}

TEST(ReviewPacket, holdsPolicyWorkloadProbeAndEstimate) {
    const Packet packet = packetFor(evidenced());
    ASSERT_THAT(packet.files, SizeIs(4));
    EXPECT_EQ(packet.files[0].name, "10-policy.yaml");
    EXPECT_EQ(packet.files[1], (domain::NamedText{"20-workload.yaml", manifestText})) << "not a byte of it changes";
    EXPECT_EQ(packet.files[2].name, "probe-do-not-apply/20-workload.yaml");
    EXPECT_THAT(packet.files[2].text, HasSubstr("schedulingGates:"));
    EXPECT_THAT(packet.files[2].text, HasSubstr("For reading only"));
    EXPECT_EQ(packet.files[3].name, "estimate.json");
    EXPECT_THAT(packet.warnings, IsEmpty());
}

TEST(ReviewPacket, theGateOfAGatedManifestStaysOutOfTheWorkload) {
    std::string gated = manifestText;
    gated.insert(gated.find("      containers:"), "      schedulingGates:\n      - name: nodecostestimate\n");
    PacketRequest request;
    request.policy = planFor(evidenced());
    request.manifests = {manifest::parseFile("gated.yaml", gated).value()};
    EXPECT_EQ(reviewPacket(request)->files[1].text, manifestText);
}

TEST(ReviewPacket, theCapsOfThePlanStandOnTheTemplates) {
    const auto file = manifest::parseFile("llm.yaml", manifestText).value();
    const std::string group = manifest::workloadOf({file})->groups.at(0).name.str();
    PacketRequest request;
    request.policy = planFor(evidenced());
    request.policy.nodeCaps = {{domain::GroupName(group), Money::parse("4.75").value()}};
    request.manifests = {file};
    const auto packet = reviewPacket(request);
    ASSERT_TRUE(packet) << packet.error().text();
    for (std::size_t i : {1u, 2u}) {
        const auto workload = manifest::workloadOf({manifest::parseFile("x", packet->files[i].text).value()});
        ASSERT_TRUE(workload);
        EXPECT_THAT(workload->groups.at(0).annotations,
                    Contains(testing::Pair("node.elotl.co/instance-max-cost", "4.75")))
            << packet->files[i].text;
    }
    EXPECT_THAT(packet->files[1].text, testing::StartsWith("# kept as it is\n"));
}

TEST(ReviewPacket, saysThatASecretIsInIt) {
    PacketRequest request;
    request.policy = planFor(evidenced());
    request.manifests = {
        manifest::parseFile("s.yaml", "apiVersion: v1\nkind: Secret\nmetadata: {name: hf}\nstringData: {t: x}\n")
            .value(),
        manifest::parseFile("llm.yaml", manifestText).value()};
    const auto packet = reviewPacket(request);
    ASSERT_TRUE(packet);
    EXPECT_THAT(packet->warnings, Contains(HasSubstr("holds the values of Secret/hf")));
    const auto both = manifest::parseFile("x", packet->files[1].text);
    ASSERT_TRUE(both);
    EXPECT_THAT(both->documents, SizeIs(2));
    request.manifests.clear();
    EXPECT_THAT(reviewPacket(request)->warnings, Contains(HasSubstr("20-workload.yaml is missing")));
}

TEST(ReviewPacket, isWrittenAsAFolderAndReadBack) {
    const tests::TemporaryFolder directory;
    const Packet packet = packetFor(evidenced());
    const std::string path = directory.path() + "/review/run";
    ASSERT_TRUE(writePacket(packet, path, {}));
    const auto read = readPacket(path);
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_THAT(*read, testing::UnorderedElementsAreArray(packet.files));
    // The same once more, now without a workload: the old one does not stay beside the new policy.
    Packet smaller = packet;
    smaller.files.erase(smaller.files.begin() + 1, smaller.files.begin() + 3);
    ASSERT_TRUE(writePacket(smaller, path, {}));
    EXPECT_THAT(*readPacket(path), testing::UnorderedElementsAreArray(smaller.files));
}

TEST(ReviewPacket, isNotMixedWithOtherFiles) {
    const tests::TemporaryFolder directory;
    directory.file("other.yaml", "kind: Namespace\n");
    const auto written = writePacket(packetFor(evidenced()), directory.path(), {});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::AlreadyExists);
    EXPECT_THAT(written.error().text(), HasSubstr("other.yaml"));
    EXPECT_FALSE(fs::exists(directory.path() + "/10-policy.yaml"));
    EXPECT_EQ(writePacket(packetFor(evidenced()), directory.path() + "/other.yaml", {}).error().code,
              ErrorCode::AlreadyExists);
}

// A folder that somebody points `kubectl apply -f` at is ours altogether or not touched.
TEST(ReviewPacket, takesAnEmptyFolderOrAnEarlierPacketAndNothingElse) {
    const tests::TemporaryFolder directory;
    const Packet packet = packetFor(evidenced());
    const std::string path = directory.path() + "/here";
    EXPECT_EQ(packetPlace(path).value(), PacketPlace::New);
    fs::create_directory(path);
    fs::permissions(path, fs::perms::owner_all | fs::perms::group_read);
    EXPECT_EQ(packetPlace(path + "/").value(), PacketPlace::Empty);
    ASSERT_TRUE(writePacket(packet, path + "/", {}));
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_all | fs::perms::group_read) << "those of the folder";
    EXPECT_EQ(packetPlace(path).value(), PacketPlace::EarlierPacket);
    EXPECT_THAT(*readPacket(path), testing::UnorderedElementsAreArray(packet.files));

    const auto refused = [&](const std::string& name, const char* text) {
        std::ofstream(path + "/" + name) << text;
        const auto before = readPacket(path);
        const auto written = writePacket(packet, path, {});
        EXPECT_EQ(packetPlace(path).error().code, ErrorCode::AlreadyExists) << name;
        EXPECT_EQ(written.error().code, ErrorCode::AlreadyExists) << name;
        EXPECT_EQ(*readPacket(path), *before) << name;
    };
    for (const char* name : {"notes.txt", "probe-do-not-apply/mine.yaml"}) {
        refused(name, "mine\n");
        EXPECT_THAT(packetPlace(path).error().text(), HasSubstr(name));
        fs::remove(path + "/" + name);
    }
    // Files that are only called as ours are.
    refused("10-policy.yaml", "apiVersion: policy.elotl.co/v1alpha1\nkind: SchedulePolicy\nmetadata: {name: a}\n");
    fs::remove(path + "/10-policy.yaml");
    refused("estimate.csv", "mine\n");
}

TEST(ReviewPacket, anEarlierPacketIsReplacedAsAWhole) {
    const tests::TemporaryFolder directory;
    const Packet packet = packetFor(evidenced());
    const std::string path = directory.path() + "/review";
    fs::create_directory_symlink("elsewhere", path + "-link");
    ASSERT_TRUE(writePacket(packet, directory.path() + "/elsewhere", {}));
    const int before = ::open((directory.path() + "/elsewhere").c_str(), O_RDONLY | O_DIRECTORY);
    ASSERT_GE(before, 0);
    Packet smaller = packet;
    smaller.files.erase(smaller.files.begin() + 1, smaller.files.end());
    ASSERT_TRUE(writePacket(smaller, path + "-link", {}));
    EXPECT_TRUE(fs::is_symlink(path + "-link"));
    EXPECT_THAT(*readPacket(path + "-link"), testing::UnorderedElementsAreArray(smaller.files));
    // Whoever reads the old one meanwhile reads no mixture: it was put aside whole.
    EXPECT_NE(::faccessat(before, "10-policy.yaml", R_OK, 0), 0);
    ::close(before);
    EXPECT_EQ(std::distance(fs::directory_iterator(directory.path()), fs::directory_iterator()), 2)
        << "nothing stays beside it";
}

TEST(ReviewPacket, anArchiveIsTheSameBytesEveryTime) {
    const tests::TemporaryFolder directory;
    const auto result = evidenced();
    const Packet packet = packetFor(result);
    ASSERT_TRUE(writePacket(packet, directory.path() + "/a.zip", result.finishedAt));
    ASSERT_TRUE(writePacket(packet, directory.path() + "/b.zip", result.finishedAt));
    EXPECT_EQ(directory.read("a.zip"), directory.read("b.zip"));
    ASSERT_TRUE(writePacket(packet, directory.path() + "/C.ZIP", result.finishedAt));
    EXPECT_EQ(directory.read("a.zip"), directory.read("C.ZIP"));
    const auto read = readPacket(directory.path() + "/a.zip");
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(*read, packet.files);
}

TEST(ReviewPacket, archivesOfOthersAreReadWithCare) {
    const tests::TemporaryFolder directory;
    EXPECT_EQ(readPacket(directory.path() + "/none.zip").error().code, ErrorCode::NotFound);
    EXPECT_EQ(readPacket(directory.file("x.zip", "no archive")).error().code, ErrorCode::Parse);
    const auto bytes = [](const std::vector<domain::NamedText>& files) { return zipOf(files, {}).value(); };
    for (const char* name : {"../../etc/cron.d/x", "/etc/x", "a/../../x", ".."})
        EXPECT_EQ(filesOfZip(bytes({{name, "x"}}), "z", 10, 100).error().code, ErrorCode::Parse) << name;
    const std::string bomb = bytes({{"a", std::string(5u << 20u, '0')}});
    EXPECT_LT(bomb.size(), 100'000u);
    EXPECT_EQ(filesOfZip(bomb, "z", 10, 1u << 20u).error().code, ErrorCode::Limit);
    EXPECT_EQ(filesOfZip(bytes({{"a", ""}, {"b", ""}, {"c", ""}}), "z", 2, 100).error().code, ErrorCode::Limit);
    std::string damaged = bytes({{"a", std::string(1000, 'a') + "b" + std::string(1000, 'c')}});
    damaged[40] = static_cast<char>(damaged[40] ^ 0x55);
    EXPECT_FALSE(filesOfZip(damaged, "z", 10, 10'000));
}

TEST(PacketCheck, whatWasExportedFollowsFromTheEvidence) {
    const auto result = evidenced();
    EXPECT_EQ(all(checkEvidence(result)), "");
    EXPECT_EQ(all(checkPolicy(result, planFor(result).yaml).value()), "");
    const Packet packet = packetFor(result);
    EXPECT_EQ(all(checkWorkload(result, "", packet.files[1].text, workloadFile, false).value()), "");
    EXPECT_EQ(all(checkWorkload(result, "", packet.files[2].text, probeFile, true).value()), "");
}

TEST(PacketCheck, editedOrdersAreExplainedByThePolicyItself) {
    const auto result = evidenced();
    domain::OrderEdits edits;
    edits.exclude = {domain::ClusterName("static-gke")};
    edits.pin = {{domain::ClusterName("autoscale-eks"), 1}};
    edits.move = {{domain::ClusterName("autoscale-gke-a"), 1}};
    edits.keepUnpriced = true;
    EXPECT_EQ(all(checkPolicy(result, planFor(result, edits).yaml).value()), "");
    edits = {};
    edits.maxTotalPerHour = Money::parse("15").value();
    EXPECT_EQ(all(checkPolicy(result, planFor(result, edits).yaml).value()), "");
}

// What ranks by its list price says so in the policy, and has to stand where that price belongs.
TEST(PacketCheck, ordersByListPricesFollowFromTheResult) {
    auto result = evidenced();
    const domain::ClusterName silent("autoscale-gke-f");
    for (auto& cluster : result.variants[0].clusters) {
        if (cluster.name != silent)
            continue;
        cluster.state = domain::ClusterState::NoEstimate;
        domain::GroupEstimate group = cluster.groups.empty() ? domain::GroupEstimate() : cluster.groups.front();
        group.group = domain::GroupName("gpu-group");
        group.pricePerNodeHour = Money::parse("5").value();
        group.nodeCount = 2;
        group.event.reset();
        cluster.totalPerHour.reset();
        cluster.groups.clear();
        cluster.reasonCode = domain::ReasonCode::NoEventInTime;
        cluster.reason = "no event in 120 s";
        cluster.listPrice = domain::ListPrice{Money::parse("10").value(), "2026-08-03", false, {group}};
    }
    domain::rank(result.variants[0]);
    EXPECT_EQ(all(checkEvidence(result)), "");
    domain::OrderEdits edits;
    edits.rankListPrices = true;
    const std::string yaml = planFor(result, edits).yaml;
    EXPECT_THAT(yaml, HasSubstr("by list price 10.000000 of 2026-08-03; no event in 120 s"));
    EXPECT_THAT(yaml, HasSubstr("- autoscale-aks\n      - autoscale-gke-f\n      - autoscale-gke-a"));
    EXPECT_EQ(all(checkPolicy(result, yaml).value()), "");

    const auto changed = [&](const std::string& from, const std::string& to) {
        std::string text = yaml;
        const auto at = text.rfind(from);
        EXPECT_NE(at, std::string::npos) << from;
        text.replace(at, from.size(), to);
        return all(checkPolicy(result, text).value());
    };
    EXPECT_THAT(changed("by list price 10.", "by list price 1."),
                HasSubstr("says a list price of 1.000000, the estimate"));
    auto ruled = result;
    ruled.priceBook = domain::PriceBookUse{"price-book.yaml", std::string(64, 'a'), "2026-11-01"};
    for (auto& cluster : ruled.variants[0].clusters) {
        sumYours(cluster);
        if (cluster.name == silent)
            cluster.listPrice->groups[0].yours =
                domain::YourPrice{Money::parse("2.5").value(), domain::parsePercent("-50").value(), 3, ""};
    }
    EXPECT_EQ(all(checkEvidence(ruled)), "");
    const std::string ours = planFor(ruled, edits).yaml;
    EXPECT_THAT(ours, HasSubstr("by list price 5.000000 (list 10.000000) of 2026-08-03; no event in 120 s"));
    EXPECT_EQ(all(checkPolicy(ruled, ours).value()), "");
    EXPECT_NE(resultDigest(ruled), resultDigest(result));
    for (auto& cluster : ruled.variants[0].clusters) {
        if (cluster.name == silent)
            cluster.listPrice->groups[0].yours->perNodeHour = Money::parse("1").value();
    }
    EXPECT_THAT(all(checkEvidence(ruled)),
                HasSubstr("of the price book makes 2.500000 of 5.000000, the result says 1"));
    EXPECT_THAT(
        changed("      - autoscale-aks\n      - autoscale-gke-f\n", "      - autoscale-gke-f\n      - autoscale-aks\n"),
        HasSubstr("autoscale-aks stands behind what costs more, by its price of 7.572000"));
    for (auto& cluster : result.variants[0].clusters) {
        if (cluster.listPrice)
            cluster.listPrice->perHour = Money::parse("1").value();
    }
    EXPECT_THAT(all(checkEvidence(result)), HasSubstr("the list price add up to 10.000000, it says 1.000000"));
}

TEST(PacketCheck, findsAPriceThatTheEventDoesNotSay) {
    auto result = evidenced();
    auto& cluster = result.variants[0].clusters[1]; // autoscale-aks, the lowest that was priced
    cluster.groups[1].pricePerNodeHour = Money::parse("1").value();
    const std::string found = all(checkEvidence(result));
    EXPECT_THAT(found, HasSubstr("gpu-group: the event says 3.673000 per node, the result says 1.000000"));
    EXPECT_THAT(found, HasSubstr("the pod groups add up to 2.226000, the total says 7.572000"));
    cluster.groups[1].nodeCount = 7;
    cluster.groups[1].nodeType = "free-node";
    EXPECT_THAT(all(checkEvidence(result)), HasSubstr("the event says 2 nodes, the result says 7"));
    EXPECT_THAT(all(checkEvidence(result)), HasSubstr("does not name the node type free-node"));
    cluster.groups[1].event->text = "something else";
    EXPECT_THAT(all(checkEvidence(result)), HasSubstr("the event says no price, the result says 1.000000"));
}

TEST(PacketCheck, findsRanksAndOrdersThatDoNotFollow) {
    auto result = evidenced();
    std::swap(result.variants[0].order[1], result.variants[0].order[2]);
    EXPECT_THAT(all(checkEvidence(result)), HasSubstr("the order does not follow from the totals"));
    result = evidenced();
    for (auto& cluster : result.variants[0].clusters) {
        if (cluster.name.str() == "autoscale-aks")
            cluster.rank = 9;
    }
    EXPECT_THAT(all(checkEvidence(result)), HasSubstr("autoscale-aks: should be #1, the result says #9"));
}

TEST(PacketCheck, findsAPolicyThatWasChangedAfterwards) {
    const auto result = evidenced();
    const std::string yaml = planFor(result).yaml;
    const auto changed = [&](const std::string& from, const std::string& to) {
        std::string text = yaml;
        const auto at = text.rfind(from);
        EXPECT_NE(at, std::string::npos) << from;
        text.replace(at, from.size(), to);
        const auto findings = checkPolicy(result, text);
        return findings ? all(*findings) : findings.error().text();
    };
    EXPECT_THAT(changed("- autoscale-aks\n      - autoscale-gke-a", "- autoscale-gke-a\n      - autoscale-aks"),
                HasSubstr("by price it would be static-gke, autoscale-aks, autoscale-gke-a, autoscale-eks"));
    EXPECT_THAT(changed("      - autoscale-aks\n", ""), HasSubstr("autoscale-aks is missing and nothing says why"));
    EXPECT_THAT(changed("      - autoscale-aks\n", "      - elsewhere\n"),
                HasSubstr("elsewhere is in the order and not in"));
    EXPECT_THAT(changed("7.572000 USD/h", "1.572000 USD/h"),
                HasSubstr("autoscale-aks: the annotation says 1.572000, the estimate 7.572000"));
    EXPECT_THAT(changed("metadata.name: serving", "metadata.name: kube-system"), HasSubstr("selects something else"));
    EXPECT_THAT(changed("instance: rayservice", "instance: other"), HasSubstr("selects something else"));
    EXPECT_THAT(changed("result-sha256: ", "result-sha256: 0"), HasSubstr("digest"));
    EXPECT_THAT(changed("thrifty-nova/variant: base", "thrifty-nova/variant: other"), HasSubstr("was not estimated"));
    EXPECT_THAT(changed("kind: SchedulePolicy", "kind: Pod"), HasSubstr("is not a SchedulePolicy"));
    auto dearer = result;
    for (auto& cluster : dearer.variants[0].clusters) {
        if (cluster.name.str() == "autoscale-aks") {
            cluster.groups[1].nodeCount = 9;
            domain::sumGroups(cluster);
        }
    }
    domain::rank(dearer.variants[0]);
    EXPECT_THAT(all(checkPolicy(dearer, yaml).value()), HasSubstr("by price it would be"));
}

TEST(PacketCheck, findsAClusterLeftOutForAReasonThatDoesNotHold) {
    const auto result = evidenced();
    domain::OrderEdits edits;
    edits.exclude = {domain::ClusterName("autoscale-aks")};
    std::string yaml = planFor(result, edits).yaml;
    const std::string said = "autoscale-aks: excluded by you";
    const auto at = yaml.find(said);
    ASSERT_NE(at, std::string::npos);
    std::string lie = yaml;
    lie.replace(at, said.size(), "autoscale-aks: no price: silent");
    EXPECT_THAT(all(checkPolicy(result, lie).value()), HasSubstr("left out for want of a price and has one: 7.572000"));
    lie = yaml;
    lie.replace(at, said.size(), "autoscale-aks: above the maximum of 10.000000 per hour");
    EXPECT_THAT(all(checkPolicy(result, lie).value()), HasSubstr("and costs 7.572000"));
}

TEST(PacketCheck, knowsWhetherSpotNodesAreReclaimedAsSaid) {
    auto result = evidenced();
    std::string said;
    for (auto& cluster : result.variants[0].clusters) {
        if (cluster.name.str() != "autoscale-aks")
            continue;
        auto& group = cluster.groups[1];
        group.category = domain::PriceCategory::Spot;
        group.spotRisk = domain::SpotRisk{"azure", "eastus", false, {}, {}, {}};
        said = "autoscale-aks: reclaimed too often: " + domain::reclaimText(group);
    }
    domain::OrderEdits edits;
    edits.reclaim = domain::ReclaimLimit{20, true};
    const std::string yaml = planFor(result, edits).yaml;
    EXPECT_THAT(yaml, HasSubstr(said));
    EXPECT_THAT(all(checkPolicy(result, yaml).value()), Not(HasSubstr("reclaimed")));
    for (auto& cluster : result.variants[0].clusters) {
        if (cluster.name.str() == "autoscale-aks")
            cluster.groups[1].category = domain::PriceCategory::OnDemand;
    }
    EXPECT_THAT(all(checkPolicy(result, yaml).value()), HasSubstr("would buy nothing like that"));
}

TEST(PacketCheck, knowsWhetherAKnownFactIsAboutWhatTheClusterWouldBuy) {
    const auto result = evidenced();
    domain::KnownFact fact;
    fact.cluster = domain::ClusterName("autoscale-aks");
    fact.nodes.nodeType = "Standard_NC24*";
    fact.note = "quota 0 (westus2)";
    fact.noted = "2025-11-17";
    PolicyRequest request;
    request.result = result;
    request.facts =
        std::make_shared<const domain::KnownFacts>(domain::KnownFacts{"known-facts.yaml", "2025-11-18", {fact}});
    const PlannerService offline{{}};
    const auto plan = offline.buildPolicy(request);
    ASSERT_TRUE(plan) << plan.error().text();
    const std::string said =
        "autoscale-aks: you noted on 17 Nov 2025: no nodes of type Standard_NC24* here (quota 0 (westus2))";
    EXPECT_THAT(plan->yaml, HasSubstr(said));
    EXPECT_THAT(plan->yaml, Not(HasSubstr("- autoscale-aks\n")));
    EXPECT_EQ(all(checkPolicy(result, plan->yaml).value()), "");
    std::string lie = plan->yaml;
    lie.replace(lie.find("no nodes of type Standard_NC24*"), 31, "no nodes of type Standard_ND96*");
    EXPECT_THAT(all(checkPolicy(result, lie).value()), HasSubstr("autoscale-aks is left out because you noted"));

    request.edits.pin = {{domain::ClusterName("autoscale-aks"), 1}};
    const auto pinned = offline.buildPolicy(request);
    ASSERT_TRUE(pinned) << pinned.error().text();
    EXPECT_THAT(pinned->yaml, HasSubstr("; you noted on 17 Nov 2025: no nodes of type Standard_NC24* here (quota 0 "
                                        "(westus2)) (pinned)"));
    EXPECT_EQ(all(checkPolicy(result, pinned->yaml).value()), "");
}

TEST(PacketCheck, findsAWorkloadThatThePolicyWouldNotSelect) {
    const auto result = evidenced();
    std::string text = manifestText;
    text.replace(text.find("rayservice"), 10, "elsewhere!");
    EXPECT_THAT(all(checkWorkload(result, "", text, workloadFile, false).value()), HasSubstr("lacks the label"));
    EXPECT_THAT(all(checkWorkload(result, "", manifestText, probeFile, true).value()), HasSubstr("has no gate"));
    text = manifestText;
    text.insert(text.find("  labels"), "  namespace: other\n");
    EXPECT_THAT(all(checkWorkload(result, "", text, workloadFile, false).value()), HasSubstr("is in namespace other"));
    EXPECT_FALSE(checkWorkload(result, "", "a: [", workloadFile, false));
}

// A figure for two pods with a GPU each says nothing of a manifest that asks for more.
TEST(PacketCheck, findsAWorkloadThatIsNotWhatWasEstimated) {
    auto result = evidenced();
    for (auto& cluster : result.variants[0].clusters) {
        cluster.groups.resize(std::min<std::size_t>(cluster.groups.size(), 1));
        for (auto& group : cluster.groups) {
            group.group = domain::GroupName("Deployment/llm");
            group.pods = 2;
            group.gpusPerPod = 0;
        }
    }
    std::string text = manifestText;
    EXPECT_EQ(all(checkWorkload(result, "", text, workloadFile, false).value()), "");
    text.replace(text.find("${IMAGE}"), 8, "llm");
    const std::string name = manifest::workloadOf({manifest::parseFile("w", text).value()})->groups.at(0).name.str();
    for (auto& cluster : result.variants[0].clusters) {
        for (auto& group : cluster.groups)
            group.group = domain::GroupName(name);
    }
    EXPECT_EQ(all(checkWorkload(result, "", text, workloadFile, false).value()), "");
    const auto changed = [&](const char* from, const char* to) {
        std::string other = text;
        other.replace(other.find(from), std::string(from).size(), to);
        return all(checkWorkload(result, "", other, workloadFile, false).value());
    };
    EXPECT_THAT(changed("replicas: 2", "replicas: 3"), HasSubstr("has 3 pods, the estimate is of 2"));
    EXPECT_THAT(changed("requests: {cpu: 1}", "limits: {nvidia.com/gpu: 4}"),
                HasSubstr("has 4 GPUs a pod, the estimate is of 0"));
    // An estimate of an earlier version does not say what a pod asked for: nothing is compared.
    EXPECT_EQ(changed("requests: {cpu: 1}", "requests: {cpu: 8}"), "");
    for (auto& cluster : result.variants[0].clusters) {
        for (auto& group : cluster.groups)
            group.requests = domain::ResourceList{{"cpu", domain::Quantity::fromUnits(1)}};
    }
    EXPECT_EQ(all(checkWorkload(result, "", text, workloadFile, false).value()), "");
    EXPECT_THAT(changed("requests: {cpu: 1}", "requests: {cpu: 1500m}"),
                HasSubstr("has 1500m cpu a pod, the estimate is of 1"));
    EXPECT_THAT(changed("requests: {cpu: 1}", "requests: {cpu: 1, memory: 16Gi}"),
                HasSubstr("has 16Gi memory a pod, the estimate is of 0"));
    domain::GroupEstimate gone;
    gone.group = domain::GroupName("gone");
    result.variants[0].clusters.back().groups.push_back(gone);
    EXPECT_THAT(all(checkWorkload(result, "", text, workloadFile, false).value()), HasSubstr("lacks gone"));
}

/// One GPU group whose nodes are chosen by these annotations.
std::string choosing(const std::string& annotations) {
    std::string text = manifestText;
    text.replace(text.find("${IMAGE}"), 8, "llm");
    text.replace(text.find("{labels: {app: llm}}"), 20,
                 "{labels: {app: llm}" + (annotations.empty() ? "" : ", annotations: {" + annotations + "}") + "}");
    return text;
}

/// What was estimated of it: A100 on demand, one g6 node at 2.0144 a pod.
domain::EstimateResult pricedOnDemand() {
    auto result = evidenced();
    domain::GroupEstimate group;
    group.group = domain::GroupName(
        manifest::workloadOf({manifest::parseFile("w", choosing("")).value()})->groups.at(0).name.str());
    group.pods = 2;
    group.nodeType = "g6.8xlarge";
    group.gpuSku = "L4";
    group.category = domain::PriceCategory::OnDemand;
    group.pricePerNodeHour = Money::parse("2.0144").value();
    group.nodeCount = 2;
    for (auto& cluster : result.variants[0].clusters)
        cluster.groups = {group};
    return result;
}

// The nodes of an order must be those that its workload asks for, or its prices are another's.
TEST(PacketCheck, findsAWorkloadThatAsksForOtherNodes) {
    const auto result = pricedOnDemand();
    const auto said = [&](const std::string& annotations, const std::string& policy = {}) {
        return all(checkWorkload(result, policy, choosing(annotations), workloadFile, false).value());
    };
    EXPECT_EQ(said(""), "");
    EXPECT_EQ(said("node.elotl.co/instance-gpu-skus: 'A10G,l4'"), "");
    EXPECT_THAT(said("node.elotl.co/instance-gpu-skus: H100"), HasSubstr("asks for H100, the estimate is of L4"));
    EXPECT_EQ(said("node.elotl.co/instance-offerings: 'spot,on-demand'"), "");
    EXPECT_THAT(said("node.elotl.co/instance-offerings: spot"),
                HasSubstr("asks for spot nodes, the estimate is of on-demand ones"));
    EXPECT_EQ(said("node.elotl.co/instance-family-inclusions: 'g5,g6'"), "");
    EXPECT_THAT(said("node.elotl.co/instance-family-inclusions: g5"), HasSubstr("family of g6.8xlarge"));
    EXPECT_THAT(said("node.elotl.co/instance-family-exclusions: g6"), HasSubstr("family of g6.8xlarge"));
    EXPECT_EQ(said("node.elotl.co/instance-max-cost: '3'"), "");
    EXPECT_THAT(said("node.elotl.co/instance-max-cost: '1.5'"), HasSubstr("caps its nodes at 1.500000"));
    EXPECT_THAT(said("node.elotl.co/instance-max-cost: 'cheap'"), HasSubstr("instance-max-cost"));
}

// A cap of the policy may shut out what was priced, but then it must be on the workload.
TEST(PacketCheck, theCapsOfThePolicyMustBeOnTheWorkload) {
    const auto result = pricedOnDemand();
    PolicyRequest request;
    request.result = result;
    request.nodeCap = Money::parse("1.5").value();
    const std::string policy = PlannerService{{}}.buildPolicy(request).value().yaml;
    const auto said = [&](const std::string& annotations) {
        return all(checkWorkload(result, policy, choosing(annotations), workloadFile, false).value());
    };
    EXPECT_EQ(said("node.elotl.co/instance-max-cost: '1.5'"), "");
    EXPECT_THAT(said(""), HasSubstr("is not capped at 1.500000, as the policy says"));
    EXPECT_THAT(said("node.elotl.co/instance-max-cost: '9'"), HasSubstr("is not capped at 1.500000"));
}

TEST(PacketCheck, findsTheManifestOfAnotherVariant) {
    auto result = pricedOnDemand();
    const std::string base = choosing(""), big = choosing("node.elotl.co/instance-gpu-skus: L4");
    result.variants.push_back(result.variants.front());
    result.variants.back().name = domain::VariantName("big");
    const auto digest = [](const std::string& text) {
        return manifest::workloadOf({manifest::parseFile("llm.yaml", text).value()})->files.front();
    };
    result.workload = {digest(base), digest(big)};
    PolicyRequest request;
    request.result = result;
    request.variant = domain::VariantName("big");
    const std::string policy = PlannerService{{}}.buildPolicy(request).value().yaml;
    EXPECT_EQ(all(checkWorkload(result, policy, big, workloadFile, false).value()), "");
    EXPECT_THAT(all(checkWorkload(result, policy, base, workloadFile, false).value()),
                HasSubstr("is the manifest of another variant than \"big\""));
}

// The value of a secret is not in a packet; that does not make the rest of the workload another one.
TEST(PacketCheck, comparesAWorkloadWhoseSecretsStayOpen) {
    const auto result = pricedOnDemand();
    std::string text = choosing("node.elotl.co/instance-gpu-skus: H100");
    text.replace(text.find("image: llm"), 10, "image: llm\n        env: [{name: HF_TOKEN, value: '${HF_TOKEN}'}]");
    EXPECT_THAT(all(checkWorkload(result, "", text, workloadFile, false).value()), HasSubstr("asks for H100"));
    text.replace(text.find("${HF_TOKEN}"), 11, "${WORKERS}");
    EXPECT_EQ(all(checkWorkload(result, "", text, workloadFile, false).value()), "") << "anything may stand there";
}

} // namespace
} // namespace thrifty::session
