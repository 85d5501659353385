// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/manifestfiles.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>

#include <algorithm>

namespace thrifty::app {

namespace {

QString namesOf(const QStringList& paths) {
    QStringList names;
    for (const QString& path : paths)
        names << oneLine(QDir::toNativeSeparators(path));
    return names.join(u'\n');
}

} // namespace

ManifestFiles::ManifestFiles(Workbench& workbench, QWidget& window)
    : QObject(&window)
    , m_workbench(workbench)
    , m_window(window) {}

bool ManifestFiles::isSample(const QString& path) const {
    return !m_samples.isEmpty() && path.startsWith(m_samples + u'/');
}

QString ManifestFiles::unsavedNames() const {
    return namesOf(m_workbench.document().unsavedManifests());
}

ManifestFiles::Done ManifestFiles::save(const QString& manifest) {
    if (!m_workbench.document().state().texts.contains(manifest))
        return Done::Not;
    if (manifest == u"-" || isSample(manifest)) // standard input has no file to go to
        return saveAs(manifest);
    PlanDocument& document = m_workbench.document();
    QFile file(manifest);
    const bool there = file.open(QIODevice::ReadOnly);
    const QByteArray now = there ? file.readAll() : QByteArray();
    file.close();
    if (there && now == document.state().texts.value(manifest)) {
        document.setTextOnDisk(manifest, now);
        return Done::Saved;
    }
    return there && now == document.textOnDisk(manifest) ? write(manifest, manifest) : ask(manifest, there);
}

ManifestFiles::Done ManifestFiles::ask(const QString& manifest, bool there) {
    const QString name = oneLine(QFileInfo(manifest).fileName());
    QMessageBox question(QMessageBox::NoIcon, tr("The manifest on disk is another one"),
                         there ? tr("%1 was changed on disk since it was opened.").arg(name)
                               : tr("%1 is gone from disk or cannot be read.").arg(name),
                         QMessageBox::NoButton, &m_window);
    question.setTextFormat(Qt::PlainText);
    question.setInformativeText(there ? tr("Overwriting it loses what is there now. Keeping it saves nothing.")
                                      : tr("It can be written anew, there or in another place."));
    QPushButton* elsewhere = question.addButton(tr("Save as…"), QMessageBox::AcceptRole);
    QPushButton* overwrite =
        question.addButton(there ? tr("Overwrite") : tr("Write it anew"), QMessageBox::DestructiveRole);
    overwrite->setObjectName(QStringLiteral("overwriteManifest"));
    QPushButton* keep = question.addButton(there ? tr("Keep the file") : tr("Do not write"), QMessageBox::RejectRole);
    keep->setObjectName(QStringLiteral("keepFile"));
    question.setDefaultButton(elsewhere);
    question.setEscapeButton(keep);
    question.exec();
    return question.clickedButton() == elsewhere   ? saveAs(manifest)
           : question.clickedButton() == overwrite ? write(manifest, manifest)
                                                   : Done::Kept;
}

ManifestFiles::Done ManifestFiles::saveAs(const QString& manifest) {
    PlanDocument& document = m_workbench.document();
    if (!document.state().texts.contains(manifest))
        return Done::Not;
    const QString plan = document.path();
    const QString name = manifest == u"-" ? QStringLiteral("manifest.yaml") : QFileInfo(manifest).fileName();
    const QString folder = plan.isEmpty() || isSample(plan) ? QDir::homePath() : QFileInfo(plan).absolutePath();
    const QString chosen =
        QFileDialog::getSaveFileName(&m_window, tr("Save the manifest"),
                                     manifest == u"-" || isSample(manifest) ? QDir(folder).filePath(name) : manifest,
                                     tr("Manifests (*.yaml *.yml *.json);;All files (*)"));
    if (chosen.isEmpty())
        return Done::Not;
    const QString path = QFileInfo(chosen).absoluteFilePath();
    const auto& manifests = document.plan().manifests;
    if (path != manifest && std::find(manifests.begin(), manifests.end(), path.toStdString()) != manifests.end()) {
        emit m_workbench.problem(tr("The manifest was not saved."),
                                 tr("%1 is another manifest of this plan.").arg(oneLine(path)));
        return Done::Not;
    }
    return write(manifest, path);
}

ManifestFiles::Done ManifestFiles::write(const QString& manifest, const QString& path) {
    PlanDocument& document = m_workbench.document();
    const QByteArray text = document.state().texts.value(manifest);
    QSaveFile file(path); // follows a symbolic link, keeps the mode, and refuses a file that may not be written
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        emit m_workbench.problem(tr("The manifest was not saved."),
                                 oneLine(path + QStringLiteral(": ") + file.errorString()));
        return Done::Not;
    }
    document.setTextOnDisk(path, text);
    if (path != manifest) {
        document.edit(tr("Save manifest as"), [&](PlanState& state) {
            std::replace(state.plan.manifests.begin(), state.plan.manifests.end(), manifest.toStdString(),
                         path.toStdString());
            state.texts[path] = state.texts.take(manifest);
        });
    }
    document.seal(); // undo comes back to what was saved
    return Done::Saved;
}

bool ManifestFiles::saveWithPlan(const QString& plan, Ask ask) {
    const PlanDocument& document = m_workbench.document();
    QStringList wanted = document.unsavedManifests();
    bool samples = false;
    for (const std::string& manifest : document.plan().manifests) {
        const QString path = toQt(manifest);
        if (isSample(plan) || !isSample(path) || !document.state().texts.contains(path))
            continue;
        samples = true;
        if (!wanted.contains(path))
            wanted << path;
    }
    if (wanted.isEmpty())
        return true;
    if (ask == Ask::Yes) {
        QMessageBox question(QMessageBox::NoIcon, tr("Save manifests"),
                             tr("Save %n manifest(s) too?", nullptr, static_cast<int>(wanted.size())),
                             QMessageBox::NoButton, &m_window);
        question.setTextFormat(Qt::PlainText);
        question.setInformativeText(
            namesOf(wanted) +
            (samples ? u'\n' + tr("Files of the demo are deleted when the program ends.") : QString()));
        QPushButton* all = question.addButton(tr("Save all"), QMessageBox::AcceptRole);
        QPushButton* only = question.addButton(tr("Only the plan"), QMessageBox::ActionRole);
        all->setObjectName(QStringLiteral("saveAll"));
        only->setObjectName(QStringLiteral("onlyThePlan"));
        question.addButton(QMessageBox::Cancel);
        question.setDefaultButton(all);
        question.exec();
        if (question.clickedButton() == only)
            return true;
        if (question.clickedButton() != all)
            return false;
    }
    return std::all_of(wanted.begin(), wanted.end(),
                       [this](const QString& manifest) { return save(manifest) != Done::Not; });
}

} // namespace thrifty::app
