// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the file of what is known about clusters: it is read exactly, what is wrong is named with its line, and the
// program changes it without losing anything that a person wrote into it.
#include "session/knownfactsfile.h"

#include "session/privatefile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace thrifty::session {
namespace {

namespace fs = std::filesystem;
using domain::ErrorCode;
using domain::KnownFact;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

constexpr const char* today = "2026-11-22";

KnownFact aksQuota() {
    return {domain::ClusterName("autoscale-aks"),
            {"", "A100", {}},
            "quota 0 in westus2, ticket 123",
            "2026-11-20",
            "2026-12-31",
            0};
}
KnownFact eksSpot() {
    return {domain::ClusterName("autoscale-eks"), {"g6.*", "L4", domain::PriceCategory::Spot}, "", "2026-11-21", "", 0};
}
KnownFact wholeGke() {
    return {domain::ClusterName("autoscale-gke-f"), {}, "# sold out: \"all\" of it", "2026-11-22", "", 0};
}

std::vector<KnownFact> factsIn(const std::string& text) {
    auto known = parseKnownFacts("known-facts.yaml", text, today);
    EXPECT_TRUE(known) << known.error().text() << "\n" << text;
    if (!known)
        return {};
    for (KnownFact& fact : known->facts)
        fact.line = 0;
    return known->facts;
}

TEST(KnownFactsFile, readsEveryField) {
    const auto known = parseKnownFacts("/home/someone/known-facts.yaml",
                                       "# mine\n"
                                       "facts:\n"
                                       "- cluster: autoscale-aks\n"
                                       "  gpuSku: A100\n"
                                       "  note: quota 0 in westus2, ticket 123\n"
                                       "  noted: 2026-11-20\n"
                                       "  until: 2026-12-31\n"
                                       "- {cluster: autoscale-eks, nodeType: g6.*, gpuSku: L4, priceCategory: spot, "
                                       "noted: 2026-11-21}\n"
                                       "- cluster: autoscale-gke-f\n"
                                       "  noted: \"2026-11-22\"\n"
                                       "  note: '# sold out: \"all\" of it'\n",
                                       today);
    ASSERT_TRUE(known) << known.error().text();
    EXPECT_EQ(known->file, "known-facts.yaml") << "never where it lies";
    EXPECT_EQ(known->day, today);
    std::vector<KnownFact> wanted{aksQuota(), eksSpot(), wholeGke()};
    wanted[0].line = 3;
    wanted[1].line = 8;
    wanted[2].line = 9;
    EXPECT_EQ(known->facts, wanted);
}

TEST(KnownFactsFile, aTextWithoutContentSaysThatNothingIsKnown) {
    for (const char* text : {"", "# nothing yet\n", "---\n", "facts:\n", "facts: []\n"})
        EXPECT_THAT(factsIn(text), IsEmpty()) << text;
}

struct WrongText {
    const char* name;
    const char* text;
    const char* place;
    const char* words;
};
class WrongFacts : public testing::TestWithParam<WrongText> {};

TEST_P(WrongFacts, areNamedWithTheirPlaceAndWhatToDo) {
    const auto known = parseKnownFacts("facts.yaml", GetParam().text, today);
    ASSERT_FALSE(known);
    EXPECT_THAT(known.error().text(), StartsWith(std::string("facts.yaml") + GetParam().place));
    EXPECT_THAT(known.error().text(), HasSubstr(GetParam().words));
    EXPECT_FALSE(known.error().hint.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Texts, WrongFacts,
    testing::Values(
        WrongText{"no_yaml", "facts: [", ":1", ""}, WrongText{"a_list", "- cluster: a\n", "", "one YAML mapping"},
        WrongText{"two_documents", "facts: []\n---\nfacts: []\n", "", "one YAML mapping"},
        WrongText{"another_field", "fact: []\n", ":1:7", "\"fact\" is not a field"},
        WrongText{"facts_not_a_list", "facts: {cluster: a}\n", ":1:8", "must be a list"},
        WrongText{"not_a_mapping", "facts: [aks]\n", ":1:9", "must be a mapping"},
        WrongText{"a_slip", "facts:\n- cluster: a\n  noted: 2026-11-20\n  gpuSkus: A100\n", ":4:12", "gpuSkus"},
        WrongText{"no_cluster", "facts:\n- {noted: 2026-11-20}\n", ":2:3", "needs the cluster"},
        WrongText{"an_empty_cluster", "facts:\n- {cluster: \"\", noted: 2026-11-20}\n", ":2:13", "cluster: must be"},
        WrongText{"a_field_without_a_value", "facts:\n- cluster: a\n  gpuSku:\n  noted: 2026-11-20\n", ":3", "gpuSku"},
        WrongText{"no_day", "facts:\n- {cluster: a}\n", ":2:3", "the day on which it was noted"},
        WrongText{"a_day_that_is_none", "facts:\n- cluster: a\n  noted: 2026-02-30\n", ":3:10", "is not a day"},
        WrongText{"an_end_that_is_none", "facts:\n- cluster: a\n  noted: 2026-02-20\n  until: soon\n", ":4:10",
                  "\"soon\" is not a day"},
        WrongText{"days_reversed", "facts:\n- cluster: a\n  noted: 2026-11-20\n  until: 2026-11-19\n", ":4:10",
                  "is before noted"},
        WrongText{"a_category", "facts:\n- {cluster: a, priceCategory: cheap, noted: 2026-11-20}\n", ":2:31",
                  "neither on-demand nor spot"},
        WrongText{"two_lines", "facts:\n- cluster: a\n  noted: 2026-11-20\n  note: \"a\\nb\"\n", ":4:9", "one line"},
        WrongText{"the_same_twice",
                  "facts:\n- {cluster: a, gpuSku: L4, noted: 2026-11-20}\n"
                  "- {cluster: a, gpuSku: l4, noted: 2026-11-21}\n",
                  ":3:3", "says the same as line 2"},
        WrongText{"a_key_twice", "facts:\n- cluster: a\n  cluster: b\n  noted: 2026-11-20\n", ":3", "cluster"}),
    [](const auto& wrong) { return wrong.param.name; });

TEST(KnownFactsFile, hasLimits) {
    std::string many = "facts:\n";
    for (int i = 0; i <= 1000; ++i)
        many += "- {cluster: c" + std::to_string(i) + ", noted: 2026-11-20}\n";
    const auto known = parseKnownFacts("facts.yaml", many, today);
    ASSERT_FALSE(known);
    EXPECT_THAT(known.error().text(), HasSubstr("facts.yaml:1002:"));
    EXPECT_FALSE(parseKnownFacts("facts.yaml", "#" + std::string(2u << 20u, 'x'), today));
    KnownFact longNote = aksQuota();
    longNote.note = std::string(501, 'x');
    EXPECT_FALSE(withFact("facts.yaml", "", longNote)) << "what could not be read back is not written";
    longNote.note = "a\nb";
    EXPECT_FALSE(withFact("facts.yaml", "", longNote));
}

TEST(KnownFactsFile, isBegunWithAHeading) {
    const auto text = withFact("facts.yaml", "", aksQuota());
    ASSERT_TRUE(text) << text.error().text();
    EXPECT_THAT(*text, StartsWith("# What is known about clusters"));
    EXPECT_THAT(*text, HasSubstr("facts:\n- cluster: autoscale-aks\n  gpuSku: A100\n  note: quota 0 in westus2, "
                                 "ticket 123\n"));
    EXPECT_THAT(factsIn(*text), ElementsAre(aksQuota()));
}

struct Layout {
    const char* name;
    const char* text;
};
class Layouts : public testing::TestWithParam<Layout> {};

/// Every way to write the same file is changed in place: what stood there stays, and comes back as it was.
TEST_P(Layouts, keepWhatAPersonWrote) {
    const std::string before = GetParam().text;
    const std::vector<KnownFact> there = factsIn(before);
    const auto more = withFact("facts.yaml", before, wholeGke());
    ASSERT_TRUE(more) << more.error().text();
    std::vector<KnownFact> wanted = there;
    wanted.push_back(wholeGke());
    EXPECT_EQ(factsIn(*more), wanted) << *more;
    for (const char* comment : {"# mine", "# by hand", "# the end"}) {
        if (before.find(comment) != std::string::npos) {
            EXPECT_THAT(*more, HasSubstr(comment));
        }
    }
    const auto again = withoutFact("facts.yaml", *more, wholeGke());
    ASSERT_TRUE(again) << again.error().text();
    EXPECT_EQ(factsIn(*again), there);
    if (!there.empty()) {
        EXPECT_EQ(*again, before) << "nothing is left of it";
    }
    std::string text = before;
    for (const KnownFact& fact : there) {
        const auto less = withoutFact("facts.yaml", text, fact);
        ASSERT_TRUE(less) << less.error().text();
        text = *less;
    }
    EXPECT_THAT(factsIn(text), IsEmpty());
    if (before.find("# mine") != std::string::npos) {
        EXPECT_THAT(text, HasSubstr("# mine"));
    }
    EXPECT_TRUE(withFact("facts.yaml", text, wholeGke())) << text;
}

INSTANTIATE_TEST_SUITE_P(
    All, Layouts,
    testing::Values(
        Layout{"block", "# mine\nfacts:\n- cluster: autoscale-aks\n  gpuSku: A100 # by hand\n  noted: 2026-11-20\n"
                        "- cluster: autoscale-eks\n  noted: 2026-11-21\n# the end\n"},
        Layout{"indented", "# mine\nfacts:\n  - cluster: autoscale-aks\n    gpuSku: A100\n    noted: \"2026-11-20\"\n"
                           "  # by hand\n  - cluster: autoscale-eks\n    noted: 2026-11-21\n"},
        Layout{"in_braces", "facts:\n- {cluster: autoscale-aks, gpuSku: A100, noted: 2026-11-20} # by hand\n"},
        Layout{"one_line", "facts: [{cluster: autoscale-aks, gpuSku: A100, noted: 2026-11-20}]\n"},
        Layout{"a_marker", "---\n# mine\nfacts:\n- cluster: autoscale-aks\n  noted: 2026-11-20\n"},
        Layout{"no_line_end", "facts:\n- cluster: autoscale-aks\n  noted: 2026-11-20"},
        Layout{"windows", "# mine\r\nfacts:\r\n- cluster: autoscale-aks\r\n  noted: 2026-11-20\r\n"},
        Layout{"empty_list", "# mine\nfacts: []\n"}, Layout{"only_comments", "# mine\n"}, Layout{"nothing", ""}),
    [](const auto& layout) { return layout.param.name; });

TEST(KnownFactsFile, theSameClaimIsReplacedAndNotDoubled) {
    auto text = withFact("facts.yaml", withFact("facts.yaml", "", aksQuota()).value(), eksSpot());
    ASSERT_TRUE(text) << text.error().text();
    KnownFact again = aksQuota();
    again.noted = "2026-11-22";
    again.note = "still 0";
    text = withFact("facts.yaml", *text, again);
    ASSERT_TRUE(text) << text.error().text();
    EXPECT_THAT(factsIn(*text), ElementsAre(eksSpot(), again));
    EXPECT_EQ(withoutFact("facts.yaml", *text, wholeGke()).error().code, ErrorCode::NotFound);
}

class FactsPlace : public testing::Test {
  protected:
    FactsPlace() {
        std::string name = (fs::temp_directory_path() / "thrifty-facts.XXXXXX").string();
        m_root = ::mkdtemp(name.data());
        if (const char* before = std::getenv("XDG_CONFIG_HOME"))
            m_before = before;
        ::setenv("XDG_CONFIG_HOME", m_root.c_str(), 1);
    }
    ~FactsPlace() override {
        if (m_before)
            ::setenv("XDG_CONFIG_HOME", m_before->c_str(), 1);
        else
            ::unsetenv("XDG_CONFIG_HOME");
        fs::remove_all(m_root);
    }
    std::string m_root;
    std::optional<std::string> m_before;
};

TEST_F(FactsPlace, isMadeWhenSomethingIsRememberedAndForNobodyElse) {
    const auto none = loadKnownFacts({}, today);
    ASSERT_TRUE(none);
    EXPECT_EQ(*none, nullptr);
    EXPECT_EQ(forgetFact(defaultKnownFactsPath(), aksQuota()).error().code, ErrorCode::NotFound);
    ASSERT_TRUE(rememberFact(defaultKnownFactsPath(), aksQuota()));
    ASSERT_TRUE(rememberFact(defaultKnownFactsPath(), eksSpot()));
    struct ::stat state {};
    ASSERT_EQ(::stat(defaultKnownFactsPath().c_str(), &state), 0);
    EXPECT_EQ(state.st_mode & 0777u, 0600u);
    const auto known = loadKnownFacts({}, today);
    ASSERT_TRUE(known && *known) << known.error().text();
    EXPECT_EQ((*known)->facts.size(), 2u);
    ASSERT_TRUE(forgetFact(defaultKnownFactsPath(), aksQuota()));
    EXPECT_EQ((*loadKnownFacts({}, today))->facts.size(), 1u);
    const auto ignored = loadKnownFacts({true, {}}, today);
    ASSERT_TRUE(ignored);
    EXPECT_EQ(*ignored, nullptr);
}

TEST_F(FactsPlace, whatTwoProgramsRememberAtOnceIsAllKept) {
    constexpr int each = 20;
    const auto noteMany = [&](const std::string& who) {
        for (int i = 0; i < each; ++i) {
            KnownFact fact = aksQuota();
            fact.cluster = domain::ClusterName(who + "-" + std::to_string(i));
            EXPECT_TRUE(rememberFact(defaultKnownFactsPath(), fact));
        }
    };
    std::thread other([&] { noteMany("theirs"); });
    noteMany("ours");
    other.join();
    EXPECT_EQ((*loadKnownFacts({}, today))->facts.size(), 2u * each);
}

TEST_F(FactsPlace, oneThatCannotBeReadIsNeverPassedOverNorWrittenOver) {
    fs::create_directories(m_root + "/thrifty-nova");
    const std::string wrong = "facts:\n- {cluster: a, nodd: 2026-11-20}\n";
    std::ofstream(defaultKnownFactsPath()) << wrong;
    const auto known = loadKnownFacts({}, today);
    ASSERT_FALSE(known);
    EXPECT_THAT(known.error().text(), HasSubstr("known-facts.yaml:2:"));
    for (const auto& change : {&rememberFact, &forgetFact})
        EXPECT_FALSE(change(defaultKnownFactsPath(), aksQuota()));
    EXPECT_EQ(readWholeFile(defaultKnownFactsPath()).value(), wrong);
    const auto named = loadKnownFacts({false, m_root + "/nowhere.yaml"}, today);
    ASSERT_FALSE(named);
    EXPECT_THAT(named.error().text(), HasSubstr("--no-facts"));
}

} // namespace
} // namespace thrifty::session
