// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/yamlresolver.h"

#include "manifest/decimal.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>
#include <simdjson.h>

namespace thrifty::manifest {

using domain::ErrorCode;
using domain::Expected;

namespace {

constexpr std::string_view longPrefix = "tag:yaml.org,2002:";

/// What the first byte of a plain scalar allows it to be.
enum class Hint : std::uint8_t { Text, Word, Number, Point };

constexpr std::array<Hint, 256> makeHints() {
    std::array<Hint, 256> hints{};
    for (const char c : {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '-'})
        hints[static_cast<unsigned char>(c)] = Hint::Number;
    for (const char c : {'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O', '~'})
        hints[static_cast<unsigned char>(c)] = Hint::Word;
    hints['.'] = Hint::Point;
    return hints;
}
constexpr auto hints = makeHints();

struct Word {
    std::string_view text;
    enum { True, False, Null, NaN, Infinity, MinusInfinity } meaning;
};
constexpr std::array words{
    Word{"y", Word::True},
    Word{"Y", Word::True},
    Word{"yes", Word::True},
    Word{"Yes", Word::True},
    Word{"YES", Word::True},
    Word{"true", Word::True},
    Word{"True", Word::True},
    Word{"TRUE", Word::True},
    Word{"on", Word::True},
    Word{"On", Word::True},
    Word{"ON", Word::True},
    Word{"n", Word::False},
    Word{"N", Word::False},
    Word{"no", Word::False},
    Word{"No", Word::False},
    Word{"NO", Word::False},
    Word{"false", Word::False},
    Word{"False", Word::False},
    Word{"FALSE", Word::False},
    Word{"off", Word::False},
    Word{"Off", Word::False},
    Word{"OFF", Word::False},
    Word{"~", Word::Null},
    Word{"null", Word::Null},
    Word{"Null", Word::Null},
    Word{"NULL", Word::Null},
    Word{".nan", Word::NaN},
    Word{".NaN", Word::NaN},
    Word{".NAN", Word::NaN},
    Word{".inf", Word::Infinity},
    Word{".Inf", Word::Infinity},
    Word{".INF", Word::Infinity},
    Word{"+.inf", Word::Infinity},
    Word{"+.Inf", Word::Infinity},
    Word{"+.INF", Word::Infinity},
    Word{"-.inf", Word::MinusInfinity},
    Word{"-.Inf", Word::MinusInfinity},
    Word{"-.INF", Word::MinusInfinity},
};

std::optional<Value> lookUp(std::string_view text) {
    if (text.size() > 5)
        return std::nullopt;
    for (const Word& word : words) {
        if (word.text != text)
            continue;
        switch (word.meaning) {
        case Word::True:
            return Value(true);
        case Word::False:
            return Value(false);
        case Word::Null:
            return Value();
        case Word::NaN:
            return Value(std::numeric_limits<double>::quiet_NaN());
        case Word::Infinity:
            return Value(std::numeric_limits<double>::infinity());
        case Word::MinusInfinity:
            return Value(-std::numeric_limits<double>::infinity());
        }
    }
    return std::nullopt;
}

/// A float on its way through JSON: whole numbers are read back as integers.
Value throughJson(double number) {
    constexpr double bound = 9223372036854775808.0;
    if (number == std::trunc(number) && number >= -bound && number < bound)
        return static_cast<std::int64_t>(number);
    return number;
}

/// Decimal text with optional point and exponent ("5.", ".5", "1e3"), none when it is written otherwise or too large.
std::optional<double> parseFloat(std::string_view text) {
    std::size_t at = 0;
    const auto digits = [&] {
        const std::size_t from = at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9')
            ++at;
        return at - from;
    };
    if (at < text.size() && (text[at] == '+' || text[at] == '-'))
        ++at;
    std::size_t count = digits();
    if (at < text.size() && text[at] == '.') {
        ++at;
        count += digits();
    }
    if (count == 0)
        return std::nullopt;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        if (digits() == 0)
            return std::nullopt;
    }
    if (at != text.size())
        return std::nullopt;
    double number = 0;
    const char* begin = text.data() + (text.front() == '+' ? 1 : 0);
    const auto [end, error] = std::from_chars(begin, text.data() + text.size(), number);
    if (error == std::errc::result_out_of_range)
        return isTooSmall(text) ? std::optional(0.0) : std::nullopt; // too close to zero is zero, too large is text
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// An integer with sign and base prefix (0x, 0o, 0b, 0), as Go's ParseInt reads it with base 0; beyond int64 but
/// within uint64 it is a double.
std::optional<Value> parseInteger(std::string_view text) {
    const bool negative = text.front() == '-';
    const bool sign = negative || text.front() == '+';
    std::string_view digits = text.substr(sign ? 1 : 0);
    int base = 10;
    if (digits.size() > 1 && digits[0] == '0') {
        const char c = static_cast<char>(digits[1] | 0x20);
        base = c == 'x' ? 16 : c == 'o' ? 8 : c == 'b' ? 2 : 0;
        digits.remove_prefix(base == 0 ? 1 : 2);
        base = base == 0 ? 8 : base;
    }
    if (digits.empty() || digits.front() == '-' || digits.front() == '+')
        return std::nullopt;
    std::uint64_t magnitude = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), magnitude, base);
    if (error != std::errc{} || end != digits.data() + digits.size())
        return std::nullopt;
    constexpr std::uint64_t most = std::numeric_limits<std::int64_t>::max();
    if (negative) {
        if (magnitude > most + 1)
            return std::nullopt;
        return Value(static_cast<std::int64_t>(~magnitude + 1));
    }
    if (magnitude <= most)
        return Value(static_cast<std::int64_t>(magnitude));
    if (sign)
        return std::nullopt; // ParseUint takes no sign
    return Value(static_cast<double>(magnitude));
}

std::string withoutUnderscores(std::string_view text) {
    std::string plain(text);
    std::erase(plain, '_');
    return plain;
}

/// Behind a leading point each underscore must stand between two digits; elsewhere they do not matter at all.
bool separatesDigits(std::string_view text) {
    const auto isDigit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '_' && (i == 0 || !isDigit(i - 1) || !isDigit(i + 1)))
            return false;
    }
    return true;
}

Value resolveNumber(std::string_view text) {
    std::string without;
    std::string_view plain = text;
    if (text.find('_') != std::string_view::npos) {
        without = withoutUnderscores(text);
        plain = without;
    }
    if (plain.empty())
        return text;
    if (auto integer = parseInteger(plain))
        return std::move(*integer);
    if (const auto number = parseFloat(plain))
        return throughJson(*number);
    return text;
}

/// Bytes that are not UTF-8 replaced one by one, as Go does it when it writes them as JSON.
std::string asUtf8(std::string_view bytes) {
    std::string out;
    while (!bytes.empty()) {
        std::size_t length = 1;
        while (length < 4 && length < bytes.size() && !simdjson::validate_utf8(bytes.data(), length))
            ++length;
        const bool valid = simdjson::validate_utf8(bytes.data(), length);
        out += valid ? bytes.substr(0, length) : std::string_view("\xEF\xBF\xBD");
        bytes.remove_prefix(valid ? length : 1);
    }
    return out;
}

std::optional<std::string> decodeBase64(std::string_view text) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    std::uint32_t bits = 0;
    int have = 0;
    std::size_t count = 0;
    std::size_t padding = 0;
    for (const char c : text) {
        if (c == '\n' || c == '\r')
            continue;
        ++count;
        if (c == '=') {
            ++padding;
            continue;
        }
        const auto index = alphabet.find(c);
        if (index == std::string_view::npos || padding > 0)
            return std::nullopt;
        bits = bits << 6 | static_cast<std::uint32_t>(index);
        have += 6;
        if (have >= 8) {
            have -= 8;
            out += static_cast<char>(bits >> have & 0xff);
        }
    }
    if (count % 4 != 0 || padding > 2)
        return std::nullopt;
    return out;
}

/// Go's 'g' format with the fewest digits that name the same float32, which is what keys are written with.
std::string shortFloat(double number) {
    const auto rounded = static_cast<float>(number);
    if (std::isinf(rounded))
        return rounded > 0 ? ".inf" : "-.inf";
    char text[48];
    const auto end = std::to_chars(text, text + sizeof text, rounded, std::chars_format::scientific);
    const std::string_view scientific(text, static_cast<std::size_t>(end.ptr - text));
    const auto e = scientific.find('e');
    int exponent = 0;
    const char* from = scientific.data() + e + 1;
    std::from_chars(from + (*from == '+'), scientific.data() + scientific.size(), exponent);
    if (exponent < -4 || exponent >= 6)
        return std::string(scientific);
    char fixed[80];
    const auto last = std::to_chars(fixed, fixed + sizeof fixed, rounded, std::chars_format::fixed);
    return {fixed, last.ptr};
}

const char* typeName(const Value& value) {
    switch (value.type()) {
    case Value::Type::Null:
        return "null";
    case Value::Type::Bool:
        return "bool";
    case Value::Type::Int:
        return "int";
    case Value::Type::Double:
        return "float";
    default:
        return "str";
    }
}

bool looksLikeTimestamp(std::string_view text) {
    return text.size() >= 8 && text.find_first_not_of("0123456789") == 4 && text[4] == '-';
}

} // namespace

Value resolvePlain(std::string_view text) {
    if (text.empty())
        return {};
    switch (hints[static_cast<unsigned char>(text.front())]) {
    case Hint::Text:
        return text;
    case Hint::Word:
        if (auto word = lookUp(text))
            return std::move(*word);
        return text;
    case Hint::Point:
        if (auto word = lookUp(text))
            return std::move(*word);
        if (!separatesDigits(text))
            return text;
        if (const auto number = parseFloat(withoutUnderscores(text)))
            return throughJson(*number);
        return text;
    case Hint::Number:
        if (auto word = lookUp(text))
            return std::move(*word);
        if (looksLikeTimestamp(text))
            return text;
        return resolveNumber(text);
    }
    return text;
}

Expected<Value> resolveTagged(std::string_view tag, std::string_view text) {
    if (!tag.starts_with(longPrefix))
        return Value(text); // an application's own tag: kubectl keeps the text
    const std::string_view name = tag.substr(longPrefix.size());
    if (name == "str")
        return Value(text);
    if (name == "binary") {
        auto bytes = decodeBase64(text);
        if (!bytes)
            return domain::fail(ErrorCode::Parse, "a !!binary value is not valid base64");
        return Value(asUtf8(*bytes));
    }
    if (name == "timestamp") {
        if (!looksLikeTimestamp(text))
            return domain::fail(ErrorCode::Parse, "\"" + std::string(text) + "\" is not a !!timestamp");
        return Value(text);
    }
    if (name != "bool" && name != "int" && name != "float" && name != "null")
        return Value(text);
    Value value = resolvePlain(text);
    const std::string_view type = typeName(value);
    const bool wholeFloat = name == "float" && type == "int";
    if (type != name && !wholeFloat)
        return domain::fail(ErrorCode::Parse, "\"" + std::string(text) + "\" is not a !!" + std::string(name));
    return value;
}

std::optional<std::string> keyText(const Value& resolved, std::string_view text) {
    switch (resolved.type()) {
    case Value::Type::String:
        return resolved.str();
    case Value::Type::Bool:
    case Value::Type::Int: {
        // 1e3 and 1.0 are floats to the reader although JSON makes them whole; keys keep the float's spelling.
        if (resolved.isInt() && text.find_first_of(".eE") != std::string_view::npos && !text.starts_with("0x") &&
            !text.starts_with("0X"))
            return shortFloat(resolved.doubleOr(0));
        return resolved.scalarText();
    }
    case Value::Type::Double: {
        const double number = resolved.doubleOr(0);
        if (std::isnan(number))
            return ".nan";
        if (std::isinf(number))
            return number > 0 ? ".inf" : "-.inf";
        if (parseInteger(withoutUnderscores(text)))
            return std::nullopt; // between int64 and uint64: kubectl refuses such a key
        return shortFloat(number);
    }
    default:
        return std::nullopt;
    }
}

} // namespace thrifty::manifest
