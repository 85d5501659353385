// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/listednames.h"
#include "app/control/variantcontroller.h"

#include <QWidget>

#include <map>
#include <optional>

class QLineEdit;
class QVBoxLayout;

namespace thrifty::app {

class AmountBox;
class ChipEdit;
class CountBox;
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

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void addRow(QVBoxLayout* column, domain::PlanField field, FieldRow* row);
    void buildSizes(QVBoxLayout* column);
    void buildNodes(QVBoxLayout* column);
    void refreshSizes(const domain::GroupEdit& now, const domain::GroupEdit& edit);
    void refreshSkus(const domain::GroupEdit& now, const domain::GroupEdit& edit);
    void refreshNodes(const domain::GroupEdit& now, const domain::GroupEdit& edit);
    void refreshProblems(const BuiltVariant& variant);
    void addBox(domain::PlanField field, auto* box, const QString& reason);
    /// Of a field in which is typed: undo and the ends of typing. `reason` is why a text there cannot be read, empty:
    /// it can.
    void watchTyping(domain::PlanField field, QWidget* widget, QLineEdit* line,
                     const std::function<QString(const QString&)>& reason);
    void endTyping();
    [[nodiscard]] const RefusedText* refused(domain::PlanField field) const;
    /// A field that differs from the base says what the base has.
    void mark(domain::PlanField field, bool changed, const QString& was);
    void change(domain::PlanField field, const std::function<void(domain::GroupEdit&)>& edit);
    void reset(domain::PlanField field);

    VariantController& m_variants;
    const ListedNames& m_names;
    manifest::GroupValues m_base;
    int m_row = -1;
    bool m_refreshing = false;
    CountBox* m_pods;
    AmountBox* m_cpu;
    AmountBox* m_memory;
    CountBox* m_gpus;
    ChipEdit* m_skus;
    SegmentedControl* m_price;
    QLineEdit* m_maxGpus;
    QLineEdit* m_maxPrice;
    ChipEdit* m_in;
    ChipEdit* m_out;
    QLineEdit* m_type;
    std::map<domain::PlanField, FieldRow*> m_rows;
    std::map<QObject*, domain::PlanField> m_typed; ///< where undo is told apart
    domain::GroupEdit m_edit;                      ///< what is shown
    std::optional<domain::GroupEdit> m_beforeTyping;
};

} // namespace thrifty::app
