// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runjournal.h"

#include "manifest/json.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <openssl/sha.h>
#include <sstream>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace thrifty::session {

using manifest::Value;
namespace fs = std::filesystem;

namespace {

tl::unexpected<domain::Error> ioError(const std::string& what, const std::string& path) {
    return domain::fail(domain::ErrorCode::Io, what + ": " + std::strerror(errno), path,
                        "the journal is what makes a crash harmless, so nothing is sent without it");
}

domain::Expected<void> syncDirectory(const std::string& directory) {
    const int file = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return ioError("cannot open the journal's folder", directory);
    const int result = ::fsync(file);
    ::close(file);
    if (result != 0)
        return ioError("cannot write the journal's folder to the disk", directory);
    return {};
}

domain::Expected<void> makePrivateDirectory(const std::string& directory) {
    std::error_code error;
    fs::path path;
    for (const fs::path& part : fs::path(directory)) {
        path /= part;
        if (fs::is_directory(path, error))
            continue;
        if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST)
            return ioError("cannot make the journal's folder", path.string());
        if (auto synced = syncDirectory(path.parent_path().empty() ? "." : path.parent_path().string()); !synced)
            return synced;
    }
    return {};
}

Value valueOf(const JournalObject& object, const char* what) {
    return Value::object({{"what", what},
                          {"group", object.type.group},
                          {"version", object.type.version},
                          {"plural", object.type.plural},
                          {"kind", object.type.kind},
                          {"namespaced", object.type.namespaced},
                          {"namespace", object.ns.str()},
                          {"name", object.name},
                          {"uid", object.uid},
                          {"spread", object.spread}});
}

JournalObject objectFrom(const Value& line) {
    JournalObject object;
    object.type = {line["group"].str(), line["version"].str(), line["plural"].str(), line["kind"].str(),
                   line["namespaced"].boolOr(true)};
    object.ns = domain::Namespace(line["namespace"].str());
    object.name = line["name"].str();
    object.uid = line["uid"].str();
    object.spread = line["spread"].boolOr(false);
    return object;
}

void takeLine(const Value& line, JournalRun& run) {
    const std::string& what = line["what"].str();
    if (what == "run") {
        run.run = domain::RunId(line["run"].str());
        run.owner = line["owner"].str();
        run.ns = domain::Namespace(line["namespace"].str());
        run.context = domain::ContextName(line["context"].str());
        if (const auto time = domain::parseRfc3339(line["started"].str()))
            run.started = *time;
        if (const auto time = domain::parseRfc3339(line["expires"].str()))
            run.expires = *time;
        for (const Value& cluster : line["clusters"].items())
            run.clusters.emplace_back(cluster.str());
        return;
    }
    if (what != "intend" && what != "made")
        return;
    JournalObject object = objectFrom(line);
    const auto known = std::find_if(run.objects.begin(), run.objects.end(), [&](const JournalObject& other) {
        return other.name == object.name && other.type == object.type;
    });
    if (known == run.objects.end())
        run.objects.push_back(std::move(object));
    else if (!object.uid.empty())
        known->uid = object.uid;
}

/// Whether the lock is held by somebody else.
bool lockedElsewhere(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool locked = ::flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(file);
    return locked;
}

} // namespace

RunJournal::RunJournal(int file, std::string path)
    : m_file(file)
    , m_path(std::move(path)) {}

RunJournal::~RunJournal() {
    ::close(m_file); // and with it the lock
}

domain::Expected<void> RunJournal::write(const std::string& lines, bool sync) {
    std::size_t written = 0;
    while (written < lines.size()) {
        const ssize_t count = ::write(m_file, lines.data() + written, lines.size() - written);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return ioError("cannot write the journal", m_path);
        written += static_cast<std::size_t>(count);
    }
    if (sync && ::fsync(m_file) != 0)
        return ioError("cannot write the journal to the disk", m_path);
    return {};
}

domain::Expected<std::unique_ptr<RunJournal>> RunJournal::create(const std::string& directory, const JournalRun& run) {
    if (auto made = makePrivateDirectory(directory); !made)
        return domain::fail(made.error());
    const std::string path = directory + "/" + run.run.str() + ".jsonl";
    const int file = ::open(path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return ioError("cannot make the journal", path);
    std::unique_ptr<RunJournal> journal(new RunJournal(file, path));
    if (::flock(file, LOCK_EX | LOCK_NB) != 0)
        return ioError("cannot lock the journal", path);
    Value clusters = Value::array();
    for (const domain::ClusterName& cluster : run.clusters)
        clusters.append(cluster.str());
    const Value header = Value::object({{"what", "run"},
                                        {"run", run.run.str()},
                                        {"owner", run.owner},
                                        {"context", run.context.str()},
                                        {"started", domain::toRfc3339(run.started)},
                                        {"expires", domain::toRfc3339(run.expires)},
                                        {"namespace", run.ns.str()},
                                        {"clusters", std::move(clusters)}});
    if (auto written = journal->write(manifest::toJson(header) + "\n", true); !written)
        return domain::fail(written.error());
    if (auto synced = syncDirectory(directory); !synced)
        return domain::fail(synced.error());
    return journal;
}

domain::Expected<std::unique_ptr<RunJournal>> RunJournal::adopt(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0)
        return domain::fail(domain::ErrorCode::NotFound, "the journal is gone", path);
    std::unique_ptr<RunJournal> journal(new RunJournal(file, path));
    if (::flock(file, LOCK_EX | LOCK_NB) != 0)
        return domain::fail(domain::ErrorCode::Conflict, "the run is still alive", path);
    struct stat state {};
    if (::fstat(file, &state) != 0 || state.st_nlink == 0)
        return domain::fail(domain::ErrorCode::NotFound, "the journal is gone", path);
    // A line that the crash cut off must not swallow the next one.
    if (state.st_size > 0) {
        char last = '\n';
        if (::pread(file, &last, 1, state.st_size - 1) == 1 && last != '\n') {
            if (auto written = journal->write("\n", false); !written)
                return domain::fail(written.error());
        }
    }
    return journal;
}

domain::Expected<void> RunJournal::intend(const std::vector<JournalObject>& objects) {
    std::string lines;
    for (const JournalObject& object : objects)
        lines += manifest::toJson(valueOf(object, "intend")) + "\n";
    return write(lines, true);
}

void RunJournal::made(const JournalObject& object) {
    (void)write(manifest::toJson(valueOf(object, "made")) + "\n", false);
}

domain::Expected<void> RunJournal::finish() {
    if (::unlink(m_path.c_str()) != 0 && errno != ENOENT)
        return ioError("cannot remove the journal", m_path);
    return syncDirectory(fs::path(m_path).parent_path().string());
}

std::vector<JournalRun> readJournals(const std::string& directory) {
    std::vector<JournalRun> runs;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(directory, error)) {
        if (entry.path().extension() != ".jsonl")
            continue;
        JournalRun run;
        run.path = entry.path().string();
        run.run = domain::RunId(entry.path().stem().string());
        run.live = lockedElsewhere(run.path);
        std::ifstream in(entry.path());
        std::string line;
        while (std::getline(in, line)) {
            if (const auto value = manifest::parseJson(line))
                takeLine(*value, run);
        }
        runs.push_back(std::move(run));
    }
    std::sort(runs.begin(), runs.end(), [](const JournalRun& a, const JournalRun& b) { return a.run < b.run; });
    return runs;
}

std::vector<JournalRun> deadRuns(const std::string& stateDirectory) {
    std::vector<JournalRun> dead;
    std::error_code error;
    for (const auto& folder : fs::directory_iterator(stateDirectory + "/journal", error)) {
        for (JournalRun& run : readJournals(folder.path().string())) {
            if (!run.live)
                dead.push_back(std::move(run));
        }
    }
    std::sort(dead.begin(), dead.end(), [](const JournalRun& a, const JournalRun& b) { return a.run < b.run; });
    return dead;
}

std::string journalDirectory(const std::string& stateDirectory, const std::string& controlPlane) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    ::SHA256(reinterpret_cast<const unsigned char*>(controlPlane.data()), controlPlane.size(), digest.data());
    std::string hash;
    for (std::size_t byte = 0; byte < 8; ++byte) {
        hash += "0123456789abcdef"[digest[byte] >> 4];
        hash += "0123456789abcdef"[digest[byte] & 15];
    }
    return stateDirectory + "/journal/" + hash;
}

} // namespace thrifty::session
