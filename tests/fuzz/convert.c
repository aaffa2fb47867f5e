// SPDX-License-Identifier: GPL-2.0-only
/*
 * A first line "FORM NAME", then an old text, a new one and one with uses, "%%" lines between
 * them: what is learnt is put on every use, and each edit lies in the text. A form of '@'
 * has two prototypes on the lines after it, of a callback that functions are adapted to.
 */
#include "capi/adapt.h"
#include "capi/convert.h"
#include "fuzz.h"
#include "repo/repo.h"

#define CUT "\n%%\n"

struct part {
	const char *s;
	size_t len;
};

static struct part take(const char **at, const char *end, const char *cut)
{
	const char *found = memmem(*at, (size_t)(end - *at), cut, strlen(cut));
	struct part p = { *at, (size_t)((found ? found : end) - *at) };

	*at = found ? found + strlen(cut) : end;
	return p;
}

static const char *ask_name(void *payload, const char *name, const char *type)
{
	(void)payload;
	return *type ? name : NULL;
}

static const char *ask_argument(void *payload, const char *callee, unsigned int arg)
{
	(void)payload;
	return arg % 2 ? callee : NULL;
}

static void check_edit(const struct splice *e, struct part use)
{
	INSIST(e->at <= use.len && e->len <= use.len - e->at);
	INSIST(e->text != NULL);
}

static void try_uses(const struct convert *c, struct part use)
{
	static const struct convert_ask ask = { ask_name, ask_argument, NULL };
	_cleanup_arena_ struct arena a = ARENA_INIT;
	_cleanup_strbuf_ struct strbuf cocci = STRBUF_INIT;
	convert_places at = VEC_INIT;
	splice_vec edits = VEC_INIT;
	const char *missing;

	for (uint32_t line = 1; line < 20; line++)
		convert_uses(&at, &c->symbol, use.s, use.len, line);
	for (size_t r = 0; r < c->rules.n && r < 20; r++) {
		INSIST(c->rules.items[r].n_old > c->rules.items[r].anchor);
		(void)convert_cocci(&cocci, &c->rules.items[r], NULL);
		for (size_t i = 0; i < at.n && i < 20; i++)
			(void)convert_apply(&edits, &missing, &a, &c->rules.items[r], &c->symbol,
					    use.s, use.len, at.items[i], &ask);
	}
	for (size_t i = 0; i < edits.n; i++)
		check_edit(&edits.items[i], use);
	VEC_RELEASE(&edits);
	VEC_RELEASE(&at);
}

/* Whatever is found lies in the text. */
static void try_places(const struct convert *c, struct part use)
{
	convert_places at = VEC_INIT;

	convert_all_uses(&at, &c->symbol, use.s, use.len);
	convert_mentions(&at, &c->symbol, use.s, use.len);
	for (size_t i = 0; i < at.n && i < 40; i++) {
		struct convert_access x;
		size_t first, last;

		INSIST(at.items[i] < use.len);
		if (convert_extent(&first, &last, &c->symbol, use.s, use.len, at.items[i]))
			INSIST(first <= at.items[i] && at.items[i] < last && last <= use.len);
		if (convert_access_at(&x, &c->symbol, use.s, use.len, at.items[i]))
			INSIST(x.first < x.object_end && x.object_end <= at.items[i] &&
			       at.items[i] < x.last && x.last <= use.len);
	}
	VEC_RELEASE(&at);
}

static void try_adapt(const char *before, const char *after, struct part old, struct part new,
		      struct part use)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	splice_vec edits = VEC_INIT;
	struct adapt d = { .n_seen = 0 };
	const char *why;

	if (!proto_form_read(&d.old, &a, before) || !proto_form_read(&d.new, &a, after))
		return;
	adapt_init(&d);
	if (adapt_learn(&d, "p.c", old.s, old.len, new.s, new.len, NULL) == 0) {
		adapt_rank(&d);
		(void)adapt_apply(&edits, &why, &a, &d, "fn", use.s, use.len);
		(void)adapt_declare(&edits, &why, &a, &d, "fn", use.s, use.len);
	}
	for (size_t i = 0; i < edits.n; i++)
		check_edit(&edits.items[i], use);
	VEC_RELEASE(&edits);
	adapt_release(&d);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *at = (const char *)data, *end = at + size;
	struct part head = take(&at, end, "\n"), before = { NULL, 0 }, after = { NULL, 0 };
	_cleanup_convert_ struct convert c = CONVERT_INIT;
	_cleanup_arena_ struct arena a = ARENA_INIT;
	_cleanup_map_ struct map changed = MAP_INIT;
	struct part old, new, use;
	static bool ready;

	if (!ready)
		INSIST(repo_lib_init(NULL) == 0);
	ready = true;
	if (head.len < 3)
		return 0;
	if (*head.s == '@') {
		before = take(&at, end, "\n");
		after = take(&at, end, "\n");
	}
	old = take(&at, end, CUT);
	new = take(&at, end, CUT);
	use = take(&at, end, CUT);
	if (before.s) {
		try_adapt(arena_strndup(&a, before.s, before.len),
			  arena_strndup(&a, after.s, after.len), old, new, use);
		return 0;
	}
	c.symbol = (struct convert_symbol){ (enum convert_form)(*head.s % 5),
					    arena_strndup(&a, head.s + 2, head.len - 2) };
	map_put(&changed, c.symbol.name, strlen(c.symbol.name), NULL);
	map_put(&changed, "old", 3, NULL);
	map_put(&changed, "m", 1, NULL);
	c.changed = size % 3 ? &changed : NULL;
	if (convert_learn(&c, "p.c", old.s, old.len, new.s, new.len, NULL) < 0)
		return 0;
	convert_prototype(&c, arena_strndup(&a, old.s, old.len), arena_strndup(&a, new.s, new.len),
			  size % 5 ? arena_strndup(&a, new.s, new.len) : NULL);
	convert_indirect(&c, size % 2);
	convert_gone(&c, size % 2, size % 7 < 3);
	convert_rank(&c);
	try_uses(&c, use);
	try_places(&c, use);
	return 0;
}
