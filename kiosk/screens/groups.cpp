// Groups and courses near here, those that are still to come (CARE E1).
#include "screens/group_words.h"
#include "screens/item_list.h"
#include "screens/screens.h"

namespace kiosk {

namespace {

ItemRow group_row(Frame& frame, const Group& group) {
  const auto found = frame.state.library->words(group, frame.language);
  const bool course = group.kind == GroupKind::course;
  ItemRow made;
  made.row.id = "groups.group." + group.id;
  made.row.icon = course ? "book" : "people";
  made.row.kind = frame.say("groups.row", {{"kind", frame.say(course ? "kind.course" : "kind.group").text},
                                           {"day", group_day(frame, group).text}});
  made.row.title = {found.words.name, found.language};
  made.row.picture = group.picture;
  if (group.sample) made.row.mark = RowMark::sample;
  else if (!found.words.sign_off)
    made.row.mark =
        found.language == frame.state.library->edition.default_language ? RowMark::unchecked : RowMark::draft;
  made.row.action = "group/" + group.id;
  made.opens = event::Open{route::Group{group.id, 1}};
  return made;
}

}  // namespace

void draw(const route::Groups& route, Frame& frame) {
  if (!frame.state.library) return;
  ItemList list;
  list.title = frame.say("groups.title");
  list.intro = frame.say("groups.lead");
  for (const Group* group : offered_groups(*frame.state.library, frame.state.settings.region, today(frame.state))) {
    if (group->sample) list.notice = frame.say("groups.sample_note");
    list.rows.push_back(group_row(frame, *group));
  }
  if (!list.rows.empty()) list.picture = list.rows.front().row.picture;
  list.page = route.page;
  draw_item_list(frame, list);
}

}  // namespace kiosk
