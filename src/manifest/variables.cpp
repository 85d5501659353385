// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/variables.h"

#include "manifest/nodetree.h"

#include <set>

namespace thrifty::manifest {

using domain::ErrorCode;
using domain::Expected;

namespace {

bool startsName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool continuesName(char c) {
    return startsName(c) || (c >= '0' && c <= '9');
}

struct Found {
    std::string_view name;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool braces = false;
};

/// Calls `use` for each $NAME and ${NAME}, exactly those that envsubst takes: no blanks, no defaults, no escaping.
template <class Use>
void scan(std::string_view text, Use&& use) {
    for (auto at = text.find('$'); at != std::string_view::npos; at = text.find('$', at)) {
        std::size_t name = at + 1;
        const bool braces = name < text.size() && text[name] == '{';
        name += braces;
        std::size_t end = name;
        if (end < text.size() && startsName(text[end])) {
            while (end < text.size() && continuesName(text[end]))
                ++end;
        }
        if (end == name || (braces && (end == text.size() || text[end] != '}'))) {
            ++at;
            continue;
        }
        const Found found{text.substr(name, end - name), at, end + (braces ? 1 : 0), braces};
        use(found);
        at = found.end;
    }
}

Mark markAt(std::string_view text, std::size_t offset) {
    NodeTree tree; // only its lines are used
    tree.source = text.substr(0, offset);
    tree.lines = lineStarts(tree.source);
    return tree.markAt(offset);
}

} // namespace

std::vector<Placeholder> placeholdersIn(std::string_view text) {
    std::vector<Placeholder> placeholders;
    NodeTree tree;
    scan(text, [&](const Found& found) {
        if (placeholders.empty()) {
            tree.source = text;
            tree.lines = lineStarts(text);
        }
        placeholders.push_back({std::string(found.name), tree.markAt(found.begin), found.braces});
    });
    return placeholders;
}

Expected<std::string> substitute(std::string_view text, const Substitution& with, std::string_view file) {
    std::string out;
    std::size_t copied = 0;
    std::set<std::string_view> unset;
    std::size_t firstUnset = 0;
    scan(text, [&](const Found& found) {
        const auto value = with.values.find(found.name);
        if (value == with.values.end()) {
            if (with.all) {
                if (unset.empty())
                    firstUnset = found.begin;
                unset.insert(found.name);
            }
            return;
        }
        out.append(text, copied, found.begin - copied);
        out += value->second;
        copied = found.end;
    });
    if (!unset.empty()) {
        const Mark mark = markAt(text, firstUnset);
        std::string message = unset.size() == 1 ? "no value is set for" : "no values are set for";
        for (const std::string_view name : unset)
            message += (name == *unset.begin() ? " $" : ", $") + std::string(name);
        return domain::fail(ErrorCode::InvalidArgument, std::move(message),
                            std::string(file) + ":" + std::to_string(mark.line) + ":" + std::to_string(mark.column),
                            "Set it in the environment or with --set NAME=value.");
    }
    out.append(text, copied);
    return out;
}

} // namespace thrifty::manifest
