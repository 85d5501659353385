// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/orderview.h"

#include "app/format/factwords.h"
#include "app/format/text.h"
#include "app/theme/icons.h"
#include "app/theme/paint.h"

#include <QAbstractListModel>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace thrifty::app {

namespace {

constexpr int shortestName = 60;
constexpr int rowToken = 34;

/// Where the parts of a row stand; the heading uses the same.
struct Columns {
    explicit Columns(const QRect& row, const QFontMetrics& metrics)
        : grip(row.left() + space::s, row.top(), 12, row.height())
        , place(row.left() + 24, row.top(), metrics.horizontalAdvance(QStringLiteral("888")), row.height())
        , swatch(place.right() + space::m, row.center().y() - 5, 10, 10) {
        const int icon = 26;
        out = QRect(row.right() - space::s - icon + 1, row.top(), icon, row.height());
        pin = QRect(out.left() - icon, row.top(), icon, row.height());
        const int percent = metrics.horizontalAdvance(QStringLiteral("+999.9 %"));
        const int number = metrics.horizontalAdvance(QStringLiteral("+99.9999"));
        share = QRect(pin.left() - space::s - percent, row.top(), percent, row.height());
        more = QRect(share.left() - space::s - number, row.top(), number, row.height());
        // The head over both is wider than they are in most languages.
        const int head = QFontMetrics(fontFor(TextRole::Strong)).horizontalAdvance(OrderView::tr("Over the row above"));
        const int over = std::max(head, number + space::s + percent);
        price = QRect(share.right() + 1 - over - space::s - number, row.top(), number, row.height());
        const int start = swatch.right() + space::s;
        name = QRect(start, row.top(), std::max(40, price.left() - space::s - start), row.height());
        // Words stand where numbers would, from the price's column to the end of the share's.
        words = QRect(QPoint(name.left() + name.width() / 2, row.top()), QPoint(share.right(), row.bottom()));
        const QFontMetrics strong(fontFor(TextRole::Strong));
        const int wanted = 2 + std::max(strong.horizontalAdvance(OrderView::tr("Put in")),
                                        strong.horizontalAdvance(OrderView::tr("Forget")));
        in = QRect(out.right() + 1 - wanted, row.top(), wanted, row.height());
    }
    /// A row that may be put in, or whose fact may be forgotten, says so where pin and ban would be; in some languages
    /// that takes more room than they.
    void makeRoomToPutIn() {
        const int right = std::min(share.right(), in.left() - space::m);
        share.setRight(right);
        words.setRight(right);
    }
    QRect grip, place, swatch, name, price, more, share, words, pin, out, in;
};

} // namespace

class OrderView::Model : public QAbstractListModel {
  public:
    using QAbstractListModel::QAbstractListModel;
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(rows.size());
    }
    QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid() || index.row() >= rowCount())
            return {};
        const PolicyRow& row = rows[static_cast<std::size_t>(index.row())];
        switch (role) {
        case Qt::DisplayRole:
            return shown(row);
        case Qt::ToolTipRole:
            return told(row);
        case Qt::AccessibleTextRole:
            return spoken(row);
        case Qt::AccessibleDescriptionRole:
            return row.capWhy.isEmpty() ? row.holds : row.capWhy + u'\n' + row.holds;
        default:
            return {};
        }
    }
    Qt::ItemFlags flags(const QModelIndex& index) const override {
        if (!index.isValid())
            return Qt::ItemIsDropEnabled;
        Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
        if (rows[static_cast<std::size_t>(index.row())].place > 0)
            flags |= Qt::ItemIsDragEnabled;
        return flags | Qt::ItemIsDropEnabled;
    }
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

    void set(std::vector<PolicyRow> now) {
        // Rows of the same clusters are updated in place, so that selection and scrolling stay.
        const bool same = now.size() == rows.size() &&
                          std::equal(now.begin(), now.end(), rows.begin(),
                                     [](const auto& a, const auto& b) { return a.cluster == b.cluster; });
        if (!same)
            beginResetModel();
        rows = std::move(now);
        highest.reset();
        for (const PolicyRow& row : rows) {
            if (row.total && row.place > 0)
                highest = std::max(highest.value_or(*row.total), *row.total);
        }
        if (!same)
            endResetModel();
        else if (!rows.empty())
            emit dataChanged(index(0), index(rowCount() - 1));
    }

    [[nodiscard]] static QString shown(const PolicyRow& row) {
        return row.alias.isEmpty() ? oneLine(toQt(row.cluster)) : row.alias;
    }
    [[nodiscard]] static QString full(const PolicyRow& row) {
        const QString name = oneLine(toQt(row.cluster));
        return row.alias.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(row.alias, name);
    }

    std::vector<PolicyRow> rows;
    std::vector<int> colours;
    PriceUnit unit = PriceUnit::Hour;
    std::optional<domain::Money> highest;

  private:
    /// The tooltip: what there is no room for in the row.
    [[nodiscard]] static QString told(const PolicyRow& row) {
        QStringList lines;
        if (const QString& why = row.why.isEmpty() ? row.words : row.why; !why.isEmpty())
            lines << full(row) + QStringLiteral(": ") + why << row.note;
        else if (!row.alias.isEmpty() || (row.holds.isEmpty() && row.capWhy.isEmpty()))
            lines << full(row);
        lines << row.capWhy;
        if (row.why.isEmpty() && row.words.isEmpty())
            lines << row.holds;
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    [[nodiscard]] QString spoken(const PolicyRow& row) const {
        QStringList parts;
        parts << (row.place > 0 ? QString::number(row.place) : OrderView::tr("left out")) << full(row);
        if (row.total)
            parts << price(*row.total, unit) + u' ' + perUnit(unit);
        if (!row.words.isEmpty())
            parts << row.words;
        if (!row.note.isEmpty())
            parts << row.note;
        if (!row.list.isEmpty())
            parts << row.list;
        if (row.startsHere)
            parts << OrderView::tr("starts here");
        if (row.more)
            parts << signedPrice(*row.more, unit) + u' ' + OrderView::tr("over the row above");
        if (row.pinned)
            parts << OrderView::tr("pinned");
        if (!row.factWords.isEmpty())
            parts << row.factWords;
        if (!row.capWords.isEmpty())
            parts << row.capWords;
        return parts.join(QStringLiteral(", "));
    }
};

class OrderView::Delegate : public QStyledItemDelegate {
  public:
    explicit Delegate(const Model& model, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_model(model) {}
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {100, rowHeight(rowToken)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const PolicyRow& row = m_model.rows[static_cast<std::size_t>(index.row())];
        const Theme& theme = currentTheme();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        painter->save();
        painter->fillRect(option.rect, selected ? theme.accentSoft : theme.surface);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.hair);
        Columns at(option.rect.adjusted(0, 0, 0, -1), QFontMetrics(fontFor(TextRole::Body)));
        if (row.place == 0 && row.mayBePutIn)
            at.makeRoomToPutIn();
        const qreal ratio = painter->device()->devicePixelRatioF();
        const bool in = row.place > 0;
        if (in)
            drawIcon(painter, at.grip, "grip", theme.text3, ratio);
        painter->setFont(fontFor(TextRole::Strong));
        painter->setPen(in ? theme.text : theme.text3);
        drawNumber(painter, at.place, in ? QString::number(row.place) : QStringLiteral("–"));
        drawSwatch(painter, at.swatch, m_model.colours[static_cast<std::size_t>(index.row())], theme);
        paintName(painter, at, row, theme, in);
        paintFigures(painter, at, row, theme);
        if (in) {
            drawIcon(painter, at.pin, "pin",
                     row.pinned            ? theme.accent
                     : selected || hovered ? theme.text2
                                           : theme.text3,
                     ratio);
            drawIcon(painter, at.out, "ban", selected || hovered ? theme.text2 : theme.text3, ratio);
        } else if (row.mayBePutIn) {
            painter->setFont(fontFor(TextRole::Strong));
            painter->setPen(theme.accent);
            painter->drawText(at.in, Qt::AlignRight | Qt::AlignVCenter,
                              row.fact ? OrderView::tr("Forget") : OrderView::tr("Put in"));
        }
        if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
            drawFocusRing(painter, option.rect, size::radius, theme);
        painter->restore();
    }

  private:
    static void drawIcon(QPainter* painter, const QRect& rect, const char* name, const QColor& colour, qreal ratio) {
        painter->drawPixmap(QPoint(rect.center().x() - 7, rect.center().y() - 7),
                            iconPixmap(QString::fromLatin1(name), colour, 16, ratio));
    }

    void paintName(QPainter* painter, const Columns& at, const PolicyRow& row, const Theme& theme, bool in) const {
        painter->setFont(fontFor(in ? TextRole::Strong : TextRole::Body));
        painter->setPen(in ? theme.text : theme.text2);
        const bool words = !row.total;
        QRect name = at.name;
        const QFontMetrics metrics(painter->font());
        if (words) {
            const int used = QFontMetrics(fontFor(TextRole::Body)).horizontalAdvance(row.words + row.note) + space::xl;
            name.setRight(std::max(name.left() + shortestName, at.words.right() - used));
        }
        // By a price book the list price stands under the name, where the bar would be.
        // What is known against the cluster is worth more than that, and so is a cap that shuts it out.
        const QString& warning = row.factWords.isEmpty() ? row.capWords : row.factWords;
        const QString& caption = warning.isEmpty() ? row.list : warning;
        const bool list = !caption.isEmpty();
        const bool bar =
            !list && in && row.total && m_model.highest && m_model.highest->micros() > 0 && row.total->micros() > 0;
        const int up = list ? 7 : bar ? 3 : 0;
        painter->drawText(name.adjusted(0, -up, 0, -up), Qt::AlignVCenter | Qt::AlignLeft,
                          metrics.elidedText(Model::shown(row), Qt::ElideMiddle, name.width()));
        if (list) {
            painter->setFont(fontFor(TextRole::Caption));
            painter->setPen(warning.isEmpty() ? theme.text2 : theme.warn);
            painter->drawText(name.adjusted(0, 8, 0, 8), Qt::AlignVCenter | Qt::AlignLeft,
                              QFontMetrics(painter->font()).elidedText(caption, Qt::ElideRight, name.width()));
        }
        if (!bar)
            return;
        const double share = static_cast<double>(row.total->micros()) / static_cast<double>(m_model.highest->micros());
        const QRectF line(name.left(), name.bottom() - 7, std::max(2.0, std::min(name.width(), 116) * share), 3);
        drawBox(painter, line, 1.5, theme.group1, theme.group1, 0);
    }

    void paintFigures(QPainter* painter, const Columns& at, const PolicyRow& row, const Theme& theme) const {
        if (!row.total) {
            QFont italic = fontFor(TextRole::Body);
            painter->setPen(theme.text2);
            QString note = row.note.isEmpty() ? QString() : QStringLiteral(", ") + row.note;
            painter->setFont(italic);
            // The state is what must be read; the tooltip has the rest.
            const QFontMetrics metrics(italic);
            note = metrics.elidedText(note, Qt::ElideRight,
                                      std::max(0, at.words.right() - at.name.left() - shortestName - space::m -
                                                      metrics.horizontalAdvance(row.words)));
            const int noteWidth = metrics.horizontalAdvance(note);
            painter->drawText(at.words, Qt::AlignRight | Qt::AlignVCenter, note);
            italic.setItalic(true);
            painter->setFont(italic);
            painter->drawText(at.words.adjusted(-200, 0, -noteWidth, 0), Qt::AlignRight | Qt::AlignVCenter, row.words);
            return;
        }
        painter->setFont(fontFor(TextRole::Strong));
        painter->setPen(row.place > 0 ? theme.text : theme.text2);
        drawNumber(painter, at.price, price(*row.total, m_model.unit));
        painter->setFont(fontFor(TextRole::Body));
        painter->setPen(theme.text2);
        QRect over(at.more.topLeft(), at.share.bottomRight());
        if (row.place == 0) {
            if (!row.mayBePutIn)
                over.setRight(at.in.right()); // nothing to press stands there
            painter->drawText(over, Qt::AlignRight | Qt::AlignVCenter, row.note);
        } else if (row.startsHere) {
            painter->drawText(over, Qt::AlignRight | Qt::AlignVCenter, OrderView::tr("starts here"));
        } else if (row.more) {
            painter->setPen(theme.text);
            drawNumber(painter, at.more, signedPrice(*row.more, m_model.unit));
            painter->setPen(theme.text2);
            if (row.permilleMore)
                drawNumber(painter, at.share, percentText(*row.permilleMore));
        }
    }

    const Model& m_model;
};

/// The column heads, over the rows and never scrolled away.
class OrderView::Heading : public QWidget {
  public:
    Heading(const Model& model, const OrderView& view, QWidget* parent)
        : QWidget(parent)
        , m_model(model)
        , m_view(view) {}

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme& theme = currentTheme();
        painter.fillRect(rect(), theme.surface2);
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
        // As wide as the rows are: a scroll bar stands beside them.
        const Columns at(QRect(0, 0, m_view.viewport()->width(), height() - 1), QFontMetrics(fontFor(TextRole::Body)));
        painter.setFont(fontFor(TextRole::Strong));
        painter.setPen(theme.text2);
        painter.drawText(at.place, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("#"));
        painter.drawText(QRect(at.swatch.left(), 0, at.name.right() - at.swatch.left(), height()),
                         Qt::AlignLeft | Qt::AlignVCenter, OrderView::tr("Cluster"));
        painter.drawText(at.price, Qt::AlignRight | Qt::AlignVCenter, unitShort(m_model.unit));
        painter.drawText(QRect(QPoint(at.price.right(), at.more.top()), at.share.bottomRight()),
                         Qt::AlignRight | Qt::AlignVCenter, OrderView::tr("Over the row above"));
    }

  private:
    const Model& m_model;
    const OrderView& m_view;
};

OrderView::OrderView(QWidget* parent)
    : QListView(parent)
    , m_model(new Model(this))
    , m_heading(new Heading(*m_model, *this, this)) {
    setModel(m_model);
    setItemDelegate(new Delegate(*m_model, this));
    setFrameShape(NoFrame);
    setSelectionMode(SingleSelection);
    setDragDropMode(InternalMove);
    setDropIndicatorShown(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Cost order"));
    setAccessibleDescription(
        tr("Alt+Up and Alt+Down move a cluster, P pins it, Delete leaves it out, N notes a fact about it"));
    setViewportMargins(0, size::tableHeader, 0, 0);
}

OrderView::~OrderView() = default;

void OrderView::setRows(std::vector<PolicyRow> rows, PriceUnit unit,
                        const std::function<int(const domain::ClusterName&)>& colourOf) {
    const domain::ClusterName current = currentCluster();
    m_model->unit = unit;
    m_model->colours.clear();
    for (const PolicyRow& row : rows)
        m_model->colours.push_back(colourOf(row.cluster));
    m_model->set(std::move(rows));
    setCurrentCluster(current);
    m_heading->update();
    updateGeometry();
}

const std::vector<PolicyRow>& OrderView::rows() const {
    return m_model->rows;
}

const PolicyRow* OrderView::rowAt(int row) const {
    return row < 0 || row >= m_model->rowCount() ? nullptr : &m_model->rows[static_cast<std::size_t>(row)];
}

domain::ClusterName OrderView::currentCluster() const {
    const PolicyRow* row = rowAt(currentIndex().row());
    return row == nullptr ? domain::ClusterName() : row->cluster;
}

void OrderView::setCurrentCluster(const domain::ClusterName& cluster) {
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (m_model->rows[static_cast<std::size_t>(i)].cluster == cluster && currentIndex().row() != i)
            setCurrentIndex(m_model->index(i));
    }
}

int OrderView::wantedHeight() const {
    return size::tableHeader + m_model->rowCount() * rowHeight(rowToken) + 2;
}

OrderView::Spot OrderView::spotAt(const QPoint& point, int& row) const {
    const QModelIndex index = indexAt(point);
    row = index.row();
    const PolicyRow* found = rowAt(row);
    if (found == nullptr)
        return Spot::None;
    const Columns at(visualRect(index), QFontMetrics(fontFor(TextRole::Body)));
    if (found->place == 0) {
        const bool on = found->mayBePutIn && point.x() >= at.in.left() - space::s;
        return !on ? Spot::None : found->fact ? Spot::Forget : Spot::In;
    }
    return at.out.contains(point) ? Spot::Out : at.pin.contains(point) ? Spot::Pin : Spot::None;
}

void OrderView::mouseReleaseEvent(QMouseEvent* event) {
    QListView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    int row = -1;
    const Spot spot = spotAt(event->position().toPoint(), row);
    const PolicyRow* found = rowAt(row);
    if (found == nullptr || spot == Spot::None)
        return;
    const domain::ClusterName cluster = found->cluster;
    const auto fact = found->fact;
    if (spot == Spot::Forget)
        emit forgetAsked(*fact);
    else if (spot == Spot::Pin)
        emit pinAsked(cluster);
    else if (spot == Spot::Out)
        emit outAsked(cluster);
    else
        emit inAsked(cluster);
}

void OrderView::mouseMoveEvent(QMouseEvent* event) {
    int row = -1;
    const Spot spot = spotAt(event->position().toPoint(), row);
    viewport()->setCursor(spot == Spot::None ? Qt::ArrowCursor : Qt::PointingHandCursor);
    const PolicyRow* found = rowAt(row);
    viewport()->setToolTip(spot == Spot::Pin
                               ? (found->pinned ? tr("Take the pin out (P)") : tr("Pin at this place (P)"))
                           : spot == Spot::Out    ? tr("Leave out (Del)")
                           : spot == Spot::Forget ? tr("Take back what you noted (N)")
                                                  : QString());
    QListView::mouseMoveEvent(event);
}

void OrderView::keyPressEvent(QKeyEvent* event) {
    const PolicyRow* row = rowAt(currentIndex().row());
    if (row != nullptr) {
        const domain::ClusterName cluster = row->cluster;
        const bool alt = event->modifiers() == Qt::AltModifier;
        if (alt && row->place > 0 && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
            emit placeAsked(cluster, row->place + (event->key() == Qt::Key_Up ? -1 : 1));
            return;
        }
        if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_P && row->place > 0) {
            emit pinAsked(cluster);
            return;
        }
        if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Delete && row->place > 0) {
            emit outAsked(cluster);
            return;
        }
        if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_N) {
            if (const auto fact = row->fact)
                emit forgetAsked(*fact);
            else
                emit noteAsked(cluster);
            return;
        }
        if ((event->key() == Qt::Key_Insert || event->key() == Qt::Key_Return) && row->place == 0 && row->mayBePutIn) {
            emit inAsked(cluster);
            return;
        }
    }
    QListView::keyPressEvent(event);
}

void OrderView::contextMenuEvent(QContextMenuEvent* event) {
    // By key it is about the current row, which the position is then in the middle of or not at all.
    const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    const PolicyRow* row = rowAt(index.row());
    if (row == nullptr)
        return;
    setCurrentIndex(index);
    const domain::ClusterName cluster = row->cluster;
    const auto fact = row->fact;
    QMenu menu(this);
    if (row->place > 0) {
        menu.addAction(icon(QStringLiteral("pin")), row->pinned ? tr("Take the pin out") : tr("Pin at this place"),
                       this, [this, cluster] { emit pinAsked(cluster); });
        menu.addAction(icon(QStringLiteral("ban")), tr("Leave out"), this, [this, cluster] { emit outAsked(cluster); });
    } else if (row->mayBePutIn) {
        menu.addAction(fact ? tr("Put in all the same") : tr("Put in"), this,
                       [this, cluster] { emit inAsked(cluster); });
    }
    menu.addSeparator();
    if (fact)
        menu.addAction(tr("Forget: %1").arg(claimWords(fact->nodes).replace(u'&', QStringLiteral("&&"))), this,
                       [this, fact] { emit forgetAsked(*fact); });
    menu.addAction(tr("Remember a fact about this cluster…"), this, [this, cluster] { emit noteAsked(cluster); });
    menu.exec(event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(visualRect(index).center())
                                                             : event->globalPos());
}

void OrderView::dragMoveEvent(QDragMoveEvent* event) {
    if (event->source() == this)
        event->acceptProposedAction();
}

void OrderView::dropEvent(QDropEvent* event) {
    // The plan decides; the rows follow. Nothing is moved here, and nothing is taken away afterwards.
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    if (event->source() != this)
        return;
    const PolicyRow* dragged = rowAt(currentIndex().row());
    if (dragged == nullptr || dragged->place == 0)
        return;
    const auto inOrder = static_cast<int>(
        std::count_if(rows().begin(), rows().end(), [](const PolicyRow& row) { return row.place > 0; }));
    const PolicyRow* target = rowAt(indexAt(event->position().toPoint()).row());
    const int place = target == nullptr || target->place == 0 ? inOrder : target->place;
    if (place != dragged->place)
        emit placeAsked(dragged->cluster, place);
}

void OrderView::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    m_heading->setGeometry(0, 0, width(), size::tableHeader);
    m_heading->update();
}

void OrderView::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
}

void OrderView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (const PolicyRow* row = rowAt(current.row()))
        emit clusterSelected(row->cluster);
}

} // namespace thrifty::app
