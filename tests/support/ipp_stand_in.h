// IppStandIn: an IPP printer in the test's own process that can be in every state a real one gets into. Prints into memory.
// What it does depends on what it is asked, never on time.
#pragma once
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace kiosk::test {

struct StandInJob {
  int id = 0;
  std::string name;
  std::string user;
  std::string format;
  std::string data;
  bool complete = false;                               // the whole document came
  std::chrono::steady_clock::time_point first_byte{};  // of the document
  int looks = 0;                                       // how often it was asked after
  bool cancelled = false;
  bool out = false;
};

class IppStandIn {
 public:
  struct Manner {
    std::vector<std::string> reasons;  // printer-state-reasons; one that ends in no -report or -warning holds jobs up
    std::vector<std::string> trays;    // printer-input-tray
    std::vector<std::string> loaded;   // media-ready
    std::vector<std::string> formats{"image/pwg-raster", "application/octet-stream"};
    std::vector<std::string> rasters{"sgray_8"};
    std::vector<int> resolutions{300};
    int busy = 0;                                // answers so many Create-Job with server-error-busy
    bool creates_jobs = true;                    // else Print-Job alone
    bool refuses = false;                        // lists a format and refuses it
    bool mute = false;                           // accepts connections and never answers
    bool dies = false;                           // closes the connection in the middle of a document
    std::vector<std::string> reasons_after_job;  // become its reasons when a document has come
  };

  IppStandIn();
  ~IppStandIn();
  [[nodiscard]] std::string uri() const;
  [[nodiscard]] int port() const { return port_; }
  void behave(const Manner& manner);
  // Under the lock.
  [[nodiscard]] std::vector<StandInJob> jobs();
  [[nodiscard]] int requests();  // that were answered, or would have been
  // Waits until it holds; the test's own time limit ends what never comes.
  void wait_for(const std::function<bool(const std::map<int, StandInJob>&, int requests)>& holds);

 private:
  struct Connection;
  void accept_all();
  void serve(void* http);
  bool answer(void* http);

  int listener_ = -1;
  int port_ = 0;
  std::mutex mutex_;
  std::condition_variable changed_;
  Manner manner_;
  std::map<int, StandInJob> jobs_;
  int requests_ = 0;
  std::atomic<bool> ending_ = false;
  std::list<std::thread> served_;
  std::thread thread_;
};

}  // namespace kiosk::test
