// SPDX-License-Identifier: GPL-3.0-or-later
// Thirty thousand pods of a real API server, read in pages: all of them once, also when the pages expire on the way.
#include "benttransport.h"
#include "etcdstore.h"
#include "realfleet.h"

#include "kube/kinds.h"
#include "kube/podview.h"
#include "kube/watcher.h"

#include <gmock/gmock.h>

#include <atomic>
#include <set>

namespace thrifty::tests {
namespace {

using manifest::Value;
using testing::HasSubstr;
using testing::Not;

constexpr int podCount = 30'000;

/// On the control plane nothing schedules or runs pods, so nothing but lists and watches happens to these.
class Paging : public RealKubernetes {
  protected:
    void SetUp() override {
        RealKubernetes::SetUp();
        if (IsSkipped())
            return;
        m_etcd = std::make_unique<EtcdStore>(pool(), std::stoi(fleet().read("nova/etcd-port")));
        m_namespace = makeNamespace("nova", "many");
        auto admin = client("nova");
        Value pod = podNamed("web");
        pod.child("spec").set("schedulingGates", Value::array({Value::object({{"name", "nodecostestimate"}})}));
        const auto made = admin.create(kube::podType, m_namespace, pod);
        ASSERT_TRUE(made) << made.error().text();
        m_etcd->putCopies(prefix(), *made, podCount);
        ASSERT_TRUE(admin.remove(kube::podType, m_namespace, "web", {}));
        ASSERT_TRUE(eventually([&] {
            const auto last = admin.get(kube::podType, m_namespace, "web-" + std::to_string(podCount - 1));
            return last && !admin.get(kube::podType, m_namespace, "web");
        }));
    }
    void TearDown() override {
        // Through the API server this, too, would take minutes.
        if (m_etcd != nullptr)
            m_etcd->removeBelow(prefix());
        m_etcd.reset();
        RealKubernetes::TearDown();
    }
    std::string prefix() const { return "/registry/pods/" + m_namespace + "/"; }

    std::unique_ptr<EtcdStore> m_etcd;
    std::string m_namespace;
};

TEST_F(Paging, K85K87K88thirtyThousandPodsAreReadInPagesAndInOnePieceWhenTheseExpire) {
    const auto real = transport(configFor("nova"));
    std::vector<std::string> asked;
    int expireAt = 0;
    const auto bent = std::make_shared<Bent>(real, [&](kube::Request& request) {
        asked.push_back(request.target);
        if (static_cast<int>(asked.size()) != expireAt)
            return;
        // History goes while the list is on its way; the next page is held up until the API server has noticed.
        m_etcd->compact();
        EXPECT_TRUE(eventually([&] {
            const auto probe = kube::send(*real, request, {});
            return probe && probe->status == 410;
        }));
    });
    kube::ApiClient reader(bent, "nova");
    const auto namesOnce = [&] {
        std::set<std::string> names;
        const auto all = reader.list(kube::podType, m_namespace);
        EXPECT_TRUE(all) << all.error().text();
        if (all) {
            for (const Value& item : all->items)
                EXPECT_TRUE(names.insert(item.at("metadata", "name").str()).second) << "told twice";
        }
        return names.size();
    };
    EXPECT_EQ(namesOnce(), static_cast<std::size_t>(podCount));
    EXPECT_EQ(asked.size(), podCount / 500u);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        EXPECT_THAT(asked[i], HasSubstr("limit=500"));
        EXPECT_EQ(asked[i].find("continue=") != std::string::npos, i > 0) << asked[i];
    }

    asked.clear();
    expireAt = 20;
    EXPECT_EQ(namesOnce(), static_cast<std::size_t>(podCount));
    ASSERT_EQ(asked.size(), 21u);
    EXPECT_THAT(asked.back(), Not(testing::AnyOf(HasSubstr("limit="), HasSubstr("continue="))));

    // And a watch, which reads pages of its own before it watches.
    std::atomic<int> told = 0;
    std::atomic<bool> synced = false, gone = false;
    kube::PodReader podReader;
    kube::WatchSink sink;
    sink.raw = [&](kube::WatchChange change, std::string_view text) {
        const auto pod = podReader.read(text);
        if (change == kube::WatchChange::Deleted)
            gone = gone || (pod && pod->name == "web-7");
        else
            told += pod && pod->gates.size() == 1 ? 1 : 0;
    };
    sink.synced = [&] { synced = true; };
    kube::Watcher watcher(real, "nova", {kube::podType, m_namespace, "", ""}, std::move(sink));
    ASSERT_TRUE(eventually([&] { return synced.load(); }));
    EXPECT_EQ(told, podCount);
    ASSERT_TRUE(client("nova").remove(kube::podType, m_namespace, "web-7", {}));
    EXPECT_TRUE(eventually([&] { return gone.load(); }));
}

} // namespace
} // namespace thrifty::tests
