// SPDX-License-Identifier: GPL-2.0-only
/* The trees of the steps. */
#include <string.h>

#include "base/mem.h"
#include "capi/edits.h"
#include "capi/cfile.h"
#include "flow/phased-internal.h"

int phased_read(struct phased_file *out, struct phasing *p, const git_oid *tree, const char *path,
		struct err *err)
{
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc;

	*out = (struct phased_file){ .text = NULL };
	snapshot_init(&snap, tree);
	rc = snapshot_read_fitting(&f, &snap, p->r, path, CFILE_MAX_BYTES, err);
	if (rc)
		return rc < 0 ? rc : 0;
	*out = (struct phased_file){ arena_strndup(&p->arena, f.data, f.len), f.len, f.mode };
	return 0;
}

/* --------------------------------------------------------------------- the new names */

/* What of a text is in comments: from @at on the next one. False: there is no more. */
static bool next_comment(size_t *from, size_t *to, const char *s, size_t len, size_t at)
{
	for (size_t i = at; i + 1 < len; i++) {
		if (s[i] == '"' || s[i] == '\'') {
			char quote = s[i];

			for (i++; i < len && s[i] != quote && s[i] != '\n'; i++)
				i += s[i] == '\\';
			continue;
		}
		if (s[i] != '/' || (s[i + 1] != '*' && s[i + 1] != '/'))
			continue;
		*from = i;
		for (*to = i + 2; *to < len; ++*to)
			if (s[i + 1] == '/' ? s[*to] == '\n' :
					      s[*to - 1] == '*' && s[*to] == '/' && *to > i + 2)
				break;
		return true;
	}
	return false;
}

/* Code and comments, not what is printed. */
static void rename_words(struct strbuf *out, const char *s, size_t len,
			 const struct convert_symbol *symbol, const char *to)
{
	size_t n = strlen(symbol->name), from = 0, end = 0;
	convert_places places = VEC_INIT;
	splice_vec all = VEC_INIT;

	convert_mentions(&places, symbol, s, len);
	while (next_comment(&from, &end, s, len, end))
		for (size_t i = from; i + n < end; i++)
			if (memcmp(s + i, symbol->name, n) == 0 && !lex_is_word(s[i - 1]) &&
			    !lex_is_word(s[i + n]))
				VEC_PUSH(&places, i);
	for (size_t i = 0; i < places.n; i++)
		VEC_PUSH(&all, (struct splice){ places.items[i], n, to });
	splices_settle(&all);
	splices_put(out, s, len, all.items, all.n, NULL);
	VEC_RELEASE(&places);
	VEC_RELEASE(&all);
}

static size_t column(const char *s, size_t from, size_t at)
{
	size_t col = 0;

	for (; from < at; from++)
		col = s[from] == '\t' ? (col | 7) + 1 : col + 1;
	return col;
}

/* Behind the bracket that closes the one at @open; the end where none does. */
static size_t closing(const char *s, size_t len, size_t open)
{
	size_t depth = 0;

	for (; open < len; open++) {
		depth += s[open] == '(';
		if (s[open] == ')' && !--depth)
			return open + 1;
	}
	return len;
}

/* Lines that stood under what is behind the bracket of `name(` still do, @by columns on. */
static void realign(struct strbuf *text, const char *name, size_t by)
{
	_cleanup_strbuf_ struct strbuf was = STRBUF_INIT;
	size_t n = strlen(name), end = 0, want = 0, line = 0;

	strbuf_add(&was, text->buf, text->len);
	strbuf_reset(text);
	for (size_t i = 0; i < was.len; i++) {
		size_t from = i;

		if (i >= end && i + n < was.len && memcmp(was.buf + i, name, n) == 0 &&
		    was.buf[i + n] == '(') {
			end = closing(was.buf, was.len, i + n);
			want = column(was.buf, line, i + n + 1);
		}
		strbuf_addch(text, was.buf[i]);
		if (was.buf[i] != '\n')
			continue;
		line = i + 1;
		while (i + 1 < was.len && strchr(" \t", was.buf[i + 1]))
			i++;
		if (line < end && column(was.buf, line, i + 1) + by == want)
			for (size_t col = 0; col < want; col += col + 8 <= want ? 8 : 1)
				strbuf_addch(text, col + 8 <= want ? '\t' : ' ');
		else
			strbuf_add(text, was.buf + from + 1, i - from);
	}
}

static int rename_in(struct strbuf *text, struct phasing *p)
{
	int any = 0;

	for (size_t i = 0; i < p->all.n; i++) {
		const struct phase *ph = &p->all.items[i];
		_cleanup_strbuf_ struct strbuf was = STRBUF_INIT;

		if (ph->way == PHASED_NONE || !ph->renamed ||
		    !lex_has_word(text->buf, text->len, ph->m->symbol.name))
			continue;
		strbuf_add(&was, text->buf, text->len);
		strbuf_reset(text);
		rename_words(text, was.buf, was.len, &ph->m->symbol, ph->renamed);
		realign(text, ph->renamed, strlen(ph->renamed) - strlen(ph->m->symbol.name));
		any = 1;
	}
	return any;
}

/* -------------------------------------------------------------------- the old forms */

static size_t line_behind(const char *text, size_t len, size_t at)
{
	while (at < len && text[at] != '\n')
		at++;
	return at < len ? at + 1 : at;
}

/* Behind the #endif of the outermost conditional around, the include guard aside. */
static size_t behind_conds(const struct lexed *lx, uint32_t cond)
{
	uint32_t top = 0, line = 0;
	size_t at = 0;

	for (uint32_t c = cond; c; c = lx->conds.items[c].parent)
		if (!(lx->conds.items[c].flags & COND_INCLUDE_GUARD))
			top = c;
	for (uint32_t c = 1; top && c < lx->conds.n; c++)
		if (lx->conds.items[c].group == lx->conds.items[top].group)
			line = lx->conds.items[c].end_line;
	for (; line && at < lx->len; at++)
		line -= lx->src[at] == '\n';
	return at;
}

struct form {
	const struct phase *ph;
	const char *text;	/* the old one's */
};

static bool is_new_form(const struct cfile *cf, const struct fact *f, const void *payload)
{
	const struct form *form = payload;
	const char *name = facts_str(&cf->facts, f->name);

	if (f->kind != FACT_FUNC && f->kind != FACT_EXPORT && f->kind != FACT_ENUMERATOR)
		return false;
	if (form->ph->renamed)
		return strcmp(name, form->ph->renamed) == 0;
	return strcmp(name, form->ph->m->symbol.name) != 0 && *name &&
	       lex_has_word(form->text, strlen(form->text), name);
}

/*
 * Behind the last declaration of what takes its place, in the same conditional; where that has
 * several forms by configuration, behind all of them. At the end where there is none.
 */
static size_t place_of(const char *s, size_t len, const struct phase *ph, const char *text)
{
	const struct form form = { ph, text };
	size_t at = SIZE_MAX;
	bool several = false;
	uint32_t cond = 0;
	struct cfile cf;

	cfile_parse(&cf, s, len, LEX_FULL);
	for (size_t i = 0; i < cf.decls.n; i++) {
		const struct tok *last = lex_tok(&cf.lx, cf.decls.items[i].last - 1);

		if (!cfile_decl_fact(&cf, i, is_new_form, &form))
			continue;
		several |= at != SIZE_MAX && cond != last->cond;
		cond = last->cond;
		at = line_behind(s, len, (size_t)last->off + last->len);
	}
	if (several)
		at = behind_conds(&cf.lx, cond);
	cfile_release(&cf);
	return at == SIZE_MAX || !at ? shim_end_of(s, len) : at;
}

static void insert(struct strbuf *text, size_t at, const char *what)
{
	_cleanup_strbuf_ struct strbuf rest = STRBUF_INIT;

	strbuf_add(&rest, text->buf + at, text->len - at);
	text->len = at;
	if (at > 1 && memcmp(text->buf + at - 2, "\n\n", 2) != 0)
		strbuf_addch(text, '\n');
	strbuf_addstr(text, "/* The old form, until its last users are converted */\n");
	strbuf_addstr(text, what);
	while (text->len > 1 && memcmp(text->buf + text->len - 2, "\n\n", 2) == 0)
		text->len--;
	if (rest.len && *rest.buf != '\n')
		strbuf_addch(text, '\n');
	strbuf_add(text, rest.buf, rest.len);
}

static int keep_in(struct strbuf *text, struct phasing *p, const char *path)
{
	int any = 0;

	for (size_t i = 0; i < p->all.n; i++) {
		const struct phase *ph = &p->all.items[i];

		if (ph->way == PHASED_NONE || ph->way == PHASED_EITHER)
			continue;
		if (ph->way == PHASED_ALIAS && strcmp(path, ph->header) == 0) {
			phased_put_alias(text, ph);
			any = 1;
		} else if (strcmp(path, ph->header) == 0) {
			insert(text, place_of(text->buf, text->len, ph, ph->text), ph->text);
			any = 1;
		}
		if (ph->body && strcmp(path, ph->source) == 0) {
			insert(text, place_of(text->buf, text->len, ph, ph->body), ph->body);
			any = 1;
		}
	}
	return any;
}

/* One file of the tree. */
static int put_file(struct snapshot *out, struct phasing *p, struct ctree *of, const git_oid *tree,
		    const char *path, bool keep, struct err *err)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	struct phased_file f;
	int rc = phased_read(&f, p, tree, path, err), any;

	if (rc < 0 || !f.text || !mode_is_file(f.mode))
		return rc;
	strbuf_add(&text, f.text, f.len);
	any = rename_in(&text, p);
	rc = phased_put_callbacks(&text, p, of, path, keep, err);
	if (rc < 0)
		return rc;
	any |= rc;
	if (keep)
		any |= keep_in(&text, p, path);
	if (any)
		snapshot_set_content(out, path, strlen(path), text.buf, text.len, NULL, f.mode);
	return 0;
}

int phased_tree(git_oid *out, struct phasing *p, const git_oid *tree, bool keep,
		struct err *err)
{
	_cleanup_snapshot_ struct snapshot with = SNAPSHOT_INIT, plain = SNAPSHOT_INIT;
	_cleanup_changes_ struct tree_changes changes = TREE_CHANGES_INIT;
	_cleanup_(ctree_freep) struct ctree *of = NULL;
	const git_oid *from = git_oid_equal(tree, &p->after.tree) ? &p->old.tree :
			      &p->in.base_trees[0];
	int rc = tree_diff(&changes, p->r, from, tree, err);

	snapshot_init(&with, tree);
	snapshot_init(&plain, tree);
	if (rc >= 0)
		rc = ctree_open(&of, p->prep.world, &plain, err);
	for (size_t i = 0; rc >= 0 && i < changes.n; i++) {
		const struct tree_change *c = &changes.items[i];

		if (mode_is_file(c->new_mode) && (cpath_is_c(c->path) || mode_is_file(c->old_mode)))
			rc = put_file(&with, p, of, tree, c->path, keep, err);
	}
	/* a header that the change did not touch */
	for (size_t i = 0; rc >= 0 && keep && i < p->all.n; i++) {
		const struct phase *ph = &p->all.items[i];

		if (ph->way != PHASED_NONE &&
		    !tree_changes_find(&changes, ph->header, strlen(ph->header)))
			rc = put_file(&with, p, of, tree, ph->header, keep, err);
	}
	return rc < 0 ? rc : snapshot_write_tree(out, &with, p->scratch, err);
}

/* ------------------------------------------------------------------------ two steps */

struct range {
	size_t from, to;
};

typedef VEC(struct range) range_vec;

/* EXPORT_SYMBOL(name) goes with what it exports. */
static bool is_export(const struct phased_file *f, size_t at)
{
	size_t from = at;

	while (from && f->text[from - 1] != '\n')
		from--;
	return strncmp(f->text + from, "EXPORT_SYMBOL", 13) == 0;
}

/* Where the old text uses what changed. */
static void find_uses(range_vec *out, const struct phasing *p, const struct phased_file *f)
{
	for (size_t i = 0; i < p->all.n; i++) {
		const struct phase *ph = &p->all.items[i];
		convert_places at = VEC_INIT;

		if (ph->way != PHASED_NONE)
			convert_all_uses(&at, &ph->m->symbol, f->text, f->len);
		for (size_t k = 0; k < at.n; k++) {
			struct range r;

			if (is_export(f, at.items[k]))
				continue;
			if (convert_extent(&r.from, &r.to, &ph->m->symbol, f->text, f->len,
					   at.items[k]))
				VEC_PUSH(out, r);
		}
		VEC_RELEASE(&at);
	}
}

/* Whether a file declares or defines any of it, before or after. */
static int declares(struct phasing *p, const char *path)
{
	for (size_t i = 0; i < p->all.n; i++) {
		const struct phase *ph = &p->all.items[i];
		const char *now = ph->first->f.after.path;

		if (ph->way == PHASED_NONE)
			continue;
		if (strcmp(ph->header, path) == 0 || (now && strcmp(now, path) == 0))
			return 1;
	}
	return 0;
}

/* Whether the file holds a definition of something that one of the headers declares. */
static int defines(struct phasing *p, const struct phased_file *f)
{
	struct facts facts;
	int is = 0;

	facts_scan(&facts, f->text, f->len);
	for (uint32_t i = 0; i < facts.n_facts && !is; i++) {
		const struct fact *d = &facts.facts[i];
		const char *name = facts_str(&facts, d->name);

		for (size_t k = 0; k < p->all.n && !is; k++) {
			const struct phase *ph = &p->all.items[k];

			is = ph->way != PHASED_NONE && d->kind != FACT_INVOKE &&
			     (strcmp(name, ph->m->symbol.name) == 0 ||
			      (ph->renamed && strcmp(name, ph->renamed) == 0) ||
			      (d->kind == FACT_FUNC && d->flags & FACT_DEFINED &&
			       !(d->flags & FACT_STATIC) && ph->text &&
			       lex_has_word(ph->text, strlen(ph->text), name)));
		}
	}
	facts_release(&facts);
	return is;
}

/* The old text with all that is no conversion. */
static int divide_file(struct snapshot *out, const struct phasing *p, const char *path,
		       const struct phased_file *old, const struct phased_file *new,
		       struct err *err)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	range_vec uses = VEC_INIT;
	edit_vec edits = VEC_INIT;
	bool *in;
	int rc = edits_make(&edits, old->text, old->len, new->text, new->len, err);

	find_uses(&uses, p, old);
	in = mem_zalloc(edits.n + 1);
	for (size_t i = 0; i < edits.n; i++) {
		const struct edit *e = &edits.items[i];

		in[i] = true;
		for (size_t k = 0; k < uses.n; k++)
			in[i] &= e->at + e->len < uses.items[k].from || e->at >= uses.items[k].to;
	}
	/* with what only goes together */
	for (size_t i = 0; i < edits.n; i++)
		for (size_t k = 0; k < edits.n && !in[i]; k++)
			if (edits.items[k].group == edits.items[i].group)
				in[k] = false;
	if (rc >= 0) {
		edits_apply(&text, old->text, old->len, edits.items, edits.n, in, NULL);
		snapshot_set_content(out, path, strlen(path), text.buf, text.len, NULL, new->mode);
	}
	free(in);
	VEC_RELEASE(&edits);
	VEC_RELEASE(&uses);
	return rc < 0 ? rc : 0;
}

int phased_divide(struct phasing *p, struct err *err)
{
	_cleanup_snapshot_ struct snapshot with = SNAPSHOT_INIT;
	_cleanup_changes_ struct tree_changes changes = TREE_CHANGES_INIT;
	int rc = tree_diff(&changes, p->r, &p->old.tree, &p->converted, err);

	snapshot_init(&with, &p->old.tree);
	for (size_t i = 0; rc >= 0 && i < changes.n; i++) {
		const struct tree_change *c = &changes.items[i];
		struct phased_file old, new;

		rc = phased_read(&old, p, &p->old.tree, c->path, err);
		if (rc >= 0)
			rc = phased_read(&new, p, &p->converted, c->path, err);
		if (rc < 0 || !cpath_is_c(c->path))
			continue;
		/* what uses it and nothing else goes with the second step */
		if (!declares(p, c->path) && !(new.text && defines(p, &new)) &&
		    !(old.text && defines(p, &old)))
			continue;
		if (old.text && new.text)
			rc = divide_file(&with, p, c->path, &old, &new, err);
		else if (new.text)
			snapshot_set_content(&with, c->path, c->len, new.text, new.len, NULL,
					     new.mode);
		else
			snapshot_set_deleted(&with, c->path, c->len);
	}
	return rc < 0 ? rc : snapshot_write_tree(&p->beside, &with, p->scratch, err);
}
