// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format/text.h"

#include "domain/orderstability.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>

namespace thrifty::app {

namespace {

/// The words of this file, as translators find them.
struct FormatWords {
    Q_DECLARE_TR_FUNCTIONS(FormatWords)
};

/// "1234.5600" in the screen's locale: grouping and point, the digits as they are.
QString localized(const std::string& plain) {
    const QLocale locale;
    QString text = toQt(plain);
    const bool negative = text.startsWith(u'-');
    if (negative)
        text.remove(0, 1);
    const qsizetype point = text.indexOf(u'.');
    QString whole = point < 0 ? text : text.left(point);
    const QString part = point < 0 ? QString() : text.mid(point + 1);
    for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
        whole.insert(at, locale.groupSeparator());
    return (negative ? QString(QChar(0x2212)) : QString()) + whole +
           (part.isEmpty() ? QString() : locale.decimalPoint() + part);
}

} // namespace

QDateTime toQt(domain::Timestamp time) {
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count());
}

QString oneLine(const QString& text) {
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\r')
            result += QChar(0x2424);
        else if (c == u'\t')
            result += u' ';
        else if (c.category() == QChar::Other_Control)
            result += QChar(0xfffd);
        else if (c.category() != QChar::Other_Format)
            result += c;
    }
    return result;
}

const report::ShownUnit& shownUnit(PriceUnit unit) {
    return report::shownUnits.at(static_cast<std::size_t>(unit));
}

int hoursOf(PriceUnit unit) {
    return shownUnit(unit).hours;
}

int decimalsOf(PriceUnit unit) {
    return shownUnit(unit).decimals;
}

QString perUnit(PriceUnit unit) {
    switch (unit) {
    case PriceUnit::Hour:
        return FormatWords::tr("per hour");
    case PriceUnit::Day:
        return FormatWords::tr("per day");
    case PriceUnit::Week:
        return FormatWords::tr("per week");
    case PriceUnit::Month:
        return FormatWords::tr("per month (730 h)");
    case PriceUnit::Year:
        return FormatWords::tr("per year");
    }
    return {};
}

QString unitShort(PriceUnit unit) {
    switch (unit) {
    case PriceUnit::Hour:
        return FormatWords::tr("$/hr");
    case PriceUnit::Day:
        return FormatWords::tr("$/day");
    case PriceUnit::Week:
        return FormatWords::tr("$/week");
    case PriceUnit::Month:
        return FormatWords::tr("$/month");
    case PriceUnit::Year:
        return FormatWords::tr("$/year");
    }
    return {};
}

QString price(domain::Money perHour, PriceUnit unit) {
    const auto amount = domain::Money::multiply(perHour, hoursOf(unit));
    if (!amount)
        return FormatWords::tr("too large");
    return localized(amount->text(decimalsOf(unit)));
}

QString signedPrice(domain::Money perHour, PriceUnit unit) {
    const QString text = price(perHour, unit);
    return perHour.micros() < 0 ? text : u'+' + text;
}

std::optional<int> permille(domain::Money more, domain::Money over) {
    const auto share = domain::permilleOf(more, over);
    return share && std::abs(*share) <= 999'999 ? std::optional(static_cast<int>(*share)) : std::nullopt;
}

QString percentText(int permille) {
    const QLocale locale;
    const QString digits = locale.toString(std::abs(permille) / 10.0, 'f', 1);
    const QString sign = permille < 0 ? QStringLiteral("−") : permille > 0 ? QStringLiteral("+") : QString();
    return sign + digits + QStringLiteral(" %");
}

std::optional<domain::Money> typedMoney(const QString& text) {
    QString plain = text.trimmed();
    if (QLocale().decimalPoint() == u",")
        plain.replace(u',', u'.');
    const auto money = domain::Money::typed(plain.toStdString());
    return money ? std::optional(*money) : std::nullopt;
}

QString dollars(domain::Money amount, int decimals) {
    const bool negative = amount.micros() < 0;
    const QString text = localized(domain::Money::fromMicros(std::abs(amount.micros())).text(decimals));
    return (negative ? QString(QChar(0x2212)) : QString()) + u'$' + text;
}

QString momentText(const QDateTime& time) {
    const QLocale locale;
    const QString clock = locale.toString(time.time(), QStringLiteral("HH:mm"));
    if (time.date() == QDate::currentDate())
        return FormatWords::tr("today %1").arg(clock);
    //: A day without its year, as QDate::toString() reads it; then the time.
    return FormatWords::tr("%1 %2").arg(locale.toString(time.date(), FormatWords::tr("d MMM")), clock);
}

QString dateText(const std::string& isoDate) {
    const QDate date = QDate::fromString(toQt(isoDate), Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, FormatWords::tr("d MMM yyyy")) : oneLine(toQt(isoDate));
}

QString ageShort(std::chrono::seconds age) {
    using namespace std::chrono;
    if (age < minutes(1))
        return FormatWords::tr("%1 s").arg(std::max<long>(0, age.count()));
    if (age < hours(1))
        return FormatWords::tr("%1 min").arg(duration_cast<minutes>(age).count());
    if (age < hours(48))
        return FormatWords::tr("%1 h").arg(duration_cast<hours>(age).count());
    return FormatWords::tr("%1 d").arg(duration_cast<hours>(age).count() / 24);
}

QString ageText(std::chrono::seconds age) {
    using namespace std::chrono;
    if (age < minutes(1))
        return FormatWords::tr("%n second(s)", nullptr, static_cast<int>(std::max<long>(0, age.count())));
    if (age < hours(1))
        return FormatWords::tr("%n minute(s)", nullptr, static_cast<int>(duration_cast<minutes>(age).count()));
    if (age < hours(48))
        return FormatWords::tr("%n hour(s)", nullptr, static_cast<int>(duration_cast<hours>(age).count()));
    return FormatWords::tr("%n day(s)", nullptr, static_cast<int>(duration_cast<hours>(age).count() / 24));
}

} // namespace thrifty::app
