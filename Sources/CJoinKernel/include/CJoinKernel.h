#ifndef PASSERELLE_JOIN_KERNEL_H
#define PASSERELLE_JOIN_KERNEL_H

#include <stddef.h>
#include <stdint.h>

/// Upper bounds of coverage, in small integers, of many sources for one target; and exact counts of the few that matter.
///
/// A block is up to 4096 sources. For each competency it has either nothing, a dense row (one byte for each source: the
/// code of the level held, 0 for none) or a list of holders, 16 bits each. A target is a list of terms.
/// Everything here has a twin in Swift, which is the reference.

/// A stripe: slots are scanned this many at a time; a block's slots are padded to a multiple of it.
static const uint32_t JOIN_STRIDE = 256;
/// Top bit of an entry: the rest is the number of a dense row. Without it: where its list begins, plus 1. 0: nothing.
static const uint32_t JOIN_DENSE = 0x80000000u;

typedef struct {
  /// A multiple of JOIN_STRIDE.
  uint32_t slots;
  /// One for each competency.
  const uint32_t *entries;
  /// Lists: a number of fours, then so many times four holders. A holder is a level code (upper 4 bits) and a slot; 0
  /// fills the last four.
  const uint16_t *holders;
  /// Rows of `slots` bytes.
  const uint8_t *dense;
} JoinBlock;

/// A competency that counts for a requirement, and how much at each level code. Terms of one requirement are adjacent.
typedef struct {
  uint32_t competency;
  uint32_t requirement;
  uint8_t value[16];
} JoinTerm;

/// Adds up for every slot, over requirements, the largest value of a term that it holds; reports the slots that reach
/// `threshold`, or their own of `thresholds` where that is not null, ascending, with their sums.
///
/// Only stripes whose bit of `live` is set are looked at. `sums` and `scratch` are of `slots` bytes and zero; they are
/// zero again afterwards. Sums must not exceed 255. Returns how many were reported: at most `slots`.
size_t join_scan(const JoinBlock *block, const JoinTerm *terms, size_t count, uint32_t live, uint8_t threshold,
                 const uint8_t *thresholds, uint8_t *sums, uint8_t *scratch, uint16_t *slots, uint8_t *values);

/// Puts rows into order of falling value; those of equal values stay in their order. `spare` has room for `count` rows
/// and then `count` values.
void join_order(uint32_t *rows, uint8_t *values, size_t count, uint32_t *spare);

/// The same sums for rows of `width` bytes (a multiple of JOIN_STRIDE), one for each competency, without a threshold: the
/// bound of every stripe, where each byte is the highest level code in a stripe. `sums` need not be zero.
void join_bounds(const uint8_t *rows, size_t width, const JoinTerm *terms, size_t count, uint8_t *sums);

/// Which of a block's sixteen stripes have a bound that reaches `threshold`, or their own of `thresholds` where that is
/// not null: a bit for each stripe.
uint32_t join_live(const uint8_t *bounds, uint8_t threshold, const uint8_t *thresholds);

/// The least of each stripe of `thresholds`, `slots` bytes long.
void join_least(const uint8_t *thresholds, size_t slots, uint8_t *least);

/// A target taken up for exact counts, and what the rows supply.
typedef struct {
  /// Where each row's competencies begin; one more than rows.
  const uint32_t *starts;
  const uint32_t *competency;
  const uint8_t *level;
  /// Where every requirement has one term and no competency comes twice: for each competency its term, from 1, or 0.
  const uint8_t *plain;
  /// Then sixteen for each term, by level code, those of term 0 being 0: units (upper 44 bits) and the weight that is
  /// met below level.
  const uint64_t *scores;
  /// Else for each competency its first term, from 1, or 0; and for each term the next one of its competency.
  const uint32_t *heads;
  const uint32_t *next;
  /// Sixteen for each term: units for a weight of one, then seven bits of the relation's hundredths.
  const uint32_t *keys;
  const uint32_t *requirement;
  /// Of each requirement.
  const uint32_t *weights;
  uint32_t *best;
  size_t requirements;
  /// Units for a weight of one where level does not matter, for each hundredth of a relation.
  uint32_t ratio;
} JoinTarget;

/// The exact count of each of `rows`: units (upper 44 bits), and the weight of the requirements met below the level asked.
/// `best` is zero; it is zero again afterwards.
void join_count(const JoinTarget *target, const uint32_t *rows, size_t count, uint64_t *counts);

#endif
