// SPDX-License-Identifier: GPL-3.0-or-later
// Megabytes a second of reading and gating a large file of many documents; beside it, the same text only parsed by
// yaml-cpp, and our own steps one by one.
#include "manifest/document.h"
#include "manifest/gating.h"

#include <benchmark/benchmark.h>
#ifdef THRIFTY_HAS_YAML_CPP
#include <yaml-cpp/yaml.h>
#endif

#include <string>

namespace {

using namespace thrifty;

/// About four megabytes of what people write: Deployments, Ray services, Services and ConfigMaps, with comments.
const std::string& manifests() {
    static const std::string text = [] {
        std::string out;
        for (int i = 0; out.size() < (4u << 20); ++i) {
            const std::string name = "workload-" + std::to_string(i);
            out += "---\n# " + name +
                   ": serves one model\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: " + name +
                   "\n  namespace: serving\n  labels:\n    app.kubernetes.io/name: " + name +
                   "\n    app.kubernetes.io/part-of: benchmark\nspec:\n  replicas: 3\n  selector:\n    matchLabels:\n"
                   "      app.kubernetes.io/name: " +
                   name +
                   "\n  template:\n    metadata:\n      labels:\n"
                   "        app.kubernetes.io/name: " +
                   name +
                   "\n        elotl-luna: \"true\"\n      annotations:\n"
                   "        node.elotl.co/instance-gpu-skus: \"L4,A10G\"\n    spec:\n      tolerations:\n      - key: "
                   "nvidia.com/gpu\n"
                   "        operator: Exists\n        effect: NoSchedule\n      containers: # one is enough\n      - "
                   "name: server\n"
                   "        image: registry.example.org/serving/model-server:1.4.2\n        args: ['--port', '8000', "
                   "'--model', 'llm']\n"
                   "        env:\n        - name: MODEL_PATH\n          value: /models/" +
                   name +
                   "\n        - name: WORKERS\n"
                   "          value: \"4\"\n        ports:\n        - containerPort: 8000\n          name: http\n"
                   "          protocol: TCP\n        resources:\n          requests:\n            cpu: 4\n            "
                   "memory: 16Gi\n"
                   "            nvidia.com/gpu: \"1\"\n          limits:\n            memory: 16Gi\n            "
                   "nvidia.com/gpu: \"1\"\n"
                   "        readinessProbe:\n          httpGet:\n            path: /healthz\n            port: http\n"
                   "          periodSeconds: 10\n---\napiVersion: v1\nkind: Service\nmetadata:\n  name: " +
                   name + "\nspec:\n  selector:\n    app.kubernetes.io/name: " + name +
                   "\n  ports:\n  - port: 80\n    targetPort: http\n";
            if (i % 4 == 0)
                out += "---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name +
                       "\ndata:\n  serve.py: |\n    import ray\n\n    # several lines of a script, as such maps have "
                       "them\n"
                       "    def main():\n        print(\"$HOME ${NOT_OURS}\")\n\n    main()\n";
            if (i % 3 == 0)
                out += "---\napiVersion: ray.io/v1\nkind: RayCluster\nmetadata:\n  name: " + name +
                       "\nspec:\n  headGroupSpec:\n    rayStartParams: {}\n    template:\n      spec:\n        "
                       "containers:\n"
                       "        - name: ray-head\n          image: rayproject/ray:2.46.0\n          resources:\n       "
                       "     limits:\n"
                       "              cpu: 2\n              memory: 16Gi\n  workerGroupSpecs:\n  - groupName: gpu\n    "
                       "replicas: 2\n"
                       "    template:\n      spec:\n        containers:\n        - name: ray-worker\n          image: "
                       "rayproject/ray:2.46.0\n";
        }
        return out;
    }();
    return text;
}

void count(benchmark::State& state) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                            static_cast<std::int64_t>(manifests().size()));
}

void readAndGate(benchmark::State& state) {
    for (auto _ : state) {
        const auto file = manifest::parseFile("bench.yaml", manifests());
        auto gated = manifest::gate(*file, "nodecostestimate");
        benchmark::DoNotOptimize(gated->text.data());
        if (!gated->changed || !gated->reformatted.empty())
            state.SkipWithError("the file was not gated as it should be");
    }
    count(state);
}
BENCHMARK(readAndGate)->Unit(benchmark::kMillisecond);

void readOnly(benchmark::State& state) {
    for (auto _ : state) {
        auto file = manifest::parseFile("bench.yaml", manifests());
        benchmark::DoNotOptimize(file->documents.data());
    }
    count(state);
}
BENCHMARK(readOnly)->Unit(benchmark::kMillisecond);

void gateOnly(benchmark::State& state) {
    const auto file = manifest::parseFile("bench.yaml", manifests());
    for (auto _ : state) {
        auto gated = manifest::gate(*file, "nodecostestimate");
        benchmark::DoNotOptimize(gated->text.data());
    }
    count(state);
}
BENCHMARK(gateOnly)->Unit(benchmark::kMillisecond);

#ifdef THRIFTY_HAS_YAML_CPP
void yamlCppParseOnly(benchmark::State& state) {
    for (auto _ : state) {
        auto documents = YAML::LoadAll(manifests());
        benchmark::DoNotOptimize(documents.data());
    }
    count(state);
}
BENCHMARK(yamlCppParseOnly)->Unit(benchmark::kMillisecond);
#endif

} // namespace

BENCHMARK_MAIN();
