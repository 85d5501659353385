// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/workloadcontroller.h"

#include "app/format/text.h"
#include "manifest/podtemplates.h"

namespace thrifty::app {

namespace {

domain::Expected<session::Manifest> read(const PlanState& state) {
    session::Manifest result;
    manifest::Substitution substitution;
    for (const auto& [name, value] : state.plan.variables)
        substitution.values[name] = value;
    for (const std::string& path : state.plan.manifests) {
        const QByteArray text = state.texts.value(toQt(path));
        auto substituted = manifest::substitute(
            std::string_view(text.constData(), static_cast<std::size_t>(text.size())), substitution, path);
        if (!substituted)
            return domain::fail(std::move(substituted).error());
        auto file = manifest::parseFile(path, std::move(*substituted));
        if (!file)
            return domain::fail(std::move(file).error());
        result.files.push_back(std::move(*file));
    }
    auto workload = manifest::workloadOf(result.files);
    if (!workload)
        return domain::fail(std::move(workload).error());
    result.workload = std::move(*workload);
    return result;
}

} // namespace

WorkloadController::WorkloadController(PlanDocument& document, QObject* parent)
    : QObject(parent)
    , m_document(document) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(&m_pause, &QTimer::timeout, this, &WorkloadController::parse);
    connect(&document, &PlanDocument::changed, this, [this](PlanParts parts) {
        if (parts.testFlag(PlanPart::Workload))
            m_pause.start();
    });
    connect(&document, &PlanDocument::wasReset, this, [this] {
        m_base.reset();
        m_error.reset();
    });
}

domain::Expected<void> WorkloadController::open(const QStringList& paths) {
    std::vector<std::string> names;
    for (const QString& path : paths)
        names.push_back(path.toStdString());
    auto files = manifest::readTexts(names);
    if (!files)
        return domain::fail(std::move(files).error());
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

void WorkloadController::flush() {
    if (m_pause.isActive()) {
        m_pause.stop();
        parse();
    }
}

void WorkloadController::parse() {
    if (m_document.plan().manifests.empty()) {
        m_base.reset();
        m_error.reset();
    } else if (auto manifest = read(m_document.state())) {
        m_base = std::make_shared<const session::Manifest>(std::move(*manifest));
        m_error.reset();
    } else {
        m_error = manifest.error();
    }
    emit changed();
}

} // namespace thrifty::app
