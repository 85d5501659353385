// SPDX-License-Identifier: GPL-3.0-or-later
// The client that everybody has, unchanged, against one API server of the fleet. Skipped where kubectl is missing.
#include "manifest/document.h"
#include "manifest/json.h"
#include "resources/resources.h"
#include "sim/server/apiservice.h"
#include "sim/server/kubeconfigwriter.h"

#include <gmock/gmock.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <poll.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace thrifty::sim {
namespace {

using manifest::Value;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

struct Ran {
    int code = -1;
    std::string text; ///< standard output and error, as a terminal shows them
};

/// Runs a program with its own environment; killed after the time.
Ran run(const std::vector<std::string>& arguments, const std::vector<std::string>& environment,
        std::chrono::seconds limit, const std::string& until = {}) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return {};
    std::vector<char*> argv, envp;
    for (const auto& text : arguments)
        argv.push_back(const_cast<char*>(text.c_str()));
    for (const auto& text : environment)
        envp.push_back(const_cast<char*>(text.c_str()));
    argv.push_back(nullptr);
    envp.push_back(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(ends[1], 1);
        ::dup2(ends[1], 2);
        ::execve(argv[0], argv.data(), envp.data());
        ::_exit(127);
    }
    ::close(ends[1]);
    Ran ran;
    const auto end = std::chrono::steady_clock::now() + limit;
    bool done = false;
    while (!done) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        pollfd poll{ends[0], POLLIN, 0};
        if (left.count() <= 0 || ::poll(&poll, 1, static_cast<int>(left.count())) <= 0)
            break;
        char bytes[4096];
        const ssize_t count = ::read(ends[0], bytes, sizeof bytes);
        if (count > 0)
            ran.text.append(bytes, static_cast<std::size_t>(count));
        done = count <= 0;
        if (!until.empty() && ran.text.find(until) != std::string::npos)
            break;
    }
    if (!done)
        ::kill(child, SIGKILL);
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return ran;
}

std::string kubectlPath() {
    const char* path = std::getenv("PATH");
    std::string_view rest = path != nullptr ? path : "/usr/local/bin:/usr/bin";
    while (!rest.empty()) {
        const auto colon = std::min(rest.find(':'), rest.size());
        const std::string candidate = std::string(rest.substr(0, colon)) + "/kubectl";
        if (::access(candidate.c_str(), X_OK) == 0)
            return candidate;
        rest.remove_prefix(std::min(colon + 1, rest.size()));
    }
    return {};
}

class Kubectl : public testing::Test {
  protected:
    void SetUp() override {
        m_path = kubectlPath();
        if (m_path.empty())
            GTEST_SKIP() << "kubectl is not installed";
        std::string pattern = (std::filesystem::temp_directory_path() / "thrifty-kubectl-XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        m_home = pattern;
        server->authorizer().addAccount({User::administrator(), "admin-token", {}});
        Account dev;
        dev.user = {"dev", {"system:authenticated"}, {}};
        dev.token = "dev-token";
        dev.rules = {{{"get", "list", "watch"}, {""}, {"pods", "events"}, {"serving"}, {}}};
        server->authorizer().addAccount(dev);
        for (const char* crd : {"crds/cluster.elotl.co_clusters.yaml", "crds/policy.elotl.co_schedulepolicies.yaml"})
            seed(*resources::find(crd));
        seed("{apiVersion: v1, kind: Namespace, metadata: {name: default}}");
        seed("{apiVersion: v1, kind: Namespace, metadata: {name: serving}}");
        const auto port = https->listen(std::make_shared<ApiService>(server, std::make_shared<FaultSet>()));
        ASSERT_TRUE(port);
        KubeconfigEntry admin, user;
        admin.context = "admin";
        user.context = "dev";
        admin.server = user.server = "https://127.0.0.1:" + std::to_string(*port);
        admin.ns = user.ns = "serving";
        admin.token = "admin-token";
        user.token = "dev-token";
        ASSERT_TRUE(writePrivateFile(file("config"), kubeconfigText({admin, user}, authority.certificate())));
    }
    void TearDown() override {
        if (!m_home.empty())
            std::filesystem::remove_all(m_home);
    }

    void seed(std::string_view yaml) {
        const auto read = manifest::parseFile("seed", std::string(yaml));
        ASSERT_TRUE(read) << read.error().text();
        for (const auto& document : read->documents) {
            if (document.empty())
                continue;
            const auto made = server->seed(document.value());
            ASSERT_TRUE(made) << made.error().text();
        }
    }
    std::string file(const std::string& name) const { return m_home + "/" + name; }
    std::string written(const std::string& name, const std::string& content) const {
        std::ofstream(file(name)) << content;
        return file(name);
    }
    /// `until`: stop when this has been printed.
    Ran kubectl(const std::string& words, const std::string& until = {}) {
        std::vector<std::string> arguments{m_path};
        std::string word;
        bool quoted = false;
        for (const char c : words + " ") {
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                if (!word.empty())
                    arguments.push_back(word);
                word.clear();
            } else {
                word += c;
            }
        }
        const char* path = std::getenv("PATH");
        return run(arguments,
                   {"HOME=" + m_home, "KUBECONFIG=" + file("config"), std::string("PATH=") + (path ? path : "/usr/bin"),
                    "TERM=dumb"},
                   std::chrono::seconds(60), until);
    }
    void expect(const std::string& words, const testing::Matcher<std::string>& matcher, int code = 0) {
        const Ran ran = kubectl(words);
        EXPECT_EQ(ran.code, code) << words << "\n" << ran.text;
        EXPECT_THAT(ran.text, matcher) << words;
    }

    std::shared_ptr<TaskQueue> housekeeper = std::make_shared<TaskQueue>();
    std::shared_ptr<ApiServer> server = ApiServer::create({"test", "", "v1.32.4"}, housekeeper);
    CertificateAuthority authority = CertificateAuthority::create("test").value();
    std::unique_ptr<HttpsServer> https = HttpsServer::create(authority).value();

  private:
    std::string m_path, m_home;
};

TEST_F(Kubectl, looksAround) {
    expect("version", HasSubstr("Server Version: v1.32.4"));
    expect("api-resources", AllOf(HasSubstr("deployments"), HasSubstr("schedulepolicies"), HasSubstr("po ")));
    expect("get --raw /readyz", "ok");
    expect("get pods", HasSubstr("No resources found in serving namespace."));
    expect("get things", HasSubstr("the server doesn't have a resource type \"things\""), 1);
    expect("get pod web", HasSubstr("Error from server (NotFound): pods \"web\" not found"), 1);
    expect("get pods --field-selector=spec.foo=x", HasSubstr("field label not supported: spec.foo"), 1);
    expect("explain pod.spec.schedulingGates", HasSubstr("name\t<string> -required-"));
}

TEST_F(Kubectl, showsClustersWithTheirColumns) {
    seed(R"({apiVersion: cluster.elotl.co/v1alpha1, kind: Cluster, metadata: {name: autoscale-eks},
spec: {name: autoscale-eks, kubernetescluster: eks-1, kubernetesversion: "1.33", provider: aws, region: us-west-2},
status: {lastUpdateTime: "2025-11-18T10:00:00Z", conditions: [
{type: Ready, status: "True", reason: A, message: "", lastHeartbeatTime: "2025-11-18T10:00:00Z", lastTransitionTime: "2025-11-18T10:00:00Z"},
{type: Idle, status: "True", reason: A, message: "", lastHeartbeatTime: "2025-11-18T10:00:00Z", lastTransitionTime: "2025-11-18T10:00:00Z"},
{type: Standby, status: "False", reason: A, message: "", lastHeartbeatTime: "2025-11-18T10:00:00Z", lastTransitionTime: "2025-11-18T10:00:00Z"}]}})");
    const Ran ran = kubectl("get clusters");
    EXPECT_EQ(ran.code, 0);
    std::istringstream lines(ran.text);
    std::string head, row, word;
    std::getline(lines, head);
    std::getline(lines, row);
    std::vector<std::string> columns, cells;
    for (std::istringstream words(head); words >> word;)
        columns.push_back(word);
    for (std::istringstream words(row); words >> word;)
        cells.push_back(word);
    EXPECT_EQ(columns, (std::vector<std::string>{"NAME", "K8S-VERSION", "K8S-CLUSTER", "REGION", "ZONE", "READY",
                                                 "IDLE", "STANDBY"}));
    EXPECT_EQ(cells, (std::vector<std::string>{"autoscale-eks", "1.33", "eks-1", "us-west-2", "True", "True", "False"}))
        << "the zone is empty";
}

TEST_F(Kubectl, createsAndChanges) {
    expect("create deployment web --image=example.com/web:1 --replicas=2", "deployment.apps/web created\n");
    expect("create deployment web --image=example.com/web:1", HasSubstr("deployments.apps \"web\" already exists"), 1);
    expect("get deployment web", AllOf(HasSubstr("READY"), HasSubstr("0/2")));
    expect("create namespace extra", "namespace/extra created\n");
    expect("create configmap settings --from-literal=a=b", "configmap/settings created\n");
    expect("label configmap settings tier=front", "configmap/settings labeled\n");
    expect("get configmaps -l tier=front -o name", "configmap/settings\n");
    expect("get configmaps -l tier=back -o name", "");
    expect("annotate deployment web note=hello", "deployment.apps/web annotated\n");
    expect("scale deployment web --replicas=5", "deployment.apps/web scaled\n");
    expect("scale deployment web --current-replicas=2 --replicas=1", HasSubstr("xpected replicas to be 2, was 5"), 1);
    expect("patch deployment web -p "
           "'{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"web\",\"env\":[{\"name\":\"A\",\"value\":"
           "\"1\"}]}]}}}}'",
           "deployment.apps/web patched\n");
    expect("patch deployment web --type=merge -p '{\"metadata\":{\"labels\":{\"merged\":\"yes\"}}}'",
           "deployment.apps/web patched\n");
    expect("patch deployment web --type=json -p '[{\"op\":\"add\",\"path\":\"/metadata/labels/json\",\"value\":"
           "\"yes\"}]'",
           "deployment.apps/web patched\n");
    expect("get deployment web -o "
           "jsonpath={.spec.replicas}/{.metadata.labels.merged}/{.metadata.labels.json}/"
           "{.spec.template.spec.containers[0].image}/{.spec.template.spec.containers[0].env[0].name}",
           "5/yes/yes/example.com/web:1/A");
    expect("set image deployment/web web=example.com/web:2", "deployment.apps/web image updated\n");
    expect("create quota small --hard=pods=1", "resourcequota/small created\n");
    expect("run first --image=example.com/a:1", "pod/first created\n");
    expect("run second --image=example.com/a:1",
           HasSubstr("exceeded quota: small, requested: pods=1, used: pods=1, limited: pods=1"), 1);
    expect("describe quota small", HasSubstr("pods        1     1"));
}

TEST_F(Kubectl, appliesBothWaysAndShowsDifferences) {
    const auto text = [](const char* value) {
        return std::string("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: app}\ndata: {k: ") + value + "}\n";
    };
    const std::string path = written("app.yaml", text("v"));
    expect("diff -f " + path, HasSubstr("+  k: v"), 1);
    expect("apply --dry-run=server -f " + path, "configmap/app created (server dry run)\n");
    expect("apply -f " + path, "configmap/app created\n");
    expect("apply -f " + path, "configmap/app unchanged\n");
    expect("diff -f " + path, "");
    written("app.yaml", text("w"));
    expect("diff -f " + path, AllOf(HasSubstr("-  k: v"), HasSubstr("+  k: w")), 1);
    expect("apply -f " + path, "configmap/app configured\n");
    expect("apply --server-side --field-manager=one -f " + path, "configmap/app serverside-applied\n");
    written("app.yaml", text("z"));
    expect("apply --server-side --field-manager=two -f " + path,
           AllOf(HasSubstr("conflict"), HasSubstr("\"one\""), HasSubstr(".data.k")), 1);
    expect("get configmap app -o jsonpath={.data.k}", "w");
    expect("apply --server-side --force-conflicts --field-manager=two -f " + path,
           "configmap/app serverside-applied\n");
    expect("get configmap app -o jsonpath={.data.k}", "z");
    const std::string bad = written("bad.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: bad}\ndatta: {}\n");
    expect("apply -f " + bad, HasSubstr("strict decoding error: unknown field \"datta\""), 1);
    expect("apply --validate=warn -f " + bad,
           AllOf(HasSubstr("Warning: unknown field \"datta\""), HasSubstr("configmap/bad created")));
    expect("replace -f " + path, "configmap/app replaced\n");
}

TEST_F(Kubectl, handlesGatedPods) {
    const std::string path = written("pod.yaml", R"(apiVersion: v1
kind: Pod
metadata: {name: gated, labels: {app: x}}
spec:
  schedulingGates: [{name: nodecostestimate}]
  containers: [{name: main, image: "example.com/x:1", resources: {requests: {cpu: "1"}}}]
)");
    expect("create -f " + path, "pod/gated created\n");
    expect("get pods", AllOf(HasSubstr("0/1"), HasSubstr("SchedulingGated")));
    expect("describe pod gated", AllOf(HasSubstr("PodScheduled   False"), HasSubstr("Status:           Pending")));
    expect("wait --for=condition=PodScheduled=false pod/gated --timeout=10s", "pod/gated condition met\n");
    expect("wait --for=condition=Ready pod/gated --timeout=1s", HasSubstr("timed out waiting"), 1);
    expect("patch pod gated --type=json -p '[{\"op\":\"add\",\"path\":\"/spec/schedulingGates/-\",\"value\":{\"name\":"
           "\"more\"}}]'",
           HasSubstr("is invalid"), 1);
    expect("patch pod gated --type=json -p '[{\"op\":\"remove\",\"path\":\"/spec/schedulingGates\"}]'",
           "pod/gated patched\n");
    expect("get pods", Not(HasSubstr("Running")));
}

TEST_F(Kubectl, watchesAndDeletes) {
    expect("create configmap a", "configmap/a created\n");
    const Ran watched = kubectl("get configmaps -w", "a      0");
    EXPECT_THAT(watched.text, AllOf(StartsWith("NAME"), HasSubstr("a      0")));
    expect("delete configmap a", HasSubstr("\"a\" deleted"));
    expect("delete configmap a", HasSubstr("Error from server (NotFound): configmaps \"a\" not found"), 1);
    expect("delete configmap a --ignore-not-found", "");

    expect("create deployment web --image=example.com/web:1", "deployment.apps/web created\n");
    const auto deployment = server->store().find("apps/deployments", "serving", "web");
    ASSERT_TRUE(deployment);
    seed("{apiVersion: v1, kind: ConfigMap, metadata: {name: child, namespace: serving, ownerReferences: [{apiVersion: "
         "apps/v1, kind: Deployment, name: web, blockOwnerDeletion: true, uid: " +
         deployment->uid() + "}]}}");
    expect("delete deployment web --cascade=foreground", HasSubstr("\"web\" deleted"));
    expect("get configmap child", HasSubstr("not found"), 1);
    expect("create namespace extra", "namespace/extra created\n");
    expect("create configmap inside -n extra", "configmap/inside created\n");
    expect("delete namespace extra", HasSubstr("\"extra\" deleted"));
    EXPECT_FALSE(server->store().find("/configmaps", "extra", "inside"));
}

TEST_F(Kubectl, asksForRights) {
    expect("auth can-i create deployments", "yes\n");
    expect("--context dev auth can-i list pods", "yes\n");
    expect("--context dev auth can-i create pods", HasSubstr("no"), 1);
    expect("--context dev auth whoami", HasSubstr("dev"));
    expect("--context dev auth can-i --list", HasSubstr("pods"));
    expect("--context dev get pods", HasSubstr("No resources found"));
    expect("--context dev get pods -A",
           HasSubstr("Error from server (Forbidden): pods is forbidden: User \"dev\" cannot list resource \"pods\" in "
                     "API group \"\" at the cluster scope"),
           1);
    expect("get pods --as=dev -n default",
           HasSubstr("User \"dev\" cannot list resource \"pods\" in API group \"\" in "
                     "the namespace \"default\""),
           1);
}

} // namespace
} // namespace thrifty::sim
