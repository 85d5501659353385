// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <cmath>
#include <optional>

namespace thrifty::app {

/// A spin box that swallows no key, since "1.5" without its point is 15: what is no number stays in it as it was typed,
/// until it is mended or show() says otherwise.
template <class Box, class Value>
class NumberBox : public Box {
  public:
    explicit NumberBox(Value most)
        : m_most(most) {
        this->setAccelerated(true);
    }

    [[nodiscard]] QLineEdit* line() const { return this->lineEdit(); }
    [[nodiscard]] Value most() const { return m_most; }

    /// The number, with the text that is typed over it and is none; null: there is no such text.
    void show(Value value, const QString* typed) {
        const auto range = std::max(m_most, value); // a manifest may say more than a plan may
        if (differs(range, this->maximum()))
            this->setMaximum(range);
        const int cursor = line()->cursorPosition();
        if (differs(value, this->value()) || (typed == nullptr && !this->hasAcceptableInput()))
            this->setValue(value);
        if (typed == nullptr || line()->text() == *typed)
            return;
        line()->setText(*typed);
        line()->setCursorPosition(cursor);
    }

    QValidator::State validate(QString& text, int&) const override {
        return isSpecial(text) || number(text) ? QValidator::Acceptable : QValidator::Intermediate;
    }
    void fixup(QString&) const override {} // Qt's takes the separators out of "1,5"
    Value valueFromText(const QString& text) const override {
        return isSpecial(text) ? Value() : number(text).value_or(this->value());
    }
    void stepBy(int steps) override {
        if (this->hasAcceptableInput())
            Box::stepBy(steps);
    }

  protected:
    /// What the text says, from 0 to most().
    [[nodiscard]] virtual std::optional<Value> read(const QString& text) const = 0;

    void keyPressEvent(QKeyEvent* event) override {
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (enter && !this->hasAcceptableInput())
            event->ignore();
        else
            Box::keyPressEvent(event);
    }
    void focusInEvent(QFocusEvent* event) override {
        Box::focusInEvent(event);
        if (isSpecial(line()->text())) { // words are no beginning of a number
            line()->setPlaceholderText(this->specialValueText());
            line()->setText(QString());
        }
    }
    // In each of these Qt would put the last number in the place of the text.
    void focusOutEvent(QFocusEvent* event) override {
        keepText([&] { Box::focusOutEvent(event); });
    }
    void hideEvent(QHideEvent* event) override {
        keepText([&] { Box::hideEvent(event); });
    }
    void changeEvent(QEvent* event) override {
        keepText([&] { Box::changeEvent(event); });
    }

  private:
    [[nodiscard]] static bool differs(Value a, Value b) { return std::abs(double(a) - double(b)) > 0.0005; }
    [[nodiscard]] bool isSpecial(const QString& text) const {
        return !text.isEmpty() && text == this->specialValueText();
    }
    [[nodiscard]] std::optional<Value> number(QString text) const {
        if (const QString unit = this->suffix(); !unit.isEmpty() && text.endsWith(unit))
            text.chop(unit.size());
        const std::optional<Value> value = read(text.trimmed());
        return value && *value <= m_most ? value : std::nullopt;
    }
    template <class Act>
    void keepText(const Act& act) {
        const bool keep = !this->hasAcceptableInput();
        const QString text = line()->text();
        act();
        if (keep && line()->text() != text)
            line()->setText(text);
    }

    const Value m_most;
};

/// Pods, GPUs.
class CountBox : public NumberBox<QSpinBox, int> {
  public:
    explicit CountBox(std::int64_t most)
        : NumberBox(static_cast<int>(most)) {
        setMaximum(static_cast<int>(most));
    }

  protected:
    [[nodiscard]] std::optional<int> read(const QString& text) const override;
};

/// An amount of at most three decimals, shown without the zeros behind them; 0 or nothing: "not said".
class AmountBox : public NumberBox<QDoubleSpinBox, double> {
  public:
    AmountBox(const QString& unit, const QString& notSaid);
    QString textFromValue(double value) const override;
    void stepBy(int steps) override;

  protected:
    [[nodiscard]] std::optional<double> read(const QString& text) const override;
};

} // namespace thrifty::app
