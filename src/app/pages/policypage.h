// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/page.h"

#include <QTimer>

#include <optional>

class QComboBox;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace thrifty::app {

class CheckList;
class EmptyState;
class GuardrailWatch;
class OrderOptions;
class OrderView;
class Panel;
class PolicyTexts;
class SegmentedControl;
struct FileKind;
struct SavePlace;

/// The cost order and the policy that follows from it. Left the order, what changes it, and the checks; right the text.
class PolicyPage : public Page {
    Q_OBJECT

  public:
    explicit PolicyPage(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] QString priceSource() const override;
    void setSizeClass(SizeClass size) override;
    [[nodiscard]] OrderView& order() { return *m_order; }
    [[nodiscard]] CheckList& checks() { return *m_checks; }

    /// Writes the packet to a folder, or an archive when it ends in ".zip". Before an earlier packet in a folder is
    /// replaced the user is asked, if that was not agreed already.
    enum class Replace { Ask, Agreed };
    void exportTo(const QString& path, Replace replace = Replace::Ask);
    /// Writes the policy alone.
    void savePolicy(const QString& path);
    /// What a folder for the packet would be called: NAMESPACE-WORKLOAD-review-RUN.
    [[nodiscard]] QString packetName() const;
    /// Asks where, then exports.
    void askToExport();
    void copyForPullRequest();
    /// Shows what would be written, and applies it when the user agrees.
    void reviewAndApply();

  signals:
    void exported(const QString& path, bool done);

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    [[nodiscard]] QWidget* buildLeft();
    void buildHeader();
    void refresh();
    void refreshOrder();
    void refreshShaky();
    [[nodiscard]] int refreshWorst();
    void refreshSince();
    void refreshChecks();
    void refreshTexts();
    void refreshActions();
    void reviewSoon();
    void openReview();
    [[nodiscard]] bool mayApply() const;
    [[nodiscard]] bool mayUnlock() const;
    void refreshApply();
    [[nodiscard]] std::optional<SavePlace> askWhere(const QString& title, const QString& name, const FileKind& kind);
    void askToReplace(const QString& folder);
    void exportToExisting();
    /// What in the fields is not in the plan, so that it may not be handed on; empty: nothing.
    [[nodiscard]] QString refusedFields() const;
    /// Takes what is being typed; says what stops the step that was asked for.
    [[nodiscard]] bool mayHandOn(const QString& otherwise);
    void watchDrift();

    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QComboBox* m_variant;
    QPushButton *m_export, *m_apply;
    QSplitter* m_splitter;
    QWidget* m_left;
    SegmentedControl* m_side;
    OrderView* m_order;
    Panel *m_orderPanel, *m_checksPanel;
    OrderOptions* m_options;
    PolicyTexts* m_texts;
    QPushButton* m_back;
    class TextLabel *m_decide, *m_passed, *m_shaky, *m_worst;
    CheckList* m_checks;
    QTimer m_reviewTimer;
    QTimer* m_ageTimer;
    GuardrailWatch* m_guardrails;
    std::vector<domain::OrderEntry> m_before; ///< the order and its prices when an old estimate was made again
    QString m_moved;                          ///< which prices that changed; empty: none
    QString m_exportFolder;                   ///< where something was exported to last
    bool m_wantsDialog = false, m_refreshing = false;
};

} // namespace thrifty::app
