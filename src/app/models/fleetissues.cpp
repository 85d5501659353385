// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/fleetissues.h"

#include "app/format/sentences.h"
#include "app/format/text.h"
#include "app/format/words.h"

#include <algorithm>
#include <map>

namespace thrifty::app {

namespace {

QString idOf(const char* kind, const domain::ClusterName& cluster) {
    return QString::fromLatin1(kind) + u':' + toQt(cluster);
}

/// The command that logs in to a context, if its program is known.
QString loginCommand(const FleetController& fleet, const domain::ContextName& context) {
    const session::ContextEntry* entry = fleet.contexts().find(context);
    return entry != nullptr && entry->login == session::LoginKind::Plugin ? toQt(entry->plugin.loginCommand())
                                                                          : QString();
}

Issue unreachable(const FleetController& fleet, const session::ClusterConnection& connection) {
    const domain::ClusterName& name = connection.cluster.name;
    const domain::Error& problem = *connection.problem;
    Issue issue;
    issue.tip = problemText(problem);
    const QString cluster = oneLine(toQt(name));
    switch (problem.code) {
    case domain::ErrorCode::Unauthorized: {
        const QString command = loginCommand(fleet, connection.cluster.context);
        issue.id = idOf("login", name);
        issue.icon = QStringLiteral("key");
        issue.fact =
            command.isEmpty() ? tr("%1: log in again.").arg(cluster) : tr("%1: log in with %2.").arg(cluster, command);
        issue.sentence = tr("Its cells would say “log in”.");
        issue.action = command.isEmpty() ? tr("Try again") : tr("Copy");
        break;
    }
    case domain::ErrorCode::Refused:
        issue.id = idOf("consent", name);
        issue.icon = QStringLiteral("ban");
        issue.fact = tr("%1: its login program is not allowed to run.").arg(cluster);
        issue.sentence = tr("Allow it among the contexts.");
        issue.action = tr("Show");
        break;
    default:
        issue.id = idOf("reach", name);
        issue.tone = Tone::Bad;
        issue.fact = tr("%1 is unreachable.").arg(cluster);
        issue.sentence = startingLarge(sentence(problem.message)) + u'.';
        if (!problem.hint.empty())
            issue.sentence = tr("%1 %2", "two sentences").arg(issue.sentence, startingLarge(sentence(problem.hint)));
        issue.action = tr("Try again");
    }
    return issue;
}

Issue notReady(const domain::Cluster& cluster) {
    Issue issue;
    issue.id = idOf("ready", cluster.name);
    issue.fact = tr("%1 is not ready.").arg(oneLine(toQt(cluster.name)));
    issue.sentence = tr("It gets no estimate and no pods; see that Nova's agent runs there.");
    issue.tip = issue.sentence + u'\n' + tr("Nova says: %1").arg(oneLine(toQt(cluster.notReadyReason)));
    issue.action = tr("Try again");
    return issue;
}

Issue missingRights(const session::ClusterPreflight& cluster, const QString& name, const QString& ns) {
    const auto denied = cluster.denied();
    QStringList words;
    bool essential = false;
    for (const session::AccessRight& right : denied) {
        words << toQt(right.text());
        essential = essential || right.essential;
    }
    Issue issue;
    issue.id = idOf("rights", cluster.cluster);
    const QString shown = words.size() <= 3 ? words.join(QStringLiteral(", "))
                                            : tr("%1 and %n more", nullptr, static_cast<int>(words.size()) - 2)
                                                  .arg(words.mid(0, 2).join(QStringLiteral(", ")));
    issue.fact = ns.isEmpty() ? tr("%1: you may not %2.").arg(name, shown)
                              : tr("%1: you may not %2 in %3.").arg(name, shown, ns);
    issue.sentence = cluster.isControl() ? tr("An estimate could not be made.")
                     : essential         ? tr("Its prices cannot be read; its cells would say “not allowed”.")
                                         : tr("Prices can be read without it; less is checked beforehand.");
    issue.tip = words.join(QStringLiteral(", "));
    issue.action = tr("Copy the missing rule");
    return issue;
}

/// What a run left; a run that crashed is not worth a line of digits, those stand in the tip with every object.
Issue leftoverIssue(const session::Leftover& leftover) {
    int copies = 0, policies = 0;
    for (const domain::ObjectId& object : leftover.objects)
        (object.kind == "SchedulePolicy" ? policies : copies) += 1;
    QStringList parts;
    if (copies > 0)
        parts << tr("%n copies", nullptr, copies);
    if (policies > 0)
        parts << tr("%n policies", nullptr, policies);
    const QString what = parts.size() == 2 ? tr("%1 and %2", "copies and policies").arg(parts[0], parts[1])
                         : parts.isEmpty() ? tr("nothing that is known")
                                           : parts[0];
    Issue issue;
    issue.id = QStringLiteral("leftover:") + toQt(leftover.run);
    issue.tone = leftover.ours ? Tone::Warn : Tone::Second;
    issue.icon = QStringLiteral("clock");
    issue.fact = leftover.ours ? tr("An interrupted estimate left %1.").arg(what)
                               : tr("%1 left %2.").arg(oneLine(toQt(leftover.owner)), what);
    const auto age =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now() - leftover.expires);
    issue.sentence = age.count() >= 0 ? tr("Not needed for %1.").arg(ageText(age)) : tr("Nothing needs them.");
    QStringList tip{tr("Run %1").arg(toQt(leftover.run))};
    for (const domain::ObjectId& object : leftover.objects)
        tip << oneLine(toQt(object.text()));
    issue.tip = tip.join(u'\n');
    issue.action = tr("Remove…");
    return issue;
}

} // namespace

QVector<Issue> fleetIssues(const FleetController& fleet) {
    QVector<Issue> issues;
    const auto snapshot = fleet.snapshot();
    if (!snapshot)
        return issues;
    const QString ns = toQt(fleet.needs().ns);
    const auto look = [&](const session::ClusterPreflight& one, const QString& name) {
        if (one.error)
            return;
        if (!one.denied().empty())
            issues << missingRights(one, name, ns);
        if (one.ns == session::Seen::No) {
            Issue issue;
            issue.id = idOf("namespace", one.cluster);
            issue.fact = tr("%1 has no namespace %2.").arg(name, ns);
            issue.sentence = tr("Pods could not be made there.");
            issues << issue;
        }
        for (const session::ClusterPreflight::Kind& kind : one.kinds) {
            if (kind.served != session::Seen::No)
                continue;
            Issue issue;
            issue.id = idOf("kind", one.cluster);
            issue.fact = tr("%1 does not know %2.").arg(name, toQt(kind.kind.kind));
            issue.sentence = tr("Install %1 there, or leave the cluster out.").arg(toQt(kind.kind.apiVersion));
            issues << issue;
        }
        if (one.gates == session::Seen::No) {
            Issue issue;
            issue.id = idOf("gates", one.cluster);
            issue.tone = Tone::Bad;
            issue.fact = tr("%1 is too old for scheduling gates.").arg(name);
            issue.sentence = tr("Pods of an estimate would run there; it needs Kubernetes 1.27.");
            issues << issue;
        }
        if (one.gatedPodsOfOthers.value_or(0) > 0) {
            Issue issue;
            issue.id = idOf("gated", one.cluster);
            issue.fact = tr("Somebody else has %n gated pod(s) on %1.", nullptr, *one.gatedPodsOfOthers).arg(name);
            issue.sentence = tr("Node counts there may include them.");
            issues << issue;
        }
    };
    if (const session::ClusterPreflight* control = fleet.preflight({}))
        look(*control, oneLine(toQt(snapshot->novaContext)));
    for (const session::ClusterConnection& connection : snapshot->clusters) {
        const QString name = oneLine(toQt(connection.cluster.name));
        if (connection.problem) {
            issues << unreachable(fleet, connection);
            continue;
        }
        if (!connection.cluster.ready && !connection.cluster.standby)
            issues << notReady(connection.cluster);
        if (connection.cluster.context.empty()) {
            Issue issue;
            issue.id = idOf("map", connection.cluster.name);
            issue.fact = tr("%1 has no context.").arg(name);
            issue.sentence = tr("No kubeconfig context could be guessed from its name.");
            issue.action = tr("Map…");
            issues << issue;
            continue;
        }
        if (const session::ClusterPreflight* one = fleet.preflight(connection.cluster.name))
            look(*one, name);
        if (connection.cluster.allocation == domain::Allocation::Autoscaled && !connection.estimatorPresent &&
            !connection.estimatorUnknown && connection.reach == session::Reach::Reached) {
            Issue issue;
            issue.id = idOf("luna", connection.cluster.name);
            issue.fact = tr("Luna does not run on %1.").arg(name);
            issue.sentence = tr("It cannot say what pods would cost there; list prices can stand in.");
            issues << issue;
        }
    }
    for (const session::ContextEntry& entry : fleet.contexts().contexts) {
        if (entry.hints.empty() || !fleet.inUse(entry.name))
            continue;
        for (const std::string& hint : entry.hints) {
            Issue issue;
            issue.id = QStringLiteral("hint:") + toQt(entry.name);
            issue.fact = tr("Context %1:").arg(oneLine(toQt(entry.name)));
            issue.sentence = oneLine(toQt(hint)) + u'.';
            issues << issue;
        }
    }
    for (const std::string& problem : snapshot->problems) {
        Issue issue;
        issue.id = QStringLiteral("file:");
        issue.fact = tr("A kubeconfig could not be read.");
        issue.sentence = oneLine(toQt(problem));
        issues << issue;
    }
    for (const session::Leftover& leftover : fleet.leftovers())
        issues << leftoverIssue(leftover);
    // What stops work stands before what may be looked at some time.
    std::stable_sort(issues.begin(), issues.end(),
                     [](const Issue& a, const Issue& b) { return (a.tone == Tone::Bad) > (b.tone == Tone::Bad); });
    return issues;
}

} // namespace thrifty::app
