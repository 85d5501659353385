// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace thrifty::app {

/// A magnifying glass at the beginning of a field; the field has its accessible name already.
void addSearchIcon(QLineEdit& field);

/// A field over a table that filters it as one types. Escape clears it, and once it is clear leads back to the table,
/// as Down and Enter do.
class FindField : public QLineEdit {
    Q_OBJECT

  public:
    FindField(const QString& accessibleName, const QString& placeholder, QWidget* parent = nullptr);
    /// Shown, with the focus, all of it selected: what Ctrl+F does.
    void begin();

  signals:
    /// The user is done with typing and wants the rows.
    void left();

  protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
};

} // namespace thrifty::app
