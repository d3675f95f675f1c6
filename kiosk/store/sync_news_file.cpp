#include "store/sync_news_file.h"

#include "bundle/flat_json.h"

namespace kiosk {

namespace {

class NewsHandler final : public FlatJsonHandler {
 public:
  SyncNews news{};
  bool format = false;

  bool field(std::string_view key, const FlatValue& value) override {
    using Kind = FlatValue::Kind;
    if (key == "format") return format = value.kind == Kind::number && value.number == 1;
    if (key == "seconds_left" && value.kind == Kind::null) return true;
    if (std::uint64_t* const number = number_of(key)) {
      *number = value.number;
      return value.kind == Kind::number;
    }
    if (bool* const flag = flag_of(key)) {
      *flag = value.boolean;
      return value.kind == Kind::boolean;
    }
    if (key == "phase") return put(parse_stick_phase(value.text), news.phase);
    if (key == "report") return put(parse_stick_report(value.text), news.report);
    if (std::string* const text = text_of(key)) {
      *text = value.text;
      return value.kind == Kind::text;
    }
    return true;
  }
  bool begin_list(std::string_view) override { return true; }
  bool item(std::string_view list, const FlatValue& value) override {
    if (list == "warnings" && value.kind == FlatValue::Kind::text) news.warnings.emplace_back(value.text);
    return true;
  }
  bool begin_item(std::string_view) override { return true; }
  bool item_field(std::string_view, std::string_view, const FlatValue&) override { return true; }
  bool end_item(std::string_view) override { return true; }

 private:
  template <class T>
  static bool put(const std::optional<T>& from, T& to) {
    if (from) to = *from;
    return from.has_value();
  }
  std::uint64_t* number_of(std::string_view key) {
    if (key == "serial") return &news.serial;
    if (key == "done") return &news.done;
    if (key == "total") return &news.total;
    if (key == "needed_mb") return &news.needed_mb;
    if (key == "others") return &news.others;
    if (key == "seconds_left") return &news.seconds_left.emplace();
    return nullptr;
  }
  bool* flag_of(std::string_view key) {
    if (key == "inserted") return &news.inserted;
    if (key == "already") return &news.already;
    if (key == "waiting") return &news.waiting;
    if (key == "report_wanted") return &news.report_wanted;
    return nullptr;
  }
  std::string* text_of(std::string_view key) {
    if (key == "code") return &news.code;
    if (key == "release") return &news.release;
    if (key == "title") return &news.title;
    if (key == "current") return &news.current;
    if (key == "previous") return &news.previous;
    if (key == "pending") return &news.pending;
    return nullptr;
  }
};

}  // namespace

Result<SyncNews> parse_sync_news(std::string_view json) {
  NewsHandler handler;
  if (json.size() > kMostNewsBytes || !read_flat_json(json, handler) || !handler.format)
    return fail("news.malformed", "What kiosk-sync says cannot be read. Are kiosk and kiosk-sync of one version?");
  SyncNews news = std::move(handler.news);
  return news;
}

std::string to_json(const SyncNews& news) {
  std::string out = "{\"format\": 1";
  const auto text = [&](std::string_view key, std::string_view value) {
    out.append(", \"").append(key).append("\": ").append(json_quoted(value));
  };
  const auto number = [&](std::string_view key, std::uint64_t value) {
    out.append(", \"").append(key).append("\": ").append(std::to_string(value));
  };
  const auto flag = [&](std::string_view key, bool value) {
    out.append(", \"").append(key).append("\": ").append(value ? "true" : "false");
  };
  number("serial", news.serial);
  text("phase", to_string(news.phase));
  flag("inserted", news.inserted);
  number("done", news.done);
  number("total", news.total);
  if (news.seconds_left) number("seconds_left", *news.seconds_left);
  text("code", news.code);
  number("needed_mb", news.needed_mb);
  text("release", news.release);
  text("title", news.title);
  flag("already", news.already);
  flag("waiting", news.waiting);
  number("others", news.others);
  text("report", to_string(news.report));
  flag("report_wanted", news.report_wanted);
  text("current", news.current);
  text("previous", news.previous);
  text("pending", news.pending);
  out.append(", \"warnings\": [");
  for (std::size_t i = 0; i < news.warnings.size(); ++i)
    out.append(i > 0 ? ", " : "").append(json_quoted(news.warnings[i]));
  return out.append("]}\n");
}

}  // namespace kiosk
