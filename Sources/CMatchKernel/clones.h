#ifndef PASSERELLE_MATCH_CLONES_H
#define PASSERELLE_MATCH_CLONES_H

#include "CMatchKernel.h"

/// Compiled once for each kind of processor; which one runs is chosen when the program is loaded.
#if defined(__x86_64__) && defined(__linux__)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("avx512bw", "avx2", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

#endif
