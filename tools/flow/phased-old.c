// SPDX-License-Identifier: GPL-2.0-only
/*
 * The old form over the new one. A file with wrappers of the old interface is put beside the
 * header, as if a consumer had it; what the provider's conversions make of these in the merge
 * is what they are to be.
 */
#include <string.h>

#include "base/bytes.h"
#include "base/mem.h"
#include "capi/cfile.h"
#include "flow/phased-internal.h"
#include "flow/suggest-internal.h"

#define TRIAL_FILE "crosstree-phased.c"

/* ------------------------------------------------------------------------ names */

/* "request_flags" when flags came; 0, <0. */
static int choose_name(struct phasing *p, struct phase *ph, struct err *err)
{
	const char *name = ph->m->symbol.name, *before = ph->first->f.before.text;
	const char *after = ph->first->f.after.text, *part = "new", *choice;
	cref_vec refs = VEC_INIT;
	int rc = ctree_find(&refs, p->shims.other_tree, name, err);
	bool there = refs.n > 0;

	VEC_RELEASE(&refs);
	if (rc < 0 || !there)
		return rc;
	/* the first word of the new parameters that the old ones have not, in front of , or ) */
	for (const char *s = after && before ? strchr(after, '(') : NULL; s && *s; s++) {
		size_t n = 0;

		while (lex_is_word(s[n]))
			n++;
		if (n && (s[n] == ',' || s[n] == ')') && !lex_is_word(s[-1])) {
			const char *word = arena_strndup(&p->arena, s, n);

			if (!lex_has_word(before, strlen(before), word)) {
				part = word;
				break;
			}
		}
		s += n ? n - 1 : 0;
	}
	choice = arena_printf(&p->arena, "%s_%s", name, part);
	rc = shim_name_taken(&p->shims, choice, err);
	for (unsigned int n = 2; rc > 0; n++) {
		choice = arena_printf(&p->arena, "%s_%s%u", name, part, n);
		rc = shim_name_taken(&p->shims, choice, err);
	}
	ph->renamed = choice;
	return rc;
}

/* Words @from of a text become @to. */
static const char *reword(struct arena *a, const char *text, const char *from, const char *to)
{
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
	size_t n = strlen(from);

	for (const char *s = text; *s;) {
		bool word = strncmp(s, from, n) == 0 && !lex_is_word(s[n]) &&
			    (s == text || !lex_is_word(s[-1]));

		if (word)
			strbuf_addstr(&out, to);
		else
			strbuf_addch(&out, *s);
		s += word ? n : 1;
	}
	return arena_strndup(a, out.buf, out.len);
}

/* The call in a wrapper has the name that the new form has now. */
static const char *rename_callee(struct phasing *p, const char *text, const struct phase *ph)
{
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
	size_t n = strlen(ph->renamed);

	strbuf_addstr(&out, reword(&p->arena, text, ph->m->symbol.name, ph->renamed));
	for (size_t i = 0; i + n < out.len; i++)
		if (memcmp(out.buf + i, ph->renamed, n) == 0 && out.buf[i + n] == '(')
			shim_lay_out(&out, i);
	return arena_strndup(&p->arena, out.buf, out.len);
}

/* ------------------------------------------------------------------------ wrappers */

/* Nothing is known of it yet. */
static bool is_open(const struct phase *ph)
{
	return !ph->why && ph->way == PHASED_NONE;
}

static const char *beside(struct arena *a, const char *header)
{
	size_t dir = (size_t)(cpath_last(header) - header);

	return arena_printf(a, "%.*s%s", (int)dir, header, TRIAL_FILE);
}

static const char *mark(struct phasing *p, size_t i)
{
	return arena_printf(&p->arena, "/* crosstree: %zu */\n", i);
}

static int declared_in(struct phasing *p, struct phase *ph, struct err *err)
{
	const char *path = ph->first->f.before.path;
	struct phased_file now;
	int rc;

	if (!path || !cpath_is_header(path)) {
		ph->why = "it is declared in no header";
		return 0;
	}
	ph->header = arena_strdup(&p->arena, path);
	rc = phased_read(&now, p, &p->after.tree, path, err);
	if (rc >= 0 && !now.text)
		ph->why = arena_printf(&p->arena, "%s, which declared it, is gone", path);
	return rc;
}

/* A name as long as the old one, so that lines are where they are to be. */
static int name_wrapper(struct phasing *p, struct phase *ph, struct err *err)
{
	int rc = 1;

	for (char c = 'Z'; rc > 0 && c >= 'A'; c--) {
		char *name = arena_strdup(&p->arena, ph->m->symbol.name);

		*name = c;
		ph->m->name = name;
		rc = shim_name_taken(&p->shims, name, err);
	}
	return rc < 0 ? rc : 0;
}

static int write_wrapper(struct phasing *p, struct phase *ph, struct err *err)
{
	int rc = declared_in(p, ph, err);

	if (rc >= 0 && !ph->why)
		rc = name_wrapper(p, ph, err);

	if (rc >= 0 && !ph->why)
		rc = shim_file_of(&ph->m->holder, &p->shims, ph->header, err);
	if (rc >= 0 && !ph->why)
		rc = shim_write(&p->shims, ph->m, err);
	if (rc >= 0 && !ph->why)
		ph->why = ph->m->why;
	return rc < 0 ? rc : 0;
}

/* The merge base with a file of wrappers for each header. */
static int write_trial(struct rev *out, struct phasing *p, struct err *err)
{
	_cleanup_snapshot_ struct snapshot with = SNAPSHOT_INIT;
	/* all that the provider did since is there to learn from */
	const struct oid_vec parents = { (git_oid *)&p->in.bases[0], 1, 1 };
	int rc;

	snapshot_init(&with, &p->in.base_trees[0]);
	for (size_t i = 0; i < p->all.n; i++) {
		_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
		const struct phase *ph = &p->all.items[i];
		const char *path;

		if (!is_open(ph))
			continue;
		path = beside(&p->arena, ph->header);
		strbuf_addf(&text, "#include \"%s\"\n\n", cpath_last(ph->header));
		for (size_t k = 0; k < p->all.n; k++)
			if (is_open(&p->all.items[k]) &&
			    strcmp(p->all.items[k].header, ph->header) == 0)
				strbuf_addf(&text, "%s%s", mark(p, k), p->all.items[k].m->text);
		snapshot_set_content(&with, path, strlen(path), text.buf, text.len, NULL,
				     0100644);
	}
	rc = snapshot_write_tree(&out->tree, &with, p->scratch, err);
	out->name = mem_strdup("the old form");
	return rc < 0 ? rc : scratch_commit(&out->commit, p->scratch, &out->tree, &parents,
					    "wrappers\n", err);
}

/* What became of one in the merge. */
static int take_wrapper(struct phasing *p, size_t i, const git_oid *tree, struct err *err)
{
	struct phase *ph = &p->all.items[i];
	const char *own = mark(p, i), *from, *end, *text;
	struct phased_file f;
	int rc = phased_read(&f, p, tree, beside(&p->arena, ph->header), err);

	if (rc < 0)
		return rc;
	from = f.text ? strstr(f.text, own) : NULL;
	if (!from || strncmp(f.text, "#include \"", 10) != 0 ||
	    string_begins(strchr(f.text, '\n') + 1, "#include")) {
		ph->why = arena_printf(&p->arena, "it would need a header that %s does not have",
				       ph->header);
		return 0;
	}
	from += strlen(own);
	end = strstr(from, "/* crosstree: ");
	text = arena_strndup(&p->arena, from, end ? (size_t)(end - from) : strlen(from));
	if (ph->renamed)
		text = rename_callee(p, text, ph);
	ph->text = reword(&p->arena, text, ph->m->name, ph->m->symbol.name);
	ph->way = PHASED_WRAPPER;
	return 0;
}

static int try_wrappers(struct phasing *p, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result found = FLOW_CHECK_RESULT_INIT;
	_cleanup_rev_ struct rev trial = REV_INIT;
	struct flow_check_opts how = FLOW_CHECK_OPTS_INIT;
	const struct suggest_opts opts = { NULL, &how };
	git_oid tree;
	int rc = write_trial(&trial, p, err);

	how.textual = false;
	if (rc >= 0)
		rc = flow_check(&found, p->ctx, &trial, p->provider, &how, err);
	if (rc >= 0)
		rc = flow_suggest(&found, &tree, p->ctx, &trial, p->provider, &opts, err);
	for (size_t i = 0; rc >= 0 && i < found.n_silent; i++) {
		const struct flow_silent *f = &found.silent[i];

		for (size_t k = 0; k < p->all.n; k++) {
			struct phase *ph = &p->all.items[k];

			if (!is_open(ph) || f->suggest->state == SUGGEST_PROVED ||
			    !shim_is_of(ph->m, &f->f) ||
			    strcmp(f->f.path, beside(&p->arena, ph->header)) != 0)
				continue;
			ph->why = arena_printf(&p->arena, "a wrapper cannot call the new one: %s",
					       f->suggest->why ? f->suggest->why : "no rule");
		}
	}
	for (size_t k = 0; rc >= 0 && k < p->all.n; k++)
		if (is_open(&p->all.items[k]))
			rc = take_wrapper(p, k, &tree, err);
	return rc < 0 ? rc : 0;
}

/* -------------------------------------------------------------------- both of them */

struct wanted {
	const char *name;
	bool defined;
};

static bool is_wanted(const struct cfile *cf, const struct fact *f, const void *payload)
{
	const struct wanted *w = payload;

	return strcmp(facts_str(&cf->facts, f->name), w->name) == 0 &&
	       (f->kind == FACT_EXPORT ||
		(f->kind == FACT_FUNC && !(f->flags & FACT_DEFINED) == !w->defined));
}

/* The declaration or (@defined) definition of the old tree, and what exports it. */
static const char *take_old(struct phasing *p, const struct phased_file *f, const char *name,
			    bool defined)
{
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
	const struct wanted w = { name, defined };
	struct cfile cf;
	size_t n = 0;

	cfile_parse(&cf, f->text, f->len, LEX_FULL);
	for (size_t i = 0; i < cf.decls.n; i++) {
		const struct fact *fact = cfile_decl_fact(&cf, i, is_wanted, &w);
		const struct tok *last = lex_tok(&cf.lx, cf.decls.items[i].last - 1);
		size_t from = lex_tok(&cf.lx, cf.decls.items[i].first)->off;

		if (!fact)
			continue;
		n += fact->kind == FACT_FUNC;
		while (from && f->text[from - 1] != '\n')
			from--;
		strbuf_addf(&out, "%.*s\n", (int)((size_t)last->off + last->len - from),
			    f->text + from);
	}
	cfile_release(&cf);
	/* one a configuration: too much to be put beside another */
	return n == 1 ? arena_strndup(&p->arena, out.buf, out.len) : NULL;
}

/* A function that nobody can put in terms of the new one stays. */
static int keep_both(struct phasing *p, struct phase *ph, struct err *err)
{
	const char *name = ph->m->symbol.name;
	struct phased_file header, source;
	cref_vec refs = VEC_INIT;
	int rc = ctree_find(&refs, p->shims.tree, name, err);

	for (size_t i = 0; rc >= 0 && i < refs.n && !ph->source; i++)
		if (refs.items[i].fact->kind == FACT_FUNC &&
		    refs.items[i].fact->flags & FACT_DEFINED)
			ph->source = arena_strdup(&p->arena, cworld_path(p->prep.world,
									 refs.items[i].file));
	VEC_RELEASE(&refs);
	if (rc < 0 || !ph->source || cpath_is_header(ph->source))
		return rc < 0 ? rc : 0;
	rc = phased_read(&header, p, &p->old.tree, ph->header, err);
	if (rc >= 0)
		rc = phased_read(&source, p, &p->old.tree, ph->source, err);
	if (rc < 0 || !header.text || !source.text)
		return rc < 0 ? rc : 0;
	ph->text = take_old(p, &header, name, false);
	ph->body = take_old(p, &source, name, true);
	rc = phased_read(&source, p, &p->after.tree, ph->source, err);
	if (ph->text && ph->body && source.text) {
		ph->way = PHASED_BOTH;
		ph->why = NULL;
	}
	return rc < 0 ? rc : 0;
}

int phased_old_forms(struct phasing *p, struct err *err)
{
	int rc = phased_callbacks(p, err);
	bool any = false;

	if (rc >= 0)
		rc = phased_members(p, err);

	for (size_t i = 0; rc >= 0 && i < p->all.n; i++) {
		struct phase *ph = &p->all.items[i];

		if (is_open(ph))
			rc = write_wrapper(p, ph, err);
		if (rc >= 0 && is_open(ph))
			rc = choose_name(p, ph, err);
		any |= is_open(ph);
	}
	if (rc >= 0 && any)
		rc = try_wrappers(p, err);
	for (size_t i = 0; rc >= 0 && i < p->all.n; i++) {
		struct phase *ph = &p->all.items[i];

		if (ph->way == PHASED_NONE && ph->header && ph->m->text)
			rc = keep_both(p, ph, err);
	}
	return rc < 0 ? rc : 0;
}
