// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workload.h"
#include "manifest/document.h"
#include "manifest/templatesite.h"

#include <string>
#include <vector>

namespace thrifty::manifest {

/// A pod group of a workload and the place that makes it.
struct GroupSite {
    domain::PodGroup group;
    TemplateSite site;
    Value object;
    std::size_t file = 0;
    std::size_t document = 0;
    std::string objectPath; ///< "$" or "$.items[3]"

    /// A path of the object as one of the document.
    [[nodiscard]] std::string inDocument(std::string_view path) const {
        return objectPath + std::string(path.substr(1));
    }
};

/// One for each group of workloadOf(files), in the same order.
[[nodiscard]] domain::Expected<std::vector<GroupSite>> groupSites(const std::vector<File>& files);

/// Where the main container of the site's pods has its resources: the one with GPUs, else the first. The path may not
/// exist yet; empty: there is no container.
[[nodiscard]] std::string mainResources(const Value& object, const TemplateSite& site);
/// Where `resource` of the pods is asked for: for the pod as a whole where that is said, else in the main container.
[[nodiscard]] std::string resourcesFor(const Value& object, const TemplateSite& site, std::string_view resource);
/// The request of a `resources` field; a limit stands in for a missing one.
[[nodiscard]] std::optional<domain::Quantity> requestIn(const Value& resources, std::string_view resource);
/// The name under which GPUs are, or would be, asked for.
[[nodiscard]] std::string gpuResourceIn(const Value& resources);

} // namespace thrifty::manifest
