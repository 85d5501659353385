// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/format/text.h"
#include "app/models/estimateboard.h"
#include "domain/knownfact.h"
#include "report/heatscale.h"
#include "session/listprices.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace thrifty::app {

/// What became of a variant of the plan since the run that is shown.
enum class SinceRun { Same, Changed, Gone };
/// "changed since this run"; empty: it is the same.
[[nodiscard]] QString sinceText(SinceRun since);

/// Everything that the views of an estimate need beside the board itself: names, colours, unit, the state of the run.
/// Plain values, so that a slide or an export can be made of the same.
struct BoardView {
    /// Owned by who runs the estimate; it fills while the view stands. Never null.
    const EstimateBoard* board = &nothing();
    [[nodiscard]] static const EstimateBoard& nothing();
    struct Cluster {
        QString name;  ///< the cluster's own
        QString place; ///< "GKE us-central1-a"
        int color = 0; ///< FleetController::colorIndex
        bool isStatic = false;
        /// The user's name for it; empty: none. Only a view for the window has it (EstimateController::windowView), so
        /// that nothing that is made of the other, and leaves the window, can say it.
        QString alias{};
        [[nodiscard]] const QString& shown() const { return alias.isEmpty() ? name : alias; }
        /// "prod-eu (gke_acme-prod_europe-west4_cluster-1)"
        [[nodiscard]] QString full() const;
    };
    struct Variant {
        QString name;
        QString intent; ///< "More workers"; empty: none was given
        SinceRun since = SinceRun::Same;
    };
    std::vector<Cluster> clusters; ///< as the board has them
    std::vector<Variant> variants;
    PriceUnit unit = PriceUnit::Hour;
    report::HeatScale heat;
    bool running = false;
    bool stopping = false; ///< the run is given up and tidies up: nobody is waited for any more
    std::shared_ptr<const session::ListPrices> listOnly{}; ///< nobody was asked, only the price list speaks; null: no
    QString waitsFor{};                                    ///< "Waiting for the run of ada"; empty: for no other run
    std::chrono::milliseconds awake{};                     ///< since the run began
    std::optional<std::chrono::seconds> timeout;           ///< of the run; none: not known (an old result)
    QDateTime started;                                     ///< of the run
    QDateTime now;
    QString source;    ///< "Luna events of this run"
    QStringList notes; ///< what is not in the figures
    /// By which prices of the user this result ranks; none: by list, or not known before the run has ended.
    std::optional<domain::PriceBookUse> priceBook{};
    /// What the user knows about the clusters, as orders go by it; null: nothing.
    std::shared_ptr<const domain::KnownFacts> known{};
    /// How often spot nodes may be reclaimed; cells above it have words on this board. None: at any rate.
    std::optional<domain::ReclaimLimit> reclaim{};

    [[nodiscard]] QString cellName(CellId id) const;  ///< "2 workers × 2 GPUs on autoscale-eks"; with alias and name
    [[nodiscard]] QString shownName(CellId id) const; ///< the same with what is shown of the cluster, for narrow places
    [[nodiscard]] const domain::ClusterEstimate* answer(CellId id) const { return board->answer(id); }
    /// What leaves this cell's cluster out of the variant's order; null: nothing that is known.
    [[nodiscard]] const domain::KnownFact* fact(CellId id) const;
    [[nodiscard]] QString money(domain::Money perHour) const { return price(perHour, unit); }
    /// What the list says where this cell has no price; null: nothing.
    [[nodiscard]] const domain::ListPrice* listPrice(CellId id) const;
    /// "≈ 2.0587"
    [[nodiscard]] QString listMoney(const domain::ListPrice& listed) const;
};

/// The place of a price among those of its row.
struct Standing {
    int rank = 0, of = 0;
    bool tie = false;
    bool open = false; ///< a cell of the row has not answered and may come before it: this is only so far
};
/// None: the cell has no rank.
[[nodiscard]] std::optional<Standing> standingOf(const BoardView& view, CellId id);
/// "2nd of 3 that fit", "8th of 8 that fit so far"
[[nodiscard]] QString standingText(const Standing& standing);

/// One cell of the matrix as it is drawn.
struct CellFacts {
    enum class Kind { Price, Words, Waiting } kind = Kind::Waiting;
    bool hatched = false;    ///< has no price because nobody said one
    bool lowest = false;     ///< the lowest that fits in its row
    std::optional<int> heat; ///< 1 to 7
    QString main;            ///< a price, or words
    QString left, right;     ///< second line: rank; ratio or what there is to say
    /// The same in less room, the longest first: what they leave out stands in tooltip and explanation.
    QStringList shorterLeft{}, shorterRight{};
};
[[nodiscard]] CellFacts cellFacts(const BoardView& view, CellId id);
/// The same as one sentence, for a screen reader.
[[nodiscard]] QString cellSentence(const BoardView& view, CellId id);
/// "≈ 2.0587, public list price of 3 Aug 2026; not ranked": what a list price is worth.
[[nodiscard]] QString listSentence(const BoardView& view, const domain::ListPrice& listed);
/// "list 4.2548", or "list" where the user pays just that: what stands beside a price by the price book; empty: there
/// is no price book, or nothing is sold there.
[[nodiscard]] QString listBesideText(const BoardView& view, const domain::ClusterEstimate& answer);
/// What the rule of a price book makes of a list price: "-20 %", "$2.75 for a node".
[[nodiscard]] QString changeText(const BoardView& view, const domain::PriceChange& change);
/// "price-book.yaml, line 7: enterprise agreement"; the file only where the view knows it.
[[nodiscard]] QString ruleText(const BoardView& view, int line, const std::string& note);
/// "ranked by what you pay (price-book.yaml of 1 Nov 2026)"; empty: by list.
[[nodiscard]] QString rankedByText(const std::optional<domain::PriceBookUse>& book);
/// What a pointer that rests on the cell is told: nodes and price of every group, source and age; or why not.
[[nodiscard]] QString cellTip(const BoardView& view, CellId id);

} // namespace thrifty::app
