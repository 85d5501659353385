// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <QLineEdit>

#include <optional>

namespace thrifty::app {

/// An amount of dollars an hour that may be left out. Judged when it is entered, not while it is typed: what is no
/// amount stays there, marked, and changes nothing.
class MoneyField : public QLineEdit {
    Q_OBJECT

  public:
    /// `what` names the field where it is spoken of: "Cap on each node of gpu-group".
    MoneyField(QString what, const QString& accessibleName, QWidget* parent = nullptr);

    void setWhenEmpty(const QString& words);
    /// What the plan says, but not over what is being typed. What was no amount is not in the plan and gives way.
    void put(const std::optional<domain::Money>& amount);
    /// Takes what is typed, as leaving the field does.
    void enter();
    [[nodiscard]] bool isInvalid() const;
    [[nodiscard]] const QString& what() const { return m_what; }

  signals:
    void entered(const std::optional<thrifty::domain::Money>& amount); ///< by the user; none: left empty
    void judged();                                                     ///< isInvalid() is another

  private:
    void mark(bool invalid);
    const QString m_what;
};

} // namespace thrifty::app
