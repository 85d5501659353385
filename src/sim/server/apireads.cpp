// SPDX-License-Identifier: GPL-3.0-or-later
// get, list and watch.
#include "manifest/json.h"
#include "sim/server/apicall.h"
#include "sim/server/status.h"

#include <charconv>
#include <chrono>
#include <fmt/format.h>

namespace thrifty::sim {

using manifest::Value;

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t pagesKept = 256;
constexpr auto pageLife = std::chrono::minutes(5);
constexpr auto watchLife = std::chrono::minutes(30);

std::optional<std::uint64_t> number(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::int64_t secondsNow() {
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

bool storedAs(const KindInfo& kind) {
    return kind.storageGroup == kind.type.group && kind.storageVersion == kind.type.version;
}

IncludeObject includeOf(const Route& route) {
    const std::string_view wanted = route.param("includeObject");
    return wanted == "None"     ? IncludeObject::None
           : wanted == "Object" ? IncludeObject::Object
                                : IncludeObject::Metadata;
}

Value listMetadata(std::uint64_t version) {
    return Value::object({{"resourceVersion", std::to_string(version)}});
}

/// A list says that the client is wrong, a watch that something went wrong.
std::string versionInvalid(std::string_view text) {
    return fmt::format("resourceVersion: Invalid value: \"{}\": strconv.ParseUint: parsing \"{}\": invalid syntax",
                       text, text);
}

/// How old a list may be is only asked together with a version.
ApiResult<void> checkVersionMatch(const Route& route) {
    const std::string_view match = route.param("resourceVersionMatch");
    std::vector<Cause> causes;
    if (match.empty())
        return {};
    if (route.param("resourceVersion").empty())
        causes.push_back({"FieldValueForbidden",
                          "Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided",
                          "resourceVersionMatch"});
    if (!route.param("continue").empty())
        causes.push_back({"FieldValueForbidden",
                          "Forbidden: resourceVersionMatch is forbidden when continue is provided",
                          "resourceVersionMatch"});
    if (match != "Exact" && match != "NotOlderThan")
        causes.push_back(
            {"FieldValueNotSupported",
             fmt::format("Unsupported value: \"{}\": supported values: \"Exact\", \"NotOlderThan\"", match),
             "resourceVersionMatch"});
    if (match == "Exact" && route.param("resourceVersion") == "0")
        causes.push_back({"FieldValueForbidden",
                          "Forbidden: resourceVersionMatch \"Exact\" is forbidden for resourceVersion \"0\"",
                          "resourceVersionMatch"});
    if (causes.empty())
        return {};
    return refuse(invalid("meta.k8s.io", "ListOptions", "", std::move(causes)));
}

/// What the client sees of objects that are stored as something else, or asked for as a table.
std::string rendered(const KindInfo& kind, WantedForm::Kind form, IncludeObject include, const StoredObject& object,
                     bool withColumns) {
    if (form == WantedForm::Kind::Plain && storedAs(kind))
        return object.json();
    const Value converted = storedAs(kind) ? Value() : convertTo(kind, object.value());
    const Value& value = storedAs(kind) ? object.value() : converted;
    if (form == WantedForm::Kind::Table)
        return manifest::toJson(
            tableOf(kind, {&value}, listMetadata(object.version()), include, secondsNow(), withColumns));
    if (form == WantedForm::Kind::Plain)
        return typedJson(value);
    return manifest::toJson(metadataOnly(value));
}

} // namespace

Answer ApiServer::objectAnswer(const Call& call, int status, const ObjectPtr& stored) const {
    if (call.objects.answers && call.form.kind == WantedForm::Kind::Plain)
        return {
            {status, {}, {}}, nullptr, storedAs(*call.kind) ? stored->value() : convertTo(*call.kind, stored->value())};
    return {jsonResponse(status, rendered(*call.kind, call.form.kind, includeOf(call.route), *stored, true)), nullptr};
}

Answer ApiServer::valueAnswer(const Call& call, int status, const Value& object) const {
    return objectAnswer(call, status, std::make_shared<const StoredObject>(object, 0));
}

ApiResult<Answer> ApiServer::get(Call& call) {
    const ObjectPtr stored = m_store->find(collectionOf(*call.kind), call.route.ns, call.route.name);
    if (!stored)
        return refuse(notFound(call.group(), call.resource(), call.route.name));
    return objectAnswer(call, 200, stored);
}

ApiResult<std::vector<ObjectPtr>> ApiServer::selected(const Call& call, std::uint64_t& version) const {
    const auto labels = LabelSelector::parse(call.route.param("labelSelector"));
    if (!labels)
        return refuse(labels.error());
    const auto fields = FieldSelector::parse(call.route.param("fieldSelector"), call.kind->fieldSelectors);
    if (!fields)
        return refuse(fields.error());
    auto snapshot = m_store->list(collectionOf(*call.kind), call.route.ns);
    version = snapshot.version;
    if (labels->empty() && fields->empty())
        return std::move(snapshot.objects);
    std::vector<ObjectPtr> chosen;
    const bool asStored = storedAs(*call.kind);
    for (ObjectPtr& object : snapshot.objects) {
        if (!labels->matches(object->value().at("metadata", "labels")))
            continue;
        if (!fields->empty() && !fields->matches(asStored ? object->value() : convertTo(*call.kind, object->value())))
            continue;
        chosen.push_back(std::move(object));
    }
    return chosen;
}

ApiResult<Answer> ApiServer::list(Call& call) {
    const Route& route = call.route;
    const std::string_view token = route.param("continue");
    const std::string_view asked = route.param("resourceVersion");
    if (auto checked = checkVersionMatch(route); !checked)
        return refuse(checked.error());
    const std::string_view wantedLimit = route.param("limit");
    if (!wantedLimit.empty() && !number(wantedLimit))
        return refuse(badRequest(fmt::format("strconv.ParseInt: parsing \"{}\": invalid syntax", wantedLimit)));
    const std::size_t limit = number(wantedLimit).value_or(0);
    Page page;
    if (!token.empty()) {
        if (!asked.empty() && asked != "0")
            return refuse(badRequest("specifying resource version is not allowed when using continue"));
        // A token that was never given out is nonsense; one that is not kept any more is too old.
        if (const auto dot = token.find('.'); dot == std::string_view::npos || !number(token.substr(dot + 1)))
            return refuse(badRequest("continue key is not valid: " + std::string(token)));
        const std::lock_guard lock(m_pagesMutex);
        const auto found = m_pages.find(std::string(token));
        if (found == m_pages.end() || Clock::now() - found->second.made > pageLife)
            return refuse(expired("The provided continue parameter is too old to display a consistent list result. "
                                  "You must start a new list without the continue parameter."));
        page = found->second;
    } else {
        if (!asked.empty()) {
            const auto wanted = number(asked);
            if (!wanted)
                return refuse(badRequest(versionInvalid(asked)));
            const std::uint64_t now = m_store->version();
            if (*wanted > now) {
                ApiError error =
                    errorWith(504, "Timeout", fmt::format("Too large resource version: {}, current: {}", *wanted, now));
                error.causes.push_back({"ResourceVersionTooLarge", "Too large resource version", ""});
                error.retryAfterSeconds = 1;
                return refuse(std::move(error));
            }
            if (route.param("resourceVersionMatch") == "Exact" && *wanted < now)
                return refuse(expired("The resourceVersion for the provided list is too old."));
        }
        auto objects = selected(call, page.version);
        if (!objects)
            return refuse(objects.error());
        page.objects = std::make_shared<const std::vector<ObjectPtr>>(*std::move(objects));
    }

    const auto& all = *page.objects;
    const std::size_t end = limit == 0 ? all.size() : std::min(all.size(), page.at + limit);
    Value metadata = listMetadata(page.version);
    if (end < all.size()) {
        Page rest = page;
        rest.at = end;
        rest.made = Clock::now();
        const std::string next = fmt::format("{}.{}", newUid(), page.version);
        const std::lock_guard lock(m_pagesMutex);
        if (m_pages.size() >= pagesKept) {
            auto oldest = m_pages.begin();
            for (auto at = m_pages.begin(); at != m_pages.end(); ++at) {
                if (at->second.made < oldest->second.made)
                    oldest = at;
            }
            m_pages.erase(oldest);
        }
        m_pages.emplace(next, std::move(rest));
        metadata.set("continue", next);
        if (route.param("labelSelector").empty() && route.param("fieldSelector").empty())
            metadata.set("remainingItemCount", static_cast<std::int64_t>(all.size() - end));
    }

    const KindInfo& kind = *call.kind;
    if (call.form.kind == WantedForm::Kind::Table) {
        std::vector<Value> converted;
        std::vector<const Value*> values;
        const bool asStored = storedAs(kind);
        if (!asStored) {
            for (std::size_t i = page.at; i < end; ++i)
                converted.push_back(convertTo(kind, all[i]->value()));
        }
        for (std::size_t i = page.at; i < end; ++i)
            values.push_back(asStored ? &all[i]->value() : &converted[i - page.at]);
        return Answer{jsonResponse(200, manifest::toJson(tableOf(kind, values, std::move(metadata), includeOf(route),
                                                                 secondsNow()))),
                      nullptr};
    }
    const bool plain = call.form.kind == WantedForm::Kind::Plain;
    std::string body = plain
                           ? fmt::format("{{\"kind\":\"{}\",\"apiVersion\":\"{}\",\"metadata\":", kind.listKind,
                                         kind.type.apiVersion())
                           : "{\"kind\":\"PartialObjectMetadataList\",\"apiVersion\":\"meta.k8s.io/v1\",\"metadata\":";
    body += manifest::toJson(metadata) + ",\"items\":[";
    const bool untyped = plain && storedAs(kind) && !kind.custom;
    for (std::size_t i = page.at; i < end; ++i) {
        if (i > page.at)
            body += ',';
        if (untyped)
            all[i]->appendUntyped(body);
        else
            body += rendered(kind, call.form.kind, IncludeObject::None, *all[i], false);
    }
    body += "]}\n";
    return Answer{jsonResponse(200, std::move(body)), nullptr};
}

ApiResult<Answer> ApiServer::watch(Call& call) {
    const Route& route = call.route;
    if (!route.param("sendInitialEvents").empty())
        return refuse(invalid("meta.k8s.io", "ListOptions", "",
                              {{"FieldValueForbidden",
                                "Forbidden: sendInitialEvents is forbidden for watch unless the WatchList feature gate "
                                "is enabled",
                                "sendInitialEvents"}}));
    auto labels = LabelSelector::parse(route.param("labelSelector"));
    if (!labels)
        return refuse(labels.error());
    std::string fieldText(route.param("fieldSelector"));
    if (!route.name.empty())
        fieldText += (fieldText.empty() ? "metadata.name=" : ",metadata.name=") + route.name;
    auto fields = FieldSelector::parse(fieldText, call.kind->fieldSelectors);
    if (!fields)
        return refuse(fields.error());

    WatchStream::Options options;
    options.collection = collectionOf(*call.kind);
    options.ns = route.ns;
    options.labels = *std::move(labels);
    options.fields = *std::move(fields);
    if (const std::string_view version = route.param("resourceVersion"); !version.empty() && version != "0") {
        options.after = number(version);
        if (!options.after)
            return refuse(internalError(versionInvalid(version)));
        options.expired = *options.after < m_store->oldestVersion(options.collection);
    }
    options.timeout = watchLife;
    if (const auto seconds = number(route.param("timeoutSeconds")); seconds && *seconds > 0)
        options.timeout = std::chrono::seconds(std::min<std::uint64_t>(*seconds, 86'400));
    // A copy of the kind lives as long as the stream: its definition may be deleted meanwhile.
    const auto kind = std::make_shared<const KindInfo>(*call.kind);
    const auto form = call.form.kind == WantedForm::Kind::MetadataList ? WantedForm::Kind::Metadata : call.form.kind;
    if (form != WantedForm::Kind::Plain || !storedAs(*kind)) {
        options.render = [kind, form, include = includeOf(route)](const StoredObject& object, bool first) {
            return rendered(*kind, form, include, object, first);
        };
        if (!storedAs(*kind) && !options.fields.empty())
            options.view = [kind](const Value& object) { return convertTo(*kind, object); };
    }
    if (route.flag("allowWatchBookmarks")) {
        options.bookmark = [kind, form](std::uint64_t version) {
            Value metadata =
                Value::object({{"resourceVersion", std::to_string(version)}, {"creationTimestamp", Value()}});
            if (form == WantedForm::Kind::Table)
                return manifest::toJson(tableOf(*kind, {}, listMetadata(version), IncludeObject::None, 0, false));
            if (form == WantedForm::Kind::Metadata)
                return manifest::toJson(Value::object({{"kind", "PartialObjectMetadata"},
                                                       {"apiVersion", "meta.k8s.io/v1"},
                                                       {"metadata", std::move(metadata)}}));
            return manifest::toJson(Value::object({{"kind", kind->type.kind},
                                                   {"apiVersion", kind->type.apiVersion()},
                                                   {"metadata", std::move(metadata)}}));
        };
    }
    return Answer{jsonResponse(200, {}), std::make_shared<WatchStream>(m_store, std::move(options))};
}

} // namespace thrifty::sim
