// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/fleet/fleetcards.h"

#include "app/format/places.h"
#include "app/format/text.h"
#include "app/theme/icons.h"
#include "app/widgets/buttons.h"
#include "app/widgets/iconlabel.h"
#include "app/widgets/panel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace thrifty::app {

namespace {

TextLabel* elidedLabel(TextRole role, TextLabel::Ink ink) {
    auto* label = new TextLabel({}, role, ink);
    label->setElided(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

/// A panel with one row: an icon, two lines of words, buttons.
struct Card {
    Panel* panel = new Panel;
    QHBoxLayout* row = new QHBoxLayout;
    QHBoxLayout* first = new QHBoxLayout;
    QVBoxLayout* words = new QVBoxLayout;

    Card(const QString& iconName, Tone tone) {
        row->setContentsMargins(space::m, space::s, space::m, space::s);
        row->setSpacing(space::s);
        row->addWidget(new IconLabel(iconName, {}, tone, 18));
        words->setSpacing(0);
        first->setSpacing(6);
        words->addLayout(first);
        row->addLayout(words, 1);
        panel->body()->addLayout(row);
    }
};

} // namespace

FleetCards::FleetCards(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_name(new TextLabel({}, TextRole::Strong))
    , m_line(elidedLabel(TextRole::Body, TextLabel::Ink::Text2))
    , m_note(elidedLabel(TextRole::Caption, TextLabel::Ink::Text2))
    , m_files(makeButton(tr("Files"), ButtonLook::Outlined, QStringLiteral("file")))
    , m_change(makeButton(tr("Change…")))
    , m_unlock(makeButton(tr("Unlock"), ButtonLook::Outlined, QStringLiteral("lock-open")))
    , m_filesLine(elidedLabel(TextRole::Body, TextLabel::Ink::Text))
    , m_filesNote(elidedLabel(TextRole::Caption, TextLabel::Ink::Text2)) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::m);

    const Card control(QStringLiteral("nodes"), Tone::Accent);
    control.first->addWidget(m_name);
    control.first->addWidget(m_line, 1);
    control.words->addWidget(m_note);
    m_files->setMenu(new QMenu(m_files));
    m_change->setAccessibleName(tr("Change the control plane"));
    m_unlock->setToolTip(tr("Allows writing to the control plane until the next run has ended; then it locks itself. "
                            "Workload clusters are never written."));
    connect(m_unlock, &QPushButton::clicked, this, &FleetCards::lockRequested);
    for (QPushButton* button : {m_files, m_change, m_unlock})
        control.row->addWidget(button);
    line->addWidget(control.panel, 3);

    const Card files(QStringLiteral("file"), Tone::Second);
    m_filesLine->setFont(fixedFont(0.92));
    files.first->addWidget(m_filesLine);
    files.words->addWidget(m_filesNote);
    auto* show = makeButton(tr("Show"), ButtonLook::Flat);
    show->setAccessibleName(tr("Show all contexts"));
    connect(show, &QPushButton::clicked, this, &FleetCards::contextsRequested);
    files.row->addWidget(show);
    m_filesCard = files.panel;
    line->addWidget(m_filesCard, 2);
}

void FleetCards::setSmall(bool small) {
    m_filesCard->setVisible(!small);
    m_files->setVisible(small);
}

void FleetCards::refresh() {
    FleetController& fleet = m_workbench.fleet();
    const auto snapshot = fleet.snapshot();
    if (!snapshot)
        return;
    m_name->setText(oneLine(toQt(snapshot->novaContext)));
    QStringList about{hostOf(snapshot->novaServer), toQt(snapshot->product)};
    if (!snapshot->novaVersion.empty())
        about << tr("Kubernetes %1").arg(toQt(snapshot->novaVersion));
    if (!snapshot->novaUser.empty())
        about << tr("as %1").arg(oneLine(toQt(snapshot->novaUser)));
    m_line->setText(about.join(QStringLiteral(", ")));
    m_note->setText(snapshot->contextsAsked > 1 ? tr("Found by asking %n context(s): only this one serves %1 clusters",
                                                     nullptr, snapshot->contextsAsked)
                                                      .arg(toQt(snapshot->product))
                                                : tr("Chosen by you"));
    const bool open = m_workbench.lock().open();
    m_unlock->setText(open ? tr("Lock") : tr("Unlock"));
    m_unlock->setIcon(icon(open ? QStringLiteral("lock") : QStringLiteral("lock-open")));
    // What writes now must not be cut off in the middle; it locks by itself when it ends.
    m_unlock->setEnabled(!(open && m_workbench.planner().busy()) &&
                         fleet.state() != FleetController::State::Connecting);

    const session::KubeconfigList& list = fleet.contexts();
    QStringList files;
    for (const std::string& file : list.files)
        files << withTilde(toQt(file));
    m_filesLine->setText(files.join(QStringLiteral(", ")));
    int used = 1;
    for (const session::ClusterConnection& cluster : snapshot->clusters)
        used += cluster.cluster.context.empty() ? 0 : 1;
    const int all = static_cast<int>(list.contexts.size());
    m_filesNote->setText(all > used
                             ? tr("%1 of %2 contexts are of this fleet, %3 are not").arg(used).arg(all).arg(all - used)
                             : tr("all %n context(s) are of this fleet", nullptr, all));
    QMenu* menu = m_files->menu();
    menu->clear();
    for (const QString& file : files)
        menu->addAction(file)->setEnabled(false);
    menu->addSeparator();
    menu->addAction(tr("Show all contexts"), this, &FleetCards::contextsRequested);
}

} // namespace thrifty::app
