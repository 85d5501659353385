// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/editedfile.h"

#include "session/filelock.h"
#include "session/privatefile.h"

#include <algorithm>
#include <filesystem>

namespace thrifty::session {

domain::Expected<void>
changeOwnFile(const std::string& path, std::size_t mostBytes,
              const std::function<domain::Expected<std::string>(const std::string& text)>& change) {
    std::error_code ignored;
    const std::filesystem::path led = std::filesystem::weakly_canonical(path, ignored);
    const std::string file = ignored ? path : led.string();
    const auto lock = FileLock::take(file);
    if (!lock)
        return domain::fail(lock.error());
    const auto text = readWholeFile(file, mostBytes);
    if (!text && text.error().code != domain::ErrorCode::NotFound)
        return domain::fail(text.error());
    const auto changed = change(text ? *text : std::string());
    if (!changed)
        return domain::fail(changed.error());
    return text && *changed == *text ? domain::Expected<void>() : writePrivateFile(file, *changed);
}

domain::Expected<std::string> editedFile(const manifest::File& file, const manifest::Document& document,
                                         const std::vector<std::vector<manifest::Change>>& steps) {
    const std::string_view before = document.text();
    const std::size_t begin = document.offset();
    manifest::DocumentEditor editor(document);
    for (const std::vector<manifest::Change>& changes : steps) {
        if (const auto done = editor.apply(changes); !done)
            return domain::fail(domain::ErrorCode::Refused, "it cannot be changed in place: " + done.error().message,
                                file.name, "change it by hand");
    }
    return file.text.substr(0, begin) + std::string(editor.text()) + file.text.substr(begin + before.size());
}

std::string commentsOf(std::string_view text) {
    std::string kept;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        const std::string_view line = text.substr(0, end);
        const std::size_t first = line.find_first_not_of(" \t\r\n");
        if (first == std::string_view::npos || line[first] == '#')
            kept += line;
        text.remove_prefix(end);
    }
    return kept;
}

} // namespace thrifty::session
