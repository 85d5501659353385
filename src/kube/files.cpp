// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/files.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace thrifty::kube {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;

Expected<std::string> readFile(const std::string& path) {
    constexpr std::size_t limit = 16u << 20;
    const auto failed = [&](int error) {
        return fail(error == ENOENT || error == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Io,
                    std::string("the file cannot be read: ") + std::strerror(error), path);
    };
    // Not blocking: a named pipe in a kubeconfig must not stop the program.
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return failed(errno);
    std::string bytes;
    char buffer[65536];
    while (true) {
        const ssize_t count = ::read(file, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            const int error = errno;
            ::close(file);
            return failed(error);
        }
        if (count == 0)
            break;
        bytes.append(buffer, static_cast<std::size_t>(count));
        if (bytes.size() > limit) {
            ::close(file);
            return fail(ErrorCode::Limit, "the file is larger than 16 MB", path);
        }
    }
    ::close(file);
    return bytes;
}

} // namespace thrifty::kube
