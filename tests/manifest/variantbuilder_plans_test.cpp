// SPDX-License-Identifier: GPL-3.0-or-later
// Plans at random and the published ones: the text that comes out says what was asked.
#include "manifest/variantdriver.h"
#include "manifest/varianttemplates.h"
#include "support/dataset.h"
#include "support/paths.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <random>

namespace thrifty::manifest {
namespace {

using domain::GroupEdit;
using domain::GroupName;
using domain::PlanField;
using domain::PriceChoice;
using domain::Quantity;
using domain::VariantPlan;
using testing::ElementsAre;

/// Random edits: the text is read back and says exactly what was asked; doing it again changes nothing.
TEST(VariantBuilder, doesExactlyWhatRandomPlansAsk) {
    std::vector<std::vector<File>> inputs{sample("llm-2x1gpu.yaml"), sample("llm-2x1gpu-spot.yaml")};
    for (const auto& entry : std::filesystem::directory_iterator(tests::dataPath("manifests/kinds"))) {
        auto files = readFiles({entry.path().string()});
        if (files && workloadOf(*files))
            inputs.push_back(std::move(*files));
    }
    ASSERT_GT(inputs.size(), 8u);
    std::mt19937 random(20260803);
    const auto pick = [&](int n) { return static_cast<std::int64_t>(random() % static_cast<unsigned>(n)); };
    const std::vector<std::string> models{"L4", "A100", "T4", "H100", "A10G"};
    int edits = 0;
    int blocked = 0;
    for (int round = 0; round < 150; ++round) {
        const auto& files = inputs[static_cast<std::size_t>(pick(static_cast<int>(inputs.size())))];
        const auto base = groupValues(files, keys);
        ASSERT_TRUE(base);
        VariantPlan plan;
        for (const GroupValues& one : *base) {
            GroupEdit& edit = plan.groups[one.group.name];
            if (one.podsFixed.empty() && pick(3) == 0)
                edit.pods = 1 + pick(9);
            if (pick(3) == 0)
                edit.cpu = Quantity::fromMilli(250 * (1 + pick(40)));
            if (pick(3) == 0)
                edit.memory = Quantity::fromUnits((1 + pick(64)) << 30);
            if (pick(3) == 0)
                edit.gpusPerPod = pick(5);
            if (pick(4) == 0)
                edit.gpuSkus = std::vector<std::string>(models.begin(), models.begin() + pick(4));
            if (pick(3) == 0)
                edit.price = static_cast<PriceChoice>(pick(3));
            if (pick(5) == 0)
                edit.maxGpusPerNode = pick(2) * 8;
            if (pick(5) == 0)
                edit.maxPricePerNodeHour = domain::Money::fromMicros(pick(5) * 1'250'000);
            if (pick(5) == 0)
                edit.familiesIn = std::vector<std::string>{"g5", "g6"};
            if (pick(5) == 0)
                edit.familiesOut = std::vector<std::string>{"t3"};
            if (pick(5) == 0)
                edit.typeExpression = pick(2) == 0 ? "" : "^(g5|g6)\\.";
        }
        const VariantText variant = built(files, plan);
        edits += static_cast<int>(variant.edits.size());
        const auto after = parseVariant(variant);
        ASSERT_TRUE(after);
        const auto now = groupValues(*after, keys);
        ASSERT_TRUE(now);
        ASSERT_EQ(now->size(), base->size());
        for (std::size_t i = 0; i < now->size(); ++i) {
            const GroupName& name = (*base)[i].group.name;
            const auto isBlocked = [&](PlanField field) {
                return std::any_of(variant.issues.begin(), variant.issues.end(), [&](const VariantIssue& issue) {
                    return issue.blocks && issue.group == name && issue.field == field;
                });
            };
            const GroupEdit wanted = edited((*base)[i].values, plan.groups[name]);
            const GroupEdit& is = (*now)[i].values;
            const std::string where = files.front().name + " " + name.str() + "\n" + variant.files.front().text;
            const auto check = [&](PlanField field, bool same) {
                blocked += isBlocked(field);
                EXPECT_TRUE(same || isBlocked(field)) << fieldName(field) << " " << where;
            };
            // Groups of one object may share a count (a leader and its workers): then the plan of either is blocked.
            if (plan.groups[name].pods)
                check(PlanField::Pods, is.pods == wanted.pods);
            check(PlanField::Cpu, is.cpu == wanted.cpu);
            check(PlanField::Memory, is.memory == wanted.memory);
            check(PlanField::GpusPerPod, is.gpusPerPod == wanted.gpusPerPod);
            check(PlanField::GpuSkus, is.gpuSkus == wanted.gpuSkus);
            check(PlanField::Price, is.price == wanted.price);
            check(PlanField::MaxGpusPerNode, is.maxGpusPerNode == wanted.maxGpusPerNode);
            check(PlanField::MaxPricePerNodeHour, is.maxPricePerNodeHour == wanted.maxPricePerNodeHour);
            check(PlanField::FamiliesIn, is.familiesIn == wanted.familiesIn);
            check(PlanField::FamiliesOut, is.familiesOut == wanted.familiesOut);
            check(PlanField::TypeExpression, is.typeExpression == wanted.typeExpression);
        }
        for (const VariantEdit& edit : variant.edits)
            EXPECT_GT(edit.line, 0);
        const VariantText again = built(*after, plan);
        if (!variant.blocked()) {
            EXPECT_EQ(again.files.front().text, variant.files.front().text);
        }
    }
    EXPECT_GT(edits, 400);
    EXPECT_LT(blocked, edits / 4);
}

std::filesystem::path published() {
    const char* given = std::getenv("THRIFTY_SHARED");
    const std::filesystem::path shared = given != nullptr ? given : thrifty::tests::sourceDir() + "/../shared";
    return shared / "workloads" / "elotl-skyray";
}

std::vector<domain::PodGroup> without(std::vector<domain::PodGroup> groups, bool affinity, bool spotToleration) {
    for (domain::PodGroup& group : groups) {
        if (affinity)
            group.requiredNodeTerms.clear();
        if (spotToleration)
            std::erase_if(group.tolerations, [](const domain::Toleration& toleration) {
                return toleration.key == "kubernetes.azure.com/scalesetpriority";
            });
    }
    return groups;
}

/// The variants that the authors of the method wrote by hand come out of their own base.
TEST(VariantBuilder, buildsThePublishedVariants) {
    if (!std::filesystem::exists(published()))
        GTEST_SKIP() << "the published manifests are not here; THRIFTY_SHARED names their folder";
    const auto read = [&](const std::string& name) {
        const auto files = readFiles({(published() / name).string()});
        EXPECT_TRUE(files) << name;
        return *files;
    };
    const std::string thrifty = "thrifty-nova/ray-service.llm-serve.";
    const std::string luna = "luna-llm-serve/ray-service.llm-serve.schedgate.";
    const auto plan = [](GroupEdit workers, bool spot) {
        VariantPlan made;
        if (spot) {
            workers.price = PriceChoice::Spot;
            made.groups[GroupName("headgroup")].price = PriceChoice::Spot;
        }
        made.groups[GroupName("gpu-group")] = std::move(workers);
        return made;
    };
    for (const char* gating : {"schedgate", "noschedgate"}) {
        const auto base = read(thrifty + gating + ".yaml");
        const VariantText twoGpus = built(base, plan({.gpusPerPod = 2}, false));
        EXPECT_EQ(twoGpus.files.front().text, read(thrifty + gating + ".2gpus.yaml").front().text);
        EXPECT_THAT(messages(twoGpus), ElementsAre());
        const VariantText a100 = built(base, plan({.gpuSkus = {{"A100"}}}, false));
        EXPECT_EQ(a100.files.front().text, read(thrifty + gating + ".a100.yaml").front().text);
    }
    // The files of the other folder leave the affinity of static clusters out, and the toleration that only AKS needs.
    const auto base = read(thrifty + "schedgate.yaml");
    for (const auto& [file, edit, spot] :
         std::vector<std::tuple<std::string, GroupEdit, bool>>{{"4workers", {.pods = 4}, false},
                                                               {"4workers.spot", {.pods = 4}, true},
                                                               {"2gpus.spot", {.gpusPerPod = 2}, true},
                                                               {"a100.spot", {.gpuSkus = {{"A100"}}}, true},
                                                               {"spot", {}, true}}) {
        const VariantText variant = built(base, plan(edit, spot));
        EXPECT_EQ(without(groupsOf(variant), true, true), without(groupsOf(read(luna + file + ".yaml")), true, true))
            << file;
        for (const domain::PodGroup& group : groupsOf(variant)) {
            const bool tolerates = std::any_of(group.tolerations.begin(), group.tolerations.end(), [](const auto& t) {
                return t.key == "kubernetes.azure.com/scalesetpriority";
            });
            EXPECT_EQ(tolerates, spot) << file;
        }
        const auto config = [](const std::vector<File>& files) {
            return files.front().documents.front().value().at("spec", "serveConfigV2").str();
        };
        EXPECT_EQ(config(*parseVariant(variant)), config(read(luna + file + ".yaml"))) << file;
    }
}

} // namespace
} // namespace thrifty::manifest
