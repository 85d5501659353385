// SPDX-License-Identifier: GPL-3.0-or-later
// A pipe that lies among manifests holds nobody up.
#include "manifest/document.h"
#include "manifest/specialfiles.h"
#include "support/process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

namespace thrifty::manifest {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(SpecialFiles, arePassedOverInFolders) {
    const tests::TemporaryFolder folder;
    const std::string pod = folder.file("pod.yaml", "kind: Pod\n"), pipe = folder.path() + "/pipe.yaml";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_THAT(specialFilesIn(folder.path()), ElementsAre(pipe));
    EXPECT_THAT(specialFilesIn(pod), IsEmpty());
    EXPECT_TRUE(isSpecialFile(pipe));
    EXPECT_TRUE(isSpecialFile("/dev/null"));
    EXPECT_FALSE(isSpecialFile(pod));
    EXPECT_FALSE(isSpecialFile(folder.path()));
    EXPECT_FALSE(isSpecialFile(folder.path() + "/nowhere.yaml"));
    const auto texts = readTexts({folder.path()}); // it would wait for a writer
    ASSERT_TRUE(texts) << texts.error().text();
    ASSERT_EQ(texts->size(), 1u);
    EXPECT_EQ(texts->front().name, pod);
}

TEST(SpecialFiles, aLinkToNowhereIsStillAnError) {
    const tests::TemporaryFolder folder;
    ASSERT_EQ(::symlink("/nowhere.yaml", (folder.path() + "/link.yaml").c_str()), 0);
    EXPECT_FALSE(readTexts({folder.path()}));
}

} // namespace
} // namespace thrifty::manifest
