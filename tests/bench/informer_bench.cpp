// SPDX-License-Identifier: GPL-3.0-or-later
// Listing and watching pods and events of three real API servers: ours beside client-go's informers (clientgo/) and
// kubectl, the same servers and objects, one program after the other. CPU and peak memory are those of the whole
// process, as the kernel counted them. Skipped, with a word about it, where Go or the API servers' binaries are not.
//
//   informer_bench [PODS_PER_CLUSTER]     10,000 pods and as many events on each when nothing is said
//   informer_bench watch|list KUBECONFIG  our part, run by the above
#include "kubernetes/etcdstore.h"

#include "kube/apiclient.h"
#include "kube/eventview.h"
#include "kube/kinds.h"
#include "kube/kubeconfig.h"
#include "kube/podview.h"
#include "kube/watcher.h"
#include "manifest/document.h"
#include "support/process.h"

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <spawn.h>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace thrifty;
using namespace std::chrono_literals;
using manifest::Value;

namespace {

const std::string kubernetes = THRIFTY_SOURCE_DIR "/tests/kubernetes";
const std::vector<std::string> clusters{"one", "two", "three"};

struct Cost {
    double seconds = 0, cpu = 0;
    long peakKilobytes = 0;
};

/// Runs a program to its end; what it took is the kernel's account of it alone. vfork (in posix_spawn) keeps this
/// process's memory out of the child's peak.
Cost costOf(const std::vector<std::string>& command, const std::string& outFile) {
    std::vector<char*> arguments;
    for (const std::string& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, outFile.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const auto begin = std::chrono::steady_clock::now();
    pid_t pid = 0;
    if (::posix_spawn(&pid, command[0].c_str(), &actions, nullptr, arguments.data(), environ) != 0)
        throw std::runtime_error("cannot run " + command[0]);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    rusage usage{};
    if (::wait4(pid, &status, 0, &usage) != pid || status != 0)
        throw std::runtime_error(command[0] + " failed");
    Cost cost;
    cost.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    cost.cpu = static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
               static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    cost.peakKilobytes = usage.ru_maxrss;
    return cost;
}

/// The kernel counts the memory of the program that was there before exec as well, so this one stays small while it
/// measures: what fills the servers is a process of its own.
void fill(const std::string& folder, int count) {
    kube::TransportPool pool;
    const auto config = kube::loadKubeconfigs({folder + "/admin.kubeconfig"}).value();
    for (const std::string& cluster : clusters) {
        const auto file = [&](const char* name) {
            std::ifstream in(folder + "/" + cluster + "/" + name);
            std::string text;
            std::getline(in, text);
            return text;
        };
        kube::ApiClient admin(pool.transportFor(config, domain::ContextName(cluster), {}).value(), cluster);
        // As large as they are in life: what a controller writes, with the fields that the API server adds.
        const auto parse = [](const std::string& text) {
            return manifest::parseFile("object", text).value().documents.front().value();
        };
        const auto need = [](auto made) {
            if (!made)
                throw std::runtime_error(made.error().text());
            return *made;
        };
        need(admin.create({"", "v1", "serviceaccounts", "ServiceAccount", true}, "default",
                          parse("apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: default}")));
        const Value pod = need(admin.create(kube::podType, "default", parse(R"(apiVersion: v1
kind: Pod
metadata:
  name: llm-serving-raycluster-abcde-gpu-group-worker
  labels: {app.kubernetes.io/name: kuberay, app.kubernetes.io/instance: llm-serving, ray.io/cluster: llm-serving-raycluster-abcde,
    ray.io/group: gpu-group, ray.io/node-type: worker, ray.io/is-ray-node: "yes", elotl-luna: "true"}
  annotations: {ray.io/ft-enabled: "false"}
  ownerReferences: [{apiVersion: ray.io/v1, kind: RayCluster, name: llm-serving-raycluster-abcde, uid: 6f3f0000-1111-2222-3333-444444444444, controller: true, blockOwnerDeletion: true}]
spec:
  schedulingGates: [{name: nodecostestimate}]
  nodeSelector: {cloud.google.com/gke-accelerator: nvidia-l4}
  tolerations: [{key: nvidia.com/gpu, operator: Exists, effect: NoSchedule}]
  initContainers:
  - {name: wait-gcs-ready, image: "rayproject/ray-ml:2.33.0", command: [/bin/bash, -lc, --], args: ["until ray health-check --address head:6379 > /dev/null; do sleep 5; done"],
     resources: {requests: {cpu: 200m, memory: 256Mi}, limits: {cpu: 200m, memory: 256Mi}}}
  containers:
  - name: llm
    image: rayproject/ray-ml:2.33.0
    command: [/bin/bash, -lc, --]
    args: ["ulimit -n 65536; ray start --address=head:6379 --metrics-export-port=8080 --block --num-cpus=20 --num-gpus=1 --memory=64000000000"]
    env: [{name: HUGGING_FACE_HUB_TOKEN, valueFrom: {secretKeyRef: {name: hf, key: token}}}, {name: RAY_PORT, value: "6379"}, {name: RAY_ADDRESS, value: "head:6379"},
      {name: POD_NAME, valueFrom: {fieldRef: {fieldPath: metadata.name}}}, {name: RAY_USAGE_STATS_EXTRA_TAGS, value: kuberay_version=v1.4.2}]
    livenessProbe: {exec: {command: [bash, -c, wget -T 2 -q -O- http://localhost:52365/api/local_raylet_healthz | grep success]}, periodSeconds: 5, failureThreshold: 120}
    readinessProbe: {exec: {command: [bash, -c, wget -T 2 -q -O- http://localhost:52365/api/local_raylet_healthz | grep success]}, periodSeconds: 5, failureThreshold: 10}
    resources: {requests: {cpu: "20", memory: 64Gi, nvidia.com/gpu: "1"}, limits: {cpu: "20", memory: 64Gi, nvidia.com/gpu: "1"}}
    volumeMounts: [{name: shared-mem, mountPath: /dev/shm}]
  volumes: [{name: shared-mem, emptyDir: {medium: Memory, sizeLimit: 64Gi}}]
)")));
        const Value event = need(admin.create(kube::eventType, "default", parse(R"(apiVersion: v1
kind: Event
metadata: {name: llm-serving-raycluster-abcde-gpu-group-worker.186c5f0a}
involvedObject: {apiVersion: v1, kind: Pod, namespace: default, name: llm-serving-raycluster-abcde-gpu-group-worker, uid: 6f3f0000-1111-2222-3333-444444444445}
reason: NodeCostEstimate
message: "Estimated cost for a g2-standard-32 node in us-central1 with 1 nvidia-l4: $1.7343/hour"
type: Normal
count: 1
firstTimestamp: "2026-01-01T00:00:00Z"
lastTimestamp: "2026-01-01T00:00:00Z"
source: {component: luna}
)")));
        tests::EtcdStore etcd(pool, std::stoi(file("etcd-port")));
        etcd.putCopies("/registry/pods/default/", pod, count);
        etcd.putCopies("/registry/events/default/", event, count);
    }
}

/// The pods and events of every context, as the program keeps them.
void watchAll(const std::string& kubeconfig) {
    const auto begin = std::chrono::steady_clock::now();
    const auto config = kube::loadKubeconfigs({kubeconfig}).value();
    kube::TransportPool pool;
    std::atomic<std::size_t> synced = 0;
    std::vector<kube::PodView> pods;
    std::vector<kube::EventView> events;
    kube::PodReader podReader; // all on the transport's thread
    kube::EventReader eventReader;
    std::vector<std::unique_ptr<kube::Watcher>> watchers;
    for (const auto& context : config.contexts) {
        for (const bool ofEvents : {false, true}) {
            kube::WatchSink sink;
            sink.raw = [&, ofEvents](kube::WatchChange, std::string_view json) {
                if (ofEvents)
                    events.push_back(eventReader.read(json).value());
                else
                    pods.push_back(podReader.read(json).value());
            };
            sink.synced = [&] { ++synced; };
            sink.problem = [](const domain::Error& error, bool) {
                std::fprintf(stderr, "%s\n", error.text().c_str());
                std::_Exit(1);
            };
            watchers.push_back(std::make_unique<kube::Watcher>(
                pool.transportFor(config, context.name, {}).value(), context.name.str(),
                kube::WatchSpec{ofEvents ? kube::eventType : kube::podType, "", "", ""}, std::move(sink)));
        }
    }
    while (synced < config.contexts.size() * 2)
        std::this_thread::sleep_for(1ms);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    std::this_thread::sleep_for(1s); // the watches are connected now
    watchers.clear();
    std::printf("%zu %.3f\n", pods.size() + events.size(), took.count());
}

/// The pods of the first context as whole objects.
void listOne(const std::string& kubeconfig) {
    const auto config = kube::loadKubeconfigs({kubeconfig}).value();
    kube::TransportPool pool;
    kube::ApiClient client(pool.transportFor(config, domain::ContextName(clusters[0]), {}).value(), clusters[0]);
    std::printf("%zu\n", client.list(kube::podType, "").value().items.size());
}

void print(const char* who, const Cost& cost, const Cost& base) {
    std::printf("  %-28s %7.2f s CPU %7ld MB peak %7.2f s in all", who, cost.cpu, cost.peakKilobytes / 1024,
                cost.seconds);
    if (&cost != &base)
        std::printf("   ours takes %2.0f %% of its CPU, %2.0f %% of its memory", 100 * base.cpu / cost.cpu,
                    100 * static_cast<double>(base.peakKilobytes) / static_cast<double>(cost.peakKilobytes));
    std::printf("\n");
}

int compare(const std::string& self, int count) {
    const auto build = tests::runProcess(kubernetes + "/build", {}, 60min);
    if (build.code != 0) {
        std::fprintf(stderr, "informer_bench: skipped: %s", build.err.c_str());
        return build.code == 3 ? 0 : 1;
    }
    const std::string kubectl = build.out.substr(0, build.out.find('\n')) + "/kubectl";
    const tests::TemporaryFolder folder;
    const std::string informer = folder.path() + "/informer";
    // The flags of tests/kubernetes/build, so that most of it is in Go's cache.
    const auto go = tests::runProcess("/usr/bin/env",
                                      {.arguments = {"CGO_ENABLED=0", "go", "build", "-mod=readonly", "-trimpath",
                                                     "-buildvcs=false", "-o", informer, "."},
                                       .directory = THRIFTY_SOURCE_DIR "/tests/bench/clientgo"},
                                      20min);
    if (go.code != 0) {
        std::fprintf(stderr, "informer_bench: skipped: client-go's informer could not be built: %s\n", go.err.c_str());
        return 0;
    }
    tests::Process servers("/usr/bin/setpriv", {.arguments = {"--pdeathsig", "KILL", kubernetes + "/fleet", "bare",
                                                              folder.path() + "/fleet"}});
    if (!servers.waitFor("fleet: ready", 240s))
        throw std::runtime_error("the API servers did not start: " + servers.err());
    const std::string kubeconfig = folder.path() + "/fleet/admin.kubeconfig", out = folder.path() + "/out";
    static_cast<void>(costOf({self, "fill", folder.path() + "/fleet", std::to_string(count)}, out));

    std::printf("%zu API servers (kube-apiserver 1.36), %d pods and %d events on each\n", clusters.size(), count,
                count);
    // Once unmeasured: the servers' caches are warm for everyone.
    static_cast<void>(costOf({self, "watch", kubeconfig}, out));
    const auto told = [&] {
        std::ifstream in(out);
        std::size_t objects = 0;
        in >> objects;
        if (objects < clusters.size() * 2 * static_cast<std::size_t>(count)) // and what the servers say of themselves
            throw std::runtime_error(fmt::format("{} objects were seen", objects));
    };
    const Cost ours = costOf({self, "watch", kubeconfig}, out);
    told();
    print("ours, list and watch", ours, ours);
    const Cost protobuf = costOf({informer, kubeconfig, "protobuf"}, out);
    told();
    print("client-go with protobuf", protobuf, ours);
    const Cost json = costOf({informer, kubeconfig, "json"}, out);
    told();
    print("client-go with JSON", json, ours);
    std::printf("%d pods of one API server as whole objects\n", count);
    const Cost list = costOf({self, "list", kubeconfig}, out);
    print("ours", list, list);
    print("kubectl get pods -o json",
          costOf({kubectl, "--kubeconfig", kubeconfig, "--context", clusters[0], "get", "pods", "-o", "json"}, out),
          list);
    const bool held = ours.cpu <= protobuf.cpu / 2 && ours.peakKilobytes <= protobuf.peakKilobytes / 4;
    std::printf("half of the CPU and a quarter of the memory of client-go with protobuf: %s\n",
                held ? "held" : "MISSED");
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    try {
        const std::string what = argc > 1 ? argv[1] : "";
        if (argc == 4 && what == "fill")
            fill(argv[2], std::atoi(argv[3]));
        else if (argc == 3 && what == "watch")
            watchAll(argv[2]);
        else if (argc == 3 && what == "list")
            listOne(argv[2]);
        else
            return compare(std::filesystem::read_symlink("/proc/self/exe").string(),
                           argc > 1 ? std::atoi(argv[1]) : 10'000);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "informer_bench: %s\n", error.what());
        return 1;
    }
}
