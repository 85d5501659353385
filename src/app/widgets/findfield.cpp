// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/findfield.h"

#include "app/theme/icons.h"

#include <QKeyEvent>

namespace thrifty::app {

void addSearchIcon(QLineEdit& field) {
    // Qt makes a button of it, which a screen reader meets as well.
    field.addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition)->setText(field.accessibleName());
}

FindField::FindField(const QString& accessibleName, const QString& placeholder, QWidget* parent)
    : QLineEdit(parent) {
    setAccessibleName(accessibleName);
    setPlaceholderText(placeholder);
    setToolTip(placeholder); // where there is no room for the whole
    addSearchIcon(*this);
    hide();
}

void FindField::begin() {
    show();
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

bool FindField::event(QEvent* event) {
    // While there are words Escape is for them, not for what else it ends in the window.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        !text().isEmpty()) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void FindField::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            emit left();
        else
            clear();
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void FindField::showEvent(QShowEvent* event) {
    // The button's picture loads the plugins of all image formats: not at every start.
    setClearButtonEnabled(true);
    QLineEdit::showEvent(event);
}

} // namespace thrifty::app
