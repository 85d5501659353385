// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"

#include <QObject>

class QWidget;

namespace thrifty::app {

/// Writes edited manifests back to their own files: whole or not at all, as the user said, and never over what somebody
/// else wrote there meanwhile without a question.
class ManifestFiles : public QObject {
    Q_OBJECT

  public:
    ManifestFiles(Workbench& workbench, QWidget& window);

    enum class Done { Saved, Kept, Not }; ///< Kept: the user leaves the file as it is; Not: failed or cancelled
    /// Asks where if there is no lasting file, and what to do if the file is not what was read from it.
    Done save(const QString& manifest);
    Done saveAs(const QString& manifest);

    enum class Ask { Yes, No };
    /// Those that a plan in the file `plan` needs saved, after one question unless `ask` says No. False: do not save
    /// the plan.
    [[nodiscard]] bool saveWithPlan(const QString& plan, Ask ask);
    /// Names of the edited ones, a line each.
    [[nodiscard]] QString unsavedNames() const;

    /// Files in here go when the program ends.
    void setSampleFolder(const QString& folder) { m_samples = folder; }
    [[nodiscard]] bool isSample(const QString& path) const;

  private:
    Done write(const QString& manifest, const QString& path);
    Done ask(const QString& manifest, bool there);

    Workbench& m_workbench;
    QWidget& m_window;
    QString m_samples;
};

} // namespace thrifty::app
