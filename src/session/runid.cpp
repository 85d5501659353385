// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runid.h"

#include <array>
#include <cstdint>
#include <pwd.h>
#include <random>
#include <sys/random.h>
#include <unistd.h>
#include <vector>

namespace thrifty::session {

namespace {

void fillRandom(unsigned char* bytes, std::size_t size) {
    std::size_t filled = 0;
    while (filled < size) {
        const ssize_t got = ::getrandom(bytes + filled, size - filled, 0);
        if (got > 0) {
            filled += static_cast<std::size_t>(got);
            continue;
        }
        // Only a kernel without the call gets here; random_device reads /dev/urandom there.
        std::random_device device;
        for (; filled < size; ++filled)
            bytes[filled] = static_cast<unsigned char>(device());
    }
}

} // namespace

domain::RunId newRunId(domain::Timestamp now) {
    constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::array<unsigned char, 16> bytes{};
    fillRandom(bytes.data() + 6, 10);
    const auto millis = std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count();
    for (int i = 0; i < 6; ++i)
        bytes[static_cast<std::size_t>(i)] =
            static_cast<unsigned char>(static_cast<std::uint64_t>(millis) >> (8 * (5 - i)));
    // 128 bits are 26 digits of five bits with two zero bits in front.
    std::string text(26, '0');
    for (std::size_t digit = 0; digit < 26; ++digit) {
        unsigned value = 0;
        for (std::size_t bit = 0; bit < 5; ++bit) {
            const std::size_t at = digit * 5 + bit;
            const unsigned one = at < 2 ? 0u : (bytes[(at - 2) / 8] >> (7 - (at - 2) % 8)) & 1u;
            value = value << 1 | one;
        }
        text[digit] = alphabet[value];
    }
    return domain::RunId(text);
}

std::string randomHex(std::size_t digits) {
    std::vector<unsigned char> bytes((digits + 1) / 2);
    fillRandom(bytes.data(), bytes.size());
    std::string text;
    for (const unsigned char byte : bytes) {
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    text.resize(digits);
    return text;
}

std::string ownerOfThisProcess() {
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) != 0)
        host[0] = '\0';
    passwd entry{};
    passwd* found = nullptr;
    std::array<char, 4096> buffer{};
    std::string user;
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr)
        user = entry.pw_name;
    if (user.empty())
        user = "uid-" + std::to_string(::getuid());
    return user + "@" + (host[0] == '\0' ? "unknown-host" : std::string(host.data()));
}

} // namespace thrifty::session
