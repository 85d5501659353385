// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workloadcontroller.h"
#include "app/models/rowsmodel.h"

namespace thrifty::app {

/// The ${VARIABLES} of the manifests and the values they are given.
class VariablesModel : public RowsModel<Variable> {
    Q_OBJECT

  public:
    enum Column { Name, Value, Uses, ColumnCount };
    explicit VariablesModel(WorkloadController& workload, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] const Variable& variable(int row) const { return this->row(row); }
    /// Values that look like secrets are covered until they are asked for.
    void setSecretsShown(bool shown);
    [[nodiscard]] bool isCovered(int row) const;
    [[nodiscard]] bool hasSecrets() const;

  private:
    void refresh();
    WorkloadController& m_workload;
    bool m_secretsShown = false;
};

} // namespace thrifty::app
