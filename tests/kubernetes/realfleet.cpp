// SPDX-License-Identifier: GPL-3.0-or-later
#include "realfleet.h"

#include "kube/kinds.h"
#include "manifest/document.h"
#include "support/paths.h"
#include "support/program.h"

#include <csignal>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>

namespace thrifty::tests {

using manifest::Value;
using namespace std::chrono_literals;

namespace {

const std::string& source() {
    static const std::string folder = thrifty::tests::sourceDir() + "/tests/kubernetes";
    return folder;
}

std::unique_ptr<RealFleet>& theFleet() {
    static std::unique_ptr<RealFleet> fleet;
    return fleet;
}

/// Whatever is left of the fleet goes with the program, also where it ends early.
class TakeDown : public testing::Environment {
  public:
    void TearDown() override { RealFleet::stop(); }
};
[[maybe_unused]] const auto* const takeDown = testing::AddGlobalTestEnvironment(new TakeDown);

} // namespace

const std::string& kubectlProgram() {
    static const std::string program = [] {
        const auto build = runProcess(source() + "/build", {}, std::chrono::minutes(40));
        return build.code == 0 ? build.out.substr(0, build.out.find('\n')) + "/kubectl" : std::string();
    }();
    return program;
}

RealFleet* RealFleet::shared() {
    static const bool started = [] {
        if (const char* running = std::getenv("THRIFTY_REAL_FLEET")) {
            theFleet().reset(new RealFleet);
            theFleet()->m_path = running;
            return true;
        }
        if (kubectlProgram().empty())
            return false;
        theFleet().reset(new RealFleet);
        return theFleet()->start();
    }();
    return started ? theFleet().get() : nullptr;
}

void RealFleet::stop() {
    const bool ours = theFleet() != nullptr && theFleet()->m_process != nullptr;
    const std::string folder = ours ? theFleet()->folder() : std::string();
    theFleet().reset();
    if (!ours)
        return;
    EXPECT_TRUE(eventually([&] { return runningWith(folder).empty(); }))
        << "still running: " << testing::PrintToString(runningWith(folder));
}

bool RealFleet::start() {
    ProcessOptions options;
    // Should this program be killed, the kernel ends the supervisor, and with it all its servers.
    options.arguments = {"--pdeathsig", "KILL", source() + "/fleet", "run", folder(), Program::path()};
    options.environment = {{"FLEET_COMPACTED", "autoscale-eks"}};
    m_process = std::make_unique<Process>("/usr/bin/setpriv", options);
    if (!m_process->waitFor("fleet: ready", 240s)) {
        ADD_FAILURE() << "the fleet did not start: " << m_process->err();
        m_process.reset();
        return false;
    }
    return true;
}

std::string RealFleet::read(const std::string& file) const {
    std::ifstream in(m_path + "/" + file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

const std::vector<std::string>& RealFleet::clusters() {
    static const std::vector<std::string> names{"nova", "static-gke", "autoscale-gke-a", "autoscale-eks"};
    return names;
}

int RealFleet::port(const std::string& cluster) const {
    return std::stoi(read(cluster + "/port"));
}

std::string RealFleet::url(const std::string& cluster) const {
    return "https://127.0.0.1:" + std::to_string(port(cluster));
}

ProcessResult RealFleet::kubectl(const std::string& cluster, std::vector<std::string> arguments,
                                 const std::string& input) const {
    ProcessOptions options;
    options.arguments = {"--kubeconfig", folder() + "/" + cluster + "/admin.kubeconfig"};
    options.arguments.insert(options.arguments.end(), arguments.begin(), arguments.end());
    options.environment = {{"KUBECONFIG", ""}, {"HOME", folder()}};
    options.input = input;
    return runProcess(kubectlProgram(), options, 120s);
}

void RealFleet::killApiServer(const std::string& cluster) const {
    ::kill(std::stoi(read(cluster + "/apiserver.pid")), SIGKILL);
}

void RealFleet::hold(const std::string& cluster, bool down) const {
    const std::string file = folder() + "/" + cluster + "/hold";
    if (down)
        std::ofstream(file) << "";
    else
        std::filesystem::remove(file);
}

bool RealFleet::waitUntilReady(const std::string& cluster) const {
    return eventually([&] { return kubectl(cluster, {"get", "--raw", "/readyz"}).code == 0; }, 120s);
}

void RealKubernetes::SetUp() {
    m_fleet = RealFleet::shared();
    if (m_fleet == nullptr && HasFailure())
        FAIL() << "the fleet did not start"; // after a failure GTEST_SKIP would not keep the test from running
    if (m_fleet == nullptr)
        GTEST_SKIP() << "no real Kubernetes here: see tests/kubernetes/README.md";
    m_pool = std::make_unique<kube::TransportPool>();
}

void RealKubernetes::TearDown() {
    for (const auto& [cluster, ns] : m_namespaces)
        static_cast<void>(client(cluster).remove(kube::namespaceType, {}, ns, {}));
    m_pool.reset();
}

kube::Kubeconfig RealKubernetes::configFor(const std::string& cluster) const {
    auto all = kube::loadKubeconfigs({m_fleet->folder() + "/" + cluster + "/admin.kubeconfig"});
    EXPECT_TRUE(all) << all.error().text();
    kube::Kubeconfig config;
    if (all) {
        config.clusters["c"] = all->clusters.begin()->second;
        config.users["c"] = all->users.begin()->second;
    }
    config.contexts.push_back({domain::ContextName("c"), "c", "c", {}, "file"});
    return config;
}

kube::Kubeconfig RealKubernetes::configWithToken(const std::string& cluster, const std::string& token) const {
    kube::Kubeconfig config = configFor(cluster);
    config.users["c"] = {};
    config.users["c"].token = token;
    return config;
}

std::shared_ptr<kube::Transport> RealKubernetes::transport(const kube::Kubeconfig& config,
                                                           kube::TransportOptions options) {
    auto made = m_pool->transportFor(config, domain::ContextName("c"), options);
    if (!made)
        throw std::runtime_error(made.error().text());
    return *made;
}

kube::ApiClient RealKubernetes::client(const kube::Kubeconfig& config) {
    return {transport(config), "c"};
}

kube::ApiClient RealKubernetes::client(const std::string& cluster) {
    return {transport(configFor(cluster)), cluster};
}

std::string RealKubernetes::makeNamespace(const std::string& cluster, const std::string& prefix,
                                          const std::string& labels) {
    static int made = 0;
    const std::string name = prefix + "-" + std::to_string(::getpid()) + "-" + std::to_string(++made);
    auto admin = client(cluster);
    const auto created =
        admin.create(kube::namespaceType, {},
                     yaml("apiVersion: v1\nkind: Namespace\nmetadata: {name: " + name + ", labels: {" + labels + "}}"));
    EXPECT_TRUE(created) << created.error().text();
    m_namespaces.emplace_back(cluster, name);
    const kube::ResourceType accounts{"", "v1", "serviceaccounts", "ServiceAccount", true};
    EXPECT_TRUE(eventually([&] { return admin.get(accounts, name, "default").has_value(); }));
    return name;
}

std::vector<std::string> runningWith(const std::string& folder) {
    std::vector<std::string> found;
    std::error_code gone; // processes end while they are looked at
    for (const auto& entry : std::filesystem::directory_iterator("/proc", gone)) {
        std::ifstream in(entry.path() / "cmdline", std::ios::binary);
        std::string line((std::istreambuf_iterator<char>(in)), {});
        std::replace(line.begin(), line.end(), '\0', ' ');
        if (line.find(folder + "/") != std::string::npos && entry.path().filename() != std::to_string(::getpid()))
            found.push_back(line);
    }
    return found;
}

bool eventually(const std::function<bool()>& holds, std::chrono::milliseconds timeout) {
    const auto end = std::chrono::steady_clock::now() + timeout;
    while (!holds()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for(50ms);
    }
    return true;
}

Value yaml(const std::string& text) {
    auto file = manifest::parseFile("test", text);
    if (!file || file->documents.size() != 1)
        throw std::runtime_error("not one YAML document: " + text);
    return file->documents.front().value();
}

Value podNamed(const std::string& name) {
    return yaml("apiVersion: v1\nkind: Pod\nmetadata: {name: " + name +
                "}\nspec: {containers: [{name: main, image: nowhere.example/none}]}");
}

} // namespace thrifty::tests
