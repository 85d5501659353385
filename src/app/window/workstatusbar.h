// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/listednames.h"
#include "app/control/workbench.h"

#include <QTimer>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace thrifty::app {

class TextLabel;

/// What runs, its progress after 300 ms, and the only Cancel; at the right end price source, time zone and unit.
class WorkStatusBar : public QWidget {
    Q_OBJECT

  public:
    explicit WorkStatusBar(Workbench& workbench, QWidget* parent = nullptr);
    /// What is said while nothing runs; empty: that it is ready.
    void setIdleText(const QString& text);
    /// From now on it says that the window goes when everything is tidied up.
    void setClosing(bool closing);
    /// Where the prices of the page come from; empty: how old the price list is.
    void setPriceSource(const QString& text);

  signals:
    void cancelled();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void refresh();
    [[nodiscard]] QString listDates() const;
    Workbench& m_workbench;
    QString m_idle, m_pagePrices;
    bool m_closing = false;
    TextLabel* m_text;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    TextLabel* m_source;
    TextLabel* m_zone;
    TextLabel* m_unit;
    QTimer m_delay;
    ListedNames m_listed;
};

} // namespace thrifty::app
