// SPDX-License-Identifier: GPL-3.0-or-later
// When something happened: what is not of today says its day.
#include "app/format/clock.h"

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

TEST(Clock, saysTheDayOfWhatIsNotOfToday) {
    const QDateTime now(QDate::currentDate(), QTime(9, 8, 7));
    EXPECT_EQ(clockText(now), now.toString(QStringLiteral("HH:mm:ss")));
    EXPECT_EQ(clockText(QDateTime(QDate(2024, 11, 20), QTime(14, 2, 5))), QStringLiteral("20 Nov 2024 14:02:05"));
}

} // namespace
} // namespace thrifty::app
