// SPDX-License-Identifier: GPL-3.0-or-later
// A chart of thousands of documents is read beside the window, which goes on showing the text before as such; nothing
// is estimated with what is not the newest text.
#include "app/demowindow.h"
#include "app/models/railstate.h"
#include "app/pages/variants/manifestpanel.h"
#include "app/pages/variantspage.h"
#include "app/pages/workload/structurepanel.h"
#include "app/pages/workloadpage.h"
#include "app/widgets/diffview.h"
#include "app/widgets/yamleditor.h"
#include "session/variants.h"

#include <QFile>
#include <QLabel>
#include <QTreeView>

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using tests::DemoWindow;
using tests::saveScreen;
using tests::waitUntil;

QByteArray deployment(int number) {
    const QByteArray name = "part-" + QByteArray::number(number);
    return "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name +
           ", labels: {app: large}}\nspec:\n  replicas: 2\n  selector: {matchLabels: {part: " + name +
           "}}\n  template:\n    metadata: {labels: {part: " + name +
           "}}\n    spec:\n      containers:\n      - name: main\n        image: busybox\n"
           "        resources: {requests: {cpu: 1, memory: 1Gi}}\n";
}

/// A few hundred pod groups among many texts.
QByteArray chart(int documents) {
    QByteArray text;
    for (int number = 0; number < documents; ++number) {
        if (number % 10 == 0)
            text += deployment(number);
        else
            text += "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: text-" + QByteArray::number(number) +
                    ", labels: {app: large}}\ndata:\n  text: |\n" + QByteArray("    a line of many\n").repeated(20);
    }
    return text;
}

class Large {
  public:
    explicit Large(bool connect = false)
        : m_demo({.connect = connect, .samples = {}}) {
        m_path = m_demo.directory() + QStringLiteral("/large.yaml");
    }
    DemoWindow& demo() { return m_demo; }
    Workbench& bench() { return m_demo.workbench(); }
    WorkloadController& workload() { return bench().workload(); }
    VariantController& variants() { return bench().variants(); }
    void open(int documents) {
        QFile file(m_path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        m_text = chart(documents);
        file.write(m_text);
        file.close();
        bench().openFiles({m_path});
    }
    /// The first Deployment has that many pods.
    void typeReplicas(int replicas) {
        QByteArray text = m_text;
        text.replace(text.indexOf("replicas: 2"), 11, "replicas: " + QByteArray::number(replicas));
        workload().type(m_path, text);
    }
    void choose() {
        bench().document().edit(QStringLiteral("Choose"), [](PlanState& state) {
            state.plan.ns = domain::Namespace("serving");
            state.plan.group = {"app", "large"};
        });
        workload().flush();
    }
    [[nodiscard]] std::int64_t podsOfFirst() { return workload().base()->workload.groups.front().pods; }
    [[nodiscard]] bool settled() {
        return waitUntil([&] { return !variants().waits(); });
    }

  private:
    DemoWindow m_demo;
    QString m_path;
    QByteArray m_text;
};

bool says(const QWidget& page, const QString& words) {
    for (const QLabel* label : page.findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    return false;
}

TEST(LargeManifest, isReadBesideTheWindowAndSaysSo) {
    Large large;
    large.demo().window().showPage(PageId::Workload);
    auto& page = static_cast<WorkloadPage&>(large.demo().window().page(PageId::Workload));
    ASSERT_NO_FATAL_FAILURE(large.open(3000));
    EXPECT_TRUE(large.workload().reading());
    EXPECT_EQ(large.workload().base(), nullptr);
    EXPECT_GT(page.editor().lines(), 1000) << "the text itself is there";
    ASSERT_TRUE(waitUntil([&] { return large.workload().readingSlowly() || !large.workload().reading(); }));
    ASSERT_TRUE(large.workload().readingSlowly()) << "this machine reads faster than the test can look";
    EXPECT_TRUE(says(page, QStringLiteral("Reading the text…")));
    EXPECT_TRUE(says(page, QStringLiteral("There is no structure yet: the text is being read.")));
    EXPECT_EQ(railState(PageId::Workload, large.bench()).icon, QStringLiteral("hourglass"));
    EXPECT_EQ(railState(PageId::Variants, large.bench()).missing, QStringLiteral("The workload is still being read"));
    saveScreen(large.demo().window(), QStringLiteral("workload-reading"));
    ASSERT_TRUE(large.settled());
    ASSERT_NE(large.workload().base(), nullptr);
    EXPECT_EQ(large.workload().base()->workload.objects.size(), 3000U);
    EXPECT_EQ(large.variants().groups().size(), 300U);
    EXPECT_FALSE(says(page, QStringLiteral("Reading the text…")));
    EXPECT_TRUE(page.structure().isVisible());
    EXPECT_EQ(large.variants().ready(), 1);
    EXPECT_EQ(large.variants().variants().front().manifest, large.workload().base());
    saveScreen(large.demo().window(), QStringLiteral("workload-large"));
}

TEST(LargeManifest, theNewestTextWinsAndIsTheOnlyOneThatIsEstimated) {
    Large large(true);
    ASSERT_NO_FATAL_FAILURE(large.open(800));
    large.choose();
    ASSERT_TRUE(large.settled());
    EstimateController& estimates = large.bench().estimates();
    ASSERT_EQ(estimates.obstacle(), QString());
    const auto before = large.workload().base();
    large.bench().lock().set(WriteAccess::ForRun);
    // Typed a moment ago: the run does not go on with the text before.
    large.typeReplicas(3);
    EXPECT_FALSE(large.workload().reading()) << "the pause of typing goes on";
    estimates.start();
    EXPECT_TRUE(large.workload().reading());
    EXPECT_FALSE(estimates.running());
    EXPECT_EQ(estimates.obstacle(), QStringLiteral("The workload is still being read"));
    EXPECT_EQ(large.variants().ready(), 0) << "nobody gets the text before";
    EXPECT_EQ(large.workload().base(), before) << "it is still to be looked at";
    std::vector<std::int64_t> seen;
    QObject::connect(&large.workload(), &WorkloadController::changed, &large.workload(),
                     [&] { seen.push_back(large.podsOfFirst()); });
    for (const int replicas : {4, 5, 6}) {
        large.typeReplicas(replicas);
        large.workload().flush();
    }
    ASSERT_TRUE(large.settled());
    EXPECT_EQ(seen, std::vector<std::int64_t>{6}) << "one answer, for the newest";
    EXPECT_EQ(estimates.obstacle(), QString());
    EXPECT_EQ(large.variants().ready(), 1);
    // Undone, it is read again.
    large.bench().document().undoStack().undo();
    large.workload().flush();
    ASSERT_TRUE(large.settled());
    EXPECT_EQ(large.podsOfFirst(), 2) << "the burst was one step";
}

TEST(LargeManifest, variantsAreMadeBesideTheWindowAsWell) {
    Large large;
    ASSERT_NO_FATAL_FAILURE(large.open(800));
    large.choose();
    ASSERT_TRUE(large.settled());
    large.demo().window().showPage(PageId::Variants);
    auto& page = static_cast<VariantsPage&>(large.demo().window().page(PageId::Variants));
    VariantController& variants = large.variants();
    const auto plan = manifest::planFrom(manifest::VariantTemplate::MoreWorkers, variants.groups());
    ASSERT_TRUE(plan);
    const domain::GroupName group = plan->groups.begin()->first;
    const int row = variants.add(*plan);
    ASSERT_EQ(row, 1) << "the row is there at once";
    page.setRow(row);
    EXPECT_TRUE(variants.waits());
    EXPECT_EQ(variants.ready(), 1);
    ASSERT_TRUE(large.settled());
    const auto& built = variants.variants().at(1);
    ASSERT_TRUE(built.manifest);
    EXPECT_EQ(built.text.edits.size(), 1U);
    ASSERT_TRUE(waitUntil([&] { return page.manifest().difference().diff().removed > 0; }));
    EXPECT_EQ(page.manifest().difference().diff().removed, 1);
    // Changes that come while it is being made: the last one stands, and the others are not built again.
    const auto base = variants.variants().at(0).read;
    for (const int pods : {5, 6, 7})
        variants.edit(1, group, domain::PlanField::Pods, [&](domain::GroupEdit& edit) { edit.pods = pods; });
    EXPECT_FALSE(variants.variants().at(1).manifest);
    EXPECT_TRUE(variants.variants().at(0).manifest) << "the base is as it was";
    ASSERT_TRUE(large.settled());
    EXPECT_EQ(variants.variants().at(0).read, base);
    const auto now = manifest::groupValues(variants.variants().at(1).manifest->files, session::selectionAnnotations());
    ASSERT_TRUE(now);
    EXPECT_EQ(now->front().values.pods, 7);
    saveScreen(large.demo().window(), QStringLiteral("variants-large"));
}

/// A chart is not taken for a kubeconfig, nor the other way round, without being read whole.
TEST(LargeManifest, kubeconfigsAreToldApartByTheirWords) {
    DemoWindow demo({.connect = false, .samples = {}});
    const std::pair<const char*, bool> texts[] = {
        {"apiVersion: v1\nkind: Config\nclusters: []\ncontexts: []\n", true},
        {"{\"kind\": \"Config\", \"clusters\": []}", true},
        {"{apiVersion: v1, kind: Config}", true},
        {"# mine\n---\n  \"kind\" : 'Config'\n", true},
        {"contexts: []\nclusters: []\n", true},
        {"apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  config: |\n    kind: Config\n", false},
        {"apiVersion: v1\nkind: ConfigMap\nmetadata: {name: contexts}\n", false},
    };
    int number = 0;
    for (const auto& [text, kubeconfig] : texts) {
        const QString path = demo.directory() + QStringLiteral("/%1.yaml").arg(++number);
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        demo.workbench().openFiles({path});
        const auto& known = demo.workbench().document().plan().kubeconfigs;
        EXPECT_EQ(std::find(known.begin(), known.end(), path.toStdString()) != known.end(), kubeconfig) << text;
    }
}

} // namespace
} // namespace thrifty::app
