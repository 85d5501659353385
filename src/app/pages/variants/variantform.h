// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/listednames.h"
#include "app/control/variantcontroller.h"
#include "app/widgets/panel.h"

class QAction;
class QComboBox;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace thrifty::app {

class FieldRow;
class SegmentedControl;
class VariantFields;

/// One variant: a pod group's fields, what they come to together, what follows them, and what is to be mended.
class VariantForm : public Panel {
    Q_OBJECT

  public:
    VariantForm(VariantController& variants, const ListedNames& names, QWidget* parent = nullptr);

    void setRow(int row); ///< of the controller's variants; -1: none
    [[nodiscard]] int row() const { return m_row; }
    void setGroup(const domain::GroupName& group);
    /// What the copy button does, as a command: the tooltip tells its keys.
    void setCopyCommand(const QAction& command);
    void focusFirst(); ///< the first field that can be changed
    [[nodiscard]] domain::GroupName group() const;
    /// `width` if no control is cut then, else as much as it takes; narrow labels leave room for four forms.
    void setPreferredWidth(int width, bool narrowLabels, bool mayGrow);
    QSize sizeHint() const override;
    /// Beside other forms: the one whose difference is shown has a frame in accent.
    void setMarked(bool marked);
    [[nodiscard]] FieldRow* fieldRow(domain::PlanField field) const;

  signals:
    void copyRequested(int row);
    void menuRequested(int row, const QPoint& globalPosition);
    void activated(int row); ///< the user works in it
    void issueChosen(int line);
    void termRequested(); ///< in the manifest's GPU affinity

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void refresh();
    void refreshGroups();
    void refreshIssues(const BuiltVariant& variant);
    [[nodiscard]] bool termHelps(const BuiltVariant& variant, const domain::GroupName& group) const;
    void refreshSums(const BuiltVariant& variant);
    void fitScroll();
    [[nodiscard]] const manifest::GroupValues* base() const;

    VariantController& m_variants;
    int m_row = -1;
    int m_group = -1;
    int m_width = 0;
    bool m_marked = false;

    QToolButton* m_copy;
    QToolButton* m_menu;
    SegmentedControl* m_groups;
    QComboBox* m_manyGroups;
    QStringList m_groupNames;
    TextLabel* m_differs;
    QScrollArea* m_scroll;
    VariantFields* m_fields;
    QWidget* m_issues;
    QVBoxLayout* m_issueLines;
    TextLabel* m_hint;
    TextLabel* m_together;
    TextLabel* m_follows;
};

/// "3 pods, 34 CPU, 48 GiB, 4 GPUs (base 2)"
[[nodiscard]] QString togetherText(const domain::Workload& workload, const domain::Workload& base);
/// "num-gpus 2; Serve replicas 4, one per GPU"
[[nodiscard]] QString followsText(const std::vector<manifest::VariantEdit>& edits, std::int64_t gpus);
/// What the head of a hunk says about an edit: "GPUs per pod", "num-gpus follows the GPUs", and only "minReplicas"
/// `beside` the field that it follows.
[[nodiscard]] QString causeText(const manifest::VariantEdit& edit, bool beside = false);

} // namespace thrifty::app
