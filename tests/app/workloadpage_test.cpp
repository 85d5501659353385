// SPDX-License-Identifier: GPL-3.0-or-later
// The Workload page: structure and text of the manifests, typing that can be undone, problems and their fixes.
#include "app/demowindow.h"

#include "app/pages/workload/structurepanel.h"
#include "app/pages/workload/textpanel.h"
#include "app/pages/workloadpage.h"
#include "app/screens/paintedtext.h"
#include "app/widgets/findfield.h"
#include "app/widgets/groupdetails.h"
#include "app/widgets/rowtable.h"
#include "app/widgets/tabstrip.h"
#include "app/widgets/yamleditor.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using tests::DemoWindow;
using tests::saveInBothThemes;
using tests::saveScreen;

WorkloadPage& workloadPage(MainWindow& window) {
    return static_cast<WorkloadPage&>(window.page(PageId::Workload));
}

QString openText(DemoWindow& demo, const QString& name, const QByteArray& text) {
    const QString path = demo.directory() + u'/' + name;
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    demo.workbench().openFiles({path});
    demo.workbench().workload().flush();
    return path;
}

QStringList factsOf(const WorkloadPage& page) {
    QStringList facts;
    for (const Issue& issue : page.problemModel().issues())
        facts << issue.fact;
    return facts;
}

constexpr const char* chart = R"(apiVersion: apps/v1
kind: Deployment
metadata:
  name: gateway
  labels:
    app.kubernetes.io/instance: llm
spec:
  replicas: ${REPLICAS}
  selector: {matchLabels: {app: gateway}}
  template:
    metadata: {labels: {app: gateway, elotl-luna: "true"}}
    spec:
      containers: [{name: main, image: example.com/a:1, resources: {requests: {cpu: "1", memory: 1Gi}}}]
---
apiVersion: v1
kind: Secret
metadata:
  name: hf-token
stringData: {token: s3cr3t-t0k3n}
---
apiVersion: v1
kind: Service
metadata:
  name: public
spec: {type: LoadBalancer, ports: [{port: 80}]}
---
apiVersion: v1
kind: Pod
metadata:
  name: smoke
  annotations: {helm.sh/hook: test}
spec:
  containers: [{name: main, image: example.com/a:1}]
)";

TEST(WorkloadPage, showsTheSampleWithItsSums) {
    DemoWindow demo({.connect = false});
    WorkloadPage& page = workloadPage(demo.window());
    QAbstractItemModel& tree = *page.structure().model();
    const QAbstractItemModelTester tester(&tree);
    const QModelIndex priced = tree.index(0, 0);
    EXPECT_EQ(priced.data().toString(), QStringLiteral("Priced"));
    const auto sum = [&](StructureModel::Column column) { return tree.index(0, column).data().toString(); };
    EXPECT_EQ(sum(StructureModel::Pods), QStringLiteral("3"));
    EXPECT_EQ(sum(StructureModel::Cpu), QStringLiteral("34"));
    EXPECT_EQ(sum(StructureModel::Memory), QStringLiteral("48"));
    EXPECT_EQ(sum(StructureModel::Gpus), QStringLiteral("2"));
    const QModelIndex object = tree.index(0, 0, priced);
    ASSERT_EQ(tree.rowCount(object), 2);
    EXPECT_EQ(tree.index(1, 0, object).data().toString(), QStringLiteral("gpu-group"));
    EXPECT_EQ(page.structure().currentIndex().data().toString(), QStringLiteral("gpu-group"));
    EXPECT_FALSE(demo.workbench().document().state().texts.isEmpty());
}

/// The figures of a column are one column of figures: with and without decimals, in sums and below them.
TEST(WorkloadPage, thePointsOfAColumnStandUnderEachOther) {
    DemoWindow demo({.connect = false, .samples = {}});
    demo.window().showPage(PageId::Workload);
    const auto deployment = [](const char* name, const char* cpu) {
        return QStringLiteral("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: %1}\nspec:\n  selector: "
                              "{matchLabels: {a: %1}}\n  template:\n    metadata: {labels: {a: %1}}\n    spec: "
                              "{containers: [{name: a, image: b, resources: {requests: {cpu: %2}}}]}\n---\n")
            .arg(QLatin1String(name), QLatin1String(cpu));
    };
    openText(demo, QStringLiteral("three.yaml"),
             (deployment("one", "1500m") + deployment("two", "33") + deployment("three", "250m")).toUtf8());
    QTreeView& tree = workloadPage(demo.window()).structure();
    QApplication::processEvents();
    const auto painted = tests::paintedTexts(*tree.viewport());
    const QModelIndex priced = tree.model()->index(0, 0);
    const std::vector<QModelIndex> rows{priced, tree.model()->index(0, 0, priced), tree.model()->index(1, 0, priced),
                                        tree.model()->index(2, 0, priced)};
    std::vector<qreal> units; // where the figure stands that the point is, or would be, behind
    for (const QModelIndex& row : rows) {
        const QModelIndex cell = row.siblingAtColumn(StructureModel::Cpu);
        const QRectF place = tree.visualRect(cell);
        const QString number = cell.data().toString();
        qsizetype wanted = number.indexOf(u'.') < 0 ? number.size() - 1 : number.indexOf(u'.') - 1;
        for (const tests::PaintedText& figure : painted) {
            if (place.contains(figure.rect.center()) && wanted-- == 0)
                units.push_back(figure.rect.center().x());
        }
    }
    ASSERT_EQ(units.size(), rows.size());
    for (const qreal each : units)
        EXPECT_NEAR(each, units.front(), 2);
    saveInBothThemes(demo.window(), QStringLiteral("workload-points"));
}

TEST(WorkloadPage, aRenderedChartIsGroupedAndSecretsStayHidden) {
    DemoWindow demo({.connect = false, .samples = {}});
    openText(demo, QStringLiteral("chart.yaml"), QByteArray(chart).replace("${REPLICAS}", "2"));
    WorkloadPage& page = workloadPage(demo.window());
    QAbstractItemModel& tree = *page.structure().model();
    const QAbstractItemModelTester tester(&tree);
    ASSERT_EQ(tree.rowCount(), 3);
    EXPECT_EQ(tree.rowCount(tree.index(0, 0)), 1);
    const QModelIndex with = tree.index(1, 0);
    ASSERT_EQ(tree.rowCount(with), 2);
    EXPECT_EQ(tree.index(0, 0, with).data(DetailRole).toString(), QStringLiteral("Secret, values hidden"));
    EXPECT_EQ(tree.index(1, 0, with).data(DetailRole).toString(), QStringLiteral("LoadBalancer, would cost"));
    EXPECT_EQ(tree.index(0, 0, tree.index(2, 0)).data(DetailRole).toString(), QStringLiteral("Helm test: test"));
    // Asking for the hook is one step that can be undone.
    demo.workbench().workload().setApplyHooks(true);
    demo.workbench().workload().flush();
    EXPECT_EQ(tree.index(2, 0).data().toString(), QStringLiteral("Hooks and tests"));
    demo.workbench().document().undoStack().undo();
    demo.workbench().workload().flush();
    EXPECT_EQ(tree.index(2, 0).data().toString(), QStringLiteral("Not applied"));
}

/// A projector shows what the window shows: values of Secrets are covered in the text, and not in what is sent.
TEST(WorkloadPage, valuesOfSecretsAreCoveredUntilTheyAreAskedFor) {
    DemoWindow demo({.connect = false, .samples = {}});
    openText(demo, QStringLiteral("chart.yaml"), QByteArray(chart).replace("${REPLICAS}", "2"));
    demo.window().showPage(PageId::Workload);
    WorkloadPage& page = workloadPage(demo.window());
    YamlEditor& editor = page.editor();
    const int line =
        static_cast<int>(editor.text().left(editor.text().indexOf(QStringLiteral("stringData"))).count(u'\n'));
    const auto covered = [&](int column) {
        const long at = editor.positionFromLineIndex(line, column);
        return editor.SendScintilla(QsciScintillaBase::SCI_INDICATORVALUEAT, 8UL, at) != 0;
    };
    EXPECT_FALSE(covered(2));
    EXPECT_TRUE(covered(14)) << "the value";
    saveScreen(demo.window(), QStringLiteral("workload-secret-covered"));
    QToolButton* show = nullptr;
    for (QToolButton* button : page.text().findChildren<QToolButton*>()) {
        if (button->isVisible() && button->accessibleName() == u"Show the values of Secrets")
            show = button;
    }
    ASSERT_NE(show, nullptr);
    QTest::mouseClick(show, Qt::LeftButton);
    EXPECT_FALSE(covered(14));
    QTest::mouseClick(show, Qt::LeftButton);
    EXPECT_TRUE(covered(14));
    EXPECT_TRUE(editor.bytes().contains("s3cr3t-t0k3n")) << "the text is what it was";
}

TEST(WorkloadPage, aBurstOfTypingIsOneStepOfThePlan) {
    DemoWindow demo({.connect = false});
    demo.window().showPage(PageId::Workload);
    WorkloadPage& page = workloadPage(demo.window());
    YamlEditor& editor = page.editor();
    QUndoStack& undo = demo.workbench().document().undoStack();
    const int before = undo.count();
    const QByteArray text = editor.bytes();
    editor.setFocus();
    editor.setCursorPosition(0, 0);
    QTest::keyClicks(&editor, QStringLiteral("# a"));
    EXPECT_EQ(editor.bytes(), "# a" + text);
    EXPECT_EQ(undo.count(), before + 1);
    EXPECT_EQ(demo.workbench().document().state().texts.first(), "# a" + text);
    demo.workbench().document().seal();
    QTest::keyClicks(&editor, QStringLiteral("b"));
    EXPECT_EQ(undo.count(), before + 2);
    undo.undo();
    EXPECT_EQ(editor.bytes(), "# a" + text);
    undo.undo();
    EXPECT_EQ(editor.bytes(), text);
    undo.redo();
    EXPECT_EQ(editor.bytes(), "# a" + text);
}

TEST(WorkloadPage, aTextThatCannotBeReadSaysWhereAndKeepsTheLastStructure) {
    DemoWindow demo({.connect = false});
    demo.window().showPage(PageId::Workload);
    WorkloadPage& page = workloadPage(demo.window());
    YamlEditor& editor = page.editor();
    editor.setCursorPosition(3, 0);
    editor.insert(QStringLiteral("\t"));
    demo.workbench().workload().flush();
    ASSERT_TRUE(demo.workbench().workload().error());
    ASSERT_FALSE(page.problemModel().issues().isEmpty());
    const Issue problem = page.problemModel().issues().front();
    EXPECT_TRUE(problem.fact.startsWith(QStringLiteral("line 4, column 1: "))) << problem.fact.toStdString();
    EXPECT_EQ(problem.line, 4);
    EXPECT_EQ(railState(PageId::Workload, demo.workbench()).icon, QStringLiteral("circle-x"));
    EXPECT_EQ(page.structure().model()->rowCount(), 1);
    saveScreen(demo.window(), QStringLiteral("workload-error-light"));
    demo.workbench().document().undoStack().undo();
    demo.workbench().workload().flush();
    EXPECT_FALSE(demo.workbench().workload().error());
}

TEST(WorkloadPage, theQuickFixAddsTheLabelAndNothingElse) {
    DemoWindow demo({.connect = false, .samples = {}});
    const QString path = openText(demo, QStringLiteral("chart.yaml"), chart);
    WorkloadPage& page = workloadPage(demo.window());
    demo.workbench().workload().setVariable(QStringLiteral("REPLICAS"), QStringLiteral("2"));
    demo.workbench().workload().setGroup({"app.kubernetes.io/instance", "llm"});
    demo.workbench().workload().flush();
    const QString fact = QStringLiteral("Nova would not place");
    const auto row = [&] {
        for (int at = 0; at < page.problemModel().rowCount(); ++at) {
            if (page.problemModel().issues().at(at).fact.startsWith(fact))
                return at;
        }
        return -1;
    };
    ASSERT_GE(row(), 0) << factsOf(page).join(u'\n').toStdString();
    demo.window().showPage(PageId::Workload);
    saveScreen(demo.window(), QStringLiteral("workload-problems-light"));
    page.problems().selectRow(row());
    QTest::keyClick(&page.problems(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(row(), -1) << factsOf(page).join(u'\n').toStdString();
    QByteArray expected = chart;
    for (const QByteArray name : {"hf-token", "public"}) {
        const QByteArray line = "  name: " + name + "\n";
        expected.replace(line, line + "  labels:\n    app.kubernetes.io/instance: llm\n");
    }
    EXPECT_EQ(demo.workbench().document().state().texts.value(path), expected);
    EXPECT_EQ(page.editor().bytes(), expected);
    demo.workbench().document().undoStack().undo();
    EXPECT_EQ(page.editor().bytes(), QByteArray(chart));
}

TEST(WorkloadPage, variablesAreATableAndChangeWhatIsPriced) {
    DemoWindow demo({.connect = false, .samples = {}});
    openText(demo, QStringLiteral("chart.yaml"), chart);
    EXPECT_TRUE(demo.workbench().workload().error()); // replicas: ${REPLICAS} is no number
    VariablesModel variables(demo.workbench().workload());
    const QAbstractItemModelTester tester(&variables);
    ASSERT_EQ(variables.rowCount(), 1);
    EXPECT_EQ(variables.index(0, VariablesModel::Name).data().toString(), QStringLiteral("${REPLICAS}"));
    EXPECT_TRUE(variables.setData(variables.index(0, VariablesModel::Value), QStringLiteral("3"), Qt::EditRole));
    demo.workbench().workload().flush();
    ASSERT_TRUE(demo.workbench().workload().base());
    EXPECT_FALSE(demo.workbench().workload().error());
    EXPECT_EQ(demo.workbench().workload().base()->workload.groups.front().pods, 3);
    EXPECT_EQ(variables.index(0, VariablesModel::Value).data().toString(), QStringLiteral("3"));
}

/// What a variable holds that looks like a secret is on no projector either, before the user asks for it.
TEST(WorkloadPage, valuesOfVariablesThatLookLikeSecretsAreCovered) {
    DemoWindow demo({.connect = false, .samples = {}});
    openText(demo, QStringLiteral("chart.yaml"),
             QByteArray(chart).replace("${REPLICAS}", "2").replace("image: ", "image: ${HF_TOKEN}${PLACE}"));
    demo.workbench().workload().setVariable(QStringLiteral("HF_TOKEN"), QStringLiteral("hf-abc-123"));
    demo.workbench().workload().setVariable(QStringLiteral("PLACE"), QStringLiteral("europe"));
    demo.workbench().workload().flush();
    demo.window().showPage(PageId::Workload);
    WorkloadPage& page = workloadPage(demo.window());
    QTableView& table = page.text().variables();
    const auto value = [&](int row) { return table.model()->index(row, VariablesModel::Value); };
    ASSERT_EQ(table.model()->rowCount(), 2);
    EXPECT_EQ(value(0).data().toString(), QStringLiteral("••••••"));
    EXPECT_EQ(value(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("••••••"));
    EXPECT_EQ(value(1).data().toString(), QStringLiteral("europe"));
    page.text().askForValue(QStringLiteral("HF_TOKEN"));
    saveScreen(demo.window(), QStringLiteral("workload-variable-covered"));
    auto* field = table.viewport()->findChild<QLineEdit*>();
    ASSERT_NE(field, nullptr);
    EXPECT_EQ(field->echoMode(), QLineEdit::Password);
    EXPECT_EQ(field->text(), QStringLiteral("hf-abc-123")) << "leaving it as it is must not change it";
    QTest::keyClick(field, Qt::Key_Escape);
    QToolButton* show = nullptr;
    for (QToolButton* button : page.text().findChildren<QToolButton*>()) {
        if (button->isVisible() && button->accessibleName() == u"Show the values of Secrets")
            show = button;
    }
    ASSERT_NE(show, nullptr);
    QTest::mouseClick(show, Qt::LeftButton);
    EXPECT_EQ(value(0).data().toString(), QStringLiteral("hf-abc-123"));
    QTest::mouseClick(show, Qt::LeftButton);

    demo.window().showPage(PageId::Variants);
    QApplication::processEvents();
    QString all;
    for (const auto* view : demo.window().page(PageId::Variants).findChildren<QsciScintilla*>())
        all += view->text();
    EXPECT_TRUE(all.contains(QStringLiteral("••••••europe"))) << all.toStdString();
    EXPECT_FALSE(all.contains(QStringLiteral("hf-abc-123")));
}

TEST(WorkloadPage, theTabsAreThereAtTheFirstLook) {
    for (const bool pageFirst : {false, true}) {
        DemoWindow demo({.connect = false, .samples = {}});
        if (pageFirst)
            (void)workloadPage(demo.window());
        openText(demo, QStringLiteral("chart.yaml"), chart);
        demo.window().showPage(PageId::Workload);
        QApplication::processEvents();
        const TabStrip& tabs = workloadPage(demo.window()).text().tabs();
        EXPECT_TRUE(tabs.isVisible());
        EXPECT_EQ(tabs.count(), 2);
        EXPECT_GE(tabs.width(), tabs.sizeHint().width()) << pageFirst;
        EXPECT_GT(tabs.height(), 0) << pageFirst;
        EXPECT_GT(tabs.sizeHint().width(), 0) << pageFirst;
    }
}

TEST(WorkloadPage, aTextThatLacksAValueLeadsToIt) {
    DemoWindow demo({.connect = false, .samples = {}});
    openText(demo, QStringLiteral("chart.yaml"), chart);
    demo.window().showPage(PageId::Workload);
    WorkloadPage& page = workloadPage(demo.window());
    ASSERT_EQ(page.problemModel().rowCount(), 1);
    EXPECT_EQ(page.problemModel().issues().front().sentence, QStringLiteral("${REPLICAS} has no value."));
    EXPECT_EQ(page.problemModel().issues().front().action, QStringLiteral("Give it a value"));
    EXPECT_TRUE(page.structurePanel().none().isVisible());
    EXPECT_TRUE(page.structurePanel().none().text().contains(QStringLiteral("${REPLICAS}")));
    saveInBothThemes(demo.window(), QStringLiteral("workload-variable-missing"));
    page.problems().selectRow(0);
    QTest::keyClick(&page, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(page.text().variables().isVisible());
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_NE(field, nullptr) << "the value can be typed at once";
    QTest::keyClicks(field, QStringLiteral("2"));
    QTest::keyClick(field, Qt::Key_Return);
    QApplication::processEvents(); // a cell takes its value a moment later
    demo.workbench().workload().flush();
    EXPECT_FALSE(demo.workbench().workload().error());
    EXPECT_FALSE(page.structurePanel().none().isVisible());
    EXPECT_TRUE(page.structure().isVisible());
}

int rowOf(const WorkloadPage& page, const QString& id) {
    const auto& issues = page.problemModel().issues();
    for (int row = 0; row < issues.size(); ++row) {
        if (issues.at(row).id == id)
            return row;
    }
    return -1;
}

QString statusOf(const QWidget& page, const QString& part) {
    for (const QLabel* label : page.findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(part))
            return label->text();
    }
    return {};
}

TEST(WorkloadPage, whatLacksAValueIsCountedAndNoFaultOfTheText) {
    DemoWindow demo({.connect = false, .samples = {}});
    openText(demo, QStringLiteral("chart.yaml"), chart);
    demo.window().showPage(PageId::Workload);
    const WorkloadPage& page = workloadPage(demo.window());
    EXPECT_EQ(statusOf(page, QStringLiteral("variable(s)")), QStringLiteral("1 variable(s) have no value"));
    EXPECT_EQ(statusOf(page, QStringLiteral("The text cannot be read")), QString());
}

TEST(WorkloadPage, placesThatWouldBeAppliedUnfilledAreNamedWithTheirLine) {
    DemoWindow demo({.connect = false, .samples = {}});
    QByteArray text =
        QByteArray(chart).replace("${REPLICAS}", "2").replace("example.com/a:1, res", "\"a:${TAG:-1.2}\", res");
    text += "---\n# not ${NOTE}\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\n"
            "data:\n  model: ${MODEL}\n  run.sh: |\n    echo ${HOME:-/tmp}\n    echo $USER\n";
    openText(demo, QStringLiteral("chart.yaml"), text);
    demo.window().showPage(PageId::Workload);
    WorkloadPage& page = workloadPage(demo.window());
    const auto lineOf = [&](const char* part) {
        return static_cast<int>(text.left(text.indexOf(part)).count('\n')) + 1;
    };
    struct Expected {
        const char *id, *fact;
        int line;
        bool loud;
    };
    const Expected rows[] = {
        {"variable", "${MODEL} has no value and would be applied as it stands.", lineOf("${MODEL}"), true},
        {"shell", "${HOME:-/tmp} is not filled in and would be applied as it stands.", lineOf("${HOME"), false},
        {"shell", "${TAG:-1.2} is not filled in and would be applied as it stands.", lineOf("${TAG"), true},
    };
    std::size_t at = 0;
    for (const Issue& issue : page.problemModel().issues()) {
        if (issue.id != u"variable" && issue.id != u"shell")
            continue;
        ASSERT_LT(at, std::size(rows)) << issue.fact.toStdString();
        EXPECT_EQ(issue.fact, QString::fromUtf8(rows[at].fact));
        EXPECT_EQ(issue.id, QLatin1String(rows[at].id));
        EXPECT_EQ(issue.line, rows[at].line) << rows[at].fact;
        EXPECT_EQ(isLoud(issue), rows[at].loud) << rows[at].fact;
        ++at;
    }
    EXPECT_EQ(at, std::size(rows)) << factsOf(page).join(u'\n').toStdString();
    saveScreen(demo.window(), QStringLiteral("workload-placeholders"));
    page.problems().selectRow(rowOf(page, QStringLiteral("variable")));
    QTest::keyClick(&page, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(page.text().variables().isVisible()) << "there it is given";
    demo.workbench().workload().setVariable(QStringLiteral("MODEL"), QStringLiteral("a"));
    demo.workbench().workload().flush();
    EXPECT_EQ(rowOf(page, QStringLiteral("variable")), -1);
}

TEST(WorkloadPage, everyFileThatCannotBeReadIsNamedAndLedTo) {
    DemoWindow demo({.connect = false, .samples = {}});
    const QByteArray good = QByteArray(chart).replace("${REPLICAS}", "2");
    demo.window().showPage(PageId::Workload);
    WorkloadPage& page = workloadPage(demo.window());
    openText(demo, QStringLiteral("chart.yaml"), good);
    const std::pair<const char*, QByteArray> bad[] = {
        {"tab.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n\tname: a\n"},
        {"binary.yaml", QByteArray("\x7f"
                                   "ELF\0\x01\x02",
                                   7)},
        {"latin.yaml", "# caf\xe9\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n"}};
    QStringList paths;
    for (const auto& [name, text] : bad) {
        paths << openText(demo, QLatin1String(name), text);
        EXPECT_EQ(page.text().file(), paths.last()) << "what was just opened is shown";
    }
    const auto* locked = page.text().findChild<QWidget*>(QStringLiteral("lockedText"));
    ASSERT_NE(locked, nullptr);
    EXPECT_TRUE(locked->isVisible());
    EXPECT_TRUE(locked->accessibleName().contains(QStringLiteral("not UTF-8")));
    saveInBothThemes(demo.window(), QStringLiteral("workload-unreadable-files"));
    int row = 0;
    for (const QString& path : paths) {
        ASSERT_LT(row, page.problemModel().rowCount());
        const Issue issue = page.problemModel().issues().at(row);
        EXPECT_EQ(issue.id, QStringLiteral("error"));
        EXPECT_TRUE(issue.fact.startsWith(QFileInfo(path).fileName())) << issue.fact.toStdString();
        emit page.problems().opened(page.problemModel().index(row++));
        EXPECT_EQ(page.text().file(), path) << "the row leads to its file";
        EXPECT_EQ(locked->isVisible(), path.endsWith(QStringLiteral("latin.yaml"))) << path.toStdString();
    }
    EXPECT_EQ(page.problemModel().issues().front().fact.left(28), QStringLiteral("tab.yaml, line 4, column 1: "));
}

TEST(WorkloadPage, whatAnEstimateWaitsForIsARowThatOffersTheOnlyChoice) {
    DemoWindow demo({.samples = {}});
    ASSERT_TRUE(
        tests::waitUntil([&] { return !demo.workbench().planner().busy() && !demo.workbench().fleet().checking(); }));
    openText(demo, QStringLiteral("web.yaml"),
             "apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: serving, labels: {app: web}}\n"
             "spec: {containers: [{name: a, image: b, resources: {requests: {cpu: 1, memory: 1Gi}}}]}\n");
    demo.window().showPage(PageId::Variants);
    EXPECT_TRUE(statusOf(demo.window().page(PageId::Variants), QStringLiteral("Next step"))
                    .endsWith(QStringLiteral("Next step: Choose the namespace of the workload first.")));
    demo.window().showPage(PageId::Workload);
    WorkloadPage& page = workloadPage(demo.window());
    saveScreen(demo.window(), QStringLiteral("workload-nothing-chosen"));
    for (const QComboBox* box : page.findChildren<QComboBox*>()) {
        const bool group = box->accessibleName() == QStringLiteral("Group label");
        EXPECT_EQ(group ? box->currentText() : QString(), QString()) << "no lonely sign";
    }
    for (const char* id : {"choose-namespace", "choose-group"}) {
        const int row = rowOf(page, QLatin1String(id));
        ASSERT_GE(row, 0) << id << factsOf(page).join(u'\n').toStdString();
        emit page.problems().actionTriggered(page.problemModel().index(row), 0);
        demo.workbench().workload().flush();
        EXPECT_EQ(rowOf(page, QLatin1String(id)), -1) << id;
    }
    EXPECT_EQ(demo.workbench().document().plan().ns.str(), "serving");
    EXPECT_EQ(demo.workbench().document().plan().group, (domain::GroupLabel{"app", "web"}));
    EXPECT_TRUE(demo.workbench().estimates().obstacle().isEmpty());
}

TEST(WorkloadPage, whatFollowsNodesIsNotPricedAndAnUnknownKindHasNoPodsThatAreFound) {
    DemoWindow demo({.connect = false, .samples = {}});
    openText(demo, QStringLiteral("chart.yaml"),
             QByteArray(chart).replace("${REPLICAS}", "2") +
                 "---\napiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: agent}\nspec:\n"
                 "  selector: {matchLabels: {app: agent}}\n  template:\n    metadata: {labels: {app: agent}}\n"
                 "    spec: {containers: [{name: a, image: b}]}\n"
                 "---\napiVersion: example.com/v1\nkind: Gadget\nmetadata: {name: thing}\n");
    demo.window().showPage(PageId::Workload);
    WorkloadPage& page = workloadPage(demo.window());
    const QAbstractItemModel& tree = *page.structure().model();
    EXPECT_EQ(tree.rowCount(tree.index(0, 0)), 1);
    EXPECT_TRUE(statusOf(page, QStringLiteral("object with")).startsWith(QStringLiteral("1 object with 2 pod(s)")));
    EXPECT_EQ(railState(PageId::Workload, demo.workbench()).count, QStringLiteral("1"));
    const auto detail = [&](const QString& name) {
        const QModelIndexList found = tree.match(tree.index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchRecursive);
        return found.isEmpty() ? QString() : found.front().data(DetailRole).toString();
    };
    EXPECT_EQ(detail(QStringLiteral("agent")), QStringLiteral("DaemonSet, follows nodes"));
    EXPECT_EQ(detail(QStringLiteral("thing")), QStringLiteral("Gadget, no pods found"));
    EXPECT_EQ(detail(QStringLiteral("public")), QStringLiteral("LoadBalancer, would cost"));
    saveScreen(demo.window(), QStringLiteral("workload-daemonset"));
}

TEST(WorkloadPage, namespaceAndLabelAreChosenFromWhatIsThere) {
    DemoWindow demo;
    ASSERT_TRUE(
        tests::waitUntil([&] { return !demo.workbench().planner().busy() && !demo.workbench().fleet().checking(); }));
    const auto boxes = workloadPage(demo.window()).findChildren<QComboBox*>();
    const auto named = [&](const QString& name) {
        for (QComboBox* box : boxes) {
            if (box->accessibleName() == name)
                return box;
        }
        return static_cast<QComboBox*>(nullptr);
    };
    QComboBox* ns = named(QStringLiteral("Namespace"));
    ASSERT_NE(ns, nullptr);
    EXPECT_EQ(ns->currentText(), QStringLiteral("serving"));
    EXPECT_GE(ns->findText(QStringLiteral("default")), 0);
    EXPECT_LT(ns->findText(QStringLiteral("kube-system")), 0);
    const auto* control = demo.workbench().fleet().preflight({});
    ASSERT_TRUE(control != nullptr && control->namespaces);
    for (const std::string& one : *control->namespaces)
        EXPECT_EQ(ns->findText(toQt(one)) >= 0, !one.starts_with("kube-")) << one;
    QComboBox* group = named(QStringLiteral("Group label"));
    ASSERT_NE(group, nullptr);
    EXPECT_EQ(group->currentText(), QStringLiteral("app.kubernetes.io/instance = llm-serving"));
}

TEST(WorkloadPage, whatIsTypedIsNeverAnotherNameAndWhatIsNoneIsMarked) {
    DemoWindow demo({.connect = false});
    demo.window().showPage(PageId::Workload);
    demo.window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&demo.window()));
    const session::Plan& plan = demo.workbench().document().plan();
    QComboBox *ns = nullptr, *group = nullptr;
    for (QComboBox* box : workloadPage(demo.window()).findChildren<QComboBox*>()) {
        ns = box->accessibleName() == QStringLiteral("Namespace") ? box : ns;
        group = box->accessibleName() == QStringLiteral("Group label") ? box : group;
    }
    ASSERT_TRUE(ns != nullptr && group != nullptr);
    const auto type = [](QComboBox* box, const QString& text) {
        box->lineEdit()->setFocus();
        box->lineEdit()->selectAll();
        QTest::keyClicks(box->lineEdit(), text);
        QWidget* list = QApplication::activePopupWidget();
        QTest::keyClick(list != nullptr ? list : box->lineEdit(), Qt::Key_Return);
    };
    const auto marked = [](QComboBox* box) { return box->property("invalid").toBool(); };
    demo.workbench().workload().setNamespace(domain::Namespace("Serving_X"));
    EXPECT_EQ(ns->currentText(), QStringLiteral("Serving_X"));
    EXPECT_TRUE(marked(ns)) << "no namespace can be called so, whoever wrote it";
    ns->addItem(QStringLiteral("ml-dev"));
    for (const char* name : {"serving", "ml"}) {
        type(ns, QLatin1String(name));
        EXPECT_EQ(plan.ns.str(), name);
        EXPECT_FALSE(marked(ns));
    }
    for (const char* name : {"Serving_X", "-a", "a.b", "a b"}) {
        type(ns, QLatin1String(name));
        EXPECT_EQ(plan.ns.str(), "ml") << name;
        EXPECT_EQ(ns->currentText(), QLatin1String(name)) << "it stays to be mended";
        EXPECT_TRUE(marked(ns)) << name;
        EXPECT_FALSE(ns->lineEdit()->accessibleDescription().isEmpty());
    }
    demo.workbench().document().undoStack().undo();
    ns->clearFocus();
    type(ns, QStringLiteral("serving"));
    EXPECT_FALSE(marked(ns));

    const domain::GroupLabel before = plan.group;
    const std::pair<QString, QString> wrong[] = {
        {QStringLiteral("llm-serving"), QStringLiteral("Write it as key = value")},
        {QStringLiteral("= llm"), QStringLiteral("Write it as key = value")},
        {QStringLiteral("my team = ml"),
         QStringLiteral("In the key only letters, digits, “-”, “_”, “.”; a letter or digit at both ends")},
        {QStringLiteral("Example.com/team = ml"), QStringLiteral("Before “/” a DNS name: a–z, 0–9, “-” and “.”")},
        {QString(64, u'a') + QStringLiteral(" = ml"), QStringLiteral("The key has more than 63 characters")},
        {QStringLiteral("a.b/") + QString(64, u'a') + QStringLiteral(" = ml"),
         QStringLiteral("Behind “/” at most 63 characters")},
        {QString(254, u'a') + QStringLiteral("/team = ml"), QStringLiteral("Before “/” at most 253 characters")},
        {QStringLiteral("team = a=b"),
         QStringLiteral("In the value only letters, digits, “-”, “_”, “.”; a letter or digit at both ends")},
        {QStringLiteral("team = ") + QString(64, u'a'), QStringLiteral("The value has more than 63 characters")},
    };
    for (const auto& [label, reason] : wrong) {
        type(group, label);
        EXPECT_EQ(plan.group, before) << label.toStdString();
        EXPECT_TRUE(marked(group)) << label.toStdString();
        EXPECT_EQ(group->lineEdit()->accessibleDescription(), reason) << label.toStdString();
    }
    saveInBothThemes(demo.window(), QStringLiteral("workload-label-refused"));
    type(group, QStringLiteral("team=ml"));
    EXPECT_EQ(plan.group, (domain::GroupLabel{"team", "ml"}));
    EXPECT_FALSE(marked(group));
}

/// The plan keeps what it said before: an estimate must not quietly go on with that.
TEST(WorkloadPage, whatIsRefusedStopsTheEstimateUntilItIsMended) {
    DemoWindow demo;
    demo.window().showPage(PageId::Workload);
    WorkloadController& workload = demo.workbench().workload();
    const EstimateController& estimates = demo.workbench().estimates();
    ASSERT_EQ(estimates.obstacle(), QString());
    workload.typeNamespace(QStringLiteral("Serving_X"));
    EXPECT_EQ(demo.workbench().document().plan().ns.str(), "serving");
    EXPECT_EQ(estimates.obstacle(),
              QStringLiteral("The namespace cannot be used: Only a–z, 0–9 and “-”, at most 63 characters"));
    demo.window().showPage(PageId::Variants);
    EXPECT_TRUE(statusOf(demo.window().page(PageId::Variants), QStringLiteral("Next step"))
                    .contains(QStringLiteral("The namespace cannot be used")));
    saveScreen(demo.window(), QStringLiteral("variants-namespace-refused"));
    workload.typeNamespace(QStringLiteral(" serving "));
    EXPECT_EQ(estimates.obstacle(), QString()) << "mended by what the plan says already";
    workload.typeGroup(QStringLiteral("team"));
    EXPECT_EQ(estimates.obstacle(), QStringLiteral("The group label cannot be used: Write it as key = value"));
    workload.typeNamespace(QStringLiteral("other"));
    EXPECT_TRUE(workload.refusedGroup()) << "that is another field";
    demo.workbench().document().undoStack().undo();
    workload.typeNamespace(QStringLiteral("-"));
    workload.setNamespace(domain::Namespace("chosen"));
    EXPECT_FALSE(workload.refusedNamespace()) << "chosen elsewhere";
    workload.typeGroup(QStringLiteral("team = ml"));
    EXPECT_EQ(estimates.obstacle(), QString());
    // A plan file may say what no cluster takes.
    demo.workbench().document().edit(QStringLiteral("Plan"), [](PlanState& state) {
        state.plan.group = {"my team", "ml"};
    });
    EXPECT_TRUE(estimates.obstacle().startsWith(QStringLiteral("The group label cannot be used: In the key")));
}

/// Static clusters outside GKE carry another label: the term for it is added, nothing else changes, and what variants
/// do to the SKUs moves it as well.
TEST(WorkloadPage, theMissingModelTermIsAddedByKey) {
    DemoWindow demo({.connect = false});
    demo.window().showPage(PageId::Workload);
    WorkloadPage& page = workloadPage(demo.window());
    const int row = rowOf(page, QStringLiteral("term"));
    ASSERT_GE(row, 0) << factsOf(page).join(u'\n').toStdString();
    const Issue issue = page.problemModel().issues().at(row);
    EXPECT_EQ(issue.fact, QStringLiteral("Static clusters outside GKE need nvidia.com/gpu.product."));
    EXPECT_EQ(issue.tone, Tone::Second) << "this fleet has none";
    EXPECT_GT(issue.line, 0);
    const QByteArray before = page.editor().bytes();
    page.problems().selectRow(row);
    QTest::keyClick(&page.problems(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(rowOf(page, QStringLiteral("term")), -1);
    const QByteArray after = page.editor().bytes();
    const QList<QByteArray> old = before.split('\n'), now = after.split('\n');
    QByteArrayList added;
    int at = 0;
    for (const QByteArray& line : now) {
        if (at < old.size() && line == old.at(at))
            ++at;
        else
            added << line.trimmed();
    }
    EXPECT_EQ(at, old.size()) << "every line of the file is still there, in its order";
    EXPECT_EQ(added, (QByteArrayList{"- matchExpressions:", "- key: nvidia.com/gpu.product", "operator: In",
                                     "values:", "- NVIDIA-L4", "- NVIDIA-A10G", "- NVIDIA-A10", "- NVIDIA-L40S"}))
        << added.join('\n').toStdString();
    demo.workbench().document().undoStack().undo();
    EXPECT_EQ(page.editor().bytes(), before);
}

TEST(WorkloadPage, saysHowANodeIsChosen) {
    DemoWindow demo({.connect = false});
    const WorkloadPage& page = workloadPage(demo.window());
    GroupDetails details;
    const auto rule = [&](const char* name) {
        for (const domain::PodGroup& group : demo.workbench().workload().base()->workload.groups) {
            if (group.name.str() == name)
                details.setGroup(&group);
        }
        return details.summary();
    };
    EXPECT_TRUE(rule("gpu-group")
                    .contains(QStringLiteral(
                        "Choice rule: node chosen for its own request (bin-select); pods of the group may share")))
        << details.summary().toStdString();
    EXPECT_TRUE(
        rule("headgroup").contains(QStringLiteral("Choice rule: node chosen for its own request (bin-select)\n")))
        << details.summary().toStdString();
    openText(demo, QStringLiteral("small.yaml"), QByteArray(chart).replace("${REPLICAS}", "2"));
    EXPECT_TRUE(rule("Deployment/gateway").contains(QStringLiteral("packed with other small pods")))
        << details.summary().toStdString();
    EXPECT_FALSE(page.problemModel().issues().isEmpty());
}

TEST(WorkloadPage, theStatusBarSaysWhereTheCursorIs) {
    DemoWindow demo({.connect = false, .samples = {}});
    demo.window().showPage(PageId::Workload);
    EXPECT_EQ(workloadPage(demo.window()).idleText(), QString());
    openText(demo, QStringLiteral("dos.yaml"), "apiVersion: v1\r\nkind: ConfigMap\r\nmetadata: {name: a}\r\n");
    WorkloadPage& page = workloadPage(demo.window());
    page.editor().setCursorPosition(1, 4);
    EXPECT_EQ(page.idleText(), QStringLiteral("Line 2, column 5    YAML, CRLF, 4 line(s)"));
    const auto said = [&](const QString& text) {
        for (const QLabel* label : demo.window().findChildren<QLabel*>()) {
            if (label->text() == text)
                return true;
        }
        return false;
    };
    EXPECT_TRUE(tests::waitUntil([&] { return said(page.idleText()); }, std::chrono::seconds(5)));
    demo.window().showPage(PageId::Fleet);
    EXPECT_FALSE(said(page.idleText()));
}

TEST(WorkloadPage, keysGoThroughTheProblemsFoldAndFind) {
    DemoWindow demo({.connect = false, .samples = {}});
    demo.workbench().workload().setGroup({"app.kubernetes.io/instance", "llm"});
    openText(demo, QStringLiteral("chart.yaml"), QByteArray(chart).replace("${REPLICAS}", "2"));
    demo.window().showPage(PageId::Workload);
    demo.window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&demo.window()));
    WorkloadPage& page = workloadPage(demo.window());
    YamlEditor& editor = page.editor();
    editor.setFocus();
    const auto line = [&] {
        int at = 0, column = 0;
        editor.getCursorPosition(&at, &column);
        return at + 1;
    };
    const auto& issues = page.problemModel().issues();
    ASSERT_GE(issues.size(), 2);
    for (int i = 0; i <= issues.size(); ++i) { // once round
        QTest::keyClick(&editor, Qt::Key_F8);
        const Issue& issue = issues.at(i % issues.size());
        EXPECT_EQ(page.problems().currentIndex().row(), i % issues.size());
        if (issue.line > 0) {
            EXPECT_EQ(line(), issue.line) << issue.fact.toStdString();
        }
    }
    // Ctrl+Enter from the text mends the problem that F8 went to.
    while (page.problemModel().issues().at(page.problems().currentIndex().row()).id != u"label")
        QTest::keyClick(&editor, Qt::Key_F8);
    QTest::keyClick(&editor, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(rowOf(page, QStringLiteral("label")), -1);
    EXPECT_EQ(editor.bytes().count("app.kubernetes.io/instance: llm"), 3);

    editor.setCursorPosition(4, 4);
    QTest::keyClick(&editor, Qt::Key_Minus, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_FALSE(editor.contractedFolds().isEmpty());
    QTest::keyClick(&editor, Qt::Key_Minus, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(editor.contractedFolds().isEmpty());

    QTest::keyClick(&editor, Qt::Key_F, Qt::ControlModifier);
    EXPECT_TRUE(page.text().find().hasFocus());
    QTest::keyClicks(&page.text().find(), QStringLiteral("LoadBalancer"));
    EXPECT_EQ(editor.selectedText(), QStringLiteral("LoadBalancer"));
    const int found = line();
    QTest::keyClicks(&page.text().find(), QStringLiteral("ZZZ"));
    EXPECT_EQ(line(), found) << "what is not there moves nothing";

    QTest::keyClick(&page.text().find(), Qt::Key_Escape);
    EXPECT_TRUE(page.text().find().text().isEmpty());
    EXPECT_TRUE(page.text().find().hasFocus());
    QTest::keyClick(&page.text().find(), Qt::Key_Escape);
    EXPECT_TRUE(editor.hasFocus()) << "back to the text";
    QTest::keyClick(&editor, Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(&page.text().find(), QStringLiteral("gateway"));
    const int first = line();
    QTest::keyClick(&page.text().find(), Qt::Key_Return);
    EXPECT_NE(line(), first) << "Enter goes on and stays";
    EXPECT_TRUE(page.text().find().hasFocus());
    QTest::keyClick(&page.text().find(), Qt::Key_H, Qt::ControlModifier);
    ASSERT_TRUE(page.text().replacement().hasFocus());
    const qsizetype all = editor.bytes().count("gateway");
    const QByteArray before = editor.bytes();
    QTest::keyClicks(&page.text().replacement(), QStringLiteral("door"));
    QTest::keyClick(&page.text().replacement(), Qt::Key_Return);
    EXPECT_EQ(editor.bytes().count("gateway"), all - 1);
    EXPECT_EQ(editor.bytes().count("door"), 1);
    EXPECT_EQ(editor.selectedText(), QStringLiteral("gateway")) << "on to the next";
    QTest::keyClick(&page.text().replacement(), Qt::Key_Return);
    EXPECT_EQ(editor.bytes().count("gateway"), all - 2);
    demo.workbench().document().undoStack().undo();
    EXPECT_EQ(editor.bytes().count("gateway"), all - 1);
    demo.workbench().document().undoStack().undo();
    EXPECT_EQ(editor.bytes(), before);
}

TEST(WorkloadPage, filesAreTakenOutAgainAndObjectsFound) {
    DemoWindow demo({.connect = false});
    demo.window().showPage(PageId::Workload);
    WorkloadPage& page = workloadPage(demo.window());
    const QString path = openText(demo, QStringLiteral("chart.yaml"), QByteArray(chart).replace("${REPLICAS}", "2"));
    ASSERT_EQ(demo.workbench().document().plan().manifests.size(), 2U);
    demo.window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&demo.window()));
    QLineEdit& find = page.structurePanel().find();
    find.show();
    find.setFocus();
    QTest::keyClicks(&find, QStringLiteral("TOKEN"));
    EXPECT_EQ(page.structure().currentIndex().data().toString(), QStringLiteral("hf-token"));
    EXPECT_EQ(page.text().file(), path) << "the text follows";
    QToolButton* close = nullptr;
    for (QToolButton* button : page.text().findChildren<QToolButton*>()) {
        if (button->isVisible() && button->accessibleName() == u"Take this file out of the workload")
            close = button;
    }
    ASSERT_NE(close, nullptr);
    QTest::mouseClick(close, Qt::LeftButton);
    demo.workbench().workload().flush();
    ASSERT_EQ(demo.workbench().document().plan().manifests.size(), 1U);
    EXPECT_FALSE(close->isVisible()) << "the last one stays";
    demo.workbench().document().undoStack().undo();
    EXPECT_EQ(demo.workbench().document().plan().manifests.size(), 2U);
}

TEST(WorkloadPage, bytesThatAreNotUtf8AreShownAndNotChanged) {
    DemoWindow demo({.connect = false, .samples = {}});
    const QByteArray bytes = "# caf\xe9\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";
    const QString path = openText(demo, QStringLiteral("latin.yaml"), bytes);
    EXPECT_FALSE(workloadPage(demo.window()).editor().editable());
    EXPECT_EQ(demo.workbench().document().state().texts.value(path), bytes);
}

TEST(Screens, workloadPage) {
    const std::pair<const char*, QSize> sizes[] = {
        {"1280", {1280, 772}}, {"1024", {1024, 672}}, {"1920", {1920, 1052}}};
    for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()}) {
        const QString look = theme->dark ? QStringLiteral("dark") : QStringLiteral("light");
        DemoWindow demo({.theme = theme});
        ASSERT_TRUE(tests::waitUntil(
            [&] { return !demo.workbench().planner().busy() && !demo.workbench().fleet().checking(); }));
        openText(demo, QStringLiteral("extras.yaml"), QByteArray(chart).replace("${REPLICAS}", "2"));
        demo.window().showPage(PageId::Workload);
        for (const auto& [name, size] : sizes) {
            demo.window().resize(size);
            saveScreen(demo.window(), QStringLiteral("workload-%1-%2").arg(QLatin1String(name), look));
        }
    }
    DemoWindow empty({.connect = false, .samples = {}});
    empty.window().showPage(PageId::Workload);
    saveScreen(empty.window(), QStringLiteral("workload-empty-light"));
}

} // namespace
} // namespace thrifty::app
