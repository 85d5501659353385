// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/workloadcontroller.h"

#include "app/format/text.h"
#include "manifest/document.h"

#include <algorithm>

namespace thrifty::app {

TextPlace placeIn(const std::string& place) {
    TextPlace result;
    const QStringList parts = toQt(place).split(u':');
    bool lineOk = false, columnOk = false;
    if (parts.size() >= 3) {
        result.line = parts.at(parts.size() - 2).toInt(&lineOk);
        result.column = parts.back().toInt(&columnOk);
    }
    if (!lineOk || !columnOk)
        return {toQt(place), 0, 0};
    result.file = parts.mid(0, parts.size() - 2).join(u':');
    return result;
}

NewestJob::Where readingPlace(qsizetype bytes) {
    constexpr qsizetype most = 32 << 10;
    return bytes <= most ? NewestJob::Where::Here : NewestJob::Where::Thread;
}

WorkloadController::WorkloadController(PlanDocument& document, QObject* parent)
    : QObject(parent)
    , m_document(document) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(&m_pause, &QTimer::timeout, this, &WorkloadController::read);
    connect(&m_job, &NewestJob::changed, this, &WorkloadController::readingChanged);
    m_burst.setSingleShot(true);
    m_burst.setInterval(1000);
    connect(&m_burst, &QTimer::timeout, &document, &PlanDocument::seal);
    connect(&document, &PlanDocument::changed, this, [this](PlanParts parts) {
        if (!parts.testFlag(PlanPart::Workload))
            return;
        m_pause.start();
        forgetRefused();
    });
    connect(&document, &PlanDocument::wasReset, this, [this] {
        m_reading = {};
        m_job.drop();
        m_refusedNamespace.reset();
        m_refusedGroup.reset();
    });
}

domain::Expected<void> WorkloadController::open(const QStringList& paths) {
    std::vector<std::string> names;
    for (const QString& path : paths)
        names.push_back(path.toStdString());
    auto files = manifest::readTexts(names);
    if (!files)
        return domain::fail(std::move(files).error());
    for (const manifest::File& file : *files)
        m_document.setTextOnDisk(toQt(file.name), QByteArray::fromStdString(file.text));
    m_document.edit(tr("Open manifest"), [&](PlanState& state) {
        for (const manifest::File& file : *files) {
            if (std::find(state.plan.manifests.begin(), state.plan.manifests.end(), file.name) ==
                state.plan.manifests.end())
                state.plan.manifests.push_back(file.name);
            state.texts[toQt(file.name)] = QByteArray::fromStdString(file.text);
        }
    });
    flush();
    return {};
}

QString WorkloadController::unsetIn(const QString& file, int line) const {
    const auto found = m_reading.unset.find({file, line});
    return found == m_reading.unset.end() ? QString() : found->second;
}

void WorkloadController::flush() {
    if (m_pause.isActive()) {
        m_pause.stop();
        read();
    }
}

void WorkloadController::close(const QString& path) {
    m_document.edit(tr("Close manifest"), [&](PlanState& state) {
        std::erase(state.plan.manifests, path.toStdString());
        state.texts.remove(path);
    });
}

void WorkloadController::type(const QString& path, const QByteArray& text) {
    m_document.edit(
        tr("Type in manifest"), [&](PlanState& state) { state.texts[path] = text; }, QStringLiteral("text:") + path);
    m_burst.start();
}

void WorkloadController::setVariable(const QString& name, const QString& value) {
    m_document.edit(tr("Set variable %1").arg(name), [&](PlanState& state) {
        if (value.isEmpty())
            state.plan.variables.erase(name.toStdString());
        else
            state.plan.variables[name.toStdString()] = value.toStdString();
    });
}

void WorkloadController::setNamespace(const domain::Namespace& ns) {
    m_document.edit(tr("Choose namespace"), [&](PlanState& state) { state.plan.ns = ns; });
}

void WorkloadController::setGroup(const domain::GroupLabel& group) {
    m_document.edit(tr("Choose group label"), [&](PlanState& state) { state.plan.group = group; });
}

void WorkloadController::typeNamespace(const QString& text) {
    const QString name = text.trimmed();
    if (const QString reason = namespaceProblem(name); !reason.isEmpty()) {
        m_heldNamespace = m_document.plan().ns;
        return refuse(m_refusedNamespace, RefusedChoice{name, reason});
    }
    setNamespace(domain::Namespace(name.toStdString()));
    refuse(m_refusedNamespace, std::nullopt); // also where the plan says that already
}

void WorkloadController::typeGroup(const QString& text) {
    const auto label = labelFrom(text);
    if (const QString reason = label ? labelProblem(*label) : tr("Write it as key = value"); !reason.isEmpty()) {
        m_heldGroup = m_document.plan().group;
        return refuse(m_refusedGroup, RefusedChoice{text.trimmed(), reason});
    }
    setGroup(*label);
    refuse(m_refusedGroup, std::nullopt);
}

void WorkloadController::refuse(std::optional<RefusedChoice>& choice, std::optional<RefusedChoice> refused) {
    if (!choice && !refused)
        return;
    choice = std::move(refused);
    emit refusedChanged();
}

/// The plan says another than it did when the text was typed: chosen elsewhere, or undone.
void WorkloadController::forgetRefused() {
    if (m_refusedNamespace && m_heldNamespace != m_document.plan().ns)
        refuse(m_refusedNamespace, std::nullopt);
    if (m_refusedGroup && m_heldGroup != m_document.plan().group)
        refuse(m_refusedGroup, std::nullopt);
}

QString WorkloadController::namespaceFault() const {
    return m_refusedNamespace ? m_refusedNamespace->reason : namespaceProblem(toQt(m_document.plan().ns));
}

QString WorkloadController::groupFault() const {
    return m_refusedGroup ? m_refusedGroup->reason : labelProblem(m_document.plan().group);
}

void WorkloadController::setApplyHooks(bool on) {
    m_document.edit(on ? tr("Apply Helm hooks too") : tr("Leave Helm hooks out"),
                    [&](PlanState& state) { state.plan.applyHooks = on; });
}

domain::Expected<void>
WorkloadController::editTexts(const QString& step, const std::vector<std::string>& paths,
                              const std::function<domain::Expected<session::Texts>(const session::Texts&)>& edit) {
    session::Texts texts;
    for (const std::string& path : paths)
        texts[path] = m_document.state().texts.value(toQt(path)).toStdString();
    auto changed = edit(texts);
    if (!changed)
        return domain::fail(std::move(changed).error());
    m_document.edit(step, [&](PlanState& state) {
        for (const auto& [path, text] : *changed)
            state.texts[toQt(path)] = QByteArray::fromStdString(text);
    });
    flush();
    return {};
}

domain::Expected<void> WorkloadController::addGroupLabel(const QString& path) {
    return editTexts(tr("Add group label"), {path.toStdString()}, [this](const session::Texts& texts) {
        return session::withGroupLabel(texts, m_document.plan().group);
    });
}

bool WorkloadController::lacksModelTerm(const domain::GroupName& group) const {
    return std::any_of(issues().begin(), issues().end(), [&](const session::WorkloadIssue& one) {
        return one.kind == session::WorkloadIssue::Kind::ModelTerm &&
               std::find(one.names.begin(), one.names.end(), group.str()) != one.names.end();
    });
}

domain::Expected<void> WorkloadController::addModelTerms() {
    return editTexts(tr("Add GPU affinity term"), m_document.plan().manifests, session::withModelTerms);
}

NewestJob::Where WorkloadController::place() const {
    qsizetype bytes = 0;
    for (const std::string& path : m_document.plan().manifests)
        bytes += m_document.state().texts.value(toQt(path)).size();
    return readingPlace(bytes);
}

void WorkloadController::read() {
    // Both are values whose texts are shared: the job has its own, whatever is typed meanwhile.
    m_job.run(
        place(),
        [state = m_document.state(), before = m_reading](const std::stop_token& stop) {
            return readWorkload(state, before, stop);
        },
        [this](WorkloadReading reading) { take(std::move(reading)); });
}

void WorkloadController::take(WorkloadReading reading) {
    std::swap(m_reading, reading);
    emit changed();
    m_job.release(std::make_shared<const WorkloadReading>(std::move(reading)));
}

} // namespace thrifty::app
