// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/knownfact.h"

#include <QString>

namespace thrifty::app {

/// "no A100 here", "no spot L4 here", "no nodes of type p4d.* here", "leave this cluster out"
[[nodiscard]] QString claimWords(const domain::NodeCondition& nodes);
/// "You noted on 20 Nov 2026: no A100 here (quota 0 in westus2)"
[[nodiscard]] QString factSentence(const domain::KnownFact& fact);

} // namespace thrifty::app
