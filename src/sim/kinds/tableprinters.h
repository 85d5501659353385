// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"
#include "sim/kinds/kindregistry.h"

#include <cstdint>
#include <string>
#include <vector>

namespace thrifty::sim {

struct TableColumn {
    const char* name;
    const char* type = "string";
    int priority = 0;
    const char* format = "";
};

/// How a built-in kind is shown: its columns and the cells of one object, `now` in seconds since 1970.
struct TablePrinter {
    std::vector<TableColumn> columns;
    manifest::Value::Array (*cells)(const manifest::Value& object, std::int64_t now);
};

/// The printer of a built-in kind; kinds without one of their own show name and creation time.
[[nodiscard]] const TablePrinter& printerOf(const KindInfo& kind);

[[nodiscard]] const TablePrinter& podPrinter();
[[nodiscard]] const TablePrinter& nodePrinter();
[[nodiscard]] const TablePrinter* workloadPrinter(std::string_view kind); ///< null: no such workload
[[nodiscard]] const TablePrinter* policyPrinter(std::string_view kind);   ///< quotas, budgets, roles, classes

/// "45s", "3m20s", "5h", "12d": how long, as kubectl shows it.
[[nodiscard]] std::string humanDuration(std::int64_t seconds);
/// humanDuration since an RFC 3339 time; "<unknown>" without one.
[[nodiscard]] std::string ageOf(const manifest::Value& time, std::int64_t now);
[[nodiscard]] std::string orNone(std::string text);
[[nodiscard]] std::string selectorShown(const manifest::Value& selector);
/// Names (or images) of the containers of a template, with commas.
[[nodiscard]] std::string containersShown(const manifest::Value& podSpec, const char* field);

} // namespace thrifty::sim
