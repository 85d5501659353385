// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"
#include "app/widgets/panel.h"

#include <map>
#include <vector>

namespace thrifty::app {

class CapSlider;
class CapWarnings;
class FlowLayout;
class MoneyField;
class SegmentedControl;
class TextLabel;

/// What decides about the order beside prices: clusters without one, a limit, a cap on each node of a pod group.
class OrderOptions : public Panel {
    Q_OBJECT

  public:
    explicit OrderOptions(Workbench& workbench, QWidget* parent = nullptr);
    /// There must be an estimate.
    void refresh();
    /// Takes what is being typed, so that what is exported or applied now is what stands in the fields.
    void enter();
    /// The fields in which something stands that is no amount, each with it and what the plan keeps meanwhile.
    struct Refused {
        QString field, text, kept;
    };
    [[nodiscard]] std::vector<Refused> refused() const;

  signals:
    void judged(); ///< refused() is another

  private:
    [[nodiscard]] MoneyField* makeField(const QString& what, const QString& accessibleName);
    [[nodiscard]] std::vector<MoneyField*> fields() const;
    [[nodiscard]] QLayout* buildLimit();
    void buildCaps(const std::vector<domain::GroupName>& groups);
    void addCap(const domain::GroupName& group, int nameWidth);
    void limitTo(session::Plan& plan, const std::optional<domain::Money>& limit) const;
    void refreshLimit(const domain::VariantEstimate& estimate);
    void refreshCaps(const domain::VariantEstimate& estimate);
    void refreshProblems();
    void refreshFacts(const domain::VariantEstimate& estimate);

    Workbench& m_workbench;
    SegmentedControl *m_unpriced, *m_list;
    TextLabel* m_listName;
    MoneyField* m_limit;
    CapSlider* m_slider;
    FlowLayout* m_capRow;
    std::map<domain::GroupName, MoneyField*> m_caps;
    CapWarnings* m_warnings;
    TextLabel *m_problem, *m_factsName;
    SegmentedControl* m_facts;
};

} // namespace thrifty::app
