// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/applyjob.h"
#include "cli/command.h"
#include "cli/knownfactsoptions.h"
#include "cli/resultinput.h"
#include "cli/runtime.h"

#include <optional>

namespace thrifty::cli {

namespace {

class ApplyCommand : public Command {
  public:
    std::string name() const override { return "apply"; }
    std::string summary() const override {
        return "Applies the policy of a result and the ungated workload, after checks and a dry run";
    }
    std::string example() const override {
        return "  thrifty-nova-cli apply llm.yaml -n serving -l app=llm --from result.json --dry-run\n"
               "  thrifty-nova-cli apply llm.yaml -n serving -l app=llm --from result.json\n"
               "  thrifty-nova-cli apply llm.yaml -n serving -l app=llm --from result.json --guardrails limits.yaml "
               "\\\n"
               "      --override-guardrails \"OPS-512: launch week, agreed with finance\"";
    }
    void declare(Arguments& arguments) override {
        declareWorkload(arguments, m_workload);
        declareResult(arguments, m_from, m_variant);
        declareEdits(arguments, m_edits);
        declareKnownFacts(arguments, m_facts);
        arguments.flag("--keep-annotations", m_keep,
                       "Leave the policy's annotations as they are when order, caps and selectors did not change");
        arguments.option("--max-age", m_maxAge, "DURATION", "How old the result may be").showDefault();
        arguments.flag("--dry-run", m_dryRun, "Check and show the differences; write nothing");
        arguments.flag("--force-conflicts", m_force,
                       "Take fields over from other field managers (shown as conflicts without it)");
        arguments.option("--guardrails", m_guardrails, "FILE",
                         "Limits that the apply must keep: totals, increase, forbidden GPUs, providers and regions "
                         "(default: guardrails.yaml beside the settings)");
        m_reason = arguments.option(
            "--override-guardrails", m_overrideReason, "REASON",
            "Apply although guardrails are violated; the reason goes to the audit log and onto the policy");
    }

    ExitCode run(Runtime& runtime) override {
        const auto format = formatOf(runtime.options(), Format::Table,
                                     {Format::Table, Format::Json, Format::Yaml, Format::Csv, Format::Markdown});
        if (!format)
            return runtime.fail(format.error());
        auto request = makeRequest();
        if (!request)
            return runtime.fail(request.error());
        session::PolicyRequest policy;
        policy.result = request->result;
        policy.variant = request->variant;
        for (const domain::WorkloadObject& object : request->manifest.workload.objects) {
            if (object.role == domain::ObjectRole::Priced && policy.result.workloadName.empty() &&
                policy.workloadObject.name.empty())
                policy.workloadObject = object.id;
        }
        const auto edits = orderEdits(m_edits);
        if (!edits)
            return runtime.fail(edits.error());
        policy.edits = *edits;
        if (const auto caps = nodeCaps(m_edits, policy); !caps)
            return runtime.fail(caps.error());
        auto facts = knownFactsFor(runtime, m_facts);
        if (!facts)
            return runtime.fail(facts.error());
        policy.facts = std::move(*facts);
        if (!m_guardrails.empty())
            runtime.useGuardrails(m_guardrails);
        const auto fleet = runtime.connect(false);
        if (!fleet)
            return runtime.fail(fleet.error());
        auto plan = runtime.service().buildPolicy(policy);
        if (plan && m_keep) {
            auto there = runtime.service().policyThatIsThere(plan->name, runtime.stop());
            if (!there)
                return runtime.fail(there.error());
            policy.keepAnnotationsFrom = std::move(*there);
            plan = runtime.service().buildPolicy(policy);
        }
        if (!plan)
            return runtime.fail(plan.error());
        request->policy = std::move(*plan);
        std::string output;
        const ExitCode code = runApplyJob(runtime, *request, m_dryRun, output);
        return code == ExitCode::Ok ? runtime.finish(output, code) : code;
    }

  private:
    [[nodiscard]] domain::Expected<session::ApplyRequest> makeRequest() const {
        session::ApplyRequest request;
        const auto label = groupLabel(m_workload.label);
        if (!label)
            return domain::fail(label.error());
        request.group = *label;
        request.ns = domain::Namespace(m_workload.ns);
        request.variant = domain::VariantName(m_variant);
        request.takeOver = m_force;
        if (m_reason && m_reason->given() && m_overrideReason.find_first_not_of(" \t\n") == std::string::npos)
            return domain::fail(domain::ErrorCode::InvalidArgument, "needs a reason", "--override-guardrails",
                                "say why, for example --override-guardrails \"OPS-512: launch week\"");
        request.overrideReason = m_overrideReason;
        const auto age = duration(m_maxAge, "--max-age");
        if (!age)
            return domain::fail(age.error());
        request.maxAge = std::chrono::duration_cast<std::chrono::minutes>(*age);
        auto result = readResultFrom(m_from);
        if (!result)
            return domain::fail(result.error());
        request.result = std::move(*result);
        auto manifest = loadWorkload(m_workload);
        if (!manifest)
            return domain::fail(manifest.error());
        request.manifest = std::move(*manifest);
        return request;
    }

    WorkloadOptions m_workload;
    EditOptions m_edits;
    session::KnownFactsChoice m_facts;
    std::string m_from, m_variant, m_maxAge = "15m", m_guardrails, m_overrideReason;
    std::optional<Argument> m_reason;
    bool m_dryRun = false, m_force = false, m_keep = false;
};

} // namespace

std::unique_ptr<Command> makeApplyCommand() {
    return std::make_unique<ApplyCommand>();
}

} // namespace thrifty::cli
