// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/jobthread.h"
#include "domain/error.h"
#include "domain/knownfact.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace thrifty::app {

/// What the user knows about clusters: read from its file and kept there, on a thread of its own, so that a run or a
/// placement that is followed does not hold it up. No part of the plan: it is about clusters, and stays when another
/// plan is opened; taking a fact back is what undoes it.
class FactsController : public QObject {
    Q_OBJECT

  public:
    /// `path`: of the file, which need not be there; empty: nothing is known and nothing can be remembered.
    explicit FactsController(std::string path, QObject* parent = nullptr);
    ~FactsController() override;
    /// Ends the thread after what is waiting has been written.
    void finish();

    /// What the file says; null: there is none, it cannot be read, or it was not read yet.
    [[nodiscard]] const std::shared_ptr<const domain::KnownFacts>& known() const { return m_known; }
    /// What orders go by: the same, or null while it is ignored.
    [[nodiscard]] std::shared_ptr<const domain::KnownFacts> considered() const { return m_ignored ? nullptr : m_known; }
    /// Why the file cannot be read; an order without what is known would look like one with it.
    [[nodiscard]] const std::optional<domain::Error>& error() const { return m_error; }
    [[nodiscard]] bool canRemember() const { return !m_path.empty(); }

    /// What would it be like without: holds until the window closes.
    [[nodiscard]] bool ignored() const { return m_ignored; }
    void setIgnored(bool ignored);

    /// Reads the file again, which may have been edited by hand.
    void read();
    /// Keeps the fact as noted today, in the place of one that makes the same claim; kept() or failed() follows.
    void remember(domain::KnownFact fact);
    /// Takes the fact back; changed() or failed() follows.
    void forget(const domain::KnownFact& fact);

  signals:
    void changed(); ///< known(), error() or ignored()
    void kept(const thrifty::domain::KnownFact& fact);
    void failed(const thrifty::domain::Error& error); ///< nothing was changed

  private:
    using Change = std::function<domain::Expected<void>(const std::string& path)>;
    void post(Change change, std::function<void()> done);

    const std::string m_path;
    std::shared_ptr<const domain::KnownFacts> m_known;
    std::optional<domain::Error> m_error;
    bool m_ignored = false;
    std::optional<JobThread> m_thread; ///< last: ends first
};

} // namespace thrifty::app
