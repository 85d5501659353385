// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/packetfolder.h"

#include "manifest/document.h"
#include "session/gatefiles.h"
#include "session/planannotations.h"
#include "session/privatefile.h"
#include "session/reviewpacket.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

namespace thrifty::session {

namespace fs = std::filesystem;
using domain::ErrorCode;
using domain::fail;
using domain::NamedText;

namespace {

constexpr std::size_t largestPolicy = 1u << 20u;

/// Without a slash at its end and behind a symbolic link, which stays a link.
fs::path folderAt(const std::string& path) {
    std::error_code code;
    if (fs::exists(path, code))
        return fs::canonical(path, code);
    const fs::path whole = fs::absolute(path, code).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

/// Whether the policy says that this program wrote it.
bool isOurPolicy(const fs::path& path) {
    const auto text = readWholeFile(path.string(), largestPolicy);
    const auto file = text ? manifest::parseFile(policyFile, *text) : fail(text.error());
    return file && file->documents.size() == 1 && !file->documents[0].empty() &&
           file->documents[0].value().at("metadata", "annotations")[toolKey].str().rfind("thrifty-nova ", 0) == 0;
}

/// The first thing in the folder that no packet has; empty: none.
std::string foreignIn(const fs::path& folder, std::error_code& code) {
    for (fs::recursive_directory_iterator each(folder, code), end; !code && each != end; each.increment(code)) {
        const std::string name = fs::relative(each->path(), folder, code).generic_string();
        const fs::file_status status = each->symlink_status(code);
        const bool ours = fs::is_directory(status) ? name == fs::path(probeFile).parent_path().generic_string()
                                                   : fs::is_regular_file(status) && isPacketFile(name);
        if (!ours)
            return name;
    }
    return {};
}

domain::Error ioError(const std::string& what, int why, const fs::path& place) {
    return {ErrorCode::Io, what + ": " + std::strerror(why), place.string(), {}};
}

domain::Expected<void> writeInto(const std::vector<NamedText>& files, const fs::path& folder) {
    for (const NamedText& file : files) {
        const fs::path target = folder / file.name;
        std::error_code code;
        fs::create_directories(target.parent_path(), code);
        if (code)
            return fail(ioError("cannot make the folder", code.value(), target.parent_path()));
        if (auto written = replaceFile(target.string(), file.text); !written)
            return written;
    }
    return {};
}

/// Where the folder as such cannot be renamed: what an earlier packet had and this one has not must not stay.
domain::Expected<void> writeFileByFile(const std::vector<NamedText>& files, const fs::path& folder) {
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(folder, code))
        fs::remove_all(entry.path(), code);
    return writeInto(files, folder);
}

bool cannotBeRenamed(int why) {
    return why == EBUSY || why == EXDEV || why == EACCES || why == EPERM || why == EROFS || why == EINVAL;
}

} // namespace

domain::Expected<PacketPlace> packetPlace(const std::string& path) {
    std::error_code code;
    const fs::path folder = folderAt(path);
    if (!fs::exists(folder, code))
        return PacketPlace::New;
    if (!fs::is_directory(folder, code))
        return fail(ErrorCode::AlreadyExists, "is a file, not a folder", path);
    const bool empty = fs::is_empty(folder, code);
    const std::string foreign = code || empty ? std::string() : foreignIn(folder, code);
    if (code)
        return fail(ErrorCode::Io, "cannot read: " + code.message(), path);
    if (empty)
        return PacketPlace::Empty;
    const char* hint = "Choose a new or an empty folder: what lies in it would be applied with it.";
    if (!foreign.empty())
        return fail(ErrorCode::AlreadyExists, "holds other files: " + foreign, path, hint);
    if (!isOurPolicy(folder / policyFile))
        return fail(ErrorCode::AlreadyExists, "holds files that this program did not write", path, hint);
    return PacketPlace::EarlierPacket;
}

domain::Expected<void> writePacketFolder(const std::vector<NamedText>& files, const std::string& path) {
    const auto place = packetPlace(path);
    if (!place)
        return fail(place.error());
    const fs::path folder = folderAt(path);
    std::error_code code;
    fs::create_directories(folder.parent_path(), code);
    if (code)
        return fail(ioError("cannot make the folder", code.value(), folder.parent_path()));
    std::string beside = (folder.parent_path() / ("." + folder.filename().string() + ".XXXXXX")).string();
    if (::mkdtemp(beside.data()) == nullptr) {
        const int why = errno;
        return *place != PacketPlace::New && cannotBeRenamed(why)
                   ? writeFileByFile(files, folder)
                   : fail(ioError("cannot make the folder", why, folder));
    }
    struct stat before {};
    const mode_t mask = ::umask(0);
    ::umask(mask);
    (void)::chmod(beside.c_str(), ::stat(folder.c_str(), &before) == 0 ? before.st_mode & 07777u : 0777u & ~mask);
    auto written = writeInto(files, beside);
    int why = 0;
    if (written && *place == PacketPlace::EarlierPacket)
        why = ::renameat2(AT_FDCWD, beside.c_str(), AT_FDCWD, folder.c_str(), RENAME_EXCHANGE) == 0 ? 0 : errno;
    else if (written)
        why = ::rename(beside.c_str(), folder.c_str()) == 0 ? 0 : errno;
    // What was exchanged, or what did not get to its place.
    if (!written || why != 0 || *place == PacketPlace::EarlierPacket)
        fs::remove_all(beside, code);
    if (!written || why == 0)
        return written;
    return *place != PacketPlace::New && cannotBeRenamed(why) ? writeFileByFile(files, folder)
                                                              : fail(ioError("cannot write", why, folder));
}

} // namespace thrifty::session
