// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the promise of least rights: the whole way with exactly the rights that tests/kubernetes/rights grants,
// which are those that the documentation asks for.
#include "journey.h"

#include "manifest/document.h"
#include "manifest/json.h"
#include "support/paths.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace thrifty::tests {
namespace {

using manifest::Value;
using testing::HasSubstr;
using testing::Not;

constexpr const char* label = "app.kubernetes.io/instance=llm-serving";

/// The rules of the ClusterRoles and Roles in a file, as the embedded fleet takes them.
Value rulesOf(const std::string& name) {
    std::ifstream in(thrifty::tests::sourceDir() + "/tests/kubernetes/rights/" + name);
    std::ostringstream text;
    text << in.rdbuf();
    const auto file = manifest::parseFile(name, text.str());
    Value rules = Value::array();
    EXPECT_TRUE(file) << (file ? "" : file.error().text());
    if (!file)
        return rules;
    for (const manifest::Document& document : file->documents) {
        const Value& role = document.value();
        for (const Value& given : role["rules"].items()) {
            Value rule = given;
            if (role["kind"].str() == "Role")
                rule.set("namespaces", Value::array({role.at("metadata", "namespace").str()}));
            rules.append(std::move(rule));
        }
    }
    EXPECT_FALSE(rules.items().empty()) << name;
    return rules;
}

/// The experiments with one token that is another user on the control plane than on the clusters.
std::string restricted() {
    const Value planner = Value::object({{"name", "planner"},
                                         {"token", "least-rights"},
                                         {"clusters", Value::array({"nova"})},
                                         {"rules", rulesOf("control-plane.yaml")}});
    const Value reader = Value::object({{"name", "reader"},
                                        {"token", "least-rights"},
                                        {"clusters", Value::array({"static-gke", "autoscale-eks", "autoscale-aks",
                                                                   "autoscale-gke-a", "autoscale-gke-f"})},
                                        {"rules", rulesOf("workload.yaml")}});
    Value users = Value::array();
    users.append(planner);
    users.append(reader);
    return manifest::toJson(Value::object({{"_extends", "experiments"}, {"users", users}}));
}

class Rights : public testing::Test {
  protected:
    TemporaryFolder m_folder;
    Journey m_journey{m_folder.file("restricted.yaml", restricted()), "planner"};
};

TEST_F(Rights, S28_theLeastRightsAreEnoughForTheWholeWay) {
    const std::string file = sample("llm-2x2gpu.yaml");
    const auto clusters = m_journey.run({"clusters"});
    EXPECT_EQ(clusters.code, 0) << clusters.err;
    const auto result = m_journey.estimate(file, label);
    EXPECT_EQ(totals(result), "static-gke=0.000000 autoscale-gke-a=4.182400 autoscale-eks=4.827600 "
                              "autoscale-aks=13.266000 autoscale-gke-f=no-node-type");
    EXPECT_EQ(m_journey.program().run({"policy", "--from", m_journey.resultFile()}).code, 0);

    const auto applied = m_journey.apply(file, label);
    ASSERT_EQ(applied.code, 0) << applied.err;
    // The check of the label says shortly what it could not look at, and only kinds that a workload can consist of.
    const auto at = applied.err.find("it could not look at ");
    ASSERT_NE(at, std::string::npos) << applied.err;
    std::string said = applied.err.substr(at, applied.err.find("to be sure", at) - at);
    std::replace(said.begin(), said.end(), '\n', ' ');
    EXPECT_THAT(said, HasSubstr("(no right to list)"));
    EXPECT_THAT(said, HasSubstr("roles"));
    for (const char* kind : {"reviews", " bindings,", "events", "endpoints", "leases", "componentstatuses",
                             "controllerrevisions", "certificatesigningrequests", "apiservices", "configmaps"})
        EXPECT_THAT(said, Not(HasSubstr(kind)));

    const auto followed = m_journey.follow(file, label);
    EXPECT_EQ(followed.code, 0) << followed.err;
    EXPECT_EQ(hops(followed), "autoscale-gke-a") << followed.out << followed.err;

    // No right to read the workload's kind on its cluster: its pods tell when it is gone.
    const auto withdrawn = m_journey.run({"withdraw", "--run", Journey::runOf(applied), "--yes"});
    EXPECT_EQ(withdrawn.code, 0) << withdrawn.err;
    EXPECT_THAT(withdrawn.err, HasSubstr("3 pods stop on autoscale-gke-a"));
    EXPECT_THAT(withdrawn.err, HasSubstr("rayservices cannot be read on autoscale-gke-a: waiting until its 3 pods"));
    EXPECT_EQ(m_journey.follow(file, label).code, 5) << "neither policy nor workload are there any more";
    const auto clean = m_journey.run({"cleanup"});
    EXPECT_EQ(clean.code, 0) << clean.err;
    EXPECT_EQ(clean.out, "Nothing is left behind.\n");
}

} // namespace
} // namespace thrifty::tests
