// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/commandkeys.h"

#include "app/pages/page.h"
#include "app/window/fixedkeys.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace thrifty::app {

namespace {

/// Everything but the presentation, which has the screen for itself, is in one window.
bool meet(const Command& a, const Command& b) {
    const auto anywhere = [](const Command& command) {
        return command.place == Command::Everywhere || command.place == Command::InTables;
    };
    return a.place == b.place || (anywhere(a) && b.place != Command::InPresentation) ||
           (anywhere(b) && a.place != Command::InPresentation);
}

/// None: the file says what no keyboard has.
std::optional<QList<QKeySequence>> readKeys(const QString& text) {
    if (text.isEmpty())
        return QList<QKeySequence>();
    const QList<QKeySequence> keys = QKeySequence::listFromString(text, QKeySequence::PortableText);
    for (const QKeySequence& each : keys) {
        if (each.isEmpty() || each[0].key() == Qt::Key_unknown)
            return std::nullopt;
    }
    return keys;
}

} // namespace

QList<QKeySequence> Command::keys() const {
    return action == nullptr ? usual : action->shortcuts();
}

QString withoutMnemonic(QString text) {
    // Where words have no letter to underline, it stands after them: "(&N)".
    static const QRegularExpression letter(QStringLiteral("\\s*\\(&\\w\\)"));
    return text.remove(letter).remove(u'&');
}

QString keysText(const QList<QKeySequence>& keys) {
    QStringList texts;
    for (const QKeySequence& each : keys)
        texts << each.toString(QKeySequence::NativeText);
    return texts.join(QStringLiteral(", "));
}

CommandKeys::CommandKeys(AppSettings& settings)
    : m_settings(settings)
    , m_kept(settings.shortcuts()) {
    for (const int place : {Command::InTables, Command::InPresentation}) {
        for (Command& command : fixedKeys(place))
            add(std::move(command));
    }
}

void CommandKeys::addMenus(const QMenuBar& menus) {
    for (const QAction* title : menus.actions()) {
        const QString group = withoutMnemonic(title->text());
        addMenu(group, {}, title->menu()->actions());
        if (const QKeySequence letter = QKeySequence::mnemonic(title->text()); !letter.isEmpty())
            add({Command::Everywhere,
                 group,
                 QCoreApplication::translate("CommandKeys", "Open the menu %1").arg(group),
                 {letter},
                 nullptr});
    }
}

void CommandKeys::addMenu(const QString& group, const QString& within, const QList<QAction*>& actions) {
    for (QAction* action : actions) {
        const QString name = withoutMnemonic(action->whatsThis().isEmpty() ? action->text() : action->whatsThis());
        if (action->menu() != nullptr)
            addMenu(group, name + QStringLiteral(": "), action->menu()->actions());
        else if (!action->objectName().isEmpty() && action->shortcutContext() != Qt::WidgetShortcut) // told, not given
            add({Command::Everywhere, group, within + name, action->shortcuts(), action});
    }
}

void CommandKeys::addPage(const Page& page) {
    const int place = static_cast<int>(page.id());
    for (QAction* action : page.actions())
        add({place, page.title(), action->text(), action->shortcuts(), action});
    for (Command& command : fixedKeys(place))
        add(std::move(command));
}

void CommandKeys::add(Command command) {
    if (command.action != nullptr) {
        if (const auto kept = m_kept.constFind(command.action->objectName()); kept != m_kept.constEnd()) {
            if (const auto keys = readKeys(*kept))
                command.action->setShortcuts(*keys);
        }
    }
    const auto after = std::upper_bound(m_commands.begin(), m_commands.end(), command.place,
                                        [](int place, const Command& other) { return place < other.place; });
    m_commands.insert(after, std::move(command));
}

const Command* CommandKeys::holder(const Command& command, const QKeySequence& keys) const {
    for (const Command& other : m_commands) {
        // Where the program itself gave the keys twice it knows which of them is meant.
        if (&other != &command && meet(other, command) && other.keys().contains(keys) &&
            !(command.usual.contains(keys) && other.usual.contains(keys)))
            return &other;
    }
    return nullptr;
}

void CommandKeys::setKeys(const Command& command, const QList<QKeySequence>& keys) {
    command.action->setShortcuts(keys);
    if (command.changed())
        m_kept[command.action->objectName()] = QKeySequence::listToString(keys, QKeySequence::PortableText);
    else
        m_kept.remove(command.action->objectName());
    m_settings.setShortcuts(m_kept);
}

void CommandKeys::resetAll() {
    for (const Command& command : m_commands) {
        if (command.action != nullptr)
            command.action->setShortcuts(command.usual);
    }
    m_kept.clear();
    m_settings.setShortcuts(m_kept);
}

} // namespace thrifty::app
