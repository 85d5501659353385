// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/boardview.h"

#include <vector>

namespace thrifty::app {

/// One bar, or the words that stand where it would be.
struct ChartRow {
    CellId cell;                          ///< of the matrix, for highlight and tooltip
    int swatch = -1;                      ///< cluster colour before the label; negative: none
    QString label, sub;                   ///< "autoscale-eks", "2 workers × 2 GPUs"
    QString cluster;                      ///< its own name, where the label is an alias; else empty
    QString section, sectionSub;          ///< the first row of a section names it: "A100", "40 GB"
    std::vector<double> parts;            ///< stacked, in ChartData::legend's order, in the unit of the axis
    std::optional<domain::Money> perHour; ///< what the bar stands for; none: no price
    QString value;                        ///< "4.8276"; empty: no price, see `words`
    QString note;                         ///< second line below the value: "0.2260 + 1 × 4.6016", "4.6016 per node"
    QString words, wordsNote;             ///< "does not fit", "(static, 0 if it fitted)"
    std::optional<double> tick;           ///< a second figure: per GPU
    QString tickText;
    std::optional<domain::Money> perNode; ///< in the chart of GPUs: of the nodes, where all cost the same
    bool spot = false;
    [[nodiscard]] double length() const;
};

/// What a chart shows, computed from the board alone: numbers for the bars' lengths, texts as the matrix has them.
struct ChartData {
    QString title;              ///< for exports and screen readers
    std::vector<ChartRow> rows; ///< from top to bottom
    QStringList legend;         ///< the parts of the bars; empty: bars per GPU, in their cluster's colour
    std::vector<int> legendInk; ///< colour of each part: 0 strong, 1 pale, from 2 hatched
    QString axisUnit;           ///< "$/hr"
    [[nodiscard]] bool sections() const;
    /// The same with the clusters' own names for labels: what leaves the window.
    [[nodiscard]] ChartData withOwnNames() const;
    /// All values, one line a row, clusters by their own names: the chart as text.
    [[nodiscard]] QString asText() const;
};

/// $/hr per cluster of one variant, stacked by pod group; price order, without a price last.
[[nodiscard]] ChartData clusterChart(const BoardView& view, int variant);
/// The variants on one cluster, in the order of the variants.
[[nodiscard]] ChartData variantChart(const BoardView& view, int cluster);

/// Which variant speaks for a GPU SKU on a cluster.
struct GpuFilter {
    enum class Kind { LowestOnDemand, Lowest, Variant } kind = Kind::LowestOnDemand;
    int variant = -1; ///< with Kind::Variant
    bool operator==(const GpuFilter&) const = default;
};
/// Per used GPU by SKU and cluster: the GPU groups' nodes without those of groups that use none. The tick is per GPU
/// bought, where that differs; the price of a node stands below.
[[nodiscard]] ChartData gpuChart(const BoardView& view, GpuFilter filter);

} // namespace thrifty::app
