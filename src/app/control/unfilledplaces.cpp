// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/unfilledplaces.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <map>
#include <set>

namespace thrifty::app {

namespace {

/// The texts of a file's applied objects that hold "${".
struct Texts {
    std::set<std::string> lines, blocks; ///< of one line, of several

    [[nodiscard]] bool empty() const { return lines.empty() && blocks.empty(); }
    [[nodiscard]] bool inLine(const std::string& what) const { return anyHas(lines, what); }
    [[nodiscard]] bool has(const std::string& what) const { return inLine(what) || anyHas(blocks, what); }

    void collect(const manifest::Value& value) {
        if (value.isString() && value.str().find("${") != std::string::npos)
            (value.str().find('\n') == std::string::npos ? lines : blocks).insert(value.str());
        for (const manifest::Value& item : value.items())
            collect(item);
        for (const auto& [key, member] : value.members())
            collect(member);
    }

  private:
    static bool anyHas(const std::set<std::string>& texts, const std::string& what) {
        return std::any_of(texts.begin(), texts.end(),
                           [&](const std::string& text) { return text.find(what) != std::string::npos; });
    }
};

void addVariables(std::vector<UnfilledPlace>& places, const manifest::File& file, const Texts& texts) {
    std::map<std::string, std::vector<int>> found;
    for (const manifest::Placeholder& place : manifest::placeholdersIn(file.text)) {
        if (place.braces)
            found[place.name].push_back(place.mark.line);
    }
    for (auto& [name, lines] : found) {
        const std::string written = "${" + name + "}";
        if (texts.has(written))
            places.push_back({file.name, written, name, !texts.inLine(written), std::move(lines)});
    }
}

void addShellDefaults(std::vector<UnfilledPlace>& places, const manifest::File& file, const Texts& texts) {
    static const QRegularExpression shell(QStringLiteral("\\$\\{[A-Za-z_]\\w*:?[-=?+][^}\\n]*\\}"));
    std::map<std::string, std::vector<int>> found;
    int number = 0;
    for (const QString& line : QString::fromStdString(file.text).split(u'\n')) {
        ++number;
        if (!line.contains(QStringLiteral("${")))
            continue;
        for (auto match = shell.globalMatch(line); match.hasNext();)
            found[match.next().captured().toStdString()].push_back(number);
    }
    for (auto& [written, lines] : found) {
        if (texts.has(written))
            places.push_back({file.name, written, {}, !texts.inLine(written), std::move(lines)});
    }
}

} // namespace

std::vector<UnfilledPlace> unfilledPlaces(const session::Manifest& manifest) {
    std::vector<UnfilledPlace> places;
    const auto objects = manifest::objectsOf(manifest.files);
    if (!objects)
        return places;
    std::vector<Texts> texts(manifest.files.size());
    for (std::size_t at = 0; at < objects->size() && at < manifest.workload.objects.size(); ++at) {
        const manifest::ManifestObject& object = (*objects)[at];
        if (manifest.workload.objects[at].role != domain::ObjectRole::NotApplied)
            texts[object.file].collect(object.value);
    }
    for (std::size_t at = 0; at < manifest.files.size(); ++at) {
        if (texts[at].empty())
            continue;
        addVariables(places, manifest.files[at], texts[at]);
        addShellDefaults(places, manifest.files[at], texts[at]);
    }
    return places;
}

} // namespace thrifty::app
