// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/naming.h"

namespace thrifty::sim::control {

namespace {

std::uint64_t mix(std::uint64_t x) { // the finalizer of splitmix64
    x ^= x >> 30U;
    x *= 0xbf58476d1ce4e5b9ULL;
    x ^= x >> 27U;
    x *= 0x94d049bb133111ebULL;
    return x ^ (x >> 31U);
}

} // namespace

std::uint64_t hashOf(std::initializer_list<std::string_view> texts, std::uint64_t seed) {
    std::uint64_t hash = 0xcbf29ce484222325ULL ^ mix(seed);
    for (const auto text : texts) {
        for (const char c : text)
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        hash *= 0x100000001b3ULL;
    }
    return mix(hash);
}

std::string suffixFrom(std::uint64_t hash, std::size_t length) {
    constexpr std::string_view alphabet = "bcdfghjklmnpqrstvwxz2456789";
    std::string text;
    for (; text.size() < length; hash = hash / alphabet.size() + (hash % alphabet.size() << 40U))
        text += alphabet[hash % alphabet.size()];
    return text;
}

std::string hexFrom(std::uint64_t hash, std::size_t length) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(length, '0');
    for (std::size_t i = length; i > 0 && hash != 0; --i, hash >>= 4U)
        text[i - 1] = digits[hash & 15U];
    return text;
}

std::uint64_t NameSource::next() {
    m_state += 0x9e3779b97f4a7c15ULL;
    return mix(m_state);
}

std::string NameSource::suffix(std::size_t length) {
    return suffixFrom(next(), length);
}

std::string NameSource::hex(std::size_t length) {
    return hexFrom(next(), length);
}

std::string NameSource::generate(std::string_view prefix) {
    return std::string(prefix.substr(0, 63 - 5)) + suffix(5);
}

} // namespace thrifty::sim::control
