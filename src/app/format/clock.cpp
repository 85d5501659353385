// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format/clock.h"

#include <QCoreApplication>
#include <QLocale>

namespace thrifty::app {

namespace {

/// The words of this file, as translators find them: with those of text.cpp.
struct FormatWords {
    Q_DECLARE_TR_FUNCTIONS(FormatWords)
};

} // namespace

QString dayText(const QDate& day) {
    const bool thisYear = day.year() == QDate::currentDate().year();
    return QLocale().toString(day, thisYear ? FormatWords::tr("d MMM") : FormatWords::tr("d MMM yyyy"));
}

QString clockText(const QDateTime& time) {
    const QString clock = QLocale().toString(time.time(), QStringLiteral("HH:mm:ss"));
    return time.date() == QDate::currentDate() ? clock : FormatWords::tr("%1 %2").arg(dayText(time.date()), clock);
}

} // namespace thrifty::app
