// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/workloadcontroller.h"

#include "app/control/unreadablefiles.h"
#include "app/format/text.h"
#include "app/format/words.h"
#include "session/readmanifest.h"

#include <algorithm>

namespace thrifty::app {

namespace {

domain::Expected<session::Manifest> read(const PlanState& state, const std::vector<std::string>& paths) {
    std::vector<manifest::File> texts;
    for (const std::string& path : paths) {
        if (!state.texts.contains(toQt(path)))
            return domain::fail(domain::ErrorCode::NotFound, tr("the file was not opened").toStdString(), path);
        manifest::File text;
        text.name = path;
        text.text = state.texts.value(toQt(path)).toStdString();
        texts.push_back(std::move(text));
    }
    manifest::Substitution substitution;
    for (const auto& [name, value] : state.plan.variables)
        substitution.values[name] = value;
    return session::readManifest(texts, substitution);
}

/// Every ${NAME} once, in the order of its first use.
std::vector<Variable> variablesOf(const PlanState& state) {
    std::vector<Variable> variables;
    for (const std::string& path : state.plan.manifests) {
        const QByteArray text = state.texts.value(toQt(path));
        for (const manifest::Placeholder& place :
             manifest::placeholdersIn({text.constData(), static_cast<std::size_t>(text.size())})) {
            if (!place.braces)
                continue;
            const QString name = toQt(place.name);
            auto found =
                std::find_if(variables.begin(), variables.end(), [&](const auto& v) { return v.name == name; });
            if (found == variables.end()) {
                const auto value = state.plan.variables.find(place.name);
                const bool set = value != state.plan.variables.end();
                variables.push_back({name, set ? toQt(value->second) : QString(), set, 0, toQt(path), place.mark.line});
                found = std::prev(variables.end());
            }
            ++found->uses;
        }
    }
    return variables;
}

} // namespace

std::vector<domain::Error> unreadableFiles(const PlanState& state) {
    std::vector<domain::Error> errors;
    for (const std::string& path : state.plan.manifests) {
        if (auto one = read(state, {path}); !one)
            errors.push_back(std::move(one).error());
    }
    return errors;
}

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

WorkloadController::WorkloadController(PlanDocument& document, QObject* parent)
    : QObject(parent)
    , m_document(document) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(&m_pause, &QTimer::timeout, this, &WorkloadController::parse);
    m_burst.setSingleShot(true);
    m_burst.setInterval(1000);
    connect(&m_burst, &QTimer::timeout, &document, &PlanDocument::seal);
    connect(&document, &PlanDocument::changed, this, [this](PlanParts parts) {
        if (parts.testFlag(PlanPart::Workload))
            m_pause.start();
    });
    connect(&document, &PlanDocument::wasReset, this, [this] {
        m_base.reset();
        m_error.reset();
        m_issues.clear();
        m_variables.clear();
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
    const QByteArray text = m_document.state().texts.value(file);
    for (const manifest::Placeholder& place :
         manifest::placeholdersIn({text.constData(), static_cast<std::size_t>(text.size())})) {
        if (place.braces && place.mark.line == line && !m_document.plan().variables.contains(place.name))
            return toQt(place.name);
    }
    return {};
}

void WorkloadController::flush() {
    if (m_pause.isActive()) {
        m_pause.stop();
        parse();
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
    return std::any_of(m_issues.begin(), m_issues.end(), [&](const session::WorkloadIssue& one) {
        return one.kind == session::WorkloadIssue::Kind::ModelTerm &&
               std::find(one.names.begin(), one.names.end(), group.str()) != one.names.end();
    });
}

domain::Expected<void> WorkloadController::addModelTerms() {
    return editTexts(tr("Add GPU affinity term"), m_document.plan().manifests, session::withModelTerms);
}

void WorkloadController::parse() {
    const session::Plan& plan = m_document.plan();
    if (plan.manifests.empty()) {
        m_base.reset();
        m_error.reset();
    } else if (auto manifest = read(m_document.state(), plan.manifests)) {
        m_base = std::make_shared<const session::Manifest>(std::move(*manifest));
        m_error.reset();
    } else {
        m_error = manifest.error();
    }
    m_issues.clear();
    if (m_base)
        m_issues = session::checkWorkload(*m_base, {plan.ns, plan.group, plan.applyHooks});
    m_variables = variablesOf(m_document.state());
    emit changed();
}

} // namespace thrifty::app
