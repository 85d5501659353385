// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/policy/policytexts.h"

#include "app/format/objectdiff.h"
#include "app/format/secretvalues.h"
#include "app/widgets/buttons.h"
#include "app/widgets/diffview.h"
#include "app/widgets/panel.h"
#include "app/widgets/tabstrip.h"
#include "app/widgets/yamlview.h"

#include <QHBoxLayout>
#include <QStackedWidget>

#include <algorithm>

namespace thrifty::app {

namespace {

/// The lines of a policy that name the cluster: its place in the order, its line in the annotation.
QList<int> linesOf(const QString& yaml, const domain::ClusterName& cluster) {
    QList<int> found;
    if (cluster.empty())
        return found;
    const QStringList lines = yaml.split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        const QStringList words = lines[i].split(u' ', Qt::SkipEmptyParts);
        if (words.contains(toQt(cluster)) &&
            (words.constFirst() == QStringLiteral("-") || words.constFirst().endsWith(u'.')))
            found << i + 1;
    }
    return found;
}

} // namespace

std::function<QString(const domain::ObjectId&)> textsToWrite(const PolicyController& policy) {
    const QString yaml = policy.plan() ? toQt(policy.plan()->yaml) : QString();
    return [request = policy.request(), yaml](const domain::ObjectId& object) {
        if (object.kind == "SchedulePolicy" && !yaml.isEmpty())
            return yaml;
        return request ? objectText(request->manifest, object) : QString();
    };
}

PolicyTexts::PolicyTexts(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_panel(new Panel)
    , m_beside(new Panel)
    , m_tabs(new TabStrip(tr("Text"))) {
    m_tabs->setTabs({QStringLiteral("SchedulePolicy"), tr("Difference"), tr("Manifest")});
    m_panel->addAfterTitle(m_tabs);
    auto* copy = makeButton(tr("Copy for pull request"), ButtonLook::Flat, QStringLiteral("copy"));
    connect(copy, &QPushButton::clicked, this, &PolicyTexts::copyAsked);
    m_panel->headerEnd()->addWidget(copy);
    m_texts = new QStackedWidget;
    m_policy = new YamlView;
    m_difference = new DiffView;
    m_manifest = new YamlView;
    m_policy->setAccessibleName(tr("The policy"));
    m_difference->setAccessibleName(tr("Difference from the policy that is there"));
    m_manifest->setAccessibleName(tr("The manifest that is applied"));
    m_texts->addWidget(m_policy);
    m_texts->addWidget(m_difference);
    m_texts->addWidget(m_manifest);
    m_panel->body()->addWidget(m_texts, 1);
    m_note = new TextLabel({}, TextRole::Body, TextLabel::Ink::Text2);
    m_note->setContentsMargins(space::m, space::s, space::m, space::s);
    m_note->setWordWrap(true);
    m_panel->body()->addWidget(m_note);
    connect(m_tabs, &TabStrip::chosen, this, &PolicyTexts::showTab);
}

bool PolicyTexts::isBeside() const {
    return m_difference->parentWidget() != m_texts;
}

void PolicyTexts::setSizeClass(SizeClass size, const domain::ClusterName& current) {
    m_beside->setVisible(size == SizeClass::L);
    // Much room: the difference stands beside the policy instead of behind it.
    if (size == SizeClass::L && !isBeside()) {
        m_beside->setTitle(tr("Difference"));
        m_texts->removeWidget(m_difference);
        m_beside->body()->addWidget(m_difference, 1);
        m_difference->show();
        m_tabs->setTabs({QStringLiteral("SchedulePolicy"), tr("Manifest")});
    } else if (size != SizeClass::L && isBeside()) {
        m_texts->insertWidget(1, m_difference);
    }
    refresh(current);
    showTab(m_tabs->current());
}

void PolicyTexts::refresh(const domain::ClusterName& current) {
    PolicyController& policy = m_workbench.policy();
    if (!policy.plan())
        return;
    const QString yaml = toQt(policy.plan()->yaml);
    m_policy->setYaml(yaml);
    m_policy->setMarkedLines(linesOf(yaml, current));
    refreshDifference();
    QString manifest;
    if (const auto request = policy.request()) {
        for (const manifest::File& file : request->manifest.files)
            manifest += (manifest.isEmpty() ? QString() : QStringLiteral("---\n")) + toQt(file.text);
    }
    m_manifest->setYaml(withoutValues(manifest, secretValues(m_workbench.workload().variables())));
    const auto review = policy.lastReview();
    m_note->setText(review ? tr("Applying writes %n objects, the policy first.", nullptr,
                                static_cast<int>(review->plan.writes.size()))
                           : tr("Nothing is written before you have seen it."));
}

void PolicyTexts::refreshDifference() {
    PolicyController& policy = m_workbench.policy();
    LineDiff difference;
    QString title = tr("Difference");
    if (const auto review = policy.lastReview()) {
        bool isNew = false;
        const auto whole = textsToWrite(policy);
        const QStringList secrets = secretValues(m_workbench.workload().variables());
        for (const session::PlannedWrite& write : review->plan.writes) {
            isNew = isNew || (write.object.kind == "SchedulePolicy" && write.verb == "create");
            addObject(difference, write, whole(write.object), secrets);
        }
        title =
            isNew ? tr("Difference: new") : tr("Difference: %n lines", nullptr, difference.added + difference.removed);
    }
    m_difference->setDiff(difference);
    if (isBeside())
        m_beside->setTitle(title);
    const int tab = m_tabs->current();
    m_tabs->setTabs(isBeside() ? QStringList{QStringLiteral("SchedulePolicy"), tr("Manifest")}
                               : QStringList{QStringLiteral("SchedulePolicy"), title, tr("Manifest")});
    m_tabs->setCurrent(std::min(tab, isBeside() ? 1 : 2));
}

void PolicyTexts::showTab(int tab) {
    QWidget* shown = m_difference;
    if (tab == 0)
        shown = m_policy;
    else if (isBeside() || tab == 2)
        shown = m_manifest;
    m_texts->setCurrentWidget(shown);
}

} // namespace thrifty::app
