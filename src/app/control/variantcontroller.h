// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workloadcontroller.h"
#include "domain/planfield.h"
#include "manifest/groupvalues.h"
#include "manifest/variantbuilder.h"
#include "manifest/varianttemplates.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace thrifty::app {

/// What stands in a field and is no value for it. It is no part of the plan, which says there what it said before.
struct RefusedText {
    domain::GroupName group;
    domain::PlanField field{};
    QString text, reason;
    domain::GroupEdit held; ///< the plan's edit of the group; only this field of it counts
};

/// A variant and what it is made of: the text that its edits give, read again.
struct BuiltVariant {
    domain::VariantPlan plan;
    manifest::VariantText text;                        ///< what the plan makes of the manifests
    std::shared_ptr<const session::Manifest> read;     ///< that text, read again; null: it cannot be
    std::shared_ptr<const session::Manifest> manifest; ///< the same; null: must not be estimated, see error
    std::optional<domain::Error> error;
    std::vector<RefusedText> refused;
    bool behind = false; ///< large manifests: text and read are those of before, until the new ones are made

    [[nodiscard]] const RefusedText* refusedIn(const domain::GroupName& group, domain::PlanField field) const;
    /// Fields that must be mended before it can be estimated.
    [[nodiscard]] int toFix() const;
};

/// The variants of the plan, built from the base workload whenever either changes. The same function makes what is
/// shown and what is sent. Rows are those of variants(); the first is the base, which stays first and has no edits.
class VariantController : public QObject {
    Q_OBJECT

  public:
    VariantController(PlanDocument& document, WorkloadController& workload, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<BuiltVariant>& variants() const { return m_variants; }
    /// How many would be estimated: enabled and without an error.
    [[nodiscard]] int ready() const;
    /// Large manifests are being read, or variants made of them: no variant has a manifest until that has ended.
    [[nodiscard]] bool waits() const;
    [[nodiscard]] bool waitsLong() const; ///< so long that the user should be told
    /// What the manifests say about each pod group, in their order; empty without a workload.
    [[nodiscard]] const std::vector<manifest::GroupValues>& groups() const { return m_groups; }
    /// The manifests that variants() are built from; null: none, and then there are no variants.
    [[nodiscard]] const std::shared_ptr<const session::Manifest>& base() const { return m_from; }
    [[nodiscard]] WorkloadController& workload() { return m_workload; }

    /// What a plan is called by what it makes of the manifests, in the window's language.
    [[nodiscard]] domain::VariantName madeName(const domain::VariantPlan& plan) const;

    /// Steps of the plan. Rows that do not exist, and changes that change nothing, are ignored.
    /// At the end, its name made unique, and the window's where a template gave it; the new row, -1: no workload.
    int add(domain::VariantPlan plan);
    int duplicate(int row); ///< behind the row; of the base it is a variant without edits
    void remove(int row);
    void move(int from, int to); ///< so that it stands at `to` afterwards
    /// An empty name, or one that another variant has, is refused.
    bool rename(int row, const QString& name);
    void setEnabled(int row, bool enabled);
    /// Changes a group's edit; fields that then say what the base says are dropped. Changes of the same field that
    /// follow each other become one step. A name that was made from the values follows them.
    void edit(int row, const domain::GroupName& group, domain::PlanField field,
              const std::function<void(domain::GroupEdit&)>& change);
    /// A field holds a text that is no value: the plan gets back what it had there, and the variant is not ready until
    /// the text is taken back or the plan changes there.
    void refuse(int row, RefusedText refused);
    void takeBack(int row, const domain::GroupName& group, domain::PlanField field);
    /// The next edit is a step of its own.
    void seal() { m_document.seal(); }

  signals:
    void changed();

  private:
    void rebuild();
    void build();
    void settle();
    void tell();
    void tellWaiting();
    void put(int row, const domain::GroupName& group, domain::PlanField field,
             const std::function<void(domain::GroupEdit&)>& change);
    bool forget(int row, const domain::GroupName& group, domain::PlanField field);
    /// The plan's variants, with the base that is only meant until the first edit.
    [[nodiscard]] std::vector<domain::VariantPlan> plans(const PlanState& state) const;
    [[nodiscard]] domain::VariantName unused(const std::vector<domain::VariantPlan>& plans,
                                             const domain::VariantName& name) const;
    [[nodiscard]] bool isVariant(int row) const { return row > 0 && row < static_cast<int>(m_variants.size()); }

    PlanDocument& m_document;
    WorkloadController& m_workload;
    std::shared_ptr<const session::Manifest> m_from; ///< what m_variants and m_groups were made of
    std::vector<manifest::GroupValues> m_groups;
    std::vector<BuiltVariant> m_variants;
    std::optional<std::pair<bool, bool>> m_told; ///< waits() and waitsLong() when changed() was said; none: not yet
    NewestJob m_job{"variants"};                 ///< last: ends first
};

/// What a field is called on screen: "GPUs per pod".
[[nodiscard]] QString fieldText(domain::PlanField field);

} // namespace thrifty::app
