// The kiosk as a program: what a script meets that starts it (INTERFACE.md).
#pragma once
#include <doctest/doctest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "support/temp_dir.h"

namespace kiosk::test {

struct Ran {
  int exit = -1;
  std::string out;
  std::string err;
};

inline std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// `before` stands before the program: env NAME=VALUE.
inline Ran run_kiosk(const std::string& arguments, const std::string& before = "") {
  const TempDir dir;
  const std::string out = dir.string() + "/out";
  const std::string err = dir.string() + "/err";
  const std::string command =
      before + " " KIOSK_BINARY_DIR "/kiosk " + arguments + " >" + out + " 2>" + err + " </dev/null";
  const int status = std::system(command.c_str());  // NOLINT(cert-env33-c): the arguments are the test's own
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytes_of(out), bytes_of(err)};
}

// Appended to step by step: GCC 12 raises a false alarm over sums of literals.
inline std::string with_content(const char* folder, const std::string& arguments) {
  std::string out = "--content ";
  out.append(KIOSK_SOURCE_DIR).append(folder).append(" ").append(arguments);
  return out;
}
inline std::string shipped(const std::string& arguments) { return with_content("/content", arguments); }
inline std::string other(const std::string& arguments) {
  return with_content("/tests/inputs/other-content", arguments);
}

}  // namespace kiosk::test
