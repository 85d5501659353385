// SPDX-License-Identifier: GPL-3.0-or-later
// What the palette of the main window finds: menus, every page's commands, clusters, runs.
#include "app/pages/fleetpage.h"
#include "app/pages/historypage.h"
#include "app/window/commandpalette.h"
#include "app/window/editcommands.h"
#include "app/window/mainwindow.h"
#include "app/window/pagekinds.h"

#include <QMenu>
#include <QMenuBar>

#include <algorithm>
#include <utility>

namespace thrifty::app {

void MainWindow::showCluster(const domain::ClusterName& cluster) {
    showPage(PageId::Fleet);
    static_cast<FleetPage&>(page(PageId::Fleet)).showCluster(cluster);
}

/// The page that is shown, then the menus, then the other pages: what is nearest comes first.
QList<PaletteEntry> MainWindow::paletteEntries() {
    m_editing->refresh();
    QList<PaletteEntry> menus, others, entries;
    for (const QAction* title : m_menus->actions())
        menus += CommandPalette::entriesOf(title->menu()->actions(), withoutMnemonic(title->text()));
    for (const PageKind& kind : pageKinds()) {
        QList<PaletteEntry> found = CommandPalette::entriesOf(page(kind.id).actions(), kind.title());
        const RailState state = railState(kind.id, m_workbench);
        for (PaletteEntry& entry : found) {
            entry.run = [this, id = kind.id, run = std::move(entry.run)] {
                showPage(id);
                run();
            };
            if (!state.possible) {
                entry.possible = false;
                entry.hint = state.missing;
            }
        }
        (kind.id == currentPage() ? entries : others) += found;
    }
    entries += menus + others;
    if (const auto fleet = m_workbench.fleet().snapshot()) {
        const FleetLooks& looks = m_workbench.fleet().looks();
        for (const session::ClusterConnection& cluster : fleet->clusters) {
            const domain::ClusterName& name = cluster.cluster.name;
            const QString group = looks.group(name);
            entries.push_back({looks.fullName(name),
                               group.isEmpty() ? tr("cluster") : tr("cluster, %1").arg(group),
                               {},
                               true,
                               [this, name] { showCluster(name); }});
        }
    }
    for (const store::RunSummary& run : m_workbench.history().runs()) {
        if (!HistoryPage::canBeOpened(run))
            continue;
        entries.push_back({tr("Open run %1 of %2").arg(QString::number(run.number), oneLine(toQt(run.run.workload))),
                           pageKinds().at(static_cast<std::size_t>(PageId::History)).title(),
                           momentText(toQt(run.run.startedAt)), true, [this, run] {
                               showPage(PageId::History); // which says it where the run cannot be read
                               static_cast<HistoryPage&>(page(PageId::History)).open(run);
                           }});
    }
    return entries;
}

void MainWindow::openPalette() {
    QList<PaletteEntry> entries = paletteEntries();
    for (PaletteEntry& entry : entries) {
        entry.run = [this, id = entry.id(), run = std::move(entry.run)] {
            m_lately.removeOne(id);
            m_lately.prepend(id);
            run();
        };
    }
    const auto ago = [this](const PaletteEntry& entry) {
        const qsizetype at = m_lately.indexOf(entry.id());
        return at < 0 ? m_lately.size() : at;
    };
    std::stable_sort(entries.begin(), entries.end(),
                     [&](const PaletteEntry& a, const PaletteEntry& b) { return ago(a) < ago(b); });
    // Whoever asked for it goes on meanwhile: an assistive program waits for the answer to its click.
    auto* palette = new CommandPalette(std::move(entries), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->move(mapToGlobal(QPoint((width() - palette->width()) / 2, 64)));
    palette->open();
}

} // namespace thrifty::app
