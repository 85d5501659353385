// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/structuremodel.h"

#include "app/format/text.h"
#include "app/models/cellroles.h"

#include <QLocale>

#include <algorithm>
#include <map>

namespace thrifty::app {

namespace {

StructureModel::Sums sumsOf(const domain::PodGroup& group) {
    StructureModel::Sums sums;
    sums.pods = group.pods;
    sums.cpuMilli = domain::amountOf(group.requests, "cpu").times(group.pods).milli();
    sums.memoryBytes = domain::amountOf(group.requests, "memory").times(group.pods).units();
    sums.gpus = domain::gpuCount(group.requests) * group.pods;
    return sums;
}

void addTo(StructureModel::Sums& into, const StructureModel::Sums& other) {
    into.pods += other.pods;
    into.cpuMilli += other.cpuMilli;
    into.memoryBytes += other.memoryBytes;
    into.gpus += other.gpus;
}

QString decimals(double value) {
    // Up to three decimals, none that say nothing.
    const QLocale locale;
    QString text = locale.toString(value, 'f', 3);
    const QString point = locale.decimalPoint();
    if (text.contains(point)) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(point.size());
    }
    return text;
}

QString numberOf(int column, const StructureModel::Sums& sum) {
    switch (column) {
    case StructureModel::Cpu:
        return cpuText(sum.cpuMilli);
    case StructureModel::Memory:
        return gibText(sum.memoryBytes);
    default:
        return QLocale().toString(static_cast<qlonglong>(column == StructureModel::Pods ? sum.pods : sum.gpus));
    }
}

QString iconFor(const std::string& kind) {
    if (kind == "Secret")
        return QStringLiteral("lock");
    if (kind == "Service" || kind == "Ingress")
        return QStringLiteral("nodes");
    return QStringLiteral("file");
}

/// Kinds of Kubernetes itself are in groups without a domain or in its own. What others define may make pods that
/// nobody can see from here.
bool isForeign(const domain::ObjectId& id) {
    return id.group.find('.') != std::string::npos && !id.group.ends_with(".k8s.io");
}

} // namespace

std::set<domain::ObjectId> pricedIds(const domain::Workload& workload) {
    std::set<domain::ObjectId> owners, priced;
    for (const domain::PodGroup& group : workload.groups) {
        if (group.gate != domain::GateBehaviour::PerNode)
            owners.insert(group.owner);
    }
    for (const domain::WorkloadObject& object : workload.objects) {
        if (object.role == domain::ObjectRole::Priced && owners.contains(object.id))
            priced.insert(object.id);
    }
    return priced;
}

QString cpuText(std::int64_t milli) {
    return decimals(static_cast<double>(milli) / 1000.0);
}

QString gibText(std::int64_t bytes) {
    return decimals(static_cast<double>(bytes) / (1024.0 * 1024.0 * 1024.0));
}

StructureModel::StructureModel(QObject* parent)
    : QAbstractItemModel(parent) {}

int StructureModel::add(int parent, Node node) {
    const int id = static_cast<int>(m_nodes.size());
    auto& siblings = parent < 0 ? m_sections : m_nodes[static_cast<std::size_t>(parent)].children;
    node.parent = parent;
    node.row = static_cast<int>(siblings.size());
    siblings.push_back(id);
    m_nodes.push_back(std::move(node));
    return id;
}

void StructureModel::setWorkload(std::shared_ptr<const session::Manifest> manifest,
                                 const std::vector<session::WorkloadIssue>& issues, bool applyHooks) {
    beginResetModel();
    m_manifest = std::move(manifest);
    m_nodes.clear();
    m_sections.clear();
    m_total = {};
    m_pricedObjects = 0;
    if (m_manifest) {
        using domain::ObjectRole;
        const domain::Workload& workload = m_manifest->workload;
        const auto costs = [&](const domain::WorkloadObject& object) {
            return std::any_of(issues.begin(), issues.end(), [&](const session::WorkloadIssue& issue) {
                return issue.kind == session::WorkloadIssue::Kind::LoadBalancer && issue.file == object.file &&
                       std::find(issue.lines.begin(), issue.lines.end(), object.line) != issue.lines.end();
            });
        };
        const std::set<domain::ObjectId> inFigures = pricedIds(workload);
        const auto roleOf = [&](const domain::WorkloadObject& object) {
            return object.role == ObjectRole::Priced && !inFigures.contains(object.id) ? ObjectRole::AppliedWith
                                                                                       : object.role;
        };
        std::map<domain::ObjectId, std::vector<const domain::PodGroup*>> groupsOf;
        for (const domain::PodGroup& group : workload.groups)
            groupsOf[group.owner].push_back(&group);
        std::map<ObjectRole, int> counts;
        for (const domain::WorkloadObject& object : workload.objects)
            ++counts[roleOf(object)];
        const QLocale locale;
        const auto section = [&](ObjectRole role, const QString& name, const QString& detail) {
            Node node;
            node.name = name;
            node.detail = detail;
            node.section = true;
            node.sums = role == ObjectRole::Priced;
            return counts[role] > 0 ? add(-1, std::move(node)) : -1;
        };
        const int priced = section(ObjectRole::Priced, tr("Priced"), locale.toString(counts[ObjectRole::Priced]));
        const int with = section(ObjectRole::AppliedWith, tr("Applied with it"),
                                 tr("%1, no pods, stay out of the estimate").arg(counts[ObjectRole::AppliedWith]));
        const int without = section(ObjectRole::NotApplied, applyHooks ? tr("Hooks and tests") : tr("Not applied"),
                                    applyHooks ? tr("%1, applied because you asked").arg(counts[ObjectRole::NotApplied])
                                               : tr("%1, unless you ask").arg(counts[ObjectRole::NotApplied]));
        for (const domain::WorkloadObject& object : workload.objects) {
            Node node;
            node.object = &object;
            node.name = oneLine(toQt(object.id.name));
            node.detail = oneLine(toQt(object.id.kind));
            const ObjectRole role = roleOf(object);
            if (role == ObjectRole::Priced) {
                node.icon = QStringLiteral("layers");
                node.sums = true;
                ++m_pricedObjects;
                const std::vector<const domain::PodGroup*>& groups = groupsOf[object.id];
                for (const domain::PodGroup* group : groups)
                    addTo(node.sum, sumsOf(*group));
                addTo(m_total, node.sum);
                if (groups.size() == 1)
                    node.group = groups.front();
                const int at = add(priced, std::move(node));
                for (const domain::PodGroup* group : groups) {
                    if (groups.size() == 1)
                        break; // one group is the object itself
                    Node leaf;
                    leaf.object = &object;
                    leaf.group = group;
                    leaf.name = oneLine(toQt(group->name));
                    leaf.sums = true;
                    leaf.sum = sumsOf(*group);
                    add(at, std::move(leaf));
                }
            } else if (role == ObjectRole::AppliedWith) {
                node.icon = iconFor(object.id.kind);
                if (object.id.kind == "Secret")
                    node.detail = tr("Secret, values hidden");
                else if (costs(object))
                    node.detail = tr("LoadBalancer, would cost");
                else if (object.role == ObjectRole::Priced)
                    node.detail = tr("%1, follows nodes").arg(node.detail);
                else if (isForeign(object.id))
                    node.detail = tr("%1, no pods found").arg(node.detail);
                add(with, std::move(node));
            } else {
                node.icon = QStringLiteral("ban");
                node.detail = oneLine(toQt(object.reason));
                add(without, std::move(node));
            }
        }
        if (priced >= 0)
            m_nodes[static_cast<std::size_t>(priced)].sum = m_total;
    }
    m_decimals = {};
    const QString point = QLocale().decimalPoint();
    for (const Node& node : m_nodes) {
        for (const int column : {Cpu, Memory}) {
            const QString number = node.sums ? numberOf(column, node.sum) : QString();
            int& most = m_decimals[static_cast<std::size_t>(column)];
            most = std::max(most, static_cast<int>(number.section(point, 1).size()));
        }
    }
    endResetModel();
}

const StructureModel::Node* StructureModel::node(const QModelIndex& index) const {
    return index.isValid() ? &m_nodes[static_cast<std::size_t>(index.internalId())] : nullptr;
}

QModelIndex StructureModel::index(int row, int column, const QModelIndex& parent) const {
    if (column < 0 || column >= ColumnCount || row < 0 || row >= rowCount(parent))
        return {};
    const Node* above = node(parent);
    const int id = (above == nullptr ? m_sections : above->children)[static_cast<std::size_t>(row)];
    return createIndex(row, column, static_cast<quintptr>(id));
}

QModelIndex StructureModel::parent(const QModelIndex& index) const {
    const Node* here = node(index);
    if (here == nullptr || here->parent < 0)
        return {};
    return createIndex(m_nodes[static_cast<std::size_t>(here->parent)].row, 0, static_cast<quintptr>(here->parent));
}

int StructureModel::rowCount(const QModelIndex& parent) const {
    if (parent.column() > 0)
        return 0;
    const Node* above = node(parent);
    return static_cast<int>(above == nullptr ? m_sections.size() : above->children.size());
}

int StructureModel::columnCount(const QModelIndex&) const {
    return ColumnCount;
}

QVariant StructureModel::data(const QModelIndex& index, int role) const {
    const Node* here = node(index);
    if (here == nullptr)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        if (column == Name)
            return here->name;
        return here->sums ? numberOf(column, here->sum) : QVariant();
    case DetailRole:
        return column == Name ? here->detail : QString();
    case Qt::AccessibleTextRole:
        return column == Name && !here->detail.isEmpty() ? QVariant(here->name + QStringLiteral(", ") + here->detail)
                                                         : data(index, Qt::DisplayRole);
    case IconRole:
        return column == Name ? here->icon : QString();
    case StrongRole:
        return here->section;
    case NumberRole:
        return column != Name;
    case DecimalsRole:
        return m_decimals[static_cast<std::size_t>(column)];
    case ToneRole:
        return static_cast<int>(column == Gpus && here->sums && here->sum.gpus == 0 ? Tone::Quiet : Tone::Normal);
    case Qt::TextAlignmentRole:
        return static_cast<int>((column == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return column == Name && here->object != nullptr && !here->object->reason.empty()
                   ? QVariant(toQt(here->object->reason))
                   : QVariant();
    default:
        return {};
    }
}

QVariant StructureModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case Name:
        return tr("Object");
    case Pods:
        return tr("Pods");
    case Cpu:
        return tr("CPU");
    case Memory:
        return tr("GiB");
    case Gpus:
        return tr("GPUs");
    default:
        return {};
    }
}

const domain::PodGroup* StructureModel::group(const QModelIndex& index) const {
    const Node* here = node(index);
    if (here == nullptr)
        return nullptr;
    if (here->group != nullptr || here->children.empty() || here->section)
        return here->group;
    return m_nodes[static_cast<std::size_t>(here->children.front())].group;
}

const domain::WorkloadObject* StructureModel::object(const QModelIndex& index) const {
    const Node* here = node(index);
    return here == nullptr ? nullptr : here->object;
}

QModelIndex StructureModel::firstGroup() const {
    QModelIndex first;
    for (std::size_t id = 0; id < m_nodes.size(); ++id) {
        const Node& here = m_nodes[id];
        if (here.group == nullptr)
            continue;
        const QModelIndex at = createIndex(here.row, 0, static_cast<quintptr>(id));
        if (domain::gpuCount(here.group->requests) > 0)
            return at;
        if (!first.isValid())
            first = at;
    }
    return first;
}

} // namespace thrifty::app
