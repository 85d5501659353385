// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screens/textcheck.h"

#include "app/models/cellroles.h"
#include "app/screens/places.h"
#include "app/widgets/panel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFontInfo>
#include <QHeaderView>
#include <QHelpEvent>
#include <QImage>
#include <QLineEdit>
#include <QMenuBar>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace thrifty::tests {
namespace {

/// What is beyond the edge can be scrolled to.
Qt::Orientations scrollsOn(const QWidget& widget) {
    Qt::Orientations found;
    const auto look = [&](const QAbstractScrollArea& area) {
        if (area.horizontalScrollBar()->maximum() > area.horizontalScrollBar()->minimum())
            found |= Qt::Horizontal;
        if (area.verticalScrollBar()->maximum() > area.verticalScrollBar()->minimum())
            found |= Qt::Vertical;
    };
    for (const QWidget* at = &widget; at != nullptr; at = at->parentWidget()) {
        // It finds out how long its lines are while it paints them.
        if (at->inherits("QsciScintilla"))
            found |= Qt::Horizontal;
        if (const auto* area = qobject_cast<const QAbstractScrollArea*>(at))
            look(*area);
    }
    return found;
}

/// What is typed may be longer than its field.
bool isTyped(const QWidget& widget) {
    const auto* line = qobject_cast<const QLineEdit*>(&widget);
    return line != nullptr && !line->text().isEmpty();
}

QString quoted(const PaintedText& text) {
    return text.text.isEmpty() ? QStringLiteral("a number") : QStringLiteral("“%1”").arg(text.text);
}

QString whereIs(const PaintedText& text) {
    return text.on != nullptr ? placeOf(*text.on) : QStringLiteral("somewhere");
}

QRectF seen(const PaintedText& text) {
    return text.rect.intersected(text.clip.boundingRect());
}

double luminance(const QColor& color) {
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a) + 0.05, other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

/// The colour that most of a rectangle has.
QColor groundOf(const QImage& picture, const QRect& area) {
    QHash<QRgb, int> counts;
    QRgb most = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QRgb color = picture.pixel(x, y);
            if (++counts[color] > counts.value(most))
                most = color;
        }
    }
    return QColor(most);
}

/// The "…" was there before anything was cut: "Export…", "Review and apply…".
bool isOwnEllipsis(const PaintedText& text, const QWidget& widget) {
    if (qobject_cast<const QMenuBar*>(&widget) != nullptr || qobject_cast<const QLineEdit*>(&widget) != nullptr)
        return true;
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return button->text().remove(u'&').contains(text.text);
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->text().contains(text.text);
    const auto* view = qobject_cast<const QAbstractItemView*>(widget.parentWidget());
    if (view == nullptr)
        return false;
    const QPoint at = widget.mapFrom(widget.window(), seen(text).center().toPoint());
    const QModelIndex index = view->indexAt(at);
    const QStringList words = QStringList{index.data().toString(), index.data(app::DetailRole).toString()} +
                              index.data(app::ActionsRole).toStringList();
    // A line in two scripts is painted in two pieces.
    return std::any_of(words.begin(), words.end(), [&](const QString& word) { return word.contains(text.text); });
}

} // namespace

QStringList findTextFaults(const QWidget& window, const QList<PaintedText>& texts) {
    QStringList faults;
    const auto say = [&](const QString& fault) {
        if (!faults.contains(fault))
            faults << fault;
    };
    constexpr qreal tolerance = 1.5; // of antialiasing and slanted ends
    QList<const PaintedText*> visible;
    for (const PaintedText& text : texts) {
        if (text.text.trimmed().isEmpty() && text.rect.width() < 1)
            continue;
        const QWidget& on = text.on != nullptr ? *text.on : window;
        const QRectF room = text.clip.boundingRect();
        const Qt::Orientations scrolls = scrollsOn(on);
        if (!seen(text).isEmpty())
            visible << &text;
        else if (scrolls)
            continue;
        const qreal beside = std::max(room.left() - text.rect.left(), text.rect.right() - room.right());
        const qreal above = std::max(room.top() - text.rect.top(), text.rect.bottom() - room.bottom());
        if (beside > tolerance && !scrolls.testFlag(Qt::Horizontal) && !isTyped(on))
            say(QStringLiteral("%1 loses %2 px at its side (%3)")
                    .arg(quoted(text))
                    .arg(qRound(beside))
                    .arg(whereIs(text)));
        if (above > tolerance && !scrolls.testFlag(Qt::Vertical))
            say(QStringLiteral("%1 loses %2 px of its height (%3)")
                    .arg(quoted(text))
                    .arg(qRound(above))
                    .arg(whereIs(text)));
    }
    for (qsizetype i = 0; i < visible.size(); ++i) {
        for (qsizetype k = i + 1; k < visible.size(); ++k) {
            const PaintedText &one = *visible[i], &other = *visible[k];
            const QRectF both = seen(one).intersected(seen(other));
            if (both.width() <= tolerance || both.height() <= tolerance || one.text.trimmed().isEmpty() ||
                other.text.trimmed().isEmpty() || (one.text == other.text && both.width() > 0.9 * one.rect.width()))
                continue;
            say(QStringLiteral("%1 stands on %2 (%3)").arg(quoted(other), quoted(one), whereIs(other)));
        }
    }
    return faults;
}

QStringList findElidedWithoutTip(QWidget& window, const QList<PaintedText>& texts) {
    QStringList faults;
    const QString none = QStringLiteral("no tip was shown");
    for (const PaintedText& text : texts) {
        if (!text.text.contains(u'…') || text.on == nullptr || seen(text).isEmpty() || isOwnEllipsis(text, *text.on))
            continue;
        QToolTip::showText(QPoint(), none, &window);
        const QPoint at = text.on->mapFrom(&window, seen(text).center().toPoint());
        QHelpEvent ask(QEvent::ToolTip, at, text.on->mapToGlobal(at));
        QCoreApplication::sendEvent(text.on, &ask);
        if (QToolTip::text() == none || !QToolTip::isVisible())
            faults << QStringLiteral("%1 is not whole and has no tooltip (%2)").arg(quoted(text), whereIs(text));
    }
    for (QWidget* tip : QApplication::topLevelWidgets()) {
        if (tip->inherits("QTipLabel"))
            tip->hide();
    }
    faults.removeDuplicates();
    return faults;
}

QStringList findFaintTexts(const QWidget& window, const QList<PaintedText>& texts, const QImage& picture) {
    QStringList faults;
    const qreal scale = picture.width() / static_cast<qreal>(window.width());
    for (const PaintedText& text : texts) {
        if (text.on == nullptr || !text.on->isEnabled() || text.text.trimmed().isEmpty())
            continue;
        const QRectF place = seen(text);
        // With some of what is around it: dense letters leave little of their ground.
        const QRect area =
            QRectF(place.topLeft() * scale, place.size() * scale).adjusted(-3, -3, 3, 3).toRect() & picture.rect();
        if (area.isEmpty())
            continue;
        const QColor ground = groundOf(picture, area);
        const qreal alpha = text.ink.alphaF();
        const QColor ink =
            QColor::fromRgbF(static_cast<float>(text.ink.redF() * alpha + ground.redF() * (1 - alpha)),
                             static_cast<float>(text.ink.greenF() * alpha + ground.greenF() * (1 - alpha)),
                             static_cast<float>(text.ink.blueF() * alpha + ground.blueF() * (1 - alpha)));
        const int pixels = QFontInfo(text.font).pixelSize();
        const bool large = pixels >= 24 || (pixels >= 19 && text.font.weight() >= QFont::Bold);
        // Text that fills its rectangle is what most of it shows.
        if (ink == ground)
            continue;
        if (const double ratio = contrast(ink, ground); ratio < (large ? 3.0 : 4.5) - 0.02)
            faults << QStringLiteral("%1 has a contrast of %2: %3 on %4 (%5)")
                          .arg(quoted(text))
                          .arg(ratio, 0, 'f', 2)
                          .arg(ink.name(), ground.name(), whereIs(text));
    }
    faults.removeDuplicates();
    return faults;
}

} // namespace thrifty::tests
