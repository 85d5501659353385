// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/groupvalues.h"

#include "manifest/gating.h"
#include "manifest/groupsites.h"
#include "manifest/variantbuilder.h"

#include <algorithm>
#include <charconv>

namespace thrifty::manifest {

using domain::Expected;
using domain::GroupEdit;
using domain::PriceChoice;

namespace {

std::vector<std::string> listOf(std::string_view text) {
    std::vector<std::string> items;
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        std::string_view item = text.substr(0, comma);
        const auto first = item.find_first_not_of(" \t");
        if (first != std::string_view::npos)
            items.emplace_back(item.substr(first, item.find_last_not_of(" \t") - first + 1));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return items;
}

class Reader {
  public:
    Reader(const domain::PodGroup& group, const domain::SelectionAnnotations& keys)
        : m_group(group)
        , m_keys(keys) {}

    void read(GroupEdit& values) const {
        values.gpuSkus = listOf(text(m_keys.gpuSkus));
        values.familiesIn = listOf(text(m_keys.familiesIn));
        values.familiesOut = listOf(text(m_keys.familiesOut));
        values.typeExpression = text(m_keys.typeExpression);
        values.price = price();
        values.maxGpusPerNode = 0;
        if (const std::string limit = text(m_keys.maxGpus); !limit.empty()) {
            std::int64_t number = 0;
            const auto [end, error] = std::from_chars(limit.data(), limit.data() + limit.size(), number);
            values.maxGpusPerNode =
                error == std::errc{} && end == limit.data() + limit.size() ? std::optional(number) : std::nullopt;
        }
        values.maxPricePerNodeHour = domain::Money();
        if (const std::string cap = text(m_keys.maxCost); !cap.empty()) {
            const auto money = domain::Money::parse(cap);
            values.maxPricePerNodeHour = money ? std::optional(*money) : std::nullopt;
        }
    }

  private:
    [[nodiscard]] std::string text(const std::string& key) const {
        const auto found = m_group.annotations.find(key);
        return key.empty() || found == m_group.annotations.end() ? std::string() : found->second;
    }
    /// None when the annotation says something that is neither word.
    [[nodiscard]] std::optional<PriceChoice> price() const {
        const auto words = listOf(text(m_keys.offerings));
        const auto has = [&](const std::string& word) {
            return std::find(words.begin(), words.end(), word) != words.end();
        };
        if (words.empty())
            return PriceChoice::OnDemand;
        if (has(m_keys.spot))
            return has(m_keys.onDemand) ? PriceChoice::Either : PriceChoice::Spot;
        return has(m_keys.onDemand) ? std::optional(PriceChoice::OnDemand) : std::nullopt;
    }

    const domain::PodGroup& m_group;
    const domain::SelectionAnnotations& m_keys;
};

std::optional<domain::Quantity> requestOf(const GroupSite& site, std::string_view resource) {
    const std::string path = resourcesFor(site.object, site.site, resource);
    const Value* resources = path.empty() ? nullptr : nodeAt(site.object, path);
    return resources == nullptr ? std::nullopt : requestIn(*resources, resource);
}

/// What holds the template and nothing of another group: a worker group with its replicas.
std::string placeOf(const GroupSite& site, const std::vector<GroupSite>& all) {
    const std::string& path = site.site.templatePath;
    const auto cut = path.find_last_of('.');
    if (cut == std::string::npos || cut == 0 || path.ends_with(']'))
        return path;
    const std::string parent = path.substr(0, cut);
    const bool shared = std::any_of(all.begin(), all.end(), [&](const GroupSite& other) {
        return &other != &site && other.file == site.file && other.document == site.document &&
               other.objectPath == site.objectPath && other.site.templatePath.starts_with(parent);
    });
    return shared ? path : parent;
}

} // namespace

Expected<std::vector<GroupValues>> groupValues(const std::vector<File>& files,
                                               const domain::SelectionAnnotations& keys) {
    auto sites = groupSites(files);
    if (!sites)
        return domain::fail(std::move(sites.error()));
    std::vector<GroupValues> all;
    for (GroupSite& site : *sites) {
        GroupValues one;
        one.values.pods = site.group.pods;
        one.values.cpu = requestOf(site, "cpu");
        one.values.memory = requestOf(site, "memory");
        one.values.gpusPerPod = domain::gpuCount(site.group.requests);
        Reader(site.group, keys).read(one.values);
        if (site.site.podsField.replicas.empty())
            one.podsFixed = site.site.podsField.fixed;
        if (site.site.annotationsPath.empty())
            one.unselected = "the " + site.group.owner.kind + " has no place for annotations of these pods";
        one.file = files[site.file].name;
        one.line = lineOf(files[site.file].documents[site.document], site.inDocument(placeOf(site, *sites)));
        one.group = std::move(site.group);
        all.push_back(std::move(one));
    }
    return all;
}

} // namespace thrifty::manifest
