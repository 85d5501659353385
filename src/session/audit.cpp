// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/audit.h"

#include "manifest/json.h"
#include "session/privatefile.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace thrifty::session {

namespace {

using manifest::Value;

constexpr std::string_view emptyChain = "0000000000000000000000000000000000000000000000000000000000000000";

class File {
  public:
    explicit File(int fd)
        : m_fd(fd) {}
    ~File() {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    [[nodiscard]] int fd() const { return m_fd; }

  private:
    int m_fd;
};

/// The last whole line of the file, without its line end; read from the back, so that a long log stays cheap.
std::string lastLine(int fd) {
    const off_t size = ::lseek(fd, 0, SEEK_END);
    for (off_t wanted = 4096;; wanted *= 4) {
        const off_t length = std::min(wanted, size);
        std::string text(static_cast<std::size_t>(length), '\0');
        if (::pread(fd, text.data(), text.size(), size - length) != static_cast<ssize_t>(length))
            return {};
        if (!text.empty() && text.back() == '\n')
            text.pop_back();
        const auto start = text.rfind('\n');
        if (start != std::string::npos || length == size)
            return start == std::string::npos ? text : text.substr(start + 1);
    }
}

std::string headOf(const std::string& path) {
    return path + ".head";
}

} // namespace

AuditLog::AuditLog(std::string stateDirectory)
    : m_path(std::move(stateDirectory) + "/audit.jsonl") {}

domain::Expected<void> AuditLog::append(const AuditRecord& record) {
    if (auto made = makePrivateDirectory(std::filesystem::path(m_path).parent_path().string()); !made)
        return made;
    const File file(::open(m_path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600));
    const auto failed = [&] {
        return domain::fail(domain::ErrorCode::Io, std::string("cannot write the audit log: ") + std::strerror(errno),
                            m_path);
    };
    if (file.fd() < 0 || ::fchmod(file.fd(), 0600) != 0)
        return failed();
    while (::flock(file.fd(), LOCK_EX) != 0) {
        if (errno != EINTR)
            return failed();
    }
    const std::string before = lastLine(file.fd());
    const auto parsed = manifest::parseJson(before.empty() ? "{}" : before);
    const std::int64_t number = (parsed ? (*parsed)["number"].intOr(0) : 0) + 1;
    Value line = Value::object();
    line.set("number", number);
    line.set("time", domain::toRfc3339(record.time));
    line.set("run", record.run);
    line.set("context", record.context);
    line.set("server", record.server);
    line.set("user", record.user);
    line.set("verb", record.verb);
    line.set("apiVersion", record.object.apiVersion());
    line.set("kind", record.object.kind);
    line.set("namespace", record.object.ns.str());
    line.set("name", record.object.name);
    line.set("uid", record.uid);
    line.set("resourceVersionBefore", record.resourceVersionBefore);
    line.set("resourceVersionAfter", record.resourceVersionAfter);
    line.set("dryRunSha256", record.dryRunSha256);
    line.set("result", record.result);
    if (!record.overrideReason.empty()) {
        line.set("overrideReason", record.overrideReason);
        Value overridden = Value::array();
        for (const std::string& guardrail : record.overridden)
            overridden.append(guardrail);
        line.set("overridden", std::move(overridden));
    }
    line.set("previous", before.empty() ? std::string(emptyChain) : sha256(before));
    const std::string text = manifest::toJson(line) + "\n";
    if (::write(file.fd(), text.data(), text.size()) != static_cast<ssize_t>(text.size()) ||
        ::fdatasync(file.fd()) != 0)
        return failed();
    // A log that lost its last lines still holds together; the head says how long it was.
    return writePrivateFile(headOf(m_path),
                            std::to_string(number) + " " + sha256(text.substr(0, text.size() - 1)) + "\n");
}

domain::Expected<std::vector<std::size_t>> AuditLog::verify(const std::string& path) {
    const auto text = readWholeFile(path);
    if (!text)
        return domain::fail(text.error());
    std::vector<std::size_t> broken;
    std::string expected(emptyChain);
    std::size_t number = 0;
    for (std::size_t start = 0; start < text->size();) {
        const std::size_t end = std::min(text->find('\n', start), text->size());
        const std::string line = text->substr(start, end - start);
        ++number;
        const auto value = manifest::parseJson(line);
        if (!value || (*value)["previous"].str() != expected || end == text->size())
            broken.push_back(number);
        expected = sha256(line);
        start = end + 1;
    }
    const auto head = readWholeFile(headOf(path));
    if (!head || *head != std::to_string(number) + " " + expected + "\n")
        broken.push_back(number + 1);
    return broken;
}

} // namespace thrifty::session
