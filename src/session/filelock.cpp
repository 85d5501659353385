// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/filelock.h"

#include "session/privatefile.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace thrifty::session {

domain::Expected<FileLock> FileLock::take(const std::string& path) {
    if (auto made = makePrivateDirectory(std::filesystem::path(path).parent_path().string()); !made)
        return domain::fail(std::move(made).error());
    FileLock lock(::open((path + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    while (lock.m_file < 0 || ::flock(lock.m_file, LOCK_EX) != 0) {
        if (lock.m_file < 0 || errno != EINTR)
            return domain::fail(domain::ErrorCode::Io, std::string("cannot lock: ") + std::strerror(errno),
                                path + ".lock");
    }
    return lock;
}

FileLock::FileLock(FileLock&& other) noexcept
    : m_file(std::exchange(other.m_file, -1)) {}

FileLock::~FileLock() {
    if (m_file >= 0)
        ::close(m_file); // and with it the lock
}

} // namespace thrifty::session
