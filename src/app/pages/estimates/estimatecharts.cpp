// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/estimates/estimatecharts.h"

#include "app/charts/chartpanel.h"
#include "app/widgets/buttons.h"
#include "app/widgets/panel.h"

#include <QComboBox>

#include <algorithm>

namespace thrifty::app {

EstimateCharts::EstimateCharts(BoardCursor& cursor, QWidget& page)
    : QObject(&page)
    , m_cursor(cursor)
    , m_page(page)
    , m_view(std::make_shared<const BoardView>())
    , m_clusters(new ChartPanel(tr("$/hr per cluster"), cursor))
    , m_gpus(new ChartPanel(tr("$/hr per GPU SKU"), cursor))
    , m_variants(new ChartPanel(tr("Variants compared"), cursor)) {
    const auto tip = [this](const ChartRow& row) {
        QString text = cellTip(*m_view, row.cell);
        for (const QString& more : {row.tickText, row.perNode ? row.note : QString()})
            text += more.isEmpty() ? QString() : u'\n' + more;
        return text;
    };
    for (ChartPanel* panel : {m_clusters, m_gpus, m_variants})
        panel->bars().tip = tip;
    buildSwitches();
    buildChoices();
    // While a run goes on charts follow twice a second: they cost more than cells.
    m_pause.setSingleShot(true);
    m_pause.setInterval(500);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (!m_stale.empty())
            refreshSoon();
    });
    connect(&m_turn, &QTimer::timeout, this, [this] {
        if (!drawNext())
            m_turn.stop();
    });
}

void EstimateCharts::buildSwitches() {
    const QStringList sides{tr("clusters"), tr("variants")};
    m_clusterSwitch = new SegmentedControl(tr("Bars per"));
    m_variantSwitch = new SegmentedControl(tr("Bars per"));
    for (SegmentedControl* side : {m_clusterSwitch, m_variantSwitch}) {
        side->setChoices(sides);
        connect(side, &SegmentedControl::chosen, this, [this](int chosen) {
            m_showVariants = chosen == 1;
            showChosen();
            m_clusterSwitch->setCurrent(chosen);
            m_variantSwitch->setCurrent(chosen);
            (m_showVariants ? m_variantSwitch : m_clusterSwitch)->setFocus();
        });
    }
    m_clusterSwitch->setCurrent(0);
    m_variantSwitch->setCurrent(1);
    m_clusters->addAfterTitle(m_clusterSwitch);
    m_variants->addAfterTitle(m_variantSwitch);
}

void EstimateCharts::buildChoices() {
    m_variantChip = new FactChip;
    m_clusters->addChoice(m_variantChip);
    m_clusterCombo = new QComboBox;
    nameChoice(m_clusterCombo, tr("Cluster whose variants are compared"));
    m_clusterCombo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_clusterCombo->setMinimumContentsLength(12);
    connect(m_clusterCombo, &QComboBox::activated, this, [this](int cluster) {
        m_cursor.setCurrent({shownVariant(), cluster});
    });
    m_variants->addChoice(m_clusterCombo);
    m_gpuFilter = new QComboBox;
    nameChoice(m_gpuFilter, tr("Which variant a bar shows"));
    m_gpuFilter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_gpuFilter->setMinimumContentsLength(16);
    connect(m_gpuFilter, &QComboBox::activated, this, &EstimateCharts::refresh);
    m_gpus->addChoice(m_gpuFilter);
}

void EstimateCharts::setSizeClass(SizeClass size) {
    m_size = size;
    for (ChartPanel* panel : {m_clusters, m_gpus, m_variants})
        panel->setCompact(size == SizeClass::S);
    m_clusters->bars().setDetailed(size == SizeClass::L);
    m_variants->bars().setDetailed(size == SizeClass::L);
    m_clusterSwitch->setVisible(size == SizeClass::M);
    m_variantSwitch->setVisible(size == SizeClass::M);
}

void EstimateCharts::showChosen() {
    m_clusters->setVisible(!m_showVariants);
    m_variants->setVisible(m_showVariants);
    catchUp();
}

int EstimateCharts::shownVariant() const {
    return std::max(0, m_cursor.current().variant);
}

int EstimateCharts::shownCluster() const {
    return std::max(0, m_cursor.current().cluster);
}

GpuFilter EstimateCharts::gpuFilter() const {
    const int at = std::max(0, m_gpuFilter->currentIndex());
    if (at == 0)
        return {GpuFilter::Kind::LowestOnDemand, -1};
    if (at == 1)
        return {GpuFilter::Kind::Lowest, -1};
    return {GpuFilter::Kind::Variant, at - 2};
}

void EstimateCharts::setView(std::shared_ptr<const BoardView> view) {
    m_view = std::move(view);
    m_stale = {m_clusters, m_gpus, m_variants};
}

void EstimateCharts::refreshSoon() {
    if (!m_page.isVisible() || m_view->board->empty() || (m_view->running && m_pause.isActive()))
        return;
    m_pause.start();
    fillHeads();
    m_turn.start(0);
}

void EstimateCharts::fillChoices() {
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
        clusters << cluster.shown();
    fill(m_clusterCombo, clusters);
    m_clusterCombo->setCurrentIndex(shownCluster());
    m_variantChip->setText(m_view->variants.at(static_cast<std::size_t>(shownVariant())).name);
}

void EstimateCharts::fillHeads() {
    fillChoices();
    const QString unit = unitShort(m_view->unit);
    const bool medium = m_size == SizeClass::M;
    m_clusters->setTitle(medium ? tr("%1 per").arg(unit) : tr("%1 per cluster").arg(unit));
    m_variants->setTitle(medium ? tr("%1 per").arg(unit) : tr("Variants compared"));
    m_gpus->setTitle(tr("%1 per GPU SKU").arg(unit));
}

bool EstimateCharts::drawNext() {
    const auto next =
        std::find_if(m_stale.begin(), m_stale.end(), [](const ChartPanel* panel) { return panel->isVisible(); });
    if (next == m_stale.end() || m_view->board->empty())
        return false;
    ChartPanel* const panel = *next;
    m_stale.erase(next);
    if (panel == m_clusters)
        panel->setChart(clusterChart(*m_view, shownVariant()), CostChart::Follow::Cluster);
    else if (panel == m_variants)
        panel->setChart(variantChart(*m_view, shownCluster()), CostChart::Follow::Variant);
    else
        panel->setChart(gpuChart(*m_view, gpuFilter()), CostChart::Follow::Cell);
    return true;
}

void EstimateCharts::refresh() {
    m_stale = {m_clusters, m_gpus, m_variants};
    catchUp();
}

void EstimateCharts::catchUp() {
    if (!m_page.isVisible() || m_view->board->empty())
        return;
    fillHeads();
    while (drawNext()) {
    }
}

} // namespace thrifty::app
