// SPDX-License-Identifier: GPL-3.0-or-later
// An embedded fleet in this process and runs against it, without sockets.
#pragma once

#include "probetesting.h"

#include "catalog/catalogreader.h"
#include "session/estimaterun.h"
#include "session/fleetconnection.h"
#include "session/runid.h"
#include "sim/embeddedfleet.h"
#include "sim/scenario.h"
#include "support/paths.h"

#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace thrifty::tests {

class EmbeddedRun : public testing::Test {
  protected:
    std::string m_state = (std::filesystem::temp_directory_path() / ("run-" + session::randomHex(12))).string();
    std::unique_ptr<sim::EmbeddedFleet> m_embedded;
    session::FleetContext m_fleet;

    void TearDown() override {
        m_fleet = {};
        m_embedded.reset();
        std::filesystem::remove_all(m_state);
    }

    /// Starts the scenario (a shipped name, or YAML text laid over "experiments") and connects to it.
    void start(const std::string& scenario = "experiments", const std::vector<std::string>& overrides = {}) {
        auto loaded = scenario.find('\n') == std::string::npos
                          ? sim::Scenario::load(scenario, overrides)
                          : sim::Scenario::parse("test.yaml", "_extends: experiments\n" + scenario, overrides);
        ASSERT_TRUE(loaded) << loaded.error().text();
        sim::EmbeddedFleet::Options options;
        options.serveTls = false;
        auto fleet = sim::EmbeddedFleet::start(*loaded, options);
        ASSERT_TRUE(fleet) << fleet.error().text();
        m_embedded = std::move(*fleet);
        connect();
    }
    void connect(const std::map<domain::ClusterName, domain::ContextName>& map = {}) {
        m_fleet = {};
        m_fleet.settings.stateDirectory = m_state;
        m_fleet.prices =
            std::shared_ptr<const catalog::PriceCatalog>(std::shared_ptr<void>(), &catalog::shippedCatalog());
        for (const std::string& name : m_embedded->clusterNames()) {
            kube::KubeContext& context = m_fleet.kubeconfig.contexts.emplace_back();
            context.name = domain::ContextName(name);
        }
        m_fleet.kubeconfig.current = domain::ContextName("nova");
        session::ConnectRequest request;
        request.map = map;
        const auto way =
            [this](const domain::ContextName& context) -> domain::Expected<std::shared_ptr<kube::Transport>> {
            return m_embedded->inProcess(context.str());
        };
        auto attached = session::attach(m_fleet, request, way, {});
        ASSERT_TRUE(attached) << attached.error().text();
    }
    void change(const std::string& yaml) {
        auto file = manifest::parseFile("change.yaml", yaml);
        ASSERT_TRUE(file);
        auto changed = m_embedded->change(file->documents.front().value());
        ASSERT_TRUE(changed) << changed.error().text();
    }

    static std::string sample(const std::string& name) {
        std::ifstream in(thrifty::tests::sourceDir() + "/resources/samples/" + name + ".yaml");
        std::ostringstream text;
        text << in.rdbuf();
        EXPECT_FALSE(text.str().empty()) << name;
        return text.str();
    }
    session::EstimateRequest request(const std::vector<session::VariantInput>& variants) const {
        session::EstimateRequest asked;
        asked.variants = variants;
        asked.ns = domain::Namespace("serving");
        asked.group = {"app.kubernetes.io/instance", "llm-serving"};
        asked.timeout = std::chrono::seconds(20);
        return asked;
    }
    domain::EstimateResult estimate(const session::EstimateRequest& asked) {
        auto result = session::runEstimate(m_fleet, asked, {}, {});
        EXPECT_TRUE(result) << (result ? "" : result.error().text());
        return result ? std::move(*result) : domain::EstimateResult();
    }
    domain::EstimateResult estimate(const std::string& sampleName = "llm-2x1gpu") {
        return estimate(request({variantOf(sample(sampleName))}));
    }

    /// "static-gke 0.0000, autoscale-eks 4.2548, autoscale-gke-f no-node-type"
    static std::string table(const domain::VariantEstimate& variant) {
        std::string text;
        for (const domain::ClusterEstimate& cluster : variant.clusters) {
            text += (text.empty() ? "" : ", ") + cluster.name.str() + " ";
            text += cluster.totalPerHour ? cluster.totalPerHour->text(4) : std::string(toString(cluster.state));
        }
        return text;
    }
    static const domain::ClusterEstimate& of(const domain::EstimateResult& result, const std::string& cluster,
                                             std::size_t variant = 0) {
        static const domain::ClusterEstimate none;
        if (variant >= result.variants.size())
            return none;
        for (const domain::ClusterEstimate& one : result.variants[variant].clusters) {
            if (one.name.str() == cluster)
                return one;
        }
        ADD_FAILURE() << "no cluster " << cluster;
        return none;
    }

    /// Every object of every kind on every server: "CONTEXT kind ns/name uid". Events are what servers keep by
    /// themselves; nodes' and clusters' heartbeats change nothing here.
    std::set<std::string> everything() {
        std::set<std::string> found;
        for (const std::string& name : m_embedded->clusterNames()) {
            kube::ApiClient client(m_embedded->inProcess(name), name);
            auto types = client.resources({});
            EXPECT_TRUE(types) << (types ? "" : types.error().text());
            if (!types)
                continue;
            for (const kube::ResourceType& type : *types) {
                if (type.kind == "Event" || type.plural.find('/') != std::string::npos)
                    continue;
                const auto list = client.list(type, {}, {}, {});
                if (!list)
                    continue;
                for (const manifest::Value& object : list->items)
                    found.insert(name + " " + type.kind + " " + object.at("metadata", "namespace").str() + "/" +
                                 object.at("metadata", "name").str() + " " + object.at("metadata", "uid").str());
            }
        }
        return found;
    }
    /// What was added and what is missing, for a message that can be read; nodes that the autoscaler bought are its own
    /// business and are left out.
    static std::string difference(const std::set<std::string>& before, const std::set<std::string>& after) {
        std::string text;
        const auto add = [&](const char* sign, const std::set<std::string>& from, const std::set<std::string>& other) {
            for (const std::string& one : from) {
                if (!other.contains(one) && one.find(" Node ") == std::string::npos)
                    text += sign + one + "\n";
            }
        };
        add("- ", before, after);
        add("+ ", after, before);
        return text;
    }
    /// The difference once the fleet manager has followed: what it was copying when the original went takes a moment.
    std::string differenceInTheEnd(const std::set<std::string>& before) {
        std::string left = difference(before, everything());
        for (int round = 0; round < 100 && !left.empty(); ++round) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            left = difference(before, everything());
        }
        return left;
    }
    void create(const std::string& context, const std::string& yaml) {
        auto file = manifest::parseFile("created.yaml", yaml);
        ASSERT_TRUE(file) << file.error().text();
        kube::ApiClient client(m_embedded->inProcess(context), context);
        for (const manifest::Document& document : file->documents) {
            const manifest::Value& object = document.value();
            const auto type = client.resourceFor(object["apiVersion"].str(), object["kind"].str(), {});
            ASSERT_TRUE(type) << type.error().text();
            const auto made = client.create(*type, object.at("metadata", "namespace").str(), object, {}, {});
            ASSERT_TRUE(made) << made.error().text();
        }
    }
};

} // namespace thrifty::tests
