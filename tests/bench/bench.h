// What the parts of the bench share: clocks, and the lines of the one table that tests/bench/run prints.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::bench {

// ms of the clock on the wall, of this thread's own processor time, and of all threads' of this process.
[[nodiscard]] double wall_ms();
[[nodiscard]] double thread_ms();
[[nodiscard]] double process_ms();

class Series {
 public:
  void add(double value) { values_.push_back(value); }
  [[nodiscard]] bool empty() const { return values_.empty(); }
  [[nodiscard]] std::size_t count() const { return values_.size(); }
  // part: 0 the least, 0.5 the median, 1 the most. 0 of nothing.
  [[nodiscard]] double at(double part) const;

 private:
  std::vector<double> values_;
};

// One line: what, the figure, its target, and the figure in units of a yardstick of the same run. An empty cell is left out.
struct Row {
  std::string what;
  std::string figure;
  std::string target;
  std::string ratio;
};
void print(const Row& row);
void print_heading();
// A remark below the line before.
void note(std::string_view text);

[[nodiscard]] std::string number(double value, int decimals = 1);
// "4.2 memcpys"; nothing when the yardstick is 0.
[[nodiscard]] std::string in_units(double value, double yardstick, std::string_view unit);

struct Arguments {
  std::string part;     // start, idle, turn, touch, memory, print, store, stick
  std::string kiosk;    // the program
  std::string window;   // bench_window, the yardstick
  std::string print;    // kiosk-print
  std::string sync;     // kiosk-sync
  std::string bundle;   // kiosk-bundle
  std::string folder;   // to work in
  int megabytes = 500;  // of the store's large bundle
  std::string content;  // a content tree
  std::string beside;   // what else goes on meanwhile, in words
  int rounds = 15;
  int seconds = 60;
};

// Nothing when they are not understood.
[[nodiscard]] std::optional<Arguments> parse(int argc, char** argv);
int usage(std::string_view parts);

// Each prints its lines; an exit code.
int bench_start(const Arguments& arguments);
int bench_idle(const Arguments& arguments);
int bench_turn(const Arguments& arguments);
int bench_touch(const Arguments& arguments);
int bench_memory(const Arguments& arguments);
int bench_stick(const Arguments& arguments);

}  // namespace kiosk::bench
