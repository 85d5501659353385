// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format/statetext.h"

#include "app/format/text.h"
#include "report/statewords.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>
#include <array>

namespace thrifty::app {

namespace {

// Every word of report::stateWords, so that lupdate finds them.
[[maybe_unused]] constexpr std::array words{
    QT_TRANSLATE_NOOP("states", "no pods"),
    QT_TRANSLATE_NOOP("states", "pods missing"),
    QT_TRANSLATE_NOOP("states", "no event in time"),
    QT_TRANSLATE_NOOP("states", "no autoscaler"),
    QT_TRANSLATE_NOOP("states", "refused by quota"),
    QT_TRANSLATE_NOOP("states", "not admitted"),
    QT_TRANSLATE_NOOP("states", "count shared"),
    QT_TRANSLATE_NOOP("states", "no context"),
    QT_TRANSLATE_NOOP("states", "no namespace"),
    QT_TRANSLATE_NOOP("states", "copy removed"),
    QT_TRANSLATE_NOOP("states", "cancelled"),
    QT_TRANSLATE_NOOP("states", "log in"),
    QT_TRANSLATE_NOOP("states", "no node type"),
    QT_TRANSLATE_NOOP("states", "not understood"),
    QT_TRANSLATE_NOOP("states", "unreachable"),
    QT_TRANSLATE_NOOP("states", "not trusted"),
    QT_TRANSLATE_NOOP("states", "not allowed"),
    QT_TRANSLATE_NOOP("states", "not ready"),
    QT_TRANSLATE_NOOP("states", "standby"),
    QT_TRANSLATE_NOOP("states", "no estimate"),
    QT_TRANSLATE_NOOP("states", "does not fit"),
    QT_TRANSLATE_NOOP("states", "fit unknown"),
    QT_TRANSLATE_NOOP("states", "reclaimed too often"),
};

/// The words of this file, as translators find them.
struct StateWords {
    Q_DECLARE_TR_FUNCTIONS(StateWords)
};

} // namespace

QString stateText(const domain::ClusterEstimate& cluster, std::optional<std::chrono::seconds> timeout) {
    if (cluster.reasonCode == domain::ReasonCode::NoEventInTime && timeout)
        return StateWords::tr("no event in %1 s").arg(timeout->count());
    const std::string_view word = report::stateWords(cluster.state, cluster.state == domain::ClusterState::Static &&
                                                                            cluster.fits == domain::Fits::No
                                                                        ? domain::ReasonCode::DoesNotFit
                                                                        : cluster.reasonCode);
    return QCoreApplication::translate("states", std::string(word).c_str());
}

QString ratioText(const domain::ClusterEstimate& cluster, const domain::ClusterEstimate* base) {
    if (!isPriced(cluster))
        return {};
    QString text = toQt(report::ratioCell(cluster, base != nullptr && isPriced(*base) ? base : nullptr));
    if (!text.startsWith(QChar(0xd7)))
        return text.isEmpty() ? text : StateWords::tr("no base");
    return text.replace(u'.', QLocale().decimalPoint());
}

bool isSpot(const domain::ClusterEstimate& cluster) {
    return std::any_of(cluster.groups.begin(), cluster.groups.end(), [](const domain::GroupEstimate& group) {
        return group.category == domain::PriceCategory::Spot;
    });
}

bool isPriced(const domain::ClusterEstimate& cluster) {
    return cluster.totalPerHour.has_value() &&
           (cluster.state != domain::ClusterState::Static || cluster.fits == domain::Fits::Yes);
}

QString ordinal(int number) {
    const int last = number % 10;
    const bool teen = number % 100 >= 11 && number % 100 <= 13;
    const char* const pattern = teen        ? QT_TRANSLATE_NOOP("StateWords", "%1th")
                                : last == 1 ? QT_TRANSLATE_NOOP("StateWords", "%1st")
                                : last == 2 ? QT_TRANSLATE_NOOP("StateWords", "%1nd")
                                : last == 3 ? QT_TRANSLATE_NOOP("StateWords", "%1rd")
                                            : QT_TRANSLATE_NOOP("StateWords", "%1th");
    return StateWords::tr(pattern).arg(number);
}

QString placeText(const std::string& provider, const std::string& region, const std::string& zone) {
    const QString service = provider == "aws"                        ? QStringLiteral("EKS")
                            : provider == "azure"                    ? QStringLiteral("AKS")
                            : provider == "gce" || provider == "gcp" ? QStringLiteral("GKE")
                                                                     : toQt(provider);
    const QString place = toQt(zone.empty() ? region : zone);
    return service.isEmpty() ? place : place.isEmpty() ? service : service + u' ' + place;
}

QString monthText(const std::string& isoDate) {
    const QDate date = QDate::fromString(toQt(isoDate), Qt::ISODate);
    //: A month and its year, as QDate::toString() reads it: "Aug 2026".
    return date.isValid() ? QLocale().toString(date, StateWords::tr("MMM yyyy")) : oneLine(toQt(isoDate));
}

} // namespace thrifty::app
