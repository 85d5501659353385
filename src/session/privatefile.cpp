// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/privatefile.h"

#include <openssl/evp.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace thrifty::session {

namespace {

namespace fs = std::filesystem;

tl::unexpected<domain::Error> ioError(const std::string& what, const std::string& path, int number) {
    return domain::fail(number == ENOENT ? domain::ErrorCode::NotFound : domain::ErrorCode::Io,
                        what + ": " + std::strerror(number), path);
}

bool writeAll(int fd, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(fd, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

domain::Expected<void> makePrivateDirectory(const std::string& path) {
    fs::path made;
    for (const fs::path& part : fs::path(path)) {
        made /= part;
        if (::mkdir(made.c_str(), 0700) != 0 && errno != EEXIST && errno != EROFS && errno != EACCES)
            return ioError("cannot make the folder", made.string(), errno);
    }
    std::error_code code;
    if (!fs::is_directory(path, code))
        return domain::fail(domain::ErrorCode::Io, "cannot make the folder", path,
                            "make it yourself, or set XDG_STATE_HOME to a folder that can be written");
    return {};
}

domain::Expected<void> writePrivateFile(const std::string& path, std::string_view text) {
    if (auto made = makePrivateDirectory(fs::path(path).parent_path().string()); !made)
        return made;
    std::string temporary = path + ".XXXXXX";
    const int fd = ::mkostemp(temporary.data(), O_CLOEXEC); // mode 0600
    if (fd < 0)
        return ioError("cannot write", path, errno);
    const bool written = writeAll(fd, text) && ::fsync(fd) == 0;
    const int problem = errno;
    ::close(fd);
    if (!written || ::rename(temporary.c_str(), path.c_str()) != 0) {
        const int why = written ? errno : problem;
        ::unlink(temporary.c_str());
        return ioError("cannot write", path, why);
    }
    return {};
}

domain::Expected<std::string> readWholeFile(const std::string& path, std::size_t most) {
    std::error_code code;
    if (fs::is_directory(path, code))
        return domain::fail(domain::ErrorCode::Io, "is a folder", path);
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return ioError("cannot read", path, errno == 0 ? EIO : errno);
    std::string text;
    char buffer[65536];
    while (in.read(buffer, sizeof buffer), in.gcount() > 0) {
        text.append(buffer, static_cast<std::size_t>(in.gcount()));
        if (text.size() > most)
            return domain::fail(domain::ErrorCode::Limit, "is larger than " + std::to_string(most) + " bytes", path);
    }
    return text;
}

std::string sha256(std::string_view bytes) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest, &size, EVP_sha256(), nullptr);
    static constexpr char digits[] = "0123456789abcdef";
    std::string hex;
    for (unsigned int i = 0; i < size; ++i) {
        hex += digits[digest[i] >> 4u];
        hex += digits[digest[i] & 15u];
    }
    return hex;
}

} // namespace thrifty::session
