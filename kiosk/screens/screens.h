// One function a screen: reads the state through its frame, draws, and emits events. No I/O, no raw ImGui, no colour or
// number that the tokens name. draw_screen() picks by the route and adds what every screen has: ground, sheets, dock.
#pragma once
#include "ui/frame.h"

namespace kiosk {

void draw_screen(Frame& frame);

void draw(const route::Attract& route, Frame& frame);
void draw(const route::Home& route, Frame& frame);
void draw(const route::Topic& route, Frame& frame);
void draw(const route::Article& route, Frame& frame);
void draw(const route::ArticleSources& route, Frame& frame);
void draw(const route::Story& route, Frame& frame);
void draw(const route::Stories& route, Frame& frame);
void draw(const route::Tips& route, Frame& frame);
void draw(const route::BabyStates& route, Frame& frame);
void draw(const route::GrowthList& route, Frame& frame);
void draw(const route::Growth& route, Frame& frame);
void draw(const route::AboutFar& route, Frame& frame);
void draw(const route::Note& route, Frame& frame);
void draw(const route::Contacts& route, Frame& frame);
void draw(const route::Contact& route, Frame& frame);
void draw(const route::ContactLarge& route, Frame& frame);
void draw(const route::Groups& route, Frame& frame);
void draw(const route::Group& route, Frame& frame);
void draw(const route::Conversation& route, Frame& frame);
void draw(const route::ConversationCard& route, Frame& frame);
void draw(const route::Search& route, Frame& frame);
void draw(const route::SearchResults& route, Frame& frame);
void draw(const route::Paths& route, Frame& frame);
void draw(const route::TakeHome& route, Frame& frame);
void draw(const route::Printing& route, Frame& frame);
void draw(const route::Language& route, Frame& frame);
void draw(const route::TextSize& route, Frame& frame);
void draw(const route::ReadAloud& route, Frame& frame);
void draw(const route::Help& route, Frame& frame);
void draw(const route::Cover& route, Frame& frame);
void draw(const route::Idle& route, Frame& frame);
void draw(const route::StaffPin& route, Frame& frame);
void draw(const route::StaffStatus& route, Frame& frame);
void draw(const route::StaffUpdate& route, Frame& frame);
void draw(const route::StaffSettings& route, Frame& frame);
void draw(const route::SetUp& route, Frame& frame);
void draw(const route::StaffNumbers& route, Frame& frame);
void draw(const route::StaffFacts& route, Frame& frame);
void draw(const route::Fallback& route, Frame& frame);

}  // namespace kiosk
