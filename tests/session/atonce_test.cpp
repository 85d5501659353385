// SPDX-License-Identifier: GPL-3.0-or-later
// Two people estimate on one fleet at the same time, each from a process with a state directory of its own.
#include "embeddedrun.h"
#include "otherprocess.h"

#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace thrifty;

class AtOnce : public tests::EmbeddedRun {
  protected:
    tests::OtherProcess startChild(const std::string& state) {
        return tests::startAgain("AtOnceChild.*", m_embedded->fleetKubeconfig(), state);
    }
    static std::string answer(const tests::OtherProcess& child) {
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
    const auto errand = tests::errand();
    if (!errand)
        GTEST_SKIP() << "started by AtOnce only";
    session::PlannerService service({errand->state, {}, {}, {}});
    const auto connected = tests::connectTo(service, errand->kubeconfig);
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
    ASSERT_EQ(::write(errand->to, text.data(), text.size()), static_cast<ssize_t>(text.size()));
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
        const auto one = startChild(m_state + "/one");
        const auto two = startChild(m_state + "/two");
        for (const tests::OtherProcess& child : {one, two}) {
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
