// SPDX-License-Identifier: GPL-3.0-or-later
// Every edit of the plan can be undone, whatever page made it.
#include "app/document/plandocument.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <random>

namespace thrifty::app {
namespace {

void setNamespace(PlanDocument& document, const std::string& name, const QString& key = {}) {
    document.edit(
        QStringLiteral("Namespace"), [&](PlanState& state) { state.plan.ns = domain::Namespace(name); }, key);
}

TEST(PlanDocument, anEditThatChangesNothingIsDropped) {
    PlanDocument document;
    setNamespace(document, "");
    EXPECT_EQ(document.undoStack().count(), 0);
}

TEST(PlanDocument, aTypingBurstIsOneStepUntilItIsSealed) {
    PlanDocument document;
    for (const char* text : {"s", "se", "ser"})
        setNamespace(document, text, QStringLiteral("ns"));
    EXPECT_EQ(document.undoStack().count(), 1);
    document.seal();
    setNamespace(document, "serv", QStringLiteral("ns"));
    EXPECT_EQ(document.undoStack().count(), 2);
    document.undoStack().undo();
    EXPECT_EQ(document.plan().ns.str(), "ser");
    document.undoStack().undo();
    EXPECT_EQ(document.plan().ns.str(), "");
}

TEST(PlanDocument, aBurstThatEndsWhereItBeganLeavesNoStep) {
    PlanDocument document;
    setNamespace(document, "a", QStringLiteral("ns"));
    setNamespace(document, "", QStringLiteral("ns"));
    EXPECT_EQ(document.undoStack().count(), 0);
}

TEST(PlanDocument, tellsWhichPartChanged) {
    PlanDocument document;
    PlanParts told;
    QObject::connect(&document, &PlanDocument::changed, [&](PlanParts parts) { told = parts; });
    setNamespace(document, "serving");
    EXPECT_EQ(told, PlanParts(PlanPart::Workload));
    document.edit(QStringLiteral("Order"), [](PlanState& state) { state.plan.order.keepUnpriced = true; });
    EXPECT_EQ(told, PlanParts(PlanPart::Policy));
}

TEST(PlanDocument, tellsOfStepsThatAreUndoneOrMadeAgainNotOfEdits) {
    PlanDocument document;
    QStringList told;
    QObject::connect(&document, &PlanDocument::stepped, [&](const QString& text, bool undone, PlanParts parts) {
        told << (undone ? u'-' : u'+') + text;
        EXPECT_EQ(parts, PlanParts(PlanPart::Workload));
    });
    setNamespace(document, "serving");
    EXPECT_TRUE(told.isEmpty());
    document.undoStack().undo();
    document.undoStack().redo();
    EXPECT_EQ(told, QStringList({QStringLiteral("-Namespace"), QStringLiteral("+Namespace")}));
}

TEST(PlanDocument, randomEditsGoBackAndForthExactly) {
    std::mt19937 random(20261122);
    PlanDocument document;
    std::vector<PlanState> states{document.state()};
    for (int i = 0; i < 200; ++i) {
        document.edit(QStringLiteral("edit"), [&](PlanState& state) {
            switch (random() % 4) {
            case 0:
                state.plan.variants.push_back({domain::VariantName(std::to_string(i)), {}, true, {}});
                break;
            case 1:
                state.plan.order.exclude.emplace_back(std::to_string(i));
                break;
            case 2:
                state.texts[QStringLiteral("a.yaml")] = QByteArray::number(i);
                break;
            default:
                state.plan.variables["X"] = std::to_string(i);
            }
        });
        states.push_back(document.state());
    }
    for (int i = 199; i >= 0; --i) {
        document.undoStack().undo();
        ASSERT_EQ(document.state(), states[static_cast<std::size_t>(i)]);
    }
    for (std::size_t i = 1; i < states.size(); ++i) {
        document.undoStack().redo();
        ASSERT_EQ(document.state(), states[i]);
    }
}

} // namespace
} // namespace thrifty::app
