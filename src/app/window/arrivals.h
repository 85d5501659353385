// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace thrifty::app {

class PlanFiles;

/// Files that come from outside, dropped or handed over by another start. They are opened one after the other and never
/// behind a question that is open: what is asked about would be another thing than what is answered.
class Arrivals : public QObject {
    Q_OBJECT

  public:
    explicit Arrivals(PlanFiles& files, QObject* parent = nullptr);
    /// Returns at once: whoever sent them does not wait until they are open.
    void take(const QStringList& paths);

  private:
    void look();

    PlanFiles& m_files;
    QStringList m_waiting;
    QTimer m_looks;
    bool m_free = false; ///< no question was open at the last look
};

} // namespace thrifty::app
