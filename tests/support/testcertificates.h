// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace thrifty::tests {

struct PemPair {
    std::string certificate, key;
};
enum class KeyKind { Ec, Rsa, Ed25519 };

/// A certificate authority that lives as long as the test; everything it signs is made in memory.
class TestAuthority {
  public:
    explicit TestAuthority(const std::string& name = "Test CA");
    ~TestAuthority();
    TestAuthority(const TestAuthority&) = delete;
    TestAuthority& operator=(const TestAuthority&) = delete;

    [[nodiscard]] std::string pem() const;
    struct Wanted {
        std::string commonName = "test";
        std::vector<std::string> names{}; ///< "DNS:localhost", "IP:127.0.0.1"
        long validFrom = -3600;           ///< seconds from now
        long validFor = 3600;
        KeyKind key = KeyKind::Ec;
    };
    [[nodiscard]] PemPair sign(const Wanted& wanted) const;
    /// For 127.0.0.1 and localhost.
    [[nodiscard]] PemPair server() const;
    [[nodiscard]] PemPair client(const std::string& user) const;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// The same private key, PEM-encoded in another way.
[[nodiscard]] std::string traditionalKey(const std::string& key);                            ///< PKCS#1 or SEC1
[[nodiscard]] std::string encryptedKey(const std::string& key, const std::string& password); ///< PKCS#8

} // namespace thrifty::tests
