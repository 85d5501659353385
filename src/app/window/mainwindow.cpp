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

MainWindow::MainWindow(Workbench& workbench, AppSettings& settings, QWidget* parent)
    : QMainWindow(parent)
    , m_workbench(workbench)
    , m_settings(settings)
    , m_files(new PlanFiles(workbench, settings, *this))
    , m_rail(new Rail)
    , m_pages(new QStackedWidget)
    , m_chip(new ContextChip)
    , m_status(new WorkStatusBar(workbench)) {
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

    addPage(new FleetPage(workbench), QStringLiteral("nodes"));
    addPage(new WorkloadPage(workbench), QStringLiteral("layers"));
    addPage(new VariantsPage(workbench), QStringLiteral("sliders"));
    auto* estimates = new EstimatesPage(workbench);
    auto* policy = new PolicyPage(workbench);
    connect(estimates, &EstimatesPage::exportRequested, policy, &PolicyPage::askToExport);
    addPage(estimates, QStringLiteral("bars"));
    addPage(policy, QStringLiteral("list-ordered"));
    addPage(new PlacementPage(workbench), QStringLiteral("route"));
    addPage(new HistoryPage(workbench), QStringLiteral("clock-back"));
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
    refreshRail();
    refreshChip();
    refreshTitle();
    m_rail->setCurrent(PageId::Fleet);
}

MainWindow::~MainWindow() {
    // What the pages still say while they go has nobody left to hear it.
    for (const auto& [id, page] : m_byId)
        page->disconnect(this);
}

void MainWindow::addPage(Page* page, const QString& iconName) {
    m_byId[page->id()] = page;
    m_pages->addWidget(page);
    const int number = static_cast<int>(page->id()) + 1;
    m_rail->addStep(page->id(), iconName, page->title(), QStringLiteral("Ctrl+%1").arg(number));
    connect(page, &Page::railStateChanged, this, &MainWindow::refreshRail);
    connect(page, &Page::pageRequested, this, &MainWindow::showPage);
    connect(page, &Page::idleTextChanged, this, &MainWindow::refreshIdleText);
}

void MainWindow::showPage(PageId id) {
    m_pages->setCurrentWidget(m_byId.at(id));
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

Page& MainWindow::page(PageId id) {
    return *m_byId.at(id);
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
    m_status->setIdleText(tr("Closing when everything is tidied up"));
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
