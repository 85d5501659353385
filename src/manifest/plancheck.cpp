// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/plancheck.h"

#include <algorithm>
#include <limits>
#include <re2/re2.h>
#include <set>

namespace thrifty::manifest {

using domain::GroupEdit;
using domain::PlanField;

namespace {

int columnOf(std::string_view text, std::size_t offset) {
    return 1 + static_cast<int>(std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset),
                                              [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// The first "(" that nothing closes; RE2 names the whole expression there.
std::size_t openParenthesis(std::string_view text) {
    std::vector<std::size_t> open;
    bool inClass = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (inClass)
            inClass = text[i] != ']';
        else if (text[i] == '[')
            inClass = true;
        else if (text[i] == '(')
            open.push_back(i);
        else if (text[i] == ')' && !open.empty())
            open.pop_back();
    }
    return open.empty() ? 0 : open.front();
}

std::string wordsFor(RE2::ErrorCode code, const std::string& part) {
    switch (code) {
    case RE2::ErrorMissingBracket:
        return "[ not closed";
    case RE2::ErrorMissingParen:
        return "( not closed";
    case RE2::ErrorUnexpectedParen:
        return ") without (";
    case RE2::ErrorTrailingBackslash:
        return "ends in a backslash";
    case RE2::ErrorRepeatArgument:
        return "nothing to repeat before " + part;
    case RE2::ErrorRepeatOp:
        return part + " repeats a repetition";
    case RE2::ErrorRepeatSize:
        return "cannot repeat " + part;
    case RE2::ErrorBadEscape:
        return "unknown escape " + part;
    case RE2::ErrorBadCharRange:
        return "range " + part + " runs backwards";
    case RE2::ErrorBadCharClass:
        return "unknown class " + part;
    case RE2::ErrorBadPerlOp:
    case RE2::ErrorBadNamedCapture:
        return "unknown group " + part;
    case RE2::ErrorBadUTF8:
        return "not UTF-8";
    case RE2::ErrorPatternTooLarge:
        return "too large";
    default:
        return "not understood";
    }
}

class Checker {
  public:
    Checker(const GroupEdit& edit, const GroupEdit& base)
        : m_edit(edit)
        , m_base(base) {}

    std::vector<FieldProblem> run() {
        atLeastZero(PlanField::Pods, m_edit.pods);
        amount(PlanField::Cpu, m_edit.cpu);
        amount(PlanField::Memory, m_edit.memory);
        atLeastZero(PlanField::GpusPerPod, m_edit.gpusPerPod);
        words(PlanField::GpuSkus, m_edit.gpuSkus, " ");
        atLeastZero(PlanField::MaxGpusPerNode, m_edit.maxGpusPerNode);
        if (m_edit.maxPricePerNodeHour && *m_edit.maxPricePerNodeHour < domain::Money())
            add(PlanField::MaxPricePerNodeHour, "less than zero");
        words(PlanField::FamiliesIn, m_edit.familiesIn, "");
        words(PlanField::FamiliesOut, m_edit.familiesOut, "");
        expression();
        limits();
        return std::move(m_problems);
    }

  private:
    void add(PlanField field, std::string reason, int column = 0) {
        m_problems.push_back({field, std::move(reason), column});
    }
    void atLeastZero(PlanField field, const std::optional<std::int64_t>& number) {
        if (number && *number < 0)
            add(field, "less than zero");
        else if (number && *number > std::numeric_limits<std::int32_t>::max())
            add(field, "more than Kubernetes can count");
    }
    void amount(PlanField field, const std::optional<domain::Quantity>& quantity) {
        if (quantity && *quantity <= domain::Quantity())
            add(field, "must be more than zero");
    }
    /// Words of letters, digits, dots and dashes, and of what `also` has.
    void words(PlanField field, const std::optional<std::vector<std::string>>& list, std::string_view also) {
        if (!list)
            return;
        std::set<std::string> seen;
        for (const std::string& word : *list) {
            const bool plain = std::all_of(word.begin(), word.end(), [&](char c) {
                return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                       c == '-' || c == '_' || also.find(c) != std::string_view::npos;
            });
            if (word.empty() || word.front() == ' ' || word.back() == ' ')
                return add(field, "an empty word");
            if (!plain)
                return add(field, "\"" + word + "\" has a character that no such name has");
            if (!seen.insert(word).second)
                return add(field, word + " is there twice");
        }
    }
    void expression() {
        if (!m_edit.typeExpression || m_edit.typeExpression->empty())
            return;
        const std::string& text = *m_edit.typeExpression;
        RE2::Options options;
        options.set_log_errors(false);
        const RE2 expression(text, options);
        if (expression.ok())
            return;
        const std::string part = expression.error_arg();
        std::size_t at = expression.error_code() == RE2::ErrorMissingParen ? openParenthesis(text) : text.find(part);
        if (expression.error_code() == RE2::ErrorUnexpectedParen)
            at = text.rfind(')');
        if (expression.error_code() == RE2::ErrorTrailingBackslash)
            at = text.empty() ? 0 : text.size() - 1;
        const bool whole = expression.error_code() == RE2::ErrorPatternTooLarge || at == std::string::npos;
        add(PlanField::TypeExpression, "Regexp: " + wordsFor(expression.error_code(), part),
            whole ? 0 : columnOf(text, at));
    }
    /// Limits that leave nothing: they are found at the field that was changed.
    void limits() {
        const auto gpus = m_edit.gpusPerPod ? m_edit.gpusPerPod : m_base.gpusPerPod;
        const auto most = m_edit.maxGpusPerNode ? m_edit.maxGpusPerNode : m_base.maxGpusPerNode;
        if (gpus && most && *most > 0 && *gpus > *most && (m_edit.gpusPerPod || m_edit.maxGpusPerNode))
            add(m_edit.maxGpusPerNode ? PlanField::MaxGpusPerNode : PlanField::GpusPerPod,
                "a pod has " + std::to_string(*gpus) + " GPUs, a node at most " + std::to_string(*most));
        const auto in = m_edit.familiesIn ? m_edit.familiesIn : m_base.familiesIn;
        const auto out = m_edit.familiesOut ? m_edit.familiesOut : m_base.familiesOut;
        if (!in || !out || (!m_edit.familiesIn && !m_edit.familiesOut))
            return;
        for (const std::string& family : *out) {
            if (std::find(in->begin(), in->end(), family) != in->end())
                return add(m_edit.familiesOut ? PlanField::FamiliesOut : PlanField::FamiliesIn,
                           family + " is both wanted and excluded");
        }
    }

    const GroupEdit& m_edit;
    const GroupEdit& m_base;
    std::vector<FieldProblem> m_problems;
};

} // namespace

std::vector<FieldProblem> problemsOf(const GroupEdit& edit, const GroupEdit& base) {
    return Checker(edit, base).run();
}

} // namespace thrifty::manifest
