// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/variantcontroller.h"

#include <QAbstractListModel>

#include <vector>

namespace thrifty::app {

/// The variants as cards: a row each, in the order of the plan, and a last row that offers templates. Rows can be
/// dragged; the base stays first.
class VariantList : public QAbstractListModel {
    Q_OBJECT

  public:
    enum Role {
        IntentRole = Qt::UserRole, ///< QString: "More workers"
        ChipsRole,                 ///< QStringList: "pods 4"
        ProblemRole,               ///< QString: why it cannot be estimated; empty: it can
        EnabledRole,               ///< bool: takes part in the next estimate
        BaseRole,                  ///< bool
        TemplateRole,              ///< bool: the row that offers templates
    };

    explicit VariantList(VariantController& variants, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

  signals:
    void dropped(int row); ///< where what was dragged stands now

  private:
    void refresh();

    /// What a card shows. Kept here, so that a row is what it was while rows come and go.
    struct Card {
        QString name, shown, intent, problem;
        QStringList chips;
        bool enabled = true;
        bool operator==(const Card&) const = default;
    };
    [[nodiscard]] std::vector<Card> cardsNow() const;
    [[nodiscard]] bool isTemplateRow(int row) const { return row == static_cast<int>(m_cards.size()); }

    VariantController& m_variants;
    std::vector<Card> m_cards;
};

/// What a plan changes, in a few words each: "pods 4", "SKUs A100", "spot: headgroup, gpu-group".
[[nodiscard]] QStringList changeWords(const domain::VariantPlan& plan,
                                      const std::vector<manifest::GroupValues>& groups);
/// "16 CPU", "0.5 CPU"; "16 GiB", "512 MiB".
[[nodiscard]] QString cpuText(const domain::Quantity& amount);
[[nodiscard]] QString memoryText(const domain::Quantity& amount);

} // namespace thrifty::app
