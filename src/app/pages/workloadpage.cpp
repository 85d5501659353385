// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/workloadpage.h"

#include "app/theme/icons.h"
#include "app/widgets/buttons.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/groupdetails.h"
#include "app/widgets/iconlabel.h"
#include "app/widgets/panel.h"
#include "app/widgets/rowheader.h"
#include "app/widgets/rowtable.h"
#include "app/widgets/tabstrip.h"
#include "app/widgets/yamleditor.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace thrifty::app {

namespace {

enum View { EmptyView, WorkloadView };
enum Tab { ManifestTab };

QString groupText(const domain::GroupLabel& label) {
    return toQt(label.key) + QStringLiteral(" = ") + toQt(label.value);
}

QString linesText(const std::vector<int>& lines) {
    QStringList numbers;
    for (const int line : lines) {
        if (numbers.size() == 4) {
            numbers << QStringLiteral("…");
            break;
        }
        numbers << QLocale().toString(line);
    }
    return lines.size() == 1 ? WorkloadPage::tr("line %1").arg(numbers.front())
                             : WorkloadPage::tr("lines %1").arg(numbers.join(QStringLiteral(", ")));
}

} // namespace

WorkloadPage::WorkloadPage(Workbench& workbench, QWidget* parent)
    : Page(PageId::Workload, tr("Workload"), workbench, parent)
    , m_workload(workbench.workload())
    , m_variables(workbench.workload())
    , m_problems(IssueModel::Emphasis::None)
    , m_stack(new QStackedWidget)
    , m_add(makeButton(tr("Add manifest…"), ButtonLook::Outlined, QStringLiteral("plus")))
    , m_primary(makeButton(tr("Build variants"), ButtonLook::Primary, QStringLiteral("sliders"))) {
    addHeaderWidget(m_add);
    addHeaderWidget(m_primary);
    content()->addWidget(m_stack, 1);
    auto* empty = new EmptyState(QStringLiteral("layers"), tr("Open a manifest, or drop it here"),
                                 tr("The YAML or JSON of the workload as it is: a RayService, a Deployment, a rendered "
                                    "chart. Opening it sends nothing; your file is never changed on disk."));
    empty->setDropTarget(true);
    QPushButton* open = empty->addAction(tr("Open manifest…"), QStringLiteral("folder"));
    connect(open, &QPushButton::clicked, this, &WorkloadPage::openManifests);
    m_stack->addWidget(empty);
    m_stack->addWidget(workloadView());

    connect(m_add, &QPushButton::clicked, this, &WorkloadPage::openManifests);
    connect(m_primary, &QPushButton::clicked, this, [this] { emit pageRequested(PageId::Variants); });
    const auto key = [this](const QKeySequence& keys, auto&& run) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    key(QKeySequence(Qt::Key_F8), [this] { nextProblem(); });
    key(QKeySequence(QStringLiteral("Ctrl+Return")), [this] { fixProblem(m_problemList->currentIndex().row()); });
    key(QKeySequence(QStringLiteral("Ctrl+Enter")), [this] { fixProblem(m_problemList->currentIndex().row()); });
    key(QKeySequence::Find, [this] {
        m_find->setFocus();
        m_find->selectAll();
    });
    key(QKeySequence::FindNext, [this] { m_editor->find(m_find->text(), true); });
    key(QKeySequence::FindPrevious, [this] { m_editor->find(m_find->text(), false); });

    connect(&m_workload, &WorkloadController::changed, this, &WorkloadPage::refresh);
    connect(&workbench.document(), &PlanDocument::changed, this, [this](PlanParts parts) {
        if (parts.testFlag(PlanPart::Workload)) {
            refreshText();
            refreshFields();
        }
    });
    connect(&workbench.fleet(), &FleetController::preflightChanged, this, &WorkloadPage::refreshFields);
    connect(&workbench.fleet(), &FleetController::changed, this, &WorkloadPage::refreshFields);
    refresh();
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
    left->addWidget(fields());
    left->addWidget(structurePanel(), 1);
    m_columns->addWidget(m_left, 2);
    m_columns->addWidget(textPanel(), 3);
    m_problemPanel = problemPanel();
    m_textPanel->body()->addWidget(m_problemPanel);
    return view;
}

QWidget* WorkloadPage::fields() {
    auto* panel = new Panel;
    auto* form = new QFormLayout;
    form->setContentsMargins(space::m, space::s + 2, space::m, space::s + 2);
    form->setHorizontalSpacing(space::s);
    form->setVerticalSpacing(space::s - 2);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_namespace = new QComboBox;
    m_namespace->setEditable(true);
    m_namespace->setInsertPolicy(QComboBox::NoInsert);
    m_namespace->setAccessibleName(tr("Namespace"));
    m_namespace->lineEdit()->setPlaceholderText(tr("Choose the namespace"));
    m_namespaceNote = new IconLabel({}, {}, Tone::Second);
    m_group = new QComboBox;
    m_group->setEditable(true);
    m_group->setInsertPolicy(QComboBox::NoInsert);
    m_group->setAccessibleName(tr("Group label"));
    m_group->lineEdit()->setPlaceholderText(tr("Choose the label that all objects carry"));
    m_groupNote = new IconLabel({}, {}, Tone::Second);
    for (QComboBox* box : {m_namespace, m_group}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    auto* nsLabel = new TextLabel(tr("Namespace"), TextRole::Body, TextLabel::Ink::Text2);
    auto* groupLabel = new TextLabel(tr("Group label"), TextRole::Body, TextLabel::Ink::Text2);
    form->addRow(nsLabel, m_namespace);
    form->addRow(QString(), m_namespaceNote);
    form->addRow(groupLabel, m_group);
    form->addRow(QString(), m_groupNote);
    panel->body()->addLayout(form);
    panel->setAccessibleName(tr("Namespace and group"));

    const auto takeNamespace = [this](const QString& text) {
        if (!m_refreshing)
            m_workload.setNamespace(domain::Namespace(text.trimmed().toStdString()));
    };
    connect(m_namespace, &QComboBox::textActivated, this, takeNamespace);
    connect(m_namespace->lineEdit(), &QLineEdit::editingFinished, this,
            [this, takeNamespace] { takeNamespace(m_namespace->currentText()); });
    const auto takeGroup = [this](const QString& text) {
        if (m_refreshing)
            return;
        const qsizetype sign = text.indexOf(u'=');
        if (sign > 0)
            m_workload.setGroup({text.left(sign).trimmed().toStdString(), text.mid(sign + 1).trimmed().toStdString()});
        else if (text.trimmed().isEmpty())
            m_workload.setGroup({});
    };
    connect(m_group, &QComboBox::textActivated, this, takeGroup);
    connect(m_group->lineEdit(), &QLineEdit::editingFinished, this,
            [this, takeGroup] { takeGroup(m_group->currentText()); });
    return panel;
}

QWidget* WorkloadPage::structurePanel() {
    m_structurePanel = new Panel(tr("Structure"));
    m_tree = new QTreeView;
    m_tree->setAccessibleName(tr("Structure of the workload"));
    m_tree->setModel(&m_structure);
    m_treeCells = new CellDelegate(this);
    m_treeCells->setMargin(6);
    m_tree->setItemDelegate(m_treeCells);
    m_tree->setHeader(new RowHeader(6, m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(16);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->header()->setSectionResizeMode(QHeaderView::Fixed);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(StructureModel::Name, QHeaderView::Stretch);
    m_tree->header()->setMinimumSectionSize(24);
    m_structurePanel->body()->addWidget(m_tree, 1);
    m_details = new GroupDetails;
    auto* line = new QFrame;
    line->setFixedHeight(1);
    m_structurePanel->body()->addWidget(m_details);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &WorkloadPage::selectionChanged);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const domain::WorkloadObject* object = m_structure.object(index.siblingAtColumn(0)))
            jumpTo(toQt(object->file), object->line);
    });
    delete line;
    return m_structurePanel;
}

QWidget* WorkloadPage::textPanel() {
    m_textPanel = new Panel;
    m_textPanel->setAccessibleName(tr("Text"));
    m_tabs = new TabStrip(tr("Manifest or variables"));
    m_textPanel->addAfterTitle(m_tabs);
    m_files = new QComboBox;
    m_files->setAccessibleName(tr("File"));
    m_files->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_files->setMinimumContentsLength(14);
    m_textPanel->headerEnd()->addWidget(m_files);
    m_find = new QLineEdit;
    m_find->setPlaceholderText(tr("Find in manifest"));
    m_find->setAccessibleName(tr("Find in manifest"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_find->setFixedWidth(180);
    m_textPanel->headerEnd()->addWidget(m_find);

    m_texts = new QStackedWidget;
    m_editor = new YamlEditor;
    m_texts->addWidget(m_editor);
    m_variableTable = new RowTable(tr("Variables"));
    m_variableTable->setModel(&m_variables);
    m_variableTable->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                                     QAbstractItemView::AnyKeyPressed);
    m_variableTable->horizontalHeader()->setStretchLastSection(true);
    connect(m_variableTable, &RowTable::resized, this, [this](int width) {
        m_variableTable->setColumnWidth(VariablesModel::Name, width * 3 / 10);
        m_variableTable->setColumnWidth(VariablesModel::Value, width * 4 / 10);
    });
    m_texts->addWidget(m_variableTable);
    m_textPanel->body()->addWidget(m_texts, 1);

    connect(m_tabs, &TabStrip::chosen, m_texts, &QStackedWidget::setCurrentIndex);
    connect(m_files, &QComboBox::activated, this, [this](int at) { showFile(m_files->itemData(at).toString()); });
    connect(m_editor, &YamlEditor::typed, this, [this](const QByteArray& bytes) { m_workload.type(m_file, bytes); });
    connect(m_find, &QLineEdit::textEdited, this, [this](const QString& text) {
        showTab(ManifestTab);
        setInvalid(m_find, !text.isEmpty() && !m_editor->find(text, true, true));
    });
    connect(m_find, &QLineEdit::returnPressed, this, [this] { m_editor->find(m_find->text(), true); });
    connect(m_variableTable, &RowTable::opened, this, [this](const QModelIndex& index) {
        const QModelIndex value = index.siblingAtColumn(VariablesModel::Value);
        m_variableTable->setCurrentIndex(value);
        m_variableTable->edit(value);
    });
    return m_textPanel;
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
        m_editor->setFocus();
    });
    connect(m_problemList, &RowTable::actionTriggered, this,
            [this](const QModelIndex& index) { fixProblem(index.row()); });
    return panel;
}

void WorkloadPage::refresh() {
    const bool any = !workbench().document().plan().manifests.empty();
    m_stack->setCurrentIndex(any ? WorkloadView : EmptyView);
    m_add->setVisible(any);
    m_primary->setVisible(any);
    m_primary->setEnabled(m_workload.base() != nullptr && !m_workload.error());
    m_primary->setToolTip(m_workload.error() ? tr("The manifest cannot be read") : QString());
    refreshText();
    refreshStructure();
    refreshFields();
    refreshProblems();
    if (!any) {
        setStatus(tr("No workload opened"));
    } else if (m_workload.error()) {
        setStatus(m_workload.base() ? tr("The text cannot be read; the structure is the last that could")
                                    : tr("The text cannot be read"));
    } else if (m_workload.base()) {
        const StructureModel::Sums& sums = m_structure.total();
        QStringList parts{tr("%1 CPU").arg(cpuText(sums.cpuMilli)), tr("%1 GiB").arg(gibText(sums.memoryBytes))};
        parts << tr("%n GPU(s)", nullptr, static_cast<int>(sums.gpus));
        setStatus(sums.pods == 0 ? tr("No pods found")
                                 : tr("%n object(s)", nullptr, m_structure.pricedObjects()) + u' ' +
                                       tr("with %n pod(s): %1", nullptr, static_cast<int>(sums.pods))
                                           .arg(parts.join(QStringLiteral(", "))));
    }
    emit railStateChanged();
}

void WorkloadPage::refreshText() {
    const session::Plan& plan = workbench().document().plan();
    QStringList paths;
    for (const std::string& path : plan.manifests)
        paths << toQt(path);
    if (!paths.contains(m_file))
        m_file = paths.isEmpty() ? QString() : paths.front();
    if (m_files->count() != paths.size() || m_files->findData(m_file) < 0) {
        m_files->clear();
        for (const QString& path : paths)
            m_files->addItem(QFileInfo(path).fileName(), path);
    }
    m_files->setCurrentIndex(m_files->findData(m_file));
    m_files->setVisible(paths.size() > 1);
    m_editor->setBytes(workbench().document().state().texts.value(m_file));
    const QStringList tabs{tr("Manifest"), tr("Variables %1").arg(QLocale().toString(m_variables.rowCount()))};
    if (tabs != m_tabNames) {
        m_tabNames = tabs;
        m_tabs->setTabs(tabs);
        m_tabs->setCurrent(m_texts->currentIndex());
    }
}

void WorkloadPage::refreshFields() {
    const session::Plan& plan = workbench().document().plan();
    const auto base = m_workload.base();
    m_refreshing = true;

    // Namespaces: those that the manifests name, then those that every cluster has.
    QStringList names;
    if (base) {
        for (const domain::WorkloadObject& object : base->workload.objects) {
            if (!object.id.ns.empty())
                names << toQt(object.id.ns);
        }
    }
    std::optional<QStringList> common;
    int clusters = 0, there = 0, known = 0;
    const auto& preflights = workbench().fleet().preflights();
    for (const auto& [name, one] : preflights) {
        if (one.isControl())
            continue;
        ++clusters;
        known += one.ns == session::Seen::Yes || one.ns == session::Seen::No ? 1 : 0;
        there += one.ns == session::Seen::Yes ? 1 : 0;
        if (!one.namespaces)
            continue;
        QStringList here;
        for (const std::string& ns : *one.namespaces) {
            if (!ns.starts_with("kube-"))
                here << toQt(ns);
        }
        if (!common)
            common = here;
        else
            common->removeIf([&](const QString& ns) { return !here.contains(ns); });
    }
    if (common)
        names += *common;
    if (!plan.ns.empty())
        names << toQt(plan.ns);
    names.removeDuplicates();
    if (!m_namespace->lineEdit()->hasFocus() || m_namespace->count() == 0) {
        m_namespace->clear();
        m_namespace->addItems(names);
        m_namespace->setEditText(toQt(plan.ns));
    }
    if (plan.ns.empty())
        m_namespaceNote->set(QStringLiteral("info"), tr("The objects go into this namespace"), Tone::Second);
    else if (clusters == 0 || known == 0)
        m_namespaceNote->set({}, {}, Tone::Second);
    else if (there == clusters)
        m_namespaceNote->set(QStringLiteral("check"), tr("on all %n cluster(s)", nullptr, clusters), Tone::Ok);
    else
        m_namespaceNote->set(QStringLiteral("warning"), tr("on %1 of %2 clusters").arg(there).arg(clusters),
                             Tone::Warn);
    m_namespaceNote->setVisible(plan.ns.empty() || known > 0);

    if (!m_group->lineEdit()->hasFocus() || m_group->count() == 0) {
        m_group->clear();
        if (base) {
            for (const session::LabelChoice& choice : session::groupLabels(base->workload))
                m_group->addItem(groupText(choice.label));
        }
        m_group->setEditText(plan.group.key.empty() ? QString() : groupText(plan.group));
    }
    if (plan.group.key.empty() || !base) {
        m_groupNote->set(QStringLiteral("info"), tr("The policy selects the objects by it"), Tone::Second);
    } else {
        const session::LabelChoice choice = session::carried(base->workload, plan.group);
        if (choice.objects == choice.of)
            m_groupNote->set(QStringLiteral("check"), tr("Carried by all %n object(s)", nullptr, choice.of), Tone::Ok);
        else
            m_groupNote->set(QStringLiteral("warning"),
                             tr("Carried by %1 of the %2 objects that are applied").arg(choice.objects).arg(choice.of),
                             Tone::Warn);
    }
    m_refreshing = false;
}

void WorkloadPage::refreshStructure() {
    const auto base = m_workload.base();
    m_structure.setWorkload(base, m_workload.issues(), workbench().document().plan().applyHooks);
    if (base) {
        m_structurePanel->setMeta(tr("%n file(s)", nullptr, static_cast<int>(base->files.size())) +
                                  QStringLiteral(", ") +
                                  tr("%n object(s)", nullptr, static_cast<int>(base->workload.objects.size())));
        m_tree->expandAll();
        // What has no sums has the whole row for its words.
        for (int section = 0; section < m_structure.rowCount(); ++section) {
            const QModelIndex at = m_structure.index(section, 0);
            const auto spans = [&](const QModelIndex& row) {
                return row.siblingAtColumn(StructureModel::Pods).data().toString().isEmpty();
            };
            m_tree->setFirstColumnSpanned(section, {}, spans(at));
            for (int row = 0; row < m_structure.rowCount(at); ++row)
                m_tree->setFirstColumnSpanned(row, at, spans(m_structure.index(row, 0, at)));
        }
        // A long list of things without pods stays folded.
        for (int row = 1; row < m_structure.rowCount(); ++row) {
            const QModelIndex section = m_structure.index(row, 0);
            m_tree->setExpanded(section, m_structure.rowCount(section) <= 6);
        }
        m_tree->setCurrentIndex(m_structure.firstGroup());
    } else {
        m_structurePanel->setMeta({});
    }
    selectionChanged();
}

QVector<Issue> WorkloadPage::problemsNow() const {
    QVector<Issue> problems;
    if (const auto& error = m_workload.error()) {
        const TextPlace place = placeIn(error->place);
        Issue issue;
        issue.id = QStringLiteral("error");
        issue.tone = Tone::Bad;
        const QString message = oneLine(toQt(error->message));
        issue.fact =
            place.line > 0 ? tr("line %1, column %2: %3").arg(place.line).arg(place.column).arg(message) : message;
        issue.sentence = oneLine(toQt(error->hint));
        issue.file = place.file;
        issue.line = place.line;
        problems << issue;
    }
    using Kind = session::WorkloadIssue::Kind;
    for (const session::WorkloadIssue& one : m_workload.issues()) {
        Issue issue;
        const int count = static_cast<int>(one.names.size());
        QStringList names;
        for (const std::string& name : one.names)
            names << oneLine(toQt(name));
        issue.tip = names.join(QStringLiteral(", "));
        issue.file = toQt(one.file);
        issue.line = one.lines.empty() ? 0 : one.lines.front();
        issue.sentence = one.lines.empty() ? QString() : linesText(one.lines);
        switch (one.kind) {
        case Kind::WithoutLabel:
            issue.id = QStringLiteral("label");
            issue.fact = tr("Nova would not place %n object(s) with the group.", nullptr, count);
            issue.action = tr("Add the label to %n object(s)", nullptr, count);
            break;
        case Kind::OtherNamespace:
            issue.id = QStringLiteral("namespace");
            names.removeDuplicates();
            issue.fact =
                tr("%n object(s) name another namespace: %1.", nullptr, count).arg(names.join(QStringLiteral(", ")));
            if (names.size() == 1)
                issue.action = tr("Choose %1").arg(names.front());
            break;
        case Kind::Hook:
            issue.id = QStringLiteral("hook");
            issue.tone = Tone::Second;
            issue.icon = QStringLiteral("info");
            issue.fact = tr("%n Helm hook(s) are neither sent nor applied.", nullptr, count);
            issue.action = tr("Apply too");
            break;
        case Kind::LoadBalancer:
            issue.id = QStringLiteral("balancer");
            issue.tone = Tone::Second;
            issue.icon = QStringLiteral("info");
            issue.fact = tr("%n load balancer(s) cost money once applied; no figure has them.", nullptr, count);
            break;
        case Kind::NoPods:
            issue.id = QStringLiteral("nopods");
            issue.fact = tr("No pods found: there is nothing to price.");
            break;
        case Kind::NotPriced:
            issue.id = QStringLiteral("notpriced");
            issue.tone = Tone::Second;
            issue.icon = QStringLiteral("info");
            issue.fact = tr("%1 follows nodes and is not priced.").arg(names.join(QStringLiteral(", ")));
            break;
        case Kind::NotManaged:
            issue.id = QStringLiteral("managed");
            issue.tone = Tone::Second;
            issue.icon = QStringLiteral("info");
            issue.fact = tr("%n pod group(s) lack Luna's label; copies for an estimate get it.", nullptr, count);
            break;
        case Kind::Follows:
            issue.id = QStringLiteral("follows");
            issue.tone = Tone::Second;
            issue.icon = QStringLiteral("info");
            issue.fact = tr("num-gpus and Serve replicas follow the GPU count in variants.");
            break;
        }
        problems << issue;
    }
    return problems;
}

void WorkloadPage::refreshProblems() {
    const QVector<Issue> problems = problemsNow();
    m_problems.setIssues(problems);
    int loud = 0;
    QList<int> lines;
    for (const Issue& issue : problems) {
        const bool isLoud = issue.tone == Tone::Warn || issue.tone == Tone::Bad;
        loud += isLoud ? 1 : 0;
        if (isLoud && issue.line > 0 && (issue.file == m_file || issue.file.isEmpty()))
            lines << issue.line;
    }
    for (const session::WorkloadIssue& issue : m_workload.issues()) {
        if (issue.kind == session::WorkloadIssue::Kind::WithoutLabel && toQt(issue.file) == m_file)
            lines += QList<int>(issue.lines.begin(), issue.lines.end());
    }
    m_editor->setProblemLines(lines);
    const int quiet = static_cast<int>(problems.size()) - loud;
    m_warnings->set(QStringLiteral("warning"), QLocale().toString(loud), Tone::Warn);
    m_warnings->setAccessibleName(tr("%n warning(s)", nullptr, loud));
    m_warnings->setVisible(loud > 0);
    m_infos->set(QStringLiteral("info"), QLocale().toString(quiet), Tone::Second);
    m_infos->setAccessibleName(tr("%n hint(s)", nullptr, quiet));
    m_infos->setVisible(quiet > 0);
    m_problemPanel->setVisible(!problems.isEmpty());
}

void WorkloadPage::selectionChanged() {
    const QModelIndex index = m_tree->currentIndex().siblingAtColumn(0);
    m_details->setGroup(m_structure.group(index));
    const domain::WorkloadObject* object = m_structure.object(index);
    if (object != nullptr && m_tree->hasFocus())
        jumpTo(toQt(object->file), object->line);
}

void WorkloadPage::showTab(int tab) {
    m_tabs->setCurrent(tab);
    m_texts->setCurrentIndex(tab);
}

void WorkloadPage::openManifests() {
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Open manifests"), QDir::homePath(),
                                                            tr("Manifests (*.yaml *.yml *.json);;All files (*)"));
    if (!files.isEmpty())
        workbench().openFiles(files);
}

void WorkloadPage::showFile(const QString& path) {
    m_file = path;
    refreshText();
    refreshProblems();
}

void WorkloadPage::jumpTo(const QString& file, int line, int column) {
    if (line <= 0)
        return;
    showTab(ManifestTab);
    if (!file.isEmpty() && file != m_file && m_files->findData(file) >= 0)
        showFile(file);
    m_editor->goTo(line, column);
}

void WorkloadPage::jumpToProblem(int row) {
    if (row < 0 || row >= m_problems.rowCount())
        return;
    const Issue& issue = m_problems.issues().at(row);
    int column = 1;
    if (issue.id == u"error" && m_workload.error())
        column = placeIn(m_workload.error()->place).column;
    jumpTo(issue.file, issue.line, column);
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
    if (issue.id == u"label") {
        if (const auto added = m_workload.addGroupLabel(); !added)
            messages().show({QStringLiteral("fix"),
                             Severity::Error,
                             tr("The label was not added."),
                             oneLine(toQt(added.error().text())),
                             {},
                             {}});
    } else if (issue.id == u"hook") {
        m_workload.setApplyHooks(true);
    } else if (issue.id == u"namespace") {
        m_workload.setNamespace(domain::Namespace(issue.tip.section(u',', 0, 0).toStdString()));
    }
}

RailState WorkloadPage::railState() const {
    RailState state;
    const auto base = m_workload.base();
    if (m_workload.error()) {
        state.icon = QStringLiteral("circle-x");
    } else if (base) {
        const bool look = std::any_of(m_problems.issues().begin(), m_problems.issues().end(),
                                      [](const Issue& one) { return one.tone == Tone::Warn || one.tone == Tone::Bad; });
        if (look)
            state.icon = QStringLiteral("warning");
        else
            state.count = QLocale().toString(m_structure.pricedObjects());
    }
    return state;
}

void WorkloadPage::setSizeClass(SizeClass size) {
    Page::setSizeClass(size);
    const bool small = size == SizeClass::S;
    m_columns->setDirection(small ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_left->setMaximumWidth(small ? QWIDGETSIZE_MAX : size == SizeClass::L ? 520 : 436);
    m_left->setMinimumWidth(small ? 0 : 380);
    static_cast<QBoxLayout*>(m_left->layout())->setDirection(small ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_details->setMaximumHeight(small ? 0 : QWIDGETSIZE_MAX);
    // L: the problems beside the text, else below it.
    if (size == SizeClass::L && m_columns->indexOf(m_problemPanel) < 0) {
        m_columns->addWidget(m_problemPanel, 2);
        m_problemList->setFitRows(0);
    } else if (size != SizeClass::L && m_columns->indexOf(m_problemPanel) >= 0) {
        m_columns->removeWidget(m_problemPanel);
        m_textPanel->body()->addWidget(m_problemPanel);
    }
    if (size != SizeClass::L)
        m_problemList->setFitRows(small ? 2 : 4);
    const int number = std::max(52, fontMetrics().horizontalAdvance(QStringLiteral("000000")));
    for (int column = StructureModel::Pods; column < StructureModel::ColumnCount; ++column)
        m_tree->header()->resizeSection(column, number);
}

} // namespace thrifty::app
