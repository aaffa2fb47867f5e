/* SPDX-License-Identifier: GPL-2.0-only */
/* Shared by the parts of checkpatch.h: finding the script, reading what it says. */
#ifndef FLOW_CHECKPATCH_INTERNAL_H
#define FLOW_CHECKPATCH_INTERNAL_H

#include "base/strbuf.h"
#include "flow/checkpatch.h"

/*
 * Copies the script, and the files that it reads beside itself, to @dir/scripts.
 * @source: what checkpatch_source() says; free() it.
 */
int checkpatch_install(char **source, const char *dir, struct ctx *ctx,
		       const struct checkpatch_opts *opts, struct err *err);

/*
 * The next file the text of a script reads beside itself ("$D/spelling.txt"),
 * from *@at on, which moves behind it. 0, 1 when there is none any more.
 */
int checkpatch_next_file(struct strbuf *name, const char **at, const char *end);

/*
 * Reads what `checkpatch.pl --terse --show-types` printed, each line "patch:LINE:
 * LEVEL:TYPE: MESSAGE"; other lines are passed over. Findings whose type is in
 * @ignore are counted in *@ignored instead. Paths and lines come from the patch.
 */
void checkpatch_parse(struct checkpatch_result *out, size_t *ignored,
		      const struct strbuf *said, const char *const *ignore,
		      const char *patch, size_t len);

#endif
