// SPDX-License-Identifier: GPL-2.0-only
/*
 * -Wimplicit-fallthrough, switched on by one side, and a new case of the other one that
 * falls through without a word. What gcc lets pass is not reported: a label right behind
 * another one, one that only breaks, and statements that do not come back.
 */
#include <string.h>

#include "base/bytes.h"
#include "capi/rule-check.h"

/* One file that may fall through, as merged. */
struct look {
	struct sweep *sw;
	enum check_side provider;
	const struct flag_place *on;
	struct fresh *fresh;
	struct cfile cf;
	struct parser p;
	struct arena tmp;
};

/* ------------------------------------------------------------ does it come back */

static bool jumps(const struct parser *p, uint32_t i)
{
	return parse_is(p, i, "break") || parse_is(p, i, "return") ||
	       parse_is(p, i, "goto") || parse_is(p, i, "continue") ||
	       parse_is(p, i, "fallthrough") || parse_is(p, i, "__fallthrough") ||
	       parse_is(p, i, "__attribute__") || parse_is(p, i, "__attribute") ||
	       parse_is(p, i, "asm") || parse_is(p, i, "__asm__");
}

/* A declaration that says it does not return, somewhere in its lines. */
static bool noreturn_decl(struct look *k, const struct cref *r, struct err *err)
{
	struct sweep *sw = k->sw;
	_cleanup_fresh_ struct fresh f = FRESH_INIT;
	const char *path = cworld_path(ctree_world(sw->merged), r->file);
	bool is = false;

	if (fresh_open(&f, sw, k->provider, path, "noreturn", err) != 0)
		return false;
	for (uint32_t l = r->fact->line > 1 ? r->fact->line - 1 : 1;
	     !is && l <= r->fact->line + 2; l++) {
		size_t n;
		const char *text = fresh_text(&f, l, &n);

		is = bytes_hold(text, n, "noreturn");
	}
	return is;
}

/* Whether a call may never return: all but what is known to be a plain function. */
static bool may_not_return(struct look *k, const char *name, struct err *err)
{
	cref_vec refs = VEC_INIT;
	bool plain = false, other = false;

	if (ctree_visible(&refs, k->sw->merged, k->fresh->path, name, err) < 0)
		return true;
	for (size_t i = 0; i < refs.n; i++) {
		if (refs.items[i].fact->kind == FACT_FUNC)
			plain |= !noreturn_decl(k, &refs.items[i], err);
		else
			other = true;
	}
	VEC_RELEASE(&refs);
	return other || !plain;
}

/* The first token of the statement whose last one, a `;`, is before @end. */
static uint32_t statement_start(const struct parser *p, uint32_t open, uint32_t end)
{
	uint32_t i = open + 1, start = i;

	while (i < end) {
		uint32_t n = parse_step(p, i);

		if (parse_op(p, i, '?')) {
			/* a `:` that is none of a label */
			n = parse_find(p, i + 1, end, ':') + 1;
		} else if (n < end && (parse_op(p, i, ';') || parse_op(p, i, ':') ||
				       parse_op(p, i, '{'))) {
			start = n;
		}
		i = n > i ? n : i + 1;
	}
	return start;
}

/*
 * Whether what stands between the brace at @open and the label at @label falls into it
 * for sure: the last statement is an assignment or a call of a function that returns.
 */
static bool falls(struct look *k, uint32_t open, uint32_t label, struct err *err)
{
	const struct parser *p = &k->p;
	uint32_t start, i;

	if (!parse_op(p, label - 1, ';'))
		return false;
	start = statement_start(p, open, label);
	if (start + 1 >= label || jumps(p, start) || parse_tok(p, start)->kind != TOK_IDENT ||
	    parse_word(p, start) != WORD_NONE)
		return false;
	if (!parse_op(p, start + 1, '('))
		return true;
	i = parse_match(p, start + 1);
	return parse_op(p, i, ';') && i == label - 1 &&
	       !may_not_return(k, parse_text(&k->p, start), err);
}

/* ---------------------------------------------------------------------- switches */

/* The token behind the `:` of the label at @i. */
static uint32_t behind_label(const struct parser *p, uint32_t i, uint32_t end)
{
	return parse_find(p, i + 1, end, ':') + 1;
}

static bool is_label(const struct parser *p, uint32_t i)
{
	return parse_is(p, i, "case") || parse_is(p, i, "default");
}

/* Behind the label and those that follow: what is let pass. */
static bool harmless(const struct parser *p, uint32_t label, uint32_t end)
{
	uint32_t i = behind_label(p, label, end);

	while (i < end && is_label(p, i))
		i = behind_label(p, i, end);
	return i >= end || parse_is(p, i, "break") || parse_is(p, i, "goto") ||
	       parse_op(p, i, ';') || parse_op(p, i, '}');
}

/* A comment that says so, where one will do. */
static bool commented(const struct look *k, uint32_t label)
{
	const struct tok *a = parse_tok(&k->p, label - 1), *b = parse_tok(&k->p, label);
	const char *text = k->cf.lx.src + a->off + a->len;
	size_t n = b->off > a->off + a->len ? b->off - a->off - a->len : 0;

	return !k->on->strict && (bytes_hold(text, n, "fall") || bytes_hold(text, n, "Fall") ||
			       bytes_hold(text, n, "FALL"));
}

static void one_label(struct look *k, const struct cbody *b, uint32_t open, uint32_t label,
		      uint32_t end, struct err *err)
{
	struct sweep *sw = k->sw;
	const struct tok *t = parse_tok(&k->p, label), *above = t - 1;
	const struct facts *f = &k->cf.facts;
	struct check_finding *out;

	/* an #if around either of them */
	if (t->cond != above->cond || t->flags & TOK_CONFLICT || commented(k, label) ||
	    harmless(&k->p, label, end) ||
	    (!fresh_line(k->fresh, t->line) && !fresh_line(k->fresh, above->line)) ||
	    !falls(k, open, label, err))
		return;
	out = sweep_report(sw, CHECK_NEW_CHECK, CHECK_LIKELY, k->provider, k->fresh->path,
			   t->line, facts_str(f, f->facts[b->fact].name));
	out->decl = out->symbol;
	out->message = "the case above falls through, and -Wimplicit-fallthrough is on now";
	out->after = (struct delta_place){
		.path = arena_strdup(&sw->arena, k->on->path), .line = k->on->line,
	};
}

static void one_switch(struct look *k, const struct cbody *b, uint32_t open, struct err *err)
{
	uint32_t end = parse_match(&k->p, open) - 1;

	for (uint32_t i = open + 1; i < end && !err->code;) {
		uint32_t next = parse_step(&k->p, i);

		if (is_label(&k->p, i) && i > open + 1 && !parse_op(&k->p, i - 1, ':'))
			one_label(k, b, open, i, end, err);
		i = next > i ? next : i + 1;
	}
}

static void look_release(struct look *k)
{
	cfile_release(&k->cf);
	arena_release(&k->tmp);
}

int fallthrough_consumer(struct sweep *sw, enum check_side provider,
			 const struct flag_place *on, struct fresh *f, struct err *err)
{
	_cleanup_(look_release) struct look k = {
		.sw = sw, .provider = provider, .on = on, .fresh = f,
		.cf = { .facts = FACTS_INIT },
	};

	if (!bytes_hold(f->merged.data, f->merged.len, "switch"))
		return 0;
	cfile_parse(&k.cf, f->merged.data, f->merged.len, LEX_FULL);
	k.p = (struct parser){ .lx = &k.cf.lx, .tmp = &k.tmp };
	for (size_t n = 0; n < k.cf.bodies.n && !err->code; n++) {
		const struct cbody *b = &k.cf.bodies.items[n];

		for (uint32_t i = b->first; i < b->last && !err->code; i++) {
			uint32_t open = parse_is(&k.p, i, "switch") &&
					parse_op(&k.p, i + 1, '(') ?
				parse_match(&k.p, i + 1) : 0;

			if (open && open < b->last && parse_op(&k.p, open, '{'))
				one_switch(&k, b, open, err);
		}
	}
	return err->code ? -1 : 0;
}
