// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/page.h"

#include <QTimer>

#include <map>

class QComboBox;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace thrifty::app {

class CapScale;
class CheckList;
class EmptyState;
class OrderView;
class Panel;
class DiffView;
class SegmentedControl;
class TabStrip;
class YamlView;

/// The cost order and the policy that follows from it. Left the order, what changes it, and the checks; right the text.
class PolicyPage : public Page {
    Q_OBJECT

  public:
    explicit PolicyPage(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] QString priceSource() const override;
    void setSizeClass(SizeClass size) override;
    [[nodiscard]] OrderView& order() { return *m_order; }
    [[nodiscard]] CheckList& checks() { return *m_checks; }

    /// Writes the packet to a folder, or an archive when it ends in ".zip".
    void exportTo(const QString& path);
    /// Writes the policy alone.
    void savePolicy(const QString& path);
    /// Asks where, then exports.
    void askToExport();
    void copyForPullRequest();
    /// Shows what would be written, and applies it when the user agrees.
    void reviewAndApply();

  signals:
    void exported(const QString& path, bool done);

  protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    [[nodiscard]] QWidget* buildLeft();
    [[nodiscard]] QWidget* buildTexts();
    void buildHeader();
    void
    edit(const QString& text,
         const std::function<domain::OrderEdits(const domain::VariantEstimate&, const domain::OrderEdits&)>& change);
    void refresh();
    void refreshOrder();
    void refreshOptions();
    void refreshChecks();
    void refreshTexts();
    void refreshActions();
    void showTab(int tab);
    void capEdited(QLineEdit* field, const QString& what,
                   const std::function<void(session::Plan&, std::optional<domain::Money>)>& put);
    void reviewSoon();
    void openReview();
    void watchDrift();

    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QComboBox* m_variant;
    QPushButton *m_export, *m_apply;
    QSplitter* m_splitter;
    QWidget *m_left, *m_right;
    SegmentedControl* m_side;
    OrderView* m_order;
    Panel *m_orderPanel, *m_checksPanel, *m_textPanel, *m_secondPanel;
    QPushButton* m_back;
    SegmentedControl* m_unpriced;
    QLineEdit* m_limit;
    CapScale* m_scale;
    class QHBoxLayout* m_capRow;
    std::map<domain::GroupName, QLineEdit*> m_caps;
    class TextLabel *m_capWarning, *m_limitProblem, *m_note;
    class TextLabel *m_decide, *m_passed;
    CheckList* m_checks;
    TabStrip* m_tabs;
    QStackedWidget* m_texts;
    YamlView *m_policyText, *m_manifest;
    DiffView* m_difference;
    QTimer m_reviewTimer;
    bool m_wantsDialog = false, m_refreshing = false;
};

} // namespace thrifty::app
