// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/estimatespage.h"

#include "app/charts/chartpanel.h"
#include "app/dialogs/unlockdialog.h"
#include "app/format/sentences.h"
#include "app/format/statetext.h"
#include "app/print/estimateexport.h"
#include "app/widgets/buttons.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/explanationpanel.h"
#include "app/widgets/heatlegend.h"
#include "app/widgets/matrixview.h"
#include "app/widgets/panel.h"
#include "app/widgets/tabstrip.h"
#include "app/window/presentation.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
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
    , m_stack(new QStackedWidget)
    , m_empty(nullptr)
    , m_build(nullptr)
    , m_listPrices(nullptr)
    , m_body(new QWidget) {
    buildHeader();
    buildBody();
    auto* empty =
        new EmptyState(QStringLiteral("bars"), tr("No estimate yet"),
                       tr("Connect to a fleet, open a workload, and estimate what each variant of it would "
                          "cost on every cluster. Nothing runs for an estimate: gated copies are made, priced "
                          "and removed again."));
    m_build = empty->addAction(tr("Build variants"), QStringLiteral("sliders"));
    connect(m_build, &QPushButton::clicked, this, [this] { emit pageRequested(PageId::Variants); });
    m_listPrices = empty->addAction(tr("Show list prices"), QStringLiteral("bars"));
    m_listPrices->setObjectName(QStringLiteral("showListPrices"));
    m_listPrices->setToolTip(tr("What the price list says; no cluster is asked and nothing is written"));
    connect(m_listPrices, &QPushButton::clicked, &workbench.estimates(), &EstimateController::showListPrices);
    m_empty = empty;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_body);
    content()->addWidget(m_stack, 1);

    EstimateController& estimates = workbench.estimates();
    connect(&estimates, &EstimateController::started, this, [this] {
        m_causes = false;
        messages().remove(QStringLiteral("unlock"));
        messages().remove(QStringLiteral("list"));
        refresh();
        refreshMessages();
        if (!m_cursor.current().valid() || !m_view->board->contains(m_cursor.current()))
            m_cursor.clear();
    });
    connect(&estimates, &EstimateController::boardChanged, this, &EstimatesPage::refresh);
    connect(&estimates, &EstimateController::ended, this, [this] {
        refresh();
        refreshMessages();
    });
    connect(&estimates, &EstimateController::listFailed, this, [this](const domain::Error& error) {
        messages().show({QStringLiteral("list"),
                         Severity::Error,
                         tr("No list prices."),
                         oneLine(toQt(error.text())),
                         {},
                         {},
                         true});
    });
    connect(&estimates, &EstimateController::leftoversRemoved, this, &EstimatesPage::refreshMessages);
    connect(&estimates, &EstimateController::waitingChanged, this, [this] {
        refresh();
        refreshMessages();
    });
    connect(&workbench, &Workbench::unitChanged, this, &EstimatesPage::refresh);
    connect(&workbench.fleet(), &FleetController::changed, this, &EstimatesPage::refresh);
    connect(&workbench.variants(), &VariantController::changed, this, &EstimatesPage::refresh);
    connect(&workbench.lock(), &WriteLock::changed, this, &EstimatesPage::refreshHeader);
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
    // While a run goes on charts follow twice a second: they cost more than cells.
    m_chartPause.setSingleShot(true);
    m_chartPause.setInterval(500);
    connect(&m_chartPause, &QTimer::timeout, this, [this] {
        if (m_chartsStale)
            refreshCharts();
    });
    addCommands();
    arrange();
    refresh();
    refreshMessages();
}

EstimatesPage::~EstimatesPage() = default;

/// What the page's keys do wherever the focus is while it is shown; the palette lists the same.
void EstimatesPage::addCommands() {
    const auto add = [this](const QString& text, const QKeySequence& key, auto&& run) {
        auto* action = new QAction(text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WindowShortcut);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
    };
    add(tr("Estimate all variants"), Qt::Key_F5, [this] { estimate(); });
    add(tr("Present the estimate"), Qt::Key_F11, [this] { present(); });
    add(tr("Next unit of prices"), Qt::Key_U,
        [this] { workbench().setUnit(static_cast<PriceUnit>((static_cast<int>(workbench().unit()) + 1) % 5)); });
    add(tr("Show list prices"), {}, [this] { this->workbench().estimates().showListPrices(); });
    add(tr("Show causes of missing prices"), {}, [this] { showCauses(); });
    add(tr("Copy the table"), {}, [this] { m_matrix->copy(true); });
    // F6 goes round the panels.
    add(tr("Next panel"), Qt::Key_F6, [this] {
        const QList<QWidget*> panels{m_matrix, &m_clusters->bars(), &m_variants->bars(), &m_gpus->bars(),
                                     m_explanation};
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

void EstimatesPage::buildHeader() {
    const QStringList units{tr("hour"), tr("day"), tr("week"), tr("month (730 h)"), tr("year")};
    m_units = new SegmentedControl(tr("Prices per"));
    m_units->setChoices(units);
    m_units->setToolTip(tr("What prices are per (U)"));
    m_unitCombo = new QComboBox;
    for (int unit = 0; unit < units.size(); ++unit)
        m_unitCombo->addItem(unitShort(static_cast<PriceUnit>(unit)));
    m_unitCombo->setAccessibleName(tr("Prices per"));
    m_unitCombo->setToolTip(tr("What prices are per (U)"));
    const auto choose = [this](int unit) { workbench().setUnit(static_cast<PriceUnit>(unit)); };
    connect(m_units, &SegmentedControl::chosen, this, choose);
    connect(m_unitCombo, &QComboBox::activated, this, choose);
    m_export = makeButton(tr("Export…"), ButtonLook::Outlined, QStringLiteral("export"));
    auto* menu = new QMenu(m_export);
    const auto add = [&](const QString& text, const QString& suffix, const QString& filter) {
        menu->addAction(text, this, [this, suffix, filter] { saveFile(suffix, filter); });
    };
    add(tr("Report as PDF…"), QStringLiteral("pdf"), tr("PDF document (*.pdf)"));
    add(tr("Report as one HTML page…"), QStringLiteral("html"), tr("HTML page (*.html)"));
    add(tr("Table as CSV…"), QStringLiteral("csv"), tr("CSV table (*.csv)"));
    add(tr("Markdown for a pull request…"), QStringLiteral("md"), tr("Markdown (*.md)"));
    add(tr("Result as JSON…"), QStringLiteral("json"), tr("JSON result (*.json)"));
    menu->addSeparator();
    menu->addAction(tr("Folder or archive for a review…"), this, &EstimatesPage::exportRequested);
    connect(m_export, &QPushButton::clicked, this,
            [this, menu] { menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height() + 2))); });
    m_present = makeButton(tr("Present"), ButtonLook::Outlined, QStringLiteral("screen"));
    m_present->setToolTip(tr("Full screen, for people who did not run it (F11)"));
    connect(m_present, &QPushButton::clicked, this, &EstimatesPage::present);
    m_primary = makeButton(tr("Estimate again"), ButtonLook::Primary, QStringLiteral("play"));
    connect(m_primary, &QPushButton::clicked, this, [this] { estimate(); });
    for (QWidget* widget : std::initializer_list<QWidget*>{m_units, m_unitCombo, m_export, m_present, m_primary})
        addHeaderWidget(widget);
}

void EstimatesPage::buildBody() {
    m_matrixPanel = new Panel(tr("Variants and clusters"));
    m_heat = new HeatLegend;
    m_matrixPanel->headerEnd()->addWidget(m_heat);
    m_matrix = new MatrixView(m_model, m_cursor);
    m_matrixPanel->body()->addWidget(m_matrix);

    m_clusters = new ChartPanel(tr("$/hr per cluster"), m_cursor);
    m_gpus = new ChartPanel(tr("$/hr per GPU SKU"), m_cursor);
    m_variants = new ChartPanel(tr("Variants compared"), m_cursor);
    const auto tip = [this](const ChartRow& row) {
        return cellTip(*m_view, row.cell) + (row.tickText.isEmpty() ? QString() : u'\n' + row.tickText);
    };
    for (ChartPanel* panel : {m_clusters, m_gpus, m_variants})
        panel->bars().tip = tip;

    const QStringList sides{tr("clusters"), tr("variants")};
    m_clusterSwitch = new SegmentedControl(tr("Bars per"));
    m_variantSwitch = new SegmentedControl(tr("Bars per"));
    for (SegmentedControl* side : {m_clusterSwitch, m_variantSwitch}) {
        side->setChoices(sides);
        connect(side, &SegmentedControl::chosen, this, [this](int chosen) {
            m_showVariants = chosen == 1;
            m_clusters->setVisible(!m_showVariants);
            m_variants->setVisible(m_showVariants);
            m_clusterSwitch->setCurrent(chosen);
            m_variantSwitch->setCurrent(chosen);
            (m_showVariants ? m_variantSwitch : m_clusterSwitch)->setFocus();
        });
    }
    m_clusterSwitch->setCurrent(0);
    m_variantSwitch->setCurrent(1);
    m_clusters->addAfterTitle(m_clusterSwitch);
    m_variants->addAfterTitle(m_variantSwitch);
    m_variantChip = new FactChip;
    m_clusters->addChoice(m_variantChip);
    m_clusterCombo = new QComboBox;
    m_clusterCombo->setAccessibleName(tr("Cluster whose variants are compared"));
    m_clusterCombo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_clusterCombo->setMinimumContentsLength(12);
    connect(m_clusterCombo, &QComboBox::activated, this, [this](int cluster) {
        const int variant = m_cursor.current().valid() ? m_cursor.current().variant : 0;
        m_cursor.setCurrent({variant, cluster});
    });
    m_variants->addChoice(m_clusterCombo);
    m_gpuFilter = new QComboBox;
    m_gpuFilter->setAccessibleName(tr("Which variant a bar shows"));
    m_gpuFilter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_gpuFilter->setMinimumContentsLength(16);
    connect(m_gpuFilter, &QComboBox::activated, this, [this] { refreshCharts(); });
    m_gpus->addChoice(m_gpuFilter);

    m_explanation = new ExplanationPanel;
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
    connect(m_tabs, &QTabBar::currentChanged, m_tabPages, &QStackedWidget::setCurrentIndex);
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
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_matrixPanel, m_clusters, m_gpus, m_variants, m_explanation, m_tabsPanel}) {
        part->setParent(m_body); // never without an owner
        part->hide();            // until it is placed
    }
    if (QLayout* old = m_body->layout()) {
        clearLayout(old);
        delete old;
    }
    const bool small = size == SizeClass::S;
    for (ChartPanel* panel : {m_clusters, m_gpus, m_variants})
        panel->setCompact(small);
    m_explanation->setCompact(small);
    m_explanation->setWide(size == SizeClass::L);
    m_clusters->bars().setDetailed(size == SizeClass::L);
    m_variants->bars().setDetailed(size == SizeClass::L);
    m_matrix->setSizeClass(size);
    m_heat->setShort(small);
    m_units->setVisible(!small);
    m_unitCombo->setVisible(small);
    m_clusterSwitch->setVisible(size == SizeClass::M);
    m_variantSwitch->setVisible(size == SizeClass::M);
    if (small) {
        auto* column = new QVBoxLayout(m_body);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(space::m);
        place(column, m_matrixPanel);
        for (QWidget* page : std::initializer_list<QWidget*>{m_clusters, m_gpus, m_variants, m_explanation}) {
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
        place(charts, m_clusters, 1);
        if (size == SizeClass::M) {
            place(charts, m_variants, 1);
            place(charts, m_gpus, 1);
            m_clusters->setVisible(!m_showVariants);
            m_variants->setVisible(m_showVariants);
        } else {
            place(charts, m_gpus, 1);
            place(charts, m_variants, 1);
        }
        m_explanation->setFixedWidth(size == SizeClass::L ? explanationL : explanationM);
        place(row, m_explanation);
        m_explanation->setVisible(!m_closed);
    }
    if (small) {
        m_explanation->setMinimumWidth(0);
        m_explanation->setMaximumWidth(QWIDGETSIZE_MAX);
    }
    refreshCharts();
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
}

void EstimatesPage::refresh() {
    m_view = std::make_shared<const BoardView>(workbench().estimates().view(workbench().unit()));
    const bool rows = m_view->variants.size() != static_cast<std::size_t>(m_model.rowCount());
    m_model.setView(m_view);
    m_stack->setCurrentWidget(m_view->board->empty() ? m_empty : m_body);
    if (rows)
        arrangeHeights();
    // The first look goes to the lowest price of the first row.
    if (!m_view->board->contains(m_cursor.current())) {
        const bool any = !m_view->board->empty();
        const auto lowest = any ? m_view->board->lowest(0) : std::nullopt;
        m_cursor.setCurrent(any ? CellId{0, lowest.value_or(0)} : CellId{});
    }
    m_heat->setView(*m_view);
    refreshHeader();
    m_chartsStale = true;
    if (!m_view->running || !m_chartPause.isActive())
        refreshCharts();
    refreshExplanation();
    emit statusBarChanged();
}

int EstimatesPage::shownVariant() const {
    return m_cursor.current().valid() ? m_cursor.current().variant : 0;
}

int EstimatesPage::shownCluster() const {
    return m_cursor.current().valid() ? m_cursor.current().cluster : 0;
}

GpuFilter EstimatesPage::gpuFilter() const {
    const int at = std::max(0, m_gpuFilter->currentIndex());
    if (at == 0)
        return {GpuFilter::Kind::LowestOnDemand, -1};
    if (at == 1)
        return {GpuFilter::Kind::Lowest, -1};
    return {GpuFilter::Kind::Variant, at - 2};
}

void EstimatesPage::refreshCharts() {
    if (!isVisible() || m_view->board->empty())
        return;
    m_chartsStale = false;
    m_chartPause.start();
    const auto fill = [](QComboBox* combo, const QStringList& texts) {
        QStringList there;
        for (int at = 0; at < combo->count(); ++at)
            there << combo->itemText(at);
        if (there == texts)
            return;
        const int held = combo->currentIndex();
        combo->clear();
        combo->addItems(texts);
        combo->setCurrentIndex(held >= 0 && held < texts.size() ? held : 0);
    };
    QStringList filters{tr("lowest on-demand"), tr("lowest of all")};
    for (const BoardView::Variant& variant : m_view->variants)
        filters << variant.name;
    fill(m_gpuFilter, filters);
    QStringList clusters;
    for (const BoardView::Cluster& cluster : m_view->clusters)
        clusters << cluster.name;
    fill(m_clusterCombo, clusters);
    m_clusterCombo->setCurrentIndex(shownCluster());
    m_variantChip->setText(m_view->variants.at(static_cast<std::size_t>(shownVariant())).name);

    const QString unit = unitShort(m_view->unit);
    const bool medium = sizeClass() == SizeClass::M;
    m_clusters->setTitle(medium ? tr("%1 per").arg(unit) : tr("%1 per cluster").arg(unit));
    m_variants->setTitle(medium ? tr("%1 per").arg(unit) : tr("Variants compared"));
    m_gpus->setTitle(tr("%1 per GPU SKU").arg(unit));
    m_tabs->setTabText(0, tr("%1 per cluster").arg(unit));
    m_tabs->setTabText(1, tr("%1 per GPU SKU").arg(unit));
    m_clusters->setChart(clusterChart(*m_view, shownVariant()), CostChart::Follow::Cluster);
    m_variants->setChart(variantChart(*m_view, shownCluster()), CostChart::Follow::Variant);
    m_gpus->setChart(gpuChart(*m_view, gpuFilter()), CostChart::Follow::Cell);
}

void EstimatesPage::refreshExplanation() {
    if (!isVisible() || m_causes || !m_view->board->contains(m_cursor.current()))
        return;
    m_explanation->showExplanation(explain(*m_view, m_cursor.current(), m_cursor.compared()));
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
        refreshCharts();
    refreshExplanation();
}

QString EstimatesPage::priceSource() const {
    if (m_view->source.isEmpty() || m_view->running)
        return {};
    return tr("Prices: %1, %2").arg(m_view->source, momentText(m_view->started));
}

void EstimatesPage::refreshHeader() {
    EstimateController& estimates = workbench().estimates();
    const int unit = static_cast<int>(workbench().unit());
    m_units->setCurrent(unit);
    m_unitCombo->setCurrentIndex(unit);
    const auto result = estimates.result();
    const bool running = estimates.running();
    const bool cells = !m_view->board->empty();
    m_units->setEnabled(cells);
    m_unitCombo->setEnabled(cells);
    m_export->setEnabled(result != nullptr && !running);
    m_present->setEnabled(cells && m_view->board->answered() > 0);
    // One filled button: the header's when it can be pressed, else the step that is missing.
    const bool ready = estimates.obstacle().isEmpty();
    setLook(m_build, ready ? ButtonLook::Outlined : ButtonLook::Primary);
    setLook(m_primary, ready || cells ? ButtonLook::Primary : ButtonLook::Outlined);
    m_listPrices->setVisible(ready);
    m_primary->setVisible(!running);
    m_primary->setText(cells && !m_view->listOnly
                           ? tr("Estimate again")
                           : tr("Estimate %n variant(s)", nullptr, workbench().variants().ready()));
    const QString obstacle = estimates.obstacle();
    m_primary->setEnabled(obstacle.isEmpty());
    m_primary->setToolTip(obstacle.isEmpty() ? tr("F5") : obstacle);
    setAge({});
    if (running) {
        setStatus(tr("Run started %1").arg(momentText(m_view->started)));
    } else if (result) {
        const auto took = std::chrono::duration_cast<std::chrono::seconds>(result->finishedAt - result->startedAt);
        setStatus(tr("Run of %1, took %2").arg(momentText(m_view->started), durationText(took)));
        const auto age = std::chrono::seconds(std::max<qint64>(0, m_view->started.secsTo(m_view->now)));
        if (age >= std::chrono::hours(24))
            setAge(tr("%1 old").arg(ageText(age)));
    } else if (m_view->listOnly) {
        setStatus(tr("List prices: no cluster was asked"));
    } else if (estimates.error()) {
        setStatus(tr("The run of %1 gave no result").arg(momentText(m_view->started)));
    } else {
        setStatus({});
    }
}

std::vector<CellId> EstimatesPage::withoutEvent() const {
    std::vector<CellId> cells;
    for (int v = 0; v < static_cast<int>(m_view->variants.size()); ++v) {
        for (int c = 0; c < static_cast<int>(m_view->clusters.size()); ++c) {
            const domain::ClusterEstimate* answer = m_view->answer({v, c});
            if (answer != nullptr && answer->reasonCode == domain::ReasonCode::NoEventInTime)
                cells.push_back({v, c});
        }
    }
    return cells;
}

/// One bar at a time; each says a fact, and what to do about it.
void EstimatesPage::refreshMessages() {
    EstimateController& estimates = workbench().estimates();
    for (const char* id : {"error", "others", "foreign", "slept", "silent", "age"})
        messages().remove(QLatin1String(id));
    if (estimates.running()) {
        sayWaitingFor();
        return;
    }
    const auto result = estimates.result();
    if (estimates.error())
        sayWhyStopped(*estimates.error());
    if (!result)
        return;
    std::vector<CellId> foreign;
    QStringList where;
    for (int v = 0; v < static_cast<int>(m_view->variants.size()); ++v) {
        for (int c = 0; c < static_cast<int>(m_view->clusters.size()); ++c) {
            const domain::ClusterEstimate* answer = m_view->answer({v, c});
            if (answer == nullptr || answer->reasonCode != domain::ReasonCode::ForeignPods)
                continue;
            foreign.push_back({v, c});
            const QString& name = m_view->clusters[static_cast<std::size_t>(c)].name;
            if (!where.contains(name))
                where << name;
        }
    }
    if (!foreign.empty()) {
        Message message{QStringLiteral("foreign"),
                        Severity::Warning,
                        tr("Other gated pods are on %1;").arg(where.join(QStringLiteral(", "))),
                        tr("node counts may include them, so these cells have no price."),
                        {},
                        {},
                        true};
        message.actions << Message::Action{tr("Show causes"), [this] { showCauses(); }}
                        << Message::Action{tr("Estimate these again"), [this, foreign] { estimateAgain(foreign); }};
        messages().show(message);
    }
    const std::vector<CellId> silent = withoutEvent();
    if (!silent.empty()) {
        const QString fact =
            m_view->timeout ? tr("%1 of %2 cells had no event in %3 s.")
                                  .arg(silent.size())
                                  .arg(m_view->board->cells())
                                  .arg(m_view->timeout->count())
                            : tr("%1 of %2 cells had no event in time.").arg(silent.size()).arg(m_view->board->cells());
        Message message{
            QStringLiteral("silent"), Severity::Warning, fact, tr("They have no price and do not rank."), {}, {}, true};
        message.actions << Message::Action{tr("Show causes"), [this] { showCauses(); }}
                        << Message::Action{tr("Estimate these %1 again").arg(silent.size()),
                                           [this, silent] { estimateAgain(silent); }};
        messages().show(message);
    }
    if (estimates.slept() > std::chrono::seconds(0))
        messages().show({QStringLiteral("slept"),
                         Severity::Info,
                         tr("This machine slept %1 during the run.").arg(ageText(estimates.slept())),
                         tr("Sleep is not counted as waiting."),
                         {},
                         QStringLiteral("moon"),
                         true});
    const auto age = std::chrono::seconds(std::max<qint64>(0, m_view->started.secsTo(m_view->now)));
    if (age >= std::chrono::hours(24)) {
        Message message{QStringLiteral("age"),
                        Severity::Warning,
                        tr("This estimate is %1 old.").arg(ageText(age)),
                        tr("Prices and capacity may have changed; applying asks to estimate again after 24 h."),
                        {},
                        QStringLiteral("clock"),
                        true};
        message.actions << Message::Action{tr("Estimate again"), [this] { estimate(); }};
        messages().show(message);
    }
}

void EstimatesPage::sayWhyStopped(const domain::Error& error) {
    const EstimateController& estimates = workbench().estimates();
    const bool cancelled = error.code == domain::ErrorCode::Cancelled;
    Message message{QStringLiteral("error"),
                    cancelled ? Severity::Info : Severity::Error,
                    cancelled ? tr("Run cancelled.") : tr("Run stopped: %1.").arg(oneLine(toQt(error.text()))),
                    estimates.leftovers().empty() ? tr("Everything it made is gone.") : tr("See what remains."),
                    {},
                    {},
                    true};
    const std::vector<domain::ClusterName> without = estimates.inTheWay();
    if (!without.empty()) {
        const bool one = without.size() == 1;
        message.fact = tr("Run refused because of %1.").arg(oneLine(toQt(error.place)));
        message.sentence = (one ? tr("The other clusters can be estimated without it; the plan stays as it is.")
                                : tr("The other clusters can be estimated without them; the plan stays as it is.")) +
                           u' ' + startingLarge(sentence(error.message)) + u'.';
        message.actions << Message::Action{one ? tr("Leave out %1").arg(oneLine(toQt(without.front())))
                                               : tr("Leave out %n clusters", nullptr, static_cast<int>(without.size())),
                                           [this, without] { estimate(without); }};
    } else if (!cancelled) {
        message.actions << Message::Action{tr("Estimate again"), [this] { estimate(); }};
    }
    messages().show(message);
}

/// Two runs on the same pods would add to each other's node counts.
void EstimatesPage::sayWaitingFor() {
    const auto& other = workbench().estimates().waitingFor();
    if (!other)
        return;
    const QString sentence = tr("Your run waits until that one ends, so that node counts do not mix.");
    Message message{QStringLiteral("others"), Severity::Warning, {}, sentence, {}, {}, false};
    if (other->ours) {
        message.severity = Severity::Info;
        message.icon = QStringLiteral("windows");
        message.fact = tr("A run is going in another window.");
    } else {
        message.fact =
            tr("%1 is estimating in %2.").arg(oneLine(toQt(other->owner)), toQt(workbench().document().plan().ns));
    }
    message.actions << Message::Action{tr("Start anyway"), [this] { workbench().estimates().startAnyway(); }};
    messages().show(message);
}

void EstimatesPage::unlockAnd(const QString& sentence, std::function<void()> act) {
    const auto fleet = workbench().fleet().snapshot();
    Message message{QStringLiteral("unlock"),
                    Severity::Warning,
                    tr("%1 is read-only.").arg(fleet ? toQt(fleet->novaContext) : tr("The control plane")),
                    sentence,
                    {},
                    QStringLiteral("lock"),
                    true};
    message.actions << Message::Action{tr("Unlock for this run"), [this, act = std::move(act)] {
                                           messages().remove(QStringLiteral("unlock"));
                                           workbench().lock().set(WriteAccess::ForRun);
                                           act();
                                       }};
    messages().show(message);
}

void EstimatesPage::estimate(const std::vector<domain::ClusterName>& without) {
    EstimateController& estimates = workbench().estimates();
    if (!estimates.obstacle().isEmpty())
        return;
    if (workbench().lock().access() == WriteAccess::ForRun) {
        estimates.start(without);
        return;
    }
    unlockAnd(tr("The run makes gated copies of %n variant(s) and a spread policy, and removes them.", nullptr,
                 workbench().variants().ready()),
              [this, without] { workbench().estimates().start(without); });
}

void EstimatesPage::estimateAgain(const std::vector<CellId>& cells) {
    if (workbench().lock().access() == WriteAccess::ForRun) {
        workbench().estimates().startAgain(cells);
        return;
    }
    unlockAnd(
        tr("The run makes gated copies for %n cell(s) and removes them.", nullptr, static_cast<int>(cells.size())),
        [this, cells] { workbench().estimates().startAgain(cells); });
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

void EstimatesPage::present() {
    if (m_view->board->empty() || m_view->board->answered() == 0)
        return;
    auto* slide = new Presentation(workbench(), shownVariant());
    slide->setAttribute(Qt::WA_DeleteOnClose);
    slide->showFullScreen();
}

domain::Expected<void> EstimatesPage::exportTo(const QString& path) const {
    const auto result = const_cast<EstimatesPage*>(this)->workbench().estimates().result();
    if (!result)
        return domain::fail(domain::ErrorCode::NotFound, "there is no estimate");
    return saveEstimate(*m_view, *result, path);
}

void EstimatesPage::saveFile(const QString& suffix, const QString& filter) {
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export the estimate"), QStringLiteral("estimate.") + suffix, filter);
    if (!path.isEmpty())
        tellExported(path, exportTo(path));
}

} // namespace thrifty::app
