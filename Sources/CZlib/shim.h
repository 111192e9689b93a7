#pragma once
#include <zlib.h>

// inflateInit2 is a macro, which Swift does not see. 15 + 32: any window, gzip or zlib by its head.
static inline int tend_inflate_begin(z_stream *stream) {
  return inflateInit2(stream, 15 + 32);
}
