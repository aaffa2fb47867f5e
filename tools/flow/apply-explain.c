// SPDX-License-Identifier: GPL-2.0-only
/*
 * Why a patch does not apply: the hunk, what stands in its place, and who put it
 * there.
 */
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "flow/apply-closest.h"
#include "flow/apply-internal.h"
#include "repo/git.h"
#include "repo/history.h"

/* Walks through history cost: time for all of them in a run, commits of each. */
#define ASK_MS 12000
#define MAX_COMMITS 3

/* One file that does not go on. */
struct reject {
	struct apply_run *run;
	struct apply_patch *p;
	const struct patch *patch;
	const struct patch_reject *why;
	const struct patch_file *file;
	const char *path;		/* in the target, if it is there */
	struct snap_file now;
	struct closest_lines lines;	/* of now */
};

static void reject_release(struct reject *r)
{
	closest_lines_release(&r->lines);
	snap_file_release(&r->now);
}

static struct arena *arena_of(const struct reject *r)
{
	return &r->run->out->arena;
}

/* ----------------------------------------------------------------- who did it */

/* "<id> NUL <subject> NUL <author> NUL <address> NUL" a commit. */
static const char asked_format[] = "--format=%H%x00%s%x00%an%x00%ae%x00";

static const char *field(const char **at, const char *end)
{
	const char *s = *at, *nul = memchr(s, '\0', (size_t)(end - s));

	*at = nul ? nul + 1 : end;
	return nul ? s : "";
}

/* Returns false at the end. */
static bool read_commit(struct apply_commit *to, struct arena *a, const char **at,
			const char *end)
{
	const char *id;

	while (*at < end && **at == '\n')
		(*at)++;
	id = field(at, end);
	if (git_oid_fromstr(&to->oid, id) < 0)
		return false;
	to->subject = arena_strdup(a, field(at, end));
	to->author = arena_strdup(a, field(at, end));
	to->email = arena_strdup(a, field(at, end));
	return true;
}

static void read_commits(struct apply_conflict *c, struct arena *a,
			 const struct strbuf *text)
{
	const char *at = text->buf, *end = at + text->len;

	c->commits = arena_alloc(a, MAX_COMMITS * sizeof(*c->commits));
	while (at < end && c->n_commits < MAX_COMMITS &&
	       read_commit(&c->commits[c->n_commits], a, &at, end))
		c->n_commits++;
}

static uint64_t now_ms(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (uint64_t)ts.tv_sec * 1000 + (uint64_t)ts.tv_nsec / 1000000;
}

/*
 * git log in what is left of the time. What it cannot tell is left open; it is no
 * reason to fail.
 */
static bool ask_git(struct proc_result *res, struct apply_run *run,
		    const char *const *argv)
{
	struct git_opts opts = { .scratch = run->scratch };
	uint64_t start = now_ms();
	int rc;

	if (!run->opts->explain || run->asked_ms >= ASK_MS)
		return false;
	opts.timeout_ms = ASK_MS - run->asked_ms;
	rc = git_run(res, run->r, argv, &opts, NULL);
	run->asked_ms += (unsigned int)(now_ms() - start);
	return rc >= 0;
}

/* The newest commits that git log finds with these arguments. */
static void ask(struct apply_conflict *c, struct reject *r, const char *what,
		const char *path)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_free_ char *count = mem_printf("--max-count=%d", MAX_COMMITS);
	char tip[GIT_OID_HEXSZ + 1], base[GIT_OID_HEXSZ + 2] = "^";
	const struct git_oid *from = &r->run->base.commit;
	const char *argv[12] = { "log", "--no-patch", "--no-color", "--encoding=UTF-8",
				 asked_format, count, what };
	size_t n = 7;

	argv[n++] = git_oid_tostr(tip, sizeof(tip), &r->run->tip);
	if (!git_oid_is_zero(from)) {
		git_oid_tostr(base + 1, sizeof(base) - 1, from);
		argv[n++] = base;
	}
	if (path) {
		argv[n++] = "--";
		argv[n++] = path;
	}
	if (ask_git(&res, r->run, argv))
		read_commits(c, arena_of(r), &res.out);
}

static void ask_about_lines(struct apply_conflict *c, struct reject *r,
			    size_t line, size_t n)
{
	_cleanup_free_ char *range = mem_printf("-L%zu,%zu:%s", line + 1, line + n,
						r->path);

	ask(c, r, range, NULL);
}

static void ask_about_file(struct apply_conflict *c, struct reject *r,
			   const char *filter)
{
	ask(c, r, filter, r->path);
}

/* ----------------------------------------------------------------- conflicts */

static struct apply_conflict *add_conflict(struct reject *r)
{
	struct apply_conflict *c = &r->p->conflicts[r->p->n_conflicts++];

	*c = (struct apply_conflict){
		.path = arena_strdup(arena_of(r), r->path),
		.trouble = patch_trouble_name(r->why->trouble),
		.why = arena_strdup(arena_of(r), r->why->why),
		.hunk = SIZE_MAX, .patch_line = r->file->line,
	};
	return c;
}

static void set_now(struct apply_conflict *c, struct arena *a,
		    const struct closest_lines *file, const struct closest *at)
{
	const struct closest_line *first = file->items + at->line;
	const struct closest_line *last = first + at->n - 1;

	if (!at->n)
		return;
	c->line = (uint32_t)at->line + 1;
	c->now_len = (size_t)(last->at - first->at) + last->len;
	c->now = arena_strndup(a, first->at, c->now_len);
}

/*
 * Only the lines that are not as the hunk wants them; lines that went away are
 * looked for around the place where they were.
 */
static void find_culprits(struct apply_conflict *c, struct reject *r,
			  const struct closest *at)
{
	size_t from = at->line + at->leading;
	size_t to = at->line + at->n - at->trailing;

	if (!at->found) {
		ask_about_file(c, r, "--diff-filter=AMR");
		return;
	}
	if (from >= to) {
		from = from ? from - 1 : 0;
		to = to + 1 < r->lines.n ? to + 1 : r->lines.n;
	}
	if (from < to)
		ask_about_lines(c, r, from, to - from);
}

static void explain_hunk(struct reject *r, size_t hunk)
{
	_cleanup_closest_hunk_ struct closest_hunk sides = CLOSEST_HUNK_INIT;
	const struct patch_hunk *h = &r->file->hunks[hunk];
	struct apply_conflict *c = add_conflict(r);
	struct closest at;

	c->hunk = hunk;
	c->patch_line = h->line;
	c->hunk_text = h->text;
	c->hunk_len = h->len;
	c->why = arena_printf(arena_of(r), "hunk %zu of %zu fits nowhere", hunk + 1,
			      r->file->n_hunks);
	if (!r->run->opts->explain)
		return;
	closest_read_hunk(&sides, h, r->patch->reversed);
	closest_find(&at, &r->lines, &sides, h->old_pos ? h->old_pos - 1 : 0);
	if (at.found)
		set_now(c, arena_of(r), &r->lines, &at);
	find_culprits(c, r, &at);
}

static void explain_file(struct reject *r)
{
	struct apply_conflict *c = add_conflict(r);

	switch (r->why->trouble) {
	case PATCH_MISSING:
		ask_about_file(c, r, "--diff-filter=DR");
		break;
	case PATCH_EXISTS:
		ask_about_file(c, r, "--diff-filter=A");
		break;
	default:
		ask_about_file(c, r, "--diff-filter=AMTR");
		break;
	}
}

/* ------------------------------------------------------------------ leftovers */

static void add_rejected(struct strbuf *out, const struct reject *r)
{
	const struct patch_file *f = r->file;

	if (r->why->trouble != PATCH_HUNK) {
		strbuf_add(out, f->text, f->len);
		return;
	}
	strbuf_add(out, f->text, f->head_len);
	for (size_t i = 0; i < r->why->n_hunks; i++) {
		const struct patch_hunk *h = &f->hunks[r->why->hunks[i]];

		strbuf_add(out, h->text, h->len);
	}
}

static void add_lines(struct strbuf *out, const struct closest_line *l, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		strbuf_add(out, l[i].at, l[i].len);
		if (l[i].len && l[i].at[l[i].len - 1] != '\n')
			strbuf_addch(out, '\n');
	}
}

static void add_marker(struct strbuf *out, char c, const char *label)
{
	strbuf_addchars(out, c, 7);
	if (label)
		strbuf_addf(out, " %s", label);
	strbuf_addch(out, '\n');
}

/* The hunk beside the lines of the file, as git's diff3 style has it. */
static void add_block(struct strbuf *out, const struct reject *r,
		      const struct closest_lines *file, const struct closest *at,
		      const struct closest_hunk *h)
{
	size_t skip = at->leading, both = at->leading + at->trailing;

	add_marker(out, '<', r->run->onto->name);
	add_lines(out, file->items + at->line + skip, at->n - both);
	add_marker(out, '|', "before the patch");
	add_lines(out, h->old.items + skip, h->old.n - both);
	add_marker(out, '=', NULL);
	add_lines(out, h->new.items + skip, h->new.n - both);
	add_marker(out, '>', r->p->step->subject);
}

/*
 * The file with what goes on in place, and a block for each hunk that does not.
 * Blocks stand in the order of the hunks.
 */
static void mark_up(struct strbuf *out, const struct reject *r, const char *data,
		    size_t len)
{
	_cleanup_closest_lines_ struct closest_lines file = VEC_INIT;
	size_t done = 0;

	closest_split(&file, data, len);
	for (size_t i = 0; i < r->why->n_hunks; i++) {
		_cleanup_closest_hunk_ struct closest_hunk h = CLOSEST_HUNK_INIT;
		const struct patch_hunk *hunk = &r->file->hunks[r->why->hunks[i]];
		size_t pos = hunk->old_pos ? hunk->old_pos - 1 : 0, from;
		struct closest at;

		closest_read_hunk(&h, hunk, r->patch->reversed);
		closest_find(&at, &file, &h, pos);
		if (at.line + at.leading < done)
			at = (struct closest){ .line = done };
		from = at.line + at.leading;
		add_lines(out, file.items + done, from - done);
		add_block(out, r, &file, &at, &h);
		done = at.line + at.n - at.trailing;
	}
	strbuf_add(out, done < file.n ? file.items[done].at : "",
		   done < file.n ? (size_t)(data + len - file.items[done].at) : 0);
}

static int leave_file(const struct reject *r, const struct snapshot *partly,
		      struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	const char *path = r->file->new_name ? r->file->new_name : r->path;
	struct apply_patch *p = r->p;
	int rc = snapshot_read(&f, partly, r->run->r, path, 0, err);

	if (rc)
		return rc < 0 ? rc : 0;
	mark_up(&text, r, f.data, f.len);
	p->files[p->n_files++] = (struct apply_conflict_file){
		.path = arena_strdup(arena_of(r), path),
		.data = arena_strndup(arena_of(r), text.buf, text.len),
		.len = text.len,
	};
	return 0;
}

/* ------------------------------------------------------------------- rejects */

static int open_reject(struct reject *r, struct err *err)
{
	int rc;

	r->file = &r->patch->items[r->why->file];
	r->path = r->file->old_name && r->why->trouble != PATCH_EXISTS ?
			  r->file->old_name : r->file->new_name;
	if (!r->path)
		r->path = r->file->old_name;
	rc = snapshot_read(&r->now, &r->run->snap, r->run->r, r->path, 0, err);
	if (rc < 0)
		return rc;
	if (rc == 0)
		closest_split(&r->lines, r->now.data, r->now.len);
	return 0;
}

static int explain_reject(struct reject *r, const struct snapshot *partly,
			  struct strbuf *rejected, struct err *err)
{
	int rc = open_reject(r, err);

	if (rc < 0)
		return rc;
	add_rejected(rejected, r);
	if (r->why->trouble != PATCH_HUNK) {
		explain_file(r);
		return 0;
	}
	for (size_t i = 0; i < r->why->n_hunks; i++)
		explain_hunk(r, r->why->hunks[i]);
	return partly ? leave_file(r, partly, err) : 0;
}

/* ---------------------------------------------------------------------- twins */

/* A row as of read_commit(), and the author's time behind it. */
static bool is_twin(struct apply_commit *out, struct arena *a, const char **at,
		    const char *end, const struct apply_step *s)
{
	char seconds[32];
	const char *time;

	snprintf(seconds, sizeof(seconds), "%lld", (long long)s->date.seconds);
	if (!read_commit(out, a, at, end))
		return false;
	time = field(at, end);
	return !strcmp(time, seconds) && !strcmp(out->subject, s->subject) &&
	       !strcmp(out->email, s->author.email);
}

/* The patch as it was applied before, maybe another version of it. */
static void find_twin(struct apply_run *run, struct apply_patch *p)
{
	const struct apply_step *s = p->step;
	struct arena *a = &run->out->arena;
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_free_ char *grep = mem_printf("--grep=%s", s->subject);
	_cleanup_free_ char *age = mem_printf("--since=%lld",
					      (long long)s->date.seconds - 86400);
	char onto[GIT_OID_HEXSZ + 1];
	const char *argv[] = { "log", "--no-patch", "--no-color", "--encoding=UTF-8",
			       "--format=%H%x00%s%x00%an%x00%ae%x00%at%x00",
			       "--fixed-strings", grep, age, "--max-count=8",
			       git_oid_tostr(onto, sizeof(onto), &run->onto->commit),
			       NULL };
	struct apply_commit twin;
	const char *at, *end;

	if (!s->date.valid || !s->author.email || !ask_git(&res, run, argv))
		return;
	end = res.out.buf + res.out.len;
	for (at = res.out.buf; at < end && !p->twin;)
		if (is_twin(&twin, a, &at, end, s))
			p->twin = arena_dup(a, &twin, sizeof(twin));
}

static size_t count_conflicts(const struct patch_outcome *o)
{
	size_t n = 0;

	for (size_t i = 0; i < o->n; i++)
		n += o->rejects[i].n_hunks ? o->rejects[i].n_hunks : 1;
	return n;
}

/* What goes on of the patch, for the leftovers to be marked in. */
static int put_on_partly(struct snapshot *snap, struct apply_run *run, size_t i,
			 struct err *err)
{
	_cleanup_outcome_ struct patch_outcome o = PATCH_OUTCOME_INIT;
	static const struct patch_apply_opts partly = { .partly = true };
	int rc = apply_settle(run, err);

	if (rc < 0)
		return rc;
	snapshot_init(snap, &run->snap.tree);
	return patch_apply(&o, snap, run->r, &run->patches[i], &partly, err);
}

int apply_explain(struct apply_run *run, size_t i, struct apply_patch *p,
		  const struct patch_outcome *o, struct err *err)
{
	_cleanup_snapshot_ struct snapshot partly = SNAPSHOT_INIT;
	_cleanup_strbuf_ struct strbuf rejected = STRBUF_INIT;
	/* A merge has left its files already. */
	bool mark = run->opts->explain && !p->n_files;
	struct arena *a = &run->out->arena;
	int rc = 0;

	find_twin(run, p);
	p->conflicts = arena_alloc(a, (count_conflicts(o) + 1) * sizeof(*p->conflicts));
	if (mark) {
		p->files = arena_alloc(a, (o->n + 1) * sizeof(*p->files));
		rc = put_on_partly(&partly, run, i, err);
	}
	for (size_t k = 0; rc >= 0 && k < o->n; k++) {
		_cleanup_(reject_release) struct reject r = {
			.run = run, .p = p, .patch = &run->patches[i],
			.why = &o->rejects[k], .now = SNAP_FILE_INIT,
		};

		rc = explain_reject(&r, mark ? &partly : NULL, &rejected, err);
	}
	p->rejected = arena_strndup(a, rejected.buf, rejected.len);
	p->rejected_len = rejected.len;
	return rc < 0 ? rc : 0;
}
