// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/workloadpage.h"

#include "app/models/workloadproblems.h"
#include "app/pages/workload/structurepanel.h"
#include "app/pages/workload/textpanel.h"
#include "app/pages/workload/workloadfields.h"
#include "app/widgets/buttons.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/findfield.h"
#include "app/widgets/iconlabel.h"
#include "app/widgets/rowtable.h"
#include "app/widgets/yamleditor.h"

#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace thrifty::app {

namespace {

enum View { EmptyView, WorkloadView };

} // namespace

WorkloadPage::WorkloadPage(Workbench& workbench, QWidget* parent)
    : Page(PageId::Workload, tr("Workload"), workbench, parent)
    , m_workload(workbench.workload())
    , m_problems(IssueModel::Emphasis::None)
    , m_stack(new QStackedWidget)
    , m_add(makeButton(tr("Add manifest…"), ButtonLook::Outlined, QStringLiteral("plus")))
    , m_primary(makeButton(tr("Build variants"), ButtonLook::Primary, QStringLiteral("sliders")))
    , m_fields(new WorkloadFields(workbench))
    , m_structure(new StructurePanel(workbench))
    , m_text(new TextPanel(workbench)) {
    addHeaderWidget(m_add);
    addHeaderWidget(m_primary);
    content()->addWidget(m_stack, 1);
    auto* empty = new EmptyState(QStringLiteral("layers"), tr("Open a manifest, or drop it here"),
                                 tr("The YAML or JSON of the workload as it is: a RayService, a Deployment, a rendered "
                                    "chart. Opening it sends nothing; your file changes only when you save it."));
    empty->setDropTarget(true);
    QPushButton* open = empty->addAction(tr("Open manifest…"), QStringLiteral("folder"));
    connect(open, &QPushButton::clicked, this, &WorkloadPage::openManifests);
    m_stack->addWidget(empty);
    m_stack->addWidget(workloadView());

    connect(m_add, &QPushButton::clicked, this, &WorkloadPage::openManifests);
    connect(m_primary, &QPushButton::clicked, this, [this] { emit pageRequested(PageId::Variants); });
    buildKeys();

    connect(&m_workload, &WorkloadController::changed, this, &WorkloadPage::refresh);
    connect(&m_workload, &WorkloadController::readingChanged, this, [this] {
        m_structure->refreshNone();
        refreshStatus();
    });
    connect(&workbench.document(), &PlanDocument::changed, this, [this](PlanParts parts) {
        if (parts.testFlag(PlanPart::Workload)) {
            m_text->refresh();
            m_fields->refresh();
            refreshStatus();
        }
    });
    connect(&workbench.fleet(), &FleetController::preflightChanged, m_fields, &WorkloadFields::refresh);
    connect(&workbench.fleet(), &FleetController::changed, this, [this] {
        m_fields->refresh();
        refreshProblems();
    });
    connect(m_structure, &StructurePanel::objectChosen, this,
            [this](const QString& file, int line) { m_text->goTo(file, line); });
    connect(m_text, &TextPanel::fileShown, this, &WorkloadPage::refreshProblems);
    connect(m_text, &TextPanel::placeChanged, this, &WorkloadPage::statusBarChanged);
    refresh();
}

void WorkloadPage::buildKeys() {
    addCommand("nextProblem", tr("Next problem"), {Qt::Key_F8}, [this] { nextProblem(); });
    addCommand("fixProblem", tr("Fix the problem"),
               {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)},
               [this] { fixProblem(m_problemList->currentIndex().row()); });
    addCommand("findInManifest", tr("Find in manifest"), {QKeySequence::Find}, [this] { m_text->find().begin(); });
    addCommand("findNext", tr("Find next in manifest"), {QKeySequence::FindNext},
               [this] { m_text->editor().find(m_text->find().text(), true); });
    addCommand("findPrevious", tr("Find previous in manifest"), {QKeySequence::FindPrevious},
               [this] { m_text->editor().find(m_text->find().text(), false); });
    addCommand("replaceInManifest", tr("Replace in manifest"), {QKeySequence::Replace},
               [this] { m_text->startReplacing(); });
    addCommand("foldManifest", tr("Fold or unfold the manifest's text"),
               {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Minus)}, [this] { m_text->editor().toggleFold(); });
}

YamlEditor& WorkloadPage::editor() {
    return m_text->editor();
}

QTreeView& WorkloadPage::structure() {
    return m_structure->tree();
}

QWidget* WorkloadPage::workloadView() {
    auto* view = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, view);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(space::m);
    m_left = new QWidget;
    auto* left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(space::m);
    left->addWidget(m_fields);
    left->addWidget(m_structure, 1);
    m_columns->addWidget(m_left, 2);
    m_columns->addWidget(m_text, 3);
    m_problemPanel = problemPanel();
    m_text->body()->addWidget(m_problemPanel);
    return view;
}

Panel* WorkloadPage::problemPanel() {
    auto* panel = new Panel(tr("Problems"));
    m_warnings = new IconLabel(QStringLiteral("warning"), {}, Tone::Warn);
    m_infos = new IconLabel(QStringLiteral("info"), {}, Tone::Second);
    panel->headerEnd()->addWidget(m_warnings);
    panel->headerEnd()->addWidget(m_infos);
    m_problemList = new RowTable(tr("Problems"), CellDelegate::ActionLook::Boxed);
    m_problemList->setModel(&m_problems);
    m_problemList->setRowHeight(36);
    m_problemList->cells().setIconToneOnly(true);
    m_problemList->cells().setElide(Qt::ElideRight);
    m_problemList->horizontalHeader()->hide();
    m_problemList->horizontalHeader()->setStretchLastSection(true);
    m_problemList->setFitRows(4);
    panel->body()->addWidget(m_problemList);
    connect(m_problemList->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (m_problemList->hasFocus())
                    jumpToProblem(now.row());
            });
    connect(m_problemList, &RowTable::clicked, this, [this](const QModelIndex& index) { jumpToProblem(index.row()); });
    connect(m_problemList, &RowTable::opened, this, [this](const QModelIndex& index) {
        jumpToProblem(index.row());
        m_text->editor().setFocus();
    });
    connect(m_problemList, &RowTable::actionTriggered, this,
            [this](const QModelIndex& index) { fixProblem(index.row()); });
    return panel;
}

void WorkloadPage::refresh() {
    m_text->refresh();
    m_structure->refresh();
    m_fields->refresh();
    refreshProblems();
    refreshStatus();
}

/// All but what the text says: also while that is being read.
void WorkloadPage::refreshStatus() {
    const bool any = !workbench().document().plan().manifests.empty();
    m_stack->setCurrentIndex(any ? WorkloadView : EmptyView);
    m_add->setVisible(any);
    m_primary->setVisible(any);
    // A value that is lacking is no fault of the text.
    QString unreadable;
    if (const auto& error = m_workload.error()) {
        const TextPlace place = placeIn(error->place);
        const auto& all = m_workload.variables();
        const auto unset = std::count_if(all.begin(), all.end(), [](const Variable& one) { return !one.set; });
        unreadable = m_workload.unsetIn(place.file, place.line).isEmpty()
                         ? tr("The text cannot be read")
                         : tr("%n variable(s) have no value", nullptr, static_cast<int>(unset));
    }
    const bool hasPods = m_workload.base() && !m_workload.base()->workload.groups.empty();
    m_primary->setEnabled(hasPods && unreadable.isEmpty());
    m_primary->setToolTip(!unreadable.isEmpty()  ? unreadable
                          : m_workload.reading() ? tr("The workload is still being read")
                          : hasPods              ? QString()
                                                 : tr("No pods found: there is nothing to price."));
    if (!any) {
        setStatus(tr("No workload opened"));
    } else if (m_workload.readingSlowly()) {
        setStatus(m_workload.base() ? tr("Reading the text…; the structure is of the one before")
                                    : tr("Reading the text…"));
    } else if (m_workload.error()) {
        setStatus(m_workload.base() ? tr("%1; the structure is the last that could be read").arg(unreadable)
                                    : unreadable);
    } else if (m_workload.base()) {
        const StructureModel::Sums& sums = m_structure->model().total();
        QStringList parts{tr("%1 CPU").arg(cpuText(sums.cpuMilli)), tr("%1 GiB").arg(gibText(sums.memoryBytes))};
        parts << tr("%n GPU(s)", nullptr, static_cast<int>(sums.gpus));
        const int objects = m_structure->model().pricedObjects(), pods = static_cast<int>(sums.pods);
        const QString sizes = parts.join(QStringLiteral(", "));
        setStatus(pods == 0      ? tr("No pods found")
                  : objects == 1 ? tr("1 object with %n pod(s): %1", nullptr, pods).arg(sizes)
                                 : tr("%1 objects with %n pod(s): %2", nullptr, pods).arg(objects).arg(sizes));
    } else {
        setStatus({});
    }
}

void WorkloadPage::refreshProblems() {
    const QVector<Issue> problems = workloadProblems(m_workload, workbench().fleet(), workbench().document().state());
    m_problems.setIssues(problems);
    const int loud = countLoud(problems);
    QList<int> lines;
    for (const Issue& issue : problems) {
        if (isLoud(issue) && issue.line > 0 && (issue.file == m_text->file() || issue.file.isEmpty()))
            lines << issue.line;
    }
    for (const session::WorkloadIssue& issue : m_workload.issues()) {
        if (issue.kind == session::WorkloadIssue::Kind::WithoutLabel && toQt(issue.file) == m_text->file())
            lines += QList<int>(issue.lines.begin(), issue.lines.end());
    }
    m_text->editor().setProblemLines(lines);
    const int quiet = static_cast<int>(problems.size()) - loud;
    // The counter looks like the worst that it counts.
    const bool bad =
        std::any_of(problems.begin(), problems.end(), [](const Issue& one) { return one.tone == Tone::Bad; });
    m_warnings->set(bad ? QStringLiteral("circle-x") : QStringLiteral("warning"), QLocale().toString(loud),
                    bad ? Tone::Bad : Tone::Warn);
    m_warnings->setAccessibleName(bad ? tr("%n problem(s)", nullptr, loud) : tr("%n warning(s)", nullptr, loud));
    m_warnings->setVisible(loud > 0);
    m_infos->set(QStringLiteral("info"), QLocale().toString(quiet), Tone::Second);
    m_infos->setAccessibleName(tr("%n hint(s)", nullptr, quiet));
    m_infos->setVisible(quiet > 0);
    m_problemPanel->setVisible(!problems.isEmpty());
}

void WorkloadPage::openManifests() {
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Open manifests"), QDir::homePath(),
                                                            tr("Manifests (*.yaml *.yml *.json);;All files (*)"));
    if (!files.isEmpty())
        workbench().openFiles(files);
}

void WorkloadPage::jumpToProblem(int row) {
    if (row < 0 || row >= m_problems.rowCount())
        return;
    const Issue issue = m_problems.issues().at(row); // showing a file makes them anew
    int column = 1;
    if (issue.id == u"error" && m_workload.error()) {
        const TextPlace place = placeIn(m_workload.error()->place);
        if (place.file == issue.file)
            column = place.column;
    }
    m_text->goTo(issue.file, issue.line, column);
}

void WorkloadPage::nextProblem() {
    const int count = m_problems.rowCount();
    if (count == 0)
        return;
    const QModelIndex current = m_problemList->currentIndex();
    const int row = current.isValid() ? (current.row() + 1) % count : 0;
    m_problemList->selectRow(row);
    jumpToProblem(row);
}

void WorkloadPage::fixProblem(int row) {
    if (row < 0 || row >= m_problems.rowCount())
        return;
    const Issue issue = m_problems.issues().at(row);
    if (issue.action.isEmpty())
        return;
    if (issue.id == u"label" || issue.id == u"term") {
        const bool label = issue.id == u"label";
        if (const auto done = label ? m_workload.addGroupLabel(issue.file) : m_workload.addModelTerms(); !done)
            messages().answer({QStringLiteral("fix"),
                               Severity::Error,
                               label ? tr("The label was not added.") : tr("The term was not added."),
                               oneLine(toQt(done.error().text())),
                               {},
                               {}});
    } else if (issue.id == u"error" || issue.id == u"variable") {
        m_text->askForValue(m_workload.unsetIn(issue.file, issue.line));
    } else if (issue.id == u"hook") {
        m_workload.setApplyHooks(true);
    } else if (issue.id == u"choose-group") {
        m_workload.setGroup(session::groupLabels(m_workload.base()->workload).front().label);
    } else if (issue.id == u"namespace" || issue.id == u"choose-namespace") {
        m_workload.setNamespace(domain::Namespace(issue.tip.section(u',', 0, 0).toStdString()));
    }
}

QString WorkloadPage::idleText() const {
    return m_stack->currentIndex() == WorkloadView ? m_text->place() : QString();
}

void WorkloadPage::setSizeClass(SizeClass size) {
    Page::setSizeClass(size);
    const bool small = size == SizeClass::S;
    m_columns->setDirection(small ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_left->setMaximumWidth(small ? QWIDGETSIZE_MAX : size == SizeClass::L ? 520 : 436);
    m_left->setMinimumWidth(small ? 0 : 380);
    static_cast<QBoxLayout*>(m_left->layout())->setDirection(small ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_structure->setSmall(small);
    // L: the problems beside the text, else below it.
    if (size == SizeClass::L && m_columns->indexOf(m_problemPanel) < 0) {
        m_columns->addWidget(m_problemPanel, 2);
        m_problemList->setFitRows(0);
    } else if (size != SizeClass::L && m_columns->indexOf(m_problemPanel) >= 0) {
        m_columns->removeWidget(m_problemPanel);
        m_text->body()->addWidget(m_problemPanel);
    }
    if (size != SizeClass::L)
        m_problemList->setFitRows(small ? 2 : 4);
}

} // namespace thrifty::app
