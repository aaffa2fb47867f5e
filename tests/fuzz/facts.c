// SPDX-License-Identifier: GPL-2.0-only
/*
 * The facts of any bytes: every string and every line lies within the file,
 * bodies lie within the tokens, both ways of reading agree with themselves, and
 * the stored block loads as what it was.
 */
#include "capi/cfile.h"
#include "capi/facts.h"
#include "fuzz.h"

static void check_str(const struct facts *f, uint32_t off)
{
	INSIST(off < f->strings_len);
	INSIST(!off || f->strings[off - 1] == '\0');
}

static void check_facts(const struct facts *f, uint32_t lines)
{
	INSIST(f->strings_len > 0 && !f->strings[0]);
	INSIST(!f->strings[f->strings_len - 1]);
	for (uint32_t i = 0; i < f->n_facts; i++) {
		const struct fact *x = &f->facts[i];

		check_str(f, x->name);
		check_str(f, x->type);
		check_str(f, x->guard);
		INSIST(x->line >= 1 && x->line <= lines);
		INSIST(x->end_line <= lines);
		INSIST(x->first_sub <= f->n_subs &&
		       x->n_subs <= f->n_subs - x->first_sub);
	}
	for (uint32_t i = 0; i < f->n_subs; i++) {
		const struct fact_sub *s = &f->subs[i];

		check_str(f, s->name);
		check_str(f, s->type);
		check_str(f, s->guard);
		INSIST(s->line <= lines);
	}
	for (uint32_t i = 0; i < f->n_includes; i++) {
		check_str(f, f->includes[i].path);
		check_str(f, f->includes[i].guard);
		INSIST(f->includes[i].line >= 1 && f->includes[i].line <= lines);
	}
}

static void check_load(const struct facts *f)
{
	struct facts again = FACTS_INIT;

	INSIST(facts_load(&again, f->block, f->block_len));
	INSIST(again.block_len == f->block_len &&
	       !memcmp(again.block, f->block, f->block_len));
	facts_release(&again);
	INSIST(!facts_load(&again, f->block, f->block_len - 1));
}

static void check_bodies(const struct cfile *cf, const struct cbody *items,
			 size_t n, bool of_fact)
{
	for (size_t i = 0; i < n; i++) {
		INSIST(items[i].first <= items[i].last);
		INSIST(items[i].last <= cf->lx.toks.n);
		INSIST(items[i].params < cf->lx.toks.n);
		INSIST(items[i].fact < cf->facts.n_facts || !of_fact);
	}
}

static void check_full(const char *s, size_t len, uint32_t lines)
{
	struct cfile cf;

	cfile_parse(&cf, s, len, LEX_FULL);
	check_facts(&cf.facts, lines);
	check_bodies(&cf, cf.bodies.items, cf.bodies.n, true);
	check_bodies(&cf, cf.inits.items, cf.inits.n, true);
	check_bodies(&cf, cf.decls.items, cf.decls.n, false);
	cfile_release(&cf);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *s = (const char *)data;
	struct facts f = FACTS_INIT, other = FACTS_INIT;
	uint32_t lines = 1;

	for (size_t i = 0; i < size; i++)
		lines += s[i] == '\n';
	facts_scan(&f, s, size);
	check_facts(&f, lines);
	check_load(&f);
	facts_scan(&other, s, size);
	INSIST(other.block_len == f.block_len &&
	       !memcmp(other.block, f.block, f.block_len));
	facts_release(&f);
	facts_release(&other);
	check_full(s, size, lines);
	/* A cached row may hold anything. */
	if (facts_load(&f, s, size))
		check_facts(&f, UINT32_MAX);
	facts_release(&f);
	return 0;
}
