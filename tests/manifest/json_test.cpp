// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/document.h"
#include "manifest/json.h"

#include <gtest/gtest.h>

namespace thrifty::manifest {
namespace {

TEST(Json, readsAndWritesTheSame) {
    for (const char* text :
         {"null", "true", "-1", "2.5", "\"a\\\"\\\\\\n\\u0001/\"", "[]", "{}", "[1,[2,{\"a\":[null]}]]",
          "{\"b\":1,\"a\":{\"c\":\"\xC3\xA4\"}}", "9223372036854775807", "-9223372036854775808"}) {
        const auto value = parseJson(text);
        ASSERT_TRUE(value) << text;
        EXPECT_EQ(toJson(*value), text);
        EXPECT_EQ(*parseJson(toPrettyJson(*value)), *value);
    }
    EXPECT_EQ(toPrettyJson(*parseJson("{\"a\":[1,{}],\"b\":{}}")),
              "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": {}\n}\n");
}

TEST(Json, takesNumbersOfAnySize) {
    EXPECT_EQ((*parseJson("{\"n\": 18446744073709551615}"))["n"].doubleOr(0), 18446744073709551615.0);
    EXPECT_EQ((*parseJson("{\"n\": 123456789012345678901234567890}"))["n"].doubleOr(0), 1.2345678901234568e29);
    EXPECT_EQ((*parseJson("[1e3, 1.0]"))[0].intOr(0), 1000);
    EXPECT_EQ(toJson(*parseJson("2000020002002000220000.00020021")), "2.0000200020020002e+21"); // not as an integer
}

TEST(Json, takesWhatIsTooCloseToZeroAsZeroAndRefusesWhatIsTooLarge) {
    for (const std::string number : {"1e-400", "-0.0001e-399", "123456789e-1000000000000000000000", "0.0e999999"}) {
        const auto value = parseJson("[" + number + "]");
        ASSERT_TRUE(value) << number;
        EXPECT_EQ((*value)[0], Value(0)) << number;
        // The reader that keeps places agrees.
        const auto file = parseFile("n.json", "{\"n\": " + number + "}");
        ASSERT_TRUE(file) << number;
        EXPECT_EQ(file->documents[0].value()["n"], Value(0)) << number;
    }
    for (const std::string& number :
         {std::string("1e400"), std::string("0.001e500"), "1" + std::string(400, '0') + ".5e-1"}) {
        EXPECT_FALSE(parseJson("[" + number + "]")) << number;
    }
    // In YAML that is text, and so it is when only a part of the digits is taken back by the exponent.
    const auto yaml = parseFile("n.yaml", "small: 1e-400\nlarge: 1" + std::string(400, '0') + ".5e-1\n");
    ASSERT_TRUE(yaml);
    EXPECT_EQ(yaml->documents[0].value()["small"], Value(0));
    EXPECT_TRUE(yaml->documents[0].value()["large"].isString());
}

TEST(Json, takesTheLastOfEqualKeys) {
    EXPECT_EQ(toJson(*parseJson(R"({"a":1,"b":2,"a":3})")), R"({"a":3,"b":2})");
    std::string many = "{";
    for (int i = 0; i < 40; ++i)
        many += "\"k" + std::to_string(i % 30) + "\":" + std::to_string(i) + ",";
    many.back() = '}';
    const auto value = parseJson(many);
    ASSERT_TRUE(value);
    EXPECT_EQ(value->size(), 30u);
    EXPECT_EQ((*value)["k9"].intOr(0), 39);
    EXPECT_EQ((*value)["k29"].intOr(0), 29);
}

TEST(Json, refusesWhatIsNot) {
    for (const char* text : {"", "{", "{\"a\":}", "[1,]", "{'a':1}", "nul", "\"\xFF\"", "{\"a\":1} x"}) {
        const auto value = parseJson(text);
        ASSERT_FALSE(value) << text;
        EXPECT_EQ(value.error().code, domain::ErrorCode::Parse);
    }
    EXPECT_FALSE(parseJson(std::string(5000, '[') + std::string(5000, ']')));
}

} // namespace
} // namespace thrifty::manifest
