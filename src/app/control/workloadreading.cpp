// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/workloadreading.h"

#include "app/format/text.h"
#include "app/format/words.h"
#include "session/readmanifest.h"
#include "session/variants.h"

#include <algorithm>

namespace thrifty::app {

namespace {

domain::Expected<session::Manifest> read(const WorkloadReading::Source& source, const std::vector<std::string>& paths) {
    std::vector<manifest::File> texts;
    for (const std::string& path : paths) {
        if (!source.texts.contains(toQt(path)))
            return domain::fail(domain::ErrorCode::NotFound, tr("the file was not opened").toStdString(), path);
        manifest::File text;
        text.name = path;
        text.text = source.texts.value(toQt(path)).toStdString();
        texts.push_back(std::move(text));
    }
    manifest::Substitution substitution;
    for (const auto& [name, value] : source.variables)
        substitution.values[name] = value;
    return session::readManifest(texts, substitution);
}

void findVariables(WorkloadReading& reading) {
    std::map<QString, std::size_t> known;
    for (const std::string& path : reading.source.manifests) {
        const QByteArray text = reading.source.texts.value(toQt(path));
        for (const manifest::Placeholder& place :
             manifest::placeholdersIn({text.constData(), static_cast<std::size_t>(text.size())})) {
            if (!place.braces)
                continue;
            const QString name = toQt(place.name);
            const auto value = reading.source.variables.find(place.name);
            const bool set = value != reading.source.variables.end();
            const auto [at, isNew] = known.emplace(name, reading.variables.size());
            if (isNew)
                reading.variables.push_back(
                    {name, set ? toQt(value->second) : QString(), set, 0, toQt(path), place.mark.line});
            ++reading.variables[at->second].uses;
            if (!set)
                reading.unset.emplace(std::pair(toQt(path), place.mark.line), name);
        }
    }
}

void findUnreadable(WorkloadReading& reading, const std::stop_token& stop) {
    for (const std::string& path : reading.source.manifests) {
        if (stop.stop_requested())
            return;
        if (auto one = read(reading.source, {path}); !one)
            reading.unreadable.push_back(std::move(one).error());
    }
}

} // namespace

WorkloadReading readWorkload(const PlanState& state, const WorkloadReading& before, const std::stop_token& stop) {
    const session::Plan& plan = state.plan;
    WorkloadReading reading;
    reading.source = {plan.manifests, state.texts, plan.variables};
    if (reading.source == before.source) {
        reading = before;
        reading.issues.clear();
    } else if (findVariables(reading); !plan.manifests.empty()) {
        if (auto manifest = read(reading.source, plan.manifests)) {
            reading.base = std::make_shared<const session::Manifest>(std::move(*manifest));
            if (stop.stop_requested())
                return reading;
            if (auto groups = manifest::groupValues(reading.base->files, session::selectionAnnotations()))
                reading.groups = std::move(*groups);
            reading.unfilled = unfilledPlaces(*reading.base);
        } else {
            reading.error = manifest.error();
            reading.base = before.base;
            reading.groups = before.groups;
            findUnreadable(reading, stop);
        }
    }
    if (reading.base && !stop.stop_requested())
        reading.issues = session::checkWorkload(*reading.base, {plan.ns, plan.group, plan.applyHooks});
    return reading;
}

} // namespace thrifty::app
