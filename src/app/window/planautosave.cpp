// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/planautosave.h"

#include "app/widgets/messagebar.h"
#include "manifest/document.h"
#include "session/planfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>

namespace thrifty::app {

namespace {

constexpr int behindMs = 2000;
const QString suffix = QStringLiteral(".unsaved"), lockSuffix = QStringLiteral(".lock");

/// Text that is not understood may hold anything.
bool mayHoldSecret(const QString& path, const QByteArray& text) {
    const auto parsed = manifest::parseFile(path.toStdString(), text.toStdString());
    if (!parsed)
        return true;
    return std::any_of(parsed->documents.begin(), parsed->documents.end(), [](const manifest::Document& document) {
        const manifest::Value& root = document.value();
        const auto isSecret = [](const manifest::Value& object) { return object["kind"] == manifest::Value("Secret"); };
        const auto& items = root["items"].items();
        return isSecret(root) || std::any_of(items.begin(), items.end(), isSecret);
    });
}

QByteArray onDisk(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Tells a file that was changed since its text was read from it, without keeping what it held.
QString digest(const QByteArray& text) {
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

std::optional<QJsonObject> read(const QString& path) {
    const QJsonDocument document = QJsonDocument::fromJson(onDisk(path));
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

} // namespace

PlanAutosave::PlanAutosave(Workbench& workbench, const QString& folder, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_folder(folder) {
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_file = QDir(m_folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + suffix);
    m_lock = std::make_unique<QLockFile>(m_file + lockSuffix);
    m_lock->setStaleLockTime(0); // a live program may edit for days; a dead one is known by its process
    m_lock->tryLock(0);
    m_soon.setSingleShot(true);
    m_soon.setInterval(behindMs);
    connect(&m_soon, &QTimer::timeout, this, &PlanAutosave::flush);
    connect(&workbench.document(), &PlanDocument::changed, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&workbench.document(), &PlanDocument::wasReset, &m_soon, qOverload<>(&QTimer::start));
    connect(&workbench.document(), &PlanDocument::pathChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&workbench, &Workbench::endingUnasked, this, [this] {
        flush();
        m_keep = true;
    });
}

PlanAutosave::~PlanAutosave() {
    if (!m_keep)
        QFile::remove(m_file);
    m_lock->unlock();
}

QByteArray PlanAutosave::content() const {
    const PlanState& state = m_workbench.document().state();
    const auto plan = session::planText(state.plan, m_folder.toStdString());
    if (!plan)
        return {};
    QJsonObject texts, read;
    for (auto text = state.texts.begin(); text != state.texts.end(); ++text) {
        if (text.value() == onDisk(text.key()) || mayHoldSecret(text.key(), text.value()))
            continue;
        texts.insert(text.key(), QString::fromUtf8(text.value()));
        read.insert(text.key(), digest(m_workbench.document().textOnDisk(text.key())));
    }
    const QJsonObject object{{QStringLiteral("plan"), QString::fromStdString(*plan)},
                             {QStringLiteral("path"), m_workbench.document().path()},
                             {QStringLiteral("texts"), texts},
                             {QStringLiteral("read"), read}};
    return QJsonDocument(object).toJson();
}

void PlanAutosave::flush() {
    m_soon.stop();
    const QByteArray bytes = m_workbench.document().modified() ? content() : QByteArray();
    if (bytes.isEmpty()) {
        QFile::remove(m_file);
        return;
    }
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return; // a convenience: what cannot be kept is not worth a message every two seconds
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(bytes);
    (void)file.commit();
}

std::vector<PlanAutosave::Left> PlanAutosave::left() const {
    std::vector<Left> found;
    // Programs that died with nothing unsaved left only their locks.
    for (const QFileInfo& info : QDir(m_folder).entryInfoList({u'*' + suffix + lockSuffix}, QDir::Files)) {
        const QString file = info.filePath().chopped(lockSuffix.size());
        QLockFile owner(info.filePath());
        owner.setStaleLockTime(0);
        if (file != m_file && !QFile::exists(file))
            (void)owner.tryLock(0); // a dead one's is taken over, and goes with `owner`
    }
    for (const QFileInfo& info : QDir(m_folder).entryInfoList({u'*' + suffix}, QDir::Files, QDir::Time)) {
        if (info.filePath() == m_file)
            continue;
        QLockFile owner(info.filePath() + lockSuffix);
        owner.setStaleLockTime(0);
        if (!owner.tryLock(0))
            continue; // its program still runs
        if (const auto object = read(info.filePath()))
            found.push_back({info.filePath(), (*object)[QStringLiteral("path")].toString(), info.lastModified()});
    }
    return found;
}

bool PlanAutosave::restore(const Left& one) {
    const auto object = read(one.file);
    if (!object)
        return false;
    const auto kept = session::readPlan((*object)[QStringLiteral("plan")].toString().toStdString(),
                                        one.file.toStdString(), m_folder.toStdString());
    if (!kept)
        return false;
    // The plan as it was saved is what the edits can be undone to.
    PlanState before;
    if (!one.plan.isEmpty()) {
        if (const auto saved = session::loadPlan(one.plan.toStdString()))
            before.plan = saved->plan;
    }
    const QJsonObject edited = (*object)[QStringLiteral("texts")].toObject();
    PlanState after;
    after.plan = kept->plan;
    const auto textsOf = [](const session::Plan& plan) {
        QMap<QString, QByteArray> texts;
        for (const std::string& path : plan.manifests)
            texts[toQt(path)] = onDisk(toQt(path));
        return texts;
    };
    before.texts = textsOf(before.plan);
    after.texts = textsOf(after.plan);
    PlanDocument& document = m_workbench.document();
    document.reset(before, one.plan);
    const QJsonObject asRead = (*object)[QStringLiteral("read")].toObject();
    for (auto text = after.texts.begin(); text != after.texts.end(); ++text) {
        const QString hash = asRead[text.key()].toString();
        // One that was changed since is not known: saving asks before it is overwritten.
        document.setTextOnDisk(text.key(), hash.isEmpty() || hash == digest(*text) ? *text : QByteArray());
        if (edited.contains(text.key()))
            *text = edited[text.key()].toString().toUtf8();
    }
    document.edit(tr("Restore unsaved edits"), [&](PlanState& state) { state = after; });
    discard(one);
    return true;
}

void PlanAutosave::offer(MessageBar& bar, std::function<bool()> mayReplace) {
    for (const Left& one : left()) {
        const QString id = QStringLiteral("unsaved-") + QFileInfo(one.file).completeBaseName();
        const QString name = one.plan.isEmpty() ? tr("a plan that was never saved") : QFileInfo(one.plan).fileName();
        bar.show({id,
                  Severity::Warning,
                  tr("The program ended with unsaved edits."),
                  tr("They are of %1, %2.").arg(name, momentText(one.time)),
                  {{tr("Restore"),
                    [this, one, id, &bar, mayReplace] {
                        if (!mayReplace())
                            return;
                        bar.remove(id);
                        if (!restore(one))
                            emit m_workbench.problem(tr("Not restored."), one.file);
                    }},
                   {tr("Discard"),
                    [this, one, id, &bar] {
                        bar.remove(id);
                        discard(one);
                    }}},
                  {},
                  true});
    }
}

void PlanAutosave::discard(const Left& one) {
    QFile::remove(one.file);
    QFile::remove(one.file + lockSuffix);
}

} // namespace thrifty::app
