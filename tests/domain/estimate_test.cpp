// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/estimate.h"

#include "domain/error.h"

#include <gtest/gtest.h>

#include <limits>
#include <set>

namespace thrifty::domain {
namespace {

template <class E>
void everyNameReadsBack(E last, std::optional<E> (*from)(std::string_view)) {
    std::set<std::string_view> seen;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const E value = static_cast<E>(i);
        const std::string_view name = toString(value);
        EXPECT_TRUE(seen.insert(name).second) << "\"" << name << "\" names two values";
        EXPECT_EQ(from(name), value) << name;
    }
    EXPECT_FALSE(from("no such word"));
}

TEST(EstimateNames, readBackAndAreUnique) {
    everyNameReadsBack(ClusterState::NotReady, &clusterStateFrom);
    everyNameReadsBack(ReasonCode::FitUnknown, &reasonCodeFrom);
    everyNameReadsBack(Fits::Unknown, &fitsFrom);
    everyNameReadsBack(PriceCategory::Unknown, &priceCategoryFrom);
}

TEST(EstimateNames, areTheDocumentedOnes) {
    EXPECT_EQ(toString(ClusterState::NoNodeType), "no-node-type");
    EXPECT_EQ(toString(ClusterState::NotReady), "not-ready");
    EXPECT_EQ(toString(ReasonCode::None), "");
    EXPECT_EQ(toString(ReasonCode::NoEventInTime), "no-event-in-time");
    EXPECT_EQ(toString(PriceCategory::OnDemand), "on-demand");
    EXPECT_FALSE(clusterStateFrom("Static"));
    EXPECT_FALSE(clusterStateFrom(""));
}

TEST(GroupEstimate, hasAFigureOnlyWithPriceAndCount) {
    GroupEstimate group;
    EXPECT_FALSE(group.perHour());
    group.pricePerNodeHour = Money::fromMicros(2'014'400);
    EXPECT_FALSE(group.perHour());
    group.nodeCount = 2;
    EXPECT_EQ(group.perHour()->text(), "4.028800");
    group.nodeCount = std::numeric_limits<std::int64_t>::max();
    EXPECT_FALSE(group.perHour()) << "too much money to count";
}

TEST(ErrorText, keepsPlaceMessageHintAndFirstCause) {
    const Error error{ErrorCode::Parse, "tab used for indentation", "web.yaml:12:3", "Use spaces."};
    EXPECT_EQ(error.text(), "web.yaml:12:3: tab used for indentation. Use spaces.");
    EXPECT_EQ((Error{ErrorCode::Parse, "Really?", "", "Yes."}).text(), "Really? Yes.");
    EXPECT_EQ((Error{ErrorCode::Parse, "only this", "", ""}).text(), "only this");
    EXPECT_EQ(Error(error).at("folder").place, "folder: web.yaml:12:3");
    EXPECT_EQ((Error{ErrorCode::Io, "m", "", ""}).at("here").place, "here");
    EXPECT_EQ(
        (Error{ErrorCode::Timeout, "timed out", "", ""}).after({ErrorCode::Throttled, "429 from b", "", ""}).message,
        "timed out (after: 429 from b)");
    EXPECT_EQ(toString(ErrorCode::Throttled), "throttled");
}

} // namespace
} // namespace thrifty::domain
