// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/variantcontroller.h"

#include "app/format/text.h"
#include "app/format/variantname.h"
#include "app/format/words.h"
#include "domain/groupfields.h"
#include "manifest/podtemplates.h"
#include "session/variants.h"

#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace thrifty::app {

using domain::PlanField;
using domain::VariantPlan;

namespace {

using Edits = std::map<domain::GroupName, domain::GroupEdit>;

/// What edits make of the manifests.
struct Made {
    Edits edits;
    manifest::VariantText text;
    std::shared_ptr<const session::Manifest> read;
    std::optional<domain::Error> error;
};

Made make(const std::shared_ptr<const session::Manifest>& base, const Edits& edits) {
    Made made;
    made.edits = edits;
    VariantPlan plan;
    plan.groups = edits;
    auto text = session::buildVariant(base->files, plan);
    if (!text) {
        made.error = text.error();
        return made;
    }
    made.text = std::move(*text);
    if (std::none_of(made.text.files.begin(), made.text.files.end(), [](const auto& file) { return file.changed; })) {
        made.read = base;
        return made;
    }
    auto files = manifest::parseVariant(made.text);
    auto workload = files ? manifest::workloadOf(*files) : domain::Expected<domain::Workload>();
    if (files && workload)
        made.read =
            std::make_shared<const session::Manifest>(session::Manifest{std::move(*files), std::move(*workload)});
    else
        made.error = files ? workload.error() : files.error();
    return made;
}

/// Without anything to mend it may be estimated.
void settleOne(BuiltVariant& built, bool waits) {
    built.manifest.reset();
    if (built.behind || !built.read)
        return;
    const auto blocking = std::find_if(built.text.issues.begin(), built.text.issues.end(),
                                       [](const manifest::VariantIssue& issue) { return issue.blocks; });
    built.error.reset();
    if (blocking != built.text.issues.end())
        built.error = domain::Error{domain::ErrorCode::InvalidArgument, blocking->message, blocking->place(), {}};
    else if (!built.refused.empty())
        built.error =
            domain::Error{domain::ErrorCode::InvalidArgument, built.refused.front().reason.toStdString(), {}, {}};
    if (!built.error && !waits)
        built.manifest = built.read;
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
    connect(&workload, &WorkloadController::readingChanged, this, &VariantController::tellWaiting);
    connect(&workload, &WorkloadController::refusedChanged, this, &VariantController::tell);
    connect(&m_job, &NewestJob::changed, this, &VariantController::tellWaiting);
    connect(&document, &PlanDocument::wasReset, this, [this] { // another plan: nothing of the old one is in it
        m_job.drop();
        m_from.reset();
        m_groups.clear();
        m_variants.clear();
    });
}

bool VariantController::waits() const {
    return m_workload.reading() || m_job.running();
}

bool VariantController::waitsLong() const {
    return m_workload.readingSlowly() || m_job.slow();
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

void VariantController::rebuild() {
    const auto base = m_workload.base();
    std::vector<BuiltVariant> before = std::exchange(m_variants, {});
    const bool sameBase = base == m_from; // an edit of one variant does not build the others again
    if (!sameBase)
        m_groups = m_workload.groups();
    m_from = base;
    if (m_from) {
        const std::vector<VariantPlan> all = plans(m_document.state());
        for (std::size_t row = 0; row < all.size(); ++row) {
            const auto same = std::find_if(before.begin(), before.end(), [&](const BuiltVariant& variant) {
                return sameBase && !variant.behind && variant.plan.groups == all[row].groups;
            });
            BuiltVariant& built = m_variants.emplace_back();
            if (same != before.end())
                built = *same;
            else if (before.size() == all.size())
                built = before[row]; // to be looked at until its own is made
            built.behind = same == before.end();
            built.plan = all[row];
            built.refused = stillRefused(before, all, row);
        }
    }
    {
        const QSignalBlocker quiet(m_job); // it is all told at once
        build();
    }
    settle();
    tell();
    m_job.release(std::make_shared<const std::vector<BuiltVariant>>(std::move(before)));
}

/// Makes what variants are behind with; of large manifests they stay so for a while.
void VariantController::build() {
    std::vector<Edits> wanted;
    for (const BuiltVariant& variant : m_variants) {
        if (variant.behind && std::find(wanted.begin(), wanted.end(), variant.plan.groups) == wanted.end())
            wanted.push_back(variant.plan.groups);
    }
    if (wanted.empty()) {
        m_job.drop();
        return;
    }
    m_job.run(
        m_workload.place(),
        [base = m_from, wanted = std::move(wanted)](const std::stop_token& stop) {
            std::vector<Made> all;
            for (const Edits& edits : wanted) {
                if (!stop.stop_requested())
                    all.push_back(make(base, edits));
            }
            return all;
        },
        [this](const std::vector<Made>& all) {
            m_told.reset();
            for (BuiltVariant& variant : m_variants) {
                const auto made = std::find_if(all.begin(), all.end(),
                                               [&](const Made& one) { return one.edits == variant.plan.groups; });
                if (!variant.behind || made == all.end())
                    continue;
                m_job.release(std::exchange(variant.read, nullptr));
                variant.text = made->text;
                variant.read = made->read;
                variant.error = made->error;
                variant.behind = false;
            }
            settle();
        });
}

void VariantController::settle() {
    for (BuiltVariant& variant : m_variants)
        settleOne(variant, m_workload.reading());
}

void VariantController::tell() {
    m_told = std::pair(waits(), waitsLong());
    emit changed();
}

void VariantController::tellWaiting() {
    if (m_told == std::pair(waits(), waitsLong()))
        return;
    settle();
    tell();
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
