// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/certificates.h"

#include "domain/timestamp.h"

#include <ctime>
#include <memory>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace thrifty::kube {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;

namespace {

struct Free {
    void operator()(BIO* bio) const { BIO_free(bio); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(char* text) const { OPENSSL_free(text); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

Owned<BIO> memory(std::string_view text) {
    return Owned<BIO>(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

/// OpenSSL would otherwise ask for the password on the terminal.
int noPassword(char*, int, int, void* asked) {
    *static_cast<bool*>(asked) = true;
    return -1;
}

std::chrono::system_clock::time_point timeOf(const ASN1_TIME* time) {
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return std::chrono::system_clock::time_point::max();
    return std::chrono::system_clock::from_time_t(timegm(&parts));
}

std::string dateOf(std::chrono::system_clock::time_point time) {
    return domain::toRfc3339(std::chrono::time_point_cast<std::chrono::seconds>(time));
}

} // namespace

Expected<std::string> caBundle(std::string_view pem, const std::string& label) {
    const auto bad = [&](std::string why) {
        ERR_clear_error();
        return fail(ErrorCode::Certificate, std::move(why), label);
    };
    const auto in = memory(pem);
    const Owned<BIO> out(BIO_new(BIO_s_mem()));
    int count = 0;
    while (true) {
        char* name = nullptr;
        char* header = nullptr;
        unsigned char* data = nullptr;
        long length = 0;
        if (PEM_read_bio(in.get(), &name, &header, &data, &length) != 1) {
            // Anything but the plain end is a block that cannot be read.
            const unsigned long error = ERR_peek_last_error();
            if (ERR_GET_REASON(error) != PEM_R_NO_START_LINE)
                return bad("the CA bundle has a block that is not PEM");
            break;
        }
        const Owned<char> ownName(name), ownHeader(header);
        const std::unique_ptr<unsigned char, void (*)(unsigned char*)> ownData(
            data, [](unsigned char* bytes) { OPENSSL_free(bytes); });
        const std::string_view kind = name;
        if (kind != "CERTIFICATE" && kind != "X509 CERTIFICATE" && kind != "TRUSTED CERTIFICATE")
            continue;
        const unsigned char* at = data;
        const Owned<X509> certificate(d2i_X509(nullptr, &at, length));
        if (!certificate)
            return bad("the CA bundle has a certificate that cannot be read");
        PEM_write_bio_X509(out.get(), certificate.get());
        ++count;
    }
    ERR_clear_error();
    if (count == 0)
        return bad(pem.find_first_not_of(" \t\r\n") == std::string_view::npos ? "the CA bundle is empty"
                                                                              : "the CA bundle has no certificate");
    char* text = nullptr;
    const long length = BIO_get_mem_data(out.get(), &text);
    return std::string(text, static_cast<std::size_t>(length));
}

Expected<std::chrono::system_clock::time_point>
checkClientCertificate(std::string_view certificate, const std::string& certificateLabel, std::string_view key,
                       const std::string& keyLabel, std::chrono::system_clock::time_point now) {
    const auto bad = [](std::string why, const std::string& label) {
        ERR_clear_error();
        return fail(ErrorCode::Certificate, std::move(why), label);
    };
    bool asked = false;
    const Owned<X509> own(PEM_read_bio_X509(memory(certificate).get(), nullptr, noPassword, &asked));
    if (!own)
        return bad("the client certificate is not a PEM certificate", certificateLabel);
    const Owned<EVP_PKEY> secret(PEM_read_bio_PrivateKey(memory(key).get(), nullptr, noPassword, &asked));
    if (asked)
        return bad("the client key is encrypted; keys with a password are not supported", keyLabel);
    if (!secret)
        return bad("the client key is not a PEM private key", keyLabel);
    if (X509_check_private_key(own.get(), secret.get()) != 1)
        return bad("the client key does not belong to the client certificate", keyLabel);
    const auto end = timeOf(X509_get0_notAfter(own.get()));
    if (end < now)
        return bad("the client certificate expired on " + dateOf(end), certificateLabel);
    return end;
}

} // namespace thrifty::kube
