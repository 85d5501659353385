// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ziparchive.h"

#include <zip.h>

#include <ctime>
#include <memory>

namespace thrifty::session {

using domain::ErrorCode;
using domain::fail;

namespace {

std::string textOf(zip_error_t* error) {
    std::string text = zip_error_strerror(error);
    zip_error_fini(error);
    return text;
}

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

bool leadsOut(const std::string& name) {
    return name.empty() || name.front() == '/' || name.find('\\') != std::string::npos || name == ".." ||
           name.rfind("../", 0) == 0 || name.find("/../") != std::string::npos || name.ends_with("/..");
}

} // namespace

domain::Expected<std::string> zipOf(const std::vector<domain::NamedText>& files, domain::Timestamp time) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (buffer == nullptr)
        return fail(ErrorCode::Io, "cannot make the archive: " + textOf(&error));
    zip_source_keep(buffer); // read from after the archive has been closed
    const std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> kept(buffer, zip_source_free);
    Archive archive(zip_open_from_source(buffer, ZIP_TRUNCATE, &error));
    if (archive == nullptr) {
        zip_source_free(buffer);
        return fail(ErrorCode::Io, "cannot make the archive: " + textOf(&error));
    }
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
    std::time_t when = seconds;
    std::tm fields{};
    // Archives hold local times without a zone: UTC, so that every machine makes the same bytes.
    ::gmtime_r(&when, &fields);
    const auto year = fields.tm_year < 80 ? 0 : fields.tm_year - 80;
    const auto date = static_cast<zip_uint16_t>((year << 9) | ((fields.tm_mon + 1) << 5) | fields.tm_mday);
    const auto clock = static_cast<zip_uint16_t>((fields.tm_hour << 11) | (fields.tm_min << 5) | (fields.tm_sec / 2));
    for (const domain::NamedText& file : files) {
        zip_source_t* source = zip_source_buffer(archive.get(), file.text.data(), file.text.size(), 0);
        const zip_int64_t index =
            source == nullptr ? -1 : zip_file_add(archive.get(), file.name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return fail(ErrorCode::Io, std::string("cannot add to the archive: ") + zip_strerror(archive.get()),
                        file.name);
        }
        const auto at = static_cast<zip_uint64_t>(index);
        zip_file_set_dostime(archive.get(), at, clock, date, 0);
        zip_file_set_external_attributes(archive.get(), at, 0, ZIP_OPSYS_UNIX, 0100644u << 16u);
    }
    zip_t* open = archive.release();
    if (zip_close(open) != 0) {
        std::string why = zip_strerror(open);
        zip_discard(open);
        return fail(ErrorCode::Io, "cannot make the archive: " + why);
    }
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_source_stat(buffer, &status) != 0 || zip_source_open(buffer) != 0)
        return fail(ErrorCode::Io, "cannot read the archive back");
    std::string bytes(status.size, '\0');
    const zip_int64_t read = zip_source_read(buffer, bytes.data(), bytes.size());
    zip_source_close(buffer);
    if (read < 0 || static_cast<std::size_t>(read) != bytes.size())
        return fail(ErrorCode::Io, "cannot read the archive back");
    return bytes;
}

domain::Expected<std::vector<domain::NamedText>> filesOfZip(const std::string& bytes, const std::string& name,
                                                            std::size_t maxFiles, std::size_t maxBytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr)
        return fail(ErrorCode::Io, "cannot read the archive: " + textOf(&error), name);
    const Archive archive(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
    if (archive == nullptr) {
        zip_source_free(source);
        return fail(ErrorCode::Parse, "is no zip archive that can be read: " + textOf(&error), name,
                    "A packet is the folder or the .zip file that `policy --export` writes");
    }
    const auto count = static_cast<std::size_t>(zip_get_num_entries(archive.get(), 0));
    if (count > maxFiles)
        return fail(ErrorCode::Limit, "holds more than " + std::to_string(maxFiles) + " files", name);
    std::vector<domain::NamedText> files;
    std::size_t total = 0;
    for (std::size_t i = 0; i < count; ++i) {
        zip_stat_t status;
        if (zip_stat_index(archive.get(), i, 0, &status) != 0)
            return fail(ErrorCode::Parse, zip_strerror(archive.get()), name);
        const std::string inside = status.name;
        if (inside.ends_with('/'))
            continue;
        if (leadsOut(inside))
            return fail(ErrorCode::Parse, "holds a file whose name leads out of it", name);
        if (status.size > maxBytes - total)
            return fail(ErrorCode::Limit, "is larger than " + std::to_string(maxBytes >> 20u) + " MB", name);
        total += status.size;
        std::string text(status.size, '\0');
        zip_file_t* file = zip_fopen_index(archive.get(), i, 0);
        const zip_int64_t read = file == nullptr ? -1 : zip_fread(file, text.data(), text.size());
        // The declared size is what was reserved; reading on makes libzip compare the check sum.
        char more = 0;
        const bool whole = read >= 0 && static_cast<std::size_t>(read) == text.size() && zip_fread(file, &more, 1) == 0;
        if (file != nullptr)
            zip_fclose(file);
        if (!whole)
            return fail(ErrorCode::Parse, "cannot be unpacked: " + inside, name);
        files.push_back({inside, std::move(text)});
    }
    return files;
}

} // namespace thrifty::session
