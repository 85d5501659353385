// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/fleetcontroller.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace thrifty::app {

class TextLabel;

/// Below the clusters: how the selected one is shown. Alias, colour and group hold as soon as they are given; an
/// alias that cannot be is refused where it is typed, with the reason.
class LookBar : public QWidget {
    Q_OBJECT

  public:
    explicit LookBar(FleetController& fleet, QWidget* parent = nullptr);

    /// Which field of the bar is meant.
    enum class Field { Alias, Colour, Group };
    /// Opens the bar for a cluster, with the focus in that field.
    void begin(const domain::ClusterName& cluster, Field field);
    /// The selection has moved on while the bar is open.
    void setCluster(const domain::ClusterName& cluster);
    [[nodiscard]] QLineEdit& alias() { return *m_alias; }
    [[nodiscard]] QComboBox& colour() { return *m_colour; }
    [[nodiscard]] QLineEdit& group() { return *m_group; }

  signals:
    /// Closed with Escape or by its button.
    void closed();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void end();
    void refresh();
    void fillColours();
    void judge();
    void takeAlias();
    void takeGroup();
    void forgetTyped();

    FleetController& m_fleet;
    domain::ClusterName m_cluster;
    TextLabel* m_name;
    QLineEdit* m_alias;
    QComboBox* m_colour;
    QLineEdit* m_group;
    TextLabel* m_problem;
};

} // namespace thrifty::app
