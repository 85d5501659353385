// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/childprocess.h"
#include "kube/kubeconfig.h"
#include "manifest/json.h"

#include <array>
#include <openssl/evp.h>

namespace thrifty::kube {

using manifest::Value;

std::string ExecConfig::consentKey() const {
    // Written as JSON first, so that no two configurations run together into the same text.
    // The name alone would also allow whatever another PATH finds under it.
    Value all = Value::array({sourceFile, command, Value(Value::Array{}), Value(Value::Array{}), programPath(command)});
    for (const std::string& argument : args)
        all.mutableItems()[2].append(argument);
    for (const auto& [name, value] : env)
        all.mutableItems()[3].append(name);
    const std::string text = manifest::toJson(all);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    if (EVP_Digest(text.data(), text.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1)
        return {}; // matches nothing that was remembered
    constexpr std::string_view hex = "0123456789abcdef";
    std::string out;
    for (unsigned int i = 0; i < length; ++i) {
        out += hex[digest[i] >> 4];
        out += hex[digest[i] & 15];
    }
    return out;
}

} // namespace thrifty::kube
