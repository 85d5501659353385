// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/plandocument.h"
#include "session/plannerservice.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace thrifty::app {

/// The base workload: the manifests' texts as they are edited, parsed again a moment after each change.
class WorkloadController : public QObject {
    Q_OBJECT

  public:
    explicit WorkloadController(PlanDocument& document, QObject* parent = nullptr);

    /// Reads files and folders and adds them to the plan as one step. Errors name the file.
    [[nodiscard]] domain::Expected<void> open(const QStringList& paths);

    /// The last text that could be read; null: none.
    [[nodiscard]] std::shared_ptr<const session::Manifest> base() const { return m_base; }
    /// Why the text as it is now cannot be read; base() is then the last that could.
    [[nodiscard]] const std::optional<domain::Error>& error() const { return m_error; }
    /// Reads now what is still waiting for the typing to pause.
    void flush();

  signals:
    void changed();

  private:
    void parse();

    PlanDocument& m_document;
    QTimer m_pause;
    std::shared_ptr<const session::Manifest> m_base;
    std::optional<domain::Error> m_error;
};

} // namespace thrifty::app
