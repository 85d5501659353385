// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/grouplabel.h"

#include <algorithm>
#include <string_view>

namespace thrifty::domain {

namespace {

constexpr std::size_t mostPrefix = 253, mostName = 63;

bool isLowerOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool isLetterOrDigit(char c) {
    return isLowerOrDigit(c) || (c >= 'A' && c <= 'Z');
}

bool isName(std::string_view text) {
    return !text.empty() && isLetterOrDigit(text.front()) && isLetterOrDigit(text.back()) &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return isLetterOrDigit(c) || c == '-' || c == '_' || c == '.'; });
}

bool isSubdomain(std::string_view text) {
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find('.', start), text.size());
        const std::string_view part = text.substr(start, end - start);
        if (part.empty() || !isLowerOrDigit(part.front()) || !isLowerOrDigit(part.back()) ||
            !std::all_of(part.begin(), part.end(), [](char c) { return isLowerOrDigit(c) || c == '-'; }))
            return false;
        start = end + 1;
    }
    return true;
}

} // namespace

LabelFault faultOf(const GroupLabel& label) {
    std::string_view name = label.key;
    if (const std::size_t slash = name.find('/'); slash != std::string_view::npos) {
        const std::string_view prefix = name.substr(0, slash);
        if (prefix.size() > mostPrefix)
            return LabelFault::PrefixTooLong;
        if (!isSubdomain(prefix))
            return LabelFault::Prefix;
        name.remove_prefix(slash + 1);
    }
    if (name.size() > mostName)
        return LabelFault::NameTooLong;
    if (!isName(name))
        return LabelFault::Name;
    if (label.value.size() > mostName)
        return LabelFault::ValueTooLong;
    return label.value.empty() || isName(label.value) ? LabelFault::None : LabelFault::Value;
}

} // namespace thrifty::domain
