// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/appsettings.h"
#include "session/plannerservice.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace thrifty::app {

/// How the clusters of the connected fleet look in the window: aliases, colours and groups that the user has chosen.
/// Kept by control plane and cluster, so that the same name in two fleets has two looks. Plans hold nothing of it, and
/// nothing that leaves the window (policies, reports, tables, questions before a write, the audit log) reads it.
class FleetLooks : public QObject {
    Q_OBJECT

  public:
    static constexpr int longestAlias = 40, longestGroup = 24;

    /// Without settings everything is forgotten at the end of the program.
    explicit FleetLooks(std::optional<AppSettings> settings, QObject* parent = nullptr);

    /// The fleet that is shown from now on; null: none is connected.
    void setFleet(std::shared_ptr<const session::FleetSnapshot> fleet);

    /// The user's own name; empty: none. One that a cluster of the fleet has as its own name, or that two have, is not
    /// shown: a name on the screen always means one cluster.
    [[nodiscard]] QString alias(const domain::ClusterName& cluster) const;
    /// Where room is scarce: the alias, or the cluster's own name on one line.
    [[nodiscard]] QString shownName(const domain::ClusterName& cluster) const;
    /// Where there is room, and wherever it is read out: "prod-eu (gke_acme-prod_europe-west4_cluster-1)".
    [[nodiscard]] QString fullName(const domain::ClusterName& cluster) const;
    /// The colour that was chosen; none: automatic, by order of joining.
    [[nodiscard]] std::optional<int> colour(const domain::ClusterName& cluster) const;
    /// The user's group; empty: none.
    [[nodiscard]] QString group(const domain::ClusterName& cluster) const;
    /// The groups that clusters of the connected fleet are in, by name.
    [[nodiscard]] QStringList groups() const;
    /// What is remembered of the cluster that this context reached last, also before a fleet is connected; null:
    /// nothing.
    [[nodiscard]] const ClusterLook* ofContext(const domain::ContextName& context) const;

    /// Why this cannot be the cluster's alias; empty: it can. No alias always can.
    [[nodiscard]] QString whyNot(const domain::ClusterName& cluster, const QString& alias) const;
    /// Does nothing where whyNot() says why.
    void setAlias(const domain::ClusterName& cluster, const QString& alias);
    void setColour(const domain::ClusterName& cluster, std::optional<int> colour);
    /// Why this cannot be a group; empty: it can. No group always can.
    [[nodiscard]] static QString whyNotGroup(const QString& group);
    /// Does nothing where whyNotGroup() says why. A group that is there keeps its spelling.
    void setGroup(const domain::ClusterName& cluster, const QString& group);

  signals:
    void changed();

  private:
    [[nodiscard]] const ClusterLook* look(const domain::ClusterName& cluster) const;
    void change(const domain::ClusterName& cluster, const std::function<void(ClusterLook&)>& with);

    std::optional<AppSettings> m_settings;
    std::map<QString, ClusterLooks> m_planes;
    std::shared_ptr<const session::FleetSnapshot> m_fleet;
    QString m_plane; ///< the key of the connected fleet in m_planes
};

} // namespace thrifty::app
