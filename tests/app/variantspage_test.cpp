// SPDX-License-Identifier: GPL-3.0-or-later
// The visual builder driven as a user does: keys, fields, chips, menus; every edit can be undone and made again.
#include "app/demowindow.h"
#include "app/dialogs/writtendialog.h"
#include "app/pages/variants/fieldrow.h"
#include "app/pages/variants/manifestpanel.h"
#include "app/pages/variants/variantcards.h"
#include "app/pages/variants/variantform.h"
#include "app/pages/variantspage.h"
#include "app/screens/languages.h"
#include "app/screens/paintedtext.h"
#include "app/widgets/buttons.h"
#include "app/widgets/chipedit.h"
#include "app/widgets/contextchip.h"
#include "app/widgets/diffview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCompleter>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTimer>
#include <QTranslator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace thrifty::app {
namespace {

using domain::GroupEdit;
using domain::GroupName;
using domain::PlanField;
using manifest::VariantTemplate;
using tests::DemoWindow;

class Builder {
  public:
    explicit Builder(DemoWindow::Options options = {.connect = false})
        : m_demo(options) {
        m_demo.window().showPage(PageId::Variants);
        m_demo.window().activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_demo.window()));
        EXPECT_TRUE(tests::waitUntil([&] { return !page().listedNames().names().gpus.empty(); }));
    }

    DemoWindow& demo() { return m_demo; }
    VariantsPage& page() { return static_cast<VariantsPage&>(m_demo.window().page(PageId::Variants)); }
    VariantForm& form() { return page().form(); }
    VariantController& variants() { return m_demo.workbench().variants(); }
    const BuiltVariant& variant(int row) { return variants().variants().at(static_cast<std::size_t>(row)); }
    PlanDocument& document() { return m_demo.workbench().document(); }

    int add(VariantTemplate which, const std::string& sku = {}) {
        const auto plan = manifest::planFrom(which, variants().groups(), sku);
        EXPECT_TRUE(plan);
        const int row = variants().add(*plan);
        page().setRow(row);
        return row;
    }
    /// The five variants of the published experiments.
    void addAll() {
        add(VariantTemplate::MoreWorkers);
        add(VariantTemplate::MoreGpusPerWorker);
        add(VariantTemplate::AnotherSku, "A100");
        add(VariantTemplate::Spot);
    }
    template <class Widget>
    Widget* field(PlanField which) {
        return qobject_cast<Widget*>(form().fieldRow(which)->control());
    }
    [[nodiscard]] std::vector<std::string> names() {
        std::vector<std::string> names;
        for (const BuiltVariant& one : variants().variants())
            names.push_back(one.plan.name.str());
        return names;
    }

  private:
    DemoWindow m_demo;
};

TEST(VariantsPage, beginsWithTheBase) {
    Builder builder;
    EXPECT_EQ(builder.names(), std::vector<std::string>{"2 workers × 1 GPU"});
    EXPECT_TRUE(builder.document().plan().variants.empty()) << "looking changes nothing";
    EXPECT_EQ(builder.document().undoStack().index(), builder.document().undoStack().count());
    EXPECT_FALSE(builder.field<QSpinBox>(PlanField::Pods)->isEnabled());
    EXPECT_EQ(builder.variant(0).manifest, builder.demo().workbench().workload().base());
}

TEST(VariantsPage, showsEveryObjectThatAnEstimateWritesByItsFullName) {
    Builder builder({.connect = true});
    builder.addAll();
    QPushButton* show = nullptr;
    ASSERT_TRUE(tests::waitUntil([&] {
        for (QPushButton* one : builder.page().findChildren<QPushButton*>())
            show = one->text() == QStringLiteral("Show what is written") ? one : show;
        return show != nullptr;
    }));
    QStringList lines;
    QTimer::singleShot(0, &builder.demo().window(), [&] {
        auto* dialog = qobject_cast<WrittenDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        lines = dialog->findChild<QPlainTextEdit*>()->toPlainText().split(u'\n');
        EXPECT_NE(dialog->findChild<ContextChip*>(), nullptr);
        (void)tests::saveScreen(*dialog, QStringLiteral("variants-written"));
        dialog->accept();
    });
    show->click();
    ASSERT_FALSE(lines.isEmpty());
    EXPECT_EQ(lines.front(), QStringLiteral("SchedulePolicy/thrifty-nova-serving-xxxxxxxx"));
    EXPECT_EQ(lines.filter(QStringLiteral("serving/RayService/")).size(), 5) << lines.join(u'\n').toStdString();
    EXPECT_EQ(lines.filter(QStringLiteral("…")).size(), 0);
}

TEST(VariantsPage, buildsTheVariantsThatPeopleCompare) {
    Builder builder;
    builder.addAll();
    EXPECT_EQ(builder.names(), (std::vector<std::string>{"2 workers × 1 GPU", "4 workers × 1 GPU", "2 workers × 2 GPUs",
                                                         "2 workers × 1 A100", "2 workers × 1 GPU, spot"}));
    EXPECT_EQ(builder.variants().ready(), 5);
    builder.page().setRow(2);
    EXPECT_EQ(builder.form().group().str(), "gpu-group");
    const QString together = togetherText(builder.variant(2).read->workload, builder.variants().base()->workload);
    EXPECT_TRUE(together.contains(QStringLiteral(", 34 CPU, 48 GiB, 4 GPU"))) << together.toStdString();
    EXPECT_TRUE(together.endsWith(QStringLiteral("(base 2)"))) << together.toStdString();
    EXPECT_EQ(followsText(builder.variant(2).text.edits, 4),
              QStringLiteral("num-gpus 2; Serve replicas 4, one per GPU"));
    const LineDiff& diff = builder.page().manifest().difference().diff();
    EXPECT_EQ(diff.added, 8); // two gates of two lines, four amounts
    EXPECT_EQ(diff.removed, 4);
    QStringList heads;
    for (const DiffLine& line : diff.lines) {
        if (line.kind == DiffLine::Kind::Head)
            heads << line.text;
    }
    EXPECT_EQ(heads, (QStringList{"serveConfigV2: Serve replicas follow the GPUs", "headgroup",
                                  "gpu-group: num-gpus follows the GPUs", "gpu-group", "gpu-group: GPUs per pod"}));
}

/// The words of names in a language that says them otherwise.
class NameWords : public QTranslator {
  public:
    NameWords() { QCoreApplication::installTranslator(this); }
    ~NameWords() override { QCoreApplication::removeTranslator(this); }
    NameWords(const NameWords&) = delete;
    NameWords& operator=(const NameWords&) = delete;
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override {
        static const QMap<QByteArray, QString> words{{"%1 workers", QStringLiteral("%1 Arbeiter")},
                                                     {"1 GPU", QStringLiteral("1 Karte")},
                                                     {"%1 GPUs", QStringLiteral("%1 Karten")},
                                                     {"%1, spot", QStringLiteral("%1, flüchtig")}};
        return qstrcmp(context, "thrifty::app") == 0 ? words.value(source) : QString();
    }
};

TEST(VariantsPage, namesAreMadeInTheWindowsLanguageAndAreNamesAfterwards) {
    Builder builder;
    {
        const NameWords words;
        builder.add(VariantTemplate::MoreWorkers);
        builder.add(VariantTemplate::Spot);
        EXPECT_EQ(builder.names(), (std::vector<std::string>{"2 Arbeiter × 1 Karte", "4 Arbeiter × 1 Karte",
                                                             "2 Arbeiter × 1 Karte, flüchtig"}));
        builder.variants().edit(1, GroupName("gpu-group"), PlanField::GpusPerPod,
                                [](GroupEdit& edit) { edit.gpusPerPod = 2; });
        EXPECT_EQ(builder.names().at(1), "4 Arbeiter × 2 Karten") << "nobody typed it, so it follows";
    }
    EXPECT_EQ(builder.names().at(1), "4 Arbeiter × 2 Karten") << "what is made is kept";
    builder.add(VariantTemplate::MoreGpusPerWorker);
    EXPECT_EQ(builder.names().back(), "2 workers × 2 GPUs");
    {
        const NameWords words;
        builder.variants().edit(3, GroupName("gpu-group"), PlanField::FamiliesOut,
                                [](GroupEdit& edit) { edit.familiesOut = {"p5"}; });
        EXPECT_EQ(builder.names().back(), "2 workers × 2 GPUs") << "the name does not tell of that";
        builder.variants().edit(3, GroupName("gpu-group"), PlanField::Pods, [](GroupEdit& edit) { edit.pods = 3; });
        EXPECT_EQ(builder.names().back(), "3 Arbeiter × 2 Karten") << "made in English, it follows too";
    }
}

TEST(VariantsPage, typingIsOneStepAndFollowsTheName) {
    Builder builder;
    const int row = builder.variants().duplicate(0);
    builder.page().setRow(row);
    auto* pods = builder.field<QSpinBox>(PlanField::Pods);
    ASSERT_TRUE(pods->isEnabled());
    const int steps = builder.document().undoStack().count();
    pods->setFocus();
    pods->selectAll();
    QTest::keyClicks(pods, QStringLiteral("12"));
    EXPECT_EQ(builder.document().undoStack().count(), steps + 1);
    EXPECT_EQ(builder.document().undoStack().undoText(), QStringLiteral("Pods"));
    EXPECT_EQ(builder.variant(row).plan.groups.at(GroupName("gpu-group")).pods, 12);
    EXPECT_EQ(builder.variant(row).plan.name.str(), "12 workers × 1 GPU");
    EXPECT_TRUE(builder.form().fieldRow(PlanField::Pods)->differs());
    // What the base says is no difference, and a step that changes nothing is none.
    QTest::keyClick(pods, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(pods, QStringLiteral("2"));
    EXPECT_TRUE(builder.variant(row).plan.groups.empty());
    EXPECT_EQ(builder.variant(row).plan.name.str(), "2 workers × 1 GPU (2)");
    EXPECT_EQ(builder.document().undoStack().count(), steps);
}

TEST(VariantsPage, marksWhatCannotBeUsedAndGoesBack) {
    Builder builder;
    builder.addAll();
    builder.page().setRow(2);
    auto* type = builder.field<QLineEdit>(PlanField::TypeExpression);
    QTest::keyClicks(type, QStringLiteral("^g[26"));
    EXPECT_EQ(builder.form().fieldRow(PlanField::TypeExpression)->problem(),
              QStringLiteral("Regexp: [ not closed, column 3."));
    EXPECT_FALSE(builder.variant(2).manifest);
    EXPECT_EQ(builder.variants().ready(), 4);
    EXPECT_EQ(railState(PageId::Variants, builder.demo().workbench()).icon, QStringLiteral("circle-x"));
    EXPECT_EQ(builder.page().idleText(),
              QStringLiteral("2 workers × 2 GPUs has 1 field(s) to fix before it can be estimated"));
    QTest::keyClicks(type, QStringLiteral("]"));
    EXPECT_TRUE(builder.form().fieldRow(PlanField::TypeExpression)->problem().isEmpty());
    EXPECT_EQ(builder.variants().ready(), 5);
    builder.document().undoStack().undo();
    EXPECT_EQ(type->text(), QString());
}

// A cap that was not understood is not shown as if it held, and the one before it is not lost.
TEST(VariantsPage, aCapThatIsNoAmountIsMarkedAndTheOneBeforeHolds) {
    Builder builder;
    builder.page().setRow(builder.variants().duplicate(0));
    const auto row = [&] { return builder.form().fieldRow(PlanField::MaxPricePerNodeHour); };
    auto* cap = builder.field<QLineEdit>(PlanField::MaxPricePerNodeHour);
    const auto inPlan = [&]() -> std::optional<domain::Money> {
        for (const auto& [name, edit] : builder.variant(1).plan.groups) {
            if (edit.maxPricePerNodeHour)
                return edit.maxPricePerNodeHour;
        }
        return std::nullopt;
    };
    cap->setFocus();
    QTest::keyClicks(cap, QStringLiteral("1.5"));
    ASSERT_EQ(inPlan(), domain::Money::parse("1.5").value());
    QTest::keyClick(cap, Qt::Key_Tab);
    cap->setFocus();
    cap->selectAll();
    QTest::keyClicks(cap, QStringLiteral("2,5"));
    EXPECT_THAT(row()->problem().toStdString(), testing::HasSubstr("“2,5” is no amount"));
    QTest::keyClick(cap, Qt::Key_Tab);
    EXPECT_EQ(cap->text(), QStringLiteral("2,5")) << "what was typed stands there, marked";
    EXPECT_FALSE(row()->problem().isEmpty());
    EXPECT_EQ(inPlan(), domain::Money::parse("1.5").value()) << "what was there before";
    builder.document().undoStack().undo();
    EXPECT_TRUE(row()->problem().isEmpty());

    auto* gpus = builder.field<QLineEdit>(PlanField::MaxGpusPerNode);
    QTest::keyClicks(gpus, QStringLiteral("0"));
    EXPECT_FALSE(builder.form().fieldRow(PlanField::MaxGpusPerNode)->problem().isEmpty());
    gpus->selectAll();
    QTest::keyClicks(gpus, QStringLiteral("4"));
    EXPECT_TRUE(builder.form().fieldRow(PlanField::MaxGpusPerNode)->problem().isEmpty());
}

// The text of a chip was committed: undo there takes the chip back, not the letters.
TEST(VariantsPage, undoReachesThePlanFromAChipField) {
    Builder builder;
    builder.page().setRow(builder.variants().duplicate(0));
    auto* chips = builder.field<ChipEdit>(PlanField::GpuSkus);
    auto* line = chips->findChild<QLineEdit*>();
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("T4,"));
    ASSERT_TRUE(chips->chips().contains(QStringLiteral("T4")));
    QTest::keySequence(line, QKeySequence::Undo);
    EXPECT_FALSE(chips->chips().contains(QStringLiteral("T4")));
    QTest::keyClicks(line, QStringLiteral("ab"));
    QTest::keySequence(line, QKeySequence::Undo);
    EXPECT_EQ(line->text(), QString()) << "letters that are no chip yet";
}

TEST(VariantsPage, showsWhatIsUndoneAndMovesBetweenPanels) {
    Builder builder;
    builder.addAll();
    builder.variants().edit(2, GroupName("gpu-group"), PlanField::Pods, [](GroupEdit& edit) { edit.pods = 7; });
    builder.page().setRow(4);
    builder.document().undoStack().undo();
    EXPECT_EQ(builder.page().row(), 2) << "the variant that changed";
    builder.variants().remove(3);
    builder.page().setRow(0);
    builder.document().undoStack().undo();
    EXPECT_EQ(builder.page().row(), 3) << "the variant that came back";
    builder.page().cards().setFocus();
    QTest::keyClick(&builder.page().cards(), Qt::Key_F6);
    EXPECT_TRUE(builder.form().isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    EXPECT_TRUE(builder.page().manifest().isAncestorOf(QApplication::focusWidget()));
}

TEST(VariantsPage, choosesSkusAsChips) {
    Builder builder;
    builder.page().setRow(builder.variants().duplicate(0));
    auto* chips = builder.field<ChipEdit>(PlanField::GpuSkus);
    auto* line = chips->findChild<QLineEdit*>();
    EXPECT_EQ(chips->chips(), (QStringList{"L4", "A10G", "A10", "L40S"}));
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Backspace);
    QTest::keyClicks(line, QStringLiteral("a100,"));
    EXPECT_EQ(chips->chips(), (QStringList{"L4", "A10G", "A10", "A100"})) << "as the price list writes it";
    QTest::keyClicks(line, QStringLiteral("l40"));
    ASSERT_NE(line->completer(), nullptr);
    EXPECT_EQ(line->completer()->currentCompletion(), QStringLiteral("L40S")) << "completed from the catalog";
    line->clear();
    QTest::keyClicks(line, QStringLiteral("X9000,"));
    EXPECT_EQ(chips->unknown(), QStringList{"X9000"});
    EXPECT_EQ(builder.variant(1).plan.groups.at(GroupName("gpu-group")).gpuSkus->size(), 5U);
    for (QPushButton* button : builder.form().fieldRow(PlanField::GpuSkus)->findChildren<QPushButton*>())
        button->click();
    EXPECT_TRUE(builder.variant(1).plan.groups.empty());
    EXPECT_EQ(chips->chips().size(), 4);
}

/// The price list is read elsewhere: the page works at once, and judges no SKU before it knows them all.
TEST(VariantsPage, firstShowDoesNotWaitForThePriceList) {
    DemoWindow demo({.connect = false});
    demo.window().showPage(PageId::Variants);
    auto& page = static_cast<VariantsPage&>(demo.window().page(PageId::Variants));
    ASSERT_TRUE(page.listedNames().names().gpus.empty()) << "they are delivered by the event loop, which has not run";
    page.setRow(demo.workbench().variants().duplicate(0));
    FieldRow* row = page.form().fieldRow(PlanField::GpuSkus);
    auto* chips = static_cast<ChipEdit*>(row->control());
    auto* line = chips->findChild<QLineEdit*>();
    QTest::keyClicks(line, QStringLiteral("a100,X9000,"));
    EXPECT_EQ(chips->chips().mid(4), (QStringList{"a100", "X9000"}));
    EXPECT_EQ(chips->unknown(), QStringList());
    EXPECT_EQ(row->warning(), QString());

    ASSERT_TRUE(tests::waitUntil([&] { return !page.listedNames().names().gpus.empty(); }));
    EXPECT_EQ(chips->unknown(), QStringList{"X9000"});
    EXPECT_EQ(row->warning(), QStringLiteral("X9000: not in the price list"));
    demo.window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&demo.window()));
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("l40"));
    EXPECT_EQ(line->completer()->currentCompletion(), QStringLiteral("L40S"));
}

TEST(VariantsPage, keysDuplicateMoveRenameAndDelete) {
    Builder builder;
    builder.addAll();
    VariantCards& cards = builder.page().cards();
    builder.page().setRow(1);
    cards.setFocus();
    QTest::keyClick(&cards, Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(builder.page().row(), 2);
    EXPECT_EQ(builder.variant(2).plan.name.str(), "4 workers × 1 GPU (2)");
    QTest::keyClick(&cards, Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(builder.page().row(), 3);
    EXPECT_EQ(builder.variant(3).plan.name.str(), "4 workers × 1 GPU (2)");
    QTest::keyClick(&cards, Qt::Key_Delete);
    EXPECT_EQ(builder.variants().variants().size(), 5U);
    builder.page().setRow(0);
    QTest::keyClick(&cards, Qt::Key_Delete);
    QTest::keyClick(&cards, Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(builder.variant(0).plan.name.str(), "2 workers × 1 GPU") << "the base stays, and stays first";
    builder.page().setRow(1);
    QTest::keyClick(&cards, Qt::Key_F2);
    auto* editor = cards.viewport()->findChild<QLineEdit*>();
    ASSERT_NE(editor, nullptr);
    editor->setText(QStringLiteral("more of them"));
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_TRUE(tests::waitUntil([&] { return builder.names()[1] == "more of them"; }, std::chrono::seconds(5)));
    EXPECT_EQ(builder.variant(1).plan.name.str(), "more of them");
    EXPECT_FALSE(builder.variants().rename(2, QStringLiteral("more of them"))) << "names tell variants apart";
    QTest::keyClick(&cards, Qt::Key_Space);
    EXPECT_EQ(builder.variants().ready(), 4);
}

/// What differs says which variant is being renamed.
TEST(VariantsPage, renamingHidesNoChip) {
    for (const QSize size : {QSize(1280, 772), QSize(1024, 672)}) {
        Builder builder({.size = size, .connect = false});
        builder.page().setRow(builder.variants().duplicate(0));
        builder.variants().edit(1, GroupName("gpu-group"), PlanField::Pods, [](GroupEdit& edit) { edit.pods = 7; });
        VariantCards& cards = builder.page().cards();
        cards.setFocus();
        QTest::keyClick(&cards, Qt::Key_F2);
        const auto* editor = cards.viewport()->findChild<QLineEdit*>();
        ASSERT_NE(editor, nullptr);
        EXPECT_GE(editor->height(), editor->fontMetrics().height() + 6) << "the name can be read";
        QRectF chip;
        for (const tests::PaintedText& painted : tests::paintedTexts(*cards.viewport())) {
            if (painted.text == QStringLiteral("pods 7"))
                chip = painted.rect;
        }
        ASSERT_FALSE(chip.isNull());
        EXPECT_GT(chip.top() - 2, editor->geometry().bottom());
        tests::saveScreen(builder.demo().window(), QStringLiteral("variants-rename-%1").arg(size.width()));
    }
}

const Message* messageOf(VariantsPage& page, const char* id) {
    for (const Message& message : page.messages().messages()) {
        if (message.id == QLatin1String(id))
            return &message;
    }
    return nullptr;
}

/// A grey button says why, and offers the way.
TEST(VariantsPage, whatAnEstimateLacksIsSaidAndTheWayIsThere) {
    Builder apart;
    const Message* lacks = messageOf(apart.page(), "variants-obstacle");
    ASSERT_NE(lacks, nullptr);
    EXPECT_EQ(lacks->sentence, QStringLiteral("Next step: Connect to a fleet first."));
    ASSERT_EQ(lacks->actions.size(), 1);
    EXPECT_EQ(lacks->actions.front().text, QStringLiteral("Connect a fleet"));
    tests::saveInBothThemes(apart.demo().window(), QStringLiteral("variants-no-fleet"));
    apart.demo().window().resize(1024, 672);
    (void)tests::saveScreen(apart.demo().window(), QStringLiteral("variants-no-fleet-s"));
    const auto go = lacks->actions.front().run;
    go();
    EXPECT_EQ(apart.demo().window().currentPage(), PageId::Fleet);

    Builder connected(DemoWindow::Options{});
    EXPECT_EQ(messageOf(connected.page(), "variants-obstacle"), nullptr);
    EXPECT_NE(messageOf(connected.page(), "variants-lock"), nullptr);
    connected.document().edit(QStringLiteral("Namespace"), [](PlanState& state) { state.plan.ns = {}; });
    lacks = messageOf(connected.page(), "variants-obstacle");
    ASSERT_NE(lacks, nullptr);
    EXPECT_EQ(lacks->actions.front().text, QStringLiteral("Go to Workload"));
    EXPECT_EQ(messageOf(connected.page(), "variants-lock"), nullptr) << "nothing is to be unlocked yet";
    connected.document().undoStack().undo();
    EXPECT_EQ(messageOf(connected.page(), "variants-obstacle"), nullptr);
    EXPECT_NE(messageOf(connected.page(), "variants-lock"), nullptr);
}

/// Plans are kept in one language and read in any.
TEST(VariantsPage, whatAVariantIsForIsSaidInTheLanguageOnScreen) {
    const tests::MarkedWords words;
    Builder builder;
    builder.addAll();
    const auto intent = [&](int row) {
        return builder.page().cards().model()->index(row, 0).data(VariantList::IntentRole).toString();
    };
    EXPECT_EQ(intent(0), QStringLiteral("«The manifest as it is»"));
    EXPECT_EQ(intent(1), QStringLiteral("«More workers»"));
    EXPECT_EQ(intent(2), QStringLiteral("«More GPUs per worker»"));
    EXPECT_EQ(intent(3), QStringLiteral("«Another SKU»"));
    EXPECT_EQ(intent(4), QStringLiteral("«May be reclaimed»"));
    EXPECT_EQ(builder.document().plan().variants[1].intent, "More workers");
    builder.document().edit(QStringLiteral("Intent"),
                            [](PlanState& state) { state.plan.variants[1].intent = "for the big customer"; });
    EXPECT_EQ(intent(1), QStringLiteral("for the big customer"));
}

TEST(VariantsPage, keysWorkFromTheFields) {
    Builder builder;
    builder.addAll();
    builder.page().setRow(2);
    auto* gpus = builder.field<QSpinBox>(PlanField::GpusPerPod);
    gpus->setFocus();
    QTest::keyClick(gpus, Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(builder.page().row(), 1);
    EXPECT_EQ(builder.names()[1], "2 workers × 2 GPUs");
    QTest::keyClick(gpus, Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(builder.names()[2], "2 workers × 2 GPUs");
    QTest::keyClick(gpus, Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(builder.names()[3], "2 workers × 2 GPUs (2)");
    QTest::keyClick(gpus, Qt::Key_F2);
    EXPECT_NE(builder.page().cards().viewport()->findChild<QLineEdit*>(), nullptr);
}

/// A10Gs are nowhere on GKE: the affinity cannot follow, and the row says so; with the other label's term it can.
TEST(VariantsPage, addsTheTermThatFollowsTheSkus) {
    Builder builder;
    const int row = builder.variants().duplicate(0);
    builder.page().setRow(row);
    builder.variants().edit(row, GroupName("gpu-group"), PlanField::GpuSkus,
                            [](GroupEdit& edit) { edit.gpuSkus = std::vector<std::string>{"A10G"}; });
    ASSERT_FALSE(builder.variant(row).text.issues.empty());
    EXPECT_NE(builder.variant(row).text.issues.front().message.find("no node carries a value for A10G"),
              std::string::npos);
    QPushButton* term = nullptr;
    for (QPushButton* button : builder.form().findChildren<QPushButton*>()) {
        if (button->text() == u"Add that term" && button->isVisible())
            term = button;
    }
    ASSERT_NE(term, nullptr);
    tests::saveScreen(builder.demo().window(), QStringLiteral("variants-term-light"));
    QTest::mouseClick(term, Qt::LeftButton);
    EXPECT_TRUE(builder.demo().workbench().document().state().texts.first().contains("- NVIDIA-L40S"));
    const std::string& text = builder.variant(row).text.files.front().text;
    EXPECT_NE(text.find("- NVIDIA-A10G"), std::string::npos);
    EXPECT_EQ(text.find("- NVIDIA-L40S"), std::string::npos) << "the term follows the SKUs";
    builder.document().undoStack().undo();
    EXPECT_FALSE(builder.demo().workbench().document().state().texts.first().contains("nvidia.com/gpu.product"));
    // GKE knows A100s: what is to be looked at there is no matter of that term.
    builder.page().setRow(builder.add(VariantTemplate::AnotherSku, "A100"));
    EXPECT_FALSE(builder.variant(2).text.issues.empty());
    for (QPushButton* button : builder.form().findChildren<QPushButton*>())
        EXPECT_FALSE(button->text() == u"Add that term" && button->isVisibleTo(&builder.form()));
}

TEST(VariantsPage, cardsCanBeDragged) {
    Builder builder;
    builder.addAll();
    QAbstractItemModel* model = builder.page().cards().model();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const std::unique_ptr<QMimeData> data(model->mimeData({model->index(4, 0)}));
    EXPECT_FALSE(model->dropMimeData(data.get(), Qt::MoveAction, 0, 0, {})); // above the base: behind it
    EXPECT_EQ(builder.names()[1], "2 workers × 1 GPU, spot");
    EXPECT_EQ(builder.page().row(), 1);
    builder.document().undoStack().undo();
    EXPECT_EQ(builder.names()[4], "2 workers × 1 GPU, spot");
    EXPECT_FALSE(model->flags(model->index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
}

/// Random edits: undone one by one the plan comes back, made again it is as it was; what is shown is what the plan
/// says.
TEST(VariantsPage, randomEditsUndoAndRedo) {
    Builder builder;
    builder.addAll();
    std::mt19937 random(20260815);
    const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    QUndoStack& undo = builder.document().undoStack();
    std::vector<session::Plan> plans{builder.document().plan()};
    std::vector<int> at{undo.index()};
    for (int step = 0; step < 60; ++step) {
        const int rows = static_cast<int>(builder.variants().variants().size());
        const int row = pick(rows);
        const GroupName group(pick(2) == 0 ? "headgroup" : "gpu-group");
        builder.variants().seal();
        switch (pick(8)) {
        case 0:
            builder.variants().duplicate(row);
            break;
        case 1:
            if (rows > 3)
                builder.variants().remove(row);
            break;
        case 2:
            builder.variants().move(row, pick(rows));
            break;
        case 3:
            builder.variants().setEnabled(row, pick(2) == 0);
            break;
        case 4:
            builder.variants().rename(row, QStringLiteral("name %1").arg(step));
            break;
        case 5:
            builder.variants().edit(row, group, PlanField::GpusPerPod,
                                    [&](GroupEdit& edit) { edit.gpusPerPod = pick(4); });
            break;
        case 6:
            builder.variants().edit(row, group, PlanField::Price,
                                    [&](GroupEdit& edit) { edit.price = static_cast<domain::PriceChoice>(pick(3)); });
            break;
        default:
            builder.variants().edit(row, group, PlanField::TypeExpression,
                                    [&](GroupEdit& edit) { edit.typeExpression = pick(2) == 0 ? "^g" : "["; });
        }
        builder.page().setRow(pick(static_cast<int>(builder.variants().variants().size())));
        plans.push_back(builder.document().plan());
        at.push_back(undo.index());
        ASSERT_LT(builder.page().row(), static_cast<int>(builder.variants().variants().size()));
    }
    for (std::size_t i = plans.size(); i-- > 0;) {
        undo.setIndex(at[i]);
        ASSERT_EQ(builder.document().plan(), plans[i]) << i;
    }
    for (std::size_t i = 0; i < plans.size(); ++i) {
        undo.setIndex(at[i]);
        ASSERT_EQ(builder.document().plan(), plans[i]) << i;
        ASSERT_EQ(builder.variants().variants().size(), std::max<std::size_t>(1, plans[i].variants.size()));
    }
}

// The plan is another one before anything of it has been read: a page that shows the old variants meets no manifests.
TEST(VariantsPage, anotherPlanHasNoVariantsOfTheOldOne) {
    Builder builder(DemoWindow::Options{});
    builder.addAll();
    builder.document().reset({}, {});
    EXPECT_TRUE(builder.variants().variants().empty());
    EXPECT_EQ(builder.variants().base(), nullptr);
    builder.page().setRow(2);
    EXPECT_TRUE(builder.demo().settle());
}

TEST(VariantsPage, aTextThatCannotBeReadIsNotEstimatedAsItWas) {
    Builder builder(DemoWindow::Options{});
    builder.addAll();
    EstimateController& estimates = builder.demo().workbench().estimates();
    ASSERT_EQ(estimates.obstacle(), QString());
    WorkloadController& workload = builder.demo().workbench().workload();
    const QString file = toQt(builder.document().plan().manifests.front());
    const QByteArray text = builder.document().state().texts.value(file);
    workload.type(file, text + "\nbroken: [\n");
    workload.flush();
    ASSERT_TRUE(workload.error());
    EXPECT_TRUE(estimates.obstacle().contains(QStringLiteral("cannot be read"))) << estimates.obstacle().toStdString();
    workload.type(file, text);
    workload.flush();
    EXPECT_EQ(estimates.obstacle(), QString());
}

TEST(VariantsPage, unlocksForOneRunAndEstimates) {
    Builder builder(DemoWindow::Options{});
    builder.add(VariantTemplate::MoreWorkers);
    const auto button = [&](const QString& text) -> QPushButton* {
        for (QPushButton* one : builder.page().findChildren<QPushButton*>()) {
            if (one->text() == text && one->isVisible())
                return one;
        }
        return nullptr;
    };
    QPushButton* estimate = nullptr;
    for (QPushButton* one : builder.page().findChildren<QPushButton*>()) {
        if (one->text().startsWith(QStringLiteral("Estimate 2 variant")))
            estimate = one;
    }
    ASSERT_NE(estimate, nullptr);
    // What else is wrong does not hide the answer.
    builder.page().messages().show(
        {QStringLiteral("trouble"), Severity::Error, QStringLiteral("Trouble."), {}, {}, {}});
    estimate->click();
    EXPECT_FALSE(builder.demo().workbench().estimates().running()) << "nothing is unlocked in passing";
    QTest::qWait(10); // the bar has just been filled
    auto* unlock = button(QStringLiteral("Unlock for this run"));
    ASSERT_NE(unlock, nullptr);
    unlock->click();
    estimate->click();
    EXPECT_TRUE(builder.demo().workbench().estimates().running());
    EXPECT_EQ(builder.demo().window().currentPage(), PageId::Estimates);
    EXPECT_TRUE(tests::waitUntil([&] { return !builder.demo().workbench().estimates().running(); }));
    ASSERT_TRUE(builder.demo().workbench().estimates().result());
    EXPECT_EQ(builder.demo().workbench().estimates().result()->variants.size(), 2U);
}

/// Pictures for people to look at: the mock-up's state, sizes, themes, long names.
TEST(VariantsPage, pictures) {
    for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()}) {
        for (const QSize size : {QSize(1280, 772), QSize(1024, 672), QSize(1920, 1052)}) {
            Builder builder({.size = size, .theme = theme});
            builder.addAll();
            const QString suffix = QStringLiteral("%1-%2").arg(size.width()).arg(theme->dark ? u"dark" : u"light");
            if (theme->dark) {
                builder.page().setRow(3);
            } else {
                builder.page().setRow(2);
                auto* type = builder.field<QLineEdit>(PlanField::TypeExpression);
                if (size.width() < 1900)
                    QTest::keyClicks(type, QStringLiteral("^g[26"));
            }
            QTest::qWait(50);
            tests::saveScreen(builder.demo().window(), QStringLiteral("variants-") + suffix);
            if (size.width() != 1280)
                continue;
            builder.variants().rename(
                1, QStringLiteral("Vier Arbeiterknoten mit je einem Grafikprozessor, Abrechnung nach Bedarf"));
            builder.variants().edit(1, GroupName("gpu-group"), PlanField::FamiliesOut, [](GroupEdit& edit) {
                edit.familiesOut = std::vector<std::string>{"g5", "g5g", "p4d", "p4de", "p5"};
            });
            builder.variants().edit(1, GroupName("gpu-group"), PlanField::Memory, [](GroupEdit& edit) {
                edit.memory = domain::Quantity::fromUnits(std::int64_t{24} << 30);
            });
            builder.variants().edit(1, GroupName("gpu-group"), PlanField::GpuSkus, [](GroupEdit& edit) {
                edit.gpuSkus = std::vector<std::string>{"A10G", "X9000"};
            });
            builder.variants().setEnabled(4, false);
            builder.page().setRow(1);
            QTest::qWait(50);
            tests::saveScreen(builder.demo().window(), QStringLiteral("variants-long-") + suffix);
            builder.page().setRow(0);
            builder.page().manifest().showManifest();
            QTest::qWait(50);
            tests::saveScreen(builder.demo().window(), QStringLiteral("variants-base-") + suffix);
        }
    }
}

} // namespace
} // namespace thrifty::app
