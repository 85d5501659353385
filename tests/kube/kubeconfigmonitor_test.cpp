// SPDX-License-Identifier: GPL-3.0-or-later
// Kubeconfigs that change under a running program, and what is worth knowing about a context.
#include "kube/contexthints.h"
#include "kube/kubeconfigmonitor.h"
#include "kube/loginpath.h"
#include "support/process.h"
#include "support/testcertificates.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <thread>

namespace thrifty::kube {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
namespace fs = std::filesystem;

class KubeconfigMonitorTest : public testing::Test {
  protected:
    static std::string text(const std::string& server, const std::string& more = {}) {
        return "current-context: a\nclusters:\n- {name: k, cluster: {server: " + server +
               "}}\n- {name: other, cluster: {server: https://other}}\nusers:\n- {name: u, user: {token: t}}\n"
               "contexts:\n- {name: a, context: {cluster: k, user: u}}\n- {name: b, context: {cluster: other, user: "
               "u}}\n" +
               more;
    }
    void write(const std::string& content) { std::ofstream(path, std::ios::trunc) << content; }
    void start(std::vector<std::string> files) {
        auto config = loadKubeconfigs(files);
        ASSERT_TRUE(config);
        monitor = std::make_unique<KubeconfigMonitor>(
            files, std::move(*config),
            [this](const Kubeconfig& now, const std::vector<domain::ContextName>& changed) {
                const std::lock_guard lock(mutex);
                std::string line;
                for (const auto& name : changed)
                    line += name.str() + " ";
                told.push_back(line + (now.clusters.count("k") > 0 ? now.clusters.at("k").server : "none"));
            },
            KubeconfigMonitor::Timing{20ms, 400ms});
        std::this_thread::sleep_for(100ms);
    }
    std::vector<std::string> seen(std::size_t count) {
        const auto end = std::chrono::steady_clock::now() + 2s;
        while (std::chrono::steady_clock::now() < end) {
            {
                const std::lock_guard lock(mutex);
                if (told.size() >= count)
                    break;
            }
            std::this_thread::sleep_for(10ms);
        }
        const std::lock_guard lock(mutex);
        return told;
    }
    tests::TemporaryFolder folder;
    std::string path = folder.file("config", text("https://one"));
    std::mutex mutex;
    std::vector<std::string> told;
    std::unique_ptr<KubeconfigMonitor> monitor;
};

TEST_F(KubeconfigMonitorTest, K23everyWayToChangeAFileIsSeenAndOnlyWhatChangedIsTold) {
    const std::string link = folder.path() + "/link";
    fs::create_symlink(path, link);
    ASSERT_NO_FATAL_FAILURE(start({link}));
    write(text("https://two")); // in place
    EXPECT_THAT(seen(1), ElementsAre("a https://two"));
    folder.file("next", text("https://three")); // renamed over it
    fs::rename(folder.path() + "/next", path);
    EXPECT_EQ(seen(2).back(), "a https://three");
    folder.file("elsewhere", text("https://four")); // the link switches
    fs::create_symlink(folder.path() + "/elsewhere", folder.path() + "/link.new");
    fs::rename(folder.path() + "/link.new", link);
    EXPECT_EQ(seen(3).back(), "a https://four");
    fs::remove(folder.path() + "/elsewhere"); // gone and made again
    std::this_thread::sleep_for(100ms);
    folder.file("elsewhere", text("https://five"));
    EXPECT_EQ(seen(4).back(), "a https://five");
    std::this_thread::sleep_for(200ms);
    EXPECT_EQ(seen(4).size(), 4u) << "nothing was told that was not so";
}

TEST_F(KubeconfigMonitorTest, K24halfAFileLeavesTheLastGoodOne) {
    ASSERT_NO_FATAL_FAILURE(start({path}));
    write("");
    std::this_thread::sleep_for(100ms);
    write("clusters:\n- {name: k, cluster: {server: ht");
    std::this_thread::sleep_for(150ms);
    write(text("https://two", "unknown: 1\n"));
    EXPECT_THAT(seen(1), ElementsAre("a https://two")) << "no context ever seemed lost";
    // Written anew with the same meaning: nothing to tell.
    write(text("https://two", "unknown: 2\n"));
    std::this_thread::sleep_for(200ms);
    EXPECT_EQ(seen(1).size(), 1u);
    // What stays away is gone.
    write("");
    EXPECT_EQ(seen(2).back(), "a b none");
}

TEST_F(KubeconfigMonitorTest, aFileThatStaysBrokenIsToldOnceAndSoIsItsMending) {
    ASSERT_NO_FATAL_FAILURE(start({path}));
    write("clusters: [\n");
    EXPECT_THAT(seen(1), ElementsAre("https://one")) << "no context is lost, the last good one stands";
    std::this_thread::sleep_for(600ms);
    EXPECT_EQ(seen(1).size(), 1u) << "told again and again";
    write(text("https://one"));
    EXPECT_THAT(seen(2), ElementsAre("https://one", "https://one"));
    fs::remove(path);
    EXPECT_EQ(seen(3).size(), 3u) << "a file that is gone, too";
    write(text("https://two"));
    EXPECT_EQ(seen(4).back(), "a https://two");
}

TEST(ContextHints, K30K62whatAPersonShouldKnow) {
    const tests::TestAuthority authority;
    Kubeconfig config;
    config.contexts.push_back({domain::ContextName("c"), "k", "u", {}, "file"});
    config.clusters["k"].server = "https://h:6443";
    config.users["u"] = {};
    const auto now = std::chrono::system_clock::now();
    EXPECT_THAT(contextHints(config, domain::ContextName("c"), now), IsEmpty());
    config.clusters["k"].server = "http://h:8080";
    EXPECT_THAT(contextHints(config, domain::ContextName("c"), now), ElementsAre(HasSubstr("without TLS")));
    config.clusters["k"].server = "https://h:6443";
    config.clusters["k"].insecureSkipTlsVerify = true;
    EXPECT_THAT(contextHints(config, domain::ContextName("c"), now), ElementsAre(HasSubstr("is not checked")));
    config.clusters["k"].insecureSkipTlsVerify = false;
    tests::TestAuthority::Wanted wanted;
    wanted.validFor = 6 * 24 * 3600;
    auto pair = authority.sign(wanted);
    config.users["u"].clientCertificateData = pair.certificate;
    config.users["u"].clientKeyData = pair.key;
    EXPECT_THAT(contextHints(config, domain::ContextName("c"), now), ElementsAre(HasSubstr("ends on 20")));
    wanted.validFor = 8 * 24 * 3600;
    pair = authority.sign(wanted);
    config.users["u"].clientCertificateData = pair.certificate;
    config.users["u"].clientKeyData = pair.key;
    EXPECT_THAT(contextHints(config, domain::ContextName("c"), now), IsEmpty());
}

TEST(LoginPath, isWhatTheLoginShellMakes) {
    const tests::TemporaryFolder folder;
    const std::string shell = folder.file(
        "shell", "#!/bin/sh\necho noise of a start-up file\nPATH=/opt/tools/bin:/usr/bin:/bin\nexport PATH\n"
                 "exec /bin/sh \"$2\" \"$3\"\n");
    fs::permissions(shell, fs::perms::owner_all);
    const char* old = std::getenv("SHELL");
    const std::string oldShell = old == nullptr ? "" : old, oldPath = std::getenv("PATH");
    ::setenv("SHELL", shell.c_str(), 1);
    EXPECT_EQ(loginPath().value_or("nothing"), "/opt/tools/bin:/usr/bin:/bin");
    ::setenv("PATH", "/bin", 1);
    adoptLoginPath();
    EXPECT_STREQ(std::getenv("PATH"), "/bin:/opt/tools/bin:/usr/bin");
    const std::string slow = folder.file("slow", "#!/bin/sh\nsleep 20\n");
    fs::permissions(slow, fs::perms::owner_all);
    ::setenv("SHELL", slow.c_str(), 1);
    EXPECT_FALSE(loginPath(200ms)) << "a shell that hangs holds nobody up";
    ::setenv("PATH", oldPath.c_str(), 1);
    oldShell.empty() ? ::unsetenv("SHELL") : ::setenv("SHELL", oldShell.c_str(), 1);
}

} // namespace
} // namespace thrifty::kube
