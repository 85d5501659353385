// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/page.h"
#include "app/settings/appsettings.h"
#include "app/window/commandkeys.h"
#include "app/window/commandpalette.h"
#include "app/window/viewmemory.h"

#include <QMainWindow>

#include <map>
#include <optional>

class QMenu;
class QMenuBar;
class QStackedWidget;

namespace thrifty::app {

class ContextChip;
class EditCommands;
class FindButton;
class LeftoverNotice;
class Notifier;
class PlanFiles;
class PriceBookMenu;
class Rail;
class RunMenu;
class WorkStatusBar;

/// Arranges the parts: menu bar with the context chip, rail, pages, status bar. Decides nothing about their content.
class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    MainWindow(Workbench& workbench, AppSettings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Workbench& workbench() { return m_workbench; }
    void showPage(PageId page);
    [[nodiscard]] PageId currentPage() const;
    /// Made when it is first asked for.
    [[nodiscard]] Page& page(PageId id);
    [[nodiscard]] PlanFiles& planFiles() { return *m_files; }
    [[nodiscard]] PriceBookMenu& priceBook() { return *m_priceBook; }
    /// What has keys now: the commands of the menus and of the page that is shown.
    [[nodiscard]] QList<QAction*> commands() const;
    /// Everything that the palette finds: menus, the commands of every page, clusters, runs.
    [[nodiscard]] QList<PaletteEntry> paletteEntries();
    /// The keys of all commands, those of pages that were not shown yet as well: for the list of keys.
    [[nodiscard]] CommandKeys& keys();
    void setThemeChoice(ThemeChoice choice);
    /// On top of what else is on the screen, as far as the desktop lets a program do that.
    void comeForward();
    /// The page that was shown last, where there is something on it now.
    void showLastPage();
    /// Closes without a question (a logout asks nobody): what a run made is removed first, unsaved edits are kept for
    /// the next start.
    void closeUnasked();

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void buildMenus();
    void buildChipMenu();
    void refreshRecent();
    void openPalette();
    void showCluster(const domain::ClusterName& cluster);
    void refreshChip();
    void refreshTitle();
    void refreshStatusBar();
    void tellStep(const QString& step, bool undone, PlanParts parts);
    [[nodiscard]] SizeClass sizeClass() const;
    void arrange();
    void setClosing(bool closing);

    Workbench& m_workbench;
    AppSettings& m_settings;
    PlanFiles* m_files;
    QMenuBar* m_menus = nullptr;
    QMenu* m_recent = nullptr;
    EditCommands* m_editing = nullptr;
    RunMenu* m_run = nullptr;
    PriceBookMenu* m_priceBook = nullptr;
    Notifier* m_notifier;
    Rail* m_rail;
    QStackedWidget* m_pages;
    ContextChip* m_chip;
    FindButton* m_find = nullptr;
    WorkStatusBar* m_status;
    std::map<PageId, Page*> m_byId;
    CommandKeys m_keys;
    QStringList m_lately; ///< what was chosen in the palette, the newest first
    ViewMemory m_view;
    SizeClass m_size = SizeClass::M; ///< as the pages are arranged
    LeftoverNotice* m_leftovers;
    bool m_closing = false;                  ///< it goes as soon as everything is tidied up
    std::optional<PlanState> m_mayCloseWith; ///< for which the user has said that the window may go
    bool m_unasked = false;
};

} // namespace thrifty::app
