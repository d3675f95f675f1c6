// What waits for staff's yes, as a person would tell it, before anything of it is shown to visitors (mock-up staff-update-review).
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "library/stick_refusals.h"
#include "screens/screens.h"
#include "screens/staff_parts.h"

namespace kiosk {

namespace {

using Kind = DiffEntry::Kind;
using Change = DiffEntry::Change;
using Detail = ReviewLine::Detail;

constexpr float kGap = 24;

const char* kind_label(Kind kind) {
  switch (kind) {
    case Kind::topic:
      return "staff.kind.topic";
    case Kind::article:
      return "staff.kind.article";
    case Kind::story:
      return "staff.kind.story";
    case Kind::tip:
      return "staff.kind.tip";
    case Kind::contact:
      return "staff.kind.contact";
    case Kind::baby_state:
      return "staff.kind.baby_state";
    case Kind::group:
      return "staff.kind.group";
    case Kind::growth:
      return "staff.kind.growth";
  }
  return "staff.kind.article";
}

struct Sign {
  std::string_view icon;
  Colour disc, ink;
  const char* label;
};
Sign sign_of(Change change) {
  switch (change) {
    case Change::added:
      return {"plus", Colour::ok_soft, Colour::ok, "staff.change.added"};
    case Change::changed:
      return {"swap", Colour::topic_lilac, Colour::ink, "staff.change.changed"};
    case Change::removed:
      return {"minus", Colour::warn_soft, Colour::warn, "staff.change.removed"};
  }
  return {"swap", Colour::topic_lilac, Colour::ink, "staff.change.changed"};
}

std::string detail_words(const Frame& frame, const ReviewLine& line) {
  const std::vector<LabelValue> values{{"was", line.was}, {"is", line.is}};
  const auto said = [&](const char* id) { return " " + frame.say(id, values).text; };
  switch (line.detail) {
    case Detail::none:
      return {};
    case Detail::title:
      return said("staff.detail.title");
    case Detail::words:
      return said("staff.detail.words");
    case Detail::minutes:
      return said("staff.detail.minutes");
    case Detail::draft:
      return said("staff.detail.draft");
    case Detail::number:
    case Detail::hours:
      if (line.was.empty() || line.is.empty()) return " " + (line.is.empty() ? line.was : line.is);
      return said(line.detail == Detail::number ? "staff.detail.number" : "staff.detail.hours");
  }
  return {};
}

struct Row {
  Words title, about;
  float title_height = 0, height = 0;
};

constexpr float kSign = 56;
constexpr float kSignGap = 22;

// As high as its words, and what keeps them off the rules between the rows, in any script.
Row row_of(Frame& frame, const ReviewLine& line, float width) {
  Row row;
  row.title = {line.title, line.language};
  row.about = frame.say(sign_of(line.change).label, {{"kind", frame.say(kind_label(line.kind)).text}});
  row.about.text += detail_words(frame, line);
  const float words = width - kSign - kSignGap;
  row.title_height = frame.text_height(row.title, Type::row_title, words);
  row.height = row.title_height + frame.text_height(row.about, Type::caption, words) + 14;
  return row;
}

void draw_line(Frame& frame, const Box& box, const Row& row, Change change, std::size_t index) {
  const Sign sign = sign_of(change);
  staff_disc(frame, box.x, box.y + box.h / 2, kSign, sign.icon, sign.disc, sign.ink);
  const std::string id = std::string("staff_update.line.").append(std::to_string(index + 1));
  const Box words{box.x + kSign + kSignGap, box.y + 4, box.w - kSign - kSignGap, box.h};
  staff_line(frame, words, row.title, Type::row_title, Colour::ink, id);
  staff_line(frame, {words.x, words.y + row.title_height, words.w, 0}, row.about, Type::caption, Colour::ink2,
             std::string(id).append(".about"));
}

void count_card(Frame& frame, const Box& box, std::string_view icon, Colour disc, Colour ink, std::size_t count,
                const char* label) {
  frame.card(box, Colour::surface, 36);
  frame.on(Colour::surface);
  staff_disc(frame, box.x + 24, box.y + box.h / 2, 72, icon, disc, ink);
  const Words number{std::to_string(count), LanguageTag{"en"}};
  TextSpec big{Type::h2, Colour::ink};
  big.place = Place::middle;
  big.id = std::string("staff_update.count.").append(label + std::string_view("staff.count.").size());
  const float wide = frame.text_width(number, Type::h2) + 2;
  frame.text({box.x + 116, box.y, wide, box.h}, number, big);
  TextSpec words{Type::caption, Colour::ink};
  words.place = Place::middle;
  frame.text({box.x + 116 + wide + 14, box.y, box.w - 116 - wide - 14 - 16, box.h}, frame.say(label), words);
  frame.on(Colour::bg);
}

// Where each page of rows begins, and the end: as many on each as it has room for, one at least.
std::vector<std::size_t> page_starts(const std::vector<Row>& rows, float room) {
  std::vector<std::size_t> starts{0};
  float used = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i > starts.back() && used + rows[i].height > room) {
      starts.push_back(i);
      used = 0;
    }
    used += rows[i].height;
  }
  starts.push_back(rows.size());
  return starts;
}

void draw_list(Frame& frame, const Box& box, const UpdateReview& review, int wanted) {
  frame.card(box, Colour::surface, 36);
  frame.on(Colour::surface);
  const Box inner = box.inset(28);
  if (review.lines.empty()) {
    staff_line(frame, {inner.x, inner.y, inner.w, 0}, frame.say("staff.update_same"), Type::help, Colour::ink,
               "staff_update.same");
    frame.on(Colour::bg);
    return;
  }
  std::vector<Row> rows;
  for (const ReviewLine& line : review.lines) rows.push_back(row_of(frame, line, inner.w));
  const std::vector<std::size_t> starts = page_starts(rows, inner.h - 100);
  const int last_page = static_cast<int>(starts.size()) - 1;
  const int page = std::clamp(wanted, 1, last_page);
  const std::size_t first = starts[static_cast<std::size_t>(page - 1)];
  const std::size_t end = starts[static_cast<std::size_t>(page)];
  float y = inner.y - 6;
  for (std::size_t i = first; i < end; ++i) {
    if (i > first) frame.fill({inner.x, y - 1, inner.w, 2}, Colour::line);
    draw_line(frame, {inner.x, y, inner.w, rows[i].height}, rows[i], review.lines[i].change, i);
    y += rows[i].height;
  }
  const float bottom = inner.bottom() - 96 + 8;
  float x = inner.x;
  if (last_page > 1) {
    if (page > 1 &&
        round_button(frame, "staff_update.previous", {x, bottom, 96, 96}, "back", frame.say("pager.previous")))
      frame.emit(event::TurnTo{page - 1});
    x += 96 + 17;
    if (page < last_page &&
        round_button(frame, "staff_update.next", {x, bottom, 96, 96}, "next", frame.say("pager.next")))
      frame.emit(event::TurnTo{page + 1});
  }
  TextSpec shown{Type::caption, Colour::ink2, TextAlign::end};
  shown.place = Place::middle;
  shown.id = "staff_update.shown";
  frame.text({inner.x, bottom, inner.w, 96},
             frame.say("staff.shown", {{"from", std::to_string(first + 1)},
                                       {"to", std::to_string(end)},
                                       {"of", std::to_string(review.lines.size())}}),
             shown);
  frame.on(Colour::bg);
}

Words due_words(Frame& frame, const ReviewDue& due) {
  if (due.what == ReviewDue::What::dial) return frame.say("staff.due_dial");
  const std::string day = date_words(frame, due.day, true).text;
  return frame.say(due.what == ReviewDue::What::expired ? "staff.due_expired" : "staff.due_review", {{"day", day}});
}

std::string names_of(const Frame& frame, const std::vector<LanguageTag>& languages) {
  std::string out;
  for (const LanguageTag& tag : languages) {
    const auto known = std::ranges::find(label_languages(), tag, &LabelLanguage::tag);
    if (!out.empty()) out.append(frame.say("staff.and").text).append(" ");
    out.append(known == label_languages().end() ? tag.value : known->name);
  }
  return out;
}

// What is due, how much it is, in which languages, and who signed: as much of each as there is room for.
void draw_side(Frame& frame, const Box& box, const UpdateReview& review) {
  frame.card(box, Colour::surface, 36);
  frame.on(Colour::surface);
  const Box inner = box.inset(28);
  const float caption = frame.line_of(Type::caption);
  const float head = frame.line_of(Type::label);
  float y = inner.y;
  const auto rule = [&] {
    frame.fill({inner.x, y + 11, inner.w, 2}, Colour::line);
    y += 24;
  };
  // From below: what must not be missing.
  const Words size = frame.say("staff.size_words", {{"new", megabytes(frame, review.new_bytes).text},
                                                    {"all", megabytes(frame, review.all_bytes).text}});
  const Words languages{names_of(frame, review.languages), frame.language};
  const float fixed = 2 * 24 + 2 * head + (review.all_bytes > 0 ? frame.text_height(size, Type::caption, inner.w) : 0) +
                      frame.text_height(languages, Type::caption, inner.w) + (review.signers.empty() ? 0 : caption);
  if (!review.due.empty()) {
    y += staff_line(frame, {inner.x, y, inner.w, 0}, frame.say("staff.due"), Type::label, Colour::ink,
                    "staff_update.due");
    std::size_t said = 0;
    for (const ReviewDue& due : review.due) {
      const bool last = said + 1 == review.due.size();
      if (y + 2 * caption + (last ? 0 : caption) + fixed > inner.bottom()) break;
      ++said;
      const std::string id = std::string("staff_update.due.").append(std::to_string(said));
      TextSpec title{Type::caption, Colour::ink};
      title.id = id;
      title.max_lines = 1;
      frame.text({inner.x, y, inner.w, caption + 1}, {due.title, due.language}, title);
      y += caption;
      TextSpec about{Type::caption, Colour::ink2};
      about.id = std::string(id).append(".about");
      about.max_lines = 1;
      frame.text({inner.x, y, inner.w, caption + 1}, due_words(frame, due), about);
      y += caption;
    }
    if (said < review.due.size()) {
      staff_line(frame, {inner.x, y, inner.w, 0},
                 frame.say("staff.more", {{"n", std::to_string(review.due.size() - said)}}), Type::caption,
                 Colour::ink2, "staff_update.due.more");
      y += caption;
    }
    rule();
  }
  y += staff_line(frame, {inner.x, y, inner.w, 0}, frame.say("staff.size"), Type::label, Colour::ink,
                  "staff_update.size");
  if (review.all_bytes > 0)
    y += staff_line(frame, {inner.x, y, inner.w, 0}, size, Type::caption, Colour::ink2, "staff_update.size.words");
  y += staff_line(frame, {inner.x, y, inner.w, 0}, languages, Type::caption, Colour::ink2, "staff_update.languages");
  rule();
  frame.icon("shield", inner.x + 22, y + head / 2, 40, Colour::ok);
  const Box signature{inner.x + 64, y, inner.w - 64, 0};
  y += staff_line(frame, signature, frame.say("staff.signed"), Type::label, Colour::ink, "staff_update.signed");
  std::string keys;
  for (const std::string& key : review.signers) keys.append(keys.empty() ? "" : ", ").append(key);
  if (!keys.empty())
    staff_line(frame, {signature.x, y, signature.w, 0}, frame.say("staff.signed_by", {{"key", keys}}), Type::caption,
               Colour::ink2, "staff_update.signed.by");
  frame.on(Colour::bg);
}

void draw_review(Frame& frame, const Box& body, const UpdateReview& review, int page) {
  const StaffVisit& staff = *frame.state.staff;
  float y = body.y;
  y += heading(frame, {body.x, y, body.w, 90}, frame.say("staff.waits", {{"n", version_number(review.release)}}),
               Type::h1, "staff_update.heading");
  const Words lead = review.before.empty() ? frame.say("staff.waits_lead_first")
                                           : frame.say("staff.waits_lead", {{"n", version_number(review.before)}});
  y += staff_line(frame, {body.x, y, body.w, 0}, lead, Type::help, Colour::ink2, "staff_update.lead") + 20;
  const std::array<std::tuple<std::string_view, Colour, Colour, std::size_t, const char*>, 4> counts{
      {{"plus", Colour::ok_soft, Colour::ok, review.added, "staff.count.added"},
       {"swap", Colour::topic_lilac, Colour::ink, review.changed, "staff.count.changed"},
       {"minus", Colour::warn_soft, Colour::warn, review.removed, "staff.count.removed"},
       {"clock", Colour::topic_sky, Colour::ink, review.due.size(), "staff.count.due"}}};
  const float columns = frame.portrait ? 2 : 4;
  const float wide = (body.w - (columns - 1) * kGap) / columns;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const auto& [icon, disc, ink, count, label] = counts[i];
    const auto column = static_cast<float>(i % static_cast<std::size_t>(columns));
    const auto row = static_cast<float>(i / static_cast<std::size_t>(columns));
    count_card(frame, {body.x + column * (wide + kGap), y + row * (112 + kGap), wide, 112}, icon, disc, ink, count,
               label);
  }
  y += (frame.portrait ? 2 * 112 + kGap : 112) + kGap;

  std::vector<RowButton> buttons;
  const bool given = staff.approval == StaffVisit::Approval::given;
  if (!given) {
    buttons.push_back(staff_button(frame, "staff_update.approve", "staff.approve", "check", event::ApproveUpdate{},
                                   ButtonKind::primary));
    buttons.push_back(staff_button(frame, "staff_update.preview", "staff.preview", "expand", event::PreviewUpdate{},
                                   ButtonKind::secondary));
    buttons.push_back(staff_button(frame, "staff_update.not_now", "staff.not_now", "close",
                                   event::Open{route::StaffStatus{}}, ButtonKind::secondary));
  }
  const float below = given ? 96 : button_row_height(frame, buttons, body.w);
  const Box row{body.x, body.bottom() - below, body.w, below};
  Words said = given                                           ? frame.say("staff.approved")
               : staff.approval == StaffVisit::Approval::asked ? frame.say("staff.approving")
                                                               : Words{};
  if (staff.approval == StaffVisit::Approval::refused)
    said = frame.say("staff.approve_failed", {{"code", staff.trouble}});
  if (given) {
    frame.icon("check", row.x + 24, row.y + row.h / 2, 44, Colour::ok);
    TextSpec done{Type::row_title, Colour::ink};
    done.place = Place::middle;
    done.id = "staff_update.said";
    frame.text({row.x + 64, row.y, row.w - 64, row.h}, said, done);
  } else {
    draw_button_row(frame, buttons, row);
  }
  float bottom = row.y - kGap;
  if (!given && !said.text.empty()) {
    const float height = 84;
    (void)notice(frame, {body.x, bottom - height, body.w, height}, said);
    bottom -= height + kGap;
  }
  if (frame.portrait) {
    const float side = 520;
    draw_list(frame, {body.x, y, body.w, bottom - y - side - kGap}, review, page);
    draw_side(frame, {body.x, bottom - side, body.w, side}, review);
  } else {
    draw_list(frame, {body.x, y, 930, bottom - y}, review, page);
    draw_side(frame, {body.x + 930 + kGap, y, body.w - 930 - kGap, bottom - y}, review);
  }
}

void draw_card(Frame& frame, const Box& body, std::string_view icon, const Words& title, const Words& words,
               bool progress) {
  float y = body.y;
  y += heading(frame, {body.x, y, body.w, 90}, frame.say("staff.update"), Type::h1, "staff_update.heading") + 24;
  const Box card{body.x, y, body.w, progress ? 260.0F : 212.0F};
  frame.card(card, Colour::surface, 36);
  frame.on(Colour::surface);
  staff_disc(frame, card.x + 36, card.y + card.h / 2, 112, icon, Colour::primary_soft, Colour::on_primary_soft);
  const Box words_box{card.x + 36 + 112 + 32, card.y + 36, card.w - 36 - 112 - 32 - 36, card.h - 72};
  float at = words_box.y;
  at += staff_line(frame, {words_box.x, at, words_box.w, 0}, title, Type::h2, Colour::ink, "staff_update.state");
  at += staff_line(frame, {words_box.x, at, words_box.w, 0}, words, Type::help, Colour::ink2, "staff_update.words");
  if (progress) {
    const auto part = static_cast<float>(frame.state.stick.news.percent()) / 100.0F;
    const Box track{words_box.x, words_box.bottom() - 24, words_box.w, 24};
    frame.node(Role::progress, "staff_update.progress",
               frame.say("stick.percent", {{"n", std::to_string(frame.state.stick.news.percent())}}), track);
    frame.fill(track, Colour::sunken, 12);
    if (frame.contrast) frame.edge(track, Colour::line_strong, 2, 12);
    frame.fill({track.x, track.y, std::max(24.0F, track.w * part), 24}, Colour::primary, 12);
  }
  frame.on(Colour::bg);
}

}  // namespace

void draw(const route::StaffUpdate& route, Frame& frame) {
  const Box body = staff_page(frame, StaffPlace::update);
  if (!frame.state.staff) return;
  const StaffVisit& staff = *frame.state.staff;
  const SyncNews& news = frame.state.stick.news;
  const bool working = news.inserted && (news.phase == StickPhase::reading || news.phase == StickPhase::copying ||
                                         news.phase == StickPhase::finishing);
  const bool waits = !news.pending.empty() || staff.approval == StaffVisit::Approval::given;
  if (waits && staff.review) {
    draw_review(frame, body, *staff.review, route.page);
  } else if (waits && staff.review_failed) {
    draw_card(frame, body, "warn", frame.say("staff.review_failed"), frame.say("staff.review_failed_help"), false);
  } else if (waits) {
    draw_card(frame, body, "clock", frame.say("staff.reviewing"), frame.say("staff.reviewing_help"), false);
  } else if (working) {
    draw_card(frame, body, "usb", frame.say(news.phase == StickPhase::reading ? "stick.reading" : "stick.copying"),
              frame.say("stick.leave_in"), true);
  } else if (news.phase == StickPhase::refused && news.inserted) {
    const StickRefusal& row = stick_refusal(news.code);
    Words words = frame.say(row.what, {{"n", std::to_string(news.needed_mb)}});
    words.text.append(" ").append(frame.say(row.remedy).text);
    draw_card(frame, body, "warn", frame.say("stick.refused"), words, false);
  } else {
    draw_card(frame, body, "usb", frame.say("staff.nothing_waits"), frame.say("staff.nothing_waits_help"), false);
  }
}

}  // namespace kiosk
