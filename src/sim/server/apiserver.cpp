// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/apiserver.h"

#include "domain/timestamp.h"
#include "manifest/json.h"
#include "sim/server/apicall.h"
#include "sim/server/status.h"

#include <fmt/format.h>
#include <random>

namespace thrifty::sim {

using domain::ErrorCode;
using kube::Method;
using manifest::Value;

namespace {

std::mt19937_64& generator() {
    thread_local std::mt19937_64 engine{std::random_device{}()};
    return engine;
}

constexpr std::size_t bodyLimit = 3u << 20; // as etcd's request limit allows

} // namespace

CollectionName collectionOf(const KindInfo& kind) {
    return kind.storageGroup + "/" + kind.type.plural;
}

std::string newUid() {
    const std::uint64_t high = (generator()() & ~0xf000ULL) | 0x4000ULL;
    const std::uint64_t low = (generator()() & ~(3ULL << 62)) | (2ULL << 62);
    return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32, (high >> 16) & 0xffff, high & 0xffff,
                       low >> 48, low & 0xffffffffffffULL);
}

std::string newSuffix() {
    constexpr std::string_view alphabet = "bcdfghjklmnpqrstvwxz2456789";
    std::string text;
    for (int i = 0; i < 5; ++i)
        text += alphabet[generator()() % alphabet.size()];
    return text;
}

std::string nowText() {
    return domain::toRfc3339(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
}

FieldWriter ApiServer::Call::writer() const {
    const std::string_view named = route.param("fieldManager");
    std::string manager = named.empty() ? managerFromUserAgent(header("User-Agent")) : std::string(named);
    return {manager.empty() ? "unknown" : std::move(manager), route.subresource, nowText()};
}

std::shared_ptr<ApiServer> ApiServer::create(Options options, std::shared_ptr<TaskQueue> housekeeper) {
    return std::shared_ptr<ApiServer>(new ApiServer(std::move(options), std::move(housekeeper)));
}

ApiServer::ApiServer(Options options, std::shared_ptr<TaskQueue> housekeeper)
    : m_options(std::move(options))
    , m_store(std::make_shared<ObjectStore>(m_options.historyLength))
    , m_housekeeper(std::move(housekeeper)) {}

Answer ApiServer::handle(const kube::Request& request, const User& user, AsObjects objects) {
    Call call{request, user, parseRoute(request.method, request.target), nullptr, {}, false, {}, {}, false, objects};
    call.form = wantedForm(call.header("Accept"));
    ApiResult<Answer> answer = dispatch(call);
    if (!answer)
        answer = Answer{errorResponse(answer.error()), nullptr};
    for (const std::string& warning : call.warnings) {
        // A quoted-string: text of objects can stand in a warning and must not end the header.
        std::string text;
        for (const char c : warning) {
            if (c == '"' || c == '\\')
                text += '\\';
            text += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
        answer->response.headers.push_back({"Warning", fmt::format("299 - \"{}\"", text)});
    }
    return *std::move(answer);
}

ApiResult<Answer> ApiServer::dispatch(Call& call) {
    if (call.request.body.size() > bodyLimit)
        return refuse(tooLarge());
    // Custom kinds come and go only with their definitions; everything else reads the registry.
    const bool changesKinds = call.route.resource == "customresourcedefinitions" && call.route.verb != "get" &&
                              call.route.verb != "list" && call.route.verb != "watch";
    std::unique_lock exclusive(m_kindsMutex, std::defer_lock);
    std::shared_lock shared(m_kindsMutex, std::defer_lock);
    if (changesKinds)
        exclusive.lock();
    else
        shared.lock();
    if (auto allowed = authorize(call); !allowed)
        return refuse(allowed.error());
    return call.route.isResource ? resourceCall(call) : document(call);
}

ApiResult<void> ApiServer::authorize(const Call& call) const {
    const Route& route = call.route;
    Attributes attributes{route.verb, route.group, route.resource, route.subresource, route.ns, route.name, {}};
    if (route.isResource) {
        if (route.resource == "namespaces")
            attributes.ns = route.name;
        // A watch of one object by name is a watch of the collection with that name.
        if (m_authorizer.allows(call.user, attributes))
            return {};
        return refuse(forbidden(route.group, route.resource, route.name, Authorizer::refusal(call.user, attributes)));
    }
    attributes.path = route.path;
    if (m_authorizer.allows(call.user, attributes))
        return {};
    ApiError error = errorWith(403, "Forbidden", "forbidden: " + Authorizer::refusal(call.user, attributes));
    return refuse(std::move(error));
}

ApiResult<Answer> ApiServer::resourceCall(Call& call) {
    Route& route = call.route;
    call.kind = m_kinds.find(route.group, route.version, route.resource);
    if (call.kind == nullptr)
        return refuse(pathNotFound());
    if (!call.form.acceptable)
        return refuse(notAcceptable());
    const KindInfo& kind = *call.kind;
    if (!kind.type.namespaced && !route.ns.empty())
        return refuse(pathNotFound());
    if (kind.reviewOnly)
        return route.verb == "create" ? review(call) : ApiResult<Answer>(refuse(methodNotAllowed()));
    const auto validation = parseFieldValidation(route.param("fieldValidation"));
    if (!validation)
        return refuse(validation.error());
    call.validation = *validation;
    if (const std::string_view dry = route.param("dryRun"); !dry.empty()) {
        if (dry != "All")
            return refuse(
                invalid("meta.k8s.io", "CreateOptions", "",
                        {{"FieldValueNotSupported",
                          fmt::format("Unsupported value: \"{}\": supported values: \"All\"", dry), "dryRun"}}));
        call.dryRun = true;
    }
    // Writes of namespaced objects and single reads need to say where.
    const bool oneObject = !route.name.empty() || route.verb == "create";
    if (kind.type.namespaced && route.ns.empty() && oneObject)
        return refuse(route.verb == "create" || route.verb == "get" ? pathNotFound() : methodNotAllowed());

    const std::string& sub = route.subresource;
    if (sub == "scale" && kind.hasScale)
        return writeScale(call);
    if (sub == "binding" && kind.type.kind == "Pod" && route.verb == "create")
        return bindPod(call);
    if (sub == "eviction" && kind.type.kind == "Pod" && route.verb == "create")
        return evictPod(call);
    const bool status = sub == "status" && kind.hasStatus;
    const bool finalize = sub == "finalize" && kind.type.kind == "Namespace";
    if (!sub.empty() && !status && !finalize)
        return refuse(pathNotFound());
    if (!kind.allows(route.verb) && route.verb != "watch")
        return refuse(methodNotAllowed());
    // Namespaces go one by one only; whole collections are read, added to and deleted, nothing else.
    const bool all = route.name.empty();
    if (all && (route.verb == "update" || route.verb == "patch" ||
                (route.verb != "create" && route.verb.starts_with("delete") && kind.type.kind == "Namespace")))
        return refuse(methodNotAllowed());
    if (route.verb == "get")
        return get(call);
    if (route.verb == "list")
        return list(call);
    if (route.verb == "watch")
        return watch(call);
    if (route.verb == "update")
        return updateObject(call);
    if (route.verb == "patch")
        return patchObject(call);
    if (!sub.empty())
        return refuse(methodNotAllowed());
    if (route.verb == "create")
        return route.name.empty() ? createObject(call) : ApiResult<Answer>(refuse(methodNotAllowed()));
    return route.verb == "delete" ? deleteObject(call) : deleteCollection(call);
}

domain::Expected<void> ApiServer::seed(const Value& object) {
    kube::ResourceType type;
    bool hasStatus = false;
    {
        const std::shared_lock lock(m_kindsMutex);
        const KindInfo* kind = m_kinds.findKind(object["apiVersion"].str(), object["kind"].str());
        if (kind == nullptr)
            return domain::fail(ErrorCode::NotFound,
                                fmt::format("no kind {} in {}", object["kind"].str(), object["apiVersion"].str()),
                                m_options.name);
        type = kind->type;
        hasStatus = kind->hasStatus;
    }
    const auto ask = [&](Method method, std::string target) -> domain::Expected<void> {
        kube::Request request{
            method, std::move(target), {{"Content-Type", "application/json"}}, manifest::toJson(object)};
        request.headers.push_back({"User-Agent", "thrifty-nova-fleet/1"});
        const Answer answer = handle(request, User::administrator());
        if (answer.response.status >= 300) {
            const auto status = manifest::parseJson(answer.response.body);
            return domain::fail(ErrorCode::Rejected, status ? (*status)["message"].str() : "refused", m_options.name);
        }
        return {};
    };
    const std::string ns = type.namespaced ? object.at("metadata", "namespace").stringOr("default") : std::string();
    const std::string base = (type.group.empty() ? "/api/" : "/apis/" + type.group + "/") + type.version +
                             (ns.empty() ? "" : "/namespaces/" + ns) + "/" + type.plural;
    auto made = ask(Method::Post, base);
    if (!made || !hasStatus || !object.has("status"))
        return made;
    return ask(Method::Put, base + "/" + object.at("metadata", "name").str() + "/status");
}

domain::Expected<void> ApiServer::adoptDefinitions(const ApiServer& other) {
    const CollectionName collection = "apiextensions.k8s.io/customresourcedefinitions";
    const std::unique_lock kinds(m_kindsMutex);
    const std::lock_guard lock(m_writeMutex);
    for (const ObjectPtr& definition : other.m_store->list(collection, "").objects) {
        Value copy = definition->value();
        copy.child("metadata").set("uid", newUid());
        if (auto added = crdWritten(copy); !added)
            return domain::fail(ErrorCode::Rejected, added.error().message, m_options.name);
        m_store->put(collection, std::move(copy));
    }
    return {};
}

void ApiServer::compact() {
    m_store->compact();
    const std::lock_guard lock(m_pagesMutex);
    m_pages.clear();
}

} // namespace thrifty::sim
