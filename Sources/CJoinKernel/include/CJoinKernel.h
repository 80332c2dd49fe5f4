#ifndef PASSERELLE_JOIN_KERNEL_H
#define PASSERELLE_JOIN_KERNEL_H

#include <stddef.h>
#include <stdint.h>

/// Upper bounds of coverage, in small integers, of many sources for one target.
///
/// A block is up to 4096 sources. For each competency it has either nothing, a dense row (one byte for each source: the
/// code of the level held, 0 for none) or a list of holders, 16 bits each. A target is a list of terms.
/// Everything here has a twin in Swift, which is the reference.

/// Slots are scanned this many at a time; a block's slots are padded to a multiple of it.
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
/// `sums` and `scratch` are of `slots` bytes and zero; they are zero again afterwards. Sums must not exceed 255.
/// Returns how many were reported: at most `slots`.
size_t join_scan(const JoinBlock *block, const JoinTerm *terms, size_t count, uint8_t threshold,
                 const uint8_t *thresholds, uint8_t *sums, uint8_t *scratch, uint16_t *slots, uint8_t *values);

/// The same sums for rows of `width` bytes (a multiple of JOIN_STRIDE), one for each competency, without a threshold: the
/// bound of every block, where each byte is the highest level code in a block. `sums` need not be zero.
void join_bounds(const uint8_t *rows, size_t width, const JoinTerm *terms, size_t count, uint8_t *sums);

#endif
