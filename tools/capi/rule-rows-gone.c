// SPDX-License-Identifier: GPL-2.0-only
/*
 * Names that a row, `COUNTER_SHOW(rx_drops, 0x18)` of a macro of a header, made in a file
 * that both sides changed, and the one that the provider took or wrote otherwise. What
 * rows of the file's own macros make is among its facts.
 */
#include "capi/lines.h"
#include "capi/rule.h"

/* A row of the consumer's own version that is not in the merge. */
struct row {
	const struct facts *facts;
	const struct fact *call;
	const char *macro;
};

static bool expand_row(struct strbuf *text, struct probe *pr, const struct row *r)
{
	const struct fact *f = r->call;
	const char *args[EXPAND_MAX_ARGS];
	struct expand_macro m, own;

	if (expand_find_in_file((void *)(uintptr_t)&pr->cf->lx, r->macro, strlen(r->macro),
				&own) ||
	    !walk_find_macro(&pr->w, r->macro, strlen(r->macro), &m) ||
	    m.n_params != f->n_subs || m.variadic || !memmem(m.body, m.body_len, "##", 2))
		return false;
	for (uint32_t k = 0; k < f->n_subs; k++)
		args[k] = facts_str(r->facts, r->facts->subs[f->first_sub + k].name);
	return expand_call(text, walk_find_macro, &pr->w, r->macro, strlen(r->macro), args,
			   f->n_subs);
}

/* The line of the row; NULL: there is none. */
static int row_line(const char **out, struct probe *pr, const struct row *r, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc = snapshot_read_fitting(&f, pr->before_snap, pr->repo, pr->path, CFILE_MAX_BYTES,
				       err);
	line_vec lines = VEC_INIT;

	*out = NULL;
	if (rc)
		return rc < 0 ? rc : 0;
	lines_list(&lines, f.data, f.len);
	if (r->call->line && r->call->line <= lines.n) {
		const struct line *l = &lines.items[r->call->line - 1];

		*out = arena_strndup(pr->arena, l->s, l->len);
	}
	VEC_RELEASE(&lines);
	return 0;
}

static int report(struct probe *pr, const struct row *r, const char *name, struct err *err)
{
	const char *first = facts_str(r->facts, r->facts->subs[r->call->first_sub].name);
	uint32_t at = rule_first_use(pr, name);
	cref_vec refs = VEC_INIT;
	struct problem *p;
	int rc = at ? ctree_visible(&refs, pr->tree, pr->path, name, err) : 1;
	bool there = refs.n;
	const char *line;

	VEC_RELEASE(&refs);
	if (rc == 0 && !there)
		rc = row_line(&line, pr, r, err);
	if (rc || there)
		return rc < 0 ? rc : 0;
	p = probe_report(pr, CHECK_SYMBOL_GONE, CHECK_LIKELY, at, name);
	p->row = line;
	probe_message(pr, p, "%s was made by %s(%s%s), which is gone", name, r->macro, first,
		      r->call->n_subs > 1 ? ", …" : "");
	return 0;
}

static int one_row(struct probe *pr, const struct row *r, struct err *err)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	struct made_names made;
	int rc = 0;

	if (!expand_row(&text, pr, r))
		return 0;
	rule_read_made(&made, &pr->w.tmp, &text);
	for (size_t i = 0; rc >= 0 && i < made.n; i++)
		rc = report(pr, r, made.names[i], err);
	return rc;
}

int rule_rows_gone(struct probe *pr, struct err *err)
{
	const struct facts *own;
	int rc;

	if (!pr->both || !pr->before)
		return 0;
	rc = ctree_facts(&own, pr->before, pr->path, err);
	if (rc)
		return rc < 0 ? rc : 0;
	for (uint32_t i = 0; rc >= 0 && i < own->n_facts; i++) {
		const struct fact *f = &own->facts[i];
		const struct row r = { own, f, facts_str(own, f->name) };

		if (f->kind == FACT_INVOKE && f->n_subs && f->n_subs <= EXPAND_MAX_ARGS &&
		    !rule_has_invocation(&pr->cf->facts, own, f))
			rc = one_row(pr, &r, err);
	}
	return rc;
}
