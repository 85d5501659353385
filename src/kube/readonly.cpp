// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/readonly.h"

#include "manifest/json.h"

namespace thrifty::kube {

using manifest::Value;

namespace {

std::string_view pathOf(std::string_view target) {
    return target.substr(0, target.find('?'));
}

/// Exactly one dryRun in the query and it says All: servers read the first, the last or all of several.
bool dryRunInQuery(std::string_view target) {
    const auto question = target.find('?');
    if (question == std::string_view::npos)
        return false;
    int count = 0;
    bool all = true;
    std::string_view rest = target.substr(question + 1);
    while (!rest.empty()) {
        const auto end = rest.find('&');
        const std::string_view pair = rest.substr(0, end);
        const std::string_view key = pair.substr(0, pair.find('='));
        if (key.find('%') != std::string_view::npos)
            return false; // a key in disguise
        if (key == "dryRun") {
            ++count;
            all = all && pair == "dryRun=All";
        }
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    return count == 1 && all;
}

bool isSelfReview(const Request& request) {
    const std::string_view path = pathOf(request.target);
    for (const std::string_view group : {"/apis/authorization.k8s.io/", "/apis/authentication.k8s.io/"}) {
        if (!path.starts_with(group))
            continue;
        std::string_view rest = path.substr(group.size());
        const auto slash = rest.find('/');
        if (slash == std::string_view::npos)
            return false;
        rest.remove_prefix(slash + 1);
        return rest == "selfsubjectaccessreviews" || rest == "selfsubjectrulesreviews" || rest == "selfsubjectreviews";
    }
    return false;
}

/// Refusals get ids of their own: odd ones, the real exchanges even ones.
class GuardedTransport final : public Transport {
  public:
    GuardedTransport(std::shared_ptr<Transport> transport, std::function<bool()> mayWrite)
        : m_transport(std::move(transport))
        , m_mayWrite(std::move(mayWrite)) {}

    Id start(Request request, Callbacks callbacks) override {
        if (changesNothing(request) || m_mayWrite())
            return m_transport->start(std::move(request), std::move(callbacks)) * 2;
        domain::Error refusal{domain::ErrorCode::Refused,
                              std::string(toString(request.method)) + " " + std::string(pathOf(request.target)) +
                                  " was not sent: this context is open for reading only",
                              m_transport->server(),
                              {}};
        const auto done = std::make_shared<decltype(callbacks.done)>(std::move(callbacks.done));
        const TimerId timer = m_transport->after(std::chrono::milliseconds(0), [done, error = std::move(refusal)] {
            if (*done)
                (*done)(domain::fail(error));
        });
        return timer * 2 + 1;
    }
    void cancel(Id id) override {
        if (id % 2 == 0)
            m_transport->cancel(id / 2);
        else
            m_transport->cancelTimer(id / 2);
    }
    std::string server() const override { return m_transport->server(); }
    TimerId after(std::chrono::milliseconds delay, std::function<void()> run) override {
        return m_transport->after(delay, std::move(run));
    }
    void cancelTimer(TimerId id) override { m_transport->cancelTimer(id); }

  private:
    const std::shared_ptr<Transport> m_transport;
    const std::function<bool()> m_mayWrite;
};

} // namespace

std::shared_ptr<Transport> guardedTransport(std::shared_ptr<Transport> transport, std::function<bool()> mayWrite) {
    return std::make_shared<GuardedTransport>(std::move(transport), std::move(mayWrite));
}

bool changesNothing(const Request& request) {
    if (request.method == Method::Get) {
        // These subresources act although they are fetched.
        const std::string_view path = pathOf(request.target);
        for (const std::string_view acting : {"/exec", "/attach", "/portforward", "/proxy"}) {
            if (path.ends_with(acting) || path.find(std::string(acting) + "/") != std::string_view::npos)
                return false;
        }
        return true;
    }
    if (request.method == Method::Post && isSelfReview(request))
        return true;
    if (!dryRunInQuery(request.target))
        return false;
    if (request.method != Method::Delete || request.body.empty())
        return true;
    // The body of a DELETE decides over its query.
    const auto options = manifest::parseJson(request.body);
    return options && (*options)["dryRun"] == Value::array({"All"});
}

} // namespace thrifty::kube
