// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/apiclient.h"

#include "kube/apiclientstate.h"
#include "kube/retrypolicy.h"
#include "manifest/json.h"

#include <fmt/format.h>

namespace thrifty::kube {

using domain::Error;
using domain::ErrorCode;
using domain::Expected;
using domain::fail;
using manifest::Value;

namespace {

/// "?a=1&b=2", values percent-encoded, empty values left out.
class Query {
  public:
    Query& add(std::string_view key, std::string_view value) {
        if (!value.empty())
            m_text += fmt::format("{}{}={}", m_text.empty() ? '?' : '&', key, percentEncode(value));
        return *this;
    }
    [[nodiscard]] const std::string& text() const { return m_text; }

  private:
    std::string m_text;
};

Query writeQuery(const WriteOptions& options) {
    Query query;
    query.add("fieldManager", fieldManager);
    if (options.strictValidation)
        query.add("fieldValidation", "Strict");
    if (options.dryRun)
        query.add("dryRun", "All");
    return query;
}

/// Names that would lead to another path, and namespaced objects without a namespace, are refused before sending.
Expected<std::string> objectPath(const ResourceType& type, std::string_view ns, std::string_view name,
                                 const std::string& server) {
    if (name.empty())
        return fail(ErrorCode::InvalidArgument, fmt::format("a {} was asked for without a name", type.kind), server);
    for (const std::string_view segment : {ns, name}) {
        if (segment == "." || segment == ".." || segment.find_first_of("/%") != std::string_view::npos)
            return fail(ErrorCode::InvalidArgument, fmt::format("\"{}\" cannot be a name", segment), server);
    }
    if (type.namespaced && ns.empty())
        return fail(ErrorCode::InvalidArgument,
                    fmt::format("{} \"{}\" was asked for without a namespace", type.kind, name), server);
    return resourcePath(type, ns, name);
}

Request jsonRequest(Method method, std::string target, const Value& body,
                    std::string contentType = "application/json") {
    Request request;
    request.method = method;
    request.target = std::move(target);
    request.headers.push_back({"Content-Type", std::move(contentType)});
    request.body = manifest::toJson(body);
    return request;
}

/// The text of `299 - "text"`; other warning codes are somebody else's business.
std::string warningText(std::string_view header) {
    if (!header.starts_with("299 "))
        return {};
    const auto open = header.find('"');
    const auto close = header.rfind('"');
    if (open == std::string_view::npos || close <= open)
        return {};
    std::string text;
    for (std::size_t i = open + 1; i < close; ++i) {
        if (header[i] == '\\' && i + 1 < close)
            ++i;
        text += header[i];
    }
    return text;
}

} // namespace

void ApiClient::State::warn(std::string text) {
    const std::lock_guard lock(mutex);
    if (!text.empty() && seenWarnings.size() < 1000 && seenWarnings.insert(text).second)
        newWarnings.push_back(std::move(text));
}

ApiClient::ApiClient(std::shared_ptr<Transport> transport, std::string name)
    : m_transport(std::move(transport))
    , m_name(std::move(name))
    , m_state(std::make_shared<State>()) {}

std::vector<std::string> ApiClient::takeWarnings() {
    const std::lock_guard lock(m_state->mutex);
    return std::exchange(m_state->newWarnings, {});
}

Expected<Response> ApiClient::exchange(const Request& request, const std::stop_token& stop) {
    std::optional<Error> earlier;
    const auto failed = [&](Error error) {
        if (earlier && error.code != ErrorCode::Cancelled)
            error = std::move(error).after(*earlier);
        return fail(std::move(error));
    };
    for (int attempt = 0;; ++attempt) {
        const auto turn = m_state->rate.take(Clock::system().now());
        if (turn > std::chrono::seconds(1))
            m_state->warn("requests wait for this program's own limit of 50 a second");
        if (turn.count() > 0 && !sleepFor(*m_transport, turn, stop))
            return fail(ErrorCode::Cancelled, "cancelled", m_name);

        auto response = send(*m_transport, request, stop);
        std::optional<std::chrono::milliseconds> delay;
        Error error;
        if (response) {
            for (const Header& header : response->headers) {
                if (headerValue({header}, "Warning").size() > 0)
                    m_state->warn(warningText(header.value));
            }
            if (response->status >= 200 && response->status < 300)
                return response;
            error = errorFrom(*response, m_name);
            delay = retryDelay(response->status, response->headers);
        } else {
            error = std::move(response.error());
            error.place = m_name; // one name for the server in all errors
            delay = retryDelay(request.method, error);
        }
        if (!delay || attempt >= maxRetries)
            return failed(std::move(error));
        earlier = std::move(error);
        if (!sleepFor(*m_transport, *delay, stop))
            return fail(ErrorCode::Cancelled, "cancelled", m_name);
    }
}

Expected<Value> ApiClient::request(Request request, std::stop_token stop) {
    if (headerValue(request.headers, "Accept").empty())
        request.headers.push_back({"Accept", "application/json"});
    auto response = exchange(request, stop);
    if (!response)
        return fail(std::move(response.error()));
    if (response->body.empty())
        return Value{};
    auto body = manifest::parseJson(response->body);
    if (!body)
        return fail(ErrorCode::Parse,
                    fmt::format("{} {} was answered with something that is not JSON", toString(request.method),
                                request.target.substr(0, request.target.find('?'))),
                    m_name);
    return body;
}

Expected<Value> ApiClient::get(const ResourceType& type, std::string_view ns, std::string_view name,
                               std::stop_token stop) {
    auto path = objectPath(type, ns, name, m_name);
    if (!path)
        return fail(std::move(path.error()));
    Request get;
    get.target = std::move(*path);
    return request(std::move(get), std::move(stop));
}

Expected<ObjectList> ApiClient::list(const ResourceType& type, std::string_view ns, const ListOptions& options,
                                     std::stop_token stop) {
    ObjectList result;
    std::string next;
    int limit = options.limit;
    while (true) {
        Query query;
        query.add("labelSelector", options.labelSelector).add("fieldSelector", options.fieldSelector);
        if (limit > 0)
            query.add("limit", std::to_string(limit));
        // A continue token carries its own version; servers refuse both together.
        if (next.empty())
            query.add("resourceVersion", options.resourceVersion);
        else
            query.add("continue", next);
        Request page;
        page.target = resourcePath(type, ns) + query.text();
        page.timeout = std::chrono::seconds(60);
        auto body = request(std::move(page), stop);
        if (!body) {
            if (body.error().code == ErrorCode::Expired && !next.empty()) {
                // The snapshot that the pages came from is gone: once more, in one piece.
                result.items.clear();
                next.clear();
                limit = 0;
                continue;
            }
            return fail(std::move(body.error()));
        }
        Value* items = body->find("items");
        if (!(*body)["kind"].str().ends_with("List") || (items == nullptr && !body->isObject()))
            return fail(ErrorCode::Parse,
                        fmt::format("{} was answered with {} instead of a list", resourcePath(type, ns),
                                    (*body)["kind"].str().empty() ? "something" : "a " + (*body)["kind"].str()),
                        m_name);
        if (items != nullptr && items->isArray()) {
            for (Value& item : items->mutableItems()) {
                // Built-in kinds come without what every consumer expects of an object.
                if (!item.has("kind"))
                    item.set("kind", type.kind);
                if (!item.has("apiVersion"))
                    item.set("apiVersion", type.apiVersion());
                result.items.push_back(std::move(item));
            }
        }
        result.resourceVersion = body->at("metadata", "resourceVersion").str();
        next = body->at("metadata", "continue").str();
        if (next.empty())
            return result;
    }
}

Expected<Value> ApiClient::create(const ResourceType& type, std::string_view ns, const Value& object,
                                  const WriteOptions& options, std::stop_token stop) {
    if (type.namespaced && ns.empty())
        return fail(ErrorCode::InvalidArgument, fmt::format("a {} was to be created without a namespace", type.kind),
                    m_name);
    return request(jsonRequest(Method::Post, resourcePath(type, ns) + writeQuery(options).text(), object),
                   std::move(stop));
}

Expected<Value> ApiClient::apply(const ResourceType& type, std::string_view ns, std::string_view name,
                                 const Value& object, const WriteOptions& options, std::stop_token stop) {
    auto path = objectPath(type, ns, name, m_name);
    if (!path)
        return fail(std::move(path.error()));
    Query query = writeQuery(options);
    query.add("force", options.force ? "true" : "false");
    return request(jsonRequest(Method::Patch, *path + query.text(), object, "application/apply-patch+yaml"),
                   std::move(stop));
}

Expected<Value> ApiClient::replace(const ResourceType& type, std::string_view ns, std::string_view name,
                                   const Value& object, const WriteOptions& options, std::stop_token stop) {
    auto path = objectPath(type, ns, name, m_name);
    if (!path)
        return fail(std::move(path.error()));
    return request(jsonRequest(Method::Put, *path + writeQuery(options).text(), object), std::move(stop));
}

Expected<Value> ApiClient::mergePatch(const ResourceType& type, std::string_view ns, std::string_view name,
                                      const Value& patch, std::string_view subresource, std::stop_token stop) {
    auto path = objectPath(type, ns, name, m_name);
    if (!path)
        return fail(std::move(path.error()));
    if (!subresource.empty())
        *path += "/" + percentEncode(subresource);
    Query query;
    query.add("fieldManager", fieldManager);
    return request(jsonRequest(Method::Patch, *path + query.text(), patch, "application/merge-patch+json"),
                   std::move(stop));
}

Expected<void> ApiClient::remove(const ResourceType& type, std::string_view ns, std::string_view name,
                                 const DeleteOptions& options, std::stop_token stop) {
    auto path = objectPath(type, ns, name, m_name);
    if (!path)
        return fail(std::move(path.error()));
    constexpr std::string_view propagation[] = {"Background", "Foreground", "Orphan"};
    Value body = Value::object({{"kind", "DeleteOptions"}, {"apiVersion", "v1"}});
    body.set("propagationPolicy", propagation[static_cast<std::size_t>(options.propagation)]);
    if (!options.uid.empty())
        body.child("preconditions").set("uid", options.uid);
    if (!options.resourceVersion.empty())
        body.child("preconditions").set("resourceVersion", options.resourceVersion);
    if (options.dryRun)
        body.set("dryRun", Value::array({"All"}));
    Query query;
    if (options.dryRun)
        query.add("dryRun", "All"); // the body decides; the query lets everything on the way see it
    auto answer = request(jsonRequest(Method::Delete, *path + query.text(), body), std::move(stop));
    if (!answer)
        return fail(std::move(answer.error()));
    return {};
}

} // namespace thrifty::kube
