// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/documentimpl.h"
#include "manifest/path.h"
#include "manifest/podtemplates.h"

namespace thrifty::manifest {

using domain::ErrorCode;
using domain::Expected;

namespace {

struct Reader {
    const std::vector<File>& files;
    std::vector<ManifestObject>& out;

    Expected<void> add(std::size_t file, std::size_t document, const Value& value, const std::string& path) {
        const Document& source = files[file].documents[document];
        const Mark mark = source.markOf(path).value_or(Mark{1, 1, source.offset()});
        const auto place = [&](const Mark& at) {
            return files[file].name + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
        };
        if (!value.isObject())
            return domain::fail(ErrorCode::Parse, "a Kubernetes object must be a mapping with apiVersion and kind",
                                place(mark));
        for (const char* field : {"apiVersion", "kind"}) {
            const Value& held = value[field];
            if (held.isNull())
                return domain::fail(ErrorCode::Parse, "the object has no " + std::string(field), place(mark));
            if (!held.isString() || held.str().empty())
                return domain::fail(ErrorCode::Parse, std::string(field) + " must be a text",
                                    place(source.markOf(pathTo(path, field)).value_or(mark)));
        }
        if (!value["metadata"].isNull() && !value["metadata"].isObject())
            return domain::fail(ErrorCode::Parse, "metadata must be a mapping",
                                place(source.markOf(pathTo(path, "metadata")).value_or(mark)));
        // Anything with a list of items is a list to kubectl, whatever its kind is called.
        if (value["items"].isArray()) {
            const std::string items = pathTo(path, "items");
            for (std::size_t i = 0; i < value["items"].size(); ++i) {
                auto added = add(file, document, value["items"][i], pathTo(items, i));
                if (!added)
                    return added;
            }
            return {};
        }
        out.push_back({value, file, document, path, mark});
        return {};
    }
};

} // namespace

Expected<std::vector<ManifestObject>> objectsOf(const std::vector<File>& files) {
    std::vector<ManifestObject> objects;
    Reader reader{files, objects};
    for (std::size_t file = 0; file < files.size(); ++file) {
        for (std::size_t document = 0; document < files[file].documents.size(); ++document) {
            const Value& value = files[file].documents[document].value();
            if (value.isNull()) // only comments, or nothing
                continue;
            auto added = reader.add(file, document, value, "$");
            if (!added)
                return domain::fail(std::move(added.error()));
        }
    }
    return objects;
}

domain::ObjectId idOf(const Value& object) {
    domain::ObjectId id;
    const std::string& apiVersion = object["apiVersion"].str();
    const auto slash = apiVersion.find('/');
    if (slash != std::string::npos)
        id.group = apiVersion.substr(0, slash);
    id.version = slash == std::string::npos ? apiVersion : apiVersion.substr(slash + 1);
    id.kind = object["kind"].str();
    id.ns = domain::Namespace(object.at("metadata", "namespace").scalarText());
    id.name = object.at("metadata", "name").scalarText();
    return id;
}

domain::LabelMap stringMap(const Value& value) {
    domain::LabelMap map;
    for (const auto& [key, held] : value.members())
        map.emplace(key, held.scalarText());
    return map;
}

} // namespace thrifty::manifest
