// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "manifest/value.h"

#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::sim {

/// Who a request comes from, as authentication found out.
struct User {
    std::string name;
    std::vector<std::string> groups;
    std::string uid;
    [[nodiscard]] static User administrator(); ///< in system:masters: may do everything
    [[nodiscard]] static User anonymous();
};

/// What a request wants to do.
struct Attributes {
    std::string verb;
    std::string group, resource, subresource, ns, name;
    std::string path; ///< of non-resource requests; empty otherwise
};

/// One line of a role: what is allowed. "*" stands for all; empty groups, namespaces and names mean all.
struct AccessRule {
    std::vector<std::string> verbs, groups, resources, namespaces, names;
};

/// A user of the scenario: name, bearer token, groups and what they may do.
struct Account {
    User user;
    std::string token; ///< empty: only by certificate
    std::vector<AccessRule> rules;
};

/// Tokens, users and rights of one API server. Thread-safe; accounts can be replaced while it runs.
class Authorizer {
  public:
    /// Reads `{name, token, uid, groups, rules: [{verbs, apiGroups, resources, namespaces, resourceNames}]}`.
    [[nodiscard]] static domain::Expected<Account> account(const manifest::Value& value);

    void setAccounts(std::vector<Account> accounts);
    void addAccount(Account account);
    [[nodiscard]] std::optional<User> userOf(std::string_view token) const;
    [[nodiscard]] bool allows(const User& user, const Attributes& attributes) const;
    /// `User "dev" cannot list resource "pods" in API group "" in the namespace "x"`
    [[nodiscard]] static std::string refusal(const User& user, const Attributes& attributes);
    /// SelfSubjectRulesReview status for a namespace.
    [[nodiscard]] manifest::Value rulesOf(const User& user, std::string_view ns) const;

  private:
    mutable std::shared_mutex m_mutex;
    std::vector<Account> m_accounts;
};

} // namespace thrifty::sim
