// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/workload/structurepanel.h"

#include "app/format/text.h"
#include "app/theme/icons.h"
#include "app/theme/paint.h"
#include "app/theme/thriftystyle.h"
#include "app/widgets/buttons.h"
#include "app/widgets/celldelegate.h"
#include "app/widgets/groupdetails.h"
#include "app/widgets/rowheader.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace thrifty::app {

StructurePanel::StructurePanel(Workbench& workbench, QWidget* parent)
    : Panel(tr("Structure"), parent)
    , m_workbench(workbench)
    , m_find(new QLineEdit)
    , m_tree(new QTreeView)
    , m_none(new TextLabel({}, TextRole::Body, TextLabel::Ink::Text2))
    , m_details(new GroupDetails) {
    m_find->setPlaceholderText(tr("Find an object"));
    m_find->setAccessibleName(tr("Find an object"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(160);
    m_find->hide();
    auto* search = makeIconButton(QStringLiteral("search"), tr("Find an object"));
    headerEnd()->addWidget(m_find);
    headerEnd()->addWidget(search);
    connect(search, &QToolButton::clicked, this, [this] {
        m_find->setVisible(m_find->isHidden());
        m_find->setFocus();
    });
    connect(m_find, &QLineEdit::textEdited, this, [this] {
        m_tree->setCurrentIndex({});
        findNext();
    });
    connect(m_find, &QLineEdit::returnPressed, this, &StructurePanel::findNext);

    m_tree->setAccessibleName(tr("Structure of the workload"));
    m_tree->setModel(&m_model);
    auto* cells = new CellDelegate(this);
    cells->setMargin(6);
    m_tree->setItemDelegate(cells);
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
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setMargin(space::m);
    m_none->hide();
    body()->addWidget(m_none, 1);
    body()->addWidget(m_tree, 1);
    body()->addWidget(m_details);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &StructurePanel::selectionChanged);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const domain::WorkloadObject* object = m_model.object(index.siblingAtColumn(0)))
            emit objectChosen(toQt(object->file), object->line);
    });
}

void StructurePanel::setSmall(bool small) {
    m_details->setMaximumHeight(small ? 0 : QWIDGETSIZE_MAX);
    fitNumbers();
}

/// All alike where they can be; a sum is never cut.
void StructurePanel::fitNumbers() {
    const int number = std::max(52, fontMetrics().horizontalAdvance(QStringLiteral("000000")));
    const QAbstractItemView& tree = *m_tree;
    for (int column = StructureModel::Pods; column < StructureModel::ColumnCount; ++column)
        m_tree->header()->resizeSection(column, std::max(number, tree.sizeHintForColumn(column)));
}

void StructurePanel::refresh() {
    const auto base = m_workbench.workload().base();
    m_model.setWorkload(base, m_workbench.workload().issues(), m_workbench.document().plan().applyHooks);
    if (base) {
        setMeta(tr("%n file(s)", nullptr, static_cast<int>(base->files.size())) + QStringLiteral(", ") +
                tr("%n object(s)", nullptr, static_cast<int>(base->workload.objects.size())));
        fold();
        fitNumbers();
        m_tree->setCurrentIndex(m_model.firstGroup());
    } else {
        setMeta({});
    }
    refreshNone();
    selectionChanged();
}

void StructurePanel::refreshNone() {
    const WorkloadController& workload = m_workbench.workload();
    QString why;
    if (workload.readingSlowly()) {
        why = tr("There is no structure yet: the text is being read.");
    } else if (const auto& error = workload.error()) {
        const TextPlace place = placeIn(error->place);
        const QString unset = workload.unsetIn(place.file, place.line);
        why = unset.isEmpty() ? tr("There is no structure yet: the text cannot be read.")
                              : tr("There is no structure yet: ${%1} has no value.").arg(unset);
    }
    const bool none = !workload.base() && !why.isEmpty();
    m_none->setText(why);
    m_none->setVisible(none);
    m_tree->setVisible(!none);
}

void StructurePanel::fold() {
    m_tree->expandAll();
    // What has no sums has the whole row for its words.
    for (int section = 0; section < m_model.rowCount(); ++section) {
        const QModelIndex at = m_model.index(section, 0);
        const auto spans = [&](const QModelIndex& row) {
            return row.siblingAtColumn(StructureModel::Pods).data().toString().isEmpty();
        };
        m_tree->setFirstColumnSpanned(section, {}, spans(at));
        for (int row = 0; row < m_model.rowCount(at); ++row)
            m_tree->setFirstColumnSpanned(row, at, spans(m_model.index(row, 0, at)));
    }
    // A long list of things without pods stays folded.
    for (int row = 1; row < m_model.rowCount(); ++row) {
        const QModelIndex section = m_model.index(row, 0);
        m_tree->setExpanded(section, m_model.rowCount(section) <= 6);
    }
}

void StructurePanel::selectionChanged() {
    const QModelIndex index = m_tree->currentIndex().siblingAtColumn(0);
    m_details->setGroup(m_model.group(index));
    const domain::WorkloadObject* object = m_model.object(index);
    if (object != nullptr && (m_tree->hasFocus() || m_find->hasFocus()))
        emit objectChosen(toQt(object->file), object->line);
}

/// The next row whose name or words have what is looked for, folded ones too.
void StructurePanel::findNext() {
    const QString wanted = m_find->text();
    const QModelIndex start = m_model.index(0, 0);
    const QModelIndexList found =
        wanted.isEmpty() || !start.isValid()
            ? QModelIndexList()
            : m_model.match(start, Qt::AccessibleTextRole, wanted, -1, Qt::MatchContains | Qt::MatchRecursive);
    setInvalid(m_find, !wanted.isEmpty() && found.isEmpty());
    if (found.isEmpty())
        return;
    const qsizetype now = found.indexOf(m_tree->currentIndex().siblingAtColumn(0));
    m_tree->setCurrentIndex(found.at((now + 1) % found.size()));
    m_tree->scrollTo(m_tree->currentIndex());
}

} // namespace thrifty::app
