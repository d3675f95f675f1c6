#include "support/ipp_stand_in.h"

#include <cups/cups.h>
#include <cups/http.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

namespace kiosk::test {

namespace {

constexpr int kLook = 100;  // ms between two looks at whether the test is over

struct DeleteIpp {
  void operator()(ipp_t* ipp) const { ippDelete(ipp); }
};
using OwnedIpp = std::unique_ptr<ipp_t, DeleteIpp>;

std::vector<const char*> pointers(const std::vector<std::string>& texts) {
  std::vector<const char*> out;
  for (const std::string& text : texts) out.push_back(text.c_str());
  return out;
}

std::string string_of(ipp_t* request, const char* name) {
  ipp_attribute_t* attribute = ippFindAttribute(request, name, IPP_TAG_ZERO);
  const char* text = attribute != nullptr ? ippGetString(attribute, 0, nullptr) : nullptr;
  return text != nullptr ? text : "";
}

bool holds_up(const std::vector<std::string>& reasons) {
  return std::ranges::any_of(reasons, [](const std::string& reason) {
    return reason != "none" && !reason.ends_with("-report") && !reason.ends_with("-warning");
  });
}

void add_strings(ipp_t* to, const char* name, ipp_tag_t tag, const std::vector<std::string>& values) {
  const auto all = pointers(values);
  ippAddStrings(to, IPP_TAG_PRINTER, tag, name, static_cast<int>(all.size()), nullptr, all.data());
}

void describe_printer(ipp_t* to, const IppStandIn::Manner& manner, const std::string& uri) {
  ippAddString(to, IPP_TAG_PRINTER, IPP_TAG_URI, "printer-uri-supported", nullptr, uri.c_str());
  ippAddInteger(to, IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-state",
                holds_up(manner.reasons) ? IPP_PSTATE_STOPPED : IPP_PSTATE_IDLE);
  add_strings(to, "printer-state-reasons", IPP_TAG_KEYWORD,
              manner.reasons.empty() ? std::vector<std::string>{"none"} : manner.reasons);
  if (!manner.loaded.empty()) add_strings(to, "media-ready", IPP_TAG_KEYWORD, manner.loaded);
  if (!manner.trays.empty()) {
    ipp_attribute_t* trays = nullptr;
    for (const std::string& tray : manner.trays) {
      if (trays == nullptr)
        trays =
            ippAddOctetString(to, IPP_TAG_PRINTER, "printer-input-tray", tray.data(), static_cast<int>(tray.size()));
      else ippSetOctetString(to, &trays, ippGetCount(trays), tray.data(), static_cast<int>(tray.size()));
    }
  }
  if (!manner.formats.empty()) add_strings(to, "document-format-supported", IPP_TAG_MIMETYPE, manner.formats);
  add_strings(to, "media-supported", IPP_TAG_KEYWORD,
              {"iso_a4_210x297mm", "na_letter_8.5x11in", "om_receipt_80x297mm"});
  if (!manner.rasters.empty()) add_strings(to, "pwg-raster-document-type-supported", IPP_TAG_KEYWORD, manner.rasters);
  std::vector<int> operations{IPP_OP_PRINT_JOB, IPP_OP_CANCEL_JOB, IPP_OP_GET_JOB_ATTRIBUTES,
                              IPP_OP_GET_PRINTER_ATTRIBUTES};
  if (manner.creates_jobs) operations.insert(operations.end(), {IPP_OP_CREATE_JOB, IPP_OP_SEND_DOCUMENT});
  ippAddIntegers(to, IPP_TAG_PRINTER, IPP_TAG_ENUM, "operations-supported", static_cast<int>(operations.size()),
                 operations.data());
  for (const int dpi : manner.resolutions)
    ippAddResolution(to, IPP_TAG_PRINTER, "pwg-raster-document-resolution-supported", IPP_RES_PER_INCH, dpi, dpi);
}

void describe_job(ipp_t* to, const StandInJob& job, int state) {
  ippAddInteger(to, IPP_TAG_JOB, IPP_TAG_INTEGER, "job-id", job.id);
  ippAddInteger(to, IPP_TAG_JOB, IPP_TAG_ENUM, "job-state", state);
}

}  // namespace

IppStandIn::IppStandIn() {
  listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  if (listener_ < 0 || ::bind(listener_, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
      ::listen(listener_, 16) != 0 || ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
    throw std::runtime_error("no port for a printer");
  port_ = ntohs(address.sin_port);
  thread_ = std::thread([this] { accept_all(); });
}

IppStandIn::~IppStandIn() {
  ending_ = true;
  thread_.join();
  for (std::thread& each : served_) each.join();
  ::close(listener_);
}

std::string IppStandIn::uri() const { return "ipp://127.0.0.1:" + std::to_string(port_) + "/ipp/print"; }

void IppStandIn::behave(const Manner& manner) {
  const std::lock_guard lock(mutex_);
  manner_ = manner;
}

std::vector<StandInJob> IppStandIn::jobs() {
  const std::lock_guard lock(mutex_);
  std::vector<StandInJob> out;
  for (const auto& [id, job] : jobs_) out.push_back(job);
  return out;
}

int IppStandIn::requests() {
  const std::lock_guard lock(mutex_);
  return requests_;
}

void IppStandIn::wait_for(const std::function<bool(const std::map<int, StandInJob>&, int)>& holds) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return holds(jobs_, requests_); });
}

void IppStandIn::accept_all() {
  while (!ending_) {
    pollfd waiting{listener_, POLLIN, 0};
    if (::poll(&waiting, 1, kLook) <= 0) continue;
    http_t* http = httpAcceptConnection(listener_, 1);
    if (http != nullptr) served_.emplace_back([this, http] { serve(http); });
  }
}

void IppStandIn::serve(void* connection) {
  auto* http = static_cast<http_t*>(connection);
  while (!ending_) {
    if (httpWait(http, kLook) == 0) continue;
    {
      std::unique_lock lock(mutex_);
      ++requests_;
      changed_.notify_all();
      // Silent until the test is over, or it has changed its manner.
      if (manner_.mute) {
        lock.unlock();
        pollfd gone{httpGetFd(http), POLLRDHUP, 0};
        while (!ending_ && ::poll(&gone, 1, kLook) == 0) {
        }
        break;
      }
    }
    if (!answer(http)) break;
  }
  httpClose(http);
}

bool IppStandIn::answer(void* connection) {
  auto* http = static_cast<http_t*>(connection);
  std::array<char, 1024> resource{};
  http_state_t state = httpReadRequest(http, resource.data(), resource.size());
  if (state != HTTP_STATE_POST) return false;
  http_status_t status = HTTP_STATUS_CONTINUE;
  while ((status = httpUpdate(http)) == HTTP_STATUS_CONTINUE) {
  }
  if (status != HTTP_STATUS_OK) return false;
  if (httpGetExpect(http) == HTTP_STATUS_CONTINUE) httpWriteResponse(http, HTTP_STATUS_CONTINUE);
  const OwnedIpp request(ippNew());
  ipp_state_t read = IPP_STATE_IDLE;
  while ((read = ippRead(http, request.get())) != IPP_STATE_DATA) {
    if (read == IPP_STATE_ERROR) return false;
  }
  const ipp_op_t operation = ippGetOperation(request.get());
  const bool has_document = operation == IPP_OP_PRINT_JOB || operation == IPP_OP_SEND_DOCUMENT;
  Manner manner;
  {
    const std::lock_guard lock(mutex_);
    manner = manner_;
  }
  std::string data;
  std::chrono::steady_clock::time_point first_byte{};
  if (has_document) {
    std::array<char, 65536> buffer{};
    while (true) {
      const ssize_t got = httpRead2(http, buffer.data(), buffer.size());
      if (got <= 0) break;
      if (data.empty()) first_byte = std::chrono::steady_clock::now();
      data.append(buffer.data(), static_cast<std::size_t>(got));
      if (manner.dies && data.size() > 1000) return false;
    }
  }
  const OwnedIpp response(ippNewResponse(request.get()));
  {
    const std::lock_guard lock(mutex_);
    ipp_attribute_t* wanted = ippFindAttribute(request.get(), "job-id", IPP_TAG_INTEGER);
    int id = wanted != nullptr ? ippGetInteger(wanted, 0) : 0;
    const auto is_there = [&] {
      if (jobs_.contains(id)) return true;
      ippSetStatusCode(response.get(), IPP_STATUS_ERROR_NOT_FOUND);
      return false;
    };
    const auto take_document = [&](StandInJob& job) {
      job.format = string_of(request.get(), "document-format");
      job.data = std::move(data);
      job.first_byte = first_byte;
      job.complete = true;
      if (!manner_.reasons_after_job.empty()) manner_.reasons = manner_.reasons_after_job;
      describe_job(response.get(), job, IPP_JSTATE_PROCESSING);
    };
    switch (operation) {
      case IPP_OP_GET_PRINTER_ATTRIBUTES:
        describe_printer(response.get(), manner_, uri());
        break;
      case IPP_OP_CREATE_JOB:
      case IPP_OP_PRINT_JOB: {
        if (manner_.busy > 0) {
          --manner_.busy;
          ippSetStatusCode(response.get(), IPP_STATUS_ERROR_BUSY);
          break;
        }
        if (manner_.refuses && operation == IPP_OP_PRINT_JOB) {
          ippSetStatusCode(response.get(), IPP_STATUS_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED);
          break;
        }
        id = static_cast<int>(jobs_.size()) + 1;
        StandInJob& job = jobs_[id];
        job.id = id;
        job.name = string_of(request.get(), "job-name");
        job.user = string_of(request.get(), "requesting-user-name");
        if (operation == IPP_OP_PRINT_JOB) take_document(job);
        else describe_job(response.get(), job, IPP_JSTATE_PENDING);
        break;
      }
      case IPP_OP_SEND_DOCUMENT:
        if (!is_there()) break;
        if (manner_.refuses) ippSetStatusCode(response.get(), IPP_STATUS_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED);
        else take_document(jobs_[id]);
        break;
      case IPP_OP_CANCEL_JOB:
        if (!is_there()) break;
        if (jobs_[id].out) ippSetStatusCode(response.get(), IPP_STATUS_ERROR_NOT_POSSIBLE);
        else jobs_[id].cancelled = true;
        break;
      case IPP_OP_GET_JOB_ATTRIBUTES: {
        if (!is_there()) break;
        StandInJob& job = jobs_[id];
        ++job.looks;
        const bool held = holds_up(manner_.reasons);
        // Paper moves at the first look, and is out at the second.
        if (job.complete && !job.cancelled && !held && job.looks > 1) job.out = true;
        describe_job(response.get(), job,
                     job.cancelled ? IPP_JSTATE_CANCELED
                     : job.out     ? IPP_JSTATE_COMPLETED
                     : held        ? IPP_JSTATE_STOPPED
                                   : IPP_JSTATE_PROCESSING);
        break;
      }
      default:
        ippSetStatusCode(response.get(), IPP_STATUS_ERROR_OPERATION_NOT_SUPPORTED);
    }
    changed_.notify_all();
  }
  httpClearFields(http);
  httpSetField(http, HTTP_FIELD_CONTENT_TYPE, "application/ipp");
  httpSetLength(http, ippLength(response.get()));
  if (httpWriteResponse(http, HTTP_STATUS_OK) < 0) return false;
  ippSetState(response.get(), IPP_STATE_IDLE);
  ipp_state_t wrote = IPP_STATE_IDLE;
  while ((wrote = ippWrite(http, response.get())) != IPP_STATE_DATA) {
    if (wrote == IPP_STATE_ERROR) return false;
  }
  return httpFlushWrite(http) >= 0;
}

}  // namespace kiosk::test
