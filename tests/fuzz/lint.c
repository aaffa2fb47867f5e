// SPDX-License-Identifier: GPL-2.0-only
/*
 * The message of a commit: what is taken for a trailer is a line of it, and what a
 * Fixes: line names is hex within it.
 */
#include <ctype.h>

#include "base/mem.h"
#include "flow/lint-internal.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	_cleanup_free_ char *message = mem_strndup((const char *)data, size);
	const char *end = message + strlen(message);
	struct arena a = ARENA_INIT;
	struct lint_commit c = { .message = message };

	lint_message_split(&c, &a);
	lint_fixes_read(&c, &a);
	INSIST(!strchr(c.subject, '\n'));
	INSIST(c.body >= message && c.body <= end);
	for (size_t i = 0; i < c.n_trailers; i++) {
		const struct lint_trailer *t = &c.trailers[i];

		INSIST(t->key > message && t->key[-1] == '\n');
		INSIST(t->key[t->key_len] == ':' && t->value + t->len <= end);
		INSIST(!memchr(t->value, '\n', t->len));
	}
	for (size_t i = 0; i < c.n_fixes; i++) {
		const struct lint_fixes *f = &c.fixes[i];

		if (f->state == FIXES_NO_COMMIT)
			continue;
		for (size_t k = 0; k < f->hex_len; k++)
			INSIST(isxdigit((unsigned char)f->hex[k]));
		INSIST(!f->subject || f->subject + f->subject_len <= end);
	}
	arena_release(&a);
	return 0;
}
