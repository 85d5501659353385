// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/json.h"
#include "sim/kinds/kindregistry.h"

#include <stdexcept>
#include <string>
#include <string_view>

namespace thrifty::sim::test {

/// JSON of a test, with single quotes for double ones so that it reads well in C++.
inline manifest::Value json(std::string_view text) {
    std::string proper(text);
    for (char& c : proper)
        c = c == '\'' ? '"' : c;
    auto value = manifest::parseJson(proper);
    if (!value)
        throw std::runtime_error("test JSON: " + value.error().message + ": " + proper);
    return *value;
}

inline const KindInfo& kindOf(const KindRegistry& kinds, std::string_view apiVersion, std::string_view kind) {
    const KindInfo* info = kinds.findKind(apiVersion, kind);
    if (!info)
        throw std::runtime_error("no kind " + std::string(kind));
    return *info;
}

/// A Deployment that is right, as a client writes it.
inline manifest::Value deployment() {
    return json(
        "{'apiVersion': 'apps/v1', 'kind': 'Deployment', 'metadata': {'name': 'web', 'namespace': 'serving'},"
        "'spec': {'selector': {'matchLabels': {'app': 'web'}}, 'template': {'metadata': {'labels': {'app': 'web'}},"
        "'spec': {'containers': [{'name': 'main', 'image': 'nginx:1.27', 'ports': [{'containerPort': 80}]}]}}}}");
}

/// A custom resource definition with one of everything that schemas can say.
inline manifest::Value widgetCrd() {
    return json(
        "{'apiVersion': 'apiextensions.k8s.io/v1', 'kind': 'CustomResourceDefinition',"
        "'metadata': {'name': 'widgets.example.com'}, 'spec': {'group': 'example.com', 'scope': 'Namespaced',"
        "'names': {'plural': 'widgets', 'kind': 'Widget'}, 'versions': [{'name': 'v1', 'served': true,"
        "'storage': true, 'subresources': {'status': {}}, 'schema': {'openAPIV3Schema': {'type': 'object',"
        "'properties': {'spec': {'type': 'object', 'required': ['size'], 'properties': {"
        "'size': {'type': 'integer', 'minimum': 1, 'maximum': 10}, 'mode': {'type': 'string', 'enum': ['a', 'b'],"
        "'default': 'a'}, 'code': {'type': 'string', 'pattern': '^[a-z]+$'}, 'any': {'type': 'object',"
        "'x-kubernetes-preserve-unknown-fields': true}, 'flags': {'type': 'array', 'items': {'type': 'string'},"
        "'x-kubernetes-list-type': 'set'}, 'parts': {'type': 'array', 'x-kubernetes-list-type': 'map',"
        "'x-kubernetes-list-map-keys': ['name'], 'items': {'type': 'object', 'properties': {"
        "'name': {'type': 'string'}, 'weight': {'x-kubernetes-int-or-string': true}}}}}},"
        "'status': {'type': 'object', 'x-kubernetes-preserve-unknown-fields': true}}}},"
        "'additionalPrinterColumns': [{'name': 'Size', 'type': 'integer', 'jsonPath': '.spec.size'},"
        "{'name': 'Ready', 'type': 'string', 'jsonPath': '.status.conditions[?(@.type==\\'Ready\\')].status'},"
        "{'name': 'Mode', 'type': 'string', 'priority': 1, 'jsonPath': '.spec.mode'},"
        "{'name': 'Age', 'type': 'date', 'jsonPath': '.metadata.creationTimestamp'}]}]}}");
}

} // namespace thrifty::sim::test
