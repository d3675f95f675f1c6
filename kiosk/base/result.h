// Result<T>: what every function that can fail gives back. Nothing above base/ throws on purpose.
#pragma once
#include <string>
#include <tl/expected.hpp>

namespace kiosk {

// `code` is stable and for machines ("content.unknown_id"); `message` is for staff and says what to do.
struct Error {
  std::string code;
  std::string message;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(std::string code, std::string message) {
  return tl::unexpected<Error>(Error{std::move(code), std::move(message)});
}

}  // namespace kiosk
