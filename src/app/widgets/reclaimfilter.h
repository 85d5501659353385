// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reclaim.h"

#include <QComboBox>

#include <optional>

namespace thrifty::app {

/// How often spot nodes may be reclaimed: at any rate, or up to one of the published ranges, with those of which no
/// rate is known or without. The choice is the plan's; it goes with the order.
class ReclaimFilter : public QComboBox {
    Q_OBJECT

  public:
    explicit ReclaimFilter(QWidget* parent = nullptr);
    /// Shows it, without a signal. A limit that a plan file says and nobody can choose here is added.
    void setLimit(const std::optional<domain::ReclaimLimit>& limit);

  signals:
    void chosen(const std::optional<thrifty::domain::ReclaimLimit>& limit);

  private:
    void addLimit(const domain::ReclaimLimit& limit);
};

} // namespace thrifty::app
