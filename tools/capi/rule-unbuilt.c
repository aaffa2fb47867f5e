// SPDX-License-Identifier: GPL-2.0-only
/*
 * Edits of what is not built any more: one side's Makefile takes another object in
 * the place of a source, whose source has the functions, too, or a function is put
 * under an #if that does not hold, since a header has it now; the other side edits
 * one of them where it was. The old code stays, so that git sees no conflict.
 */
#include <string.h>

#include "capi/kbuild.h"
#include "capi/moved.h"
#include "capi/rule-lost.h"

struct swap {
	struct sweep *sw;
	enum check_side mover;
	const char *makefile;
	struct kbuild was, is;
	struct arena arena;
};

static void swap_release(struct swap *s)
{
	kbuild_release(&s->was);
	kbuild_release(&s->is);
	arena_release(&s->arena);
}

static int read_rules(struct kbuild *out, const struct swap *s, const struct snapshot *snap,
		      struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc = snapshot_read_fitting(&f, snap, s->sw->repo, s->makefile, CFILE_MAX_BYTES,
				       err);

	if (rc == 0)
		kbuild_scan(out, f.data, f.len);
	return rc;
}

static bool has_object(const struct kbuild *k, const char *word)
{
	for (size_t i = 0; i < k->items.n; i++)
		if (strcmp(k->items.items[i].word, word) == 0)
			return true;
	return false;
}

/* "lib/a.c" for the object "a.o" of lib/Makefile; NULL: it is no object. */
static const char *source_of(struct swap *s, const char *word)
{
	const char *slash = strrchr(s->makefile, '/');
	size_t n = strlen(word), dir = slash ? (size_t)(slash + 1 - s->makefile) : 0;

	if (n < 3 || strcmp(word + n - 2, ".o") != 0)
		return NULL;
	return arena_printf(&s->arena, "%.*s%.*s.c", (int)dir, s->makefile, (int)(n - 2), word);
}

/* The function around line @at (from 0), or NULL. */
static const char *function_at(const struct facts *facts, uint32_t at)
{
	for (uint32_t i = 0; i < facts->n_facts; i++) {
		const struct fact *f = &facts->facts[i];

		if (f->kind == FACT_FUNC && f->flags & FACT_DEFINED && f->line <= at + 1 &&
		    at < f->end_line)
			return facts_str(facts, f->name);
	}
	return NULL;
}

static const struct fact *function_of(const struct facts *facts, const char *name)
{
	for (uint32_t i = 0; i < facts->n_facts; i++) {
		const struct fact *f = &facts->facts[i];

		if (f->kind == FACT_FUNC && f->flags & FACT_DEFINED &&
		    strcmp(facts_str(facts, f->name), name) == 0)
			return f;
	}
	return NULL;
}

/* Whether some telling line of the edit is not in the other text. */
static bool is_lost(const struct version *edited, const struct hunk *h, const struct version *now)
{
	for (uint32_t i = h->new; i < h->new + h->n_new; i++)
		if (edited->lines.items[i].telling &&
		    lines_find(&now->lines, edited->lines.items[i].hash) == UINT32_MAX)
			return true;
	return false;
}

/* One source that is not built any more, and the one that is, perhaps in its place. */
struct pair {
	const char *old, *new;
	struct version base, edited, now;
	hunk_vec edits;
};

static void pair_release(struct pair *p)
{
	version_release(&p->base);
	version_release(&p->edited);
	version_release(&p->now);
	VEC_RELEASE(&p->edits);
}

static void report(struct swap *s, const struct pair *p, const struct hunk *h, const char *name,
		   const struct fact *now)
{
	static const char *const names[] = { "ours", "theirs" };
	struct sweep *sw = s->sw;
	struct check_finding *f;

	for (size_t i = 0; i < sw->found.n; i++)
		if (sw->found.items[i].kind == CHECK_LOST_CHANGE &&
		    sw->found.items[i].before.path &&
		    strcmp(sw->found.items[i].before.path, p->old) == 0 &&
		    strcmp(sw->found.items[i].symbol, name) == 0)
			return;
	f = sweep_report(sw, CHECK_LOST_CHANGE, CHECK_LIKELY, s->mover, p->old, h->new + 1, name);
	f->decl = f->symbol;
	f->message = arena_printf(&sw->arena, "%s edits %s(), %s builds that of %s in its place: "
				  "the edit is not there", names[!s->mover], name,
				  names[s->mover], p->new);
	f->before.path = f->path;
	f->before.line = h->new + 1;
	f->after.path = arena_strdup(&sw->arena, p->new);
	f->after.line = now->line;
}

static int judge(struct swap *s, const struct pair *p, struct err *err)
{
	const struct facts *edited, *now;
	int rc = ctree_facts(&edited, s->sw->side[!s->mover], p->old, err);

	if (rc == 0)
		rc = ctree_facts(&now, s->sw->merged, p->new, err);
	for (size_t i = 0; rc == 0 && i < p->edits.n; i++) {
		const struct hunk *h = &p->edits.items[i];
		const char *name = function_at(edited, h->new);
		const struct fact *f = name ? function_of(now, name) : NULL;

		if (f && is_lost(&p->edited, h, &p->now))
			report(s, p, h, name, f);
	}
	return rc < 0 ? rc : 0;
}

static int look_at(struct swap *s, const char *old, const char *new, struct err *err)
{
	_cleanup_(pair_release) struct pair p = {
		old, new, VERSION_INIT, VERSION_INIT, VERSION_INIT, VEC_INIT,
	};
	const struct check_input *in = s->sw->in;
	struct repo *r = s->sw->repo;
	int rc = version_read(&p.base, &in->bases[0], r, old, err);

	if (rc >= 0)
		rc = version_read(&p.edited, in->side[!s->mover], r, old, err);
	if (rc >= 0)
		rc = version_read(&p.now, in->merged, r, new, err);
	if (rc < 0 || !p.base.there || !p.edited.there || !p.now.there)
		return rc < 0 ? rc : 0;
	rc = lines_diff(&p.edits, p.base.file.data, p.base.file.len, p.edited.file.data,
			p.edited.file.len, err);
	return rc < 0 ? rc : judge(s, &p, err);
}

/* What the Makefile builds in place of the source @old. */
static int replaced(struct swap *s, const char *old, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < s->is.items.n; i++) {
		const char *word = s->is.items.items[i].word;
		const char *new = has_object(&s->was, word) ? NULL : source_of(s, word);

		if (new && sweep_changed(s->sw, s->mover, new, true))
			rc = look_at(s, old, new, err);
	}
	return rc;
}

static int one_makefile(struct sweep *sw, enum check_side mover, const char *path,
			struct err *err)
{
	_cleanup_(swap_release) struct swap s = {
		.sw = sw, .mover = mover, .makefile = path,
		.was = KBUILD_INIT, .is = KBUILD_INIT, .arena = ARENA_INIT,
	};
	int rc = read_rules(&s.was, &s, &sw->in->bases[0], err);

	if (rc == 0)
		rc = read_rules(&s.is, &s, sw->in->merged, err);
	for (size_t i = 0; rc == 0 && i < s.was.items.n; i++) {
		const char *word = s.was.items.items[i].word;
		const char *old = has_object(&s.is, word) ? NULL : source_of(&s, word);

		if (old && sweep_changed(sw, !mover, old, true) &&
		    !sweep_changed(sw, mover, old, false))
			rc = replaced(&s, old, err);
	}
	return rc < 0 ? rc : 0;
}

/* -------------------------------------------------------- what is compiled out */

/* A file that both sides changed. */
struct shadow {
	struct sweep *sw;
	enum check_side mover;
	const char *path;
	struct version base, edited, merged;
	hunk_vec edits;
	struct lexed lx;	/* of merged */
};

static void shadow_release(struct shadow *s)
{
	version_release(&s->base);
	version_release(&s->edited);
	version_release(&s->merged);
	VEC_RELEASE(&s->edits);
	lexed_release(&s->lx);
}

/* Whether the file sees the macro defined by a header, in every configuration. */
static int is_set(const struct shadow *s, const char *name, struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_visible(&refs, s->sw->merged, s->path, name, err);

	for (size_t i = 0; rc == 0 && i < refs.n; i++)
		if (refs.items[i].fact->kind == FACT_CONST &&
		    !(refs.items[i].fact->flags & FACT_UNDEF) &&
		    !*cref_str(&refs.items[i], refs.items[i].fact->guard))
			rc = 1;
	VEC_RELEASE(&refs);
	return rc;
}

/* Whether a branch of the mover's, around line @at (from 0), is never read. */
static int is_out(const struct shadow *s, uint32_t at, struct err *err)
{
	int rc = 0;

	for (size_t i = 1; rc == 0 && i < s->lx.conds.n; i++) {
		const struct cond *c = &s->lx.conds.items[i];

		if (at < c->line || at + 1 >= c->end_line || c->flags & COND_CONFLICT ||
		    c->line > s->merged.lines.n ||
		    lines_find(&s->edited.lines, s->merged.lines.items[c->line - 1].hash) !=
			    UINT32_MAX)
			continue;
		rc = c->flags & COND_DEAD ? 1 :
		     c->text && c->text[0] == '!' && lex_is_word(c->text[1]) &&
				     !strpbrk(c->text + 1, " ()&|") ?
					    is_set(s, c->text + 1, err) : 0;
	}
	return rc;
}

/* The function as another file defines it for this one; NULL in *@out: none does. */
static int find_other(struct cref *out, const struct shadow *s, const char *name,
		      struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_visible(&refs, s->sw->merged, s->path, name, err);

	*out = (struct cref){ 0 };
	for (size_t i = 0; rc == 0 && i < refs.n; i++) {
		const char *path = cworld_path(s->sw->in->world, refs.items[i].file);

		if (refs.items[i].fact->kind == FACT_FUNC &&
		    refs.items[i].fact->flags & FACT_DEFINED && strcmp(path, s->path) != 0 &&
		    sweep_changed(s->sw, s->mover, path, true))
			*out = refs.items[i];
	}
	VEC_RELEASE(&refs);
	return rc;
}

static int shadowed_edit(struct shadow *s, const struct facts *edited, const struct hunk *h,
			 struct err *err)
{
	const char *name = function_at(edited, h->new);
	struct version now = VERSION_INIT;
	struct pair p = { s->path, NULL, .edits = VEC_INIT };
	struct swap swap = { .sw = s->sw, .mover = s->mover };
	uint32_t at = UINT32_MAX;
	struct cref other;
	int rc;

	for (uint32_t i = h->new; name && i < h->new + h->n_new && at == UINT32_MAX; i++)
		if (s->edited.lines.items[i].telling &&
		    lines_find(&s->base.lines, s->edited.lines.items[i].hash) == UINT32_MAX)
			at = lines_find(&s->merged.lines, s->edited.lines.items[i].hash);
	rc = at == UINT32_MAX ? 0 : is_out(s, at, err);
	if (rc <= 0)
		return rc;
	rc = find_other(&other, s, name, err);
	if (rc < 0 || !other.fact)
		return rc;
	p.new = cworld_path(s->sw->in->world, other.file);
	rc = version_read(&now, s->sw->in->merged, s->sw->repo, p.new, err);
	if (rc >= 0 && is_lost(&s->edited, h, &now))
		report(&swap, &p, &(struct hunk){ .new = at }, name, other.fact);
	version_release(&now);
	return rc < 0 ? rc : 0;
}

/* Whether the merge has an #if that the editor has not. */
static bool gains_if(const struct shadow *s)
{
	for (size_t i = 0; i < s->merged.lines.n; i++) {
		const struct line *l = &s->merged.lines.items[i];

		if (l->len > 3 && memcmp(l->s, "#if", 3) == 0 &&
		    lines_find(&s->edited.lines, l->hash) == UINT32_MAX)
			return true;
	}
	return false;
}

static int compiled_out(struct sweep *sw, enum check_side mover, const char *path,
			struct err *err)
{
	_cleanup_(shadow_release) struct shadow s = {
		sw, mover, path, VERSION_INIT, VERSION_INIT, VERSION_INIT, VEC_INIT, { 0 },
	};
	struct repo *r = sw->repo;
	const struct facts *edited;
	int rc = version_read(&s.merged, sw->in->merged, r, path, err);

	if (rc >= 0)
		rc = version_read(&s.edited, sw->in->side[!mover], r, path, err);
	if (rc < 0 || !s.merged.there || !s.edited.there || !gains_if(&s))
		return rc < 0 ? rc : 0;
	rc = version_read(&s.base, &sw->in->bases[0], r, path, err);
	if (rc >= 0)
		rc = ctree_facts(&edited, sw->side[!mover], path, err);
	if (rc)
		return rc < 0 ? rc : 0;
	rc = lines_diff(&s.edits, s.base.file.data, s.base.file.len, s.edited.file.data,
			s.edited.file.len, err);
	lex(&s.lx, s.merged.file.data, s.merged.file.len, LEX_DECLS);
	for (size_t i = 0; rc >= 0 && i < s.edits.n; i++)
		rc = shadowed_edit(&s, edited, &s.edits.items[i], err);
	return rc;
}

/* -------------------------------------------------------------------- both of them */

static int one_path(struct sweep *sw, enum check_side mover, const char *path, struct err *err)
{
	if (!sweep_changed(sw, mover, path, true))
		return 0;
	if (kbuild_is_path(path))
		return one_makefile(sw, mover, path, err);
	if (cpath_is_c(path) && cpath_in_kernel(path) && sweep_changed(sw, !mover, path, true))
		return compiled_out(sw, mover, path, err);
	return 0;
}

int lost_unbuilt(struct sweep *sw, struct err *err)
{
	int rc = 0;

	for (int mover = 0; mover < 2; mover++) {
		const struct tree_changes *mine = sw->in->changes[mover][0];

		for (size_t i = 0; rc >= 0 && i < mine->n; i++)
			rc = one_path(sw, (enum check_side)mover, mine->items[i].path, err);
	}
	return rc;
}
