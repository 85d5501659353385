// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/matrixview.h"

#include "app/theme/elidedname.h"
#include "app/theme/icons.h"
#include "app/theme/paint.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace thrifty::app {

namespace {

/// The gap between cells, in the colour of the surface below.
constexpr int gap = 2;
constexpr int cellPadding = 7;
/// Between the two ends of a cell's second line.
constexpr int captionGap = 6;

/// What stands under a price or a word: both ends, in the longest form that the room has.
struct Captions {
    QString left, right;
    bool whole = true; ///< nothing is cut
};

Captions fitting(const CellFacts& facts, const QFont& leftFont, const QFont& rightFont, int room) {
    const QFontMetrics metrics(leftFont);
    const QStringList lefts = QStringList{facts.left} + facts.shorterLeft;
    const QStringList rights = QStringList{facts.right} + facts.shorterRight;
    for (const QString& right : rights) {
        const int taken = qCeil(numberWidth(rightFont, right));
        for (const QString& left : lefts) {
            const int both = left.isEmpty() ? taken : metrics.horizontalAdvance(left) + captionGap + taken;
            if (both <= room)
                return {left, right};
        }
    }
    return {lefts.back(), rights.back(), false};
}

class CellDelegate : public QStyledItemDelegate {
  public:
    CellDelegate(const MatrixModel& model, const BoardCursor& cursor, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
        , m_cursor(cursor) {
        refresh();
    }

    void refresh() {
        m_strong = fontFor(TextRole::Strong);
        m_words = fontFor(TextRole::Body);
        m_words.setItalic(true);
        m_caption = fontFor(TextRole::Caption);
        m_captionStrong = m_caption;
        m_captionStrong.setWeight(QFont::DemiBold);
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = currentTheme();
        const CellFacts facts = m_model.facts(index);
        const CellId id = MatrixModel::cellOf(index);
        painter->save();
        painter->setClipRect(option.rect);
        const QRect box = option.rect.adjusted(0, 0, -gap, -gap);
        if (facts.hatched)
            drawHatch(painter, box, theme);
        else if (facts.heat)
            painter->fillRect(box, theme.heat[static_cast<std::size_t>(*facts.heat - 1)]);
        else
            painter->fillRect(box, theme.surface2);
        if (facts.lowest)
            painter->fillRect(QRect(box.left(), box.top(), 3, box.height()), theme.text);

        const QRect inner = box.adjusted(cellPadding, 0, -cellPadding, 0);
        const QFontMetrics body(m_strong), caption(m_caption);
        const int height = body.height() + caption.height() + 1;
        const int top = inner.top() + (inner.height() - height) / 2;
        const QRect first(inner.left(), top, inner.width(), body.height());
        const QRect second(inner.left(), top + body.height() + 1, inner.width(), caption.height());
        if (facts.kind == CellFacts::Kind::Price) {
            painter->setFont(m_strong);
            painter->setPen(theme.text);
            drawNumber(painter, first, facts.main);
        } else {
            painter->setFont(m_words);
            painter->setPen(theme.text2);
            const QString words = QFontMetrics(m_words).elidedText(facts.main, Qt::ElideRight, first.width());
            painter->drawText(first, Qt::AlignRight | Qt::AlignVCenter, words);
            if (facts.kind == CellFacts::Kind::Waiting) {
                const int side = 14;
                const int x = first.right() - QFontMetrics(m_words).horizontalAdvance(words) - side - 6;
                if (x >= inner.left())
                    painter->drawPixmap(QRect(x, first.center().y() - side / 2 + 1, side, side),
                                        iconPixmap(QStringLiteral("hourglass"), theme.text2, side,
                                                   painter->device()->devicePixelRatioF()));
            }
        }
        painter->setPen(facts.kind == CellFacts::Kind::Price ? theme.text : theme.text2);
        painter->setFont(m_caption);
        const QFont& leftFont = facts.lowest ? m_captionStrong : m_caption;
        const Captions captions = fitting(facts, leftFont, m_caption, second.width());
        const int rightWidth = std::min(second.width(), qCeil(numberWidth(m_caption, captions.right)));
        if (!captions.whole && rightWidth >= second.width())
            painter->drawText(second, Qt::AlignRight | Qt::AlignVCenter,
                              caption.elidedText(captions.right, Qt::ElideRight, second.width()));
        else
            drawNumber(painter, second, captions.right);
        if (!captions.left.isEmpty()) {
            painter->setFont(leftFont);
            const int room = second.width() - rightWidth - captionGap;
            painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                              QFontMetrics(leftFont).elidedText(captions.left, Qt::ElideRight, room));
        }
        drawMarks(painter, box, id, option, theme);
        painter->restore();
    }

  private:
    void drawMarks(QPainter* painter, const QRect& box, CellId id, const QStyleOptionViewItem& option,
                   const Theme& theme) const {
        if (id == m_cursor.compared()) {
            painter->setPen(QPen(theme.accent, 2, Qt::DashLine));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(box.adjusted(1, 1, -1, -1));
        }
        const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
        if (id == m_cursor.current() && view != nullptr)
            drawFocusRing(painter, box, view->hasFocus() ? 2 : 0, theme);
        else if (id == m_cursor.hovered())
            drawBox(painter, box, 0, QColor(0, 0, 0, 0), theme.control, 1);
    }

    const MatrixModel& m_model;
    const BoardCursor& m_cursor;
    QFont m_strong, m_words, m_caption, m_captionStrong;
};

/// Two lines: the name, and in caption what is below it; columns carry the swatch of their cluster.
class MatrixHeader : public QHeaderView {
  public:
    MatrixHeader(Qt::Orientation orientation, QWidget* parent)
        : QHeaderView(orientation, parent) {
        setSectionsClickable(false);
        setHighlightSections(false);
        setSectionResizeMode(QHeaderView::Fixed);
    }
    /// Names may take as many lines.
    void setLines(int lines) { m_lines = lines; }
    /// How many lines the names take in sections of this width.
    [[nodiscard]] int linesIn(int width) const {
        const QFontMetrics metrics(fontFor(TextRole::Strong));
        for (int section = 0; section < std::min(200, count()); ++section) {
            const QString name = model()->headerData(section, orientation()).toString();
            if (!isSectionHidden(section) && metrics.horizontalAdvance(name) > width - 2 * cellPadding - gap)
                return 2;
        }
        return 1;
    }

  protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override {
        if (!rect.isValid() || model() == nullptr)
            return;
        const Theme& theme = currentTheme();
        const bool across = orientation() == Qt::Horizontal;
        const QString whole = model()->headerData(section, orientation()).toString();
        const QString sub = model()->headerData(section, orientation(), MatrixModel::SubRole).toString();
        painter->save();
        painter->fillRect(rect, across ? theme.surface2 : theme.surface);
        if (across || section + 1 < count())
            painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), across ? theme.line : theme.hair);
        const QFont strong = fontFor(TextRole::Strong), caption = fontFor(TextRole::Caption);
        const QFontMetrics strongMetrics(strong), captionMetrics(caption);
        const QRect inner =
            across ? rect.adjusted(cellPadding, 0, -cellPadding - gap, 0) : rect.adjusted(10, 0, -cellPadding, -gap);
        const QStringList lines = !across ? QStringList{strongMetrics.elidedText(whole, Qt::ElideMiddle, inner.width())}
                                  : m_lines > 1 ? nameInTwoLines(strongMetrics, whole, names(), inner.width())
                                                : QStringList{elidedName(strongMetrics, whole, names(), inner.width())};
        const int height = strongMetrics.height() * m_lines + (sub.isEmpty() ? 0 : captionMetrics.height() + 1);
        const int top = inner.top() + (inner.height() - height) / 2 + strongMetrics.height() * (m_lines - 1);
        // A name of one line stands beside the last of two: what is below them is level.
        const QRect last(inner.left(), top, inner.width(), strongMetrics.height());
        const QRect second(inner.left(), top + strongMetrics.height() + 1, inner.width(), captionMetrics.height());
        const auto align = across ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter;
        painter->setFont(strong);
        painter->setPen(across ? theme.text2 : theme.text);
        QRect place = last;
        for (auto line = lines.crbegin(); line != lines.crend(); ++line, place.translate(0, -strongMetrics.height()))
            painter->drawText(place, static_cast<int>(align), *line);
        painter->setFont(caption);
        const bool warn = model()->headerData(section, orientation(), MatrixModel::WarnRole).toBool();
        painter->setPen(warn ? theme.warn : theme.text3);
        const int swatch = across ? 14 : 0;
        // Its end tells one zone from the next: the provider goes first.
        const int room = second.width() - swatch;
        QString shown = captionMetrics.elidedText(sub, Qt::ElideRight, room);
        if (across && shown != sub)
            shown = captionMetrics.elidedText(sub.mid(sub.indexOf(u' ') + 1), Qt::ElideMiddle, room);
        painter->drawText(second, static_cast<int>(align), shown);
        if (across) {
            const QRect line = sub.isEmpty() ? last : second;
            const QFontMetrics& metrics = sub.isEmpty() ? strongMetrics : captionMetrics;
            const int left = line.right() - metrics.horizontalAdvance(sub.isEmpty() ? lines.back() : shown) - 13;
            drawSwatch(painter, QRectF(std::max(line.left(), left), line.center().y() - 3, 9, 9),
                       model()->headerData(section, orientation(), MatrixModel::SwatchRole).toInt(), theme);
        }
        painter->restore();
    }
    void paintEvent(QPaintEvent* event) override {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(),
                         orientation() == Qt::Horizontal ? currentTheme().surface2 : currentTheme().surface);
        if (orientation() == Qt::Horizontal)
            painter.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1), currentTheme().line);
        painter.end();
        QHeaderView::paintEvent(event);
        // Below the last variant is nothing to head.
        if (orientation() == Qt::Vertical && length() < viewport()->height())
            QPainter(viewport()).fillRect(viewport()->rect().adjusted(0, length(), 0, 0), currentTheme().surface);
    }

  private:
    [[nodiscard]] QStringList names() const {
        QStringList all;
        for (int section = 0; section < count(); ++section)
            all << model()->headerData(section, orientation()).toString();
        return all;
    }

    int m_lines = 1;
};

/// What stands over the first column.
class Corner : public QWidget {
  public:
    using QWidget::QWidget;

  protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& theme = currentTheme();
        QPainter painter(this);
        painter.fillRect(rect(), theme.surface2);
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
        painter.setFont(fontFor(TextRole::Strong));
        painter.setPen(theme.text2);
        painter.drawText(rect().adjusted(10, 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter, MatrixView::tr("Variant"));
    }
};

} // namespace

MatrixView::MatrixView(MatrixModel& model, BoardCursor& cursor, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_cursor(cursor)
    , m_corner(new Corner(this)) {
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectItems);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setHorizontalHeader(new MatrixHeader(Qt::Horizontal, this));
    setVerticalHeader(new MatrixHeader(Qt::Vertical, this));
    setItemDelegate(new CellDelegate(model, cursor, this));
    setModel(&model);
    setAccessibleName(tr("Variants and clusters"));
    setAccessibleDescription(
        tr("Price of every variant on every cluster. Enter explains a cell; Ctrl+Space keeps it for "
           "comparison with another."));
    connect(&model, &QAbstractItemModel::modelReset, this, &MatrixView::arrange);
    connect(&cursor, &BoardCursor::changed, this, &MatrixView::follow);
    arrange();
}

void MatrixView::setSizeClass(SizeClass size) {
    m_size = size;
    arrange();
}

void MatrixView::setHiddenColumns(const std::vector<bool>& hidden) {
    bool changed = false;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const auto at = static_cast<std::size_t>(column);
        const bool hide = at < hidden.size() && hidden[at];
        changed = changed || hide != isColumnHidden(column);
        setColumnHidden(column, hide);
    }
    if (changed)
        arrange();
}

int MatrixView::contentHeight() const {
    return horizontalHeader()->height() + verticalHeader()->length() +
           (m_scrolls ? style()->pixelMetric(QStyle::PM_ScrollBarExtent) : 0);
}

void MatrixView::arrange() {
    const QFontMetrics strong(fontFor(TextRole::Strong)), caption(fontFor(TextRole::Caption));
    const int lines = strong.height() + caption.height();
    verticalHeader()->setDefaultSectionSize(std::max(m_size == SizeClass::L ? 58 : size::row2, lines + 10));
    setHeadLines(m_nameLines);
    int columns = 0, last = 0;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        ++columns;
        last = column;
    }
    if (columns == 0)
        return;
    // Columns share the room; a price with rank and ratio needs this much.
    QFont lowest = fontFor(TextRole::Caption);
    lowest.setWeight(QFont::DemiBold);
    const auto under = [&](const QString& left, const QString& right) {
        return qCeil(QFontMetricsF(lowest).horizontalAdvance(left) + numberWidth(fontFor(TextRole::Caption), right)) +
               2 * cellPadding + gap + 6;
    };
    const int narrow = under(QStringLiteral("#1 lowest"), QStringLiteral("×1.88"));
    int least = narrow;
    // Ranks are longer in some languages; the first cells show how long. Names go before the longer words for them.
    const auto shortest = [](const QString& text, const QStringList& shorter) {
        return shorter.isEmpty() ? text : shorter.back();
    };
    for (int row = 0; row < std::min(12, m_model.rowCount()); ++row) {
        for (int column = 0; column < std::min(12, m_model.columnCount()); ++column) {
            const CellFacts facts = m_model.facts(m_model.index(row, column));
            if (facts.kind == CellFacts::Kind::Price)
                least = std::max(least, std::min(150, under(shortest(facts.left, facts.shorterLeft),
                                                            shortest(facts.right, facts.shorterRight))));
        }
    }
    // A cluster out of sight is worse than a rank that ends in "…".
    constexpr int leastName = 150;
    if (columns * least > width() - leastName && columns * narrow <= width() - leastName)
        least = narrow;
    // Names have the room that they need, but not that of the prices.
    int names = 0;
    for (int row = 0; row < std::min(200, m_model.rowCount()); ++row)
        names = std::max(names, strong.horizontalAdvance(m_model.headerData(row, Qt::Vertical).toString()));
    const int most = m_size == SizeClass::L ? 260 : 200;
    const bool scrolled = std::exchange(m_scrolls, columns * least > width() - leastName);
    // Where columns are scrolled to, names need not make room.
    const int left = m_scrolls ? most : std::clamp(width() - columns * least, leastName, most);
    verticalHeader()->setFixedWidth(std::clamp(names + 10 + cellPadding + 2, leastName, left));
    const auto& heads = static_cast<const MatrixHeader&>(*horizontalHeader());
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent); // which may or may not be there
    const int headLines = heads.linesIn(std::max(least, (width() - verticalHeader()->width() - bar) / columns));
    const bool higher = headLines != std::exchange(m_nameLines, headLines);
    setHeadLines(headLines);
    const int room = width() - verticalHeader()->width() - (contentHeight() > height() ? bar : 0);
    const int each = std::max(least, room / columns);
    horizontalHeader()->setDefaultSectionSize(each);
    if (each * columns <= room + columns && each > least)
        horizontalHeader()->resizeSection(last, room - each * (columns - 1));
    else
        horizontalHeader()->resizeSection(last, each);
    updateGeometries();
    if (m_scrolls != scrolled || higher)
        emit contentHeightChanged();
}

/// The heads of the columns: names in one line or two, and what is below them.
void MatrixView::setHeadLines(int lines) {
    const QFontMetrics strong(fontFor(TextRole::Strong)), caption(fontFor(TextRole::Caption));
    static_cast<MatrixHeader&>(*horizontalHeader()).setLines(lines);
    horizontalHeader()->setFixedHeight(std::max(40, lines * strong.height() + caption.height() + 8));
}

void MatrixView::updateGeometries() {
    QTableView::updateGeometries();
    m_corner->setGeometry(0, 0, verticalHeader()->width(), horizontalHeader()->height());
    m_corner->raise();
}

void MatrixView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    arrange();
    // The cell that is explained stays in sight when columns go.
    if (event->size().width() != event->oldSize().width() && currentIndex().isValid())
        scrollTo(currentIndex());
}

void MatrixView::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    // Whoever comes by key sees where; a click has its cell in sight and must not move it.
    if (event->reason() != Qt::MouseFocusReason && currentIndex().isValid())
        scrollTo(currentIndex());
}

void MatrixView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        if (auto* cells = dynamic_cast<CellDelegate*>(itemDelegate()))
            cells->refresh();
        arrange();
        viewport()->update();
    }
}

void MatrixView::follow() {
    if (m_following)
        return;
    m_following = true;
    const CellId cell = m_cursor.current();
    const QModelIndex wanted = cell.valid() ? m_model.index(cell.variant, cell.cluster) : QModelIndex();
    if (wanted != currentIndex())
        setCurrentIndex(wanted);
    m_following = false;
    viewport()->update();
}

void MatrixView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (!m_following && current.isValid())
        m_cursor.setCurrent(MatrixModel::cellOf(current));
}

void MatrixView::mousePressEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ControlModifier) && index.isValid()) {
        m_cursor.compareWith(MatrixModel::cellOf(index));
        return;
    }
    if (event->button() == Qt::LeftButton && index.isValid())
        m_cursor.choose(MatrixModel::cellOf(index));
    QTableView::mousePressEvent(event);
}

void MatrixView::mouseMoveEvent(QMouseEvent* event) {
    QTableView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->pos());
    m_cursor.setHovered(index.isValid() ? MatrixModel::cellOf(index) : CellId{});
}

void MatrixView::leaveEvent(QEvent* event) {
    QTableView::leaveEvent(event);
    m_cursor.setHovered({});
}

void MatrixView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (indexAt(event->pos()).isValid())
        emit m_cursor.explainRequested();
}

void MatrixView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copy(false);
        return;
    }
    if (currentIndex().isValid()) {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            emit m_cursor.explainRequested();
            return;
        }
        if (event->key() == Qt::Key_Space && event->modifiers().testFlag(Qt::ControlModifier)) {
            m_cursor.compareWith(MatrixModel::cellOf(currentIndex()));
            return;
        }
        if (event->key() == Qt::Key_Escape && m_cursor.compared().valid()) {
            m_cursor.endComparison();
            return;
        }
        // With the arrow of a word goes the letter: leave single letters to the page's shortcuts.
        if (!event->text().isEmpty() && event->text().front().isLetter()) {
            event->ignore();
            return;
        }
    }
    QTableView::keyPressEvent(event);
}

void MatrixView::contextMenuEvent(QContextMenuEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid())
        setCurrentIndex(index);
    QMenu menu(this);
    if (currentIndex().isValid()) {
        const CellId cell = MatrixModel::cellOf(currentIndex());
        menu.addAction(tr("Explain"), this, [this] { emit m_cursor.explainRequested(); });
        menu.addAction(cell == m_cursor.compared() ? tr("End the comparison") : tr("Compare others with this"), this,
                       [this, cell] { m_cursor.compareWith(cell); });
        emit menuMade(&menu, cell);
        menu.addSeparator();
        menu.addAction(icon(QStringLiteral("copy")), tr("Copy cell"), this, [this] { copy(false); });
    }
    menu.addAction(icon(QStringLiteral("copy")), tr("Copy table"), this, [this] { copy(true); });
    menu.exec(event->globalPos());
}

void MatrixView::copy(bool all) {
    if (!all) {
        if (currentIndex().isValid())
            QApplication::clipboard()->setText(currentIndex().data(Qt::DisplayRole).toString());
        return;
    }
    const QString tsv = m_model.asTsv();
    QString html = QStringLiteral("<table>");
    for (const QString& line : tsv.split(u'\n')) {
        html += QStringLiteral("<tr>");
        for (const QString& field : line.split(u'\t'))
            html += QStringLiteral("<td>") + field.toHtmlEscaped() + QStringLiteral("</td>");
        html += QStringLiteral("</tr>");
    }
    auto* copied = new QMimeData;
    copied->setText(tsv);
    copied->setHtml(html + QStringLiteral("</table>"));
    QApplication::clipboard()->setMimeData(copied);
}

} // namespace thrifty::app
