// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/factscontroller.h"

#include "app/worker/deliver.h"
#include "session/knownfactsfile.h"
#include "session/now.h"
#include "session/rulefields.h"

#include <utility>

namespace thrifty::app {

namespace {

using Known = std::shared_ptr<const domain::KnownFacts>;

bool same(const Known& a, const Known& b) {
    return a == b || (a && b && *a == *b);
}

/// A file that is not there yet says nothing.
domain::Expected<Known> readFrom(const std::string& path) {
    auto known = session::loadKnownFacts({false, path}, session::dayOf(session::currentTime()));
    return known || known.error().code != domain::ErrorCode::NotFound ? std::move(known) : Known();
}

} // namespace

FactsController::FactsController(std::string path, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path)) {
    if (m_path.empty())
        return;
    m_thread.emplace("facts");
    read();
}

FactsController::~FactsController() {
    finish();
}

void FactsController::finish() {
    m_thread.reset();
}

void FactsController::setIgnored(bool ignored) {
    if (m_ignored == ignored)
        return;
    m_ignored = ignored;
    emit changed();
}

void FactsController::post(Change change, std::function<void()> done) {
    if (!m_thread)
        return;
    m_thread->post([this, path = m_path, change = std::move(change), done = std::move(done)](const std::stop_token&) {
        const auto written = change ? change(path) : domain::Expected<void>();
        deliver(this, [this, written, known = readFrom(path), done] {
            const Known now = known.value_or(nullptr);
            const std::optional<domain::Error> error = known ? std::nullopt : std::optional(known.error());
            const bool news = !same(now, m_known) || error != m_error;
            m_known = now;
            m_error = error;
            if (news)
                emit changed();
            if (!written)
                emit failed(written.error());
            else if (done)
                done();
        });
    });
}

void FactsController::read() {
    post({}, {});
}

void FactsController::remember(domain::KnownFact fact) {
    fact.noted = session::dayOf(session::currentTime());
    post([fact](const std::string& path) { return session::rememberFact(path, fact); },
         [this, fact] { emit kept(fact); });
}

void FactsController::forget(const domain::KnownFact& fact) {
    post([fact](const std::string& path) { return session::forgetFact(path, fact); }, {});
}

} // namespace thrifty::app
