// SPDX-License-Identifier: GPL-3.0-or-later
// Whole estimates against the embedded fleet in another process, over TLS and HTTP/1.1 on loopback:
//   experiments   5 clusters, all of the fleet's own delays 0
//   large         500 clusters x 20 pods
// Both processes share the machine's cores, so the processor time of each is printed beside the wall time: it tells
// what the client costs from what the fleet costs, and how far the wall time is from the floor that the two make
// together on this machine's cores ("1.2 x floor"): on a busy machine that is the figure to compare. An estimate is
// measured with the fleet connected, until every copy is gone; "answered" is when the last cluster's price was known,
// "after the last event" how long the client needed for it from the progress before (so it also holds the wait for that
// event). Aims: experiments < 100 ms, large < 3 s and < 250 MB.
//   estimate_bench [--rounds N] [--clusters N] [--pods N] [experiments|large]...
#include "session/plannerservice.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using namespace thrifty;
using Clock = std::chrono::steady_clock;

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Processor time of this process so far, in milliseconds.
double ownCpu() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return 1000 * (seconds(used.ru_utime) + seconds(used.ru_stime));
}

/// The same of another process of this machine.
double cpuOf(pid_t process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string text((std::istreambuf_iterator<char>(file)), {});
    std::istringstream fields(text.substr(std::min(text.size(), text.rfind(')') + 1))); // the name may hold spaces
    std::string skipped;
    for (int i = 0; i < 11; ++i)
        fields >> skipped;
    double user = 0, system = 0;
    fields >> user >> system;
    return 1000 * (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double milliseconds(Clock::duration duration) {
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// Peak resident memory of this process so far, in MB.
double peakMemory() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:"))
            return std::strtod(line.c_str() + 6, nullptr) / 1024;
    }
    return 0;
}

/// The embedded fleet in a process of its own; ends with this object.
class Fleet {
  public:
    Fleet(const std::string& scenario, const std::vector<std::string>& settings) {
        m_directory = std::filesystem::temp_directory_path() / ("thrifty-bench-" + std::to_string(getpid()));
        std::filesystem::remove_all(m_directory);
        std::filesystem::create_directories(m_directory);
        const std::string ready = m_directory / "ready";
        std::vector<std::string> words{THRIFTY_CLI,           "simulate",     "--scenario", scenario, "--dir",
                                       m_directory / "fleet", "--ready-file", ready};
        for (const std::string& setting : settings) {
            words.push_back("--param");
            words.push_back(setting);
        }
        std::vector<char*> arguments;
        for (std::string& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        const auto before = Clock::now();
        m_child = fork();
        if (m_child == 0) {
            execv(arguments[0], arguments.data());
            _exit(127);
        }
        while (!std::filesystem::exists(ready)) {
            int status = 0;
            if (waitpid(m_child, &status, WNOHANG) == m_child) {
                std::fprintf(stderr, "the embedded fleet did not start\n");
                std::exit(1);
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        m_starting = milliseconds(Clock::now() - before);
    }
    ~Fleet() {
        kill(m_child, SIGTERM);
        waitpid(m_child, nullptr, 0);
        std::filesystem::remove_all(m_directory);
    }
    Fleet(const Fleet&) = delete;
    Fleet& operator=(const Fleet&) = delete;

    [[nodiscard]] std::string kubeconfig() const { return m_directory / "fleet" / "fleet.kubeconfig"; }
    [[nodiscard]] std::string state() const { return m_directory / "state"; }
    [[nodiscard]] double starting() const { return m_starting; } ///< ms
    [[nodiscard]] double cpu() const { return cpuOf(m_child); }  ///< ms

  private:
    std::filesystem::path m_directory;
    pid_t m_child = -1;
    double m_starting = 0;
};

std::string sample() {
    return std::string(THRIFTY_SOURCE_DIR) + "/resources/samples/llm-2x1gpu.yaml";
}

std::string deployment(const Fleet& fleet, int pods) {
    const std::string path = fleet.state() + ".yaml";
    std::ofstream(path)
        << "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: large, labels: {app: large}}\nspec:\n  replicas: "
        << pods
        << "\n  selector: {matchLabels: {app: large}}\n  template:\n    metadata: {labels: {app: large, elotl-luna: "
           "\"true\"}}\n"
           "    spec:\n      containers:\n      - name: main\n        image: busybox\n        resources: {requests: "
           "{cpu: 2, memory: 8Gi}}\n";
    return path;
}

struct Job {
    std::string scenario;
    std::vector<std::string> settings;
    int pods = 0; ///< of the generated Deployment; 0: the sample workload
    domain::GroupLabel group;
};

int measure(const Job& job, int rounds) {
    Fleet fleet(job.scenario, job.settings);
    session::PlannerService::Settings settings;
    settings.stateDirectory = fleet.state();
    session::PlannerService service(settings);

    session::ConnectRequest connect;
    connect.kubeconfigs = {fleet.kubeconfig()};
    connect.allowPlugin = [](const kube::ExecConfig&, const domain::ContextName&) { return true; };
    const double cpuBefore = ownCpu(), fleetBefore = fleet.cpu();
    const auto beforeConnect = Clock::now();
    const auto snapshot = service.connectFleet(connect, {});
    if (!snapshot) {
        std::fprintf(stderr, "connect: %s\n", snapshot.error().text().c_str());
        return 1;
    }
    std::printf("%s: %zu clusters\n", job.scenario.c_str(), snapshot->clusters.size());
    std::printf("  fleet started   %8.1f ms   fleet CPU %8.1f ms\n", fleet.starting(), fleetBefore);
    std::printf("  connected       %8.1f ms   client CPU %8.1f ms   fleet CPU %8.1f ms\n",
                milliseconds(Clock::now() - beforeConnect), ownCpu() - cpuBefore, fleet.cpu() - fleetBefore);
    std::fflush(stdout);

    const auto manifest =
        session::PlannerService::loadManifest({job.pods > 0 ? deployment(fleet, job.pods) : sample()}, {});
    if (!manifest) {
        std::fprintf(stderr, "manifest: %s\n", manifest.error().text().c_str());
        return 1;
    }
    for (int round = 0; round < rounds; ++round) {
        session::EstimateRequest request;
        request.variants.push_back({domain::VariantName("base"), *manifest});
        request.ns = domain::Namespace("serving");
        request.group = job.group;
        Clock::time_point lastEvent{}, lastAnswer{};
        session::RunObserver observer;
        observer.progress = [&](const session::EstimateProgress& progress) {
            if (progress.step == session::EstimateProgress::Step::Done)
                lastAnswer = Clock::now();
            else
                lastEvent = Clock::now();
        };
        const double ownBefore = ownCpu(), othersBefore = fleet.cpu();
        const auto before = Clock::now();
        const auto result = service.estimate(request, observer, {});
        const double whole = milliseconds(Clock::now() - before);
        const double ownUsed = ownCpu() - ownBefore, fleetUsed = fleet.cpu() - othersBefore;
        const double floor = (ownUsed + fleetUsed) / std::max(1u, std::thread::hardware_concurrency());
        if (!result) {
            std::fprintf(stderr, "estimate: %s\n", result.error().text().c_str());
            return 1;
        }
        const auto& clusters = result->variants.front().clusters;
        const auto priced =
            std::count_if(clusters.begin(), clusters.end(), [](const auto& cluster) { return cluster.priced(); });
        std::printf(
            "  estimate %-6d %8.1f ms = %4.2f x floor   client CPU %8.1f ms   fleet CPU %8.1f ms   answered %8.1f ms   "
            "after the last event %6.2f ms   %td of %zu priced   peak memory %6.1f MB\n",
            round + 1, whole, floor > 0 ? whole / floor : 0, ownUsed, fleetUsed, milliseconds(lastAnswer - before),
            lastEvent < lastAnswer ? milliseconds(lastAnswer - lastEvent) : 0.0, priced, clusters.size(), peakMemory());
        for (const std::string& line : result->leftovers)
            std::printf("  left behind: %s\n", line.c_str());
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    int rounds = 3;
    std::string clusters = "500", pods = "20";
    std::vector<std::string> wanted;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        const bool more = i + 1 < argc;
        if (word == "--rounds" && more)
            rounds = std::atoi(argv[++i]);
        else if (word == "--clusters" && more)
            clusters = argv[++i];
        else if (word == "--pods" && more)
            pods = argv[++i];
        else if (!word.starts_with("--"))
            wanted.push_back(word);
    }
    if (wanted.empty())
        wanted = {"experiments", "large"};
    const std::vector<std::string> noDelays{"delays.novaPlace=0s", "delays.novaCopy=0s", "delays.novaStatus=0s",
                                            "delays.operator=0s", "delays.lunaEstimate=0s"};
    int failed = 0;
    for (const std::string& name : wanted) {
        if (name == "large")
            failed += measure(
                {"large", {"clusters=" + clusters, "pods=" + pods}, std::atoi(pods.c_str()), {"app", "large"}}, rounds);
        else
            failed += measure({name, noDelays, 0, {"app.kubernetes.io/instance", "llm-serving"}}, rounds);
    }
    return failed == 0 ? 0 : 1;
}
