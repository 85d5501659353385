// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/fleetpage.h"

#include "app/dialogs/removedialog.h"
#include "app/dialogs/unlockdialog.h"
#include "app/format/places.h"
#include "app/format/sentences.h"
#include "app/pages/fleet/clustersview.h"
#include "app/pages/fleet/contextsview.h"
#include "app/pages/fleet/fleetcards.h"
#include "app/pages/fleet/fleetstart.h"
#include "app/theme/icons.h"
#include "app/widgets/buttons.h"
#include "app/widgets/findfield.h"
#include "app/widgets/keytip.h"
#include "app/widgets/rowtable.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QProcess>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace thrifty::app {

namespace {

enum View { EmptyView, ContextsPart, FleetPart };

} // namespace

FleetPage::FleetPage(Workbench& workbench, QWidget* parent)
    : Page(PageId::Fleet, tr("Fleet"), workbench, parent)
    , m_fleet(workbench.fleet())
    , m_stack(new QStackedWidget)
    , m_add(makeButton(tr("Add kubeconfig…"), ButtonLook::Outlined, QStringLiteral("plus")))
    , m_checkAgain(makeButton(tr("Check again"), ButtonLook::Outlined, QStringLiteral("refresh")))
    , m_primary(makeButton({}, ButtonLook::Primary))
    , m_contexts(new ContextsView(workbench.fleet()))
    , m_cards(new FleetCards(workbench))
    , m_clusters(new ClustersView(workbench.fleet())) {
    addHeaderWidget(m_add);
    addHeaderWidget(m_checkAgain);
    addHeaderWidget(m_primary);
    content()->addWidget(m_stack, 1);
    auto* start = new FleetStart;
    auto* fleetView = new QWidget;
    auto* column = new QVBoxLayout(fleetView);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(m_cards);
    column->addWidget(m_clusters, 1);
    m_stack->addWidget(start);
    m_stack->addWidget(m_contexts);
    m_stack->addWidget(fleetView);

    connect(start, &FleetStart::chooseRequested, this, &FleetPage::openKubeconfigs);
    connect(start, &FleetStart::demoRequested, this, &FleetPage::startDemo);
    connect(start, &FleetStart::filesChosen, &workbench, &Workbench::openFiles);
    const auto details = [this](const QString& fact, const QString& sentence) {
        answer(QStringLiteral("details"), Severity::Info, fact, sentence);
    };
    connect(m_contexts, &ContextsView::detailsRequested, this,
            [details](const QString& name, const QString& text) { details(oneLine(name) + u'.', oneLine(text)); });
    connect(m_clusters, &ClustersView::noted, this, details);
    connect(m_clusters, &ClustersView::contextsRequested, this, [this] { showContexts(true); });
    connect(m_clusters, &ClustersView::removalRequested, this, &FleetPage::removeLeftover);
    connect(m_cards, &FleetCards::contextsRequested, this, [this] { showContexts(true); });
    connect(m_cards, &FleetCards::lockRequested, this, &FleetPage::lockOrUnlock);
    connect(&m_cards->change(), &QPushButton::clicked, this, [this] { chooseControl(&m_cards->change()); });
    connect(m_add, &QPushButton::clicked, this, &FleetPage::openKubeconfigs);
    connect(m_checkAgain, &QPushButton::clicked, &m_fleet, &FleetController::connectFleet);
    connect(m_primary, &QPushButton::clicked, this, &FleetPage::primaryClicked);

    connect(&m_fleet, &FleetController::changed, this, &FleetPage::refresh);
    connect(&m_fleet, &FleetController::contextsChanged, this, &FleetPage::refreshContexts);
    connect(&m_fleet, &FleetController::preflightChanged, this, &FleetPage::refreshPreflight);
    connect(&m_fleet, &FleetController::leftoversChanged, this, &FleetPage::refreshPreflight);
    connect(&m_fleet, &FleetController::filesChanged, this, &FleetPage::filesChanged);
    connect(&m_fleet, &FleetController::filesReloaded, this, &FleetPage::filesReloaded);
    connect(&m_fleet, &FleetController::leftoversRemoved, this, &FleetPage::leftoversRemoved);
    connect(&workbench.lock(), &WriteLock::changed, this, &FleetPage::refreshFleet);
    connect(&workbench.lock(), &WriteLock::changed, this, &FleetPage::statusBarChanged);
    connect(&workbench.planner(), &Planner::statusChanged, this, &FleetPage::refreshFleet);
    addCommands();
    refresh();
}

void FleetPage::addCommands() {
    addCommand("findInFleet", tr("Find a context or cluster of the fleet"), {QKeySequence::Find}, [this] {
        if (m_stack->currentIndex() == ContextsPart)
            m_contexts->startFinding();
        else if (m_stack->currentIndex() == FleetPart)
            m_clusters->startFinding();
    });
    // F2 maps its context.
    addCommand("lookOfCluster", tr("Alias, colour and group of the cluster"), {QKeySequence(Qt::SHIFT | Qt::Key_F2)},
               [this] {
                   if (m_stack->currentIndex() == FleetPart)
                       m_clusters->startNaming();
               });
}

void FleetPage::setConnectCommand(const QAction& command) {
    setTip(m_checkAgain, tr("Connects and checks again"), command);
}

RowTable& FleetPage::contextTable() {
    return m_contexts->table();
}

FindField& FleetPage::findContext() {
    return m_contexts->find();
}

FindField& FleetPage::findCluster() {
    return m_clusters->find();
}

LookBar& FleetPage::lookBar() {
    return m_clusters->lookBar();
}

GroupFilter& FleetPage::groupFilter() {
    return m_clusters->groups();
}

RowTable& FleetPage::clusterTable() {
    return m_clusters->clusters();
}

RowTable& FleetPage::checkTable() {
    return m_clusters->checks();
}

RowTable& FleetPage::issueList() {
    return m_clusters->issues();
}

void FleetPage::leftoversRemoved(const QStringList& remaining) {
    if (remaining.isEmpty())
        messages().note(
            {QStringLiteral("leftovers"), Severity::Info, tr("Everything of the run is gone."), {}, {}, {}});
    else
        answer(QStringLiteral("leftovers"), Severity::Error, tr("Something is left."),
               oneLine(remaining.join(QStringLiteral("; "))));
}

void FleetPage::startDemo() {
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), {QStringLiteral("--demo")}))
        answer(QStringLiteral("demo"), Severity::Error, tr("The demo fleet could not be started."));
}

void FleetPage::refresh() {
    const FleetController::State state = m_fleet.state();
    const bool connected = m_fleet.snapshot() != nullptr;
    if (!connected)
        m_showContexts = false;
    m_stack->setCurrentIndex(hasNothingToShow() ? EmptyView : connected && !m_showContexts ? FleetPart : ContextsPart);
    if (state == FleetController::State::Failed && m_fleet.error()) {
        Message message{
            QStringLiteral("connect"), Severity::Error, tr("Not connected."), problemText(*m_fleet.error()), {}, {}};
        if (m_fleet.contexts().problems.empty()) // else no control plane is at fault
            message.actions.push_back({tr("Choose the control plane…"), [this] { chooseControl(m_primary); }});
        messages().show(message);
    } else {
        messages().remove(QStringLiteral("connect"));
    }
    refreshContexts();
    refreshFleet();
    refreshPreflight();
    emit statusBarChanged();
}

void FleetPage::answer(const QString& id, Severity severity, const QString& fact, const QString& sentence) {
    Message message;
    message.id = id;
    message.severity = severity;
    message.fact = fact;
    message.sentence = sentence;
    messages().answer(message);
}

void FleetPage::showContexts(bool on) {
    m_showContexts = on;
    refresh();
}

void FleetPage::showCluster(const domain::ClusterName& cluster) {
    if (m_showContexts)
        showContexts(false);
    m_clusters->showCluster(cluster);
}

/// Files of which none can be read are like none.
bool FleetPage::hasNothingToShow() const {
    return m_fleet.state() == FleetController::State::Empty ||
           (m_fleet.snapshot() == nullptr && m_fleet.contexts().contexts.empty());
}

void FleetPage::refreshContexts() {
    const FleetController::State state = m_fleet.state();
    const session::KubeconfigList& list = m_fleet.contexts();
    const int all = static_cast<int>(list.contexts.size());
    const int chosen = static_cast<int>(m_fleet.chosen().size());
    const bool connecting = state == FleetController::State::Connecting;
    const int view = m_stack->currentIndex();
    if ((view == EmptyView) != hasNothingToShow()) {
        refresh(); // what can be read came or went
        return;
    }
    m_contexts->refresh();
    refreshFiles();
    m_add->setVisible(view != EmptyView);
    m_add->setText(view == ContextsPart && m_showContexts ? tr("Back to the fleet") : tr("Add kubeconfig…"));
    m_add->setIcon(icon(view == ContextsPart && m_showContexts ? QStringLiteral("nodes") : QStringLiteral("plus")));
    m_checkAgain->setVisible(view == FleetPart);
    m_checkAgain->setEnabled(!connecting);
    m_primary->setVisible(view != EmptyView);
    m_primary->setText(view == FleetPart ? tr("Open workload…") : tr("Connect to %1 of %2").arg(chosen).arg(all));
    m_primary->setIcon(icon(view == FleetPart ? QStringLiteral("layers") : QStringLiteral("link")));
    m_primary->setEnabled(view == FleetPart || (chosen > 0 && !connecting));
    m_primary->setToolTip(view == ContextsPart && chosen == 0 ? tr("Choose a context first") : QString());
    if (view == FleetPart) {
        refreshFleet();
        return;
    }
    if (view == EmptyView) {
        setStatus(tr("No clusters loaded"));
        return;
    }
    const auto questions = m_fleet.questions();
    const auto open = std::count_if(questions.begin(), questions.end(), [](const PluginQuestion& one) {
        return one.answer == PluginQuestion::Answer::Open;
    });
    QString status = list.files.size() == 1
                         ? tr("%n context(s) opened from 1 file", nullptr, all)
                         : tr("%n context(s) opened from %1 files", nullptr, all).arg(list.files.size());
    if (connecting)
        status += tr(", connecting");
    else if (m_fleet.snapshot() == nullptr)
        status += tr(", none connected");
    if (chosen == 0)
        status += tr("; choose which to connect to");
    if (open > 0)
        status += tr("; %n program(s) wait for your answer", nullptr, static_cast<int>(open));
    setStatus(status);
}

void FleetPage::refreshFiles() {
    QStringList lines;
    for (const std::string& problem : m_fleet.contexts().problems)
        lines << oneLine(toQt(problem));
    if (lines == m_fileProblems)
        return; // one that was closed stays closed
    m_fileProblems = lines;
    if (lines.isEmpty()) {
        messages().remove(QStringLiteral("files"));
        return;
    }
    QString sentence = lines.join(QStringLiteral("; "));
    if (m_fleet.snapshot())
        sentence = tr("The fleet keeps what was read last. %1").arg(sentence);
    messages().show(
        {QStringLiteral("files"), Severity::Warning, tr("A kubeconfig could not be read."), sentence, {}, {}});
}

void FleetPage::refreshFleet() {
    const auto snapshot = m_fleet.snapshot();
    if (!snapshot)
        return;
    m_cards->refresh();
    if (m_stack->currentIndex() != FleetPart)
        return;
    int reached = 0;
    const int count = static_cast<int>(snapshot->clusters.size());
    for (const session::ClusterConnection& cluster : snapshot->clusters)
        reached += cluster.reach == session::Reach::Reached ? 1 : 0;
    QStringList parts;
    parts << tr("%n workload cluster(s) behind %1", nullptr, count).arg(oneLine(toQt(snapshot->novaContext)));
    if (m_fleet.state() == FleetController::State::Connecting)
        parts << tr("connecting");
    else
        parts << (reached == count ? tr("all reachable") : tr("%1 of %2 reachable").arg(reached).arg(count));
    if (const int look = m_clusters->toLookAt(); look > 0)
        parts << tr("%n need(s) a look", nullptr, look);
    setStatus(parts.join(QStringLiteral(", ")));
}

void FleetPage::refreshPreflight() {
    m_clusters->refresh();
    refreshFleet();
}

QString FleetPage::idleText() const {
    const int files = static_cast<int>(m_fleet.contexts().files.size());
    if (m_fleet.state() == FleetController::State::Empty)
        return {};
    if (!m_fleet.snapshot()) {
        const auto& all = m_fleet.contexts().contexts;
        const bool asked =
            std::any_of(all.begin(), all.end(), [this](const auto& one) { return m_fleet.answerOf(one.name).asked; });
        return asked || m_fleet.state() == FleetController::State::Failed
                   ? tr("Nothing was written; every context stays read-only until unlocked.")
                   : tr("Nothing has been sent to a cluster. Connecting reads only; every context stays read-only "
                        "until unlocked.");
    }
    const QString watching = tr("Watching %n kubeconfig file(s).", nullptr, files);
    return workbench().lock().open() ? watching : watching + u' ' + tr("Read-only.");
}

void FleetPage::setSizeClass(SizeClass size) {
    Page::setSizeClass(size);
    m_cards->setSmall(size == SizeClass::S);
    m_clusters->setSizeClass(size);
    m_add->setVisible(size != SizeClass::S || m_stack->currentIndex() != FleetPart);
}

void FleetPage::openKubeconfigs() {
    if (m_showContexts && m_stack->currentIndex() == ContextsPart) {
        showContexts(false);
        return;
    }
    const QStringList files =
        QFileDialog::getOpenFileNames(this, tr("Open kubeconfigs"), QDir::homePath() + QStringLiteral("/.kube"));
    if (!files.isEmpty())
        workbench().openFiles(files);
}

void FleetPage::openWorkload() {
    if (workbench().workload().base() == nullptr && !workbench().workload().error()) {
        const QStringList files = QFileDialog::getOpenFileNames(this, tr("Open manifests"), QDir::homePath(),
                                                                tr("Manifests (*.yaml *.yml *.json);;All files (*)"));
        if (files.isEmpty())
            return;
        workbench().openFiles(files);
    }
    emit pageRequested(PageId::Workload);
}

void FleetPage::primaryClicked() {
    if (m_stack->currentIndex() == FleetPart) {
        openWorkload();
        return;
    }
    m_showContexts = false;
    m_fleet.connectFleet();
}

void FleetPage::chooseControl(QWidget* at) {
    QMenu menu(this);
    QActionGroup group(&menu);
    const domain::ContextName chosen = workbench().document().plan().novaContext;
    QAction* guess = menu.addAction(tr("Find it by asking"), this, [this] { m_fleet.setControl({}); });
    guess->setCheckable(true);
    guess->setChecked(chosen.empty());
    group.addAction(guess);
    menu.addSeparator();
    menu.setToolTipsVisible(true);
    // Names may be as long as an address: the menu takes half of the window at most.
    const QFontMetrics metrics = menu.fontMetrics();
    const int room = window()->width() / 2 - (menu.sizeHint().width() - metrics.horizontalAdvance(guess->text()));
    for (const session::ContextEntry& entry : m_fleet.contexts().contexts) {
        const QString name = oneLine(toQt(entry.name)), shown = metrics.elidedText(name, Qt::ElideMiddle, room);
        QAction* action = menu.addAction(QString(shown).replace(u'&', QStringLiteral("&&")), this,
                                         [this, context = entry.name] { m_fleet.setControl(context); });
        if (shown != name)
            action->setToolTip(name.toHtmlEscaped());
        action->setCheckable(true);
        action->setChecked(entry.name == chosen);
        group.addAction(action);
    }
    menu.exec(at->mapToGlobal(QPoint(0, at->height() + 2)));
}

void FleetPage::lockOrUnlock() {
    const auto snapshot = m_fleet.snapshot();
    if (!snapshot)
        return;
    if (workbench().lock().open()) {
        workbench().lock().set(WriteAccess::ReadOnly);
        return;
    }
    (void)unlock(this, workbench(), WriteAccess::ForRun);
}

void FleetPage::removeLeftover(const QString& run) {
    const auto snapshot = m_fleet.snapshot();
    const auto& all = m_fleet.leftovers();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return toQt(one.run) == run; });
    if (!snapshot || found == all.end() || workbench().lock().open())
        return;
    RemoveQuestion question;
    question.title = found->ours ? tr("Remove what an interrupted estimate left?")
                                 : tr("Remove what %1 left?").arg(oneLine(toQt(found->owner)));
    question.sentence = found->ours ? tr("This machine made these objects; only they are removed.")
                                    : tr("%1 made these objects and their time is over; only they are removed.")
                                          .arg(oneLine(toQt(found->owner)));
    for (const domain::ObjectId& object : found->objects)
        question.lines << oneLine(toQt(object.ns.empty() ? object.text() : object.ns.str() + "/" + object.text()));
    question.action = tr("Remove %n object(s)", nullptr, static_cast<int>(found->objects.size()));
    RemoveDialog dialog(question, workbench(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    workbench().lock().set(WriteAccess::ForRun);
    m_fleet.remove(domain::RunId(run.toStdString()));
}

void FleetPage::filesReloaded(const QStringList& files, const QString& what) {
    messages().remove(QStringLiteral("changed"));
    messages().show({QStringLiteral("reloaded"),
                     Severity::Info,
                     tr("%1 changed and was read again.").arg(namesOf(files)),
                     oneLine(what),
                     {},
                     {}});
}

void FleetPage::filesChanged(const QStringList& files) {
    const bool running = workbench().planner().busy();
    Message message;
    message.id = QStringLiteral("changed");
    message.severity = Severity::Warning;
    const QString list = namesOf(files);
    message.fact = running ? tr("%1 changed during a run.").arg(list) : tr("%1 changed.").arg(list);
    message.sentence = running ? tr("The run keeps the contexts it started with.")
                               : tr("The connection keeps the contexts it started with.");
    message.actions.push_back({tr("Show what changed"), [this] {
                                   answer(QStringLiteral("what"), Severity::Info, tr("On disk now:"),
                                          oneLine(m_fleet.whatChanged()));
                               }});
    message.actions.push_back({running ? tr("Reload after the run") : tr("Reload"), [this] {
                                   messages().remove(QStringLiteral("changed"));
                                   m_fleet.reload();
                               }});
    messages().show(message);
}

} // namespace thrifty::app
