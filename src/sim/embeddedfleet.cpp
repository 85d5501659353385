// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/embeddedfleet.h"

#include "manifest/document.h"
#include "manifest/json.h"
#include "resources/resources.h"
#include "sim/controllers/controllers.h"
#include "sim/server/apiservice.h"
#include "sim/server/controlservice.h"
#include "sim/server/inprocesstransport.h"
#include "sim/server/kubeconfigwriter.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <mutex>
#include <sys/stat.h>

namespace thrifty::sim {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;
using manifest::Value;

namespace {

constexpr const char* controlPlane = "nova";
constexpr const char* contextNamespace = "serving";

/// Names become file names and contexts.
bool isPlainName(std::string_view name) {
    return !name.empty() && name.size() <= 253 && name.front() != '.' &&
           std::all_of(name.begin(), name.end(),
                       [](unsigned char c) { return std::isalnum(c) != 0 || c == '-' || c == '.' || c == '_'; });
}

const Value& clusterEntry(const Value& settings, std::string_view name) {
    for (const Value& entry : settings["clusters"].items()) {
        if (entry["name"].str() == name)
            return entry;
    }
    static const Value none;
    return none;
}

/// The faults that the settings name for a cluster: the fleet's for it or for all, and its own.
Expected<std::vector<Fault>> faultsFor(const Value& settings, const std::string& name) {
    std::vector<Fault> faults;
    const auto take = [&](const Value& list, bool own) -> Expected<void> {
        for (const Value& entry : list.items()) {
            const std::string& cluster = entry["cluster"].str();
            if (!own && !cluster.empty() && cluster != "*" && cluster != name)
                continue;
            auto fault = Fault::fromValue(entry);
            if (!fault)
                return fail(fault.error());
            faults.push_back(*std::move(fault));
        }
        return {};
    };
    if (auto taken = take(settings["faults"], false); !taken)
        return fail(taken.error());
    if (auto taken = take(clusterEntry(settings, name)["faults"], true); !taken)
        return fail(taken.error());
    return faults;
}

Expected<std::vector<Value>> readDefinitions() {
    std::vector<Value> definitions;
    for (const std::string& path : resources::list("crds/")) {
        if (!path.ends_with(".yaml"))
            continue;
        const auto file = manifest::parseFile(path, std::string(resources::find(path).value_or("")));
        if (!file)
            return fail(file.error());
        for (const manifest::Document& document : file->documents) {
            if (!document.empty())
                definitions.push_back(document.value());
        }
    }
    return definitions;
}

bool isNovaKind(const Value& definition) {
    return definition.at("spec", "group").str().ends_with(".elotl.co");
}

Value namespaceObject(const std::string& name, const Value& labels) {
    Value object =
        Value::object({{"apiVersion", "v1"}, {"kind", "Namespace"}, {"metadata", Value::object({{"name", name}})}});
    if (labels.size() > 0)
        object.child("metadata").set("labels", labels);
    return object;
}

/// A user of the scenario with the token that was made for them, and where they exist.
struct FleetUser {
    Account account;
    std::vector<std::string> clusters; ///< empty: everywhere
};

} // namespace

struct EmbeddedFleet::Impl {
    struct Cluster {
        std::string name;
        std::shared_ptr<ApiServer> server;
        std::shared_ptr<FaultSet> faults;
        std::string token; ///< of the administrator, where the kubeconfig logs in by token or plugin
        std::string credential;
        std::uint16_t port = 0;
    };

    Value settings;
    std::string scenarioName;
    std::string directory;
    bool ownsDirectory = false;
    std::optional<CertificateAuthority> authority;
    std::shared_ptr<TaskQueue> housekeeper = std::make_shared<TaskQueue>();
    std::shared_ptr<TaskQueue> dispatcher = std::make_shared<TaskQueue>();
    std::vector<Cluster> clusters; ///< the control plane first
    std::vector<FleetUser> users;
    std::unique_ptr<HttpsServer> https;
    std::unique_ptr<ControllerSet> controllers;
    std::uint16_t controlPort = 0;
    std::string controlToken;
    mutable std::mutex mutex; ///< settings and transports
    mutable std::vector<std::weak_ptr<InProcessTransport>> transports;

    ~Impl();
    [[nodiscard]] const Cluster* find(std::string_view name) const;
    [[nodiscard]] std::shared_ptr<kube::Transport> transportTo(const Cluster& cluster) const;
    Expected<void> makeClusters();
    Expected<void> readUsers();
    Expected<void> fill(const Cluster& cluster, const std::vector<Value>& definitions) const;
    Expected<void> openPorts();
    Expected<void> makeDirectory();
    Expected<void> writeFiles() const;
    Expected<void> writeKubeconfigs(const std::string& fleetFile, const std::string& prefix,
                                    const FleetUser* user) const;
    Expected<void> applyFaults(const Value& from);
    Expected<void> change(const Value& wanted);
    Expected<void> addFaults(const std::vector<Value>& list);
    Expected<void> forClusters(const std::string& name, const std::function<void(const Cluster&)>& action) const;
    Value state() const;
};

EmbeddedFleet::Impl::~Impl() {
    controllers.reset();
    if (https)
        https->stop();
    std::vector<std::weak_ptr<InProcessTransport>> open;
    {
        const std::lock_guard lock(mutex);
        open = transports;
    }
    for (const auto& weak : open) {
        if (const auto transport = weak.lock())
            transport->close();
    }
    dispatcher->stop();
    housekeeper->stop();
    if (ownsDirectory && !directory.empty()) {
        std::error_code ignored;
        std::filesystem::remove_all(directory, ignored);
    }
}

const EmbeddedFleet::Impl::Cluster* EmbeddedFleet::Impl::find(std::string_view name) const {
    const auto at = std::find_if(clusters.begin(), clusters.end(), [&](const Cluster& c) { return c.name == name; });
    return at == clusters.end() ? nullptr : &*at;
}

std::shared_ptr<kube::Transport> EmbeddedFleet::Impl::transportTo(const Cluster& cluster) const {
    auto transport = std::make_shared<InProcessTransport>(cluster.server, dispatcher, User::administrator());
    const std::lock_guard lock(mutex);
    std::erase_if(transports, [](const auto& weak) { return weak.expired(); });
    transports.push_back(transport);
    return transport;
}

Expected<void> EmbeddedFleet::Impl::makeClusters() {
    std::vector<std::string> names{controlPlane};
    for (const Value& entry : settings["clusters"].items())
        names.push_back(entry["name"].str());
    for (const std::string& name : names) {
        if (!isPlainName(name))
            return fail(ErrorCode::InvalidArgument, fmt::format("\"{}\" cannot be the name of a cluster", name),
                        "clusters");
        if (find(name) != nullptr)
            return fail(ErrorCode::InvalidArgument, fmt::format("two clusters are called \"{}\"", name), "clusters");
        const Value& entry = name == controlPlane ? settings["nova"] : clusterEntry(settings, name);
        ApiServer::Options options;
        options.name = name;
        options.version = entry["version"].str();
        Cluster cluster;
        cluster.name = name;
        cluster.credential = entry["credential"].stringOr("certificate");
        if (cluster.credential != "certificate" && cluster.credential != "token" && cluster.credential != "exec")
            return fail(ErrorCode::InvalidArgument, fmt::format("\"{}\" is no way to log in", cluster.credential),
                        "clusters." + name + ".credential", "certificate, token or exec");
        cluster.server = ApiServer::create(std::move(options), housekeeper);
        cluster.faults = std::make_shared<FaultSet>(static_cast<std::uint64_t>(settings["seed"].intOr(1)));
        cluster.token = randomToken();
        clusters.push_back(std::move(cluster));
    }
    return {};
}

Expected<void> EmbeddedFleet::Impl::readUsers() {
    std::vector<FleetUser> read;
    for (const Value& entry : settings["users"].items()) {
        Value described = entry;
        if (described["token"].str().empty()) {
            // A user keeps the token when the settings change while the fleet runs.
            const auto known = std::find_if(users.begin(), users.end(), [&](const FleetUser& user) {
                return user.account.user.name == entry["name"].str();
            });
            described.set("token", known != users.end() ? known->account.token : randomToken());
        }
        auto account = Authorizer::account(described);
        if (!account)
            return fail(account.error());
        if (!isPlainName(account->user.name))
            return fail(ErrorCode::InvalidArgument,
                        fmt::format("\"{}\" cannot be the name of a user", account->user.name), "users");
        FleetUser user{*std::move(account), {}};
        for (const Value& name : entry["clusters"].items())
            user.clusters.push_back(name.str());
        read.push_back(std::move(user));
    }
    users = std::move(read);
    for (const Cluster& cluster : clusters) {
        std::vector<Account> accounts{{User::administrator(), cluster.token, {}}};
        for (const FleetUser& user : users) {
            if (user.clusters.empty() ||
                std::find(user.clusters.begin(), user.clusters.end(), cluster.name) != user.clusters.end())
                accounts.push_back(user.account);
        }
        cluster.server->authorizer().setAccounts(std::move(accounts));
    }
    return {};
}

Expected<void> EmbeddedFleet::Impl::fill(const Cluster& cluster, const std::vector<Value>& definitions) const {
    // The workload clusters have the same definitions: the first checks them, the others take them over.
    const bool adopts = &cluster != &clusters[0] && &cluster != &clusters[1];
    if (adopts) {
        if (auto adopted = cluster.server->adoptDefinitions(*clusters[1].server); !adopted)
            return adopted;
    }
    for (const Value& definition : definitions) {
        if (adopts)
            break;
        if (cluster.name != controlPlane && isNovaKind(definition))
            continue;
        if (auto made = cluster.server->seed(definition); !made)
            return fail(std::move(made.error()).at(definition.at("metadata", "name").str()));
    }
    std::vector<std::string> names{"default", "kube-system", "kube-public", "kube-node-lease", "elotl"};
    for (const Value& name : settings["namespaces"].items())
        names.push_back(name.str());
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    for (const std::string& name : names) {
        if (auto made = cluster.server->seed(namespaceObject(name, settings["namespaceLabels"][name])); !made)
            return fail(made.error());
    }
    return {};
}

Expected<void> EmbeddedFleet::Impl::openPorts() {
    auto server = HttpsServer::create(*authority);
    if (!server)
        return fail(server.error());
    https = *std::move(server);
    for (Cluster& cluster : clusters) {
        const auto port = https->listen(std::make_shared<ApiService>(cluster.server, cluster.faults));
        if (!port)
            return fail(domain::Error(port.error()).at(cluster.name));
        cluster.port = *port;
        cluster.server->setServerAddress(fmt::format("127.0.0.1:{}", *port));
    }
    controlToken = randomToken();
    ControlService::Actions actions;
    actions.state = [this] { return state(); };
    actions.addFaults = [this](const std::vector<Value>& list) { return addFaults(list); };
    actions.clearFaults = [this](const std::string& name) {
        auto done = forClusters(name, [](const Cluster& cluster) { cluster.faults->clear(); });
        https->refresh();
        return done;
    };
    actions.compact = [this](const std::string& name) {
        return forClusters(name, [](const Cluster& cluster) { cluster.server->compact(); });
    };
    actions.settings = [this](const Value& wanted) { return change(wanted); };
    const auto port = https->listen(std::make_shared<ControlService>(controlToken, std::move(actions)));
    if (!port)
        return fail(port.error());
    controlPort = *port;
    return {};
}

Expected<void> EmbeddedFleet::Impl::makeDirectory() {
    std::error_code error;
    if (directory.empty()) {
        std::string pattern = (std::filesystem::temp_directory_path(error) / "thrifty-fleet-XXXXXX").string();
        if (error || ::mkdtemp(pattern.data()) == nullptr)
            return fail(ErrorCode::Io, "no temporary folder can be made");
        directory = pattern;
        ownsDirectory = true;
        return {};
    }
    std::filesystem::create_directories(directory, error);
    if (error || ::chmod(directory.c_str(), 0700) != 0)
        return fail(ErrorCode::Io, "the folder cannot be made private to you", directory);
    directory = std::filesystem::absolute(directory, error).string();
    return {};
}

Expected<void> EmbeddedFleet::Impl::writeKubeconfigs(const std::string& fleetFile, const std::string& prefix,
                                                     const FleetUser* user) const {
    const std::string& ca = authority->certificate();
    CertificateRequest administrator;
    administrator.commonName = User::administrator().name;
    administrator.organizations = {"system:masters"};
    const auto identity = authority->issue(administrator);
    if (!identity)
        return fail(identity.error());
    std::vector<KubeconfigEntry> all;
    for (const Cluster& cluster : clusters) {
        KubeconfigEntry entry;
        entry.context = cluster.name;
        entry.server = fmt::format("https://127.0.0.1:{}", cluster.port);
        entry.ns = contextNamespace;
        if (user != nullptr) {
            entry.token = user->account.token;
        } else if (cluster.credential == "certificate") {
            entry.certificate = *identity;
        } else if (cluster.credential == "token") {
            entry.token = cluster.token;
        } else {
            const std::string script = directory + "/" + cluster.name + "-credential.sh";
            if (auto written = writePrivateFile(script, execCredentialScript(cluster.token), 0700); !written)
                return written;
            // The shell by name: a folder that may not hold programs still works.
            entry.execCommand = {"/bin/sh", script};
        }
        if (user == nullptr) {
            const std::string path = directory + "/" + prefix + cluster.name + ".kubeconfig";
            if (auto written = writePrivateFile(path, kubeconfigText({entry}, ca)); !written)
                return written;
        }
        all.push_back(std::move(entry));
    }
    return writePrivateFile(directory + "/" + fleetFile, kubeconfigText(all, ca));
}

Expected<void> EmbeddedFleet::Impl::writeFiles() const {
    for (const FleetUser& user : users) {
        if (auto written = writeKubeconfigs("user-" + user.account.user.name + ".kubeconfig", {}, &user); !written)
            return written;
    }
    const Value control = Value::object({{"address", fmt::format("https://127.0.0.1:{}", controlPort)},
                                         {"token", controlToken},
                                         {"certificateAuthority", authority->certificate()}});
    if (auto written = writePrivateFile(directory + "/control.json", manifest::toPrettyJson(control)); !written)
        return written;
    return writeKubeconfigs("fleet.kubeconfig", {}, nullptr);
}

Expected<void> EmbeddedFleet::Impl::applyFaults(const Value& from) {
    std::vector<std::vector<Fault>> all;
    for (const Cluster& cluster : clusters) {
        auto faults = faultsFor(from, cluster.name);
        if (!faults)
            return fail(faults.error());
        all.push_back(*std::move(faults));
    }
    for (std::size_t i = 0; i < clusters.size(); ++i)
        clusters[i].faults->replace(std::move(all[i]));
    if (https)
        https->refresh();
    return {};
}

Expected<void> EmbeddedFleet::Impl::change(const Value& wanted) {
    if (!wanted.isObject())
        return fail(ErrorCode::InvalidArgument, "settings are a mapping");
    const std::lock_guard lock(mutex);
    Value merged = settings;
    mergeSettings(merged, wanted);
    for (const Value& entry : wanted["clusters"].items()) {
        if (find(entry["name"].str()) == nullptr)
            return fail(ErrorCode::NotFound, fmt::format("no cluster \"{}\"", entry["name"].str()), "clusters", "");
    }
    const auto& named = wanted["clusters"].items();
    const bool faults = wanted.has("faults") ||
                        std::any_of(named.begin(), named.end(), [](const Value& entry) { return entry.has("faults"); });
    if (faults) {
        if (auto applied = applyFaults(merged); !applied)
            return applied;
    }
    if (controllers) {
        if (auto changed = controllers->change(wanted); !changed)
            return changed;
    }
    settings = std::move(merged);
    return wanted.has("users") ? readUsers() : Expected<void>();
}

Expected<void> EmbeddedFleet::Impl::addFaults(const std::vector<Value>& list) {
    std::vector<Fault> faults;
    for (const Value& entry : list) {
        const std::string& name = entry["cluster"].str();
        if (name != "*" && find(name) == nullptr)
            return fail(ErrorCode::NotFound, fmt::format("no cluster \"{}\"", name), "faults.cluster",
                        "\"*\" stands for all");
        auto fault = Fault::fromValue(entry);
        if (!fault)
            return fail(fault.error());
        faults.push_back(*std::move(fault));
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
        for (const Cluster& cluster : clusters) {
            const std::string& name = list[i]["cluster"].str();
            if (name == "*" || name == cluster.name)
                cluster.faults->add(faults[i]);
        }
    }
    https->refresh();
    return {};
}

Expected<void> EmbeddedFleet::Impl::forClusters(const std::string& name,
                                                const std::function<void(const Cluster&)>& action) const {
    if (!name.empty() && name != "*" && find(name) == nullptr)
        return fail(ErrorCode::NotFound, fmt::format("no cluster \"{}\"", name));
    for (const Cluster& cluster : clusters) {
        if (name.empty() || name == "*" || name == cluster.name)
            action(cluster);
    }
    return {};
}

Value EmbeddedFleet::Impl::state() const {
    Value list = Value::array();
    for (const Cluster& cluster : clusters) {
        Value objects = Value::object();
        for (const CollectionName& collection : cluster.server->store().collections())
            objects.set(collection.starts_with('/') ? "core" + collection : collection,
                        static_cast<std::int64_t>(cluster.server->store().count(collection)));
        list.append(Value::object({{"name", cluster.name},
                                   {"server", fmt::format("https://127.0.0.1:{}", cluster.port)},
                                   {"resourceVersion", std::to_string(cluster.server->store().version())},
                                   {"objects", std::move(objects)},
                                   {"faults", cluster.faults->list()}}));
    }
    return Value::object({{"scenario", scenarioName},
                          {"connections", static_cast<std::int64_t>(https->connections())},
                          {"clusters", std::move(list)}});
}

EmbeddedFleet::EmbeddedFleet(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl)) {}

EmbeddedFleet::~EmbeddedFleet() = default;

Expected<std::unique_ptr<EmbeddedFleet>> EmbeddedFleet::start(const Scenario& scenario, const Options& options) {
    auto impl = std::make_unique<Impl>();
    impl->settings = scenario.settings;
    impl->scenarioName = scenario.name;
    impl->directory = options.directory;
    const auto named = [&](domain::Error error) { return fail(std::move(error).at("scenario " + scenario.name)); };
    if (auto made = impl->makeClusters(); !made)
        return named(made.error());
    if (auto read = impl->readUsers(); !read)
        return named(read.error());
    if (auto applied = impl->applyFaults(impl->settings); !applied)
        return named(applied.error());
    const auto definitions = readDefinitions();
    if (!definitions)
        return fail(definitions.error());
    for (const Impl::Cluster& cluster : impl->clusters) {
        if (auto filled = impl->fill(cluster, *definitions); !filled)
            return named(std::move(filled.error()).at(cluster.name));
    }
    std::map<std::string, std::shared_ptr<kube::Transport>> transports;
    for (const Impl::Cluster& cluster : impl->clusters)
        transports.emplace(cluster.name, impl->transportTo(cluster));
    auto controllers = startControllers(scenario, std::move(transports));
    if (!controllers)
        return named(controllers.error());
    impl->controllers = *std::move(controllers);
    // Whoever connects first finds the clusters' capacity reported, as on a fleet that has run for a while.
    constexpr auto patience = std::chrono::seconds(30);
    (void)impl->controllers->settle(patience);
    if (options.serveTls) {
        auto authority = CertificateAuthority::create("thrifty-nova-fleet");
        if (!authority)
            return fail(authority.error());
        impl->authority = *std::move(authority);
        if (auto opened = impl->openPorts(); !opened)
            return fail(opened.error());
        impl->https->refresh();
        if (auto made = impl->makeDirectory(); !made)
            return fail(made.error());
        if (auto written = impl->writeFiles(); !written)
            return fail(written.error());
    }
    return std::unique_ptr<EmbeddedFleet>(new EmbeddedFleet(std::move(impl)));
}

std::string EmbeddedFleet::fleetKubeconfig() const {
    return m_impl->directory.empty() ? std::string() : m_impl->directory + "/fleet.kubeconfig";
}

std::string EmbeddedFleet::directory() const {
    return m_impl->directory;
}

std::string EmbeddedFleet::controlAddress() const {
    return m_impl->controlPort == 0 ? std::string() : fmt::format("https://127.0.0.1:{}", m_impl->controlPort);
}

std::vector<std::string> EmbeddedFleet::clusterNames() const {
    std::vector<std::string> names;
    for (const auto& cluster : m_impl->clusters)
        names.push_back(cluster.name);
    return names;
}

std::shared_ptr<kube::Transport> EmbeddedFleet::inProcess(const std::string& cluster) const {
    const auto* found = m_impl->find(cluster);
    return found != nullptr ? m_impl->transportTo(*found) : nullptr;
}

Expected<void> EmbeddedFleet::change(const Value& settings) {
    return m_impl->change(settings);
}

} // namespace thrifty::sim
