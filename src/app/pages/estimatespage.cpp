// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/estimatespage.h"

#include "app/charts/chartpanel.h"
#include "app/dialogs/factdialog.h"
#include "app/dialogs/savefile.h"
#include "app/dialogs/unlockdialog.h"
#include "app/format/factwords.h"
#include "app/format/statetext.h"
#include "app/pages/estimates/estimatecharts.h"
#include "app/pages/estimates/estimatemessages.h"
#include "app/print/estimateexport.h"
#include "app/theme/icons.h"
#include "app/widgets/buttons.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/explanationpanel.h"
#include "app/widgets/groupfilter.h"
#include "app/widgets/heatlegend.h"
#include "app/widgets/keytip.h"
#include "app/widgets/matrixview.h"
#include "app/widgets/panel.h"
#include "app/widgets/reclaimfilter.h"
#include "app/widgets/tabstrip.h"
#include "app/window/presentation.h"
#include "report/statewords.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace thrifty::app {

namespace {

constexpr int explanationM = 292, explanationL = 420;

QString durationText(std::chrono::seconds took) {
    const auto all = std::max<long>(0, took.count());
    return all < 60 ? EstimatesPage::tr("%1 s").arg(all) : EstimatesPage::tr("%1 min %2 s").arg(all / 60).arg(all % 60);
}

/// Moves a widget into a layout, whatever it was in before.
void place(QBoxLayout* layout, QWidget* widget, int stretch = 0) {
    layout->addWidget(widget, stretch);
    widget->show();
}

void clearLayout(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QLayout* inner = item->layout()) {
            clearLayout(inner);
        }
        delete item;
    }
}

} // namespace

EstimatesPage::EstimatesPage(Workbench& workbench, QWidget* parent)
    : Page(PageId::Estimates, tr("Estimates"), workbench, parent)
    , m_view(std::make_shared<const BoardView>())
    , m_runMessages(new EstimateMessages(workbench, messages(), this))
    , m_stack(new QStackedWidget)
    , m_empty(nullptr)
    , m_build(nullptr)
    , m_listPrices(nullptr)
    , m_body(new QWidget) {
    buildHeader();
    buildBody();
    m_empty = new EmptyState(QStringLiteral("bars"), tr("No estimate yet"), {});
    m_build = m_empty->addAction(tr("Build variants"));
    m_build->setObjectName(QStringLiteral("nextStep"));
    connect(m_build, &QPushButton::clicked, this, [this] { emit pageRequested(missingStep()); });
    m_listPrices = m_empty->addAction(tr("Show list prices"), QStringLiteral("bars"));
    m_listPrices->setObjectName(QStringLiteral("showListPrices"));
    m_listPrices->setToolTip(tr("What the price list says; no cluster is asked and nothing is written"));
    connect(m_listPrices, &QPushButton::clicked, &workbench.estimates(), &EstimateController::showListPrices);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_body);
    content()->addWidget(m_stack, 1);

    EstimateController& estimates = workbench.estimates();
    connect(&estimates, &EstimateController::started, this, [this] {
        m_causes = false;
        m_runMessages->forgetQuestions();
        refresh();
        m_runMessages->refresh(*m_view);
        if (!m_cursor.current().valid() || !m_view->board->contains(m_cursor.current()))
            m_cursor.clear();
    });
    connect(&estimates, &EstimateController::boardChanged, this, &EstimatesPage::refresh);
    // The board has been told as changed just before.
    connect(&estimates, &EstimateController::ended, this, [this] { m_runMessages->refresh(*m_view); });
    connect(&estimates, &EstimateController::shown, this, [this] { m_runMessages->refresh(*m_view); });
    connect(&estimates, &EstimateController::waitingChanged, this, [this] {
        refresh();
        m_runMessages->refresh(*m_view);
    });
    connect(&estimates, &EstimateController::leftoversRemoved, this, [this] { m_runMessages->refresh(*m_view); });
    connect(m_runMessages, &EstimateMessages::estimateAsked, this, &EstimatesPage::estimate);
    connect(m_runMessages, &EstimateMessages::cellsAsked, this, &EstimatesPage::estimateAgain);
    connect(m_runMessages, &EstimateMessages::causesAsked, this, &EstimatesPage::showCauses);
    connect(&workbench, &Workbench::unitChanged, this, &EstimatesPage::refresh);
    connect(&workbench.document(), &PlanDocument::changed, this, [this](PlanParts parts) {
        if (parts.testFlag(PlanPart::Policy))
            refresh();
    });
    connect(&workbench.fleet(), &FleetController::changed, this, &EstimatesPage::refresh);
    connect(&workbench.fleet().looks(), &FleetLooks::changed, this, &EstimatesPage::refresh);
    connect(&workbench.variants(), &VariantController::changed, this, &EstimatesPage::refresh);
    connect(&workbench.facts(), &FactsController::changed, this, &EstimatesPage::refresh);
    connect(&workbench.lock(), &WriteLock::changed, this, [this] {
        refreshHeader();
        emit statusBarChanged();
    });
    connect(&m_cursor, &BoardCursor::changed, this, &EstimatesPage::followCursor);
    connect(&m_cursor, &BoardCursor::explainRequested, this, [this] {
        m_causes = false;
        m_closed = false;
        if (sizeClass() == SizeClass::S)
            m_tabs->setCurrentIndex(3);
        else
            m_explanation->show();
        refreshExplanation();
    });
    addCommands();
    arrange();
    refresh();
    m_runMessages->refresh(*m_view);
    watchOpenedRun();
}

EstimatesPage::~EstimatesPage() = default;

ChartPanel& EstimatesPage::clusterPanel() {
    return m_charts->clusters();
}

ChartPanel& EstimatesPage::gpuPanel() {
    return m_charts->gpus();
}

ChartPanel& EstimatesPage::variantPanel() {
    return m_charts->variants();
}

void EstimatesPage::addCommands() {
    addCommand("nextUnit", tr("Next unit of prices"), {Qt::Key_U},
               [this] { workbench().setUnit(static_cast<PriceUnit>((static_cast<int>(workbench().unit()) + 1) % 5)); });
    addCommand("listPrices", tr("Show list prices"), {}, [this] { workbench().estimates().showListPrices(); });
    addCommand("causes", tr("Show causes of missing prices"), {}, [this] { showCauses(); });
    addCommand("copyTable", tr("Copy the table"), {}, [this] { m_matrix->copy(true); });
    for (QWidget* units : std::initializer_list<QWidget*>{m_units, m_unitCombo})
        setTip(units, tr("What prices are per"), *command("nextUnit"));
    addCommand("nextEstimatePanel", tr("Next panel"), {Qt::Key_F6}, [this] {
        const QList<QWidget*> panels{m_matrix, &m_charts->clusters().bars(), &m_charts->variants().bars(),
                                     &m_charts->gpus().bars(), m_explanation};
        qsizetype at = -1;
        for (qsizetype i = 0; i < panels.size(); ++i) {
            if (panels[i]->isAncestorOf(focusWidget()) || panels[i] == focusWidget())
                at = i;
        }
        for (qsizetype step = 1; step <= panels.size(); ++step) {
            QWidget* next = panels[(at + step) % panels.size()];
            if (next->isVisible()) {
                next->setFocus(Qt::ShortcutFocusReason);
                return;
            }
        }
    });
}

void EstimatesPage::setCommands(const QAction& estimate, const QAction& present) {
    setTip(m_present, tr("Full screen, for people who did not run it"), present);
    m_estimateCommand = &estimate;
    connect(&estimate, &QAction::changed, this, &EstimatesPage::refreshHeader);
    refreshHeader();
}

void EstimatesPage::buildHeader() {
    const QStringList units{tr("hour"), tr("day"), tr("week"), tr("month (730 h)"), tr("year")};
    m_units = new SegmentedControl(tr("Prices per"));
    m_units->setChoices(units);
    m_unitCombo = new QComboBox;
    for (int unit = 0; unit < units.size(); ++unit)
        m_unitCombo->addItem(unitShort(static_cast<PriceUnit>(unit)));
    nameChoice(m_unitCombo, tr("Prices per"));
    const auto choose = [this](int unit) { workbench().setUnit(static_cast<PriceUnit>(unit)); };
    connect(m_units, &SegmentedControl::chosen, this, choose);
    connect(m_unitCombo, &QComboBox::activated, this, choose);
    m_export = makeButton(tr("Export…"), ButtonLook::Outlined, QStringLiteral("export"));
    auto* menu = new QMenu(m_export);
    const std::vector<FileKind> kinds{{tr("PDF document"), {QStringLiteral("pdf")}},
                                      {tr("HTML page"), {QStringLiteral("html"), QStringLiteral("htm")}},
                                      {tr("CSV table"), {QStringLiteral("csv")}},
                                      {tr("Markdown"), {QStringLiteral("md")}},
                                      {tr("JSON result"), {QStringLiteral("json")}}};
    const QStringList names{tr("Report as PDF…"), tr("Report as one HTML page…"), tr("Table as CSV…"),
                            tr("Markdown for a pull request…"), tr("Result as JSON…")};
    for (std::size_t kind = 0; kind < kinds.size(); ++kind)
        menu->addAction(names[static_cast<qsizetype>(kind)], this, [this, kinds, kind] { saveFile(kinds, kind); });
    menu->addSeparator();
    menu->addAction(tr("Folder or archive for a review…"), this, &EstimatesPage::exportRequested);
    connect(m_export, &QPushButton::clicked, this,
            [this, menu] { menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height() + 2))); });
    m_present = makeButton(tr("Present"), ButtonLook::Outlined, QStringLiteral("screen"));
    connect(m_present, &QPushButton::clicked, this, &EstimatesPage::present);
    m_primary = makeButton(tr("Estimate again"), ButtonLook::Primary, QStringLiteral("play"));
    connect(m_primary, &QPushButton::clicked, this, [this] { estimate(); });
    for (QWidget* widget : std::initializer_list<QWidget*>{m_units, m_unitCombo, m_export, m_present, m_primary})
        addHeaderWidget(widget);
}

void EstimatesPage::buildBody() {
    m_matrixPanel = new Panel(tr("Variants and clusters"));
    m_groups = new GroupFilter;
    m_groups->setFixedHeight(std::max(size::controlSmall, fontMetrics().height() + 8));
    m_groups->setMaximumWidth(180);
    connect(m_groups, &GroupFilter::filterChanged, this, &EstimatesPage::filterColumns);
    m_matrixPanel->headerEnd()->addWidget(m_groups);
    m_reclaim = new ReclaimFilter;
    m_reclaim->setFixedHeight(m_groups->height());
    m_reclaim->setMaximumWidth(180);
    m_reclaim->setToolTip(tr("Cells whose spot nodes are reclaimed more often in a month have neither price nor rank, "
                             "and orders leave them out. The result stays as it is."));
    connect(m_reclaim, &ReclaimFilter::chosen, this, [this](const std::optional<domain::ReclaimLimit>& limit) {
        workbench().document().edit(tr("How often spot nodes may be reclaimed"),
                                    [&](PlanState& state) { state.plan.order.reclaim = limit; });
    });
    m_matrixPanel->headerEnd()->addWidget(m_reclaim);
    m_heat = new HeatLegend;
    m_matrixPanel->headerEnd()->addWidget(m_heat);
    m_matrix = new MatrixView(m_model, m_cursor);
    connect(m_matrix, &MatrixView::contentHeightChanged, this, &EstimatesPage::arrangeHeights);
    connect(m_matrix, &MatrixView::menuMade, this, [this](QMenu* menu, CellId cell) { fillCellMenu(*menu, cell); });
    m_matrixPanel->body()->addWidget(m_matrix);

    m_charts = new EstimateCharts(m_cursor, *this);
    for (ChartPanel* panel : {&clusterPanel(), &gpuPanel(), &variantPanel()})
        connect(&panel->bars(), &CostChart::pictureSaved, this, [this](const SavePlace& place, const auto& why) {
            tellExported(place.told(), why ? domain::Expected<void>(domain::fail(*why)) : domain::Expected<void>());
        });

    m_explanation = new ExplanationPanel;
    m_explanation->setNotes(workbench().facts().canRemember());
    connect(m_explanation, &ExplanationPanel::noteAsked, this, [this] { noteFact(m_cursor.current()); });
    connect(m_explanation, &ExplanationPanel::againAsked, this, [this] { askAgain(m_cursor.current().cluster); });
    connect(m_explanation, &ExplanationPanel::forgetAsked, this, [this] { forgetFact(m_cursor.current()); });
    connect(m_explanation, &ExplanationPanel::closed, this, [this] {
        m_closed = true;
        m_explanation->hide();
        m_matrix->setFocus();
    });
    connect(m_explanation, &ExplanationPanel::cellChosen, this, [this](CellId cell) {
        m_cursor.setCurrent(cell);
        emit m_cursor.explainRequested();
    });

    m_tabsPanel = new Panel;
    m_tabs = new TabStrip(tr("Charts and explanation"));
    m_tabs->setTabs({tr("$/hr per cluster"), tr("$/hr per GPU SKU"), tr("Variants compared"), tr("Explanation")});
    m_tabPages = new QStackedWidget;
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_tabPages->setCurrentIndex(tab);
        m_charts->catchUp();
    });
    m_tabsPanel->body()->addWidget(m_tabs);
    m_tabsPanel->body()->addWidget(m_tabPages, 1);
}

void EstimatesPage::setSizeClass(SizeClass size) {
    if (size == sizeClass() && m_body->layout() != nullptr)
        return;
    Page::setSizeClass(size);
    arrange();
}

/// M: matrix over two charts, explanation beside them. S: matrix over tabs. L: three charts, wide explanation.
void EstimatesPage::arrange() {
    const SizeClass size = sizeClass();
    QWidget *clusters = &m_charts->clusters(), *gpus = &m_charts->gpus(), *variants = &m_charts->variants();
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_matrixPanel, clusters, gpus, variants, m_explanation, m_tabsPanel}) {
        part->setParent(m_body); // never without an owner
        part->hide();            // until it is placed
    }
    if (QLayout* old = m_body->layout()) {
        clearLayout(old);
        delete old;
    }
    const bool small = size == SizeClass::S;
    m_explanation->setCompact(small);
    m_explanation->setWide(size == SizeClass::L);
    m_charts->setSizeClass(size);
    m_matrix->setSizeClass(size);
    m_heat->setShort(small);
    leaveTitleRoom(size);
    if (small) {
        auto* column = new QVBoxLayout(m_body);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(space::m);
        place(column, m_matrixPanel);
        for (QWidget* page : std::initializer_list<QWidget*>{clusters, gpus, variants, m_explanation}) {
            m_tabPages->addWidget(page);
        }
        m_tabPages->setCurrentIndex(m_tabs->currentIndex());
        place(column, m_tabsPanel, 1);
    } else {
        auto* row = new QHBoxLayout(m_body);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::m);
        auto* column = new QVBoxLayout;
        column->setSpacing(space::m);
        row->addLayout(column, 1);
        place(column, m_matrixPanel);
        auto* charts = new QHBoxLayout;
        charts->setSpacing(space::m);
        column->addLayout(charts, 1);
        place(charts, clusters, 1);
        if (size == SizeClass::M) {
            place(charts, variants, 1);
            place(charts, gpus, 1);
            m_charts->showChosen();
        } else {
            place(charts, gpus, 1);
            place(charts, variants, 1);
        }
        m_explanation->setFixedWidth(size == SizeClass::L ? explanationL : explanationM);
        place(row, m_explanation);
        m_explanation->setVisible(!m_closed);
    }
    if (small) {
        m_explanation->setMinimumWidth(0);
        m_explanation->setMaximumWidth(QWIDGETSIZE_MAX);
    }
    m_charts->refresh();
    refreshHeader();
    arrangeHeights();
}

/// The matrix takes what its rows need, at most somewhat more than half; the charts have the rest.
void EstimatesPage::arrangeHeights() {
    const int header = std::max(size::panelHeader, fontMetrics().height() + 16) + 2;
    const int room = m_stack->height();
    const int wanted = header + m_matrix->contentHeight();
    const int least = header + 40 + 2 * size::row2;
    const double share = sizeClass() == SizeClass::S ? 0.6 : 0.56;
    m_matrixPanel->setFixedHeight(std::max(least, std::min(wanted, static_cast<int>(room * share))));
}

void EstimatesPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrangeHeights();
}

void EstimatesPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    arrangeHeights();
    refresh();
    m_charts->catchUp();
}

void EstimatesPage::refresh() {
    auto view = std::make_shared<BoardView>(workbench().estimates().windowView(workbench().unit()));
    view->known = workbench().facts().considered();
    m_view = std::move(view);
    const bool rows = m_view->variants.size() != static_cast<std::size_t>(m_model.rowCount());
    m_model.setView(m_view);
    m_charts->setView(m_view);
    m_stack->setCurrentWidget(m_view->board->empty() ? m_empty : m_body);
    if (rows)
        arrangeHeights();
    // The first look goes to the lowest price of the first row.
    if (!m_view->board->contains(m_cursor.current())) {
        const bool any = !m_view->board->empty();
        const auto lowest = any ? m_view->board->lowest(0) : std::nullopt;
        m_cursor.setCurrent(any ? CellId{0, lowest.value_or(0)} : CellId{});
    }
    refreshReclaim();
    filterColumns();
    m_heat->setView(*m_view);
    refreshHeader();
    m_charts->refreshSoon();
    const QString unit = unitShort(m_view->unit);
    m_tabs->setTabText(0, tr("%1 per cluster").arg(unit));
    m_tabs->setTabText(1, tr("%1 per GPU SKU").arg(unit));
    refreshExplanation();
    emit statusBarChanged();
}

/// Only where there is something to choose: most workloads buy no spot nodes.
void EstimatesPage::refreshReclaim() {
    bool any = m_view->reclaim.has_value();
    m_reclaimed = 0;
    for (int v = 0; v < static_cast<int>(m_view->variants.size()); ++v) {
        for (int c = 0; c < static_cast<int>(m_view->clusters.size()); ++c) {
            const domain::ClusterEstimate* answer = m_view->answer({v, c});
            any = any || (answer != nullptr && isSpot(*answer));
            m_reclaimed += answer != nullptr && answer->reasonCode == domain::ReasonCode::ReclaimedOften ? 1 : 0;
        }
    }
    m_reclaim->setLimit(m_view->reclaim);
    m_reclaim->setVisible(any && !m_view->listOnly);
}

/// A filter is a view: what it hides is still asked, ranked and exported, and how much that is stands beside the title.
void EstimatesPage::filterColumns() {
    const FleetLooks& looks = workbench().fleet().looks();
    {
        const QSignalBlocker quiet(m_groups);
        m_groups->setGroups(looks.groups());
    }
    const std::vector<domain::ClusterName>& clusters = m_view->board->clusters();
    std::vector<bool> hidden;
    for (const domain::ClusterName& name : clusters)
        hidden.push_back(!m_groups->accepts(looks.group(name)));
    m_matrix->setHiddenColumns(hidden);
    const auto count = static_cast<int>(std::count(hidden.begin(), hidden.end(), true));
    m_hiddenColumns = count;
    QStringList hides;
    if (count > 0)
        hides << tr("%n cluster(s) hidden by the filter", nullptr, count);
    if (m_reclaimed > 0)
        hides << tr("%n cell(s) reclaimed too often", nullptr, m_reclaimed);
    m_hides = hides.join(QStringLiteral(", "));
    leaveTitleRoom(sizeClass());
    // The cell that is explained stays in sight.
    const CellId current = m_cursor.current();
    const auto first = std::find(hidden.begin(), hidden.end(), false);
    if (m_view->board->contains(current) && hidden[static_cast<std::size_t>(current.cluster)] && first != hidden.end())
        m_cursor.setCurrent({current.variant, static_cast<int>(first - hidden.begin())});
}

/// Beside the explanation there is room for the sentence about what is hidden or for the heat's words.
void EstimatesPage::leaveTitleRoom(SizeClass size) {
    m_heat->setScaleOnly((m_hiddenColumns > 0 || !m_reclaim->isHidden()) && size == SizeClass::M);
    // Beside two filters there is room for neither: their tooltips say it.
    const bool two = !m_groups->isHidden() && !m_reclaim->isHidden() && size == SizeClass::M;
    m_matrixPanel->setMeta(two ? QString() : m_hides);
    m_groups->setToolTip(tr("Shows the columns of one group. All clusters are asked, ranked and charted as before.") +
                         (m_hides.isEmpty() ? QString() : u'\n' + m_hides));
}

int EstimatesPage::shownVariant() const {
    return m_cursor.current().valid() ? m_cursor.current().variant : 0;
}

void EstimatesPage::refreshExplanation() {
    if (!isVisible() || m_causes || !m_view->board->contains(m_cursor.current()))
        return;
    const CellId cell = m_cursor.current();
    Explanation shown = explain(*m_view, cell, m_cursor.compared());
    const domain::ClusterEstimate* answer = m_view->answer(cell);
    if (answer != nullptr && !report::answered(*answer) && !workbench().estimates().askable({cell}).empty())
        shown.again = tr("Ask this cluster again");
    m_explanation->showExplanation(shown);
    m_tabs->setTabText(3, m_explanation->title());
}

void EstimatesPage::followCursor() {
    const CellId before = m_followed;
    const CellId current = m_cursor.current();
    const bool moved = current != before, compared = m_cursor.compared() != m_followedCompared;
    m_followed = current;
    m_followedCompared = m_cursor.compared();
    if (!moved && !compared)
        return; // only the pointer went elsewhere
    m_causes = false;
    if (current.valid() && (current.variant != before.variant || current.cluster != before.cluster))
        m_charts->refresh();
    refreshExplanation();
}

QString EstimatesPage::priceSource() const {
    if (m_view->source.isEmpty() || m_view->running)
        return {};
    const QString source = tr("Prices: %1, %2").arg(m_view->source, momentText(m_view->started));
    const QString ranked = rankedByText(m_view->priceBook);
    return ranked.isEmpty() ? source : source + QStringLiteral("; ") + ranked;
}

/// What a run made and removed is said once all is as it was before: read-only, nothing left.
QString EstimatesPage::idleText() const {
    const EstimateController& estimates = workbench().estimates();
    const auto result = estimates.result();
    if (!result || !estimates.removedCopies() || workbench().lock().open())
        return {};
    const int copies = *estimates.removedCopies();
    const QString at = QLocale().toString(toQt(result->finishedAt).time(), QStringLiteral("HH:mm:ss"));
    if (copies == 0)
        return tr("Run finished at %1. There was nothing to ask, so nothing was written.").arg(at);
    return tr("Run finished at %1. %n gated copies and 1 spread policy removed; %2 is locked again.", nullptr, copies)
        .arg(at, oneLine(toQt(result->novaContext)));
}

/// Where the first thing is done that an estimate still needs.
PageId EstimatesPage::missingStep() {
    if (workbench().fleet().state() != FleetController::State::Connected)
        return PageId::Fleet;
    const session::Plan& plan = workbench().document().plan();
    if (workbench().variants().variants().empty() || plan.ns.empty() || plan.group.key.empty())
        return PageId::Workload;
    return PageId::Variants;
}

void EstimatesPage::refreshHeader() {
    EstimateController& estimates = workbench().estimates();
    const int unit = static_cast<int>(workbench().unit());
    m_units->setCurrent(unit);
    m_unitCombo->setCurrentIndex(unit);
    const auto result = estimates.result();
    const bool running = estimates.running();
    const bool cells = !m_view->board->empty();
    // Before there is a price they have nothing to act on.
    m_units->setVisible(cells && sizeClass() != SizeClass::S);
    m_unitCombo->setVisible(cells && sizeClass() == SizeClass::S);
    m_export->setVisible(cells);
    m_present->setVisible(cells);
    m_export->setEnabled(result != nullptr && !running);
    m_present->setEnabled(cells && m_view->board->answered() > 0);
    // One filled button: the header's when it can be pressed, else the step that is missing.
    const bool ready = estimates.obstacle().isEmpty();
    setLook(m_build, ready ? ButtonLook::Outlined : ButtonLook::Primary);
    m_listPrices->setVisible(ready);
    m_primary->setVisible(!running && (ready || cells));
    m_primary->setText(cells && !m_view->listOnly
                           ? tr("Estimate again")
                           : tr("Estimate %n variant(s)", nullptr, workbench().variants().ready()));
    const QString obstacle = estimates.obstacle();
    const PageId step = missingStep();
    m_build->setText(step == PageId::Fleet      ? tr("Go to Fleet")
                     : step == PageId::Workload ? tr("Go to Workload")
                                                : tr("Build variants"));
    m_build->setIcon(icon(step == PageId::Fleet      ? QStringLiteral("nodes")
                          : step == PageId::Workload ? QStringLiteral("layers")
                                                     : QStringLiteral("sliders")));
    m_empty->setSentence(
        tr("An estimate says what each variant of the workload would cost on every cluster. Nothing runs for it: gated "
           "copies are made, priced and removed again.") +
        u' ' +
        (obstacle.isEmpty() ? tr("%n variant(s) can be estimated now.", nullptr, workbench().variants().ready())
                            : tr("Next step: %1.").arg(obstacle)));
    m_primary->setEnabled(obstacle.isEmpty());
    m_primary->setToolTip(!obstacle.isEmpty() ? obstacle
                          : m_estimateCommand != nullptr
                              ? m_estimateCommand->shortcut().toString(QKeySequence::NativeText)
                              : QString());
    setAge({});
    if (running) {
        setStatus(
            (estimates.stopping() ? tr("Run of %1 is given up; what it made is being removed") : tr("Run started %1"))
                .arg(momentText(m_view->started)));
    } else if (result) {
        const auto took = std::chrono::duration_cast<std::chrono::seconds>(result->finishedAt - result->startedAt);
        setStatus(tr("Run of %1, took %2").arg(momentText(m_view->started), durationText(took)));
        const auto age = std::chrono::seconds(std::max<qint64>(0, m_view->started.secsTo(m_view->now)));
        const auto others = static_cast<int>(
            std::count_if(m_view->variants.begin(), m_view->variants.end(),
                          [](const BoardView::Variant& variant) { return variant.since != SinceRun::Same; }));
        QStringList old;
        if (age >= std::chrono::hours(24))
            old << tr("%1 old").arg(ageText(age));
        if (others > 0)
            old << tr("%n variant(s) changed since", nullptr, others);
        setAge(old.join(QStringLiteral(", ")));
    } else if (m_view->listOnly) {
        setStatus(tr("List prices: no cluster was asked"));
    } else if (estimates.error() && m_view->board->answered() > 0) {
        const int cellCount = m_view->board->cells();
        const bool cancelled = estimates.error()->code == domain::ErrorCode::Cancelled;
        setStatus((cancelled ? tr("Run of %1 cancelled: %2 of %3 answered, %4 priced")
                             : tr("Run of %1 stopped: %2 of %3 answered, %4 priced"))
                      .arg(momentText(m_view->started))
                      .arg(cellCount - estimates.withoutAnswer())
                      .arg(cellCount)
                      .arg(estimates.priced()));
    } else if (estimates.error()) {
        setStatus(tr("The run of %1 gave no result").arg(momentText(m_view->started)));
    } else {
        setStatus({});
    }
}

void EstimatesPage::estimate(const std::vector<domain::ClusterName>& without) {
    EstimateController& estimates = workbench().estimates();
    if (!estimates.obstacle().isEmpty())
        return;
    if (workbench().lock().access() == WriteAccess::ForRun) {
        estimates.start(without);
        return;
    }
    m_runMessages->offerUnlock(tr("The run makes gated copies of %n variant(s) and a spread policy, and removes them.",
                                  nullptr, workbench().variants().ready()),
                               [this, without] { workbench().estimates().start(without); });
}

void EstimatesPage::estimateAgain(const std::vector<CellId>& asked) {
    const std::vector<CellId> cells = workbench().estimates().askable(asked);
    if (cells.empty()) // their variants were changed meanwhile: their rows would be of two kinds
        return estimate();
    if (workbench().lock().access() == WriteAccess::ForRun) {
        workbench().estimates().startAgain(cells);
        return;
    }
    m_runMessages->offerUnlock(
        tr("The run makes gated copies for %n cell(s) and removes them.", nullptr, static_cast<int>(cells.size())),
        [this, cells] { workbench().estimates().startAgain(cells); });
}

/// Later: the button that asked for it is made anew when the run begins.
void EstimatesPage::askAgain(int cluster) {
    QMetaObject::invokeMethod(
        this, [this, cluster] { estimateAgain(workbench().estimates().askableOf(cluster)); }, Qt::QueuedConnection);
}

void EstimatesPage::fillCellMenu(QMenu& menu, CellId cell) {
    if (!workbench().estimates().askableOf(cell.cluster).empty())
        menu.addAction(icon(QStringLiteral("refresh")), tr("Ask this cluster again"), this,
                       [this, cell] { askAgain(cell.cluster); });
    if (!workbench().facts().canRemember() || m_view->answer(cell) == nullptr)
        return;
    menu.addSeparator();
    if (const domain::KnownFact* fact = m_view->fact(cell))
        menu.addAction(tr("Forget: %1").arg(claimWords(fact->nodes).replace(u'&', QStringLiteral("&&"))), this,
                       [this, cell] { forgetFact(cell); });
    menu.addAction(tr("Remember a fact about this cluster…"), this, [this, cell] { noteFact(cell); });
}

void EstimatesPage::showCauses() {
    m_causes = true;
    m_closed = false;
    m_explanation->showCauses(causes(*m_view));
    if (sizeClass() == SizeClass::S) {
        m_tabs->setTabText(3, m_explanation->title());
        m_tabs->setCurrentIndex(3);
    } else {
        m_explanation->show();
    }
}

/// Later: the button or the menu that asked for it is made anew when facts change.
void EstimatesPage::noteFact(CellId cell) {
    QMetaObject::invokeMethod(
        this,
        [this, cell] {
            if (!m_view->board->contains(cell))
                return;
            const domain::ClusterName cluster = m_view->board->clusters()[static_cast<std::size_t>(cell.cluster)];
            askForFact(this, workbench().facts(), cluster, m_view->answer(cell));
        },
        Qt::QueuedConnection);
}

void EstimatesPage::forgetFact(CellId cell) {
    if (const domain::KnownFact* fact = m_view->board->contains(cell) ? m_view->fact(cell) : nullptr)
        workbench().facts().forget(*fact);
}

void EstimatesPage::askToExport() {
    m_export->click();
}

void EstimatesPage::present() {
    if (m_view->board->empty() || m_view->board->answered() == 0)
        return;
    auto* slide = new Presentation(workbench(), shownVariant());
    slide->setAttribute(Qt::WA_DeleteOnClose);
    slide->showFullScreen();
}

domain::Expected<void> EstimatesPage::exportTo(const QString& path) const {
    Workbench& bench = const_cast<EstimatesPage*>(this)->workbench();
    const auto result = bench.estimates().result();
    if (!result)
        return domain::fail(domain::ErrorCode::NotFound, "there is no estimate");
    BoardView view = bench.estimates().view(bench.unit());
    view.known = bench.facts().considered();
    return saveEstimate(view, domain::withNoted(*result, view.known.get()), path);
}

void EstimatesPage::saveFile(const std::vector<FileKind>& kinds, std::size_t chosen) {
    const auto place = askWhereToSave(this, tr("Export the estimate"),
                                      QStringLiteral("estimate.") + kinds[chosen].suffixes.constFirst(), kinds, chosen);
    if (place)
        tellExported(place->told(), exportTo(place->path));
}

} // namespace thrifty::app
