#include "clones.h"

#include <string.h>

/// Lists lie anywhere in memory: so many ahead their bounds are asked for, and half as many ahead their first places.
enum { AHEAD = 8, MOST_ASKED = 512 };

static inline void ask(const MatchPostings *postings, const int32_t *lists, size_t count, size_t k) {
  if (k + AHEAD < count) __builtin_prefetch(postings->starts + lists[k + AHEAD]);
  if (k + AHEAD / 2 < count) {
    const int32_t *bounds = postings->starts + lists[k + AHEAD / 2];
    size_t length = (size_t)(bounds[1] - bounds[0]);
    if (length > MOST_ASKED) length = MOST_ASKED;
    match_prefetch(postings->places + bounds[0], length * sizeof *postings->places);
    match_prefetch(postings->impacts + bounds[0], length);
  }
}

void match_add(const MatchPostings *postings, const int32_t *lists, size_t count, size_t most, uint16_t *sums) {
  for (size_t k = 0; k < count; k++) {
    ask(postings, lists, count, k);
    const int32_t *bounds = postings->starts + lists[k];
    if ((size_t)(bounds[1] - bounds[0]) > most) continue;
    const uint16_t *place = postings->places + bounds[0], *end = postings->places + bounds[1];
    const uint8_t *impact = postings->impacts + bounds[0];
#pragma clang loop unroll_count(4)
    for (; place < end; place++, impact++) sums[*place] += *impact;
  }
}

void match_add_likenesses(const MatchPostings *postings, const int32_t *lists, const int32_t *likenesses, size_t count,
                          int32_t *sums) {
  for (size_t k = 0; k < count; k++) {
    ask(postings, lists, count, k);
    int32_t likeness = likenesses[k];
#pragma clang loop unroll_count(4)
    for (int32_t i = postings->starts[lists[k]], end = postings->starts[lists[k] + 1]; i < end; i++)
      sums[postings->places[i]] += postings->impacts[i] * likeness;
  }
}

FOR_EACH_PROCESSOR
void match_add_rows(const uint8_t *const *rows, size_t count, size_t columns, uint16_t *restrict sums) {
  // All rows of a few columns at a time, so that their sums stay in registers.
  for (size_t first = 0; first < columns; first += MATCH_COLUMNS) {
    uint16_t own[MATCH_COLUMNS];
    for (size_t i = 0; i < MATCH_COLUMNS; i++) own[i] = sums[first + i];
    for (size_t k = 0; k < count; k++) {
      const uint8_t *row = rows[k] + first;
      for (size_t i = 0; i < MATCH_COLUMNS; i++) own[i] += row[i];
    }
    for (size_t i = 0; i < MATCH_COLUMNS; i++) sums[first + i] = own[i];
  }
}

FOR_EACH_PROCESSOR
void match_set(uint16_t *restrict parts, size_t count, int32_t likeness, int32_t *restrict sums) {
  for (size_t i = 0; i < count; i++) {
    sums[i] = parts[i] * likeness;
    parts[i] = 0;
  }
}

FOR_EACH_PROCESSOR
void match_move(uint16_t *restrict parts, size_t count, int32_t likeness, int32_t *restrict sums) {
  for (size_t i = 0; i < count; i++) {
    sums[i] += parts[i] * likeness;
    parts[i] = 0;
  }
}

FOR_EACH_PROCESSOR
void match_add_others(const int32_t *restrict others, const uint8_t *restrict labelled, size_t count,
                      int32_t *restrict sums) {
  for (size_t i = 0; i < count; i++) sums[i] += labelled[i] ? others[i] : 2 * others[i];
}

/// The places of the bytes that are not 0.
static inline size_t places_of(const uint8_t *reaching, int32_t first, int32_t *places) {
  size_t count = 0;
  for (int32_t part = 0; part < (int32_t)MATCH_RUN; part += 8) {
    uint64_t eight;
    memcpy(&eight, reaching + part, sizeof eight);
    for (; eight; eight &= eight - 1) places[count++] = first + part + __builtin_ctzll(eight) / 8;
  }
  return count;
}

/// The same for sums of either width.
#define HIGHEST_SUMS(width, Sum)                                                                                       \
  FOR_EACH_PROCESSOR                                                                                                   \
  void match_highest_##width(const Sum *restrict sums, size_t runs, Sum *restrict highest) {                           \
    for (size_t run = 0; run < runs; run++, sums += MATCH_RUN) {                                                       \
      Sum most = 0;                                                                                                    \
      for (size_t i = 0; i < MATCH_RUN; i++) most = sums[i] > most ? sums[i] : most;                                   \
      highest[run] = most;                                                                                             \
    }                                                                                                                  \
  }                                                                                                                    \
                                                                                                                       \
  FOR_EACH_PROCESSOR                                                                                                   \
  size_t match_places_##width(const Sum *restrict sums, const Sum *restrict highest, size_t runs, Sum least,           \
                              int32_t *restrict places) {                                                              \
    size_t count = 0;                                                                                                  \
    for (size_t run = 0; run < runs; run++) {                                                                          \
      if (highest[run] < least) continue;                                                                              \
      const Sum *own = sums + run * MATCH_RUN;                                                                         \
      uint8_t reaching[32];                                                                                            \
      for (size_t i = 0; i < MATCH_RUN; i++) reaching[i] = own[i] >= least;                                            \
      count += places_of(reaching, (int32_t)(run * MATCH_RUN), places + count);                                        \
    }                                                                                                                  \
    return count;                                                                                                      \
  }

HIGHEST_SUMS(long, int32_t)
HIGHEST_SUMS(short, uint16_t)
