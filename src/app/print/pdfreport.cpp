// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/pdfreport.h"

#include "app/charts/chartlegend.h"
#include "app/charts/chartscene.h"
#include "app/format/statetext.h"
#include "app/models/chartdata.h"
#include "app/models/slide.h"
#include "app/print/papersheet.h"
#include "app/theme/paint.h"
#include "report/listwords.h"
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

/// One line a variant: what it costs least, where, and what comes next.
void findings(PaperSheet& sheet, const BoardView& view) {
    const std::size_t shown = std::min(view.variants.size(), mostVariants);
    for (std::size_t v = 0; v < shown; ++v) {
        const Slide slide = slideOf(view, static_cast<int>(v), {});
        const qreal line = QFontMetricsF(PaperSheet::font(TextRole::Strong)).height();
        const QRectF strip = sheet.take(2 * line + 10);
        QPainter& painter = sheet.painter();
        painter.fillRect(QRectF(strip.left(), strip.top() + 2, 3, 2 * line + 2), PaperSheet::theme().text);
        painter.setFont(PaperSheet::font(TextRole::Strong));
        painter.setPen(PaperSheet::theme().text);
        const QRectF first(strip.left() + 12, strip.top() + 2, strip.width() - 12, line);
        painter.drawText(first, Qt::AlignLeft,
                         QFontMetricsF(painter.font()).elidedText(slide.finding, Qt::ElideMiddle, first.width()));
        painter.setFont(PaperSheet::font(TextRole::Body));
        painter.setPen(PaperSheet::theme().text2);
        const QString next = slide.facts.size() > 1
                                 ? slide.facts[1].caption + QStringLiteral(", ") + slide.facts[1].figure +
                                       QStringLiteral(" (") + slide.facts[1].sentence + u')'
                                 : slide.subtitle;
        painter.drawText(first.translated(0, line), Qt::AlignLeft, next);
    }
}

void matrixCell(PaperSheet& sheet, const BoardView& view, CellId id, const QRectF& rect) {
    QPainter& painter = sheet.painter();
    const Theme& theme = PaperSheet::theme();
    const CellFacts facts = cellFacts(view, id);
    if (facts.hatched)
        drawHatch(&painter, rect, theme);
    else
        painter.fillRect(rect, facts.heat ? theme.heat[static_cast<std::size_t>(*facts.heat - 1)] : theme.surface2);
    if (facts.lowest)
        painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), theme.text);
    const QRectF inner = rect.adjusted(8, 3, -6, -3);
    QFont main = PaperSheet::font(facts.kind == CellFacts::Kind::Price ? TextRole::Strong : TextRole::Body);
    main.setItalic(facts.kind != CellFacts::Kind::Price);
    painter.setFont(main);
    painter.setPen(facts.kind == CellFacts::Kind::Price ? theme.text : theme.text2);
    const QFontMetricsF metrics(main);
    if (facts.kind == CellFacts::Kind::Price)
        drawNumber(&painter, inner, facts.main, Qt::AlignRight | Qt::AlignTop);
    else
        painter.drawText(inner, Qt::AlignRight | Qt::AlignTop,
                         metrics.elidedText(facts.main, Qt::ElideRight, inner.width()));
    painter.setFont(PaperSheet::font(TextRole::Caption));
    const QFontMetricsF caption(painter.font());
    painter.setPen(theme.text2);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, facts.left);
    const qreal room = inner.width() - (facts.left.isEmpty() ? 0 : caption.horizontalAdvance(facts.left) + 6);
    painter.drawText(inner, Qt::AlignRight | Qt::AlignBottom, caption.elidedText(facts.right, Qt::ElideRight, room));
}

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
    const qreal line = QFontMetricsF(PaperSheet::font(TextRole::Strong)).height();
    const qreal rowHeight = line + QFontMetricsF(PaperSheet::font(TextRole::Caption)).height() + 10;
    const auto name = [&](int at, bool isCluster) {
        return isCluster ? view.clusters[static_cast<std::size_t>(at)].name
                         : view.variants[static_cast<std::size_t>(at)].name;
    };
    for (int from = 0; from < across; from += columnsAside) {
        const int until = std::min(across, from + columnsAside);
        const qreal labels = sheet.width() * 0.2;
        const qreal wide = std::min(150.0, (sheet.width() - labels) / (until - from));
        const auto label = [&](const QRectF& place, int at, bool isCluster, Qt::Alignment alignment) {
            QPainter& painter = sheet.painter();
            QRectF words = place;
            if (isCluster) {
                drawSwatch(&painter, QRectF(words.left(), words.center().y() - 4.5, 9, 9),
                           view.clusters[static_cast<std::size_t>(at)].color, theme);
                words.setLeft(words.left() + 15);
            }
            QFont small = PaperSheet::font(TextRole::Caption);
            small.setWeight(QFont::DemiBold);
            painter.setFont(isCluster ? small : PaperSheet::font(TextRole::Strong));
            painter.setPen(theme.text);
            painter.drawText(
                words, alignment | Qt::AlignVCenter,
                QFontMetricsF(painter.font()).elidedText(name(at, isCluster), Qt::ElideMiddle, words.width()));
        };
        const auto head = [&] {
            const QRectF strip = sheet.take(line + 8);
            for (int c = from; c < until; ++c)
                label(QRectF(strip.left() + labels + (c - from) * wide + 8, strip.top(), wide - 14, strip.height()), c,
                      !clustersDown, Qt::AlignLeft);
        };
        sheet.need(line + 8 + 2 * rowHeight);
        head();
        for (int r = 0; r < down; ++r) {
            const int before = sheet.page();
            sheet.need(rowHeight);
            if (sheet.page() != before)
                head();
            const QRectF strip = sheet.take(rowHeight);
            label(QRectF(strip.left(), strip.top(), labels - 10, rowHeight), r, clustersDown, Qt::AlignLeft);
            for (int c = from; c < until; ++c)
                matrixCell(sheet, view, clustersDown ? CellId{c, r} : CellId{r, c},
                           QRectF(strip.left() + labels + (c - from) * wide, strip.top(), wide - 1, rowHeight - 1));
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

void nodes(PaperSheet& sheet, const BoardView& view, int variant) {
    std::vector<std::vector<Cell>> rows;
    for (int c = 0; c < static_cast<int>(view.clusters.size()) && rows.size() < mostRows; ++c) {
        const domain::ClusterEstimate* answer = view.answer({variant, c});
        if (answer == nullptr || !isPriced(*answer))
            continue;
        for (const domain::GroupEstimate& group : answer->groups) {
            const auto perHour = group.payPerHour();
            const std::int64_t used = group.pods * group.gpusPerPod;
            const bool counts = perHour && group.countedWith.empty();
            Cell cluster = text(view.clusters[static_cast<std::size_t>(c)].name);
            cluster.swatch = view.clusters[static_cast<std::size_t>(c)].color;
            QString bought = !group.countedWith.empty()
                                 ? ReportWords::tr("counted with %1").arg(oneLine(toQt(group.countedWith)))
                             : group.nodeCount && group.pricePerNodeHour
                                 ? QStringLiteral("%1 × %2")
                                       .arg(*group.nodeCount)
                                       .arg(group.nodeType.empty() ? ReportWords::tr("node, type not said")
                                                                   : oneLine(toQt(group.nodeType)))
                                 : ReportWords::tr("no figure");
            if (group.category == domain::PriceCategory::Spot)
                bought += u' ' + ReportWords::tr("spot");
            QString each = group.pricePerNodeHour && counts ? view.money(*group.pricePerNodeHour) : QString();
            if (group.yours && counts)
                each += QStringLiteral(" → ") + view.money(group.yours->perNodeHour);
            rows.push_back({cluster, text(oneLine(toQt(group.group))), text(QString::number(group.pods)), text(bought),
                            text(toQt(report::gpuCell(group))), text(each),
                            text(counts && used > 0 ? view.money(domain::Money::divide(*perHour, used)) : QString()),
                            text(counts ? view.money(*perHour) : QString())});
        }
        for (const domain::AddOn& addOn : answer->addOns) {
            Cell cluster = text(view.clusters[static_cast<std::size_t>(c)].name);
            cluster.swatch = view.clusters[static_cast<std::size_t>(c)].color;
            rows.push_back({cluster, text(QStringLiteral("+ ") + oneLine(toQt(addOn.name))), text({}),
                            text(ReportWords::tr("add-on")), text({}), text({}), text({}),
                            text(view.money(addOn.perHour))});
        }
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

/// The rules behind what the user pays.
void yourPrices(PaperSheet& sheet, const domain::EstimateResult& result) {
    if (!result.priceBook)
        return;
    sheet.heading(ReportWords::tr("Your prices"));
    sheet.paragraph(oneLine(toQt(report::bookName(*result.priceBook))), TextRole::Caption, PaperSheet::theme().text3);
    std::vector<std::vector<Cell>> rows;
    for (const report::UsedPrice& used : report::usedPrices(result)) {
        QStringList clusters;
        for (const domain::ClusterName& name : used.clusters)
            clusters << oneLine(toQt(name));
        rows.push_back({text(QString::number(used.line)), text(oneLine(toQt(used.what))),
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

void reasons(PaperSheet& sheet, const BoardView& view) {
    std::vector<std::vector<Cell>> rows;
    for (int c = 0; c < static_cast<int>(view.clusters.size()); ++c) {
        for (int v = 0; v < static_cast<int>(view.variants.size()) && rows.size() < 3 * mostRows; ++v) {
            const domain::ClusterEstimate* answer = view.answer({v, c});
            if (answer == nullptr || isPriced(*answer))
                continue;
            Cell cluster = text(view.clusters[static_cast<std::size_t>(c)].name);
            cluster.swatch = view.clusters[static_cast<std::size_t>(c)].color;
            const QString reason = oneLine(toQt(answer->reason));
            rows.push_back({cluster,
                            text(view.variants[static_cast<std::size_t>(v)].name),
                            {stateText(*answer, view.timeout), true, false, -1},
                            text(reason)});
        }
    }
    if (rows.empty())
        return;
    sheet.heading(ReportWords::tr("Why there is no price, or no room"));
    sheet.table({{ReportWords::tr("Cluster"), false, true},
                 {ReportWords::tr("Variant"), false, true},
                 {ReportWords::tr("State"), false},
                 {ReportWords::tr("Reason"), false, true}},
                rows);
}

void sources(PaperSheet& sheet, const BoardView& view) {
    std::vector<std::vector<Cell>> rows;
    std::size_t all = 0;
    for (int v = 0; v < static_cast<int>(view.variants.size()); ++v) {
        for (int c = 0; c < static_cast<int>(view.clusters.size()); ++c) {
            const domain::ClusterEstimate* answer = view.answer({v, c});
            for (const domain::GroupEstimate& group :
                 answer == nullptr ? std::vector<domain::GroupEstimate>{} : answer->groups) {
                if (!group.event || ++all > mostEvents)
                    continue;
                Cell event = text(oneLine(toQt(group.event->text)));
                event.fixed = true;
                rows.push_back(
                    {text(view.cellName({v, c}) + QStringLiteral(", ") + oneLine(toQt(group.group))), event});
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

void list(PaperSheet& sheet, const QString& title, const std::vector<std::string>& lines, const QColor& ink) {
    if (lines.empty())
        return;
    sheet.heading(title, 20);
    for (const std::string& line : lines)
        sheet.paragraph(QStringLiteral("• ") + oneLine(toQt(line)), TextRole::Body, ink);
}

void compose(PaperSheet& sheet, const BoardView& view, const domain::EstimateResult& result, const QString& title) {
    const Theme& theme = PaperSheet::theme();
    sheet.paragraph(title, TextRole::Title);
    QString meta = ReportWords::tr("Run of %1, dollars %2")
                       .arg(QLocale().toString(toQt(result.startedAt).toUTC(), QStringLiteral("d MMM yyyy, HH:mm")) +
                                QStringLiteral(" UTC"),
                            perUnit(view.unit));
    if (!result.priceSource.empty())
        meta += ReportWords::tr(", prices: %1").arg(oneLine(toQt(result.priceSource)));
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
        sheet.paragraph(toQt(report::answerCount(result.variants.at(v))), TextRole::Caption, theme.text3);
        chart(sheet, clusterChart(view, static_cast<int>(v)));
        nodes(sheet, view, static_cast<int>(v));
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
    yourPrices(sheet, result);
    reasons(sheet, view);
    std::vector<std::string> notes = report::notInTheFigures(result);
    if (std::string note = report::listNote(result); !note.empty())
        notes.push_back(std::move(note));
    list(sheet, ReportWords::tr("What is not in the figures"), notes, theme.text);
    list(sheet, ReportWords::tr("Left behind"), result.leftovers, theme.bad);
    sources(sheet, view);
    std::vector<std::string> files;
    for (const domain::SourceFile& file : result.workload)
        files.push_back(file.name + (file.sha256.empty() ? std::string() : ", SHA-256 " + file.sha256));
    list(sheet, ReportWords::tr("What was read"), files, theme.text2);
}

} // namespace

QByteArray pdfReport(const BoardView& view, const domain::EstimateResult& result) {
    PaperSheet::Words words;
    words.title = ReportWords::tr("Estimate of %1").arg(oneLine(toQt(report::subject(result))));
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
