// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/modelterms.h"

#include "manifest/gating.h"
#include "manifest/gpulabels.h"
#include "manifest/groupsites.h"
#include "manifest/path.h"
#include "manifest/variantbuilder.h"

#include <algorithm>

namespace thrifty::manifest {

namespace {

std::vector<std::string> wordsOf(const std::string& list) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : list + ",") {
        if (c != ',') {
            if (c != ' ')
                word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

/// Where GKE's label is asked for, and whether NVIDIA's is as well.
struct Terms {
    std::string gkePath; ///< of the expression; empty: there is none
    std::vector<std::string> gkeValues;
    bool product = false;
};

Terms termsIn(const Value& terms, const std::string& path) {
    Terms found;
    for (std::size_t t = 0; t < terms.size(); ++t) {
        const Value& expressions = terms[t]["matchExpressions"];
        for (std::size_t e = 0; e < expressions.size(); ++e) {
            const std::string& key = expressions[e]["key"].str();
            found.product = found.product || key == productLabel;
            if (key != gkeLabel || expressions[e]["operator"].str() != "In" || !found.gkePath.empty())
                continue;
            found.gkePath = pathTo(pathTo(pathTo(path, t), "matchExpressions"), e);
            for (const Value& value : expressions[e]["values"].items())
                found.gkeValues.push_back(value.scalarText());
        }
    }
    return found;
}

} // namespace

domain::Expected<std::vector<ModelTerm>> missingModelTerms(const std::vector<File>& files, const std::string& skusKey) {
    const auto sites = groupSites(files);
    if (!sites)
        return domain::fail(sites.error());
    std::vector<ModelTerm> missing;
    for (const GroupSite& site : *sites) {
        const std::string path = pathTo(site.site.specPath, "affinity") +
                                 ".nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms";
        const Value* terms = site.site.specPath.empty() ? nullptr : nodeAt(site.object, path);
        const Terms found = terms == nullptr ? Terms{} : termsIn(*terms, path);
        if (found.gkePath.empty() || found.product)
            continue;
        std::vector<std::string> models;
        if (const auto skus = site.group.annotations.find(skusKey); skus != site.group.annotations.end())
            models = wordsOf(skus->second);
        for (std::size_t i = 0; models.empty() && i < found.gkeValues.size(); ++i) {
            const std::string model = gpuModelOf(gkeLabel, found.gkeValues[i]);
            if (!model.empty())
                models.push_back(model);
        }
        Value::Array values;
        for (const std::string& model : models) {
            for (const std::string& value : gpuModelValues(productLabel, model)) {
                if (std::find(values.begin(), values.end(), Value(value)) == values.end())
                    values.emplace_back(value);
            }
        }
        if (values.empty())
            continue;
        ModelTerm term;
        term.group = site.group.name;
        term.file = site.file;
        term.document = site.document;
        term.list = site.inDocument(path);
        term.term = Value::object(
            {{"matchExpressions",
              Value(Value::Array{Value::object(
                  {{"key", std::string(productLabel)}, {"operator", "In"}, {"values", Value(std::move(values))}})})}});
        term.line = lineOf(files[site.file].documents[site.document], site.inDocument(found.gkePath));
        missing.push_back(std::move(term));
    }
    return missing;
}

} // namespace thrifty::manifest
