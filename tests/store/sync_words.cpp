// What kiosk-sync and the kiosk say to each other, as bytes.
#include <doctest/doctest.h>

#include "store/sync_news_file.h"
#include "store/sync_request.h"

using namespace kiosk;

TEST_CASE("sync news: what is written is read again, every field") {
  SyncNews news;
  news.serial = 7;
  news.phase = StickPhase::copying;
  news.inserted = true;
  news.done = 640;
  news.total = 1000;
  news.seconds_left = 120;
  news.code = "store.no_room";
  news.needed_mb = 46;
  news.release = "1-15";
  news.title = "Getting to know your baby \"2\"";
  news.already = news.waiting = news.report_wanted = true;
  news.others = 2;
  news.report = StickReport::failed;
  news.current = "1-14";
  news.previous = "1-13";
  news.pending = "1-15";
  news.warnings = {"clock.doubtful", "review.overdue"};
  CHECK(parse_sync_news(to_json(news)) == news);
  CHECK(parse_sync_news(to_json(SyncNews{})) == SyncNews{});
}

TEST_CASE("sync news: a newer kiosk-sync may say more, another format, another type and half a file are refused") {
  CHECK(parse_sync_news(R"({"format": 1, "mood": "good", "moods": ["a", {"b": 1}]})").has_value());
  for (const char* bad :
       {"", "{}", R"({"format": 2})", R"({"format": 1, "done": "3"})", R"({"format": 1, "phase": "late"})",
        R"({"format": 1, "inserted": 1})", R"({"format": 1, "code": null})", R"({"format": 1, "done": 3)"}) {
    CAPTURE(bad);
    const auto read = parse_sync_news(bad);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == "news.malformed");
  }
}

TEST_CASE("catalogue 71: the percent is never ahead of what is so") {
  SyncNews news;
  CHECK(news.percent() == 0);
  news.phase = StickPhase::copying;
  news.total = 1000;
  news.done = 999;
  CHECK(news.percent() == 99);
  news.done = 1000;
  CHECK(news.percent() == 99);
  news.phase = StickPhase::done;
  CHECK(news.percent() == 100);
}

TEST_CASE("sync requests: a closed set, each read as it was written, all else changes nothing") {
  using Kind = SyncRequest::Kind;
  for (const SyncRequest& request :
       {SyncRequest{Kind::started, {}, {}}, SyncRequest{Kind::confirm, "1-15", {}},
        SyncRequest{Kind::approve, "1-15", {}}, SyncRequest{Kind::cancel, "1-15", {}}, SyncRequest{Kind::undo, {}, {}},
        SyncRequest{Kind::save_config, {}, "{\"region\": \"US\"}\n"},
        SyncRequest{Kind::report, {}, "{\"a\": [1, {}]}"}})
    CHECK(parse_request(to_json(request)) == request);
  const auto refused = [](std::string_view packet) {
    const auto read = parse_request(packet);
    return read ? std::string("taken") : read.error().code;
  };
  CHECK(refused("{\"request\": \"install\"}") == "request.unknown");
  CHECK(refused("{}") == "request.unknown");
  CHECK(refused("{\"request\": \"undo\", \"path\": \"/etc\"}") == "request.malformed");
  CHECK(refused("{\"request\": [\"undo\"]}") == "request.malformed");
  CHECK(refused("undo") == "request.malformed");
  CHECK(refused(std::string(kMostRequestBytes + 1, ' ')) == "request.too_large");
  CHECK(parse_answer(to_json(SyncAnswer{"store.busy", "Try \"again\"."})) ==
        SyncAnswer{"store.busy", "Try \"again\"."});
  CHECK(parse_answer(to_json(SyncAnswer{}))->ok());
}
