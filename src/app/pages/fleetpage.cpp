// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/fleetpage.h"

#include "app/dialogs/removedialog.h"
#include "app/dialogs/unlockdialog.h"
#include "app/models/fleetissues.h"
#include "app/theme/icons.h"
#include "app/widgets/buttons.h"
#include "app/widgets/checkheader.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/iconlabel.h"
#include "app/widgets/panel.h"
#include "app/widgets/plugincards.h"
#include "app/widgets/rowtable.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>
#include <QProcess>
#include <QShortcut>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace thrifty::app {

namespace {

enum View { EmptyView, ContextsView, FleetView };

QString withTilde(const QString& path) {
    const QString home = QDir::homePath();
    return path.startsWith(home + u'/') ? QStringLiteral("~") + path.mid(home.size()) : path;
}

QString hostOf(const std::string& server) {
    const QUrl url(toQt(server));
    return url.port() > 0 && url.port() != 443 ? url.host() + u':' + QString::number(url.port()) : url.host();
}

/// Chooses the context of a cluster from those that there are.
class MapDelegate : public CellDelegate {
  public:
    MapDelegate(FleetController& fleet, QObject* parent)
        : CellDelegate(parent)
        , m_fleet(fleet) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override {
        auto* box = new QComboBox(parent);
        box->setAccessibleName(FleetPage::tr("Context of the cluster"));
        box->addItem(FleetPage::tr("Guess from the names"), QString());
        for (const session::ContextEntry& entry : m_fleet.contexts().contexts)
            box->addItem(oneLine(toQt(entry.name)), toQt(entry.name));
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        auto* box = static_cast<QComboBox*>(editor);
        box->setCurrentIndex(std::max(0, box->findData(index.data(Qt::EditRole))));
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
        model->setData(index, static_cast<QComboBox*>(editor)->currentData(), Qt::EditRole);
    }

  private:
    FleetController& m_fleet;
};

TextLabel* elidedLabel(TextRole role, TextLabel::Ink ink) {
    auto* label = new TextLabel({}, role, ink);
    label->setElided(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

FleetPage::FleetPage(Workbench& workbench, QWidget* parent)
    : Page(PageId::Fleet, tr("Fleet"), workbench, parent)
    , m_fleet(workbench.fleet())
    , m_contexts(workbench.fleet())
    , m_clusters(workbench.fleet())
    , m_preflight(workbench.fleet())
    , m_issues(IssueModel::Emphasis::Fact)
    , m_stack(new QStackedWidget)
    , m_add(makeButton(tr("Add kubeconfig…"), ButtonLook::Outlined, QStringLiteral("plus")))
    , m_checkAgain(makeButton(tr("Check again"), ButtonLook::Outlined, QStringLiteral("refresh")))
    , m_primary(makeButton({}, ButtonLook::Primary)) {
    m_checkAgain->setToolTip(tr("Connects and checks again (Ctrl+R)"));
    addHeaderWidget(m_add);
    addHeaderWidget(m_checkAgain);
    addHeaderWidget(m_primary);
    content()->addWidget(m_stack, 1);
    m_stack->addWidget(emptyView());
    m_stack->addWidget(contextsView());
    m_stack->addWidget(fleetView());

    connect(m_add, &QPushButton::clicked, this, &FleetPage::openKubeconfigs);
    connect(m_checkAgain, &QPushButton::clicked, &m_fleet, &FleetController::connectFleet);
    connect(m_primary, &QPushButton::clicked, this, &FleetPage::primaryClicked);
    auto* again = new QShortcut(QKeySequence(QStringLiteral("Ctrl+R")), this);
    again->setContext(Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, this, [this] {
        if (m_fleet.state() != FleetController::State::Empty && m_fleet.state() != FleetController::State::Connecting &&
            !m_fleet.chosen().empty())
            m_fleet.connectFleet();
    });

    connect(&m_fleet, &FleetController::changed, this, &FleetPage::refresh);
    connect(&m_fleet, &FleetController::contextsChanged, this, &FleetPage::refreshContexts);
    connect(&m_fleet, &FleetController::preflightChanged, this, &FleetPage::refreshPreflight);
    connect(&m_fleet, &FleetController::leftoversChanged, this, &FleetPage::refreshPreflight);
    connect(&m_fleet, &FleetController::filesChanged, this, &FleetPage::filesChanged);
    connect(&m_fleet, &FleetController::leftoversRemoved, this, [this](const QStringList& remaining) {
        if (remaining.isEmpty())
            note(QStringLiteral("leftovers"), Severity::Info, tr("Everything of the run is gone."));
        else
            note(QStringLiteral("leftovers"), Severity::Error, tr("Something is left."),
                 oneLine(remaining.join(QStringLiteral("; "))));
    });
    connect(&workbench.lock(), &WriteLock::changed, this, &FleetPage::refreshFleet);
    connect(&workbench.planner(), &Planner::statusChanged, this, &FleetPage::refreshFleet);
    refresh();
}

QWidget* FleetPage::emptyView() {
    auto* empty = new EmptyState(QStringLiteral("nodes"), tr("Load the kubeconfigs of your fleet"),
                                 tr("One context for the Nova control plane, one for each autoscaled cluster. Drop "
                                    "files here, or choose from what is on this machine. Opening a file runs nothing "
                                    "and sends nothing; you choose what to connect next."));
    empty->setDropTarget(true);
    QPushButton* open = empty->addAction(tr("Open kubeconfigs…"), QStringLiteral("folder"));
    connect(open, &QPushButton::clicked, this, &FleetPage::openKubeconfigs);
    QPushButton* demo = empty->addAction(tr("Try the demo fleet"), QStringLiteral("play"));
    demo->setToolTip(tr("Opens a window of its own on a fleet that runs on this machine; nothing of yours takes part"));
    connect(demo, &QPushButton::clicked, this, [this] {
        if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), {QStringLiteral("--demo")}))
            note(QStringLiteral("demo"), Severity::Error, tr("The demo fleet could not be started."));
    });
    auto* found = new Panel(tr("Found on this machine"));
    fillFound(found);
    empty->addBelow(found);
    empty->addBelow(new TextLabel(tr("New contexts are read-only until you unlock them. Kubeconfig files are never "
                                     "changed."),
                                  TextRole::Caption, TextLabel::Ink::Text3));
    return empty;
}

void FleetPage::fillFound(Panel* panel) {
    const auto files = session::kubeconfigsOnThisMachine();
    panel->setVisible(!files.empty());
    panel->setMeta(qEnvironmentVariableIsEmpty("KUBECONFIG") ? tr("KUBECONFIG is not set") : tr("KUBECONFIG is set"));
    QStringList readable;
    for (const session::FoundKubeconfig& file : files) {
        if (file.problem.empty())
            readable << toQt(file.path);
    }
    if (readable.size() > 1) {
        auto* all = makeButton(readable.size() == 2 ? tr("Open both") : tr("Open all"));
        all->setFixedHeight(std::max(size::controlSmall, fontMetrics().height() + 6));
        connect(all, &QPushButton::clicked, this, [this, readable] { workbench().openFiles(readable); });
        panel->headerEnd()->addWidget(all);
    }
    const QLocale locale;
    for (const session::FoundKubeconfig& file : files) {
        auto* row = new QWidget;
        row->setFixedHeight(rowHeight() + 4);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(space::m, 0, space::s, 0);
        line->addWidget(new IconLabel(QStringLiteral("file"), {}, Tone::Second));
        auto* path = elidedLabel(TextRole::Body, TextLabel::Ink::Text);
        path->setText(withTilde(toQt(file.path)));
        path->setFont(fixedFont(0.92));
        line->addWidget(path, 2);
        auto* contexts = elidedLabel(TextRole::Body, TextLabel::Ink::Text2);
        contexts->setText(file.problem.empty() ? tr("%n context(s)", nullptr, file.contexts)
                                               : oneLine(toQt(file.problem)));
        line->addWidget(contexts, 1);
        const auto modified = QDateTime::fromSecsSinceEpoch(std::chrono::system_clock::to_time_t(file.modified));
        auto* date = elidedLabel(TextRole::Body, TextLabel::Ink::Text2);
        date->setText(locale.toString(modified, QStringLiteral("d MMM yyyy, HH:mm")));
        line->addWidget(date, 1);
        auto* open = makeButton(tr("Open"), ButtonLook::Flat);
        open->setAccessibleName(tr("Open %1").arg(path->text()));
        open->setEnabled(file.problem.empty());
        connect(open, &QPushButton::clicked, this, [this, name = toQt(file.path)] { workbench().openFiles({name}); });
        line->addWidget(open);
        panel->body()->addWidget(row);
    }
}

QWidget* FleetPage::contextsView() {
    auto* view = new QWidget;
    auto* column = new QVBoxLayout(view);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    auto* panel = new Panel;
    m_contextTable = new RowTable(tr("Contexts"));
    m_checkHeader = new CheckHeader(m_contextTable);
    m_contextTable->setHorizontalHeader(m_checkHeader);
    m_checkHeader->setHighlightSections(false);
    m_checkHeader->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_contextTable->setModel(&m_contexts);
    m_checkHeader->setMinimumSectionSize(24);
    m_checkHeader->setSectionResizeMode(QHeaderView::Interactive);
    m_checkHeader->setStretchLastSection(true);
    m_checkHeader->show();
    connect(m_checkHeader, &CheckHeader::toggled, this, [this](bool on) {
        std::vector<domain::ContextName> names;
        for (int row = 0; row < m_contexts.rowCount(); ++row) {
            if (m_contexts.flags(m_contexts.index(row, ContextTableModel::Chosen)).testFlag(Qt::ItemIsUserCheckable))
                names.push_back(m_contexts.context(row));
        }
        m_fleet.choose(names, on);
    });
    connect(m_contextTable, &RowTable::actionTriggered, this, &FleetPage::contextAction);
    connect(m_contextTable, &RowTable::opened, this, [this](const QModelIndex& index) { contextAction(index, 0); });
    panel->body()->addWidget(m_contextTable);
    column->addWidget(panel, 1);
    column->addWidget(new PluginCards(m_fleet));
    return view;
}

QWidget* FleetPage::cards() {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::m);

    auto* control = new Panel;
    auto* controlRow = new QHBoxLayout;
    controlRow->setContentsMargins(space::m, space::s, space::m, space::s);
    controlRow->setSpacing(space::s);
    controlRow->addWidget(new IconLabel(QStringLiteral("nodes"), {}, Tone::Accent, 18));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* first = new QHBoxLayout;
    first->setSpacing(6);
    m_controlName = new TextLabel({}, TextRole::Strong);
    first->addWidget(m_controlName);
    m_controlLine = elidedLabel(TextRole::Body, TextLabel::Ink::Text2);
    first->addWidget(m_controlLine, 1);
    words->addLayout(first);
    m_controlNote = elidedLabel(TextRole::Caption, TextLabel::Ink::Text2);
    words->addWidget(m_controlNote);
    controlRow->addLayout(words, 1);
    m_filesButton = makeButton(tr("Files"), ButtonLook::Outlined, QStringLiteral("file"));
    m_filesButton->setMenu(new QMenu(m_filesButton));
    controlRow->addWidget(m_filesButton);
    m_change = makeButton(tr("Change…"));
    m_change->setAccessibleName(tr("Change the control plane"));
    connect(m_change, &QPushButton::clicked, this, [this] { chooseControl(m_change); });
    controlRow->addWidget(m_change);
    m_unlock = makeButton(tr("Unlock"), ButtonLook::Outlined, QStringLiteral("lock-open"));
    m_unlock->setToolTip(tr("Allows writing to the control plane until the next run has ended; then it locks itself. "
                            "Workload clusters are never written."));
    connect(m_unlock, &QPushButton::clicked, this, &FleetPage::lockOrUnlock);
    controlRow->addWidget(m_unlock);
    control->body()->addLayout(controlRow);
    line->addWidget(control, 3);

    m_filesCard = new Panel;
    auto* filesRow = new QHBoxLayout;
    filesRow->setContentsMargins(space::m, space::s, space::m, space::s);
    filesRow->setSpacing(space::s);
    filesRow->addWidget(new IconLabel(QStringLiteral("file"), {}, Tone::Second, 18));
    auto* fileWords = new QVBoxLayout;
    fileWords->setSpacing(0);
    m_filesLine = elidedLabel(TextRole::Body, TextLabel::Ink::Text);
    m_filesLine->setFont(fixedFont(0.92));
    fileWords->addWidget(m_filesLine);
    m_filesNote = elidedLabel(TextRole::Caption, TextLabel::Ink::Text2);
    fileWords->addWidget(m_filesNote);
    filesRow->addLayout(fileWords, 1);
    auto* show = makeButton(tr("Show"), ButtonLook::Flat);
    show->setAccessibleName(tr("Show all contexts"));
    connect(show, &QPushButton::clicked, this, [this] { showContexts(true); });
    filesRow->addWidget(show);
    m_filesCard->body()->addLayout(filesRow);
    line->addWidget(m_filesCard, 2);
    return row;
}

QWidget* FleetPage::fleetView() {
    auto* view = new QWidget;
    auto* outer = new QVBoxLayout(view);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::m);
    outer->addWidget(cards());
    m_split = new QBoxLayout(QBoxLayout::TopToBottom);
    m_split->setSpacing(space::m);
    outer->addLayout(m_split, 1);

    auto* clusters = new Panel(tr("Workload clusters"));
    clusters->setMeta(tr("asked only with get, list and watch; never written by this program"));
    m_clusterTable = new RowTable(tr("Workload clusters"));
    m_clusterTable->setModel(&m_clusters);
    m_clusterTable->setItemDelegateForColumn(ClusterTableModel::Context, new MapDelegate(m_fleet, this));
    m_clusterTable->setFitRows(9);
    clusters->body()->addWidget(m_clusterTable);
    clusters->body()->addStretch(1);
    m_split->addWidget(clusters);

    m_preflightPanel = new Panel(tr("Pre-flight"));
    m_passed = new TextLabel({}, TextRole::Body, TextLabel::Ink::Ok);
    m_toLookAt = new TextLabel({}, TextRole::Body, TextLabel::Ink::Warn);
    m_notNeeded = new TextLabel({}, TextRole::Body, TextLabel::Ink::Text2);
    for (TextLabel* label : {m_passed, m_toLookAt, m_notNeeded})
        m_preflightPanel->headerEnd()->addWidget(label);
    m_preflightTable = new RowTable(tr("Pre-flight checks"));
    m_preflightTable->setRowHeight(26);
    m_preflightTable->setModel(&m_preflight);
    m_preflightPanel->body()->addWidget(m_preflightTable, 1);
    m_issueList = new RowTable(tr("What to look at"));
    m_issueList->setModel(&m_issues);
    m_issueList->cells().setIconToneOnly(true);
    m_issueList->cells().setElide(Qt::ElideRight);
    m_issueList->horizontalHeader()->hide();
    m_issueList->horizontalHeader()->setStretchLastSection(true);
    m_issueList->setFitRows(3);
    connect(m_issueList, &RowTable::actionTriggered, this,
            [this](const QModelIndex& index) { issueAction(index.row()); });
    connect(m_issueList, &RowTable::opened, this, [this](const QModelIndex& index) { issueAction(index.row()); });
    m_preflightPanel->body()->addWidget(m_issueList);
    m_split->addWidget(m_preflightPanel, 1);

    connect(m_clusterTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { shareColumns(); });
    for (RowTable* table : {m_contextTable, m_clusterTable, m_preflightTable})
        connect(table, &RowTable::resized, this, &FleetPage::shareColumns);
    return view;
}

void FleetPage::refresh() {
    const FleetController::State state = m_fleet.state();
    const bool connected = m_fleet.snapshot() != nullptr;
    if (!connected)
        m_showContexts = false;
    m_stack->setCurrentIndex(state == FleetController::State::Empty ? EmptyView
                             : connected && !m_showContexts         ? FleetView
                                                                    : ContextsView);
    if (state == FleetController::State::Failed && m_fleet.error()) {
        Message message{QStringLiteral("connect"),
                        Severity::Error,
                        tr("Not connected."),
                        oneLine(toQt(m_fleet.error()->text())),
                        {},
                        {}};
        message.actions.push_back({tr("Choose the control plane…"), [this] { chooseControl(m_primary); }});
        messages().show(message);
    } else {
        messages().remove(QStringLiteral("connect"));
    }
    refreshContexts();
    refreshFleet();
    refreshPreflight();
}

void FleetPage::note(const QString& id, Severity severity, const QString& fact, const QString& sentence) {
    Message message;
    message.id = id;
    message.severity = severity;
    message.fact = fact;
    message.sentence = sentence;
    messages().show(message);
}

void FleetPage::showContexts(bool on) {
    m_showContexts = on;
    refresh();
}

void FleetPage::refreshContexts() {
    const FleetController::State state = m_fleet.state();
    const session::KubeconfigList& list = m_fleet.contexts();
    const int all = static_cast<int>(list.contexts.size());
    const int chosen = static_cast<int>(m_fleet.chosen().size());
    const bool connecting = state == FleetController::State::Connecting;
    const int view = m_stack->currentIndex();
    m_checkHeader->setCheckState(chosen == 0 ? Qt::Unchecked : chosen == all ? Qt::Checked : Qt::PartiallyChecked);
    m_add->setVisible(view != EmptyView);
    m_add->setText(view == ContextsView && m_showContexts ? tr("Back to the fleet") : tr("Add kubeconfig…"));
    m_add->setIcon(icon(view == ContextsView && m_showContexts ? QStringLiteral("nodes") : QStringLiteral("plus")));
    m_checkAgain->setVisible(view == FleetView);
    m_checkAgain->setEnabled(!connecting);
    m_primary->setVisible(view != EmptyView);
    m_primary->setText(view == FleetView ? tr("Open workload…") : tr("Connect to %1 of %2").arg(chosen).arg(all));
    m_primary->setIcon(icon(view == FleetView ? QStringLiteral("layers") : QStringLiteral("link")));
    m_primary->setEnabled(view == FleetView || (chosen > 0 && !connecting));
    if (view == FleetView) {
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
    QString status = tr("%n context(s) opened", nullptr, all) + u' ' +
                     tr("from %n file(s)", nullptr, static_cast<int>(list.files.size()));
    if (connecting)
        status += tr(", connecting");
    else if (m_fleet.snapshot() == nullptr)
        status += tr(", none connected");
    if (open > 0)
        status += tr("; %n program(s) wait for your answer", nullptr, static_cast<int>(open));
    setStatus(status);
    if (!list.problems.empty()) {
        QStringList lines;
        for (const std::string& problem : list.problems)
            lines << oneLine(toQt(problem));
        note(QStringLiteral("files"), Severity::Warning, tr("A kubeconfig could not be read."),
             lines.join(QStringLiteral("; ")));
    } else {
        messages().remove(QStringLiteral("files"));
    }
}

void FleetPage::refreshFleet() {
    const auto snapshot = m_fleet.snapshot();
    if (!snapshot)
        return;
    const bool connecting = m_fleet.state() == FleetController::State::Connecting;
    m_controlName->setText(oneLine(toQt(snapshot->novaContext)));
    QStringList about{hostOf(snapshot->novaServer), toQt(snapshot->product)};
    if (!snapshot->novaVersion.empty())
        about << tr("Kubernetes %1").arg(toQt(snapshot->novaVersion));
    if (!snapshot->novaUser.empty())
        about << tr("as %1").arg(oneLine(toQt(snapshot->novaUser)));
    m_controlLine->setText(about.join(QStringLiteral(", ")));
    m_controlNote->setText(
        snapshot->contextsAsked > 1
            ? tr("Found by asking %n context(s): only this one serves %1 clusters", nullptr, snapshot->contextsAsked)
                  .arg(toQt(snapshot->product))
            : tr("Chosen by you"));
    const bool open = workbench().lock().open();
    m_unlock->setText(open ? tr("Lock") : tr("Unlock"));
    m_unlock->setIcon(icon(open ? QStringLiteral("lock") : QStringLiteral("lock-open")));
    // What writes now must not be cut off in the middle; it locks by itself when it ends.
    m_unlock->setEnabled(!(open && workbench().planner().busy()) && !connecting);

    const session::KubeconfigList& list = m_fleet.contexts();
    QStringList files;
    for (const std::string& file : list.files)
        files << withTilde(toQt(file));
    m_filesLine->setText(files.join(QStringLiteral(", ")));
    int used = 1;
    for (const session::ClusterConnection& cluster : snapshot->clusters)
        used += cluster.cluster.context.empty() ? 0 : 1;
    const int all = static_cast<int>(list.contexts.size());
    m_filesNote->setText(
        all > used ? tr("%1 of %2 contexts connected; %3 not in this fleet").arg(used).arg(all).arg(all - used)
                   : tr("all %n context(s) connected", nullptr, all));
    QMenu* menu = m_filesButton->menu();
    menu->clear();
    for (const QString& file : files)
        menu->addAction(file)->setEnabled(false);
    menu->addSeparator();
    menu->addAction(tr("Show all contexts"), this, [this] { showContexts(true); });

    if (m_stack->currentIndex() == FleetView) {
        int reached = 0;
        const int count = static_cast<int>(snapshot->clusters.size());
        for (const session::ClusterConnection& cluster : snapshot->clusters)
            reached += cluster.reach == session::Reach::Reached ? 1 : 0;
        QStringList parts;
        parts << tr("%n workload cluster(s) behind %1", nullptr, count).arg(m_controlName->text());
        if (connecting)
            parts << tr("connecting");
        else
            parts << (reached == count ? tr("all reachable") : tr("%1 of %2 reachable").arg(reached).arg(count));
        const auto look = std::count_if(m_issues.issues().begin(), m_issues.issues().end(), [](const Issue& one) {
            return one.tone == Tone::Warn || one.tone == Tone::Bad;
        });
        if (look > 0)
            parts << tr("%n need(s) a look", nullptr, static_cast<int>(look));
        setStatus(parts.join(QStringLiteral(", ")));
    }
}

void FleetPage::refreshPreflight() {
    const PreflightModel::Counts counts = m_preflight.counts();
    m_passed->setText(tr("%n passed", nullptr, counts.passed));
    m_toLookAt->setVisible(counts.toLookAt > 0);
    m_toLookAt->setText(tr("%n to look at", nullptr, counts.toLookAt));
    m_notNeeded->setVisible(counts.notNeeded + counts.unknown > 0);
    m_notNeeded->setText(counts.unknown > 0 ? tr("%1 unknown, %2 not needed").arg(counts.unknown).arg(counts.notNeeded)
                                            : tr("%n not needed", nullptr, counts.notNeeded));
    m_preflightPanel->setMeta(
        m_fleet.checking() ? tr("checking")
        : m_fleet.checkedAt().isValid()
            ? tr("Checked %1").arg(QLocale().toString(m_fleet.checkedAt().time(), QStringLiteral("HH:mm:ss")))
            : QString());
    refreshIssues();
    shareColumns();
}

void FleetPage::refreshIssues() {
    m_issues.setIssues(fleetIssues(m_fleet));
    m_issueList->setVisible(m_issues.rowCount() > 0);
    refreshFleet();
    emit railStateChanged();
}

RailState FleetPage::railState() const {
    RailState state;
    const auto snapshot = m_fleet.snapshot();
    if (m_fleet.state() == FleetController::State::Failed) {
        state.icon = QStringLiteral("circle-x");
    } else if (snapshot) {
        const bool look = std::any_of(m_issues.issues().begin(), m_issues.issues().end(),
                                      [](const Issue& one) { return one.tone == Tone::Warn || one.tone == Tone::Bad; });
        if (look)
            state.icon = QStringLiteral("warning");
        else
            state.count = QLocale().toString(static_cast<int>(snapshot->clusters.size()));
    }
    return state;
}

void FleetPage::setSizeClass(SizeClass size) {
    Page::setSizeClass(size);
    if (m_split == nullptr)
        return;
    m_split->setDirection(size == SizeClass::L ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_split->setStretch(0, size == SizeClass::L ? 1 : 0);
    m_split->setStretch(1, 1);
    m_filesCard->setVisible(size != SizeClass::S);
    m_filesButton->setVisible(size == SizeClass::S);
    m_add->setVisible(size != SizeClass::S || m_stack->currentIndex() != FleetView);

    shareColumns();
}

/// Gives each table's columns their part of its room.
void FleetPage::shareColumns() {
    const SizeClass size = sizeClass();
    const int width = m_contextTable->viewport()->width();
    if (width > 200) {
        QHeaderView* header = m_contextTable->horizontalHeader();
        header->resizeSection(ContextTableModel::Chosen, 36);
        header->resizeSection(ContextTableModel::Context, width * 29 / 100);
        header->resizeSection(ContextTableModel::Server, width * 19 / 100);
        header->resizeSection(ContextTableModel::Login, width * 16 / 100);
    }
    QHeaderView* clusters = m_clusterTable->horizontalHeader();
    const int room = m_clusterTable->viewport()->width();
    if (room > 200) {
        const int shares[] = {0, 15, 17, 8, 12, 7, 12, 10, 6, 9, 0};
        clusters->setStretchLastSection(true);
        for (int column = 0; column < ClusterTableModel::Rights; ++column)
            clusters->resizeSection(column, column == 0 ? 34 : (room - 34) * shares[column] / 106);
        m_clusterTable->setColumnHidden(ClusterTableModel::Provider, size == SizeClass::S);
        m_clusterTable->setColumnHidden(ClusterTableModel::Context, size == SizeClass::S);
        m_clusterTable->setColumnHidden(ClusterTableModel::Nodes, size == SizeClass::S);
        if (size == SizeClass::S) {
            const int small[] = {0, 24, 0, 0, 18, 10, 16, 14, 0, 12, 0};
            for (int column = 1; column < ClusterTableModel::Rights; ++column) {
                if (small[column] > 0)
                    clusters->resizeSection(column, (room - 34) * small[column] / 108);
            }
        }
    }
    // S: the checks of one cluster, the selected one; else all side by side.
    const session::ClusterConnection* selected = m_clusters.connection(m_clusterTable->currentIndex().row());
    const int shown = selected != nullptr ? m_preflight.columnOf(selected->cluster.name) : 1;
    QHeaderView* checks = m_preflightTable->horizontalHeader();
    const int columns = m_preflight.columnCount();
    const int checkRoom = m_preflightTable->viewport()->width();
    for (int column = 1; column < columns; ++column)
        m_preflightTable->setColumnHidden(column, size == SizeClass::S && column != shown);
    if (columns > 1 && checkRoom > 200) {
        const int first = std::min(168, checkRoom / 4);
        checks->resizeSection(0, first);
        const int each = size == SizeClass::S ? checkRoom - first : std::max(120, (checkRoom - first) / (columns - 1));
        for (int column = 1; column < columns; ++column)
            checks->resizeSection(column, each);
    }
}

void FleetPage::openKubeconfigs() {
    if (m_showContexts && m_stack->currentIndex() == ContextsView) {
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
    if (m_stack->currentIndex() == FleetView) {
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
    for (const session::ContextEntry& entry : m_fleet.contexts().contexts) {
        QAction* action = menu.addAction(oneLine(toQt(entry.name)).replace(u'&', QStringLiteral("&&")), this,
                                         [this, name = entry.name] { m_fleet.setControl(name); });
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
    question.context = toQt(snapshot->novaContext);
    question.server = hostOf(snapshot->novaServer);
    question.title = tr("Remove what run %1 left?").arg(run);
    question.sentence = found->ours ? tr("This machine made these objects; only they are removed.")
                                    : tr("%1 made these objects and their time is over; only they are removed.")
                                          .arg(oneLine(toQt(found->owner)));
    for (const domain::ObjectId& object : found->objects)
        question.lines << oneLine(toQt(object.ns.empty() ? object.text() : object.ns.str() + "/" + object.text()));
    question.action = tr("Remove %n object(s)", nullptr, static_cast<int>(found->objects.size()));
    RemoveDialog dialog(question, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    workbench().lock().set(WriteAccess::ForRun);
    m_fleet.remove(domain::RunId(run.toStdString()));
}

void FleetPage::contextAction(const QModelIndex& index, int action) {
    const auto& actions = m_contexts.actions(index.row());
    if (action < 0 || action >= static_cast<int>(actions.size()))
        return;
    switch (actions[static_cast<std::size_t>(action)]) {
    case ContextTableModel::Action::CopyLogin:
        QApplication::clipboard()->setText(m_contexts.loginCommand(index.row()));
        break;
    case ContextTableModel::Action::TryAgain:
        if (m_fleet.state() != FleetController::State::Connecting)
            m_fleet.connectFleet();
        break;
    case ContextTableModel::Action::Details:
        note(QStringLiteral("details"), Severity::Info, toQt(m_contexts.context(index.row())) + u'.',
             oneLine(m_contexts.details(index.row())));
        break;
    }
}

void FleetPage::issueAction(int row) {
    if (row < 0 || row >= m_issues.rowCount())
        return;
    const Issue issue = m_issues.issues().at(row);
    const QString kind = issue.id.section(u':', 0, 0), name = issue.id.section(u':', 1);
    const domain::ClusterName cluster(name.toStdString());
    if (kind == u"rights") {
        if (const session::ClusterPreflight* found = m_fleet.preflight(cluster)) {
            QApplication::clipboard()->setText(toQt(session::missingRules(*found)));
            note(QStringLiteral("copied"), Severity::Info, tr("Copied."),
                 tr("Give the rule to whoever may change rights on %1.").arg(toQt(found->context)));
        }
    } else if (kind == u"login") {
        const int at = m_clusters.rowOf(cluster);
        const session::ClusterConnection* connection = m_clusters.connection(at);
        const session::ContextEntry* entry =
            connection == nullptr ? nullptr : m_fleet.contexts().find(connection->cluster.context);
        const QString command = entry == nullptr ? QString() : toQt(entry->plugin.loginCommand());
        if (command.isEmpty())
            m_fleet.connectFleet();
        else
            QApplication::clipboard()->setText(command);
    } else if (kind == u"reach") {
        m_fleet.connectFleet();
    } else if (kind == u"consent") {
        showContexts(true);
    } else if (kind == u"map") {
        const QModelIndex cell = m_clusters.index(m_clusters.rowOf(cluster), ClusterTableModel::Context);
        m_clusterTable->setCurrentIndex(cell);
        m_clusterTable->edit(cell);
    } else if (kind == u"leftover") {
        removeLeftover(name);
    } else if (const int at = m_clusters.rowOf(cluster); at >= 0) {
        m_clusterTable->selectRow(at);
    }
}

void FleetPage::filesChanged(const QStringList& files) {
    QStringList names;
    for (const QString& file : files)
        names << withTilde(file);
    const bool running = workbench().planner().busy();
    Message message;
    message.id = QStringLiteral("changed");
    message.severity = Severity::Warning;
    const QString list = names.join(QStringLiteral(", "));
    message.fact = running ? tr("%1 changed during a run.").arg(list) : tr("%1 changed.").arg(list);
    message.sentence = running ? tr("The run keeps the contexts it started with.")
                               : tr("The connection keeps the contexts it started with.");
    message.actions.push_back(
        {tr("Show what changed"),
         [this] { note(QStringLiteral("what"), Severity::Info, tr("On disk now:"), oneLine(m_fleet.whatChanged())); }});
    message.actions.push_back({running ? tr("Reload after the run") : tr("Reload"), [this] {
                                   messages().remove(QStringLiteral("changed"));
                                   m_fleet.reload();
                               }});
    messages().show(message);
}

} // namespace thrifty::app
