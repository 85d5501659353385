// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/podgroup.h"

#include <QDialog>

#include <vector>

namespace thrifty::app {

class Workbench;

/// Every object that an estimate would write, by its full name; only tells.
class WrittenDialog : public QDialog {
    Q_OBJECT

  public:
    /// In a name, `digits` stands for those that a run draws.
    WrittenDialog(const Workbench& workbench, const std::vector<domain::ObjectId>& objects, const QString& digits,
                  QWidget* parent = nullptr);
};

} // namespace thrifty::app
