// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/workloadproblems.h"

#include "app/format/sentences.h"
#include "app/format/text.h"
#include "app/format/words.h"
#include "app/models/clustertablemodel.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <set>

namespace thrifty::app {

namespace {

QString linesText(const std::vector<int>& lines) {
    QStringList numbers;
    for (const int line : lines) {
        if (numbers.size() == 4) {
            numbers << QStringLiteral("…");
            break;
        }
        numbers << QLocale().toString(line);
    }
    return lines.size() == 1 ? tr("line %1").arg(numbers.front())
                             : tr("lines %1").arg(numbers.join(QStringLiteral(", ")));
}

/// Something to know, with nothing to mend.
void markAsRemark(Issue& issue) {
    issue.tone = Tone::Second;
    issue.icon = QStringLiteral("info");
}

/// The fleet has a static cluster that is not on GKE.
bool staticElsewhere(const FleetController& fleet) {
    const auto snapshot = fleet.snapshot();
    return snapshot && std::any_of(snapshot->clusters.begin(), snapshot->clusters.end(), [](const auto& one) {
               return one.cluster.allocation == domain::Allocation::Static &&
                      providerName(one.cluster.provider) != u"GKE";
           });
}

Issue unreadable(const domain::Error& error, const WorkloadController& workload) {
    const TextPlace place = placeIn(error.place);
    Issue issue;
    issue.id = QStringLiteral("error");
    issue.tone = Tone::Bad;
    const QString message = sentence(error.message);
    issue.fact = place.line > 0 ? tr("line %1, column %2: %3").arg(place.line).arg(place.column).arg(message) : message;
    issue.sentence = sentence(error.hint);
    issue.file = place.file;
    issue.line = place.line;
    if (const QString unset = workload.unsetIn(place.file, place.line); !unset.isEmpty()) {
        issue.sentence = tr("${%1} has no value.").arg(unset);
        issue.action = tr("Give it a value");
    }
    return issue;
}

/// What reads like a place to be filled in, and would be applied as it stands.
Issue unfilled(const UnfilledPlace& place) {
    Issue issue;
    if (place.variable.empty()) {
        issue.id = QStringLiteral("shell");
        if (place.inScript)
            markAsRemark(issue);
        issue.fact = tr("%1 is not filled in and would be applied as it stands.").arg(oneLine(toQt(place.text)));
    } else {
        issue.id = QStringLiteral("variable");
        issue.fact = tr("${%1} has no value and would be applied as it stands.").arg(toQt(place.variable));
        issue.action = tr("Give it a value");
    }
    issue.sentence = linesText(place.lines);
    issue.file = toQt(place.file);
    issue.line = place.lines.front();
    return issue;
}

/// An estimate waits for these choices; where there is only one thing to choose, a key does it.
void addChoices(QVector<Issue>& problems, const domain::Workload& workload, const session::Plan& plan) {
    if (plan.ns.empty()) {
        std::set<std::string> names;
        for (const domain::WorkloadObject& object : workload.objects) {
            if (!object.id.ns.empty())
                names.insert(object.id.ns.str());
        }
        Issue issue;
        issue.id = QStringLiteral("choose-namespace");
        issue.fact = tr("No namespace is chosen: an estimate needs it.");
        if (names.size() == 1) {
            issue.tip = oneLine(toQt(*names.begin()));
            issue.action = tr("Choose %1").arg(issue.tip);
        }
        problems << issue;
    }
    if (plan.group.key.empty()) {
        Issue issue;
        issue.id = QStringLiteral("choose-group");
        issue.fact = tr("No group label is chosen: an estimate needs it.");
        if (const auto labels = session::groupLabels(workload); labels.size() == 1)
            issue.action = tr("Choose %1").arg(groupText(labels.front().label));
        problems << issue;
    }
}

} // namespace

QString groupText(const domain::GroupLabel& label) {
    return oneLine(toQt(label.key) + QStringLiteral(" = ") + toQt(label.value));
}

QVector<Issue> workloadProblems(const WorkloadController& workload, const FleetController& fleet,
                                const PlanState& state) {
    QVector<Issue> problems = workloadProblems(workload, fleet);
    if (workload.error()) {
        qsizetype at = 1; // behind the first, which is there
        for (const domain::Error& error : workload.unreadable()) {
            Issue issue = unreadable(error, workload);
            if (issue.file != problems.front().file)
                problems.insert(at++, std::move(issue));
        }
    } else if (const auto base = workload.base(); base && fleet.snapshot() && !base->workload.groups.empty()) {
        QVector<Issue> choices;
        addChoices(choices, base->workload, state.plan);
        problems = choices + problems;
    }
    if (state.plan.manifests.size() > 1) {
        for (Issue& issue : problems) {
            const QString name = oneLine(QFileInfo(issue.file).fileName());
            if (issue.id == u"error" && !name.isEmpty())
                issue.fact = issue.line > 0 ? tr("%1, %2").arg(name, issue.fact) : tr("%1: %2").arg(name, issue.fact);
            else if (!name.isEmpty())
                issue.sentence = issue.sentence.isEmpty() ? name : tr("%1, %2").arg(name, issue.sentence);
        }
    }
    return problems;
}

QVector<Issue> workloadProblems(const WorkloadController& workload, const FleetController& fleet) {
    QVector<Issue> problems;
    if (const auto& error = workload.error())
        problems << unreadable(*error, workload);
    for (const UnfilledPlace& place : workload.unfilled())
        problems << unfilled(place);
    using Kind = session::WorkloadIssue::Kind;
    for (const session::WorkloadIssue& one : workload.issues()) {
        Issue issue;
        const int count = static_cast<int>(one.names.size());
        QStringList names;
        for (const std::string& name : one.names)
            names << oneLine(toQt(name));
        issue.tip = names.join(QStringLiteral(", "));
        issue.file = toQt(one.file);
        issue.line = one.lines.empty() ? 0 : one.lines.front();
        issue.sentence = one.lines.empty() ? QString() : linesText(one.lines);
        switch (one.kind) {
        case Kind::WithoutLabel:
            issue.id = QStringLiteral("label");
            issue.fact = tr("Nova would not place %n object(s) with the group.", nullptr, count);
            issue.action = tr("Add the label to %n object(s)", nullptr, count);
            break;
        case Kind::OtherNamespace:
            issue.id = QStringLiteral("namespace");
            names.removeDuplicates();
            issue.fact =
                tr("%n object(s) name another namespace: %1.", nullptr, count).arg(names.join(QStringLiteral(", ")));
            if (names.size() == 1)
                issue.action = tr("Choose %1").arg(names.front());
            break;
        case Kind::Hook:
            issue.id = QStringLiteral("hook");
            markAsRemark(issue);
            issue.fact = tr("%n Helm hook(s) are neither sent nor applied.", nullptr, count);
            issue.action = tr("Apply too");
            break;
        case Kind::LoadBalancer:
            issue.id = QStringLiteral("balancer");
            markAsRemark(issue);
            issue.fact = tr("%n load balancer(s) cost money once applied; no figure has them.", nullptr, count);
            break;
        case Kind::NoPods:
            issue.id = QStringLiteral("nopods");
            issue.fact = tr("No pods found: there is nothing to price.");
            break;
        case Kind::NotPriced:
            issue.id = QStringLiteral("notpriced");
            markAsRemark(issue);
            issue.fact = tr("%1 follows nodes and is not priced.").arg(names.join(QStringLiteral(", ")));
            break;
        case Kind::NotManaged:
            issue.id = QStringLiteral("managed");
            markAsRemark(issue);
            issue.fact = tr("%n pod group(s) lack Luna's label; copies for an estimate get it.", nullptr, count);
            break;
        case Kind::ModelTerm:
            issue.id = QStringLiteral("term");
            if (!staticElsewhere(fleet))
                markAsRemark(issue);
            issue.fact = tr("Static clusters outside GKE need %1.").arg(QStringLiteral("nvidia.com/gpu.product"));
            issue.action = tr("Add that term");
            break;
        case Kind::Follows:
            issue.id = QStringLiteral("follows");
            markAsRemark(issue);
            issue.fact = tr("num-gpus and Serve replicas follow the GPU count in variants.");
            break;
        }
        problems << issue;
    }
    return problems;
}

} // namespace thrifty::app
