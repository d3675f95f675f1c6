#include "printers/ipp_client.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string_view>
#include <system_error>
#include <utility>

namespace kiosk {

namespace {

constexpr int kPatience = 4;  // s: without it libcups waits a minute for a printer that never answers
constexpr const char* kUser = "kiosk";
constexpr const char* kJobName = "Page";  // nothing of what is printed (CARE D7)

std::vector<std::string> strings_of(ipp_t* response, const char* name) {
  std::vector<std::string> out;
  ipp_attribute_t* attribute = ippFindAttribute(response, name, IPP_TAG_ZERO);
  for (int i = 0; attribute != nullptr && i < ippGetCount(attribute); ++i) {
    if (const char* text = ippGetString(attribute, i, nullptr)) out.emplace_back(text);
  }
  return out;
}

std::vector<std::string> octets_of(ipp_t* response, const char* name) {
  std::vector<std::string> out;
  ipp_attribute_t* attribute = ippFindAttribute(response, name, IPP_TAG_STRING);
  for (int i = 0; attribute != nullptr && i < ippGetCount(attribute); ++i) {
    int size = 0;
    const void* bytes = ippGetOctetString(attribute, i, &size);
    if (bytes != nullptr && size > 0) out.emplace_back(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
  }
  return out;
}

bool starts_with_any(const std::string& text, std::initializer_list<const char*> beginnings) {
  return std::ranges::any_of(beginnings, [&](const char* each) { return text.starts_with(each); });
}

struct DeleteIpp {
  void operator()(ipp_t* ipp) const { ippDelete(ipp); }
};
using OwnedIpp = std::unique_ptr<ipp_t, DeleteIpp>;

}  // namespace

// Called once a second while libcups waits: 0 gives up.
int keep_waiting(http_t*, void* data) {
  auto* client = static_cast<IppClient*>(data);
  if (client->control_ != nullptr && client->control_->cancelled()) return 0;
  return ++client->waits_ < kPatience ? 1 : 0;
}

PrinterCondition condition_of(const std::vector<std::string>& reasons, bool stopped) {
  // -report and -warning are remarks: paper that runs low is still paper. The suffix may be missing.
  PrinterCondition worst = stopped ? PrinterCondition::trouble : PrinterCondition::ready;
  for (const std::string& reason : reasons) {
    if (reason.ends_with("-report") || reason.ends_with("-warning")) continue;
    if (starts_with_any(reason, {"media-empty", "media-needed"})) return PrinterCondition::paper_out;
    if (starts_with_any(reason, {"cover-open", "door-open", "interlock-open"})) return PrinterCondition::cover_open;
    if (starts_with_any(reason, {"offline", "shutdown", "timed-out"})) return PrinterCondition::offline;
    if (reason.ends_with("-error") ||
        starts_with_any(reason, {"paused", "media-jam", "toner-empty", "marker-supply-empty"}))
      worst = PrinterCondition::trouble;
  }
  return worst;
}

namespace {

// The number after "key=" in a list of such; nothing where it is missing.
std::optional<int> number_in(std::string_view tray, std::string_view key) {
  for (std::size_t at = 0; at < tray.size();) {
    const std::size_t end = std::min(tray.find(';', at), tray.size());
    const std::string_view one = tray.substr(at, end - at);
    at = end + 1;
    if (!one.starts_with(key) || one.size() <= key.size() || one[key.size()] != '=') continue;
    int value = 0;
    const char* const last = one.data() + one.size();
    const auto [stop, error] = std::from_chars(one.data() + key.size() + 1, last, value);
    if (error == std::errc() && stop == last) return value;
  }
  return std::nullopt;
}

constexpr int kLowPercent = 10;  // of what a tray holds

// A tray's level, as the printer MIB has it (RFC 3805, prtInputCurrentLevel): -1 and -2 are no answer, -3 is some.
PaperLeft paper_in_tray(std::string_view tray) {
  const std::optional<int> level = number_in(tray, "level");
  if (!level || (*level < 0 && *level != -3)) return PaperLeft::unsaid;
  if (*level == 0) return PaperLeft::out;
  const std::optional<int> most = number_in(tray, "maxcapacity");
  if (*level > 0 && most && *most > 0 && std::int64_t{*level} * 100 <= std::int64_t{*most} * kLowPercent)
    return PaperLeft::low;
  return PaperLeft::some;
}

}  // namespace

PaperLeft paper_of(const IppPaper& told) {
  PaperLeft said = PaperLeft::unsaid;
  // The fullest tray counts: a printer takes what it finds. An empty one beside it is a remark.
  for (const std::string& tray : told.trays) {
    const PaperLeft one = paper_in_tray(tray);
    if (one == PaperLeft::unsaid) continue;
    if (said == PaperLeft::unsaid || one < said) said = one;
  }
  if (said == PaperLeft::unsaid && !told.loaded.empty()) said = PaperLeft::some;
  for (const std::string& reason : told.reasons) {
    const bool remark = reason.ends_with("-report") || reason.ends_with("-warning");
    if (!remark && starts_with_any(reason, {"media-empty", "media-needed"})) return PaperLeft::out;
    // It says so by itself: whatever a tray is said to hold.
    if (reason.starts_with("media-low")) said = PaperLeft::low;
  }
  return said;
}

bool IppState::takes(const std::string& format) const { return std::ranges::find(formats, format) != formats.end(); }

IppClient::IppClient(const PrinterAddress& address, const PrintControl* control) : control_(control) {
  is_queue_ = !address.queue.empty();
  if (is_queue_) {
    host_ = cupsServer();
    port_ = ippPort();
    resource_ = "/printers/" + address.queue;
    const std::string host = host_.starts_with('/') ? "localhost" : host_;
    uri_ = "ipp://" + host + ":" + std::to_string(port_) + resource_;
    return;
  }
  std::array<char, 32> scheme{};
  std::array<char, 256> user{};
  std::array<char, 256> host{};
  std::array<char, 1024> resource{};
  if (httpSeparateURI(HTTP_URI_CODING_ALL, address.uri.c_str(), scheme.data(), static_cast<int>(scheme.size()),
                      user.data(), static_cast<int>(user.size()), host.data(), static_cast<int>(host.size()), &port_,
                      resource.data(), static_cast<int>(resource.size())) < HTTP_URI_STATUS_OK)
    return;
  host_ = host.data();
  resource_ = resource.data();
  uri_ = address.uri;
  encrypted_ = std::string(scheme.data()) == "ipps" || port_ == 443;
}

IppClient::~IppClient() { httpClose(http_); }

bool IppClient::connect() {
  if (host_.empty()) return false;
  httpClose(http_);
  http_ =
      httpConnect2(host_.c_str(), port_, nullptr, AF_UNSPEC,
                   encrypted_ ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED, 1, kPatience * 1000, nullptr);
  if (http_ == nullptr) return false;
  httpSetTimeout(http_, 1.0, keep_waiting, this);
  return true;
}

ipp_t* IppClient::request(ipp_op_t operation) const {
  ipp_t* made = ippNewRequest(operation);
  ippAddString(made, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri_.c_str());
  if (job_ != 0) ippAddInteger(made, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job_);
  ippAddString(made, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, kUser);
  return made;
}

// Takes the request; the caller owns the answer, which is null when none came.
ipp_t* IppClient::answer(ipp_t* request) {
  waits_ = 0;
  if (http_ == nullptr && !connect()) {
    ippDelete(request);
    return nullptr;
  }
  return cupsDoRequest(http_, request, resource_.c_str());
}

std::optional<IppState> IppClient::state() {
  static constexpr const char* kWanted[] = {"printer-state",
                                            "printer-state-reasons",
                                            "printer-input-tray",
                                            "media-ready",
                                            "document-format-supported",
                                            "media-supported",
                                            "operations-supported",
                                            "pwg-raster-document-type-supported",
                                            "pwg-raster-document-resolution-supported"};
  const int job = std::exchange(job_, 0);  // asked of the printer, not of the job
  ipp_t* asked = request(IPP_OP_GET_PRINTER_ATTRIBUTES);
  job_ = job;
  ippAddStrings(asked, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", static_cast<int>(std::size(kWanted)),
                nullptr, kWanted);
  const OwnedIpp response(answer(asked));
  if (!response || ippGetStatusCode(response.get()) >= IPP_STATUS_ERROR_BAD_REQUEST) return std::nullopt;
  IppState state;
  const ipp_attribute_t* printer_state = ippFindAttribute(response.get(), "printer-state", IPP_TAG_ENUM);
  const bool stopped =
      printer_state != nullptr && ippGetInteger(const_cast<ipp_attribute_t*>(printer_state), 0) == IPP_PSTATE_STOPPED;
  IppPaper paper;
  paper.reasons = strings_of(response.get(), "printer-state-reasons");
  state.condition = condition_of(paper.reasons, stopped);
  // A queue tells what was set when it was made, not what lies in the device.
  if (!is_queue_) {
    paper.trays = octets_of(response.get(), "printer-input-tray");
    paper.loaded = strings_of(response.get(), "media-ready");
  }
  state.paper = paper_of(paper);
  state.formats = strings_of(response.get(), "document-format-supported");
  state.media = strings_of(response.get(), "media-supported");
  state.rasters = strings_of(response.get(), "pwg-raster-document-type-supported");
  if (ipp_attribute_t* each =
          ippFindAttribute(response.get(), "pwg-raster-document-resolution-supported", IPP_TAG_RESOLUTION)) {
    for (int i = 0; i < ippGetCount(each); ++i) {
      int y = 0;
      ipp_res_t units = IPP_RES_PER_INCH;
      const int x = ippGetResolution(each, i, &y, &units);
      if (x == y && units == IPP_RES_PER_INCH) state.resolutions.push_back(x);
    }
  }
  bool create = false;
  bool send = false;
  if (ipp_attribute_t* each = ippFindAttribute(response.get(), "operations-supported", IPP_TAG_ENUM)) {
    for (int i = 0; i < ippGetCount(each); ++i) {
      create |= ippGetInteger(each, i) == IPP_OP_CREATE_JOB;
      send |= ippGetInteger(each, i) == IPP_OP_SEND_DOCUMENT;
    }
  }
  state.creates_jobs = create && send;
  return state;
}

void IppClient::describe_job(ipp_t* request, const std::string& media) const {
  ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, kJobName);
  ippAddInteger(request, IPP_TAG_JOB, IPP_TAG_INTEGER, "copies", 1);
  ippAddString(request, IPP_TAG_JOB, IPP_TAG_KEYWORD, "sides", nullptr, "one-sided");
  ippAddString(request, IPP_TAG_JOB, IPP_TAG_KEYWORD, "print-scaling", nullptr, "none");
  if (!media.empty()) ippAddString(request, IPP_TAG_JOB, IPP_TAG_KEYWORD, "media", nullptr, media.c_str());
}

IppClient::Sent IppClient::outcome(ipp_t* response) {
  if (response == nullptr) return Sent::lost;
  const ipp_status_t status = ippGetStatusCode(response);
  if (status == IPP_STATUS_ERROR_BUSY || status == IPP_STATUS_ERROR_TEMPORARY ||
      status == IPP_STATUS_ERROR_TOO_MANY_JOBS)
    return Sent::busy;
  if (status >= IPP_STATUS_ERROR_BAD_REQUEST) return Sent::refused;
  if (ipp_attribute_t* id = ippFindAttribute(response, "job-id", IPP_TAG_INTEGER)) job_ = ippGetInteger(id, 0);
  return Sent::yes;
}

IppClient::Sent IppClient::send(const std::string& format, const std::string& media, bool creates_jobs,
                                const std::function<bool(const Write&)>& write) {
  job_ = 0;
  if (creates_jobs) {
    ipp_t* create = request(IPP_OP_CREATE_JOB);
    describe_job(create, media);
    const OwnedIpp response(answer(create));
    if (const Sent made = outcome(response.get()); made != Sent::yes) return made;
  }
  ipp_t* document = request(creates_jobs ? IPP_OP_SEND_DOCUMENT : IPP_OP_PRINT_JOB);
  ippAddString(document, IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr, format.c_str());
  if (creates_jobs) ippAddBoolean(document, IPP_TAG_OPERATION, "last-document", 1);
  else describe_job(document, media);
  const OwnedIpp owned(document);
  waits_ = 0;
  if (http_ == nullptr && !connect()) return Sent::lost;
  if (cupsSendRequest(http_, document, resource_.c_str(), CUPS_LENGTH_VARIABLE) != HTTP_STATUS_CONTINUE)
    return Sent::lost;
  const bool written = write([&](const char* bytes, std::size_t size) {
    waits_ = 0;
    return (control_ == nullptr || !control_->cancelled()) &&
           cupsWriteRequestData(http_, bytes, size) == HTTP_STATUS_CONTINUE;
  });
  if (!written) {
    // Half a page is none: the connection goes, and with it what the printer holds of the document.
    httpClose(std::exchange(http_, nullptr));
    return Sent::lost;
  }
  waits_ = 0;
  const OwnedIpp response(cupsGetResponse(http_, resource_.c_str()));
  return outcome(response.get());
}

IppJobState IppClient::job_state() {
  static constexpr const char* kWanted[] = {"job-state"};
  ipp_t* asked = request(IPP_OP_GET_JOB_ATTRIBUTES);
  ippAddStrings(asked, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", 1, nullptr, kWanted);
  const OwnedIpp response(answer(asked));
  if (!response) {
    httpClose(std::exchange(http_, nullptr));
    return IppJobState::unknown;
  }
  ipp_attribute_t* state = ippFindAttribute(response.get(), "job-state", IPP_TAG_ENUM);
  // A job that is not there any more is over: printers need not keep a history.
  if (ippGetStatusCode(response.get()) == IPP_STATUS_ERROR_NOT_FOUND) return IppJobState::completed;
  if (state == nullptr) return IppJobState::unknown;
  switch (ippGetInteger(state, 0)) {
    case IPP_JSTATE_PENDING:
      return IppJobState::pending;
    case IPP_JSTATE_HELD:
      return IppJobState::held;
    case IPP_JSTATE_PROCESSING:
      return IppJobState::processing;
    case IPP_JSTATE_STOPPED:
      return IppJobState::stopped;
    case IPP_JSTATE_CANCELED:
      return IppJobState::cancelled;
    case IPP_JSTATE_ABORTED:
      return IppJobState::aborted;
    case IPP_JSTATE_COMPLETED:
      return IppJobState::completed;
    default:
      return IppJobState::unknown;
  }
}

void IppClient::cancel() {
  if (job_ == 0) return;
  control_ = nullptr;  // this one is to be waited for
  const OwnedIpp response(answer(request(IPP_OP_CANCEL_JOB)));
}

void IppClient::forget() {
  if (job_ == 0 || !is_queue_) return;
  control_ = nullptr;  // this one is to be waited for
  ipp_t* purge = request(IPP_OP_CANCEL_JOB);
  ippAddBoolean(purge, IPP_TAG_OPERATION, "purge-job", 1);
  const OwnedIpp response(answer(purge));
}

}  // namespace kiosk
