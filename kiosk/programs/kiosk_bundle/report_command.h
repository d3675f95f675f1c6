// kiosk-bundle stick --report: the reports that sticks brought home.
#pragma once
#include <string>
#include <vector>

namespace kiosk {

struct ReportArguments {
  std::vector<std::string> folders;
  std::string newest;  // "1-15", or empty: the newest among them
  std::string page;    // where the HTML page goes, or empty
  bool json = false;
};

// The exit code.
int run_report(const ReportArguments& arguments);

}  // namespace kiosk
