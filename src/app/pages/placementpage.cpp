// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/placementpage.h"

#include "app/control/appliedlist.h"
#include "app/dialogs/factdialog.h"
#include "app/dialogs/savefile.h"
#include "app/dialogs/unlockdialog.h"
#include "app/dialogs/writedialog.h"
#include "app/format/appliedwords.h"
#include "app/format/clock.h"
#include "app/format/sentences.h"
#include "app/format/statetext.h"
#include "app/models/listtotal.h"
#include "app/print/estimateexport.h"
#include "app/print/storyexport.h"
#include "app/print/timelinepicture.h"
#include "app/theme/icons.h"
#include "app/widgets/buttons.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/panel.h"
#include "app/widgets/plaintable.h"
#include "app/widgets/timelineview.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QFileInfo>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace thrifty::app {

namespace {

using Cell = PlainTable::Cell;

QDateTime localTime(domain::Timestamp time) {
    return toQt(time).toLocalTime();
}
QString clockText(domain::Timestamp time) {
    return app::clockText(localTime(time));
}
QString lastedText(domain::Timestamp from, domain::Timestamp to) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(to - from).count();
    return seconds < 120 ? PlacementPage::tr("%1 s").arg(seconds)
                         : PlacementPage::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

Cell plain(const QString& text, Cell::Ink ink = Cell::Ink::Text) {
    Cell cell;
    cell.text = text;
    cell.ink = ink;
    return cell;
}
Cell number(const std::optional<domain::Money>& money, const QString& words, PriceUnit unit, bool strong = false) {
    Cell cell;
    cell.text = money ? price(*money, unit) : words;
    cell.words = !money;
    cell.strong = strong && money;
    return cell;
}

/// When the last of the pods that run began to; a stay begins earlier, when Nova places the group.
domain::Timestamp runningSince(const session::Hop& hop) {
    domain::Timestamp last = hop.from;
    for (const session::PodPlace& pod : hop.pods)
        last = std::max(last, pod.since);
    return last;
}

/// Why a cluster was passed over or left out, as the estimate and the order know it; empty: not known.
QString reasonAgainst(const Workbench& workbench, const domain::ClusterEstimate& cluster) {
    if (!isPriced(cluster))
        return stateText(cluster, std::nullopt);
    // Who left it out is told by the order on Policy, while that is the one that was applied.
    const auto shown = workbench.estimates().result();
    const domain::VariantEstimate* chosen = workbench.policy().variant();
    const auto& applied = workbench.placement().applied();
    const auto& policy = workbench.policy().plan();
    if (policy && applied && shown && chosen && shown->run == applied->estimate && chosen->name == applied->variant) {
        for (const domain::LeftOut& left : policy->order.leftOut) {
            if (left.name == cluster.name)
                return oneLine(toQt(left.why));
        }
    }
    return {};
}

/// "skipped, does not fit"
QString withReason(const QString& what, const QString& reason) {
    return reason.isEmpty() ? what : PlacementPage::tr("%1, %2").arg(what, reason);
}

/// "llm-serving on nova": what a picture is about once it has left the window.
QString pictureTitle(const Workbench& workbench) {
    const auto& applied = workbench.placement().applied();
    const auto fleet = workbench.fleet().snapshot();
    if (!applied)
        return PlacementPage::tr("Placement");
    const QString name = appliedName(*applied);
    return fleet ? PlacementPage::tr("%1 on %2").arg(name, oneLine(toQt(fleet->novaContext))) : name;
}

/// When it was applied, and where it was by now.
QString pictureLine(const Workbench& workbench) {
    const auto& applied = workbench.placement().applied();
    const auto dated = [](const QDateTime& time) {
        return dateText(time.date().toString(Qt::ISODate).toStdString()) + u' ' +
               time.toString(QStringLiteral("HH:mm t"));
    };
    const QString now = PlacementPage::tr("as of %1").arg(dated(QDateTime::currentDateTime()));
    return applied ? PlacementPage::tr("Applied %1, %2").arg(dated(localTime(applied->at)), now) : now;
}

const domain::ClusterEstimate* estimateOf(const Workbench& workbench, const domain::ClusterName& cluster) {
    const domain::VariantEstimate* variant = workbench.placement().estimate();
    return variant == nullptr ? nullptr : variant->find(cluster);
}

} // namespace

PlacementPage::PlacementPage(Workbench& workbench, QWidget* parent)
    : Page(PageId::Placement, tr("Placement"), workbench, parent)
    , m_stack(new QStackedWidget) {
    m_stop = makeButton(tr("Stop following"));
    connect(m_stop, &QPushButton::clicked, this, [this] { this->workbench().placement().stop(); });
    m_follow = makeButton(tr("Follow on"));
    m_follow->setObjectName(QStringLiteral("followOn"));
    connect(m_follow, &QPushButton::clicked, this, &PlacementPage::followOn);
    m_withdraw = makeButton(tr("Withdraw…"), ButtonLook::Destructive);
    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        m_wantsDialog = true;
        this->workbench().placement().reviewWithdrawal();
    });
    // The palette lists the same.
    m_withdrawCommand = new QAction(m_withdraw->text(), this);
    m_withdrawCommand->setObjectName(QStringLiteral("withdraw"));
    connect(m_withdrawCommand, &QAction::triggered, m_withdraw, &QPushButton::click);
    addAction(m_withdrawCommand);
    m_export = makeButton(tr("Export…"), ButtonLook::Outlined, QStringLiteral("export"));
    connect(m_export, &QPushButton::clicked, this, &PlacementPage::askToExport);
    m_which = new QComboBox;
    m_which->setObjectName(QStringLiteral("whichApply"));
    nameChoice(m_which, tr("What is followed, of all that is applied"));
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_which->setMaximumWidth(320);
    m_which->setMinimumWidth(120); // long names give way before buttons do
    m_which->hide();
    connect(m_which, &QComboBox::activated, this, [this](int index) {
        this->workbench().placement().show(m_applies->all().at(static_cast<std::size_t>(index)));
    });
    m_applies = new AppliedList(workbench.fleet(), workbench.placement(), workbench.service().stateDirectory, this);
    connect(m_applies, &AppliedList::changed, this, &PlacementPage::listApplied);
    addHeaderWidget(m_which);
    addHeaderWidget(m_stop);
    addHeaderWidget(m_follow);
    addHeaderWidget(m_export);
    addHeaderWidget(m_withdraw);
    m_empty = new EmptyState(QStringLiteral("route"), {}, {});
    m_way = m_empty->addAction({});
    m_way->setObjectName(QStringLiteral("wayOn"));
    connect(m_way, &QPushButton::clicked, this,
            [this] { emit pageRequested(this->workbench().placement().kept() ? PageId::Fleet : PageId::Policy); });
    m_stack->addWidget(m_empty);
    build();
    content()->addWidget(m_stack, 1);
    PlacementController& placement = workbench.placement();
    connect(&placement, &PlacementController::changed, this, &PlacementPage::refresh);
    connect(&workbench.policy(), &PolicyController::changed, this, &PlacementPage::refresh);
    connect(&workbench.fleet().looks(), &FleetLooks::changed, this, &PlacementPage::refresh);
    connect(&workbench, &Workbench::unitChanged, this, &PlacementPage::refresh);
    connect(&workbench.planner(), &Planner::statusChanged, this, &PlacementPage::refreshWithdraw);
    connect(&placement, &PlacementController::withdrawalReviewed, this, [this] {
        if (std::exchange(m_wantsDialog, false))
            openWithdrawal();
    });
    connect(&placement, &PlacementController::withdrawn, this, [this] {
        const auto& error = this->workbench().placement().withdrawError();
        if (error)
            messages().answer({QStringLiteral("withdraw"),
                               Severity::Error,
                               tr("Not all was taken back."),
                               problemText(*error),
                               {},
                               {},
                               true});
        else
            messages().answer({QStringLiteral("withdraw"),
                               Severity::Info,
                               tr("Withdrawn."),
                               tr("What was new is gone, what was changed is put back."),
                               {},
                               {},
                               true});
    });
    // Time goes on where nothing happens.
    auto* clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, [this] {
        const auto story = this->workbench().placement().story();
        if (isVisible() && story && this->workbench().placement().following())
            refreshTimeline(*story);
    });
    clock->start(std::chrono::seconds(5));
    refresh();
}

void PlacementPage::build() {
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_timelinePanel = new Panel(tr("Timeline"));
    m_timelinePanel->headerEnd()->addWidget(new TimelineLegend);
    m_timeline = new TimelineView;
    m_timelinePanel->body()->addWidget(m_timeline);
    column->addWidget(m_timelinePanel);
    m_part = new SegmentedControl(tr("Part of the page"));
    m_part->setChoices({tr("What happened"), tr("Estimate and pods")});
    connect(m_part, &SegmentedControl::chosen, this, [this](int) { setSizeClass(sizeClass()); });
    column->addWidget(m_part, 0, Qt::AlignLeft);

    m_lower = new QSplitter;
    m_lower->setHandleWidth(space::m);
    m_lower->setChildrenCollapsible(false);
    m_eventsPanel = new Panel(tr("What happened"));
    auto* order = new TextLabel(tr("Newest first; event text as it came"), TextRole::Body, TextLabel::Ink::Text2);
    m_eventsPanel->headerEnd()->addWidget(order);
    m_events = new PlainTable(tr("What happened"));
    m_events->setColumns({{tr("Time")}, {tr("Cluster")}, {tr("Event"), false, 1, 3}});
    m_eventsPanel->body()->addWidget(m_events);
    m_lower->addWidget(m_eventsPanel);

    m_facts = new QWidget;
    auto* facts = new QVBoxLayout(m_facts);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setSpacing(space::m);
    m_obtainedPanel = new Panel(tr("Estimate and nodes obtained"));
    m_same = new TextLabel({}, TextRole::Body, TextLabel::Ink::Ok);
    m_obtainedPanel->headerEnd()->addWidget(m_same);
    m_obtained = new PlainTable(tr("Estimate and nodes obtained"));
    // As high as its rows; where there is no room for them it is scrolled, and the sentence below stays below.
    m_obtained->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_obtained->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_obtained->setMinimumHeight(size::tableHeader + size::row);
    m_obtainedPanel->body()->addWidget(m_obtained);
    m_difference = new TextLabel({}, TextRole::Body, TextLabel::Ink::Text2);
    m_difference->setObjectName(QStringLiteral("difference"));
    m_difference->setWordWrap(true);
    m_difference->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_difference->setContentsMargins(space::m, space::s, space::m, space::s);
    m_obtainedPanel->body()->addWidget(m_difference);
    m_obtainedPanel->body()->addStretch(1); // beside the pods it is higher than what it has to say
    m_podsPanel = new Panel(tr("Pods and nodes"));
    m_running = new TextLabel({}, TextRole::Body, TextLabel::Ink::Text2);
    m_podsPanel->headerEnd()->addWidget(m_running);
    m_pods = new PlainTable(tr("Pods and nodes"));
    m_pods->setColumns({{tr("Pod"), false, 1}, {tr("Node"), false, 1}, {tr("State")}, {tr("Since")}});
    m_podsPanel->body()->addWidget(m_pods);
    // What was obtained takes the room of its rows; the pods have the rest.
    m_pods->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_pods->setMinimumHeight(size::tableHeader + size::row);
    facts->addWidget(m_obtainedPanel);
    facts->addWidget(m_podsPanel, 1);
    m_lower->addWidget(m_facts);
    m_lower->setSizes({560, 508});
    m_lower->setStretchFactor(0, 1);
    m_lower->setStretchFactor(1, 1);
    column->addWidget(m_lower, 1);
    m_stack->addWidget(body);
}

void PlacementPage::setSizeClass(SizeClass size) {
    if (size != sizeClass()) // three columns of equal width where there is room, else as the rows need it
        m_lower->setSizes(size == SizeClass::L ? QList<int>{560, 1120} : QList<int>{560, 508});
    Page::setSizeClass(size);
    m_part->setVisible(size == SizeClass::S);
    m_eventsPanel->setVisible(size != SizeClass::S || m_part->current() == 0);
    m_facts->setVisible(size != SizeClass::S || m_part->current() == 1);
    auto* facts = static_cast<QVBoxLayout*>(m_facts->layout());
    facts->setDirection(size == SizeClass::L ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    facts->setStretchFactor(m_obtainedPanel, size == SizeClass::L ? 1 : 0);
}

/// What an earlier start of the program applied runs on; nobody looks before its control plane is reached.
void PlacementPage::refreshEmpty() {
    if (const auto& kept = workbench().placement().kept()) {
        const QString control = oneLine(toQt(kept->control));
        m_empty->setTitle(tr("Applied %1 to %2").arg(momentText(toQt(kept->at)), control));
        m_empty->setSentence(tr("Connect to %1 to follow where the workload is.").arg(control));
        m_way->setText(tr("Go to Fleet"));
        m_way->setIcon(icon(QStringLiteral("nodes")));
    } else {
        m_empty->setTitle(tr("Nothing applied"));
        m_empty->setSentence(tr("Apply a policy to follow where the workload goes."));
        m_way->setText(tr("Go to Policy"));
        m_way->setIcon(icon(QStringLiteral("list-ordered")));
    }
}

void PlacementPage::followOn() {
    if (const auto& applied = workbench().placement().applied())
        workbench().placement().follow(applied->follow);
}

/// Of several workloads that are applied one is looked at.
void PlacementPage::listApplied() {
    m_which->clear();
    for (const session::AppliedWorkload& each : m_applies->all()) {
        m_which->addItem(tr("%1, %2").arg(appliedName(each), momentText(toQt(each.at))), toQt(each.run));
        m_which->setItemData(m_which->count() - 1, oneLine(toQt(each.follow.ns) + u'/' + toQt(each.follow.group.value)),
                             Qt::ToolTipRole);
    }
    refreshWhich();
}

void PlacementPage::refreshWhich() {
    const auto& applied = workbench().placement().applied();
    m_which->setVisible(applied && m_which->count() > 1);
    if (applied)
        m_which->setCurrentIndex(m_which->findData(toQt(applied->run)));
}

void PlacementPage::refreshWithdraw() {
    const bool applied = workbench().placement().applied().has_value();
    m_withdraw->setVisible(applied);
    m_withdraw->setEnabled(applied && !workbench().planner().busy());
    m_withdrawCommand->setEnabled(m_withdraw->isEnabled());
}

void PlacementPage::refresh() {
    PlacementController& placement = workbench().placement();
    const auto story = placement.story();
    const auto& applied = placement.applied();
    refreshWithdraw();
    refreshWhich();
    refreshEmpty();
    // What is shown was so until then.
    if (std::exchange(m_wasFollowing, placement.following()) && !placement.following())
        m_lastSeen = QDateTime::currentDateTime();
    const bool ended = !placement.following() && applied && m_lastSeen.isValid();
    const auto seen = [&](const QString& status) {
        return ended ? tr("%1, last seen %2").arg(status, app::clockText(m_lastSeen)) : status;
    };
    m_stop->setVisible(placement.following());
    m_follow->setVisible(ended);
    m_export->setVisible(story && !story->hops.empty());
    m_stack->setCurrentIndex(applied || story ? 1 : 0);
    if (applied)
        m_timelinePanel->setMeta(tr("Applied %1").arg(momentText(toQt(applied->at))));
    if (placement.error())
        messages().show({QStringLiteral("follow"),
                         Severity::Warning,
                         tr("Cannot be watched."),
                         problemText(*placement.error()),
                         {{tr("Try again"), [this] { followOn(); }}},
                         {},
                         true});
    else
        messages().remove(QStringLiteral("follow"));
    static const session::PlacementStory nothing;
    const session::PlacementStory& now = story ? *story : nothing;
    if (!applied && !story)
        setStatus({});
    else if (now.settled)
        setStatus(seen(tr("Runs on %1 since %2").arg(toQt(now.cluster), clockText(runningSince(now.hops.back())))));
    else if (!now.hops.empty() && !now.hops.back().left)
        setStatus(seen(tr("On %1, %2 of %3 pods running")
                           .arg(toQt(now.hops.back().cluster))
                           .arg(now.hops.back().podsRunning)
                           .arg(now.hops.back().podsExpected)));
    else if (placement.following())
        setStatus(tr("Waiting for Nova"));
    else
        setStatus(now.hops.empty() ? tr("Not followed")
                                   : tr("No cluster could take it: %n tried", nullptr, int(now.hops.size())));
    refreshTimeline(now);
    refreshEvents(now);
    refreshObtained(now);
    refreshPods(now);
    offerToRemember(now);
}

/// A cluster that gave no node for want of quota or capacity would be tried first again next time.
void PlacementPage::offerToRemember(const session::PlacementStory& story) {
    const FactsController& facts = workbench().facts();
    const auto hop = std::find_if(story.hops.rbegin(), story.hops.rend(),
                                  [](const session::Hop& each) { return each.left && !each.whyLeft.empty(); });
    const domain::ClusterEstimate* answer = hop == story.hops.rend() ? nullptr : estimateOf(workbench(), hop->cluster);
    if (answer == nullptr || !facts.canRemember() ||
        (facts.known() && domain::factAgainst(*facts.known(), *answer) != nullptr)) {
        messages().remove(QStringLiteral("remember"));
        m_offered = {};
        return;
    }
    if (m_offered == hop->cluster)
        return; // it may have been closed
    m_offered = hop->cluster;
    messages().show({QStringLiteral("remember"),
                     Severity::Info,
                     tr("%1 gave no node.").arg(oneLine(toQt(hop->cluster))),
                     tr("Remember why, and orders leave it out until it is taken back."),
                     {{tr("Remember…"),
                       [this, cluster = hop->cluster, why = oneLine(toQt(hop->whyLeft))] {
                           if (const domain::ClusterEstimate* now = estimateOf(workbench(), cluster))
                               askForFact(this, workbench().facts(), cluster, now, why);
                       }}},
                     {},
                     true});
}

void PlacementPage::refreshTimeline(const session::PlacementStory& story) {
    const auto& applied = workbench().placement().applied();
    std::vector<domain::ClusterName> order;
    if (applied)
        order = applied->order;
    for (const session::Hop& hop : story.hops) {
        if (std::find(order.begin(), order.end(), hop.cluster) == order.end())
            order.push_back(hop.cluster);
    }
    std::size_t furthest = 0;
    for (const session::Hop& hop : story.hops)
        furthest = std::max(furthest, std::size_t(std::find(order.begin(), order.end(), hop.cluster) - order.begin()));
    QDateTime start, end;
    std::vector<TimelineLane> lanes;
    for (std::size_t i = 0; i < order.size(); ++i) {
        TimelineLane lane;
        lane.place = QString::number(i + 1);
        lane.own = oneLine(toQt(order[i]));
        lane.cluster = workbench().fleet().looks().fullName(order[i]);
        lane.shown = workbench().fleet().looks().shownName(order[i]);
        lane.colour = workbench().fleet().colorIndex(order[i]);
        for (const session::Hop& hop : story.hops) {
            if (hop.cluster != order[i])
                continue;
            TimelineLane::Stay stay;
            stay.from = localTime(hop.from);
            start = start.isValid() ? std::min(start, stay.from) : stay.from;
            end = end.isValid() ? std::max(end, stay.from) : stay.from;
            if (hop.left) {
                stay.left = localTime(*hop.left);
                stay.end = hop.whyLeft.empty() ? tr("left after %1").arg(lastedText(hop.from, *hop.left))
                                               : tr("no node after %1").arg(lastedText(hop.from, *hop.left));
                end = std::max(end, *stay.left);
            } else {
                lane.current = true;
                for (const session::PodPlace& pod : hop.pods) {
                    if (pod.node.empty())
                        continue;
                    const QDateTime since = std::max(localTime(pod.since), stay.from);
                    stay.podsFrom = stay.podsFrom ? std::min(*stay.podsFrom, since) : since;
                    if (hop.podsRunning >= hop.podsExpected && hop.podsExpected > 0)
                        stay.runningFrom = stay.runningFrom ? std::max(*stay.runningFrom, since) : since;
                    end = std::max(end, since);
                }
            }
            lane.stays.push_back(std::move(stay));
        }
        if (lane.stays.empty()) {
            const domain::ClusterEstimate* estimate = estimateOf(workbench(), order[i]);
            lane.words = story.hops.empty() || i >= furthest ? tr("not tried")
                         : estimate == nullptr               ? tr("skipped")
                                               : withReason(tr("skipped"), reasonAgainst(workbench(), *estimate));
        }
        lanes.push_back(std::move(lane));
    }
    if (const domain::VariantEstimate* variant = workbench().placement().estimate()) {
        for (const domain::ClusterEstimate& cluster : variant->clusters) {
            if (std::find(order.begin(), order.end(), cluster.name) != order.end())
                continue;
            TimelineLane lane;
            lane.place = QStringLiteral("–");
            lane.own = oneLine(toQt(cluster.name));
            lane.cluster = workbench().fleet().looks().fullName(cluster.name);
            lane.shown = workbench().fleet().looks().shownName(cluster.name);
            lane.colour = workbench().fleet().colorIndex(cluster.name);
            lane.words = withReason(tr("left out of the policy"), reasonAgainst(workbench(), cluster));
            lanes.push_back(std::move(lane));
        }
    }
    if (applied) {
        const QDateTime at = localTime(applied->at);
        start = start.isValid() ? std::min(start, at) : at;
        end = end.isValid() ? end : at;
    }
    // What goes on is known until now, or until it was seen last.
    if (workbench().placement().following())
        end = QDateTime::currentDateTime();
    else if (m_lastSeen.isValid() && end.isValid())
        end = std::max(end, m_lastSeen);
    if (!start.isValid())
        return;
    const qint64 margin = std::max<qint64>(2, start.secsTo(end) / 12);
    m_timeline->setLanes(std::move(lanes), start, end.addSecs(margin));
    m_timeline->setFixedHeight(std::min(m_timeline->wantedHeight(), 330));
}

void PlacementPage::refreshEvents(const session::PlacementStory& story) {
    std::vector<std::vector<Cell>> rows;
    const auto add = [&](const QString& time, const QString& cluster, const char* iconName, Cell::Ink ink,
                         const QString& text, const std::string& verbatim) {
        Cell event = plain(text);
        event.icon = QString::fromLatin1(iconName);
        event.ink = ink;
        event.second = oneLine(toQt(verbatim));
        event.verbatim = true;
        rows.push_back({plain(time, Cell::Ink::Text2), plain(cluster), event});
    };
    for (auto hop = story.hops.rbegin(); hop != story.hops.rend(); ++hop) {
        const QString cluster = toQt(hop->cluster);
        if (!hop->left && hop->podsExpected > 0 && hop->podsRunning >= hop->podsExpected) {
            add(clockText(runningSince(*hop)), cluster, "check", Cell::Ink::Text,
                tr("%1 of %2 pods running").arg(hop->podsRunning).arg(hop->podsExpected), {});
        }
        if (hop->left || !hop->whyLeft.empty())
            add(hop->left ? clockText(*hop->left) : QString(), cluster, "warning", Cell::Ink::Text,
                hop->whyLeft.empty() ? tr("Left") : tr("Got no node"), hop->whyLeft);
        add(clockText(hop->from), cluster, "arrow-right", Cell::Ink::Text, tr("Nova placed the group here"),
            hop->placedBecause);
    }
    for (const std::string& note : story.notes)
        add({}, {}, "info", Cell::Ink::Text2, oneLine(toQt(note)), {});
    if (const auto& applied = workbench().placement().applied())
        add(clockText(applied->at), {}, "check", Cell::Ink::Text, tr("Policy and workload written"), {});
    m_events->setCells(rows);
}

void PlacementPage::refreshObtained(const session::PlacementStory& story) {
    const PriceUnit unit = workbench().unit();
    m_obtained->setColumns({{tr("Node type"), false, 1},
                            {tr("Estimated"), true},
                            {tr("Obtained"), true},
                            {tr("Est. %1").arg(unitShort(unit)), true},
                            {tr("List %1").arg(unitShort(unit)), true}});
    m_same->clear();
    m_difference->clear();
    if (story.hops.empty() || story.hops.back().left) {
        m_obtained->setCells({});
        m_difference->setText(tr("No node yet."));
        return;
    }
    const session::Hop& hop = story.hops.back();
    const domain::ClusterEstimate* estimate = estimateOf(workbench(), hop.cluster);
    static const domain::Workload unknown;
    const auto& applied = workbench().placement().applied();
    const std::vector<ObtainedLine> lines =
        obtainedLines(hop, estimate, applied ? applied->follow.manifest.workload : unknown);
    std::vector<std::vector<Cell>> rows;
    // A static cluster has its nodes already: none is estimated, and none is bought.
    const bool fixed = estimate != nullptr && estimate->state == domain::ClusterState::Static;
    const bool same = estimate != nullptr && asEstimated(lines);
    for (const ObtainedLine& line : lines) {
        Cell type = plain(oneLine(toQt(line.nodeType)));
        type.second = oneLine(toQt(line.group));
        rows.push_back({type, plain(line.estimated > 0 ? QString::number(line.estimated) : QStringLiteral("–")),
                        plain(line.obtained > 0 ? QString::number(line.obtained) : QStringLiteral("–")),
                        number(line.estimatedPerHour,
                               estimate == nullptr ? tr("not known")
                               : fixed             ? tr("there already")
                                                   : tr("not estimated"),
                               unit),
                        line.obtained > 0
                            ? number(line.listPerHour, line.spot ? tr("spot") : tr("not in the list"), unit)
                            : number({}, tr("not obtained"), unit)});
    }
    const std::optional<domain::Money> estimated = estimate == nullptr ? std::nullopt : estimate->totalPerHour;
    const std::optional<domain::Money> list = listTotal(hop, estimate);
    const bool spot = mayBeSpot(hop, estimate);
    Cell total = plain(tr("Total"));
    total.strong = true;
    rows.push_back({total, plain({}), plain({}), number(estimated, tr("not known"), unit, true),
                    number(list, tr("not known"), unit, true)});
    m_obtained->setCells(rows);
    if (story.settled) {
        m_same->setInk(same || fixed ? TextLabel::Ink::Ok : TextLabel::Ink::Warn);
        m_same->setText(fixed                 ? tr("static: no node was bought")
                        : same                ? tr("same node types")
                        : estimate == nullptr ? QString()
                                              : tr("other nodes than estimated"));
    }
    QStringList words;
    // What the fail-over costs: against the first of the order that was tried and left.
    if (story.hops.size() > 1 && estimated) {
        const domain::ClusterEstimate* first = estimateOf(workbench(), story.hops.front().cluster);
        if (first != nullptr && first->priced() && first->name != hop.cluster)
            words << (estimate->yoursPerHour ? tr("By your price book the fail-over costs %1 %2 over %3.")
                                             : tr("The fail-over costs %1 %2 over %3."))
                         .arg(signedPrice(domain::Money::fromMicros(estimate->payPerHour()->micros() -
                                                                    first->payPerHour()->micros()),
                                          unit),
                              unitShort(unit), toQt(first->name));
    }
    if (estimate != nullptr && estimate->yoursPerHour)
        words << (same || fixed ? tr("Both columns are list prices; by your price book you pay %1 %2.")
                                : tr("Both columns are list prices; by your price book the estimate is %1 %2, and what "
                                     "came instead is not priced by it."))
                     .arg(price(*estimate->yoursPerHour, unit), unitShort(unit));
    words << (fixed  ? tr("The pods run on nodes that were there already; the list says what such nodes cost.")
              : spot ? tr("Spot: what these nodes cost now is not in the list.")
                     : tr("Obtained nodes are priced from the list, on demand."));
    m_difference->setText(words.join(u' '));
}

void PlacementPage::refreshPods(const session::PlacementStory& story) {
    std::vector<std::vector<Cell>> rows;
    int running = 0, expected = 0;
    if (!story.hops.empty() && !story.hops.back().left) {
        const session::Hop& hop = story.hops.back();
        running = hop.podsRunning;
        expected = hop.podsExpected;
        for (const session::PodPlace& pod : hop.pods) {
            Cell state = plain(pod.running         ? tr("Running")
                               : pod.phase.empty() ? tr("not known")
                                                   : oneLine(toQt(pod.phase)),
                               pod.running ? Cell::Ink::Ok : Cell::Ink::Warn);
            state.icon = pod.running ? QStringLiteral("check") : QStringLiteral("hourglass");
            rows.push_back({plain(oneLine(toQt(pod.name))),
                            plain(pod.node.empty() ? tr("no node yet") : oneLine(toQt(pod.node))), state,
                            plain(clockText(pod.since), Cell::Ink::Text2)});
        }
    }
    m_pods->setCells(rows);
    m_running->setText(expected > 0 ? tr("%1 of %2 running").arg(running).arg(expected) : QString());
}

void PlacementPage::askToExport() {
    const auto place = askWhereToSave(this, tr("Export the placement"), QStringLiteral("placement.md"),
                                      {{tr("Markdown"), {QStringLiteral("md")}},
                                       {tr("CSV table"), {QStringLiteral("csv")}},
                                       {tr("Picture of the timeline"), {QStringLiteral("png")}}});
    if (place)
        tellExported(place->told(), exportTo(place->path));
}

domain::Expected<void> PlacementPage::exportTo(const QString& path) {
    const auto story = workbench().placement().story();
    if (!story)
        return domain::fail(domain::ErrorCode::NotFound, "there is no placement");
    const StoryPaper paper{*story, workbench().placement().applied(), workbench().placement().estimate()};
    const QString kind = QFileInfo(path).suffix().toLower();
    if (kind == u"md")
        return saveBytes(QByteArray::fromStdString(storyMarkdown(paper)), path);
    if (kind == u"csv")
        return saveBytes(QByteArray::fromStdString(storyCsv(paper)), path);
    if (kind == u"png")
        return saveBytes(timelinePicture(*m_timeline, pictureTitle(workbench()), pictureLine(workbench())), path);
    return domain::fail(domain::ErrorCode::InvalidArgument, "a placement is saved as .md, .csv or .png",
                        path.toStdString());
}

void PlacementPage::openWithdrawal() {
    PlacementController& placement = workbench().placement();
    const auto plan = placement.withdrawal();
    if (!plan) {
        if (placement.withdrawError())
            messages().answer({QStringLiteral("withdraw"),
                               Severity::Error,
                               tr("Cannot be withdrawn."),
                               problemText(*placement.withdrawError()),
                               {},
                               {},
                               true});
        return;
    }
    QStringList names;
    session::WritePlan shown = *plan;
    if (const auto story = placement.story(); story && !story->hops.empty()) {
        const std::vector<session::PodPlace>& pods = story->hops.back().pods;
        for (const session::PodPlace& pod : pods)
            names << oneLine(toQt(pod.name));
        // The review may name the same pods: they are named once, where they are agreed to.
        std::erase_if(shown.warnings, [&pods](const std::string& warning) {
            return !pods.empty() && std::all_of(pods.begin(), pods.end(), [&warning](const session::PodPlace& pod) {
                return warning.find(pod.name) != std::string::npos;
            });
        });
    }
    WriteDialog dialog(tr("Withdraw what was applied"), tr("Withdraw"), ButtonLook::Destructive, workbench(), shown,
                       this);
    dialog.setObjectName(QStringLiteral("withdrawDialog"));
    (void)dialog.addOwnTick(
        names.isEmpty() ? tr("What runs of the workload stops.")
                        : tr("%n pods stop: %1", nullptr, int(names.size())).arg(names.join(QStringLiteral(", "))),
        tr("Stop them"));
    if (dialog.exec() != QDialog::Accepted || !unlock(this, workbench(), WriteAccess::ForApply))
        return;
    placement.withdraw();
}

} // namespace thrifty::app
