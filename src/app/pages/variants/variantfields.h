// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/listednames.h"
#include "app/control/variantcontroller.h"

#include <QWidget>

#include <map>

class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace thrifty::app {

class ChipEdit;
class FieldRow;
class SegmentedControl;

/// The fields of one pod group of one variant. Every change is a step of the plan; what the plan says is shown, with
/// what the base says and a way back to it, or why it cannot be used.
class VariantFields : public QWidget {
    Q_OBJECT

  public:
    VariantFields(VariantController& variants, const ListedNames& names, QWidget* parent = nullptr);

    /// Offers the names of the price list that are there by now.
    void takeNames();
    /// The fields of this group in this row of the controller's variants.
    void setTarget(int row, const manifest::GroupValues& base);
    [[nodiscard]] FieldRow* fieldRow(domain::PlanField field) const { return m_rows.at(field); }
    void setLabelWidth(int width);
    bool focusFirst(); ///< the first field that can be changed; false: none

  private:
    void addRow(QVBoxLayout* column, domain::PlanField field, FieldRow* row);
    void buildSizes(QVBoxLayout* column);
    void buildNodes(QVBoxLayout* column);
    void refreshSizes(const domain::GroupEdit& now, const domain::GroupEdit& edit);
    void refreshSkus(const domain::GroupEdit& now, const domain::GroupEdit& edit);
    void refreshNodes(const domain::GroupEdit& now, const domain::GroupEdit& edit);
    void refreshProblems(const BuiltVariant& variant);
    /// Marks a field whose text is no value: what the plan has holds until there is one or the plan changes there.
    void refuse(domain::PlanField field, const QString& reason);
    /// A field that differs from the base says what the base has.
    void mark(domain::PlanField field, bool changed, const QString& was);
    void change(domain::PlanField field, const std::function<void(domain::GroupEdit&)>& edit);
    void reset(domain::PlanField field);

    VariantController& m_variants;
    const ListedNames& m_names;
    manifest::GroupValues m_base;
    int m_row = -1;
    bool m_refreshing = false;
    QSpinBox* m_pods;
    QDoubleSpinBox* m_cpu;
    QDoubleSpinBox* m_memory;
    QSpinBox* m_gpus;
    ChipEdit* m_skus;
    SegmentedControl* m_price;
    QLineEdit* m_maxGpus;
    QLineEdit* m_maxPrice;
    ChipEdit* m_in;
    ChipEdit* m_out;
    QLineEdit* m_type;
    std::map<domain::PlanField, FieldRow*> m_rows;
    domain::GroupEdit m_edit; ///< what is shown
    std::map<domain::PlanField, QString> m_refused;
};

} // namespace thrifty::app
