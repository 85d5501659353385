// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace thrifty::manifest {

/// One change of what a document means, by path ("$.spec.replicas").
struct Change {
    enum class Kind {
        Set,     ///< the node becomes `value`; members on the way to it are made when they are absent
        Remove,  ///< the member or item goes; a mapping or list that becomes empty by it goes with its key
        AddItem, ///< `value` comes to the end of the list at the path, which is made when it is absent
    };
    Kind kind = Kind::Set;
    std::string path;
    Value value; ///< Set: a scalar, a list of scalars, or anything where nothing stands yet
};

/// Changes a document's text so that it means what is asked and keeps every byte that has nothing to do with it:
/// comments, order, quotes, anchors. Each set of changes is read back and compared; what cannot be done so is refused
/// and leaves the text as it was.
class DocumentEditor {
  public:
    explicit DocumentEditor(Document document);

    [[nodiscard]] const Document& document() const { return m_document; }
    [[nodiscard]] const Value& value() const { return m_document.value(); }
    [[nodiscard]] std::string_view text() const { return m_document.text(); }

    /// All of the changes, or none and the reason ("an anchor shows this in more than one place").
    [[nodiscard]] domain::Expected<void> apply(const std::vector<Change>& changes);

    /// `text` as the kind of scalar that stands at the path now: a number where digits are written bare, a string where
    /// they are quoted. Where nothing stands, as its neighbours are written.
    [[nodiscard]] Value asWritten(std::string_view path, const std::string& text) const;

  private:
    Document m_document;
};

/// What a value becomes by a change; the same rules without a text.
void applyChange(Value& root, const Change& change);

} // namespace thrifty::manifest
