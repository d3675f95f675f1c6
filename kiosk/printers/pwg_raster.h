// Pages as PWG raster (PWG 5102.4), in a form and resolution that the printer takes.
#pragma once
#include <vector>

#include "printers/ipp_client.h"

namespace kiosk {

// The keyword of the paper among those that the printer has (PWG 5101.1); empty: leave it to the printer.
[[nodiscard]] std::string media_for(PaperKind paper, const IppState& state);
// False when the connection was lost, or the printer takes no form that we can write.
[[nodiscard]] bool write_pwg(const std::vector<Page>& pages, const IppState& state, const IppClient::Write& write);

}  // namespace kiosk
