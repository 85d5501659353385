// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/watchdecoder.h"

#include <simdjson.h>
#include <vector>

namespace thrifty::kube {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;

namespace {

namespace od = simdjson::ondemand;
constexpr std::size_t lineLimit = std::size_t{64} << 20;

std::vector<std::unique_ptr<WatchDecoder>>& idleDecoders() {
    thread_local std::vector<std::unique_ptr<WatchDecoder>> idle;
    return idle;
}

/// The texts of metadata; false when it is no object.
bool readKey(od::object& object, ObjectKey& key) {
    od::object metadata;
    if (object["metadata"].get_object().get(metadata))
        return false;
    for (auto field : metadata) {
        std::string_view name, text;
        if (field.unescaped_key().get(name))
            return false;
        std::string_view* into = name == "uid"               ? &key.uid
                                 : name == "name"            ? &key.name
                                 : name == "namespace"       ? &key.ns
                                 : name == "resourceVersion" ? &key.resourceVersion
                                                             : nullptr;
        if (into != nullptr && !field.value().get_string().get(text))
            *into = text;
    }
    return true;
}

} // namespace

bool LineSplitter::feed(std::string_view piece, const std::function<bool(std::string_view)>& line) {
    while (!piece.empty()) {
        const auto end = piece.find('\n');
        if (end == std::string_view::npos) {
            if (m_rest.size() + piece.size() > lineLimit)
                return false;
            m_rest.append(piece);
            return true;
        }
        std::string_view whole = piece.substr(0, end);
        piece.remove_prefix(end + 1);
        if (!m_rest.empty()) {
            m_rest.append(whole);
            whole = m_rest;
        }
        if (whole.ends_with('\r'))
            whole.remove_suffix(1);
        const bool goOn = whole.find_first_not_of(" \t") == std::string_view::npos || line(whole);
        if (m_rest.capacity() > (1u << 20))
            m_rest = {}; // one huge object must not hold its memory for the rest of the watch
        m_rest.clear();
        if (!goOn)
            return true;
    }
    return true;
}

void LineSplitter::clear() {
    m_rest.clear();
}

struct WatchDecoder::Impl {
    od::parser parser;
    std::string padded; ///< simdjson reads a few bytes past the end

    [[nodiscard]] simdjson::error_code open(std::string_view text, od::document& document) {
        padded.reserve(text.size() + simdjson::SIMDJSON_PADDING);
        padded.assign(text);
        return parser.iterate(simdjson::padded_string_view(padded.data(), padded.size(), padded.capacity()))
            .get(document);
    }
    /// Memory that one large list needed is not kept by an idle watch.
    void shrink() {
        if (padded.capacity() > (64u << 10)) {
            padded = {};
            parser = od::parser();
        }
    }
};

DecoderLease::DecoderLease() {
    auto& idle = idleDecoders();
    if (idle.empty()) {
        m_decoder = std::make_unique<WatchDecoder>();
    } else {
        m_decoder = std::move(idle.back());
        idle.pop_back();
    }
}

DecoderLease::~DecoderLease() {
    idleDecoders().push_back(std::move(m_decoder));
}

WatchDecoder::WatchDecoder()
    : m_impl(std::make_unique<Impl>()) {}
WatchDecoder::~WatchDecoder() = default;

Expected<ListPage> WatchDecoder::list(std::string_view body,
                                      const std::function<bool(const ObjectKey&, std::string_view)>& item) {
    const auto bad = [](std::string text) { return fail(ErrorCode::Parse, std::move(text)); };
    od::document document;
    od::object root;
    if (m_impl->open(body, document) || document.get_object().get(root))
        return bad("the list is not a JSON object");
    ListPage page;
    std::string kind;
    for (auto field : root) {
        std::string_view name, text;
        if (field.unescaped_key().get(name))
            return bad("the list is broken off or not JSON");
        if (name == "kind") {
            if (!field.value().get_string().get(text))
                kind = text;
            if (!kind.ends_with("List"))
                return bad("a " + kind + " came instead of a list");
        } else if (name == "metadata") {
            od::object metadata;
            if (field.value().get_object().get(metadata))
                continue;
            for (auto entry : metadata) {
                if (entry.unescaped_key().get(name))
                    return bad("the list is broken off or not JSON");
                if (name == "resourceVersion" && !entry.value().get_string().get(text))
                    page.resourceVersion = text;
                else if (name == "continue" && !entry.value().get_string().get(text))
                    page.next = text;
            }
        } else if (name == "items") {
            od::array items;
            if (field.value().get_array().get(items))
                continue; // null: no items
            for (auto element : items) {
                od::object object;
                std::string_view json;
                ObjectKey key;
                if (element.get_object().get(object) || object.raw_json().get(json))
                    return bad("the list is broken off or not JSON");
                if (object.reset().error() || !readKey(object, key) || key.uid.empty() || key.resourceVersion.empty())
                    return bad("an object of the list has no uid or no resourceVersion");
                if (!item(key, json))
                    return page;
            }
        }
    }
    if (kind.empty())
        return bad("the answer is not a list");
    m_impl->shrink();
    return page;
}

Expected<WatchEvent> WatchDecoder::event(std::string_view line) {
    const auto bad = [](std::string text) { return fail(ErrorCode::Parse, std::move(text)); };
    m_impl->shrink();
    od::document document;
    od::object root;
    if (m_impl->open(line, document) || document.get_object().get(root))
        return bad("a line of the watch is not a JSON object");
    WatchEvent event;
    std::string_view type;
    if (root["type"].get_string().get(type))
        return bad("a line of the watch has no type");
    if (type == "ADDED")
        event.type = WatchEventType::Added;
    else if (type == "MODIFIED")
        event.type = WatchEventType::Modified;
    else if (type == "DELETED")
        event.type = WatchEventType::Deleted;
    else if (type == "BOOKMARK")
        event.type = WatchEventType::Bookmark;
    else if (type != "ERROR")
        return bad("unknown watch event \"" + std::string(type.substr(0, 40)) + "\"");
    od::object object;
    if (root["object"].get_object().get(object) || object.raw_json().get(event.object))
        return bad("a line of the watch has no object");
    if (event.type == WatchEventType::Error)
        return event;
    if (object.reset().error() || !readKey(object, event.key) || event.key.resourceVersion.empty())
        return bad("a watched object has no resourceVersion");
    if (event.type != WatchEventType::Bookmark && event.key.uid.empty())
        return bad("a watched object has no uid");
    return event;
}

} // namespace thrifty::kube
