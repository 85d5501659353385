// SPDX-License-Identifier: GPL-3.0-or-later
// What we write, and what kubectl sees of it; what kubectl wrote, and what we see.
#include "realfleet.h"

#include "kube/kinds.h"
#include "manifest/json.h"

#include <gmock/gmock.h>

namespace thrifty::tests {
namespace {

using domain::ErrorCode;
using manifest::Value;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const kube::ResourceType configMapType{"", "v1", "configmaps", "ConfigMap", true};

class Writes : public RealKubernetes {
  protected:
    static Value map(const std::string& data) {
        return yaml("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\ndata: {" + data + "}");
    }
};

TEST_F(Writes, K119kubectlReadsOurFieldManager) {
    const std::string ns = makeNamespace("nova", "managers");
    auto admin = client("nova");
    ASSERT_TRUE(admin.apply(configMapType, ns, "m", map("a: one")));
    const auto seen =
        fleet().kubectl("nova", {"get", "configmap", "m", "-n", ns, "-o", "json", "--show-managed-fields"});
    ASSERT_EQ(seen.code, 0) << seen.err;
    const auto object = manifest::parseJson(seen.out);
    ASSERT_TRUE(object);
    const Value& fields = object->at("metadata", "managedFields");
    ASSERT_EQ(fields.size(), 1u);
    EXPECT_EQ(fields[0]["manager"].str(), "thrifty-nova");
    EXPECT_EQ(fields[0]["operation"].str(), "Apply");
    EXPECT_THAT(manifest::toJson(fields[0]["fieldsV1"]), HasSubstr("f:a"));
    // Applying the same again changes nothing at all, and a field that we leave out is taken away.
    const std::string version = object->at("metadata", "resourceVersion").str();
    const auto again = admin.apply(configMapType, ns, "m", map("a: one"));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->at("metadata", "resourceVersion").str(), version);
    const auto other = admin.apply(configMapType, ns, "m", map("b: two"));
    ASSERT_TRUE(other);
    EXPECT_EQ(manifest::toJson((*other)["data"]), R"({"b":"two"})");
}

TEST_F(Writes, K119kubectlDiffShowsNothingAfterOurApply) {
    const std::string ns = makeNamespace("nova", "diff");
    const std::string text = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: " + ns +
                             ", labels: {app: web}}\nspec:\n  replicas: 0\n  selector: {matchLabels: {app: web}}\n"
                             "  template:\n    metadata: {labels: {app: web}}\n    spec: {containers: [{name: main, "
                             "image: nowhere.example/none, resources: {requests: {cpu: 1500m, memory: 1Gi}}}]}\n";
    ASSERT_TRUE(client("nova").apply(kube::deploymentType, ns, "web", yaml(text)));
    const auto diff =
        fleet().kubectl("nova", {"diff", "--server-side", "--field-manager", "thrifty-nova", "-f", "-"}, text);
    EXPECT_EQ(diff.code, 0) << diff.out << diff.err;
    EXPECT_THAT(diff.out, IsEmpty());
    const auto clientSide = fleet().kubectl("nova", {"diff", "-f", "-"}, text);
    EXPECT_EQ(clientSide.code, 0) << clientSide.out << clientSide.err;
    EXPECT_THAT(clientSide.out, IsEmpty());
}

TEST_F(Writes, K120conflictsNameTheManagerAndTheField) {
    const std::string ns = makeNamespace("nova", "conflict");
    const std::string theirs = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m, namespace: " + ns +
                               "}\ndata: {a: theirs, b: also-theirs}\n";
    ASSERT_EQ(fleet().kubectl("nova", {"apply", "--server-side", "-f", "-"}, theirs).code, 0);
    auto admin = client("nova");
    const auto refused = admin.apply(configMapType, ns, "m", map("a: ours, c: ours"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
    EXPECT_THAT(refused.error().message, HasSubstr("conflict with \"kubectl\""));
    EXPECT_THAT(refused.error().message, HasSubstr(".data.a"));
    EXPECT_THAT(refused.error().message, Not(HasSubstr(".data.c")));
    const auto untouched = admin.get(configMapType, ns, "m");
    ASSERT_TRUE(untouched);
    EXPECT_EQ(manifest::toJson((*untouched)["data"]), R"({"a":"theirs","b":"also-theirs"})");
    kube::WriteOptions force;
    force.force = true;
    const auto taken = admin.apply(configMapType, ns, "m", map("a: ours"), force);
    ASSERT_TRUE(taken) << taken.error().text();
    EXPECT_EQ(taken->at("data", "a").str(), "ours");
    EXPECT_EQ(taken->at("data", "b").str(), "also-theirs");
    const auto back = fleet().kubectl("nova", {"apply", "--server-side", "-f", "-"}, theirs);
    EXPECT_EQ(back.code, 1);
    EXPECT_THAT(back.err, HasSubstr("conflict with \"thrifty-nova\""));
}

TEST_F(Writes, K121aDryRunIsWhatWouldBeAndLeavesNothing) {
    const std::string ns = makeNamespace("nova", "dry");
    auto admin = client("nova");
    kube::WriteOptions dry;
    dry.dryRun = true;
    const auto shown = admin.apply(configMapType, ns, "m", map("a: one"), dry);
    ASSERT_TRUE(shown) << shown.error().text();
    EXPECT_EQ(shown->at("data", "a").str(), "one");
    EXPECT_FALSE(admin.get(configMapType, ns, "m"));
    ASSERT_TRUE(admin.apply(configMapType, ns, "m", map("a: one")));
    const auto changed = admin.apply(configMapType, ns, "m", map("a: two"), dry);
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->at("data", "a").str(), "two");
    EXPECT_EQ(admin.get(configMapType, ns, "m")->at("data", "a").str(), "one");
    kube::DeleteOptions remove;
    remove.dryRun = true;
    EXPECT_TRUE(admin.remove(configMapType, ns, "m", remove));
    EXPECT_TRUE(admin.get(configMapType, ns, "m"));
    // The transport itself keeps a reader from writing, and lets the dry run pass.
    kube::TransportOptions readOnly;
    readOnly.mayWrite = [] { return false; };
    kube::ApiClient reader(transport(configFor("nova"), readOnly), "nova");
    EXPECT_TRUE(reader.apply(configMapType, ns, "m", map("a: two"), dry));
    const auto refused = reader.apply(configMapType, ns, "m", map("a: two"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Refused);
}

TEST_F(Writes, K122changedMeanwhileIsAConflict) {
    const std::string ns = makeNamespace("nova", "changed");
    auto admin = client("nova");
    const auto first = admin.create(configMapType, ns, map("a: one"));
    ASSERT_TRUE(first);
    const auto twice = admin.create(configMapType, ns, map("a: one"));
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().code, ErrorCode::AlreadyExists);
    Value second = *first;
    second.child("data").set("a", "two");
    ASSERT_TRUE(admin.replace(configMapType, ns, "m", second));
    const auto stale = admin.replace(configMapType, ns, "m", second);
    ASSERT_FALSE(stale) << "it carries the version from before";
    EXPECT_EQ(stale.error().code, ErrorCode::Conflict);
    EXPECT_THAT(stale.error().hint, HasSubstr("read it again"));
}

TEST_F(Writes, K106K125onlyTheObjectThatWasMeantIsDeleted) {
    const std::string ns = makeNamespace("nova", "uids");
    auto admin = client("nova");
    const auto first = admin.create(configMapType, ns, map("a: one"));
    ASSERT_TRUE(first);
    const std::string uid = first->at("metadata", "uid").str();
    ASSERT_TRUE(admin.remove(configMapType, ns, "m", {.uid = uid}));
    const auto second = admin.create(configMapType, ns, map("a: one"));
    ASSERT_TRUE(second);
    EXPECT_NE(second->at("metadata", "uid").str(), uid);
    const auto wrong = admin.remove(configMapType, ns, "m", {.uid = uid});
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, ErrorCode::Conflict);
    EXPECT_THAT(wrong.error().message, HasSubstr("the UID in the precondition (" + uid + ") does not match"));
    const auto changed = admin.remove(configMapType, ns, "m",
                                      {.uid = second->at("metadata", "uid").str(),
                                       .resourceVersion = first->at("metadata", "resourceVersion").str()});
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().code, ErrorCode::Conflict);
    EXPECT_TRUE(admin.get(configMapType, ns, "m")) << "the new one is still there";
}

TEST_F(Writes, K113whatKubectlWroteWeRead) {
    const std::string ns = makeNamespace("nova", "theirs");
    // Client-side apply keeps its annotation, and an event of kubectl's is one to us.
    const std::string text =
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m, namespace: " + ns + "}\ndata: {a: one}\n";
    ASSERT_EQ(fleet().kubectl("nova", {"apply", "-f", "-"}, text).code, 0);
    ASSERT_EQ(
        fleet().kubectl("nova", {"annotate", "configmap", "m", "-n", ns, "example.com/note=a \"quoted\" word"}).code,
        0);
    auto admin = client("nova");
    const auto object = admin.get(configMapType, ns, "m");
    ASSERT_TRUE(object);
    EXPECT_EQ(object->at("metadata", "annotations", "example.com/note").str(), "a \"quoted\" word");
    EXPECT_TRUE(object->at("metadata", "annotations").has("kubectl.kubernetes.io/last-applied-configuration"));
    const std::string uid = object->at("metadata", "uid").str();
    const std::string event = "apiVersion: v1\nkind: Event\nmetadata: {name: e, namespace: " + ns +
                              "}\ninvolvedObject: {apiVersion: v1, kind: ConfigMap, name: m, namespace: " + ns +
                              ", uid: " + uid + "}\nreason: Looked\nmessage: at it\ntype: Normal\ncount: 3\n";
    ASSERT_EQ(fleet().kubectl("nova", {"create", "-f", "-"}, event).code, 0);
    const auto events =
        admin.list(kube::eventType, ns, {.fieldSelector = "involvedObject.uid=" + uid + ",reason=Looked"});
    ASSERT_TRUE(events) << events.error().text();
    ASSERT_EQ(events->items.size(), 1u);
    const auto newer =
        admin.list({"events.k8s.io", "v1", "events", "Event", true}, ns, {.fieldSelector = "reason=Looked"});
    ASSERT_TRUE(newer);
    ASSERT_EQ(newer->items.size(), 1u);
    EXPECT_EQ(newer->items[0].at("regarding", "uid").str(), uid);
    EXPECT_EQ(newer->items[0]["note"].str(), "at it");
}

} // namespace
} // namespace thrifty::tests
