// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/fleet/contextsview.h"

#include "app/format/text.h"
#include "app/theme/theme.h"
#include "app/theme/thriftystyle.h"
#include "app/widgets/checkheader.h"
#include "app/widgets/findfield.h"
#include "app/widgets/panel.h"
#include "app/widgets/plugincards.h"
#include "app/widgets/rowtable.h"
#include "app/widgets/tablearrangement.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace thrifty::app {

namespace {

constexpr int many = 20; ///< contexts from which on finding one by eye takes long

} // namespace

ContextsView::ContextsView(FleetController& fleet, QWidget* parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_contexts(fleet)
    , m_find(new FindField(tr("Find a context"), tr("Find by name, cluster, server, cloud, region or login")))
    , m_count(new TextLabel({}, TextRole::Body, TextLabel::Ink::Text2))
    , m_table(new RowTable(tr("Contexts"))) {
    m_shown.setSourceModel(&m_contexts);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::m);
    line->addWidget(m_find, 1);
    m_count->hide();
    line->addWidget(m_count);
    column->addLayout(line);
    auto* panel = new Panel;
    m_header = new CheckHeader(m_table);
    m_table->setHorizontalHeader(m_header);
    m_header->setHighlightSections(false);
    m_header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setModel(&m_shown);
    m_header->show();
    auto* arrangement =
        new TableArrangement(*m_table, QStringLiteral("contexts"), {"chosen", "context", "server", "login", "state"});
    arrangement->setPlan({}, [](int room) {
        return std::vector<TableArrangement::Column>{
            {36}, {room * 29 / 100}, {room * 19 / 100}, {room * 16 / 100}, {.stretches = true}};
    });
    connect(arrangement, &TableArrangement::sorted, &m_shown, &WordFilter::sort);
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
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_shown.setWords(words);
        refresh();
    });
    connect(m_find, &FindField::left, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
}

void ContextsView::startFinding() {
    m_find->begin();
    refresh();
}

void ContextsView::refresh() {
    if (m_contexts.rowCount() > many)
        m_find->show();
    m_count->setVisible(!m_find->isHidden());
    m_count->setText(tr("%1 of %2").arg(m_shown.rowCount()).arg(m_contexts.rowCount()));
    int chosen = 0, boxes = 0;
    const int rows = m_shown.rowCount();
    for (int row = 0; row < rows; ++row) {
        const QModelIndex box = m_shown.index(row, ContextTableModel::Chosen);
        if (!box.flags().testFlag(Qt::ItemIsUserCheckable))
            continue; // cannot be chosen, so it never keeps the rest from being all
        ++boxes;
        chosen += box.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    }
    setInvalid(m_find, rows == 0 && m_contexts.rowCount() > 0);
    m_header->setCheckState(chosen == 0 ? Qt::Unchecked : chosen == boxes ? Qt::Checked : Qt::PartiallyChecked);
}

void ContextsView::act(const QModelIndex& index, int action) {
    const int row = m_shown.mapToSource(index).row();
    const auto& actions = m_contexts.actions(row);
    if (action < 0 || action >= static_cast<int>(actions.size()))
        return;
    switch (actions[static_cast<std::size_t>(action)]) {
    case ContextAction::CopyLogin: {
        const QString command = m_contexts.loginCommand(row);
        QApplication::clipboard()->setText(command.isEmpty() ? m_contexts.details(row) : command);
        break;
    }
    case ContextAction::TryAgain:
        if (m_fleet.state() != FleetController::State::Connecting)
            m_fleet.connectFleet();
        break;
    case ContextAction::Details:
        emit detailsRequested(toQt(m_contexts.context(row)), m_contexts.details(row));
        break;
    }
}

} // namespace thrifty::app
