// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/historyfile.h"

#include "domain/timestamp.h"
#include "store/database.h"
#include "store/migrations.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>

namespace thrifty::store {

namespace fs = std::filesystem;
using domain::ErrorCode;
using domain::fail;

namespace {

/// Held while a file is opened, checked and perhaps replaced: otherwise a second program would set aside the new file
/// that the first has just begun.
class OpeningLock {
  public:
    explicit OpeningLock(const std::string& path)
        : m_file(::open((path + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
        if (m_file >= 0 && ::flock(m_file, LOCK_EX) != 0) {
            ::close(m_file);
            m_file = -1;
        }
    }
    ~OpeningLock() {
        if (m_file >= 0)
            ::close(m_file);
    }
    OpeningLock(const OpeningLock&) = delete;
    OpeningLock& operator=(const OpeningLock&) = delete;
    [[nodiscard]] bool held() const { return m_file >= 0; }

  private:
    int m_file;
};

domain::Expected<void> openAndMigrate(Database& database, const std::string& path) {
    if (auto opened = database.openSqlite(QString::fromStdString(path)); !opened)
        return opened;
    // Pages that the tables' beginning does not touch are looked at as well; on a file of this size it is quick.
    QString verdict;
    auto checked = database.run(QStringLiteral("PRAGMA quick_check(1)"), {},
                                [&](const Database::Row& row) { verdict = row(0).toString(); });
    if (!checked)
        return checked;
    if (verdict != QStringLiteral("ok"))
        return fail(ErrorCode::Parse, "the history is damaged: " + verdict.toStdString(), path);
    return migrate(database);
}

/// A name beside the file that is not taken yet.
std::string freeName(const std::string& path) {
    const auto now = std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
    std::string when = domain::toRfc3339(now);
    std::erase(when, ':');
    std::string name = path + ".damaged-" + when;
    std::error_code code;
    for (int i = 2; fs::exists(name, code); ++i)
        name = path + ".damaged-" + when + "-" + std::to_string(i);
    return name;
}

} // namespace

domain::Expected<void> openHistoryFile(Database& database, const std::string& path, std::vector<std::string>& notices) {
    std::error_code code;
    const fs::path folder = fs::path(path).parent_path();
    if (!folder.empty() && !fs::exists(folder, code)) {
        fs::create_directories(folder.parent_path(), code);
        if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
            return fail(ErrorCode::Io, std::string("cannot make the folder: ") + std::strerror(errno), folder.string());
    }
    const OpeningLock lock(path);
    if (!lock.held())
        return fail(ErrorCode::Io, std::string("cannot open the history: ") + std::strerror(errno), path,
                    "It is kept in XDG_DATA_HOME; that folder must be writable.");
    auto opened = openAndMigrate(database, path);
    if (opened || opened.error().code != ErrorCode::Parse)
        return opened;
    database.close();
    const std::string aside = freeName(path);
    fs::rename(path, aside, code);
    if (code)
        return fail(ErrorCode::Io, "the history is damaged and cannot be set aside: " + code.message(), path);
    for (const char* beside : {"-wal", "-shm"}) {
        if (fs::exists(path + beside, code))
            fs::rename(path + beside, aside + beside, code);
    }
    notices.push_back("The history could not be read. It was set aside as " + aside + " and a new one was begun.");
    return openAndMigrate(database, path);
}

} // namespace thrifty::store
