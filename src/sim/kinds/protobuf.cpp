// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/protobuf.h"

#include "domain/timestamp.h"
#include "kube/base64.h"
#include "manifest/json.h"

#include <cstring>
#include <fmt/format.h>
#include <optional>

namespace thrifty::sim {

using manifest::Value;

namespace {

constexpr int maxDepth = 100;
constexpr std::string_view magic{"k8s\0", 4};

/// One field of a message as it stands in the bytes.
struct Piece {
    int number = 0;
    int wire = 0;
    std::uint64_t number64 = 0; // varint and fixed
    std::string_view bytes;     // length-delimited
};

constexpr int varintWire = 0, fixed64Wire = 1, bytesWire = 2, fixed32Wire = 5;

/// Reads the fields of a message one by one; `bad` once the bytes make no sense.
class MessageReader {
  public:
    explicit MessageReader(std::string_view bytes)
        : m_rest(bytes) {}

    bool bad = false;

    bool next(Piece& piece) {
        if (bad || m_rest.empty())
            return false;
        const std::uint64_t tag = varint();
        piece = {};
        piece.number = static_cast<int>(tag >> 3);
        piece.wire = static_cast<int>(tag & 7);
        if (tag >> 32 || piece.number == 0)
            bad = true;
        else if (piece.wire == varintWire)
            piece.number64 = varint();
        else if (piece.wire == fixed64Wire)
            piece.number64 = fixed(8);
        else if (piece.wire == fixed32Wire)
            piece.number64 = fixed(4);
        else if (piece.wire == bytesWire) {
            const std::uint64_t length = varint();
            if (length > m_rest.size())
                bad = true;
            else {
                piece.bytes = m_rest.substr(0, static_cast<std::size_t>(length));
                m_rest.remove_prefix(static_cast<std::size_t>(length));
            }
        } else
            bad = true; // groups have not been in use for twenty years
        return !bad;
    }

    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_rest.empty())
                break;
            const auto byte = static_cast<unsigned char>(m_rest[0]);
            m_rest.remove_prefix(1);
            value |= std::uint64_t{byte & 0x7Fu} << shift;
            if (byte < 0x80)
                return value;
        }
        bad = true;
        return 0;
    }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

  private:
    std::uint64_t fixed(std::size_t size) {
        if (m_rest.size() < size) {
            bad = true;
            return 0;
        }
        std::uint64_t value = 0;
        for (std::size_t i = size; i-- > 0;)
            value = value << 8 | static_cast<unsigned char>(m_rest[i]);
        m_rest.remove_prefix(size);
        return value;
    }

    std::string_view m_rest;
};

class Decoder {
  public:
    bool bad = false;

    Value message(const Schema& type, std::string_view bytes, int depth) {
        Value object = Value::object();
        into(object, type, bytes, depth);
        return object;
    }

  private:
    void into(Value& object, const Schema& type, std::string_view bytes, int depth) {
        if (depth > maxDepth) {
            bad = true;
            return;
        }
        MessageReader reader(bytes);
        Piece piece;
        while (!bad && reader.next(piece)) {
            if (const Field* field = byNumber(type.fields, piece.number))
                member(object, *field, piece, depth);
            else if (const Field* embedded = byNumber(type.embedded, piece.number); embedded && piece.wire == bytesWire)
                into(object, *embedded->type, piece.bytes, depth + 1);
        }
        bad = bad || reader.bad;
    }

    static const Field* byNumber(const std::vector<Field>& fields, int number) {
        for (const Field& field : fields) {
            if (field.number == number)
                return &field;
        }
        return nullptr;
    }

    void member(Value& object, const Field& field, const Piece& piece, int depth) {
        const Schema& type = *field.type;
        if (type.type == Schema::Type::Map)
            return mapEntry(object.child(field.name), type, piece, depth);
        if (type.type == Schema::Type::List)
            return listItem(object.child(field.name), type, piece, depth);
        Value value = single(type, piece, depth);
        // Go writes every plain value; the zero ones are those that nobody set.
        const bool plain = !field.pointer && type.type != Schema::Type::IntOrString;
        const bool zero =
            value.isNull() || (plain && (value == Value("") || value == Value(0) || value == Value(false)));
        if (!zero)
            object.set(field.name, std::move(value));
    }

    void listItem(Value& list, const Schema& type, const Piece& piece, int depth) {
        if (!list.isArray())
            list = Value::array();
        if (type.wrapped) { // a message whose field 1 repeats
            MessageReader reader(piece.bytes);
            Piece inner;
            while (reader.next(inner)) {
                if (inner.number == 1)
                    list.append(single(*type.element, inner, depth + 1));
            }
            bad = bad || reader.bad;
            return;
        }
        if (type.element->type == Schema::Type::Integer && piece.wire == bytesWire) { // packed
            MessageReader reader(piece.bytes);
            while (!reader.bad && !reader.atEnd())
                list.append(static_cast<std::int64_t>(reader.varint()));
            bad = bad || reader.bad;
            return;
        }
        list.append(single(*type.element, piece, depth + 1));
    }

    void mapEntry(Value& map, const Schema& type, const Piece& piece, int depth) {
        if (!map.isObject())
            map = Value::object();
        MessageReader reader(piece.bytes);
        Piece part;
        std::string key;
        std::optional<Value> value;
        while (reader.next(part)) {
            if (part.number == 1)
                key = part.bytes;
            else if (part.number == 2 && type.element->type == Schema::Type::List) {
                value = Value::array();
                listItem(*value, *type.element, part, depth + 1);
            } else if (part.number == 2)
                value = single(*type.element, part, depth + 1);
        }
        bad = bad || reader.bad;
        map.set(key, value ? std::move(*value) : Value(std::string()));
    }

    Value single(const Schema& type, const Piece& piece, int depth) {
        const bool text =
            type.type == Schema::Type::String || type.type == Schema::Type::Bytes || type.type == Schema::Type::Object;
        if (text && piece.wire != bytesWire) {
            bad = true;
            return {};
        }
        switch (type.type) {
        case Schema::Type::String:
            return std::string(piece.bytes);
        case Schema::Type::Bytes:
            return kube::base64Encode(piece.bytes);
        case Schema::Type::Integer:
            return static_cast<std::int64_t>(piece.number64);
        case Schema::Type::Boolean:
            return piece.number64 != 0;
        case Schema::Type::Number: {
            double value = 0;
            std::memcpy(&value, &piece.number64, sizeof value);
            return value;
        }
        case Schema::Type::Object:
            return message(type, piece.bytes, depth + 1);
        default:
            return special(type.type, piece.bytes);
        }
    }

    /// Types that are messages of their own in protobuf and plain values in JSON.
    Value special(Schema::Type type, std::string_view bytes) {
        MessageReader reader(bytes);
        Piece piece;
        std::int64_t one = 0, two = 0;
        std::string_view firstBytes, thirdBytes;
        while (reader.next(piece)) {
            if (piece.number == 1) {
                one = static_cast<std::int64_t>(piece.number64);
                firstBytes = piece.bytes;
            } else if (piece.number == 2)
                two = static_cast<std::int64_t>(piece.number64);
            else if (piece.number == 3)
                thirdBytes = piece.bytes;
        }
        bad = bad || reader.bad;
        switch (type) {
        case Schema::Type::Quantity:
            return std::string(firstBytes);
        case Schema::Type::IntOrString:
            return one == 1 ? Value(std::string(thirdBytes)) : Value(two);
        case Schema::Type::Time:
        case Schema::Type::MicroTime:
            return time(one, type == Schema::Type::MicroTime ? two : 0);
        case Schema::Type::Duration:
            return fmt::format("{}s", static_cast<double>(one) / 1e9);
        case Schema::Type::Any:
        case Schema::Type::FieldsV1:
            if (auto json = manifest::parseJson(firstBytes))
                return *json;
            return {};
        default:
            return {};
        }
    }

    static Value time(std::int64_t seconds, std::int64_t nanos) {
        constexpr std::int64_t farthest = 253'402'300'799; // the year 9999
        if (seconds == 0 || seconds < -farthest || seconds > farthest)
            return {}; // the zero time is no time
        return domain::toRfc3339(domain::Timestamp(std::chrono::seconds(seconds)) +
                                 std::chrono::microseconds(nanos / 1000));
    }
};

struct Envelope {
    std::string apiVersion, kind;
    std::string_view raw;
};

std::optional<Envelope> openEnvelope(std::string_view body) {
    if (body.substr(0, magic.size()) != magic)
        return std::nullopt;
    Envelope envelope;
    MessageReader reader(body.substr(magic.size()));
    Piece piece;
    while (reader.next(piece)) {
        if (piece.number == 2)
            envelope.raw = piece.bytes;
        if (piece.number != 1)
            continue;
        MessageReader typeMeta(piece.bytes);
        Piece part;
        while (typeMeta.next(part))
            (part.number == 1 ? envelope.apiVersion : envelope.kind) = part.bytes;
        if (typeMeta.bad)
            return std::nullopt;
    }
    return reader.bad ? std::nullopt : std::optional(envelope);
}

/// Kinds of request bodies that are no resources.
const Schema* bodyType(const KindRegistry& kinds, const Envelope& envelope) {
    if (const KindInfo* kind = kinds.findKind(envelope.apiVersion, envelope.kind))
        return kind->custom ? nullptr : kind->fields;
    if (envelope.kind == "DeleteOptions")
        return builtinType("meta.v1.DeleteOptions");
    if (envelope.apiVersion == "policy/v1" && envelope.kind == "Eviction")
        return builtinType("policy.v1.Eviction");
    if (envelope.apiVersion == "autoscaling/v1" && envelope.kind == "Scale")
        return builtinType("autoscaling.v1.Scale");
    if (envelope.apiVersion == "authentication.k8s.io/v1" && envelope.kind == "TokenRequest")
        return builtinType("authentication.v1.TokenRequest");
    return nullptr;
}

} // namespace

ApiResult<Value> decodeProtobuf(const KindRegistry& kinds, std::string_view body) {
    const auto envelope = openEnvelope(body);
    if (!envelope)
        return tl::unexpected(
            badRequest("provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]"));
    const Schema* type = bodyType(kinds, *envelope);
    if (!type)
        return tl::unexpected(badRequest(
            fmt::format("no kind \"{}\" is registered for version \"{}\"", envelope->kind, envelope->apiVersion)));
    Decoder decoder;
    const Value content = decoder.message(*type, envelope->raw, 0);
    if (decoder.bad)
        return tl::unexpected(badRequest(fmt::format("unable to decode the protobuf message of {} in version \"{}\"",
                                                     envelope->kind, envelope->apiVersion)));
    Value object = Value::object({{"apiVersion", envelope->apiVersion}, {"kind", envelope->kind}});
    for (const auto& [name, value] : content.members()) {
        if (name != "apiVersion" && name != "kind")
            object.set(name, value);
    }
    return object;
}

} // namespace thrifty::sim
