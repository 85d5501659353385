// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format/text.h"
#include "app/models/variantlist.h"
#include "app/pages/variants/variantform.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace thrifty::app {

using domain::PlanField;

namespace {

struct Sums {
    std::int64_t pods = 0, gpus = 0;
    domain::Quantity cpu, memory;
    bool operator==(const Sums&) const = default;
};

Sums sumsOf(const domain::Workload& workload) {
    Sums sums;
    for (const domain::PodGroup& group : workload.groups) {
        if (group.gate == domain::GateBehaviour::PerNode)
            continue;
        sums.pods += group.pods;
        sums.gpus += group.pods * domain::gpuCount(group.requests);
        sums.cpu += domain::amountOf(group.requests, "cpu").times(group.pods);
        sums.memory += domain::amountOf(group.requests, "memory").times(group.pods);
    }
    return sums;
}

/// tr() counts in 32 bits: beyond them it gets the plural of the most, and the number is put in its place.
QString counted(std::int64_t number, QString (*words)(int)) {
    const int n = static_cast<int>(std::min<std::int64_t>(number, std::numeric_limits<int>::max()));
    const QString text = words(n);
    return n == number ? text
                       : QString(text).replace(QString::number(n), QLocale().toString(static_cast<qlonglong>(number)));
}

bool isServe(const std::string& follower) {
    return follower == "num_replicas" || follower == "min_replicas" || follower == "max_replicas" ||
           follower == "initial_replicas";
}

/// What follows, as people call it.
QString followerName(const std::string& follower) {
    if (follower == "CPU limit")
        return VariantForm::tr("CPU limit");
    if (follower == "memory limit")
        return VariantForm::tr("memory limit");
    if (follower == "GPU affinity")
        return VariantForm::tr("GPU affinity");
    if (follower == "AKS spot toleration")
        return VariantForm::tr("AKS spot toleration");
    if (isServe(follower))
        return VariantForm::tr("Serve replicas");
    return oneLine(toQt(follower));
}

QString leaderName(PlanField field) {
    switch (field) {
    case PlanField::Pods:
        return VariantForm::tr("the pods");
    case PlanField::Cpu:
        return VariantForm::tr("the CPU");
    case PlanField::Memory:
        return VariantForm::tr("the memory");
    case PlanField::GpusPerPod:
        return VariantForm::tr("the GPUs");
    case PlanField::GpuSkus:
        return VariantForm::tr("the SKUs");
    case PlanField::Price:
        return VariantForm::tr("the price category");
    default:
        return fieldText(field);
    }
}

} // namespace

QString togetherText(const domain::Workload& workload, const domain::Workload& base) {
    const Sums now = sumsOf(workload);
    const Sums was = sumsOf(base);
    const auto part = [](const QString& text, bool differs, const QString& before) {
        return differs ? VariantForm::tr("%1 (base %2)").arg(text, before) : text;
    };
    const auto number = [](std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); };
    QStringList parts;
    parts << part(counted(now.pods, [](int n) { return VariantForm::tr("%n pod(s)", nullptr, n); }),
                  now.pods != was.pods, number(was.pods));
    parts << part(cpuText(now.cpu), now.cpu != was.cpu, cpuText(was.cpu).section(u' ', 0, 0));
    parts << part(memoryText(now.memory), now.memory != was.memory, memoryText(was.memory).section(u' ', 0, 0));
    if (now.gpus > 0 || was.gpus > 0)
        parts << part(counted(now.gpus, [](int n) { return VariantForm::tr("%n GPU(s)", nullptr, n); }),
                      now.gpus != was.gpus, number(was.gpus));
    return parts.join(QStringLiteral(", "));
}

QString followsText(const std::vector<manifest::VariantEdit>& edits, std::int64_t gpus) {
    QStringList parts;
    for (const manifest::VariantEdit& edit : edits) {
        if (edit.follower.empty())
            continue;
        const QString value = oneLine(toQt(edit.value));
        QString part = followerName(edit.follower) +
                       (value.isEmpty() || edit.follower == "AKS spot toleration" ? QString() : u' ' + value);
        if (edit.follower == "AKS spot toleration" && edit.value.empty())
            part = VariantForm::tr("no AKS spot toleration");
        if (isServe(edit.follower) && gpus > 0 && value == QString::number(gpus))
            part += VariantForm::tr(", one per GPU");
        if (!parts.contains(part))
            parts << part;
    }
    return parts.join(QStringLiteral("; "));
}

QString causeText(const manifest::VariantEdit& edit, bool beside) {
    if (edit.follower.empty())
        return fieldText(edit.field);
    if (beside)
        return followerName(edit.follower);
    if (isServe(edit.follower))
        return VariantForm::tr("serveConfigV2: Serve replicas follow %1").arg(leaderName(edit.field));
    return VariantForm::tr("%1 follows %2").arg(followerName(edit.follower), leaderName(edit.field));
}

} // namespace thrifty::app
