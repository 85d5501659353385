// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/gatefiles.h"

#include "fleet/products.h"
#include "manifest/document.h"
#include "manifest/gating.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace thrifty::session {

domain::Expected<std::vector<GateResult>> gateFiles(const std::vector<std::string>& paths, bool ungate) {
    const std::string gate = fleet::makeEstimator()->traits().gate;
    const auto files = manifest::readFiles(paths);
    if (!files)
        return domain::fail(files.error());
    std::vector<GateResult> results;
    for (const manifest::File& file : *files) {
        auto edited = ungate ? manifest::ungate(file, gate) : manifest::gate(file, gate);
        if (!edited)
            return domain::fail(std::move(edited).error());
        GateResult result;
        result.name = file.name;
        result.changed = edited->changed;
        for (const manifest::GateEdit& edit : edited->edits)
            result.notes.push_back(file.name + ":" + std::to_string(edit.line) + ": " + edit.what + " (" + edit.path +
                                   ")");
        for (const std::string& note : edited->reformatted)
            result.reformatted.push_back(file.name + ": " + note);
        result.text = std::move(edited->text);
        results.push_back(std::move(result));
    }
    return results;
}

domain::Expected<void> replaceFile(const std::string& path, const std::string& text) {
    namespace fs = std::filesystem;
    std::error_code code;
    // A symbolic link stays a link: the file behind it is replaced.
    const fs::path target = fs::exists(path, code) ? fs::canonical(path, code) : fs::path(path);
    struct stat before {};
    const bool existed = ::stat(target.c_str(), &before) == 0;
    std::string temporary = target.string() + ".XXXXXX";
    const int fd = ::mkstemp(temporary.data());
    if (fd < 0)
        return domain::fail(domain::ErrorCode::Io, std::string("cannot write: ") + std::strerror(errno), path);
    const mode_t mask = ::umask(0);
    ::umask(mask);
    (void)::fchmod(fd, existed ? before.st_mode & 07777u : 0666u & ~mask);
    ::close(fd);
    std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
    out << text;
    out.close();
    if (!out || ::rename(temporary.c_str(), target.c_str()) != 0) {
        const int why = errno;
        ::unlink(temporary.c_str());
        return domain::fail(domain::ErrorCode::Io, std::string("cannot write: ") + std::strerror(why), path);
    }
    return {};
}

} // namespace thrifty::session
