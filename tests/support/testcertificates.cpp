// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testcertificates.h"

#include <atomic>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <stdexcept>

namespace thrifty::tests {

namespace {

struct Free {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(BIO* bio) const { BIO_free(bio); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

Owned<EVP_PKEY> makeKey(KeyKind kind) {
    switch (kind) {
    case KeyKind::Rsa:
        return Owned<EVP_PKEY>(EVP_RSA_gen(2048));
    case KeyKind::Ed25519:
        return Owned<EVP_PKEY>(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    case KeyKind::Ec:
        break;
    }
    return Owned<EVP_PKEY>(EVP_EC_gen("P-256"));
}

std::string text(BIO* bio) {
    char* data = nullptr;
    const long length = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(length)};
}

std::string pemOf(X509* certificate) {
    const Owned<BIO> bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    return text(bio.get());
}

std::string pemOf(EVP_PKEY* key) {
    const Owned<BIO> bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return text(bio.get());
}

Owned<EVP_PKEY> keyOf(const std::string& pem) {
    const Owned<BIO> bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    return Owned<EVP_PKEY>(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
}

void addExtension(X509* certificate, X509* issuer, int nid, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str());
    if (extension == nullptr)
        throw std::runtime_error("bad extension " + value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

Owned<X509> makeCertificate(EVP_PKEY* key, const std::string& commonName, long from, long length) {
    static std::atomic<long> serial{1};
    Owned<X509> certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), from);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), length);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(commonName.c_str()), -1, -1, 0);
    return certificate;
}

} // namespace

struct TestAuthority::Impl {
    Owned<EVP_PKEY> key = makeKey(KeyKind::Ec);
    Owned<X509> certificate;
};

TestAuthority::TestAuthority(const std::string& name)
    : m_impl(std::make_unique<Impl>()) {
    m_impl->certificate = makeCertificate(m_impl->key.get(), name, -3600, 86400);
    X509* const own = m_impl->certificate.get();
    X509_set_issuer_name(own, X509_get_subject_name(own));
    addExtension(own, own, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(own, own, NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(own, own, NID_subject_key_identifier, "hash");
    X509_sign(own, m_impl->key.get(), EVP_sha256());
}

TestAuthority::~TestAuthority() = default;

std::string TestAuthority::pem() const {
    return pemOf(m_impl->certificate.get());
}

PemPair TestAuthority::sign(const Wanted& wanted) const {
    const auto key = makeKey(wanted.key);
    const auto certificate = makeCertificate(key.get(), wanted.commonName, wanted.validFrom, wanted.validFor);
    X509* const issuer = m_impl->certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer));
    std::string names;
    for (const std::string& name : wanted.names)
        names += (names.empty() ? "" : ",") + name;
    if (!names.empty())
        addExtension(certificate.get(), issuer, NID_subject_alt_name, names);
    addExtension(certificate.get(), issuer, NID_authority_key_identifier, "keyid");
    X509_sign(certificate.get(), m_impl->key.get(), EVP_sha256());
    return {pemOf(certificate.get()), pemOf(key.get())};
}

PemPair TestAuthority::server() const {
    return sign({.commonName = "localhost", .names = {"DNS:localhost", "IP:127.0.0.1"}});
}

PemPair TestAuthority::client(const std::string& user) const {
    return sign({.commonName = user});
}

std::string traditionalKey(const std::string& key) {
    const Owned<BIO> bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey_traditional(bio.get(), keyOf(key).get(), nullptr, nullptr, 0, nullptr, nullptr);
    return text(bio.get());
}

std::string encryptedKey(const std::string& key, const std::string& password) {
    const Owned<BIO> bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), keyOf(key).get(), EVP_aes_256_cbc(), password.data(),
                                  static_cast<int>(password.size()), nullptr, nullptr);
    return text(bio.get());
}

} // namespace thrifty::tests
