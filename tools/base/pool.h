/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Threads for loops whose steps do not depend on each other.
 *
 * The calling thread is worker 0; with one worker nothing is started. A step
 * that fails stops the hand-out of further steps; the first error wins. Steps
 * write only to what is theirs (results[i], or state[worker]).
 */
#ifndef BASE_POOL_H
#define BASE_POOL_H

#include <stddef.h>

#include "err.h"

#define POOL_MAX_WORKERS 256

/*
 * One step: @i of n, run by @worker (0 .. workers - 1). 0, or negative with
 * @err set.
 */
typedef int (*pool_fn)(void *payload, size_t i, unsigned int worker,
		       struct err *err);

/* Processors this process may use, at least 1. */
unsigned int pool_default_workers(void);

/*
 * Runs fn for 0 .. n - 1 on up to @workers threads (0: the default), @chunk
 * consecutive steps at a time (0: 1). Returns when all is done. 0, or -1.
 */
int pool_run(unsigned int workers, size_t n, size_t chunk, pool_fn fn,
	     void *payload, struct err *err);

#endif
