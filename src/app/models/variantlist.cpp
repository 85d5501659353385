// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/variantlist.h"

#include "app/format/sentences.h"
#include "app/format/text.h"
#include "app/format/words.h"

#include <QIODevice>
#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace thrifty::app {

using domain::PriceChoice;

namespace {

constexpr const char* rowFormat = "application/x-thrifty-nova-variant-row";

QString listText(const std::vector<std::string>& words) {
    QStringList list;
    for (const std::string& word : words)
        list << oneLine(toQt(word));
    return list.join(QStringLiteral(", "));
}

QStringList wordsOf(const domain::GroupEdit& edit) {
    QStringList words;
    if (edit.pods)
        words << tr("pods %1").arg(*edit.pods);
    if (edit.cpu)
        words << cpuText(*edit.cpu);
    if (edit.memory)
        words << memoryText(*edit.memory);
    if (edit.gpusPerPod)
        words << tr("GPUs per pod %1").arg(*edit.gpusPerPod);
    if (edit.gpuSkus)
        words << (edit.gpuSkus->empty() ? tr("any SKU") : tr("SKUs %1").arg(listText(*edit.gpuSkus)));
    if (edit.maxGpusPerNode)
        words << (*edit.maxGpusPerNode == 0 ? tr("no GPU limit") : tr("max GPUs %1").arg(*edit.maxGpusPerNode));
    if (edit.maxPricePerNodeHour)
        words << (*edit.maxPricePerNodeHour == domain::Money()
                      ? tr("no cap")
                      : tr("max $%1").arg(price(*edit.maxPricePerNodeHour, PriceUnit::Hour)));
    if (edit.familiesIn)
        words << (edit.familiesIn->empty() ? tr("any family") : tr("only %1").arg(listText(*edit.familiesIn)));
    if (edit.familiesOut)
        words << (edit.familiesOut->empty() ? tr("no family left out") : tr("not %1").arg(listText(*edit.familiesOut)));
    if (edit.typeExpression)
        words << (edit.typeExpression->empty() ? tr("any type")
                                               : tr("type %1").arg(oneLine(toQt(*edit.typeExpression))));
    return words;
}

/// The intent was another when the variant was made.
bool hasNoPods(const domain::VariantPlan& plan) {
    return std::any_of(plan.groups.begin(), plan.groups.end(), [](const auto& one) { return one.second.pods == 0; });
}

QString priceWord(PriceChoice price) {
    switch (price) {
    case PriceChoice::OnDemand:
        return VariantList::tr("on-demand");
    case PriceChoice::Spot:
        return VariantList::tr("spot");
    case PriceChoice::Either:
        return VariantList::tr("spot or on-demand");
    }
    return {};
}

} // namespace

QString cpuText(const domain::Quantity& amount) {
    return VariantList::tr("%1 CPU").arg(
        QLocale().toString(static_cast<double>(amount.milli()) / 1000, 'f', QLocale::FloatingPointShortest));
}

QString memoryText(const domain::Quantity& amount) {
    const double gib = static_cast<double>(amount.units()) / (1 << 30);
    const bool small = gib > 0 && gib < 1;
    const double shown = small ? gib * 1024 : gib;
    QString number = QLocale().toString(shown, 'f', 2);
    const QString point = QLocale().decimalPoint();
    while (number.contains(point) && (number.endsWith(u'0') || number.endsWith(point)))
        number.chop(number.endsWith(point) ? static_cast<int>(point.size()) : 1);
    return (small ? VariantList::tr("%1 MiB") : VariantList::tr("%1 GiB")).arg(number);
}

QStringList changeWords(const domain::VariantPlan& plan, const std::vector<manifest::GroupValues>& groups) {
    QStringList words;
    const QString main = groups.empty() ? QString() : toQt(groups[manifest::mainGroup(groups)].group.name);
    std::map<PriceChoice, QStringList> prices;
    for (const auto& [name, edit] : plan.groups) {
        for (const QString& word : wordsOf(edit))
            words << (toQt(name) == main ? word : oneLine(toQt(name)) + QStringLiteral(": ") + word);
    }
    for (const manifest::GroupValues& group : groups) { // in the order of the manifest
        const auto edit = plan.groups.find(group.group.name);
        if (edit != plan.groups.end() && edit->second.price)
            prices[*edit->second.price] << oneLine(toQt(group.group.name));
    }
    for (const auto& [price, names] : prices)
        words << priceWord(price) +
                     (groups.size() > 1 ? QStringLiteral(": ") + names.join(QStringLiteral(", ")) : QString());
    return words;
}

VariantList::VariantList(VariantController& variants, QObject* parent)
    : QAbstractListModel(parent)
    , m_variants(variants) {
    connect(&variants, &VariantController::changed, this, &VariantList::refresh);
    refresh();
}

std::vector<VariantList::Card> VariantList::cardsNow() const {
    std::vector<Card> cards;
    for (const BuiltVariant& variant : m_variants.variants()) {
        Card card;
        card.name = toQt(variant.plan.name);
        card.shown = oneLine(card.name);
        card.intent = hasNoPods(variant.plan) ? tr("Without pods nothing works") : sentence(variant.plan.intent);
        card.problem = variant.error ? oneLine(toQt(variant.error->message)) : QString();
        card.chips = changeWords(variant.plan, m_variants.groups());
        card.enabled = variant.plan.enabled;
        if (cards.empty())
            card.chips.prepend(tr("base"));
        if (!card.enabled)
            card.chips.append(tr("left out"));
        cards.push_back(std::move(card));
    }
    return cards;
}

void VariantList::refresh() {
    std::vector<Card> cards = cardsNow();
    const auto rowsOf = [](const std::vector<Card>& all) { return all.empty() ? 0 : static_cast<int>(all.size()) + 1; };
    const int before = rowsOf(m_cards);
    const int after = rowsOf(cards);
    // What comes or goes does so where the first card differs; the row of templates stays last.
    const auto same = std::mismatch(m_cards.begin(), m_cards.end(), cards.begin(), cards.end());
    const int at = static_cast<int>(same.first - m_cards.begin());
    if (after > before) {
        const int first = std::min(at, std::max(0, before - 1));
        beginInsertRows({}, first, first + after - before - 1);
        m_cards = std::move(cards);
        endInsertRows();
    } else if (after < before) {
        const int first = std::min(at, std::max(0, after - 1));
        beginRemoveRows({}, first, first + before - after - 1);
        m_cards = std::move(cards);
        endRemoveRows();
    } else {
        m_cards = std::move(cards);
    }
    if (after > 0)
        emit dataChanged(index(0), index(after - 1));
}

int VariantList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || m_cards.empty() ? 0 : static_cast<int>(m_cards.size()) + 1;
}

QVariant VariantList::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (isTemplateRow(index.row())) {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return tr("From a template");
        case IntentRole:
            return tr("More workers, more GPUs, another SKU, spot");
        case TemplateRole:
            return true;
        default:
            return {};
        }
    }
    const Card& card = m_cards[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return card.shown;
    case Qt::EditRole:
        return card.name;
    case Qt::ToolTipRole:
        return card.problem.isEmpty() ? card.shown : card.shown + u'\n' + card.problem;
    case Qt::AccessibleTextRole: {
        QStringList words{card.shown, card.intent, card.chips.join(QStringLiteral(", ")), card.problem};
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    case IntentRole:
        return card.intent;
    case ChipsRole:
        return card.chips;
    case ProblemRole:
        return card.problem;
    case EnabledRole:
        return card.enabled;
    case BaseRole:
        return index.row() == 0;
    case TemplateRole:
        return false;
    default:
        return {};
    }
}

bool VariantList::setData(const QModelIndex& index, const QVariant& value, int role) {
    return role == Qt::EditRole && !isTemplateRow(index.row()) && m_variants.rename(index.row(), value.toString());
}

Qt::ItemFlags VariantList::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between the cards
    if (isTemplateRow(index.row()))
        return Qt::ItemIsEnabled;
    const Qt::ItemFlags shown =
        Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
    return index.row() == 0 ? shown : shown | Qt::ItemIsDragEnabled;
}

QStringList VariantList::mimeTypes() const {
    return {QString::fromLatin1(rowFormat)};
}

QMimeData* VariantList::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty())
        return nullptr;
    auto* data = new QMimeData;
    data->setData(QString::fromLatin1(rowFormat), QByteArray::number(indexes.constFirst().row()));
    return data;
}

bool VariantList::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent) {
    bool number = false;
    const int from = data->data(QString::fromLatin1(rowFormat)).toInt(&number);
    if (action != Qt::MoveAction || !number)
        return false;
    int to = parent.isValid() ? parent.row() : row < 0 ? rowCount() - 1 : row;
    to = std::clamp(to, 1, std::max(1, rowCount() - 1)); // in front of this row
    if (from < to)
        --to;
    m_variants.move(from, to);
    emit dropped(to);
    return false; // the rows have moved already: nothing is to be removed
}

} // namespace thrifty::app
