// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the matrix is where it is large: a step of scrolling through 500 clusters x 100 variants (a frame has
// 16.6 ms), and taking one tick's worth of answers while 500 clusters report (the window may stall for 50 ms).
#include "app/charts/costchart.h"
#include "app/models/chartdata.h"
#include "app/theme/thriftystyle.h"
#include "app/widgets/matrixview.h"
#include "domain/ranking.h"

#include <QApplication>
#include <QScrollBar>

#include <benchmark/benchmark.h>

#include <cstdlib>

namespace {

using namespace thrifty;

domain::ClusterEstimate answer(int variant, int cluster) {
    domain::ClusterEstimate estimate;
    estimate.name = domain::ClusterName("cluster-" + std::to_string(cluster));
    estimate.state = domain::ClusterState::Estimated;
    estimate.fits = domain::Fits::Yes;
    for (const char* name : {"headgroup", "gpu-group"}) {
        domain::GroupEstimate group;
        group.group = domain::GroupName(name);
        group.pods = 30;
        group.nodeType = "g6.8xlarge";
        group.pricePerNodeHour =
            domain::Money::fromMicros(1'000'000 + (cluster * 7919 + variant * 104'729) % 9'000'000);
        group.nodeCount = 15;
        group.gpuSku = "L4";
        group.gpusPerNode = 2;
        group.gpusPerPod = 1;
        estimate.groups.push_back(std::move(group));
    }
    domain::sumGroups(estimate);
    return estimate;
}

app::EstimateBoard emptyBoard(int variants, int clusters) {
    std::vector<domain::VariantName> rows;
    std::vector<domain::ClusterName> columns;
    for (int v = 0; v < variants; ++v)
        rows.emplace_back("variant-" + std::to_string(v));
    for (int c = 0; c < clusters; ++c)
        columns.emplace_back("cluster-" + std::to_string(c));
    return {rows, columns};
}

session::EstimateProgress step(int variant, int cluster) {
    session::EstimateProgress progress;
    progress.variant = domain::VariantName("variant-" + std::to_string(variant));
    progress.cluster = domain::ClusterName("cluster-" + std::to_string(cluster));
    progress.step = session::EstimateProgress::Step::Done;
    progress.answer = answer(variant, cluster);
    return progress;
}

std::shared_ptr<app::BoardView> viewOf(const app::EstimateBoard& board) {
    auto view = std::make_shared<app::BoardView>();
    view->board = &board;
    for (std::size_t c = 0; c < board.clusters().size(); ++c)
        view->clusters.push_back(
            {app::toQt(board.clusters()[c]), QStringLiteral("EKS us-west-2"), static_cast<int>(c)});
    for (const domain::VariantName& name : board.variants())
        view->variants.push_back({app::toQt(name), QStringLiteral("More workers")});
    return view;
}

void scroll(benchmark::State& state) {
    app::EstimateBoard board = emptyBoard(100, 500);
    for (int v = 0; v < 100; ++v) {
        for (int c = 0; c < 500; ++c)
            board.apply(step(v, c));
    }
    app::MatrixModel model;
    app::BoardCursor cursor;
    app::MatrixView matrix(model, cursor);
    matrix.resize(1600, 900);
    matrix.show();
    model.setView(viewOf(board));
    QApplication::processEvents();
    int at = 0;
    for (auto _ : state) {
        at += 37;
        matrix.horizontalScrollBar()->setValue(at % std::max(1, matrix.horizontalScrollBar()->maximum()));
        matrix.verticalScrollBar()->setValue(at / 3 % std::max(1, matrix.verticalScrollBar()->maximum()));
        matrix.viewport()->repaint();
    }
}

/// All 500 clusters answer for five variants within one tick: the board, the matrix and the chart take it.
void fill(benchmark::State& state) {
    std::vector<session::EstimateProgress> steps;
    for (int v = 0; v < 5; ++v) {
        for (int c = 0; c < 500; ++c)
            steps.push_back(step(v, c));
    }
    app::MatrixModel model;
    app::BoardCursor cursor;
    app::MatrixView matrix(model, cursor);
    app::CostChart chart(QStringLiteral("chart"), cursor);
    matrix.resize(1200, 400);
    matrix.show();
    chart.resize(500, 400);
    chart.show();
    for (auto _ : state) {
        state.PauseTiming();
        app::EstimateBoard board = emptyBoard(5, 500);
        model.setView(viewOf(board));
        QApplication::processEvents();
        state.ResumeTiming();
        for (const session::EstimateProgress& each : steps)
            board.apply(each);
        const auto view = viewOf(board);
        model.setView(view);
        chart.setChart(app::clusterChart(*view, 0), app::CostChart::Follow::Cluster);
        matrix.viewport()->repaint();
        chart.viewport()->repaint();
        state.PauseTiming();
        model.setView(std::make_shared<app::BoardView>());
        state.ResumeTiming();
    }
}

BENCHMARK(scroll)->Unit(benchmark::kMillisecond);
BENCHMARK(fill)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    if (std::getenv("QT_QPA_PLATFORM") == nullptr)
        setenv("QT_QPA_PLATFORM", "offscreen", 1);
    QApplication application(argc, argv);
    app::applyTheme(app::Theme::light());
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
