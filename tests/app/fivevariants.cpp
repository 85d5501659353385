// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fivevariants.h"

#include "app/worker/deliver.h"
#include "domain/ranking.h"
#include "resources/resources.h"

#include <QFile>

#include <gtest/gtest.h>

namespace thrifty::tests {

const std::vector<SampleVariant>& sampleVariants() {
    static const std::vector<SampleVariant> all{
        {"llm-2x1gpu.yaml", "2 workers × 1 GPU", "The manifest as it is"},
        {"llm-4x1gpu.yaml", "4 workers × 1 GPU", "More workers"},
        {"llm-2x2gpu.yaml", "2 workers × 2 GPUs", "More GPUs per worker"},
        {"llm-2xa100.yaml", "2 workers × 1 A100", "Another SKU"},
        {"llm-2x1gpu-spot.yaml", "2 workers × 1 GPU, spot", "May be reclaimed"},
    };
    return all;
}

std::shared_ptr<const domain::EstimateResult> estimateSamples(DemoWindow& demo, std::chrono::milliseconds timeout) {
    app::Workbench& workbench = demo.workbench();
    session::EstimateRequest request;
    request.ns = domain::Namespace("serving");
    request.group = {"app.kubernetes.io/instance", "llm-serving"};
    request.timeout = timeout;
    std::vector<domain::VariantPlan> plans;
    for (const SampleVariant& sample : sampleVariants()) {
        const QString path = demo.directory() + u'/' + QString::fromUtf8(sample.file);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        const auto text = resources::find(std::string("samples/") + sample.file);
        EXPECT_TRUE(text);
        file.write(text->data(), static_cast<qint64>(text->size()));
        file.close();
        auto manifest = session::PlannerService::loadManifest({path.toStdString()}, {});
        EXPECT_TRUE(manifest) << manifest.error().text();
        request.variants.push_back({domain::VariantName(sample.name), *manifest});
        plans.push_back({domain::VariantName(sample.name), sample.intent, true, {}});
    }
    workbench.document().edit(QStringLiteral("Variants"), [&](app::PlanState& state) { state.plan.variants = plans; });
    workbench.workload().flush();
    std::shared_ptr<const domain::EstimateResult> result;
    bool done = false;
    QObject here;
    workbench.lock().set(app::WriteAccess::ForRun);
    workbench.planner().run(QStringLiteral("Estimating"), [&](session::PlannerService& service, std::stop_token stop) {
        auto answer = service.estimate(request, {}, std::move(stop));
        app::deliver(&here, [&, answer = std::move(answer)] {
            EXPECT_TRUE(answer) << answer.error().text();
            if (answer)
                result = std::make_shared<const domain::EstimateResult>(*answer);
            done = true;
        });
    });
    EXPECT_TRUE(waitUntil([&] { return done; }, std::chrono::seconds(120)));
    workbench.lock().set(app::WriteAccess::ReadOnly);
    return result;
}

std::shared_ptr<const domain::EstimateResult> largeResult(int clusters, int variants) {
    auto result = std::make_shared<domain::EstimateResult>();
    result->run = domain::RunId("01LARGE");
    for (int v = 0; v < variants; ++v) {
        domain::VariantEstimate variant;
        variant.name = domain::VariantName("variant-" + std::to_string(v));
        for (int c = 0; c < clusters; ++c) {
            domain::ClusterEstimate cluster;
            cluster.name = domain::ClusterName("cluster-" + std::to_string(c));
            cluster.state = domain::ClusterState::Estimated;
            cluster.fits = domain::Fits::Yes;
            domain::GroupEstimate group;
            group.group = domain::GroupName("gpu-group");
            group.pods = 2;
            group.nodeType = "g6.8xlarge";
            group.category = domain::PriceCategory::OnDemand;
            group.pricePerNodeHour = domain::Money::fromMicros(1'000'000 + (c * 7919 + v * 104'729) % 9'000'000);
            group.nodeCount = 2;
            group.gpuSku = "L4";
            group.gpusPerNode = 1;
            group.gpusPerPod = 1;
            cluster.groups.push_back(group);
            domain::sumGroups(cluster);
            variant.clusters.push_back(std::move(cluster));
        }
        domain::rank(variant);
        result->variants.push_back(std::move(variant));
    }
    return result;
}

} // namespace thrifty::tests
