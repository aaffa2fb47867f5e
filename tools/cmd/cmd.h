/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Commands. Each is a row of cmd_rows[] and a file cmd/<name>.c, which parses
 * options, makes one call into flow/, shows what came back, and returns. To add
 * one: a row in cmd/rows.c, a prototype here, the file, and a man page
 * docs/crosstree-<name>.1; ci/check-docs compares them.
 */
#ifndef CMD_CMD_H
#define CMD_CMD_H

#include <stdbool.h>

#include "base/err.h"
#include "ui/opt.h"
#include "ui/out.h"
#include "ui/pager.h"

/* What a command returns; crosstree.c makes the exit status of it. */
enum cmd_rc {
	CMD_CLEAN = 0,		/* 0 */
	CMD_ANSWER_NO = 1,	/* 1: conflicts, findings, rejects */
	CMD_FAILED = -1,	/* 128, nothing was written */
	CMD_USAGE = -2,		/* 129 */
	CMD_SHOWN = -3,		/* 0: help was shown, stop here */
	CMD_PARTLY = -4,	/* 128, but what could be done is written */
};

enum cmd_flags {
	CMD_PAGER = 1,		/* long text: through the pager on a terminal */
	CMD_HIDDEN = 2,		/* not listed by help */
};

struct cmd {
	const struct cmd_row *row;
	struct out *out;
	struct pager *pager;
	struct err err;		/* why CMD_FAILED or CMD_USAGE */
	int pager_asked;	/* 1: --paginate, 0: --no-pager, -1 */
};

struct cmd_row {
	const char *name;
	int (*fn)(struct cmd *cmd, int argc, char **argv);
	const char *summary;
	unsigned int flags;	/* enum cmd_flags */
};

/* Ends with a row whose name is NULL. */
extern const struct cmd_row cmd_rows[];

const struct cmd_row *cmd_find(const char *name);

/*
 * opt_parse() for a command, with -h and --list-options dealt with. 0, or what
 * the command has to return.
 */
int cmd_parse(struct cmd *cmd, int *argc, char **argv,
	      const struct opt_spec *spec);

/* Options that mean the same everywhere; rows with CMD_OPT_OUTPUT(&o). */
struct cmd_output {
	const char *path;	/* -o */
	int color;		/* enum out_when */
	int progress;		/* 1, 0, or -1: on a terminal */
};

#define CMD_OUTPUT_INIT { .path = NULL, .color = OUT_AUTO, .progress = -1 }

/* The rows for -j and --no-cache; an unsigned int (0: as many as there are), a bool. */
#define CMD_OPT_JOBS(jobs)                                                     \
	OPT_UINT('j', "jobs", jobs, 1, 256, "N", "use N threads")
#define CMD_OPT_NO_CACHE(no_cache)                                             \
	OPT_FLAG(0, "no-cache", no_cache, "neither read nor write the cache")

/* Those for the configured trees: a const char *, a struct opt_list. */
#define CMD_OPT_TREES(file, as_if)                                             \
	OPT_STR(0, "trees", file, "FILE",                                      \
		"read the configured trees from FILE"),                        \
	OPT_REPEAT(0, "tree", as_if, "NAME=REV", "as if tree NAME were at REV")

/* --format among @words, and -z where there is porcelain; an int, a bool. */
#define CMD_OPT_FORMAT(format, words)                                          \
	OPT_CHOICE(0, "format", format, words, "FORMAT", "how to print the result")
#define CMD_OPT_NUL(nul) OPT_FLAG('z', "null", nul, "end records with NUL")

#define CMD_OPT_OUTPUT(o)                                                      \
	OPT_STR('o', "output", &(o)->path, "FILE",                             \
		"write the result to FILE, all of it or nothing"),             \
	CMD_OPT_COLOR(o)

/* The same where -o is something else. */
#define CMD_OPT_COLOR(o)                                                       \
	{ .kind = OPT_KIND_CHOICE, .name = "color", .value = &(o)->color,      \
	  .choices = out_when_words, .arg = "WHEN", .deflt = OUT_ALWAYS,       \
	  .flags = OPT_NONEG | OPT_VALUE_OPTIONAL,                             \
	  .help = "use colour" },                                              \
	OPT_TRI(0, "progress", &(o)->progress,                                 \
		"show progress on standard error")

/* What git's configuration has to say of the output. */
struct cmd_config {
	const char *color_ui;	/* color.ui, or NULL */
	bool color_pager;	/* color.pager: colours into a pager */
	const char *pager;	/* pager.crosstree…, core.pager; or NULL */
	int paged;		/* pager.crosstree… says 1 or 0, or -1: nothing */
};

#define CMD_CONFIG_INIT { NULL, true, NULL, -1 }

/*
 * Points cmd->out where @o says and settles colour and pager. 0, or what the command has to
 * return. session_open() calls this; commands without a repository call it themselves.
 */
int cmd_open_output(struct cmd *cmd, const struct cmd_output *o,
		    const struct cmd_config *config);

/* A usage error: sets cmd->err, returns CMD_USAGE. */
int cmd_usage(struct cmd *cmd, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

int cmd_api(struct cmd *cmd, int argc, char **argv);
int cmd_apply(struct cmd *cmd, int argc, char **argv);
int cmd_check(struct cmd *cmd, int argc, char **argv);
int cmd_completion(struct cmd *cmd, int argc, char **argv);
int cmd_fixup(struct cmd *cmd, int argc, char **argv);
int cmd_integrate(struct cmd *cmd, int argc, char **argv);
int cmd_help(struct cmd *cmd, int argc, char **argv);
int cmd_lint(struct cmd *cmd, int argc, char **argv);
int cmd_plan(struct cmd *cmd, int argc, char **argv);
int cmd_prep(struct cmd *cmd, int argc, char **argv);
int cmd_rebase(struct cmd *cmd, int argc, char **argv);
int cmd_report(struct cmd *cmd, int argc, char **argv);
int cmd_request_pull(struct cmd *cmd, int argc, char **argv);
int cmd_trees(struct cmd *cmd, int argc, char **argv);
int cmd_version(struct cmd *cmd, int argc, char **argv);

#endif
