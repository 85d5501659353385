// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/base64.h"

#include <array>
#include <cstdint>

namespace thrifty::kube {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

} // namespace

std::optional<std::string> base64Decode(std::string_view text) {
    static const std::array<std::int8_t, 256> values = [] {
        std::array<std::int8_t, 256> table{};
        table.fill(-1);
        for (std::size_t i = 0; i < alphabet.size(); ++i)
            table[static_cast<unsigned char>(alphabet[i])] = static_cast<std::int8_t>(i);
        return table;
    }();
    std::string out;
    out.reserve(text.size() / 4 * 3);
    std::uint32_t bits = 0;
    int count = 0, padding = 0;
    for (const char c : text) {
        if (c == '\n' || c == '\r' || c == ' ' || c == '\t')
            continue;
        if (c == '=') {
            ++padding;
            continue;
        }
        const int value = values[static_cast<unsigned char>(c)];
        if (value < 0 || padding > 0)
            return std::nullopt;
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        if (++count == 4) {
            out += static_cast<char>(bits >> 16 & 0xff);
            out += static_cast<char>(bits >> 8 & 0xff);
            out += static_cast<char>(bits & 0xff);
            bits = 0;
            count = 0;
        }
    }
    if ((count == 0 && padding != 0) || count == 1 || (count > 1 && count + padding != 4))
        return std::nullopt;
    if (count >= 2)
        out += static_cast<char>(bits >> (count == 2 ? 4 : 10) & 0xff);
    if (count == 3)
        out += static_cast<char>(bits >> 2 & 0xff);
    return out;
}

std::string base64Encode(std::string_view bytes) {
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto at = [&](std::size_t k) -> std::uint32_t {
            return i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0u;
        };
        const std::uint32_t bits = at(0) << 16 | at(1) << 8 | at(2);
        out += alphabet[bits >> 18 & 63];
        out += alphabet[bits >> 12 & 63];
        out += i + 1 < bytes.size() ? alphabet[bits >> 6 & 63] : '=';
        out += i + 2 < bytes.size() ? alphabet[bits & 63] : '=';
    }
    return out;
}

} // namespace thrifty::kube
