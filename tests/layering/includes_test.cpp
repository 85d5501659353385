// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the arrows between the layers: a layer includes only what the table below names. The link lines in
// src/CMakeLists.txt hold the same table; this test also catches headers that are used without being linked.
#include "support/paths.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const std::map<std::string, std::set<std::string>> allowed{
    {"resources", {}},
    {"domain", {}},
    {"manifest", {"domain"}},
    {"catalog", {"domain", "resources"}},
    {"kube", {"manifest", "domain"}},
    {"fleet", {"kube", "catalog", "manifest", "domain"}},
    {"session", {"fleet", "kube", "catalog", "manifest", "domain", "resources"}},
    {"report", {"manifest", "domain"}},
    {"store", {"domain"}},
    {"sim", {"fleet", "kube", "catalog", "manifest", "domain", "resources"}},
    {"app", {"session", "manifest", "report", "store", "domain", "resources"}},
    {"cli", {"session", "report", "store", "sim", "domain", "resources"}},
};

/// Third-party headers and the layers that may name them, in .cpp files only where `header` is false.
struct Foreign {
    std::string pattern;
    std::set<std::string> layers;
    bool header;
};
const std::vector<Foreign> foreign{
    {"curl/", {"kube"}, false},
    {"yaml.h", {"manifest"}, false},
    {"simdjson", {"manifest", "kube"}, false},
    {"nlohmann/", {}, false},
    {"boost/", {"sim"}, true},
    {"CLI/", {"cli"}, false},
    {"openssl/", {"kube", "sim", "session", "manifest"}, false},
    {"re2/", {"catalog", "manifest", "sim"}, false},
    {"zip.h", {"session"}, false},
    {"Q", {"app", "store"}, true},
};

struct Include {
    fs::path file;
    int line;
    std::string layer, target;
    bool quoted;
};

std::vector<Include> includesOfProject() {
    const fs::path root = fs::path(thrifty::tests::sourceDir()) / "src";
    const std::regex pattern(R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re");
    std::vector<Include> found;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        const auto extension = entry.path().extension();
        if (extension != ".h" && extension != ".cpp")
            continue;
        const std::string layer = fs::relative(entry.path(), root).begin()->string();
        std::ifstream in(entry.path());
        std::string line;
        for (int number = 1; std::getline(in, line); ++number) {
            std::smatch match;
            if (std::regex_search(line, match, pattern))
                found.push_back({entry.path(), number, layer, match[2], match[1] == "\""});
        }
    }
    return found;
}

std::string where(const Include& include) {
    return fs::relative(include.file, thrifty::tests::sourceDir()).string() + ":" + std::to_string(include.line);
}

// The two composition roots may see every layer.
bool isRoot(const Include& include) {
    return include.file.filename() == "main.cpp";
}

TEST(Layering, everyFolderIsInTheTable) {
    for (const auto& entry : fs::directory_iterator(fs::path(thrifty::tests::sourceDir()) / "src")) {
        if (entry.is_directory() && !fs::is_empty(entry)) {
            EXPECT_TRUE(allowed.contains(entry.path().filename().string())) << entry.path();
        }
    }
}

TEST(Layering, layersIncludeOnlyWhatTheTableNames) {
    const auto includes = includesOfProject();
    ASSERT_GT(includes.size(), 50u) << "the sources were not found";
    for (const Include& include : includes) {
        const auto slash = include.target.find('/');
        if (!include.quoted || slash == std::string::npos || isRoot(include))
            continue;
        const std::string target = include.target.substr(0, slash);
        if (target == include.layer || !allowed.contains(target))
            continue;
        EXPECT_TRUE(allowed.at(include.layer).contains(target))
            << where(include) << ": " << include.layer << " must not include " << include.target;
    }
}

TEST(Layering, foreignHeadersStayInTheirLayers) {
    for (const Include& include : includesOfProject()) {
        for (const Foreign& rule : foreign) {
            const bool qt = rule.pattern == "Q" && include.target.size() > 1 && include.target[0] == 'Q' &&
                            std::isupper(static_cast<unsigned char>(include.target[1]));
            if (include.quoted || !(qt || (rule.pattern != "Q" && include.target.starts_with(rule.pattern))))
                continue;
            EXPECT_TRUE(rule.layers.contains(include.layer)) << where(include) << " includes " << include.target;
            EXPECT_TRUE(rule.header || include.file.extension() == ".cpp")
                << where(include) << ": " << include.target << " belongs in a .cpp file";
        }
    }
}

TEST(Layering, everySourceFileCarriesItsLicence) {
    for (const char* folder : {"src", "tests", "cmake"}) {
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(thrifty::tests::sourceDir()) / folder)) {
            const auto extension = entry.path().extension();
            if (extension != ".h" && extension != ".cpp" && extension != ".cmake")
                continue;
            std::ifstream in(entry.path());
            std::string line;
            std::getline(in, line);
            EXPECT_NE(line.find("SPDX-License-Identifier: GPL-3.0-or-later"), std::string::npos) << entry.path();
        }
    }
}

} // namespace
