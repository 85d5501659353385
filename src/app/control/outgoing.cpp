// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/outgoing.h"

#include "app/format/text.h"
#include "session/planfile.h"
#include "session/readmanifest.h"
#include "session/variants.h"

#include <algorithm>
#include <set>

namespace thrifty::app {

domain::Expected<Outgoing> outgoing(const PlanState& plan, const domain::VariantPlan& variant) {
    manifest::Substitution known;
    for (const auto& [name, value] : plan.plan.variables) {
        if (!session::looksSecret(name))
            known.values.emplace(name, value);
    }
    std::vector<manifest::File> texts;
    std::set<std::string> open;
    for (const std::string& path : plan.plan.manifests) {
        manifest::File text;
        text.name = path;
        text.text = plan.texts.value(toQt(path)).toStdString();
        for (const manifest::Placeholder& each : manifest::placeholdersIn(text.text)) {
            if (plan.plan.variables.contains(each.name) && !known.values.contains(each.name))
                open.insert(each.name);
        }
        texts.push_back(std::move(text));
    }
    const auto base = session::readManifest(texts, known);
    if (!base)
        return domain::fail(base.error());
    const auto built = session::buildVariant(base->files, variant);
    if (!built)
        return domain::fail(built.error());
    const auto blocking = std::find_if(built->issues.begin(), built->issues.end(),
                                       [](const manifest::VariantIssue& issue) { return issue.blocks; });
    if (blocking != built->issues.end())
        return domain::fail(domain::ErrorCode::InvalidArgument, blocking->message, blocking->place());
    auto files = manifest::parseVariant(*built);
    if (!files)
        return domain::fail(std::move(files).error());
    return Outgoing{std::move(*files), {open.begin(), open.end()}};
}

} // namespace thrifty::app
