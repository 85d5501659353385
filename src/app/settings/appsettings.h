// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/clusterlook.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <map>

namespace thrifty::app {

enum class ThemeChoice { System, Light, Dark };

/// What the window remembers about itself: an INI file in the XDG config folder. No secrets and nothing of a plan. A
/// file that cannot be read is set aside and the defaults hold.
class AppSettings {
  public:
    /// `path` empty: $XDG_CONFIG_HOME/thrifty-nova/window.ini.
    explicit AppSettings(QString path = {});

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);

    /// "en", "de", "ja"; empty: the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& code);

    /// By which prices estimates rank: empty: the price book in its usual place, if there is one; listPricesOnly; or
    /// the path of a price book.
    static constexpr const char* listPricesOnly = "-";
    [[nodiscard]] QString priceBook() const;
    void setPriceBook(const QString& choice);

    /// What to be told of by the desktop, by the names that Notifier gives it.
    [[nodiscard]] QStringList notifyWhen() const;
    void setNotifyWhen(const QStringList& events);

    /// The files opened last, newest first; those that are gone stay, so that they can be shown as missing.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString& path);
    void clearRecentFiles();

    /// The plan that was open when the window closed; empty: none.
    [[nodiscard]] QString lastPlan() const;
    void setLastPlan(const QString& path);

    /// What was shown last and how, by the names that ViewMemory gives it.
    [[nodiscard]] QString lastPage() const;
    void setLastPage(const QString& name);
    [[nodiscard]] QString unit() const;
    void setUnit(const QString& name);
    [[nodiscard]] QMap<QString, QByteArray> panels() const;
    void setPanels(const QMap<QString, QByteArray>& panels);

    /// The user's own keys of commands, by the command's id, as QKeySequence writes them; empty: no keys at all.
    [[nodiscard]] QMap<QString, QString> shortcuts() const;
    void setShortcuts(const QMap<QString, QString>& keys);

    /// How clusters look, by control plane (a server's address) and cluster. Colours that no theme has are left out.
    [[nodiscard]] std::map<QString, ClusterLooks> clusterLooks() const;
    /// A plain look is forgotten.
    void setClusterLook(const QString& controlPlane, const domain::ClusterName& cluster, const ClusterLook& look);

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);

  private:
    QString m_path;
};

} // namespace thrifty::app
