// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications of the desktop: only what was chosen, only while nobody looks, one a subject, and no text in them that
// was not made here. The bus is a real one, of the test's own.
#include "app/demowindow.h"
#include "app/notificationbus.h"

#include "app/window/notifier.h"
#include "support/results.h"

#include <QApplication>
#include <QDBusMessage>
#include <QFile>
#include <QMenu>
#include <QSignalSpy>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string_view>
#include <thread>

namespace thrifty::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using tests::DemoWindow;
using tests::NotificationServer;
using tests::PrivateBus;
using tests::waitUntil;

domain::Money usd(const char* text) {
    return domain::Money::parse(text).value();
}

/// A workload that was ordered by the published prices, on one of the clusters.
struct Placed {
    domain::EstimateResult result = tests::publishedResult(1);
    session::AppliedWorkload applied;
    session::Hop hop;

    explicit Placed(const char* cluster, std::map<std::string, int> nodes = {}) {
        applied.run = domain::RunId("run-1");
        applied.follow.group = {"app.kubernetes.io/instance", "llm-serving"};
        applied.totals = {{domain::ClusterName("autoscale-eks"), usd("4.2548")}};
        hop.cluster = domain::ClusterName(cluster);
        hop.nodes = std::move(nodes);
        hop.listPrices = {{"r5a.xlarge", usd("0.226")}, {"g6.8xlarge", usd("2.0144")}, {"g6.12xlarge", usd("4.6016")}};
    }
    [[nodiscard]] Stay stay() const { return {applied, hop, result.variants.front().find(hop.cluster)}; }
    [[nodiscard]] std::string said() const { return placed(stay(), PriceUnit::Hour).body.toStdString(); }
};

const std::map<std::string, int> asOrdered{{"r5a.xlarge", 1}, {"g6.8xlarge", 2}},
    dearer{{"r5a.xlarge", 1}, {"g6.12xlarge", 1}};

TEST(Notices, anEstimateThatEndedNamesTheLowest) {
    const domain::EstimateResult one = tests::publishedResult(1), three = tests::publishedResult(3);
    const Notice single = estimateEnded(&one, nullptr, PriceUnit::Hour);
    EXPECT_EQ(single.title.toStdString(), "The estimate of llm-serving has ended");
    EXPECT_EQ(single.body.toStdString(), "5 of 5 cells answered. Lowest: 0.0000 $/hr on static-gke.");
    EXPECT_EQ(single.page, PageId::Estimates);
    const Notice several = estimateEnded(&three, nullptr, PriceUnit::Month);
    EXPECT_THAT(several.body.toStdString(), HasSubstr("Lowest: 0 $/month for 2x1 GPU on static-gke."));
    domain::KnownFacts known;
    domain::KnownFact closed;
    closed.cluster = domain::ClusterName("static-gke");
    known.facts = {closed};
    EXPECT_THAT(estimateEnded(&one, &known, PriceUnit::Hour).body.toStdString(),
                HasSubstr("Lowest: 3.6494 $/hr on autoscale-gke-a."))
        << "an order leaves out what the user knows is closed";
    EXPECT_EQ(estimateEnded(nullptr, nullptr, PriceUnit::Hour).title.toStdString(),
              "The estimate stopped without a result");
}

TEST(Notices, whatItCostsIsSaidOnlyWhereItIsKnown) {
    EXPECT_EQ(Placed("autoscale-eks", asOrdered).said(), "It costs 4.2548 $/hr, as estimated.");
    EXPECT_EQ(Placed("autoscale-eks", dearer).said(),
              "Other nodes came than estimated: it costs 4.8276 $/hr in place of 4.2548 $/hr.");
    EXPECT_EQ(costOf(Placed("autoscale-eks", {{"unlisted", 1}}).stay()), std::nullopt);
    EXPECT_EQ(Placed("static-gke", asOrdered).said(), "It is a static cluster: no node was bought.");
    EXPECT_EQ(costOf(Placed("static-gke", asOrdered).stay()), usd("0")) << "whatever its nodes would cost";
    EXPECT_EQ(Placed("autoscale-new", asOrdered).said(), "") << "it was not estimated";

    Placed spot("autoscale-eks", dearer);
    for (domain::ClusterEstimate& cluster : spot.result.variants.front().clusters) {
        for (domain::GroupEstimate& group : cluster.groups)
            group.category = domain::PriceCategory::Spot;
    }
    EXPECT_EQ(costOf(spot.stay()), std::nullopt) << "the list says what nodes cost on demand";
    EXPECT_EQ(spot.said(),
              "Other nodes came than estimated, so what it costs is not known; 4.2548 $/hr was estimated.");
    Placed book("autoscale-eks", dearer);
    book.result = tests::yoursResult(1);
    EXPECT_EQ(costOf(book.stay()), std::nullopt) << "the list does not say what this user pays";
    book.hop.nodes = asOrdered;
    EXPECT_EQ(costOf(book.stay()), book.stay().estimate->yoursPerHour);
}

TEST(Notices, aClusterThatWasLeftNamesTheNext) {
    const Placed left("autoscale-gke-a"), listed("autoscale-eks"), another("autoscale-new");
    const auto said = [&](const session::Hop* next) {
        return clusterLeft(left.stay(), next, PriceUnit::Hour).body.toStdString();
    };
    EXPECT_EQ(clusterLeft(left.stay(), nullptr, PriceUnit::Hour).title.toStdString(),
              "llm-serving has left autoscale-gke-a");
    EXPECT_EQ(said(nullptr), "No other cluster has it yet.");
    EXPECT_EQ(said(&another.hop), "It is placed on autoscale-new now.");
    EXPECT_EQ(said(&listed.hop), "It is placed on autoscale-eks now, for which 4.2548 $/hr was estimated by list.");
}

TEST(Notices, namesAreOneLineAndEventTextStaysInTheWindow) {
    Placed hostile("eks\n<b>\xE2\x80\xAE");
    hostile.hop.whyLeft = "token=hunter2";
    hostile.hop.placedBecause = "token=hunter2";
    for (const Notice& notice :
         {placed(hostile.stay(), PriceUnit::Hour), clusterLeft(hostile.stay(), &hostile.hop, PriceUnit::Hour),
          overLimit(hostile.stay(), usd("2"), usd("1"), PriceUnit::Hour)}) {
        EXPECT_FALSE((notice.title + notice.body).contains(u'\n'));
        EXPECT_FALSE((notice.title + notice.body).contains(QChar(0x202E)));
        EXPECT_FALSE((notice.title + notice.body).contains(QStringLiteral("hunter2")));
        EXPECT_EQ(notice.page, PageId::Placement);
    }
}

void lookElsewhere() {
    QApplication::setActiveWindow(nullptr);
}

class NotificationTest : public testing::Test {
  protected:
    void SetUp() override {
        if (const QString missing = PrivateBus::missing(); !missing.isEmpty())
            GTEST_SKIP() << missing.toStdString();
        m_bus = std::make_unique<PrivateBus>();
    }
    [[nodiscard]] DesktopNotifications::Bus reach() {
        return [this] { return m_bus->connect(); };
    }
    /// Another one in the window, on the bus of the test.
    Notifier& notifierOf(DemoWindow& demo) {
        if (!m_settings)
            m_settings = std::make_unique<AppSettings>(demo.directory() + QStringLiteral("/notify.ini"));
        return *new Notifier(demo.workbench(), *m_settings, demo.window(), reach());
    }
    static QAction& choice(Notifier& notifier, const char* name) {
        return *notifier.menu().findChild<QAction*>(QLatin1String(name));
    }

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<AppSettings> m_settings;
};

Notice notice(const char* subject, const char* title, const char* body = "") {
    return {QLatin1String(subject), PageId::Placement, QLatin1String(title), QLatin1String(body)};
}

TEST_F(NotificationTest, oneOfASubjectIsReplacedAndOthersStandBesideIt) {
    const NotificationServer server(*m_bus);
    DesktopNotifications desktop(reach());
    desktop.show(notice("a", "first"));
    ASSERT_TRUE(waitUntil([&] { return server.told().size() == 1; }));
    desktop.show(notice("a", "second"));
    desktop.show(notice("b", "another"));
    ASSERT_TRUE(waitUntil([&] { return server.told().size() == 3; }));
    EXPECT_EQ(server.told()[0].replaces, 0u);
    EXPECT_EQ(server.told()[1].replaces, server.told()[0].id);
    EXPECT_EQ(server.told()[2].replaces, 0u);
}

TEST_F(NotificationTest, theNewestOfThoseThatWaitForTheFirstNumberIsShown) {
    const NotificationServer server(*m_bus);
    DesktopNotifications desktop(reach());
    for (const char* title : {"first", "second", "third"})
        desktop.show(notice("a", title));
    desktop.show(notice("b", "last"));
    ASSERT_TRUE(waitUntil([&] { return server.told().size() == 2; }));
    EXPECT_EQ(server.told()[0].title, QStringLiteral("third")) << "what it took the place of was never on the screen";
    desktop.show(notice("a", "fourth"));
    ASSERT_TRUE(waitUntil([&] { return server.told().size() == 3; }));
    EXPECT_EQ(server.told()[2].replaces, server.told()[0].id);
}

TEST_F(NotificationTest, textIsNeverMarkup) {
    const char* const text = "a <b>bold</b> & dear cluster";
    const auto shown = [&](const QStringList& capabilities) {
        const NotificationServer server(*m_bus, capabilities);
        DesktopNotifications desktop(reach());
        desktop.show(notice("a", text, text));
        EXPECT_TRUE(waitUntil([&] { return server.told().size() == 1; }));
        EXPECT_EQ(server.told()[0].title, QLatin1String(text)) << "titles have no markup anywhere";
        return server.told()[0].body.toStdString();
    };
    EXPECT_EQ(shown({QStringLiteral("body")}), text);
    EXPECT_EQ(shown({QStringLiteral("body"), QStringLiteral("body-markup")}),
              "a &lt;b&gt;bold&lt;/b&gt; &amp; dear cluster");
}

TEST_F(NotificationTest, aServerThatTakesOverIsNotGivenTheNumbersOfTheOneBefore) {
    DesktopNotifications desktop(reach());
    for (const char* title : {"first", "second"}) {
        const NotificationServer server(*m_bus);
        desktop.show(notice("a", title));
        ASSERT_TRUE(waitUntil([&] { return server.told().size() == 1; }));
        EXPECT_EQ(server.told()[0].replaces, 0u);
        // Its number has come once something else was answered.
        QSignalSpy looked(&desktop, &DesktopNotifications::looked);
        desktop.look();
        ASSERT_TRUE(waitUntil([&] { return looked.count() == 1; }));
        EXPECT_TRUE(looked.front().front().toBool());
    }
}

TEST_F(NotificationTest, whatNobodyShowsIsNotShownLater) {
    DesktopNotifications desktop(reach());
    desktop.show(notice("a", "lost"));
    QSignalSpy looked(&desktop, &DesktopNotifications::looked);
    desktop.look();
    ASSERT_TRUE(waitUntil([&] { return looked.count() == 1; }));
    EXPECT_FALSE(looked.front().front().toBool());
    const NotificationServer server(*m_bus);
    desktop.show(notice("a", "shown"));
    ASSERT_TRUE(waitUntil([&] { return !server.told().empty(); }));
    EXPECT_EQ(server.told()[0].title, QStringLiteral("shown"));
}

TEST_F(NotificationTest, onlyAClickOnOurOwnOpensAPage) {
    NotificationServer server(*m_bus);
    DesktopNotifications desktop(reach());
    QSignalSpy clicked(&desktop, &DesktopNotifications::clicked);
    desktop.show(notice("a", "ours"));
    ASSERT_TRUE(waitUntil([&] { return server.told().size() == 1; }));
    EXPECT_EQ(server.told()[0].actions.value(0), QStringLiteral("default"));
    desktop.show(notice("a", "its number is known by now"));
    ASSERT_TRUE(waitUntil([&] { return server.told().size() == 2; }));
    const uint id = server.told()[0].id;
    server.click(id + 1);
    server.click(id, "settings");
    QDBusConnection another = m_bus->connect();
    tests::sendClick(another, id, "default");
    // Signals of one program come in their order; the other's is past once it is answered as well.
    (void)another.call(QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/"),
                                                      QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetId")));
    server.click(id);
    ASSERT_TRUE(waitUntil([&] { return clicked.count() > 0; }));
    EXPECT_EQ(clicked.count(), 1);
}

TEST_F(NotificationTest, theMenuSaysWhereNobodyShowsThem) {
    DemoWindow demo({.connect = false, .samples = {}});
    Notifier& notifier = notifierOf(demo);
    QAction& ended = choice(notifier, "estimateEnded");
    EXPECT_TRUE(ended.isEnabled());
    EXPECT_FALSE(ended.isChecked()) << "nobody is told of anything unasked";
    const auto open = [&](bool available) {
        notifier.menu().popup(QPoint());
        EXPECT_TRUE(waitUntil([&] { return ended.isEnabled() == available; }));
        tests::saveInBothThemes(notifier.menu(),
                                available ? QStringLiteral("notify-when") : QStringLiteral("notify-nobody"));
        notifier.menu().hide();
    };
    open(false);
    EXPECT_TRUE(notifier.menu().actions().front()->isVisible());
    EXPECT_EQ(ended.toolTip().toStdString(), "Nothing shows notifications on this desktop");
    const NotificationServer server(*m_bus);
    ended.setChecked(true);
    open(true);
    EXPECT_FALSE(notifier.menu().actions().front()->isVisible());
    EXPECT_THAT(m_settings->notifyWhen(), ElementsAre(QStringLiteral("estimateEnded")));
    EXPECT_TRUE(choice(notifierOf(demo), "estimateEnded").isChecked()) << "kept for the next start";
}

TEST_F(NotificationTest, anEstimateIsToldOfOnlyWhereItIsWantedAndAClickOpensIt) {
    NotificationServer server(*m_bus);
    DemoWindow demo;
    Notifier& notifier = notifierOf(demo);
    lookElsewhere();
    ASSERT_TRUE(demo.estimate()); // not chosen
    choice(notifier, "estimateEnded").setChecked(true);
    QApplication::setActiveWindow(&demo.window());
    ASSERT_TRUE(demo.estimate()); // looked at
    lookElsewhere();
    demo.window().showMinimized();
    demo.workbench().lock().set(WriteAccess::ForRun);
    demo.workbench().estimates().start();
    demo.workbench().cancelAll(); // asked for
    ASSERT_TRUE(waitUntil([&] { return !demo.workbench().estimates().running(); }));
    demo.workbench().setUnit(PriceUnit::Day);
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(waitUntil([&] { return !server.told().empty(); }));
    EXPECT_EQ(server.told()[0].body.toStdString(), "5 of 5 cells answered. Lowest: 0.00 $/day on static-gke.");
    EXPECT_EQ(demo.window().currentPage(), PageId::Fleet);
    server.click(server.told()[0].id);
    ASSERT_TRUE(waitUntil([&] { return demo.window().currentPage() == PageId::Estimates; }));
    EXPECT_FALSE(demo.window().isMinimized());
}

/// Applies an order without the static cluster and waits until it is placed. The limit is set meanwhile: an order has
/// no cluster above the limit that it is made with, so only other nodes than estimated could cost more.
void applyAutoscaled(DemoWindow& demo, std::optional<domain::Money> limit = {}) {
    ASSERT_TRUE(demo.estimate());
    demo.workbench().document().edit(QStringLiteral("out"), [](PlanState& state) {
        state.plan.order.exclude = {domain::ClusterName("static-gke")};
    });
    PolicyController& policy = demo.workbench().policy();
    QSignalSpy reviewed(&policy, &PolicyController::reviewed), applied(&policy, &PolicyController::applied);
    policy.review();
    ASSERT_TRUE(waitUntil([&] { return reviewed.count() == 1; }));
    lookElsewhere();
    demo.workbench().lock().set(WriteAccess::ForApply);
    policy.apply(QStringLiteral("guardrails are what is tested"));
    demo.workbench().document().edit(QStringLiteral("limit"),
                                     [&](PlanState& state) { state.plan.order.maxTotalPerHour = limit; });
    ASSERT_TRUE(waitUntil([&] { return applied.count() == 1; }));
    ASSERT_TRUE(policy.outcome()) << policy.applyError()->text();
    PlacementController& placement = demo.workbench().placement();
    ASSERT_TRUE(waitUntil([&] { return placement.story() && placement.story()->settled; }));
}

TEST_F(NotificationTest, aPlacementIsToldOnceAndNotAgainByTheNextStart) {
    const NotificationServer server(*m_bus);
    DemoWindow demo;
    choice(notifierOf(demo), "placed").setChecked(true);
    ASSERT_NO_FATAL_FAILURE(applyAutoscaled(demo));
    ASSERT_TRUE(waitUntil([&] { return !server.told().empty(); }));
    EXPECT_EQ(server.told()[0].title.toStdString(), "llm-serving runs on autoscale-gke-a");
    EXPECT_EQ(server.told()[0].body.toStdString(), "It costs 3.6494 $/hr, as estimated.");

    // Its story is told once more, to the one that has heard it and to one that was not there.
    Notifier& next = notifierOf(demo);
    EXPECT_TRUE(choice(next, "placed").isChecked());
    choice(next, "estimateEnded").setChecked(true);
    PlacementController& placement = demo.workbench().placement();
    placement.follow(placement.applied()->follow);
    ASSERT_TRUE(waitUntil([&] { return placement.story() && placement.story()->settled; }));
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(waitUntil([&] { return server.told().size() == 2; }));
    EXPECT_THAT(server.told()[1].title.toStdString(), HasSubstr("estimate")) << "that is the only news";
}

TEST_F(NotificationTest, aClusterThatWasLeftIsTold) {
    const NotificationServer server(*m_bus);
    // The stock-out is told late enough for the placement to be followed by then.
    DemoWindow demo({.scenario = "delays: {lunaFailure: 2s}\n"
                                 "clusters: [{name: autoscale-gke-a, stockOuts: [g2-*]}]\n"});
    choice(notifierOf(demo), "clusterLeft").setChecked(true);
    ASSERT_NO_FATAL_FAILURE(applyAutoscaled(demo));
    ASSERT_EQ(demo.workbench().placement().story()->hops.front().cluster.str(), "autoscale-gke-a");
    ASSERT_TRUE(waitUntil([&] { return !server.told().empty(); }));
    EXPECT_EQ(server.told()[0].title.toStdString(), "llm-serving has left autoscale-gke-a");
}

TEST_F(NotificationTest, thePriceIsToldWhereItIsOverTheLowestLimit) {
    const NotificationServer server(*m_bus);
    DemoWindow demo;
    const auto guard = [&](const char* text) {
        QFile file(demo.directory() + QStringLiteral("/guardrails.yaml"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    Notifier& notifier = notifierOf(demo);
    choice(notifier, "overLimit").setChecked(true);
    const auto applyAndRead = [&] { // what the file says next is for the next apply
        ASSERT_NO_FATAL_FAILURE(applyAutoscaled(demo));
        const auto apply = demo.workbench().policy().outcome();
        ASSERT_TRUE(apply && waitUntil([&] { return notifier.hasLookedAt(apply->run); }));
    };
    ASSERT_NO_FATAL_FAILURE(applyAndRead()); // no limit
    ASSERT_NO_FATAL_FAILURE(guard("first: {maxTotalPerHour: 3.7}\nkept: {maxSpotTotalPerHour: 1}\n"));
    ASSERT_NO_FATAL_FAILURE(applyAndRead()); // below the one that holds
    ASSERT_NO_FATAL_FAILURE(guard("first: {maxTotalPerHour: 3.6}\nkept: {maxTotalPerHour: 20}\n"));
    ASSERT_NO_FATAL_FAILURE(applyAutoscaled(demo)); // overridden
    ASSERT_TRUE(waitUntil([&] { return server.told().size() == 1; }));
    EXPECT_EQ(server.told()[0].title.toStdString(), "llm-serving costs more than its limit");
    EXPECT_EQ(server.told()[0].body.toStdString(),
              "On autoscale-gke-a it costs 3.6494 $/hr; the limit is 3.6000 $/hr.");
    ASSERT_NO_FATAL_FAILURE(applyAutoscaled(demo, usd("3.5")));
    ASSERT_TRUE(waitUntil([&] { return server.told().size() == 2; }));
    EXPECT_THAT(server.told()[1].body.toStdString(), HasSubstr("the limit is 3.5000 $/hr."));
    EXPECT_EQ(server.told()[1].replaces, 0u) << "another apply is another subject";
}

/// A file that keeps whoever opens it waiting until somebody writes it, as a share does that has gone away.
TEST_F(NotificationTest, theWindowDoesNotWaitForTheFileOfTheGuardrails) {
    const NotificationServer server(*m_bus);
    DemoWindow demo;
    choice(notifierOf(demo), "overLimit").setChecked(true);
    const std::string path = (demo.directory() + QStringLiteral("/guardrails.yaml")).toStdString();
    const auto write = [path](int flags) {
        const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | flags);
        const std::string_view text = "first: {maxTotalPerHour: 3.6}\n";
        const bool written = file >= 0 && ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
        if (file >= 0)
            ::close(file);
        return written;
    };
    // The review and the apply read it as well, beside the window; the pipe is there as soon as they are done.
    QObject::connect(&demo.workbench().policy(), &PolicyController::applied,
                     [&] { ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0); });
    // A window that waits is let go after a while, so that this fails instead of hanging.
    std::mutex mutex;
    std::condition_variable_any gone;
    std::atomic<bool> wentOn = false;
    std::jthread watchdog([&](const std::stop_token& stop) {
        std::unique_lock lock(mutex);
        if (!gone.wait_for(lock, stop, std::chrono::seconds(90), [&] { return wentOn.load(); }) &&
            !stop.stop_requested())
            (void)write(0);
    });
    ASSERT_NO_FATAL_FAILURE(applyAutoscaled(demo));
    EXPECT_TRUE(waitUntil([&] { return write(O_NONBLOCK); })) << "nobody beside the window reads it";
    wentOn = true;
    gone.notify_all();
    EXPECT_TRUE(waitUntil([&] { return server.told().size() == 1; }));
}

} // namespace
} // namespace thrifty::app
