// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/documenteditor.h"

#include "manifest/gating.h"
#include "manifest/nodeedit.h"
#include "manifest/path.h"
#include "manifest/textpage.h"

#include <algorithm>

namespace thrifty::manifest {

using domain::ErrorCode;
using domain::Expected;

namespace {

/// The document alone, so that offsets are those of its own text.
Document alone(Document document) {
    auto file = parseFile({}, std::string(document.text()));
    if (file && file->documents.size() == 1 && file->documents.front().value() == document.value())
        return std::move(file->documents.front());
    return document;
}

bool onlyDigits(std::string_view text) {
    return !text.empty() && text.size() <= 18 && text.find_first_not_of("0123456789") == std::string_view::npos &&
           (text.size() == 1 || text.front() != '0');
}

void set(Value& root, const std::vector<PathStep>& steps, const Value& value, bool append) {
    Value* at = &root;
    for (const PathStep& step : steps) {
        if (const auto* key = std::get_if<std::string>(&step))
            at = &at->child(*key);
        else if (const std::size_t index = std::get<std::size_t>(step); index < at->size() && at->isArray())
            at = &at->mutableItems()[index];
        else
            return;
    }
    if (append)
        at->append(value);
    else
        *at = value;
}

void remove(Value& at, const std::vector<PathStep>& steps, std::size_t depth) {
    if (const auto* key = std::get_if<std::string>(&steps[depth])) {
        Value* child = at.find(*key);
        if (child == nullptr)
            return;
        if (depth + 1 < steps.size()) {
            remove(*child, steps, depth + 1);
            if (child->size() > 0)
                return;
        }
        at.erase(*key);
        return;
    }
    const std::size_t index = std::get<std::size_t>(steps[depth]);
    if (index >= at.items().size())
        return;
    Value::Array& items = at.mutableItems();
    if (depth + 1 < steps.size()) {
        remove(items[index], steps, depth + 1);
        if (items[index].size() > 0)
            return;
    }
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(index));
}

} // namespace

void applyChange(Value& root, const Change& change) {
    const auto steps = parsePath(change.path);
    if (!steps || steps->empty())
        return;
    if (change.kind == Change::Kind::Remove)
        remove(root, *steps, 0);
    else
        set(root, *steps, change.value, change.kind == Change::Kind::AddItem);
}

DocumentEditor::DocumentEditor(Document document)
    : m_document(alone(std::move(document))) {}

Expected<void> DocumentEditor::apply(const std::vector<Change>& changes) {
    std::vector<TextEdit> edits;
    Value expected = value();
    for (const Change& change : changes) {
        const Document::Impl& document = m_document.impl();
        auto planned = change.kind == Change::Kind::Remove ? removeNode(document, change.path)
                       : change.kind == Change::Kind::Set  ? setNode(document, change.path, change.value)
                                                           : addItem(document, change.path, change.value);
        if (!planned)
            return domain::fail(std::move(planned.error()));
        std::move(planned->begin(), planned->end(), std::back_inserter(edits));
        applyChange(expected, change);
    }
    const std::size_t begin = m_document.offset();
    for (TextEdit& edit : edits) {
        if (edit.begin < begin || edit.end > begin + text().size())
            return domain::fail(ErrorCode::Refused, "it reaches beyond its document");
        edit.begin -= begin;
        edit.end -= begin;
    }
    auto read = parseFile({}, applied(text(), std::move(edits)));
    if (!read || read->documents.size() != 1 || read->documents.front().value() != expected)
        return domain::fail(ErrorCode::Refused, m_document.impl().document().aliases
                                                    ? "an anchor shows it in more than one place"
                                                    : "its layout cannot be edited in place");
    m_document = std::move(read->documents.front());
    return {};
}

Value DocumentEditor::asWritten(std::string_view path, const std::string& text) const {
    const NodeTree& tree = *m_document.impl().tree;
    const auto quoted = [&](std::uint32_t at) {
        const Node& node = tree.nodes[targetOf(tree, at)];
        return node.kind == NodeKind::Scalar &&
               (node.style == NodeStyle::DoubleQuoted || node.style == NodeStyle::SingleQuoted);
    };
    bool string = !onlyDigits(text);
    if (const auto found = findNode(m_document.impl(), path)) {
        string = string || quoted(found->node);
    } else if (const auto cut = path.find_last_of(".["); cut != std::string_view::npos && cut > 0) {
        // A key with dots in quotes is cut at its bracket, a plain one at its dot.
        const auto bracket = path.ends_with("']") ? path.rfind("['") : cut;
        const auto parent = findNode(m_document.impl(), path.substr(0, bracket));
        const std::uint32_t mapping = parent ? targetOf(tree, parent->node) : Node::none;
        if (parent && tree.nodes[mapping].kind == NodeKind::Mapping) {
            const auto children = childrenOf(tree, mapping);
            for (std::size_t i = 1; i < children.size(); i += 2)
                string = string || quoted(children[i]);
        }
    }
    return string ? Value(text) : Value(static_cast<std::int64_t>(std::stoll(text)));
}

} // namespace thrifty::manifest
