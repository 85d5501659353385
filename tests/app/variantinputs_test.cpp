// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed into the fields of a variant: what cannot be read is refused in place and leaves nothing in the plan,
// what can be is no more than a plan file takes, and undo goes where the eye is.
#include "app/demowindow.h"
#include "app/models/variantlist.h"
#include "app/pages/variants/fieldrow.h"
#include "app/pages/variants/variantcards.h"
#include "app/pages/variants/variantform.h"
#include "app/pages/variantspage.h"
#include "app/widgets/chipedit.h"
#include "domain/groupfields.h"
#include "session/planfile.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCompleter>
#include <QLineEdit>
#include <QTest>

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using domain::GroupEdit;
using domain::GroupName;
using domain::PlanField;
using tests::DemoWindow;

const GroupName group("gpu-group");

/// The form of one variant that is the base as yet.
class Typist {
  public:
    explicit Typist(const char* language = "en") {
        QLocale::setDefault(QLocale(QLatin1String(language)));
        m_demo = std::make_unique<DemoWindow>(DemoWindow::Options{.connect = false});
        m_demo->window().showPage(PageId::Variants);
        m_demo->window().activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_demo->window()));
        EXPECT_TRUE(tests::waitUntil([&] { return !page().listedNames().names().families.empty(); }));
        page().setRow(variants().duplicate(0));
        form().setGroup(group);
    }
    ~Typist() { QLocale::setDefault(m_before); }

    DemoWindow& demo() { return *m_demo; }
    VariantsPage& page() { return static_cast<VariantsPage&>(m_demo->window().page(PageId::Variants)); }
    VariantForm& form() { return page().form(); }
    VariantController& variants() { return m_demo->workbench().variants(); }
    PlanDocument& document() { return m_demo->workbench().document(); }
    const BuiltVariant& variant() { return variants().variants().at(1); }
    GroupEdit edit() {
        const auto found = variant().plan.groups.find(group);
        return found == variant().plan.groups.end() ? GroupEdit{} : found->second;
    }
    QString problem(PlanField which) { return form().fieldRow(which)->problem(); }

    /// Where the keys of a field go.
    QWidget* field(PlanField which) {
        FieldRow* row = form().fieldRow(which);
        for (auto* box : row->findChildren<QAbstractSpinBox*>()) {
            if (box->accessibleName() == fieldText(which))
                return box;
        }
        return row->findChild<QLineEdit*>();
    }
    QLineEdit* line(PlanField which) {
        auto* line = qobject_cast<QLineEdit*>(field(which));
        return line != nullptr ? line : field(which)->findChild<QLineEdit*>();
    }
    void type(PlanField which, const QString& text) {
        field(which)->setFocus();
        QTest::keyClick(field(which), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field(which), text);
    }
    void leave(PlanField which) { QTest::keyClick(field(which), Qt::Key_Tab); }

  private:
    const QLocale m_before;
    std::unique_ptr<DemoWindow> m_demo;
};

struct Wrong {
    const char* language;
    PlanField field;
    const char *first, *wrong, *right;
};

class WrongText : public testing::TestWithParam<Wrong> {};

TEST_P(WrongText, staysInItsFieldAndOutOfThePlan) {
    const auto& [language, which, first, wrong, right] = GetParam();
    Typist typist(language);
    typist.type(which, QLatin1String(first));
    typist.leave(which);
    const GroupEdit held = typist.edit();
    ASSERT_FALSE(held.empty());
    const int steps = typist.document().undoStack().count();
    ASSERT_EQ(typist.variants().ready(), 2);

    typist.type(which, QLatin1String(wrong));
    EXPECT_EQ(typist.edit(), held) << "no half of it";
    EXPECT_EQ(typist.document().undoStack().count(), steps) << "and no step to take back";
    EXPECT_FALSE(typist.problem(which).isEmpty());
    EXPECT_EQ(typist.variant().toFix(), 1);
    EXPECT_EQ(typist.variants().ready(), 1) << "it is not estimated with what nobody meant";
    EXPECT_FALSE(typist.page().idleText().isEmpty());

    // Work elsewhere does not make it meant.
    typist.leave(which);
    typist.type(PlanField::TypeExpression, QStringLiteral("^g"));
    typist.page().setRow(0);
    typist.page().setRow(1);
    EXPECT_FALSE(typist.problem(which).isEmpty());
    EXPECT_TRUE(typist.line(which)->text().startsWith(QLatin1String(wrong)))
        << typist.line(which)->text().toStdString();
    EXPECT_EQ(typist.variants().ready(), 1);
    QTest::keyClick(typist.field(which), Qt::Key_Return);
    GroupEdit now = typist.edit();
    now.typeExpression.reset();
    EXPECT_EQ(now, held);
    EXPECT_FALSE(typist.problem(which).isEmpty());

    typist.type(which, QLatin1String(right));
    EXPECT_EQ(typist.problem(which), QString());
    EXPECT_EQ(typist.variants().ready(), 2);
    now = typist.edit();
    takeField(which, now, {});
    EXPECT_EQ(now.typeExpression, "^g");
    EXPECT_NE(typist.edit(), now) << "the right one is in the plan";
}

INSTANTIATE_TEST_SUITE_P(
    VariantInputs, WrongText,
    testing::Values(
        Wrong{"en", PlanField::MaxPricePerNodeHour, "2", "1,5", "1.5"},
        Wrong{"en", PlanField::MaxPricePerNodeHour, "2", "-3", "3"},
        Wrong{"en", PlanField::MaxPricePerNodeHour, "2", "1e3", "1000"},
        Wrong{"en", PlanField::MaxGpusPerNode, "2", "1.5", "15"},
        Wrong{"en", PlanField::MaxGpusPerNode, "2", "-3", "3"}, Wrong{"en", PlanField::MaxGpusPerNode, "2", "0", "1"},
        Wrong{"en", PlanField::MaxGpusPerNode, "2", "1001", "1000"}, Wrong{"en", PlanField::Pods, "3", "1,5", "15"},
        Wrong{"de", PlanField::Pods, "3", "1.5", "15"}, Wrong{"en", PlanField::Pods, "3", "2000000", "1000000"},
        Wrong{"en", PlanField::GpusPerPod, "3", "1025", "8"}, Wrong{"en", PlanField::GpusPerPod, "3", "-2", "2"},
        Wrong{"en", PlanField::Cpu, "3", "0,5", "0.5"}, Wrong{"de", PlanField::Cpu, "3", "0.5", "0,5"},
        Wrong{"en", PlanField::Memory, "7", "1,5", "1.5"}, Wrong{"de", PlanField::Memory, "7", "1.5", "1,5"},
        Wrong{"ja", PlanField::Memory, "7", "1.2345", "1.234"}));

TEST(VariantInputs, numbersAreReadAsTheLanguageWritesThem) {
    for (const auto& [language, half] : {std::pair("en", "0.5"), std::pair("de", "0,5")}) {
        Typist typist(language);
        typist.type(PlanField::Cpu, QLatin1String(half));
        EXPECT_EQ(typist.edit().cpu, domain::Quantity::fromMilli(500));
        typist.type(PlanField::Memory, QLatin1String(half));
        EXPECT_EQ(typist.edit().memory, domain::Quantity::fromUnits(512 << 20));
        typist.leave(PlanField::Memory);
        EXPECT_TRUE(typist.line(PlanField::Memory)->text().startsWith(QLatin1String(half)));
        typist.type(PlanField::Memory, QStringLiteral("4096"));
        typist.leave(PlanField::Memory);
        EXPECT_EQ(typist.problem(PlanField::Memory), QString()) << "what it writes it reads";
        EXPECT_EQ(typist.edit().memory, domain::Quantity::fromUnits(std::int64_t{4} << 40));
    }
}

/// What the form takes the file can say: otherwise a plan is saved that nothing opens again.
TEST(VariantInputs, aPlanFileTakesTheMostThatAFieldTakes) {
    Typist typist;
    for (const PlanField which : domain::allPlanFields) {
        const QString most = which == PlanField::Pods                                ? QStringLiteral("1000000")
                             : which == PlanField::Cpu || which == PlanField::Memory ? QStringLiteral("1000000")
                             : which == PlanField::MaxPricePerNodeHour               ? QStringLiteral("1000000")
                             : which == PlanField::GpusPerPod                        ? QStringLiteral("1000")
                             : which == PlanField::MaxGpusPerNode                    ? QStringLiteral("1000")
                             : which == PlanField::FamiliesOut                       ? QStringLiteral("never-1,")
                             : which == PlanField::TypeExpression                    ? QStringLiteral("^g.*: #\"'")
                                                                                     : QStringLiteral("x-1,y.2");
        if (which == PlanField::Price)
            continue; // nothing is typed there
        typist.type(which, most);
        typist.leave(which);
        EXPECT_TRUE(typist.problem(which).isEmpty()) << typist.problem(which).toStdString();
        GroupEdit without = typist.edit();
        takeField(which, without, {});
        EXPECT_NE(typist.edit(), without) << static_cast<int>(which) << " is in the plan";
    }
    const session::Plan& plan = typist.document().plan();
    const auto text = session::planText(plan, "/plans");
    ASSERT_TRUE(text);
    const auto file = session::readPlan(*text, "plan.yaml", "/plans");
    ASSERT_TRUE(file) << file.error().text();
    EXPECT_EQ(file->plan.variants, plan.variants);
}

TEST(VariantInputs, undoReachesThePlanFromEveryField) {
    Typist typist;
    typist.type(PlanField::Cpu, QStringLiteral("5"));
    typist.leave(PlanField::Cpu);
    ASSERT_EQ(QApplication::focusWidget(), typist.field(PlanField::Memory));
    QTest::keySequence(QApplication::focusWidget(), QKeySequence::Undo);
    EXPECT_TRUE(typist.edit().empty());
    for (const PlanField which : domain::allPlanFields) {
        if (which == PlanField::Price || which == PlanField::MaxPricePerNodeHour)
            continue; // no text; the field that is changed
        typist.variants().seal();
        typist.variants().edit(1, group, PlanField::MaxPricePerNodeHour,
                               [](GroupEdit& edit) { edit.maxPricePerNodeHour = domain::Money::fromMicros(1); });
        ASSERT_FALSE(typist.edit().empty());
        typist.field(which)->setFocus();
        QTest::keySequence(typist.field(which), QKeySequence::Undo);
        EXPECT_TRUE(typist.edit().empty()) << static_cast<int>(which);
        QTest::keySequence(typist.field(which), QKeySequence::Redo);
        EXPECT_FALSE(typist.edit().empty()) << static_cast<int>(which);
    }
    // Letters come first, and so does what was refused.
    typist.type(PlanField::MaxGpusPerNode, QStringLiteral("4"));
    QTest::keySequence(typist.field(PlanField::MaxGpusPerNode), QKeySequence::Undo);
    EXPECT_EQ(typist.line(PlanField::MaxGpusPerNode)->text(), QString());
    const session::Plan plan = typist.document().plan();
    typist.type(PlanField::Pods, QStringLiteral("1,5"));
    ASSERT_FALSE(typist.problem(PlanField::Pods).isEmpty());
    for (int i = 0; i < 3 && !typist.problem(PlanField::Pods).isEmpty(); ++i)
        QTest::keySequence(typist.field(PlanField::Pods), QKeySequence::Undo);
    EXPECT_EQ(typist.problem(PlanField::Pods), QString());
    EXPECT_EQ(typist.document().plan(), plan);
    EXPECT_EQ(typist.line(PlanField::Pods)->text(), QStringLiteral("2"));
}

TEST(VariantInputs, tabMakesAChipWhileTheListIsOpen) {
    for (const PlanField which : {PlanField::FamiliesIn, PlanField::FamiliesOut, PlanField::GpuSkus}) {
        Typist typist;
        auto* chips = qobject_cast<ChipEdit*>(typist.form().fieldRow(which)->control());
        const QString typed = which == PlanField::GpuSkus ? QStringLiteral("a1") : QStringLiteral("p4");
        typist.line(which)->setFocus();
        QTest::keyClicks(typist.line(which), typed);
        QWidget* list = typist.line(which)->completer()->popup();
        ASSERT_TRUE(list->isVisible());
        QTest::keyClick(list, Qt::Key_Tab);
        EXPECT_TRUE(chips->chips().contains(typed)) << chips->chips().join(u' ').toStdString();
        EXPECT_EQ(typist.line(which)->text(), QString());
        EXPECT_FALSE(typist.edit().empty());
        EXPECT_FALSE(list->isVisible());

        // Letters that were no chip yet are not those of another variant.
        typist.line(which)->setFocus();
        QTest::keyClicks(typist.line(which), QStringLiteral("zz"));
        typist.page().setRow(typist.variants().duplicate(1));
        EXPECT_EQ(typist.line(which)->text(), QString());
    }
}

TEST(VariantInputs, onlyTheCrossOfAChipRemovesIt) {
    Typist typist;
    auto* chips = qobject_cast<ChipEdit*>(typist.form().fieldRow(PlanField::GpuSkus)->control());
    const auto first = [&] { return chips->findChildren<QAbstractButton*>().front(); };
    const QStringList before = chips->chips();
    QAbstractButton* chip = first();
    QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(chip->width() / 2 - 6, chip->height() / 2));
    EXPECT_EQ(chips->chips(), before);
    EXPECT_EQ(QApplication::focusWidget(), typist.line(PlanField::GpuSkus)) << "the click is the field's";
    QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(chip->width() - 12, chip->height() / 2));
    EXPECT_EQ(chips->chips(), before.mid(1));
}

TEST(VariantInputs, withoutPodsNobodySaysMoreWorkers) {
    Typist typist;
    typist.page().setRow(
        typist.variants().add(*manifest::planFrom(manifest::VariantTemplate::MoreWorkers, typist.variants().groups())));
    const auto intent = [&] {
        return typist.page().cards().model()->index(2, 0).data(VariantList::IntentRole).toString();
    };
    EXPECT_EQ(intent(), QStringLiteral("More workers"));
    typist.type(PlanField::Pods, QStringLiteral("0"));
    EXPECT_EQ(intent(), QStringLiteral("Without pods nothing works"));
    EXPECT_EQ(typist.form().fieldRow(PlanField::Pods)->warning(), QStringLiteral("Without pods nothing works."));
}

TEST(VariantInputs, sumsBeyond32BitsAreWritten) {
    Typist typist;
    domain::Workload many = typist.variants().base()->workload;
    ASSERT_FALSE(many.groups.empty());
    many.groups.back().pods = 3'000'000'000;
    const QString text = togetherText(many, typist.variants().base()->workload);
    EXPECT_TRUE(text.startsWith(QStringLiteral("3,000,000,00"))) << text.toStdString();
}

} // namespace
} // namespace thrifty::app
