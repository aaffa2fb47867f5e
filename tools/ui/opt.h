/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Options as rows. A command lays down an array of struct opt inside its
 * function, pointing at locals, and hands it to opt_parse(). The same rows make
 * the -h text, the shell completions and the check of the man pages.
 *
 *	struct opts o = { .jobs = 0 };
 *	const struct opt rows[] = {
 *		OPT_FLAG('n', "dry-run", &o.dry_run, "change nothing"),
 *		OPT_UINT('j', "jobs", &o.jobs, "N", "use N threads"),
 *		OPT_END,
 *	};
 *
 * Understood: -x, -xy, -xVALUE, -x VALUE, --name, --no-name, --name=VALUE,
 * --name VALUE, unique abbreviations of long names, options and positional
 * arguments in any order, and -- to end the options. Nothing here prints.
 */
#ifndef UI_OPT_H
#define UI_OPT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "base/strbuf.h"

enum opt_kind {
	OPT_KIND_END = 0,
	OPT_KIND_GROUP,		/* a heading in the -h text */
	OPT_KIND_FLAG,		/* bool: true; --no-name makes it false (where
				 * the name is no-x, --x does) */
	OPT_KIND_TRI,		/* int: 1 or 0; untouched when not given */
	OPT_KIND_STR,		/* const char *, borrowed from argv */
	OPT_KIND_UINT,		/* unsigned int, min .. max */
	OPT_KIND_SIZE,		/* uint64_t, with k, m, g suffixes */
	OPT_KIND_CHOICE,	/* int: index into choices[] */
	OPT_KIND_REPEAT,	/* struct opt_list, one entry a use */
	OPT_KIND_CALL,		/* call(value, text or NULL for --no-name) */
};

enum opt_flags {
	OPT_NONEG = 1,		/* there is no --no-name */
	OPT_VALUE_OPTIONAL = 2,	/* --name alone means the choice `deflt` */
	OPT_HIDDEN = 4,		/* neither in -h nor in completions */
};

struct opt_list {
	const char **items;	/* borrowed from argv */
	size_t n, alloc;
};

#define OPT_LIST_INIT { NULL, 0, 0 }

void opt_list_release(struct opt_list *l);

/* 0, or -1 with @err set; @text is NULL for --no-name. */
typedef int (*opt_call)(void *value, const char *text, struct err *err);

struct opt {
	enum opt_kind kind;
	char shrt;			/* 0: none */
	const char *name;		/* long name; NULL: none */
	void *value;
	const char *arg;		/* how -h names the value */
	const char *help;
	const char *const *choices;	/* NULL-terminated */
	opt_call call;
	uint64_t min, max;
	unsigned int flags;		/* enum opt_flags */
	int deflt;			/* see OPT_VALUE_OPTIONAL */
};

#define OPT_END { .kind = OPT_KIND_END }
#define OPT_GROUP(h) { .kind = OPT_KIND_GROUP, .help = (h) }
#define OPT_FLAG(s, l, v, h)                                                   \
	{ .kind = OPT_KIND_FLAG, .shrt = (s), .name = (l), .value = (v),       \
	  .help = (h) }
#define OPT_TRI(s, l, v, h)                                                    \
	{ .kind = OPT_KIND_TRI, .shrt = (s), .name = (l), .value = (v),        \
	  .help = (h) }
#define OPT_STR(s, l, v, a, h)                                                 \
	{ .kind = OPT_KIND_STR, .shrt = (s), .name = (l), .value = (v),        \
	  .arg = (a), .help = (h) }
#define OPT_UINT(s, l, v, lo, hi, a, h)                                        \
	{ .kind = OPT_KIND_UINT, .shrt = (s), .name = (l), .value = (v),       \
	  .arg = (a), .help = (h), .min = (lo), .max = (hi),                   \
	  .flags = OPT_NONEG }
#define OPT_SIZE(s, l, v, a, h)                                                \
	{ .kind = OPT_KIND_SIZE, .shrt = (s), .name = (l), .value = (v),       \
	  .arg = (a), .help = (h), .flags = OPT_NONEG }
#define OPT_CHOICE(s, l, v, c, a, h)                                           \
	{ .kind = OPT_KIND_CHOICE, .shrt = (s), .name = (l), .value = (v),     \
	  .arg = (a), .help = (h), .choices = (c), .flags = OPT_NONEG }
#define OPT_REPEAT(s, l, v, a, h)                                              \
	{ .kind = OPT_KIND_REPEAT, .shrt = (s), .name = (l), .value = (v),     \
	  .arg = (a), .help = (h) }
#define OPT_CALL(s, l, v, f, a, h)                                             \
	{ .kind = OPT_KIND_CALL, .shrt = (s), .name = (l), .value = (v),       \
	  .call = (f), .arg = (a), .help = (h) }

struct opt_spec {
	const char *name;		/* "crosstree check" */
	const char *const *usage;	/* what follows the name; NULL-terminated */
	const char *about;		/* a paragraph for -h, or NULL */
	const struct opt *opts;
	bool stop_early;		/* the first positional ends the options */
};

enum opt_result {
	OPT_OK = 0,
	OPT_WANT_HELP = 1,	/* -h was met: print opt_usage() */
	OPT_WANT_LIST = 2,	/* --list-options was met: print opt_list_rows() */
};

/*
 * Parses argv[0 .. *argc - 1] (no program name in front). Leaves the positional
 * arguments in argv[0 .. *argc - 1], NULL behind them. An enum opt_result, or
 * -1 with a message that names the option.
 */
int opt_parse(int *argc, char **argv, const struct opt_spec *spec,
	      struct err *err);

/* Appends the -h text. */
void opt_usage(struct strbuf *out, const struct opt_spec *spec);

/*
 * Appends the rows for scripts, one a line, three columns between tabs: the
 * spellings (separated by blanks, a trailing = where a value is needed), the
 * words that can be values (or the name of the value), the help text. Synopsis
 * lines come first, as "usage" TAB TAB text.
 */
void opt_list_rows(struct strbuf *out, const struct opt_spec *spec);

#endif
