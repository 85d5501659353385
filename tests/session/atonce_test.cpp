// SPDX-License-Identifier: GPL-3.0-or-later
// Two people estimate on one fleet at the same time, each from a process with a state directory of its own.
#include "embeddedrun.h"

#include <cstdlib>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace thrifty;

constexpr const char* childEnvironment = "THRIFTY_AT_ONCE_CHILD"; // "KUBECONFIG:STATE:FD"

/// Starts this program again as one that estimates; what it found can be read from `from`.
struct Child {
    pid_t pid = -1;
    int from = -1;
};

class AtOnce : public tests::EmbeddedRun {
  protected:
    Child startChild(const std::string& state) {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return {};
        const std::string value = m_embedded->fleetKubeconfig() + ":" + state + ":" + std::to_string(ends[1]);
        const pid_t pid = ::fork();
        if (pid == 0) {
            ::fcntl(ends[1], F_SETFD, 0);
            ::setenv(childEnvironment, value.c_str(), 1);
            ::dup2(::open("/dev/null", O_WRONLY), 1);
            ::execl("/proc/self/exe", "session_tests", "--gtest_filter=AtOnceChild.*", nullptr);
            ::_exit(127);
        }
        ::close(ends[1]);
        return {pid, ends[0]};
    }
    static std::string answer(const Child& child) {
        std::string text;
        char buffer[512];
        for (ssize_t got = 0; (got = ::read(child.from, buffer, sizeof buffer)) > 0;)
            text.append(buffer, static_cast<std::size_t>(got));
        ::close(child.from);
        int status = 0;
        EXPECT_EQ(::waitpid(child.pid, &status, 0), child.pid);
        EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << text;
        return text;
    }
};

class AtOnceChild : public AtOnce {};

/// The child's side; skipped in an ordinary run of the tests.
TEST_F(AtOnceChild, estimates) {
    const char* value = std::getenv(childEnvironment);
    if (value == nullptr)
        GTEST_SKIP() << "started by AtOnce only";
    std::istringstream fields(value);
    std::string kubeconfig, state, end;
    std::getline(fields, kubeconfig, ':');
    std::getline(fields, state, ':');
    std::getline(fields, end, ':');
    session::PlannerService service({state, {}, {}, {}});
    session::ConnectRequest connect;
    connect.kubeconfigs = {kubeconfig};
    connect.allowPlugin = [](const kube::ExecConfig&, const domain::ContextName&) { return true; };
    const auto connected = service.connectFleet(connect, {});
    ASSERT_TRUE(connected) << connected.error().text();
    const auto result = service.estimate(request({tests::variantOf(sample("llm-2x1gpu"))}), {}, {});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_TRUE(result->leftovers.empty());
    std::string text;
    for (const domain::ClusterEstimate& cluster : result->variants.at(0).clusters)
        text += cluster.name.str() + " " +
                (cluster.totalPerHour
                     ? cluster.totalPerHour->text(4)
                     : std::string(toString(cluster.state)) + "/" + std::string(toString(cluster.reasonCode))) +
                "\n";
    ASSERT_EQ(::write(std::stoi(end), text.data(), text.size()), static_cast<ssize_t>(text.size()));
}

// S36, W16, W17: what two runs see of each other is called so, and never added to a price.
TEST_F(AtOnce, S36_W16_W17_twoProcessesDoNotMix) {
    auto loaded =
        sim::Scenario::parse("at-once.yaml", "_extends: experiments\ndelays: {operator: 20ms, lunaEstimate: 50ms}\n");
    ASSERT_TRUE(loaded) << loaded.error().text();
    auto fleet = sim::EmbeddedFleet::start(*loaded, {});
    ASSERT_TRUE(fleet) << fleet.error().text();
    m_embedded = std::move(*fleet);
    const auto before = everything();
    const std::map<std::string, std::string> right{{"static-gke", "0.0000"},
                                                   {"autoscale-gke-a", "3.6494"},
                                                   {"autoscale-eks", "4.2548"},
                                                   {"autoscale-aks", "6.6260"},
                                                   {"autoscale-gke-f", "no-node-type/no-node-type"}};
    for (int round = 0; round < 3; ++round) {
        const Child one = startChild(m_state + "/one");
        const Child two = startChild(m_state + "/two");
        for (const Child& child : {one, two}) {
            ASSERT_GT(child.pid, 0);
            std::istringstream lines(answer(child));
            std::string cluster, said;
            std::size_t rows = 0;
            for (; lines >> cluster >> said; ++rows)
                EXPECT_TRUE(said == right.at(cluster) || said == "no-estimate/foreign-pods") << cluster << " " << said;
            EXPECT_EQ(rows, right.size());
        }
        ASSERT_EQ(difference(before, everything()), "") << "after round " << round;
    }
}

} // namespace
