// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace thrifty::domain {

/// Annotations of a pod template by which a product that makes nodes is told which to make. Lists are separated by
/// commas. An empty key: the product cannot be told that.
struct SelectionAnnotations {
    std::string product;        ///< "Luna"
    std::string gpuSkus;        ///< any of these GPU models
    std::string offerings;      ///< price categories, in the two words below
    std::string maxGpus;        ///< GPUs of a node at most
    std::string maxCost;        ///< dollars per node and hour at most
    std::string familiesIn;     ///< only these instance families
    std::string familiesOut;    ///< never these
    std::string typeExpression; ///< regular expression (RE2) that the instance type matches
    std::string onDemand;       ///< word in offerings; what is meant without the annotation
    std::string spot;           ///< word in offerings
};

} // namespace thrifty::domain
