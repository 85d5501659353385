// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "domain/ids.h"
#include "domain/timestamp.h"
#include "kube/resource.h"

#include <memory>
#include <string>
#include <vector>

namespace thrifty::session {

/// An object that a run made or was about to make. `uid` is empty where no answer came.
struct JournalObject {
    kube::ResourceType type;
    domain::Namespace ns;
    std::string name, uid;
    bool spread = false; ///< the order that spreads the others: removed last
};

/// What a journal file says.
struct JournalRun {
    domain::RunId run;
    std::string owner;
    domain::ContextName context; ///< of the control plane, as its kubeconfig called it; empty: an earlier version's
    domain::Timestamp started;
    domain::Timestamp expires;
    domain::Namespace ns;
    std::vector<domain::ClusterName> clusters; ///< where the copies went
    std::vector<JournalObject> objects;
    std::string path;
    bool live = false; ///< the process that wrote it holds its lock
};

/// The journal of a run: one file of JSON lines, mode 0600, written and synced to the disk before each request that
/// makes something, locked as long as the run lives. Whatever a crash leaves can be found by it.
class RunJournal {
  public:
    /// Makes the file RUN.jsonl in `directory` (made with mode 0700 when missing).
    [[nodiscard]] static domain::Expected<std::unique_ptr<RunJournal>> create(const std::string& directory,
                                                                              const JournalRun& run);
    /// Opens what a dead run left; NotFound when it is gone meanwhile, Conflict when its process lives.
    [[nodiscard]] static domain::Expected<std::unique_ptr<RunJournal>> adopt(const std::string& path);
    ~RunJournal();
    RunJournal(const RunJournal&) = delete;
    RunJournal& operator=(const RunJournal&) = delete;

    /// To be called, and to have succeeded, before the objects are sent.
    [[nodiscard]] domain::Expected<void> intend(const std::vector<JournalObject>& objects);
    /// The answer's uid. Not synced: without it the object is known by name and run label.
    void made(const JournalObject& object);
    /// Nothing of the run is left: removes the file.
    [[nodiscard]] domain::Expected<void> finish();

  private:
    RunJournal(int file, std::string path);
    [[nodiscard]] domain::Expected<void> write(const std::string& lines, bool sync);
    int m_file;
    std::string m_path;
};

/// All journals in the directory, oldest first; an unreadable or half-written line is skipped, the rest counts.
[[nodiscard]] std::vector<JournalRun> readJournals(const std::string& directory);

/// The runs of all control planes whose process ended before it had cleaned up, oldest first.
[[nodiscard]] std::vector<JournalRun> deadRuns(const std::string& stateDirectory);

/// The folder for one control plane, by what identifies it: STATE/journal/<hash>.
[[nodiscard]] std::string journalDirectory(const std::string& stateDirectory, const std::string& controlPlane);

} // namespace thrifty::session
