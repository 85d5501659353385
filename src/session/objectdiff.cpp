// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/objectdiff.h"

#include "manifest/yamlwriter.h"

#include <algorithm>
#include <vector>

namespace thrifty::session {

namespace {

using manifest::Value;
using Lines = std::vector<std::string_view>;

Lines linesOf(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

struct Edit {
    char kind; ///< ' ', '-', '+'
    std::size_t before, after;
};

/// The shortest edit script (Myers). Memory grows with the square of the number of changes, so two texts that have
/// nothing in common are told as one replacement.
std::vector<Edit> editsOf(const Lines& a, const Lines& b) {
    const auto n = static_cast<long>(a.size()), m = static_cast<long>(b.size());
    const long most = std::min<long>(n + m, 2000);
    std::vector<std::vector<long>> trace;
    std::vector<long> reach(static_cast<std::size_t>(2 * most + 3), 0);
    const auto at = [&](std::vector<long>& v, long k) -> long& { return v[static_cast<std::size_t>(k + most + 1)]; };
    bool found = false;
    for (long d = 0; d <= most && !found; ++d) {
        trace.push_back(reach);
        for (long k = -d; k <= d; k += 2) {
            long x =
                k == -d || (k != d && at(reach, k - 1) < at(reach, k + 1)) ? at(reach, k + 1) : at(reach, k - 1) + 1;
            long y = x - k;
            while (x < n && y < m && a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(y)]) {
                ++x;
                ++y;
            }
            at(reach, k) = x;
            if (x >= n && y >= m) {
                found = true;
                break;
            }
        }
    }
    std::vector<Edit> edits;
    if (!found) {
        for (std::size_t i = 0; i < a.size(); ++i)
            edits.push_back({'-', i, 0});
        for (std::size_t i = 0; i < b.size(); ++i)
            edits.push_back({'+', a.size(), i});
        return edits;
    }
    long x = n, y = m;
    for (long d = static_cast<long>(trace.size()) - 1; d >= 0; --d) {
        std::vector<long>& v = trace[static_cast<std::size_t>(d)];
        const long k = x - y;
        const long from = k == -d || (k != d && at(v, k - 1) < at(v, k + 1)) ? k + 1 : k - 1;
        const long fromX = d == 0 ? 0 : at(v, from), fromY = d == 0 ? 0 : fromX - from;
        while (x > fromX && y > fromY) {
            --x;
            --y;
            edits.push_back({' ', static_cast<std::size_t>(x), static_cast<std::size_t>(y)});
        }
        if (d > 0) {
            if (x == fromX)
                edits.push_back({'+', static_cast<std::size_t>(x), static_cast<std::size_t>(--y)});
            else
                edits.push_back({'-', static_cast<std::size_t>(--x), static_cast<std::size_t>(y)});
        }
    }
    std::reverse(edits.begin(), edits.end());
    return edits;
}

/// Hides values, but not whether they differ.
void hideSecret(Value& object, const Value* other) {
    if (object["kind"].str() != "Secret")
        return;
    for (const char* part : {"data", "stringData"}) {
        Value* data = object.find(part);
        if (data == nullptr || !data->isObject())
            continue;
        for (auto& [key, value] : data->mutableMembers()) {
            const bool changed = other != nullptr && (*other)[part][key] != value;
            value = changed ? "(hidden, another value)" : "(hidden)";
        }
    }
}

/// A job finds its pods by its own uid, which the server writes into selector and template: another one in every dry
/// run. A selector that the manifest gives has no such label.
void eraseJobUid(Value& spec) {
    const auto erase = [](Value* parent, std::string_view key) {
        Value* labels = parent == nullptr ? nullptr : parent->find(key);
        if (labels == nullptr)
            return;
        labels->erase("batch.kubernetes.io/controller-uid");
        labels->erase("controller-uid");
        if (labels->size() == 0)
            parent->erase(key);
    };
    Value* pods = spec.find("template");
    erase(pods == nullptr ? nullptr : pods->find("metadata"), "labels");
    erase(spec.find("selector"), "matchLabels");
    if (const Value* selector = spec.find("selector"); selector != nullptr && selector->size() == 0)
        spec.erase("selector");
}

} // namespace

Value withoutServerFields(Value object) {
    object.erase("status");
    if (object["kind"].str() == "Job" && object["apiVersion"].str().starts_with("batch/"))
        eraseJobUid(object.child("spec"));
    if (Value* metadata = object.find("metadata")) {
        for (const char* field :
             {"managedFields", "resourceVersion", "uid", "generation", "creationTimestamp", "selfLink"})
            metadata->erase(field);
        if (Value* annotations = metadata->find("annotations")) {
            annotations->erase("kubectl.kubernetes.io/last-applied-configuration");
            if (annotations->size() == 0)
                metadata->erase("annotations");
        }
    }
    return object;
}

Value contentOf(const Value& object) {
    Value content = object;
    content.erase("metadata");
    content.erase("status");
    return content;
}

std::string unifiedDiff(std::string_view before, std::string_view after) {
    const Lines a = linesOf(before), b = linesOf(after);
    const std::vector<Edit> edits = editsOf(a, b);
    constexpr std::size_t context = 3;
    std::string text;
    for (std::size_t i = 0; i < edits.size();) {
        if (edits[i].kind == ' ') {
            ++i;
            continue;
        }
        const std::size_t start = i > context ? i - context : 0;
        std::size_t end = i, quiet = 0;
        for (; end < edits.size() && quiet <= 2 * context; ++end)
            quiet = edits[end].kind == ' ' ? quiet + 1 : 0;
        end -= quiet > context ? quiet - context : 0;
        std::size_t removed = 0, added = 0;
        std::string body;
        for (std::size_t e = start; e < end; ++e) {
            removed += edits[e].kind != '+' ? 1 : 0;
            added += edits[e].kind != '-' ? 1 : 0;
            body += edits[e].kind;
            body += edits[e].kind == '+' ? b[edits[e].after] : a[edits[e].before];
            body += '\n';
        }
        const auto range = [](std::size_t first, std::size_t count) {
            return std::to_string(count == 0 ? first : first + 1) + "," + std::to_string(count);
        };
        text += "@@ -" + range(edits[start].before, removed) + " +" + range(edits[start].after, added) + " @@\n" + body;
        i = end;
    }
    return text;
}

std::string objectDiff(const Value& before, const Value& after) {
    Value left = withoutServerFields(before), right = withoutServerFields(after);
    const Value original = left;
    hideSecret(left, nullptr);
    hideSecret(right, &original);
    return unifiedDiff(manifest::toYaml(left), manifest::toYaml(right));
}

} // namespace thrifty::session
