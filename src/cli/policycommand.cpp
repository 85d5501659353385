// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/knownfactsoptions.h"
#include "cli/resultinput.h"
#include "cli/runtime.h"
#include "report/estimatefiles.h"
#include "report/firmness.h"
#include "session/planbuilder.h"
#include "session/reviewpacket.h"

#include <algorithm>

namespace thrifty::cli {

namespace {

class PolicyCommand : public Command {
  public:
    std::string name() const override { return "policy"; }
    std::string summary() const override {
        return "Writes the cost-ordered policy of a result, for review or for a repository";
    }
    std::string example() const override {
        return "  thrifty-nova-cli policy --from result.json > policy.yaml\n"
               "  thrifty-nova-cli policy --from result.json --exclude autoscale-aks --pin static-gke=1 "
               "--max-node-cost 5\n"
               "  thrifty-nova-cli policy --from result.json --export review/ --manifest llm.yaml\n\n" +
               knownFactsHelp();
    }
    void declare(Arguments& arguments) override {
        declareResult(arguments, m_from, m_variant);
        declareEdits(arguments, m_edits);
        declareKnownFacts(arguments, m_facts);
        arguments.flag("--keep-annotations", m_keep,
                       "Leave the annotations as they are when order, caps and selectors did not change");
        arguments.option("-f,--existing", m_existing, "FILE",
                         "The policy that is there, for --keep-annotations (default: ask the control plane)");
        const Argument packet =
            arguments.option("--export", m_export, "DIR|FILE.zip",
                             "Write a packet for a review: policy, workload, gated copies, the estimate as JSON, "
                             "CSV, Markdown and HTML; a folder, or an archive when it ends in .zip");
        arguments.option("--manifest", m_manifests, "FILE", "Manifest of the workload for --export; repeatable")
            .needs(packet);
    }

    ExitCode run(Runtime& runtime) override {
        const auto format = formatOf(runtime.options(), Format::Yaml, {Format::Yaml, Format::Json});
        if (!format)
            return runtime.fail(format.error());
        if (!m_existing.empty() && !m_keep)
            return runtime.fail(
                {domain::ErrorCode::InvalidArgument, "is only of use with --keep-annotations", "-f", {}});
        auto result = readResultFrom(m_from);
        if (!result)
            return runtime.fail(result.error());
        session::PolicyRequest request;
        request.result = std::move(*result);
        request.variant = domain::VariantName(m_variant);
        const auto edits = orderEdits(m_edits);
        if (!edits)
            return runtime.fail(edits.error());
        request.edits = *edits;
        if (const auto caps = nodeCaps(m_edits, request); !caps)
            return runtime.fail(caps.error());
        auto facts = knownFactsFor(runtime, m_facts);
        if (!facts)
            return runtime.fail(facts.error());
        request.facts = std::move(*facts);
        // A policy is made from the result alone: no fleet is needed for it, except to look at the one that is there.
        const session::PlannerService offline{{}};
        auto plan = offline.buildPolicy(request);
        if (!plan)
            return runtime.fail(plan.error());
        if (m_keep) {
            auto kept = keepAnnotations(runtime, request, *plan);
            if (!kept)
                return runtime.fail(kept.error());
            plan = std::move(kept);
        }
        for (const std::string& warning : plan->warnings)
            runtime.terminal().message("Warning: " + warning, Style::Warn);
        if (request.facts)
            tellUnknownClusters(runtime, *request.facts, request.result.variants.front());
        tellOrder(runtime, plan->order);
        const domain::VariantEstimate& variant = *session::chosenVariant(request.result, request.variant);
        for (const std::string& pair : report::shakyPairs(domain::orderMargins(variant, plan->order)))
            runtime.terminal().message(pair);
        if (!m_export.empty())
            return exportPacket(runtime, request, *plan);
        return runtime.finish(*format == Format::Json ? plan->json : plan->yaml, ExitCode::Ok);
    }

  private:
    [[nodiscard]] ExitCode exportPacket(Runtime& runtime, const session::PolicyRequest& request,
                                        const session::PolicyPlan& plan) const {
        session::PacketRequest wanted;
        wanted.policy = plan;
        wanted.estimates = report::estimateFiles(domain::withNoted(request.result, request.facts.get()));
        if (!m_manifests.empty()) {
            // As the user wrote it: placeholders stay, so that no value of them gets into a packet.
            auto manifest = session::PlannerService::loadManifest(m_manifests, {});
            if (!manifest)
                return runtime.fail(manifest.error());
            wanted.manifests = std::move(manifest->files);
        }
        const auto packet = session::reviewPacket(wanted);
        if (!packet)
            return runtime.fail(packet.error());
        for (const std::string& warning : packet->warnings) {
            if (std::find(plan.warnings.begin(), plan.warnings.end(), warning) == plan.warnings.end())
                runtime.terminal().message("Warning: " + warning, Style::Warn);
        }
        if (const auto written = session::writePacket(*packet, m_export, request.result.finishedAt); !written)
            return runtime.fail(written.error());
        for (const domain::NamedText& file : packet->files)
            runtime.terminal().message("Wrote " + m_export + "/" + file.name);
        return runtime.finish({}, ExitCode::Ok);
    }

    [[nodiscard]] domain::Expected<session::PolicyPlan>
    keepAnnotations(Runtime& runtime, session::PolicyRequest& request, const session::PolicyPlan& plan) {
        if (!m_existing.empty()) {
            auto text = readText(m_existing, 10u << 20u);
            if (!text)
                return domain::fail(text.error());
            request.keepAnnotationsFrom = std::move(*text);
        } else {
            const auto fleet = runtime.connect(true, false);
            if (!fleet)
                return domain::fail(fleet.error());
            auto there = runtime.service().policyThatIsThere(plan.name, runtime.stop());
            if (!there)
                return domain::fail(there.error());
            if (!*there) {
                runtime.terminal().message("There is no policy " + plan.name + " yet; its annotations are new.");
                return plan;
            }
            request.keepAnnotationsFrom = std::move(**there);
        }
        return session::PlannerService{{}}.buildPolicy(request);
    }

    std::string m_from, m_variant, m_existing, m_export;
    std::vector<std::string> m_manifests;
    EditOptions m_edits;
    session::KnownFactsChoice m_facts;
    bool m_keep = false;
};

} // namespace

std::unique_ptr<Command> makePolicyCommand() {
    return std::make_unique<PolicyCommand>();
}

} // namespace thrifty::cli
