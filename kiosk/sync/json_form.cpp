#include "sync/json_form.h"

#include <nlohmann/json.hpp>

namespace kiosk {

namespace {

class JsonForm final : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit JsonForm(int most) : most_(most) {}
  bool null() override { return depth_ > 0; }
  bool boolean(bool) override { return depth_ > 0; }
  bool number_integer(number_integer_t) override { return depth_ > 0; }
  bool number_unsigned(number_unsigned_t) override { return depth_ > 0; }
  bool number_float(number_float_t, const string_t&) override { return depth_ > 0; }
  bool string(string_t&) override { return depth_ > 0; }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return ++depth_ <= most_; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return --depth_ >= 0; }
  bool start_array(std::size_t) override { return depth_ > 0 && ++depth_ <= most_; }
  bool end_array() override { return --depth_ >= 0; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

 private:
  int most_;
  int depth_ = 0;
};

}  // namespace

bool is_json_object(std::string_view text, int depth) {
  JsonForm form(depth);
  return nlohmann::json::sax_parse(text.begin(), text.end(), &form);
}

}  // namespace kiosk
