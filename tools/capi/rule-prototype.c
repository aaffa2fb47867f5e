// SPDX-License-Identifier: GPL-2.0-only
/*
 * One function, declared by the consumer in the form it had, and declared or
 * defined by the provider in the form it has now. (A static one that meets a new
 * declaration is a clash of names, rule-clash.c.)
 */
#include "capi/rule.h"

static bool is_func(const struct cref *r)
{
	return r->fact->kind == FACT_FUNC && !(r->fact->flags & FACT_COND_ARITY);
}

/* Whether the two cannot stand in one translation unit. */
static int disagree(struct probe *pr, const struct cref *mine,
		    const struct cref *other, bool *answer, struct err *err)
{
	struct cworld *w = ctree_world(pr->tree);
	const char *path = cworld_path(w, other->file);
	int rc = 0;

	*answer = false;
	if (!is_func(other) || other->fact == mine->fact ||
	    other->fact->flags & FACT_STATIC)
		return 0;
	if (infer_compat(&pr->w, infer_func_type(&pr->w, mine),
			 infer_func_type(&pr->w, other)) != COMPAT_NO)
		return 0;
	/* a definition elsewhere has to see this declaration */
	if (other->file != mine->file && !cpath_is_header(path) &&
	    cpath_is_header(pr->path)) {
		rc = ctree_includes(pr->tree, path, pr->path, err);
		*answer = rc > 0;
		return rc < 0 ? rc : 0;
	}
	*answer = cpath_is_header(path) || other->file == mine->file;
	return 0;
}

static int one(struct probe *pr, const struct cref *mine,
	       const struct delta_change *ch, struct err *err)
{
	const char *name = ch->name;
	cref_vec refs = VEC_INIT;
	int rc = ctree_visible(&refs, pr->tree, pr->path, name, err);

	if (rc >= 0 && cpath_is_header(pr->path))
		rc = ctree_find(&refs, pr->tree, name, err);
	probe_settle(pr, name, &refs);
	for (size_t i = 0; rc >= 0 && i < refs.n; i++) {
		const struct cref *r = &refs.items[i];
		struct problem *p;
		bool bad;

		rc = disagree(pr, mine, r, &bad, err);
		if (rc < 0 || !bad)
			continue;
		p = VEC_ADD(&pr->problems);
		*p = (struct problem){
			.kind = CHECK_SIGNATURE, .line = mine->fact->line,
			.confidence = mine->fact->flags & FACT_CONFLICT ?
					      CHECK_POSSIBLE :
					      CHECK_CERTAIN,
			.symbol = arena_strdup(pr->arena, name), .decl = "",
			.change = ch,
		};
		probe_message(pr, p,
			      ch->what == DELTA_ADDED ?
			      "declared in another form at %s:%u" :
			      "declared in its old form here, in the new one at %s:%u",
			      cworld_path(ctree_world(pr->tree), r->file),
			      r->fact->line);
		break;
	}
	VEC_RELEASE(&refs);
	return rc;
}

int rule_prototype(struct probe *pr, struct err *err)
{
	const struct facts *facts = &pr->cf->facts;
	uint32_t file = cworld_file(ctree_world(pr->tree), pr->path);
	int rc = 0;

	pr->w.p = (struct parser){ .lx = &pr->cf->lx, .tmp = &pr->w.tmp };
	for (uint32_t i = 0; rc >= 0 && i < facts->n_facts; i++) {
		const struct cref mine = { file, facts, &facts->facts[i] };
		const struct delta_change *ch;

		if (!is_func(&mine) || mine.fact->flags & FACT_STATIC)
			continue;
		ch = probe_change(pr, facts_str(facts, mine.fact->name), false);
		/* of a new one the file that sees the other is told */
		if (!ch || (ch->what != DELTA_SIGNATURE &&
			    (ch->what != DELTA_ADDED || cpath_is_header(pr->path))))
			continue;
		rc = one(pr, &mine, ch, err);
	}
	arena_release(&pr->w.tmp);
	return rc;
}
