// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/issuemodel.h"

#include <QStringList>

#include <algorithm>

namespace thrifty::app {

int countLoud(const QVector<Issue>& issues) {
    return static_cast<int>(std::count_if(issues.begin(), issues.end(), isLoud));
}

IssueModel::IssueModel(Emphasis emphasis, QObject* parent)
    : QAbstractListModel(parent)
    , m_emphasis(emphasis) {}

void IssueModel::setIssues(const QVector<Issue>& issues) {
    if (issues == m_issues)
        return;
    if (issues.size() == m_issues.size()) {
        // The same rows with other words keep selection and focus.
        m_issues = issues;
        emit dataChanged(index(0), index(static_cast<int>(m_issues.size()) - 1));
        return;
    }
    beginResetModel();
    m_issues = issues;
    endResetModel();
}

int IssueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_issues.size());
}

QVariant IssueModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Issue& issue = m_issues.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return issue.fact;
    case DetailRole:
        return issue.sentence;
    case Qt::AccessibleTextRole:
        return QString(issue.fact + u' ' + issue.sentence);
    case Qt::ToolTipRole:
        return issue.tip.isEmpty() ? QVariant() : QVariant(issue.tip);
    case StrongRole:
        return m_emphasis == Emphasis::Fact;
    case IconRole:
        if (!issue.icon.isEmpty())
            return issue.icon;
        return issue.tone == Tone::Bad    ? QStringLiteral("circle-x")
               : issue.tone == Tone::Warn ? QStringLiteral("warning")
                                          : QStringLiteral("info");
    case ToneRole:
        return static_cast<int>(issue.tone);
    case ActionsRole:
        return issue.action.isEmpty() ? QStringList() : QStringList(issue.action);
    default:
        return {};
    }
}

} // namespace thrifty::app
