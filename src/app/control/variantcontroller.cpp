// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/variantcontroller.h"

#include "app/format/text.h"
#include "app/format/variantname.h"
#include "app/format/words.h"
#include "domain/groupfields.h"
#include "manifest/podtemplates.h"
#include "session/variants.h"

#include <algorithm>
#include <utility>

namespace thrifty::app {

using domain::PlanField;
using domain::VariantPlan;

namespace {

/// Without anything to mend it may be estimated.
void settle(BuiltVariant& built) {
    if (!built.read)
        return;
    const auto blocking = std::find_if(built.text.issues.begin(), built.text.issues.end(),
                                       [](const manifest::VariantIssue& issue) { return issue.blocks; });
    built.error.reset();
    if (blocking != built.text.issues.end())
        built.error = domain::Error{domain::ErrorCode::InvalidArgument, blocking->message, blocking->place(), {}};
    else if (!built.refused.empty())
        built.error =
            domain::Error{domain::ErrorCode::InvalidArgument, built.refused.front().reason.toStdString(), {}, {}};
    built.manifest = built.error ? nullptr : built.read;
}

/// "2 workers × 2 GPUs", "2 workers × 2 GPUs (2)".
bool wasMade(const domain::VariantName& name, const domain::VariantName& made) {
    return name == made || (name.str().starts_with(made.str() + " (") && name.str().ends_with(')'));
}

/// The refused texts of the variant that this one was before, where the plan still says the same.
std::vector<RefusedText> stillRefused(const std::vector<BuiltVariant>& before, const std::vector<VariantPlan>& plans,
                                      std::size_t row) {
    const auto named = [](const auto& all, const domain::VariantName& name, const auto& nameOf) {
        return std::find_if(all.begin(), all.end(), [&](const auto& one) { return nameOf(one) == name; });
    };
    auto was = named(before, plans[row].name, [](const BuiltVariant& one) { return one.plan.name; });
    if (was == before.end()) { // renamed in its place, or new
        if (before.size() != plans.size() ||
            named(plans, before[row].plan.name, [](const VariantPlan& one) { return one.name; }) != plans.end())
            return {};
        was = before.begin() + static_cast<std::ptrdiff_t>(row);
    }
    std::vector<RefusedText> refused = was->refused;
    std::erase_if(refused, [&](const RefusedText& one) {
        const auto edit = plans[row].groups.find(one.group);
        const domain::GroupEdit now = edit == plans[row].groups.end() ? domain::GroupEdit{} : edit->second;
        domain::GroupEdit held = now;
        domain::takeField(one.field, held, one.held);
        return held != now;
    });
    return refused;
}

} // namespace

int BuiltVariant::toFix() const {
    return static_cast<int>(std::count_if(text.issues.begin(), text.issues.end(),
                                          [](const manifest::VariantIssue& issue) { return issue.blocks; }) +
                            static_cast<std::ptrdiff_t>(refused.size()));
}

const RefusedText* BuiltVariant::refusedIn(const domain::GroupName& group, PlanField field) const {
    const auto found = std::find_if(refused.begin(), refused.end(),
                                    [&](const RefusedText& one) { return one.group == group && one.field == field; });
    return found == refused.end() ? nullptr : &*found;
}

QString fieldText(PlanField field) {
    switch (field) {
    case PlanField::Pods:
        return tr("Pods");
    case PlanField::Cpu:
        return tr("CPU");
    case PlanField::Memory:
        return tr("Memory");
    case PlanField::GpusPerPod:
        return tr("GPUs per pod");
    case PlanField::GpuSkus:
        return tr("GPU SKUs");
    case PlanField::Price:
        return tr("Price category");
    case PlanField::MaxGpusPerNode:
        return tr("Max GPUs per node");
    case PlanField::MaxPricePerNodeHour:
        return tr("Max $/hr per node");
    case PlanField::FamiliesIn:
        return tr("Only these families");
    case PlanField::FamiliesOut:
        return tr("Never these families");
    case PlanField::TypeExpression:
        return tr("Instance type matches");
    }
    return {};
}

VariantController::VariantController(PlanDocument& document, WorkloadController& workload, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_workload(workload) {
    connect(&document, &PlanDocument::changed, this, [this](PlanParts parts) {
        if (parts.testFlag(PlanPart::Variants))
            rebuild();
    });
    connect(&workload, &WorkloadController::changed, this, &VariantController::rebuild);
    connect(&document, &PlanDocument::wasReset, this, [this] { // another plan: nothing of the old one is in it
        m_from.reset();
        m_groups.clear();
        m_variants.clear();
    });
}

domain::VariantName VariantController::madeName(const VariantPlan& plan) const {
    const auto parts = manifest::nameParts(m_groups, plan);
    return parts ? domain::VariantName(variantName(*parts).toStdString()) : domain::VariantName();
}

int VariantController::ready() const {
    return static_cast<int>(std::count_if(m_variants.begin(), m_variants.end(), [](const BuiltVariant& variant) {
        return variant.plan.enabled && variant.manifest;
    }));
}

std::vector<VariantPlan> VariantController::plans(const PlanState& state) const {
    std::vector<VariantPlan> plans = state.plan.variants;
    if (plans.empty() && !m_groups.empty()) {
        VariantPlan base;
        base.name = madeName({});
        base.intent = "The manifest as it is"; // in English, as the templates have theirs: sentence() says it
        plans.push_back(std::move(base));
    }
    return plans;
}

BuiltVariant VariantController::build(const VariantPlan& plan) const {
    BuiltVariant built;
    built.plan = plan;
    auto text = session::buildVariant(m_from->files, plan);
    if (!text) {
        built.error = text.error();
        return built;
    }
    built.text = std::move(*text);
    if (std::none_of(built.text.files.begin(), built.text.files.end(), [](const auto& file) { return file.changed; })) {
        built.read = m_from;
    } else {
        session::Manifest manifest;
        auto files = manifest::parseVariant(built.text);
        auto workload = files ? manifest::workloadOf(*files) : domain::Expected<domain::Workload>();
        if (!files || !workload) {
            built.error = files ? workload.error() : files.error();
            return built;
        }
        manifest.files = std::move(*files);
        manifest.workload = std::move(*workload);
        built.read = std::make_shared<const session::Manifest>(std::move(manifest));
    }
    return built;
}

void VariantController::rebuild() {
    const auto base = m_workload.base();
    const std::vector<BuiltVariant> before = std::exchange(m_variants, {});
    const bool sameBase = base == m_from; // an edit of one variant does not build the others again
    if (!sameBase)
        m_groups.clear();
    m_from = base;
    if (m_from) {
        if (m_groups.empty()) {
            if (auto groups = manifest::groupValues(m_from->files, session::selectionAnnotations()))
                m_groups = std::move(*groups);
        }
        const std::vector<VariantPlan> all = plans(m_document.state());
        for (std::size_t row = 0; row < all.size(); ++row) {
            const auto same = std::find_if(before.begin(), before.end(), [&](const BuiltVariant& variant) {
                return sameBase && variant.plan.groups == all[row].groups;
            });
            BuiltVariant& built = m_variants.emplace_back(same != before.end() ? *same : build(all[row]));
            built.plan = all[row];
            built.refused = stillRefused(before, all, row);
            settle(built);
        }
    }
    emit changed();
}

domain::VariantName VariantController::unused(const std::vector<VariantPlan>& plans,
                                              const domain::VariantName& name) const {
    const auto taken = [&](const domain::VariantName& candidate) {
        return std::any_of(plans.begin(), plans.end(), [&](const VariantPlan& plan) { return plan.name == candidate; });
    };
    domain::VariantName result = name;
    for (int number = 2; taken(result); ++number)
        result = domain::VariantName(name.str() + " (" + std::to_string(number) + ")");
    return result;
}

int VariantController::add(VariantPlan plan) {
    if (!m_from)
        return -1;
    m_document.seal();
    m_document.edit(tr("Add variant"), [&](PlanState& state) {
        state.plan.variants = plans(state);
        plan.name =
            unused(state.plan.variants, plan.name == manifest::nameOf(m_groups, plan) ? madeName(plan) : plan.name);
        state.plan.variants.push_back(plan);
    });
    return static_cast<int>(m_variants.size()) - 1;
}

int VariantController::duplicate(int row) {
    if (row < 0 || row >= static_cast<int>(m_variants.size()))
        return -1;
    m_document.seal();
    m_document.edit(tr("Duplicate variant"), [&](PlanState& state) {
        state.plan.variants = plans(state);
        VariantPlan copy = state.plan.variants[static_cast<std::size_t>(row)];
        copy.name = unused(state.plan.variants, copy.name);
        if (row == 0)
            copy.intent.clear();
        state.plan.variants.insert(state.plan.variants.begin() + row + 1, std::move(copy));
    });
    return row + 1;
}

void VariantController::remove(int row) {
    if (!isVariant(row))
        return;
    m_document.seal();
    m_document.edit(tr("Delete variant"),
                    [&](PlanState& state) { state.plan.variants.erase(state.plan.variants.begin() + row); });
}

void VariantController::move(int from, int to) {
    if (!isVariant(from) || !isVariant(to) || from == to)
        return;
    m_document.seal();
    m_document.edit(tr("Move variant"), [&](PlanState& state) {
        auto& all = state.plan.variants;
        if (from < to)
            std::rotate(all.begin() + from, all.begin() + from + 1, all.begin() + to + 1);
        else
            std::rotate(all.begin() + to, all.begin() + from, all.begin() + from + 1);
    });
}

bool VariantController::rename(int row, const QString& name) {
    const domain::VariantName wanted(name.trimmed().toStdString());
    if (row < 0 || row >= static_cast<int>(m_variants.size()) || wanted.empty())
        return false;
    const auto same = std::find_if(m_variants.begin(), m_variants.end(),
                                   [&](const BuiltVariant& variant) { return variant.plan.name == wanted; });
    if (same != m_variants.end())
        return same - m_variants.begin() == row;
    m_document.seal();
    m_document.edit(tr("Rename variant"), [&](PlanState& state) {
        state.plan.variants = plans(state);
        VariantPlan& plan = state.plan.variants[static_cast<std::size_t>(row)];
        if (state.plan.chosen == plan.name)
            state.plan.chosen = wanted;
        plan.name = wanted;
    });
    return true;
}

void VariantController::setEnabled(int row, bool enabled) {
    if (row < 0 || row >= static_cast<int>(m_variants.size()))
        return;
    m_document.seal();
    m_document.edit(enabled ? tr("Estimate variant") : tr("Leave variant out"), [&](PlanState& state) {
        state.plan.variants = plans(state);
        state.plan.variants[static_cast<std::size_t>(row)].enabled = enabled;
    });
}

void VariantController::edit(int row, const domain::GroupName& group, PlanField field,
                             const std::function<void(domain::GroupEdit&)>& change) {
    const bool wasRefused = forget(row, group, field);
    put(row, group, field, change);
    if (wasRefused)
        rebuild(); // also where the plan says that already
}

void VariantController::refuse(int row, RefusedText refused) {
    if (!isVariant(row))
        return;
    (void)forget(row, refused.group, refused.field);
    m_variants[static_cast<std::size_t>(row)].refused.push_back(refused);
    put(row, refused.group, refused.field,
        [&](domain::GroupEdit& edit) { domain::takeField(refused.field, edit, refused.held); });
    rebuild();
}

void VariantController::takeBack(int row, const domain::GroupName& group, PlanField field) {
    if (forget(row, group, field))
        rebuild();
}

bool VariantController::forget(int row, const domain::GroupName& group, PlanField field) {
    return isVariant(row) &&
           std::erase_if(m_variants[static_cast<std::size_t>(row)].refused,
                         [&](const RefusedText& one) { return one.group == group && one.field == field; }) > 0;
}

void VariantController::put(int row, const domain::GroupName& group, PlanField field,
                            const std::function<void(domain::GroupEdit&)>& change) {
    const auto base = std::find_if(m_groups.begin(), m_groups.end(),
                                   [&](const manifest::GroupValues& values) { return values.group.name == group; });
    if (!isVariant(row) || base == m_groups.end())
        return;
    const QString key = QStringLiteral("variant/%1/%2/%3").arg(row).arg(toQt(group)).arg(static_cast<int>(field));
    m_document.edit(
        fieldText(field),
        [&](PlanState& state) {
            VariantPlan& plan = state.plan.variants[static_cast<std::size_t>(row)];
            // Nobody typed that; in English it is of the command line, or of another language of the window.
            const domain::VariantName made = madeName(plan);
            const bool follows = wasMade(plan.name, made) || wasMade(plan.name, manifest::nameOf(m_groups, plan));
            domain::GroupEdit edit = plan.groups[group];
            change(edit);
            edit = manifest::reduced(base->values, edit);
            if (edit.empty())
                plan.groups.erase(group);
            else
                plan.groups[group] = std::move(edit);
            const domain::VariantName now = madeName(plan);
            if (!follows || now == made)
                return;
            const domain::VariantName before = std::exchange(plan.name, {});
            plan.name = unused(state.plan.variants, now);
            if (state.plan.chosen == before)
                state.plan.chosen = plan.name;
        },
        key);
}

} // namespace thrifty::app
