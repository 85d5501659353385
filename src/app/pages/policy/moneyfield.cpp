// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/policy/moneyfield.h"

#include "app/format/text.h"
#include "app/theme/thriftystyle.h"

#include <QLocale>

#include <algorithm>

namespace thrifty::app {

MoneyField::MoneyField(QString what, const QString& accessibleName, QWidget* parent)
    : QLineEdit(parent)
    , m_what(std::move(what)) {
    setAccessibleName(accessibleName);
    setAlignment(Qt::AlignRight);
    // The mark is about the text that stands there: another one is judged when it is entered.
    connect(this, &QLineEdit::textChanged, this, [this] { mark(false); });
    connect(this, &QLineEdit::returnPressed, this, &MoneyField::enter);
    // Once the focus has found its place: what follows makes and removes widgets, which Qt does not take meanwhile.
    connect(this, &QLineEdit::editingFinished, this, &MoneyField::enter, Qt::QueuedConnection);
}

void MoneyField::setWhenEmpty(const QString& words) {
    setPlaceholderText(words);
    setAccessibleDescription(tr("In dollars per hour, for example 4.75; empty: %1").arg(words));
    setFixedWidth(std::max(76, fontMetrics().horizontalAdvance(words) + 24));
}

void MoneyField::put(const std::optional<domain::Money>& amount) {
    if (isModified() && !isInvalid())
        return;
    const QString shown =
        amount ? toQt(amount->text(4)).replace(QStringLiteral("."), QLocale().decimalPoint()) : QString();
    if (shown != text())
        setText(shown);
}

void MoneyField::enter() {
    if (!isModified())
        return; // it says what the plan says, or said: nobody typed that
    const QString typed = text().trimmed();
    const std::optional<domain::Money> amount = typed.isEmpty() ? std::nullopt : typedMoney(typed);
    if (!amount && !typed.isEmpty()) {
        mark(true);
        return;
    }
    setModified(false);
    put(amount);
    emit entered(amount);
}

bool MoneyField::isInvalid() const {
    return property("invalid").toBool();
}

void MoneyField::mark(bool invalid) {
    if (invalid == isInvalid())
        return;
    setInvalid(this, invalid);
    emit judged();
}

} // namespace thrifty::app
