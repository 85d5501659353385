// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/schema.h"

#include "manifest/json.h"
#include "resources/resources.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <deque>
#include <map>

namespace thrifty::sim {

namespace {

bool byName(const Field& a, const Field& b) {
    return a.name < b.name;
}

/// Splits off the text up to the next separator.
std::string_view next(std::string_view& rest, char separator) {
    const auto end = rest.find(separator);
    const auto part = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return part;
}

Schema::Type scalarType(std::string_view word, bool& known) {
    using Type = Schema::Type;
    static const std::map<std::string_view, Type> types = {{"string", Type::String},
                                                           {"bool", Type::Boolean},
                                                           {"int", Type::Integer},
                                                           {"long", Type::Integer},
                                                           {"number", Type::Number},
                                                           {"bytes", Type::Bytes},
                                                           {"time", Type::Time},
                                                           {"duration", Type::Duration},
                                                           {"microtime", Type::MicroTime},
                                                           {"quantity", Type::Quantity},
                                                           {"fieldsv1", Type::FieldsV1},
                                                           {"intorstring", Type::IntOrString},
                                                           {"any", Type::Any}};
    const auto found = types.find(word);
    known = found != types.end();
    return known ? found->second : Type::Any;
}

/// Reads resources/kinds/fields.txt; its head explains the format.
class Tables {
  public:
    Tables() {
        std::string_view text = resources::find("kinds/fields.txt").value_or(std::string_view());
        Schema* object = nullptr;
        while (!text.empty()) {
            std::string_view line = next(text, '\n');
            if (line.empty() || line[0] == '#')
                continue;
            if (line[0] != ' ') {
                object = &named(line);
                m_sorted.push_back(object);
                continue;
            }
            line.remove_prefix(1);
            if (object)
                addField(*object, line);
        }
        readDefaults(resources::find("kinds/defaults.txt").value_or(std::string_view()));
        for (Schema* type : m_sorted)
            flatten(*type);
        for (Schema* type : m_sorted)
            m_all.push_back(type);
    }

    const Schema* find(std::string_view name) const {
        const auto found = m_named.find(name);
        return found == m_named.end() ? nullptr : found->second;
    }
    const std::vector<const Schema*>& all() const { return m_all; }

  private:
    Schema& named(std::string_view name) {
        const auto found = m_named.find(name);
        if (found != m_named.end())
            return *found->second;
        Schema& type = m_parts.emplace_back();
        type.type = Schema::Type::Object;
        type.name = name;
        m_named.emplace(type.name, &type);
        return type;
    }

    /// The type a word names: shared for plain scalars and named types, a new one for lists and maps.
    Schema& typeOf(std::string_view word) {
        const auto close = word.find(']');
        if (word.starts_with("[")) {
            Schema& list = m_parts.emplace_back();
            list.type = Schema::Type::List;
            list.wrapped = word.starts_with("[items]");
            list.element = &typeOf(word.substr(close + 1));
            return list;
        }
        if (word.starts_with("{}")) {
            Schema& map = m_parts.emplace_back();
            map.type = Schema::Type::Map;
            map.element = &typeOf(word.substr(2));
            return map;
        }
        bool scalar = false;
        const Schema::Type type = scalarType(word, scalar);
        if (!scalar)
            return named(word);
        Schema*& shared = m_scalars[std::string(word)];
        if (!shared) {
            shared = &m_parts.emplace_back();
            shared->type = type;
            shared->wide = word == "long";
            shared->preserveUnknown = type == Schema::Type::Any;
        }
        return *shared;
    }

    void addField(Schema& object, std::string_view line) {
        Field field;
        field.name = next(line, ' ');
        const auto number = next(line, ' ');
        std::from_chars(number.data(), number.data() + number.size(), field.number);
        Schema& type = typeOf(next(line, ' '));
        field.type = &type;
        while (!line.empty()) {
            std::string_view mark = next(line, ' ');
            const auto key = next(mark, '=');
            if (key == "required")
                field.required = true;
            else if (key == "pointer")
                field.pointer = true;
            else if (key == "atomic")
                field.atomic = true;
            else if (key == "set")
                type.listType = Schema::ListType::Set;
            else if (key == "key")
                type.mergeKey = mark;
            else if (key == "map") {
                type.listType = Schema::ListType::Map;
                while (!mark.empty())
                    type.keys.emplace_back(next(mark, ','));
            } else if (key == "patch") {
                field.patchMerge = mark.find("merge") != std::string_view::npos;
                field.retainKeys = mark.find("retainKeys") != std::string_view::npos;
            }
        }
        (field.name == "+" ? object.embedded : object.fields).push_back(std::move(field));
    }

    void readDefaults(std::string_view text) {
        while (!text.empty()) {
            std::string_view line = next(text, '\n');
            if (line.empty() || line[0] == '#')
                continue;
            const auto type = m_named.find(next(line, ' '));
            const auto name = next(line, ' ');
            auto value = manifest::parseJson(line);
            assert(type != m_named.end() && value && "resources/kinds/defaults.txt names a type and its JSON");
            for (Field& field : type->second->fields) {
                if (field.name == name)
                    field.fallback = std::move(*value);
            }
        }
    }

    /// Puts the members of embedded messages among the fields and sorts them; done depth first, once each.
    void flatten(Schema& object) {
        if (!m_flat.emplace(&object, true).second)
            return;
        for (const Field& part : object.embedded) {
            Schema& inner = *m_named.find(part.type->name)->second;
            flatten(inner);
            for (Field field : inner.fields) {
                field.number = 0; // reached through the embedded message
                object.fields.push_back(std::move(field));
            }
        }
        std::sort(object.fields.begin(), object.fields.end(), byName);
    }

    std::deque<Schema> m_parts;
    std::map<std::string, Schema*, std::less<>> m_named, m_scalars;
    std::vector<Schema*> m_sorted;
    std::vector<const Schema*> m_all;
    std::map<const Schema*, bool> m_flat;
};

const Tables& tables() {
    static const Tables instance;
    return instance;
}

} // namespace

const Field* Schema::field(std::string_view fieldName) const {
    const auto found = std::lower_bound(fields.begin(), fields.end(), fieldName,
                                        [](const Field& f, std::string_view text) { return f.name < text; });
    return found != fields.end() && found->name == fieldName ? &*found : nullptr;
}

const Schema* builtinType(std::string_view name) {
    return tables().find(name);
}

const std::vector<const Schema*>& builtinTypes() {
    return tables().all();
}

} // namespace thrifty::sim
