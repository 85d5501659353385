// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/readmanifest.h"

#include "manifest/podtemplates.h"

namespace thrifty::session {

domain::Expected<Manifest> readManifest(const std::vector<manifest::File>& texts,
                                        const manifest::Substitution& substitution) {
    Manifest manifest;
    for (const manifest::File& text : texts) {
        auto replaced = manifest::substitute(text.text, substitution, text.name);
        if (!replaced)
            return domain::fail(std::move(replaced).error());
        auto file = manifest::parseFile(text.name, std::move(*replaced));
        if (!file)
            return domain::fail(std::move(file).error());
        manifest.files.push_back(std::move(*file));
    }
    auto workload = manifest::workloadOf(manifest.files);
    if (!workload)
        return domain::fail(std::move(workload).error());
    manifest.workload = std::move(*workload);
    return manifest;
}

} // namespace thrifty::session
