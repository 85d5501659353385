// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format/variantname.h"

#include "app/format/text.h"
#include "app/format/words.h"

namespace thrifty::app {

namespace {

// Two texts rather than a plural form: a name must not say "worker(s)" where no translation is loaded, for it is kept.
QString podsText(const manifest::NameParts& parts) {
    if (parts.workers)
        return parts.pods == 1 ? tr("1 worker") : tr("%1 workers").arg(parts.pods);
    return parts.pods == 1 ? tr("1 pod") : tr("%1 pods").arg(parts.pods);
}

QString gpusText(const manifest::NameParts& parts) {
    if (!parts.sku.empty())
        return QStringLiteral("%1 %2").arg(QString::number(parts.gpus), toQt(parts.sku));
    return parts.gpus == 1 ? tr("1 GPU") : tr("%1 GPUs").arg(parts.gpus);
}

} // namespace

QString variantName(const manifest::NameParts& parts) {
    QString text = podsText(parts);
    if (parts.gpus > 0)
        text += QStringLiteral(" × ") + gpusText(parts);
    if (parts.price == domain::PriceChoice::Spot)
        text = tr("%1, spot").arg(text);
    else if (parts.price == domain::PriceChoice::Either)
        text = tr("%1, spot or on-demand").arg(text);
    return text;
}

} // namespace thrifty::app
