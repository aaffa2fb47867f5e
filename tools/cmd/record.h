/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Records for programs: fields between tabs, one record a line, or each ended
 * by NUL. What comes from outside has its control characters escaped, so that
 * it holds no tab and no newline; only paths are as they are with NUL, and
 * quoted as git does without. A path is the last field of its record.
 */
#ifndef CMD_RECORD_H
#define CMD_RECORD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/strbuf.h"
#include "base/text.h"
#include "ui/out.h"

struct record {
	struct out *out;
	bool nul;
	struct strbuf line;
};

#define RECORD_INIT(o, with_nul)                                               \
	{ .out = (o), .nul = (with_nul), .line = STRBUF_INIT }

/* The name of the record is its first field. */
void record_start(struct record *r, const char *name);
void record_word(struct record *r, const char *word);	/* one of ours */
void record_number(struct record *r, uint64_t n);
void record_text(struct record *r, const char *s);	/* NULL: empty */
void record_path(struct record *r, const char *path);	/* NULL: empty */
void record_end(struct record *r);
void record_release(struct record *r);

#endif
