// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
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
        for (QAbstractItemView* view : top.findChildren<QAbstractItemView*>()) {
            QAbstractItemModel* model = view->model();
            if (model == nullptr || m_models.contains(model))
                continue;
            m_models.insert(model);
            m_testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::Warning));
        }
    }
    [[nodiscard]] QSet<QString> classes() const {
        QSet<QString> names;
        for (const QAbstractItemModel* model : m_models)
            names << QString::fromLatin1(model->metaObject()->className()).section(QStringLiteral("::"), -1);
        return names;
    }

  private:
    QSet<QAbstractItemModel*> m_models;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

} // namespace thrifty::tests
