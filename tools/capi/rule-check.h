/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the sweeps for new checks share; for rule-new-check.c, its parts and meet-file.c only.
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

/* Macros and inline functions that assert something of what they are given. */
struct gain_hunt {
	struct sweep *sw;
	enum check_side provider;
	struct map watch;	/* name -> struct gained */
	/* macro -> 1: it comes to a watched one, or an assertion; 2: it does not */
	struct map reach, asserts;
	struct map errors;	/* functions that must not be called -> 1 */
	struct arena arena;
};

void gain_hunt_init(struct gain_hunt *h, struct sweep *sw, enum check_side provider);
void gain_hunt_release(struct gain_hunt *h);
/* Notes which inline functions of a header did so. @f: new to the consumer. */
void gain_inlines(struct gain_hunt *h, struct fresh *f);
/* @f: C, new to the provider. */
int gain_consumer(struct gain_hunt *h, struct fresh *f, struct err *err);

/* Where a warning is switched on. */
struct flag_place {
	const char *path;
	uint32_t line;		/* in the merge */
	const char *dir;	/* for what: "" or up to a slash */
	bool strict;		/* "=5": of its levels the highest */
};

/* A warning that the provider switches on. */
struct flag {
	const char *name;	/* "-Wsomething" */
	const char *error;	/* "-Werror=something", or NULL */
	VEC(struct flag_place) places;
};

/* Those that are looked for. */
enum flag_kind { FLAG_PROTOTYPES, FLAG_FALLTHROUGH, FLAG_VLA, FLAG_STRINGS, N_FLAGS };

/* With their names, switched on nowhere. */
void flags_init(struct flag flags[N_FLAGS]);
/* Whether a text has the name of one, or its error, anywhere. */
bool flags_named(const char *text, size_t len);
/* Looks for it in a Makefile. @f: new to the consumer; what is found is in @a. */
int flag_gain(struct flag *flag, struct sweep *sw, enum check_side provider,
	      const struct fresh *f, struct arena *a, struct err *err);
/* Where it is switched on for a file; NULL: nowhere. */
const struct flag_place *flag_for(const struct flag *flag, const char *path);

/* New cases that fall through where that is warned of. @f: new to the provider. */
int fallthrough_consumer(struct sweep *sw, enum check_side provider,
			 const struct flag_place *on, struct fresh *f, struct err *err);
/* New arrays of char without room for the NUL. @f: C, new to the provider. */
int string_consumer(struct sweep *sw, enum check_side provider,
		    const struct flag_place *on, struct fresh *f, struct err *err);
/* New arrays of variable length. @f: C, new to the provider. */
int vla_consumer(struct sweep *sw, enum check_side provider, const struct flag_place *on,
		 struct fresh *f, struct err *err);

/* Enums that gained enumerators. */
struct switch_hunt {
	struct sweep *sw;
	enum check_side provider;
	struct map old;		/* enumerator that one had before -> its delta_change */
};

void switch_hunt_init(struct switch_hunt *h, struct sweep *sw, enum check_side provider);
void switch_hunt_release(struct switch_hunt *h);
/* @f: C, new to the provider. */
int switch_consumer(struct switch_hunt *h, struct fresh *f, struct err *err);

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

/* New #includes of headers that do not let themselves be included so any more. */
int refuse_headers(struct sweep *sw, enum check_side provider, struct err *err);

#endif
