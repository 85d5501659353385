// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/tlsidentity.h"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace thrifty::sim {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;

namespace {

template <auto Free>
struct Deleter {
    template <class T>
    void operator()(T* pointer) const {
        Free(pointer);
    }
};
using KeyPtr = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using CertPtr = std::unique_ptr<X509, Deleter<X509_free>>;
using BioPtr = std::unique_ptr<BIO, Deleter<BIO_free_all>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;

domain::Error opensslError(const char* what) {
    char text[256] = "unknown";
    if (const unsigned long code = ERR_get_error())
        ERR_error_string_n(code, text, sizeof text);
    return {ErrorCode::Internal, std::string(what) + ": " + text, {}, {}};
}

std::string textOf(BIO* bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

std::string pemOf(X509* certificate) {
    const BioPtr bio(BIO_new(BIO_s_mem()));
    return PEM_write_bio_X509(bio.get(), certificate) == 1 ? textOf(bio.get()) : std::string();
}

std::string pemOf(EVP_PKEY* key) {
    const BioPtr bio(BIO_new(BIO_s_mem()));
    return PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1 ? textOf(bio.get())
                                                                                                     : std::string();
}

bool addName(X509_NAME* name, const char* field, const std::string& value) {
    return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(value.data()),
                                      static_cast<int>(value.size()), -1, 0) == 1;
}

bool addExtension(X509* certificate, X509* issuer, int id, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, id, value.c_str()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// A certificate with a random serial number, without names, extensions or signature.
CertPtr blank(EVP_PKEY* key, std::chrono::hours from, std::chrono::hours until) {
    CertPtr certificate(X509_new());
    unsigned char serial[16];
    if (!certificate || RAND_bytes(serial, sizeof serial) != 1)
        return nullptr;
    serial[0] &= 0x7f;
    BIGNUM* number = BN_bin2bn(serial, sizeof serial, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate.get()));
    BN_free(number);
    X509_set_version(certificate.get(), X509_VERSION_3);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), std::chrono::seconds(from).count());
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), std::chrono::seconds(until).count());
    X509_set_pubkey(certificate.get(), key);
    return certificate;
}

} // namespace

struct CertificateAuthority::Impl {
    KeyPtr key;
    CertPtr certificate;
    std::string pem;
};

CertificateAuthority::CertificateAuthority(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl)) {}
CertificateAuthority::~CertificateAuthority() = default;
CertificateAuthority::CertificateAuthority(CertificateAuthority&&) noexcept = default;
CertificateAuthority& CertificateAuthority::operator=(CertificateAuthority&&) noexcept = default;

Expected<CertificateAuthority> CertificateAuthority::create(const std::string& name) {
    auto impl = std::make_unique<Impl>();
    impl->key.reset(EVP_EC_gen("P-256"));
    if (!impl->key)
        return fail(opensslError("making a key"));
    impl->certificate = blank(impl->key.get(), std::chrono::hours(-1), std::chrono::hours(24 * 3650));
    X509* certificate = impl->certificate.get();
    if (certificate == nullptr)
        return fail(opensslError("making a certificate"));
    X509_NAME* subject = X509_get_subject_name(certificate);
    if (!addName(subject, "CN", name) || X509_set_issuer_name(certificate, subject) != 1 ||
        !addExtension(certificate, certificate, NID_basic_constraints, "critical,CA:TRUE") ||
        !addExtension(certificate, certificate, NID_key_usage, "critical,keyCertSign,cRLSign,digitalSignature") ||
        !addExtension(certificate, certificate, NID_subject_key_identifier, "hash") ||
        X509_sign(certificate, impl->key.get(), EVP_sha256()) == 0)
        return fail(opensslError("signing a certificate authority"));
    impl->pem = pemOf(certificate);
    return CertificateAuthority(std::move(impl));
}

const std::string& CertificateAuthority::certificate() const {
    return m_impl->pem;
}

Expected<TlsIdentity> CertificateAuthority::issue(const CertificateRequest& request) const {
    const KeyPtr key(EVP_EC_gen("P-256"));
    if (!key)
        return fail(opensslError("making a key"));
    const CertPtr made = blank(key.get(), request.from, request.until);
    X509* certificate = made.get();
    if (certificate == nullptr)
        return fail(opensslError("making a certificate"));
    X509_NAME* subject = X509_get_subject_name(certificate);
    bool ok = addName(subject, "CN", request.commonName);
    for (const std::string& organization : request.organizations)
        ok = ok && addName(subject, "O", organization);
    std::string names;
    for (const std::string& name : request.dnsNames)
        names += (names.empty() ? "DNS:" : ",DNS:") + name;
    for (const std::string& address : request.addresses)
        names += (names.empty() ? "IP:" : ",IP:") + address;
    X509* issuer = m_impl->certificate.get();
    ok = ok && X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) == 1 &&
         addExtension(certificate, issuer, NID_basic_constraints, "critical,CA:FALSE") &&
         addExtension(certificate, issuer, NID_key_usage, "critical,digitalSignature") &&
         addExtension(certificate, issuer, NID_ext_key_usage, request.forServer ? "serverAuth" : "clientAuth") &&
         addExtension(certificate, issuer, NID_authority_key_identifier, "keyid") &&
         (names.empty() || addExtension(certificate, issuer, NID_subject_alt_name, names));
    if (!ok || X509_sign(certificate, m_impl->key.get(), EVP_sha256()) == 0)
        return fail(opensslError("signing a certificate"));
    return TlsIdentity{pemOf(certificate), pemOf(key.get())};
}

std::string randomToken() {
    unsigned char bytes[16];
    RAND_bytes(bytes, sizeof bytes);
    constexpr char hex[] = "0123456789abcdef";
    std::string token;
    for (const unsigned char byte : bytes) {
        token += hex[byte >> 4];
        token += hex[byte & 15];
    }
    return token;
}

} // namespace thrifty::sim
