// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/workload/workloadfields.h"

#include "app/models/workloadproblems.h"
#include "app/widgets/buttons.h"
#include "app/widgets/iconlabel.h"
#include "session/workloadcheck.h"
#include "ui_workloadfields.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>

namespace thrifty::app {

namespace {

/// Marks a box whose text cannot be used, and says why below it.
void refuse(QComboBox* box, IconLabel* note, const QString& reason) {
    setInvalid(box, !reason.isEmpty());
    box->lineEdit()->setAccessibleDescription(reason);
    if (!reason.isEmpty())
        note->set(QStringLiteral("circle-x"), reason, Tone::Bad);
}

/// Namespaces that the manifests name, then those that the control plane or else every cluster has.
QStringList namespacesThere(const session::Manifest* base, const FleetController& fleet) {
    QStringList names;
    for (const domain::WorkloadObject& object :
         base != nullptr ? base->workload.objects : std::vector<domain::WorkloadObject>{}) {
        if (!object.id.ns.empty())
            names << toQt(object.id.ns);
    }
    const auto listed = [](const session::ClusterPreflight& one) {
        QStringList there;
        for (const std::string& ns : *one.namespaces) {
            if (!ns.starts_with("kube-"))
                there << toQt(ns);
        }
        return there;
    };
    const session::ClusterPreflight* control = fleet.preflight({});
    if (control != nullptr && control->namespaces)
        return names + listed(*control);
    std::optional<QStringList> common;
    for (const auto& [name, one] : fleet.preflights()) {
        if (!one.namespaces)
            continue;
        const QStringList here = listed(one);
        if (!common)
            common = here;
        else
            common->removeIf([&](const QString& ns) { return !here.contains(ns); });
    }
    return names + common.value_or(QStringList());
}

} // namespace

WorkloadFields::WorkloadFields(Workbench& workbench, QWidget* parent)
    : Panel({}, parent)
    , m_workbench(workbench)
    , m_form(std::make_unique<Ui::WorkloadFields>()) {
    auto* form = new QWidget;
    m_form->setupUi(form);
    body()->addWidget(form);
    setAccessibleName(form->accessibleName());
    for (TextLabel* label : {m_form->namespaceLabel, m_form->groupLabel})
        label->setInk(TextLabel::Ink::Text2);
    for (QComboBox* box : {m_form->namespaceBox, m_form->groupBox}) {
        box->lineEdit()->setPlaceholderText(box->placeholderText());
        box->lineEdit()->setAccessibleName(box->accessibleName());
        nameChoice(box, box->accessibleName());
        // Completed in place, "ml" would become "ml-dev" by itself.
        box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        box->completer()->setCaseSensitivity(Qt::CaseSensitive);
    }
    connect(&workbench.workload(), &WorkloadController::refusedChanged, this, &WorkloadFields::refresh);
    connect(m_form->namespaceBox, &QComboBox::textActivated, this, &WorkloadFields::takeNamespace);
    connect(m_form->namespaceBox->lineEdit(), &QLineEdit::editingFinished, this,
            [this] { takeNamespace(m_form->namespaceBox->currentText()); });
    connect(m_form->groupBox, &QComboBox::textActivated, this, &WorkloadFields::takeGroup);
    connect(m_form->groupBox->lineEdit(), &QLineEdit::editingFinished, this,
            [this] { takeGroup(m_form->groupBox->currentText()); });
}

WorkloadFields::~WorkloadFields() = default;

void WorkloadFields::takeNamespace(const QString& text) {
    if (m_refreshing)
        return;
    m_workbench.workload().typeNamespace(text);
    refresh();
}

void WorkloadFields::takeGroup(const QString& text) {
    if (m_refreshing)
        return;
    m_workbench.workload().typeGroup(text);
    refresh();
}

void WorkloadFields::refresh() {
    m_refreshing = true;
    refreshNamespace();
    refreshGroup();
    m_refreshing = false;
}

void WorkloadFields::refreshNamespace() {
    const session::Plan& plan = m_workbench.document().plan();
    FleetController& fleet = m_workbench.fleet();
    QStringList names = namespacesThere(m_workbench.workload().base().get(), fleet);
    if (!plan.ns.empty())
        names << toQt(plan.ns);
    names.removeDuplicates();
    QComboBox* box = m_form->namespaceBox;
    const WorkloadController& workload = m_workbench.workload();
    const auto& refused = workload.refusedNamespace();
    const QString shown = refused ? refused->text : toQt(plan.ns);
    if (!box->lineEdit()->hasFocus() || box->count() == 0) {
        box->clear();
        box->addItems(names);
        box->setEditText(shown);
        box->lineEdit()->setCursorPosition(0); // read from its beginning
    }
    int clusters = 0, there = 0, known = 0;
    for (const auto& [name, one] : fleet.preflights()) {
        if (one.isControl())
            continue;
        ++clusters;
        known += one.ns == session::Seen::Yes || one.ns == session::Seen::No ? 1 : 0;
        there += one.ns == session::Seen::Yes ? 1 : 0;
    }
    IconLabel* note = m_form->namespaceNote;
    if (plan.ns.empty())
        note->set(QStringLiteral("info"), tr("The objects go into this namespace"), Tone::Second);
    else if (known > 0 && there == clusters)
        note->set(QStringLiteral("check"), tr("on all %n cluster(s)", nullptr, clusters), Tone::Ok);
    else if (known > 0)
        note->set(QStringLiteral("warning"), tr("on %1 of %2 clusters").arg(there).arg(clusters), Tone::Warn);
    const QString fault = workload.namespaceFault();
    refuse(box, note, fault);
    note->setVisible(!fault.isEmpty() || plan.ns.empty() || known > 0);
}

void WorkloadFields::refreshGroup() {
    const session::Plan& plan = m_workbench.document().plan();
    const auto base = m_workbench.workload().base();
    QComboBox* box = m_form->groupBox;
    const auto& refused = m_workbench.workload().refusedGroup();
    const QString inPlan = plan.group == domain::GroupLabel{} ? QString() : groupText(plan.group);
    const QString shown = refused ? refused->text : inPlan;
    if (!box->lineEdit()->hasFocus() || box->count() == 0) {
        box->clear();
        if (base) {
            for (const session::LabelChoice& choice : session::groupLabels(base->workload))
                box->addItem(groupText(choice.label));
        }
        box->setEditText(shown);
        box->lineEdit()->setCursorPosition(0);
    }
    IconLabel* note = m_form->groupNote;
    const QString fault = m_workbench.workload().groupFault();
    refuse(box, note, fault);
    if (!fault.isEmpty())
        return;
    if (plan.group.key.empty() || !base) {
        note->set(QStringLiteral("info"), tr("The policy selects the objects by it"), Tone::Second);
        return;
    }
    const session::LabelChoice choice = session::carried(base->workload, plan.group);
    if (choice.objects == choice.of)
        note->set(QStringLiteral("check"), tr("Carried by all %n object(s)", nullptr, choice.of), Tone::Ok);
    else
        note->set(QStringLiteral("warning"),
                  tr("Carried by %1 of the %2 objects that are applied").arg(choice.objects).arg(choice.of),
                  Tone::Warn);
}

} // namespace thrifty::app
