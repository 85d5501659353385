// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demowindow.h"
#include "app/pages/fleetpage.h"

#include <QAbstractItemModel>
#include <QTemporaryDir>

class QPushButton;

/// What the tests of the Fleet page have in common.
namespace thrifty::tests {

[[nodiscard]] app::FleetPage& fleetPage(app::MainWindow& window);
/// Connected or not, and nothing goes on.
bool settled(app::Workbench& workbench);
/// A file that only its owner may read.
void write(const QString& path, const QByteArray& text);
/// A scenario that lies in a file of the test's.
std::string scenarioFile(const QTemporaryDir& folder, const char* yaml);
QString textOf(const QAbstractItemModel& model, int row, int column);
/// What is to be looked at, a fact a row.
QStringList factsOf(const app::FleetController& fleet);
bool hasLabel(const QWidget& page, const QString& text);
/// The button that a person would click: visible, with this accessible name or text.
QPushButton* buttonNamed(QWidget& where, const QString& name);

} // namespace thrifty::tests
