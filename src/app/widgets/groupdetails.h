// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/podgroup.h"

#include <QWidget>

class QGridLayout;

namespace thrifty::app {

class TextLabel;

/// What a pod group asks for: pods, requests, GPU SKUs, limits, and how it is gated.
class GroupDetails : public QWidget {
    Q_OBJECT

  public:
    explicit GroupDetails(QWidget* parent = nullptr);
    void setGroup(const domain::PodGroup* group);
    [[nodiscard]] QString summary() const; ///< all of it as text

  private:
    void row(const QString& label, const QString& text);
    TextLabel* m_title;
    QGridLayout* m_grid;
    QStringList m_lines;
};

} // namespace thrifty::app
