// SPDX-License-Identifier: GPL-3.0-or-later
// How much time and memory it takes to watch pods and events of many clusters, the servers being another process.
// watch_bench [CLUSTERS PODS_PER_CLUSTER]; without arguments the two sizes that the project has set itself limits for.
#include "kube/eventview.h"
#include "kube/kinds.h"
#include "kube/kubeconfig.h"
#include "kube/podview.h"
#include "kube/watcher.h"
#include "support/tlsserver.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace thrifty;
using tests::TlsServer;

namespace {

long residentKilobytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            return std::atol(line.c_str() + 6);
    }
    return 0;
}

double cpuSeconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/// About as large as a real pod: 3 KB with its managed fields.
std::string pod(int i) {
    return fmt::format(
        R"({{"metadata":{{"name":"web-{0}","namespace":"serving","uid":"6f3f{0:08x}-1111-2222-3333-444444444444","resourceVersion":"{0}","labels":{{"app":"web","run":"r1","pod-template-hash":"abcdef"}},"ownerReferences":[{{"apiVersion":"apps/v1","kind":"ReplicaSet","name":"web-abcdef","uid":"o-1","controller":true}}],"managedFields":[{{"manager":"kube-controller-manager","operation":"Update","fieldsV1":{{"f:metadata":{{"f:labels":{{"{1}":{{}}}}}}}}}}]}},"spec":{{"schedulingGates":[{{"name":"nodecostestimate"}}],"containers":[{{"name":"main","image":"registry.example/web:1","resources":{{"requests":{{"cpu":"2","memory":"4Gi","nvidia.com/gpu":"1"}}}},"env":[{{"name":"X","value":"{1}"}}]}}]}},"status":{{"phase":"Pending","conditions":[{{"type":"PodScheduled","status":"False","reason":"SchedulingGated"}}]}}}})",
        i, std::string(1000, 'x'));
}
std::string eventText(int i) {
    return fmt::format(
        R"({{"metadata":{{"name":"web-{0}.1","namespace":"serving","uid":"e{0:08x}-1111-2222-3333-444444444444","resourceVersion":"{0}","managedFields":[{{"manager":"luna","fieldsV1":{{"f:x":"{1}"}}}}]}},"involvedObject":{{"kind":"Pod","name":"web-{0}","namespace":"serving","uid":"6f3f{0:08x}-1111-2222-3333-444444444444"}},"reason":"NodeCostEstimate","message":"estimated cost","firstTimestamp":"2026-01-01T00:00:00Z","lastTimestamp":"2026-01-01T00:00:00Z","count":1,"type":"Normal"}})",
        i, std::string(400, 'x'));
}

std::string listOf(const char* kind, int first, int count, bool more, std::string (*item)(int)) {
    std::string text = fmt::format(
        R"({{"kind":"{}","apiVersion":"v1","metadata":{{"resourceVersion":"1000000","continue":"{}"}},"items":[)", kind,
        more ? std::to_string(first + count) : "");
    for (int i = 0; i < count; ++i)
        text += (i > 0 ? "," : "") + item(first + i);
    return text + "]}";
}

/// The servers' side: lists in pages, then holds every watch open.
[[noreturn]] void serve(const tests::PemPair& identity, int pods, int readyPipe) {
    TlsServer server({.identity = identity, .allAddresses = true},
                     [pods](const TlsServer::HttpRequest& request, const TlsServer::Write& write) {
                         const bool events = request.target.find("/events") != std::string::npos;
                         if (request.target.find("watch=1") != std::string::npos)
                             return write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                         int first = 0;
                         if (const auto at = request.target.find("continue="); at != std::string::npos)
                             first = std::atoi(request.target.c_str() + at + 9);
                         const int count = std::min(500, pods - first);
                         return write(TlsServer::answer(200, listOf(events ? "EventList" : "PodList", first, count,
                                                                    first + count < pods, events ? eventText : pod)));
                     });
    const int port = server.port();
    [[maybe_unused]] const auto written = ::write(readyPipe, &port, sizeof port);
    while (true)
        ::pause();
}

void measure(int clusters, int pods) {
    const tests::TestAuthority authority;
    const auto identity = authority.server();
    int ends[2];
    if (::pipe(ends) != 0)
        return;
    const pid_t child = ::fork();
    if (child == 0)
        serve(identity, pods, ends[1]);
    int port = 0;
    if (::read(ends[0], &port, sizeof port) != sizeof port)
        return;

    kube::Kubeconfig config;
    config.users["u"].token = "token";
    for (int i = 0; i < clusters; ++i) {
        const std::string name = fmt::format("c{}", i);
        kube::KubeCluster cluster;
        cluster.server = fmt::format("https://127.0.{}.{}:{}", 1 + i / 250, 1 + i % 250, port);
        cluster.tlsServerName = "localhost";
        cluster.certificateAuthorityData = authority.pem();
        config.clusters[name] = cluster;
        config.contexts.push_back({domain::ContextName(name), name, "u", {}, ""});
    }
    const long before = residentKilobytes();
    const double cpuBefore = cpuSeconds();
    const auto begin = std::chrono::steady_clock::now();
    kube::TransportPool pool;
    std::atomic<int> synced = 0, told = 0, problems = 0;
    std::vector<kube::PodView> podViews;
    std::vector<kube::EventView> eventViews;
    kube::PodReader podReader; // all on the transport's thread
    kube::EventReader eventReader;
    std::vector<std::unique_ptr<kube::Watcher>> watchers;
    for (const auto& context : config.contexts) {
        const auto transport = pool.transportFor(config, context.name, {}).value();
        for (const bool events : {false, true}) {
            kube::WatchSink sink;
            sink.raw = [&, events](kube::WatchChange, std::string_view json) {
                ++told;
                if (events)
                    eventViews.push_back(*eventReader.read(json));
                else
                    podViews.push_back(*podReader.read(json));
            };
            sink.synced = [&] { ++synced; };
            sink.problem = [&](const domain::Error& error, bool) {
                if (++problems < 5)
                    std::fprintf(stderr, "%s\n", error.text().c_str());
            };
            watchers.push_back(std::make_unique<kube::Watcher>(
                transport, context.name.str(), kube::WatchSpec{events ? kube::eventType : kube::podType, "", "", ""},
                std::move(sink)));
        }
    }
    while (synced < clusters * 2 && problems < 100)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    const auto took = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const double cpu = cpuSeconds() - cpuBefore;
    std::this_thread::sleep_for(std::chrono::seconds(1)); // the watches are connected now
    std::printf("%d clusters x %d pods and as many events: synced in %.2f s, CPU %.2f s, %d objects, %d problems, "
                "resident %ld MB (%ld MB before), %.0f KB a watch\n",
                clusters, pods, took, cpu, told.load(), problems.load(), residentKilobytes() / 1024, before / 1024,
                static_cast<double>(residentKilobytes() - before) / (clusters * 2));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 3) {
        measure(std::atoi(argv[1]), std::atoi(argv[2]));
        return 0;
    }
    measure(500, 20);
    measure(3, 10'000);
    return 0;
}
