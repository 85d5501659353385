// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/appsettings.h"

#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QString>

#include <vector>

class QAction;
class QMenuBar;

namespace thrifty::app {

class Page;

/// What can be done by keys, and where: with the same keys two commands may do different things on different pages.
struct Command {
    enum Place { Everywhere = -1, LastPage = 6, InTables, InPresentation }; ///< 0 to 6: on that page
    int place = Everywhere;
    QString group, name;       ///< for the eye: the menu or page, and what it does
    QList<QKeySequence> usual; ///< the program's own keys
    QAction* action = nullptr; ///< none: always has its usual keys

    [[nodiscard]] QList<QKeySequence> keys() const;
    [[nodiscard]] bool changed() const { return keys() != usual; }
};

/// A text of a menu without the letter that is underlined there.
[[nodiscard]] QString withoutMnemonic(QString text);
/// Keys as they are written on the keyboard: "Ctrl+Return, Ctrl+Enter".
[[nodiscard]] QString keysText(const QList<QKeySequence>& keys);

/// Which keys each command has: the program's, or what the user made of them. An action takes part under its object
/// name; what has none (recent files) has no keys.
class CommandKeys {
  public:
    explicit CommandKeys(AppSettings& settings);

    /// Gives the actions the keys that the user chose for them earlier.
    void addMenus(const QMenuBar& menus);
    void addPage(const Page& page);

    /// Menu by menu, then page by page, then what is always the same.
    [[nodiscard]] const std::vector<Command>& commands() const { return m_commands; }
    /// The other command that the keys belong to where this one works; null: they are free.
    [[nodiscard]] const Command* holder(const Command& command, const QKeySequence& keys) const;
    /// At once, and for the next start.
    void setKeys(const Command& command, const QList<QKeySequence>& keys);
    void resetAll();

  private:
    void add(Command command);
    void addMenu(const QString& group, const QString& within, const QList<QAction*>& actions);

    AppSettings& m_settings;
    QMap<QString, QString> m_kept; ///< by id: only what differs
    std::vector<Command> m_commands;
};

} // namespace thrifty::app
