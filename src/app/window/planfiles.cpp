// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/planfiles.h"

#include "app/format/sentences.h"
#include "manifest/document.h"
#include "session/planfile.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace thrifty::app {

namespace {

const QString planSuffix = QStringLiteral(".tnova");

/// For a POSIX shell.
QString quoted(QString word) {
    static const QRegularExpression safe(QStringLiteral("^[A-Za-z0-9_./:=@%+,-]+$"));
    if (safe.match(word).hasMatch())
        return word;
    word.replace(u'\'', QStringLiteral("'\\''"));
    return u'\'' + word + u'\'';
}

} // namespace

PlanFiles::PlanFiles(Workbench& workbench, AppSettings& settings, QWidget& window)
    : QObject(&window)
    , m_workbench(workbench)
    , m_settings(settings)
    , m_window(window) {}

void PlanFiles::newPlan() {
    if (mayClose())
        m_workbench.document().reset({}, {});
}

void PlanFiles::openDialog() {
    const QStringList paths = QFileDialog::getOpenFileNames(
        &m_window, tr("Open plans, manifests or kubeconfigs"), {},
        tr("Plans, manifests and kubeconfigs (*.tnova *.yaml *.yml *.json *.kubeconfig config);;All files (*)"));
    if (!paths.isEmpty())
        open(paths);
}

void PlanFiles::open(const QStringList& paths) {
    QStringList others;
    for (const QString& path : paths) {
        if (!path.endsWith(planSuffix))
            others << path;
        else if (mayClose())
            openPlan(path);
    }
    if (!others.isEmpty())
        m_workbench.openFiles(others);
    for (const QString& path : paths)
        m_settings.addRecentFile(QFileInfo(path).absoluteFilePath());
    emit recentChanged();
}

void PlanFiles::start(const QStringList& paths) {
    open(paths);
    m_workbench.document().begin();
}

bool PlanFiles::openPlan(const QString& path) {
    const auto loaded = session::loadPlan(path.toStdString());
    if (!loaded) {
        emit m_workbench.problem(tr("The plan was not opened."), problemText(loaded.error()));
        return false;
    }
    PlanState state;
    state.plan = loaded->plan;
    const auto texts = manifest::readTexts(state.plan.manifests);
    if (texts) {
        // Folders become the files in them, so that each has a text of its own.
        state.plan.manifests.clear();
        for (const manifest::File& file : *texts) {
            state.plan.manifests.push_back(file.name);
            state.texts[toQt(file.name)] = QByteArray::fromStdString(file.text);
        }
    } else {
        emit m_workbench.problem(tr("A manifest of the plan was not opened."), problemText(texts.error()));
    }
    m_workbench.document().reset(std::move(state), QFileInfo(path).absoluteFilePath());
    m_settings.setLastPlan(QFileInfo(path).absoluteFilePath());
    if (!loaded->withheld.empty()) {
        QStringList names;
        for (const std::string& name : loaded->withheld)
            names << toQt(name);
        emit m_workbench.problem(
            tr("Values are missing."),
            tr("The plan does not keep what looks like a secret: %1. Give them on the Workload page.")
                .arg(names.join(QStringLiteral(", "))));
    }
    return true;
}

bool PlanFiles::save() {
    const QString path = m_workbench.document().path();
    return path.isEmpty() ? saveAs() : saveTo(path);
}

bool PlanFiles::saveAs() {
    QString path = QFileDialog::getSaveFileName(&m_window, tr("Save the plan"), m_workbench.document().path(),
                                                tr("Plans (*.tnova)"));
    if (path.isEmpty())
        return false;
    if (!path.endsWith(planSuffix))
        path += planSuffix;
    return saveTo(path);
}

bool PlanFiles::saveTo(const QString& path) {
    const auto saved = session::savePlan(m_workbench.document().plan(), path.toStdString());
    if (!saved) {
        emit m_workbench.problem(tr("The plan was not saved."), problemText(saved.error()));
        return false;
    }
    m_workbench.document().saved(path);
    m_settings.setLastPlan(path);
    m_settings.addRecentFile(path);
    emit recentChanged();
    return true;
}

bool PlanFiles::mayClose() {
    if (!m_workbench.document().modified() || m_workbench.demo())
        return true;
    QMessageBox question(QMessageBox::NoIcon, tr("Unsaved changes"), tr("The plan has changes that are not saved."),
                         QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    question.setDefaultButton(QMessageBox::Cancel);
    switch (question.exec()) {
    case QMessageBox::Save:
        return save();
    case QMessageBox::Discard:
        return true;
    default:
        return false;
    }
}

QString PlanFiles::command() const {
    const QString path = m_workbench.document().path();
    const session::PriceBookChoice& prices = m_workbench.estimates().priceBook();
    return QStringLiteral("thrifty-nova-cli estimate ") + quoted(path.isEmpty() ? QStringLiteral("PLAN.tnova") : path) +
           (!prices.file.empty()                     ? QStringLiteral(" --price-book ") + quoted(toQt(prices.file))
            : prices.listOnly && !m_workbench.demo() ? QStringLiteral(" --no-price-book")
                                                     : QString());
}

} // namespace thrifty::app
