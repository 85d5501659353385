// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/format/linediff.h"
#include "manifest/variantbuilder.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace thrifty::app {

/// What is shown of a variant's manifests; Secrets and values of variables that look like secrets are covered.
struct ManifestTexts {
    LineDiff difference; ///< of the gated text from the user's own
    QString gated;
};

/// `secrets`: as of secretValues(). Empty where the variant cannot be gated. May be made on any thread.
[[nodiscard]] ManifestTexts manifestTexts(const std::vector<manifest::File>& base, const manifest::VariantText& variant,
                                          const QStringList& secrets);

} // namespace thrifty::app
