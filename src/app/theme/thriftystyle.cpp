// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/thriftystyle.h"

#include "app/theme/icons.h"
#include "app/theme/paint.h"
#include "app/theme/systemtheme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

namespace thrifty::app {

namespace {

constexpr const char* lookProperty = "look";
constexpr const char* invalidProperty = "invalid";

ButtonLook lookOf(const QWidget* widget) {
    return widget == nullptr ? ButtonLook::Outlined : static_cast<ButtonLook>(widget->property(lookProperty).toInt());
}

bool isInvalid(const QWidget* widget) {
    return widget != nullptr && widget->property(invalidProperty).toBool();
}

bool enabled(const QStyleOption* option) {
    return option->state.testFlag(QStyle::State_Enabled);
}
bool hovered(const QStyleOption* option) {
    return enabled(option) && option->state.testFlag(QStyle::State_MouseOver);
}

/// A field's frame: surface, control border; 2 px in accent with focus and in bad when invalid.
void drawField(QPainter* painter, const QRect& rect, const Theme& theme, const QStyleOption* option,
               const QWidget* widget) {
    const bool focus = option->state.testFlag(QStyle::State_HasFocus);
    QColor border = enabled(option) ? theme.control : theme.line;
    int width = 1;
    if (isInvalid(widget)) {
        border = theme.bad;
        width = 2;
    } else if (focus) {
        border = theme.accent;
        width = 2;
    }
    drawBox(painter, rect, size::radius, enabled(option) ? theme.surface : theme.surface2, border, width);
}

void drawButtonPanel(QPainter* painter, const QStyleOption* option, const QWidget* widget, const Theme& theme) {
    const bool on = option->state.testFlag(QStyle::State_On);
    const bool down = option->state.testFlag(QStyle::State_Sunken);
    QColor fill = theme.surface, border = theme.control;
    switch (lookOf(widget)) {
    case ButtonLook::Primary:
        fill = !enabled(option) ? theme.line : hovered(option) || down ? theme.accentHover : theme.accent;
        border = fill;
        break;
    case ButtonLook::Flat:
        fill = hovered(option) || down ? theme.accentSoft : QColor(Qt::transparent);
        border = fill;
        break;
    case ButtonLook::Destructive:
        fill = hovered(option) || down ? theme.badSoft : theme.surface;
        border = enabled(option) ? theme.bad : theme.line;
        break;
    case ButtonLook::Outlined:
        fill = on ? theme.accentSoft : hovered(option) || down ? theme.surface2 : theme.surface;
        border = enabled(option) ? theme.control : theme.line;
        break;
    }
    drawBox(painter, option->rect, size::radius, fill, border, 1);
    if (option->state.testFlag(QStyle::State_HasFocus) && option->state.testFlag(QStyle::State_KeyboardFocusChange))
        drawFocusRing(painter, option->rect, size::radius, theme);
}

QColor buttonText(const QStyleOption* option, const QWidget* widget, const Theme& theme) {
    if (!enabled(option))
        return theme.text3;
    switch (lookOf(widget)) {
    case ButtonLook::Primary:
        return theme.onAccent;
    case ButtonLook::Flat:
        return theme.accent;
    case ButtonLook::Destructive:
        return theme.bad;
    case ButtonLook::Outlined:
        break;
    }
    return theme.text;
}

void drawCheck(QPainter* painter, const QStyleOption* option, const Theme& theme) {
    const QRect box = option->rect.adjusted(1, 1, -1, -1);
    const bool on = option->state.testFlag(QStyle::State_On);
    const bool partly = option->state.testFlag(QStyle::State_NoChange);
    const QColor accent = enabled(option) ? theme.accent : theme.text3;
    drawBox(painter, box, 3, on || partly ? accent : theme.surface, on || partly ? accent : theme.control, 1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRectF r = box;
    if (partly)
        painter->drawLine(QPointF(r.left() + 4, r.center().y()), QPointF(r.right() - 4, r.center().y()));
    else if (on)
        painter->drawPolyline(QPolygonF{{r.left() + r.width() * 0.25, r.top() + r.height() * 0.54},
                                        {r.left() + r.width() * 0.43, r.top() + r.height() * 0.72},
                                        {r.left() + r.width() * 0.76, r.top() + r.height() * 0.33}});
    painter->restore();
}

void drawRadio(QPainter* painter, const QStyleOption* option, const Theme& theme) {
    const QRectF box = QRectF(option->rect).adjusted(1.5, 1.5, -1.5, -1.5);
    const bool on = option->state.testFlag(QStyle::State_On);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on ? theme.accent : theme.control, on ? 2 : 1));
    painter->setBrush(theme.surface);
    painter->drawEllipse(box);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accent);
        painter->drawEllipse(box.adjusted(3.5, 3.5, -3.5, -3.5));
    }
    painter->restore();
}

void drawScrollBar(QPainter* painter, const QStyleOptionSlider* option, const QRect& slider, const Theme& theme) {
    if (option->maximum <= option->minimum)
        return;
    const bool active = option->state.testFlag(QStyle::State_MouseOver) || option->state.testFlag(QStyle::State_Sunken);
    QColor handle = theme.text3;
    handle.setAlphaF(active ? 0.75F : 0.4F);
    const int inset = active ? 2 : 3;
    const QRect bar = option->orientation == Qt::Vertical ? slider.adjusted(inset, 2, -inset, -2)
                                                          : slider.adjusted(2, inset, -2, -inset);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(handle);
    const qreal radius = std::min(bar.width(), bar.height()) / 2.0;
    painter->drawRoundedRect(bar, radius, radius);
    painter->restore();
}

/// A row of a combo box's list, as high as the rows of tables and with its text below that of the field.
class ComboRow : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width() + 2 * space::s, rowHeight()};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, currentTheme().accentSoft);
        QStyleOptionViewItem inner = option;
        inner.rect.adjust(space::xs, 0, -space::xs, 0);
        QStyledItemDelegate::paint(painter, inner, index);
    }
};

} // namespace

ThriftyStyle::ThriftyStyle(const Theme& theme)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_theme(&theme) {}

void ThriftyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const {
    switch (element) {
    case PE_PanelButtonCommand:
        drawButtonPanel(painter, option, widget, *m_theme);
        return;
    case PE_PanelButtonTool:
        if (lookOf(widget) == ButtonLook::Outlined && widget != nullptr && widget->property("bare").toBool()) {
            if (hovered(option) || option->state.testFlag(State_Sunken))
                drawBox(painter, option->rect, size::radius, m_theme->accentSoft, m_theme->accentSoft, 1);
            return;
        }
        drawButtonPanel(painter, option, widget, *m_theme);
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView*>(widget) == nullptr)
            drawFocusRing(painter, option->rect, size::radius, *m_theme);
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame != nullptr && frame->lineWidth > 0)
            drawField(painter, option->rect, *m_theme, option, widget);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(painter, option, *m_theme);
        return;
    case PE_IndicatorRadioButton:
        drawRadio(painter, option, *m_theme);
        return;
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow: {
        const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        if (item != nullptr && item->state.testFlag(State_Selected))
            painter->fillRect(option->rect, m_theme->accentSoft);
        else if (item != nullptr && item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(option->rect, item->backgroundBrush);
        return;
    }
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowRight:
    case PE_IndicatorArrowLeft:
        drawChevron(painter, option->rect,
                    element == PE_IndicatorArrowDown    ? Qt::DownArrow
                    : element == PE_IndicatorArrowUp    ? Qt::UpArrow
                    : element == PE_IndicatorArrowRight ? Qt::RightArrow
                                                        : Qt::LeftArrow,
                    enabled(option) ? m_theme->text2 : m_theme->text3);
        return;
    case PE_IndicatorBranch:
        // The line below a row begins at the edge, not where its words do.
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), m_theme->hair);
        if (option->state.testFlag(State_Children))
            drawChevron(painter, option->rect, option->state.testFlag(State_Open) ? Qt::DownArrow : Qt::RightArrow,
                        m_theme->text2);
        return;
    case PE_PanelScrollAreaCorner:
    case PE_FrameMenu:
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar:
        return;
    case PE_PanelMenu:
        drawBox(painter, option->rect, 0, m_theme->surface, m_theme->line, 1);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, QToolTip::palette().color(QPalette::ToolTipBase));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ThriftyStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    switch (element) {
    case CE_PushButtonBevel: {
        drawButtonPanel(painter, option, widget, *m_theme);
        return;
    }
    case CE_PushButtonLabel: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (button == nullptr)
            break;
        QStyleOptionButton copy = *button;
        const bool menu = button->features.testFlag(QStyleOptionButton::HasMenu);
        const QColor color = buttonText(option, widget, *m_theme);
        if (menu) {
            drawChevron(painter, QRect(copy.rect.right() - 24, copy.rect.top(), 16, copy.rect.height()), Qt::DownArrow,
                        color);
            copy.rect.setRight(copy.rect.right() - 20);
            copy.features.setFlag(QStyleOptionButton::HasMenu, false);
        }
        const int gap = 8;
        const int icon = copy.icon.isNull() ? 0 : copy.iconSize.width();
        const int text = copy.fontMetrics.horizontalAdvance(copy.text);
        const int mnemonicFree = copy.fontMetrics.size(Qt::TextShowMnemonic, copy.text).width();
        const int width = icon + (icon > 0 && !copy.text.isEmpty() ? gap : 0) + std::min(text, mnemonicFree);
        int x = copy.rect.left() + std::max(0, (copy.rect.width() - width) / 2);
        if (icon > 0) {
            const QIcon::Mode mode = !enabled(option)                        ? QIcon::Disabled
                                     : lookOf(widget) == ButtonLook::Primary ? QIcon::Selected
                                     : lookOf(widget) == ButtonLook::Flat    ? QIcon::Active
                                                                             : QIcon::Normal;
            const int high = copy.iconSize.height();
            const QRect place(x, copy.rect.top() + (copy.rect.height() - high + 1) / 2, icon, high);
            copy.icon.paint(painter, place, Qt::AlignCenter, mode);
            x += icon + gap;
        }
        painter->setPen(color);
        painter->drawText(QRect(x, copy.rect.top(), copy.rect.right() - x + 1, copy.rect.height()),
                          Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, copy.text);
        return;
    }
    case CE_HeaderSection: {
        painter->fillRect(option->rect, m_theme->surface2);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), m_theme->line);
        return;
    }
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_theme->surface2);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), m_theme->line);
        return;
    case CE_HeaderLabel: {
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        if (header == nullptr)
            break;
        painter->save();
        painter->setFont(fontFor(TextRole::Strong));
        painter->setPen(m_theme->text2);
        const QFontMetrics metrics(painter->font());
        const QRect words = option->rect.adjusted(space::s - 2, 0, -(space::s - 2), 0); // above the cells' own text
        painter->drawText(words, static_cast<int>(header->textAlignment) | Qt::AlignVCenter,
                          metrics.elidedText(header->text, Qt::ElideRight, words.width()));
        painter->restore();
        return;
    }
    case CE_MenuBarItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (item == nullptr)
            break;
        painter->fillRect(option->rect, m_theme->window);
        if (option->state.testFlag(State_Selected) && enabled(option))
            drawBox(painter, option->rect.adjusted(0, 2, 0, -2), size::radius, m_theme->accentSoft, m_theme->accentSoft,
                    1);
        painter->setPen(enabled(option) ? m_theme->text : m_theme->text3);
        painter->drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic, item->text);
        return;
    }
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, m_theme->window);
        return;
    case CE_ProgressBarGroove:
        drawBox(painter, option->rect, size::radiusBar, m_theme->line, m_theme->line, 0);
        return;
    case CE_ProgressBarContents: {
        const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
        if (bar == nullptr)
            break;
        const int span = std::max(1, bar->maximum - bar->minimum);
        QRect filled = option->rect;
        if (bar->maximum > bar->minimum)
            filled.setWidth(
                static_cast<int>(static_cast<qint64>(filled.width()) * (bar->progress - bar->minimum) / span));
        if (filled.width() > 0)
            drawBox(painter, filled, size::radiusBar, m_theme->accent, m_theme->accent, 0);
        return;
    }
    case CE_ComboBoxLabel: {
        // Fusion cuts what has no room; here it ends in "…".
        const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (combo == nullptr || combo->editable)
            break;
        const QRect room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
        QStyleOptionComboBox copy = *combo;
        const int icon = copy.currentIcon.isNull() ? 0 : copy.iconSize.width() + 4;
        copy.currentText = copy.fontMetrics.elidedText(copy.currentText, Qt::ElideMiddle, room.width() - icon);
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return;
    }
    case CE_ToolButtonLabel: {
        const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        if (tool == nullptr)
            break;
        QStyleOptionToolButton copy = *tool;
        copy.palette.setColor(QPalette::ButtonText, buttonText(option, widget, *m_theme));
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ThriftyStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                      const QWidget* widget) const {
    if (control == CC_ScrollBar) {
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            drawScrollBar(painter, slider, subControlRect(control, option, SC_ScrollBarSlider, widget), *m_theme);
            return;
        }
    }
    if (control == CC_ComboBox) {
        const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (combo != nullptr) {
            drawField(painter, option->rect, *m_theme, option, widget);
            drawChevron(painter, subControlRect(control, option, SC_ComboBoxArrow, widget), Qt::DownArrow,
                        enabled(option) ? m_theme->text2 : m_theme->text3);
            return;
        }
    }
    if (control == CC_SpinBox) {
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        if (spin != nullptr) {
            drawField(painter, option->rect, *m_theme, option, widget);
            if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
                const auto color = [&](QAbstractSpinBox::StepEnabledFlag flag) {
                    return enabled(option) && spin->stepEnabled.testFlag(flag) ? m_theme->text2 : m_theme->text3;
                };
                drawChevron(painter, subControlRect(control, option, SC_SpinBoxUp, widget), Qt::UpArrow,
                            color(QAbstractSpinBox::StepUpEnabled));
                drawChevron(painter, subControlRect(control, option, SC_SpinBoxDown, widget), Qt::DownArrow,
                            color(QAbstractSpinBox::StepDownEnabled));
            }
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ThriftyStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                                   const QWidget* widget) const {
    const QRect r = option->rect;
    if (control == CC_ComboBox) {
        switch (sub) {
        case SC_ComboBoxArrow:
            return visualRect(option->direction, r, QRect(r.right() - 24, r.top(), 20, r.height()));
        case SC_ComboBoxEditField:
            return visualRect(option->direction, r, r.adjusted(8, 1, -26, -1));
        default:
            break;
        }
    }
    if (control == CC_SpinBox) {
        const QRect buttons(r.right() - 22, r.top(), 18, r.height());
        switch (sub) {
        case SC_SpinBoxUp:
            return visualRect(option->direction, r, buttons.adjusted(0, 3, 0, -r.height() / 2));
        case SC_SpinBoxDown:
            return visualRect(option->direction, r, buttons.adjusted(0, r.height() / 2, 0, -3));
        case SC_SpinBoxEditField:
            return visualRect(option->direction, r, r.adjusted(4, 1, -26, -1));
        default:
            break;
        }
    }
    if (control == CC_ScrollBar) {
        const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (slider != nullptr) {
            const bool vertical = slider->orientation == Qt::Vertical;
            const int length = vertical ? r.height() : r.width();
            switch (sub) {
            case SC_ScrollBarAddLine:
            case SC_ScrollBarSubLine:
                return {};
            case SC_ScrollBarGroove:
                return r;
            case SC_ScrollBarSlider: {
                const int range = std::max(1, slider->maximum - slider->minimum);
                const int handle = std::clamp(static_cast<int>(static_cast<qint64>(slider->pageStep) * length /
                                                               std::max<qint64>(1, qint64{range} + slider->pageStep)),
                                              std::min(24, length), length);
                const int at = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                                       length - handle, slider->upsideDown);
                return vertical ? QRect(r.left(), r.top() + at, r.width(), handle)
                                : QRect(r.left() + at, r.top(), handle, r.height());
            }
            default:
                break;
            }
        }
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

int ThriftyStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return 16;
    case PM_DefaultFrameWidth:
        return widget != nullptr && qobject_cast<const QLineEdit*>(widget) != nullptr ? 2 : 1;
    case PM_MenuBarItemSpacing:
        return 2;
    case PM_MenuBarVMargin:
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_MenuBarHMargin:
        return 6;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::s;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return space::m;
    case PM_MessageBoxIconSize:
        return 32;
    case PM_SplitterWidth:
        return space::m;
    case PM_HeaderMarkSize:
        return 10;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThriftyStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* data) const {
    switch (hint) {
    case SH_UnderlineShortcut:
        return 1;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ComboBox_Popup:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon ThriftyStyle::standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const {
    switch (pixmap) {
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return icon(QStringLiteral("info"), m_theme->accent);
    case SP_MessageBoxWarning:
        return icon(QStringLiteral("warning"), m_theme->warn);
    case SP_MessageBoxCritical:
        return icon(QStringLiteral("circle-x"), m_theme->bad);
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

QSize ThriftyStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                     const QWidget* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const int control = std::max(size::control, option != nullptr ? option->fontMetrics.height() + 10 : 0);
    switch (type) {
    case CT_PushButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        int width = 24;
        if (button != nullptr) {
            width += button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
            if (!button->icon.isNull())
                width += button->iconSize.width() + (button->text.isEmpty() ? 0 : 8);
            if (button->features.testFlag(QStyleOptionButton::HasMenu))
                width += 20;
        }
        const bool flat = lookOf(widget) == ButtonLook::Flat;
        return {flat ? width - 8 : width, control};
    }
    case CT_ComboBox: // what subControlRect() takes away at both sides
        return {std::max(result.width(), contents.width() + 36), control};
    case CT_LineEdit:
    case CT_SpinBox:
        result.setHeight(control);
        return result;
    case CT_MenuBarItem:
        return {result.width() + 4, size::bar - 1}; // the line below it belongs to the bar
    case CT_MenuItem:
        result.setHeight(std::max(result.height(), 26));
        return result;
    case CT_HeaderSection:
        result.setHeight(std::max(size::tableHeader, option != nullptr ? option->fontMetrics.height() + 10 : 0));
        return result;
    default:
        return result;
    }
}

void ThriftyStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton*>(widget) != nullptr || qobject_cast<QToolButton*>(widget) != nullptr ||
        qobject_cast<QComboBox*>(widget) != nullptr || qobject_cast<QAbstractSpinBox*>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
    // What is typed begins clear of the border; where a sign stands there it is clear already.
    if (auto* line = qobject_cast<QLineEdit*>(widget);
        line != nullptr && line->hasFrame() && line->actions().isEmpty() && line->textMargins().isNull())
        line->setTextMargins(space::xs, 0, space::xs, 0);
    // Qt's own row is as high as its font; who has rows of another kind keeps them.
    if (auto* combo = qobject_cast<QComboBox*>(widget);
        combo != nullptr && combo->itemDelegate()->inherits("QComboBoxDelegate"))
        combo->setItemDelegate(new ComboRow(combo));
}

void setLook(QWidget* button, ButtonLook look) {
    button->setProperty(lookProperty, static_cast<int>(look));
    button->updateGeometry();
    button->update();
}

void setInvalid(QWidget* field, bool invalid) {
    field->setProperty(invalidProperty, invalid);
    field->update();
}

void applyTheme(const Theme& theme) {
    keepPlatformPalette();
    QApplication::setStyle(new ThriftyStyle(theme));
    const QPalette palette = theme.palette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace thrifty::app
