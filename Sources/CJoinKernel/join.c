#include "CJoinKernel.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

enum { MOST_DENSE = 255 };

/// A dense row with the value of each level code.
typedef struct {
  const uint8_t *row;
  const uint8_t *value;
} Column;

// MARK: - Passes over dense rows

/// Adds to `sums` the largest of the columns' values and of `scratch` (cleared), slot by slot.
typedef void MaxPass(const Column *columns, size_t count, size_t slots, uint8_t *sums, uint8_t *scratch);
/// Adds the values of all columns, compares with the threshold, reports and clears.
typedef size_t SumPass(const Column *columns, size_t count, size_t slots, uint8_t threshold, const uint8_t *thresholds,
                       uint8_t *sums, uint16_t *found, uint8_t *values);

static void max_portable(const Column *columns, size_t count, size_t slots, uint8_t *sums, uint8_t *scratch) {
  for (size_t i = 0; i < slots; i++) {
    uint8_t best = scratch[i];
    for (size_t k = 0; k < count; k++) {
      uint8_t v = columns[k].value[columns[k].row[i] & 15];
      if (v > best) best = v;
    }
    sums[i] += best;
    scratch[i] = 0;
  }
}

static size_t sum_portable(const Column *columns, size_t count, size_t slots, uint8_t threshold,
                           const uint8_t *thresholds, uint8_t *sums, uint16_t *found, uint8_t *values) {
  size_t n = 0;
  for (size_t i = 0; i < slots; i++) {
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

#if defined(__x86_64__)

__attribute__((target("avx2"))) static void max_avx2(const Column *columns, size_t count, size_t slots, uint8_t *sums,
                                                     uint8_t *scratch) {
  for (size_t i = 0; i < slots; i += 32) {
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
                                                       uint8_t threshold, const uint8_t *thresholds, uint8_t *sums,
                                                       uint16_t *found, uint8_t *values) {
  size_t n = 0;
  const __m256i zero = _mm256_setzero_si256();
  for (size_t i = 0; i < slots; i += 128) {
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
      _mm256_storeu_si256((__m256i *)(sums + i + 32 * j), zero);
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
                                                                    uint8_t *sums, uint8_t *scratch) {
  for (size_t i = 0; i < slots; i += 64) {
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
                                                                      size_t slots, uint8_t threshold,
                                                                      const uint8_t *thresholds, uint8_t *sums,
                                                                      uint16_t *found, uint8_t *values) {
  size_t n = 0;
  const __m512i zero = _mm512_setzero_si512();
  for (size_t i = 0; i < slots; i += 256) {
    __m512i sum[4];
    for (int j = 0; j < 4; j++) sum[j] = _mm512_loadu_si512(sums + i + 64 * j);
    for (size_t k = 0; k < count; k++) {
      __m512i value = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)columns[k].value));
      const uint8_t *row = columns[k].row + i;
      for (int j = 0; j < 4; j++)
        sum[j] = _mm512_add_epi8(sum[j], _mm512_shuffle_epi8(value, _mm512_loadu_si512(row + 64 * j)));
    }
    for (int j = 0; j < 4; j++) {
      _mm512_storeu_si512(sums + i + 64 * j, zero);
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

#endif

static MaxPass *max_pass = max_portable;
static SumPass *sum_pass = sum_portable;

__attribute__((constructor)) static void choose(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512bw")) {
    max_pass = max_avx512;
    sum_pass = sum_avx512;
  } else if (__builtin_cpu_supports("avx2")) {
    max_pass = max_avx2;
    sum_pass = sum_avx2;
  }
#endif
}

// MARK: - Lists of holders

static void add_holders(const uint16_t *list, const uint8_t *value, uint8_t *sums) {
  const uint16_t *holder = list + 1;
  for (size_t n = list[0]; n; n--, holder += 4) {
    sums[holder[0] & 0xfff] += value[holder[0] >> 12];
    sums[holder[1] & 0xfff] += value[holder[1] >> 12];
    sums[holder[2] & 0xfff] += value[holder[2] >> 12];
    sums[holder[3] & 0xfff] += value[holder[3] >> 12];
  }
}

static void max_holders(const uint16_t *list, const uint8_t *value, uint8_t *best) {
  const uint16_t *end = list + 1 + 4 * (size_t)list[0];
  for (const uint16_t *holder = list + 1; holder < end; holder++) {
    uint8_t v = value[*holder >> 12], *known = best + (*holder & 0xfff);
    *known = *known < v ? v : *known;
  }
}

/// Moves the best of these holders to the sums.
static void move_holders(const uint16_t *list, uint8_t *best, uint8_t *sums) {
  const uint16_t *end = list + 1 + 4 * (size_t)list[0];
  for (const uint16_t *holder = list + 1; holder < end; holder++) {
    size_t slot = *holder & 0xfff;
    sums[slot] += best[slot];
    best[slot] = 0;
  }
}

// MARK: - A block

size_t join_scan(const JoinBlock *block, const JoinTerm *terms, size_t count, uint8_t threshold,
                 const uint8_t *thresholds, uint8_t *sums, uint8_t *scratch, uint16_t *slots, uint8_t *values) {
  Column alone[MOST_DENSE];
  size_t columns = 0;
  for (size_t first = 0, next; first < count; first = next) {
    for (next = first + 1; next < count && terms[next].requirement == terms[first].requirement; next++) {}
    if (next == first + 1) {
      uint32_t entry = block->entries[terms[first].competency];
      if (!entry) continue;
      if (!(entry & JOIN_DENSE)) {
        add_holders(block->holders + entry - 1, terms[first].value, sums);
      } else {
        alone[columns++] =
            (Column){block->dense + (size_t)(entry & ~JOIN_DENSE) * block->slots, terms[first].value};
      }
      if (columns == MOST_DENSE) {
        for (size_t k = 0; k < columns; k++) max_pass(alone + k, 1, block->slots, sums, scratch);
        columns = 0;
      }
      continue;
    }
    Column several[MOST_DENSE];
    size_t dense = 0, sparse = 0;
    const uint16_t *lists[MOST_DENSE];
    for (size_t k = first; k < next; k++) {
      uint32_t entry = block->entries[terms[k].competency];
      if (!entry) continue;
      if (entry & JOIN_DENSE) {
        several[dense++] =
            (Column){block->dense + (size_t)(entry & ~JOIN_DENSE) * block->slots, terms[k].value};
      } else {
        lists[sparse++] = block->holders + entry - 1;
        if (sparse > 1 || dense || k + 1 < next) max_holders(block->holders + entry - 1, terms[k].value, scratch);
        else add_holders(block->holders + entry - 1, terms[k].value, sums), sparse = 0;
      }
      if (dense == MOST_DENSE || sparse == MOST_DENSE) break;
    }
    if (dense == 1 && !sparse && columns + 1 < MOST_DENSE) alone[columns++] = several[0];
    else if (dense) max_pass(several, dense, block->slots, sums, scratch);
    else for (size_t k = 0; k < sparse; k++) move_holders(lists[k], scratch, sums);
  }
  return sum_pass(alone, columns, block->slots, threshold, thresholds, sums, slots, values);
}

void join_bounds(const uint8_t *rows, size_t width, const JoinTerm *terms, size_t count, uint8_t *sums) {
  memset(sums, 0, width);
  for (size_t i = 0; i < width; i += JOIN_STRIDE) {
    uint8_t scratch[256] = {0};
    for (size_t first = 0, next; first < count; first = next) {
      Column columns[MOST_DENSE];
      size_t n = 0;
      for (next = first; next < count && terms[next].requirement == terms[first].requirement; next++)
        if (n < MOST_DENSE)
          columns[n++] = (Column){rows + (size_t)terms[next].competency * width + i, terms[next].value};
      max_pass(columns, n, JOIN_STRIDE, sums + i, scratch);
    }
  }
}
