// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/listednames.h"
#include "app/pages/page.h"

class QBoxLayout;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace thrifty::app {

class ManifestPanel;
class VariantCards;
class VariantForm;
class VariantList;

/// The visual builder: variants as cards, the form of the chosen one, and live what will be sent and how it differs
/// from the user's files.
class VariantsPage : public Page {
    Q_OBJECT

  public:
    explicit VariantsPage(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] QString idleText() const override;
    void setSizeClass(SizeClass size) override;

    [[nodiscard]] int row() const { return m_row; }
    void setRow(int row);
    [[nodiscard]] const ListedNames& listedNames() const { return m_names; }
    [[nodiscard]] VariantForm& form() { return *m_forms.front(); }
    [[nodiscard]] VariantCards& cards() { return *m_cards; }
    [[nodiscard]] ManifestPanel& manifest() { return *m_manifest; }

  private:
    void buildHeader();
    void buildKeys();
    void arrange();
    void refresh();
    void followChange();
    void refreshLock();
    bool tellObstacle();
    void fillTemplates(QMenu* menu);
    void showMenu(int row, const QPoint& position);
    void estimate();
    void addTerm();
    void showWritten();
    void place(); ///< which variants the forms show
    [[nodiscard]] VariantController& variants() { return workbench().variants(); }
    [[nodiscard]] const VariantController& variants() const { return const_cast<VariantsPage*>(this)->variants(); }

    ListedNames m_names;
    int m_row = 0;
    std::vector<domain::VariantPlan> m_shown;
    QPushButton* m_undo;
    QPushButton* m_add;
    QPushButton* m_estimate;
    QStackedWidget* m_stack;
    QWidget* m_builder;
    VariantList* m_list;
    VariantCards* m_cards;
    std::vector<VariantForm*> m_forms; ///< the first is there at every size, the others where there is room
    ManifestPanel* m_manifest;
};

} // namespace thrifty::app
