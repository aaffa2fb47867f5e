// SPDX-License-Identifier: GPL-2.0-only
#include "capi/moved.h"

#include <stdlib.h>
#include <string.h>

#include "base/strbuf.h"
#include "capi/kconfig.h"

#define MAX_BYTES ((size_t)4 << 20)
#define MAX_FILES 100		/* new ones to look in; then those near by only */
#define MAX_SAME 16		/* lines that stand more often tell nothing */
#define SLACK 10		/* lines that the mover may have put between */

static bool binary(const struct snap_file *f)
{
	return memchr(f->data, '\0', f->len) != NULL;
}

int version_read(struct version *v, const struct snapshot *snap, struct repo *r,
		 const char *path, struct err *err)
{
	int rc = snapshot_read_fitting(&v->file, snap, r, path, MAX_BYTES, err);

	if (rc || !mode_is_file(v->file.mode) || binary(&v->file))
		return rc < 0 ? rc : 0;
	v->there = true;
	lines_split(&v->lines, v->file.data, v->file.len);
	return 0;
}

void version_release(struct version *v)
{
	snap_file_release(&v->file);
	VEC_RELEASE(&v->lines);
	free(v->settled);
}

bool version_marker(const struct line *l, char c)
{
	return l->len >= 7 && l->s[0] == c && memcmp(l->s, l->s + 1, 6) == 0 &&
	       (l->len == 7 || l->s[7] == ' ' || l->s[7] == '\r');
}

static bool has_markers(const struct version *v)
{
	for (size_t i = 0; i < v->lines.n; i++)
		if (version_marker(&v->lines.items[i], '<'))
			return true;
	return false;
}

/* Between conflict markers both sides' lines stand: those of @side alone are left. */
static void settle(struct version *v, enum check_side side)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	int at = -1;	/* outside; else enum check_side, or more: a base */
	size_t len;

	for (size_t i = 0; i < v->lines.n; i++) {
		const struct line *l = &v->lines.items[i];

		if (version_marker(l, '<'))
			at = SIDE_OURS;
		else if (at >= 0 && version_marker(l, '|'))
			at = SIDE_THEIRS + 1;
		else if (at >= 0 && version_marker(l, '='))
			at = SIDE_THEIRS;
		else if (at >= 0 && version_marker(l, '>'))
			at = -1;
		else if (at < 0 || at == (int)side)
			strbuf_addf(&sb, "%.*s\n", (int)l->len, l->s);
	}
	v->settled = strbuf_detach(&sb, &len);
	VEC_RELEASE(&v->lines);
	v->lines = (line_vec)VEC_INIT;
	lines_split(&v->lines, v->settled, len);
	v->file.data = v->settled;
	v->file.len = len;
}

static int by_hash(const void *a, const void *b)
{
	const struct added_line *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return x->line < y->line ? -1 : x->line > y->line;
}

static void index_added(struct moved_to *to)
{
	for (uint32_t h = 0; h < to->hunks.n; h++) {
		const struct hunk *hunk = &to->hunks.items[h];

		for (uint32_t i = hunk->new; i < hunk->new + hunk->n_new; i++) {
			const struct line *l = &to->text.lines.items[i];

			if (l->telling)
				VEC_PUSH(&to->added,
					 (struct added_line){ l->hash, i, h });
		}
	}
	VEC_SORT(&to->added, by_hash);
}

static int read_target(struct moved_to *to, struct sweep *sw, struct repo *r,
		       enum check_side mover, struct err *err)
{
	struct version base = VERSION_INIT;
	int rc = version_read(&to->text, sw->in->merged, r, to->path, err);

	if (rc >= 0 && !to->text.there) {
		version_release(&to->text);
		to->text = (struct version)VERSION_INIT;
		rc = version_read(&to->text, sw->in->side[mover], r, to->path, err);
	}
	if (rc >= 0 && has_markers(&to->text))
		settle(&to->text, mover);
	if (rc >= 0)
		rc = version_read(&base, &sw->in->bases[0], r, to->path, err);
	if (rc >= 0)
		rc = lines_diff(&to->hunks, base.file.data, base.there ? base.file.len : 0,
				to->text.file.data,
				to->text.there ? to->text.file.len : 0, err);
	version_release(&base);
	if (rc >= 0 && to->text.there)
		index_added(to);
	return rc;
}

static void candidate(moved_vec *out, const char *path, const char *old,
		      struct arena *arena)
{
	for (size_t i = 0; i < out->n; i++)
		if (strcmp(out->items[i].path, path) == 0)
			return;
	VEC_PUSH(out, (struct moved_to){
		.path = arena_strdup(arena, path), .text = VERSION_INIT,
		.same = strcmp(path, old) == 0,
	});
}

/* Files in which the mover defines names that the old file defined. */
static int by_names(moved_vec *out, struct sweep *sw, enum check_side mover,
		    const char *old, const bool *removed, struct arena *arena,
		    struct err *err)
{
	const struct delta *d = sw->delta[mover];
	const struct facts *facts;
	int rc = ctree_facts(&facts, sw->base[0], old, err);

	for (uint32_t i = 0; rc == 0 && i < facts->n_facts; i++) {
		const struct fact *f = &facts->facts[i];
		const char *name = facts_str(facts, f->name);
		const struct delta_change *c;

		if (!f->line || (removed && !removed[f->line - 1]) || f->kind == FACT_INVOKE ||
		    f->kind == FACT_EXPORT || f->kind == FACT_LISTED)
			continue;
		c = delta_find(d, name);
		for (; c && c < d->items + d->n && strcmp(c->name, name) == 0; c++)
			for (size_t k = 0; k < c->n_new && out->n < MAX_FILES; k++)
				candidate(out, cworld_path(sw->in->world,
							   c->new_refs[k].file),
					  old, arena);
	}
	return rc < 0 ? rc : 0;
}

/* Files of the mover in which functions of the old file stand, too. */
static int by_definitions(moved_vec *out, struct sweep *sw, enum check_side mover,
			  const char *old, struct arena *arena, struct err *err)
{
	const struct facts *facts;
	int rc = ctree_facts(&facts, sw->base[0], old, err);

	for (uint32_t i = 0; rc == 0 && i < facts->n_facts && out->n < MAX_FILES; i++) {
		const struct fact *f = &facts->facts[i];
		cref_vec refs = VEC_INIT;

		if (f->kind != FACT_FUNC || !(f->flags & FACT_DEFINED) || f->flags & FACT_MADE)
			continue;
		rc = ctree_find(&refs, sw->side[mover], facts_str(facts, f->name), err);
		for (size_t k = 0; rc == 0 && k < refs.n && out->n < MAX_FILES; k++) {
			const char *path = cworld_path(sw->in->world, refs.items[k].file);

			if (refs.items[k].fact->flags & FACT_DEFINED && strcmp(path, old) != 0 &&
			    sweep_changed(sw, mover, path, true))
				candidate(out, path, old, arena);
		}
		VEC_RELEASE(&refs);
	}
	return rc < 0 ? rc : 0;
}

static size_t directory(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (size_t)(slash - path) + 1 : 0;
}

static void by_newness(moved_vec *out, const struct tree_changes *changes,
		       const char *old, struct arena *arena)
{
	size_t n = 0, dir = directory(old);

	for (size_t i = 0; i < changes->n; i++)
		n += !changes->items[i].old_mode;
	for (size_t i = 0; i < changes->n && out->n < MAX_FILES; i++) {
		const struct tree_change *ch = &changes->items[i];

		if (ch->old_mode || !mode_is_file(ch->new_mode))
			continue;
		if (n <= MAX_FILES || (directory(ch->path) == dir &&
				       memcmp(ch->path, old, dir) == 0))
			candidate(out, ch->path, old, arena);
	}
}

static int read_options(struct kconfig *out, const struct snapshot *snap, struct repo *r,
			const char *path, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc = snapshot_read_fitting(&f, snap, r, path, MAX_BYTES, err);

	if (rc == 0)
		kconfig_scan(out, f.data, f.len);
	return rc < 0 ? rc : 0;
}

/* Whether the file @to has an option that the old file had, @was, and has no more, @is. */
static bool has_moved(const struct kconfig *to, const struct kconfig *was, const struct kconfig *is)
{
	for (size_t i = 0; i < to->entries.n; i++) {
		const char *name = to->entries.items[i].name;

		if (kconfig_find(was, name) && !kconfig_find(is, name))
			return true;
	}
	return false;
}

/* Kconfig files of the mover with options that the old one had. */
static int by_options(moved_vec *out, struct sweep *sw, struct repo *r, enum check_side mover,
		      const char *old, struct arena *arena, struct err *err)
{
	const struct tree_changes *changes = sw->in->changes[mover][0];
	_cleanup_kconfig_ struct kconfig was = KCONFIG_INIT, is = KCONFIG_INIT;
	int rc = 0;

	if (kconfig_is_path(old))
		rc = read_options(&was, &sw->in->bases[0], r, old, err);
	if (rc >= 0 && was.entries.n)
		rc = read_options(&is, sw->in->side[mover], r, old, err);
	for (size_t i = 0; rc >= 0 && was.entries.n && i < changes->n && out->n < MAX_FILES; i++) {
		const struct tree_change *ch = &changes->items[i];
		_cleanup_kconfig_ struct kconfig to = KCONFIG_INIT;

		if (!kconfig_is_path(ch->path) || !mode_is_file(ch->new_mode) ||
		    strcmp(ch->path, old) == 0)
			continue;
		rc = read_options(&to, sw->in->side[mover], r, ch->path, err);
		if (rc >= 0 && has_moved(&to, &was, &is))
			candidate(out, ch->path, old, arena);
	}
	return rc;
}

int moved_candidates(moved_vec *out, struct sweep *sw, struct repo *r,
		     enum check_side mover, const char *old,
		     const bool *removed,
		     struct arena *arena, struct err *err)
{
	int rc = 0;

	if (removed)
		candidate(out, old, old, arena);
	else
		rc = by_definitions(out, sw, mover, old, arena, err);
	if (rc >= 0)
		rc = by_names(out, sw, mover, old, removed, arena, err);
	if (rc >= 0)
		rc = by_options(out, sw, r, mover, old, arena, err);
	by_newness(out, sw->in->changes[mover][0], old, arena);
	for (size_t i = 0; rc >= 0 && i < out->n; i++)
		rc = read_target(&out->items[i], sw, r, mover, err);
	return rc;
}

void moved_release(moved_vec *v)
{
	for (size_t i = 0; i < v->n; i++) {
		version_release(&v->items[i].text);
		VEC_RELEASE(&v->items[i].hunks);
		VEC_RELEASE(&v->items[i].added);
	}
	VEC_RELEASE(v);
}

/* ----------------------------------------------------------- to find a stretch */

typedef VEC(int64_t) shift_vec;

static bool overlaps(const struct hunk *a, uint32_t first, uint32_t last)
{
	return a->old < last && first < a->old + a->n_old;
}

/* What was rewritten where it stands did not move. */
static bool in_place(const struct moved_to *to, uint32_t hunk,
		     const struct hunk *edit)
{
	uint32_t first = edit->old ? edit->old - 1 : 0;

	return to->same && overlaps(&to->hunks.items[hunk], first,
				    edit->old + edit->n_old + 1);
}

static void vote(shift_vec *votes, const struct moved_to *to, uint64_t hash,
		 uint32_t line, const struct hunk *edit)
{
	size_t lo = 0, hi = to->added.n, n = 0;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (to->added.items[mid].hash < hash)
			lo = mid + 1;
		else
			hi = mid;
	}
	while (lo + n < to->added.n && to->added.items[lo + n].hash == hash)
		n++;
	for (size_t i = lo; n <= MAX_SAME && i < lo + n; i++)
		if (!in_place(to, to->added.items[i].hunk, edit))
			VEC_PUSH(votes, (int64_t)to->added.items[i].line - line);
}

static int by_value(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return x < y ? -1 : x > y;
}

/* The shift that most lines agree on, within SLACK. False: too few do. */
static bool elect(shift_vec *votes, int64_t *shift)
{
	size_t best = 1;

	VEC_SORT(votes, by_value);
	for (size_t i = 0, k = 0; i < votes->n; i++) {
		while (votes->items[i] - votes->items[k] > SLACK)
			k++;
		if (i - k + 1 > best) {
			best = i - k + 1;
			*shift = votes->items[k];
		}
	}
	return best > 1;
}

static bool of_edit(const struct hunk *edit, uint32_t line)
{
	return line >= edit->old && line < edit->old + edit->n_old;
}

/* A line of the edit, or next to it, tells more than one far off. */
static size_t weight(const struct hunk *edit, uint32_t line)
{
	uint32_t end = edit->old + edit->n_old;

	return line + 4 > edit->old && line < end + 3 ? 5 : 1;
}

static void align(struct moved *m, const struct moved_to *to,
		  const struct version *base, uint32_t first, uint32_t last,
		  const struct hunk *edit, int64_t shift)
{
	int64_t from = first + shift - SLACK, end = last + shift + 2 * SLACK;

	m->to = to;
	m->from = from < 0 ? 0 : (uint32_t)from;
	m->end = end > (int64_t)to->text.lines.n ? (uint32_t)to->text.lines.n :
						   (uint32_t)end;
	m->telling = m->found = m->score = 0;
	(void)lines_align(m->line, base->lines.items + first, last - first,
			  to->text.lines.items + m->from, m->end - m->from);
	for (uint32_t i = first; i < last; i++) {
		uint32_t *at = &m->line[i - first];

		if (*at != UINT32_MAX)
			*at += m->from;
		if (!base->lines.items[i].telling)
			continue;
		m->score += *at != UINT32_MAX ? weight(edit, i) : 0;
		if (of_edit(edit, i))
			continue;
		m->telling++;
		m->found += *at != UINT32_MAX;
	}
}

void moved_find(struct moved *out, const moved_vec *in,
		const struct version *base, uint32_t first, uint32_t last,
		const struct hunk *edit)
{
	out->to = NULL;
	for (size_t i = 0; i < in->n; i++) {
		const struct moved_to *to = &in->items[i];
		shift_vec votes = VEC_INIT;
		struct moved m;
		int64_t shift;

		for (uint32_t k = first; k < last; k++)
			if (base->lines.items[k].telling)
				vote(&votes, to, base->lines.items[k].hash, k, edit);
		if (elect(&votes, &shift)) {
			align(&m, to, base, first, last, edit, shift);
			if (!out->to || m.score > out->score)
				*out = m;
		}
		VEC_RELEASE(&votes);
	}
}
