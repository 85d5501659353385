// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/boardview.h"

#include <vector>

namespace thrifty::app {

/// Where the price of a cell comes from, or why it has none: texts that are ready to be shown, all taken from the
/// answer of that cell.
struct Explanation {
    QString title;     ///< "2 workers × 2 GPUs on autoscale-eks"
    QString variant;   ///< as the title has it
    QString figure;    ///< "$4.8276"; empty: no price, see `words`
    QString unit;      ///< "per hour"
    QString unitShort; ///< "$/hr"
    QString words;     ///< "no event in 120 s"
    QString standing;  ///< "2nd of 3 that fit, ×1.13 of the base here"
    QString risk;      ///< spot
    QString since;     ///< the variant is another one now; empty: it is the one that was priced
    QString known;     ///< what the user knows that leaves the cluster out of orders, with its file; empty: nothing
    struct Group {
        QString name, perNode, nodes, perTime;
        QString note; ///< "2 pods on one g6.12xlarge, on-demand"; the reason where there is no figure
    };
    std::vector<Group> groups;
    QString totalLabel, total; ///< "Total" or "At least"
    struct Fact {
        QString label, text;
    };
    std::vector<Fact> facts; ///< GPUs, source, last known
    QString reason;          ///< the sentence about a missing price
    QString again;           ///< what asks once more is called; empty: there is nothing to ask
    struct Event {
        QString caption; ///< "gpu-group, 2 pods, 14:02:27"
        QString text;    ///< as it came
    };
    std::vector<Event> events; ///< the dearest group's first
    QString differenceTitle;   ///< "+0.6452 over autoscale-gke-a, the lowest"; empty: nothing to compare with
    struct Difference {
        QString group, amount, note;
    };
    std::vector<Difference> differences;
    QString rounded;                         ///< figures that do not add up as they are shown; empty: they do
    QString nextTitle, nextText, nextAmount; ///< which cluster follows and what it adds
    QString notCounted;
};

/// Explains a cell. With `against` the difference is to that cell, else to the lowest that fits in the same row.
[[nodiscard]] Explanation explain(const BoardView& view, CellId id, CellId against = {});

/// The cells without an answer and why, as lines for a list: what "Show causes" shows.
struct Cause {
    CellId cell;
    QString title, sentence;
};
[[nodiscard]] std::vector<Cause> causes(const BoardView& view);

} // namespace thrifty::app
