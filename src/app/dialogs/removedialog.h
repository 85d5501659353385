// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPushButton;

namespace thrifty::app {

class Workbench;

/// Objects that are about to be removed from a control plane.
struct RemoveQuestion {
    QString title;     ///< "Remove what run 14 left?"
    QString sentence;  ///< whose they are
    QStringList lines; ///< the objects
    QString action;    ///< "Remove 4 objects"
};

/// Asks before objects are removed, and names each. Enter never says yes.
class RemoveDialog : public QDialog {
    Q_OBJECT

  public:
    RemoveDialog(const RemoveQuestion& question, const Workbench& workbench, QWidget* parent = nullptr);
    [[nodiscard]] QPushButton* actionButton() const { return m_action; }

  private:
    QPushButton* m_action;
};

} // namespace thrifty::app
