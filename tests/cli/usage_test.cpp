// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the command line as a contract: help, usage errors, exit codes, and where each kind of output goes. None of
// these needs a fleet.
#include "support/program.h"

#include <gmock/gmock.h>

namespace thrifty::tests {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

constexpr const char* commands[] = {"clusters", "gate",    "estimate", "policy", "apply",  "follow",
                                    "withdraw", "cleanup", "simulate", "demo",   "verify", "completion"};

constexpr const char* deployment = R"(# our web server
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
      - name: web   # the only one
        image: web:1
)";

TEST(Usage, everyCommandHelpsWithAnExample) {
    const Program program;
    for (const char* command : commands) {
        const auto result = program.run({command, "--help"});
        EXPECT_EQ(result.code, 0) << command;
        EXPECT_THAT(result.out, HasSubstr("Example:\n  thrifty-nova-cli")) << command;
        EXPECT_THAT(result.err, IsEmpty()) << command;
    }
    const auto all = program.run({"--help"});
    EXPECT_EQ(all.code, 0);
    for (const char* command : commands)
        EXPECT_THAT(all.out, HasSubstr(command));
    EXPECT_THAT(program.run({"--version"}).out, StartsWith("thrifty-nova-cli "));
}

TEST(Usage, whatIsWrongOnTheCommandLineEndsWithTwo) {
    const Program program;
    const std::vector<std::vector<std::string>> wrong{
        {},
        {"teleport"},
        {"gate"},
        {"gate", "--no-such-option", "x.yaml"},
        {"estimate", "x.yaml", "-n", "serving"},
        {"estimate", "x.yaml", "-l", "app=web"},
        {"--demo", "estimate", "x.yaml", "-n", "serving", "-l", "noequals"},
        {"--demo", "estimate", "x.yaml", "-n", "serving", "-l", "a=b", "--timeout", "soon"},
        {"--demo", "estimate", "x.yaml", "-n", "serving", "-l", "a=b", "-o", "pdf"},
        {"--demo", "estimate", "x.yaml", "-n", "serving", "-l", "a=b", "--clusters", "a", "--exclude", "b"},
        {"policy"},
        {"withdraw"},
        {"simulate"},
        {"gate", "-", "--in-place"},
        {"gate", "x.yaml", "--in-place", "--output-dir", "d"},
    };
    for (const auto& arguments : wrong) {
        std::string line;
        for (const std::string& word : arguments)
            line += " " + word;
        const auto result = program.run(arguments);
        EXPECT_EQ(result.code, 2) << line << "\n" << result.err;
        EXPECT_THAT(result.out, IsEmpty()) << line;
        EXPECT_THAT(result.err, Not(IsEmpty())) << line;
    }
}

// A newcomer mistypes a command, or has no kubeconfig yet: the answer names what was typed and a way on.
TEST(Usage, theFirstMistakesOfANewcomerAreNamed) {
    const Program program;
    EXPECT_THAT(program.run({"teleport"}).err, HasSubstr("There is no command \"teleport\""));
    EXPECT_THAT(program.run({"--kubeconfig", "x", "--yes", "estimat", "f.yaml"}).err,
                HasSubstr("There is no command \"estimat\""));
    EXPECT_THAT(program.run({"--kubeconfig", "x"}).err, HasSubstr("subcommand is required"));
    EXPECT_THAT(program.run({"estimate"}).err, HasSubstr("FILE is required"));
    const auto without = program.run({"clusters"});
    EXPECT_EQ(without.code, 2);
    EXPECT_THAT(without.err, HasSubstr("no kubeconfig with a context was found"));
    EXPECT_THAT(without.err, HasSubstr("--demo"));
    const auto packet = program.run({"verify", program.home().file("result.json", "{}")});
    EXPECT_EQ(packet.code, 5);
    EXPECT_THAT(packet.err, HasSubstr("policy --export"));
}

TEST(Usage, inputThatCannotBeReadNamesItsPlace) {
    const Program program;
    struct Case {
        const char* name;
        std::string text;
        const char* place;
    };
    const std::vector<Case> cases{
        {"tab.yaml", "kind: Pod\n\tmetadata: x\n", "tab.yaml:2"},
        {"twice.yaml", "kind: Pod\nkind: Job\n", "twice.yaml:2"},
        {"open.yaml", "kind: [Pod\n", "open.yaml"},
        {"deep.json", std::string(5000, '['), "deep.json"},
    };
    for (const Case& one : cases) {
        const std::string path = program.home().file(one.name, one.text);
        const auto result = program.run({"gate", path});
        EXPECT_EQ(result.code, 5) << one.name;
        EXPECT_THAT(result.out, IsEmpty()) << one.name;
        EXPECT_THAT(result.err, HasSubstr(one.place)) << one.name;
    }
    const auto missing = program.run({"gate", program.home().path() + "/nowhere.yaml"});
    EXPECT_EQ(missing.code, 5);
    EXPECT_THAT(missing.err, HasSubstr("nowhere.yaml"));
    const auto broken = program.run({"policy", "--from", program.home().file("result.json", "{\"schemaVersion\": 1}")});
    EXPECT_EQ(broken.code, 5);
    EXPECT_THAT(broken.err, HasSubstr("result.json"));
    const auto newer = program.run({"policy", "--from", "-"}, "{\"schemaVersion\": 99}");
    EXPECT_EQ(newer.code, 5);
    EXPECT_THAT(newer.err, HasSubstr("standard input"));
}

TEST(Gate, addsLinesAndTakesThemAway) {
    const Program program;
    const std::string path = program.home().file("web.yaml", deployment);
    const auto gated = program.run({"gate", path});
    ASSERT_EQ(gated.code, 0) << gated.err;
    EXPECT_THAT(gated.out, HasSubstr("- name: nodecostestimate"));
    EXPECT_THAT(gated.out, HasSubstr("- name: web   # the only one"));
    EXPECT_THAT(gated.err, HasSubstr("web.yaml:"));
    const auto back = program.run({"gate", "--ungate", "-"}, gated.out);
    EXPECT_EQ(back.code, 0);
    EXPECT_EQ(back.out, deployment);
}

TEST(Gate, saysThatThereIsNothingToGate) {
    const Program program;
    const std::string map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\n";
    const auto result = program.run({"gate", "-"}, map);
    EXPECT_EQ(result.code, 0);
    EXPECT_EQ(result.out, map);
    EXPECT_THAT(result.err, HasSubstr("no pod template was found"));
    EXPECT_THAT(program.run({"gate", "-", "--ungate"}, deployment).err, HasSubstr("not gated"));
}

TEST(Gate, writesFilesOnlyWhereAsked) {
    const Program program;
    const std::string path = program.home().file("in/web.yaml", deployment);
    const auto result = program.run({"gate", path, "--output-dir", program.home().path() + "/out"});
    ASSERT_EQ(result.code, 0) << result.err;
    EXPECT_THAT(result.out, IsEmpty());
    EXPECT_EQ(program.home().read("in/web.yaml"), deployment);
    EXPECT_THAT(program.home().read("out/web.yaml"), HasSubstr("nodecostestimate"));

    program.home().file("other/web.yaml", deployment);
    const auto clash = program.run(
        {"gate", path, program.home().path() + "/other/web.yaml", "--output-dir", program.home().path() + "/both"});
    EXPECT_EQ(clash.code, 2);
    EXPECT_THAT(clash.err, HasSubstr("web.yaml"));
    EXPECT_THAT(program.home().read("both/web.yaml"), IsEmpty());

    ASSERT_EQ(program.run({"gate", path, "--in-place"}).code, 0);
    EXPECT_EQ(program.home().read("in/web.yaml"), program.home().read("out/web.yaml"));
    ASSERT_EQ(program.run({"gate", path, "--in-place", "--ungate"}).code, 0);
    EXPECT_EQ(program.home().read("in/web.yaml"), deployment);
}

TEST(Usage, aResultThatCannotBeWrittenIsAFailure) {
    const Program program;
    const std::string path = program.home().file("web.yaml", deployment);
    const auto result =
        runProcess("/bin/sh", program.options({"-c", "exec \"$0\" gate \"$1\" > /dev/full", Program::path(), path}));
    EXPECT_EQ(result.code, 5);
    EXPECT_THAT(result.err, HasSubstr("standard output"));
}

} // namespace
} // namespace thrifty::tests
