// Golden pictures of papers (tests/pictures/paper/), a third of their dots: what was looked at and found right.
#include <doctest/doctest.h>

#include "library/load.h"
#include "paper/print_pages.h"
#include "publish/update_review.h"
#include "support/golden.h"

using namespace kiosk;
using What = PrintOrder::What;

namespace {

constexpr int kShrink = 4;

struct Press {
  std::shared_ptr<const Library> library = load(KIOSK_SOURCE_DIR "/content")->library;
  std::unique_ptr<TextEngine> engine = std::move(*TextEngine::open());

  void check(const std::string& name, PrintOrder order, PaperKind paper) {
    order.region = "GB-ENG";
    order.today = {2026, 11, 27};
    order.clock = WallTime{Millis{1'795'766'400'000}};  // 08:00 of that day
    const auto pages = print_pages(order, *library, paper, *engine);
    REQUIRE(pages);
    const int shrink = paper == PaperKind::roll80 ? 2 : kShrink;
    const Page& page = pages->front();
    const int width = page.width / shrink;
    const int height = page.height / shrink;
    std::vector<std::uint32_t> small;
    small.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y) {
      for (int x = 0; x < width; ++x) {
        std::uint32_t sum = 0;
        for (int dy = 0; dy < shrink; ++dy) {
          for (int dx = 0; dx < shrink; ++dx) sum += page.row(y * shrink + dy)[x * shrink + dx];
        }
        const std::uint32_t grey = sum / static_cast<std::uint32_t>(shrink * shrink);
        small.push_back(0xFF000000U | (grey << 16U) | (grey << 8U) | grey);
      }
    }
    const GoldenResult same = compare_golden("paper/" + name, small.data(), width, height);
    CHECK_MESSAGE(same.ok, same.message);
  }
};

// An update with something of each kind in it.
std::shared_ptr<const UpdateReview> small_review() {
  using Kind = DiffEntry::Kind;
  using Change = DiffEntry::Change;
  using Detail = ReviewLine::Detail;
  const LanguageTag english{"en"};
  UpdateReview review;
  review.release = "1-15";
  review.before = "1-14";
  review.title = "Waiting-room pages for new parents";
  review.publisher = "The kiosk’s makers";
  review.signers = {"EFC7AA783C3B9E71"};
  review.lines = {{Kind::topic, Change::added, "Feeding and closeness", english, Detail::none, {}, {}},
                  {Kind::article, Change::added, "When your baby cries", english, Detail::draft, {}, {}},
                  {Kind::contact, Change::added, "Cry-sis", english, Detail::number, {}, "0800 448 0737"},
                  {Kind::article, Change::changed, "Bonding takes time", english, Detail::words, "612", "640"},
                  {Kind::tip, Change::changed, "Hum what you did today", english, Detail::title, "Hum a song", {}},
                  {Kind::contact, Change::changed, "Samaritans", english, Detail::number, "0300 330 0700", "116 123"},
                  {Kind::contact, Change::removed, "An old line", english, Detail::number, "0845 790 9090", {}}};
  review.added = review.changed = 3;
  review.removed = 1;
  review.due = {{DueItem::What::review, "article", "sleep", "Sleep, yours and the baby’s", {2026, 10, 1}},
                {DueItem::What::wrong, "contact", "b", "B line", {2026, 11, 20}},
                {DueItem::What::dial, "contact", "cry-sis", "Cry-sis", {}, "0800 448 0737"}};
  review.languages = {english, LanguageTag{"ar"}};
  review.files = 18;
  review.new_bytes = 46'000'000;
  review.all_bytes = 182'000'000;
  return std::make_shared<const UpdateReview>(std::move(review));
}

}  // namespace

TEST_CASE("pictures: papers") {
  Press press;
  const PrintOrder list{What::list,
                        "",
                        {{ItemKind::contact, "samaritans"},
                         {ItemKind::contact, "cry-sis"},
                         {ItemKind::group, "baby-massage"},
                         {ItemKind::article, "bonding-takes-time"},
                         {ItemKind::tip, press.library->tips.front().id}},
                        {"en"},
                        {},
                        {}};
  PrintOrder arabic = list;
  arabic.language = {"ar"};
  press.check("slip-contact", {What::contact, "cry-sis", {}, {"en"}, {}, {}}, PaperKind::roll80);
  press.check("slip-contact-arabic", {What::contact, "cry-sis", {}, {"ar"}, {}, {}}, PaperKind::roll80);
  press.check("slip-sensitive", {What::contact, "domestic-abuse-helpline", {}, {"en"}, {}, {}}, PaperKind::roll80);
  press.check("slip-help", {What::help, "", {}, {"en"}, {}, {}}, PaperKind::roll80);
  press.check("slip-list", list, PaperKind::roll80);
  press.check("a4-contact", {What::contact, "cry-sis", {}, {"en"}, {}, {}}, PaperKind::a4);
  press.check("slip-group", {What::group, "parents-circle", {}, {"en"}, {}, {}}, PaperKind::roll80);
  press.check("slip-course-arabic", {What::group, "baby-massage", {}, {"ar"}, {}, {}}, PaperKind::roll80);
  press.check("a4-course", {What::group, "baby-massage", {}, {"en"}, {}, {}}, PaperKind::a4);
  press.check("letter-group", {What::group, "fathers-saturday", {}, {"en"}, {}, {}}, PaperKind::letter);
  press.check("a4-help-arabic", {What::help, "", {}, {"ar"}, {}, {}}, PaperKind::a4);
  press.check("a4-article", {What::article, "bonding-takes-time", {}, {"en"}, {}, {}}, PaperKind::a4);
  press.check("a4-article-neutral", {What::article, "after-a-hard-birth", {}, {"en"}, {}, {}}, PaperKind::a4);
  press.check("a4-story", {What::story, "amara", {}, {"en"}, {}, {}}, PaperKind::a4);
  press.check("a4-list", list, PaperKind::a4);
  press.check("a4-list-arabic", arabic, PaperKind::a4);
  press.check("letter-list", list, PaperKind::letter);
  PrintOrder update{What::update, "1-15", {}, {"en"}, {}, {}};
  update.review = small_review();
  press.check("slip-update", update, PaperKind::roll80);
  press.check("a4-update", update, PaperKind::a4);
  update.language = {"ar"};
  press.check("letter-update-arabic", update, PaperKind::letter);
}
