// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/json.h"

#include "manifest/nodetree.h"

#include <array>
#include <charconv>
#include <cmath>
#include <simdjson.h>
#include <unordered_map>

namespace thrifty::manifest {

using domain::ErrorCode;
using domain::Expected;

namespace {

constexpr int maxDepth = 1000;

Value convert(const simdjson::dom::element& element) {
    using simdjson::dom::element_type;
    switch (element.type()) {
    case element_type::ARRAY: {
        const simdjson::dom::array array = element.get_array().value_unsafe();
        Value::Array items;
        items.reserve(array.size());
        for (const auto item : array)
            items.push_back(convert(item));
        return items;
    }
    case element_type::OBJECT: {
        const simdjson::dom::object object = element.get_object().value_unsafe();
        Value::Object members;
        members.reserve(object.size());
        const bool large = object.size() > 16; // a look through a few keys is cheaper than a table
        std::unordered_map<std::string_view, std::size_t> places;
        for (const auto field : object) {
            // A key that comes again replaces what it had, as with every reader written in Go.
            std::size_t at = members.size();
            if (large) {
                at = places.try_emplace(field.key, at).first->second;
            } else {
                for (std::size_t i = 0; i < members.size(); ++i)
                    at = members[i].first == field.key ? i : at;
            }
            if (at == members.size())
                members.emplace_back(std::string(field.key), convert(field.value));
            else
                members[at].second = convert(field.value);
        }
        return members;
    }
    case element_type::INT64:
        return element.get_int64().value_unsafe();
    case element_type::UINT64:
        return static_cast<double>(element.get_uint64().value_unsafe());
    case element_type::DOUBLE:
        return element.get_double().value_unsafe();
    case element_type::STRING:
        return element.get_string().value_unsafe();
    case element_type::BOOL:
        return element.get_bool().value_unsafe();
    case element_type::NULL_VALUE:
        break;
    }
    return {};
}

/// Writes a string the way every JSON reader takes it; control characters as \u00XX.
void writeString(std::string& out, std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    std::size_t plain = 0; // start of the run that needs no escape
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(text, plain, i - plain);
        plain = i + 1;
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out += "\\u00";
            out += hex[c >> 4];
            out += hex[c & 15];
        }
    }
    out.append(text, plain, text.size() - plain);
    out += '"';
}

class Writer {
  public:
    explicit Writer(bool pretty)
        : m_pretty(pretty) {}

    void write(const Value& value) {
        switch (value.type()) {
        case Value::Type::Null:
            m_out += "null";
            break;
        case Value::Type::Bool:
            m_out += value.boolOr(false) ? "true" : "false";
            break;
        case Value::Type::Int:
            m_out += value.scalarText();
            break;
        case Value::Type::Double:
            writeDouble(value);
            break;
        case Value::Type::String:
            writeString(m_out, value.str());
            break;
        case Value::Type::Array:
            block('[', ']', value.items(), [this](const Value& item) { write(item); });
            break;
        case Value::Type::Object:
            block('{', '}', value.members(), [this](const Value::Member& member) {
                writeString(m_out, member.first);
                m_out += m_pretty ? ": " : ":";
                write(member.second);
            });
            break;
        }
    }

    std::string take() { return std::move(m_out); }

  private:
    void writeDouble(const Value& value) {
        const double number = value.doubleOr(0);
        if (!std::isfinite(number)) {
            m_out += "null";
            return;
        }
        if (std::fabs(number) < 1e19) {
            m_out += value.scalarText();
            return;
        }
        // As digits only it would be an integer that few readers can hold.
        char text[32];
        const auto end = std::to_chars(text, text + sizeof text, number, std::chars_format::scientific).ptr;
        m_out.append(text, end);
    }

    template <class Items, class Write>
    void block(char open, char close, const Items& items, Write&& each) {
        m_out += open;
        ++m_depth;
        bool first = true;
        for (const auto& item : items) {
            if (!first)
                m_out += ',';
            first = false;
            newLine();
            each(item);
        }
        --m_depth;
        if (!first)
            newLine();
        m_out += close;
    }

    void newLine() {
        if (!m_pretty)
            return;
        m_out += '\n';
        m_out.append(m_depth * 2, ' ');
    }

    bool m_pretty;
    std::size_t m_depth = 0;
    std::string m_out;
};

/// With the reader of manifests: slower, but it takes numbers of any size.
Expected<Value> parseJsonSlowly(std::string_view text) {
    NodeTree tree;
    tree.source = text;
    tree.lines = lineStarts(text);
    ReadLimits limits;
    limits.depth = maxDepth;
    std::size_t expanded = 0;
    auto scanned = scanJson(tree, "JSON", limits);
    if (!scanned)
        return domain::fail(std::move(scanned.error()));
    if (tree.documents.size() != 1)
        return domain::fail(ErrorCode::Parse, "not valid JSON: more than one text");
    return buildValue(tree, tree.documents.front(), "JSON", limits, expanded);
}

} // namespace

Expected<Value> parseJson(std::string_view text) {
    thread_local simdjson::dom::parser parser;
    if (parser.max_depth() != maxDepth) {
        if (parser.allocate(0, maxDepth) != simdjson::SUCCESS)
            return domain::fail(ErrorCode::Internal, "no memory to read JSON");
    }
    simdjson::dom::element root;
    const auto error = parser.parse(text.data(), text.size()).get(root);
    if (error == simdjson::NUMBER_ERROR)
        return parseJsonSlowly(text); // it refuses integers beyond uint64, which JSON allows
    if (error != simdjson::SUCCESS)
        return domain::fail(ErrorCode::Parse, std::string("not valid JSON: ") + simdjson::error_message(error));
    return convert(root);
}

std::string toJson(const Value& value) {
    Writer writer(false);
    writer.write(value);
    return writer.take();
}

std::string toPrettyJson(const Value& value) {
    Writer writer(true);
    writer.write(value);
    return writer.take() + "\n";
}

} // namespace thrifty::manifest
