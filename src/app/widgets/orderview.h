// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/format/text.h"
#include "app/models/policyrows.h"

#include <QListView>

#include <functional>
#include <vector>

namespace thrifty::app {

/// The cost order: rows that are dragged, or moved with Alt+Up and Alt+Down, pinned with P, left out with Del. N
/// notes a fact about the cluster or takes it back. It changes nothing itself: it says what was asked for.
class OrderView : public QListView {
    Q_OBJECT

  public:
    explicit OrderView(QWidget* parent = nullptr);
    ~OrderView() override;

    /// `colourOf` tells a cluster's colour.
    void setRows(std::vector<PolicyRow> rows, PriceUnit unit,
                 const std::function<int(const domain::ClusterName&)>& colourOf);
    [[nodiscard]] const std::vector<PolicyRow>& rows() const;
    [[nodiscard]] domain::ClusterName currentCluster() const;
    void setCurrentCluster(const domain::ClusterName& cluster);
    /// Height of all rows and the heading.
    [[nodiscard]] int wantedHeight() const;

  signals:
    void placeAsked(const thrifty::domain::ClusterName& cluster, int place);
    void pinAsked(const thrifty::domain::ClusterName& cluster);
    void outAsked(const thrifty::domain::ClusterName& cluster);
    void inAsked(const thrifty::domain::ClusterName& cluster);
    void noteAsked(const thrifty::domain::ClusterName& cluster);
    void forgetAsked(const thrifty::domain::KnownFact& fact);
    void clusterSelected(const thrifty::domain::ClusterName& cluster);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

  private:
    class Model;
    class Delegate;
    class Heading;
    enum class Spot { None, Pin, Out, In, Forget };
    [[nodiscard]] Spot spotAt(const QPoint& point, int& row) const;
    [[nodiscard]] const PolicyRow* rowAt(int row) const;

    Model* m_model;
    Heading* m_heading;
};

} // namespace thrifty::app
