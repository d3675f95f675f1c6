#include "store/receipts.h"

#include <utility>

#include "base/letters.h"
#include "bundle/flat_json.h"
#include "store/folder.h"

namespace kiosk {

namespace {

constexpr const char* kReceipts = "receipts.json";
constexpr const char* kReceiptsNew = "receipts.new";
constexpr std::size_t kMostReceiptBytes = std::size_t{256} << 10U;
constexpr std::size_t kLongestReceiptText = 300;

std::string* receipt_field(Receipt& receipt, std::string_view key) {
  if (key == "release") return &receipt.release;
  if (key == "title") return &receipt.title;
  if (key == "at") return &receipt.at;
  if (key == "outcome") return &receipt.outcome;
  return key == "code" ? &receipt.code : nullptr;
}

class ReceiptHandler final : public FlatJsonHandler {
 public:
  std::vector<Receipt> receipts{};
  bool format = false;

  bool field(std::string_view key, const FlatValue& value) override {
    if (key == "format") format = value.kind == FlatValue::Kind::number && value.number == 1;
    return key == "format" && format;
  }
  bool begin_list(std::string_view key) override { return key == "receipts"; }
  bool item(std::string_view, const FlatValue&) override { return false; }
  bool begin_item(std::string_view) override {
    receipts.emplace_back();
    return receipts.size() <= kMostReceipts;
  }
  bool item_field(std::string_view, std::string_view key, const FlatValue& value) override {
    std::string* const to = receipt_field(receipts.back(), key);
    if (to == nullptr || value.kind != FlatValue::Kind::text || value.text.size() > kLongestReceiptText) return false;
    *to = value.text;
    return true;
  }
  bool end_item(std::string_view) override { return true; }
};

// A title may be as long as a manifest lets it; half a letter at the cut would be no UTF-8.
std::string shortened(std::string text) {
  text.resize(first_letters(text, kLongestReceiptText).size());
  return text;
}

}  // namespace

std::string to_json(const std::vector<Receipt>& receipts) {
  std::string out = "[";
  for (const Receipt& one : receipts) {
    out.append(out.size() > 1 ? ", " : "");
    out.append("{\"release\": ").append(json_quoted(one.release));
    out.append(", \"title\": ").append(json_quoted(one.title));
    out.append(", \"at\": ").append(json_quoted(one.at));
    out.append(", \"outcome\": ").append(json_quoted(one.outcome));
    out.append(", \"code\": ").append(json_quoted(one.code)).append("}");
  }
  return out.append("]");
}

Result<std::vector<Receipt>> parse_receipts(std::string_view json) {
  ReceiptHandler handler;
  if (!read_flat_json(json, handler) || !handler.format)
    return fail("receipts.malformed", "The list of what sticks brought cannot be read; it begins anew.");
  return std::move(handler.receipts);
}

std::vector<Receipt> read_receipts(FileOps& ops, const std::string& store) {
  const auto root = ops.open_root(store);
  if (!root) return {};
  const Open folder(ops, *root);
  const auto json = read_whole(ops, folder.handle(), kReceipts, kMostReceiptBytes);
  auto read = json ? parse_receipts(*json) : tl::unexpected(json.error());
  return read ? std::move(*read) : std::vector<Receipt>();
}

Result<void> add_receipt(FileOps& ops, const std::string& store, const Receipt& receipt) {
  std::vector<Receipt> all = read_receipts(ops, store);
  if (all.size() >= kMostReceipts) all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(kMostReceipts - 1));
  all.push_back({shortened(receipt.release), shortened(receipt.title), shortened(receipt.at),
                 shortened(receipt.outcome), shortened(receipt.code)});
  std::string json = "{\"format\": 1, \"receipts\": ";
  json.append(to_json(all)).append("}\n");
  const auto root = ops.open_root(store);
  if (!root) return tl::unexpected(root.error());
  const Open folder(ops, *root);
  if (auto done = remove_all(ops, folder.handle(), kReceiptsNew); !done) return done;
  if (auto done = write_whole(ops, folder.handle(), kReceiptsNew, json); !done) return done;
  if (auto done = ops.rename(folder.handle(), kReceiptsNew, folder.handle(), kReceipts, true); !done) return done;
  return sync_folder(ops, folder.handle());
}

}  // namespace kiosk
