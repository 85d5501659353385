// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "manifest/value.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::manifest {

/// A place in a text: 1-based line and column (column in characters), 0-based byte offset.
struct Mark {
    int line = 0;
    int column = 0;
    std::size_t offset = 0;
    bool operator==(const Mark&) const = default;
};

/// Limits of what is read; each breach is an error that names the file and the place.
struct ReadLimits {
    std::size_t fileBytes = 10u << 20;
    std::size_t documents = 10'000;
    std::size_t depth = 200;
    std::size_t aliasNodes = 1'000'000; ///< nodes after alias expansion, per file
};

/// One YAML document (or JSON text) of a file: its value, its exact bytes and where each node of it stands.
/// Copies are cheap: content is shared and immutable.
class Document {
  public:
    [[nodiscard]] const Value& value() const;
    [[nodiscard]] std::string_view text() const; ///< exact bytes, without the --- line that may precede it
    [[nodiscard]] std::size_t offset() const;    ///< of text() in the file
    [[nodiscard]] bool empty() const;            ///< only comments and blanks
    [[nodiscard]] bool isJson() const;
    /// Where the node at `path` starts ("$.spec.template.spec", "$.items[2].kind"); none when there is no such node.
    [[nodiscard]] std::optional<Mark> markOf(std::string_view path) const;

    struct Impl;
    explicit Document(std::shared_ptr<const Impl> impl)
        : m_impl(std::move(impl)) {}
    [[nodiscard]] const Impl& impl() const { return *m_impl; }

  private:
    std::shared_ptr<const Impl> m_impl;
};

/// A whole file: the original text and its documents in order.
struct File {
    std::string name; ///< as the user named it; "-" for standard input
    std::string text; ///< the exact bytes
    std::vector<Document> documents;
};

/// Parses text that was read under `name`. Types are resolved as kubectl does it (YAML 1.1). Errors carry
/// "name:line:column" as their place. Duplicate keys are an error (stricter than kubectl 1.32, and the message says
/// so).
[[nodiscard]] domain::Expected<File> parseFile(std::string name, std::string text, const ReadLimits& limits = {});

/// Reads files, folders (every .yaml, .yml and .json in it, by name, not recursive) and "-" (standard input).
[[nodiscard]] domain::Expected<std::vector<File>> readFiles(const std::vector<std::string>& paths,
                                                            const ReadLimits& limits = {});

/// The same files, read but not parsed (no documents yet): for placeholders, which are replaced before parsing.
[[nodiscard]] domain::Expected<std::vector<File>> readTexts(const std::vector<std::string>& paths,
                                                            const ReadLimits& limits = {});

/// An object of a file; the items of a `kind: List` come out one by one.
struct ManifestObject {
    Value value;
    std::size_t file = 0;     ///< index into the files
    std::size_t document = 0; ///< index of the document in the file
    std::string path;         ///< "$" or "$.items[3]": where the object stands in the document
    Mark mark;                ///< where it starts in the file
};
[[nodiscard]] domain::Expected<std::vector<ManifestObject>> objectsOf(const std::vector<File>& files);

} // namespace thrifty::manifest
