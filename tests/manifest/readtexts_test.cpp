// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the way of a manifest with placeholders: its text is read as it is, however little of YAML it is yet.
#include "manifest/document.h"
#include "manifest/variables.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace thrifty::manifest {
namespace {

TEST(ReadTexts, readsWhatIsNoYamlUntilItIsFilledIn) {
    std::string folder = (std::filesystem::temp_directory_path() / "thrifty-texts.XXXXXX").string();
    ASSERT_NE(::mkdtemp(folder.data()), nullptr);
    std::ofstream(folder + "/b.yaml") << "skus: [${SKUS]\n";
    std::ofstream(folder + "/a.yaml") << "kind: Pod\n";
    std::ofstream(folder + "/readme.txt") << "not a manifest\n";
    const auto texts = readTexts({folder});
    ASSERT_TRUE(texts) << texts.error().text();
    ASSERT_EQ(texts->size(), 2u);
    EXPECT_EQ((*texts)[0].text, "kind: Pod\n");
    EXPECT_EQ((*texts)[1].text, "skus: [${SKUS]\n");
    EXPECT_TRUE((*texts)[1].documents.empty());
    EXPECT_FALSE(readFiles({folder})) << "it cannot be parsed as it is";

    const auto missing = readTexts({folder + "/nowhere.yaml"});
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, domain::ErrorCode::NotFound);
    EXPECT_EQ(missing.error().place, folder + "/nowhere.yaml");
    std::filesystem::remove_all(folder);
}

} // namespace
} // namespace thrifty::manifest
