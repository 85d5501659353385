// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/commandpalette.h"

#include "app/theme/icons.h"
#include "app/theme/paint.h"
#include "app/widgets/findfield.h"
#include "app/window/commandkeys.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace thrifty::app {

namespace {

constexpr int indexRole = Qt::UserRole + 1, hintRole = Qt::UserRole + 2, placeRole = Qt::UserRole + 3;
constexpr int afterNames = 1'000'000; ///< scores of what is found by its place as well
constexpr int paletteWidth = 560, shownRows = 10;

class EntryDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {0, rowHeight()}; // as wide as the list is
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = currentTheme();
        const bool possible = index.flags().testFlag(Qt::ItemIsEnabled);
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, theme.accentSoft);
        const QRect inner = option.rect.adjusted(space::m, 0, -space::m, 0);
        const QString hint = index.data(hintRole).toString();
        painter->save();
        painter->setFont(fontFor(TextRole::Caption));
        painter->setPen(theme.text3);
        const int hintWidth = std::min(inner.width() / 2, painter->fontMetrics().horizontalAdvance(hint));
        painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(hint, Qt::ElideRight, inner.width() / 2));
        painter->setFont(option.font);
        painter->setPen(possible ? theme.text : theme.text3);
        const int room = inner.width() - hintWidth - space::m;
        const QString text =
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, std::max(0, room));
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, text);
        // Its menu or page, as far as there is room left.
        const int taken = painter->fontMetrics().horizontalAdvance(text) + space::s;
        painter->setFont(fontFor(TextRole::Caption));
        painter->setPen(theme.text3);
        if (const QString place = index.data(placeRole).toString(); !place.isEmpty())
            painter->drawText(inner.adjusted(taken, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                              painter->fontMetrics().elidedText(place, Qt::ElideRight, std::max(0, room - taken)));
        painter->restore();
    }
};

} // namespace

int paletteScore(const QString& text, const QString& typed) {
    int score = 0;
    qsizetype at = 0, last = -1;
    for (const QChar c : typed) {
        if (c.isSpace())
            continue;
        qsizetype found = text.indexOf(c, at, Qt::CaseInsensitive);
        // The beginning of a later word beats a letter inside an earlier one.
        for (qsizetype next = found; next >= 0; next = text.indexOf(c, next + 1, Qt::CaseInsensitive)) {
            if (next == last + 1 || next == 0 || !text[next - 1].isLetterOrNumber()) {
                found = next;
                break;
            }
        }
        if (found < 0)
            return -1;
        const bool startsWord = found == 0 || !text[found - 1].isLetterOrNumber();
        score += found == last + 1 ? 0 : startsWord ? 1 : 6;
        last = found;
        at = found + 1;
    }
    return score * 100 + static_cast<int>(std::min<qsizetype>(99, text.size()));
}

CommandPalette::CommandPalette(QList<PaletteEntry> entries, QWidget* parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_entries(std::move(entries))
    , m_field(new QLineEdit)
    , m_list(new QListView)
    , m_model(new QStandardItemModel(this)) {
    setWindowTitle(tr("Find a command or cluster"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::s, space::s, space::s, space::s);
    layout->setSpacing(space::s);
    m_field->setPlaceholderText(tr("Find a command or cluster"));
    m_field->setAccessibleName(tr("Find a command or cluster"));
    addSearchIcon(*m_field);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Commands and clusters"));
    m_list->setFixedHeight(rowHeight() * shownRows);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    setFixedWidth(paletteWidth);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    filter({});
    m_field->setFocus(); // a popup gives the focus to nobody else, and then nothing can be typed
}

QList<PaletteEntry> CommandPalette::entriesOf(const QList<QAction*>& actions, const QString& place) {
    QList<PaletteEntry> entries;
    for (QAction* action : actions) {
        const QString text = withoutMnemonic(action->text());
        if (action->isSeparator() || text.isEmpty() || !action->isVisible())
            continue;
        if (action->menu() != nullptr) {
            for (PaletteEntry& each : entriesOf(action->menu()->actions(), place)) {
                each.text = text + QStringLiteral(": ") + each.text;
                entries.push_back(std::move(each));
            }
            continue;
        }
        QString hint = action->shortcut().toString(QKeySequence::NativeText);
        if (!action->isEnabled() && !action->statusTip().isEmpty())
            hint = action->statusTip();
        entries.push_back({text, place, hint, action->isEnabled(), [action] { action->trigger(); }});
    }
    return entries;
}

void CommandPalette::filter(const QString& typed) {
    std::vector<std::pair<int, int>> found;
    for (int i = 0; i < m_entries.size(); ++i) {
        const PaletteEntry& entry = m_entries[i];
        int score = typed.isEmpty() ? 0 : paletteScore(entry.text, typed);
        // "policy export" means a page and what to do there; what it is called counts more.
        if (const int placed = score < 0 ? paletteScore(entry.place + u' ' + entry.text, typed) : -1; placed >= 0)
            score = placed + afterNames;
        if (score >= 0)
            found.emplace_back(score, i);
    }
    std::stable_sort(found.begin(), found.end());
    m_model->clear();
    for (const auto& [score, i] : found) {
        const PaletteEntry& entry = m_entries[i];
        auto* item = new QStandardItem(entry.text);
        item->setData(i, indexRole);
        item->setData(entry.place, placeRole);
        item->setData(entry.hint, hintRole);
        QStringList said{entry.text, entry.place, entry.hint};
        said.removeAll(QString());
        item->setData(said.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
        item->setEnabled(entry.possible);
        m_model->appendRow(item);
    }
    if (found.empty()) {
        auto* nothing = new QStandardItem(tr("Nothing found for “%1”").arg(typed));
        nothing->setEnabled(false);
        m_model->appendRow(nothing);
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->isEnabled()) {
            m_list->setCurrentIndex(m_model->index(row, 0));
            break;
        }
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            for (int row = m_list->currentIndex().row() + step; row >= 0 && row < m_model->rowCount(); row += step) {
                if (m_model->item(row)->isEnabled()) {
                    m_list->setCurrentIndex(m_model->index(row, 0));
                    break;
                }
            }
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::runCurrent() {
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsEnabled))
        return;
    const auto run = m_entries[index.data(indexRole).toInt()].run;
    accept();
    run();
}

} // namespace thrifty::app
