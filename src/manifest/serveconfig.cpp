// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/serveconfig.h"

#include "manifest/documenteditor.h"
#include "manifest/path.h"

#include <algorithm>
#include <limits>

namespace thrifty::manifest {

using domain::Expected;

namespace {

/// Every mapping of a tree with its path, outermost first.
template <class Visit>
void forEachMapping(const Value& value, const std::string& path, Visit&& visit) {
    if (value.isObject()) {
        visit(value, path);
        for (const auto& [key, member] : value.members())
            forEachMapping(member, pathTo(path, key), visit);
    }
    for (std::size_t i = 0; i < value.items().size(); ++i)
        forEachMapping(value.items()[i], pathTo(path, i), visit);
}

/// A deployment: num_replicas, or the bounds of its autoscaler.
std::vector<std::string> replicaPaths(const Value& deployment, const std::string& path) {
    std::vector<std::string> paths;
    if (deployment["num_replicas"].isInt())
        paths.push_back(pathTo(path, "num_replicas"));
    const std::string scaling = pathTo(path, "autoscaling_config");
    for (const char* key : {"min_replicas", "initial_replicas", "max_replicas"}) {
        if (deployment["autoscaling_config"][key].isInt())
            paths.push_back(pathTo(scaling, key));
    }
    return paths;
}

const Value& at(const Value& root, const std::string& path) {
    const Value* value = &root;
    const auto steps = parsePath(path);
    for (const PathStep& step : *steps) {
        if (const auto* key = std::get_if<std::string>(&step))
            value = &(*value)[*key];
        else
            value = &(*value)[std::get<std::size_t>(step)];
    }
    return *value;
}

std::string lastKey(const std::string& path) {
    return path.substr(path.find_last_of('.') + 1);
}

/// replicas x after / before, down to a whole number; what runs keeps running.
std::int64_t inProportion(std::int64_t replicas, std::int64_t before, std::int64_t after) {
    __extension__ using Wide = __int128;
    const Wide scaled = Wide{replicas} * after / before;
    const Wide most = std::numeric_limits<std::int32_t>::max();
    const auto number = static_cast<std::int64_t>(std::min(scaled, most));
    return replicas > 0 && after > 0 ? std::max<std::int64_t>(number, 1) : number;
}

class Config {
  public:
    static Expected<Config> read(std::string_view text) {
        auto file = parseFile("serveConfigV2", std::string(text));
        if (!file)
            return domain::fail(std::move(file.error()));
        if (file->documents.size() != 1)
            return domain::fail(domain::ErrorCode::Parse, "not one YAML text");
        return Config(std::move(file->documents.front()), text);
    }

    [[nodiscard]] const Value& value() const { return m_editor.value(); }
    [[nodiscard]] int lineOf(const std::string& path) const {
        const auto mark = m_editor.document().markOf(path);
        return mark ? mark->line + m_linesBefore : 1;
    }
    void set(const std::string& path, const Value& value) {
        const auto done = m_editor.apply({{Change::Kind::Set, path, value}});
        if (done)
            m_result.edits.push_back({lastKey(path), value.scalarText(), lineOf(path)});
        else
            leave(lastKey(path) + " stays " + at(this->value(), path).scalarText() + ": " + done.error().message +
                      "; change it to " + value.scalarText() + " by hand",
                  path);
    }
    void leave(std::string message, const std::string& path) {
        m_result.left.push_back({std::move(message), lineOf(path)});
    }
    ServeConfig take() {
        m_result.text = m_before + std::string(m_editor.text()) + m_after;
        return std::move(m_result);
    }

  private:
    Config(Document document, std::string_view text)
        : m_editor(document)
        , m_before(text.substr(0, document.offset()))
        , m_after(text.substr(document.offset() + document.text().size()))
        , m_linesBefore(static_cast<int>(std::count(m_before.begin(), m_before.end(), '\n'))) {}

    DocumentEditor m_editor;
    std::string m_before; ///< a --- line
    std::string m_after;
    int m_linesBefore = 0;
    ServeConfig m_result;
};

} // namespace

Expected<ServeConfig> scaleServe(std::string_view text, std::int64_t before, std::int64_t after) {
    auto config = Config::read(text);
    if (!config)
        return domain::fail(std::move(config.error()));
    std::vector<std::string> paths;
    forEachMapping(config->value(), "$", [&](const Value& mapping, const std::string& path) {
        const bool gpuActors = mapping["ray_actor_options"]["num_gpus"].doubleOr(0) > 0;
        if (mapping["deployment_config"].isObject())
            for (std::string& found : replicaPaths(mapping["deployment_config"], pathTo(path, "deployment_config")))
                paths.push_back(std::move(found));
        if (gpuActors && !path.ends_with(".deployment_config"))
            for (std::string& found : replicaPaths(mapping, path))
                paths.push_back(std::move(found));
    });
    if (paths.empty() || before == 0) {
        config->leave(paths.empty() ? "serveConfigV2 names no replicas that follow the GPUs; set them by hand if they "
                                      "should"
                                    : "there were no GPUs that the Serve replicas could follow; set them by hand",
                      "$");
        return config->take();
    }
    for (const std::string& path : paths) {
        const std::int64_t replicas = at(config->value(), path).intOr(0);
        const std::int64_t wanted = inProportion(replicas, before, after);
        if (wanted != replicas)
            config->set(path, Value(wanted));
    }
    return config->take();
}

Expected<ServeConfig> renameAccelerator(std::string_view text, const std::vector<std::string>& skus) {
    auto config = Config::read(text);
    if (!config)
        return domain::fail(std::move(config.error()));
    std::vector<std::string> paths;
    forEachMapping(config->value(), "$", [&](const Value& mapping, const std::string& path) {
        if (mapping["accelerator_type"].isString())
            paths.push_back(pathTo(path, "accelerator_type"));
    });
    for (const std::string& path : paths) {
        if (skus.size() == 1)
            config->set(path, Value(skus.front()));
        else
            config->leave("accelerator_type stays " + at(config->value(), path).str() +
                              ": it can name one model only; change it by hand",
                          path);
    }
    return config->take();
}

} // namespace thrifty::manifest
