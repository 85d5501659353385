// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself on a display that nobody sees, worked by mouse and keys and read as a screen reader reads it: from
// an empty window to the running workload and back. Nothing is left in the fleet, and whatever can take the focus has
// a name.
#include "desktop/desktop.h"

#include "app/window/crashhandler.h"
#include "resources/resources.h"
#include "sim/embeddedfleet.h"
#include "support/objectcensus.h"
#include "support/paths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <map>
#include <set>

namespace thrifty::tests {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::PrintToString;

/// Controls that a user can reach and a screen reader could not name, as "PAGE: role".
std::set<std::string> unnamedIn(const Element& root, const std::string& page, const std::set<std::string>& skipped) {
    std::set<std::string> found;
    root.walk([&](const Element& element) {
        // "invalid": gone since its parent listed it.
        if (!element.focusable() || element.role() == "invalid" || skipped.contains(element.role()))
            return;
        // The name of a list of choices is what is chosen; what for stands in the description.
        if (!(element.role() == "combo box" ? element.description() : element.name()).empty())
            return;
        const Element::Point at = element.centre();
        found.insert(page + ": " + element.role() + " at " + std::to_string(at.x) + "," + std::to_string(at.y));
    });
    return found;
}

class DesktopTest : public testing::Test {
  protected:
    void SetUp() override {
        if (const std::string missing = Desktop::missing(); !missing.empty())
            GTEST_SKIP() << "this needs a display of its own; install " << missing;
        m_desktop = std::make_unique<Desktop>();
    }
    Desktop& desktop() { return *m_desktop; }

    void start() {
        // The published spot prices are those of an autoscaler that asks the provider's advisor.
        const auto scenario = sim::Scenario::load("experiments", {"luna.useListedSpot=true"});
        ASSERT_TRUE(scenario) << scenario.error().text();
        auto started = sim::EmbeddedFleet::start(*scenario, {home() + "/.kube"});
        ASSERT_TRUE(started) << started.error().text();
        fleet = std::move(*started);
        before = census();
        const auto sample = resources::find("samples/llm-2x1gpu.yaml");
        ASSERT_TRUE(sample);
        (void)m_desktop->home().file("llm-2x1gpu.yaml", std::string(*sample));
        desktop().start(THRIFTY_NOVA, {"--new-window"});
        ASSERT_TRUE(desktop().await("frame", "Thrifty Nova"));
        desktop().focusWindow("Thrifty Nova");
    }

    [[nodiscard]] const std::string& home() const { return m_desktop->home().path(); }
    [[nodiscard]] ObjectCensus census() const {
        ObjectCensus census;
        for (const std::string& name : fleet->clusterNames())
            countObjects(census, name, fleet->inProcess(name));
        return census;
    }
    void picture(const char* name) { desktop().picture(binaryDir() + "/screens/desktop-" + name + ".ppm"); }
    void look(const std::string& page) { look(desktop().application(), page); }
    void look(const Element& root, const std::string& page, const std::set<std::string>& skipped = {}) {
        // A table that is filled anew while it is read hands out cells that have neither name nor place any more: only
        // what has no name at a later look either is without one.
        std::set<std::string> found;
        (void)desktop().eventually(
            [&] {
                found = unnamedIn(root, page, skipped);
                return found.empty();
            },
            std::chrono::seconds(5));
        unnamed.merge(found);
    }

    /// A button by its whole name: that of "Undo: Add variant" contains another's.
    [[nodiscard]] Element button(const std::string& name) {
        Element found;
        EXPECT_TRUE(desktop().eventually([&] {
            found = desktop().application().find(
                [&](const Element& element) { return element.role() == "push button" && element.name() == name; });
            return static_cast<bool>(found);
        })) << "no button "
            << name;
        return found;
    }

    /// Types the name of a file or a folder into the dialog that the program asks with.
    void answer(const std::string& title, const std::string& name) {
        const Element dialog = desktop().await("dialog", title);
        ASSERT_TRUE(dialog);
        desktop().focusWindow(title);
        look(dialog, title, {"table cell", "combo box"}); // Qt's own
        const Element field = dialog.find("text", "");
        ASSERT_TRUE(field);
        desktop().click(field);
        desktop().press("ctrl+a");
        desktop().type(name);
        ASSERT_TRUE(desktop().eventually([&] { return field.text() == name; })) << field.text();
        desktop().press("Return");
        ASSERT_TRUE(desktop().eventually([&] { return !desktop().application().find("dialog", title); })) << title;
        desktop().focusWindow("Thrifty Nova");
    }

    /// Opens the menu of a button with the mouse and takes an entry by keys.
    void choose(const Element& button, const std::vector<std::string>& entries) {
        desktop().forgetFocus();
        desktop().click(button);
        takeEntry(entries);
    }

    /// Walks with keys to an entry of the menu that opens, or to one of a menu below it.
    void takeEntry(const std::vector<std::string>& entries) {
        ASSERT_TRUE(desktop().eventually([&] { return desktop().menuOpen(); })) << entries.front();
        for (std::size_t level = 0; level < entries.size(); ++level) {
            std::set<std::string> seen;
            const auto at = [&] { return desktop().focused() ? desktop().focused().name() : std::string(); };
            while (at().find(entries[level]) == std::string::npos) {
                const std::string last = at();
                ASSERT_TRUE(seen.insert(last).second) << "no " << entries[level] << ", but " << PrintToString(seen);
                desktop().press("Down");
                ASSERT_TRUE(desktop().eventually([&] { return at() != last; })) << "the menu stays at " << last;
            }
            const std::string chosen = at();
            desktop().press("Return");
            if (level + 1 < entries.size()) {
                ASSERT_TRUE(desktop().eventually([&] { return at() != chosen; })) << "nothing below " << chosen;
            }
        }
        ASSERT_TRUE(desktop().eventually([&] { return !desktop().menuOpen(); })) << entries.back();
    }

    void openFleet() {
        desktop().click(button("Open kubeconfigs…"));
        ASSERT_NO_FATAL_FAILURE(answer("Open kubeconfigs", "fleet.kubeconfig"));
        picture("1-contexts");
        look("Contexts");
        if (const Element allow = desktop().application().find("push button", "Allow"))
            desktop().click(allow);
        desktop().click(button("Connect to 6 of 6"));
        ASSERT_TRUE(desktop().await("label", "5 workload clusters behind nova, all reachable"));
        ASSERT_TRUE(desktop().await("table cell", "autoscale-eks"));
        ASSERT_TRUE(desktop().await("table cell", "Reachable on static-gke"));
        picture("1-fleet");
        look("Fleet");
    }

    /// The chip and the button that finds everything stand outside the pages, and are for those too who see neither.
    void useTheTopBar() {
        desktop().forgetFocus();
        ASSERT_TRUE(button("Find a command or cluster").act("Press"));
        ASSERT_TRUE(desktop().eventually([&] {
            return desktop().focused() && desktop().focused().role() == "text" &&
                   desktop().focused().name() == "Find a command or cluster";
        })) << "the palette";
        look(desktop().focused().window(), "Palette");
        desktop().type("history");
        picture("palette");
        desktop().press("Return");
        ASSERT_TRUE(desktop().await("label", "History"));
        desktop().press("ctrl+1");
        ASSERT_TRUE(desktop().await("table", "Pre-flight checks"));

        const Element chip = desktop().await("push button", "nova 127.0.0.1:");
        ASSERT_TRUE(chip);
        EXPECT_THAT(chip.name(), HasSubstr(", Read-only"));
        desktop().forgetFocus();
        ASSERT_TRUE(chip.act("Press"));
        ASSERT_NO_FATAL_FAILURE(takeEntry({"Unlock for one run"}));
        EXPECT_TRUE(desktop().await("push button", "Writes allowed"));
        picture("chip");
        desktop().forgetFocus();
        ASSERT_TRUE(chip.act("Press"));
        ASSERT_NO_FATAL_FAILURE(takeEntry({"Lock now"}));
        EXPECT_TRUE(desktop().eventually([&] { return chip.name().find(", Read-only") != std::string::npos; }))
            << chip.name();
    }

    void openWorkload() {
        desktop().click(button("Open workload…"));
        ASSERT_NO_FATAL_FAILURE(answer("Open manifests", "llm-2x1gpu.yaml"));
        ASSERT_TRUE(desktop().await("table cell", "llm-serving, RayService"));
        fill("Namespace", "serving");
        fill("Group label", "app.kubernetes.io/instance = llm-serving");
        picture("2-workload");
        look("Workload");
    }

    void fill(const std::string& name, const std::string& value) {
        const Element field = desktop().await("text", name);
        ASSERT_TRUE(field);
        desktop().click(field);
        desktop().press("ctrl+a");
        desktop().type(value);
        desktop().press("Tab");
        EXPECT_TRUE(desktop().eventually([&] { return field.text() == value; })) << field.text();
    }

    void addVariant(const std::vector<std::string>& entries, const std::string& card) {
        ASSERT_NO_FATAL_FAILURE(choose(button("Add variant"), entries));
        ASSERT_TRUE(desktop().await("list item", card));
    }

    void buildVariants() {
        desktop().press("ctrl+3");
        ASSERT_NO_FATAL_FAILURE(addVariant({"More workers"}, "4 workers × 1 GPU"));
        ASSERT_NO_FATAL_FAILURE(addVariant({"More GPUs per worker"}, "2 workers × 2 GPUs"));
        ASSERT_NO_FATAL_FAILURE(addVariant({"Another SKU", "A100"}, "2 workers × 1 A100"));
        ASSERT_NO_FATAL_FAILURE(addVariant({"Spot"}, "2 workers × 1 GPU, spot"));
        // A card is chosen with the mouse, a number is typed, and taken back by key.
        desktop().click(desktop().await("list item", "4 workers × 1 GPU"));
        const Element pods = desktop().await("spin button", "Pods");
        ASSERT_TRUE(desktop().eventually([&] { return pods.enabled(); }));
        desktop().click(pods);
        desktop().press("ctrl+a");
        desktop().type("6");
        ASSERT_TRUE(desktop().await("list item", "6 workers × 1 GPU, More workers, pods 6"));
        picture("3-variants");
        look("Variants");
        desktop().press("Tab");
        desktop().press("ctrl+z");
        ASSERT_TRUE(desktop().await("list item", "4 workers × 1 GPU, More workers, pods 4"));
    }

    void estimate() {
        // Read-only until the user says otherwise. The page's keys work although the rail has the focus.
        desktop().click(desktop().await("list item", "Estimates"));
        ASSERT_TRUE(button("Build variants"));
        desktop().press("F5");
        desktop().click(button("Unlock for this run"));
        ASSERT_TRUE(desktop().await("label", "Run of", std::chrono::seconds(150)));
    }

    /// Every cell is the published number; a click explains it down to its node type.
    void checkCells() {
        const Element table = desktop().await("table", "Variants and clusters");
        ASSERT_TRUE(table);
        const std::vector<std::string> variants{"2 workers × 1 GPU", "4 workers × 1 GPU", "2 workers × 2 GPUs",
                                                "2 workers × 1 A100", "2 workers × 1 GPU, spot"};
        // Spot was published for EKS alone.
        const std::map<std::string, std::vector<std::string>> published{
            {"static-gke", {"0.0000 dollars", "does not fit", "does not fit", "does not fit"}},
            {"autoscale-gke-a", {"3.6494 dollars", "7.1180 dollars", "4.1824 dollars", "14.8588 dollars"}},
            {"autoscale-gke-f", {"no node type", "no node type", "no node type", "14.8588 dollars"}},
            {"autoscale-aks", {"6.6260 dollars", "13.0260 dollars", "13.2660 dollars", "7.5720 dollars"}},
            {"autoscale-eks",
             {"4.2548 dollars", "8.2836 dollars", "4.8276 dollars", "22.1836 dollars", "2.0601 dollars"}},
        };
        std::map<std::string, Element> cells; // "VARIANT on CLUSTER"
        for (int row = 0; row < 5; ++row) {
            for (int column = 0; column < 5; ++column) {
                const Element cell = table.cell(row, column);
                ASSERT_TRUE(cell) << row << ", " << column;
                const std::string name = cell.name();
                cells[name.substr(0, name.find(": "))] = cell;
            }
        }
        for (const auto& [cluster, prices] : published) {
            for (std::size_t v = 0; v < prices.size(); ++v) {
                const auto cell = cells.find(variants[v] + " on " + cluster);
                ASSERT_NE(cell, cells.end()) << variants[v] << " on " << cluster;
                EXPECT_THAT(cell->second.name(), HasSubstr(": " + prices[v]));
            }
        }
        desktop().click(cells.at("2 workers × 2 GPUs on autoscale-eks"));
        ASSERT_TRUE(desktop().eventually([&] {
            return static_cast<bool>(desktop().application().find([](const Element& element) {
                return element.name().find("g6.12xlarge") != std::string::npos && element.role() != "table cell";
            }));
        })) << "the explanation of the cell";
        picture("4-estimates");
        look("Estimates");
    }

    /// The clusters of the order, the first first; those that are left out do not count.
    [[nodiscard]] std::string order() {
        std::string names;
        const Element list = desktop().application().find("list", "Cost order");
        for (const Element& item : list ? list.children() : std::vector<Element>{}) {
            const std::string name = item.name(); // "1, static-gke, 0.0000 per hour"
            const std::size_t first = name.find(", "), second = name.find(", ", first + 1);
            if (name.starts_with("left out") || second == std::string::npos)
                continue;
            names += (names.empty() ? "" : " ") + name.substr(first + 2, second - first - 2);
        }
        return names;
    }
    void awaitOrder(const std::string& wanted) {
        EXPECT_TRUE(desktop().eventually([&] { return order() == wanted; })) << order() << ", not " << wanted;
    }
    [[nodiscard]] Element inOrder(const std::string& cluster) {
        return desktop().application().find("list", "Cost order").find("list item", cluster);
    }

    void reorder() {
        desktop().press("ctrl+5");
        ASSERT_TRUE(desktop().await("list", "Cost order"));
        const Element variant = desktop().await("combo box", "2 workers × 1 GPU");
        ASSERT_TRUE(variant);
        EXPECT_EQ(variant.description(), "Variant that the policy is for");
        ASSERT_NO_FATAL_FAILURE(choose(variant, {"2 workers × 2 GPUs"}));
        awaitOrder("static-gke autoscale-gke-a autoscale-eks autoscale-aks");
        // By keys, by the mouse, and one goes.
        desktop().click(inOrder("autoscale-aks"));
        desktop().press("alt+Up");
        awaitOrder("static-gke autoscale-gke-a autoscale-aks autoscale-eks");
        desktop().drag(inOrder("autoscale-eks").centre(), inOrder("autoscale-gke-a").centre());
        awaitOrder("static-gke autoscale-eks autoscale-gke-a autoscale-aks");
        desktop().click(inOrder("static-gke"));
        desktop().press("Delete");
        awaitOrder("autoscale-eks autoscale-gke-a autoscale-aks");
        picture("5-policy");
        look("Policy");
    }

    void exportPacket() {
        ASSERT_NO_FATAL_FAILURE(choose(button("Export…"), {"As a folder…"}));
        ASSERT_NO_FATAL_FAILURE(answer("Export as a new folder", home() + "/review"));
        ASSERT_TRUE(desktop().await("label", "Exported to " + home() + "/review"));
        picture("6-exported");
        const auto text = [&](const std::string& name) { return m_desktop->home().read("review/" + name); };
        const std::string policy = text("10-policy.yaml");
        EXPECT_THAT(policy, HasSubstr("- autoscale-eks"));
        EXPECT_LT(policy.find("- autoscale-eks"), policy.find("- autoscale-gke-a")) << policy;
        EXPECT_LT(policy.find("- autoscale-gke-a"), policy.find("- autoscale-aks")) << policy;
        EXPECT_THAT(text("20-workload.yaml"), Not(HasSubstr("schedulingGates")));
        EXPECT_THAT(text("probe-do-not-apply/20-workload.yaml"), HasSubstr("schedulingGates"));
        EXPECT_THAT(text("estimate.csv"), HasSubstr("4.8276"));
        EXPECT_THAT(text("estimate.md"), HasSubstr("2.0601"));
        EXPECT_THAT(text("estimate.html"), HasSubstr("4.8276"));
        EXPECT_TRUE(text("estimate.pdf").starts_with("%PDF-"));
        // Whoever gets the folder can follow it without a cluster.
        const ProcessResult verified = runProcess(
            THRIFTY_NOVA_CLI, {.arguments = {"verify", home() + "/review"}, .environment = {{"HOME", home()}}});
        EXPECT_EQ(verified.code, 0) << verified.out << verified.err;
    }

    /// What a dialog says that asks before it writes.
    [[nodiscard]] static std::string allText(const Element& root) {
        std::string text;
        root.walk([&](const Element& element) { text += element.name() + "\n"; });
        return text;
    }

    void apply() {
        desktop().click(button("Close this message"));
        desktop().click(button("Unlock for this apply"));
        EXPECT_TRUE(desktop().await("push button", "Writes allowed for this apply")) << "the chip";
        const Element review = button("Review and apply…");
        ASSERT_TRUE(desktop().eventually([&] { return review.enabled(); }));
        desktop().click(review);
        const Element dialog = desktop().await("dialog", "Review and apply");
        ASSERT_TRUE(dialog);
        desktop().focusWindow("Review and apply");
        picture("7-review");
        look(dialog, "Review and apply");
        const std::string said = allText(dialog);
        EXPECT_THAT(said, HasSubstr("Writes to nova, https://127.0.0.1:"));
        EXPECT_THAT(said, HasSubstr("SchedulePolicy"));
        EXPECT_THAT(said, HasSubstr("RayService"));
        EXPECT_THAT(said, HasSubstr("The server tried it (dry run) and would take it."));
        EXPECT_EQ(difference(before, census()), "") << "before it is confirmed";
        desktop().press("Return"); // never writes
        desktop().click(button("Apply 2 objects"));
        ASSERT_TRUE(desktop().eventually([&] { return !desktop().application().find("dialog", "Review and apply"); }));
        desktop().focusWindow("Thrifty Nova");
    }

    void follow() {
        ASSERT_TRUE(desktop().await("label", "Runs on autoscale-eks since", std::chrono::seconds(120)));
        const std::string said = allText(desktop().application());
        for (const char* word : {"Nova placed the group here", "3 of 3 running", "r5a.xlarge", "g6.12xlarge", "4.8276"})
            EXPECT_THAT(said, HasSubstr(word));
        picture("8-placement");
        look("Placement");
    }

    void withdraw() {
        desktop().click(button("Withdraw…"));
        const Element dialog = desktop().await("dialog", "Withdraw what was applied");
        ASSERT_TRUE(dialog);
        desktop().focusWindow("Withdraw what was applied");
        picture("9-withdraw");
        look(dialog, "Withdraw");
        EXPECT_THAT(allText(dialog), HasSubstr("3 pods stop: "));
        const Element go = button("Withdraw");
        EXPECT_FALSE(go.enabled()) << "before the tick";
        desktop().click(desktop().await("check box", "Stop them"));
        ASSERT_TRUE(desktop().eventually([&] { return go.enabled(); }));
        desktop().click(go);
        ASSERT_TRUE(desktop().await("label", "Withdrawn."));
        desktop().focusWindow("Thrifty Nova");
        EXPECT_TRUE(desktop().eventually([&] { return difference(before, census()).empty(); }))
            << difference(before, census());
    }

    void history() {
        desktop().press("ctrl+7");
        ASSERT_TRUE(desktop().await("label", "History"));
        look("History");
        picture("10-history");
    }

    void quit() {
        desktop().press("ctrl+q");
        const Element question = desktop().await("dialog", "Unsaved changes");
        ASSERT_TRUE(question);
        look(question, "Unsaved changes");
        desktop().focusWindow("Unsaved changes");
        desktop().click(question.find("push button", "Discard"));
        EXPECT_EQ(desktop().program().wait(), 0) << desktop().program().err();
    }

    std::set<std::string> unnamed;
    std::unique_ptr<sim::EmbeddedFleet> fleet;
    ObjectCensus before; ///< of the fleet, before the program knows it

  private:
    std::unique_ptr<Desktop> m_desktop;
};

TEST_F(DesktopTest, theWholeWayByMouseKeysAndTree) {
    ASSERT_NO_FATAL_FAILURE(start());
    ASSERT_NO_FATAL_FAILURE(openFleet());
    ASSERT_NO_FATAL_FAILURE(useTheTopBar());
    ASSERT_NO_FATAL_FAILURE(openWorkload());
    ASSERT_NO_FATAL_FAILURE(buildVariants());
    ASSERT_NO_FATAL_FAILURE(estimate());
    ASSERT_NO_FATAL_FAILURE(checkCells());
    EXPECT_EQ(difference(before, census()), "") << "left by the estimate";
    ASSERT_NO_FATAL_FAILURE(reorder());
    ASSERT_NO_FATAL_FAILURE(exportPacket());
    ASSERT_NO_FATAL_FAILURE(apply());
    ASSERT_NO_FATAL_FAILURE(follow());
    ASSERT_NO_FATAL_FAILURE(withdraw());
    ASSERT_NO_FATAL_FAILURE(history());
    ASSERT_NO_FATAL_FAILURE(quit());
    EXPECT_THAT(unnamed, testing::IsEmpty()) << "controls without a name";
}

TEST_F(DesktopTest, theStartAfterACrashOffersItsReport) {
    if (!app::crashesAreReported)
        GTEST_SKIP() << "a sanitizer reports crashes itself";
    desktop().start(THRIFTY_NOVA, {"--new-window"});
    ASSERT_TRUE(desktop().await("frame", "Thrifty Nova"));
    desktop().program().signal(SIGSEGV);
    ASSERT_EQ(desktop().program().wait(), 128 + SIGSEGV) << desktop().program().err();
    desktop().start(THRIFTY_NOVA, {"--new-window"});
    ASSERT_TRUE(desktop().await("push button", "Show report"));
    picture("crashed");
    look("After a crash");
    EXPECT_THAT(unnamed, testing::IsEmpty()) << "controls without a name";
}

} // namespace
} // namespace thrifty::tests
