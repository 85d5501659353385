// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/railstate.h"
#include "app/pages/page.h"
#include "app/settings/appsettings.h"

#include <QByteArray>
#include <QMap>

#include <optional>

namespace thrifty::app {

/// How the person arranged what is shown, from one start to the next: how panels share the room on each page, apart for
/// each size class because pages arrange themselves differently there; tables; switches; the unit of prices; the page.
class ViewMemory {
  public:
    explicit ViewMemory(AppSettings& settings);

    void restore(Page& page, SizeClass size) const;
    void keep(const Page& page, SizeClass size);

    /// None: nothing was kept, or what this version does not know.
    [[nodiscard]] std::optional<PriceUnit> unit() const;
    [[nodiscard]] std::optional<PageId> page() const;
    /// Writes all of it.
    void save(PriceUnit unit, PageId page);

  private:
    AppSettings& m_settings;
    QMap<QString, QByteArray> m_panels; ///< "policy-M-0" and the state of that splitter, "fleet-clusters" of that table
};

} // namespace thrifty::app
