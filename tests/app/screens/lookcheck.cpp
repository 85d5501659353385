// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screens/lookcheck.h"

#include "app/screens/places.h"
#include "app/theme/thriftystyle.h"
#include "app/widgets/contextchip.h"
#include "app/widgets/panel.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QGraphicsView>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolButton>

#include <map>

namespace thrifty::tests {
namespace {

using app::TextLabel;

class Inspection {
  public:
    explicit Inspection(QWidget& window)
        : m_window(window) {}

    QStringList run() {
        int filled = 0;
        bool chip = false;
        const QList<QWidget*> all = m_window.findChildren<QWidget*>();
        for (QWidget* widget : all) {
            if (!widget->isVisible() || widget->size().isEmpty())
                continue;
            hangsOver(*widget);
            squeezed(*widget);
            named(*widget);
            if (const auto* label = qobject_cast<QLabel*>(widget))
                cutLabel(*label);
            else if (const auto* button = qobject_cast<QAbstractButton*>(widget))
                cutButton(*button);
            else if (const auto* combo = qobject_cast<QComboBox*>(widget))
                cutChoice(*combo);
            else if (const auto* tabs = qobject_cast<QTabBar*>(widget))
                cutTabs(*tabs);
            else if (const auto* header = qobject_cast<QHeaderView*>(widget))
                cutHeader(*header);
            else if (const auto* view = qobject_cast<QAbstractItemView*>(widget))
                unequalDecimals(*view);
            filled += isFilled(*widget);
            chip = chip || (qobject_cast<app::ContextChip*>(widget) != nullptr && isWhole(*widget));
        }
        if (filled > 1)
            say(QStringLiteral("%1 filled buttons").arg(filled));
        if (m_window.inherits("QMainWindow") && !chip)
            say(QStringLiteral("no context chip"));
        return m_faults;
    }

  private:
    void say(const QString& fault) {
        if (!m_faults.contains(fault))
            m_faults << fault;
    }

    [[nodiscard]] bool isWhole(const QWidget& widget) const {
        return m_window.rect().contains(QRect(widget.mapTo(&m_window, QPoint()), widget.size()));
    }

    static bool isFilled(const QWidget& widget) {
        const auto* button = qobject_cast<const QPushButton*>(&widget);
        return button != nullptr && button->isEnabled() &&
               button->property("look").toInt() == static_cast<int>(app::ButtonLook::Primary);
    }

    /// A scrolling area's content may be larger than what shows of it.
    static bool scrolls(const QWidget& parent) {
        return qobject_cast<QAbstractScrollArea*>(parent.parentWidget()) != nullptr;
    }

    void hangsOver(const QWidget& widget) {
        const QWidget* parent = widget.parentWidget();
        if (widget.isWindow() || parent == nullptr || scrolls(*parent) || widget.inherits("QScrollBar"))
            return;
        if (!parent->rect().contains(widget.geometry()))
            say(QStringLiteral("%1 hangs over its parent's edge").arg(placeOf(widget)));
    }

    /// What has other pages behind it, or a splitter, may be smaller than all of them would like.
    void squeezed(const QWidget& widget) {
        if (widget.layout() == nullptr || widget.inherits("QStackedWidget") ||
            widget.objectName().startsWith(QStringLiteral("qt_scrollarea_")) ||
            widget.findChild<QStackedWidget*>() != nullptr || widget.findChild<QSplitter*>() != nullptr)
            return;
        const QSize least = widget.layout()->totalMinimumSize();
        if (widget.width() < least.width() || widget.height() < least.height())
            say(QStringLiteral("%1 is %2 x %3 and needs %4 x %5")
                    .arg(placeOf(widget))
                    .arg(widget.width())
                    .arg(widget.height())
                    .arg(least.width())
                    .arg(least.height()));
    }

    void cutLabel(const QLabel& label) {
        const auto* text = qobject_cast<const TextLabel*>(&label);
        if (label.text().isEmpty() || (text != nullptr && text->elided()))
            return;
        const QRect room = label.contentsRect();
        if (label.wordWrap()) {
            if (label.heightForWidth(label.width()) > label.height())
                say(QStringLiteral("“%1” has no room for its lines (%2)").arg(label.text(), placeOf(label)));
        } else if (label.sizeHint().width() > label.width() || label.fontMetrics().height() > room.height()) {
            say(QStringLiteral("“%1” is cut (%2)").arg(label.text(), placeOf(label)));
        }
    }

    void cutButton(const QAbstractButton& button) {
        if (button.inherits("QLineEditIconButton"))
            return; // it draws its icon only; the text is its name
        const int icon = button.icon().isNull() ? 0 : button.iconSize().width() + 8;
        if (!button.text().isEmpty() && !button.inherits("thrifty::app::FindButton") &&
            button.fontMetrics().size(Qt::TextShowMnemonic, button.text()).width() + icon > button.width())
            say(QStringLiteral("“%1” is cut (%2)").arg(button.text(), placeOf(button)));
    }

    void cutChoice(const QComboBox& combo) {
        // A choice may end in "…" when the tip has the whole of it.
        if (combo.isEditable() || combo.toolTip() == combo.currentText().toHtmlEscaped())
            return;
        QStyleOptionComboBox option;
        option.initFrom(&combo);
        const QRect room =
            combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
        if (combo.fontMetrics().horizontalAdvance(combo.currentText()) > room.width())
            say(QStringLiteral("“%1” is cut (%2)").arg(combo.currentText(), placeOf(combo)));
    }

    void cutTabs(const QTabBar& tabs) {
        for (int i = 0; i < tabs.count(); ++i) {
            const QRect tab = tabs.tabRect(i);
            if (!tabs.rect().contains(tab) || tabs.fontMetrics().horizontalAdvance(tabs.tabText(i)) > tab.width())
                say(QStringLiteral("tab “%1” is cut (%2)").arg(tabs.tabText(i), placeOf(tabs)));
        }
    }

    /// A head that is not read in full explains nothing; it has to fit, with room for the sort mark and a margin.
    void cutHeader(const QHeaderView& header) {
        if (header.orientation() != Qt::Horizontal || header.model() == nullptr)
            return;
        for (int section = 0; section < header.count(); ++section) {
            if (header.isSectionHidden(section) ||
                header.sectionViewportPosition(section) >= header.viewport()->width())
                continue;
            const QString text = header.model()->headerData(section, Qt::Horizontal).toString();
            // A name may end in "…" when the tip has the whole of it.
            if (!header.model()->headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty())
                continue;
            if (QFontMetrics(app::fontFor(app::TextRole::Strong)).horizontalAdvance(text) + 6 >
                header.sectionSize(section))
                say(QStringLiteral("head “%1” has %2 px (%3)")
                        .arg(text)
                        .arg(header.sectionSize(section))
                        .arg(placeOf(header)));
        }
    }

    void unequalDecimals(const QAbstractItemView& view) {
        static const QRegularExpression number(QStringLiteral("^[+−-]?[\\d.,\u202f\u00a0]*\\d([.,]\\d+)$"));
        if (view.model() == nullptr)
            return;
        for (int column = 0; column < view.model()->columnCount(); ++column) {
            QString first;
            for (int row = 0; row < view.model()->rowCount(); ++row) {
                const QModelIndex index = view.model()->index(row, column);
                const auto found = number.match(index.data().toString());
                if (!found.hasMatch())
                    continue;
                const QString text = index.data().toString();
                if (!first.isEmpty() && number.match(first).captured(1).size() != found.captured(1).size())
                    say(QStringLiteral("“%1” over “%2” (%3)").arg(first, text, placeOf(view)));
                first = text;
            }
        }
    }

    void named(QWidget& widget) {
        if (widget.focusPolicy() == Qt::NoFocus || !widget.isEnabled() || widget.focusProxy() != nullptr)
            return;
        // Parts of a control that has the name.
        if (qobject_cast<QAbstractSpinBox*>(widget.parentWidget()) != nullptr ||
            qobject_cast<QComboBox*>(widget.parentWidget()) != nullptr || widget.inherits("QMenuBar") ||
            widget.inherits("QScrollBar") || widget.inherits("QScrollArea"))
            return;
        const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&widget);
        if (face == nullptr || face->text(QAccessible::Name).isEmpty())
            say(QStringLiteral("%1 has no accessible name").arg(placeOf(widget)));
    }

    QWidget& m_window;
    QStringList m_faults;
};

} // namespace

QStringList findFaults(QWidget& window) {
    return Inspection(window).run();
}

QStringList findControlsWithoutFocusRing(QWidget& window) {
    QStringList faults;
    window.activateWindow();
    window.setAttribute(Qt::WA_KeyboardFocusChange);
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || !widget->isEnabled() || (widget->focusPolicy() & Qt::TabFocus) == 0 ||
            widget->focusProxy() != nullptr || widget->inherits("QScrollArea"))
            continue;
        if (const auto* view = qobject_cast<QAbstractItemView*>(widget);
            view != nullptr && (view->model() == nullptr || view->model()->rowCount() == 0))
            continue;
        widget->setFocus(Qt::TabFocusReason);
        if (!widget->hasFocus())
            continue;
        // A panel scrolls to what the Tab key reaches.
        for (QWidget* parent = widget->parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
            if (auto* area = qobject_cast<QScrollArea*>(parent))
                area->ensureWidgetVisible(widget);
        }
        const QPoint corner = widget->mapTo(&window, QPoint());
        const QRect around = QRect(corner, widget->size()).adjusted(-4, -4, 4, 4).intersected(window.rect());
        const QImage with = window.grab(around).toImage();
        widget->clearFocus();
        if (window.grab(around).toImage() == with)
            faults << QStringLiteral("%1 shows no focus").arg(placeOf(*widget));
    }
    if (QWidget* last = QApplication::focusWidget())
        last->clearFocus();
    return faults;
}

QStringList findEnglish(QWidget& window) {
    // Words that sentences cannot do without, and that neither names nor code have standing alone.
    static const QRegularExpression english(QStringLiteral(
        "(?<![\\w-])(the|of|is|are|not|no|and|with|without|cannot|from|this|that|on every|by|has|have|were|"
        "for|been|than|its|it|to)(?![\\w-])"));
    static const QRegularExpression code(QStringLiteral("[{}\"`]|^\\S+$"));
    QStringList found;
    const auto look = [&](const QString& text, const QWidget& at) {
        if (text.contains(code) || text.contains(u'\n') || text.startsWith(QStringLiteral("Estimated cost")) ||
            !text.contains(english))
            return;
        const QString line = QStringLiteral("“%1” (%2)").arg(text, placeOf(at));
        if (!found.contains(line))
            found << line;
    };
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        // A job keeps the words in which it was started.
        if (!widget->isVisible() ||
            (widget->parentWidget() != nullptr && widget->parentWidget()->inherits("thrifty::app::WorkStatusBar")))
            continue;
        if (const auto* label = qobject_cast<QLabel*>(widget))
            look(label->text(), *widget);
        else if (const auto* button = qobject_cast<QAbstractButton*>(widget))
            look(button->text(), *widget);
        else if (const auto* view = qobject_cast<QAbstractItemView*>(widget)) {
            if (view->model() == nullptr)
                continue;
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    const QModelIndex index = view->model()->index(row, column, view->rootIndex());
                    look(index.data().toString(), *widget);
                    look(index.data(Qt::AccessibleTextRole).toString(), *widget);
                }
            }
        }
        look(widget->accessibleName(), *widget);
        look(widget->accessibleDescription(), *widget);
        look(widget->toolTip(), *widget);
    }
    return found;
}

} // namespace thrifty::tests
