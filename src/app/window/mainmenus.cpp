// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the main window and what they do that is no page's own: files, appearance, the palette, help.
#include "app/dialogs/aboutdialog.h"
#include "app/dialogs/helpdialog.h"
#include "app/dialogs/unlockdialog.h"
#include "app/format/sentences.h"
#include "app/pages/workload/textpanel.h"
#include "app/pages/workloadpage.h"
#include "app/theme/icons.h"
#include "app/theme/thriftystyle.h"
#include "app/widgets/contextchip.h"
#include "app/widgets/findbutton.h"
#include "app/widgets/rail.h"
#include "app/window/editcommands.h"
#include "app/window/keysdialog.h"
#include "app/window/mainwindow.h"
#include "app/window/notifier.h"
#include "app/window/pagekinds.h"
#include "app/window/planfiles.h"
#include "app/window/pricebookmenu.h"
#include "app/window/runmenu.h"
#include "app/window/topbar.h"
#include "session/privatefile.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QUrl>

namespace thrifty::app {

namespace {

/// The units of a price in the order of the U key.
constexpr PriceUnit units[] = {PriceUnit::Hour, PriceUnit::Day, PriceUnit::Week, PriceUnit::Month, PriceUnit::Year};

QString unitName(PriceUnit unit) {
    QString name = perUnit(unit);
    name[0] = name[0].toUpper();
    return name;
}

/// What the user's keys for it are kept by: texts change with the language.
QAction* withId(const char* id, QAction* action, const QString& which = {}) {
    action->setObjectName(QLatin1String(id) + which);
    return action;
}

} // namespace

void MainWindow::buildMenus() {
    m_find = new FindButton(tr("Find a command or cluster"));
    m_find->setObjectName(QStringLiteral("findCommand"));
    connect(m_find, &QToolButton::clicked, this, &MainWindow::openPalette);
    auto* top = new TopBar({m_find, m_chip});
    setMenuWidget(top);
    m_menus = top->menus();

    QMenu* file = m_menus->addMenu(tr("&File"));
    withId("newPlan", file->addAction(tr("&New plan"), QKeySequence::New, m_files, &PlanFiles::newPlan));
    withId("open", file->addAction(icon(QStringLiteral("folder")), tr("&Open…"), QKeySequence::Open, m_files,
                                   &PlanFiles::openDialog));
    m_recent = file->addMenu(tr("Open &recent"));
    refreshRecent();
    file->addSeparator();
    m_files->addManifestActions(*file,
                                [this] { return static_cast<WorkloadPage&>(page(PageId::Workload)).text().file(); });
    file->addSeparator();
    withId("savePlan", file->addAction(tr("&Save plan"), QKeySequence::Save, m_files, &PlanFiles::save));
    withId("savePlanAs", file->addAction(tr("Save plan &as…"), QKeySequence::SaveAs, m_files, &PlanFiles::saveAs));
    file->addSeparator();
    withId("quit", file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close));

    QUndoStack& undo = m_workbench.document().undoStack();
    QMenu* edit = m_menus->addMenu(tr("&Edit"));
    QAction* undoAction =
        edit->addAction(icon(QStringLiteral("undo")), tr("Undo"), QKeySequence::Undo, &undo, &QUndoStack::undo);
    QAction* redoAction =
        edit->addAction(icon(QStringLiteral("redo")), tr("Redo"), QKeySequence::Redo, &undo, &QUndoStack::redo);
    // Qt's own actions leave the prefix of a step where there is none.
    const auto nameSteps = [&undo, undoAction, redoAction] {
        const auto shown = [](QString step) { return step.replace(u'&', QStringLiteral("&&")); };
        undoAction->setEnabled(undo.canUndo());
        undoAction->setText(undo.canUndo() ? tr("Undo: %1").arg(shown(undo.undoText())) : tr("Undo"));
        redoAction->setEnabled(undo.canRedo());
        redoAction->setText(undo.canRedo() ? tr("Redo: %1").arg(shown(undo.redoText())) : tr("Redo"));
    };
    withId("undo", undoAction)->setWhatsThis(tr("Undo")); // the text tells what is undone
    withId("redo", redoAction)->setWhatsThis(tr("Redo"));
    connect(&undo, &QUndoStack::indexChanged, undoAction, nameSteps);
    nameSteps();
    m_editing = new EditCommands(*edit, *this);

    QMenu* view = m_menus->addMenu(tr("&View"));
    for (int step = 0; step < m_rail->model()->rowCount(); ++step) {
        QAction* action = view->addAction(m_rail->model()->index(step, 0).data().toString(), this,
                                          [this, step] { showPage(static_cast<PageId>(step)); });
        withId("page", action, QString::number(step + 1));
        connect(action, &QAction::changed, m_rail, [this, action, step] {
            m_rail->setKeys(static_cast<PageId>(step), action->shortcut().toString(QKeySequence::NativeText));
        });
        action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(step + 1)));
    }
    view->addSeparator();
    QMenu* unit = view->addMenu(tr("Prices &per"));
    auto* unitGroup = new QActionGroup(this);
    for (const PriceUnit each : units) {
        QAction* action = unit->addAction(unitName(each), this, [this, each] { m_workbench.setUnit(each); });
        action->setCheckable(true);
        action->setChecked(each == m_workbench.unit());
        withId("unit", action, QString::number(static_cast<int>(each)));
        unitGroup->addAction(action);
        connect(&m_workbench, &Workbench::unitChanged, action,
                [this, action, each] { action->setChecked(each == m_workbench.unit()); });
    }
    m_priceBook = new PriceBookMenu(m_workbench, m_settings, this);
    view->addMenu(m_priceBook);
    connect(m_priceBook, &PriceBookMenu::told, this,
            [this](Severity severity, const QString& fact, const QString& sentence) {
                MessageBar& bar = page(currentPage()).messages();
                const Message message{QStringLiteral("priceBook"), severity, fact, sentence, {}, {}, true};
                if (severity == Severity::Info)
                    bar.note(message);
                else
                    bar.answer(message);
            });
    QMenu* theme = view->addMenu(tr("&Appearance"));
    auto* themeGroup = new QActionGroup(this);
    const std::pair<ThemeChoice, QString> choices[] = {{ThemeChoice::System, tr("As the &system")},
                                                       {ThemeChoice::Light, tr("&Light")},
                                                       {ThemeChoice::Dark, tr("&Dark")}};
    for (const auto& [choice, name] : choices) {
        QAction* action = theme->addAction(name, this, [this, choice = choice] { setThemeChoice(choice); });
        action->setCheckable(true);
        action->setChecked(choice == m_settings.theme());
        withId("theme", action, QString::number(static_cast<int>(choice)));
        themeGroup->addAction(action);
    }
    QMenu* language = view->addMenu(tr("&Language"));
    auto* languageGroup = new QActionGroup(this);
    // Each language stands in its own words, so that it can be found by those who read no other.
    const std::pair<QString, QString> languages[] = {{QString(), tr("As the system")},
                                                     {QStringLiteral("en"), QStringLiteral("English")},
                                                     {QStringLiteral("de"), QStringLiteral("Deutsch")},
                                                     {QStringLiteral("ja"), QString::fromUtf8("日本語")}};
    for (const auto& [code, name] : languages) {
        QAction* action = language->addAction(name, this, [this, code = code] {
            m_settings.setLanguage(code);
            page(currentPage())
                .messages()
                .note({QStringLiteral("language"),
                       Severity::Info,
                       tr("The language changes at the next start."),
                       {},
                       {},
                       {},
                       true});
        });
        action->setCheckable(true);
        action->setChecked(code == m_settings.language());
        withId("language", action, code);
        languageGroup->addAction(action);
    }

    m_run = new RunMenu(*this);
    m_menus->addMenu(m_run);

    QMenu* tools = m_menus->addMenu(tr("&Tools"));
    QAction* copy = tools->addAction(icon(QStringLiteral("terminal")), tr("&Copy as command"), this, [this] {
        QApplication::clipboard()->setText(m_files->command());
        page(currentPage())
            .messages()
            .note({QStringLiteral("command"),
                   Severity::Info,
                   tr("Copied."),
                   (m_files->missingInCommand() + u' ' + m_files->command()).trimmed(),
                   {},
                   {},
                   true});
    });
    withId("copyCommand", copy);
    QAction* find = withId("find", tools->addAction(icon(QStringLiteral("search")), tr("&Find a command or cluster…"),
                                                    this, &MainWindow::openPalette));
    connect(find, &QAction::changed, m_find,
            [this, find] { m_find->setKeys(find->shortcut().toString(QKeySequence::NativeText)); });
    find->setShortcut(QKeySequence(tr("Ctrl+K")));
    const auto openFolder = [this](const QString& folder, const domain::Expected<void>& made, const QString& failed) {
        if (!made)
            emit m_workbench.problem(failed, problemText(made.error()));
        else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
            emit m_workbench.problem(failed, folder);
    };
    withId("openDataFolder",
           tools->addAction(icon(QStringLiteral("folder")), tr("Open &data folder"), this, [this, openFolder] {
               // Nothing has been written yet: there is still a folder to look into.
               const QString folder = m_workbench.stateFolder();
               openFolder(folder, session::makePrivateDirectory(folder.toStdString()),
                          tr("The data folder cannot be opened."));
           }));
    if (const std::string& settings = m_workbench.settingsPath(); !settings.empty()) {
        withId("openSettingsFolder", tools->addAction(icon(QStringLiteral("sliders")), tr("Open &settings folder"),
                                                      this, [openFolder, settings] {
                                                          openFolder(QFileInfo(toQt(settings)).absolutePath(),
                                                                     session::beginSettings(settings),
                                                                     tr("The settings folder cannot be opened."));
                                                      }));
    }
    tools->addMenu(&m_notifier->menu());

    QMenu* help = m_menus->addMenu(tr("&Help"));
    withId("help", help->addAction(tr("&What is estimated"), QKeySequence::HelpContents, this,
                                   [this] { HelpDialog(currentPage(), this).exec(); }));
    withId("keys", help->addAction(tr("&Keyboard shortcuts…"), QKeySequence(QStringLiteral("?")), this,
                                   [this] { KeysDialog(keys(), this).exec(); }));
    withId("about", help->addAction(tr("&About Thrifty Nova"), this, [this] { showAbout(this); }));
    m_keys.addMenus(*m_menus);
    buildChipMenu();
}

void MainWindow::buildChipMenu() {
    auto* menu = new QMenu(m_chip);
    // Not as the button's own menu: that opens for the mouse and for keys, but not for an assistive program.
    connect(m_chip, &QToolButton::clicked, menu,
            [this, menu] { menu->popup(m_chip->mapToGlobal(QPoint(0, m_chip->height()))); });
    connect(menu, &QMenu::aboutToShow, menu, [this, menu] {
        menu->clear();
        const auto fleet = m_workbench.fleet().snapshot();
        if (!fleet) {
            menu->addAction(tr("Connect to a fleet first"))->setEnabled(false);
            return;
        }
        menu->addAction(tr("%1, as %2").arg(toQt(fleet->novaServer), toQt(fleet->novaUser)))->setEnabled(false);
        menu->addSeparator();
        if (m_workbench.lock().open()) {
            QAction* lock = menu->addAction(icon(QStringLiteral("lock")), tr("Lock now"), this,
                                            [this] { m_workbench.lock().set(WriteAccess::ReadOnly); });
            // What a run made must still be removed: it locks by itself when that is done.
            lock->setEnabled(!m_workbench.planner().busy());
        } else {
            menu->addAction(icon(QStringLiteral("lock-open")), tr("Unlock for one run"), this,
                            [this] { (void)unlock(this, m_workbench, WriteAccess::ForRun); });
        }
    });
}

void MainWindow::refreshRecent() {
    if (m_recent == nullptr)
        return;
    m_recent->clear();
    for (const QString& path : m_settings.recentFiles()) {
        QAction* action =
            m_recent->addAction(QFileInfo(path).fileName(), this, [this, path] { m_files->open({path}); });
        action->setToolTip(path);
        action->setEnabled(QFileInfo::exists(path));
    }
    m_recent->setToolTipsVisible(true);
    m_recent->addSeparator();
    m_recent->addAction(tr("Clear the list"), this, [this] {
        m_settings.clearRecentFiles();
        refreshRecent();
    });
}

QList<QAction*> MainWindow::commands() const {
    QList<QAction*> found;
    const auto collect = [&](const auto& self, const QList<QAction*>& actions) -> void {
        for (QAction* action : actions) {
            if (action->menu() != nullptr)
                self(self, action->menu()->actions());
            else
                found << action;
        }
    };
    collect(collect, m_byId.at(currentPage())->actions());
    collect(collect, m_menus->actions());
    return found;
}

CommandKeys& MainWindow::keys() {
    for (const PageKind& kind : pageKinds())
        (void)page(kind.id);
    return m_keys;
}

void MainWindow::setThemeChoice(ThemeChoice choice) {
    m_settings.setTheme(choice);
    applyTheme(choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemPrefersDark())
                   ? Theme::darkTheme()
                   : Theme::light());
}

} // namespace thrifty::app
