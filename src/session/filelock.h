// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"

#include <string>

namespace thrifty::session {

/// Held while a file is read, changed and written: another program that wants to do the same waits for its turn, so
/// that neither writes over what the other added. PATH.lock beside the file stands for it, because the file itself is
/// replaced; it stays, and is empty.
class FileLock {
  public:
    /// Waits until the lock is free. The folder is made where it is missing (mode 0700).
    [[nodiscard]] static domain::Expected<FileLock> take(const std::string& path);
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&&) = delete;

  private:
    explicit FileLock(int file)
        : m_file(file) {}
    int m_file;
};

} // namespace thrifty::session
