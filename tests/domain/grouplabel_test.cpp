// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/grouplabel.h"

#include <gtest/gtest.h>

namespace thrifty::domain {
namespace {

std::string many(std::size_t count, char letter = 'a') {
    return std::string(count, letter);
}

TEST(GroupLabel, whatTheApiServerTakesIsNoFault) {
    for (const GroupLabel& label : std::vector<GroupLabel>{
             {"team", "ml"},
             {"app.kubernetes.io/instance", "llm-serving"},
             {"a", ""},
             {"A_b.c-9", "V1.2_x-Y"},
             {many(63), many(63)},
             {many(253) + "/" + many(63), "1"},
             {"x-1.y/n", "0"},
         })
        EXPECT_EQ(faultOf(label), LabelFault::None) << label.key << " = " << label.value;
}

TEST(GroupLabel, whatItRefusesIsFoundWhereItIs) {
    const std::vector<std::pair<GroupLabel, LabelFault>> wrong{
        {{"", "v"}, LabelFault::Name},
        {{"example.com/", "v"}, LabelFault::Name},
        {{"-team", "v"}, LabelFault::Name},
        {{"team.", "v"}, LabelFault::Name},
        {{"my team", "v"}, LabelFault::Name},
        {{"a/b/c", "v"}, LabelFault::Name},
        {{"t\xC3\xA4m", "v"}, LabelFault::Name},
        {{many(64), "v"}, LabelFault::NameTooLong},
        {{"/team", "v"}, LabelFault::Prefix},
        {{"Example.com/team", "v"}, LabelFault::Prefix},
        {{"example..com/team", "v"}, LabelFault::Prefix},
        {{"example.com./team", "v"}, LabelFault::Prefix},
        {{"a_b/team", "v"}, LabelFault::Prefix},
        {{many(254) + "/team", "v"}, LabelFault::PrefixTooLong},
        {{"team", "a b"}, LabelFault::Value},
        {{"team", "ml="}, LabelFault::Value},
        {{"team", "_ml"}, LabelFault::Value},
        {{"team", many(64)}, LabelFault::ValueTooLong},
    };
    for (const auto& [label, fault] : wrong)
        EXPECT_EQ(faultOf(label), fault) << label.key << " = " << label.value;
}

} // namespace
} // namespace thrifty::domain
