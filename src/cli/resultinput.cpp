// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/resultinput.h"

#include "report/resultfile.h"
#include "report/statewords.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace thrifty::cli {

domain::Expected<std::string> readText(const std::string& path, std::size_t limit) {
    std::error_code code;
    if (path != "-" && std::filesystem::is_directory(path, code))
        return domain::fail(domain::ErrorCode::InvalidArgument, "is a folder", path);
    std::ifstream file;
    errno = 0;
    if (path != "-")
        file.open(path, std::ios::binary);
    std::istream& in = path == "-" ? std::cin : file;
    if (!in)
        return domain::fail(domain::ErrorCode::Io,
                            std::string("cannot read: ") + std::strerror(errno == 0 ? EIO : errno), path);
    std::string text;
    char buffer[65536];
    while (in.read(buffer, sizeof buffer), in.gcount() > 0) {
        text.append(buffer, static_cast<std::size_t>(in.gcount()));
        if (text.size() > limit)
            return domain::fail(domain::ErrorCode::Limit, "is larger than " + std::to_string(limit >> 20u) + " MB",
                                path);
    }
    return text;
}

void declareResult(Arguments& arguments, std::string& from, std::string& variant) {
    arguments.option("--from", from, "RESULT.json", "Result of estimate -o json; - for standard input").required();
    arguments.option("--variant", variant, "NAME", "Variant to order by (default: the first)");
}

domain::Expected<domain::EstimateResult> readResultFrom(const std::string& path) {
    const auto text = readText(path, 256u << 20u);
    if (!text)
        return domain::fail(text.error());
    return report::readResult(*text, path == "-" ? "standard input" : path);
}

ExitCode exitCodeOf(const domain::EstimateResult& result) {
    if (!result.leftovers.empty())
        return ExitCode::LeftBehind;
    bool priced = false, unanswered = result.variants.empty();
    for (const domain::VariantEstimate& variant : result.variants) {
        for (const domain::ClusterEstimate& cluster : variant.clusters) {
            priced = priced || (cluster.priced() && &variant == &result.variants.front());
            unanswered = unanswered || !report::answered(cluster);
        }
    }
    return !priced ? ExitCode::NonePriced : unanswered ? ExitCode::SomeUnanswered : ExitCode::Ok;
}

} // namespace thrifty::cli
