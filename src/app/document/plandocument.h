// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/plan.h"

#include <QByteArray>
#include <QFlags>
#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUndoStack>

#include <functional>
#include <memory>

namespace thrifty::app {

/// Everything that the user edits and can undo: the plan, and the text of its manifests.
struct PlanState {
    session::Plan plan;
    QMap<QString, QByteArray> texts; ///< manifest path -> text as edited; shared, so a snapshot costs nothing
    bool operator==(const PlanState&) const = default;
};

/// Which part of the plan changed, and so which page shows it.
enum class PlanPart { Fleet = 1, Workload = 2, Variants = 4, Estimate = 8, Policy = 16 };
Q_DECLARE_FLAGS(PlanParts, PlanPart)
Q_DECLARE_OPERATORS_FOR_FLAGS(PlanParts)

[[nodiscard]] PlanParts difference(const PlanState& a, const PlanState& b);

/// The open plan. All edits go through edit() and stand on one undo stack, whatever page made them. Writes to clusters
/// are never on it: they are in the audit log.
class PlanDocument : public QObject {
    Q_OBJECT

  public:
    explicit PlanDocument(QObject* parent = nullptr);

    [[nodiscard]] const session::Plan& plan() const { return m_state.plan; }
    [[nodiscard]] const PlanState& state() const { return m_state; }
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

    /// Changes the plan as one undoable step named `text` ("GPUs per pod"). Steps with the same non-empty `mergeKey`
    /// that follow each other become one, until seal(). A step that changes nothing is dropped.
    void edit(const QString& text, const std::function<void(PlanState&)>& change, const QString& mergeKey = {});
    /// Ends a burst: the next edit is a step of its own.
    void seal();
    /// Another plan: no way back to the old one.
    void reset(PlanState state, const QString& path);
    /// What is open now is the start: there is no way back before it, and nothing is unsaved.
    void begin();

    [[nodiscard]] const QString& path() const { return m_path; } ///< of the plan file; empty: never saved
    /// The plan is in the file of that path as it is here. Its manifests have files of their own.
    void saved(const QString& path);
    /// What a manifest's file held when it was last read or written.
    [[nodiscard]] QByteArray textOnDisk(const QString& manifest) const { return m_onDisk.value(manifest); }
    void setTextOnDisk(const QString& manifest, const QByteArray& text);
    [[nodiscard]] bool planModified() const { return m_state.plan != m_savedPlan; }
    /// The plan's manifests whose text is not what is in their files.
    [[nodiscard]] QStringList unsavedManifests() const;
    [[nodiscard]] bool modified() const { return planModified() || !unsavedManifests().isEmpty(); }

  signals:
    void changed(thrifty::app::PlanParts parts);
    /// A step was undone, or made again; changed() was before.
    void stepped(const QString& text, bool undone, thrifty::app::PlanParts parts);
    void pathChanged(); ///< or what is saved
    void wasReset();

  private:
    friend class PlanEdit;
    PlanParts put(const PlanState& state);

    PlanState m_state;
    QUndoStack m_undo;
    QString m_path;
    session::Plan m_savedPlan;
    QMap<QString, QByteArray> m_onDisk;
    int m_burst = 0;
};

} // namespace thrifty::app
