// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demowindow.h"

#include "manifest/document.h"
#include "resources/resources.h"
#include "sim/scenario.h"
#include "support/paths.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <gtest/gtest.h>

namespace thrifty::tests {

bool waitUntil(const std::function<bool()>& done, std::chrono::milliseconds limit) {
    const QDeadlineTimer deadline(limit);
    while (!done()) {
        if (deadline.hasExpired())
            return false;
        QEventLoop loop;
        QTimer::singleShot(5, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

QString saveScreen(QWidget& widget, const QString& name) {
    const QDir directory(QString::fromStdString(thrifty::tests::binaryDir() + "/screens"));
    directory.mkpath(QStringLiteral("."));
    QApplication::processEvents();
    const QString path = directory.filePath(name + QStringLiteral(".png"));
    EXPECT_TRUE(widget.grab().save(path)) << path.toStdString();
    return path;
}

void saveInBothThemes(QWidget& widget, const QString& name) {
    for (const app::Theme* theme : {&app::Theme::light(), &app::Theme::darkTheme()}) {
        app::applyTheme(*theme);
        QApplication::processEvents();
        (void)saveScreen(widget, name + (theme->dark ? QStringLiteral("-dark") : QStringLiteral("-light")));
    }
    app::applyTheme(app::Theme::light());
}

DemoWindow::DemoWindow()
    : DemoWindow(Options{}) {}

DemoWindow::DemoWindow(Options options)
    : m_options(std::move(options)) {
    app::applyTheme(*m_options.theme);
    const auto scenario =
        m_options.scenario.find('\n') == std::string::npos
            ? sim::Scenario::load(m_options.scenario)
            : sim::Scenario::parse("test.yaml", "_extends: experiments\ndescription: of a test\n" + m_options.scenario);
    EXPECT_TRUE(scenario) << scenario.error().text();
    auto fleet = sim::EmbeddedFleet::start(*scenario, {m_directory.filePath(QStringLiteral("fleet")).toStdString()});
    EXPECT_TRUE(fleet) << fleet.error().text();
    m_fleet = std::move(*fleet);
    if (!m_options.history.isEmpty()) {
        QFile file(m_directory.filePath(QStringLiteral("history.sqlite")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(m_options.history);
    }
    open();
    if (m_options.connect)
        connectFleet();
    openSamples();
}

void DemoWindow::open() {
    app::Workbench::Options workbench;
    workbench.demo = m_options.trusting;
    workbench.service.productionContexts = m_options.production;
    workbench.service.stateDirectory = m_directory.filePath(QStringLiteral("state")).toStdString();
    // There are none unless a test writes some.
    workbench.service.guardrails.path = m_directory.filePath(QStringLiteral("guardrails.yaml")).toStdString();
    workbench.settingsPath = m_directory.filePath(QStringLiteral("config/settings.yaml")).toStdString();
    workbench.factsPath = m_directory.filePath(QStringLiteral("known-facts.yaml")).toStdString();
    workbench.historyAddress = m_directory.filePath(QStringLiteral("history.sqlite")).toStdString();
    m_settings = std::make_unique<app::AppSettings>(m_directory.filePath(QStringLiteral("window.ini")));
    workbench.looks = *m_settings;
    m_workbench = std::make_unique<app::Workbench>(std::move(workbench));
    m_window = std::make_unique<app::MainWindow>(*m_workbench, *m_settings);
    m_window->resize(m_options.size);
    m_window->show();
}

void DemoWindow::connectFleet() {
    m_workbench->openFiles({QString::fromStdString(m_fleet->fleetKubeconfig())});
    m_workbench->fleet().connectFleet();
    EXPECT_TRUE(waitUntil([&] { return m_workbench->fleet().state() != app::FleetController::State::Connecting; }));
    EXPECT_EQ(m_workbench->fleet().state(), app::FleetController::State::Connected);
}

void DemoWindow::openSamples() {
    for (const std::string& sample : m_options.samples) {
        const auto text = resources::find("samples/" + sample);
        EXPECT_TRUE(text) << sample;
        const QString path = m_directory.filePath(QString::fromStdString(sample));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text->data(), static_cast<qint64>(text->size()));
        file.close();
        m_workbench->openFiles({path});
    }
    if (!m_options.samples.empty()) {
        m_workbench->document().edit(QStringLiteral("Namespace"), [](app::PlanState& state) {
            state.plan.ns = domain::Namespace("serving");
            state.plan.group = {"app.kubernetes.io/instance", "llm-serving"};
        });
        m_workbench->workload().flush();
    }
}

void DemoWindow::reopen(bool connect) {
    m_window.reset();
    m_workbench.reset();
    open();
    if (connect) {
        connectFleet();
        openSamples();
    }
    EXPECT_TRUE(settle());
}

bool DemoWindow::settle() {
    return waitUntil([&] { return !m_workbench->planner().busy(); });
}

void DemoWindow::change(const std::string& yaml) {
    const auto file = manifest::parseFile("change.yaml", yaml);
    ASSERT_TRUE(file) << file.error().text();
    const auto changed = m_fleet->change(file->documents.front().value());
    ASSERT_TRUE(changed) << changed.error().text();
}

ObjectCensus DemoWindow::census() const {
    ObjectCensus census;
    for (const std::string& name : m_fleet->clusterNames())
        countObjects(census, name, m_fleet->inProcess(name));
    return census;
}

std::string DemoWindow::leftSince(const ObjectCensus& before) const {
    std::string left;
    (void)waitUntil([&] { return (left = difference(before, census())).empty(); }, std::chrono::seconds(3));
    return left;
}

DemoWindow::~DemoWindow() {
    m_window.reset();
    m_workbench.reset();
}

bool DemoWindow::estimate() {
    app::EstimateController& estimates = m_workbench->estimates();
    EXPECT_EQ(estimates.obstacle(), QString());
    m_workbench->lock().set(app::WriteAccess::ForRun);
    estimates.start();
    return waitUntil([&] { return !estimates.running(); }) && estimates.result() != nullptr;
}

bool DemoWindow::apply() {
    app::PolicyController& policy = m_workbench->policy();
    bool ended = false;
    const auto connection =
        QObject::connect(&policy, &app::PolicyController::reviewed, m_window.get(), [&] { ended = true; });
    policy.review();
    const bool reviewed = waitUntil([&] { return ended; }) && policy.lastReview() != nullptr;
    QObject::disconnect(connection);
    if (!reviewed)
        return false;
    ended = false;
    QObject::connect(&policy, &app::PolicyController::applied, m_window.get(), [&] { ended = true; });
    m_workbench->lock().set(app::WriteAccess::ForApply);
    policy.apply();
    return waitUntil([&] { return ended; }) && policy.outcome().has_value();
}

} // namespace thrifty::tests
