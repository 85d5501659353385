// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "domain/knownfact.h"

#include <QDialog>

#include <optional>
#include <vector>

class QButtonGroup;
class QLineEdit;
class QPushButton;

namespace thrifty::app {

class FactsController;
class TextLabel;

/// Asks what the user knows about a cluster: what is not to be had there of what the workload would buy, why, and until
/// when. Enter remembers it, Escape does not: nothing is written to a cluster, and one click takes it back.
class FactDialog : public QDialog {
    Q_OBJECT

  public:
    /// `answer`: what the workload would buy there; null: not known, so only the whole cluster can be left out.
    FactDialog(const domain::ClusterName& cluster, const domain::ClusterEstimate* answer, const QString& reason,
               QWidget* parent = nullptr);

    /// As it is filled in; none: the last day is no day, or has passed.
    [[nodiscard]] std::optional<domain::KnownFact> fact() const;
    [[nodiscard]] QButtonGroup& claims() const { return *m_claims; }
    [[nodiscard]] QLineEdit& reason() const { return *m_reason; }
    [[nodiscard]] QLineEdit& until() const { return *m_until; }
    [[nodiscard]] QPushButton& rememberButton() const { return *m_remember; }

  private:
    void check();

    const domain::ClusterName m_cluster;
    const std::vector<domain::NodeCondition> m_offers;
    QButtonGroup* m_claims;
    QLineEdit *m_reason, *m_until;
    TextLabel* m_problem;
    QPushButton* m_remember;
};

/// Opens it, and remembers what it says.
void askForFact(QWidget* parent, FactsController& facts, const domain::ClusterName& cluster,
                const domain::ClusterEstimate* answer, const QString& reason = {});

} // namespace thrifty::app
