// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/writelock.h"

#include <QToolButton>

namespace thrifty::app {

class Workbench;

/// Which Nova control plane is active and whether it may be written to: on every page, dialog and export.
class ContextChip : public QToolButton {
    Q_OBJECT

  public:
    explicit ContextChip(QWidget* parent = nullptr);
    /// For a dialog: it tells how things are, and is not pressed.
    [[nodiscard]] static ContextChip* forDialog(const Workbench& workbench);
    void tell(const Workbench& workbench);
    void setContext(const QString& context, const QString& host, bool production);
    void setAccess(WriteAccess access, const QString& until);
    void setShort(bool shortForm); ///< without the host

    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void describe();
    QString m_context, m_host, m_until;
    bool m_production = false, m_short = false;
    WriteAccess m_access = WriteAccess::ReadOnly;
};

} // namespace thrifty::app
