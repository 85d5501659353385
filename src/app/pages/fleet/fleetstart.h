// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/emptystate.h"

namespace thrifty::app {

class Panel;

/// Before any kubeconfig is open: what is needed, and the files that lie on this machine.
class FleetStart : public EmptyState {
    Q_OBJECT

  public:
    explicit FleetStart(QWidget* parent = nullptr);

  signals:
    void chooseRequested();
    void demoRequested();
    void filesChosen(const QStringList& paths);

  private:
    void fill(Panel* found);
};

} // namespace thrifty::app
