// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/historypage.h"

#include "app/dialogs/savefile.h"
#include "app/format/sentences.h"
#include "app/format/statetext.h"
#include "app/models/estimateaccuracy.h"
#include "app/models/runcomparison.h"
#include "app/print/estimateexport.h"
#include "app/print/storyexport.h"
#include "app/theme/icons.h"
#include "app/widgets/buttons.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/findfield.h"
#include "app/widgets/keptswitch.h"
#include "app/widgets/keytip.h"
#include "app/widgets/panel.h"
#include "app/widgets/plaintable.h"
#include "app/widgets/tablearrangement.h"
#include "app/widgets/tabletext.h"
#include "report/baseline.h"
#include "report/statewords.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace thrifty::app {

namespace {

using Cell = PlainTable::Cell;

Cell plain(const QString& text, Cell::Ink ink = Cell::Ink::Text) {
    Cell cell;
    cell.text = text;
    cell.ink = ink;
    return cell;
}

/// One to sort by.
Cell sortable(Cell cell, const QVariant& value) {
    cell.value = value;
    return cell;
}

/// "autoscale-gke-a, 2 workers × 1 GPU"
QString ranOnText(const store::PlacementRecord& placement) {
    const QString cluster = toQt(placement.cluster), variant = oneLine(toQt(placement.variant));
    return variant.isEmpty() ? cluster : HistoryPage::tr("%1, %2").arg(cluster, variant);
}

/// "5 of 5 answered, 3 priced", with a warning only below all.
Cell estimateCell(const store::RunSummary& row) {
    Cell cell;
    switch (row.run.outcome) {
    case store::RunOutcome::Finished:
        cell = plain(HistoryPage::tr("%1 of %2 answered, %3 priced")
                         .arg(row.run.answered)
                         .arg(row.run.cells)
                         .arg(row.run.priced));
        cell.icon = row.run.answered == row.run.cells ? QStringLiteral("check") : QStringLiteral("warning");
        cell.ink = Cell::Ink::Text;
        // By how much was answered, then by how much has a price; runs without a result before all of them.
        cell.value = static_cast<double>(row.run.answered) / std::max(1, row.run.cells) + row.run.priced * 1e-6;
        break;
    case store::RunOutcome::Cancelled:
        cell = plain(HistoryPage::tr("cancelled, cleaned up"), Cell::Ink::Text2);
        cell.icon = QStringLiteral("ban");
        cell.value = -1.0;
        break;
    case store::RunOutcome::Failed:
        cell = plain(HistoryPage::tr("failed, %1").arg(sentence(row.run.detail)));
        cell.icon = QStringLiteral("circle-x");
        cell.value = -2.0;
        break;
    }
    if (row.newer) {
        cell = plain(HistoryPage::tr("written by a newer version"), Cell::Ink::Text2);
        cell.icon = QStringLiteral("info");
    }
    return cell;
}

Cell priceCell(const RunComparison& comparison, const domain::ClusterEstimate* cluster, PriceUnit unit) {
    Cell cell;
    const auto figure = comparison.figure(cluster);
    cell.text = figure               ? price(*figure, unit)
                : cluster == nullptr ? HistoryPage::tr("not asked")
                                     : stateText(*cluster, std::nullopt);
    cell.words = !figure;
    return cell;
}

/// In the place of a price where the run has no such variant.
Cell missing(const QString& words) {
    Cell cell = plain(words);
    cell.words = true;
    return cell;
}

/// By which prices two runs are compared; empty: there is only the list.
QString comparedBy(const domain::EstimateResult& a, const domain::EstimateResult& b) {
    const auto named = [](const domain::PriceBookUse& book) {
        return HistoryPage::tr("%1 of %2").arg(oneLine(toQt(book.file)), dateText(book.date));
    };
    if (!a.priceBook && !b.priceBook)
        return {};
    if (!a.priceBook || !b.priceBook)
        return HistoryPage::tr("Compared at list prices: only run %1 goes by a price book (%2).")
            .arg(a.priceBook ? QStringLiteral("A") : QStringLiteral("B"),
                 named(a.priceBook ? *a.priceBook : *b.priceBook));
    if (a.priceBook->sha256 == b.priceBook->sha256)
        return HistoryPage::tr("Compared by what you pay (%1).").arg(named(*b.priceBook));
    return HistoryPage::tr("Compared by what you pay, A by %1, B by another price book, %2.")
        .arg(named(*a.priceBook), named(*b.priceBook));
}

} // namespace

HistoryPage::HistoryPage(Workbench& workbench, QWidget* parent)
    : Page(PageId::History, tr("History"), workbench, parent)
    , m_stack(new QStackedWidget) {
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Workload, cluster, SKU…"));
    m_search->setAccessibleName(tr("Search the runs"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(220);
    addSearchIcon(*m_search);
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString& words) { this->workbench().history().search(words); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    addCommand("findInHistory", tr("Search the runs"), {QKeySequence::Find}, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    addCommand("onlyChanged", tr("Only what changed between two runs"), {QKeySequence(Qt::CTRL | Qt::Key_D)}, [this] {
        if (m_onlyChanged->isVisible())
            m_onlyChanged->toggle();
    });
    addCommand("deleteRun", tr("Delete the run…"), {QKeySequence::Delete}, [this] { askToDelete(); });
    m_open = makeButton(tr("Open run"), ButtonLook::Primary, QStringLiteral("folder"));
    connect(m_open, &QPushButton::clicked, this, &HistoryPage::openSelected);
    addHeaderWidget(m_search);
    addHeaderWidget(m_open);
    m_empty = new EmptyState(QStringLiteral("clock-back"), tr("No runs yet"), tr("Every estimate is kept here."));
    connect(m_empty->addAction(tr("Go to Variants"), QStringLiteral("sliders")), &QPushButton::clicked, this,
            [this] { emit pageRequested(PageId::Variants); });
    m_stack->addWidget(m_empty);
    build();
    content()->addWidget(m_stack, 1);
    connect(&workbench.history(), &HistoryController::changed, this, &HistoryPage::refresh);
    connect(&workbench.history(), &HistoryController::loaded, this, [this](domain::RunId run) {
        HistoryController& history = this->workbench().history();
        if (const auto error = history.loadError(run))
            messages().answer(
                {QStringLiteral("load"), Severity::Error, tr("Cannot be opened."), problemText(*error), {}, {}, true});
        else
            messages().remove(QStringLiteral("load"));
        // One that could not be read is not opened by whatever reads it later.
        const bool opening = run == m_opening;
        if (opening)
            m_opening = {};
        if (opening && history.result(run)) {
            if (this->workbench().estimates().running()) {
                messages().show({QStringLiteral("load"),
                                 Severity::Info,
                                 tr("Cannot be opened."),
                                 tr("An estimate is running; open it when that has ended."),
                                 {},
                                 {},
                                 true});
            } else {
                this->workbench().estimates().show(history.result(run), m_openingNumber);
                emit pageRequested(PageId::Estimates);
            }
        }
        refreshComparison();
    });
    connect(&workbench, &Workbench::unitChanged, this, &HistoryPage::refresh);
    connect(&workbench.fleet().looks(), &FleetLooks::changed, this, &HistoryPage::refreshComparison);
    refresh();
}

void HistoryPage::build() {
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setHandleWidth(space::m);
    m_splitter->setChildrenCollapsible(false);
    m_listPanel = new Panel;
    m_list = new PlainTable(tr("Runs"));
    m_list->setAccessibleDescription(
        tr("Space marks a run to compare; of two that are marked the older is A, the newer B"));
    m_list->setColumns({{QString()},
                        {tr("Run"), true},
                        {tr("Started")},
                        {tr("Workload")},
                        {tr("Variants"), true},
                        {tr("Estimate")},
                        {tr("Ran on")},
                        {QString(), true}, // with its unit
                        {tr("Off by"), true}});
    m_arrangement =
        new TableArrangement(*m_list, QStringLiteral("runs"),
                             {"mark", "run", "started", "workload", "variants", "estimate", "ranOn", "list", "offBy"});
    connect(m_arrangement, &TableArrangement::sorted, m_list, &PlainTable::sortRows);
    m_list->installEventFilter(this);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &HistoryPage::showMenu);
    m_listPanel->body()->addWidget(m_list);
    m_none = new TextLabel(tr("No run has all these words."), TextRole::Body, TextLabel::Ink::Text2);
    m_none->setObjectName(QStringLiteral("noRunFound"));
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setMargin(space::m);
    m_none->hide();
    m_listPanel->body()->addWidget(m_none, 1);
    connect(m_list, &QTableWidget::cellDoubleClicked, this, [this](int, int) { openSelected(); });
    connect(m_list, &QTableWidget::cellClicked, this, [this](int row, int column) {
        if (column == 0)
            mark(row);
    });
    connect(m_list, &QTableWidget::currentCellChanged, this, &HistoryPage::refreshOpen);
    m_splitter->addWidget(m_listPanel);
    m_lower = new QSplitter;
    m_lower->setHandleWidth(space::m);
    m_lower->setChildrenCollapsible(false);
    m_comparisonPanel = new Panel(tr("Comparison"));
    m_comparison = new PlainTable(tr("Comparison of A and B"));
    m_nothingMarked = new EmptyState(QStringLiteral("clock-back"), tr("Mark two runs"),
                                     tr("Space on a run of the list, or a click at its left end, marks it. Two that "
                                        "are marked are compared here, the older one as A."));
    m_onlyChanged = new QCheckBox(tr("Only changed"));
    m_onlyChanged->setObjectName(QStringLiteral("onlyChanged"));
    m_onlyChanged->setProperty(keptProperty, true);
    setTip(m_onlyChanged, tr("Leaves out what is equal in both runs"), *command("onlyChanged"));
    connect(m_onlyChanged, &QCheckBox::toggled, this, &HistoryPage::refreshComparison);
    m_comparisonPanel->headerEnd()->addWidget(m_onlyChanged);
    m_comparisonPanel->body()->addWidget(m_comparison);
    m_allEqual = new TextLabel(tr("Nothing changed between the two runs."), TextRole::Body, TextLabel::Ink::Text2);
    m_allEqual->setObjectName(QStringLiteral("allEqual"));
    m_allEqual->setWordWrap(true);
    m_allEqual->setAlignment(Qt::AlignCenter);
    m_allEqual->setMargin(space::m);
    m_allEqual->hide();
    m_comparisonPanel->body()->addWidget(m_allEqual, 1);
    m_comparisonPanel->body()->addWidget(m_nothingMarked);
    m_changedPanel = new Panel(tr("What changed"));
    auto* column = new QVBoxLayout;
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    m_figure = new TextLabel({}, TextRole::Title);
    m_figure->setWordWrap(true);
    m_facts = new TextLabel({}, TextRole::Body, TextLabel::Ink::Text2);
    m_facts->setWordWrap(true);
    m_facts->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(m_figure);
    column->addWidget(m_facts, 1);
    auto* buttons = new QHBoxLayout;
    m_copy = makeButton(tr("Copy table"), ButtonLook::Outlined, QStringLiteral("copy"));
    m_copy->setObjectName(QStringLiteral("copyComparison"));
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(tableText(*m_comparison)); });
    m_swap = makeButton(tr("Swap A and B"), ButtonLook::Flat);
    connect(m_swap, &QPushButton::clicked, this, [this] {
        std::swap(m_a, m_b);
        refresh();
    });
    m_saveComparison = makeButton(tr("Save as CSV…"), ButtonLook::Outlined, QStringLiteral("export"));
    m_saveComparison->setObjectName(QStringLiteral("saveComparison"));
    connect(m_saveComparison, &QPushButton::clicked, this, [this] {
        const auto place = askWhereToSave(this, tr("Save the comparison"), QStringLiteral("comparison.csv"),
                                          {{tr("CSV table"), {QStringLiteral("csv")}}});
        if (place)
            tellExported(place->told(), saveComparison(place->path));
    });
    buttons->addWidget(m_saveComparison);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_swap);
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_changedPanel->body()->addLayout(column);
    m_lower->addWidget(m_comparisonPanel);
    m_lower->addWidget(m_changedPanel);
    m_lower->setSizes({2000, 1000});
    m_lower->setStretchFactor(0, 2);
    m_lower->setStretchFactor(1, 1);
    m_splitter->addWidget(m_lower);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_stack->addWidget(m_splitter);
}

void HistoryPage::setSizeClass(SizeClass size) {
    if (size != sizeClass()) // the runs have more columns than a comparison
        m_splitter->setSizes(size == SizeClass::L ? QList<int>{1100, 900} : QList<int>{1000, 1000});
    Page::setSizeClass(size);
    m_splitter->setOrientation(size == SizeClass::L ? Qt::Horizontal : Qt::Vertical);
    // Half the width is too little for two panels beside each other.
    m_lower->setOrientation(size == SizeClass::L ? Qt::Vertical : Qt::Horizontal);
    m_changedPanel->setVisible(size != SizeClass::S);
    m_arrangement->setPlan(size == SizeClass::S ? QStringLiteral("S") : QStringLiteral("M"), [this, size](int) {
        std::vector<TableArrangement::Column> plan;
        for (int column = 0; column < m_list->columnCount(); ++column)
            plan.push_back({m_list->contentWidth(column)});
        for (const int name : {3, 6}) // workload and cluster end in "…" where there is no room
            plan[size_t(name)] = {.stretches = true};
        plan[8].shown = size != SizeClass::S; // the panel below says it
        return plan;
    });
}

bool HistoryPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Space) {
            mark(m_list->currentRow());
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            openSelected();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void HistoryPage::mark(int row) {
    const auto marked = runAt(row);
    if (!marked || !canBeOpened(*marked))
        return;
    const domain::RunId run = marked->run.run;
    m_marked.insert_or_assign(run, *marked);
    if (run == m_a)
        m_a = {};
    else if (run == m_b)
        m_b = {};
    else if (m_a.empty())
        m_a = run;
    else
        m_b = run;
    // In the order of time, however they were marked: "A, then B" is what became of it.
    if (const auto a = runOf(m_a), b = runOf(m_b); a && b && b->run.startedAt < a->run.startedAt)
        std::swap(m_a, m_b);
    for (const domain::RunId& each : {m_a, m_b}) {
        if (!each.empty())
            workbench().history().load(each);
    }
    refresh();
}

bool HistoryPage::canBeOpened(const store::RunSummary& run) {
    return !run.newer && run.run.outcome == store::RunOutcome::Finished;
}

void HistoryPage::open(const store::RunSummary& run) {
    m_opening = run.run.run;
    m_openingNumber = run.number;
    workbench().history().load(m_opening);
}

void HistoryPage::openSelected() {
    if (const auto run = runAt(m_list->currentRow()))
        open(*run);
}

/// In place of a dialog: the bar asks, and only what it offers deletes.
void HistoryPage::askToDelete() {
    const auto run = runAt(m_list->currentRow());
    if (!run)
        return;
    const QString id = QStringLiteral("delete");
    messages().answer({id,
                       Severity::Warning,
                       tr("Delete run %1?").arg(run->number),
                       tr("It cannot be brought back. Nothing changes on any cluster."),
                       {{tr("Delete the run"),
                         [this, id, run = run->run.run] {
                             messages().remove(id);
                             for (domain::RunId* mark : {&m_a, &m_b}) {
                                 if (*mark == run)
                                     *mark = {};
                             }
                             workbench().history().remove(run);
                         }}},
                       {},
                       true});
}

void HistoryPage::showMenu(const QPoint& at) {
    const auto run = runAt(m_list->rowAt(at.y()));
    if (!run)
        return;
    QMenu menu;
    const bool whole = canBeOpened(*run);
    menu.addAction(tr("Open run %1").arg(run->number), this, &HistoryPage::openSelected)->setEnabled(whole);
    menu.addAction(run->run.run == m_a || run->run.run == m_b ? tr("Take the mark off") : tr("Mark to compare"), this,
                   [this] { mark(m_list->currentRow()); })
        ->setEnabled(whole);
    menu.addSeparator();
    menu.addAction(command("deleteRun")->text(), this, &HistoryPage::askToDelete);
    menu.exec(m_list->viewport()->mapToGlobal(at));
}

void HistoryPage::refreshOpen() {
    const auto run = runAt(m_list->currentRow());
    m_open->setEnabled(run && canBeOpened(*run));
    m_open->setText(run ? tr("Open run %1").arg(run->number) : tr("Open run"));
}

std::optional<store::RunSummary> HistoryPage::runOf(const domain::RunId& run) const {
    for (const store::RunSummary& each : workbench().history().runs()) {
        if (each.run.run == run)
            return each;
    }
    const auto marked = m_marked.find(run); // a search may have left it out
    return marked == m_marked.end() ? std::nullopt : std::optional(marked->second);
}

std::optional<store::RunSummary> HistoryPage::runAt(int row) const {
    return runOf(domain::RunId(m_list->aboutOf(row).toStdString()));
}

void HistoryPage::refresh() {
    HistoryController& history = workbench().history();
    const PriceUnit unit = workbench().unit();
    // Told once: what was closed does not come back with every letter that is searched for.
    const QString error = history.error() ? problemText(*history.error()) : QString();
    if (std::exchange(m_toldError, error) != error && !error.isEmpty())
        messages().show({QStringLiteral("store"), Severity::Error, tr("No history."), error, {}, {}, true});
    for (; m_toldNotices < history.notices().size(); ++m_toldNotices) {
        const std::string& notice = history.notices()[m_toldNotices];
        messages().show({QStringLiteral("notice"),
                         Severity::Warning,
                         tr("A new history was begun."),
                         sentence(notice),
                         {},
                         {},
                         true});
    }
    m_stack->setCurrentIndex(history.total() > 0 ? 1 : 0);
    m_open->setVisible(history.total() > 0);
    m_search->setVisible(history.total() > 0);
    setStatus(history.total() == 0         ? QString()
              : m_search->text().isEmpty() ? tr("%n runs, kept on this machine", nullptr, history.total())
                                           : tr("%1 of %n runs", nullptr, history.total()).arg(history.runs().size()));
    m_list->horizontalHeaderItem(7)->setText(tr("List %1").arg(unitShort(unit)));
    std::vector<std::vector<Cell>> rows;
    for (const store::RunSummary& run : history.runs()) {
        Cell markCell = plain(run.run.run == m_a   ? QStringLiteral("A")
                              : run.run.run == m_b ? QStringLiteral("B")
                                                   : QString());
        markCell.box = true;
        markCell.about = toQt(run.run.run);
        Cell numberCell = plain(QString::number(run.number));
        numberCell.strong = true;
        Cell list;
        if (run.placement && run.placement->listPerHour) {
            list.text = price(*run.placement->listPerHour, unit);
            list.strong = true;
            list.value = qlonglong(run.placement->listPerHour->micros());
        } else {
            list.text = run.placement ? tr("not known") : QStringLiteral("–");
            list.words = true;
        }
        Cell ranOn = plain(tr("not applied"), Cell::Ink::Text2);
        if (run.placement) {
            ranOn = plain(toQt(run.placement->cluster));
            ranOn.second = oneLine(toQt(run.placement->variant));
        }
        const auto off = run.placement ? offBy(*run.placement) : std::nullopt;
        Cell offCell = plain(off ? percentText(*off) : QStringLiteral("–"));
        offCell.words = !off;
        const QString workload = oneLine(toQt(run.run.workload));
        rows.push_back({markCell, sortable(numberCell, run.number),
                        sortable(plain(momentText(toQt(run.run.startedAt))), toQt(run.run.startedAt)),
                        sortable(plain(workload), workload),
                        sortable(plain(QString::number(run.run.variants)), run.run.variants), estimateCell(run),
                        run.placement ? sortable(ranOn, ranOn.text) : ranOn, list,
                        off ? sortable(offCell, *off) : offCell});
    }
    m_list->setCells(rows);
    m_list->setHidden(rows.empty());
    m_none->setVisible(rows.empty());
    m_arrangement->arrange();
    if (m_list->currentRow() < 0 && m_list->rowCount() > 0)
        m_list->setCurrentCell(0, 0);
    refreshOpen();
    refreshComparison();
}

domain::Expected<void> HistoryPage::saveComparison(const QString& path) {
    const auto a = workbench().history().result(m_a), b = workbench().history().result(m_b);
    if (!a || !b)
        return domain::fail(domain::ErrorCode::NotFound, "mark two runs first");
    return saveBytes(QByteArray::fromStdString(comparisonCsv(*a, *b)), path);
}

/// In the place of a comparison while there is none.
void HistoryPage::showAccuracy() {
    m_allEqual->hide();
    m_comparisonPanel->setMeta({});
    const PriceUnit unit = workbench().unit();
    const auto all = accuracyOf(workbench().history().runs());
    m_comparison->setVisible(!all.empty());
    m_nothingMarked->setVisible(all.empty());
    m_copy->setEnabled(!all.empty());
    const QString hint = tr("Mark two runs, A and B, with Space or a click at their left end, to compare them.");
    if (all.empty()) {
        m_comparisonPanel->setTitle(tr("Comparison"));
        m_facts->setText(tr("Nothing is compared yet."));
        return;
    }
    m_comparisonPanel->setTitle(tr("Estimated and obtained"));
    m_changedPanel->setTitle(tr("How far off"));
    m_comparison->setColumns({{tr("Cluster"), false, 1},
                              {tr("Placed"), true},
                              {tr("Estimated, %1").arg(unitShort(unit)), true},
                              {tr("Obtained, %1").arg(unitShort(unit)), true},
                              {tr("Off by"), true},
                              {tr("Usually"), true}});
    std::vector<std::vector<Cell>> rows;
    int placements = 0;
    for (const EstimateAccuracy& one : all) {
        Cell cluster = plain(toQt(one.cluster));
        cluster.swatch = workbench().fleet().colorIndex(one.cluster);
        Cell off = plain(percentText(one.lastly));
        off.strong = one.lastly != 0;
        rows.push_back({cluster, plain(QString::number(one.placements)), plain(price(one.estimated, unit)),
                        plain(price(one.obtained, unit)), off, plain(percentText(one.usually))});
        placements += one.placements;
    }
    m_comparison->setCells(rows);
    const auto by = [](int EstimateAccuracy::*figure) {
        return [figure](const EstimateAccuracy& a, const EstimateAccuracy& b) { return a.*figure < b.*figure; };
    };
    const int least = std::min_element(all.begin(), all.end(), by(&EstimateAccuracy::least))->least;
    const int most = std::max_element(all.begin(), all.end(), by(&EstimateAccuracy::most))->most;
    m_figure->setText(least == most ? tr("Estimates were off by %1").arg(percentText(most))
                                    : tr("Estimates were off by %1 to %2").arg(percentText(least), percentText(most)));
    QStringList facts;
    facts << tr("What the nodes that came cost an hour, against what was estimated for that cluster; both at list "
                "prices, figures of the last time.");
    facts << tr("%n placements of which both are known.", nullptr, placements);
    facts << hint;
    m_facts->setText(facts.join(u'\n'));
}

/// Fills the table, and says how much changed and what else differs.
void HistoryPage::compare(const domain::EstimateResult& a, const domain::EstimateResult& b, QStringList& facts) {
    const PriceUnit unit = workbench().unit();
    const RunComparison comparison(a, b);
    // With a price book in one of them a bare amount would not say whose price it is.
    const QString head = comparison.byPriceBook()     ? tr("%1, you pay %2")
                         : a.priceBook || b.priceBook ? tr("%1, list %2")
                                                      : tr("%1, %2");
    m_comparison->setColumns({{tr("Variant"), false, 1},
                              {tr("Cluster"), false, 1},
                              {head.arg(QStringLiteral("A"), unitShort(unit)), true},
                              {head.arg(QStringLiteral("B"), unitShort(unit)), true},
                              {tr("Change"), true}});
    std::vector<std::vector<Cell>> rows;
    int changed = 0, hidden = 0, onlyA = 0, onlyB = 0;
    for (const ComparedCell& each : comparison.cells()) {
        const bool differs = comparison.changed(each);
        onlyA += each.in == ComparedCell::In::OnlyA ? 1 : 0;
        onlyB += each.in == ComparedCell::In::OnlyB ? 1 : 0;
        changed += differs && each.in == ComparedCell::In::Both ? 1 : 0;
        if (!differs && m_onlyChanged->isChecked()) {
            ++hidden;
            continue;
        }
        Cell cluster = plain(toQt(each.cluster));
        cluster.swatch = workbench().fleet().colorIndex(each.cluster);
        Cell change;
        change.text = QStringLiteral("–");
        change.words = true;
        const auto was = comparison.figure(each.was), is = comparison.figure(each.is);
        if (was && is) {
            const auto more = domain::Money::fromMicros(is->micros() - was->micros());
            change = plain(differs ? signedPrice(more, unit) : price(more, unit),
                           differs ? Cell::Ink::Text : Cell::Ink::Text2);
            change.strong = differs;
        }
        rows.push_back(
            {plain(oneLine(toQt(each.variant)), Cell::Ink::Text2), cluster,
             each.in == ComparedCell::In::OnlyB ? missing(tr("not in A")) : priceCell(comparison, each.was, unit),
             each.in == ComparedCell::In::OnlyA ? missing(tr("not in B")) : priceCell(comparison, each.is, unit),
             change});
    }
    m_copy->setEnabled(!rows.empty());
    m_comparison->setVisible(!rows.empty());
    m_allEqual->setVisible(rows.empty());
    m_comparison->setCells(rows);
    m_comparisonPanel->setMeta(hidden == 0 ? QString() : tr("%n equal cells hidden", nullptr, hidden));
    m_figure->setText(changed == 0 ? tr("No price changed") : tr("%n cells changed", nullptr, changed));
    const auto compared = static_cast<int>(comparison.cells().size()) - onlyA - onlyB;
    facts << tr("%n cells compared.", nullptr, compared);
    if (onlyA > 0)
        facts << tr("%n cells of variants that only A has.", nullptr, onlyA);
    if (onlyB > 0)
        facts << tr("%n cells of variants that only B has.", nullptr, onlyB);
    if (const QString by = comparedBy(a, b); !by.isEmpty())
        facts << by;
    const auto difference = report::compareWithBaseline(a, b);
    facts << (difference.orderDiffers() ? tr("The order differs.") : tr("The order is the same."));
    for (const std::string& warning : difference.warnings) // other prices were said above
        facts << startingLarge(sentence(warning)) + u'.';
}

void HistoryPage::refreshComparison() {
    HistoryController& history = workbench().history();
    const auto a = m_a.empty() ? nullptr : history.result(m_a), b = m_b.empty() ? nullptr : history.result(m_b);
    const auto rowA = runOf(m_a), rowB = runOf(m_b);
    m_figure->clear();
    m_changedPanel->setTitle(tr("What changed"));
    const bool both = a && b && rowA && rowB;
    m_onlyChanged->setVisible(both);
    m_saveComparison->setEnabled(both);
    m_swap->setEnabled(both);
    if (!both) {
        showAccuracy();
        return;
    }
    m_nothingMarked->hide();
    m_copy->setEnabled(true);
    const PriceUnit unit = workbench().unit();
    m_comparisonPanel->setTitle(tr("Run %1 and run %2").arg(rowA->number).arg(rowB->number));
    QStringList facts;
    compare(*a, *b, facts);
    const auto where = [](const store::RunSummary& run) {
        return run.placement ? ranOnText(*run.placement) : HistoryPage::tr("not applied");
    };
    facts << tr("Ran on: A %1; B %2.").arg(where(*rowA), where(*rowB));
    if (rowA->placement && rowB->placement && rowA->placement->listPerHour && rowB->placement->listPerHour)
        facts << tr("Running at, list price: %1 %2.")
                     .arg(signedPrice(domain::Money::fromMicros(rowB->placement->listPerHour->micros() -
                                                                rowA->placement->listPerHour->micros()),
                                      unit),
                          unitShort(unit));
    m_facts->setText(facts.join(u'\n'));
}

} // namespace thrifty::app
