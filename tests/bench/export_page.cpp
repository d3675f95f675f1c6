// export_page DIR: home, an article and an attract slide as static HTML, with the words, places, sizes, colours and pictures that the
// kiosk draws, for a browser to be measured on. Left out are icons and shadows, which favours the browser. The article turns its
// page by itself with the kiosk's own motion when it is opened with #turns and touched (DESIGN section 6: 280 ms, 32 px and a fade, ease out).
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "app/update.h"
#include "support/rig.h"

using namespace kiosk;  // NOLINT: a main file

namespace {

constexpr const char* kArticle = "article/bonding-takes-time";

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') out += "&lt;";
    else if (c == '&') out += "&amp;";
    else out += c;
  }
  return out;
}

bool is_bold(const std::string& style) {
  for (const char* plain : {"reading", "story", "lead", "body", "help", "caption", "small"}) {
    if (style == plain) return false;
  }
  return true;
}

std::string place(const PixelRect& r) {
  return "left:" + std::to_string(r.x) + "px;top:" + std::to_string(r.y) + "px;width:" + std::to_string(r.w) +
         "px;height:" + std::to_string(r.h) + "px;";
}

std::string colour_at(const std::vector<std::uint32_t>& pixels, int width, int x, int y) {
  const std::uint32_t p =
      pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "#%06X", p & 0xFFFFFFU);
  return text.data();
}

class Exporter {
 public:
  Exporter(Rig& rig, const Form& form) : rig_(rig), form_(form) {}

  // The drawn page as elements; `dock` alone, the page alone, or both.
  enum class Part { all, dock, page };
  std::string elements(const Route& route, Part part) {
    const auto& pixels = rig_.pixels(route, form_);
    const Tree& tree = rig_.view().tree();
    ground_ = colour_at(pixels, form_.width, 4, 4);
    std::string out;
    for (const Node& node : tree.nodes) {
      const bool dock = node.id.starts_with("dock.") || node.parent.starts_with("dock.");
      if (part != Part::all && dock != (part == Part::dock)) continue;
      if (node.role == Role::image) out += picture(route, node.rect, node.rect.w >= 900 ? 0 : 44);
      else if (!node.action.empty()) out += control(route, node, pixels);
      else if (node.text_px > 0) out += text(node);
    }
    return out;
  }
  [[nodiscard]] const std::string& ground() const { return ground_; }

 private:
  std::string picture(const Route& route, const PixelRect& box, int radius) const {
    const std::string path = picture_of(route);
    if (path.empty()) return {};
    return "<img src=\"file://" + rig_.library()->files->name() + "/" + path + "\" style=\"" + place(box) +
           "border-radius:" + std::to_string(radius) + "px\">\n";
  }

  [[nodiscard]] std::string picture_of(const Route& route) const {
    const Library& library = *rig_.library();
    if (const auto* article = std::get_if<route::Article>(&route)) {
      const Article* found = library.article(article->id);
      return found != nullptr ? found->picture : "";
    }
    if (const auto* attract = std::get_if<route::Attract>(&route)) {
      const AttractSlide& slide = library.attract[static_cast<std::size_t>(attract->slide - 1)];
      return slide.kind == ItemKind::tip ? library.tip(slide.id)->picture : library.story(slide.id)->picture;
    }
    return {};
  }

  std::string control(const Route& route, const Node& node, const std::vector<std::uint32_t>& pixels) const {
    const PixelRect& r = node.rect;
    const std::string fill = colour_at(pixels, form_.width, r.x + 24, r.bottom() - 12);
    const int radius = r.h <= 140 ? r.h / 2 : 36;
    std::string out = "<div style=\"" + place(r) + "background:" + fill + ";border-radius:" + std::to_string(radius) +
                      "px\"></div>\n";
    if (std::holds_alternative<route::Home>(route) && node.id.starts_with("home.topic.")) {
      const Topic* topic = rig_.library()->topic(node.id.substr(11));
      if (topic != nullptr)
        out += "<img src=\"file://" + rig_.library()->files->name() + "/" + topic->picture + "\" style=\"" +
               place({r.x, r.y, r.w, r.h - 122}) + "border-radius:36px 36px 0 0\">\n";
    }
    return out;
  }

  static std::string text(const Node& node) {
    const double line = node.text_px * 1.43;
    const int lines = std::max(1, static_cast<int>(node.rect.h / line + 0.5));
    const PixelRect box{node.rect.x, node.rect.y, node.rect.w + 6, node.rect.h};
    return "<p style=\"" + place(box) + "font-size:" + std::to_string(node.text_px) +
           "px;line-height:" + std::to_string(node.rect.h / lines) + "px;color:" + node.colour +
           (is_bold(node.style) ? ";font-weight:bold" : "") + "\">" + escaped(node.label) + "</p>\n";
  }

  Rig& rig_;
  Form form_;
  std::string ground_;
};

std::string head(const std::string& ground) {
  return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>page</title><style>\n"
         "@font-face{font-family:A;src:url(file:///usr/share/fonts/truetype/andika/Andika-Regular.ttf)}\n"
         "@font-face{font-family:A;font-weight:bold;src:url(file:///usr/share/fonts/truetype/andika/Andika-Bold.ttf)}\n"
         "html,body{margin:0;overflow:hidden;background:" +
         ground +
         ";font-family:A}\n"
         "div,p,img{position:absolute;margin:0}img{object-fit:cover}\n"
         ".layer{left:0;top:0;width:1920px;height:1080px;will-change:transform,opacity}\n</style></head><body>\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "export_page DIR\n";
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder);
  Rig rig;
  Exporter exporter(rig, {});
  for (const auto& [name, route] : {std::pair{"home", Route{route::Home{}}}, {"attract", Route{route::Attract{1}}}}) {
    const std::string body = exporter.elements(route, Exporter::Part::all);
    std::ofstream(folder / (std::string(name) + ".html")) << head(exporter.ground()) << body << "</body></html>\n";
  }
  const Route first = *parse_route(kArticle);
  const std::string one = exporter.elements(first, Exporter::Part::page);
  const std::string two = exporter.elements(at_page(first, 2), Exporter::Part::page);
  const std::string dock = exporter.elements(first, Exporter::Part::dock);
  std::ofstream(folder / "article.html") << head(exporter.ground()) << "<div class=\"layer\" id=\"one\">\n"
                                         << one
                                         << "</div>\n<div class=\"layer\" id=\"two\" style=\"visibility:hidden\">\n"
                                         << two << "</div>\n"
                                         << dock << "<script src=\"turns.js\"></script></body></html>\n";
  std::filesystem::copy_file(KIOSK_SOURCE_DIR "/tests/bench/turns.js", folder / "turns.js",
                             std::filesystem::copy_options::overwrite_existing);
}
