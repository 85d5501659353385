// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/estimatejob.h"
#include "cli/knownfactsoptions.h"
#include "cli/pricebookoptions.h"
#include "cli/resultinput.h"
#include "cli/runtime.h"
#include "report/baseline.h"
#include "session/planfile.h"
#include "session/planrequest.h"

#include <algorithm>

namespace thrifty::cli {

namespace {

class EstimateCommand : public Command {
  public:
    std::string name() const override { return "estimate"; }
    std::string summary() const override {
        return "Asks every cluster what the workload would cost there, with gated copies that never run";
    }
    std::string example() const override {
        return "  thrifty-nova-cli --demo estimate llm.yaml -n serving -l app.kubernetes.io/instance=llm-serving\n"
               "  thrifty-nova-cli estimate llm.yaml -n serving -l app=llm --variant spot=llm-spot.yaml -o json --yes "
               "> result.json\n"
               "  thrifty-nova-cli estimate llm.yaml -n serving -l app=llm --price-book contract.yaml\n"
               "  thrifty-nova-cli estimate serving.tnova --env HF_TOKEN --baseline result.json --yes\n\n" +
               priceBookHelp();
    }
    void declare(Arguments& arguments) override {
        declareWorkload(arguments, m_workload, true, true);
        arguments.option("--variant", m_variants, "NAME=FILE", "Another manifest of the same workload; repeatable");
        const Argument only = arguments.option("--clusters", m_only, "C,...", "Ask only these clusters");
        arguments.option("--exclude", m_exclude, "C,...", "Do not ask these clusters").excludes(only);
        arguments.option("--timeout", m_timeout, "DURATION", "How long a cluster may take to answer")
            .showDefault("120s");
        arguments.flag("--wake-standby", m_wake, "Ask clusters in standby too, which wakes them");
        arguments.option("--baseline", m_baseline, "RESULT.json",
                         "Compare with an earlier result; ends with 8 when the order differs");
        declareReclaimLimit(arguments, m_maxReclaimed, m_reclaimRateKnown);
        declarePriceBook(arguments, m_priceBook);
        declareKnownFacts(arguments, m_facts);
    }

    ExitCode run(Runtime& runtime) override {
        const auto format =
            formatOf(runtime.options(), Format::Table,
                     {Format::Table, Format::Json, Format::Yaml, Format::Csv, Format::Markdown, Format::Html});
        if (!format)
            return runtime.fail(format.error());
        std::optional<domain::EstimateResult> baseline;
        if (!m_baseline.empty()) {
            auto read = readResultFrom(m_baseline);
            if (!read)
                return runtime.fail(read.error());
            baseline = std::move(*read);
        }
        const auto reclaim = reclaimLimit(m_maxReclaimed, m_reclaimRateKnown);
        if (!reclaim)
            return runtime.fail(reclaim.error());
        auto request = planGiven() ? planRequest(runtime) : makeRequest();
        if (!request)
            return runtime.fail(request.error());
        auto book = priceBookFor(runtime, m_priceBook);
        if (!book)
            return runtime.fail(book.error());
        request->priceBook = std::move(*book);
        const auto facts = knownFactsFor(runtime, m_facts);
        if (!facts)
            return runtime.fail(facts.error());
        auto result = runEstimateJob(runtime, std::move(*request));
        if (!result)
            return runtime.fail(result.error());
        result = domain::withNoted(std::move(*result), facts->get());
        ExitCode code = exitCodeOf(*result);
        for (const std::string& left : result->leftovers)
            runtime.terminal().message("Left behind: " + left, Style::Bad);
        if (*facts)
            tellWhatOrdersLeaveOut(runtime, *result, **facts);
        if (*reclaim)
            tellWhatIsReclaimed(runtime, *result, **reclaim);
        if (baseline) {
            const auto comparison = report::compareWithBaseline(*baseline, *result);
            runtime.terminal().block(
                report::baselineText(comparison, static_cast<std::size_t>(runtime.terminal().columns())));
            // An order that was asked about outranks a cluster that did not answer, which the text shows as well.
            if (comparison.orderDiffers() && (code == ExitCode::Ok || code == ExitCode::SomeUnanswered))
                code = ExitCode::OrderDiffers;
        }
        return runtime.finish(resultText(*result, *format, runtime.terminal()), code);
    }

  private:
    /// The estimate ranks by price alone; who reads it should know what its order will not have.
    static void tellWhatOrdersLeaveOut(Runtime& runtime, const domain::EstimateResult& result,
                                       const domain::KnownFacts& facts) {
        for (const domain::VariantEstimate& variant : result.variants) {
            for (const domain::KnownFact& fact : domain::factsAgainst(facts, variant))
                runtime.terminal().message("The order" +
                                           (result.variants.size() > 1 ? " of " + variant.name.str() : std::string()) +
                                           " will leave out " + fact.cluster.str() + ": " + factText(fact));
        }
    }

    /// The same of spot nodes; the result stays whole, so that an order with another limit can be made of it.
    static void tellWhatIsReclaimed(Runtime& runtime, const domain::EstimateResult& result,
                                    const domain::ReclaimLimit& limit) {
        for (const domain::VariantEstimate& variant : result.variants) {
            for (const domain::ClusterEstimate& cluster : variant.clusters) {
                if (const domain::GroupEstimate* worst = reclaimedTooOften(cluster, limit))
                    runtime.terminal().message(
                        "An order" + (result.variants.size() > 1 ? " of " + variant.name.str() : std::string()) +
                        " with this limit leaves out " + cluster.name.str() + ": " + reclaimText(*worst));
            }
        }
    }

    [[nodiscard]] bool planGiven() const {
        return std::any_of(m_workload.files.begin(), m_workload.files.end(),
                           [](const std::string& file) { return file.ends_with(".tnova"); });
    }

    /// What the window saved, once more. What a plan says is not said twice.
    [[nodiscard]] domain::Expected<session::EstimateRequest> planRequest(Runtime& runtime) const {
        const auto usage = [](std::string message, std::string option, std::string hint = {}) {
            return domain::fail(domain::ErrorCode::InvalidArgument, std::move(message), std::move(option),
                                std::move(hint));
        };
        if (m_workload.files.size() != 1)
            return usage("a plan stands alone", "FILE", "it names its manifests itself");
        for (const auto& [option, given] :
             {std::pair("--namespace", !m_workload.ns.empty()), std::pair("--label", !m_workload.label.empty()),
              std::pair("--variant", !m_variants.empty()), std::pair("--clusters", !m_only.empty()),
              std::pair("--exclude", !m_exclude.empty()), std::pair("--envsubst", m_workload.envsubst)}) {
            if (given)
                return usage("cannot be given with a plan", option, "the plan says it; change it there");
        }
        auto file = session::loadPlan(m_workload.files.front());
        if (!file)
            return domain::fail(std::move(file).error());
        const auto given = substitutionOf(m_workload);
        if (!given)
            return domain::fail(given.error());
        for (const std::string& name : file->withheld) {
            if (!given->values.contains(name))
                return usage("the plan does not hold the value of " + name + ", because it looks like a secret",
                             "--env", "add --env " + name);
        }
        runtime.usePlan(file->plan);
        auto request = session::estimateRequestOf(file->plan, {given->values.begin(), given->values.end()});
        if (!request)
            return request;
        request->wakeStandby = m_wake;
        if (!m_timeout.empty()) {
            const auto timeout = duration(m_timeout, "--timeout");
            if (!timeout)
                return domain::fail(timeout.error());
            request->timeout = *timeout;
        }
        return request;
    }

    [[nodiscard]] domain::Expected<session::EstimateRequest> makeRequest() const {
        if (const auto required = requireWorkload(m_workload); !required)
            return domain::fail(required.error());
        session::EstimateRequest request;
        const auto label = groupLabel(m_workload.label);
        if (!label)
            return domain::fail(label.error());
        request.group = *label;
        request.ns = domain::Namespace(m_workload.ns);
        if (!m_timeout.empty()) {
            const auto timeout = duration(m_timeout, "--timeout");
            if (!timeout)
                return domain::fail(timeout.error());
            request.timeout = *timeout;
        }
        request.wakeStandby = m_wake;
        for (const std::string& name : splitNames(m_only))
            request.only.emplace_back(name);
        for (const std::string& name : splitNames(m_exclude))
            request.exclude.emplace_back(name);
        auto base = loadWorkload(m_workload);
        if (!base)
            return domain::fail(base.error());
        request.variants.push_back({domain::VariantName("base"), std::move(*base)});
        for (const std::string& text : m_variants) {
            const auto pair = keyValue(text, "--variant");
            if (!pair)
                return domain::fail(pair.error());
            const bool known = std::any_of(request.variants.begin(), request.variants.end(),
                                           [&](const auto& variant) { return variant.name.str() == pair->first; });
            if (known)
                return domain::fail(domain::ErrorCode::InvalidArgument, "\"" + pair->first + "\" is taken", "--variant",
                                    "the manifest itself is called base; give each variant a name of its own");
            WorkloadOptions options = m_workload;
            options.files = {pair->second};
            auto manifest = loadWorkload(options);
            if (!manifest)
                return domain::fail(manifest.error());
            request.variants.push_back({domain::VariantName(pair->first), std::move(*manifest)});
        }
        return request;
    }

    WorkloadOptions m_workload;
    session::PriceBookChoice m_priceBook;
    session::KnownFactsChoice m_facts;
    std::vector<std::string> m_variants, m_only, m_exclude;
    std::string m_timeout, m_baseline; ///< without a timeout the request's own holds: 120 s, or the plan's
    std::string m_maxReclaimed;
    bool m_wake = false, m_reclaimRateKnown = false;
};

} // namespace

std::unique_ptr<Command> makeEstimateCommand() {
    return std::make_unique<EstimateCommand>();
}

} // namespace thrifty::cli
