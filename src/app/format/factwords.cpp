// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format/factwords.h"

#include "app/format/text.h"
#include "app/format/words.h"

namespace thrifty::app {

QString claimWords(const domain::NodeCondition& nodes) {
    if (nodes.empty())
        return tr("leave this cluster out");
    const QString sku = oneLine(toQt(nodes.gpuSku)), type = oneLine(toQt(nodes.nodeType));
    const QString what = sku.isEmpty()    ? type.isEmpty() ? tr("nodes") : tr("nodes of type %1").arg(type)
                            : type.isEmpty() ? sku
                                          : tr("%1 on %2").arg(sku, type);
    if (nodes.category == domain::PriceCategory::Spot)
        //: %1 is a GPU, or "nodes of type p4d.*"
        return tr("no spot %1 here").arg(what);
    if (nodes.category == domain::PriceCategory::OnDemand)
        //: %1 is a GPU, or "nodes of type p4d.*"
        return tr("no on-demand %1 here").arg(what);
    //: %1 is a GPU, or "nodes of type p4d.*"
    return tr("no %1 here").arg(what);
}

QString factSentence(const domain::KnownFact& fact) {
    const QString text = tr("You noted on %1: %2").arg(dateText(fact.noted), claimWords(fact.nodes));
    return fact.note.empty() ? text : tr("%1 (%2)").arg(text, oneLine(toQt(fact.note)));
}

} // namespace thrifty::app
