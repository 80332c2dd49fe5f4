#ifndef PASSERELLE_MATCH_KERNEL_H
#define PASSERELLE_MATCH_KERNEL_H

#include <stddef.h>
#include <stdint.h>

/// The inner loops of matching, for processors with wider registers than the oldest one that this is built for.
///
/// All of it is on whole numbers, or single products of fractions, so that every processor gives the same; everything has a
/// twin in Swift, which is the reference. Nothing is checked here: callers own the memory and its bounds.

// MARK: - The first look

/// From lists to the places in a block that they hold, each with an impact: list f is `starts[f]` to `starts[f + 1]`.
typedef struct {
  const int32_t *starts;
  const uint16_t *places;
  const uint8_t *impacts;
} MatchPostings;

/// Adds the impacts of these lists, but not of those of more than `most` places.
void match_add(const MatchPostings *postings, const int32_t *lists, size_t count, size_t most, uint16_t *sums);

/// Adds `likeness[k]` times the impacts of list k.
void match_add_likenesses(const MatchPostings *postings, const int32_t *lists, const int32_t *likenesses, size_t count,
                          int32_t *sums);

/// Columns of rows of bytes that are added together.
enum { MATCH_COLUMNS = 64 };
/// Adds rows of bytes. There are `columns` sums, a multiple of `MATCH_COLUMNS`.
void match_add_rows(const uint8_t *const *rows, size_t count, size_t columns, uint16_t *sums);

/// Writes or adds `likeness` times each of `parts` and leaves zeros there.
void match_set(uint16_t *parts, size_t count, int32_t likeness, int32_t *sums);
void match_move(uint16_t *parts, size_t count, int32_t likeness, int32_t *sums);

/// Adds each of `others`, twice where it is not `labelled`.
void match_add_others(const int32_t *others, const uint8_t *labelled, size_t count, int32_t *sums);

/// Sums whose highest is taken together.
static const size_t MATCH_RUN = 32;
/// The highest sum of each whole run.
void match_highest_long(const int32_t *sums, size_t runs, int32_t *highest);
void match_highest_short(const uint16_t *sums, size_t runs, uint16_t *highest);
/// The places, ascending, of the sums that reach `least`; only runs whose highest does are looked at. Returns how many.
size_t match_places_long(const int32_t *sums, const int32_t *highest, size_t runs, int32_t least, int32_t *places);
size_t match_places_short(const uint16_t *sums, const uint16_t *highest, size_t runs, uint16_t least, int32_t *places);

// MARK: - The closer look

/// The sum of the weights of those features whose bit is set.
int32_t match_met(const int32_t *features, size_t count, const uint64_t *bits, const int32_t *weights);

/// The highest of -1 and of the products of `query` with each of `count` rows of `dimensions` bytes, times the row's and the
/// query's own steps. No byte is -128.
double match_product(const int8_t *rows, const double *steps, size_t count, const int8_t *query, double step,
                     size_t dimensions);

/// Asks for memory that is read soon.
static inline void match_prefetch(const void *memory, size_t bytes) {
  for (size_t place = 0; place < bytes; place += 64) __builtin_prefetch((const char *)memory + place);
}

#endif
