/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * How far a long run is, in one line on standard error that is rewritten ten
 * times a second. It appears after a second (or GIT_PROGRESS_DELAY, in seconds), whether a
 * stage reports by then or not, and only on a terminal unless it was asked for. Any
 * thread may report.
 */
#ifndef UI_PROGRESS_H
#define UI_PROGRESS_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct meter {
	pthread_mutex_t lock;
	pthread_cond_t wake;
	pthread_t ticker;	/* draws while nobody reports */
	bool ticking, stop;
	bool on;		/* may show at all */
	bool shown;		/* a line is on the screen */
	const char *what;	/* the stage; a new one starts a new count */
	size_t done, total;
	uint64_t stage_start, started, last, delay;	/* milliseconds */
};

/* @want: 1 always, 0 never, -1 on a terminal (as OPT_TRI leaves it). */
void meter_start(struct meter *m, int want);
/*
 * Has the shape of struct progress.fn: @meter is a struct meter. @what must
 * stay valid; @total 0: not known.
 */
void meter_report(void *meter, const char *what, size_t done, size_t total);
/* Wipes the line, and nothing is shown any more. May be called twice. */
void meter_stop(struct meter *m);

#endif
