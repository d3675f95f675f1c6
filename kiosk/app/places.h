// What the content has of a route: whether it is there, and whether it is sensitive. Private to app/.
#pragma once
#include <optional>

#include "app/state.h"
#include "library/library.h"

namespace kiosk {

// There is something in it that can be shown; a library without is as good as none.
[[nodiscard]] bool is_usable(const Library* library);

// The route can be shown with this content, in this region, today. Help, language and the sheets need no content.
[[nodiscard]] bool exists(const State& state, const Route& route);

// The item itself, or the topic that it stands in, is marked sensitive. A note counts as its item does: it says what the
// item holds.
[[nodiscard]] bool is_sensitive(const Library* library, const Route& route);

// The content note that stands before a sensitive place (CARE D4). Tips have none of their own: their topic's serves,
// where the topic is sensitive; a sensitive tip in a plain topic has none and is not opened.
[[nodiscard]] std::optional<route::Note> note_before(const Library* library, const Route& route);

// Needs no note, sensitive or not: a contact's page names a service, and whoever looks for help is not held up.
[[nodiscard]] bool opens_at_once(const Route& route);

// What a note leads to.
[[nodiscard]] Route behind(const route::Note& note);

}  // namespace kiosk
