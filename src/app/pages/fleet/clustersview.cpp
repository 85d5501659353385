// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/fleet/clustersview.h"

#include "app/format/text.h"
#include "app/models/fleetissues.h"
#include "app/pages/fleet/lookbar.h"
#include "app/widgets/buttons.h"
#include "app/widgets/findfield.h"
#include "app/widgets/groupfilter.h"
#include "app/widgets/panel.h"
#include "app/widgets/rowtable.h"
#include "app/widgets/tablearrangement.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

#include <array>
#include <cstdlib>
#include <limits>

namespace thrifty::app {

namespace {

constexpr int leastRows = 5;
constexpr int mostRows = 9; ///< that the table has room for; from more on one looks for a cluster by its name
constexpr int mostChecks = 12;

/// Chooses the context of a cluster from those that there are. Where there is no room for the column of the contexts,
/// it is there for as long; the names have what room they need, over the cells beside.
class MapDelegate : public CellDelegate {
  public:
    MapDelegate(FleetController& fleet, TableArrangement& arrangement, QTableView& table)
        : CellDelegate(&table)
        , m_fleet(fleet)
        , m_arrangement(arrangement)
        , m_table(table) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override {
        m_arrangement.need(ClusterTableModel::Context);
        auto* box = new QComboBox(parent);
        box->setObjectName(QStringLiteral("mapContext"));
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        nameChoice(box, ClustersView::tr("Context of the cluster"));
        box->view()->setAccessibleName(box->accessibleName());
        box->addItem(ClustersView::tr("Guess from the names"), QString());
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
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem&, const QModelIndex& index) const override {
        QRect place = m_table.visualRect(index); // not the option's: the column may be there only now
        const int room = m_table.viewport()->width();
        place.setWidth(std::min(room, std::max(place.width(), editor->sizeHint().width())));
        place.moveRight(std::min(place.right(), room - 1));
        editor->setGeometry(place);
    }
    void destroyEditor(QWidget* editor, const QModelIndex& index) const override {
        CellDelegate::destroyEditor(editor, index);
        m_arrangement.need(-1);
    }

  private:
    FleetController& m_fleet;
    TableArrangement& m_arrangement;
    QTableView& m_table;
};

} // namespace

ClustersView::ClustersView(FleetController& fleet, QWidget* parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_clusters(fleet)
    , m_preflight(fleet)
    , m_issues(IssueModel::Emphasis::Fact)
    , m_split(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_clustersPanel(new Panel(tr("Workload clusters")))
    , m_groups(new GroupFilter)
    , m_find(new FindField(tr("Find a cluster"), tr("Find by name, context, cloud, region")))
    , m_table(new RowTable(tr("Workload clusters")))
    , m_looks(new LookBar(fleet))
    , m_preflightPanel(new Panel(tr("Pre-flight")))
    , m_checks(new RowTable(tr("Pre-flight checks")))
    , m_passed(new TextLabel({}, TextRole::Body, TextLabel::Ink::Ok))
    , m_toLookAt(new TextLabel({}, TextRole::Body, TextLabel::Ink::Warn))
    , m_notNeeded(new TextLabel({}, TextRole::Body, TextLabel::Ink::Text2))
    , m_issueList(new RowTable(tr("What to look at"))) {
    m_split->setContentsMargins(0, 0, 0, 0);
    m_split->setSpacing(space::m);
    m_find->setFixedWidth(240);
    m_find->setFixedHeight(std::max(size::controlSmall, fontMetrics().height() + 8));
    m_groups->setFixedHeight(m_find->minimumHeight());
    m_groups->setMaximumWidth(180);
    m_clustersPanel->headerEnd()->addWidget(m_groups);
    m_clustersPanel->headerEnd()->addWidget(m_find);
    m_shown.setGroups([this](const QString& group) { return m_groups->accepts(group); });
    connect(m_groups, &GroupFilter::filterChanged, this, [this] {
        m_shown.setGroups([this](const QString& group) { return m_groups->accepts(group); });
        refreshFilter();
    });
    connect(&fleet.looks(), &FleetLooks::changed, this, &ClustersView::refreshFilter);
    m_shown.setSourceModel(&m_clusters);
    m_table->setModel(&m_shown);
    m_arrangement = new TableArrangement(*m_table, QStringLiteral("clusters"),
                                         {"colour", "cluster", "group", "context", "provider", "place", "version",
                                          "allocation", "ready", "nodes", "freeGpus", "rights"});
    m_table->setItemDelegateForColumn(ClusterTableModel::Context, new MapDelegate(m_fleet, *m_arrangement, *m_table));
    connect(m_arrangement, &TableArrangement::sorted, &m_shown, &WordFilter::sort);
    connect(m_arrangement, &TableArrangement::columnsChanged, this, &ClustersView::spanProblems);
    connect(&m_shown, &WordFilter::layoutChanged, this, &ClustersView::spanProblems);
    m_clustersPanel->body()->addWidget(m_table);
    m_clustersPanel->body()->addWidget(m_looks);
    m_clustersPanel->body()->addStretch(1);
    m_split->addWidget(m_clustersPanel);

    for (TextLabel* label : {m_passed, m_toLookAt, m_notNeeded})
        m_preflightPanel->headerEnd()->addWidget(label);
    m_checks->setRowHeight(26);
    m_checks->setModel(&m_preflight);
    m_preflightPanel->body()->addWidget(m_checks, 1);
    m_issueList->setModel(&m_issues);
    m_issueList->cells().setIconToneOnly(true);
    m_issueList->cells().setElide(Qt::ElideRight);
    m_issueList->horizontalHeader()->hide();
    m_issueList->horizontalHeader()->setStretchLastSection(true);
    m_issueList->setFitRows(3, 2);
    m_preflightPanel->body()->addWidget(m_issueList);
    m_split->addWidget(m_preflightPanel, 1);

    connect(m_issueList, &RowTable::actionTriggered, this,
            [this](const QModelIndex& index) { issueAction(index.row()); });
    connect(m_issueList, &RowTable::opened, this, [this](const QModelIndex& index) { issueAction(index.row()); });
    connect(m_table, &RowTable::actionTriggered, this, &ClustersView::clusterAction);
    connect(m_table, &RowTable::opened, this, [this](const QModelIndex& index) { clusterAction(index, 0); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ClustersView::shareChecks);
    connect(m_checks, &RowTable::resized, this, &ClustersView::shareChecks);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_shown.setWords(words);
        refreshFilter();
    });
    connect(m_find, &FindField::left, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_table, &RowTable::menuAsked, this, [this](QMenu* menu, const QModelIndex& index) {
        m_table->setCurrentIndex(index);
        if (selected() == nullptr)
            return;
        menu->addSeparator();
        // Once the menu is gone: it gives the focus back, and the editor would end.
        QAction* mapping = menu->addAction(tr("Map context…"));
        mapping->setObjectName(QStringLiteral("mapContext"));
        connect(mapping, &QAction::triggered, this, &ClustersView::startMapping, Qt::QueuedConnection);
        const domain::ClusterName cluster = selected()->cluster.name;
        menu->addAction(tr("Alias…"), this, [this, cluster] { m_looks->begin(cluster, LookBar::Field::Alias); });
        menu->addAction(tr("Colour…"), this, [this, cluster] { m_looks->begin(cluster, LookBar::Field::Colour); });
        menu->addAction(tr("Group…"), this, [this, cluster] { m_looks->begin(cluster, LookBar::Field::Group); });
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_looks->isVisible() && selected() != nullptr)
            m_looks->setCluster(selected()->cluster.name);
    });
    connect(m_looks, &LookBar::closed, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    refreshFilter();
}

void ClustersView::startNaming() {
    if (selected() == nullptr && m_shown.rowCount() > 0)
        m_table->setCurrentIndex(m_shown.index(0, ClusterTableModel::Cluster));
    if (selected() != nullptr)
        m_looks->begin(selected()->cluster.name, LookBar::Field::Alias);
}

void ClustersView::startMapping() {
    m_table->edit(m_table->currentIndex().siblingAtColumn(ClusterTableModel::Context));
}

int ClustersView::toLookAt() const {
    return countLoud(m_issues.issues());
}

void ClustersView::refresh() {
    const PreflightModel::Counts counts = m_preflight.counts();
    m_passed->setText(tr("%n passed", nullptr, counts.passed));
    m_toLookAt->setVisible(counts.toLookAt > 0);
    // The control plane alone is no "1 of 22".
    m_toLookAt->setText(counts.troubled > 0
                            ? tr("%n of %1 need attention", nullptr, counts.troubled).arg(m_clusters.rowCount())
                            : tr("%n to look at", nullptr, counts.toLookAt));
    m_notNeeded->setVisible(counts.notNeeded + counts.unknown > 0);
    m_notNeeded->setText(counts.unknown > 0 ? tr("%1 unknown, %2 not needed").arg(counts.unknown).arg(counts.notNeeded)
                                            : tr("%n not needed", nullptr, counts.notNeeded));
    m_preflightPanel->setMeta(
        m_fleet.checking() ? tr("checking")
        : m_fleet.checkedAt().isValid()
            ? tr("Checked %1").arg(QLocale().toString(m_fleet.checkedAt().time(), QStringLiteral("HH:mm:ss")))
            : QString());
    m_issues.setIssues(fleetIssues(m_fleet));
    m_issueList->setVisible(m_issues.rowCount() > 0);
    refreshFilter();
    shareChecks();
}

/// What of the fleet is shown stands beside the title, so that nobody takes a part for the whole.
void ClustersView::refreshFilter() {
    m_groups->setGroups(m_fleet.looks().groups());
    const int all = m_clusters.rowCount(), shown = m_shown.rowCount();
    if (all > mostRows)
        m_find->show();
    setInvalid(m_find, shown == 0 && all > 0);
    const bool small = m_size == SizeClass::S;
    m_clustersPanel->setMeta(shown < all ? tr("%1 of %2").arg(shown).arg(all)
                             : small && !(m_find->isHidden() && m_groups->isHidden())
                                 ? QString() // there is no room for both
                                 : tr("asked only with get, list and watch; never written "
                                      "by this program"));
    spanProblems();
}

void ClustersView::startFinding() {
    m_find->begin();
    refreshFilter();
}

const session::ClusterConnection* ClustersView::selected() const {
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_clusters.connection(m_shown.mapToSource(current).row()) : nullptr;
}

void ClustersView::showCluster(const domain::ClusterName& cluster) {
    const int row = m_clusters.rowOf(cluster);
    if (row < 0)
        return;
    const QModelIndex source = m_clusters.index(row, ClusterTableModel::Cluster);
    if (!m_shown.mapFromSource(source).isValid()) {
        m_find->clear();
        m_groups->showAll();
    }
    m_table->setCurrentIndex(m_shown.mapFromSource(source));
    m_table->setFocus(Qt::OtherFocusReason);
}

/// A cluster that cannot be asked has the rest of its row for why, and for what to do: the columns that usually follow,
/// as far as the person has left them there, because a span is one piece in both orders.
void ClustersView::spanProblems() {
    m_table->clearSpans();
    const QHeaderView& header = *m_table->horizontalHeader();
    int end = ClusterTableModel::Ready + 1;
    while (end < ClusterTableModel::ColumnCount && header.visualIndex(end) == header.visualIndex(end - 1) + 1)
        ++end;
    if (end == ClusterTableModel::Ready + 1)
        return;
    for (int row = 0; row < m_shown.rowCount(); ++row) {
        if (!m_clusters.actions(m_shown.mapToSource(m_shown.index(row, 0)).row()).empty())
            m_table->setSpan(row, ClusterTableModel::Ready, 1, end - ClusterTableModel::Ready);
    }
}

void ClustersView::setSizeClass(SizeClass size) {
    m_size = size;
    m_split->setDirection(size == SizeClass::L ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_split->setStretch(0, size == SizeClass::L ? 6 : 0);
    m_split->setStretch(1, 5);
    // Beside the checks it has the whole height, above them they share it.
    m_table->setFitRows(size == SizeClass::L ? std::numeric_limits<int>::max() : mostRows, leastRows);
    m_checks->setFitRows(mostChecks, size == SizeClass::S ? 4 : 5);
    m_checks->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    refreshFilter();
    arrangeColumns();
    shareChecks();
}

void ClustersView::arrangeColumns() {
    const char* const layouts[] = {"S", "M", "L"};
    m_arrangement->setPlan(QLatin1String(layouts[static_cast<int>(m_size)]), [this, size = m_size](int room) {
        // Of 106 parts, by column; below zero: there is no room for it, unless the person wants to see it.
        using Shares = std::array<int, ClusterTableModel::ColumnCount>;
        constexpr Shares medium{0, 15, -10, 17, 8, 12, 7, 12, 10, 6, 9, 10},
            narrow{0, 24, -12, -18, -9, 18, 10, 16, 14, -8, 12, 12}, half{0, 18, -10, -16, 9, 12, 8, 12, 12, -7, 10, 9};
        constexpr int swatch = 34, leastName = 120;
        std::vector<TableArrangement::Column> plan;
        for (const int share : size == SizeClass::S ? narrow : size == SizeClass::L ? half : medium) {
            TableArrangement::Column column{(room - swatch) * std::abs(share) / 106, share > 0};
            for (const auto& word : ClusterTableModel::stateWords(static_cast<int>(plan.size())))
                column.least = std::max(column.least, m_table->cells().widthFor(word.text, word.icon));
            plan.push_back(column);
        }
        plan[ClusterTableModel::Swatch] = {swatch};
        plan[ClusterTableModel::Cluster].least = leastName;
        plan[ClusterTableModel::Ready].gives = false;
        // What heads and other columns need comes from the contexts, whose names end in "…" in any case.
        if (size == SizeClass::M)
            plan[ClusterTableModel::Context] = {90, true, true, true, plan[ClusterTableModel::Context].least};
        return plan;
    });
}

/// Gives the columns of the checks their part of the room.
void ClustersView::shareChecks() {
    const bool small = m_size == SizeClass::S;
    // S: the checks of one cluster, the selected one; else all side by side.
    const session::ClusterConnection* current = selected();
    const int shown = current != nullptr ? m_preflight.columnOf(current->cluster.name) : 1;
    QHeaderView* checks = m_checks->horizontalHeader();
    const int columns = m_preflight.columnCount();
    const int checkRoom = m_checks->viewport()->width();
    for (int column = 1; column < columns; ++column)
        m_checks->setColumnHidden(column, small && column != shown);
    if (columns > 1 && checkRoom > 200) {
        const int first = std::min(168, checkRoom / 4);
        checks->resizeSection(0, first);
        // As wide as the widest of them needs to be, so that no state is cut; long names of rights are.
        int least = 120;
        for (int column = 1; column < columns; ++column)
            least = std::max(least, static_cast<QAbstractItemView*>(m_checks)->sizeHintForColumn(column));
        const int each =
            small ? checkRoom - first : std::max(std::min(least, 200), (checkRoom - first) / (columns - 1));
        for (int column = 1; column < columns; ++column)
            checks->resizeSection(column, each);
    }
}

void ClustersView::copyLogin(const domain::ClusterName& cluster) {
    const session::ClusterConnection* connection = m_clusters.connection(m_clusters.rowOf(cluster));
    const session::ContextEntry* entry =
        connection == nullptr ? nullptr : m_fleet.contexts().find(connection->cluster.context);
    const QString command = entry == nullptr ? QString() : toQt(entry->plugin.loginCommand());
    if (command.isEmpty())
        m_fleet.connectFleet();
    else
        QApplication::clipboard()->setText(command);
}

void ClustersView::clusterAction(const QModelIndex& index, int action) {
    const int row = m_shown.mapToSource(index).row();
    const session::ClusterConnection* connection = m_clusters.connection(row);
    const auto& actions = m_clusters.actions(row);
    if (connection == nullptr || action < 0 || action >= static_cast<int>(actions.size()))
        return;
    switch (actions[static_cast<std::size_t>(action)]) {
    case ClusterAction::CopyLogin:
        copyLogin(connection->cluster.name);
        break;
    case ClusterAction::TryAgain:
        if (m_fleet.state() != FleetController::State::Connecting)
            m_fleet.connectFleet();
        break;
    case ClusterAction::Details:
        emit noted(oneLine(toQt(connection->cluster.name)) + u'.', oneLine(toQt(connection->problem->text())));
        break;
    case ClusterAction::ShowContexts:
        emit contextsRequested();
        break;
    }
}

void ClustersView::issueAction(int row) {
    if (row < 0 || row >= m_issues.rowCount())
        return;
    const Issue issue = m_issues.issues().at(row);
    const QString kind = issue.id.section(u':', 0, 0), name = issue.id.section(u':', 1);
    const domain::ClusterName cluster(name.toStdString());
    if (kind == u"rights") {
        if (const session::ClusterPreflight* found = m_fleet.preflight(cluster)) {
            QApplication::clipboard()->setText(toQt(session::missingRules(*found)));
            emit noted(tr("Copied."),
                       tr("Give the rule to whoever may change rights on %1.").arg(oneLine(toQt(found->context))));
        }
    } else if (kind == u"login") {
        copyLogin(cluster);
    } else if (kind == u"reach" || kind == u"ready") {
        m_fleet.connectFleet();
    } else if (kind == u"consent") {
        emit contextsRequested();
    } else if (kind == u"map") {
        showCluster(cluster);
        startMapping();
    } else if (kind == u"leftover") {
        emit removalRequested(name);
    } else {
        showCluster(cluster);
    }
}

} // namespace thrifty::app
