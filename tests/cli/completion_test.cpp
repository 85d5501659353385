// SPDX-License-Identifier: GPL-3.0-or-later
// The shells' completions and the manual are made from the command line itself, name all of it, and are read by the
// programs they are for.
#include "support/paths.h"
#include "support/program.h"

#include <gmock/gmock.h>

#include <array>
#include <filesystem>

namespace thrifty::tests {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

bool installed(const char* program) {
    for (const char* folder : {"/usr/bin/", "/bin/", "/usr/local/bin/"}) {
        if (std::filesystem::exists(std::string(folder) + program))
            return true;
    }
    return false;
}

TEST(Completion, everyFormNamesEveryCommandAndTheirOptions) {
    const Program program;
    for (const char* form : {"bash", "zsh", "fish", "man"}) {
        const auto result = program.run({"completion", form});
        EXPECT_EQ(result.code, 0) << form;
        for (const char* word :
             {"clusters", "estimate", "withdraw", "simulate", "completion", "kubeconfig", "envsubst"})
            EXPECT_THAT(result.out, HasSubstr(word)) << form;
        EXPECT_THAT(result.err, IsEmpty()) << form;
    }
    EXPECT_EQ(program.run({"completion", "tcsh"}).code, 2);
}

TEST(Completion, bashFindsCommandsOptionsAndFormats) {
    const Program program;
    const std::string script = program.run({"completion", "bash"}).out;
    ASSERT_THAT(script, Not(IsEmpty()));
    const auto complete = [&](const std::string& words, int at) {
        ProcessOptions options;
        options.arguments = {"-c", script + "COMP_WORDS=(" + words + "); COMP_CWORD=" + std::to_string(at) +
                                       "; _thrifty_nova_cli; printf '%s\\n' \"${COMPREPLY[@]}\""};
        return runProcess("/bin/bash", options).out;
    };
    EXPECT_EQ(complete("thrifty-nova-cli est", 1), "estimate\n");
    EXPECT_EQ(complete("thrifty-nova-cli --nova-context x est", 3), "estimate\n");
    EXPECT_THAT(complete("thrifty-nova-cli estimate --base", 2), HasSubstr("--baseline"));
    EXPECT_THAT(complete("thrifty-nova-cli clusters --base", 2), Not(HasSubstr("--baseline")));
    EXPECT_EQ(complete("thrifty-nova-cli -o js", 2), "json\n");
}

TEST(Completion, theManualIsReadWithoutAWarning) {
    if (!installed("man"))
        GTEST_SKIP() << "man is not installed";
    const Program program;
    TemporaryFolder folder;
    const std::string page = folder.file("thrifty-nova-cli.1", program.run({"completion", "man"}).out);
    for (const std::string& file : {page, thrifty::tests::sourceDir() + "/packaging/linux/thrifty-nova.1"}) {
        ProcessOptions options;
        options.arguments = {"-c", "man --warnings -l '" + file + "' >/dev/null"};
        const auto result = runProcess("/bin/sh", options);
        EXPECT_THAT(result.err, IsEmpty()) << file;
    }
}

} // namespace
} // namespace thrifty::tests
