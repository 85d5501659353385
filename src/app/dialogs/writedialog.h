// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"
#include "app/theme/thriftystyle.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace thrifty::app {

/// What will be written where, shown before it is: target, each object with its difference, warnings, ticks for what
/// asks for a confirmation of its own, and the name of a production context to be typed. Enter never presses the button
/// that writes.
class WriteDialog : public QDialog {
    Q_OBJECT

  public:
    /// `whole` gives the text of an object that is new.
    using TextOf = std::function<QString(const domain::ObjectId&)>;
    WriteDialog(const QString& title, const QString& action, ButtonLook look, Workbench& workbench,
                const session::WritePlan& plan, QWidget* parent = nullptr, const TextOf& whole = {});

    /// A sentence with a tick that must be set; `remedy` (optional) is a button beside it that ends the dialog.
    QPushButton* addOwnTick(const QString& sentence, const QString& tick, const QString& remedy = {});
    void addSentence(const QString& sentence);
    /// What forbids the writing, below each other, and a field that must say why it may be all the same.
    void addReason(const QStringList& sentences, const QString& label, const QString& hint);
    [[nodiscard]] QString reason() const; ///< of addReason(); empty: none was asked for
    /// Where typing is asked for: the contexts that are marked as production.
    [[nodiscard]] const std::vector<domain::ContextName>& production() const { return m_production; }
    [[nodiscard]] QPushButton* writeButton() const { return m_write; }

  private:
    void refresh();
    std::vector<domain::ContextName> m_production;
    std::vector<QCheckBox*> m_ticks;
    QLineEdit *m_typed = nullptr, *m_reason = nullptr;
    QVBoxLayout* m_decisions;
    QPushButton* m_write;
};

} // namespace thrifty::app
