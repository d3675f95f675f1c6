// What waits for staff's yes, as a person would tell it, before anything of it is shown to visitors (mock-up staff-update-review).
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "library/stick_refusals.h"
#include "screens/screens.h"
#include "screens/staff_parts.h"
#include "screens/update_review_cards.h"

namespace kiosk {

namespace {

constexpr float kReviewGap = 24;
constexpr float kListWidth = 820;  // lying; what is beside it holds two keys in two lines

constexpr float kListRoom = 400;  // upright; three changes and what turns their pages

void count_card(Frame& frame, const Box& box, std::string_view icon, Colour disc, Colour ink, std::size_t count,
                const char* label) {
  frame.card(box, Colour::surface, 36);
  frame.on(Colour::surface);
  const float size = std::min(72.0F, box.h - 32);
  staff_disc(frame, box.x + 24, box.y + box.h / 2, size, icon, disc, ink);
  const Words number{std::to_string(count), LanguageTag{"en"}};
  TextSpec big{Type::h2, Colour::ink};
  big.place = Place::middle;
  big.id = std::string("staff_update.count.").append(label + std::string_view("staff.count.").size());
  const float wide = frame.text_width(number, Type::h2) + 2;
  const float x = box.x + 24 + size + 20;
  frame.text({x, box.y, wide, box.h}, number, big);
  TextSpec words{Type::caption, Colour::ink};
  words.place = Place::middle;
  frame.text({x + wide + 14, box.y, box.end() - x - wide - 14 - 16, box.h}, frame.say(label), words);
  frame.on(Colour::bg);
}

bool prints_list(const State& state) {
  const Printing& printing = state.visit.printing;
  return printing.job != 0 && printing.order.what == PrintOrder::What::update;
}

// How far the list is, in the words of every other print.
Words list_words(Frame& frame) {
  const Printing& printing = frame.state.visit.printing;
  if (printing.phase == PrintPhase::out) return frame.say("staff.list_printed");
  if (printing.phase == PrintPhase::failed || printing.phase == PrintPhase::waiting)
    return frame.say(std::string("settings.printer_is.").append(to_string(printing.trouble)));
  return frame.say("staff.list_printing");
}

// What became of what was touched.
struct Said {
  Words words;
  bool grave = false;
};
Said said_of(Frame& frame) {
  using Answer = StaffVisit::Approval;
  const StaffVisit& staff = *frame.state.staff;
  const PrintPhase phase = frame.state.visit.printing.phase;
  if (staff.approval == Answer::given) return {frame.say("staff.approved")};
  if (staff.approval == Answer::asked) return {frame.say("staff.approving")};
  if (prints_list(frame.state)) return {list_words(frame), phase == PrintPhase::failed || phase == PrintPhase::waiting};
  if (staff.approval == Answer::refused) return {frame.say("staff.approve_failed", {{"code", staff.trouble}}), true};
  if (staff.report == Answer::none) return {};
  return {report_words(frame), staff.report == Answer::refused};
}

void draw_review(Frame& frame, const Box& body, const UpdateReview& review, int page) {
  const StaffVisit& staff = *frame.state.staff;
  const bool given = staff.approval == StaffVisit::Approval::given;
  const Said said = said_of(frame);
  float y = body.y;
  y += heading(frame, {body.x, y, body.w, 90}, frame.say("staff.waits", {{"n", version_number(review.release)}}),
               Type::h1, "staff_update.heading");
  const Words lead = review.before.empty() ? frame.say("staff.waits_lead_first")
                                           : frame.say("staff.waits_lead", {{"n", version_number(review.before)}});
  // What became of the last thing that was touched takes the lead's place: below there is no room for it beside the list.
  const bool told = !given && !said.words.text.empty();
  const Colour told_ink = !told ? Colour::ink2 : said.grave ? Colour::warn : Colour::ink;
  y += staff_line(frame, {body.x, y, body.w, 0}, told ? said.words : lead, Type::help, told_ink,
                  told ? "staff_update.said" : "staff_update.lead") +
       20;
  const std::array<std::tuple<std::string_view, Colour, Colour, std::size_t, const char*>, 4> counts{
      {{"plus", Colour::ok_soft, Colour::ok, review.added, "staff.count.added"},
       {"swap", Colour::topic_lilac, Colour::ink, review.changed, "staff.count.changed"},
       {"minus", Colour::warn_soft, Colour::warn, review.removed, "staff.count.removed"},
       {"clock", Colour::topic_sky, Colour::ink, review.due.size(), "staff.count.due"}}};
  const float columns = frame.portrait ? 2 : 4;
  const float wide = (body.w - (columns - 1) * kReviewGap) / columns;
  const float high = frame.portrait ? 80 : 112;  // upright they stand in two rows, and the list needs the room
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const auto& [icon, disc, ink, count, label] = counts[i];
    const auto column = static_cast<float>(i % static_cast<std::size_t>(columns));
    const auto row = static_cast<float>(i / static_cast<std::size_t>(columns));
    count_card(frame, {body.x + column * (wide + kReviewGap), y + row * (high + kReviewGap), wide, high}, icon, disc,
               ink, count, label);
  }
  y += (frame.portrait ? 2 * high + kReviewGap : high) + kReviewGap;

  std::vector<RowButton> buttons;
  if (!given) {
    buttons.push_back(row_button(frame, "staff_update.approve", "staff.approve", "check", event::ApproveUpdate{},
                                 ButtonKind::primary));
    buttons.push_back(row_button(frame, "staff_update.preview", "staff.preview", "expand", event::PreviewUpdate{},
                                 ButtonKind::secondary));
    buttons.push_back(row_button(frame, "staff_update.not_now", "staff.not_now", "close",
                                 event::Open{route::StaffStatus{}}, ButtonKind::secondary));
    // The stick that brought it may take the report home.
    if (auto report = report_button(frame, "staff_update.write_report")) {
      // Shorter beside three others, which leave the list its room.
      report->spec.label = frame.say("staff.report_short");
      buttons.push_back(std::move(*report));
    }
  }
  const float below = given ? 96 : button_row_height(frame, buttons, body.w);
  const Box row{body.x, body.bottom() - below, body.w, below};
  if (given) {
    frame.icon("check", row.x + 24, row.y + row.h / 2, 44, Colour::ok);
    TextSpec done{Type::row_title, Colour::ink};
    done.place = Place::middle;
    done.id = "staff_update.said";
    frame.text({row.x + 64, row.y, row.w - 64, row.h}, said.words, done);
  } else {
    draw_button_row(frame, buttons, row);
  }
  const float bottom = row.y - kReviewGap;
  if (frame.portrait) {
    // As many of what is due by name as leave the list its room: it is what staff go through.
    std::size_t named = 2;
    float side = review_facts_height(frame, body.w, review, named);
    for (; named > 0 && bottom - y - side - kReviewGap < kListRoom;
         side = review_facts_height(frame, body.w, review, named))
      --named;
    draw_changes(frame, {body.x, y, body.w, bottom - y - side - kReviewGap}, review, page);
    draw_review_facts(frame, {body.x, bottom - side, body.w, side}, review);
  } else {
    draw_changes(frame, {body.x, y, kListWidth, bottom - y}, review, page);
    draw_review_facts(frame, {body.x + kListWidth + kReviewGap, y, body.w - kListWidth - kReviewGap, bottom - y},
                      review);
  }
}

// Taking the report home: how, the button for it while a stick is in, and what came of it.
void draw_report(Frame& frame, const Box& box) {
  using Report = StaffVisit::Approval;
  const Report report = frame.state.staff->report;
  const Words words = report_words(frame);
  float y = box.y;
  if (report == Report::none) {
    y += staff_line(frame, {box.x, y, box.w, 0}, words, Type::caption, Colour::ink2, "staff_update.report");
  } else {
    // What became of it is said as large as what waits.
    const float height = std::max(84.0F, frame.text_height(words, Type::row_title, box.w - 64) + 24);
    frame.icon(report == Report::given     ? "check"
               : report == Report::refused ? "warn"
                                           : "usb",
               box.x + 24, y + height / 2, 44,
               report == Report::given     ? Colour::ok
               : report == Report::refused ? Colour::warn
                                           : Colour::ink2);
    TextSpec said{Type::row_title, Colour::ink};
    said.place = Place::middle;
    said.id = "staff_update.report";
    frame.text({box.x + 64, y, box.w - 64, height}, words, said);
    y += height;
  }
  const auto write = report_button(frame, "staff_update.write_report");
  if (write) draw_button_row(frame, {*write}, {box.x, y + 20, box.w, 96});
}

void draw_card(Frame& frame, const Box& body, std::string_view icon, const Words& title, const Words& words,
               bool progress) {
  float y = body.y;
  y += heading(frame, {body.x, y, body.w, 90}, frame.say("staff.update"), Type::h1, "staff_update.heading") + 24;
  const float wide = body.w - 36 - 112 - 32 - 36;
  const float said = frame.text_height(title, Type::h2, wide) + frame.text_height(words, Type::help, wide);
  const Box card{body.x, y, body.w, std::max(progress ? 260.0F : 212.0F, said + 72)};
  frame.card(card, Colour::surface, 36);
  frame.on(Colour::surface);
  const bool grave = icon == "warn";
  staff_disc(frame, card.x + 36, card.y + card.h / 2, 112, icon, grave ? Colour::warn_soft : Colour::primary_soft,
             grave ? Colour::warn : Colour::on_primary_soft);
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
  if (!progress) draw_report(frame, {body.x, card.bottom() + 24, body.w, 0});
}

// Back to the release before, at one touch; what came of it.
void draw_undo(Frame& frame, const Box& body) {
  using Undo = StaffVisit::Approval;
  const StaffVisit& staff = *frame.state.staff;
  const SyncNews& news = frame.state.stick.news;
  const Box row{body.x, body.bottom() - 96, body.w, 96};
  if (staff.undo == Undo::none && !news.previous.empty() && !news.current.empty()) {
    RowButton undo =
        row_button(frame, "staff_update.undo", "staff.undo", "return", event::UndoUpdate{}, ButtonKind::secondary);
    undo.spec.label = frame.say("staff.undo", {{"n", version_number(news.previous)}});
    draw_button_row(frame, {undo}, row);
    return;
  }
  if (staff.undo == Undo::none) return;
  const Words words = staff.undo == Undo::asked   ? frame.say("staff.undoing")
                      : staff.undo == Undo::given ? frame.say("staff.undone", {{"n", version_number(news.current)}})
                                                  : frame.say("staff.approve_failed", {{"code", staff.trouble}});
  if (staff.undo == Undo::refused) {
    (void)notice(frame, {row.x, row.y, row.w, row.h}, words);
    return;
  }
  TextSpec spec{Type::row_title, Colour::ink, TextAlign::start, Place::middle};
  spec.id = "staff_update.said";
  frame.text(row, words, spec);
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
    draw_card(frame, body, "usb",
              frame.say(news.phase == StickPhase::reading     ? "stick.reading"
                        : news.phase == StickPhase::finishing ? "stick.finishing"
                                                              : "stick.copying"),
              frame.say("stick.leave_in"), true);
  } else if (news.phase == StickPhase::refused && news.inserted) {
    const StickRefusal& row = stick_refusal(news.code);
    Words words = frame.say(row.what, {{"n", std::to_string(news.needed_mb)}});
    words.text.append(" ").append(frame.say(row.remedy).text);
    const Words code = frame.say(row.engineers ? "stick.code_engineer" : "stick.code", {{"code", news.code}});
    words.text.append(" ").append(code.text).append(".");
    draw_card(frame, body, "warn", frame.say("stick.refused"), words, false);
  } else {
    draw_card(frame, body, "usb", frame.say("staff.nothing_waits"), frame.say("staff.nothing_waits_help"), false);
  }
  if (!waits && !working) draw_undo(frame, body);
}

}  // namespace kiosk
