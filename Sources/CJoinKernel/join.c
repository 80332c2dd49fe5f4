#include "passes.h"

#include <string.h>

#if defined(__x86_64__)
#include <emmintrin.h>
#endif

enum { MOST_DENSE = 255 };

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

/// Adds the largest value of the terms of one requirement.
static void add_requirement(const JoinBlock *block, const JoinTerm *terms, size_t count, uint32_t live, uint8_t *sums,
                            uint8_t *scratch, Column *alone, size_t *columns) {
  Column several[MOST_DENSE];
  const uint16_t *lists[MOST_DENSE];
  const uint8_t *value = NULL;
  size_t dense = 0, sparse = 0;
  for (size_t k = 0; k < count && k < MOST_DENSE; k++) {
    uint32_t entry = block->entries[terms[k].competency];
    if (!entry) continue;
    if (entry & JOIN_DENSE) {
      several[dense++] = (Column){block->dense + (size_t)(entry & ~JOIN_DENSE) * block->slots, terms[k].value};
    } else {
      lists[sparse++] = block->holders + entry - 1;
      value = terms[k].value;
      max_holders(lists[sparse - 1], value, scratch);
    }
  }
  if (dense == 1 && !sparse && *columns < MOST_DENSE) alone[(*columns)++] = several[0];
  else if (dense) join_max_pass(several, dense, block->slots, live, sums, scratch);
  else for (size_t k = 0; k < sparse; k++) move_holders(lists[k], scratch, sums);
}

// MARK: - A block

size_t join_scan(const JoinBlock *block, const JoinTerm *terms, size_t count, uint32_t live, uint8_t threshold,
                 const uint8_t *thresholds, uint8_t *sums, uint8_t *scratch, uint16_t *slots, uint8_t *values) {
  Column alone[MOST_DENSE];
  const uint16_t *lists[MOST_DENSE];
  const uint8_t *weights[MOST_DENSE];
  size_t columns = 0, sparse = 0;
  for (size_t first = 0, next; first < count; first = next) {
    for (next = first + 1; next < count && terms[next].requirement == terms[first].requirement; next++) {}
    if (next > first + 1) {
      add_requirement(block, terms + first, next - first, live, sums, scratch, alone, &columns);
      continue;
    }
    // Sums fit a byte, so that there are fewer than 255 requirements with a value.
    uint32_t entry = block->entries[terms[first].competency];
    if (!entry || columns == MOST_DENSE || sparse == MOST_DENSE) continue;
    if (entry & JOIN_DENSE) {
      alone[columns++] = (Column){block->dense + (size_t)(entry & ~JOIN_DENSE) * block->slots, terms[first].value};
    } else {
      // Fetched now, read once all entries are known.
      lists[sparse] = block->holders + entry - 1;
      weights[sparse] = terms[first].value;
      __builtin_prefetch(lists[sparse++]);
    }
  }
  for (size_t k = 0; k < sparse; k++) add_holders(lists[k], weights[k], sums);
  return join_sum_pass(alone, columns, block->slots, live, threshold, thresholds, sums, slots, values);
}

void join_order(uint32_t *rows, uint8_t *values, size_t count, uint32_t *spare) {
  if (count < 24) {
    for (size_t i = 1; i < count; i++) {
      uint32_t row = rows[i];
      uint8_t value = values[i];
      size_t k = i;
      for (; k && values[k - 1] < value; k--) {
        rows[k] = rows[k - 1];
        values[k] = values[k - 1];
      }
      rows[k] = row;
      values[k] = value;
    }
    return;
  }
  uint32_t starts[257] = {0};
  uint8_t *sorted = (uint8_t *)(spare + count);
  for (size_t i = 0; i < count; i++) starts[256 - values[i]]++;
  for (size_t k = 1; k < 257; k++) starts[k] += starts[k - 1];
  for (size_t i = 0; i < count; i++) {
    size_t place = starts[255 - values[i]]++;
    spare[place] = rows[i];
    sorted[place] = values[i];
  }
  memcpy(rows, spare, count * sizeof *rows);
  memcpy(values, sorted, count);
}

// MARK: - Bounds

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
      join_max_pass(columns, n, JOIN_STRIDE, 1, sums + i, scratch);
    }
  }
}

uint32_t join_live(const uint8_t *bounds, uint8_t threshold, const uint8_t *thresholds) {
  uint32_t live = 0;
#if defined(__x86_64__)
  __m128i bound = _mm_loadu_si128((const __m128i *)bounds);
  __m128i limit = thresholds ? _mm_loadu_si128((const __m128i *)thresholds) : _mm_set1_epi8((char)threshold);
  live = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_max_epu8(bound, limit), bound));
#else
  for (uint32_t stripe = 0; stripe < 16; stripe++)
    live |= (uint32_t)(bounds[stripe] >= (thresholds ? thresholds[stripe] : threshold)) << stripe;
#endif
  return live;
}

void join_least(const uint8_t *thresholds, size_t slots, uint8_t *least) {
  for (size_t first = 0; first < slots; first += JOIN_STRIDE) {
    uint8_t known = 255;
    for (size_t i = first; i < first + JOIN_STRIDE; i++) known = thresholds[i] < known ? thresholds[i] : known;
    least[first / JOIN_STRIDE] = known;
  }
}
