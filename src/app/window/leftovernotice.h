// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/page.h"

#include <QVector>

namespace thrifty::app {

/// What a run could not remove, on every page until it is gone: it must not be missed by whoever looked elsewhere when
/// the run ended.
class LeftoverNotice : public QObject {
    Q_OBJECT

  public:
    explicit LeftoverNotice(Workbench& workbench, QObject* parent = nullptr);
    void addPage(Page* page);

  private:
    void refresh();
    void refresh(Page* page);
    [[nodiscard]] QString loginCommand() const;
    Workbench& m_workbench;
    QVector<Page*> m_pages;
};

} // namespace thrifty::app
