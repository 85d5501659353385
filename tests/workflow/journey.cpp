// SPDX-License-Identifier: GPL-3.0-or-later
#include "journey.h"

#include "manifest/json.h"
#include "support/paths.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

namespace thrifty::tests {

using manifest::Value;

Journey::Journey(const std::string& scenario, std::string user)
    : m_fleet(m_program, scenario)
    , m_user(std::move(user)) {}

std::vector<std::string> Journey::line(std::vector<std::string> arguments) const {
    arguments = m_fleet.with(std::move(arguments));
    if (!m_user.empty())
        arguments[1] = m_fleet.kubeconfigOf(m_user);
    return arguments;
}

Value Journey::estimate(const std::string& file, const std::string& label, std::vector<std::string> more) {
    std::vector<std::string> arguments{"estimate", file, "-n", "serving", "-l", label, "-o", "json", "--yes"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const ProcessResult result = run(arguments);
    EXPECT_TRUE(result.code == 0 || result.code == 4) << result.code << "\n" << result.err;
    m_program.home().file("result.json", result.out);
    const auto parsed = manifest::parseJson(result.out);
    EXPECT_TRUE(parsed) << result.out;
    return parsed ? *parsed : Value();
}

ProcessResult Journey::apply(const std::string& file, const std::string& label, std::vector<std::string> more) const {
    std::vector<std::string> arguments{"apply",  file,         "-n", "serving", "-l",   label,
                                       "--from", resultFile(), "-o", "json",    "--yes"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
}

ProcessResult Journey::follow(const std::string& file, const std::string& label, std::vector<std::string> more) const {
    std::vector<std::string> arguments{"follow", file, "-n", "serving", "-l", label, "-o", "json", "--timeout", "60s"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
}

std::string Journey::runOf(const ProcessResult& applied) {
    const auto parsed = manifest::parseJson(applied.out);
    return parsed ? (*parsed)[0]["run"].str() : std::string();
}

std::string totals(const Value& result, std::size_t variant) {
    std::string text;
    for (const Value& cluster : result["variants"][variant]["clusters"].items())
        text += (text.empty() ? "" : " ") + cluster["name"].str() + "=" +
                (cluster["totalPerHour"].isString() ? cluster["totalPerHour"].str() : cluster["state"].str());
    return text;
}

std::string hops(const ProcessResult& followed) {
    const auto parsed = manifest::parseJson(followed.out);
    std::string text;
    if (!parsed)
        return "not JSON: " + followed.out + followed.err;
    bool settled = false;
    for (const Value& hop : parsed->items()) {
        text += (text.empty() ? "" : ">") + hop["cluster"].str();
        settled = hop["settled"].boolOr(false);
    }
    return text + (settled ? "" : "?");
}

std::string sample(const std::string& name) {
    return thrifty::tests::sourceDir() + "/resources/samples/" + name;
}

std::optional<std::string> publishedManifest(const std::string& path) {
    std::vector<std::string> roots;
    if (const char* given = std::getenv("THRIFTY_SHARED"))
        roots.emplace_back(given);
    roots.push_back(thrifty::tests::sourceDir() + "/../shared");
    for (const std::string& root : roots) {
        const std::string file = root + "/workloads/elotl-skyray/" + path;
        if (std::filesystem::exists(file))
            return file;
    }
    return std::nullopt;
}

} // namespace thrifty::tests
