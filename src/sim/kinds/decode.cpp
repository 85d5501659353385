// SPDX-License-Identifier: GPL-3.0-or-later
// What the JSON decoder of the API server does to an object: type errors, unknown fields, nulls.
#include "domain/quantity.h"
#include "domain/timestamp.h"
#include "kube/base64.h"
#include "sim/kinds/validation.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>

namespace thrifty::sim {

using manifest::Value;

namespace {

constexpr int maxDepth = 500;
constexpr std::size_t maxWarnings = 100;

std::string_view shortName(std::string_view typeName) {
    return typeName.substr(typeName.rfind('.') + 1);
}

/// The Go type that the real server names in its message.
std::string goType(const Schema& type) {
    switch (type.type) {
    case Schema::Type::Object: {
        const auto last = type.name.rfind('.');
        const auto before = last == std::string::npos || last == 0 ? std::string::npos : type.name.rfind('.', last - 1);
        return before == std::string::npos ? type.name : type.name.substr(before + 1);
    }
    case Schema::Type::Map:
        return "map[string]" + goType(*type.element);
    case Schema::Type::List:
        return "[]" + goType(*type.element);
    case Schema::Type::Integer:
        return type.wide ? "int64" : "int32";
    case Schema::Type::Number:
        return "float64";
    case Schema::Type::Boolean:
        return "bool";
    case Schema::Type::Bytes:
        return "[]uint8";
    default:
        return "string";
    }
}

std::string jsonWord(const Value& value) {
    switch (value.type()) {
    case Value::Type::Bool:
        return "bool";
    case Value::Type::Int:
    case Value::Type::Double:
        return "number";
    case Value::Type::String:
        return "string";
    case Value::Type::Array:
        return "array";
    case Value::Type::Object:
        return "object";
    case Value::Type::Null:
        break;
    }
    return "null";
}

bool isBase64(std::string_view text) {
    std::size_t length = 0, padding = 0;
    for (const char c : text) {
        if (c == '\n' || c == '\r')
            continue;
        ++length;
        if (c == '=') {
            ++padding;
            continue;
        }
        const bool known =
            (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
        if (!known || padding > 0)
            return false;
    }
    return length % 4 == 0 && padding <= 2;
}

class Decoder {
  public:
    explicit Decoder(const KindInfo& kind)
        : m_custom(kind.custom) {}

    void run(const Schema& schema, Value& object) {
        if (auto decoded = visit(schema, object, 0))
            object = *std::move(decoded);
    }

    std::optional<std::string> error;
    std::vector<std::string> unknown;

  private:
    /// Where we are: field names for type errors ("spec.template"), with indexes for unknown fields ("spec.ports[0]").
    struct Step {
        std::string_view name;
        std::int64_t index; // of an item; else plainField or mapKey
    };
    static constexpr std::int64_t plainField = -1, mapKey = -2;

    std::string fieldPath(bool indexes) const {
        std::string path;
        for (const Step& step : m_steps) {
            if (step.index >= 0) {
                if (indexes)
                    path += fmt::format("[{}]", step.index);
                continue;
            }
            if (step.index == mapKey && !indexes)
                continue; // Go's decoder does not say which key it was
            if (!path.empty())
                path += '.';
            path += step.name;
        }
        return path;
    }

    void mismatch(const Schema& type, const Value& value, std::string_view detail = {}) {
        if (m_custom || error) // custom resources are judged by their schema, later
            return;
        const std::string path = fieldPath(false);
        if (path.empty())
            error = fmt::format("json: cannot unmarshal {} into Go value of type {}", jsonWord(value), goType(type));
        else
            error = fmt::format("json: cannot unmarshal {}{} into Go struct field {}.{} of type {}", jsonWord(value),
                                detail, shortName(m_struct), path, goType(type));
    }

    /// What the decoder makes of a value; none: it stays as it is, shared with whoever else has it.
    using Decoded = std::optional<Value>;

    Decoded visit(const Schema& type, const Value& value, int depth) {
        if (error)
            return {};
        if (depth > maxDepth) {
            error = "json: exceeded max depth";
            return {};
        }
        switch (type.type) {
        case Schema::Type::Object:
            return visitObject(type, value, depth);
        case Schema::Type::Map:
            return visitMap(type, value, depth);
        case Schema::Type::List:
            return visitList(type, value, depth);
        case Schema::Type::Any:
            return {};
        default:
            return visitScalar(type, value);
        }
    }

    Decoded visitObject(const Schema& type, const Value& value, int depth) {
        if (!value.isObject()) {
            mismatch(type, value);
            return {};
        }
        const bool customBefore = m_custom;
        const std::string_view structBefore = m_struct;
        m_custom = m_custom && type.name.empty();
        if (!type.name.empty())
            m_struct = type.name;
        Decoded out;
        std::vector<std::string_view> removed;
        for (const auto& [name, member] : value.members()) {
            const Field* field = type.field(name);
            if (!field) {
                if (type.preserveUnknown)
                    continue;
                m_steps.push_back({name, plainField});
                if (unknown.size() < maxWarnings)
                    unknown.push_back(fmt::format("unknown field \"{}\"", fieldPath(true)));
                m_steps.pop_back();
                removed.push_back(name);
                continue;
            }
            if (member.isNull()) {
                if (!field->type->nullable)
                    removed.push_back(name);
                continue;
            }
            m_steps.push_back({name, plainField});
            if (Decoded decoded = visit(*field->type, member, depth + 1)) {
                if (!out)
                    out = value;
                out->set(name, *std::move(decoded));
            }
            m_steps.pop_back();
        }
        if (!removed.empty() && !out)
            out = value;
        for (const std::string_view name : removed)
            out->erase(name);
        m_custom = customBefore;
        m_struct = structBefore;
        return out;
    }

    Decoded visitMap(const Schema& type, const Value& value, int depth) {
        if (!value.isObject()) {
            mismatch(type, value);
            return {};
        }
        Decoded out;
        const auto replace = [&](const std::string& name, Value by) {
            if (!out)
                out = value;
            out->set(name, std::move(by));
        };
        for (const auto& [name, member] : value.members()) {
            if (member.isNull()) {
                if (type.element->type == Schema::Type::String)
                    replace(name, std::string()); // Go's zero value
                continue;
            }
            m_steps.push_back({name, mapKey});
            if (Decoded decoded = visit(*type.element, member, depth + 1))
                replace(name, *std::move(decoded));
            m_steps.pop_back();
        }
        return out;
    }

    Decoded visitList(const Schema& type, const Value& value, int depth) {
        if (!value.isArray()) {
            mismatch(type, value);
            return {};
        }
        Decoded out;
        for (std::size_t index = 0; index < value.size(); ++index) {
            const Value& item = value.items()[index];
            m_steps.push_back({{}, static_cast<std::int64_t>(index)});
            if (!item.isNull()) {
                if (Decoded decoded = visit(*type.element, item, depth + 1)) {
                    if (!out)
                        out = value;
                    out->mutableItems()[index] = *std::move(decoded);
                }
            }
            m_steps.pop_back();
        }
        return out;
    }

    Decoded visitScalar(const Schema& type, const Value& value) {
        switch (type.type) {
        case Schema::Type::String:
        case Schema::Type::Duration:
            if (!value.isString())
                mismatch(type, value);
            break;
        case Schema::Type::Boolean:
            if (!value.isBool())
                mismatch(type, value);
            break;
        case Schema::Type::Integer:
            return visitInteger(type, value);
        case Schema::Type::Number:
            if (!value.isNumber())
                mismatch(type, value);
            break;
        case Schema::Type::IntOrString:
            if (!value.isString() && !value.isInt())
                mismatch(type, value);
            break;
        case Schema::Type::Quantity:
            return visitQuantity(type, value);
        case Schema::Type::Time:
        case Schema::Type::MicroTime:
            if (!value.isString())
                mismatch(type, value);
            else if (!m_custom && !error && !domain::parseRfc3339(value.str()))
                error = fmt::format(
                    "parsing time \"{0}\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"{0}\" as \"2006\"",
                    value.str());
            break;
        case Schema::Type::Bytes:
            if (!value.isString())
                mismatch(type, value);
            else if (!m_custom && !error && !isBase64(value.str()))
                error = "illegal base64 data at input byte 0";
            break;
        default:
            break;
        }
        return {};
    }

    Decoded visitInteger(const Schema& type, const Value& value) {
        const bool whole = value.type() != Value::Type::Double ||
                           (value.doubleOr(0) == std::floor(value.doubleOr(0)) && std::fabs(value.doubleOr(0)) <= 9e15);
        if (!value.isNumber()) {
            mismatch(type, value);
            return {};
        }
        if (!whole || (!type.wide && (value.intOr(0) > 2147483647 || value.intOr(0) < -2147483648LL))) {
            mismatch(type, value, " " + value.scalarText());
            return {};
        }
        return value.isInt() ? Decoded() : Decoded(Value(value.intOr(0))); // 1.0 is 1
    }

    Decoded visitQuantity(const Schema& type, const Value& value) {
        if (!value.isString() && !value.isNumber()) {
            mismatch(type, value);
            return {};
        }
        if (!m_custom && !error && !domain::Quantity::parse(value.scalarText()))
            error = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
        return value.isNumber() ? Decoded(Value(value.scalarText())) : Decoded(); // the server keeps them as text
    }

    bool m_custom;
    std::string_view m_struct;
    std::vector<Step> m_steps;
};

std::string join(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text;
}

/// A Secret takes texts, too, but shows and owns them as data only.
void textsToData(Value& secret) {
    if (!secret.has("stringData"))
        return;
    const Value texts = secret["stringData"];
    secret.erase("stringData");
    for (const auto& [key, text] : texts.members())
        secret.child("data").set(key, kube::base64Encode(text.str()));
}

} // namespace

ApiResult<FieldValidation> parseFieldValidation(std::string_view text) {
    if (text.empty() || text == "Warn")
        return FieldValidation::Warn;
    if (text == "Strict")
        return FieldValidation::Strict;
    if (text == "Ignore")
        return FieldValidation::Ignore;
    ApiError error =
        invalid("meta.k8s.io", "CreateOptions", "",
                {{"FieldValueNotSupported",
                  fmt::format("Unsupported value: \"{}\": supported values: \"Ignore\", \"Strict\", \"Warn\"", text),
                  "fieldValidation"}});
    return tl::unexpected(std::move(error));
}

ApiResult<std::vector<std::string>> decodeFields(const KindInfo& kind, Value& object, FieldValidation level) {
    const auto refuse = [&](const std::string& why) {
        return tl::unexpected(badRequest(fmt::format("{0} in version \"{1}\" cannot be handled as a {0}: {2}",
                                                     kind.type.kind, kind.type.version, why)));
    };
    if (!object.isObject())
        return refuse(fmt::format("json: cannot unmarshal {} into Go value of type {}.{}", jsonWord(object),
                                  kind.type.version, kind.type.kind));
    if (!kind.fields)
        return std::vector<std::string>{};
    Decoder decoder(kind);
    decoder.run(*kind.fields, object);
    if (decoder.error)
        return refuse(*decoder.error);
    if (kind.type.group.empty() && kind.type.kind == "Secret")
        textsToData(object);
    if (decoder.unknown.empty() || level == FieldValidation::Ignore)
        return std::vector<std::string>{};
    if (level == FieldValidation::Strict)
        return refuse("strict decoding error: " + join(decoder.unknown));
    return std::move(decoder.unknown);
}

} // namespace thrifty::sim
