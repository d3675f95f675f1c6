#include "printers/find_printers.h"

#include <cups/cups.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <set>
#include <string>

namespace kiosk {

namespace {

constexpr int kConnectMs = 2'000;

struct Search {
  const std::function<void(const FoundPrinter&)>& found;
  std::set<std::string> addresses{};
  int count = 0;
  // Devices that told of themselves: where they are is asked when all have.
  cups_dest_t* devices = nullptr;
  int device_count = 0;

  void take(FoundPrinter printer) {
    if (printer.address.empty() || count >= kMostPrinters || !addresses.insert(printer.address).second) return;
    ++count;
    found(printer);
  }
};

std::string option_of(const cups_dest_t& dest, const char* name) {
  const char* const value = cupsGetOption(name, dest.num_options, dest.options);
  return value == nullptr ? std::string() : std::string(value);
}

std::string name_of(const cups_dest_t& dest) {
  const std::string info = option_of(dest, "printer-info");
  return info.empty() ? std::string(dest.name) : info;
}

int take_destination(void* data, unsigned flags, cups_dest_t* dest) {
  auto& search = *static_cast<Search*>(data);
  if ((flags & CUPS_DEST_FLAGS_REMOVED) != 0 || dest == nullptr || dest->name == nullptr) return 1;
  // A queue that somebody has set up knows its way. A device that only tells of itself is spoken to straight.
  if (option_of(*dest, "printer-uri-supported").empty())
    search.device_count = cupsCopyDest(dest, search.device_count, &search.devices);
  else search.take({name_of(*dest), dest->name, true, false});
  return search.count + search.device_count < kMostPrinters ? 1 : 0;
}

// Its name on the network is looked up, and it is spoken to: one that does not answer is not offered.
void take_device(Search& search, cups_dest_t& dest) {
  std::array<char, 256> resource{};
  http_t* const http = cupsConnectDest(&dest, CUPS_DEST_FLAGS_DEVICE, kConnectMs, nullptr, resource.data(),
                                       resource.size(), nullptr, nullptr);
  if (http == nullptr) return;
  std::array<char, 256> host{};
  httpGetHostname(http, host.data(), static_cast<int>(host.size()));
  const int port = httpAddrPort(httpGetAddress(http));
  const bool encrypted = httpIsEncrypted(http) != 0;
  httpClose(http);
  std::string address = encrypted ? "ipps://" : "ipp://";
  address.append(host.data()).append(":").append(std::to_string(port)).append(resource.data());
  search.take({name_of(dest), address, false, false});
}

}  // namespace

void find_printers(int milliseconds, const std::function<void(const FoundPrinter&)>& found) {
  Search search{found};
  for (int i = 0; i < 4; ++i) {
    std::string path = "/dev/usb/lp";
    path += std::to_string(i);
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0 || !S_ISCHR(about.st_mode) || ::access(path.c_str(), W_OK) != 0) continue;
    std::string name = "USB ";
    name += std::to_string(i + 1);
    search.take({name, "file://" + path, false, true});
  }
  cupsEnumDests(0, milliseconds, nullptr, 0, 0, take_destination, &search);
  for (int i = 0; i < search.device_count; ++i) take_device(search, search.devices[i]);
  cupsFreeDests(search.device_count, search.devices);
}

}  // namespace kiosk
