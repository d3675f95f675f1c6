#include "platform/turn_news.h"

#include <doctest/doctest.h>

using kiosk::TurnNews;

TEST_CASE("turn news: nothing new draws nothing, and each thing that is new does") {
  CHECK_FALSE(TurnNews{}.any());
  // The worker's end alone is no reason: who asked it says what came.
  CHECK_FALSE(TurnNews{.heard = {.worked = true}}.any());
  CHECK(TurnNews{.content = true}.any());
  CHECK(TurnNews{.picture = true}.any());
  CHECK(TurnNews{.heard = {.synced = true}}.any());
  CHECK(TurnNews{.kept_up = true}.any());
  CHECK(TurnNews{.ticked = true}.any());
  CHECK(TurnNews{.moves = true}.any());
}

TEST_CASE("turn news: a frame is drawn for the first reason of several") {
  TurnNews news{.moves = true};
  CHECK(news.cause() == "motion");
  news.ticked = true;
  CHECK(news.cause() == "tick");
  news.kept_up = true;
  CHECK(news.cause() == "upkeep");
  news.heard.synced = true;
  CHECK(news.cause() == "sync");
  news.heard.printed = true;
  CHECK(news.cause() == "printer");
  news.heard.spoken = true;
  CHECK(news.cause() == "speech");
  news.heard.answered = true;
  CHECK(news.cause() == "search");
  news.picture = true;
  CHECK(news.cause() == "search");
  news.heard.worked = true;
  CHECK(news.cause() == "picture");
  news.content = true;
  CHECK(news.cause() == "content");
}
