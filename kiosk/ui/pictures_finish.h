// The last touches to a picture at its size: evening tint, rounded corners.
#pragma once
#include "ui/pictures_decode.h"

namespace kiosk {

// Applies key's tint and corners, and notes whether the picture is opaque.
void finish(DecodedPicture& picture, const PictureKey& key);

}  // namespace kiosk
