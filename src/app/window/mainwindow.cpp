// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"

#include "app/pages/estimatespage.h"
#include "app/pages/fleetpage.h"
#include "app/pages/policypage.h"
#include "app/theme/icons.h"
#include "app/theme/theme.h"
#include "app/widgets/contextchip.h"
#include "app/widgets/findbutton.h"
#include "app/widgets/rail.h"
#include "app/window/filedrops.h"
#include "app/window/leftovernotice.h"
#include "app/window/notifier.h"
#include "app/window/pagekinds.h"
#include "app/window/planfiles.h"
#include "app/window/railwatch.h"
#include "app/window/runmenu.h"
#include "app/window/shownlane.h"
#include "app/window/workstatusbar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <optional>
#include <utility>

namespace thrifty::app {

MainWindow::MainWindow(Workbench& workbench, AppSettings& settings, QWidget* parent)
    : QMainWindow(parent)
    , m_workbench(workbench)
    , m_settings(settings)
    , m_files(new PlanFiles(workbench, settings, *this))
    , m_notifier(new Notifier(workbench, settings, *this))
    , m_rail(new Rail)
    , m_pages(new QStackedWidget)
    , m_chip(new ContextChip)
    , m_status(new WorkStatusBar(workbench))
    , m_keys(settings)
    , m_view(settings)
    , m_leftovers(new LeftoverNotice(workbench, this)) {
    new FileDrops(*this);
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

    for (const PageKind& kind : pageKinds())
        m_rail->addStep(kind.id, QLatin1String(kind.icon), kind.title());
    new RailWatch(workbench, *m_rail, this);
    buildMenus();

    connect(m_rail, &Rail::chosen, this, &MainWindow::showPage);
    connect(m_status, &WorkStatusBar::cancelled, this, [this] { cancelShown(m_workbench); });
    connect(&workbench.planner(), &Planner::statusChanged, this, [this] {
        if (!m_closing || m_workbench.planner().busy())
            return;
        m_closing = false; // a question on the way out must not be asked twice
        close();
    });
    connect(&workbench.lock(), &WriteLock::changed, this, &MainWindow::refreshChip);
    connect(&workbench.fleet(), &FleetController::changed, this, &MainWindow::refreshChip);
    connect(&workbench.document(), &PlanDocument::pathChanged, this, &MainWindow::refreshTitle);
    connect(&workbench.document(), &PlanDocument::changed, this, &MainWindow::refreshTitle);
    connect(&workbench, &Workbench::problem, this, [this](const QString& fact, const QString& sentence) {
        page(currentPage()).messages().answer({{}, Severity::Error, fact, sentence, {}, {}, true});
    });
    connect(&workbench.document(), &PlanDocument::stepped, this, &MainWindow::tellStep);
    connect(m_files, &PlanFiles::recentChanged, this, &MainWindow::refreshRecent);
    restoreGeometry(settings.geometry());
    m_size = sizeClass();
    if (const auto unit = m_view.unit())
        workbench.setUnit(*unit);
    showPage(PageId::Fleet);
    refreshChip();
    refreshTitle();
}

MainWindow::~MainWindow() {
    // What the pages still say while they go has nobody left to hear it.
    for (const auto& [id, page] : m_byId)
        page->disconnect(this);
    m_workbench.document().disconnect(this); // a value that is being typed is taken by the plan
}

Page& MainWindow::page(PageId id) {
    if (const auto known = m_byId.find(id); known != m_byId.end())
        return *known->second;
    Page* made = pageKinds().at(static_cast<std::size_t>(id)).make(m_workbench);
    m_byId[id] = made;
    made->setSizeClass(m_size);
    m_view.restore(*made, m_size);
    m_pages->addWidget(made);
    connect(made, &Page::pageRequested, this, &MainWindow::showPage);
    connect(made, &Page::statusBarChanged, this, &MainWindow::refreshStatusBar);
    m_keys.addPage(*made);
    if (auto* fleet = qobject_cast<FleetPage*>(made))
        fleet->setConnectCommand(m_run->command("connect"));
    if (auto* estimates = qobject_cast<EstimatesPage*>(made)) {
        estimates->setCommands(m_run->command("estimate"), m_run->command("present"));
        connect(estimates, &EstimatesPage::exportRequested, this,
                [this] { static_cast<PolicyPage&>(page(PageId::Policy)).askToExport(); });
    }
    m_leftovers->addPage(made);
    return *made;
}

void MainWindow::showPage(PageId id) {
    m_pages->setCurrentWidget(&page(id));
    m_rail->setCurrent(id);
    refreshStatusBar();
}

void MainWindow::showLastPage() {
    if (const auto last = m_view.page(); last && railState(*last, m_workbench).possible)
        showPage(*last);
}

void MainWindow::comeForward() {
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
}

void MainWindow::refreshStatusBar() {
    if (m_closing || m_pages->currentWidget() == nullptr)
        return;
    m_status->setIdleText(page(currentPage()).idleText());
    m_status->setPriceSource(page(currentPage()).priceSource());
}

/// All pages share the steps, so one may be undone that is not seen. The page does not change under the user's hands:
/// it says what happened and where.
void MainWindow::tellStep(const QString& step, bool undone, PlanParts parts) {
    const std::pair<PlanPart, PageId> shownOn[] = {{PlanPart::Fleet, PageId::Fleet},
                                                   {PlanPart::Workload, PageId::Workload},
                                                   {PlanPart::Variants, PageId::Variants},
                                                   {PlanPart::Estimate, PageId::Estimates},
                                                   {PlanPart::Policy, PageId::Policy}};
    MessageBar& bar = page(currentPage()).messages();
    const QString id = QStringLiteral("step");
    bar.remove(id);
    std::optional<PageId> where;
    for (const auto& [part, shows] : shownOn) {
        if (!parts.testFlag(part))
            continue;
        if (shows == currentPage())
            return;
        if (!where)
            where = shows;
    }
    if (!where)
        return;
    const QString name = pageKinds().at(static_cast<std::size_t>(*where)).title();
    bar.note({id,
              Severity::Info,
              (undone ? tr("Undone: %1 (%2)") : tr("Redone: %1 (%2)")).arg(oneLine(step), name),
              {},
              {{tr("Show"),
                [this, &bar, id, where] {
                    bar.remove(id);
                    showPage(*where);
                }}},
              undone ? QStringLiteral("undo") : QStringLiteral("redo"),
              true});
}

PageId MainWindow::currentPage() const {
    return static_cast<const Page*>(m_pages->currentWidget())->id();
}

void MainWindow::refreshChip() {
    m_chip->tell(m_workbench);
}

void MainWindow::refreshTitle() {
    const QString path = m_workbench.document().path();
    setWindowTitle(
        QStringLiteral("%1[*] – Thrifty Nova").arg(path.isEmpty() ? tr("Untitled") : QFileInfo(path).fileName()));
    setWindowModified(m_workbench.document().modified());
}

SizeClass MainWindow::sizeClass() const {
    return width() < 1180 ? SizeClass::S : width() >= 1900 ? SizeClass::L : SizeClass::M;
}

void MainWindow::arrange() {
    const SizeClass size = sizeClass(), before = std::exchange(m_size, size);
    m_rail->setSizeClass(size);
    m_chip->setShort(size == SizeClass::S);
    m_find->setShort(size == SizeClass::S);
    for (const auto& [id, page] : m_byId) {
        if (size != before)
            m_view.keep(*page, before);
        page->setSizeClass(size);
        if (size != before)
            m_view.restore(*page, size);
    }
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    arrange();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    // The question comes before a run is given up for an answer that keeps the window, and once more only for what was
    // changed while the run was tidied up.
    const PlanState& state = m_workbench.document().state();
    if (!m_unasked && m_mayCloseWith != state) {
        if (!m_files->mayClose()) {
            event->ignore();
            setClosing(false);
            return;
        }
        m_mayCloseWith = state;
    }
    // Following leaves nothing behind: it ends with the window.
    if (!m_workbench.planner().busy()) {
        m_settings.setGeometry(saveGeometry());
        for (const auto& [id, page] : m_byId)
            m_view.keep(*page, m_size);
        m_view.save(m_workbench.unit(), currentPage());
        m_settings.setLastPlan(m_workbench.document().path());
        QMainWindow::closeEvent(event);
        return;
    }
    // What a run made is removed first, visibly; then the window goes.
    event->ignore();
    if (m_closing)
        return;
    setClosing(true);
    m_workbench.cancelAll();
}

void MainWindow::setClosing(bool closing) {
    m_closing = closing;
    m_status->setClosing(closing);
    if (!closing)
        m_mayCloseWith.reset();
}

void MainWindow::closeUnasked() {
    m_unasked = true;
    emit m_workbench.endingUnasked();
    // A question that is open, maybe the one about closing, gets its careful answer first; nothing is left to wait for.
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* dialog = qobject_cast<QDialog*>(widget); dialog != nullptr && dialog->isVisible())
            dialog->reject();
    }
    QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (localFiles(*event->mimeData()).isEmpty())
        return;
    event->setDropAction(Qt::CopyAction); // a source that was told of a move would delete its file
    event->accept();
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_files->openSoon(localFiles(*event->mimeData()));
    if (const QStringList others = otherAddresses(*event->mimeData()); !others.isEmpty())
        emit m_workbench.problem(tr("Only files on this machine are opened."), others.join(QStringLiteral("; ")));
}

} // namespace thrifty::app
