// SPDX-License-Identifier: GPL-3.0-or-later
// Who we are to a real API server: certificates, tokens that end, rights, TLS trust.
#include "realfleet.h"

#include "kube/base64.h"
#include "kube/kinds.h"
#include "manifest/json.h"
#include "support/testcertificates.h"

#include <gmock/gmock.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <fmt/format.h>
#include <fstream>

namespace thrifty::tests {
namespace {

using domain::ErrorCode;
using kube::Access;
using manifest::Value;
using testing::HasSubstr;
using namespace std::chrono_literals;

const kube::ResourceType accountType{"", "v1", "serviceaccounts", "ServiceAccount", true};
const kube::ResourceType clusterType{"cluster.elotl.co", "v1alpha1", "clusters", "Cluster", false};

class Identity : public RealKubernetes {
  protected:
    /// The fleet's own way in to a cluster, as its user has it.
    kube::Kubeconfig userOf(const std::string& cluster) {
        auto config = kube::loadKubeconfigs({fleet().folder() + "/" + cluster + ".kubeconfig"});
        EXPECT_TRUE(config) << config.error().text();
        config->contexts.front().name = domain::ContextName("c");
        return *config;
    }
    std::string whoIs(const kube::Kubeconfig& config) {
        const auto name = client(config).whoAmI();
        return name ? *name : name.error().text();
    }
    std::string strangersToken() {
        const std::string tokens = fleet().read("pki/tokens.csv");
        const auto line = tokens.find('\n') + 1;
        return tokens.substr(line, tokens.find(',', line) - line);
    }
};

std::string base64Url(std::string_view bytes) {
    std::string text = kube::base64Encode(bytes);
    for (char& c : text)
        c = c == '+' ? '-' : c == '/' ? '_' : c;
    text.erase(text.find_last_not_of('=') + 1);
    return text;
}

/// A service account token as the API server signs them, but with an end of our choice (its own last ten minutes).
std::string signedToken(const std::string& keyPem, const std::string& ns, const Value& account, std::int64_t expires) {
    const std::string name = account.at("metadata", "name").str();
    const std::int64_t now =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
    const Value claims =
        Value::object({{"iss", "https://kubernetes.default.svc"},
                       {"aud", Value::array({"https://kubernetes.default.svc"})},
                       {"sub", "system:serviceaccount:" + ns + ":" + name},
                       {"iat", now - 600},
                       {"nbf", now - 600},
                       {"exp", expires},
                       {"kubernetes.io",
                        Value::object({{"namespace", ns},
                                       {"serviceaccount",
                                        Value::object({{"name", name}, {"uid", account.at("metadata", "uid")}})}})}});
    const std::string text = base64Url(R"({"alg":"RS256"})") + "." + base64Url(manifest::toJson(claims));
    BIO* in = BIO_new_mem_buf(keyPem.data(), static_cast<int>(keyPem.size()));
    EVP_PKEY* key = PEM_read_bio_PrivateKey(in, nullptr, nullptr, nullptr);
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    std::string signature(512, '\0');
    std::size_t size = signature.size();
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    const bool ok =
        key != nullptr && EVP_DigestSignInit(context, nullptr, EVP_sha256(), nullptr, key) == 1 &&
        EVP_DigestSign(context, reinterpret_cast<unsigned char*>(signature.data()), &size, bytes, text.size()) == 1;
    EVP_MD_CTX_free(context);
    EVP_PKEY_free(key);
    BIO_free(in);
    EXPECT_TRUE(ok);
    return text + "." + base64Url(std::string_view(signature).substr(0, size));
}

std::int64_t secondsFromNow(std::int64_t seconds) {
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
               .count() +
           seconds;
}

TEST_F(Identity, K54certificatesAndTokensLetUsIn) {
    EXPECT_EQ(whoIs(userOf("nova")), "planner");
    EXPECT_EQ(whoIs(userOf("static-gke")), "viewer");
    EXPECT_EQ(whoIs(userOf("autoscale-eks")), "admin");
    auto clusters = client(userOf("nova")).list(clusterType, {});
    ASSERT_TRUE(clusters) << clusters.error().text();
    EXPECT_EQ(clusters->items.size(), 3u);
    EXPECT_TRUE(client(userOf("static-gke")).list(kube::podType, {}));
}

TEST_F(Identity, K45noCertificateIsTheServersToDecide) {
    kube::Kubeconfig config = configFor("nova");
    config.users["c"] = {};
    EXPECT_TRUE(client(config).serverVersion()) << "what everybody may read is read";
    const auto pods = client(config).list(kube::podType, {});
    ASSERT_FALSE(pods);
    EXPECT_EQ(pods.error().code, ErrorCode::Forbidden);
    EXPECT_THAT(pods.error().message, HasSubstr("system:anonymous"));
    const auto refused = client(configWithToken("nova", "no-such-token")).list(kube::podType, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Unauthorized);
    EXPECT_EQ(refused.error().text().find("no-such-token"), std::string::npos);
}

TEST_F(Identity, K76missingRightsAreNamed) {
    const auto pods = client(configWithToken("nova", strangersToken())).list(kube::podType, {});
    ASSERT_FALSE(pods);
    EXPECT_EQ(pods.error().code, ErrorCode::Forbidden);
    EXPECT_THAT(pods.error().message, HasSubstr("User \"nobody\" cannot list resource \"pods\""));
    const auto removed = client(userOf("static-gke")).remove(kube::podType, "serving", "any", {});
    ASSERT_FALSE(removed);
    EXPECT_EQ(removed.error().code, ErrorCode::Forbidden);
    EXPECT_THAT(removed.error().message, HasSubstr("cannot delete resource \"pods\""));
    EXPECT_THAT(removed.error().message, HasSubstr("namespace \"serving\""));
}

TEST_F(Identity, K129whatWeMayDoIsAsked) {
    auto viewer = client(userOf("static-gke"));
    EXPECT_EQ(viewer.mayI({"list", "", "pods", "", ""}).value_or(Access::Unknown), Access::Allowed);
    EXPECT_EQ(viewer.mayI({"create", "", "pods", "serving", ""}).value_or(Access::Unknown), Access::Denied);
    auto planner = client(userOf("nova"));
    EXPECT_EQ(planner.mayI({"create", "policy.elotl.co", "schedulepolicies", "", ""}).value_or(Access::Unknown),
              Access::Allowed);
    EXPECT_EQ(planner.mayI({"create", "", "pods/eviction", "serving", ""}).value_or(Access::Unknown), Access::Denied);
}

TEST_F(Identity, K63impersonation) {
    kube::Kubeconfig config = configFor("nova");
    config.users["c"].impersonate = "planner";
    config.users["c"].impersonateGroups = {"planners", "a group, with \"signs\""};
    config.users["c"].impersonateExtra = {{"Example.com/Reason", {"one", "two"}}};
    const Value review = yaml("apiVersion: authentication.k8s.io/v1\nkind: SelfSubjectReview");
    const auto seen = client(config).create(
        {"authentication.k8s.io", "v1", "selfsubjectreviews", "SelfSubjectReview", false}, {}, review);
    ASSERT_TRUE(seen) << seen.error().text();
    const Value& info = seen->at("status", "userInfo");
    EXPECT_EQ(info["username"].str(), "planner");
    EXPECT_THAT(manifest::toJson(info["groups"]), HasSubstr(R"("planners","a group, with \"signs\"")"));
    EXPECT_EQ(manifest::toJson(info.at("extra", "example.com/reason")), R"(["one","two"])");
    // Who may not pretend is told so.
    kube::Kubeconfig planner = userOf("nova");
    planner.users.begin()->second.impersonate = "admin";
    const auto refused = client(planner).list(clusterType, {});
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message, HasSubstr("User \"planner\" cannot impersonate"));
}

TEST_F(Identity, K55K56K79aTokenThatEndsIsReadAgainFromItsFile) {
    const std::string ns = makeNamespace("nova", "tokens");
    auto admin = client("nova");
    // What the API server issues itself.
    kube::Request ask;
    ask.method = kube::Method::Post;
    ask.target = "/api/v1/namespaces/" + ns + "/serviceaccounts/default/token";
    ask.headers = {{"Content-Type", "application/json"}};
    ask.body = R"({"apiVersion":"authentication.k8s.io/v1","kind":"TokenRequest","spec":{"expirationSeconds":600}})";
    const auto issued = admin.request(ask);
    ASSERT_TRUE(issued) << issued.error().text();
    const std::string name = "system:serviceaccount:" + ns + ":default";
    EXPECT_EQ(whoIs(configWithToken("nova", issued->at("status", "token").str())), name);

    const auto account = admin.get(accountType, ns, "default");
    ASSERT_TRUE(account);
    const std::string key = fleet().read("pki/sa.key");
    // API servers allow a minute of difference between clocks, and remember what they accepted for ten seconds.
    TemporaryFolder folder;
    const std::string file = folder.file("token", signedToken(key, ns, *account, secondsFromNow(-57)) + "\n");
    kube::Kubeconfig config = configFor("nova");
    config.users["c"] = {};
    config.users["c"].tokenFile = file;
    auto bearer = client(config);
    ASSERT_EQ(bearer.whoAmI().value_or("refused"), name);
    // It ends; the file is not read for a minute, and nothing new stands there anyway.
    std::optional<domain::Error> ended;
    ASSERT_TRUE(eventually([&] {
        if (const auto answer = bearer.whoAmI(); !answer)
            ended = answer.error();
        return ended.has_value();
    }));
    EXPECT_EQ(ended->code, ErrorCode::Unauthorized) << ended->text();
    EXPECT_EQ(ended->text().find("eyJ"), std::string::npos) << "no token in an error";
    // The 401 makes it read the file again: the very next request works.
    folder.file("token", signedToken(key, ns, *account, secondsFromNow(600)));
    EXPECT_EQ(bearer.whoAmI().value_or("refused"), name);
}

TEST_F(Identity, K33K43K44theServersCertificateIsChecked) {
    const TestAuthority stranger("Stranger CA");
    kube::Kubeconfig config = configFor("nova");
    config.clusters["c"].certificateAuthorityData = stranger.pem();
    auto version = client(config).serverVersion();
    ASSERT_FALSE(version);
    EXPECT_EQ(version.error().code, ErrorCode::Certificate);
    EXPECT_THAT(version.error().message, HasSubstr("unknown authority"));

    config = configFor("nova");
    config.clusters["c"].tlsServerName = "kubernetes.default.svc";
    EXPECT_TRUE(client(config).serverVersion());
    config.clusters["c"].tlsServerName = "other.example";
    version = client(config).serverVersion();
    ASSERT_FALSE(version);
    EXPECT_THAT(version.error().message, HasSubstr("is not for other.example"));

    config = configFor("nova");
    const PemPair foreign = stranger.client("admin");
    config.users["c"].clientCertificateData = foreign.certificate;
    config.users["c"].clientKeyData = foreign.key;
    const auto refused = client(config).list(kube::podType, {});
    ASSERT_FALSE(refused) << "an API server takes a certificate of another authority for no certificate";
    EXPECT_THAT(refused.error().code, testing::AnyOf(ErrorCode::Unauthorized, ErrorCode::Certificate));
}

} // namespace
} // namespace thrifty::tests
