#include "bundle/manifest.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "bundle/flat_json.h"
#include "bundle/names.h"

namespace kiosk {

namespace {

constexpr std::size_t kMostText = 512;
constexpr std::size_t kMostLanguages = 64;
constexpr std::size_t kMostMediaTypes = 64;

class Handler final : public FlatJsonHandler {
 public:
  Manifest manifest{};
  std::vector<Hash256> file_hashes{};
  std::string wrong{};
  std::string code = "manifest.malformed";
  unsigned seen = 0;

  bool field(std::string_view key, const FlatValue& value) override {
    struct TextField {
      std::string_view key;
      std::string Manifest::*to;
      bool name;
    };
    static constexpr TextField kTexts[] = {
        {"product", &Manifest::product, true},      {"channel", &Manifest::channel, true},
        {"version", &Manifest::version, false},     {"created", &Manifest::created, false},
        {"review_by", &Manifest::review_by, false}, {"min_kiosk", &Manifest::min_kiosk, false},
        {"title", &Manifest::title, false}};
    for (const TextField& known : kTexts) {
      if (known.key == key) return text(key, value, manifest.*known.to, known.name);
    }
    std::uint64_t format = 0;
    if (key == "format") return number(key, value, format) && (format == 1 || refuse(key)) && note(kFormat);
    if (key == "epoch") return number(key, value, manifest.number.epoch) && note(kEpoch);
    if (key == "sequence") return number(key, value, manifest.number.sequence) && note(kSequence);
    return refuse(key);
  }
  bool begin_list(std::string_view key) override {
    return key == "languages" || key == "objects" || key == "files" || refuse(key);
  }
  bool item(std::string_view list, const FlatValue& value) override {
    if (list != "languages" || manifest.languages.size() == kMostLanguages) return refuse(list);
    std::string language;
    if (!text(list, value, language, false) || language.size() > 35) return refuse(list);
    manifest.languages.push_back(std::move(language));
    return true;
  }
  bool begin_item(std::string_view list) override {
    object_ = {};
    hash_.reset();
    has_size_ = has_path_ = has_type_ = false;
    return list != "languages" || refuse(list);
  }
  bool item_field(std::string_view list, std::string_view key, const FlatValue& value) override {
    if (key == "hash") {
      if (value.kind == FlatValue::Kind::text) hash_ = parse_hash(value.text);
      return hash_.has_value() || refuse("hash");
    }
    if (list == "objects" && key == "size") {
      has_size_ = value.kind == FlatValue::Kind::number && value.number <= kMostObjectBytes;
      object_.size = value.number;
      return has_size_ || refuse("size");
    }
    if (list == "files" && key == "path") {
      if (value.kind != FlatValue::Kind::text || !is_bundle_path(value.text)) {
        code = "manifest.bad_path";
        return refuse("path");
      }
      path_ = value.text;
      return has_path_ = true;
    }
    if (list == "files" && key == "media_type") return has_type_ = media_type(value);
    return refuse(key);
  }
  bool end_item(std::string_view list) override {
    if (!hash_) return refuse(list);
    if (list == "objects") {
      object_.hash = *hash_;
      manifest.objects.push_back(object_);
      return has_size_ || refuse(list);
    }
    if (!has_path_ || !has_type_) return refuse(list);
    FileEntry file;
    file.path_at = static_cast<std::uint32_t>(manifest.paths.size());
    file.path_length = static_cast<std::uint16_t>(path_.size());
    file.media_type = type_;
    manifest.paths += path_;
    manifest.files.push_back(file);
    file_hashes.push_back(*hash_);
    return true;
  }

  [[nodiscard]] bool complete() const {
    return seen == (kFormat | kEpoch | kSequence) && !manifest.product.empty() && !manifest.channel.empty() &&
           !manifest.created.empty();
  }

 private:
  enum Seen : unsigned { kFormat = 1, kEpoch = 2, kSequence = 4 };
  bool note(Seen what) {
    seen |= what;
    return true;
  }
  bool refuse(std::string_view key) {
    if (wrong.empty()) wrong = key;
    return false;
  }
  bool number(std::string_view key, const FlatValue& value, std::uint64_t& to) {
    if (value.kind != FlatValue::Kind::number || value.number == 0) return refuse(key);
    to = value.number;
    return true;
  }
  bool text(std::string_view key, const FlatValue& value, std::string& to, bool name) {
    if (value.kind != FlatValue::Kind::text || value.text.size() > kMostText || (name && !is_name(value.text)))
      return refuse(key);
    to = value.text;
    return true;
  }
  bool media_type(const FlatValue& value) {
    if (value.kind != FlatValue::Kind::text || value.text.empty() || value.text.size() > 100)
      return refuse("media_type");
    const auto found = std::ranges::find(manifest.media_types, value.text);
    type_ = static_cast<std::uint16_t>(found - manifest.media_types.begin());
    if (found != manifest.media_types.end()) return true;
    if (manifest.media_types.size() == kMostMediaTypes) return refuse("media_type");
    manifest.media_types.emplace_back(value.text);
    return true;
  }

  ObjectEntry object_;
  std::optional<Hash256> hash_;
  std::string path_;
  std::uint16_t type_ = 0;
  bool has_size_ = false, has_path_ = false, has_type_ = false;
};

std::vector<std::uint32_t> order_of(std::size_t count) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  return order;
}

// Gives each file its object. Nothing when all is well.
std::optional<Error> join(Manifest& manifest, const std::vector<Hash256>& hashes) {
  const auto hash_of = [&](std::uint32_t i) -> const Hash256& { return manifest.objects[i].hash; };
  std::vector<std::uint32_t> order = order_of(manifest.objects.size());
  std::ranges::sort(order, {}, hash_of);
  const Error unknown{"manifest.unknown_object", "Its list of files and its list of objects do not fit each other."};
  if (std::ranges::adjacent_find(order, {}, hash_of) != order.end()) return unknown;
  std::vector<bool> used(manifest.objects.size());
  for (std::size_t i = 0; i < manifest.files.size(); ++i) {
    const auto found = std::ranges::lower_bound(order, hashes[i], {}, hash_of);
    if (found == order.end() || hash_of(*found) != hashes[i]) return unknown;
    manifest.files[i].object = *found;
    used[*found] = true;
  }
  if (std::ranges::find(used, false) != used.end()) return unknown;
  return std::nullopt;
}

// Two files of one name, or a file that another one has as its folder.
bool paths_collide(const Manifest& manifest) {
  const std::string folded = without_case(manifest.paths);
  const auto path = [&](std::uint32_t i) {
    return std::string_view(folded).substr(manifest.files[i].path_at, manifest.files[i].path_length);
  };
  std::vector<std::uint32_t> order = order_of(manifest.files.size());
  std::ranges::sort(order, {}, path);
  if (std::ranges::adjacent_find(order, {}, path) != order.end()) return true;
  return std::ranges::any_of(order, [&](std::uint32_t i) {
    const std::string_view whole = path(i);
    for (std::size_t slash = whole.find('/'); slash != std::string_view::npos; slash = whole.find('/', slash + 1)) {
      if (std::ranges::binary_search(order, whole.substr(0, slash), {}, path)) return true;
    }
    return false;
  });
}

}  // namespace

std::string to_string(const ReleaseNumber& number) {
  return std::to_string(number.epoch) + "-" + std::to_string(number.sequence);
}

Result<Manifest> parse_manifest(std::string_view json) {
  const auto malformed = [](const std::string& code, const std::string& what) {
    return fail(code, "The bundle's manifest is not as it should be: " + what + ".");
  };
  if (json.size() > kMostManifestBytes) return malformed("manifest.malformed", "it is larger than 8 MB");
  Handler handler;
  if (const auto read = read_flat_json(json, handler); !read) {
    return handler.wrong.empty() ? malformed("manifest.malformed", read.error().message)
                                 : malformed(handler.code, "\"" + handler.wrong + "\"");
  }
  if (!handler.complete()) return malformed("manifest.malformed", "something is missing");
  if (auto error = join(handler.manifest, handler.file_hashes)) return tl::unexpected(std::move(*error));
  if (paths_collide(handler.manifest)) return malformed("manifest.duplicate_path", "two files have one name");
  return std::move(handler.manifest);
}

std::string to_json(const Manifest& manifest) {
  std::string out = "{\n";
  const auto text = [&](const char* key, const std::string& value) {
    out.append("  \"").append(key).append("\": ").append(json_quoted(value)).append(",\n");
  };
  const auto number = [&](const char* key, std::uint64_t value) {
    out.append("  \"").append(key).append("\": ").append(std::to_string(value)).append(",\n");
  };
  number("format", 1);
  text("product", manifest.product);
  text("channel", manifest.channel);
  number("epoch", manifest.number.epoch);
  number("sequence", manifest.number.sequence);
  text("version", manifest.version);
  text("created", manifest.created);
  text("review_by", manifest.review_by);
  text("min_kiosk", manifest.min_kiosk);
  text("title", manifest.title);
  out += "  \"languages\": [";
  for (std::size_t i = 0; i < manifest.languages.size(); ++i)
    out.append(i == 0 ? "" : ", ").append(json_quoted(manifest.languages[i]));
  out += "],\n  \"objects\": [";
  for (std::size_t i = 0; i < manifest.objects.size(); ++i) {
    out.append(i == 0 ? "\n" : ",\n").append("    {\"hash\": \"").append(to_hex(manifest.objects[i].hash));
    out.append("\", \"size\": ").append(std::to_string(manifest.objects[i].size)).append("}");
  }
  out += "\n  ],\n  \"files\": [";
  for (std::size_t i = 0; i < manifest.files.size(); ++i) {
    const FileEntry& file = manifest.files[i];
    out.append(i == 0 ? "\n" : ",\n").append("    {\"path\": ").append(json_quoted(manifest.path(file)));
    out.append(", \"hash\": \"").append(to_hex(manifest.objects[file.object].hash)).append("\", \"media_type\": ");
    out.append(json_quoted(manifest.media_type(file))).append("}");
  }
  return out.append("\n  ]\n}\n");
}

}  // namespace kiosk
