// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/completion.h"

#include <CLI/CLI.hpp>

#include <fmt/format.h>

#include <functional>
#include <vector>

namespace thrifty::cli {

namespace {

constexpr const char* program = "thrifty-nova-cli";

struct Flag {
    std::vector<std::string> names; ///< "-n", "--namespace"
    std::string type, help;
    bool takesValue = false, file = false;
};

struct Entry {
    std::string name, help, example;
    std::vector<Flag> flags;
    std::string positional; ///< "FILE..."
};

bool namesAFile(const std::string& type) {
    for (const char* word : {"FILE", "DIR", "KUBECONFIG", "RESULT", "PLAN", "FOLDER"}) {
        if (type.find(word) != std::string::npos)
            return true;
    }
    return false;
}

Entry entryOf(const CLI::App& app) {
    Entry entry{app.get_name(), app.get_description(), app.get_footer(), {}, {}};
    // The footer of a command is its example and a line that belongs on a terminal only.
    constexpr std::string_view head = "Example:\n";
    if (const auto at = entry.example.find(head); at != std::string::npos)
        entry.example.erase(0, at + head.size());
    entry.example = entry.example.substr(0, entry.example.find("\n\nOptions of every"));
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_positional()) {
            entry.positional = option->get_name(true, false);
            continue;
        }
        Flag flag;
        for (const std::string& name : option->get_snames())
            flag.names.push_back("-" + name);
        for (const std::string& name : option->get_lnames())
            flag.names.push_back("--" + name);
        flag.takesValue =
            option->get_type_size() > 0 && option->get_expected_max() > 0 && option->get_expected_min() > 0;
        flag.type = option->get_type_name();
        flag.help = option->get_description();
        flag.file = flag.takesValue && namesAFile(flag.type);
        if (!flag.names.empty())
            entry.flags.push_back(std::move(flag));
    }
    return entry;
}

std::vector<Entry> commandsOf(const CLI::App& app) {
    std::vector<Entry> entries;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        entries.push_back(entryOf(*command));
    return entries;
}

std::string join(const std::vector<Flag>& flags, const std::function<bool(const Flag&)>& wanted) {
    std::string words;
    for (const Flag& flag : flags) {
        if (!wanted(flag))
            continue;
        for (const std::string& name : flag.names)
            words += (words.empty() ? "" : " ") + name;
    }
    return words;
}

std::string allFlags(const Entry& entry) {
    return join(entry.flags, [](const Flag&) { return true; });
}

std::string bash(const CLI::App& app) {
    const Entry global = entryOf(app);
    const std::vector<Entry> commands = commandsOf(app);
    std::string names, cases, valued = join(global.flags, [](const Flag&f) { return f.takesValue; });
    for (const Entry& command : commands) {
        names += (names.empty() ? "" : " ") + command.name;
        cases += fmt::format("    {}) flags=\"$flags {}\" ;;\n", command.name, allFlags(command));
        const std::string more = join(command.flags, [](const Flag& f) { return f.takesValue; });
        valued += more.empty() ? "" : " " + more;
    }
    return fmt::format(R"(# bash completion for {0}; made by "{0} completion bash"
_thrifty_nova_cli() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}} command="" word i
  local flags="{1}" valued=" {2} "
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${{COMP_WORDS[i]}}
    case " {3} " in *" $word "*) case "$valued" in *" ${{COMP_WORDS[i-1]}} "*) ;; *) command=$word; break ;; esac ;; esac
  done
  case "$previous" in -o|--output) COMPREPLY=($(compgen -W "table json yaml csv markdown html" -- "$current")); return ;; esac
  case "$valued" in *" $previous "*) COMPREPLY=($(compgen -f -- "$current")); return ;; esac
  case "$command" in
{4}  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$current")) ;;
    *) if [ -z "$command" ]; then COMPREPLY=($(compgen -W "{3}" -- "$current")); else COMPREPLY=($(compgen -f -- "$current")); fi ;;
  esac
}}
complete -o filenames -o bashdefault -F _thrifty_nova_cli {0}
)",
                       program, allFlags(global), valued, names, cases);
}

/// For single quotes in zsh and fish.
std::string quoted(std::string text, std::string_view extra = {}) {
    std::string result;
    for (const char c : text) {
        if (c == '\'')
            result += "'\\''";
        else if (extra.find(c) != std::string_view::npos)
            result += std::string("\\") + c;
        else
            result += c;
    }
    return result;
}

std::string zshFlags(const Entry& entry, const std::string& indent) {
    std::string lines;
    for (const Flag& flag : entry.flags) {
        for (const std::string& name : flag.names) {
            const std::string value =
                !flag.takesValue ? "" : fmt::format(":{}:{}", quoted(flag.type, ":[]"), flag.file ? "_files" : " ");
            lines += fmt::format("{}'*{}[{}]{}' \\\n", indent, name, quoted(flag.help, ":[]"), value);
        }
    }
    return lines;
}

std::string zsh(const CLI::App& app) {
    std::string commands, cases;
    for (const Entry& command : commandsOf(app)) {
        commands += fmt::format("    '{}:{}'\n", command.name, quoted(command.help, ":"));
        cases += fmt::format("        {}) _arguments \\\n{}            '*:file:_files' ;;\n", command.name,
                             zshFlags(command, "            "));
    }
    return fmt::format(R"(#compdef {0}
# zsh completion for {0}; made by "{0} completion zsh"
_thrifty_nova_cli() {{
  local context state line
  local -a commands
  commands=(
{1}  )
  _arguments -C \
{2}    '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $line[1] in
{3}      esac ;;
  esac
}}
_thrifty_nova_cli "$@"
)",
                       program, commands, zshFlags(entryOf(app), "    "), cases);
}

std::string fishFlags(const Entry& entry, const std::string& condition) {
    std::string lines;
    for (const Flag& flag : entry.flags) {
        std::string words;
        for (const std::string& name : flag.names)
            words += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
        lines += fmt::format("complete -c {}{}{}{} -d '{}'\n", program, condition, words,
                             !flag.takesValue ? ""
                             : flag.file      ? " -r -F"
                                              : " -x",
                             quoted(flag.help));
    }
    return lines;
}

std::string fish(const CLI::App& app) {
    std::string text = fmt::format("# fish completion for {0}; made by \"{0} completion fish\"\n", program);
    text += fishFlags(entryOf(app), "");
    for (const Entry& command : commandsOf(app)) {
        text += fmt::format("complete -c {} -n __fish_use_subcommand -f -a {} -d '{}'\n", program, command.name,
                            quoted(command.help));
        text += fishFlags(command, fmt::format(" -n '__fish_seen_subcommand_from {}'", command.name));
    }
    return text;
}

/// Text for roff: nothing in it is a request.
std::string roff(std::string_view text) {
    std::string result;
    bool lineStart = true;
    for (const char c : text) {
        if (lineStart && (c == '.' || c == '\''))
            result += "\\&";
        if (c == '\\')
            result += "\\e";
        else if (c == '-')
            result += "\\-";
        else
            result += c;
        lineStart = c == '\n';
    }
    return result;
}

std::string roffFlags(const Entry& entry) {
    std::string text;
    for (const Flag& flag : entry.flags) {
        std::string names;
        for (const std::string& name : flag.names)
            names += (names.empty() ? "" : ", ") + ("\\fB" + roff(name) + "\\fR");
        const std::string value = flag.takesValue && !flag.type.empty() ? " \\fI" + roff(flag.type) + "\\fR" : "";
        text += ".TP\n" + names + value + "\n" + roff(flag.help) + "\n";
    }
    return text;
}

std::string manual(const CLI::App& app) {
    const Entry global = entryOf(app);
    std::string text =
        fmt::format(".TH THRIFTY\\-NOVA\\-CLI 1 \"\" \"thrifty-nova {}\" \"User Commands\"\n", THRIFTY_VERSION);
    text += fmt::format(".SH NAME\n{} \\- {}\n", roff(program),
                        "find the cheapest cluster of a fleet and place a workload there");
    text += fmt::format(".SH SYNOPSIS\n.B {}\n[\\fIOPTIONS\\fR] \\fICOMMAND\\fR [\\fIARGUMENTS\\fR]\n", roff(program));
    text += ".SH DESCRIPTION\n" + roff(app.get_description()) + "\n";
    text += ".SH OPTIONS\n" + roffFlags(global);
    text += ".SH COMMANDS\n";
    for (const Entry& command : commandsOf(app)) {
        text += fmt::format(".SS {} {}\n{}\n", roff(command.name), roff(command.positional), roff(command.help));
        text += roffFlags(command);
        if (!command.example.empty())
            text += ".PP\n.nf\n" + roff(command.example) + "\n.fi\n";
    }
    std::string footer = app.get_footer();
    constexpr std::string_view head = "Exit codes:\n";
    footer = footer.substr(0, footer.find("\n\nExample:"));
    if (footer.starts_with(head))
        text += ".SH EXIT STATUS\n.nf\n" + roff(footer.substr(head.size())) + "\n.fi\n";
    text += ".SH SEE ALSO\n.BR thrifty\\-nova (1),\n.BR kubectl (1)\n";
    return text;
}

} // namespace

domain::Expected<std::string> describe(const CLI::App& app, std::string_view form) {
    if (form == "bash")
        return bash(app);
    if (form == "zsh")
        return zsh(app);
    if (form == "fish")
        return fish(app);
    if (form == "man")
        return manual(app);
    return domain::fail(domain::ErrorCode::InvalidArgument,
                        "\"" + std::string(form) + "\" is none of bash, zsh, fish and man", "completion");
}

} // namespace thrifty::cli
