// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/page.h"

#include <QObject>

#include <functional>

class QStackedWidget;

namespace thrifty::app {

class DiffView;
class Panel;
class TabStrip;
class TextLabel;
class YamlView;

/// What applying the plan writes of an object, as text: the policy, or the object's own text in the manifests.
[[nodiscard]] std::function<QString(const domain::ObjectId&)> textsToWrite(const PolicyController& policy);

/// The texts of the Policy page: the policy, its difference from what is there, the manifest. One panel with tabs;
/// where there is much room the difference has a panel of its own beside it.
class PolicyTexts : public QObject {
    Q_OBJECT

  public:
    PolicyTexts(Workbench& workbench, QObject* parent);

    [[nodiscard]] Panel& panel() { return *m_panel; }
    [[nodiscard]] Panel& beside() { return *m_beside; }
    /// `current` is the cluster that is selected in the order: it is marked in the text as well.
    void setSizeClass(SizeClass size, const domain::ClusterName& current);
    void refresh(const domain::ClusterName& current);

  signals:
    void copyAsked();

  private:
    void showTab(int tab);
    [[nodiscard]] bool isBeside() const;
    void refreshDifference();

    Workbench& m_workbench;
    Panel *m_panel, *m_beside;
    TabStrip* m_tabs;
    QStackedWidget* m_texts;
    YamlView *m_policy, *m_manifest;
    DiffView* m_difference;
    TextLabel* m_note;
};

} // namespace thrifty::app
