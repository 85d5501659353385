// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/fleet/contextsview.h"

#include "app/format/text.h"
#include "app/theme/icons.h"
#include "app/widgets/checkheader.h"
#include "app/widgets/panel.h"
#include "app/widgets/plugincards.h"
#include "app/widgets/rowtable.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

namespace thrifty::app {

namespace {
constexpr int many = 20; ///< contexts from which on finding one by eye takes long
}

void ContextFilter::setWords(const QString& words) {
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ContextFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    QString text;
    for (int column = ContextTableModel::Context; column < ContextTableModel::ColumnCount; ++column)
        text += sourceModel()->index(row, column, parent).data(Qt::AccessibleTextRole).toString() + u'\n';
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

ContextsView::ContextsView(FleetController& fleet, QWidget* parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_contexts(fleet)
    , m_find(new QLineEdit)
    , m_table(new RowTable(tr("Contexts"))) {
    m_shown.setSourceModel(&m_contexts);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_find->setPlaceholderText(tr("Find a context, server or login"));
    m_find->setAccessibleName(tr("Find a context"));
    m_find->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_find->hide();
    column->addWidget(m_find);
    auto* panel = new Panel;
    m_header = new CheckHeader(m_table);
    m_table->setHorizontalHeader(m_header);
    m_header->setHighlightSections(false);
    m_header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setModel(&m_shown);
    m_header->setMinimumSectionSize(24);
    m_header->setSectionResizeMode(QHeaderView::Interactive);
    m_header->setStretchLastSection(true);
    m_header->show();
    panel->body()->addWidget(m_table);
    column->addWidget(panel, 1);
    column->addWidget(new PluginCards(fleet));

    // The box in the header is about the rows that are seen.
    connect(m_header, &CheckHeader::toggled, this, [this](bool on) {
        std::vector<domain::ContextName> names;
        for (int row = 0; row < m_shown.rowCount(); ++row) {
            const QModelIndex box = m_shown.index(row, ContextTableModel::Chosen);
            if (box.flags().testFlag(Qt::ItemIsUserCheckable))
                names.push_back(m_contexts.context(m_shown.mapToSource(box).row()));
        }
        m_fleet.choose(names, on);
    });
    connect(m_table, &RowTable::actionTriggered, this, &ContextsView::act);
    connect(m_table, &RowTable::opened, this, [this](const QModelIndex& index) { act(index, 0); });
    connect(m_table, &RowTable::resized, this, &ContextsView::shareColumns);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_shown.setWords(words);
        refresh();
    });
    auto* key = new QShortcut(QKeySequence::Find, this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, [this] {
        m_find->show();
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
}

void ContextsView::refresh() {
    if (m_contexts.rowCount() > many && m_find->isHidden()) {
        m_find->setClearButtonEnabled(true); // its picture loads the plugins of all image formats: not at every start
        m_find->show();
    }
    int chosen = 0;
    const int rows = m_shown.rowCount();
    for (int row = 0; row < rows; ++row)
        chosen += m_shown.index(row, ContextTableModel::Chosen).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    m_header->setCheckState(chosen == 0 ? Qt::Unchecked : chosen == rows ? Qt::Checked : Qt::PartiallyChecked);
}

void ContextsView::act(const QModelIndex& index, int action) {
    const int row = m_shown.mapToSource(index).row();
    const auto& actions = m_contexts.actions(row);
    if (action < 0 || action >= static_cast<int>(actions.size()))
        return;
    switch (actions[static_cast<std::size_t>(action)]) {
    case ContextAction::CopyLogin:
        QApplication::clipboard()->setText(m_contexts.loginCommand(row));
        break;
    case ContextAction::TryAgain:
        if (m_fleet.state() != FleetController::State::Connecting)
            m_fleet.connectFleet();
        break;
    case ContextAction::Details:
        emit detailsRequested(toQt(m_contexts.context(row)), m_contexts.details(row));
        break;
    }
}

void ContextsView::shareColumns() {
    const int width = m_table->viewport()->width();
    if (width <= 200)
        return;
    m_header->resizeSection(ContextTableModel::Chosen, 36);
    m_header->resizeSection(ContextTableModel::Context, width * 29 / 100);
    m_header->resizeSection(ContextTableModel::Server, width * 19 / 100);
    m_header->resizeSection(ContextTableModel::Login, width * 16 / 100);
}

} // namespace thrifty::app
