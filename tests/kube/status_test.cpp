// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/apiclient.h"
#include "manifest/json.h"
#include "support/faketransport.h"

#include <gtest/gtest.h>

namespace thrifty::kube {
namespace {

using domain::ErrorCode;

TEST(Status, K76codesByStatusAndReason) {
    struct Case {
        int status;
        const char* reason;
        const char* message;
        ErrorCode code;
    };
    for (const Case& c : std::vector<Case>{
             {400, "BadRequest", "strict decoding error", ErrorCode::Rejected},
             {401, "Unauthorized", "Unauthorized", ErrorCode::Unauthorized},
             {403, "Forbidden", R"(pods is forbidden: User \"dev\" cannot list resource \"pods\")",
              ErrorCode::Forbidden},
             {403, "Forbidden", R"(pods \"a\" is forbidden: exceeded quota: gpus)", ErrorCode::Rejected},
             {403, "Forbidden", R"(pods \"a\" is forbidden: violates PodSecurity)", ErrorCode::Rejected},
             {404, "NotFound", R"(pods \"a\" not found)", ErrorCode::NotFound},
             {409, "AlreadyExists", R"(pods \"a\" already exists)", ErrorCode::AlreadyExists},
             {409, "Conflict", "the object has been modified", ErrorCode::Conflict},
             {410, "Expired", "too old resource version", ErrorCode::Expired},
             {413, "RequestEntityTooLarge", "too large", ErrorCode::Limit},
             {422, "Invalid", "spec.replicas: Invalid value", ErrorCode::Rejected},
             {429, "TooManyRequests", "slow down", ErrorCode::Throttled},
             {500, "InternalError", "etcd is gone", ErrorCode::Unreachable},
             {500, "InternalError", R"(failed calling webhook \"x\")", ErrorCode::Rejected},
             {503, "ServiceUnavailable", "not ready", ErrorCode::Unreachable},
             {504, "Timeout", "request did not complete", ErrorCode::Timeout},
         }) {
        const auto error = errorFrom({c.status, {}, tests::statusBody(c.status, c.reason, c.message)}, "gke-a");
        EXPECT_EQ(error.code, c.code) << c.status << " " << c.message;
        EXPECT_EQ(error.place, "gke-a");
        EXPECT_FALSE(error.message.empty());
    }
}

TEST(Status, K76theServersWordsAndItsCausesAreShown) {
    const std::string body =
        R"({"kind":"Status","message":"Apply failed with 1 conflict","reason":"Conflict","code":409,"details":{"causes":[
        {"reason":"FieldManagerConflict","message":"conflict with \"kubectl\"","field":".spec.replicas"}]}})";
    const auto error = errorFrom({409, {}, body}, "nova");
    EXPECT_EQ(error.code, ErrorCode::Conflict);
    EXPECT_EQ(error.message, "Apply failed with 1 conflict; .spec.replicas: conflict with \"kubectl\"");
    EXPECT_NE(error.hint, "");
    const auto causes = statusCauses(*manifest::parseJson(body));
    ASSERT_EQ(causes.size(), 1u);
    EXPECT_EQ(causes[0].field, ".spec.replicas");
    EXPECT_EQ(causes[0].reason, "FieldManagerConflict");
}

TEST(Status, K77anAnswerThatIsNotAStatusGivesItsFirstLine) {
    const auto error = errorFrom({502, {}, "\n<html>\n<body>secret page</body>"}, "s");
    EXPECT_EQ(error.code, ErrorCode::Unreachable);
    EXPECT_EQ(error.message, "HTTP 502: <html>");
    EXPECT_EQ(errorFrom({503, {}, ""}, "s").message, "HTTP 503");
    const auto big = errorFrom({500, {}, std::string(5'000'000, 'x')}, "s");
    EXPECT_LT(big.message.size(), 300u);
}

TEST(Status, K118controlCharactersOfServersBecomeBlanks) {
    const auto error = errorFrom({422, {}, tests::statusBody(422, "Invalid", R"(a\r\nb\u001b[31mred\u0007)")}, "s");
    EXPECT_EQ(error.message, "a  b [31mred");
}

} // namespace
} // namespace thrifty::kube
