// SPDX-License-Identifier: GPL-2.0-only
/* Tracepoints that a macro calls otherwise now, asked for by the name that it made before. */
#include <string.h>

#include "base/bytes.h"
#include "capi/gone-word.h"
#include "capi/trace-name.h"

/* `x` of trace_x(), trace_x_enabled(), register_trace_x(): where it stands in @word. */
static const char *point_of(const char *word, size_t *len)
{
	static const char *const before[] = { "trace_", "register_trace_", "unregister_trace_" };
	static const char enabled[] = "_enabled";

	for (size_t i = 0; i < sizeof(before) / sizeof(before[0]); i++) {
		const char *x = word + strlen(before[i]);

		if (!string_begins(word, before[i]))
			continue;
		*len = strlen(x);
		if (!i && *len >= sizeof(enabled) &&
		    strcmp(x + *len - sizeof(enabled) + 1, enabled) == 0)
			*len -= sizeof(enabled) - 1;
		return *len ? x : NULL;
	}
	return NULL;
}

/* The macro of @facts that makes the tracepoint called @x; NULL: none that is known. */
static const char *maker_in(const struct facts *facts, const char *x, size_t len)
{
	for (uint32_t i = 0; i < facts->n_facts; i++) {
		const struct fact *f = &facts->facts[i];
		const char *macro = facts_str(facts, f->name), *arg;

		if (f->kind != FACT_INVOKE || !f->n_subs || !trace_is_maker(macro))
			continue;
		arg = facts_str(facts, facts->subs[f->first_sub].name);
		if (strlen(arg) == len && memcmp(arg, x, len) == 0)
			return macro;
	}
	return NULL;
}

/* Whether the tree's own @macro gives names that end in @suffix. 1, 0, <0. */
static int puts_behind(struct probe *pr, const char *macro, const struct trace_suffix *suffix,
		       struct err *err)
{
	cref_vec refs = VEC_INIT;
	struct trace_suffix now;
	int rc = ctree_find(&refs, pr->tree, macro, err);
	bool same = trace_suffix_of(&now, refs.items, refs.n) && trace_same_suffix(&now, suffix);

	VEC_RELEASE(&refs);
	return rc < 0 ? rc : same;
}

/* The change of the macro that makes all that the file sees of @word; NULL: there is none. */
static const struct delta_change *renamed_by(struct probe *pr, const cref_vec *refs,
					     const char *x, size_t len)
{
	const char *macro = NULL;

	for (size_t i = 0; i < refs->n; i++) {
		const char *one = refs->items[i].fact->flags & FACT_MADE ?
					  maker_in(refs->items[i].facts, x, len) : NULL;

		if (!one || (macro && strcmp(macro, one) != 0))
			return NULL;
		macro = one;
	}
	return macro ? probe_change(pr, macro, false) : NULL;
}

static int trace_word(struct probe *pr, const struct span *spans, size_t n_spans, uint32_t i,
		      enum name_space ns, struct err *err)
{
	struct trace_suffix old, new;
	const struct delta_change *ch;
	cref_vec refs = VEC_INIT;
	struct problem *p;
	const char *name = parse_text(&pr->w.p, i), *x;
	size_t len;
	int rc;

	x = ns == NS_ORDINARY ? point_of(name, &len) : NULL;
	if (!x || !probe_is_use(pr, spans, n_spans, i, ns))
		return 0;
	rc = ctree_visible(&refs, pr->tree, pr->path, name, err);
	ch = rc < 0 ? NULL : renamed_by(pr, &refs, x, len);
	VEC_RELEASE(&refs);
	if (!ch || !trace_renames(&old, &new, ch) || old.len)
		return rc < 0 ? rc : 0;
	rc = puts_behind(pr, ch->name, &new, err);
	if (rc <= 0 || gone_only_text(pr, i, name))
		return rc < 0 ? rc : 0;
	p = probe_report(pr, CHECK_SYMBOL_GONE, CHECK_LIKELY, i, name);
	p->change = ch;
	p->as = FACT_FUNC;
	probe_message(pr, p, "%s() is made by %s(), as %.*s%.*s%s() now", name, ch->name,
		      (int)(x - name + (ptrdiff_t)len), name, (int)new.len, new.s, x + len);
	return 0;
}

int gone_tracepoints(struct probe *pr, struct err *err)
{
	return trace_any_renamed(pr->delta) ? probe_words(pr, trace_word, err) : 0;
}
