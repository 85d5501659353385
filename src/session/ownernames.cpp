// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ownernames.h"

#include <algorithm>

namespace thrifty::session {

namespace {

/// What a controller appends to its object's name, part by part between dashes: <hash> (up to ten characters of the
/// alphabet of generated names), <random> (five of them), <number>, <word>, or the part itself. Nothing: the same name.
struct Shape {
    std::string_view root, kind, parts;
};

constexpr Shape shapes[]{
    {"Deployment", "ReplicaSet", "<hash>"},
    {"CronJob", "Job", "<number>"},
    {"RayService", "RayCluster", "<random>"},
    {"RayService", "RayCluster", "raycluster-<random>"},
    {"RayJob", "RayCluster", "<random>"},
    {"RayJob", "RayCluster", "raycluster-<random>"},
    {"RayJob", "Job", ""},
    {"JobSet", "Job", "<word>-<number>"},
    {"TrainJob", "JobSet", ""},
    {"TrainJob", "Job", "<word>-<number>"},
    {"LeaderWorkerSet", "StatefulSet", ""},
    {"LeaderWorkerSet", "StatefulSet", "<number>"},
    {"InferenceService", "Deployment", "<component>"},
    {"InferenceService", "Deployment", "<component>-<number>-deployment"},
    {"InferenceService", "ReplicaSet", "<component>-<hash>"},
    {"InferenceService", "ReplicaSet", "<component>-<number>-deployment-<hash>"},
};
/// Of operators that are not named above.
constexpr Shape otherShapes[]{{"", "Deployment", ""},       {"", "StatefulSet", ""}, {"", "Job", ""},
                              {"", "ReplicaSet", "<hash>"}, {"", "", "<random>"},    {"", "", "<number>"}};

std::string_view takePart(std::string_view& text) {
    const auto dash = std::min(text.find('-'), text.size());
    const std::string_view part = text.substr(0, dash);
    text.remove_prefix(std::min(dash + 1, text.size()));
    return part;
}

bool consistsOf(std::string_view text, std::string_view alphabet, std::size_t shortest, std::size_t longest) {
    return text.size() >= shortest && text.size() <= longest &&
           text.find_first_not_of(alphabet) == std::string_view::npos;
}

bool isPart(std::string_view text, std::string_view wanted) {
    constexpr std::string_view generated = "bcdfghjklmnpqrstvwxz2456789", digits = "0123456789";
    if (wanted == "<hash>")
        return consistsOf(text, generated, 1, 10);
    if (wanted == "<random>")
        return consistsOf(text, generated, 5, 5);
    if (wanted == "<number>")
        return consistsOf(text, digits, 1, 19);
    if (wanted == "<word>")
        return !text.empty();
    if (wanted == "<component>")
        return text == "predictor" || text == "transformer" || text == "explainer";
    return text == wanted;
}

bool hasParts(std::string_view suffix, std::string_view parts) {
    while (!suffix.empty() && !parts.empty()) {
        if (!isPart(takePart(suffix), takePart(parts)))
            return false;
    }
    return suffix.empty() && parts.empty();
}

} // namespace

bool isNamedAfter(const domain::ObjectId& root, std::string_view kind, std::string_view name) {
    if (!name.starts_with(root.name))
        return false;
    std::string_view suffix = name.substr(root.name.size());
    if (suffix.starts_with('-') && suffix.size() > 1)
        suffix.remove_prefix(1);
    else if (!suffix.empty())
        return false;
    bool listed = false;
    for (const Shape& shape : shapes) {
        listed = listed || shape.root == root.kind;
        if (shape.root == root.kind && shape.kind == kind && hasParts(suffix, shape.parts))
            return true;
    }
    // The other kinds of Kubernetes itself own their pods directly.
    if (listed || root.group.find('.') == std::string::npos)
        return false;
    return std::any_of(std::begin(otherShapes), std::end(otherShapes), [&](const Shape& shape) {
        return (shape.kind.empty() || shape.kind == kind) && hasParts(suffix, shape.parts);
    });
}

} // namespace thrifty::session
