// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/appsettings.h"

#include "app/settings/windowfile.h"
#include "session/privatefile.h"
#include "session/usersettings.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>

namespace thrifty::app {

namespace {

constexpr int version = 1;
constexpr int recentLimit = 12;

QVariant read(const QString& path, const char* key) {
    return QSettings(path, QSettings::IniFormat).value(QLatin1String(key));
}

void write(const QString& path, const char* key, const QVariant& value) {
    QSettings settings(path, QSettings::IniFormat);
    settings.setValue(QStringLiteral("version"), version);
    settings.setValue(QLatin1String(key), value);
}

/// Names as keys of the file: any sign may be in them, and a slash would be a level of its own.
QString keyOf(const QString& name) {
    return QString::fromLatin1(name.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString nameOf(const QString& key) {
    return QString::fromUtf8(QByteArray::fromBase64(key.toLatin1(), QByteArray::Base64UrlEncoding));
}

} // namespace

AppSettings::AppSettings(QString path)
    : m_path(path.isEmpty() ? windowFilePath() : std::move(path)) {
    (void)prepareWindowFile(m_path);
}

QString windowFilePath() {
    return QString::fromStdString(session::configDirectory()) + QStringLiteral("/window.ini");
}

QString prepareWindowFile(const QString& path) {
    // Before QSettings makes it and its folder, which lets everybody read.
    if (!QFile::exists(path)) {
        (void)session::writePrivateFile(path.toStdString(), {});
        return {};
    }
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    bool number = false;
    const QSettings settings(path, QSettings::IniFormat);
    const int of = settings.value(QStringLiteral("version")).toInt(&number);
    // QSettings takes any bytes for an empty file, and would write over them.
    if ((number && of <= version && settings.status() != QSettings::FormatError) || QFileInfo(path).size() == 0)
        return {};
    const QString aside = path + QStringLiteral(".unread");
    QFile::remove(aside);
    return QFile::rename(path, aside) ? aside : QString();
}

ThemeChoice AppSettings::theme() const {
    const QString name = read(m_path, "theme").toString();
    return name == u"light" ? ThemeChoice::Light : name == u"dark" ? ThemeChoice::Dark : ThemeChoice::System;
}

void AppSettings::setTheme(ThemeChoice choice) {
    write(m_path, "theme",
          choice == ThemeChoice::Light  ? QStringLiteral("light")
          : choice == ThemeChoice::Dark ? QStringLiteral("dark")
                                        : QStringLiteral("system"));
}

QString AppSettings::language() const {
    return read(m_path, "language").toString();
}

void AppSettings::setLanguage(const QString& code) {
    write(m_path, "language", code);
}

QString AppSettings::priceBook() const {
    return read(m_path, "priceBook").toString();
}

void AppSettings::setPriceBook(const QString& choice) {
    write(m_path, "priceBook", choice);
}

QStringList AppSettings::notifyWhen() const {
    return read(m_path, "notifyWhen").toStringList();
}

void AppSettings::setNotifyWhen(const QStringList& events) {
    write(m_path, "notifyWhen", events);
}

QStringList AppSettings::recentFiles() const {
    return read(m_path, "recentFiles").toStringList();
}

void AppSettings::addRecentFile(const QString& path) {
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    while (files.size() > recentLimit)
        files.removeLast();
    write(m_path, "recentFiles", files);
}

void AppSettings::clearRecentFiles() {
    write(m_path, "recentFiles", QStringList());
}

QString AppSettings::lastPlan() const {
    return read(m_path, "lastPlan").toString();
}

void AppSettings::setLastPlan(const QString& path) {
    write(m_path, "lastPlan", path);
}

QString AppSettings::lastPage() const {
    return read(m_path, "lastPage").toString();
}

void AppSettings::setLastPage(const QString& name) {
    write(m_path, "lastPage", name);
}

QString AppSettings::unit() const {
    return read(m_path, "unit").toString();
}

void AppSettings::setUnit(const QString& name) {
    write(m_path, "unit", name);
}

QMap<QString, QByteArray> AppSettings::panels() const {
    QMap<QString, QByteArray> panels;
    const QVariantMap kept = read(m_path, "panels").toMap();
    for (auto panel = kept.cbegin(); panel != kept.cend(); ++panel)
        panels[panel.key()] = panel->toByteArray();
    return panels;
}

void AppSettings::setPanels(const QMap<QString, QByteArray>& panels) {
    QVariantMap kept;
    for (auto panel = panels.cbegin(); panel != panels.cend(); ++panel)
        kept[panel.key()] = *panel;
    write(m_path, "panels", kept);
}

QMap<QString, QString> AppSettings::shortcuts() const {
    QMap<QString, QString> keys;
    QSettings settings(m_path, QSettings::IniFormat);
    settings.beginGroup(QStringLiteral("shortcuts"));
    for (const QString& id : settings.childKeys())
        keys[id] = settings.value(id).toString();
    return keys;
}

void AppSettings::setShortcuts(const QMap<QString, QString>& keys) {
    QSettings settings(m_path, QSettings::IniFormat);
    settings.setValue(QStringLiteral("version"), version);
    settings.beginGroup(QStringLiteral("shortcuts"));
    settings.remove(QString()); // those that are as usual again
    for (auto each = keys.cbegin(); each != keys.cend(); ++each)
        settings.setValue(each.key(), *each);
}

std::map<QString, ClusterLooks> AppSettings::clusterLooks() const {
    std::map<QString, ClusterLooks> planes;
    QSettings settings(m_path, QSettings::IniFormat);
    settings.beginGroup(QStringLiteral("clusters"));
    for (const QString& plane : settings.childGroups()) {
        settings.beginGroup(plane);
        for (const QString& cluster : settings.childGroups()) {
            settings.beginGroup(cluster);
            ClusterLook look;
            look.alias = settings.value(QStringLiteral("alias")).toString();
            look.group = settings.value(QStringLiteral("group")).toString();
            bool number = false;
            const int colour = settings.value(QStringLiteral("colour")).toInt(&number);
            if (number && colour >= 0 && colour < clusterColours)
                look.colour = colour;
            look.context = settings.value(QStringLiteral("context")).toString();
            if (!look.plain())
                planes[nameOf(plane)][domain::ClusterName(nameOf(cluster).toStdString())] = look;
            settings.endGroup();
        }
        settings.endGroup();
    }
    return planes;
}

void AppSettings::setClusterLook(const QString& controlPlane, const domain::ClusterName& cluster,
                                 const ClusterLook& look) {
    QSettings settings(m_path, QSettings::IniFormat);
    settings.setValue(QStringLiteral("version"), version);
    settings.beginGroup(QStringLiteral("clusters/") + keyOf(controlPlane) + u'/' +
                        keyOf(QString::fromStdString(cluster.str())));
    settings.remove(QString()); // what it said before
    if (look.plain())
        return;
    // The name stands beside its key, for who reads the file.
    settings.setValue(QStringLiteral("name"), QString::fromStdString(cluster.str()));
    settings.setValue(QStringLiteral("alias"), look.alias);
    settings.setValue(QStringLiteral("group"), look.group);
    if (look.colour)
        settings.setValue(QStringLiteral("colour"), *look.colour);
    settings.setValue(QStringLiteral("context"), look.context);
}

QByteArray AppSettings::geometry() const {
    return read(m_path, "geometry").toByteArray();
}

void AppSettings::setGeometry(const QByteArray& geometry) {
    write(m_path, "geometry", geometry);
}

} // namespace thrifty::app
