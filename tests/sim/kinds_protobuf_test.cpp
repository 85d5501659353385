// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/protobuf.h"
#include "sim/kinds/validation.h"
#include "sim/kinds_support.h"
#include "support/paths.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <random>

namespace thrifty::sim {
namespace {

using manifest::Value;

std::string contentOf(const std::string& name) {
    std::ifstream file(thrifty::tests::testData() + "/protobuf/" + name, std::ios::binary);
    EXPECT_TRUE(file) << name;
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Go's JSON writer says null, "" and {} where there is nothing; none of it means anything to a server.
void dropEmpty(Value& value) {
    if (value.isArray()) {
        for (Value& item : value.mutableItems())
            dropEmpty(item);
    }
    if (!value.isObject())
        return;
    auto& members = value.mutableMembers();
    for (auto& [name, member] : members)
        dropEmpty(member);
    std::erase_if(members, [](const Value::Member& m) {
        return m.second.isNull() ||
               (m.second.isString() && m.second.str().empty() && m.first != "none" && m.first != "note") ||
               (m.second.isObject() && m.second.size() == 0) || (m.second.isBool() && m.first == "allowed");
    });
}

class Protobuf : public ::testing::TestWithParam<const char*> {};

/// The .pb files were written by Kubernetes' own Go serializer, the .json files from the same objects.
TEST_P(Protobuf, MeansWhatTheJsonMeans) {
    const KindRegistry kinds;
    const auto decoded = decodeProtobuf(kinds, contentOf(std::string(GetParam()) + ".pb"));
    ASSERT_TRUE(decoded) << decoded.error().message;
    Value actual = *decoded, expected = manifest::parseJson(contentOf(std::string(GetParam()) + ".json")).value();
    dropEmpty(actual);
    dropEmpty(expected);
    EXPECT_EQ(actual, expected) << manifest::toPrettyJson(actual) << manifest::toPrettyJson(expected);
    if (const KindInfo* kind = kinds.findKind(actual["apiVersion"].str(), actual["kind"].str())) {
        Value copy = *decoded;
        EXPECT_TRUE(decodeFields(*kind, copy, FieldValidation::Strict));
    }
}

TEST_P(Protobuf, DamageNeverCrashes) {
    const KindRegistry kinds;
    const std::string whole = contentOf(std::string(GetParam()) + ".pb");
    for (std::size_t size = 0; size < whole.size(); ++size)
        (void)decodeProtobuf(kinds, whole.substr(0, size));
    std::mt19937 random(7);
    std::size_t refused = 0;
    for (int round = 0; round < 500; ++round) {
        std::string bytes = whole;
        for (int i = 0; i < 3; ++i)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        refused += decodeProtobuf(kinds, bytes) ? 0 : 1;
    }
    EXPECT_GT(refused, 0u);
}

INSTANTIATE_TEST_SUITE_P(Files, Protobuf,
                         ::testing::Values("deployment", "job", "selfsubjectaccessreview", "subjectaccessreview",
                                           "secret", "event", "service", "deleteoptions"),
                         [](const auto& file) { return std::string(file.param); });

TEST(ProtobufBody, WhatIsNoneIsRefused) {
    const KindRegistry kinds;
    EXPECT_EQ(decodeProtobuf(kinds, "{}").error().code, 400);
    EXPECT_EQ(decodeProtobuf(kinds, "").error().code, 400);
    const std::string unknownKind{"k8s\0\x0a\x0a\x0a\x02v1\x12\x04Nope", 16};
    EXPECT_EQ(decodeProtobuf(kinds, unknownKind).error().message, "no kind \"Nope\" is registered for version \"v1\"");
}

} // namespace
} // namespace thrifty::sim
