// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/auth.h"
#include "kube/base64.h"
#include "kube/files.h"

#include <mutex>
#include <openssl/crypto.h>

namespace thrifty::kube {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;

namespace {

SharedCredential bearer(const std::string& token) {
    auto credential = std::make_shared<Credential>();
    if (!token.empty())
        credential->authorization = "Bearer " + token;
    return credential;
}

/// A header's value ends at a line end: what would start another header is not sent.
bool fitsHeader(std::string_view text) {
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            return false;
    }
    return true;
}

class FixedAuth final : public Authenticator {
  public:
    explicit FixedAuth(SharedCredential credential)
        : m_credential(std::move(credential)) {}
    void credential(Ready ready) override { ready(m_credential); }
    bool refused(const SharedCredential&) override { return false; }

  private:
    const SharedCredential m_credential;
};

class TokenFileAuth final : public Authenticator {
  public:
    TokenFileAuth(std::string file, const std::string& fallback, Clock& clock)
        : m_file(std::move(file))
        , m_clock(clock) {
        if (!fallback.empty())
            m_current = bearer(fallback);
    }

    /// Reads the file; an error only when there is no token to go on with.
    Expected<SharedCredential> current(bool now = false) {
        const std::lock_guard lock(m_mutex);
        const auto time = m_clock.now();
        // Tokens are taken to live a minute, and are asked for ten seconds before.
        if (now || !m_read || time - *m_read >= std::chrono::seconds(50)) {
            m_read = time;
            auto text = readFile(m_file);
            std::string token = text ? std::move(*text) : std::string{};
            while (!token.empty() && std::string_view(" \t\r\n").find(token.back()) != std::string_view::npos)
                token.pop_back();
            token.erase(0, token.find_first_not_of(" \t\r\n"));
            if (!token.empty() && fitsHeader(token)) {
                SharedCredential next = bearer(token);
                if (!m_current || next->authorization != m_current->authorization)
                    m_current = std::move(next);
            } else if (!m_current) {
                wipe(token);
                m_read.reset();
                if (!text)
                    return fail(std::move(text.error()));
                return fail(ErrorCode::Unauthorized, "the token file is empty or holds no token", m_file);
            }
            wipe(token);
        }
        return m_current;
    }

    void credential(Ready ready) override { ready(current()); }
    bool refused(const SharedCredential& used) override {
        const auto next = current(true);
        return next && *next != used && (*next)->authorization != used->authorization;
    }

  private:
    const std::string m_file;
    Clock& m_clock;
    std::mutex m_mutex;
    std::optional<std::chrono::steady_clock::time_point> m_read;
    SharedCredential m_current;
};

/// Keys of extra fields are part of a header name: lower case, and everything that may not stand there escaped.
std::string extraKey(std::string_view key) {
    std::string out;
    constexpr std::string_view hex = "0123456789ABCDEF";
    for (const char raw : key) {
        const char c = raw >= 'A' && raw <= 'Z' ? static_cast<char>(raw - 'A' + 'a') : raw;
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                           std::string_view("!#$&'*+-.^_`|~").find(c) != std::string_view::npos;
        if (plain) {
            out += c;
        } else {
            out += '%';
            out += hex[static_cast<unsigned char>(c) >> 4];
            out += hex[static_cast<unsigned char>(c) & 15];
        }
    }
    return out;
}

} // namespace

void wipe(std::string& text) {
    OPENSSL_cleanse(text.data(), text.size());
    text.clear();
}

Credential::~Credential() {
    wipe(authorization);
    wipe(key);
}

Expected<std::shared_ptr<Authenticator>> simpleAuthenticator(const KubeUser& user, Clock& clock) {
    if (!fitsHeader(user.token) || !fitsHeader(user.username))
        return fail(ErrorCode::InvalidArgument, "the token or user name has control characters");
    if (!user.tokenFile.empty()) {
        auto auth = std::make_shared<TokenFileAuth>(user.tokenFile, user.token, clock);
        if (auto first = auth->current(); !first)
            return fail(std::move(first.error()));
        return auth;
    }
    if (!user.username.empty() || !user.password.empty()) {
        auto credential = std::make_shared<Credential>();
        credential->authorization = "Basic " + base64Encode(user.username + ":" + user.password);
        return std::make_shared<FixedAuth>(std::move(credential));
    }
    return std::make_shared<FixedAuth>(bearer(user.token));
}

std::vector<Header> impersonationHeaders(const KubeUser& user) {
    std::vector<Header> headers;
    const auto add = [&](std::string name, const std::string& value) {
        if (!value.empty())
            headers.push_back({std::move(name), value});
    };
    add("Impersonate-User", user.impersonate);
    add("Impersonate-Uid", user.impersonateUid);
    for (const std::string& group : user.impersonateGroups)
        add("Impersonate-Group", group);
    for (const auto& [key, values] : user.impersonateExtra) {
        for (const std::string& value : values)
            add("Impersonate-Extra-" + extraKey(key), value);
    }
    return headers;
}

} // namespace thrifty::kube
