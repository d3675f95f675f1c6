#include "printers/receipt_printer.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <optional>
#include <string_view>

#include "printers/escpos.h"
#include "printers/ipp_print.h"

namespace kiosk {

namespace {

constexpr int kAnswer = 400;     // ms: who has a state tells it at once, many have none
constexpr int kSlowest = 8'000;  // ms without taking a byte: it is stuck
constexpr std::size_t kChunk = 4096;

class Device {
 public:
  explicit Device(std::string_view uri) {
    constexpr std::string_view kScheme = "file://";
    const std::string path(uri.starts_with(kScheme) ? uri.substr(kScheme.size()) : uri);
    // Non-blocking: a device that nobody reads must not hold us. Read and write where the printer can answer.
    fd_ = ::open(path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    answers_ = fd_ >= 0;
    if (fd_ < 0 && (errno == EACCES || errno == EINVAL))
      fd_ = ::open(path.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  }
  ~Device() {
    if (fd_ >= 0) ::close(fd_);
  }
  Device(const Device&) = delete;
  Device& operator=(const Device&) = delete;
  [[nodiscard]] bool is_open() const { return fd_ >= 0; }

  [[nodiscard]] bool ready(short events, int ms) const {
    pollfd poll_fd{fd_, events, 0};
    return ::poll(&poll_fd, 1, ms) > 0 && (poll_fd.revents & events) != 0;
  }
  [[nodiscard]] long write(std::string_view bytes) const { return ::write(fd_, bytes.data(), bytes.size()); }

  // Nothing where the printer does not answer.
  std::optional<std::uint8_t> ask(int n) const {
    if (!answers_ || !ready(POLLOUT, kAnswer)) return std::nullopt;
    if (write(escpos_query(n)) != 3) return std::nullopt;
    std::uint8_t byte = 0;
    if (!ready(POLLIN, kAnswer) || ::read(fd_, &byte, 1) != 1) return std::nullopt;
    // What is no state (an echo, an error) has other fixed bits.
    if ((byte & 0x93U) != 0x12U) return std::nullopt;
    return byte;
  }

  PrinterStatus status() const {
    const auto paper = ask(4);
    if (!paper) return {PrinterCondition::ready, PaperLeft::unsaid};  // it does not tell: then it is tried
    const auto cause = ask(2);
    return {escpos_condition(cause.value_or(0x12), *paper), escpos_paper(*paper)};
  }
  PrinterCondition condition() const { return status().condition; }

 private:
  int fd_ = -1;
  bool answers_ = false;
};

PrintResult print_to_device(const PrinterAddress& address, const std::string& bytes, PrintControl& control) {
  const Device device(address.uri);
  if (!device.is_open()) return {PrintPhase::failed, PrinterCondition::offline};
  if (const PrinterCondition now = device.condition(); now != PrinterCondition::ready) return {PrintPhase::failed, now};
  std::string_view rest(bytes);
  bool told = false;
  while (!rest.empty()) {
    if (control.cancelled()) return {PrintPhase::stopped, PrinterCondition::ready};
    if (!device.ready(POLLOUT, kSlowest)) return {PrintPhase::failed, PrinterCondition::trouble};
    const long written = device.write(rest.substr(0, kChunk));
    if (written < 0 && (errno == EAGAIN || errno == EINTR)) continue;
    if (written <= 0) return {PrintPhase::failed, PrinterCondition::offline};
    rest.remove_prefix(static_cast<std::size_t>(written));
    if (!told) control.report(PrintPhase::printing, PrinterCondition::ready);
    told = true;
  }
  const PrinterCondition after = device.condition();
  if (after != PrinterCondition::ready) return {PrintPhase::failed, after};
  return {PrintPhase::out, PrinterCondition::ready};
}

}  // namespace

PrinterStatus ReceiptPrinter::status() {
  if (!address_.queue.empty()) return ask_by_ipp(address_);
  const Device device(address_.uri);
  return device.is_open() ? device.status() : PrinterStatus{PrinterCondition::offline, PaperLeft::unsaid};
}

PrintResult ReceiptPrinter::print(const std::vector<Page>& pages, PrintControl& control) {
  const std::string bytes = escpos_pages(pages);
  if (address_.queue.empty()) return print_to_device(address_, bytes, control);
  IppDocument document;
  // Passed through as it is: no filter knows this language.
  document.format = "application/vnd.cups-raw";
  document.media = [](const IppState&) { return std::string(); };
  document.write = [&](const IppState&, const IppClient::Write& write) {
    for (std::size_t at = 0; at < bytes.size(); at += kChunk) {
      if (!write(bytes.data() + at, std::min(kChunk, bytes.size() - at))) return false;
    }
    return true;
  };
  return print_by_ipp(address_, document, control);
}

}  // namespace kiosk
