// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/yamlwriter.h"

#include "manifest/yamlresolver.h"

#include <algorithm>
#include <cmath>

namespace thrifty::manifest {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Digits and single ':' between them, with an optional sign: base 60 in YAML 1.1.
bool isBase60(std::string_view text) {
    if (text.find(':') == std::string_view::npos)
        return false;
    if (text.front() == '-' || text.front() == '+')
        text.remove_prefix(1);
    return !text.empty() && isDigit(text.front()) && text.find_first_not_of("0123456789_:.") == std::string_view::npos;
}

/// 2001-1-2, alone or before a time.
bool isTimestamp(std::string_view text) {
    if (text.size() < 8 || text.find_first_not_of("0123456789") != 4 || text[4] != '-')
        return false;
    text.remove_prefix(5);
    const auto month = std::min(text.find_first_not_of("0123456789"), text.size());
    if (month < 1 || month > 2 || month == text.size() || text[month] != '-')
        return false;
    text.remove_prefix(month + 1);
    const auto day = std::min(text.find_first_not_of("0123456789"), text.size());
    return day >= 1 && day <= 2 &&
           (day == text.size() || std::string_view("Tt \t").find(text[day]) != std::string_view::npos);
}

/// A float of YAML 1.1 or 1.2 that the resolver leaves a text because of its size or its underscores.
bool isOddFloat(std::string_view text) {
    std::size_t at = text.front() == '-' || text.front() == '+' ? 1 : 0;
    std::size_t digits = 0;
    const auto run = [&] {
        while (at < text.size() && (isDigit(text[at]) || text[at] == '_'))
            digits += isDigit(text[at++]);
    };
    run();
    if (at < text.size() && text[at] == '.') {
        ++at;
        run();
    }
    if (digits == 0)
        return false;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        at += at < text.size() && (text[at] == '-' || text[at] == '+');
        if (at == text.size())
            return false;
        run();
    }
    return at == text.size();
}

/// What some reader of YAML 1.1 or 1.2 takes for something else than a text, although kubectl's reader may not.
bool readsOtherwise(std::string_view text) {
    if (text == "=" || text == "<<" || !resolvePlain(text).isString())
        return true;
    const char first = text.front();
    if (!isDigit(first) && first != '-' && first != '+' && first != '.')
        return false;
    return isBase60(text) || isTimestamp(text) || isOddFloat(text);
}

bool isSafePlain(std::string_view text) {
    if (text.empty() || text.front() == ' ' || text.back() == ' ')
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c < 0x20 || c == 0x7f)
            return false;
        if (c >= 0x80) {
            // NEL, LS, PS, the byte order mark and C1 controls end lines or are refused; the rest is letters.
            if (c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0)
                return false;
            if (text.substr(i).starts_with("\xE2\x80\xA8") || text.substr(i).starts_with("\xE2\x80\xA9") ||
                text.substr(i).starts_with("\xEF\xBB\xBF") || text.substr(i).starts_with("\xEF\xBF\xBE") ||
                text.substr(i).starts_with("\xEF\xBF\xBF"))
                return false;
        }
        if (c == ':' && (i + 1 == text.size() || text[i + 1] == ' '))
            return false;
        if (c == '#' && i > 0 && text[i - 1] == ' ')
            return false;
    }
    const char first = text.front();
    constexpr std::string_view indicators = "?,[]{}#&*!|>'\"%@`";
    if (indicators.find(first) != std::string_view::npos)
        return false;
    if ((first == '-' || first == ':') && (text.size() == 1 || text[1] == ' '))
        return false;
    if (first == '-' && (text == "---" || text.starts_with("--- ")))
        return false;
    if (text == "..." || text.starts_with("... "))
        return false;
    return !readsOtherwise(text);
}

std::string doubleQuoted(std::string_view text) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string out = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
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
            if (c < 0x20 || c == 0x7f) {
                out += "\\x";
                out += hex[c >> 4];
                out += hex[c & 15];
            } else if (c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) {
                const auto low = static_cast<unsigned char>(text[++i]);
                out += "\\x";
                out += hex[low >> 4];
                out += hex[low & 15];
            } else if (text.substr(i).starts_with("\xE2\x80\xA8") || text.substr(i).starts_with("\xE2\x80\xA9")) {
                out += static_cast<unsigned char>(text[i + 2]) == 0xA8 ? "\\L" : "\\P";
                i += 2;
            } else if (text.substr(i).starts_with("\xEF\xBB\xBF")) {
                out += "\\uFEFF";
                i += 2;
            } else if (text.substr(i).starts_with("\xEF\xBF\xBE") || text.substr(i).starts_with("\xEF\xBF\xBF")) {
                out += static_cast<unsigned char>(text[i + 2]) == 0xBE ? "\\uFFFE" : "\\uFFFF";
                i += 2;
            } else {
                out += static_cast<char>(c);
            }
        }
    }
    return out + "\"";
}

/// Whether a text survives as a literal block: lines of printable characters, none of them only blanks, the first not
/// beginning with a blank (its indentation would have to be named), and at most one line end at the end.
bool fitsLiteral(std::string_view text) {
    if (text.find('\n') == std::string_view::npos || text.front() == '\n' || text.front() == ' ' ||
        text.front() == '\t' || text == "\n")
        return false;
    if (text.ends_with("\n\n"))
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7f)
            return false;
        if (c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0)
            return false;
        if (text.substr(i).starts_with("\xE2\x80\xA8") || text.substr(i).starts_with("\xE2\x80\xA9") ||
            text.substr(i).starts_with("\xEF\xBB\xBF") || text.substr(i).starts_with("\xEF\xBF\xBE") ||
            text.substr(i).starts_with("\xEF\xBF\xBF"))
            return false;
        if (c == '\n' && i > 0 && (text[i - 1] == ' ' || text[i - 1] == '\t'))
            return false;
    }
    return text.back() != ' ' && text.back() != '\t';
}

class Writer {
  public:
    /// A mapping or sequence whose first entry starts where the output stands now.
    void block(const Value& value, std::size_t indent) {
        bool first = true;
        if (value.isObject()) {
            for (const auto& [key, member] : value.members()) {
                startEntry(first, indent);
                writeKey(key, indent);
                afterKey(member, indent);
            }
        } else {
            for (const Value& item : value.items()) {
                startEntry(first, indent);
                m_out += '-';
                if (item.size() > 0) {
                    m_out += ' ';
                    block(item, indent + 2);
                } else {
                    scalar(item, indent);
                }
            }
        }
    }

    /// What stands behind "key:" or "-": a blank and a scalar, up to the end of the line.
    void scalar(const Value& value, std::size_t indent) {
        m_out += ' ';
        switch (value.type()) {
        case Value::Type::Null:
            m_out += "null";
            break;
        case Value::Type::Double:
            m_out += std::isfinite(value.doubleOr(0)) ? value.scalarText() : "null";
            break;
        case Value::Type::Array:
            m_out += "[]";
            break;
        case Value::Type::Object:
            m_out += "{}";
            break;
        case Value::Type::String:
            if (fitsLiteral(value.str())) {
                literal(value.str(), indent + 2);
                return;
            }
            m_out += yamlScalar(value.str());
            break;
        default:
            m_out += value.scalarText();
        }
        m_out += '\n';
    }

    std::string take() { return std::move(m_out); }

  private:
    void startEntry(bool& first, std::size_t indent) {
        if (!first)
            m_out.append(indent, ' ');
        first = false;
    }

    void writeKey(std::string_view key, std::size_t indent) {
        const std::string text = yamlScalar(key);
        // A key of more than 1024 characters is only read behind a question mark.
        if (text.size() > 1000) {
            m_out += "? " + text + '\n';
            m_out.append(indent, ' ');
        } else {
            m_out += text;
        }
        m_out += ':';
    }

    void afterKey(const Value& value, std::size_t indent) {
        if (value.size() == 0) {
            scalar(value, indent);
            return;
        }
        m_out += '\n';
        const std::size_t inner = value.isArray() ? indent : indent + 2;
        m_out.append(inner, ' ');
        block(value, inner);
    }

    void literal(std::string_view text, std::size_t indent) {
        m_out += text.ends_with('\n') ? "|\n" : "|-\n";
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            if (end > 0)
                m_out.append(indent, ' ');
            m_out.append(text, 0, end);
            m_out += '\n';
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    std::string m_out;
};

} // namespace

std::string yamlScalar(std::string_view text) {
    return isSafePlain(text) ? std::string(text) : doubleQuoted(text);
}

std::string toYaml(const Value& value) {
    Writer writer;
    if (value.size() > 0) {
        writer.block(value, 0);
        return writer.take();
    }
    writer.scalar(value, 0);
    return writer.take().substr(1); // no blank in front of a lone scalar
}

} // namespace thrifty::manifest
