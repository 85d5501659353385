// SPDX-License-Identifier: GPL-3.0-or-later
// What reads like a place to be filled in is found where it would be applied, and only there.
#include "app/control/unfilledplaces.h"
#include "session/readmanifest.h"

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

std::vector<UnfilledPlace> placesIn(const std::vector<std::pair<std::string, std::string>>& texts) {
    std::vector<manifest::File> files;
    for (const auto& [name, text] : texts)
        files.push_back({name, text, {}});
    const auto manifest = session::readManifest(files, {});
    EXPECT_TRUE(manifest) << manifest.error().text();
    return manifest ? unfilledPlaces(*manifest) : std::vector<UnfilledPlace>();
}

TEST(UnfilledPlaces, areNamedWithAllTheirLinesFileByFile) {
    const auto places = placesIn({{"a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n"
                                             "  model: ${MODEL}\n  port: ${PORT:-80}\n  again: x-${MODEL}\n"
                                             "  # ${COMMENT} is not applied\n  script: |\n    echo ${HOME}\n"
                                             "    echo ${PORT:-81}\n"},
                                  {"b.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\ndata: {c: d}\n"}});
    const std::vector<UnfilledPlace> expected{
        {"a.yaml", "${HOME}", "HOME", true, {10}},
        {"a.yaml", "${MODEL}", "MODEL", false, {5, 7}},
        {"a.yaml", "${PORT:-80}", "", false, {6}},
        {"a.yaml", "${PORT:-81}", "", true, {11}},
    };
    EXPECT_EQ(places, expected);
}

TEST(UnfilledPlaces, ofWhatIsNotAppliedAreNone) {
    EXPECT_TRUE(placesIn({{"hook.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n"
                                        "  annotations: {helm.sh/hook: test}\ndata: {a: \"${MODEL}\"}\n"}})
                    .empty());
}

} // namespace
} // namespace thrifty::app
