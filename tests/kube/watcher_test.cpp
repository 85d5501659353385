// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/watcher.h"

#include "kube/kinds.h"
#include "kube/retrypolicy.h"
#include "support/faketransport.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

namespace thrifty::kube {
namespace {

using domain::ErrorCode;
using manifest::Value;
using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;
using tests::endedStream;
using tests::FakeTransport;
using tests::json;
using tests::statusBody;
using tests::stream;

std::string pod(const std::string& name, const std::string& version, const std::string& uid = "") {
    return fmt::format(R"({{"metadata":{{"name":"{}","namespace":"n","uid":"{}","resourceVersion":"{}"}}}})", name,
                       uid.empty() ? "uid-" + name : uid, version);
}
std::string podList(const std::vector<std::string>& pods, const std::string& version, const std::string& next = "") {
    return fmt::format(
        R"({{"kind":"PodList","apiVersion":"v1","metadata":{{"resourceVersion":"{}","continue":"{}"}},"items":[{}]}})",
        version, next, fmt::join(pods, ","));
}
std::string event(const std::string& type, const std::string& object) {
    return fmt::format("{{\"type\":\"{}\",\"object\":{}}}\n", type, object);
}
std::string errorEvent(int code, const std::string& reason) {
    return event("ERROR", statusBody(code, reason, "the server says " + reason));
}

constexpr const char* watchTarget = "/api/v1/pods?watch=1";

class WatcherTest : public testing::Test {
  protected:
    std::shared_ptr<FakeTransport> fake = std::make_shared<FakeTransport>();
    std::vector<std::string> told;
    std::unique_ptr<Watcher> watcher;

    WatchSink sink() {
        WatchSink into;
        into.change = [this](WatchChange change, Value&& object) {
            const char* names[] = {"+", "~", "-"};
            told.push_back(names[static_cast<int>(change)] + object.at("metadata", "name").str() + " " +
                           object.at("metadata", "resourceVersion").str());
            EXPECT_EQ(object["kind"].str(), "Pod");
        };
        into.synced = [this] { told.push_back("synced"); };
        into.problem = [this](const domain::Error& error, bool final) {
            told.push_back((final ? "final " : "problem ") + std::string(toString(error.code)));
            lastError = error;
        };
        into.recovered = [this] { told.push_back("recovered"); };
        return into;
    }
    void watch() { watch(sink()); }
    void watch(WatchSink into) {
        WatchTiming timing;
        timing.clock = &fake->clock();
        watcher = std::make_unique<Watcher>(fake, "gke-a", WatchSpec{podType, "", "", ""}, std::move(into), timing);
        fake->pump();
    }
    std::vector<std::string> take() { return std::exchange(told, {}); }
    domain::Error lastError;
};

TEST_F(WatcherTest, K87K91listsThenWatches) {
    fake->clock().setRandom(0.5);
    fake->on(Method::Get, "/api/v1/pods",
             {json(200, podList({pod("a", "1")}, "10", "c")), json(200, podList({pod("b", "2")}, "10"))});
    fake->on(Method::Get, watchTarget,
             {stream({event("ADDED", pod("c", "11")), event("MODIFIED", pod("a", "12")),
                      event("DELETED", pod("b", "13"))})});
    watch();
    EXPECT_THAT(take(), ElementsAre("+a 1", "+b 2", "synced", "+c 11", "~a 12", "-b 13"));
    EXPECT_THAT(fake->targets(),
                ElementsAre("GET /api/v1/pods?limit=500", "GET /api/v1/pods?limit=500&continue=c",
                            "GET /api/v1/pods?watch=1&allowWatchBookmarks=true&resourceVersion=10&timeoutSeconds=450"));
}

TEST_F(WatcherTest, selectorsGoIntoBothRequests) {
    fake->handle([](const Request& request) {
        return request.target.find("watch=1") == std::string::npos ? json(200, podList({}, "1")) : stream({});
    });
    WatchTiming timing;
    timing.clock = &fake->clock();
    Watcher selected(fake, "s", {podType, "n s", "a in (b,c)", "reason=X"}, sink(), timing);
    fake->pump();
    for (const std::string& target : fake->targets()) {
        EXPECT_THAT(target, StartsWith("GET /api/v1/namespaces/n%20s/pods?"));
        EXPECT_THAT(target, HasSubstr("labelSelector=a%20in%20%28b%2Cc%29&fieldSelector=reason%3DX"));
    }
    EXPECT_EQ(fake->requests().size(), 2u);
    EXPECT_GT(fake->requests()[1].timeout, 300s); // a stream that the server does not end is dead
}

TEST_F(WatcherTest, K92K93K94resumesFromTheLastVersionAfterANormalEnd) {
    fake->on(Method::Get, "/api/v1/pods", {json(200, podList({}, "10"))});
    fake->on(Method::Get, watchTarget, {stream({event("ADDED", pod("a", "11"))}), stream({}), stream({})});
    watch();
    fake->push(watchTarget, event("BOOKMARK", R"({"kind":"Pod","metadata":{"resourceVersion":"99"}})"));
    fake->finish(watchTarget);
    fake->pump();
    EXPECT_EQ(fake->requests().size(), 2u); // not before a second has passed since the start
    fake->advance(999ms);
    EXPECT_EQ(fake->requests().size(), 2u);
    fake->advance(1ms);
    ASSERT_EQ(fake->requests().size(), 3u);
    EXPECT_THAT(fake->requests()[2].target, HasSubstr("resourceVersion=99&"));
    fake->advance(10min);
    fake->finish(watchTarget);
    fake->advance(0ms);
    EXPECT_EQ(fake->requests().size(), 4u); // a long stream is followed by the next at once
    EXPECT_THAT(take(), ElementsAre("synced", "+a 11"));
}

TEST_F(WatcherTest, K95aStreamThatEndsAtOnceIsAFailure) {
    fake->on(Method::Get, "/api/v1/pods", {json(200, podList({}, "10"))});
    fake->on(Method::Get, watchTarget, {endedStream({})});
    watch();
    EXPECT_THAT(take(), ElementsAre("synced", "problem unreachable"));
    fake->advance(799ms);
    EXPECT_EQ(fake->requests().size(), 2u);
    fake->advance(1ms);
    EXPECT_EQ(fake->requests().size(), 3u);
    EXPECT_THAT(fake->requests()[2].target, HasSubstr("resourceVersion=10&")); // resumed, not relisted
}

TEST_F(WatcherTest, K101backOffDoublesUpToThirtySecondsAndStartsAnew) {
    fake->on(Method::Get, "/api/v1/pods", {tests::failure({ErrorCode::Unreachable, "refused", "", ""})});
    watch();
    fake->advance(200s);
    std::vector<std::chrono::milliseconds> delays = fake->delays();
    ASSERT_GE(delays.size(), 8u);
    delays.resize(8);
    EXPECT_THAT(delays, ElementsAre(800ms, 1600ms, 3200ms, 6400ms, 12800ms, 25600ms, 30000ms, 30000ms));
    // Healthy for more than two minutes: the next failure waits the short time again.
    fake->on(Method::Get, "/api/v1/pods", {json(200, podList({}, "10"))});
    fake->on(Method::Get, watchTarget, {stream({})});
    fake->advance(30s);
    fake->advance(3min);
    fake->on(Method::Get, watchTarget, {tests::failure({ErrorCode::Unreachable, "refused", "", ""})});
    fake->finish(watchTarget);
    fake->advance(0ms);
    EXPECT_EQ(fake->delays().back(), 800ms);
}

TEST_F(WatcherTest, K101jitterIsAddedButNeverOverTheLimit) {
    tests::FakeClock clock;
    clock.setRandom(0.5);
    Backoff backoff(800ms, 30s, 2min, clock);
    EXPECT_EQ(backoff.next(), 1200ms);
    for (int i = 0; i < 10; ++i)
        EXPECT_LE(backoff.next(), 30s);
}

TEST_F(WatcherTest, K96expiredInTheStreamRelistsAndTellsWhatVanished) {
    fake->on(Method::Get, "/api/v1/pods",
             {json(200, podList({pod("a", "1"), pod("b", "2"), pod("c", "3")}, "10")),
              json(200, podList({pod("a", "1"), pod("c", "30"), pod("d", "31")}, "40"))});
    fake->on(Method::Get, watchTarget, {stream({}), stream({})});
    watch();
    take();
    fake->advance(5s);
    fake->push(watchTarget, errorEvent(410, "Expired"));
    fake->pump();
    EXPECT_THAT(take(), ElementsAre("~c 30", "+d 31", "-b ", "synced")); // a did not change: not told again
    EXPECT_THAT(fake->targets()[2], "GET /api/v1/pods?limit=500");
    EXPECT_THAT(fake->targets()[3], HasSubstr("resourceVersion=40&"));
    EXPECT_EQ(fake->openStreams(), 1u); // the old stream was given up
}

TEST_F(WatcherTest, K96expiredAtConnectRelistsAfterABackOff) {
    fake->on(Method::Get, "/api/v1/pods", {json(200, podList({pod("a", "1")}, "10")), json(200, podList({}, "20"))});
    fake->on(Method::Get, watchTarget, {json(410, statusBody(410, "Expired", "too old")), stream({})});
    watch();
    EXPECT_THAT(take(), ElementsAre("+a 1", "synced", "problem expired"));
    fake->advance(800ms);
    EXPECT_THAT(take(), ElementsAre("-a ", "synced", "recovered"));
}

TEST_F(WatcherTest, K88anExpiredPageMakesOneFullList) {
    fake->on(Method::Get, "/api/v1/pods",
             {json(200, podList({pod("a", "1"), pod("x", "1")}, "10", "c")),
              json(410, statusBody(410, "Expired", "old")), json(200, podList({pod("a", "1"), pod("b", "2")}, "20"))});
    fake->on(Method::Get, watchTarget, {stream({})});
    watch();
    EXPECT_EQ(fake->targets()[2], "GET /api/v1/pods");
    EXPECT_THAT(take(), testing::UnorderedElementsAre("+a 1", "+x 1", "+b 2", "-x ", "synced"));
}

TEST_F(WatcherTest, K97tooLargeVersionRelists) {
    fake->on(Method::Get, "/api/v1/pods", {json(200, podList({}, "10"))});
    fake->on(Method::Get, watchTarget,
             {json(504, statusBody(504, "Timeout", "Too large resource version: 10, current: 3")), stream({})});
    watch();
    fake->advance(800ms);
    EXPECT_EQ(fake->targets()[2], "GET /api/v1/pods?limit=500");
}

TEST_F(WatcherTest, K98tooManyRequestsBacksOffWithoutRelisting) {
    fake->on(Method::Get, "/api/v1/pods", {json(200, podList({}, "10"))});
    fake->on(Method::Get, watchTarget,
             {json(429, statusBody(429, "TooManyRequests", "x"), {{"Retry-After", "7"}}), stream({})});
    watch();
    EXPECT_THAT(take(), ElementsAre("synced", "problem throttled"));
    EXPECT_EQ(fake->delays().back(), 7s);
    fake->advance(7s);
    EXPECT_THAT(fake->targets()[2], HasSubstr("resourceVersion=10&"));
    fake->push(watchTarget, event("ADDED", pod("a", "11")));
    fake->pump();
    EXPECT_THAT(take(), ElementsAre("recovered", "+a 11"));
}

TEST_F(WatcherTest, K99statusEventsSayHowLongToWait) {
    fake->on(Method::Get, "/api/v1/pods", {json(200, podList({}, "10"))});
    fake->on(
        Method::Get, watchTarget,
        {stream({event("ERROR", R"({"kind":"Status","code":500,"message":"x","details":{"retryAfterSeconds":9}})")}),
         stream({})});
    watch();
    EXPECT_EQ(fake->delays().back(), 9s);
    fake->advance(9s);
    EXPECT_THAT(fake->targets()[2], HasSubstr("resourceVersion=10&"));
}

TEST_F(WatcherTest, K100noRightToListIsFinal) {
    for (const auto& [status, code] : {std::pair{403, "final forbidden"}, {401, "final unauthorized"}}) {
        fake->on(Method::Get, "/api/v1/pods", {json(status, statusBody(status, "x", "no"))});
        const auto before = fake->requests().size();
        watch();
        fake->advance(1h);
        EXPECT_THAT(take(), ElementsAre(code));
        EXPECT_EQ(fake->requests().size(), before + 1);
        EXPECT_EQ(lastError.place, "gke-a");
    }
}

TEST_F(WatcherTest, K100noRightToWatchPolls) {
    fake->on(Method::Get, "/api/v1/pods", {json(200, podList({}, "10")), json(200, podList({pod("a", "1")}, "11"))});
    fake->on(Method::Get, watchTarget, {json(403, statusBody(403, "Forbidden", "cannot watch"))});
    watch();
    EXPECT_THAT(take(), ElementsAre("synced", "problem forbidden"));
    fake->advance(30s);
    EXPECT_THAT(take(), ElementsAre("+a 1", "synced"));
    fake->on(Method::Get, watchTarget, {stream({event("MODIFIED", pod("a", "12"))})});
    fake->advance(30s);
    EXPECT_THAT(take(), ElementsAre("synced", "recovered", "~a 12")); // the right was granted
}

TEST_F(WatcherTest, certificateErrorsAreFinal) {
    fake->on(Method::Get, "/api/v1/pods", {tests::failure({ErrorCode::Certificate, "unknown CA", "", ""})});
    watch();
    fake->advance(1h);
    EXPECT_THAT(take(), ElementsAre("final certificate"));
}

TEST_F(WatcherTest, K102eventsInAnyPieces) {
    fake->on(Method::Get, "/api/v1/pods", {json(200, podList({}, "10"))});
    const std::string umlaut = pod("\xc3\xa4", "12");
    std::string big = pod("big", "14");
    big.insert(big.size() - 1, R"(,"spec":{"x":")" + std::string(3'000'000, 'x') + "\"}");
    std::string text = event("ADDED", pod("a", "11")) + "\r\n\n" + event("ADDED", umlaut) +
                       R"({"type":"ADDED","object":)" + pod("c", "13") + "}\r\n" + event("ADDED", big);
    for (const std::size_t size : {std::size_t{1}, std::size_t{7}, std::size_t{4096}, text.size()}) {
        std::vector<std::string> chunks;
        // Byte by byte would take a while for the large object: it comes in larger pieces.
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t length = at < 2000 ? size : std::max<std::size_t>(size, 100'000);
            chunks.push_back(text.substr(at, length));
            at += length;
        }
        fake->on(Method::Get, watchTarget, {stream(chunks)});
        watch();
        EXPECT_THAT(take(), ElementsAre("synced", "+a 11", "+\xc3\xa4 12", "+c 13", "+big 14")) << size;
        watcher.reset();
    }
}

TEST_F(WatcherTest, aLastLineWithoutLineEndCountsWhenTheStreamEndedWell) {
    fake->on(Method::Get, "/api/v1/pods", {json(200, podList({}, "10"))});
    std::string line = event("ADDED", pod("a", "11"));
    line.pop_back();
    fake->on(Method::Get, watchTarget, {endedStream({line}), endedStream({line.substr(0, 20)}), stream({})});
    watch();
    EXPECT_THAT(take(), ElementsAre("synced", "+a 11"));
    fake->advance(1s); // half an event is no event
    EXPECT_THAT(take(), ElementsAre("problem unreachable"));
}

TEST_F(WatcherTest, K103nonsenseRelists) {
    for (const char* line :
         {"{\"type\":\"SURPRISE\",\"object\":{}}\n", "not json\n", "{}\n", "[]\n",
          "{\"type\":\"ADDED\",\"object\":{\"metadata\":{\"name\":\"x\",\"uid\":\"u\"}}}\n",
          "{\"type\":\"ADDED\",\"object\":{\"metadata\":{\"name\":\"x\",\"resourceVersion\":\"1\"}}}\n",
          "{\"type\":\"ADDED\",\"object\":5}\n", "{\"type\":\"ADDED\"}\n"}) {
        fake->on(Method::Get, "/api/v1/pods", {json(200, podList({}, "10"))});
        fake->on(Method::Get, watchTarget, {stream({line, event("ADDED", pod("never", "1"))}), stream({})});
        watch();
        EXPECT_THAT(take(), ElementsAre("synced", "problem parse")) << line;
        fake->advance(800ms);
        EXPECT_THAT(take(), ElementsAre("synced", "recovered")) << line;
        watcher.reset();
    }
}

TEST_F(WatcherTest, K105replaysAreToldOnce) {
    fake->on(Method::Get, "/api/v1/pods", {json(200, podList({pod("a", "1")}, "10"))});
    fake->on(Method::Get, watchTarget,
             {stream({event("ADDED", pod("a", "1")), event("ADDED", pod("b", "2")), event("ADDED", pod("b", "2")),
                      event("DELETED", pod("b", "3")), event("DELETED", pod("b", "3"))})});
    watch();
    EXPECT_THAT(take(), ElementsAre("+a 1", "synced", "+b 2", "-b 3"));
}

TEST_F(WatcherTest, K106aNewObjectOfTheSameNameIsAnotherObject) {
    fake->on(Method::Get, "/api/v1/pods",
             {json(200, podList({pod("a", "1", "u1")}, "10")), json(200, podList({pod("a", "8", "u2")}, "20"))});
    fake->on(Method::Get, watchTarget, {stream({}), stream({})});
    watch();
    take();
    fake->advance(2s);
    fake->push(watchTarget, errorEvent(410, "Gone"));
    fake->pump();
    EXPECT_THAT(take(), ElementsAre("+a 8", "-a ", "synced"));
}

TEST_F(WatcherTest, K107aDroppedStreamIsResumedWithoutAlarm) {
    fake->on(Method::Get, "/api/v1/pods", {json(200, podList({}, "10"))});
    fake->on(Method::Get, watchTarget, {stream({}), stream({})});
    watch();
    take();
    fake->advance(30s);
    fake->finish(watchTarget, connectionLost("reset", "fake"));
    fake->advance(0ms);
    EXPECT_TRUE(take().empty());
    EXPECT_EQ(fake->openStreams(), 1u);
    EXPECT_EQ(fake->requests().size(), 3u);
}

TEST_F(WatcherTest, K109aMissingDefinitionIsAskedForAgain) {
    fake->on(Method::Get, "/api/v1/pods",
             {json(404, statusBody(404, "NotFound", "no such resource")), json(200, podList({}, "1"))});
    fake->on(Method::Get, watchTarget, {stream({})});
    watch();
    EXPECT_THAT(take(), ElementsAre("problem not-found"));
    fake->advance(800ms);
    EXPECT_THAT(take(), ElementsAre("synced", "recovered"));
}

TEST_F(WatcherTest, K110tablesAndStatusesAreNoLists) {
    for (const char* body :
         {R"({"kind":"Table","rows":[]})", R"({"kind":"Status"})", "[]", "", "{\"kind\":\"PodList\",\"items\":[{}]}",
          R"({"kind":"PodList","metadata":{},"items":[]})", R"({"kind":"PodList","items":[{"metadata":{"uid":"u")"}) {
        fake->on(Method::Get, "/api/v1/pods", {json(200, body)});
        watch();
        EXPECT_THAT(take(), ElementsAre("problem parse")) << body;
        watcher.reset();
    }
}

TEST_F(WatcherTest, rawTextsNeedNoTrees) {
    fake->on(Method::Get, "/api/v1/pods", {json(200, podList({pod("a", "1")}, "10")), json(200, podList({}, "20"))});
    fake->on(Method::Get, watchTarget, {stream({event("MODIFIED", pod("a", "2"))}), stream({})});
    WatchSink raw;
    raw.raw = [this](WatchChange change, std::string_view text) {
        told.push_back(std::to_string(static_cast<int>(change)) + std::string(text));
    };
    watch(raw);
    EXPECT_THAT(take(), ElementsAre("0" + pod("a", "1"), "1" + pod("a", "2")));
    fake->advance(2s);
    fake->push(watchTarget, errorEvent(410, "Gone"));
    fake->pump();
    EXPECT_THAT(
        take(),
        ElementsAre(R"(2{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","namespace":"n","uid":"uid-a"}})"));
}

TEST_F(WatcherTest, K108nothingComesAfterItsEnd) {
    fake->on(Method::Get, "/api/v1/pods", {json(200, podList({}, "10"))});
    fake->on(Method::Get, watchTarget, {stream({})});
    watch();
    take();
    watcher.reset();
    EXPECT_EQ(fake->openStreams(), 0u);
    EXPECT_EQ(fake->push(watchTarget, event("ADDED", pod("a", "11"))), 0);
    fake->advance(1h);
    EXPECT_TRUE(take().empty());
    EXPECT_EQ(fake->requests().size(), 2u);
}

TEST_F(WatcherTest, mayBeDestroyedFromEachOfItsCallbacks) {
    fake->on(Method::Get, "/api/v1/pods", {json(200, podList({pod("a", "1"), pod("b", "2")}, "10"))});
    fake->on(Method::Get, watchTarget, {stream({event("ADDED", pod("c", "11")), errorEvent(500, "x")})});
    for (const char* at : {"+a 1", "synced", "+c 11", "problem unreachable"}) {
        WatchSink into = sink();
        const auto change = into.change;
        const auto end = [this, at] {
            if (!told.empty() && told.back() == at)
                watcher.reset();
        };
        into.change = [this, change, end](WatchChange what, Value&& object) {
            change(what, std::move(object));
            end();
        };
        into.synced = [this, end] {
            told.push_back("synced");
            end();
        };
        into.problem = [this, end](const domain::Error& error, bool) {
            told.push_back("problem " + std::string(toString(error.code)));
            end();
        };
        watch(into);
        fake->advance(10min);
        EXPECT_EQ(take().back(), at);
        EXPECT_FALSE(watcher);
        EXPECT_EQ(fake->openStreams(), 0u);
    }
}

TEST(WatcherThreads, comesAndGoesBesideARunningTransport) {
    const auto fake = std::make_shared<FakeTransport>(FakeTransport::Mode::Threaded);
    fake->on(Method::Get, "/api/v1/pods", {json(200, podList({pod("a", "1")}, "10"))});
    fake->on(Method::Get, watchTarget,
             {stream({event("ADDED", pod("b", "11"))}), endedStream({}), json(410, statusBody(410, "Gone", "x"))});
    std::atomic<int> count = 0;
    for (int i = 0; i < 300; ++i) {
        std::atomic<bool> alive = true;
        WatchSink into;
        into.change = [&](WatchChange, Value&&) {
            EXPECT_TRUE(alive);
            ++count;
        };
        into.problem = [&](const domain::Error&, bool) { EXPECT_TRUE(alive); };
        {
            const Watcher watcher(fake, "s", {podType, "", "", ""}, into);
            if (i % 3 == 0)
                std::this_thread::yield();
            if (i % 50 == 0)
                std::this_thread::sleep_for(2ms);
        }
        alive = false;
    }
    EXPECT_GT(count, 0);
    EXPECT_EQ(fake->openStreams(), 0u);
}

} // namespace
} // namespace thrifty::kube
