#pragma once

#include <zlib.h>

// `inflateInit2` is a macro, which Swift does not see. 47: 32 for "zlib or gzip, whichever its first bytes say" and 15, the
// largest window.
static inline int passerelle_inflate_init(z_streamp stream) { return inflateInit2(stream, 47); }
