/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Files in git-config syntax that belong to this program: the trees file and
 * the suppressions. Where they are looked for, and their values as git reads
 * them, each with its place for messages.
 *
 * A file that came with a tree holds data from outside: its includes are not
 * followed, and what its values may say is for the caller to limit.
 */
#ifndef FLOW_CONFIG_FILE_H
#define FLOW_CONFIG_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strbuf.h"
#include "repo/ctx.h"

/* Everything is borrowed. */
struct config_text {
	const char *text;
	size_t len;
	const char *source;	/* what messages call it */
	const char *path;	/* on disk, so that includes can be followed, or NULL */
	bool from_tree;		/* it came with a tree: not trusted */
};

struct config_file {
	struct config_text t;	/* refers to the rest */
	struct strbuf text;
	char *source, *path;
};

#define CONFIG_FILE_INIT { .text = STRBUF_INIT }

void config_file_release(struct config_file *f);

#define _cleanup_config_file_ _cleanup_(config_file_release)

struct config_where {
	const char *file;	/* as the user named it, or NULL */
	const char *key;	/* in git's configuration: a path as git's, ~/ is home */
	const char *in_tree;	/* at the top of the work tree, or of HEAD when bare */
	size_t ceiling;		/* bytes */
};

/* Reads the first that there is. 0, 1 there is none, <0 failed. */
int config_file_find(struct config_file *out, const struct ctx *ctx,
		     const struct config_where *where, struct err *err);

/* All valid during the call only. */
struct config_value {
	const char *full;	/* "section.name.key", as git has it */
	const char *name;	/* of [section "name"]; NULL: it has none */
	const char *key;	/* in lower case */
	const char *value;	/* NULL: the key stood alone */
	const char *origin;	/* the included file it is from; NULL: the file */
	size_t nth;		/* it is the nth value of its key, from 0 */
};

/* 0 to go on; anything else ends the reading and is returned. */
typedef int (*config_value_fn)(void *payload, const struct config_value *v,
			       struct err *err);

/* Each value in its order. What is no such syntax: "file:line: …". */
int config_file_each(struct repo *r, const struct config_text *in,
		     config_value_fn fn, void *payload, struct err *err);

/* "file:line" of a value of a section with a name; free() it. */
char *config_file_place(const struct config_text *in,
			const struct config_value *v);

/* Sets "file:line: …" as the error; returns -1. */
int config_file_bad(const struct config_text *in, const struct config_value *v,
		    struct err *err, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));

#endif
