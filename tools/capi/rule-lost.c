// SPDX-License-Identifier: GPL-2.0-only
/*
 * Changes that a merge loses without a word from the compiler: one side moved the
 * code that the other one edits where it was. git stops at most at the old place,
 * where the answer is to take the code away; what has to be done is to edit it
 * where it is now.
 *
 * An edit is a stretch of lines that one side has differently from the base. It is
 * looked at when the other side took the lines around it away; it is lost when
 * those lines are found among the ones that this side added elsewhere, the edit's
 * old lines with them, and its new ones not. Of a merge that somebody made by hand
 * an edit is lost, too, that it leaves out though the other side did not touch the
 * place.
 */
#include "capi/moved.h"

#include "base/pool.h"
#include "capi/kconfig.h"
#include "capi/rule-lost.h"

#define REACH 20		/* lines around an edit outside of any function */
#define MAX_LOOSE 5		/* lines added there that go with those around them */

struct loss {
	const char *symbol;	/* what is edited at the old place */
	const char *path;	/* where it belongs now */
	const char *into;	/* the function there, or NULL */
	uint32_t line;
	uint32_t mover_line;	/* the same in the mover's tree */
	uint32_t old_line;	/* of the edit, in the editor's tree */
	enum check_confidence confidence;
	bool dropped;		/* nothing moved: the merge is just without it */
};

/* One file that one side edits and from which the other one took lines. */
struct job {
	const char *path;
	enum check_side editor, mover;
	struct version base, edited, merged;
	hunk_vec edits;
	bool *removed;		/* by line of the base: the mover has it not, or not in use */
	bool retired;		/* the mover left the file where it is, unused */
	moved_vec to;
	VEC(struct loss) losses;
	struct arena arena;
};

struct work {
	struct sweep *sw;
	VEC(struct job) jobs;
	struct retired retired[2];	/* by mover */
};

/* Whether the mover took away what is around the edit. */
static bool uprooted(const struct job *job, const struct hunk *edit)
{
	uint32_t n = (uint32_t)job->base.lines.n, end = edit->old + edit->n_old;
	bool above = edit->old > 0 && job->removed[edit->old - 1];
	bool below = end < n && job->removed[end];

	for (uint32_t i = edit->old; i < end; i++)
		if (!job->removed[i])
			return false;
	return above || below;
}

static bool any_uprooted(const struct job *job)
{
	for (size_t i = 0; i < job->edits.n; i++)
		if (uprooted(job, &job->edits.items[i]))
			return true;
	return false;
}

/* ------------------------------------------------------------ what an edit does */

/* Lines of an edit that are its own: telling, and not on its other side, too. */
struct own {
	uint32_t n;		/* of them */
	uint32_t found;		/* … that stand where the code is now */
	uint32_t anywhere;	/* … that stand in that file */
	uint32_t notes;		/* … that are comments or includes */
};

static bool in_lines(const struct line *l, const line_vec *v, uint32_t from,
		     uint32_t end)
{
	for (uint32_t i = from; i < end && i < v->n; i++)
		if (v->items[i].hash == l->hash)
			return true;
	return false;
}

static bool is_note(const struct line *l)
{
	const char *s = l->s, *end = s + l->len;

	while (s < end && (*s == ' ' || *s == '\t'))
		s++;
	return end - s >= 1 && (*s == '*' || *s == '#' ||
				(end - s >= 2 && s[0] == '/' &&
				 (s[1] == '*' || s[1] == '/')));
}

static struct own own_lines(const line_vec *v, uint32_t from, uint32_t n,
			    const line_vec *other, uint32_t other_from,
			    uint32_t other_n, const struct moved *m)
{
	struct own o = { 0 };

	for (uint32_t i = from; i < from + n; i++) {
		const struct line *l = &v->items[i];

		if (!l->telling || in_lines(l, other, other_from, other_from + other_n))
			continue;
		o.n++;
		o.notes += is_note(l);
		o.found += in_lines(l, &m->to->text.lines, m->from, m->end);
		o.anywhere += in_lines(l, &m->to->text.lines, 0, UINT32_MAX);
	}
	return o;
}

/* The lines are somewhere else in the editor's own file: it moved them, too. */
static bool moved_itself(const struct job *job, const struct hunk *edit)
{
	for (uint32_t i = edit->old; i < edit->old + edit->n_old; i++) {
		const struct line *l = &job->base.lines.items[i];

		if (l->telling && !in_lines(l, &job->edited.lines, 0, UINT32_MAX))
			return false;
	}
	return true;
}

/* ------------------------------------------------------------- where it belongs */

/* The part of the base around an edit that is looked for as one. */
static void window(const struct job *job, struct ctree *base,
		   const struct hunk *edit, uint32_t *first, uint32_t *last,
		   bool *inside, struct err *err)
{
	uint32_t lo = edit->old > REACH ? edit->old - REACH : 0;
	uint32_t hi = edit->old + edit->n_old + REACH, room;
	const struct facts *facts;

	*inside = false;
	if (ctree_facts(&facts, base, job->path, err) == 0)
		for (uint32_t i = 0; i < facts->n_facts; i++) {
			const struct fact *f = &facts->facts[i];

			if (f->kind == FACT_FUNC && f->flags & FACT_DEFINED &&
			    f->line <= edit->old && edit->old < f->end_line) {
				lo = f->line - 1;
				hi = f->end_line;
				*inside = true;
			}
		}
	if (hi > job->base.lines.n)
		hi = (uint32_t)job->base.lines.n;
	/* only what was taken away in one piece, and not too much of it */
	room = edit->n_old < MOVED_WINDOW ? (MOVED_WINDOW - edit->n_old) / 2 : 0;
	*first = edit->old;
	while (*first > lo && job->removed[*first - 1] && edit->old - *first < room)
		(*first)--;
	*last = edit->old + edit->n_old;
	while (*last < hi && job->removed[*last] &&
	       *last - edit->old - edit->n_old < room)
		(*last)++;
}

/* Where the first line of the edit is now, or the line behind the one above it. */
static uint32_t place(const struct moved *m, uint32_t first, uint32_t last,
		      const struct hunk *edit)
{
	for (uint32_t i = edit->old; i < edit->old + edit->n_old; i++)
		if (m->line[i - first] != UINT32_MAX)
			return m->line[i - first];
	for (uint32_t i = edit->old; i-- > first;)
		if (m->line[i - first] != UINT32_MAX)
			return m->line[i - first] + 1;
	for (uint32_t i = edit->old + edit->n_old; i < last; i++)
		if (m->line[i - first] != UINT32_MAX)
			return m->line[i - first];
	return m->from;
}

/* An insertion goes between lines that are still next to each other. */
static bool joined(const struct moved *m, const struct job *job, uint32_t first,
		   uint32_t last, const struct hunk *edit)
{
	uint32_t above = UINT32_MAX, below = UINT32_MAX;

	for (uint32_t i = edit->old; above == UINT32_MAX && i-- > first;)
		if (job->base.lines.items[i].telling)
			above = m->line[i - first], i = first;
	for (uint32_t i = edit->old + edit->n_old; i < last; i++)
		if (job->base.lines.items[i].telling) {
			below = m->line[i - first];
			break;
		}
	return above != UINT32_MAX && below != UINT32_MAX && below > above &&
	       below - above <= 4;
}

/* The option of a Kconfig file that line @at (from 0) belongs to, else the file. */
static const char *option_at(struct job *job, const struct version *v, uint32_t at)
{
	_cleanup_kconfig_ struct kconfig k = KCONFIG_INIT;
	const char *name = job->path;

	if (v->there)
		kconfig_scan(&k, v->file.data, v->file.len);
	for (size_t i = 0; i < k.entries.n; i++)
		if (k.entries.items[i].line <= at + 1 && at < k.entries.items[i].end_line)
			name = arena_strdup(&job->arena, k.entries.items[i].name);
	return name;
}

/*
 * What lines [from, from + n) of @v, the file in @tree, are: a function that begins
 * there, else the one around them, else the file.
 */
static const char *symbol_at(struct job *job, struct ctree *tree, const struct version *v,
			     uint32_t from, uint32_t n, bool *whole, struct err *err)
{
	const struct facts *facts;
	const struct fact *best = NULL;
	bool added = false;

	*whole = false;
	if (kconfig_is_path(job->path))
		return option_at(job, v, from);
	if (ctree_facts(&facts, tree, job->path, err) != 0)
		return job->path;
	for (uint32_t i = 0; i < facts->n_facts; i++) {
		const struct fact *f = &facts->facts[i];
		bool in = f->line > from && f->line <= from + n;
		bool around = f->line <= from + 1 && from < f->end_line;

		if (!*facts_str(facts, f->name) || f->kind == FACT_INVOKE ||
		    f->kind == FACT_LISTED || f->flags & FACT_UNDEF || (!in && !around) ||
		    (added && !in))
			continue;
		if (!in && f->kind != FACT_FUNC && best)
			continue;
		if (in && added && (best->kind == FACT_FUNC || f->kind != FACT_FUNC))
			continue;
		best = f;
		added |= in;
	}
	*whole = added;
	return best ? arena_strdup(&job->arena, facts_str(facts, best->name)) :
		      job->path;
}

/* The function that line @at of where the code is now lies in, or NULL. */
static const char *function_at(struct job *job, struct ctree *tree,
			       const char *path, uint32_t at, struct err *err)
{
	const struct facts *facts;

	if (ctree_facts(&facts, tree, path, err) != 0)
		return NULL;
	for (uint32_t i = 0; i < facts->n_facts; i++) {
		const struct fact *f = &facts->facts[i];

		if (f->kind == FACT_FUNC && f->flags & FACT_DEFINED &&
		    f->line <= at + 1 && at < f->end_line)
			return arena_strdup(&job->arena, facts_str(facts, f->name));
	}
	return NULL;
}

/* The line of the merged tree that line @at of @text is. */
static uint32_t in_merged(const struct version *merged, const struct version *text,
			  uint32_t at)
{
	uint32_t best = at, far = UINT32_MAX;

	if (at >= text->lines.n)
		return at;
	for (uint32_t i = 0; i < merged->lines.n; i++) {
		uint32_t d = i > at ? i - at : at - i;

		if (merged->lines.items[i].hash == text->lines.items[at].hash &&
		    d < far) {
			far = d;
			best = i;
		}
	}
	return best;
}

/* ------------------------------------------------------------------- judgement */

/* Whether the lines next to the edit, three above and three below, came along. */
static bool near_lines(const struct job *job, const struct hunk *edit,
		       const struct moved *m, uint32_t first, uint32_t last)
{
	uint32_t n = 0, found = 0, above = 0, below = 0;

	for (uint32_t i = edit->old; i-- > first && above < 3;)
		if (job->base.lines.items[i].telling) {
			above++;
			found += m->line[i - first] != UINT32_MAX;
		}
	for (uint32_t i = edit->old + edit->n_old; i < last && below < 3; i++)
		if (job->base.lines.items[i].telling) {
			below++;
			found += m->line[i - first] != UINT32_MAX;
		}
	n = above + below;
	return n >= 3 && found + (n > 3) >= n;
}

/* How sure it is that the edit is missing where the code is now; <0: it is not. */
static int judge(const struct job *job, const struct hunk *edit,
		 const struct moved *m, uint32_t first, uint32_t last, bool inside)
{
	/* what stands around the edit as well says nothing of it */
	struct own new = own_lines(&job->edited.lines, edit->new, edit->n_new,
				   &job->base.lines, first, last - first, m);
	struct own old = own_lines(&job->base.lines, edit->old, edit->n_old,
				   &job->edited.lines, edit->new, edit->n_new, m);
	bool most = m->found * 10 >= m->telling * 6 ||
		    near_lines(job, edit, m, first, last);

	if (!new.n && (!old.n || edit->n_old > 5 || moved_itself(job, edit)))
		return -1;
	/* it is there, or the mover rewrote that very place */
	if (new.found * 2 > new.n || (new.n && new.found * 2 == new.n && !old.found) ||
	    (old.n && old.found * 2 < old.n))
		return -1;
	/* both sides made much of the same change */
	if (new.n > 3 && new.anywhere * 2 > new.n)
		return -1;
	if (m->found < 2 || (!most && m->found * 10 < m->telling * 3))
		return -1;
	if (new.notes + old.notes == new.n + old.n || !most)
		return CHECK_POSSIBLE;
	/* what is added as a whole may stay where it is */
	if (!old.n && !inside && new.n > MAX_LOOSE)
		return CHECK_POSSIBLE;
	if (!old.n && !joined(m, job, first, last, edit))
		return m->found >= 5 && !m->to->same ? CHECK_LIKELY : CHECK_POSSIBLE;
	if (m->found >= 5 && m->found * 10 >= m->telling * 9 && !new.found)
		return CHECK_CERTAIN;
	return old.n || !m->to->same ? CHECK_LIKELY : CHECK_POSSIBLE;
}

static void add_loss(struct job *job, const struct loss *loss)
{
	for (size_t i = 0; i < job->losses.n; i++) {
		struct loss *l = &job->losses.items[i];

		if (strcmp(l->symbol, loss->symbol) != 0 ||
		    strcmp(l->path, loss->path) != 0)
			continue;
		if (loss->confidence > l->confidence) {
			l->confidence = loss->confidence;
			l->into = loss->into;
			l->line = loss->line;
			l->mover_line = loss->mover_line;
			l->old_line = loss->old_line;
		}
		return;
	}
	VEC_PUSH(&job->losses, *loss);
}

/*
 * A merge by hand that leaves an edit out which nothing was in the way of: the
 * other side has the lines around it as they were.
 */
static int left_out(struct job *job, struct sweep *sw, const struct hunk *edit,
		    struct err *err)
{
	const line_vec *base = &job->base.lines, *new = &job->edited.lines;
	uint32_t end = edit->old + edit->n_old, telling = 0;
	struct loss loss = { .old_line = edit->new + 1, .path = job->path,
			     .dropped = true, .confidence = CHECK_LIKELY };
	bool whole;

	for (uint32_t i = edit->old ? edit->old - 1 : 0; i <= end && i < base->n; i++)
		if (job->removed[i] || !in_lines(&base->items[i], &job->merged.lines, 0,
						 UINT32_MAX))
			return 0;
	for (uint32_t i = edit->new; i < edit->new + edit->n_new; i++) {
		if (!new->items[i].telling || in_lines(&new->items[i], base, 0, UINT32_MAX))
			continue;
		telling++;
		if (in_lines(&new->items[i], &job->merged.lines, 0, UINT32_MAX))
			return 0;
	}
	if (!telling)
		return 0;
	loss.symbol = symbol_at(job, sw->side[job->editor], &job->edited, edit->new,
				edit->n_new, &whole, err);
	if (err->code)
		return -1;
	loss.line = in_merged(&job->merged, &job->base, edit->old ? edit->old - 1 : 0) + 1;
	loss.mover_line = loss.line;
	add_loss(job, &loss);
	return 0;
}

/* Whether some merge base has the edit already: it is none of the editor's. */
static int in_other_base(const struct job *job, struct sweep *sw, struct repo *r,
			 const struct hunk *edit, struct err *err)
{
	for (size_t b = 1; b < sw->in->n_bases; b++) {
		struct version v = VERSION_INIT;
		int rc = version_read(&v, &sw->in->bases[b], r, job->path, err);
		uint32_t n = 0, has = 0;

		for (uint32_t i = edit->new; i < edit->new + edit->n_new; i++)
			if (job->edited.lines.items[i].telling) {
				n++;
				has += in_lines(&job->edited.lines.items[i], &v.lines, 0,
						UINT32_MAX);
			}
		version_release(&v);
		if (rc < 0 || has * 2 >= n)
			return rc < 0 ? rc : 1;
	}
	return 0;
}

/*
 * Whether git followed the edit through a rename, into a conflict that the line lies
 * in: the editor has no such path, so what stands there of him is the edit. 1, 0.
 */
static int is_in_conflict(const struct job *job, struct sweep *sw, struct repo *r,
			  const char *path, const struct version *merged, uint32_t line,
			  struct err *err)
{
	struct snap_entry e;
	bool inside = false;
	int rc;

	for (uint32_t i = 0; i < line && i < merged->lines.n; i++) {
		if (version_marker(&merged->lines.items[i], '<'))
			inside = true;
		else if (version_marker(&merged->lines.items[i], '>'))
			inside = false;
	}
	if (!inside)
		return 0;
	rc = snapshot_find(&e, sw->in->side[job->editor], r, path, err);
	return rc < 0 ? rc : rc == 1;
}

static int one_edit(struct job *job, struct sweep *sw, struct repo *r,
		    const struct hunk *edit, struct err *err)
{
	struct version merged = VERSION_INIT;
	struct loss loss = { .old_line = edit->new + 1 };
	uint32_t first, last, at;
	struct moved m;
	bool whole, inside;
	int sure, rc;

	window(job, sw->base[0], edit, &first, &last, &inside, err);
	if (err->code || last - first > MOVED_WINDOW)
		return err->code ? -1 : 0;
	moved_find(&m, &job->to, &job->base, first, last, edit);
	if (!m.to)
		return 0;
	sure = judge(job, edit, &m, first, last, inside);
	if (sure < 0)
		return 0;
	rc = in_other_base(job, sw, r, edit, err);
	if (rc)
		return rc < 0 ? rc : 0;
	loss.symbol = edit->n_new ?
		symbol_at(job, sw->side[job->editor], &job->edited, edit->new, edit->n_new, &whole,
			  err) :
		symbol_at(job, sw->base[0], &job->base, edit->old, edit->n_old, &whole, err);
	if (err->code)
		return -1;
	rc = version_read(&merged, sw->in->merged, r, m.to->path, err);
	at = place(&m, first, last, edit);
	if (!whole)
		loss.into = function_at(job, sw->side[job->mover], m.to->path, at, err);
	loss.confidence = job->retired && sure == CHECK_CERTAIN ? CHECK_LIKELY :
								  (enum check_confidence)sure;
	/* within a function, code that was rewritten looks like code that moved */
	if (m.to->same && sure == CHECK_LIKELY &&
	    (!loss.into || strcmp(loss.into, loss.symbol) == 0))
		loss.confidence = CHECK_POSSIBLE;
	loss.path = m.to->path;
	loss.mover_line = at + 1;
	loss.line = (merged.there ? in_merged(&merged, &m.to->text, at) : at) + 1;
	if (rc >= 0 && !err->code)
		rc = is_in_conflict(job, sw, r, m.to->path, &merged, loss.line, err);
	version_release(&merged);
	if (rc < 0 || err->code)
		return -1;
	if (!rc)
		add_loss(job, &loss);
	return 0;
}

/* ------------------------------------------------------------------- the files */

static int read_job(struct job *job, struct sweep *sw, struct repo *r,
		    struct err *err)
{
	struct version moved = VERSION_INIT;
	hunk_vec gone = VEC_INIT;
	int rc = version_read(&job->base, &sw->in->bases[0], r, job->path, err);

	if (rc >= 0)
		rc = version_read(&job->edited, sw->in->side[job->editor], r,
				  job->path, err);
	if (rc >= 0)
		rc = version_read(&moved, sw->in->side[job->mover], r, job->path, err);
	if (rc >= 0 && job->base.there && job->edited.there) {
		rc = lines_diff(&job->edits, job->base.file.data, job->base.file.len,
				job->edited.file.data, job->edited.file.len, err);
		if (rc >= 0)
			rc = lines_diff(&gone, job->base.file.data, job->base.file.len,
					moved.there ? moved.file.data : "",
					moved.there ? moved.file.len : 0, err);
	}
	version_release(&moved);
	job->removed = mem_zalloc(job->base.lines.n + 1);
	for (size_t i = 0; i < gone.n; i++)
		memset(job->removed + gone.items[i].old, 1, gone.items[i].n_old);
	if (job->retired)
		memset(job->removed, 1, job->base.lines.n);
	VEC_RELEASE(&gone);
	return rc;
}

static void job_release(struct job *job)
{
	version_release(&job->base);
	version_release(&job->edited);
	version_release(&job->merged);
	VEC_RELEASE(&job->edits);
	free(job->removed);
	job->removed = NULL;
	moved_release(&job->to);
}

static int run_job(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct work *w = payload;
	struct job *job = &w->jobs.items[i];
	_cleanup_cworld_loan_ struct cworld_loan at = { NULL, NULL };
	int rc = ctx_cancelled(w->sw->ctx, err);

	(void)worker;
	if (rc >= 0)
		rc = cworld_lend(&at, w->sw->in->world, err);
	if (rc >= 0)
		rc = read_job(job, w->sw, at.repo, err);
	if (rc >= 0)
		rc = version_read(&job->merged, w->sw->in->merged, at.repo, job->path, err);
	/* with several bases git made one of its own, which is not at hand */
	for (size_t k = 0; rc >= 0 && w->sw->in->n_bases == 1 && job->merged.there &&
	     k < job->edits.n; k++)
		rc = left_out(job, w->sw, &job->edits.items[k], err);
	if (rc >= 0 && any_uprooted(job)) {
		rc = moved_candidates(&job->to, w->sw, at.repo, job->mover, job->path,
				      job->retired ? NULL : job->removed, &job->arena, err);
		for (size_t k = 0; rc >= 0 && k < job->edits.n; k++)
			if (uprooted(job, &job->edits.items[k]))
				rc = one_edit(job, w->sw, at.repo, &job->edits.items[k], err);
	}
	job_release(job);
	return rc;
}

static void add_jobs(struct work *w, enum check_side editor)
{
	const struct tree_changes *changes = w->sw->in->changes[editor][0];

	for (size_t i = 0; i < changes->n; i++) {
		const struct tree_change *ch = &changes->items[i];
		bool retired = retired_has(&w->retired[!editor], ch->path);

		if (!mode_is_file(ch->old_mode) || !mode_is_file(ch->new_mode) ||
		    !sweep_changed(w->sw, editor, ch->path, true) ||
		    (!retired && !sweep_changed(w->sw, !editor, ch->path, false)))
			continue;
		VEC_PUSH(&w->jobs, (struct job){
			.path = ch->path, .editor = editor, .mover = !editor,
			.retired = retired,
			.base = VERSION_INIT, .edited = VERSION_INIT,
			.merged = VERSION_INIT,
		});
	}
}

/* "to new.c", "to line 7", "to g() in new.c" */
static const char *whereto(struct sweep *sw, const struct job *job,
			   const struct loss *l)
{
	bool same = strcmp(l->path, job->path) == 0;
	bool other = l->into && strcmp(l->into, l->symbol) != 0;

	if (other && !same)
		return arena_printf(&sw->arena, "%s() in %s", l->into, l->path);
	if (other)
		return arena_printf(&sw->arena, "%s()", l->into);
	return same ? arena_printf(&sw->arena, "line %u", l->line) : l->path;
}

static const char *message(struct sweep *sw, const struct job *job, const struct loss *l,
			   const char *what, const char *mover)
{
	if (l->dropped)
		return arena_printf(&sw->arena, "%s: the merge is without the edit", what);
	if (job->retired)
		return arena_printf(&sw->arena, "%s, which nothing %s any more: %s has that code "
				    "in %s, and the edit is not there", what,
				    cpath_is_header(job->path) ? "includes" : "builds",
				    mover, l->path);
	return arena_printf(&sw->arena, "%s, %s moved that code to %s: the edit is not there",
			    what, mover, whereto(sw, job, l));
}

static void report(struct sweep *sw, const struct job *job, const struct loss *l)
{
	static const char *const names[] = { "ours", "theirs" };
	bool named = strcmp(l->symbol, job->path) != 0;
	const char *what = arena_printf(&sw->arena, "%s edits %s%s%s",
					names[job->editor], named ? l->symbol : "",
					named ? " in " : "", job->path);
	struct check_finding *f = sweep_report(sw, CHECK_LOST_CHANGE, l->confidence,
					       job->mover, l->path, l->line, l->symbol);

	f->decl = f->symbol;
	f->message = message(sw, job, l, what, names[job->mover]);
	f->before.path = arena_strdup(&sw->arena, job->path);
	f->before.line = l->old_line;
	f->after.path = f->path;
	f->after.line = l->mover_line;
	f->change = l->into ? arena_strdup(&sw->arena, l->into) : NULL;
}

static void work_release(struct work *w)
{
	for (size_t i = 0; i < w->jobs.n; i++) {
		VEC_RELEASE(&w->jobs.items[i].losses);
		arena_release(&w->jobs.items[i].arena);
	}
	VEC_RELEASE(&w->jobs);
	for (int mover = 0; mover < 2; mover++)
		retired_release(&w->retired[mover]);
}

static int open_retired(struct work *w, struct err *err)
{
	int rc = 0;

	for (int mover = 0; rc >= 0 && mover < 2; mover++) {
		struct retired *r = &w->retired[mover];

		retired_open(r, w->sw, (enum check_side)mover);
		if (sweep_meets(w->sw, !mover, MEET_BUILD))
			rc = retired_sources(r, err);
		if (rc >= 0 && sweep_meets(w->sw, !mover, MEET_COPIED))
			rc = retired_headers(r, err);
	}
	return rc;
}

static int report_job(struct work *w, const struct job *job, struct err *err)
{
	for (size_t i = 0; i < job->losses.n; i++) {
		const struct loss *l = &job->losses.items[i];
		int rc = job->retired ?
			retired_is_live(&w->retired[job->mover], l->path, err) : 1;

		if (rc < 0)
			return rc;
		if (rc)
			report(w->sw, job, l);
	}
	return 0;
}

int sweep_lost(struct sweep *sw, struct err *err)
{
	_cleanup_(work_release) struct work w = { .sw = sw };
	int rc;

	if (!sw->in->merged)
		return 0;
	rc = open_retired(&w, err);
	if (rc < 0)
		return rc;
	add_jobs(&w, SIDE_OURS);
	add_jobs(&w, SIDE_THEIRS);
	rc = pool_run(sw->ctx->jobs, w.jobs.n, 1, run_job, &w, err);
	for (size_t i = 0; rc >= 0 && i < w.jobs.n; i++)
		rc = report_job(&w, &w.jobs.items[i], err);
	if (rc >= 0 && (sweep_meets(sw, SIDE_OURS, MEET_REVERT) ||
			sweep_meets(sw, SIDE_THEIRS, MEET_REVERT)))
		rc = lost_reverts(sw, err);
	if (rc >= 0)
		rc = lost_strays(sw, err);
	if (rc >= 0)
		rc = lost_unbuilt(sw, err);
	return rc;
}
