#include "passes.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

/// Calls `pass` for every stripe: live ones are worked on, others only cleared.
#define FOR_EACH_STRIPE(first, slots, live) \
  for (size_t first = 0, bit = 1; first < (slots); first += JOIN_STRIDE, bit <<= 1) \
    if (((live) & bit) == 0) memset(cleared + first, 0, JOIN_STRIDE); \
    else

static void max_portable(const Column *columns, size_t count, size_t slots, uint32_t live, uint8_t *sums,
                         uint8_t *scratch) {
  uint8_t *cleared = scratch;
  FOR_EACH_STRIPE(first, slots, live)
  for (size_t i = first; i < first + JOIN_STRIDE; i++) {
    uint8_t best = scratch[i];
    for (size_t k = 0; k < count; k++) {
      uint8_t v = columns[k].value[columns[k].row[i] & 15];
      if (v > best) best = v;
    }
    sums[i] += best;
    scratch[i] = 0;
  }
}

static size_t sum_portable(const Column *columns, size_t count, size_t slots, uint32_t live, uint8_t threshold,
                           const uint8_t *thresholds, uint8_t *sums, uint16_t *found, uint8_t *values) {
  size_t n = 0;
  uint8_t *cleared = sums;
  FOR_EACH_STRIPE(first, slots, live)
  for (size_t i = first; i < first + JOIN_STRIDE; i++) {
    uint8_t sum = sums[i];
    sums[i] = 0;
    for (size_t k = 0; k < count; k++) sum += columns[k].value[columns[k].row[i] & 15];
    if (sum >= (thresholds ? thresholds[i] : threshold)) {
      found[n] = (uint16_t)i;
      values[n++] = sum;
    }
  }
  return n;
}

MaxPass *join_max_pass = max_portable;
SumPass *join_sum_pass = sum_portable;

#if defined(__x86_64__)

__attribute__((target("avx2"))) static void max_avx2(const Column *columns, size_t count, size_t slots, uint32_t live,
                                                     uint8_t *sums, uint8_t *scratch) {
  uint8_t *cleared = scratch;
  FOR_EACH_STRIPE(first, slots, live)
  for (size_t i = first; i < first + JOIN_STRIDE; i += 32) {
    __m256i best = _mm256_loadu_si256((const __m256i *)(scratch + i));
    for (size_t k = 0; k < count; k++) {
      __m256i value = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)columns[k].value));
      __m256i level = _mm256_loadu_si256((const __m256i *)(columns[k].row + i));
      best = _mm256_max_epu8(best, _mm256_shuffle_epi8(value, level));
    }
    __m256i *sum = (__m256i *)(sums + i);
    _mm256_storeu_si256(sum, _mm256_add_epi8(_mm256_loadu_si256(sum), best));
    _mm256_storeu_si256((__m256i *)(scratch + i), _mm256_setzero_si256());
  }
}

__attribute__((target("avx2"))) static size_t sum_avx2(const Column *columns, size_t count, size_t slots,
                                                       uint32_t live, uint8_t threshold, const uint8_t *thresholds,
                                                       uint8_t *sums, uint16_t *found, uint8_t *values) {
  size_t n = 0;
  uint8_t *cleared = sums;
  FOR_EACH_STRIPE(first, slots, live)
  for (size_t i = first; i < first + JOIN_STRIDE; i += 128) {
    __m256i sum[4];
    for (int j = 0; j < 4; j++) sum[j] = _mm256_loadu_si256((const __m256i *)(sums + i + 32 * j));
    for (size_t k = 0; k < count; k++) {
      __m256i value = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)columns[k].value));
      const uint8_t *row = columns[k].row + i;
      for (int j = 0; j < 4; j++)
        sum[j] = _mm256_add_epi8(
            sum[j], _mm256_shuffle_epi8(value, _mm256_loadu_si256((const __m256i *)(row + 32 * j))));
    }
    for (int j = 0; j < 4; j++) {
      _mm256_storeu_si256((__m256i *)(sums + i + 32 * j), _mm256_setzero_si256());
      __m256i limit = thresholds ? _mm256_loadu_si256((const __m256i *)(thresholds + i + 32 * j))
                                 : _mm256_set1_epi8((char)threshold);
      uint32_t mask = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_max_epu8(sum[j], limit), sum[j]));
      if (!mask) continue;
      uint8_t bytes[32];
      _mm256_storeu_si256((__m256i *)bytes, sum[j]);
      for (; mask; mask &= mask - 1) {
        int slot = __builtin_ctz(mask);
        found[n] = (uint16_t)(i + 32 * j + slot);
        values[n++] = bytes[slot];
      }
    }
  }
  return n;
}

__attribute__((target("avx512f,avx512bw"))) static void max_avx512(const Column *columns, size_t count, size_t slots,
                                                                    uint32_t live, uint8_t *sums, uint8_t *scratch) {
  uint8_t *cleared = scratch;
  FOR_EACH_STRIPE(first, slots, live)
  for (size_t i = first; i < first + JOIN_STRIDE; i += 64) {
    __m512i best = _mm512_loadu_si512(scratch + i);
    for (size_t k = 0; k < count; k++) {
      __m512i value = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)columns[k].value));
      best = _mm512_max_epu8(best, _mm512_shuffle_epi8(value, _mm512_loadu_si512(columns[k].row + i)));
    }
    _mm512_storeu_si512(sums + i, _mm512_add_epi8(_mm512_loadu_si512(sums + i), best));
    _mm512_storeu_si512(scratch + i, _mm512_setzero_si512());
  }
}

__attribute__((target("avx512f,avx512bw"))) static size_t sum_avx512(const Column *columns, size_t count,
                                                                      size_t slots, uint32_t live, uint8_t threshold,
                                                                      const uint8_t *thresholds, uint8_t *sums,
                                                                      uint16_t *found, uint8_t *values) {
  size_t n = 0;
  uint8_t *cleared = sums;
  FOR_EACH_STRIPE(i, slots, live) {
    __m512i sum[4];
    for (int j = 0; j < 4; j++) sum[j] = _mm512_loadu_si512(sums + i + 64 * j);
    for (size_t k = 0; k < count; k++) {
      __m512i value = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)columns[k].value));
      const uint8_t *row = columns[k].row + i;
      for (int j = 0; j < 4; j++)
        sum[j] = _mm512_add_epi8(sum[j], _mm512_shuffle_epi8(value, _mm512_loadu_si512(row + 64 * j)));
    }
    for (int j = 0; j < 4; j++) {
      _mm512_storeu_si512(sums + i + 64 * j, _mm512_setzero_si512());
      __m512i limit = thresholds ? _mm512_loadu_si512(thresholds + i + 64 * j) : _mm512_set1_epi8((char)threshold);
      uint64_t mask = _mm512_cmpge_epu8_mask(sum[j], limit);
      if (!mask) continue;
      uint8_t bytes[64];
      _mm512_storeu_si512(bytes, sum[j]);
      for (; mask; mask &= mask - 1) {
        int slot = __builtin_ctzll(mask);
        found[n] = (uint16_t)(i + 64 * j + slot);
        values[n++] = bytes[slot];
      }
    }
  }
  return n;
}

__attribute__((constructor)) static void choose(void) {
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512bw")) {
    join_max_pass = max_avx512;
    join_sum_pass = sum_avx512;
  } else if (__builtin_cpu_supports("avx2")) {
    join_max_pass = max_avx2;
    join_sum_pass = sum_avx2;
  }
}

#endif
