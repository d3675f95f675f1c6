// What ImGui's draw data consists of, one triangle or upright quad at a time. The rasteriser and Damage both read it here, so
// that they cannot disagree about what is drawn.
#pragma once
#include <imgui.h>

#include <array>
#include <cstdint>
#include <optional>

#include "ui/pixel_rect.h"
#include "ui/texture.h"

namespace kiosk::raster {

struct Vertex {
  float x = 0, y = 0;        // px of the surface
  float u = 0, v = 0;        // 0 to 1 of the texture
  std::uint32_t colour = 0;  // 0xAARRGGBB, straight
};

struct Primitive {
  // A quad's corners go round from its top left. It is upright, of one colour, and its texture is neither turned nor skewed.
  std::array<Vertex, 4> corners;
  bool quad = false;
  const Texture* texture = nullptr;  // null: plain colour
  PixelRect clip;                    // of the command, in the surface, not empty

  [[nodiscard]] int corner_count() const { return quad ? 4 : 3; }
};

// A command's texture: what its triangles are filled with.
struct Filling {
  const Texture* texture = nullptr;  // null: plain colour
  std::uint32_t strength = 255;      // of that colour: the one texel of ImGui's font atlas
};
// Nothing when the texture has no pixels: then nothing is drawn.
[[nodiscard]] std::optional<Filling> filling(const ImDrawCmd& command);

// Pixels whose centres lie in the command's clip rectangle.
[[nodiscard]] PixelRect clip_pixels(const ImDrawCmd& command, const ImVec2& origin, int width, int height);

// All pixels that the primitive may touch, within its clip. Empty where a coordinate is not a number.
[[nodiscard]] PixelRect touched(const Primitive& primitive);

// Reads the primitive that begins at `index` of the command; gives back how many indices it took, 3 or 6.
unsigned read_primitive(const ImDrawList& list, const ImDrawCmd& command, unsigned index, const ImVec2& origin,
                        const Filling& filling, Primitive& out);

// Calls `visit(const Primitive&)` for all in drawing order. FramebufferScale is not looked at: the kiosk's is 1.
template <class Visit>
void for_each_primitive(const ImDrawData& data, int width, int height, Visit&& visit) {
  Primitive primitive;
  for (int l = 0; l < data.CmdListsCount; ++l) {
    const ImDrawList& list = *data.CmdLists[l];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      const std::optional<Filling> fill = filling(command);
      primitive.clip = clip_pixels(command, data.DisplayPos, width, height);
      if (command.UserCallback != nullptr || !fill || primitive.clip.empty()) {
        continue;
      }
      for (unsigned i = 0; i + 3 <= command.ElemCount;) {
        i += read_primitive(list, command, i, data.DisplayPos, *fill, primitive);
        visit(static_cast<const Primitive&>(primitive));
      }
    }
  }
}

}  // namespace kiosk::raster
