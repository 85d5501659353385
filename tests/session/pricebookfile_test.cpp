// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the price book's file: what it says is read exactly, and what it says wrongly is named with its line. Each
// file of tests/data/pricebooks that is called wrong-* begins with the place and the words of its error.
#include "session/pricebookfile.h"

#include "session/privatefile.h"
#include "support/dataset.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace thrifty::session {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

domain::Money usd(const char* text) {
    return domain::Money::parse(text).value();
}

TEST(PriceBookFile, readsEveryField) {
    const std::string text = tests::data("pricebooks/full.yaml");
    const auto book = parsePriceBook("/home/someone/full.yaml", text, "2026-11-22");
    ASSERT_TRUE(book) << book.error().text();
    EXPECT_EQ(book->use.file, "full.yaml") << "never where it lies";
    EXPECT_EQ(book->use.sha256, sha256(text));
    EXPECT_EQ(book->use.date, "2026-11-01");
    EXPECT_EQ(book->day, "2026-11-22");
    using domain::PriceShare;
    const domain::PriceRule committed{
        {"aws", "", {}, "", "2026-12-31"}, {"", "A100", {}}, usd("11.40"), "committed use", 4};
    const domain::PriceRule spot{
        {"gcp", "us-central1", {}, "", ""}, {"G2-*", "", domain::PriceCategory::Spot}, PriceShare{80'000}, "", 9};
    const domain::PriceRule agreement{
        {"aws", "", {}, "", ""}, {"", "", {}}, PriceShare{-125'000}, "enterprise agreement", 10};
    EXPECT_THAT(book->rules, ElementsAre(committed, spot, agreement));
    EXPECT_THAT(book->addOns, ElementsAre(domain::AddOnRule{{"", "", domain::ClusterName("autoscale-eks"), "", ""},
                                                            {"egress", usd("0.35"), 14, "measured in October"}},
                                          domain::AddOnRule{{"azure", "", {}, "2026-01-01", ""},
                                                            {"control plane", usd("0.1"), 15, ""}}));
}

std::vector<std::string> wrongFiles() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(tests::dataPath("pricebooks"))) {
        if (const std::string name = entry.path().filename().string(); name.starts_with("wrong-"))
            names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

class Wrong : public testing::TestWithParam<std::string> {};

TEST_P(Wrong, isNamedWithItsPlaceAndWhatToDo) {
    const std::string text = tests::data("pricebooks/" + GetParam());
    const std::string expected = text.substr(2, text.find('\n') - 2);
    const auto book = parsePriceBook("book.yaml", text, "2026-11-22");
    ASSERT_FALSE(book);
    EXPECT_THAT(book.error().text(), testing::StartsWith("book.yaml" + expected.substr(0, expected.find(' '))));
    EXPECT_THAT(book.error().text(), HasSubstr(expected.substr(expected.find(' ') + 1)));
    EXPECT_FALSE(book.error().hint.empty()) << book.error().text();
}

INSTANTIATE_TEST_SUITE_P(Files, Wrong, testing::ValuesIn(wrongFiles()), [](const auto& file) {
    std::string name = file.param;
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
    return name;
});

TEST(PriceBookFile, hasLimits) {
    std::string many = "rules:\n";
    for (int i = 0; i <= 1000; ++i)
        many += "  - {nodeType: type-" + std::to_string(i) + ", percent: -1}\n";
    const auto rules = parsePriceBook("book.yaml", many, "2026-11-22");
    ASSERT_FALSE(rules);
    EXPECT_THAT(rules.error().text(), HasSubstr("book.yaml:1002:"));
    EXPECT_THAT(rules.error().text(), HasSubstr("more than 1000 rules"));
    EXPECT_FALSE(parsePriceBook("book.yaml", "rules: [{percent: 1}]\n#" + std::string(2u << 20u, 'x'), "2026-11-22"));
    const std::string depth(10'000, '[');
    EXPECT_FALSE(parsePriceBook("book.yaml", "rules: " + depth, "2026-11-22"));
}

class PriceBookPlace : public testing::Test {
  protected:
    PriceBookPlace() {
        std::string name = (fs::temp_directory_path() / "thrifty-book.XXXXXX").string();
        m_root = ::mkdtemp(name.data());
        if (const char* before = std::getenv("XDG_CONFIG_HOME"))
            m_before = before;
        ::setenv("XDG_CONFIG_HOME", m_root.c_str(), 1);
        fs::create_directory(m_root + "/thrifty-nova");
    }
    ~PriceBookPlace() override {
        if (m_before)
            ::setenv("XDG_CONFIG_HOME", m_before->c_str(), 1);
        else
            ::unsetenv("XDG_CONFIG_HOME");
        fs::remove_all(m_root);
    }
    void write(const std::string& name, const std::string& text) const { std::ofstream(m_root + "/" + name) << text; }
    std::string m_root;
    std::optional<std::string> m_before;
};

TEST_F(PriceBookPlace, onlyTheUsualOneMayBeMissing) {
    const auto none = loadPriceBook({}, "2026-11-22");
    ASSERT_TRUE(none);
    EXPECT_EQ(*none, nullptr);
    const auto named = loadPriceBook({false, m_root + "/nowhere.yaml"}, "2026-11-22");
    ASSERT_FALSE(named);
    EXPECT_THAT(named.error().text(), HasSubstr("nowhere.yaml"));
    EXPECT_THAT(named.error().text(), HasSubstr("--no-price-book"));
    EXPECT_FALSE(loadPriceBook({false, m_root}, "2026-11-22")) << "a folder";
}

TEST_F(PriceBookPlace, oneThatCannotBeReadIsNeverPassedOver) {
    write("thrifty-nova/price-book.yaml", "rules: [{percent: ten}]\n");
    const auto broken = loadPriceBook({}, "2026-11-22");
    ASSERT_FALSE(broken);
    EXPECT_THAT(broken.error().text(), HasSubstr("price-book.yaml:1:"));
    const auto listOnly = loadPriceBook({true, ""}, "2026-11-22");
    ASSERT_TRUE(listOnly);
    EXPECT_EQ(*listOnly, nullptr) << "asked for list prices, it is not even looked at";

    write("thrifty-nova/price-book.yaml", "rules: [{percent: -10}]\n");
    write("other.yaml", "rules: [{percent: -20}]\n");
    const auto usual = loadPriceBook({}, "2026-11-22");
    ASSERT_TRUE(usual && *usual) << usual.error().text();
    EXPECT_EQ((*usual)->rules.front().change, domain::PriceChange(domain::PriceShare{-100'000}));
    EXPECT_EQ((*usual)->use.date, "2026-11-22") << "it says none itself, so the day on which it was read";
    const auto other = loadPriceBook({false, m_root + "/other.yaml"}, "2026-11-22");
    ASSERT_TRUE(other && *other);
    EXPECT_EQ((*other)->rules.front().change, domain::PriceChange(domain::PriceShare{-200'000}));
}

} // namespace
} // namespace thrifty::session
