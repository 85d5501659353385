// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/plandocument.h"
#include "session/plannerservice.h"
#include "session/workloadcheck.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace thrifty::app {

/// Where a text cannot be read.
struct TextPlace {
    QString file;
    int line = 0, column = 0; ///< from 1; 0: not known
};
/// "serve.yaml:12:3" as the errors of `manifest` write it.
[[nodiscard]] TextPlace placeIn(const std::string& place);

/// A ${NAME} of the manifests.
struct Variable {
    QString name, value;
    bool set = false;
    int uses = 0;
    QString file; ///< of its first use
    int line = 0;
    bool operator==(const Variable&) const = default;
};

/// The base workload: the manifests' texts as they are edited, parsed again a moment after each change.
class WorkloadController : public QObject {
    Q_OBJECT

  public:
    explicit WorkloadController(PlanDocument& document, QObject* parent = nullptr);

    /// Reads files and folders and adds them to the plan as one step. Errors name the file.
    [[nodiscard]] domain::Expected<void> open(const QStringList& paths);
    void close(const QString& path);

    /// The last text that could be read; null: none.
    [[nodiscard]] std::shared_ptr<const session::Manifest> base() const { return m_base; }
    /// Why the text as it is now cannot be read; base() is then the last that could.
    [[nodiscard]] const std::optional<domain::Error>& error() const { return m_error; }
    /// What to look at, of base().
    [[nodiscard]] const std::vector<session::WorkloadIssue>& issues() const { return m_issues; }
    [[nodiscard]] const std::vector<Variable>& variables() const { return m_variables; }
    /// A ${NAME} without a value in that line; empty: there is none.
    [[nodiscard]] QString unsetIn(const QString& file, int line) const;
    /// Reads now what is still waiting for the typing to pause.
    void flush();

    /// Typing: bursts in one file are one step each.
    void type(const QString& path, const QByteArray& text);
    void setVariable(const QString& name, const QString& value);
    void setNamespace(const domain::Namespace& ns);
    void setGroup(const domain::GroupLabel& group);
    void setApplyHooks(bool on);
    /// Puts the plan's group label on the objects of the file that lack it; nothing else of its text changes.
    [[nodiscard]] domain::Expected<void> addGroupLabel(const QString& path);
    /// Whether the group's affinity names GPU models by GKE's label only.
    [[nodiscard]] bool lacksModelTerm(const domain::GroupName& group) const;
    /// Adds the same models by the label that other static clusters have, wherever it is lacking.
    [[nodiscard]] domain::Expected<void> addModelTerms();

  signals:
    void changed();

  private:
    void parse();
    [[nodiscard]] domain::Expected<void>
    editTexts(const QString& step, const std::vector<std::string>& paths,
              const std::function<domain::Expected<session::Texts>(const session::Texts&)>& edit);

    PlanDocument& m_document;
    QTimer m_pause;
    QTimer m_burst; ///< typing that rests this long is a step of its own
    std::shared_ptr<const session::Manifest> m_base;
    std::optional<domain::Error> m_error;
    std::vector<session::WorkloadIssue> m_issues;
    std::vector<Variable> m_variables;
};

} // namespace thrifty::app
