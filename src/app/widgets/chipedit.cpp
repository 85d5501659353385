// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/chipedit.h"

#include "app/format/text.h"
#include "app/theme/icons.h"
#include "app/theme/paint.h"
#include "app/theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStandardItemModel>
#include <QTimer>

#include <algorithm>

namespace thrifty::app {

namespace {

constexpr int chipIcon = 12;
constexpr int inset = 4; // between the frame and the chips

/// A word with a cross; pressing the cross takes the word away.
class Chip : public QAbstractButton {
  public:
    Chip(const QString& word, const QString& iconName, bool unknown, QWidget* parent)
        : QAbstractButton(parent)
        , m_icon(iconName)
        , m_unknown(unknown) {
        setText(oneLine(word));
        setCursor(Qt::IBeamCursor);
        setFocusPolicy(Qt::NoFocus);
        setMouseTracking(true);
        setAccessibleName(ChipEdit::tr("Remove %1").arg(text()));
        setToolTip(unknown ? ChipEdit::tr("%1: not in the price list").arg(text()) : accessibleName());
    }
    QSize sizeHint() const override {
        const int icon = m_icon.isEmpty() ? 0 : chipIcon + 6;
        const int cross = isEnabled() ? 6 + chipIcon + 6 : 12;
        return {8 + icon + fontMetrics().horizontalAdvance(text()) + cross, std::max(20, fontMetrics().height() + 4)};
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& theme = currentTheme();
        QPainter painter(this);
        drawBox(&painter, rect(), size::radius, m_unknown ? theme.warnSoft : theme.accentSoft,
                m_unknown ? theme.warn : theme.accentSoft, m_unknown ? 1 : 0);
        const qreal ratio = devicePixelRatioF();
        int x = 8;
        const int y = (height() - chipIcon) / 2;
        if (!m_icon.isEmpty()) {
            painter.drawPixmap(x, y, iconPixmap(m_icon, theme.text2, chipIcon, ratio));
            x += chipIcon + 6;
        }
        const int right = isEnabled() ? width() - 6 - chipIcon : width() - 6;
        painter.setPen(isEnabled() ? theme.text : theme.text2);
        painter.drawText(QRect(x, 0, right - x - 2, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(text(), Qt::ElideMiddle, right - x - 2));
        if (!isEnabled())
            return;
        painter.drawPixmap(
            right, y,
            iconPixmap(QStringLiteral("x"), m_over && underMouse() ? theme.accent : theme.text2, chipIcon, ratio));
    }
    void enterEvent(QEnterEvent* event) override {
        QAbstractButton::enterEvent(event);
        update();
    }
    void leaveEvent(QEvent* event) override {
        QAbstractButton::leaveEvent(event);
        update();
    }
    /// The word is no button: a click there goes on to the field.
    bool hitButton(const QPoint& at) const override { return rect().contains(at) && at.x() >= width() - chipIcon - 12; }
    void mouseMoveEvent(QMouseEvent* event) override {
        QAbstractButton::mouseMoveEvent(event);
        const bool over = hitButton(event->position().toPoint());
        if (over == m_over)
            return;
        m_over = over;
        setCursor(over ? Qt::PointingHandCursor : Qt::IBeamCursor);
        update();
    }

  private:
    QString m_icon;
    bool m_unknown;
    bool m_over = false; ///< the mouse is over the cross
};

} // namespace

ChipEdit::ChipEdit(const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_completer(new QCompleter(this))
    , m_words(new QStandardItemModel(this)) {
    setAccessibleName(accessibleName);
    m_line->setAccessibleName(accessibleName);
    m_line->setFrame(false);
    m_line->setTextMargins(0, 0, 0, 0);
    QPalette clear = m_line->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_line->setPalette(clear);
    setFocusProxy(m_line);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_completer->setModel(m_words);
    m_completer->setCompletionRole(Qt::UserRole);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(8);
    m_line->setCompleter(m_completer);
    m_line->installEventFilter(this);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& index) {
        const QString word = index.data(Qt::UserRole).toString();
        // The line edit writes the completion into itself after this.
        QTimer::singleShot(0, this, [this, word] { take(word); });
    });
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (text.contains(u','))
            take(text);
    });
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        // With the focus still here the list has only come up, or its choice is about to be made.
        if (!m_completer->popup()->isVisible() || !m_line->hasFocus())
            take(m_line->text());
    });
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        const QAbstractItemView* list = m_completer->popup();
        if (!list->isVisible() || !list->currentIndex().isValid())
            take(m_line->text());
    });
    rebuild();
}

void ChipEdit::setChipIcon(const QString& iconName) {
    m_icon = iconName;
    rebuild();
}

void ChipEdit::setPlaceholders(const QString& empty, const QString& more) {
    m_whenEmpty = empty;
    m_more = more;
    rebuild();
}

void ChipEdit::setChoices(const QList<Choice>& choices) {
    m_words->clear();
    m_known.clear();
    for (const Choice& choice : choices) {
        auto* item = new QStandardItem(choice.remark.isEmpty() ? choice.word
                                                               : choice.word + QStringLiteral("  ") + choice.remark);
        item->setData(choice.word, Qt::UserRole);
        m_words->appendRow(item);
        m_known << choice.word;
    }
    rebuild();
}

void ChipEdit::setMarkUnknown(bool mark) {
    m_markUnknown = mark;
    rebuild();
}

void ChipEdit::setChips(const QStringList& chips) {
    if (chips == m_chips)
        return;
    m_chips = chips;
    rebuild();
}

void ChipEdit::dropTyped() {
    m_line->clear();
    m_completer->popup()->hide();
}

bool ChipEdit::known(const QString& word) const {
    return m_known.isEmpty() || m_known.contains(word, Qt::CaseInsensitive);
}

QStringList ChipEdit::unknown() const {
    QStringList words;
    for (const QString& word : m_chips) {
        if (!known(word))
            words << word;
    }
    return words;
}

void ChipEdit::setInvalidLook(bool invalid) {
    if (invalid == m_invalid)
        return;
    m_invalid = invalid;
    update();
}

void ChipEdit::take(const QString& text) {
    QStringList chips = m_chips;
    for (const QString& part : text.split(u',')) {
        QString word = part.trimmed();
        // As the list writes it: people type "a100".
        for (const QString& one : m_known) {
            if (one.compare(word, Qt::CaseInsensitive) == 0)
                word = one;
        }
        if (!word.isEmpty() && !chips.contains(word, Qt::CaseInsensitive))
            chips << word;
    }
    m_line->clear();
    change(std::move(chips));
}

void ChipEdit::change(QStringList chips) {
    if (chips == m_chips)
        return;
    m_chips = std::move(chips);
    rebuild();
    emit edited(m_chips);
}

void ChipEdit::rebuild() {
    for (QAbstractButton* button : m_buttons) {
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    for (const QString& word : m_chips) {
        auto* chip = new Chip(word, m_icon, m_markUnknown && !known(word), this);
        connect(chip, &QAbstractButton::clicked, this, [this, word] {
            QStringList left = m_chips;
            left.removeAll(word);
            change(left);
        });
        chip->show();
        m_buttons << chip;
    }
    m_line->setPlaceholderText(m_chips.isEmpty() ? m_whenEmpty : isEnabled() ? m_more : QString());
    setAccessibleDescription(m_chips.join(QStringLiteral(", ")));
    arrange();
    update();
}

void ChipEdit::arrange() {
    if (m_arranging)
        return;
    m_arranging = true;
    const int lineHeight = std::max(20, fontMetrics().height() + 4);
    const int room = std::max(40, width() - 2 * (inset + 1));
    int x = 0;
    int y = 0;
    for (QAbstractButton* chip : m_buttons) {
        const int wide = std::min(chip->sizeHint().width(), room);
        if (x > 0 && x + wide > room) {
            x = 0;
            y += lineHeight + inset;
        }
        chip->setGeometry(inset + 1 + x, inset + y, wide, lineHeight);
        x += wide + inset + 4;
    }
    const int wanted = isEnabled() ? fontMetrics().horizontalAdvance(m_more) + 16 : 0;
    if (x > 0 && x + wanted > room) {
        x = 0;
        y += lineHeight + inset;
    }
    m_line->setGeometry(inset + x + (x == 0 ? 2 : 0), inset + y, room - x, lineHeight);
    const int tall = std::max(size::control, 2 * inset + y + lineHeight);
    if (tall != minimumHeight()) {
        setFixedHeight(tall);
        updateGeometry();
    }
    m_arranging = false;
}

QSize ChipEdit::sizeHint() const {
    return {198, std::max(minimumHeight(), size::control)};
}

QSize ChipEdit::minimumSizeHint() const {
    return {80, sizeHint().height()};
}

void ChipEdit::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void ChipEdit::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
    else if (event->type() == QEvent::EnabledChange)
        rebuild();
}

void ChipEdit::mousePressEvent(QMouseEvent* event) {
    QWidget::mousePressEvent(event);
    m_line->setFocus(Qt::MouseFocusReason);
}

bool ChipEdit::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::ShortcutOverride && m_line->text().isEmpty()) {
        // What was typed is a chip by now: undo and redo are the plan's, not those of the text before it.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Backspace && m_line->text().isEmpty() && !m_chips.isEmpty()) {
            change(m_chips.mid(0, m_chips.size() - 1));
            return true;
        }
        if (key->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
            m_completer->setCompletionPrefix(m_line->text());
            m_completer->complete();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ChipEdit::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    const QColor border = m_invalid            ? theme.bad
                          : m_line->hasFocus() ? theme.accent
                          : !isEnabled()       ? theme.line
                                               : theme.control;
    drawBox(&painter, rect(), size::radius, isEnabled() ? theme.surface : theme.surface2, border,
            m_invalid || m_line->hasFocus() ? 2 : 1);
}

} // namespace thrifty::app
