// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/pdfreport.h"

#include "app/charts/chartlegend.h"
#include "app/charts/chartscene.h"
#include "app/format/factwords.h"
#include "app/format/sentences.h"
#include "app/format/spotwords.h"
#include "app/format/statetext.h"
#include "app/models/chartdata.h"
#include "app/models/policyrows.h"
#include "app/models/slide.h"
#include "app/print/papersheet.h"
#include "app/theme/paint.h"
#include "report/filesread.h"
#include "report/firmness.h"
#include "report/listwords.h"
#include "report/rounding.h"
#include "report/statewords.h"
#include "report/tablewriter.h"
#include "report/yourwords.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace thrifty::app {

namespace {

using Cell = PaperSheet::Cell;
using Column = PaperSheet::Column;

/// The words of this file, as translators find them.
struct ReportWords {
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

// A document of hundreds of pages is read by nobody; the rest is in the table files, and the document says so.
constexpr std::size_t mostVariants = 12, mostRows = 40, mostEvents = 120;
constexpr int columnsAside = 5;

Cell text(const QString& words) {
    return {words, false, false, -1};
}

/// What a variant costs least, where, and what comes next.
void findings(PaperSheet& sheet, const BoardView& view) {
    const std::size_t shown = std::min(view.variants.size(), mostVariants);
    const QFont strong = PaperSheet::font(TextRole::Strong), body = PaperSheet::font(TextRole::Body);
    for (std::size_t v = 0; v < shown; ++v) {
        const Slide slide = slideOf(view, static_cast<int>(v), {});
        QString next = slide.facts.size() > 1 ? slide.facts[1].caption + QStringLiteral(", ") + slide.facts[1].figure +
                                                    QStringLiteral(" (") + slide.facts[1].sentence + u')'
                                              : slide.subtitle;
        const auto lowest = view.board->lowest(static_cast<int>(v));
        if (lowest && report::alreadyPaid(*view.answer({static_cast<int>(v), *lowest})))
            next.prepend(ReportWords::tr("No added cost.") + u' ');
        if (const domain::KnownFact* fact = lowest ? view.fact({static_cast<int>(v), *lowest}) : nullptr)
            next.prepend(ReportWords::tr("%1; orders leave it out.").arg(factSentence(*fact)) + u' ');
        const qreal width = sheet.width() - 12, first = sheet.heightOf(slide.finding, strong, width),
                    second = sheet.heightOf(next, body, width);
        const QRectF strip = sheet.take(first + second + 10);
        QPainter& painter = sheet.painter();
        painter.fillRect(QRectF(strip.left(), strip.top() + 2, 3, first + second + 2), PaperSheet::theme().text);
        painter.setPen(PaperSheet::theme().text);
        sheet.write(QRectF(strip.left() + 12, strip.top() + 2, width, first), slide.finding, strong);
        painter.setPen(PaperSheet::theme().text2);
        sheet.write(QRectF(strip.left() + 12, strip.top() + 2 + first, width, second), next, body);
    }
}

/// A cell of the matrix set in its width: what has no room beside goes on below, nothing is cut.
class MatrixCell {
  public:
    MatrixCell(PaperSheet& sheet, CellFacts facts, qreal width)
        : m_facts(std::move(facts))
        , m_main(PaperSheet::font(isPrice() ? TextRole::Strong : TextRole::Body))
        , m_width(width - 14) {
        m_main.setItalic(!isPrice());
        const QFontMetricsF caption(m_caption);
        m_beside = caption.horizontalAdvance(m_facts.left) + caption.horizontalAdvance(m_facts.right) + 8 <= m_width;
        m_mainHeight = sheet.heightOf(m_facts.main, m_main, m_width);
        m_leftHeight = m_facts.left.isEmpty() ? 0 : sheet.heightOf(m_facts.left, m_caption, m_width);
        m_rightHeight = m_facts.right.isEmpty() ? 0 : sheet.heightOf(m_facts.right, m_caption, m_width);
    }
    [[nodiscard]] qreal height() const {
        return m_mainHeight + 6 + (m_beside ? std::max(m_leftHeight, m_rightHeight) : m_leftHeight + m_rightHeight);
    }
    void draw(PaperSheet& sheet, const QRectF& rect) const {
        QPainter& painter = sheet.painter();
        const Theme& theme = PaperSheet::theme();
        if (m_facts.hatched)
            drawHatch(&painter, rect, theme);
        else
            painter.fillRect(rect,
                             m_facts.heat ? theme.heat[static_cast<std::size_t>(*m_facts.heat - 1)] : theme.surface2);
        if (m_facts.lowest)
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), theme.text);
        const QRectF inner(rect.left() + 8, rect.top() + 3, m_width, rect.height() - 6);
        painter.setPen(isPrice() ? theme.text : theme.text2);
        if (isPrice()) {
            painter.setFont(m_main);
            drawNumber(&painter, inner, m_facts.main, Qt::AlignRight | Qt::AlignTop);
        } else {
            sheet.write(inner, m_facts.main, m_main, Qt::AlignRight | Qt::AlignTop);
        }
        painter.setPen(theme.text2);
        const qreal second = inner.bottom() - m_rightHeight;
        sheet.write(QRectF(inner.left(), second, inner.width(), m_rightHeight), m_facts.right, m_caption,
                    Qt::AlignRight | Qt::AlignTop);
        sheet.write(QRectF(inner.left(), m_beside ? inner.bottom() - m_leftHeight : second - m_leftHeight,
                           inner.width(), m_leftHeight),
                    m_facts.left, m_caption);
    }

  private:
    [[nodiscard]] bool isPrice() const { return m_facts.kind == CellFacts::Kind::Price; }

    CellFacts m_facts;
    QFont m_main, m_caption = PaperSheet::font(TextRole::Caption);
    qreal m_width, m_mainHeight = 0, m_leftHeight = 0, m_rightHeight = 0;
    bool m_beside = false;
};

/// The longer side goes down the pages; what is too wide goes on below.
void matrix(PaperSheet& sheet, const BoardView& view) {
    const int variants = static_cast<int>(view.variants.size()), clusters = static_cast<int>(view.clusters.size());
    const bool clustersDown = clusters > variants;
    const int down = clustersDown ? clusters : variants, across = clustersDown ? variants : clusters;
    const Theme& theme = PaperSheet::theme();
    sheet.heading(ReportWords::tr("%1: variants and clusters").arg(unitShort(view.unit)));
    QString legend = ReportWords::tr("#1 is the lowest that fits; equal prices share a rank and stand by name.");
    if (variants > 1)
        legend += u' ' + ReportWords::tr("× is times %1 on the same cluster.").arg(view.variants.front().name);
    sheet.paragraph(legend, TextRole::Caption, theme.text3);
    constexpr qreal swatchRoom = 15;
    const auto name = [&](int at, bool isCluster) {
        return isCluster ? view.clusters[static_cast<std::size_t>(at)].name
                         : view.variants[static_cast<std::size_t>(at)].name;
    };
    const auto nameFont = [](bool isCluster) {
        QFont font = PaperSheet::font(isCluster ? TextRole::Caption : TextRole::Strong);
        font.setWeight(QFont::DemiBold);
        return font;
    };
    const auto nameHeight = [&](int at, bool isCluster, qreal width) {
        return sheet.heightOf(name(at, isCluster), nameFont(isCluster), width - (isCluster ? swatchRoom : 0));
    };
    const auto label = [&](QRectF place, int at, bool isCluster) {
        if (isCluster) {
            drawSwatch(&sheet.painter(), QRectF(place.left(), place.center().y() - 4.5, 9, 9),
                       view.clusters[static_cast<std::size_t>(at)].color, theme);
            place.setLeft(place.left() + swatchRoom);
        }
        sheet.painter().setPen(theme.text);
        sheet.write(place, name(at, isCluster), nameFont(isCluster), Qt::AlignLeft | Qt::AlignVCenter);
    };
    for (int from = 0; from < across; from += columnsAside) {
        const int until = std::min(across, from + columnsAside);
        const qreal labels = sheet.width() * 0.2;
        const qreal wide = std::min(150.0, (sheet.width() - labels) / (until - from));
        qreal headHeight = 0;
        for (int c = from; c < until; ++c)
            headHeight = std::max(headHeight, nameHeight(c, !clustersDown, wide - 6) + 8);
        const auto head = [&] {
            const QRectF strip = sheet.take(headHeight);
            for (int c = from; c < until; ++c)
                label(QRectF(strip.left() + labels + (c - from) * wide + 4, strip.top(), wide - 6, strip.height()), c,
                      !clustersDown);
        };
        for (int r = 0; r < down; ++r) {
            std::vector<MatrixCell> cells;
            qreal height = nameHeight(r, clustersDown, labels - 10) + 6;
            for (int c = from; c < until; ++c) {
                cells.emplace_back(sheet, cellFacts(view, clustersDown ? CellId{c, r} : CellId{r, c}), wide - 1);
                height = std::max(height, cells.back().height() + 1);
            }
            const int before = sheet.page();
            sheet.need(height + (r == 0 ? headHeight : 0));
            if (r == 0 || sheet.page() != before)
                head();
            const QRectF strip = sheet.take(height);
            label(QRectF(strip.left(), strip.top(), labels - 10, height), r, clustersDown);
            for (std::size_t at = 0; at < cells.size(); ++at)
                cells[at].draw(sheet, QRectF(strip.left() + labels + static_cast<double>(at) * wide, strip.top(),
                                             wide - 1, height - 1));
        }
        sheet.gap(8);
    }
}

/// As on the screen, in vectors.
void chart(PaperSheet& sheet, ChartData data) {
    const std::size_t rows = data.rows.size();
    if (rows == 0)
        return;
    if (rows > mostRows)
        data.rows.resize(mostRows);
    ChartLook look = ChartLook::page(PaperSheet::theme());
    look.label = PaperSheet::onPaper(look.label);
    look.strong = PaperSheet::onPaper(look.strong);
    look.caption = PaperSheet::onPaper(look.caption);
    look.secondLines = false;
    // The scene gives names a good half of the width: the longest is set so that it has room there.
    qreal longest = 0;
    for (const ChartRow& row : data.rows)
        longest = std::max(longest, QFontMetricsF(look.label).horizontalAdvance(row.label));
    const qreal room = sheet.width() * (data.sections() ? 0.4 : 0.5);
    if (longest > room)
        look.label.setPixelSize(static_cast<int>(look.label.pixelSize() * room / longest));
    ChartScene scene;
    scene.setChart(data, look);
    scene.arrange({sheet.width(), 22.0 * static_cast<double>(data.rows.size()) + 30});
    const QFontMetricsF caption(look.caption);
    sheet.need(scene.sceneRect().height() + caption.height() + 8);
    drawLegend(sheet.painter(), sheet.take(caption.height() + 4), legendEntries(data), look);
    const QRectF place = sheet.take(scene.sceneRect().height());
    scene.render(&sheet.painter(), QRectF(place.topLeft(), scene.sceneRect().size()), scene.sceneRect(),
                 Qt::IgnoreAspectRatio);
    if (rows > mostRows)
        sheet.paragraph(
            ReportWords::tr("and %n more cluster(s), see the table files", nullptr, static_cast<int>(rows - mostRows)),
            TextRole::Caption, PaperSheet::theme().text3);
    sheet.gap(6);
}

/// What stands where nodes would: why there are none.
QString noNodes(const BoardView& view, CellId id) {
    const domain::ClusterEstimate* answer = view.answer(id);
    if (answer != nullptr && report::alreadyPaid(*answer))
        return ReportWords::tr("already paid, no added cost");
    const QString state = cellFacts(view, id).main;
    return answer == nullptr || answer->reason.empty()
               ? state
               : state + QStringLiteral(": ") + oneLine(sentence(answer->reason));
}

/// In the order of the chart above: by price, then what has none.
void nodes(PaperSheet& sheet, const BoardView& view, const ChartData& data) {
    std::vector<std::vector<Cell>> rows;
    for (const ChartRow& bar : data.rows) {
        const domain::ClusterEstimate* answer = view.answer(bar.cell);
        const BoardView::Cluster& named = view.clusters[static_cast<std::size_t>(bar.cell.cluster)];
        Cell cluster = text(named.name);
        cluster.swatch = named.color;
        if (answer == nullptr || answer->groups.empty()) {
            Cell words = text(noNodes(view, bar.cell));
            words.words = true;
            rows.push_back({cluster, text({}), text({}), words, text({}), text({}), text({}), text(bar.value)});
        }
        for (const domain::GroupEstimate& group :
             answer == nullptr ? std::vector<domain::GroupEstimate>{} : answer->groups) {
            const auto perHour = group.payPerHour();
            const std::int64_t used = group.pods * group.gpusPerPod;
            const bool counts = perHour && group.countedWith.empty();
            Cell bought = text(!group.countedWith.empty()
                                   ? ReportWords::tr("counted with %1").arg(oneLine(toQt(group.countedWith)))
                               : group.nodeCount && group.pricePerNodeHour
                                   ? QStringLiteral("%1 × %2")
                                         .arg(*group.nodeCount)
                                         .arg(group.nodeType.empty() ? ReportWords::tr("node, type not said")
                                                                     : oneLine(toQt(group.nodeType)))
                               : !group.reason.empty() ? oneLine(sentence(group.reason))
                                                       : ReportWords::tr("no figure"));
            bought.words = !counts && group.countedWith.empty();
            if (group.category == domain::PriceCategory::Spot)
                bought.text += u' ' + ReportWords::tr("spot");
            QString each = group.pricePerNodeHour && counts ? view.money(*group.pricePerNodeHour) : QString();
            if (group.yours && counts)
                each += QStringLiteral(" → ") + view.money(group.yours->perNodeHour);
            rows.push_back({cluster, text(oneLine(toQt(group.group))), text(QString::number(group.pods)), bought,
                            text(toQt(report::gpuCell(group))), text(each),
                            text(counts && used > 0 ? view.money(domain::Money::divide(*perHour, used)) : QString()),
                            text(counts ? view.money(*perHour) : QString())});
        }
        for (const domain::AddOn& addOn : answer == nullptr ? std::vector<domain::AddOn>{} : answer->addOns)
            rows.push_back({cluster, text(QStringLiteral("+ ") + oneLine(toQt(addOn.name))), text({}),
                            text(ReportWords::tr("add-on")), text({}), text({}), text({}),
                            text(view.money(addOn.perHour))});
    }
    if (rows.empty())
        return;
    const QString unit = unitShort(view.unit);
    sheet.table({{ReportWords::tr("Cluster"), false, true},
                 {ReportWords::tr("Pod group"), false, true},
                 {ReportWords::tr("Pods"), true},
                 {ReportWords::tr("Nodes"), false, true},
                 {ReportWords::tr("GPUs each"), false},
                 {ReportWords::tr("%1 each").arg(unit), true},
                 {ReportWords::tr("per used GPU"), true},
                 {unit, true}},
                rows);
}

/// Neighbours whose order says little: equal prices, and those that a small change swaps.
void firmness(PaperSheet& sheet, const BoardView& view, const domain::VariantEstimate& variant) {
    sheet.gap(4);
    for (const domain::OrderMargin& margin : report::marginsOf(variant)) {
        if (margin.tie() || margin.close())
            sheet.paragraph(marginText(margin, view.unit), TextRole::Caption, PaperSheet::theme().text2);
    }
}

/// How often the spot nodes of the result are reclaimed, once for each cluster and node type.
void spotNodes(PaperSheet& sheet, const BoardView& view, const domain::EstimateResult& result) {
    std::vector<std::vector<Cell>> rows;
    QStringList seen;
    for (const domain::VariantEstimate& variant : result.variants) {
        for (const domain::ClusterEstimate& cluster : variant.clusters) {
            for (const domain::GroupEstimate& group : cluster.groups) {
                const QString reclaimed = group.countedWith.empty() ? reclaimedText(group) : QString();
                const QString name = oneLine(toQt(cluster.name)), type = oneLine(toQt(group.nodeType));
                const QString expected = expectedText(group, view.unit);
                const QString key = QStringList{name, type, reclaimed, expected}.join(u'\n');
                if (reclaimed.isEmpty() || seen.contains(key))
                    continue;
                seen << key;
                rows.push_back({text(name), text(type), text(reclaimed), text(expected)});
            }
        }
    }
    if (rows.empty())
        return;
    sheet.heading(ReportWords::tr("How often spot nodes are reclaimed"));
    sheet.table({{ReportWords::tr("Cluster"), false, true},
                 {ReportWords::tr("Nodes"), false, true},
                 {ReportWords::tr("Reclaimed"), false, true},
                 {ReportWords::tr("Expected"), false, true}},
                rows);
    sheet.paragraph(ReportWords::tr("Expected: what a node comes to when the reclaimed share of its hours is bought on "
                                    "demand. In no sum; it ranks nothing."),
                    TextRole::Caption, PaperSheet::theme().text3);
}

/// The rules behind what the user pays.
void yourPrices(PaperSheet& sheet, const BoardView& view, const domain::EstimateResult& result) {
    if (!result.priceBook)
        return;
    sheet.heading(ReportWords::tr("Your prices"));
    const domain::PriceBookUse& book = *result.priceBook;
    sheet.paragraph(ReportWords::tr("%1 of %2, SHA-256 %3")
                        .arg(oneLine(toQt(book.file)), dateText(book.date), oneLine(toQt(book.sha256))),
                    TextRole::Caption, PaperSheet::theme().text3);
    std::vector<std::vector<Cell>> rows;
    for (const report::UsedPrice& used : report::usedPrices(result)) {
        QStringList clusters;
        for (const domain::ClusterName& name : used.clusters)
            clusters << oneLine(toQt(name));
        const auto* price = std::get_if<domain::Money>(&used.change);
        rows.push_back({text(QString::number(used.line)),
                        text(used.addOn.empty() || price == nullptr
                                 ? changeText(view, used.change)
                                 : oneLine(toQt(used.addOn)) + QStringLiteral(" +") + view.money(*price)),
                        text(clusters.join(QStringLiteral(", "))), text(oneLine(toQt(used.note)))});
    }
    if (rows.empty())
        sheet.paragraph(ReportWords::tr("No rule of it holds here."), TextRole::Body, PaperSheet::theme().text);
    else
        sheet.table({{ReportWords::tr("Line"), true},
                     {ReportWords::tr("Price"), false, true},
                     {ReportWords::tr("Clusters"), false, true},
                     {ReportWords::tr("Note"), false, true}},
                    rows);
}

void reasons(PaperSheet& sheet, const BoardView& view, const domain::EstimateResult& result) {
    std::vector<std::vector<Cell>> rows;
    const std::vector<report::ReasonLine> lines = report::reasonLines(result);
    for (const report::ReasonLine& line : lines) {
        const auto place = std::find(view.board->clusters().begin(), view.board->clusters().end(), line.cluster->name);
        if (place == view.board->clusters().end() || rows.size() == 3 * mostRows)
            continue;
        const auto& named = view.clusters[static_cast<std::size_t>(place - view.board->clusters().begin())];
        Cell cluster = text(named.name);
        cluster.swatch = named.color;
        rows.push_back({cluster,
                        text(oneLine(toQt(line.variants))),
                        {stateText(*line.cluster, view.timeout), true, false, -1},
                        text(oneLine(startingLarge(sentence(line.cluster->reason))))});
    }
    if (rows.empty())
        return;
    sheet.heading(ReportWords::tr("Why there is no price, or no room"));
    sheet.table({{ReportWords::tr("Cluster"), false, true},
                 {ReportWords::tr("Variants"), false, true},
                 {ReportWords::tr("State"), false},
                 {ReportWords::tr("Reason"), false, true}},
                rows);
    if (lines.size() > rows.size())
        sheet.paragraph(ReportWords::tr("and %n more reason(s), see the table files", nullptr,
                                        static_cast<int>(lines.size() - rows.size())),
                        TextRole::Caption, PaperSheet::theme().text3);
}

/// What the user knows against clusters, each thing once for all variants that it holds for.
void noted(PaperSheet& sheet, const BoardView& view) {
    std::vector<std::pair<int, const domain::KnownFact*>> said;
    std::vector<std::vector<Cell>> rows;
    for (int v = 0; v < static_cast<int>(view.variants.size()); ++v) {
        for (int c = 0; c < static_cast<int>(view.clusters.size()); ++c) {
            const domain::KnownFact* fact = view.fact({v, c});
            if (fact == nullptr)
                continue;
            const QString variant = view.variants[static_cast<std::size_t>(v)].name;
            const auto known = std::find(said.begin(), said.end(), std::pair(c, fact));
            if (known != said.end()) {
                rows[static_cast<std::size_t>(known - said.begin())][1].text += QStringLiteral("; ") + variant;
                continue;
            }
            said.emplace_back(c, fact);
            const BoardView::Cluster& named = view.clusters[static_cast<std::size_t>(c)];
            Cell cluster = text(named.name);
            cluster.swatch = named.color;
            rows.push_back({cluster, text(variant), text(factSentence(*fact))});
        }
    }
    if (rows.empty())
        return;
    sheet.heading(ReportWords::tr("Noted by hand; orders leave these clusters out unless they are pinned"));
    sheet.table({{ReportWords::tr("Cluster"), false, true},
                 {ReportWords::tr("Variants"), false, true},
                 {ReportWords::tr("What"), false, true}},
                rows);
}

void sources(PaperSheet& sheet, const BoardView& view) {
    std::vector<std::vector<Cell>> rows;
    std::size_t all = 0;
    for (int v = 0; v < static_cast<int>(view.variants.size()); ++v) {
        for (const ChartRow& bar : clusterChart(view, v).rows) {
            const domain::ClusterEstimate* answer = view.answer(bar.cell);
            for (const domain::GroupEstimate& group :
                 answer == nullptr ? std::vector<domain::GroupEstimate>{} : answer->groups) {
                if (!group.event || ++all > mostEvents)
                    continue;
                Cell event = text(oneLine(toQt(group.event->text)));
                event.fixed = true;
                rows.push_back(
                    {text(view.cellName(bar.cell) + QStringLiteral(", ") + oneLine(toQt(group.group))), event});
            }
        }
    }
    if (rows.empty())
        return;
    sheet.heading(ReportWords::tr("Where the prices come from"));
    sheet.paragraph(ReportWords::tr("The estimator's own words, as they came."), TextRole::Caption,
                    PaperSheet::theme().text3);
    sheet.table(
        {{ReportWords::tr("Variant, cluster, pod group"), false, true}, {ReportWords::tr("Event"), false, true}}, rows);
    if (all > mostEvents)
        sheet.paragraph(
            ReportWords::tr("and %n more event(s), see the JSON result", nullptr, static_cast<int>(all - mostEvents)),
            TextRole::Caption, PaperSheet::theme().text3);
}

void list(PaperSheet& sheet, const QString& title, const QStringList& lines, const QColor& ink) {
    if (lines.empty())
        return;
    sheet.heading(title, 20);
    for (const QString& line : lines)
        sheet.paragraph(QStringLiteral("• ") + line, TextRole::Body, ink);
}

/// How many clusters said something of a variant, and how many of them have a rank.
QString answerCount(const domain::VariantEstimate& variant) {
    const auto count = [&](auto&& counts) {
        return std::count_if(variant.clusters.begin(), variant.clusters.end(), counts);
    };
    return ReportWords::tr("%1 of %2 answered, %3 priced")
        .arg(count(report::answered))
        .arg(variant.clusters.size())
        .arg(count([](const domain::ClusterEstimate& each) { return each.rank.has_value(); }));
}

/// "serving/llm, app=llm"
QString subject(const domain::EstimateResult& result) {
    if (!result.workloadName.empty())
        return oneLine(toQt(report::subject(result)));
    return ReportWords::tr("%1 in namespace %2")
        .arg(oneLine(toQt(result.group.key + "=" + result.group.value)), oneLine(toQt(result.ns)));
}

void compose(PaperSheet& sheet, const BoardView& view, const domain::EstimateResult& result, const QString& title) {
    const Theme& theme = PaperSheet::theme();
    sheet.paragraph(title, TextRole::Title);
    QString meta = ReportWords::tr("Run of %1, dollars %2")
                       .arg(QLocale().toString(toQt(result.startedAt).toUTC(), ReportWords::tr("d MMM yyyy, HH:mm")) +
                                QStringLiteral(" UTC"),
                            perUnit(view.unit));
    if (!result.priceSource.empty())
        meta += ReportWords::tr(", prices: %1").arg(sentence(result.priceSource));
    if (const QString ranked = rankedByText(view.priceBook); !ranked.isEmpty())
        meta += QStringLiteral("; ") + ranked;
    sheet.paragraph(meta, TextRole::Caption, theme.text3);
    sheet.gap(8);
    if (view.board->empty())
        return;
    findings(sheet, view);
    matrix(sheet, view);
    const std::size_t variants = std::min(view.variants.size(), mostVariants);
    for (std::size_t v = 0; v < variants; ++v) {
        // The heading, its chart and the head of its table stay together.
        sheet.heading(view.variants[v].name,
                      110 + 22.0 * static_cast<double>(std::min(view.clusters.size(), mostRows)));
        sheet.paragraph(answerCount(result.variants.at(v)), TextRole::Caption, theme.text3);
        ChartData data = clusterChart(view, static_cast<int>(v));
        chart(sheet, data);
        data.rows.resize(std::min(data.rows.size(), mostRows)); // the chart says how many more there are
        nodes(sheet, view, data);
        firmness(sheet, view, result.variants.at(v));
    }
    if (view.variants.size() > variants)
        sheet.paragraph(ReportWords::tr("and %n more variant(s), see the table files", nullptr,
                                        static_cast<int>(view.variants.size() - variants)),
                        TextRole::Caption, theme.text3);
    const ChartData gpus = gpuChart(view, {});
    if (!gpus.rows.empty()) {
        sheet.heading(ReportWords::tr("%1 per used GPU, by GPU SKU").arg(unitShort(view.unit)), 140);
        sheet.paragraph(
            ReportWords::tr("The lowest on-demand variant on each cluster; nodes without GPUs are not in it."),
            TextRole::Caption, theme.text3);
        chart(sheet, gpus);
    }
    spotNodes(sheet, view, result);
    yourPrices(sheet, view, result);
    reasons(sheet, view, result);
    noted(sheet, view);
    QStringList notes;
    for (const std::string& note : report::notInTheFigures(result))
        notes << sentence(note);
    if (const std::string note = report::listNote(result); !note.empty())
        notes << sentence(note);
    if (!report::roundingNote(result, shownUnit(view.unit)).empty())
        notes << ReportWords::tr("Each figure is rounded by itself, so sums may differ in the last digit.");
    list(sheet, ReportWords::tr("What is not in the figures"), notes, theme.text);
    QStringList left;
    for (const std::string& object : result.leftovers)
        left << oneLine(toQt(object));
    list(sheet, ReportWords::tr("Left behind"), left, theme.bad);
    sources(sheet, view);
    QStringList files;
    for (const domain::SourceFile& file : report::filesRead(result))
        files << oneLine(toQt(file.name + (file.sha256.empty() ? std::string() : ", SHA-256 " + file.sha256)));
    list(sheet, ReportWords::tr("What was read"), files, theme.text2);
}

} // namespace

QByteArray pdfReport(const BoardView& view, const domain::EstimateResult& result) {
    PaperSheet::Words words;
    words.title = ReportWords::tr("Estimate of %1").arg(subject(result));
    words.header = oneLine(toQt(result.novaContext));
    words.footer = ReportWords::tr("Thrifty Nova, run %1, finished %2")
                       .arg(oneLine(toQt(result.run)), toQt(domain::toRfc3339(result.finishedAt)));
    QByteArray bytes;
    // The first time only counts the pages.
    for (int pass = 0; pass < 2; ++pass) {
        bytes.clear();
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        PaperSheet sheet(buffer, words);
        compose(sheet, view, result, words.title);
        words.pages = sheet.page();
    }
    return bytes;
}

} // namespace thrifty::app
