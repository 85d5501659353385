// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/variants/numberbox.h"

#include "app/format/typednumber.h"

namespace thrifty::app {

std::optional<int> CountBox::read(const QString& text) const {
    const auto number = typedWhole(text);
    return number && *number <= most() ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

AmountBox::AmountBox(const QString& unit, const QString& notSaid)
    : NumberBox(1'000'000) {
    setDecimals(3);
    setMaximum(most());
    setSuffix(u' ' + unit);
    setSpecialValueText(notSaid);
    setStepType(AdaptiveDecimalStepType);
}

QString AmountBox::textFromValue(double value) const {
    QLocale plain;
    plain.setNumberOptions(QLocale::OmitGroupSeparator); // so that it can be read again
    return plain.toString(std::round(value * 1000) / 1000, 'f', QLocale::FloatingPointShortest);
}

void AmountBox::stepBy(int steps) {
    setSingleStep(value() >= 4 || steps > 0 ? 1 : 0.5);
    NumberBox::stepBy(steps);
}

std::optional<double> AmountBox::read(const QString& text) const {
    if (text.isEmpty())
        return 0;
    const auto thousandths = typedThousandths(text);
    return thousandths ? std::optional(static_cast<double>(*thousandths) / 1000) : std::nullopt;
}

} // namespace thrifty::app
