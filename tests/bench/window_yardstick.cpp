// The yardstick of a start: an SDL window of the screen's size, filled once. Writes a line into the file it is given, and waits.
#include <SDL.h>

#include <cstdio>
#include <ctime>

int main(int argc, char** argv) {
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  if (argc != 2 || SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return 2;
  SDL_Window* window = SDL_CreateWindow("bench", 0, 0, 1920, 1080, SDL_WINDOW_FULLSCREEN_DESKTOP);
  SDL_Surface* surface = window != nullptr ? SDL_GetWindowSurface(window) : nullptr;
  if (surface == nullptr) return 3;
  SDL_FillRect(surface, nullptr, 0xFFF6F1E7U);
  SDL_UpdateWindowSurface(window);
  std::FILE* out = std::fopen(argv[1], "w");
  if (out == nullptr) return 3;
  std::fprintf(out, "{\"cpu_ms\":%.3f}\n", static_cast<double>(std::clock()) * 1000.0 / CLOCKS_PER_SEC);
  std::fflush(out);
  for (SDL_Event event; SDL_WaitEvent(&event) != 0 && event.type != SDL_QUIT;) {
  }
  return 0;
}
