// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/variantcontroller.h"
#include "app/pages/variants/manifesttexts.h"
#include "app/widgets/panel.h"
#include "app/worker/newestjob.h"

#include <memory>
#include <utility>

class QStackedWidget;

namespace thrifty::app {

class DiffView;
class TabStrip;
class YamlView;

/// What a variant's copies are made of: the gated manifest, and how it differs from the user's files.
class ManifestPanel : public Panel {
    Q_OBJECT

  public:
    explicit ManifestPanel(VariantController& variants, QWidget* parent = nullptr);

    void setRow(int row);
    void showManifest(); ///< the second tab
    void focusText();
    /// The line of the user's file, in whichever tab is shown.
    void goTo(int line);
    [[nodiscard]] DiffView& difference() { return *m_diff; }

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void refresh();
    void show(const ManifestTexts& texts);

    VariantController& m_variants;
    int m_row = -1, m_shownRow = -1;
    using Read = std::shared_ptr<const session::Manifest>;
    std::pair<Read, Read> m_of; ///< the base and the variant that are shown, or about to be
    bool m_behind = false;      ///< something changed while it was not seen
    TabStrip* m_tabs;
    TextLabel* m_against;
    TextLabel* m_added;
    TextLabel* m_removed;
    QStackedWidget* m_stack;
    DiffView* m_diff;
    YamlView* m_yaml;
    NewestJob m_job{"difference"}; ///< last: ends first
};

} // namespace thrifty::app
