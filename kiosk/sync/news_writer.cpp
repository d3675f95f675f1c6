#include "sync/news_writer.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>

#include "base/child_process.h"
#include "bundle/trust_files.h"
#include "store/sync_news_file.h"

namespace kiosk {

namespace {

constexpr Monotonic kTryNewsAgain{1000};

bool replace_file(const std::string& path, const std::string& text) {
  const std::string fresh = path + ".new";
  ::unlink(fresh.c_str());
  {
    const Descriptor file(::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644));
    if (file.get() < 0) return false;
    // Others read it, whatever this process hides by itself.
    (void)::fchmod(file.get(), 0644);
    if (::write(file.get(), text.data(), text.size()) != static_cast<ssize_t>(text.size())) return false;
  }
  return std::rename(fresh.c_str(), path.c_str()) == 0;
}

}  // namespace

std::uint64_t NewsWriter::serial_before() const {
  const auto text = read_small_file(path_, kMostNewsBytes);
  const auto news = text ? parse_sync_news(*text) : tl::unexpected(text.error());
  return news ? news->serial : 0;
}

bool NewsWriter::put(Monotonic now, const SyncNews& news) {
  again_.reset();
  if (written_ == news) return true;
  // Only the bar moved: it waits its turn.
  if (written_ && written_->phase == news.phase && written_->serial == news.serial && now < at_ + kBetween) {
    again_ = at_ + kBetween;
    return true;
  }
  at_ = now;
  if (!replace_file(path_, to_json(news) + "\n")) {
    written_.reset();
    again_ = now + kTryNewsAgain;
    return false;
  }
  written_ = news;
  return true;
}

}  // namespace kiosk
