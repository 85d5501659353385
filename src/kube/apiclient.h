// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "kube/resource.h"
#include "kube/transport.h"
#include "manifest/value.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace thrifty::kube {

inline constexpr std::string_view fieldManager = "thrifty-nova";

struct ListOptions {
    std::string labelSelector{}, fieldSelector{};
    std::string resourceVersion{};
    int limit = 500; ///< page size; pages are followed until the end
};
struct ObjectList {
    std::vector<manifest::Value> items;
    std::string resourceVersion;
};

struct WriteOptions {
    bool dryRun = false;
    bool force = false;           ///< take over fields of other managers; only after the conflict was shown
    bool strictValidation = true; ///< fieldValidation=Strict
};
enum class Propagation { Background, Foreground, Orphan };
struct DeleteOptions {
    std::string uid{};             ///< precondition; empty only where the caller just made the object
    std::string resourceVersion{}; ///< precondition; empty: none
    Propagation propagation = Propagation::Background;
    bool dryRun = false;
};

/// Why the API server refused: the parts of its Status that people and code need.
struct StatusCause {
    std::string field, reason, message;
};

struct AccessQuestion {
    std::string verb, group, resource, ns, name;
};
enum class Access { Allowed, Denied, Unknown };

/// Kubernetes requests on one API server, blocking and cancellable. Thread-safe. HTTP errors arrive as domain::Error
/// with the code that fits (NotFound, Forbidden with verb/resource/namespace, Conflict with manager and fields, ...).
/// 429 and 5xx with Retry-After are waited out; lost connections are retried for GET only.
class ApiClient {
  public:
    ApiClient(std::shared_ptr<Transport> transport, std::string name);

    [[nodiscard]] const std::string& name() const { return m_name; } ///< what errors call this server (context)
    [[nodiscard]] Transport& transport() const { return *m_transport; }
    [[nodiscard]] const std::shared_ptr<Transport>& sharedTransport() const { return m_transport; }

    [[nodiscard]] domain::Expected<manifest::Value> get(const ResourceType& type, std::string_view ns,
                                                        std::string_view name, std::stop_token stop = {});
    [[nodiscard]] domain::Expected<ObjectList> list(const ResourceType& type, std::string_view ns,
                                                    const ListOptions& options = {}, std::stop_token stop = {});
    [[nodiscard]] domain::Expected<manifest::Value> create(const ResourceType& type, std::string_view ns,
                                                           const manifest::Value& object,
                                                           const WriteOptions& options = {}, std::stop_token stop = {});
    [[nodiscard]] domain::Expected<manifest::Value> apply(const ResourceType& type, std::string_view ns,
                                                          std::string_view name, const manifest::Value& object,
                                                          const WriteOptions& options = {}, std::stop_token stop = {});
    [[nodiscard]] domain::Expected<manifest::Value> replace(const ResourceType& type, std::string_view ns,
                                                            std::string_view name, const manifest::Value& object,
                                                            const WriteOptions& options = {},
                                                            std::stop_token stop = {});
    /// JSON merge patch; `subresource` may be "status".
    [[nodiscard]] domain::Expected<manifest::Value> mergePatch(const ResourceType& type, std::string_view ns,
                                                               std::string_view name, const manifest::Value& patch,
                                                               std::string_view subresource = {},
                                                               std::stop_token stop = {});
    [[nodiscard]] domain::Expected<void> remove(const ResourceType& type, std::string_view ns, std::string_view name,
                                                const DeleteOptions& options, std::stop_token stop = {});

    [[nodiscard]] domain::Expected<Access> mayI(const AccessQuestion& question, std::stop_token stop = {});
    /// The user the server takes us for; empty where the server does not say.
    [[nodiscard]] domain::Expected<std::string> whoAmI(std::stop_token stop = {});
    [[nodiscard]] domain::Expected<std::string> serverVersion(std::stop_token stop = {}); ///< "v1.33.1"
    /// apiVersion and kind -> the resource, by discovery (cached). NotFound: the server does not know the kind.
    [[nodiscard]] domain::Expected<ResourceType> resourceFor(std::string_view apiVersion, std::string_view kind,
                                                             std::stop_token stop = {});
    /// All that the server offers, each group's preferred version first; a broken aggregated API becomes a warning and
    /// does not fail the rest.
    [[nodiscard]] domain::Expected<std::vector<ResourceType>> resources(std::stop_token stop = {});

    /// One raw exchange with retries and status translation; the body is the parsed JSON.
    [[nodiscard]] domain::Expected<manifest::Value> request(Request request, std::stop_token stop = {});
    /// Warning headers seen since the last call, each text once.
    [[nodiscard]] std::vector<std::string> takeWarnings();

  private:
    struct State;
    [[nodiscard]] domain::Expected<Response> exchange(const Request& request, const std::stop_token& stop);

    std::shared_ptr<Transport> m_transport;
    std::string m_name;
    std::shared_ptr<State> m_state;
};

/// Translates an HTTP answer that is not 2xx into an error; `server` becomes its place.
[[nodiscard]] domain::Error errorFrom(const Response& response, std::string_view server);
/// The causes of a Status body, for field-by-field display.
[[nodiscard]] std::vector<StatusCause> statusCauses(const manifest::Value& status);

} // namespace thrifty::kube
