// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workloadchoices.h"
#include "app/control/workloadreading.h"
#include "app/document/plandocument.h"
#include "app/worker/newestjob.h"
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

/// What of a workload is read on the window's own thread: some ten milliseconds' worth. Larger ones have a thread.
[[nodiscard]] NewestJob::Where readingPlace(qsizetype bytes);

/// The base workload: the manifests' texts as they are edited, read again a moment after each change.
class WorkloadController : public QObject {
    Q_OBJECT

  public:
    explicit WorkloadController(PlanDocument& document, QObject* parent = nullptr);

    /// Reads files and folders and adds them to the plan as one step. Errors name the file.
    [[nodiscard]] domain::Expected<void> open(const QStringList& paths);
    void close(const QString& path);

    /// The last text that could be read; null: none.
    [[nodiscard]] std::shared_ptr<const session::Manifest> base() const { return m_reading.base; }
    /// What base() says about each pod group, in their order.
    [[nodiscard]] const std::vector<manifest::GroupValues>& groups() const { return m_reading.groups; }
    /// Why the text as it is now cannot be read; base() is then the last that could.
    [[nodiscard]] const std::optional<domain::Error>& error() const { return m_reading.error; }
    /// Every file of it that cannot be read by itself.
    [[nodiscard]] const std::vector<domain::Error>& unreadable() const { return m_reading.unreadable; }
    /// What to look at, of base().
    [[nodiscard]] const std::vector<session::WorkloadIssue>& issues() const { return m_reading.issues; }
    /// What would be applied unfilled; none while there is an error().
    [[nodiscard]] const std::vector<UnfilledPlace>& unfilled() const { return m_reading.unfilled; }
    [[nodiscard]] const std::vector<Variable>& variables() const { return m_reading.variables; }
    /// A ${NAME} without a value in that line; empty: there is none.
    [[nodiscard]] QString unsetIn(const QString& file, int line) const;
    /// A large text is being read: all of the above are of the one before, and must not be sent anywhere.
    [[nodiscard]] bool reading() const { return m_job.running(); }
    [[nodiscard]] bool readingSlowly() const { return m_job.slow(); } ///< for so long that the user should be told
    /// Where work on these manifests is to be done.
    [[nodiscard]] NewestJob::Where place() const;
    /// Reads now what is still waiting for the typing to pause; a large text then is being read.
    void flush();

    /// Typing: bursts in one file are one step each.
    void type(const QString& path, const QByteArray& text);
    void setVariable(const QString& name, const QString& value);
    void setNamespace(const domain::Namespace& ns);
    void setGroup(const domain::GroupLabel& group);
    /// The same for what is typed: a text that is none is kept beside the plan.
    void typeNamespace(const QString& text);
    void typeGroup(const QString& text);
    [[nodiscard]] const std::optional<RefusedChoice>& refusedNamespace() const { return m_refusedNamespace; }
    [[nodiscard]] const std::optional<RefusedChoice>& refusedGroup() const { return m_refusedGroup; }
    /// Why what stands in the field cannot be used, whether typed or in the plan; empty: it can. Until then nothing is
    /// estimated with what the plan says meanwhile.
    [[nodiscard]] QString namespaceFault() const;
    [[nodiscard]] QString groupFault() const;
    void setApplyHooks(bool on);
    /// Puts the plan's group label on the objects of the file that lack it; nothing else of its text changes.
    [[nodiscard]] domain::Expected<void> addGroupLabel(const QString& path);
    /// Whether the group's affinity names GPU models by GKE's label only.
    [[nodiscard]] bool lacksModelTerm(const domain::GroupName& group) const;
    /// Adds the same models by the label that other static clusters have, wherever it is lacking.
    [[nodiscard]] domain::Expected<void> addModelTerms();

  signals:
    void changed();
    void readingChanged(); ///< reading() or readingSlowly()
    void refusedChanged(); ///< refusedNamespace() or refusedGroup()

  private:
    void read();
    void take(WorkloadReading reading);
    void refuse(std::optional<RefusedChoice>& choice, std::optional<RefusedChoice> refused);
    void forgetRefused();
    [[nodiscard]] domain::Expected<void>
    editTexts(const QString& step, const std::vector<std::string>& paths,
              const std::function<domain::Expected<session::Texts>(const session::Texts&)>& edit);

    PlanDocument& m_document;
    QTimer m_pause;
    QTimer m_burst; ///< typing that rests this long is a step of its own
    std::optional<RefusedChoice> m_refusedNamespace, m_refusedGroup;
    domain::Namespace m_heldNamespace; ///< what the plan says while a text is refused
    domain::GroupLabel m_heldGroup;
    WorkloadReading m_reading;
    NewestJob m_job{"manifests"}; ///< last: ends first
};

} // namespace thrifty::app
