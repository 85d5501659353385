// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/fleet/fleetstart.h"

#include "app/format/places.h"
#include "app/format/text.h"
#include "app/widgets/buttons.h"
#include "app/widgets/iconlabel.h"
#include "app/widgets/panel.h"
#include "session/kubeconfiglist.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace thrifty::app {

FleetStart::FleetStart(QWidget* parent)
    : EmptyState(QStringLiteral("nodes"), tr("Load the kubeconfigs of your fleet"),
                 tr("One context for the Nova control plane, one for each autoscaled cluster. Drop "
                    "files here, or choose from what is on this machine. Opening a file runs nothing "
                    "and sends nothing; you choose what to connect next."),
                 parent) {
    setDropTarget(true);
    QPushButton* open = addAction(tr("Open kubeconfigs…"), QStringLiteral("folder"));
    connect(open, &QPushButton::clicked, this, &FleetStart::chooseRequested);
    QPushButton* demo = addAction(tr("Try the demo fleet"), QStringLiteral("play"));
    demo->setToolTip(tr("Opens a window of its own on a fleet that runs on this machine; nothing of yours takes part"));
    connect(demo, &QPushButton::clicked, this, &FleetStart::demoRequested);
    auto* found = new Panel(tr("Found on this machine"));
    fill(found);
    addBelow(found);
    auto* promise =
        new TextLabel(tr("New contexts are read-only until you unlock them. Kubeconfig files are never changed."),
                      TextRole::Caption, TextLabel::Ink::Text3);
    promise->setWordWrap(true);
    addBelow(promise);
}

void FleetStart::fill(Panel* panel) {
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
        connect(all, &QPushButton::clicked, this, [this, readable] { emit filesChosen(readable); });
        panel->headerEnd()->addWidget(all);
    }
    const QLocale locale;
    const auto cell = [](const QString& text, TextLabel::Ink ink) {
        auto* label = new TextLabel(text, TextRole::Body, ink);
        label->setElided(true);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        return label;
    };
    for (const session::FoundKubeconfig& file : files) {
        auto* row = new QWidget;
        row->setFixedHeight(rowHeight() + 4);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(space::m, 0, space::s, 0);
        line->addWidget(new IconLabel(QStringLiteral("file"), {}, Tone::Second));
        auto* path = cell(withTilde(toQt(file.path)), TextLabel::Ink::Text);
        path->setFont(fixedFont(0.92));
        line->addWidget(path, 2);
        line->addWidget(
            cell(file.problem.empty() ? tr("%n context(s)", nullptr, file.contexts) : oneLine(toQt(file.problem)),
                 TextLabel::Ink::Text2),
            1);
        const auto modified = QDateTime::fromSecsSinceEpoch(std::chrono::system_clock::to_time_t(file.modified));
        line->addWidget(cell(locale.toString(modified, tr("d MMM yyyy, HH:mm")), TextLabel::Ink::Text2), 1);
        auto* open = makeButton(tr("Open"), ButtonLook::Flat);
        open->setAccessibleName(tr("Open %1").arg(path->text()));
        open->setEnabled(file.problem.empty());
        connect(open, &QPushButton::clicked, this, [this, name = toQt(file.path)] { emit filesChosen({name}); });
        line->addWidget(open);
        panel->body()->addWidget(row);
    }
}

} // namespace thrifty::app
