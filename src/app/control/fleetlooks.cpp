// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/fleetlooks.h"

#include "app/format/text.h"

#include <QUrl>

#include <algorithm>

namespace thrifty::app {

namespace {

/// A control plane by the address of its server, without what a URL may say of a user; by its context where it has no
/// address.
QString planeOf(const session::FleetSnapshot& fleet) {
    const QUrl url(toQt(fleet.novaServer));
    if (url.host().isEmpty())
        return toQt(fleet.novaContext);
    const QString port = url.port() < 0 ? QString() : u':' + QString::number(url.port());
    return url.host() + port + url.path();
}

bool same(const QString& a, const QString& b) {
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

FleetLooks::FleetLooks(std::optional<AppSettings> settings, QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings)) {
    if (m_settings)
        m_planes = m_settings->clusterLooks();
}

void FleetLooks::setFleet(std::shared_ptr<const session::FleetSnapshot> fleet) {
    if (fleet == m_fleet)
        return;
    m_fleet = std::move(fleet);
    m_plane = m_fleet ? planeOf(*m_fleet) : QString();
    if (m_fleet) {
        // Contexts are renamed; what is remembered is found by the one of today.
        for (const session::ClusterConnection& one : m_fleet->clusters) {
            const ClusterLook* known = look(one.cluster.name);
            const QString context = toQt(one.cluster.context);
            if (known != nullptr && !context.isEmpty() && known->context != context) {
                ClusterLook& now = m_planes[m_plane][one.cluster.name];
                now.context = context;
                if (m_settings)
                    m_settings->setClusterLook(m_plane, one.cluster.name, now);
            }
        }
    }
    emit changed();
}

const ClusterLook* FleetLooks::look(const domain::ClusterName& cluster) const {
    const auto plane = m_planes.find(m_plane);
    if (!m_fleet || plane == m_planes.end())
        return nullptr;
    const auto found = plane->second.find(cluster);
    return found == plane->second.end() ? nullptr : &found->second;
}

QString FleetLooks::alias(const domain::ClusterName& cluster) const {
    const ClusterLook* known = look(cluster);
    // What was unique when it was given need not be so today: clusters join, and the file can be edited.
    return known == nullptr || known->alias.isEmpty() || !whyNot(cluster, known->alias).isEmpty()
               ? QString()
               : oneLine(known->alias.simplified());
}

QString FleetLooks::shownName(const domain::ClusterName& cluster) const {
    const QString own = alias(cluster);
    return own.isEmpty() ? oneLine(toQt(cluster)) : own;
}

QString FleetLooks::fullName(const domain::ClusterName& cluster) const {
    const QString own = alias(cluster), name = oneLine(toQt(cluster));
    return own.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(own, name);
}

std::optional<int> FleetLooks::colour(const domain::ClusterName& cluster) const {
    const ClusterLook* known = look(cluster);
    return known == nullptr ? std::nullopt : known->colour;
}

QString FleetLooks::group(const domain::ClusterName& cluster) const {
    const ClusterLook* known = look(cluster);
    return known == nullptr || !whyNotGroup(known->group).isEmpty() ? QString() : known->group.simplified();
}

QStringList FleetLooks::groups() const {
    QStringList groups;
    if (m_fleet) {
        for (const session::ClusterConnection& one : m_fleet->clusters) {
            if (const QString in = group(one.cluster.name); !in.isEmpty())
                groups << in;
        }
    }
    groups.removeDuplicates();
    groups.sort(Qt::CaseInsensitive);
    return groups;
}

const ClusterLook* FleetLooks::ofContext(const domain::ContextName& context) const {
    const QString name = toQt(context);
    if (name.isEmpty())
        return nullptr;
    for (const auto& [plane, looks] : m_planes) {
        if (m_fleet && plane != m_plane)
            continue;
        for (const auto& [cluster, look] : looks) {
            if (look.context == name)
                return &look;
        }
    }
    return nullptr;
}

QString FleetLooks::whyNot(const domain::ClusterName& cluster, const QString& alias) const {
    const QString wanted = alias.simplified();
    if (wanted.isEmpty())
        return {};
    if (!m_fleet)
        return tr("Connect to a fleet first");
    if (wanted.size() > longestAlias)
        return tr("An alias has at most %1 signs").arg(longestAlias);
    if (oneLine(wanted) != wanted)
        return tr("An alias has only signs that can be seen");
    for (const session::ClusterConnection& one : m_fleet->clusters) {
        const domain::ClusterName& other = one.cluster.name;
        if (other == cluster)
            continue;
        if (same(wanted, toQt(other)))
            return tr("A cluster of the fleet has this as its own name");
        const ClusterLook* known = look(other);
        if (known != nullptr && same(wanted, known->alias.simplified()))
            return tr("%1 has this alias").arg(oneLine(toQt(other)));
    }
    return {};
}

void FleetLooks::setAlias(const domain::ClusterName& cluster, const QString& alias) {
    if (!whyNot(cluster, alias).isEmpty())
        return;
    // The cluster's own name is no alias of it.
    const QString wanted = alias.simplified() == toQt(cluster) ? QString() : alias.simplified();
    change(cluster, [&](ClusterLook& look) { look.alias = wanted; });
}

void FleetLooks::setColour(const domain::ClusterName& cluster, std::optional<int> colour) {
    change(cluster, [&](ClusterLook& look) { look.colour = colour; });
}

QString FleetLooks::whyNotGroup(const QString& group) {
    const QString wanted = group.simplified();
    if (wanted.size() > longestGroup)
        return tr("A group has at most %1 signs").arg(longestGroup);
    if (oneLine(wanted) != wanted)
        return tr("A group has only signs that can be seen");
    return {};
}

void FleetLooks::setGroup(const domain::ClusterName& cluster, const QString& group) {
    if (!whyNotGroup(group).isEmpty())
        return;
    QString wanted = group.simplified();
    for (const QString& known : groups()) {
        if (same(known, wanted))
            wanted = known;
    }
    change(cluster, [&](ClusterLook& look) { look.group = wanted; });
}

void FleetLooks::change(const domain::ClusterName& cluster, const std::function<void(ClusterLook&)>& with) {
    if (!m_fleet)
        return;
    const ClusterLook* known = look(cluster);
    const ClusterLook before = known == nullptr ? ClusterLook() : *known;
    ClusterLook now = before;
    with(now);
    if (now == before)
        return;
    for (const session::ClusterConnection& one : m_fleet->clusters) {
        if (one.cluster.name == cluster)
            now.context = toQt(one.cluster.context);
    }
    if (now.plain())
        m_planes[m_plane].erase(cluster);
    else
        m_planes[m_plane][cluster] = now;
    if (m_settings)
        m_settings->setClusterLook(m_plane, cluster, now);
    emit changed();
}

} // namespace thrifty::app
