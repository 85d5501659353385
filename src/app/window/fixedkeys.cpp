// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/fixedkeys.h"

#include "app/control/workbench.h"
#include "app/window/pagekinds.h"

#include <QCoreApplication>

namespace thrifty::app {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("FixedKeys", text);
}

struct Fixed {
    QList<QKeySequence> keys;
    const char* text;
};

std::vector<Fixed> keysAt(int place) {
    switch (place) {
    case static_cast<int>(PageId::Variants):
        return {{{Qt::Key_Space}, QT_TRANSLATE_NOOP("FixedKeys", "On a card: estimate the variant, or leave it out")},
                {{Qt::Key_Delete}, QT_TRANSLATE_NOOP("FixedKeys", "On a card: delete the variant")}};
    case static_cast<int>(PageId::Estimates):
        return {{{Qt::Key_Return}, QT_TRANSLATE_NOOP("FixedKeys", "Explain the cell or bar")},
                {{QKeySequence(Qt::CTRL | Qt::Key_Space)},
                 QT_TRANSLATE_NOOP("FixedKeys", "Compare the cell with the one before")}};
    case static_cast<int>(PageId::Policy):
        return {{{QKeySequence(Qt::ALT | Qt::Key_Up)}, QT_TRANSLATE_NOOP("FixedKeys", "Move the cluster up")},
                {{QKeySequence(Qt::ALT | Qt::Key_Down)}, QT_TRANSLATE_NOOP("FixedKeys", "Move the cluster down")},
                {{Qt::Key_P}, QT_TRANSLATE_NOOP("FixedKeys", "Pin the cluster, or take the pin out")},
                {{Qt::Key_Delete}, QT_TRANSLATE_NOOP("FixedKeys", "Leave the cluster out")},
                {{Qt::Key_Insert}, QT_TRANSLATE_NOOP("FixedKeys", "Put the cluster back in")},
                {{Qt::Key_N}, QT_TRANSLATE_NOOP("FixedKeys", "Remember a fact about the cluster, or forget it")},
                {{Qt::Key_F7}, QT_TRANSLATE_NOOP("FixedKeys", "Next change in the difference")},
                {{QKeySequence(Qt::SHIFT | Qt::Key_F7)},
                 QT_TRANSLATE_NOOP("FixedKeys", "Previous change in the difference")}};
    case static_cast<int>(PageId::History):
        return {{{Qt::Key_Return}, QT_TRANSLATE_NOOP("FixedKeys", "Open the run")},
                {{Qt::Key_Space}, QT_TRANSLATE_NOOP("FixedKeys", "Mark the run as A, the next as B")}};
    case Command::InTables:
        return {{{Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right},
                 QT_TRANSLATE_NOOP("FixedKeys", "Another row or cell")},
                {{Qt::Key_Return, Qt::Key_Enter}, QT_TRANSLATE_NOOP("FixedKeys", "Open the row")},
                {{QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)},
                 QT_TRANSLATE_NOOP("FixedKeys", "Do what the row offers")},
                {{Qt::Key_Space}, QT_TRANSLATE_NOOP("FixedKeys", "Tick the row")},
                {{Qt::Key_F2}, QT_TRANSLATE_NOOP("FixedKeys", "Change the row's field")},
                {{QKeySequence::Copy}, QT_TRANSLATE_NOOP("FixedKeys", "Copy")},
                {{QKeySequence::Cut}, QT_TRANSLATE_NOOP("FixedKeys", "Cut")},
                {{QKeySequence::Paste}, QT_TRANSLATE_NOOP("FixedKeys", "Paste")},
                {{QKeySequence::SelectAll}, QT_TRANSLATE_NOOP("FixedKeys", "Select all")},
                {{Qt::Key_Tab}, QT_TRANSLATE_NOOP("FixedKeys", "Next control")},
                {{QKeySequence(Qt::SHIFT | Qt::Key_Tab)}, QT_TRANSLATE_NOOP("FixedKeys", "Previous control")},
                {{Qt::Key_Escape}, QT_TRANSLATE_NOOP("FixedKeys", "Leave the field, list or dialog")}};
    case Command::InPresentation:
        return {{{Qt::Key_Right, Qt::Key_Down, Qt::Key_PageDown}, QT_TRANSLATE_NOOP("FixedKeys", "Next variant")},
                {{Qt::Key_Left, Qt::Key_Up, Qt::Key_PageUp}, QT_TRANSLATE_NOOP("FixedKeys", "Previous variant")},
                {{Qt::Key_Home}, QT_TRANSLATE_NOOP("FixedKeys", "First variant")},
                {{Qt::Key_End}, QT_TRANSLATE_NOOP("FixedKeys", "Last variant")},
                {{Qt::Key_Space}, QT_TRANSLATE_NOOP("FixedKeys", "Next chart")},
                {{QKeySequence(Qt::SHIFT | Qt::Key_Space)}, QT_TRANSLATE_NOOP("FixedKeys", "Previous chart")},
                {{Qt::Key_U}, QT_TRANSLATE_NOOP("FixedKeys", "Next unit of prices")},
                {{Qt::Key_D}, QT_TRANSLATE_NOOP("FixedKeys", "Light or dark")},
                {{Qt::Key_Plus}, QT_TRANSLATE_NOOP("FixedKeys", "Larger")},
                {{Qt::Key_Minus}, QT_TRANSLATE_NOOP("FixedKeys", "Smaller")},
                {{Qt::Key_0}, QT_TRANSLATE_NOOP("FixedKeys", "As large as usual")},
                {{Qt::Key_Escape, Qt::Key_F11}, QT_TRANSLATE_NOOP("FixedKeys", "End the presentation")}};
    default:
        return {};
    }
}

QString groupAt(int place) {
    return place == Command::InTables         ? words(QT_TRANSLATE_NOOP("FixedKeys", "Tables and fields"))
           : place == Command::InPresentation ? words(QT_TRANSLATE_NOOP("FixedKeys", "Presentation"))
                                              : pageKinds().at(static_cast<std::size_t>(place)).title();
}

} // namespace

std::vector<Command> fixedKeys(int place) {
    std::vector<Command> commands;
    for (const Fixed& fixed : keysAt(place))
        commands.push_back({place, groupAt(place), words(fixed.text), fixed.keys, nullptr});
    return commands;
}

} // namespace thrifty::app
