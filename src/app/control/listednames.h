// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/jobthread.h"
#include "session/catalognames.h"

#include <QObject>

namespace thrifty::app {

/// The names of the price list, for fields to complete from. Read on a thread of its own: the list is large, and the
/// window does not wait for it.
class ListedNames : public QObject {
    Q_OBJECT

  public:
    explicit ListedNames(QObject* parent = nullptr);

    /// Empty until they came().
    [[nodiscard]] const session::CatalogNames& names() const { return m_names; }

  signals:
    void came();

  private:
    session::CatalogNames m_names;
    JobThread m_thread; ///< last: ends first
};

} // namespace thrifty::app
