// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"

#include "app/pages/estimatespage.h"
#include "app/pages/fleetpage.h"
#include "app/pages/historypage.h"
#include "app/pages/placementpage.h"
#include "app/pages/policypage.h"
#include "app/pages/variantspage.h"
#include "app/pages/workloadpage.h"
#include "app/theme/icons.h"
#include "app/theme/theme.h"
#include "app/widgets/contextchip.h"
#include "app/widgets/findbutton.h"
#include "app/widgets/rail.h"
#include "app/window/leftovernotice.h"
#include "app/window/planfiles.h"
#include "app/window/workstatusbar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace thrifty::app {

namespace {

constexpr int pageCount = static_cast<int>(PageId::History) + 1;

QString titleOf(PageId id) {
    switch (id) {
    case PageId::Fleet:
        return FleetPage::tr("Fleet");
    case PageId::Workload:
        return WorkloadPage::tr("Workload");
    case PageId::Variants:
        return VariantsPage::tr("Variants");
    case PageId::Estimates:
        return EstimatesPage::tr("Estimates");
    case PageId::Policy:
        return PolicyPage::tr("Policy");
    case PageId::Placement:
        return PlacementPage::tr("Placement");
    case PageId::History:
        return HistoryPage::tr("History");
    }
    return {};
}

QString iconOf(PageId id) {
    constexpr const char* icons[pageCount] = {"nodes",        "layers", "sliders",   "bars",
                                              "list-ordered", "route",  "clock-back"};
    return QLatin1String(icons[static_cast<int>(id)]);
}

} // namespace

MainWindow::MainWindow(Workbench& workbench, AppSettings& settings, QWidget* parent)
    : QMainWindow(parent)
    , m_workbench(workbench)
    , m_settings(settings)
    , m_files(new PlanFiles(workbench, settings, *this))
    , m_rail(new Rail)
    , m_pages(new QStackedWidget)
    , m_chip(new ContextChip)
    , m_status(new WorkStatusBar(workbench))
    , m_leftovers(new LeftoverNotice(workbench, this)) {
    setAcceptDrops(true);
    setMinimumSize(800, 560);
    resize(1280, 772);
    auto* central = new QWidget;
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_pages, 1);
    column->addLayout(row, 1);
    column->addWidget(m_status);
    setCentralWidget(central);

    for (int step = 0; step < pageCount; ++step)
        m_rail->addStep(static_cast<PageId>(step), iconOf(static_cast<PageId>(step)),
                        titleOf(static_cast<PageId>(step)), QStringLiteral("Ctrl+%1").arg(step + 1));
    buildMenus();

    connect(m_rail, &Rail::chosen, this, &MainWindow::showPage);
    connect(m_status, &WorkStatusBar::cancelled, &workbench, &Workbench::cancelAll);
    connect(&workbench.lock(), &WriteLock::changed, this, &MainWindow::refreshChip);
    connect(&workbench.fleet(), &FleetController::changed, this, &MainWindow::refreshChip);
    connect(&workbench.document(), &PlanDocument::pathChanged, this, &MainWindow::refreshTitle);
    connect(&workbench.document().undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::refreshTitle);
    connect(&workbench, &Workbench::problem, this, [this](const QString& fact, const QString& sentence) {
        page(currentPage()).messages().show({{}, Severity::Error, fact, sentence, {}, {}, true});
    });
    connect(m_files, &PlanFiles::recentChanged, this, &MainWindow::refreshRecent);
    restoreGeometry(settings.geometry());
    for (int id = 0; id < pageCount; ++id)
        (void)page(static_cast<PageId>(id));
    showPage(PageId::Fleet);
    refreshChip();
    refreshTitle();
}

MainWindow::~MainWindow() {
    // What the pages still say while they go has nobody left to hear it.
    for (const auto& [id, page] : m_byId)
        page->disconnect(this);
}

Page* MainWindow::makePage(PageId id) {
    switch (id) {
    case PageId::Fleet:
        return new FleetPage(m_workbench);
    case PageId::Workload:
        return new WorkloadPage(m_workbench);
    case PageId::Variants:
        return new VariantsPage(m_workbench);
    case PageId::Estimates: {
        auto* estimates = new EstimatesPage(m_workbench);
        connect(estimates, &EstimatesPage::exportRequested, this,
                [this] { static_cast<PolicyPage&>(page(PageId::Policy)).askToExport(); });
        return estimates;
    }
    case PageId::Policy:
        return new PolicyPage(m_workbench);
    case PageId::Placement:
        return new PlacementPage(m_workbench);
    case PageId::History:
        return new HistoryPage(m_workbench);
    }
    return nullptr;
}

Page& MainWindow::page(PageId id) {
    if (const auto known = m_byId.find(id); known != m_byId.end())
        return *known->second;
    Page* made = makePage(id);
    m_byId[id] = made;
    m_pages->addWidget(made);
    connect(made, &Page::railStateChanged, this, &MainWindow::refreshRail);
    connect(made, &Page::pageRequested, this, &MainWindow::showPage);
    connect(made, &Page::idleTextChanged, this, &MainWindow::refreshIdleText);
    m_leftovers->addPage(made);
    m_rail->setState(id, made->railState());
    return *made;
}

void MainWindow::showPage(PageId id) {
    m_pages->setCurrentWidget(&page(id));
    m_status->setPriceSource(page(id).priceSource());
    m_rail->setCurrent(id);
    refreshIdleText();
}

void MainWindow::refreshIdleText() {
    if (!m_closing)
        m_status->setIdleText(page(currentPage()).idleText());
}

PageId MainWindow::currentPage() const {
    return static_cast<const Page*>(m_pages->currentWidget())->id();
}

void MainWindow::refreshRail() {
    for (const auto& [id, page] : m_byId)
        m_rail->setState(id, page->railState());
    if (m_pages->currentWidget() != nullptr)
        m_status->setPriceSource(page(currentPage()).priceSource());
}

void MainWindow::refreshChip() {
    const auto fleet = m_workbench.fleet().snapshot();
    if (fleet) {
        const QUrl server(toQt(fleet->novaServer));
        m_chip->setContext(toQt(fleet->novaContext),
                           server.port() > 0 ? server.host() + u':' + QString::number(server.port()) : server.host(),
                           m_workbench.isProduction(fleet->novaContext));
    } else {
        m_chip->setContext({}, {}, false);
    }
    const WriteAccess access = m_workbench.lock().access();
    m_chip->setAccess(access, access == WriteAccess::ForRun     ? tr("until this run ends")
                              : access == WriteAccess::ForApply ? tr("for this apply")
                                                                : QString());
    placeChip();
}

void MainWindow::placeChip() {
    // A menu bar gives its corner the room it asked for when it was last resized: ask again.
    menuBar()->cornerWidget()->adjustSize();
    QResizeEvent again(menuBar()->size(), menuBar()->size());
    QApplication::sendEvent(menuBar(), &again);
}

void MainWindow::refreshTitle() {
    const QString path = m_workbench.document().path();
    setWindowTitle(
        QStringLiteral("%1[*] – Thrifty Nova").arg(path.isEmpty() ? tr("Untitled") : QFileInfo(path).fileName()));
    setWindowModified(m_workbench.document().modified());
}

void MainWindow::arrange() {
    const SizeClass size = width() < 1180 ? SizeClass::S : width() >= 1900 ? SizeClass::L : SizeClass::M;
    m_rail->setSizeClass(size);
    m_chip->setShort(size == SizeClass::S);
    m_find->setShort(size == SizeClass::S);
    placeChip();
    for (const auto& [id, page] : m_byId)
        page->setSizeClass(size);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    arrange();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_workbench.busy()) {
        if (!m_files->mayClose()) {
            event->ignore();
            return;
        }
        m_settings.setGeometry(saveGeometry());
        m_settings.setLastPlan(m_workbench.document().path());
        QMainWindow::closeEvent(event);
        return;
    }
    // What a run made is removed first, visibly; then the window goes.
    event->ignore();
    if (m_closing)
        return;
    m_closing = true;
    m_status->setClosing();
    m_workbench.cancelAll();
    const auto closeWhenIdle = [this] {
        if (!m_workbench.busy())
            close();
    };
    connect(&m_workbench.planner(), &Planner::statusChanged, this, closeWhenIdle);
    connect(&m_workbench.follower(), &Planner::statusChanged, this, closeWhenIdle);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    if (!paths.isEmpty())
        m_files->open(paths);
}

} // namespace thrifty::app
