// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QSet>
#include <QWidget>

#include <memory>
#include <vector>

namespace thrifty::tests {

/// A tester on the model of every view below a widget, for as long as this lives: whatever happens to them meanwhile, a
/// model that breaks the rules warns, and a warning fails the test.
class ModelTesters {
  public:
    explicit ModelTesters(QWidget& top) {
        for (const QAbstractItemView* view : top.findChildren<QAbstractItemView*>())
            watch(view->model());
    }
    [[nodiscard]] QSet<QString> classes() const {
        QSet<QString> names;
        for (const QAbstractItemModel* model : m_models)
            names << QString::fromLatin1(model->metaObject()->className()).section(QStringLiteral("::"), -1);
        return names;
    }

  private:
    /// What a view filters or sorts is watched as well.
    void watch(QAbstractItemModel* model) {
        if (model == nullptr || m_models.contains(model))
            return;
        m_models.insert(model);
        m_testers.push_back(
            std::make_unique<QAbstractItemModelTester>(model, QAbstractItemModelTester::FailureReportingMode::Warning));
        if (const auto* proxy = qobject_cast<const QAbstractProxyModel*>(model))
            watch(proxy->sourceModel());
    }

    QSet<QAbstractItemModel*> m_models;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

} // namespace thrifty::tests
