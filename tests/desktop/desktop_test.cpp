// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself on a display that nobody sees, worked by mouse and keys and read as a screen reader reads it: from
// the demo plan to the running workload. Whatever can take the focus has a name.
#include "desktop/desktop.h"
#include "support/paths.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace thrifty::tests {
namespace {

/// Controls that a user can reach and a screen reader could not name, as "PAGE: role".
class Unnamed {
  public:
    void look(Desktop& desktop, const std::string& page) {
        desktop.application().walk([&](const Element& element) {
            if (!element.focusable() || !element.name().empty() || !element.description().empty())
                return;
            const Element::Point at = element.centre();
            m_found.insert(page + ": " + element.role() + " at " + std::to_string(at.x) + "," + std::to_string(at.y));
        });
    }
    [[nodiscard]] std::string text() const {
        std::string lines;
        for (const std::string& one : m_found)
            lines += one + "\n";
        return lines;
    }

  private:
    std::set<std::string> m_found;
};

TEST(Desktop, theWholeWayByMouseKeysAndTree) {
    if (const std::string missing = Desktop::missing(); !missing.empty())
        GTEST_SKIP() << "this needs a display of its own; install " << missing;
    Desktop desktop(THRIFTY_NOVA, {"--demo"});
    Unnamed unnamed;
    const auto picture = [&](const char* name) { desktop.picture(binaryDir() + "/screens/desktop-" + name + ".ppm"); };
    ASSERT_TRUE(desktop.await("frame", "Thrifty Nova"));
    desktop.focusWindow("Thrifty Nova");

    // Fleet: connected, every cluster a row that can be read.
    ASSERT_TRUE(desktop.await("label", "5 workload clusters behind nova, all reachable"));
    ASSERT_TRUE(desktop.await("table cell", "autoscale-eks"));
    ASSERT_TRUE(desktop.await("table cell", "Reachable on static-gke"));
    picture("1-fleet");
    unnamed.look(desktop, "Fleet");

    desktop.press("ctrl+2");
    ASSERT_TRUE(desktop.await("table cell", "llm-serving, RayService"));
    unnamed.look(desktop, "Workload");

    // Variants: a card is chosen with the mouse, a number is typed, and taken back by key.
    desktop.press("ctrl+3");
    desktop.click(desktop.await("list item", "4 workers × 1 GPU"));
    const Element pods = desktop.await("spin button", "Pods");
    ASSERT_TRUE(desktop.eventually([&] { return pods.enabled(); }));
    desktop.click(pods);
    desktop.press("ctrl+a");
    desktop.type("6");
    ASSERT_TRUE(desktop.await("list item", "6 workers × 1 GPU, More workers, pods 6"));
    picture("3-variants");
    unnamed.look(desktop, "Variants");
    desktop.press("Tab");
    desktop.press("ctrl+z");
    ASSERT_TRUE(desktop.await("list item", "4 workers × 1 GPU, More workers, pods 4"));

    // Estimates: read-only until the user says otherwise; then every cell is the published number.
    // The page's keys work although the rail has the focus.
    desktop.click(desktop.await("list item", "Estimates"));
    ASSERT_TRUE(desktop.await("push button", "Build variants"));
    desktop.press("F5");
    desktop.click(desktop.await("push button", "Unlock for this run"));
    ASSERT_TRUE(desktop.await("label", "Run of", std::chrono::seconds(150)));
    const Element table = desktop.await("table", "Variants and clusters");
    ASSERT_TRUE(table);
    const std::vector<std::string> variants{"2 workers × 1 GPU", "4 workers × 1 GPU", "2 workers × 2 GPUs",
                                            "2 workers × 1 A100"};
    const std::map<std::string, std::vector<std::string>> published{
        {"static-gke", {"0.0000 dollars per hour", "does not fit", "does not fit", "does not fit"}},
        {"autoscale-gke-a",
         {"3.6494 dollars per hour", "7.1180 dollars per hour", "4.1824 dollars per hour", "14.8588 dollars per hour"}},
        {"autoscale-gke-f", {"no node type", "no node type", "no node type", "14.8588 dollars per hour"}},
        {"autoscale-aks",
         {"6.6260 dollars per hour", "13.0260 dollars per hour", "13.2660 dollars per hour",
          "7.5720 dollars per hour"}},
        {"autoscale-eks",
         {"4.2548 dollars per hour", "8.2836 dollars per hour", "4.8276 dollars per hour", "22.1836 dollars per hour"}},
    };
    std::map<std::string, std::string> sentences; // "VARIANT on CLUSTER" -> the rest
    std::map<std::string, Element> cells;
    for (int row = 0; row < 5; ++row) {
        for (int column = 0; column < 5; ++column) {
            const Element cell = table.cell(row, column);
            ASSERT_TRUE(cell) << row << ", " << column;
            const std::string name = cell.name();
            sentences[name.substr(0, name.find(':'))] = name;
            cells[name.substr(0, name.find(':'))] = cell;
        }
    }
    for (const auto& [cluster, prices] : published) {
        for (std::size_t v = 0; v < prices.size(); ++v) {
            const std::string which = variants[v] + " on " + cluster;
            EXPECT_NE(sentences[which].find(": " + prices[v]), std::string::npos)
                << which << " is read as \"" << sentences[which] << '"';
        }
    }
    // A click explains the cell down to its node type.
    desktop.click(cells.at("2 workers × 2 GPUs on autoscale-eks"));
    picture("4-estimates");
    ASSERT_TRUE(desktop.eventually([&] {
        return static_cast<bool>(desktop.application().find([](const Element& element) {
            return element.name().find("g6.12xlarge") != std::string::npos && element.role() != "table cell";
        }));
    })) << "the explanation of the cell";
    unnamed.look(desktop, "Estimates");

    // Policy: a row is moved by key.
    desktop.press("ctrl+5");
    const auto order = [&] {
        std::string names;
        const Element list = desktop.application().find("list", "Cost order");
        if (!list)
            return names;
        for (const Element& item : list.children())
            names += item.name() + "\n";
        return names;
    };
    ASSERT_TRUE(desktop.eventually([&] { return order().find("autoscale-aks") != std::string::npos; }));
    const auto before = [&](const char* first, const char* second) {
        return order().find(first) < order().find(second);
    };
    EXPECT_TRUE(before("autoscale-eks", "autoscale-aks")) << order();
    desktop.click(desktop.application().find("list", "Cost order").find("list item", "autoscale-aks"));
    desktop.press("alt+Up");
    EXPECT_TRUE(desktop.eventually([&] { return before("autoscale-aks", "autoscale-eks"); })) << order();
    picture("5-policy");
    unnamed.look(desktop, "Policy");

    for (const auto& [key, page] : {std::pair{"ctrl+6", "Placement"}, std::pair{"ctrl+7", "History"}}) {
        desktop.press(key);
        ASSERT_TRUE(desktop.await("filler", page));
        ASSERT_TRUE(desktop.await("label", page));
        unnamed.look(desktop, page);
        picture(page);
    }
    EXPECT_EQ(unnamed.text(), "") << "controls without a name";

    // The window closes by key; the demo plan is nobody's to be saved.
    desktop.press("ctrl+q");
    EXPECT_EQ(desktop.program().wait(), 0) << desktop.program().err();
}

} // namespace
} // namespace thrifty::tests
