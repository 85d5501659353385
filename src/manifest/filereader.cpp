// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/document.h"
#include "manifest/specialfiles.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace thrifty::manifest {

namespace fs = std::filesystem;
using domain::ErrorCode;
using domain::Expected;

namespace {

/// Everything of a stream, or one byte more than the limit: enough for the parser to refuse it.
Expected<std::string> readAll(std::istream& in, const std::string& name, std::size_t limit) {
    std::string text;
    char buffer[65536];
    while (text.size() <= limit && in) {
        in.read(buffer, sizeof buffer);
        text.append(buffer, static_cast<std::size_t>(in.gcount()));
    }
    if (in.bad())
        return domain::fail(ErrorCode::Io, std::string("cannot be read: ") + std::strerror(errno), name);
    return text;
}

/// Text only; the size is checked here, because a text may be changed before it is parsed.
Expected<File> readOne(const std::string& path, const ReadLimits& limits) {
    File file;
    file.name = path;
    Expected<std::string> text = std::string();
    if (path == "-") {
        text = readAll(std::cin, path, limits.fileBytes);
    } else {
        errno = 0;
        std::ifstream in(path, std::ios::binary);
        if (!in)
            return domain::fail(errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Io,
                                std::string("cannot be opened: ") + std::strerror(errno), path);
        text = readAll(in, path, limits.fileBytes);
    }
    if (!text)
        return domain::fail(std::move(text.error()));
    file.text = std::move(*text);
    return file;
}

bool isManifestName(const fs::path& path) {
    const std::string extension = path.extension().string();
    return extension == ".yaml" || extension == ".yml" || extension == ".json";
}

/// Paths in a folder that are named like manifests and are no folders, by name.
std::vector<std::string> namesIn(const std::string& folder, std::error_code& error) {
    std::vector<std::string> names;
    for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        std::error_code unknown;
        if (isManifestName(entry->path()) && !entry->is_directory(unknown))
            names.push_back(entry->path().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

bool isSpecialFile(const std::string& path) {
    std::error_code unknown;
    return fs::is_other(fs::status(path, unknown));
}

std::vector<std::string> specialFilesIn(const std::string& folder) {
    std::error_code error;
    std::vector<std::string> names = namesIn(folder, error);
    std::erase_if(names, [](const std::string& name) { return !isSpecialFile(name); });
    return names;
}

Expected<std::vector<File>> readFiles(const std::vector<std::string>& paths, const ReadLimits& limits) {
    auto texts = readTexts(paths, limits);
    if (!texts)
        return texts;
    std::vector<File> files;
    for (File& text : *texts) {
        auto file = parseFile(std::move(text.name), std::move(text.text), limits);
        if (!file)
            return domain::fail(std::move(file.error()));
        files.push_back(std::move(*file));
    }
    return files;
}

Expected<std::vector<File>> readTexts(const std::vector<std::string>& paths, const ReadLimits& limits) {
    std::vector<File> files;
    const auto add = [&](const std::string& path) -> Expected<void> {
        auto file = readOne(path, limits);
        if (!file)
            return domain::fail(std::move(file.error()));
        files.push_back(std::move(*file));
        return {};
    };
    for (const std::string& path : paths) {
        std::error_code error;
        if (path == "-" || !fs::is_directory(path, error)) {
            if (auto added = add(path); !added)
                return domain::fail(std::move(added.error()));
            continue;
        }
        std::vector<std::string> names = namesIn(path, error);
        // A pipe that lies among manifests is nobody's manifest; one that is meant is named itself.
        std::erase_if(names, isSpecialFile);
        if (error)
            return domain::fail(ErrorCode::Io, "the folder cannot be read: " + error.message(), path);
        if (names.empty())
            return domain::fail(ErrorCode::NotFound, "the folder has no .yaml, .yml or .json file", path);
        for (const std::string& name : names) {
            if (auto added = add(name); !added)
                return domain::fail(std::move(added.error()));
        }
    }
    return files;
}

} // namespace thrifty::manifest
