// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace thrifty::kube {

/// What a watcher needs of every object. The texts are valid until the decoder reads on.
struct ObjectKey {
    std::string_view uid, ns, name, resourceVersion;
};

/// Cuts a stream into lines, whatever the pieces it comes in; CR LF counts as one line end, blank lines are left out.
class LineSplitter {
  public:
    /// False when a line is longer than 64 MB: the stream is not a watch. `line` returns false to stop early; what is
    /// left of the piece is then dropped.
    bool feed(std::string_view piece, const std::function<bool(std::string_view)>& line);
    /// What came after the last line end.
    [[nodiscard]] std::string_view rest() const { return m_rest; }
    void clear();

  private:
    std::string m_rest;
};

struct ListPage {
    std::string resourceVersion, next;
};

enum class WatchEventType { Added, Modified, Deleted, Bookmark, Error };
struct WatchEvent {
    WatchEventType type = WatchEventType::Error;
    std::string_view object; ///< JSON text
    ObjectKey key;           ///< not of errors
};

/// Reads lists and watch events as far as the watcher needs them, without building trees. One thread at a time.
class WatchDecoder {
  public:
    WatchDecoder();
    ~WatchDecoder();

    /// Calls `item` for every object of a list answer. Errors: not JSON, not a list (a Table, a Status), an object
    /// without uid or resourceVersion.
    [[nodiscard]] domain::Expected<ListPage> list(std::string_view body,
                                                  const std::function<bool(const ObjectKey&, std::string_view)>& item);
    /// One line of a watch.
    [[nodiscard]] domain::Expected<WatchEvent> event(std::string_view line);

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// A decoder of this thread's: its buffers are as large as the largest answers, so a thousand watches share a few.
class DecoderLease {
  public:
    DecoderLease();
    ~DecoderLease();
    DecoderLease(const DecoderLease&) = delete;
    DecoderLease& operator=(const DecoderLease&) = delete;
    [[nodiscard]] WatchDecoder* operator->() const { return m_decoder.get(); }

  private:
    std::unique_ptr<WatchDecoder> m_decoder;
};

} // namespace thrifty::kube
