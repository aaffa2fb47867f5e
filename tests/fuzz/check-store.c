// SPDX-License-Identifier: GPL-2.0-only
/*
 * Any bytes as a stored answer: they are refused, or are the one block of the
 * answer that they hold, all of whose strings can be read.
 */
#include "flow/check-store.h"
#include "fuzz.h"

static void check_commits(const struct flow_commits *c)
{
	for (size_t i = 0; i < c->n; i++)
		INSIST(strlen(c->items[i].id) == GIT_OID_HEXSZ &&
		       c->items[i].subject && c->items[i].author);
}

static void check_answer(const struct flow_check_result *r)
{
	for (size_t i = 0; i < r->n_silent; i++) {
		const struct check_finding *f = &r->silent[i].f;

		INSIST(f->kind < CHECK_N_KINDS && f->confidence <= CHECK_CERTAIN);
		INSIST(f->provider == SIDE_OURS || f->provider == SIDE_THEIRS);
		INSIST(f->symbol && f->path && f->message && f->decl);
		check_commits(&r->silent[i].commits[SIDE_OURS]);
		check_commits(&r->silent[i].commits[SIDE_THEIRS]);
	}
	for (size_t i = 0; i < r->n_textual; i++) {
		const struct flow_textual *t = &r->textual[i];

		INSIST(t->kind);
		INSIST(t->path_len == (t->path ? strlen(t->path) : 0));
		check_commits(&t->commits[SIDE_OURS]);
		check_commits(&t->commits[SIDE_THEIRS]);
	}
	for (size_t i = 0; i < r->n_skipped; i++)
		INSIST(r->skipped[i].path && r->skipped[i].why);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	_cleanup_check_stored_ struct check_stored s = CHECK_STORED_INIT;
	_cleanup_strbuf_ struct strbuf block = STRBUF_INIT;

	if (!check_store_unpack(&s, data, size))
		return 0;
	check_answer(&s.res);
	INSIST(!s.names[0] == !s.names[1]);
	(void)check_store_mentions(&s.res, "a");
	check_store_pack(&block, &s);
	INSIST(block.len == size && !memcmp(block.buf, data, size));
	return 0;
}
