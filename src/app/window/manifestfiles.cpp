// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/manifestfiles.h"

#include "app/dialogs/questiondialog.h"
#include "app/dialogs/savefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QSaveFile>

#include <algorithm>

namespace thrifty::app {

namespace {

QStringList namesOf(const QStringList& paths) {
    QStringList names;
    for (const QString& path : paths)
        names << oneLine(QDir::toNativeSeparators(path));
    return names;
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
    return namesOf(m_workbench.document().unsavedManifests()).join(u'\n');
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
    const QString fact = there ? tr("%1 was changed on disk since it was opened.").arg(name)
                               : tr("%1 is gone from disk or cannot be read.").arg(name);
    const QString choice = there ? tr("Overwriting it loses what is there now. Keeping it saves nothing.")
                                 : tr("It can be written anew, there or in another place.");
    QuestionDialog question(tr("The manifest on disk is another one"), fact + u' ' + choice, {}, &m_window);
    question.addAnswer(there ? tr("Keep the file") : tr("Do not write"))->setObjectName(QStringLiteral("keepFile"));
    QPushButton* overwrite = question.addAnswer(there ? tr("Overwrite") : tr("Write it anew"), ButtonLook::Destructive);
    overwrite->setObjectName(QStringLiteral("overwriteManifest"));
    QPushButton* elsewhere = question.addAnswer(tr("Save as…"), ButtonLook::Primary);
    elsewhere->setDefault(true);
    const QPushButton* answer = question.ask();
    return answer == elsewhere ? saveAs(manifest) : answer == overwrite ? write(manifest, manifest) : Done::Kept;
}

ManifestFiles::Done ManifestFiles::saveAs(const QString& manifest) {
    PlanDocument& document = m_workbench.document();
    if (!document.state().texts.contains(manifest))
        return Done::Not;
    const QString plan = document.path();
    const QString name = manifest == u"-" ? QStringLiteral("manifest.yaml") : QFileInfo(manifest).fileName();
    const QString folder = plan.isEmpty() || isSample(plan) ? QDir::homePath() : QFileInfo(plan).absolutePath();
    const QStringList suffixes{QStringLiteral("yaml"), QStringLiteral("yml"), QStringLiteral("json")};
    // One that is called otherwise may go on so.
    const std::size_t kind = suffixes.contains(QFileInfo(name).suffix().toLower()) ? 0 : 1;
    const auto chosen = askWhereToSave(&m_window, tr("Save the manifest"),
                                       manifest == u"-" || isSample(manifest) ? QDir(folder).filePath(name) : manifest,
                                       {{tr("Manifests"), suffixes}, {tr("All files"), {}}}, kind);
    if (!chosen)
        return Done::Not;
    const QString path = QFileInfo(chosen->path).absoluteFilePath();
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
        QuestionDialog question(tr("Save %n manifest(s) too?", nullptr, static_cast<int>(wanted.size())),
                                samples ? tr("Files of the demo are deleted when the program ends.") : QString(),
                                namesOf(wanted), &m_window);
        question.addAnswer(tr("Cancel"));
        QPushButton* only = question.addAnswer(tr("Only the plan"));
        QPushButton* all = question.addAnswer(tr("Save all"), ButtonLook::Primary);
        only->setObjectName(QStringLiteral("onlyThePlan"));
        all->setObjectName(QStringLiteral("saveAll"));
        all->setDefault(true);
        const QPushButton* answer = question.ask();
        if (answer == only)
            return true;
        if (answer != all)
            return false;
    }
    return std::all_of(wanted.begin(), wanted.end(),
                       [this](const QString& manifest) { return save(manifest) != Done::Not; });
}

} // namespace thrifty::app
