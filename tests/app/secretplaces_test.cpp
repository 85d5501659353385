// SPDX-License-Identifier: GPL-3.0-or-later
// Values of Secrets in manifests' texts are found however they are written, also where the text cannot be read.
#include "app/format/secretplaces.h"

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

struct Case {
    const char* name;
    const char* text;
    const char* shown;
};

TEST(SecretPlaces, coverValuesAndNothingElse) {
    const Case cases[] = {
        {"block",
         "apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringData:\n  token: s3cr3t\n  user: \"bob\"\ntype: "
         "Opaque\n",
         "apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringData:\n  token: ••••••\n  user: ••••••\ntype: "
         "Opaque\n"},
        {"data before the kind", "data:\n  k: djE=\nkind: Secret\nmetadata: {name: a}\n",
         "data:\n  k: ••••••\nkind: Secret\nmetadata: {name: a}\n"},
        {"several lines", "kind: Secret\ndata:\n  key: |\n    -----BEGIN\n    abc\n\n    def\n  other: x\n",
         "kind: Secret\ndata:\n  key: ••••••\n    ••••••\n    ••••••\n\n    ••••••\n  other: ••••••\n"},
        {"flow", "kind: Secret\nstringData: {token: s3cr3t}\n", "kind: Secret\nstringData: ••••••\n"},
        {"one line", "{kind: Secret, metadata: {name: a}, data: {k: djE=}}\n",
         "{kind: Secret, metadata: {name: a}, data: ••••••\n"},
        {"only that document",
         "kind: ConfigMap\ndata:\n  a: b\n---\nkind: Secret\ndata:\n  a: b\n---\nkind: ConfigMap\ndata:\n  a: b\n",
         "kind: ConfigMap\ndata:\n  a: b\n---\nkind: Secret\ndata:\n  a: ••••••\n---\nkind: ConfigMap\ndata:\n  a: "
         "b\n"},
        {"only that item",
         "items:\n- kind: ConfigMap\n  data:\n    a: b\n- kind: Secret\n  data:\n    a: b\n- kind: ConfigMap\n  "
         "data:\n    a: b\n",
         "items:\n- kind: ConfigMap\n  data:\n    a: b\n- kind: Secret\n  data:\n    a: ••••••\n- kind: ConfigMap\n  "
         "data:\n    a: b\n"},
        {"JSON", "{\n  \"kind\": \"Secret\",\n  \"data\": {\n    \"a\": \"djE=\",\n    \"b\": \"djI=\"\n  }\n}\n",
         "{\n  \"kind\": \"Secret\",\n  \"data\": {\n    \"a\": ••••••\n    \"b\": ••••••\n  }\n}\n"},
        {"text that cannot be read", "kind: Secret\ndata:\n  a: 'not closed\n  b\n",
         "kind: Secret\ndata:\n  a: ••••••\n  ••••••\n"},
        {"CRLF", "kind: Secret\r\ndata:\r\n  a: b\r\n", "kind: Secret\r\ndata:\r\n  a: ••••••\r\n"},
        {"another kind", "kind: SecretStore\ndata:\n  a: b\n", "kind: SecretStore\ndata:\n  a: b\n"},
        {"a use of one", "kind: Pod\nspec:\n  volumes:\n  - secret: {secretName: a}\n",
         "kind: Pod\nspec:\n  volumes:\n  - secret: {secretName: a}\n"},
    };
    for (const Case& one : cases)
        EXPECT_EQ(withoutSecrets(QString::fromUtf8(one.text)).toStdString(), one.shown) << one.name;
}

} // namespace
} // namespace thrifty::app
