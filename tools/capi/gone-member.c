// SPDX-License-Identifier: GPL-2.0-only
/* Macros that stand for members, `#define flowi4_oif __fl_common.flowic_oif`. */
#include "capi/gone-word.h"

#include <string.h>

static bool has_member(const struct facts *f, const char *name, size_t len)
{
	for (uint32_t i = 0; i < f->n_facts; i++) {
		const struct fact *of = &f->facts[i];

		if (of->kind != FACT_STRUCT && of->kind != FACT_UNION)
			continue;
		for (uint32_t k = 0; k < of->n_subs; k++) {
			const char *member = facts_str(f, f->subs[of->first_sub + k].name);

			if (strlen(member) == len && memcmp(member, name, len) == 0)
				return true;
		}
	}
	return false;
}

/* Whether a macro stands for `a.b`, or for a member that its file declares. */
static bool is_alias(const struct cref *r)
{
	const char *body = cref_str(r, r->fact->type), *end = body + strlen(body), *p;

	for (p = end; p > body && lex_is_word(p[-1]);)
		p--;
	return r->fact->kind == FACT_CONST &&
	       p < end &&
	       ((p > body && p[-1] == '.') || has_member(r->facts, p, (size_t)(end - p)));
}

/* All of its old definitions are macros for a member. */
static bool was_alias(const struct delta_change *ch)
{
	for (size_t i = 0; i < ch->n_old; i++)
		if (!is_alias(&ch->old_refs[i]))
			return false;
	return ch->n_old > 0;
}

bool gone_after_dot(const struct parser *p, uint32_t i)
{
	return i && parse_tok(p, i)->kind == TOK_IDENT && parse_tok(p, i)->len <= 255 &&
	       (parse_op(p, i - 1, '.') || parse_op(p, i - 1, OP_ARROW));
}

int gone_member(struct probe *pr, uint32_t i, struct err *err)
{
	struct walker *w = &pr->w;
	const struct tok *t = parse_tok(&w->p, i);
	const struct delta_change *ch = NULL;
	struct problem *p;
	bool gone;
	int rc;

	if (map_find(&pr->delta->by_name, w->p.lx->src + t->off, t->len))
		ch = rule_may_be_gone(pr, parse_text(&w->p, i), NS_ORDINARY);
	/* it may be a member itself now */
	if (!ch || ch->what != DELTA_REMOVED || !was_alias(ch) || !pr->before ||
	    has_member(&pr->cf->facts, ch->name, strlen(ch->name)) ||
	    map_find(&pr->delta->by_member, ch->name, strlen(ch->name)))
		return 0;
	rc = rule_undefined(pr, NS_ORDINARY, ch, &gone, err);
	if (rc < 0 || !gone)
		return rc;
	p = probe_report(pr, CHECK_FIELD, CHECK_LIKELY, i, ch->name);
	p->change = ch;
	probe_message(pr, p, "%s, a macro for a member, is gone", ch->name);
	return 0;
}
