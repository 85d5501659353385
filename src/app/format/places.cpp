// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format/places.h"

#include "app/format/text.h"

#include <QDir>
#include <QUrl>

namespace thrifty::app {

QString withTilde(const QString& path) {
    const QString home = QDir::homePath();
    return path.startsWith(home + u'/') ? QStringLiteral("~") + path.mid(home.size()) : path;
}

QString namesOf(const QStringList& paths) {
    QStringList names;
    for (const QString& path : paths)
        names << withTilde(path);
    return names.join(QStringLiteral(", "));
}

QString hostOf(const std::string& server) {
    const QUrl url(toQt(server));
    return url.port() > 0 && url.port() != 443 ? url.host() + u':' + QString::number(url.port()) : url.host();
}

} // namespace thrifty::app
