// IppClient: the few IPP operations (RFC 8011) that printing a page needs, by libcups, to a device or a CUPS queue. Every answer
// has a time limit. Blocks.
#pragma once
#include <cups/cups.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/printing.h"
#include "printers/printer.h"

namespace kiosk {

// What a printer says of itself.
struct IppState {
  PrinterCondition condition = PrinterCondition::ready;
  PaperLeft paper = PaperLeft::unsaid;
  std::vector<std::string> formats;  // document-format-supported
  std::vector<std::string> media;    // media-supported
  std::vector<std::string> rasters;  // pwg-raster-document-type-supported
  std::vector<int> resolutions;      // pwg-raster-document-resolution-supported, dpi
  bool creates_jobs = false;         // Create-Job and Send-Document
  [[nodiscard]] bool takes(const std::string& format) const;
};

enum class IppJobState { unknown, pending, held, processing, stopped, cancelled, aborted, completed };

class IppClient {
 public:
  // `control` may end a wait; null: nobody does.
  IppClient(const PrinterAddress& address, const PrintControl* control);
  ~IppClient();
  IppClient(const IppClient&) = delete;
  IppClient& operator=(const IppClient&) = delete;

  // False: it does not answer.
  [[nodiscard]] bool connect();
  [[nodiscard]] std::optional<IppState> state();
  enum class Sent { yes, busy, refused, lost };
  // One job with one document: `write` is given what writes bytes to it (false: the connection is lost). The job's number
  // stands in job() as soon as the printer has given one.
  using Write = std::function<bool(const char*, std::size_t)>;
  [[nodiscard]] Sent send(const std::string& format, const std::string& media, bool creates_jobs,
                          const std::function<bool(const Write&)>& write);
  [[nodiscard]] int job() const { return job_; }
  [[nodiscard]] IppJobState job_state();
  void cancel();
  // A queue keeps what it has printed for a day, unless it is told to forget it (CARE D7).
  void forget();

 private:
  [[nodiscard]] ipp_t* request(ipp_op_t operation) const;
  void describe_job(ipp_t* request, const std::string& media) const;
  ipp_t* answer(ipp_t* request);
  [[nodiscard]] Sent outcome(ipp_t* response);

  std::string host_;
  std::string resource_;
  std::string uri_;
  int port_ = 631;
  bool encrypted_ = false;
  bool is_queue_ = false;
  const PrintControl* control_;
  int waits_ = 0;
  http_t* http_ = nullptr;
  int job_ = 0;

  friend int keep_waiting(http_t*, void*);
};

// "media-empty-error" and its like, to what a visitor is told.
[[nodiscard]] PrinterCondition condition_of(const std::vector<std::string>& reasons, bool stopped);

// What a printer tells of its paper. What of it is ink (marker-levels) is no paper, and is not asked for.
struct IppPaper {
  std::vector<std::string> reasons;  // printer-state-reasons
  std::vector<std::string> trays;    // printer-input-tray (PWG 5100.13): "type=...;maxcapacity=250;level=40;..."
  std::vector<std::string> loaded;   // media-ready
};
[[nodiscard]] PaperLeft paper_of(const IppPaper& told);

}  // namespace kiosk
