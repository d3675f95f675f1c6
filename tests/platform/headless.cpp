// INTERFACE: kiosk's commands without a display, and their exit codes.
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "platform/program.h"

namespace kiosk::test {
namespace {

using Json = nlohmann::json;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

void write(const std::string& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

TEST_CASE("INTERFACE: the same screen gives the same picture and the same tree, byte for byte") {
  const TempDir dir;
  for (const char* screen : {"attract/1", "home", "article/bonding-takes-time/2", "help"}) {
    CAPTURE(screen);
    for (const char* name : {"a", "b"}) {
      const std::string to = (dir.path() / name).string();
      const Ran ran = run_kiosk(
          shipped(std::string("--screen ").append(screen) + " --screenshot " + to + ".png --describe " + to + ".json"));
      CHECK(ran.exit == 0);
      CHECK(ran.err.empty());
    }
    const std::string picture = bytes_of(dir.string() + "/a.png");
    CHECK(picture.starts_with("\x89PNG"));
    CHECK(picture == bytes_of(dir.string() + "/b.png"));
    CHECK(!bytes_of(dir.string() + "/a.json").empty());
    CHECK(bytes_of(dir.string() + "/a.json") == bytes_of(dir.string() + "/b.json"));
  }
}

TEST_CASE("INTERFACE: --describe is one JSON object with all that is promised") {
  const std::set<std::string> roles{"button", "link",    "heading",  "text", "image",    "tab", "toggle", "checkbox",
                                    "key",    "textbox", "progress", "list", "listitem", "qr",  "dialog", "alert"};
  const std::set<std::string> states{"focused", "selected", "checked", "disabled", "pressed"};
  for (const char* screen : {"attract/1", "home", "topic/tired", "article/bonding-takes-time",
                             "article/bonding-takes-time/sources", "help", "text-size"}) {
    CAPTURE(screen);
    const Ran ran = run_kiosk(shipped(std::string("--describe - --screen ").append(screen)));
    REQUIRE(ran.exit == 0);
    const Json tree = Json::parse(ran.out, nullptr, false);
    REQUIRE(tree.is_object());
    CHECK(tree.at("screen") == screen);
    CHECK(tree.at("language") == "en");
    CHECK(tree.at("direction") == "ltr");
    CHECK(tree.at("size") == Json{1920, 1080});
    REQUIRE(tree.at("nodes").size() > 10);
    std::set<std::string> ids;
    for (const Json& node : tree.at("nodes")) {
      CAPTURE(node.dump());
      CHECK(ids.insert(node.at("id")).second);
      CHECK(roles.contains(node.at("role")));
      CHECK(node.at("label").is_string());
      CHECK(node.at("speech").is_string());
      CHECK(node.at("rect").size() == 4);
      CHECK(node.at("clip") == false);
      for (const Json& state : node.at("state")) CHECK(states.contains(state));
      if (node.contains("parent")) CHECK(ids.contains(node.at("parent")));
      if (node.at("role") == "qr") CHECK(!node.at("payload").get<std::string>().empty());
      if (!node.contains("text_px")) continue;
      for (const char* key : {"style", "lang", "color", "background"}) CHECK(!node.at(key).get<std::string>().empty());
    }
    CHECK(ids.contains("dock.help"));
  }
}

TEST_CASE("INTERFACE: --list-screens names every screen, and each of them can be shown") {
  const Ran ran = run_kiosk(other("--list-screens"));
  CHECK(ran.exit == 0);
  const auto screens = lines_of(ran.out);
  const std::set<std::string> all(screens.begin(), screens.end());
  CHECK(all.size() == screens.size());
  for (const char* some : {"attract/1", "home", "help", "cover", "idle", "fallback", "language", "text-size"})
    CHECK(all.contains(some));
  for (const std::string& screen : screens) {
    CAPTURE(screen);
    const Ran shown = run_kiosk(other("--describe - --screen " + screen));
    REQUIRE(shown.exit == 0);
    CHECK(Json::parse(shown.out).at("screen") == screen);
  }
}

TEST_CASE("INTERFACE: language, text size, theme and window are as the command line says") {
  const Ran ran =
      run_kiosk(other("--describe - --screen home --language ar --text-size largest --theme contrast --window "
                      "1080x1920 --software --reduced-motion"));
  REQUIRE(ran.exit == 0);
  const Json tree = Json::parse(ran.out);
  CHECK(tree.at("language") == "ar");
  CHECK(tree.at("direction") == "rtl");
  CHECK(tree.at("size") == Json{1080, 1920});
  bool large = false;
  for (const Json& node : tree.at("nodes"))
    large = large || (node.value("style", "") == "dock" && node.at("text_px") == 42);
  CHECK(large);
  CHECK(run_kiosk(other("--screen home --describe -")).out !=
        run_kiosk(other("--screen home --theme contrast --describe -")).out);
}

TEST_CASE("INTERFACE exit 2: wrong usage, a screen that is not there, what cannot be read") {
  const TempDir dir;
  write(dir.string() + "/file", "");
  std::vector<std::string> wrong{"--no-such-option", "unexpected", "--content /no/such/folder --describe -",
                                 "--trace t.jsonl"};
  wrong.push_back("--content " + dir.string() + "/file --describe -");
  for (const char* arguments :
       {"--window 5x5", "--window wide", "--theme pink", "--text-size 12", "--language '!!'", "--language xx",
        "--clock yesterday", "--screen nowhere", "--screen topic/none", "--screen article/bonding-takes-time/sources/9",
        "--screen attract/9999", "--replay /no/such/file", "--store /tmp", "--config /no/such/kiosk.json"}) {
    wrong.push_back(shipped(std::string("--describe - ").append(arguments)));
  }
  for (const std::string& arguments : wrong) {
    CAPTURE(arguments);
    const Ran ran = run_kiosk(arguments);
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK(!ran.err.empty());
  }
}

TEST_CASE("INTERFACE exit 3: a picture, a tree or a trace that cannot be written") {
  for (const char* arguments : {"--screenshot /no/such/folder/x.png", "--describe /no/such/folder/x.json",
                                "--replay /dev/null --trace /no/such/folder/x.jsonl", "--describe /dev/full"}) {
    CAPTURE(arguments);
    const Ran ran = run_kiosk(other(arguments));
    CHECK(ran.exit == 3);
    CHECK(ran.err.find("written") != std::string::npos);
  }
}

TEST_CASE("INTERFACE exit 3: no display, and what to do about it") {
  const Ran ran = run_kiosk(other(""), "env -u DISPLAY -u WAYLAND_DISPLAY -u XDG_RUNTIME_DIR SDL_VIDEODRIVER=x11");
  CHECK(ran.exit == 3);
  CHECK(ran.err.find("--screenshot") != std::string::npos);
}

TEST_CASE("INTERFACE exit 1: a replay that does not go as it says, with its line") {
  const TempDir dir;
  const std::string script = dir.string() + "/script.jsonl";
  const auto replay = [&](const std::string& text) {
    write(script, text);
    return run_kiosk(other("--replay " + script + " --trace " + dir.string() + "/trace.jsonl"));
  };
  CHECK(replay("").exit == 0);
  CHECK(replay("{\"expect\":{\"screen\":\"attract/1\"}}\n").exit == 0);
  const Ran expectation = replay("\n{\"expect\":{\"screen\":\"home\"}}\n");
  CHECK(expectation.exit == 1);
  CHECK(expectation.err.find("line 2") != std::string::npos);
  const Ran tap = replay("{\"tap\":\"no.such.thing\"}\n");
  CHECK(tap.exit == 1);
  CHECK(tap.err.find("no.such.thing") != std::string::npos);
  const Ran syntax = replay("{\"tap\":7}\n");
  CHECK(syntax.exit == 1);
  CHECK(syntax.err.find("line 1") != std::string::npos);
}

TEST_CASE("INTERFACE: every line of trace and frames is one JSON object with what is promised") {
  const TempDir dir;
  write(dir.string() + "/s.jsonl", "{\"tap_at\":[900,300]}\n{\"tap\":\"home.tips\"}\n{\"wait_ms\":2000}\n");
  REQUIRE(run_kiosk(other("--replay " + dir.string() + "/s.jsonl --trace " + dir.string() + "/t --frames " +
                          dir.string() + "/f"))
              .exit == 0);
  const auto trace = lines_of(bytes_of(dir.string() + "/t"));
  REQUIRE(trace.size() >= 3);
  for (std::size_t i = 0; i < trace.size(); ++i) {
    const Json line = Json::parse(trace[i]);
    if (i + 1 == trace.size()) {
      CHECK(line.at("end") == true);
      CHECK(line.at("frames").get<int>() > 2);
      CHECK(line.at("peak_rss_kb").get<long>() > 1000);
      CHECK(line.at("screen") == "tips");
    } else {
      for (const char* key : {"at_ms", "screen", "event", "effects", "nodes"}) CHECK(line.contains(key));
    }
  }
  const auto frames = lines_of(bytes_of(dir.string() + "/f"));
  REQUIRE(frames.size() > 2);
  for (const std::string& frame : frames) {
    for (const char* key : {"t_ms", "cpu_ms", "cause"}) CHECK(Json::parse(frame).contains(key));
  }
}

TEST_CASE("INTERFACE: --version and --help are no mistakes") {
  CHECK(run_kiosk("--version").out.starts_with("kiosk "));
  CHECK(run_kiosk("--version").exit == 0);
  const Ran help = run_kiosk("--help");
  CHECK(help.exit == 0);
  for (const char* option :
       {"--content",  "--store",     "--config", "--window",         "--fullscreen",   "--display", "--software",
        "--language", "--text-size", "--theme",  "--reduced-motion", "--clock",        "--screen",  "--screenshot",
        "--describe", "--replay",    "--trace",  "--frames",         "--list-screens", "--version"}) {
    CHECK_MESSAGE(help.out.find(option) != std::string::npos, option);
  }
}

}  // namespace
}  // namespace kiosk::test
