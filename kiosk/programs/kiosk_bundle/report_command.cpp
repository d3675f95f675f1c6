#include "report_command.h"

#include <iostream>

#include "bundle/whole_file.h"
#include "commands.h"
#include "publish/reports.h"
#include "store/state.h"

namespace kiosk {

int run_report(const ReportArguments& arguments) {
  std::optional<ReleaseNumber> newest;
  if (!arguments.newest.empty()) {
    newest = parse_release(arguments.newest);
    if (!newest) return complain({"usage.newest", "--newest is written EPOCH-SEQUENCE, such as 1-15."});
  }
  const auto reports = read_reports(arguments.folders, newest);
  if (!reports) return arguments.json ? complain_as_json(reports.error()) : complain(reports.error());
  if (!arguments.page.empty()) {
    WholeFile file(arguments.page);
    auto done = file.write(bytes_of(reports_as_page(*reports)));
    if (done) done = file.finish();
    if (!done) return complain({"output.failed", done.error().message});
    std::cerr << "Wrote " << arguments.page << ", to be read in a browser or printed.\n";
  }
  std::cout << (arguments.json ? reports_as_json(*reports) : reports_for_people(*reports)) << std::flush;
  return kDone;
}

}  // namespace kiosk
