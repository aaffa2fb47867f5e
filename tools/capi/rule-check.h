/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the sweeps for new checks share; for rule-new-check.c and its parts only.
 * One direction is one pass over the files that the provider changed, which notes
 * what it checks now, and one over the consumer's.
 */
#ifndef CAPI_RULE_CHECK_H
#define CAPI_RULE_CHECK_H

#include "capi/fresh.h"
#include "capi/rule.h"

/* Assertions of a size that the provider made. @f: new to the consumer. */
int assert_file(struct sweep *sw, enum check_side provider, struct fresh *f,
		struct err *err);

/* Names by which new calls of the consumer may not fit their format. */
struct format_hunt {
	struct sweep *sw;
	enum check_side provider;
	struct map watch;	/* name -> what was done to it */
	struct arena arena;
};

void format_hunt_init(struct format_hunt *h, struct sweep *sw, enum check_side provider);
void format_hunt_release(struct format_hunt *h);
/* Notes which functions got a format attribute. @f: new to the consumer. */
void format_gains(struct format_hunt *h, struct fresh *f);
/* @f: new to the provider. */
int format_consumer(struct format_hunt *h, struct fresh *f, struct err *err);

/* Where -Wimplicit-fallthrough came in, and for what. */
struct flag_hunt {
	struct sweep *sw;
	enum check_side provider;
	const char *path;	/* NULL: it did not */
	uint32_t line;
	const char *dir;	/* "" or up to a slash */
	bool comments;		/* a comment is enough to let one pass */
	struct arena arena;
};

/* @f: a Makefile, new to the consumer. */
int flag_gains(struct flag_hunt *h, struct fresh *f, struct err *err);
void flag_hunt_release(struct flag_hunt *h);
/* @f: C, new to the provider. */
int flag_consumer(struct flag_hunt *h, struct fresh *f, struct err *err);

struct counted;

/* The arrays that got a __counted_by. */
struct counted_hunt {
	struct sweep *sw;
	enum check_side provider;
	struct counted *all;
	struct arena arena;
};

/* Notes them, and reports counters that are gone. @f: new to the consumer. */
int counted_gains(struct counted_hunt *h, struct fresh *f, struct err *err);
void counted_hunt_release(struct counted_hunt *h);
/* @f: C, new to the provider. */
void counted_consumer(struct counted_hunt *h, struct fresh *f);

#endif
