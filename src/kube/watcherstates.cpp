// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/apiclient.h"
#include "kube/watcherimpl.h"
#include "manifest/json.h"

#include <fmt/format.h>

namespace thrifty::kube {

using domain::Error;
using domain::ErrorCode;
using domain::Expected;
using manifest::Value;
using std::chrono::milliseconds;

namespace {

constexpr std::size_t listLimit = std::size_t{512} << 20;
constexpr std::size_t refusalLimit = std::size_t{1} << 20;

std::string selectors(const WatchSpec& spec) {
    std::string text;
    if (!spec.labelSelector.empty())
        text += "&labelSelector=" + percentEncode(spec.labelSelector);
    if (!spec.fieldSelector.empty())
        text += "&fieldSelector=" + percentEncode(spec.fieldSelector);
    return text;
}

bool tooLargeVersion(const Value& status) {
    for (const StatusCause& cause : statusCauses(status)) {
        if (cause.reason == "ResourceVersionTooLarge" || cause.message.find("Too large resource version") == 0)
            return true;
    }
    return status["message"].str().find("Too large resource version") != std::string::npos;
}

} // namespace

Watcher::Impl::Impl(std::shared_ptr<Transport> via, std::string serverName, WatchSpec what, WatchSink into,
                    WatchTiming times)
    : transport(std::move(via))
    , server(std::move(serverName))
    , spec(std::move(what))
    , sink(std::move(into))
    , timing(times)
    , clock(times.clock != nullptr ? times.clock : &Clock::system())
    , backoff(times.backoffStart, times.backoffLimit, times.healthyAfter, *clock) {}

void Watcher::Impl::startList() {
    ++pass;
    continueToken.clear();
    wholeList = false;
    resourceVersion.clear(); // a version is only ever resumed from, never listed at
    requestPage();
}

void Watcher::Impl::requestPage() {
    watching = false;
    Request request;
    std::string query = selectors(spec);
    if (!wholeList && timing.pageSize > 0)
        query += fmt::format("&limit={}", timing.pageSize);
    if (!continueToken.empty())
        query += "&continue=" + percentEncode(continueToken);
    if (!query.empty())
        query[0] = '?';
    request.target = resourcePath(spec.type, spec.ns) + query;
    request.headers.push_back({"Accept", "application/json"});
    request.timeout = std::chrono::seconds(60);
    begin(std::move(request));
}

void Watcher::Impl::startWatch() {
    watching = true;
    const int seconds = 300 + static_cast<int>(clock->random() * 300);
    Request request;
    request.target = resourcePath(spec.type, spec.ns) +
                     fmt::format("?watch=1&allowWatchBookmarks=true&resourceVersion={}&timeoutSeconds={}",
                                 percentEncode(resourceVersion), seconds) +
                     selectors(spec);
    request.headers.push_back({"Accept", "application/json"});
    // The server ends the stream in time; one that does not is dead.
    request.timeout = std::chrono::seconds(seconds + 30);
    begin(std::move(request));
}

void Watcher::Impl::onData(std::string_view data) {
    if (!watching || head.status != 200) {
        const std::size_t limit = head.status == 200 ? listLimit : refusalLimit;
        if (data.size() <= limit - body.size()) {
            body.append(data);
            return;
        }
        if (head.status != 200)
            return; // the start of a refusal is enough
        abandon();
        retry({ErrorCode::Limit, "the list is larger than 512 MB", {}, {}}, true);
        return;
    }
    if (!lines.feed(data, [this](std::string_view line) { return onLine(line); })) {
        abandon();
        retry({ErrorCode::Limit, "an object of the watch is larger than 64 MB", {}, {}}, true);
    }
}

void Watcher::Impl::onDone(Expected<void> result) {
    if (watching) {
        onWatchEnd(std::move(result));
        return;
    }
    if (!result) {
        if (result.error().code == ErrorCode::Certificate || result.error().code == ErrorCode::Unauthorized)
            rest(result.error());
        else
            retry(result.error(), true);
        return;
    }
    if (head.status == 200)
        onPage();
    else
        onRefusal();
}

void Watcher::Impl::onPage() {
    const std::string text = std::exchange(body, {}); // freed at the end: idle watches hold no list
    const DecoderLease decoder;
    auto page = decoder->list(text, [this](const ObjectKey& key, std::string_view json) {
        tell(WatchChange::Added, key, json);
        return !stopped.load();
    });
    if (stopped)
        return;
    if (!page) {
        retry(page.error(), true);
        return;
    }
    continueToken = page->next;
    if (!continueToken.empty()) {
        requestPage();
        return;
    }
    resourceVersion = page->resourceVersion;
    if (resourceVersion.empty() || resourceVersion == "0") {
        retry({ErrorCode::Parse, "the list has no resourceVersion to watch from", {}, {}}, true);
        return;
    }
    finishList();
}

void Watcher::Impl::finishList() {
    tellVanished();
    if (!stopped && sink.synced)
        sink.synced();
    if (stopped)
        return;
    if (!polling)
        healthy();
    if (!stopped)
        startWatch();
}

bool Watcher::Impl::onLine(std::string_view line) {
    const DecoderLease decoder;
    auto event = decoder->event(line);
    if (!event) {
        abandon();
        retry(event.error(), true);
        return false;
    }
    if (event->type == WatchEventType::Error) {
        onErrorEvent(event->object);
        return false;
    }
    sawEvent = true;
    polling = false;
    resourceVersion = event->key.resourceVersion;
    if (troubled)
        healthy();
    if (stopped || event->type == WatchEventType::Bookmark)
        return !stopped;
    tell(event->type == WatchEventType::Added      ? WatchChange::Added
         : event->type == WatchEventType::Modified ? WatchChange::Modified
                                                   : WatchChange::Deleted,
         event->key, event->object);
    return !stopped;
}

void Watcher::Impl::onErrorEvent(std::string_view status) {
    Response answer;
    answer.body = status;
    const auto parsed = manifest::parseJson(status);
    const Value refusal = parsed ? *parsed : Value{};
    answer.status = static_cast<int>(refusal["code"].intOr(500));
    const Error error = errorFrom(answer, server);
    abandon();
    const std::string& reason = refusal["reason"].str();
    if (answer.status == 410 || reason == "Expired" || reason == "Gone") {
        // Ordinary: the server forgot the version. Straight away, unless it does so all the time.
        if (sawEvent || clock->now() - startedAt >= std::chrono::seconds(1))
            startList();
        else
            retry(error, true);
        return;
    }
    const auto wait =
        std::chrono::seconds(std::clamp<std::int64_t>(refusal.at("details", "retryAfterSeconds").intOr(0), 0, 60));
    retry(error, tooLargeVersion(refusal), wait);
}

void Watcher::Impl::onWatchEnd(Expected<void> result) {
    if (result && head.status != 200) {
        onRefusal();
        return;
    }
    if (!result && (result.error().code == ErrorCode::Certificate || result.error().code == ErrorCode::Unauthorized)) {
        rest(result.error());
        return;
    }
    // An event whose line end was lost with a well-ended stream still counts.
    if (result && !lines.rest().empty()) {
        const std::string last(lines.rest());
        lines.clear();
        if (DecoderLease()->event(last)) {
            const std::uint64_t before = exchangeNumber;
            if (!onLine(last) || exchangeNumber != before)
                return;
        }
    }
    const auto lived = clock->now() - startedAt;
    if (head.status == 200 && (sawEvent || lived >= std::chrono::seconds(1))) {
        const auto left = std::chrono::duration_cast<milliseconds>(timing.betweenStarts - lived);
        later(std::max(left, milliseconds(0)), &Impl::startWatch);
        return;
    }
    retry(result ? Error{ErrorCode::Unreachable, "the watch ended as soon as it began", {}, {}} : result.error(),
          false);
}

void Watcher::Impl::onRefusal() {
    Response answer;
    answer.status = head.status;
    answer.headers = std::move(head.headers);
    answer.body = std::exchange(body, {});
    const Error error = errorFrom(answer, server);
    const milliseconds wait = retryDelay(answer.status, answer.headers).value_or(milliseconds(0));
    switch (answer.status) {
    case 401:
        rest(error);
        return;
    case 403:
        if (!watching) {
            rest(error);
            return;
        }
        if (!polling) {
            polling = true;
            troubled = true;
            Error told = error;
            told.hint = "The list is read again every now and then instead";
            if (sink.problem)
                sink.problem(named(std::move(told)), false);
        }
        later(timing.pollEvery, &Impl::startList);
        return;
    case 410:
        if (!watching && !continueToken.empty() && !wholeList) {
            // The pages' snapshot is gone: once more in one piece.
            wholeList = true;
            ++pass; // what only the lost pages had is gone
            continueToken.clear();
            requestPage();
        } else {
            retry(error, true);
        }
        return;
    case 429:
        retry(error, !watching, wait);
        return;
    default: {
        const auto status = manifest::parseJson(answer.body);
        const bool relist = !watching || answer.status < 500 || (status && tooLargeVersion(*status));
        retry(error, relist, wait);
    }
    }
}

void Watcher::Impl::retry(const Error& error, bool relist, milliseconds atLeast) {
    const milliseconds delay = std::max(backoff.next(), atLeast);
    troubled = true;
    if (sink.problem)
        sink.problem(named(error), false);
    if (stopped)
        return;
    later(delay, relist || resourceVersion.empty() ? &Impl::startList : &Impl::startWatch);
}

void Watcher::Impl::rest(const Error& error) {
    if (sink.problem)
        sink.problem(named(error), true);
}

void Watcher::Impl::healthy() {
    if (std::exchange(troubled, false) && sink.recovered)
        sink.recovered();
}

Error Watcher::Impl::named(Error error) const {
    error.place = server;
    error.message = fmt::format("watching {}: {}", spec.type.plural, error.message);
    return error;
}

void Watcher::Impl::tell(WatchChange change, const ObjectKey& key, std::string_view json) {
    const std::size_t version = std::hash<std::string_view>{}(key.resourceVersion);
    if (change == WatchChange::Deleted) {
        if (known.erase(std::string(key.uid)) == 0)
            return; // never told, or told as gone already
    } else {
        const auto [entry, isNew] = known.try_emplace(std::string(key.uid));
        Known& object = entry->second;
        object.pass = pass;
        if (!isNew && object.version == version)
            return; // told already: a replay, or a relist of what did not change
        object.version = version;
        if (isNew) {
            object.ns = key.ns;
            object.name = key.name;
        }
        change = isNew ? WatchChange::Added : WatchChange::Modified;
        if (sink.known && sink.known(key.uid, key.resourceVersion))
            return;
    }
    if (sink.raw) {
        sink.raw(change, json);
        return;
    }
    if (!sink.change)
        return;
    auto object = manifest::parseJson(json);
    if (!object) {
        troubled = true;
        if (sink.problem)
            sink.problem(named(object.error()), false);
        return;
    }
    if (!object->has("kind"))
        object->set("kind", spec.type.kind);
    if (!object->has("apiVersion"))
        object->set("apiVersion", spec.type.apiVersion());
    sink.change(change, std::move(*object));
}

void Watcher::Impl::tellVanished() {
    for (auto entry = known.begin(); entry != known.end() && !stopped;) {
        if (entry->second.pass == pass) {
            ++entry;
            continue;
        }
        Value metadata = Value::object({{"name", entry->second.name}});
        if (!entry->second.ns.empty())
            metadata.set("namespace", entry->second.ns);
        metadata.set("uid", entry->first);
        Value object = Value::object(
            {{"apiVersion", spec.type.apiVersion()}, {"kind", spec.type.kind}, {"metadata", std::move(metadata)}});
        entry = known.erase(entry);
        if (sink.raw)
            sink.raw(WatchChange::Deleted, manifest::toJson(object));
        else if (sink.change)
            sink.change(WatchChange::Deleted, std::move(object));
    }
}

} // namespace thrifty::kube
