// FindingSink: where the readers of one file put what they find wrong in it.
#pragma once
#include <string>
#include <utility>

#include "library/finding.h"

namespace kiosk {

class FindingSink {
 public:
  FindingSink(Findings& findings, std::string file) : findings_(findings), file_(std::move(file)) {}

  void error(std::string code, int line, std::string what, std::string remedy) {
    add(Severity::error, std::move(code), line, std::move(what), std::move(remedy));
  }
  void warning(std::string code, int line, std::string what, std::string remedy) {
    add(Severity::warning, std::move(code), line, std::move(what), std::move(remedy));
  }
  void note(std::string code, int line, std::string what, std::string remedy) {
    add(Severity::note, std::move(code), line, std::move(what), std::move(remedy));
  }
  void add(Severity severity, std::string code, int line, std::string what, std::string remedy) {
    findings_.push_back({severity, std::move(code), file_, line, std::move(what), std::move(remedy)});
  }
  [[nodiscard]] const std::string& file() const { return file_; }

 private:
  Findings& findings_;
  std::string file_;
};

}  // namespace kiosk
