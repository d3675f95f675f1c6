// Frame's text: measuring, placing, highlighting, reference marks, and the text nodes of the tree.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "ui/frame.h"
#include "ui/view.h"

namespace kiosk {

namespace {

std::string hex(Rgb colour) {
  char text[8];
  std::snprintf(text, sizeof text, "#%02X%02X%02X", colour.r, colour.g, colour.b);
  return text;
}

}  // namespace

TextStyle Frame::style_of(Type type) const {
  const TypeToken token = tokens.type(type, size);
  const auto scaled = [&](int design) {
    return std::max(1, static_cast<int>(std::lround(static_cast<float>(design) * geometry.scale())));
  };
  return {scaled(token.size), scaled(token.line), token.bold};
}

TextAlign Frame::align_for(const LanguageTag& tag, const TextSpec& spec) const {
  const bool turned = !spec.own_side && is_right_to_left(tag) != rtl;
  if (!turned || spec.align == TextAlign::centre) return spec.align;
  return spec.align == TextAlign::start ? TextAlign::end : TextAlign::start;
}

float Frame::line_of(Type type) const {
  return std::ceil(static_cast<float>(tokens.type(type, size).line * view_.text_->line_factor(language)));
}

const TextBlock& Frame::block(const Words& words, Type type, float width, TextAlign align) {
  TextInput input;
  input.text = words.text;
  input.language = words.language;
  input.align = align;
  return view_.blocks_.get(input, style_of(type), width > 0 ? std::max(1, geometry.px(width)) : 0);
}

const TextBlock& Frame::block(const Prose& prose, const LanguageTag& tag, Type type, float width) {
  TextInput input;
  input.text = prose.text;
  input.language = tag;
  input.bold = prose.bold;
  input.marks = prose.marks;
  return view_.blocks_.get(input, style_of(type), std::max(1, geometry.px(width)));
}

float Frame::text_width(const Words& words, Type type) {
  return std::ceil(geometry.design(static_cast<int>(std::ceil(block(words, type, 0, TextAlign::start).widest))));
}

float Frame::text_height(const Words& words, Type type, float width) {
  return block(words, type, width, TextAlign::start).height / geometry.scale();
}

int Frame::line_count(const Words& words, Type type, float width) {
  return static_cast<int>(block(words, type, width, TextAlign::start).lines.size());
}

bool Frame::breaks_word(const Words& words, Type type, float width) {
  return block(words, type, width, TextAlign::start).has_broken_word();
}

std::string Frame::text_id(const TextSpec& spec) {
  if (!spec.id.empty()) return spec.id;
  if (!parent_.empty()) return parent_ + ".text." + std::to_string(++child_texts_);
  return screen + ".text." + std::to_string(++own_texts_);
}

float Frame::text(const Box& box, const Words& words, const TextSpec& spec) {
  if (words.text.empty()) return 0;
  const TextBlock& laid = block(words, spec.type, box.w, align_for(words.language, spec));
  const PixelRect at = geometry.to_window(box);
  int y = at.y;
  if (spec.place == Place::middle) {
    // Single-line controls centre scripts with deep descenders by their ink; Latin by its line box, so that neighbours share a baseline.
    const bool by_ink = view_.text_->line_factor(words.language) > 1.05;
    const InkBox ink = laid.ink();
    y = by_ink && !ink.empty() ? at.y + (at.h - (ink.bottom - ink.top)) / 2 - ink.top
                               : at.y + static_cast<int>(std::lround((static_cast<float>(at.h) - laid.height) / 2));
  }
  const std::string id = text_id(spec);
  highlight(laid, at.x, y, id);
  canvas.text(laid, at.x, y, rgb(spec.colour));
  if (!spec.silent) record_text(laid, at, at.x, y, words.text, words.language, spec, id);
  return laid.height / geometry.scale();
}

void Frame::themed_text(const Box& box, const Words& words, Type type, Rgb ink, Rgb background) {
  TextSpec spec{type};
  spec.place = Place::middle;
  const TextBlock& laid = block(words, type, box.w, align_for(words.language, spec));
  const PixelRect at = geometry.to_window(box);
  const int y = at.y + static_cast<int>(std::lround((static_cast<float>(at.h) - laid.height) / 2));
  canvas.text(laid, at.x, y, ink);
  record_text(laid, at, at.x, y, words.text, words.language, spec, text_id(spec));
  if (inert) return;
  tree_.nodes.back().colour = hex(ink);
  tree_.nodes.back().background = hex(background);
}

float Frame::prose(const Box& box, const Prose& prose_in, const LanguageTag& tag, const TextSpec& spec, int asked) {
  if (prose_in.text.empty()) return 0;
  const TextBlock& laid = block(prose_in, tag, spec.type, box.w);
  const PixelRect at = geometry.to_window(box);
  const std::string id = text_id(spec);
  highlight(laid, at.x, at.y, id);
  for (const PlacedMark& mark : laid.marks) {
    const int side = static_cast<int>(std::lround(mark.size));
    const PixelRect circle{at.x + static_cast<int>(std::lround(mark.x)), at.y + static_cast<int>(std::lround(mark.y)),
                           side, side};
    const bool on = mark.number == asked;
    canvas.fill(circle, side / 2, rgb(on ? Colour::accent : Colour::accent_soft));
    canvas.ring(circle, side / 2, geometry.px(2), rgb(Colour::accent));
    TextInput number;
    const std::string digits = std::to_string(mark.number);
    number.text = digits;
    const TextBlock& glyphs = view_.blocks_.get(number, style_of(Type::mark), 0);
    const InkBox ink = glyphs.ink();
    canvas.text(glyphs, circle.x + (side - static_cast<int>(std::lround(glyphs.widest))) / 2,
                circle.y + (side - (ink.bottom - ink.top)) / 2 - ink.top, rgb(on ? Colour::surface : Colour::accent));
  }
  canvas.text(laid, at.x, at.y, rgb(spec.colour));
  record_text(laid, at, at.x, at.y, prose_in.text, tag, spec, id);
  return laid.height / geometry.scale();
}

void Frame::highlight(const TextBlock& laid, int x, int y, const std::string& id) {
  const Speech& speech = state.visit.speech;
  if (inert || speech.phase != Speech::Phase::speaking || speech.sentence < 0) return;
  if (static_cast<std::size_t>(speech.sentence) >= speech.page.size()) return;
  const Utterance& said = speech.page[static_cast<std::size_t>(speech.sentence)];
  if (said.node != id) return;
  band(laid, x, y, {said.begin, said.end}, geometry.px(10));
}

// Behind the words, as high as most of their line.
void Frame::band(const TextBlock& laid, int x, int y, const TextRange& range, int over) {
  for (const TextLine& line : laid.lines) {
    const int height = static_cast<int>(std::lround(line.height * 0.88F));
    const int top = y + static_cast<int>(std::lround(line.top + line.height * 0.06F));
    for (const LineSpan& span : laid.spans(line, range.begin, range.end)) {
      const int left = x + static_cast<int>(std::lround(span.left)) - over;
      const int right = x + static_cast<int>(std::lround(span.right)) + over;
      canvas.fill({left, top, right - left, height}, geometry.px(tokens.radius.highlight), rgb(Colour::highlight));
    }
  }
}

const TextBlock& Frame::found_block(const Words& words, const std::vector<TextRange>& found, const TextSpec& spec,
                                    float width) {
  TextInput input;
  input.text = words.text;
  input.language = words.language;
  input.bold = found;
  input.align = align_for(words.language, spec);
  return view_.blocks_.get(input, style_of(spec.type), std::max(1, geometry.px(width)));
}

float Frame::found_text(const Box& box, const Words& words, const std::vector<TextRange>& found, const TextSpec& spec) {
  if (words.text.empty()) return 0;
  const TextBlock& laid = found_block(words, found, spec, box.w);
  const PixelRect at = geometry.to_window(box);
  for (const TextRange& range : found) band(laid, at.x, at.y, range, geometry.px(5));
  canvas.text(laid, at.x, at.y, rgb(spec.colour));
  record_text(laid, at, at.x, at.y, words.text, words.language, spec, text_id(spec));
  return laid.height / geometry.scale();
}

void Frame::record_text(const TextBlock& laid, const PixelRect& box, int x, int y, const std::string& words,
                        const LanguageTag& tag, const TextSpec& spec, const std::string& id) {
  if (inert) return;
  Node made;
  made.id = id;
  made.parent = parent_;
  made.role = spec.role;
  made.label = words;
  made.language = tag;
  float left = 1e9F;
  float right = 0;
  for (const TextLine& line : laid.lines) {
    left = std::min(left, line.left);
    right = std::max(right, line.left + line.width);
  }
  const int l = static_cast<int>(std::floor(left));
  made.rect = {x + l, y, static_cast<int>(std::ceil(right)) - l, static_cast<int>(std::lround(laid.height))};
  const bool too_wide = laid.widest > static_cast<float>(box.w) + 1.5F;
  const InkBox ink = laid.ink();
  // A descender may hang out of a tight last line (DESIGN section 3: ink may overlap the line box).
  const int hang = std::max(3, static_cast<int>(std::lround(line_of(spec.type) * geometry.scale() * 0.12F)));
  const bool too_high = spec.place == Place::top && ink.bottom > box.h + hang;
  const bool too_many = spec.max_lines > 0 && laid.lines.size() > static_cast<std::size_t>(spec.max_lines);
  const bool off_screen =
      made.rect.x < 0 || made.rect.y < 0 || made.rect.right() > tree_.width || made.rect.bottom() > tree_.height;
  const bool middle_high = spec.place == Place::middle && ink.bottom - ink.top > box.h;
  made.broken = laid.has_broken_word();
  made.clip = too_wide || too_high || too_many || off_screen || middle_high;
  const TypeToken token = tokens.type(spec.type, size);
  made.text_px = token.size;
  made.style = token_name(spec.type);
  made.colour = hex(rgb(spec.colour));
  made.background = hex(rgb(background_));
  made.quiet = spec.quiet || parent_quiet_;
  made.speech = spec.speech;
  tree_.nodes.push_back(std::move(made));
}

}  // namespace kiosk
