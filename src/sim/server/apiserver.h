// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "kube/transport.h"
#include "sim/kinds/fieldmanager.h"
#include "sim/kinds/kindregistry.h"
#include "sim/kinds/strategy.h"
#include "sim/kinds/table.h"
#include "sim/kinds/validation.h"
#include "sim/server/authorizer.h"
#include "sim/server/objectstore.h"
#include "sim/server/route.h"
#include "sim/server/taskqueue.h"
#include "sim/server/watchstream.h"

#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <vector>

namespace thrifty::sim {

/// What a request gets: a whole response, or the head of one and the stream that follows it.
struct Answer {
    kube::Response response;
    std::shared_ptr<WatchStream> stream;
    manifest::Value object{}; ///< instead of the response's body, for callers of this process that want objects as such
};

/// What a caller of this process hands over, and gets, as a tree instead of as JSON text.
struct AsObjects {
    const manifest::Value* body = nullptr; ///< null: the request's own body
    bool answers = false;
};

/// One Kubernetes API server without a network: requests in, answers out. Thread-safe; nothing blocks for longer than
/// the work takes. There is no kubelet, so a pod's grace period is over at once.
class ApiServer : public std::enable_shared_from_this<ApiServer> {
  public:
    struct Options {
        std::string name;          ///< of the cluster, for logs and /state
        std::string serverAddress; ///< "127.0.0.1:6443", for discovery
        std::string version;       ///< "v1.33.4-gke.1172000"; empty: the version whose API it speaks
        std::chrono::seconds eventTtl{3600};
        std::size_t historyLength = 20'000; ///< changes kept for watches, per collection
    };
    [[nodiscard]] static std::shared_ptr<ApiServer> create(Options options, std::shared_ptr<TaskQueue> housekeeper);

    [[nodiscard]] Answer handle(const kube::Request& request, const User& user, AsObjects objects = {});

    [[nodiscard]] const std::string& name() const { return m_options.name; }
    void setServerAddress(std::string address) { m_options.serverAddress = std::move(address); }
    [[nodiscard]] Authorizer& authorizer() { return m_authorizer; }
    [[nodiscard]] ObjectStore& store() { return *m_store; }
    /// Creates an object as the administrator, by its apiVersion, kind and metadata.namespace, status included.
    [[nodiscard]] domain::Expected<void> seed(const manifest::Value& object);
    /// Takes over the CustomResourceDefinitions of another server as they are: a fleet of hundreds would else check the
    /// same ones hundreds of times.
    [[nodiscard]] domain::Expected<void> adoptDefinitions(const ApiServer& other);
    /// What etcd's compaction does: older watches and lists answer 410 from now on.
    void compact();

  private:
    struct Call; // one request on its way
    struct Page {
        std::shared_ptr<const std::vector<ObjectPtr>> objects;
        std::size_t at = 0;
        std::uint64_t version = 0;
        std::chrono::steady_clock::time_point made;
    };
    explicit ApiServer(Options options, std::shared_ptr<TaskQueue> housekeeper);

    // apiserver.cpp
    [[nodiscard]] ApiResult<Answer> dispatch(Call& call);
    [[nodiscard]] ApiResult<Answer> resourceCall(Call& call);
    [[nodiscard]] ApiResult<void> authorize(const Call& call) const;
    // apidocuments.cpp
    [[nodiscard]] ApiResult<Answer> document(Call& call);
    [[nodiscard]] ApiResult<Answer> review(Call& call);
    // apireads.cpp
    [[nodiscard]] ApiResult<Answer> get(Call& call);
    [[nodiscard]] ApiResult<Answer> list(Call& call);
    [[nodiscard]] ApiResult<Answer> watch(Call& call);
    [[nodiscard]] ApiResult<std::vector<ObjectPtr>> selected(const Call& call, std::uint64_t& version) const;
    [[nodiscard]] Answer objectAnswer(const Call& call, int status, const ObjectPtr& stored) const;
    [[nodiscard]] Answer valueAnswer(const Call& call, int status, const manifest::Value& object) const;
    // apiwrites.cpp
    [[nodiscard]] ApiResult<Answer> createObject(Call& call);
    [[nodiscard]] ApiResult<Answer> updateObject(Call& call);
    [[nodiscard]] ApiResult<ObjectPtr> insert(Call& call, manifest::Value object, bool applied);
    [[nodiscard]] ApiResult<ObjectPtr> replace(Call& call, const ObjectPtr& live, manifest::Value after, bool applied);
    [[nodiscard]] ApiResult<void> crdWritten(const manifest::Value& crd);
    void afterWrite(const CollectionName& collection, const ObjectPtr& stored, bool newlyOwned);
    void refreshQuotas(const std::string& ns);
    // requestbody.cpp
    [[nodiscard]] ApiResult<manifest::Value> body(Call& call) const;
    [[nodiscard]] ApiResult<manifest::Value> jsonBody(const Call& call) const;
    // apipatches.cpp
    [[nodiscard]] ApiResult<Answer> patchObject(Call& call);
    [[nodiscard]] ApiResult<Answer> applyPatch(Call& call);
    [[nodiscard]] ApiResult<Answer> writeScale(Call& call);
    // apibinding.cpp
    [[nodiscard]] ApiResult<Answer> bindPod(Call& call);
    // apideletes.cpp
    [[nodiscard]] ApiResult<Answer> evictPod(Call& call);
    [[nodiscard]] ApiResult<Answer> deleteObject(Call& call);
    [[nodiscard]] ApiResult<Answer> deleteCollection(Call& call);
    /// Removes the object or marks it; `propagation` as DeleteOptions have it.
    ObjectPtr erase(const KindInfo& kind, const ObjectPtr& live, std::string_view propagation);
    /// Takes the object out of the store and starts what follows from it.
    ObjectPtr finish(const CollectionName& collection, const ObjectPtr& live);
    void collectDependents(const std::string& ownerUid);
    void releaseOwner(const std::string& ownerUid);
    void collect(const ObjectStore::Place& place);
    void adoptOrCollect(const ObjectStore::Place& place);
    void finishNamespace(const std::string& name);
    void finishCrd(const std::string& name);
    void forgetCrd(const std::string& name);
    void planExpiry();
    void expireEvents();
    [[nodiscard]] const KindInfo* kindOf(const CollectionName& collection) const;
    void later(void (ApiServer::*task)(const std::string&), std::string argument);

    Options m_options;
    std::shared_ptr<ObjectStore> m_store;
    std::shared_ptr<TaskQueue> m_housekeeper;
    Authorizer m_authorizer;
    mutable std::shared_mutex m_kindsMutex; ///< the registry changes only while custom kinds come and go
    KindRegistry m_kinds;
    std::mutex m_writeMutex; ///< writers read before they write
    mutable std::mutex m_pagesMutex;
    std::map<std::string, Page> m_pages;
    struct EventAge {
        std::chrono::steady_clock::time_point due;
        ObjectKey key;
        std::uint64_t version;
    };
    std::deque<EventAge> m_eventAges; ///< under m_writeMutex
    bool m_expiryPlanned = false;
};

[[nodiscard]] CollectionName collectionOf(const KindInfo& kind);
/// A random version 4 UUID.
[[nodiscard]] std::string newUid();
/// Five characters as generateName appends them.
[[nodiscard]] std::string newSuffix();
/// Now, in whole seconds, as metadata has it.
[[nodiscard]] std::string nowText();

} // namespace thrifty::sim
