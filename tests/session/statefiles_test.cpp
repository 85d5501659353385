// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what stays on this machine: modes, the chain of the audit log, settings that guard production.
#include "session/appliedstore.h"
#include "session/audit.h"
#include "session/fleetcontext.h"
#include "session/privatefile.h"
#include "session/usersettings.h"

#include <gmock/gmock.h>

#include <sys/stat.h>

#include <filesystem>
#include <fstream>

namespace thrifty::session {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

class StateFiles : public testing::Test {
  protected:
    StateFiles() {
        std::string name = (fs::temp_directory_path() / "thrifty-state.XXXXXX").string();
        m_root = ::mkdtemp(name.data());
        m_mask = ::umask(0);
    }
    ~StateFiles() override {
        ::umask(m_mask);
        fs::remove_all(m_root);
    }
    static mode_t modeOf(const std::string& path) {
        struct stat info {};
        EXPECT_EQ(::stat(path.c_str(), &info), 0) << path;
        return info.st_mode & 0777u;
    }
    std::string m_root;
    mode_t m_mask = 0;
};

AuditRecord record(const std::string& name) {
    AuditRecord record;
    record.run = "01KB3Z5Q8Y0V2N4T6W8X1Y3Z5A";
    record.verb = "apply";
    record.object = {"apps", "v1", "Deployment", domain::Namespace("serving"), name};
    record.result = "ok";
    return record;
}

TEST_F(StateFiles, auditLogShowsEveryTampering) {
    AuditLog log(m_root + "/state");
    for (const char* name : {"a", "b", "c"})
        ASSERT_TRUE(log.append(record(name)));
    EXPECT_EQ(modeOf(log.path()), 0600u);
    EXPECT_EQ(modeOf(m_root + "/state"), 0700u);
    EXPECT_THAT(*AuditLog::verify(log.path()), IsEmpty());

    const std::string good = *readWholeFile(log.path());
    std::string edited = good;
    edited.replace(edited.find("\"name\":\"b\""), 10, "\"name\":\"x\"");
    std::ofstream(log.path()) << edited;
    EXPECT_THAT(*AuditLog::verify(log.path()), ElementsAre(3u));

    const std::size_t lastLine = good.rfind('\n', good.size() - 2) + 1;
    std::ofstream(log.path()) << good.substr(0, lastLine);
    EXPECT_THAT(*AuditLog::verify(log.path()), ElementsAre(3u)) << "cut at the end";
}

TEST_F(StateFiles, settingsAreReadBackAndPrivate) {
    const std::string path = m_root + "/config/settings.yaml";
    fs::create_directories(m_root + "/config");
    const std::string written = "# ours\nproductionContexts: [prod-*, \"true\"]  # both\n"
                                "ownerPrices: {static-gke: \"1.25\"}\n";
    std::ofstream(path) << written;
    ASSERT_TRUE(trustPlugins(path, {{"abc", "/usr/bin/login", "eks"}, {"xyz", "/usr/bin/other", "aks"}}));
    EXPECT_EQ(modeOf(path), 0600u);
    EXPECT_THAT(*readWholeFile(path), StartsWith(written)) << "nothing else is touched, comments included";
    const auto read = UserSettings::load(path);
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_THAT(read->productionContexts, ElementsAre("prod-*", "true"));
    EXPECT_TRUE(read->trusts("abc"));
    EXPECT_FALSE(read->trusts("abd"));
    EXPECT_EQ(read->ownerPrices.at(domain::ClusterName("static-gke")).text(), "1.250000");

    ASSERT_TRUE(distrustPlugins(path, {"abc", "unknown"}));
    EXPECT_FALSE(UserSettings::load(path)->trusts("abc"));
    EXPECT_TRUE(UserSettings::load(path)->trusts("xyz"));
    ASSERT_TRUE(distrustPlugins(path, {"xyz"}));
    EXPECT_TRUE(UserSettings::load(path)->trustedPlugins.empty());
    EXPECT_EQ(*readWholeFile(path), written);
    ASSERT_TRUE(trustPlugins(path, {{"abc", "/usr/bin/login", "eks"}}));
    EXPECT_TRUE(UserSettings::load(path)->trusts("abc"));
}

/// Another window, or an editor, may have written since this program read the settings: a mark of production that went
/// with an answer to a login program would be a guard lost without a word.
TEST_F(StateFiles, anAnswerIsAddedToWhatTheSettingsSayNow) {
    const std::string path = m_root + "/settings.yaml";
    ASSERT_TRUE(trustPlugins(path, {{"abc", "/usr/bin/login", "eks"}})) << "begins the file";
    std::ofstream(path, std::ios::app) << "productionContexts: [nova-prod]\n";
    ASSERT_TRUE(trustPlugins(path, {{"def", "/usr/bin/other", "aks"}}));
    const auto read = UserSettings::load(path);
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_THAT(read->productionContexts, ElementsAre("nova-prod"));
    EXPECT_TRUE(read->trusts("abc") && read->trusts("def"));

    std::ofstream(path) << "productionContexts: [\n";
    EXPECT_FALSE(trustPlugins(path, {{"ghi", "/usr/bin/third", "gke"}}));
    EXPECT_EQ(*readWholeFile(path), "productionContexts: [\n") << "what cannot be read is left alone";
}

TEST_F(StateFiles, settingsThatAreALinkStayOne) {
    fs::create_directories(m_root + "/dotfiles");
    std::ofstream(m_root + "/dotfiles/settings.yaml") << "productionContexts: [prod-*]\n";
    fs::create_symlink(m_root + "/dotfiles/settings.yaml", m_root + "/settings.yaml");
    ASSERT_TRUE(trustPlugins(m_root + "/settings.yaml", {{"abc", "/usr/bin/login", "eks"}}));
    EXPECT_TRUE(fs::is_symlink(m_root + "/settings.yaml"));
    EXPECT_TRUE(UserSettings::load(m_root + "/dotfiles/settings.yaml")->trusts("abc"));
}

TEST_F(StateFiles, settingsBeginWithCommentsThatSayWhatMayStandThere) {
    const std::string path = m_root + "/new/settings.yaml";
    ASSERT_TRUE(beginSettings(path));
    EXPECT_THAT(*readWholeFile(path), HasSubstr("# productionContexts: [prod-*]"));
    EXPECT_TRUE(UserSettings::load(path)) << "which say nothing yet";
    ASSERT_TRUE(trustPlugins(path, {{"abc", "/usr/bin/login", "eks"}}));
    EXPECT_TRUE(UserSettings::load(path)->trusts("abc"));
    ASSERT_TRUE(distrustPlugins(path, {"abc"}));
    EXPECT_TRUE(UserSettings::load(path)) << "though nothing is left but comments";
    const std::string now = *readWholeFile(path);
    EXPECT_THAT(now, HasSubstr("# productionContexts: [prod-*]"));
    ASSERT_TRUE(beginSettings(path));
    EXPECT_EQ(*readWholeFile(path), now) << "a file that is there stays";
}

TEST_F(StateFiles, settingsThatCannotBeUnderstoodAreAnError) {
    const std::string path = m_root + "/settings.yaml";
    EXPECT_TRUE(UserSettings::load(path)) << "none yet";
    for (const char* text : {"productionContext: [prod]\n", "productionContexts: prod\n", "- prod\n",
                             "ownerPrices: {c: cheap}\n", "a: [\n"}) {
        std::ofstream(path) << text;
        const auto read = UserSettings::load(path);
        ASSERT_FALSE(read) << text;
        EXPECT_THAT(read.error().text(), HasSubstr("settings.yaml"));
    }
}

TEST_F(StateFiles, aSymbolicLinkIsReplacedNotFollowed) {
    std::ofstream(m_root + "/victim") << "untouched";
    fs::create_symlink(m_root + "/victim", m_root + "/link");
    ASSERT_TRUE(writePrivateFile(m_root + "/link", "new"));
    EXPECT_EQ(*readWholeFile(m_root + "/victim"), "untouched");
    EXPECT_EQ(*readWholeFile(m_root + "/link"), "new");
}

TEST_F(StateFiles, appliedRunsAreKeptUntilRemoved) {
    const AppliedStore store(m_root + "/state");
    AppliedRun run;
    run.run = domain::RunId("01KB3Z5Q8Y0V2N4T6W8X1Y3Z5A");
    run.context = "nova";
    run.policy = "serving-llm-cost-order";
    AppliedObject object;
    object.type = {"apps", "v1", "deployments", "Deployment", true};
    object.id = {"apps", "v1", "Deployment", domain::Namespace("serving"), "web"};
    object.existed = object.written = true;
    object.uid = "u1";
    object.before = manifest::Value::object({{"spec", manifest::Value::object({{"replicas", 1}})}});
    run.objects = {object};
    ASSERT_TRUE(store.save(run));
    const auto read = store.load(run.run);
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(read->objects[0].type, object.type);
    EXPECT_EQ(read->objects[0].id, object.id);
    EXPECT_EQ(*read->objects[0].before, *object.before);
    EXPECT_EQ(read->objects[0].uid, "u1");

    const auto unknown = store.load(domain::RunId("../../etc/passwd"));
    ASSERT_FALSE(unknown);
    EXPECT_THAT(unknown.error().text(), HasSubstr("01KB3Z5Q8Y0V2N4T6W8X1Y3Z5A"));
    ASSERT_TRUE(store.remove(run.run));
    EXPECT_FALSE(store.load(run.run));
}

TEST(ProductionGuard, locksByNameAndPattern) {
    PlannerService::Settings settings;
    settings.productionContexts = {"prod-*", "nova"};
    const std::vector<domain::ContextName> both{domain::ContextName("prod-eks"), domain::ContextName("dev")};
    const auto refused = mayWriteTo(settings, both);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, domain::ErrorCode::Refused);
    EXPECT_THAT(refused.error().text(), HasSubstr("--allow-production prod-eks"));
    settings.allowedProduction = {"prod-eks"};
    EXPECT_TRUE(mayWriteTo(settings, both));
    EXPECT_FALSE(mayWriteTo(settings, {domain::ContextName("nova")}));
    EXPECT_FALSE(isProduction(settings, domain::ContextName("my-prod-eks")));
}

} // namespace
} // namespace thrifty::session
