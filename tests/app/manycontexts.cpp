// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manycontexts.h"

#include <utility>
#include <vector>

namespace thrifty::tests {

namespace {

/// Name, and the program that logs in; empty: a token.
using Context = std::pair<QByteArray, QByteArray>;

std::vector<Context> contextsOf(int count) {
    std::vector<Context> contexts{
        {"nova", ""},
        {"gke_ml-platform-production_us-central1_static-gke", "gke-gcloud-auth-plugin"},
        {"gke_ml-platform-production_us-central1-a_autoscale-gke-a", "gke-gcloud-auth-plugin"},
        {"gke_ml-platform-production_us-central1-f_autoscale-gke-f", "gke-gcloud-auth-plugin"},
        {"autoscale-aks", "kubelogin"},
        {"arn:aws:eks:us-west-2:123456789012:cluster/autoscale-eks-with-a-name-of-sixty-letters-x", "aws"},
        {"gke_ml-platform_europe-west4_batch-eu", "gke-gcloud-auth-plugin"},
        {"aks-data-prod", "kubelogin"},
        {"arn:aws:eks:eu-central-1:123456789012:cluster/payments-prod", "aws"},
        {"kind-dev", ""},
        {"onprem-lab", "oidc-login"},
        {"minikube", ""},
    };
    const char* teams[] = {"payments", "search", "vision", "batch", "data", "edge", "training"};
    const char* regions[] = {"us-west-2", "eu-central-1", "ap-southeast-1", "us-east-1"};
    const char* places[] = {"europe-west4", "us-central1", "asia-northeast1"};
    for (int i = static_cast<int>(contexts.size()); i < count; ++i) {
        const QByteArray name = QByteArray(teams[i % 7]) + '-' + QByteArray::number(i);
        if (i % 3 == 0)
            contexts.emplace_back(QByteArray("arn:aws:eks:") + regions[i / 3 % 4] + ":123456789012:cluster/" + name,
                                  "aws");
        else if (i % 3 == 1)
            contexts.emplace_back(QByteArray("gke_ml-platform_") + places[i / 3 % 3] + '_' + name,
                                  "gke-gcloud-auth-plugin");
        else
            contexts.emplace_back("aks-" + name, "kubelogin");
    }
    return contexts;
}

} // namespace

QByteArray manyContexts(int count) {
    QByteArray clusters, list, users;
    for (const auto& [name, command] : contextsOf(count)) {
        clusters += "- {name: \"" + name + "\", cluster: {server: \"https://" + name.right(12).replace('/', '-') +
                    ".example.com:6443\", certificate-authority-data: \"\"}}\n";
        list += "- {name: \"" + name + "\", context: {cluster: \"" + name + "\", user: \"" + name + "\"}}\n";
        users += "- {name: \"" + name + "\", user: " +
                 (command.isEmpty() ? QByteArray("{token: abc}")
                                    : "{exec: {apiVersion: client.authentication.k8s.io/v1, command: " + command +
                                          ", args: [get-token, --cluster, \"" + name + "\"], interactiveMode: " +
                                          (command == "oidc-login" ? "Always" : "Never") + "}}") +
                 "}\n";
    }
    return "apiVersion: v1\nkind: Config\nclusters:\n" + clusters + "contexts:\n" + list + "users:\n" + users;
}

} // namespace thrifty::tests
