// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"

#include <QDateTime>
#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace thrifty::app {

class MessageBar;

/// Keeps edits that are not saved yet in a folder of the user's state, a few seconds behind, so that a crash does not
/// lose them. What a program left that did not end properly is offered at the next start, never taken silently. Values
/// that look like secrets are not kept, and no manifest that holds a Secret.
class PlanAutosave : public QObject {
    Q_OBJECT

  public:
    PlanAutosave(Workbench& workbench, const QString& folder, QObject* parent = nullptr);
    /// A program that ends properly leaves nothing; one that was told to end before it could ask leaves its edits.
    ~PlanAutosave() override;

    struct Left {
        QString file;
        QString plan; ///< path of the plan that was edited; empty: it had never been saved
        QDateTime time;
    };
    /// What programs left that do not run any more, newest first.
    [[nodiscard]] std::vector<Left> left() const;
    /// The edits become one step that can be undone; the file goes. False: it cannot be read (and stays).
    bool restore(const Left& one);
    void discard(const Left& one);
    /// Asks in the bar what to do with what was left; `bar` must live as long as this. `mayReplace` is asked before the
    /// plan that is open gives way: it may have edits of its own that are not saved.
    void offer(MessageBar& bar, std::function<bool()> mayReplace);
    /// Writes now, or removes what was written when nothing is unsaved.
    void flush();

  private:
    [[nodiscard]] QByteArray content() const;

    Workbench& m_workbench;
    const QString m_folder;
    QString m_file;
    std::unique_ptr<QLockFile> m_lock; ///< held while this program runs
    QTimer m_soon;
    bool m_keep = false;
};

} // namespace thrifty::app
