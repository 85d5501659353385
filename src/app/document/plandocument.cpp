// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/plandocument.h"

#include <QUndoCommand>

#include <utility>

namespace thrifty::app {

/// One step: the plan before and after. The values share their texts, so a step is small.
class PlanEdit : public QUndoCommand {
  public:
    PlanEdit(PlanDocument& document, const QString& text, PlanState before, PlanState after, QString key, int burst)
        : QUndoCommand(text)
        , m_document(document)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_key(std::move(key))
        , m_burst(burst) {}

    void undo() override { step(m_before, true); }
    void redo() override {
        if (std::exchange(m_made, true))
            step(m_after, false);
        else
            m_document.put(m_after);
    }
    int id() const override { return m_key.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const PlanEdit*>(other);
        if (next->m_key != m_key || next->m_burst != m_burst)
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

  private:
    void step(const PlanState& state, bool undone) {
        const QString text = this->text(); // who hears of it may take the steps away
        if (const PlanParts parts = m_document.put(state))
            emit m_document.stepped(text, undone, parts);
    }

    PlanDocument& m_document;
    bool m_made = false;
    PlanState m_before, m_after;
    const QString m_key;
    const int m_burst;
};

PlanParts difference(const PlanState& a, const PlanState& b) {
    const session::Plan& p = a.plan;
    const session::Plan& q = b.plan;
    PlanParts parts;
    parts.setFlag(PlanPart::Fleet, p.kubeconfigs != q.kubeconfigs || p.contexts != q.contexts ||
                                       p.novaContext != q.novaContext || p.map != q.map);
    parts.setFlag(PlanPart::Workload, p.manifests != q.manifests || p.variables != q.variables || p.ns != q.ns ||
                                          p.group != q.group || p.applyHooks != q.applyHooks || a.texts != b.texts);
    parts.setFlag(PlanPart::Variants, p.variants != q.variants);
    parts.setFlag(PlanPart::Estimate, p.only != q.only || p.exclude != q.exclude || p.timeout != q.timeout);
    parts.setFlag(PlanPart::Policy,
                  p.chosen != q.chosen || p.order != q.order || p.nodeCap != q.nodeCap || p.nodeCaps != q.nodeCaps);
    return parts;
}

PlanDocument::PlanDocument(QObject* parent)
    : QObject(parent) {}

void PlanDocument::edit(const QString& text, const std::function<void(PlanState&)>& change, const QString& mergeKey) {
    PlanState after = m_state;
    change(after);
    if (after == m_state)
        return;
    m_undo.push(new PlanEdit(*this, text, m_state, std::move(after), mergeKey, m_burst));
}

void PlanDocument::seal() {
    ++m_burst;
}

PlanParts PlanDocument::put(const PlanState& state) {
    const PlanParts parts = difference(m_state, state);
    m_state = state;
    if (parts)
        emit changed(parts);
    return parts;
}

void PlanDocument::reset(PlanState state, const QString& path) {
    m_undo.clear();
    m_state = std::move(state);
    m_path = path;
    m_savedPlan = m_state.plan;
    m_onDisk = m_state.texts;
    emit wasReset();
    emit changed(PlanPart::Fleet | PlanPart::Workload | PlanPart::Variants | PlanPart::Estimate | PlanPart::Policy);
    emit pathChanged();
}

void PlanDocument::begin() {
    m_undo.clear();
    saved(m_path);
}

void PlanDocument::saved(const QString& path) {
    m_path = path;
    m_savedPlan = m_state.plan;
    emit pathChanged();
}

void PlanDocument::setTextOnDisk(const QString& manifest, const QByteArray& text) {
    m_onDisk[manifest] = text;
    emit pathChanged();
}

QStringList PlanDocument::unsavedManifests() const {
    QStringList unsaved;
    for (const std::string& manifest : m_state.plan.manifests) {
        const QString path = QString::fromStdString(manifest);
        if (m_state.texts.value(path) != m_onDisk.value(path))
            unsaved << path;
    }
    return unsaved;
}

} // namespace thrifty::app
