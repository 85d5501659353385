// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/openfiles.h"

#include "app/format/sentences.h"
#include "manifest/document.h"
#include "manifest/specialfiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace thrifty::app {

namespace {

struct OpenWords {
    Q_DECLARE_TR_FUNCTIONS(OpenWords)
};

/// Whether a line has words without which no text is a kubeconfig. A large chart is not read whole to learn what it is
/// not, and hardly a line of it has one of the two.
bool mayBeKubeconfig(const QByteArray& text) {
    static const QRegularExpression words(
        QStringLiteral(R"re((?:^|[{,])\s*["']?(?:kind["']?\s*:\s*["']?Config\b|contexts["']?\s*:))re"));
    for (const char* word : {"Config", "contexts"}) {
        for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at)) {
            const qsizetype start = text.lastIndexOf('\n', at) + 1;
            const qsizetype end = text.indexOf('\n', at);
            if (words.match(QString::fromUtf8(text.mid(start, end < 0 ? -1 : end - start))).hasMatch())
                return true;
            if (end < 0)
                break;
            at = end;
        }
    }
    return false;
}

/// A kubeconfig says so itself, or has what only kubeconfigs have.
bool isKubeconfig(const QString& path) {
    QFile file(path);
    constexpr qint64 limit = 10 << 20;
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly) || file.size() > limit)
        return false;
    const QByteArray text = file.readAll();
    if (!mayBeKubeconfig(text))
        return false;
    const auto parsed = manifest::parseFile(path.toStdString(), text.toStdString());
    if (!parsed || parsed->documents.empty())
        return false;
    const manifest::Value& root = parsed->documents.front().value();
    return root["kind"] == manifest::Value("Config") || (root["contexts"].isArray() && root["clusters"].isArray());
}

void addKubeconfigs(PlanDocument& document, const std::vector<std::string>& paths) {
    document.edit(OpenWords::tr("Open kubeconfig"), [&](PlanState& state) {
        auto& known = state.plan.kubeconfigs;
        for (const std::string& path : paths) {
            if (std::find(known.begin(), known.end(), path) == known.end())
                known.push_back(path);
        }
    });
}

} // namespace

NotOpenedFiles openEach(Workbench& workbench, const QStringList& paths) {
    QStringList manifests;
    std::vector<std::string> kubeconfigs;
    NotOpenedFiles others;
    for (const QString& path : paths) {
        const std::string name = path.toStdString();
        if (manifest::isSpecialFile(name)) {
            others.push_back({path, noFile(name)});
            continue;
        }
        if (isKubeconfig(path)) {
            kubeconfigs.push_back(name);
            continue;
        }
        if (auto texts = manifest::readTexts({name}))
            manifests << path;
        else
            others.push_back({path, std::move(texts).error()});
        for (const std::string& special : manifest::specialFilesIn(name))
            others.push_back({toQt(special), noFile(special)});
    }
    if (!kubeconfigs.empty())
        addKubeconfigs(workbench.document(), kubeconfigs);
    if (!manifests.isEmpty()) {
        // All at once, so that they are one step to undo.
        if (auto opened = workbench.workload().open(manifests); !opened)
            others.push_back({manifests.front(), std::move(opened).error()}); // changed in this moment
    }
    return others;
}

void tellNotOpened(Workbench& workbench, const NotOpenedFiles& files) {
    if (files.empty())
        return;
    QStringList reasons;
    for (const NotOpened& file : files)
        reasons << problemText(file.error);
    emit workbench.problem(files.size() == 1
                               ? OpenWords::tr("Not opened.")
                               : OpenWords::tr("%n file(s) were not opened.", nullptr, static_cast<int>(files.size())),
                           reasons.join(QStringLiteral("; ")));
}

domain::Error noFile(const std::string& path) {
    return {domain::ErrorCode::Refused, "it is no file but a pipe, a device or a socket", path, {}};
}

} // namespace thrifty::app
