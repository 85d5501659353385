// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fleettests.h"

#include "app/models/fleetissues.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>

#include <gtest/gtest.h>

namespace thrifty::tests {

app::FleetPage& fleetPage(app::MainWindow& window) {
    return static_cast<app::FleetPage&>(window.page(app::PageId::Fleet));
}

bool settled(app::Workbench& workbench) {
    return waitUntil([&] {
        return workbench.fleet().state() != app::FleetController::State::Connecting && !workbench.planner().busy() &&
               !workbench.fleet().checking();
    });
}

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(text);
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

QString textOf(const QAbstractItemModel& model, int row, int column) {
    return model.index(row, column).data().toString();
}

QStringList factsOf(const app::FleetController& fleet) {
    QStringList facts;
    for (const app::Issue& issue : app::fleetIssues(fleet))
        facts << issue.fact;
    return facts;
}

bool hasLabel(const QWidget& page, const QString& text) {
    for (const QLabel* label : page.findChildren<QLabel*>()) {
        if (label->isVisible() && label->text() == text)
            return true;
    }
    return false;
}

std::string scenarioFile(const QTemporaryDir& folder, const char* yaml) {
    const QString path = folder.filePath(QStringLiteral("test.yaml"));
    write(path, yaml);
    return path.toStdString();
}

QPushButton* buttonNamed(QWidget& where, const QString& name) {
    for (QPushButton* button : where.findChildren<QPushButton*>()) {
        if (button->isVisible() && (button->text() == name || button->accessibleName() == name))
            return button;
    }
    return nullptr;
}

} // namespace thrifty::tests
