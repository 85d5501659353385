// SPDX-License-Identifier: GPL-3.0-or-later
// The longest that the real window's event loop is held up by one event while a large rendered chart is opened, typed
// in, and varied. Time of the window's own thread; aim: under 50 ms, however large the chart.
//   manifest_bench [--documents N]
#include "app/pages/variants/manifestpanel.h"
#include "app/pages/variantspage.h"
#include "app/pages/workloadpage.h"
#include "app/widgets/yamleditor.h"
#include "benchwindow.h"
#include "watchedapplication.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace thrifty;
using tests::waitUntil;
using tests::Watched;

namespace {

/// As Helm renders: of five documents one has pods, and one holds a long text.
QByteArray chart(int documents) {
    QByteArray text;
    for (int at = 0; at < documents; ++at) {
        const QByteArray name = "part-" + QByteArray::number(at);
        const QByteArray head = "metadata:\n  name: " + name +
                                "\n  namespace: serving\n  labels:\n    app.kubernetes.io/instance: large\n"
                                "    app.kubernetes.io/managed-by: Helm\n";
        text += "---\n# Source: large/templates/" + name + ".yaml\n";
        switch (at % 5) {
        case 0:
            text += "apiVersion: apps/v1\nkind: Deployment\n" + head +
                    "spec:\n  replicas: 2\n  selector:\n    matchLabels:\n      app: " + name +
                    "\n  template:\n    metadata:\n      labels:\n        app: " + name +
                    "\n    spec:\n      containers:\n        - name: main\n          image: busybox\n"
                    "          env:\n";
            for (int one = 0; one < 20; ++one)
                text += "            - name: SETTING_" + QByteArray::number(one) + "\n              value: \"" + name +
                        "\"\n";
            text += "          resources:\n            requests:\n              cpu: 500m\n"
                    "              memory: 1Gi\n";
            break;
        case 1:
            text += "apiVersion: v1\nkind: ConfigMap\n" + head + "data:\n  settings.conf: |\n";
            for (int one = 0; one < 60; ++one)
                text += "    section." + QByteArray::number(one) + ".limit = " + QByteArray::number(one * at) + "\n";
            break;
        case 2:
            text += "apiVersion: v1\nkind: Secret\n" + head + "stringData:\n  password: hidden-" + name + "\n";
            break;
        case 3:
            text += "apiVersion: v1\nkind: Service\n" + head + "spec:\n  selector:\n    app: " + name +
                    "\n  ports:\n    - port: 80\n      targetPort: 8080\n";
            break;
        default:
            text += "apiVersion: v1\nkind: ServiceAccount\n" + head;
            break;
        }
    }
    return text;
}

/// Runs it as one event, and what follows from it until nothing is left to do.
void step(Watched& application, app::Workbench& workbench, const char* name, const std::function<void()>& run) {
    application.begin();
    QTimer::singleShot(0, &application, run);
    int quiet = 0; // longer than the pause that typing waits for
    (void)waitUntil([&] { return (quiet = workbench.variants().waits() ? 0 : quiet + 1) > 60; });
    application.tell(name);
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Watched application(argc, argv);
    int documents = 4000;
    const QStringList words = QApplication::arguments();
    if (const qsizetype at = words.indexOf(QStringLiteral("--documents")); at >= 0 && at + 1 < words.size())
        documents = words[at + 1].toInt();
    const QTemporaryDir folder;
    QFile manifest(folder.filePath(QStringLiteral("large.yaml")));
    if (!manifest.open(QIODevice::WriteOnly))
        return 1;
    manifest.write(chart(documents));
    std::printf("%d documents, %lld KiB\n", documents, static_cast<long long>(manifest.size() >> 10));
    manifest.close();

    tests::BenchWindow bench;
    app::Workbench& workbench = bench.workbench;
    app::MainWindow& window = bench.window;
    window.show();
    step(application, workbench, "starting", [&] { window.showPage(app::PageId::Workload); });
    step(application, workbench, "opening", [&] { workbench.openFiles({manifest.fileName()}); });
    step(application, workbench, "choosing", [&] {
        workbench.document().edit(QStringLiteral("Namespace"), [](app::PlanState& state) {
            state.plan.ns = domain::Namespace("serving");
            state.plan.group = {"app.kubernetes.io/instance", "large"};
        });
    });
    auto* page = window.findChild<app::WorkloadPage*>();
    if (page == nullptr || !workbench.workload().base())
        return 1;
    step(application, workbench, "typing", [&] { page->editor().insertAt(QStringLiteral("# a\n"), 3, 0); });
    step(application, workbench, "variants", [&] { window.showPage(app::PageId::Variants); });
    auto* variants = window.findChild<app::VariantsPage*>();
    step(application, workbench, "templating", [&] {
        const auto plan = manifest::planFrom(manifest::VariantTemplate::MoreWorkers, workbench.variants().groups());
        variants->setRow(workbench.variants().add(*plan));
    });
    step(application, workbench, "editing", [&] {
        const domain::GroupName group = workbench.variants().variants().back().plan.groups.begin()->first;
        workbench.variants().edit(1, group, domain::PlanField::Pods, [](domain::GroupEdit& edit) { edit.pods = 7; });
    });
    step(application, workbench, "copying", [&] { variants->setRow(workbench.variants().duplicate(1)); });
    step(application, workbench, "undoing", [&] { workbench.document().undoStack().undo(); });
    return 0;
}
