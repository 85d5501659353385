// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/variants.h"

#include "fleet/products.h"
#include "manifest/gating.h"

namespace thrifty::session {

domain::SelectionAnnotations selectionAnnotations() {
    return fleet::makeEstimator()->traits().selection;
}

std::string estimateGate() {
    return fleet::makeEstimator()->traits().gate;
}

domain::Expected<manifest::VariantText> buildVariant(const std::vector<manifest::File>& files,
                                                     const domain::VariantPlan& plan) {
    return manifest::buildVariant(files, plan, selectionAnnotations());
}

domain::Expected<manifest::VariantText> gateVariant(manifest::VariantText variant) {
    const std::string gate = estimateGate();
    const auto files = manifest::parseVariant(variant);
    if (!files)
        return domain::fail(files.error());
    for (std::size_t i = 0; i < files->size(); ++i) {
        auto gated = manifest::gate((*files)[i], gate);
        if (!gated)
            return domain::fail(std::move(gated.error()));
        variant.files[i].changed = variant.files[i].changed || gated->changed;
        const auto after = manifest::parseFile(gated->name, gated->text);
        if (!after)
            return domain::fail(after.error());
        // Lines that are added move what stands below them.
        for (manifest::VariantEdit& edit : variant.edits) {
            if (edit.file == i && edit.document < after->documents.size())
                edit.line += manifest::lineOf(after->documents[edit.document], edit.path) -
                             manifest::lineOf((*files)[i].documents[edit.document], edit.path);
        }
        variant.files[i].text = std::move(gated->text);
    }
    return variant;
}

} // namespace thrifty::session
