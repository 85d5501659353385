// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/plannerservice.h"
#include "session/workloadcheck.h"

#include <QAbstractItemModel>

#include <array>
#include <memory>
#include <set>
#include <vector>

namespace thrifty::app {

/// The workload as a tree: what is priced, what is applied with it, what is not applied; below them the objects, and
/// below those the pod groups, with sums of pods, CPU, GiB and GPUs.
class StructureModel : public QAbstractItemModel {
    Q_OBJECT

  public:
    enum Column { Name, Pods, Cpu, Memory, Gpus, ColumnCount };
    explicit StructureModel(QObject* parent = nullptr);

    void setWorkload(std::shared_ptr<const session::Manifest> manifest,
                     const std::vector<session::WorkloadIssue>& issues, bool applyHooks);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    struct Sums {
        std::int64_t pods = 0, cpuMilli = 0, memoryBytes = 0, gpus = 0;
        bool operator==(const Sums&) const = default;
    };
    [[nodiscard]] const Sums& total() const { return m_total; }
    [[nodiscard]] int pricedObjects() const { return m_pricedObjects; }
    /// The pod group of a row, or that of its object's first; null: it has none.
    [[nodiscard]] const domain::PodGroup* group(const QModelIndex& index) const;
    /// The object of a row, or the one its group belongs to; null: a section.
    [[nodiscard]] const domain::WorkloadObject* object(const QModelIndex& index) const;
    /// The first group with GPUs, else the first.
    [[nodiscard]] QModelIndex firstGroup() const;

  private:
    struct Node {
        int parent = -1; ///< into m_nodes; -1: a section
        int row = 0;
        std::vector<int> children;
        QString name, detail, icon, accessible;
        bool section = false, sums = false;
        Sums sum;
        const domain::WorkloadObject* object = nullptr;
        const domain::PodGroup* group = nullptr;
    };
    int add(int parent, Node node);
    [[nodiscard]] const Node* node(const QModelIndex& index) const;
    std::shared_ptr<const session::Manifest> m_manifest;
    std::vector<Node> m_nodes;
    std::vector<int> m_sections;
    Sums m_total;
    std::array<int, ColumnCount> m_decimals{}; ///< the most that a number of the column has
    int m_pricedObjects = 0;
};

/// What figures have: what makes pods, unless these only follow the nodes, like those of a DaemonSet.
[[nodiscard]] std::set<domain::ObjectId> pricedIds(const domain::Workload& workload);

/// "2", "0.5" CPUs of thousandths; "16", "0.5" GiB of bytes.
[[nodiscard]] QString cpuText(std::int64_t milli);
[[nodiscard]] QString gibText(std::int64_t bytes);

} // namespace thrifty::app
