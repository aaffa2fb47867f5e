/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * When things land: a calendar of releases, as kernels are made. A release opens a merge
 * window; rc1 ends it; an rc follows every week; some time after the last one comes the next
 * release (Documentation/process/2.Process.rst of the kernel).
 *
 * It is taken from the tags vX.Y and vX.Y-rcN, and how long things take is the median of
 * the last releases, three at least. What tags do not tell is assumed: a window of 14 days, an
 * rc every 7, rc7 the last one. crosstree.calendar in git's configuration has the last word:
 *
 *	window=14 rc=7 last-rc=8 release=v5.2:2019-07-07
 *
 * Days are UTC; times are seconds since the epoch, at midnight. Releases are counted
 * from the one that is in the making: 0. The names of those to come are guesses where the first
 * number may change (after .19).
 */
#ifndef FLOW_CALENDAR_H
#define FLOW_CALENDAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "repo/ctx.h"

#define CALENDAR_DAY 86400

/* "v5.2-rc4"; a third number is shown where the tags have one ("v2.39.0-rc1"). */
struct calendar_tag {
	unsigned int major, minor;
	bool third;
	unsigned int rc;	/* 0: the release */
	int64_t day;
};

/* False: it names no release and no rc. A third number other than 0 is none here. */
bool calendar_parse_tag(struct calendar_tag *out, const char *name);
/* The release after it. */
struct calendar_tag calendar_tag_next(struct calendar_tag t);
/* "2019-07-07" to its day. False: no such day. */
bool calendar_parse_day(int64_t *out, const char *text);

enum calendar_source { CALENDAR_ASSUMED, CALENDAR_TAGS, CALENDAR_CONFIG };

const char *calendar_source_name(enum calendar_source s);

struct calendar {
	/* what it stands on, the newest tag; false: no dates are known at all */
	bool anchored;
	struct calendar_tag anchor;
	struct calendar_tag making;	/* release 0 */
	int64_t opens;			/* its merge window */
	unsigned int window_days, rc_days, last_rc;
	enum calendar_source window_from, rc_from, last_from;
};

/* From these tags, in any order. @tags is sorted. */
void calendar_make(struct calendar *out, struct calendar_tag *tags, size_t n);
/* Takes over what @text, of the form above, says. 0 or <0. */
int calendar_configure(struct calendar *c, const char *text, struct err *err);
/* Both, of a repository. 0 or <0. */
int calendar_load(struct calendar *out, struct ctx *ctx, struct err *err);

/* The day on which the window of release @k opens, and those of its rcs and itself. */
int64_t calendar_opens(const struct calendar *c, unsigned int k);
int64_t calendar_rc(const struct calendar *c, unsigned int k, unsigned int rc);
int64_t calendar_release(const struct calendar *c, unsigned int k);

/* Where a day is: in which release, in its window (rc 0) or after which rc. */
void calendar_at(unsigned int *k, unsigned int *rc, const struct calendar *c, int64_t day);
/* A day that tags of so long ago say nothing about: more than two releases ahead. */
bool calendar_is_over(const struct calendar *c, int64_t day);

/* "v5.3", "v5.3-rc1"; without tags "the next release", "the one after that". */
char *calendar_name(const struct calendar *c, unsigned int k, unsigned int rc);
/* "2019-07-07" */
char *calendar_day(int64_t day);

struct calendar_landing {
	unsigned int k, rc;	/* 1: by the merge window; 0: the release itself */
	int64_t day;		/* by then it is in; 0: not known */
	bool held;		/* for a release, by a cut-off */
	size_t by;		/* which one */
};

/*
 * What trees take on the day and send on with the next merge window; where it is @queued, they
 * have it already, and a window that is open takes it. Unless one of the cut-offs (of the rcs
 * before that window; 0: none) is over: then it is held for the window after that.
 */
void calendar_land(struct calendar_landing *out, const struct calendar *c, int64_t day,
		   const unsigned int *cutoffs, size_t n, bool queued);
/* What goes by way of fixes: the next rc. */
void calendar_land_fix(struct calendar_landing *out, const struct calendar *c, int64_t day);
/* "rc6" to 6. False: no such word. */
bool calendar_parse_cutoff(unsigned int *out, const char *text);

#endif
