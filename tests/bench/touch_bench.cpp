// From the finger's lifting until the next screen has been presented, in a window.
#include <SDL.h>

#include <cstdio>
#include <map>

#include "bench/bench.h"
#include "bench/drive.h"
#include "platform/prefetch.h"
#include "platform/window_display.h"

namespace kiosk::bench {
namespace {

struct Step {
  const char* name;
  Route from;
  std::string control;
};

std::vector<Step> steps_of(const Library& library) {
  std::vector<Step> out;
  out.push_back({"attract to home", route::Attract{1}, "attract.language." + library.edition.default_language.value});
  for (const Topic& topic : library.topics) {
    if (topic.sensitive) continue;
    out.push_back({"home to topic", route::Home{}, "topic/" + topic.id});
    out.push_back({"topic to article", route::Topic{topic.id, 1}, "article/"});
  }
  for (const Article& article : library.articles) {
    if (article.sensitive || article.sources.empty()) continue;
    out.push_back({"article to sources", route::Article{article.id, 1}, "article.sources"});
    out.push_back({"article to urgent help", route::Article{article.id, 1}, "dock.help"});
    out.push_back({"hide this screen", route::Article{article.id, 1}, "dock.hide"});
  }
  return out;
}

struct Times {
  Series first_wall, first_cpu, wall, cpu;
};

bool touch(Drive& drive, const Step& step, bool warm, Times& times) {
  drive.view().forget();
  if (!drive.go(step.from)) return false;
  drive.settle();
  const Node* control = drive.control(step.control);
  if (control == nullptr) return false;
  drive.pass(1'000);
  drive.down(*control);
  drive.show();
  drive.settle();
  const std::string before = drive.tree().screen;
  drive.pass(100);
  const double cpu_begin = process_ms();
  const double begin = wall_ms();
  drive.up();
  drive.show();
  const double took = wall_ms() - begin;
  const double cpu = process_ms() - cpu_begin;
  const bool went = drive.tree().screen != before;
  drive.settle();
  if (!went) return false;
  (warm ? times.wall : times.first_wall).add(took);
  (warm ? times.cpu : times.first_cpu).add(cpu);
  return true;
}

std::string spread(const Series& series) { return number(series.at(0.5)) + " / " + number(series.at(1)); }

}  // namespace

int bench_touch(const Arguments& arguments) {
  auto display = WindowDisplay::open({1920, 1080, true});
  if (!display) {
    std::fprintf(stderr, "kiosk_bench: %s\n", display.error().message.c_str());
    return 3;
  }
  Drive drive(arguments.content, **display, Pictures_come::by_worker);
  drive.settle();
  prefetch(drive.engine().state(), drive.view());
  drive.settle();
  std::map<std::string, Times> by_name;
  Times all;
  for (int round = 0; round <= std::max(1, arguments.rounds / 5); ++round) {
    for (const Step& step : steps_of(*drive.booted().library)) {
      // Warm: each is gone twice, the first time is told apart.
      Times times;
      if (!touch(drive, step, false, times) || !touch(drive, step, true, times)) continue;
      Times& sum = by_name[step.name];
      for (Times* to : {&sum, &all}) {
        if (round == 0) to->first_wall.add(times.first_wall.at(1));
        if (round == 0) to->first_cpu.add(times.first_cpu.at(1));
        to->wall.add(times.wall.at(1));
        to->cpu.add(times.cpu.at(1));
      }
    }
  }
  if (arguments.beside.empty())
    print({"touch to the next screen presented, median / worst", spread(all.wall) + " ms", "16.7 ms", ""});
  else
    print({"the same while " + arguments.beside + ", seen for the first time too",
           spread(all.wall) + ", " + spread(all.first_wall) + " ms", "50 ms", ""});
  note("processor time: " + spread(all.cpu) + "; seen for the first time: " + spread(all.first_wall) +
       ", processor time " + spread(all.first_cpu));
  for (const auto& [name, times] : by_name) {
    note(name + ": " + spread(times.wall) + ", processor time " + spread(times.cpu) + "; first time " +
         spread(times.first_wall) + ", processor time " + spread(times.first_cpu));
  }
  return 0;
}

}  // namespace kiosk::bench
