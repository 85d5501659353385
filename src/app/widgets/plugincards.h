// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/fleetcontroller.h"
#include "app/widgets/panel.h"

class QHBoxLayout;

namespace thrifty::app {

/// The programs that kubeconfigs want to run to log in, one card a command: allow, refuse, look at the arguments, take
/// the answer back.
class PluginCards : public Panel {
    Q_OBJECT

  public:
    explicit PluginCards(FleetController& fleet, QWidget* parent = nullptr);

  private:
    void refresh();
    [[nodiscard]] QWidget* card(const PluginQuestion& question);
    void showArguments(const PluginQuestion& question);
    FleetController& m_fleet;
    QHBoxLayout* m_cards;
    std::vector<QString> m_shown; ///< what the cards say, so that they are only made anew when that changes
};

} // namespace thrifty::app
