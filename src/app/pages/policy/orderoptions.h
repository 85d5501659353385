// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"
#include "app/widgets/panel.h"

#include <functional>
#include <map>

class QHBoxLayout;
class QLineEdit;

namespace thrifty::app {

class CapSlider;
class SegmentedControl;
class TextLabel;

/// What decides about the order beside prices: clusters without one, a limit, a cap on each node of a pod group.
class OrderOptions : public Panel {
    Q_OBJECT

  public:
    explicit OrderOptions(Workbench& workbench, QWidget* parent = nullptr);
    /// There must be an estimate.
    void refresh();

  private:
    using Put = std::function<void(session::Plan&, std::optional<domain::Money>)>;
    [[nodiscard]] QLayout* buildLimit();
    void buildCaps(const std::vector<domain::GroupName>& groups);
    void refreshCaps(const domain::VariantEstimate& estimate);
    void unmarkOnChange(QLineEdit* field);
    void capEdited(QLineEdit* field, const QString& what, const Put& put);
    void limitTo(session::Plan& plan, const std::optional<domain::Money>& limit) const;
    void refreshLimit(const domain::VariantEstimate& estimate);
    void refreshFacts(const domain::VariantEstimate& estimate);

    Workbench& m_workbench;
    SegmentedControl *m_unpriced, *m_list;
    TextLabel* m_listName;
    QLineEdit* m_limit;
    CapSlider* m_slider;
    QHBoxLayout* m_capRow;
    std::map<domain::GroupName, QLineEdit*> m_caps;
    TextLabel *m_capWarning, *m_limitProblem, *m_factsName;
    SegmentedControl* m_facts;
    const QLineEdit* m_problemOf = nullptr; ///< the field that m_limitProblem is about
};

} // namespace thrifty::app
