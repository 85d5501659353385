// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/authorizer.h"

#include <algorithm>
#include <fmt/format.h>
#include <mutex>

namespace thrifty::sim {

using domain::ErrorCode;
using manifest::Value;

namespace {

std::vector<std::string> textsOf(const Value& list) {
    std::vector<std::string> texts;
    if (list.isString())
        texts.push_back(list.str());
    for (const Value& item : list.items())
        texts.push_back(item.scalarText());
    return texts;
}

bool listed(const std::vector<std::string>& list, std::string_view wanted) {
    return std::any_of(list.begin(), list.end(),
                       [&](const std::string& item) { return item == "*" || item == wanted; });
}

bool listedOrAll(const std::vector<std::string>& list, std::string_view wanted) {
    return list.empty() || listed(list, wanted);
}

bool isMaster(const User& user) {
    return std::find(user.groups.begin(), user.groups.end(), "system:masters") != user.groups.end();
}

bool ruleAllows(const AccessRule& rule, const Attributes& wanted) {
    const std::string resource =
        wanted.subresource.empty() ? wanted.resource : wanted.resource + "/" + wanted.subresource;
    // A rule bound to namespaces says nothing about requests across all of them.
    const bool nsFits = rule.namespaces.empty() || (!wanted.ns.empty() && listed(rule.namespaces, wanted.ns)) ||
                        listed(rule.namespaces, "*");
    return listed(rule.verbs, wanted.verb) && listedOrAll(rule.groups, wanted.group) &&
           listed(rule.resources, resource) && nsFits &&
           (rule.names.empty() || (!wanted.name.empty() && listed(rule.names, wanted.name)));
}

/// What every user of a cluster may do: look at discovery and ask what they may do.
bool everybodyMay(const User& user, const Attributes& wanted) {
    if (user.name == "system:anonymous")
        return wanted.path == "/healthz" || wanted.path == "/readyz" || wanted.path == "/livez" ||
               wanted.path == "/version";
    if (!wanted.path.empty())
        return wanted.verb == "get";
    return wanted.verb == "create" &&
           ((wanted.group == "authorization.k8s.io" &&
             (wanted.resource == "selfsubjectaccessreviews" || wanted.resource == "selfsubjectrulesreviews")) ||
            (wanted.group == "authentication.k8s.io" && wanted.resource == "selfsubjectreviews"));
}

Value listOf(const std::vector<std::string>& texts) {
    Value list = Value::array();
    for (const std::string& text : texts)
        list.append(text);
    return list;
}

} // namespace

User User::administrator() {
    return {"kubernetes-admin", {"system:masters", "system:authenticated"}, {}};
}

User User::anonymous() {
    return {"system:anonymous", {"system:unauthenticated"}, {}};
}

domain::Expected<Account> Authorizer::account(const Value& value) {
    Account account;
    account.user.name = value["name"].str();
    if (account.user.name.empty())
        return domain::fail(ErrorCode::InvalidArgument, "a user needs a name", "users");
    account.user.uid = value["uid"].str();
    account.user.groups = textsOf(value["groups"]);
    account.user.groups.emplace_back("system:authenticated");
    account.token = value["token"].str();
    for (const Value& entry : value["rules"].items()) {
        AccessRule rule;
        rule.verbs = textsOf(entry["verbs"]);
        rule.groups = textsOf(entry["apiGroups"]);
        rule.resources = textsOf(entry["resources"]);
        rule.namespaces = textsOf(entry["namespaces"]);
        rule.names = textsOf(entry["resourceNames"]);
        if (rule.verbs.empty() || rule.resources.empty())
            return domain::fail(ErrorCode::InvalidArgument, "a rule needs verbs and resources",
                                "users/" + account.user.name);
        account.rules.push_back(std::move(rule));
    }
    return account;
}

void Authorizer::setAccounts(std::vector<Account> accounts) {
    const std::unique_lock lock(m_mutex);
    m_accounts = std::move(accounts);
}

void Authorizer::addAccount(Account account) {
    const std::unique_lock lock(m_mutex);
    std::erase_if(m_accounts, [&](const Account& other) { return other.user.name == account.user.name; });
    m_accounts.push_back(std::move(account));
}

std::optional<User> Authorizer::userOf(std::string_view token) const {
    const std::shared_lock lock(m_mutex);
    for (const Account& account : m_accounts) {
        if (!account.token.empty() && account.token == token)
            return account.user;
    }
    return std::nullopt;
}

bool Authorizer::allows(const User& user, const Attributes& attributes) const {
    if (isMaster(user) || everybodyMay(user, attributes))
        return true;
    const std::shared_lock lock(m_mutex);
    return std::any_of(m_accounts.begin(), m_accounts.end(), [&](const Account& account) {
        return account.user.name == user.name &&
               std::any_of(account.rules.begin(), account.rules.end(),
                           [&](const AccessRule& rule) { return ruleAllows(rule, attributes); });
    });
}

std::string Authorizer::refusal(const User& user, const Attributes& wanted) {
    if (!wanted.path.empty())
        return fmt::format("User \"{}\" cannot {} path \"{}\"", user.name, wanted.verb, wanted.path);
    const std::string resource =
        wanted.subresource.empty() ? wanted.resource : wanted.resource + "/" + wanted.subresource;
    const std::string scope =
        wanted.ns.empty() ? "at the cluster scope" : fmt::format("in the namespace \"{}\"", wanted.ns);
    return fmt::format("User \"{}\" cannot {} resource \"{}\" in API group \"{}\" {}", user.name, wanted.verb, resource,
                       wanted.group, scope);
}

Value Authorizer::rulesOf(const User& user, std::string_view ns) const {
    const auto add = [](Value& rules, const AccessRule& rule) {
        Value entry = Value::object({{"verbs", listOf(rule.verbs)},
                                     {"apiGroups", rule.groups.empty() ? Value::array({"*"}) : listOf(rule.groups)},
                                     {"resources", listOf(rule.resources)}});
        if (!rule.names.empty())
            entry.set("resourceNames", listOf(rule.names));
        rules.append(std::move(entry));
    };
    Value resourceRules = Value::array();
    Value pathRules = Value::array();
    if (isMaster(user)) {
        add(resourceRules, {{"*"}, {"*"}, {"*"}, {}, {}});
        pathRules.append(Value::object({{"verbs", Value::array({"*"})}, {"nonResourceURLs", Value::array({"*"})}}));
    } else {
        add(resourceRules,
            {{"create"}, {"authorization.k8s.io"}, {"selfsubjectaccessreviews", "selfsubjectrulesreviews"}, {}, {}});
        add(resourceRules, {{"create"}, {"authentication.k8s.io"}, {"selfsubjectreviews"}, {}, {}});
        pathRules.append(Value::object(
            {{"verbs", Value::array({"get"})},
             {"nonResourceURLs", Value::array({"/api", "/api/*", "/apis", "/apis/*", "/healthz", "/livez", "/openapi",
                                               "/openapi/*", "/readyz", "/version", "/version/"})}}));
    }
    const std::shared_lock lock(m_mutex);
    for (const Account& account : m_accounts) {
        if (account.user.name != user.name)
            continue;
        for (const AccessRule& rule : account.rules) {
            if (listedOrAll(rule.namespaces, ns))
                add(resourceRules, rule);
        }
    }
    return Value::object({{"resourceRules", resourceRules}, {"nonResourceRules", pathRules}, {"incomplete", false}});
}

} // namespace thrifty::sim
