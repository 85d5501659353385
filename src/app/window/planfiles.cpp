// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/planfiles.h"

#include "app/control/openfiles.h"
#include "app/dialogs/questiondialog.h"
#include "app/dialogs/savefile.h"
#include "app/format/sentences.h"
#include "manifest/document.h"
#include "manifest/specialfiles.h"
#include "session/kubeconfiglist.h"
#include "session/planfile.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace thrifty::app {

namespace {

const QString planSuffix = QStringLiteral("tnova");

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
    , m_window(window)
    , m_manifests(workbench, window)
    , m_arrivals(*this) {}

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
    QStringList others, opened = paths;
    NotOpenedFiles failed;
    for (const QString& path : paths) {
        if (QFileInfo(path).suffix().toLower() != planSuffix) {
            others << path;
            continue;
        }
        const auto done = openPlan(path);
        if (!done || !*done)
            opened.removeAll(path);
        if (!done)
            failed.push_back({path, done.error()});
    }
    for (NotOpened& file : openEach(m_workbench, others)) {
        opened.removeAll(file.path);
        failed.push_back(std::move(file));
    }
    tellNotOpened(m_workbench, failed);
    for (const QString& path : opened)
        m_settings.addRecentFile(QFileInfo(path).absoluteFilePath());
    emit recentChanged();
}

void PlanFiles::openSoon(const QStringList& paths) {
    m_arrivals.take(paths);
}

void PlanFiles::start(const QStringList& paths) {
    open(paths);
    m_workbench.document().begin();
}

domain::Expected<bool> PlanFiles::openPlan(const QString& path) {
    if (manifest::isSpecialFile(path.toStdString()))
        return domain::fail(noFile(path.toStdString()));
    const auto loaded = session::loadPlan(path.toStdString());
    if (!loaded)
        return domain::fail(loaded.error());
    PlanState state;
    state.plan = loaded->plan;
    // Folders become the files in them, so that each has a text of its own. What is missing keeps its place.
    QStringList missing;
    std::vector<std::string> manifests;
    for (const std::string& given : state.plan.manifests) {
        const auto texts = manifest::isSpecialFile(given) ? domain::fail(noFile(given)) : manifest::readTexts({given});
        if (!texts) {
            manifests.push_back(given);
            missing << problemText(texts.error());
            continue;
        }
        for (const manifest::File& file : *texts) {
            manifests.push_back(file.name);
            state.texts[toQt(file.name)] = QByteArray::fromStdString(file.text);
        }
    }
    state.plan.manifests = std::move(manifests);
    if (!state.plan.kubeconfigs.empty()) {
        for (const std::string& problem : session::listContexts(state.plan.kubeconfigs).problems)
            missing << oneLine(toQt(problem));
    }
    // Opened again as it is, it would only lose what was estimated.
    const PlanDocument& document = m_workbench.document();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (document.path() == absolute && !document.modified() && document.state() == state)
        return true;
    if (!mayClose())
        return false;
    if (!missing.isEmpty())
        emit m_workbench.problem(tr("Not all files of the plan were opened."), missing.join(QStringLiteral("; ")));
    m_workbench.document().reset(std::move(state), absolute);
    m_settings.setLastPlan(absolute);
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

void PlanFiles::openSample(const QString& plan, const QString& kubeconfig) {
    m_manifests.setSampleFolder(QFileInfo(plan).absolutePath());
    start({plan, kubeconfig});
}

void PlanFiles::addManifestActions(QMenu& menu, const std::function<QString()>& shown) {
    QAction* save = menu.addAction(tr("Save &manifest"), this, [this, shown] { (void)m_manifests.save(shown()); });
    save->setObjectName(QStringLiteral("saveManifest"));
    QAction* as = menu.addAction(tr("Save manifes&t as…"), this, [this, shown] { (void)m_manifests.saveAs(shown()); });
    as->setObjectName(QStringLiteral("saveManifestAs"));
    const auto refresh = [this, save, as] {
        const bool any = !m_workbench.document().plan().manifests.empty();
        save->setEnabled(any);
        as->setEnabled(any);
    };
    connect(&m_workbench.document(), &PlanDocument::changed, save, refresh);
    refresh();
}

bool PlanFiles::save() {
    return savePlan(ManifestFiles::Ask::Yes);
}

bool PlanFiles::saveAs() {
    return savePlanAs(ManifestFiles::Ask::Yes);
}

bool PlanFiles::savePlan(ManifestFiles::Ask ask) {
    const QString path = m_workbench.document().path();
    return path.isEmpty() || m_manifests.isSample(path) ? savePlanAs(ask) : saveTo(path, ask);
}

bool PlanFiles::savePlanAs(ManifestFiles::Ask ask) {
    const QString now = m_workbench.document().path();
    const auto place =
        askWhereToSave(&m_window, tr("Save the plan"),
                       m_manifests.isSample(now) ? QDir::home().filePath(QFileInfo(now).fileName()) : now,
                       {{tr("Plans"), {planSuffix}}});
    return place && saveTo(place->path, ask);
}

bool PlanFiles::saveTo(const QString& path, ManifestFiles::Ask ask) {
    // First, for one that is saved in another place has another name in the plan.
    if (!m_manifests.saveWithPlan(path, ask))
        return false;
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
    const PlanDocument& document = m_workbench.document();
    const QStringList manifests = document.unsavedManifests();
    const bool sample = m_workbench.demo() && (document.path().isEmpty() || m_manifests.isSample(document.path())) &&
                        std::all_of(manifests.begin(), manifests.end(),
                                    [this](const QString& path) { return m_manifests.isSample(path); });
    if (!document.modified() || sample)
        return true;
    QuestionDialog question(tr("Unsaved changes"),
                            manifests.isEmpty()       ? tr("The plan has changes that are not saved.")
                            : document.planModified() ? tr("The plan and manifests have changes that are not saved.")
                                                      : tr("Manifests have changes that are not saved."),
                            m_manifests.unsavedNames().split(u'\n', Qt::SkipEmptyParts), &m_window);
    question.addAnswer(tr("Cancel"))->setDefault(true);
    const QPushButton* discard = question.addAnswer(tr("Discard"), ButtonLook::Destructive);
    const QPushButton* save = question.addAnswer(tr("Save"), ButtonLook::Primary);
    const QPushButton* answer = question.ask();
    return answer == save ? savePlan(ManifestFiles::Ask::No) // they were named here
                          : answer == discard;
}

QString PlanFiles::command() const {
    const QString path = m_workbench.document().path();
    const session::PriceBookChoice& prices = m_workbench.estimates().priceBook();
    return QStringLiteral("thrifty-nova-cli estimate ") + quoted(path.isEmpty() ? QStringLiteral("PLAN.tnova") : path) +
           (!prices.file.empty()                     ? QStringLiteral(" --price-book ") + quoted(toQt(prices.file))
            : prices.listOnly && !m_workbench.demo() ? QStringLiteral(" --no-price-book")
                                                     : QString());
}

QString PlanFiles::missingInCommand() const {
    return !m_workbench.document().unsavedManifests().isEmpty()
               ? tr("Edits of manifests that are not saved are not in it.")
           : m_workbench.document().planModified() ? tr("Changes of the plan that are not saved are not in it.")
                                                   : QString();
}

} // namespace thrifty::app
