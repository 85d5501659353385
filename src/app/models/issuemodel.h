// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/cellroles.h"

#include <QAbstractListModel>
#include <QString>
#include <QVector>

namespace thrifty::app {

/// Something to look at, told in a row with at most one thing to do about it.
struct Issue {
    QString id; ///< what it is about: the page finds its way by it
    Tone tone = Tone::Warn;
    QString icon;     ///< empty: by tone
    QString fact;     ///< "autoscale-eks: you may not list events in serving."
    QString sentence; ///< what follows from it
    QString action;   ///< "Copy the missing rule"; empty: nothing can be done here
    QString tip;
    QString file; ///< of a problem in a text
    int line = 0;
    bool operator==(const Issue&) const = default;
};
/// How many of them ask to be looked at; the others are remarks.
[[nodiscard]] int countLoud(const QVector<Issue>& issues);
[[nodiscard]] inline bool isLoud(const Issue& issue) {
    return issue.tone == Tone::Warn || issue.tone == Tone::Bad;
}

class IssueModel : public QAbstractListModel {
    Q_OBJECT

  public:
    enum class Emphasis { Fact, None };
    explicit IssueModel(Emphasis emphasis, QObject* parent = nullptr);

    void setIssues(const QVector<Issue>& issues);
    [[nodiscard]] const QVector<Issue>& issues() const { return m_issues; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

  private:
    const Emphasis m_emphasis;
    QVector<Issue> m_issues;
};

} // namespace thrifty::app
