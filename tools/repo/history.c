// SPDX-License-Identifier: GPL-2.0-only
/*
 * One `git log` child for a range, in a format of NUL-terminated fields; libgit2
 * for short ranges, for single commits, and where order does not matter.
 */
#include "repo/history.h"

#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "repo/freep.h"
#include "repo/git.h"
#include "repo/history-path.h"
#include "repo/internal.h"
#include "repo/range.h"

#define N_FIELDS 8

/*
 * Commit, tree, parents, author, its email and date with zone, commit date,
 * subject. With -z a commit ends like a field does, so that the fields need no
 * further frame.
 */
static const char format[] =
	"--format=tformat:%H%x00%T%x00%P%x00%an%x00%ae%x00%ad%x00%ct%x00%s";

void commit_list_release(struct commit_list *l)
{
	VEC_RELEASE(l);
	arena_release(&l->arena);
	*l = (struct commit_list)COMMIT_LIST_INIT;
}

struct fields {
	const char *p, *end;
};

static int next_record(const char *f[N_FIELDS], struct fields *in)
{
	for (size_t i = 0; i < N_FIELDS; i++) {
		const char *nul = in->p < in->end ?
					  memchr(in->p, 0,
						 (size_t)(in->end - in->p)) :
					  NULL;

		if (!nul)
			return -1;
		f[i] = in->p;
		in->p = nul + 1;
	}
	return 0;
}

static int parse_parents(struct commit_info *c, struct arena *a, const char *s)
{
	size_t n = (strlen(s) + 1) / (GIT_OID_HEXSZ + 1);
	git_oid *oids = arena_alloc(a, (n + 1) * sizeof(*oids));

	for (size_t i = 0; i < n; i++)
		if (git_oid_fromstrn(&oids[i], s + i * (GIT_OID_HEXSZ + 1),
				     GIT_OID_HEXSZ) < 0)
			return -1;
	c->parents = oids;
	c->n_parents = n;
	return 0;
}

/* "1563456789 +0530"; git prints what the commit says, sane or not. */
static void parse_date(struct commit_info *c, const char *s)
{
	char *end;
	long zone;

	c->author_time = strtoll(s, &end, 10);
	zone = strtol(end, NULL, 10);
	c->author_offset = (int)(zone / 100 * 60 + zone % 100);
}

static int parse_record(struct commit_list *out, const char *const f[N_FIELDS],
			struct err *err)
{
	struct commit_info c = { .n_parents = 0 };
	struct arena *a = &out->arena;

	if (git_oid_fromstr(&c.oid, f[0]) < 0 ||
	    git_oid_fromstr(&c.tree, f[1]) < 0 || parse_parents(&c, a, f[2]) < 0)
		return err_set(err, "cannot read what git log printed: '%.60s'",
			       f[0]);
	c.author = arena_strdup(a, f[3]);
	c.email = arena_strdup(a, f[4]);
	parse_date(&c, f[5]);
	c.commit_time = strtoll(f[6], NULL, 10);
	c.subject = arena_strdup(a, f[7]);
	VEC_PUSH(out, c);
	return 0;
}

static int parse(struct commit_list *out, const struct strbuf *text, size_t limit,
		 struct err *err)
{
	struct fields in = { text->buf, text->buf + text->len };
	const char *f[N_FIELDS];

	while (in.p < in.end) {
		int rc;

		if (limit && out->n == limit) {
			out->truncated = true;
			return 0;
		}
		if (next_record(f, &in) < 0)
			return err_set(err, "cannot read what git log printed: it ends early");
		rc = parse_record(out, f, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

struct args {
	VEC(const char *) v;
	struct strbuf in;
	char limit[32], since[32];
};

static void args_release(struct args *a)
{
	VEC_RELEASE(&a->v);
	strbuf_release(&a->in);
}

static void make_format(struct args *a)
{
	static const char *const options[] = {
		"log", "-z", "--no-decorate", "--no-notes", "--no-color", "--no-patch",
		"--encoding=UTF-8", "--date=raw", format,
	};

	for (size_t i = 0; i < sizeof(options) / sizeof(*options); i++)
		VEC_PUSH(&a->v, options[i]);
}

/* The tips go through stdin: there may be thousands. */
static void make_args(struct args *a, const git_oid *tip,
		      const struct oid_vec *not, const struct history_opts *o)
{
	make_format(a);
	if (!o->any_order)
		VEC_PUSH(&a->v, "--topo-order");
	if (o->limit) {
		snprintf(a->limit, sizeof(a->limit), "--max-count=%zu",
			 o->limit + 1);
		VEC_PUSH(&a->v, a->limit);
	}
	if (o->since > 0) {
		snprintf(a->since, sizeof(a->since), "--max-age=%lld",
			 (long long)o->since);
		VEC_PUSH(&a->v, a->since);
	}
	if (o->all_merges)
		VEC_PUSH(&a->v, "--full-history");
	VEC_PUSH(&a->v, "--stdin");
	VEC_PUSH(&a->v, "--");
	for (size_t i = 0; i < o->n_paths; i++)
		VEC_PUSH(&a->v, o->paths[i]);
	VEC_PUSH(&a->v, NULL);
	range_lines(&a->in, tip, 1, not);
}

static void copy_commit(struct commit_list *out, const git_commit *c)
{
	const git_signature *who = git_commit_author(c);
	const char *subject = git_commit_summary((git_commit *)(uintptr_t)c);
	struct arena *a = &out->arena;
	struct commit_info *info = VEC_ADD(out);
	git_oid *parents;

	info->oid = *git_commit_id(c);
	info->tree = *git_commit_tree_id(c);
	info->subject = arena_strdup(a, subject ? subject : "");
	info->author = arena_strdup(a, who ? who->name : "");
	info->email = arena_strdup(a, who ? who->email : "");
	info->author_time = who ? who->when.time : 0;
	info->author_offset = who ? who->when.offset : 0;
	info->commit_time = git_commit_time(c);
	info->n_parents = git_commit_parentcount(c);
	parents = arena_alloc(a, (info->n_parents + 1) * sizeof(*parents));
	for (unsigned int i = 0; i < info->n_parents; i++)
		parents[i] = *git_commit_parent_id(c, i);
	info->parents = parents;
}

/*
 * ---- short histories ----
 *
 * A topic branch is mostly a line of a few commits on top of its base. Such a
 * line is walked here: starting git takes longer. 1 where it is none.
 */
#define LINE_COMMITS 128
#define LINE_LOOKUPS 1024

/* The paths that are asked for, as they are in the commit at hand. */
struct line {
	struct repo *r;
	const struct history_opts *o;
	struct tree_entry *here, *parent;
};

static int look_up(struct tree_entry *entries, const struct line *l,
		   const git_commit *c, struct err *err)
{
	for (size_t i = 0; i < l->o->n_paths; i++) {
		int rc = tree_find_any(&entries[i], l->r, git_commit_tree_id(c),
				       l->o->paths[i], err);

		if (rc < 0)
			return rc;
	}
	return 0;
}

static bool touched(const struct line *l)
{
	for (size_t i = 0; i < l->o->n_paths; i++)
		if (l->here[i].mode != l->parent[i].mode ||
		    !git_oid_equal(&l->here[i].oid, &l->parent[i].oid))
			return true;
	return !l->o->n_paths;
}

/* From @c down to @stop. */
static int follow_line(struct commit_list *out, struct line *l, git_commit *tip,
		       const git_oid *stop, struct err *err)
{
	_cleanup_(git_commit_freep) git_commit *c = NULL;
	int rc = look_up(l->here, l, tip, err);

	if (rc < 0)
		return rc;
	(void)git_commit_dup(&c, tip);
	for (size_t n = 0; !git_oid_equal(git_commit_id(c), stop); n++) {
		_cleanup_(git_commit_freep) git_commit *parent = NULL;
		struct tree_entry *swap = l->here;

		if (n == LINE_COMMITS || n * l->o->n_paths > LINE_LOOKUPS ||
		    git_commit_parentcount(c) != 1 ||
		    git_commit_message_encoding(c) ||
		    git_commit_parent(&parent, c, 0) < 0)
			return 1;
		rc = look_up(l->parent, l, parent, err);
		if (rc < 0)
			return rc;
		/* only at its end is it known to be a line from @stop */
		if (touched(l) && l->o->limit && out->n == l->o->limit)
			out->truncated = true;
		else if (touched(l))
			copy_commit(out, c);
		l->here = l->parent;
		l->parent = swap;
		git_commit_free(c);
		c = parent;
		parent = NULL;
	}
	return 0;
}

static int in_line(struct commit_list *out, struct repo *r, const git_oid *tip,
		   const struct oid_vec *not, const struct history_opts *o,
		   struct err *err)
{
	_cleanup_free_ struct tree_entry *entries =
		mem_zalloc((2 * o->n_paths + 1) * sizeof(*entries));
	_cleanup_(git_commit_freep) git_commit *c = NULL;
	struct line l = { .r = r, .o = o, .here = entries,
			  .parent = entries + o->n_paths };

	if (!not || not->n != 1 || repo_is_shallow(r) ||
	    git_commit_lookup(&c, r->git, tip) < 0)
		return 1;
	return follow_line(out, &l, c, &not->items[0], err);
}

/* ---- recent histories ---- */

struct recent {
	struct commit_list *out;
	struct repo *r;
	int64_t since;
	struct map met;
	VEC(const git_oid *) todo;
};

static void recent_release(struct recent *w)
{
	map_release(&w->met);
	VEC_RELEASE(&w->todo);
}

static void come_by(struct recent *w, const git_oid *oid)
{
	bool added;

	map_put(&w->met, (const char *)oid->id, GIT_OID_RAWSZ, &added);
	if (added)
		VEC_PUSH(&w->todo, oid);
}

/* 1 where git reads it in another way, or says better what is missing. */
static int take_recent(struct recent *w, const git_oid *oid)
{
	_cleanup_(git_commit_freep) git_commit *c = NULL;
	const struct commit_info *info;

	if (git_commit_lookup(&c, w->r->git, oid) < 0 || git_commit_message_encoding(c))
		return 1;
	if (git_commit_time(c) < w->since)
		return 0;
	copy_commit(w->out, c);
	info = &w->out->items[w->out->n - 1];
	for (size_t i = 0; i < info->n_parents; i++)
		come_by(w, &info->parents[i]);
	return 0;
}

/* Where order does not matter, git is not needed. 1: it is. */
static int walk_recent(struct commit_list *out, struct repo *r, const git_oid *tip,
		       const struct history_opts *o)
{
	_cleanup_(recent_release) struct recent w = {
		.out = out, .r = r, .since = o->since, .met = MAP_INIT, .todo = VEC_INIT,
	};
	int rc = repo_is_shallow(r);

	come_by(&w, tip);
	while (rc == 0 && w.todo.n)
		rc = take_recent(&w, w.todo.items[--w.todo.n]);
	return rc;
}

/* ---- ranges ---- */

static int copy_all(struct commit_list *out, struct repo *r, const struct oid_vec *v,
		    size_t limit)
{
	for (size_t i = 0; i < v->n; i++) {
		_cleanup_(git_commit_freep) git_commit *c = NULL;

		if (limit && i == limit) {
			out->truncated = true;
			break;
		}
		if (git_commit_lookup(&c, r->git, &v->items[i]) < 0 ||
		    git_commit_message_encoding(c))
			return 1;
		copy_commit(out, c);
	}
	return 0;
}

static int walk_range(struct commit_list *out, struct repo *r, const git_oid *tip,
		      const struct oid_vec *not, size_t limit)
{
	_cleanup_oids_ struct oid_vec v = VEC_INIT;

	return range_commits(&v, r, tip, not) || copy_all(out, r, &v, limit);
}

/* Without git, or 1. */
static int commits_here(struct commit_list *out, struct repo *r, const git_oid *tip,
			const struct oid_vec *not, const struct history_opts *o,
			struct err *err)
{
	int rc;

	if (o->any_order && o->since > 0 && !not && !o->n_paths && !o->limit)
		return walk_recent(out, r, tip, o);
	if (not && not->n && !o->n_paths && o->since <= 0)
		return walk_range(out, r, tip, not, o->limit);
	rc = in_line(out, r, tip, not, o, err);
	if (rc <= 0 || !not || !not->n || !o->n_paths || o->all_merges || o->since > 0)
		return rc;
	commit_list_release(out);
	return history_of_paths(out, r, tip, not, o, err);
}

static void take_list(struct commit_list *out, struct commit_list *l)
{
	commit_list_release(out);
	*out = *l;
	*l = (struct commit_list)COMMIT_LIST_INIT;
}

static int ask_git(struct commit_list *out, struct repo *r, const struct args *a,
		   size_t limit, struct err *err)
{
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	const struct git_opts g = { .in = a->in.buf, .in_len = a->in.len };
	int rc = git_run(&res, r, a->v.items, &g, err);

	if (rc >= 0)
		rc = parse(&l, &res.out, limit, err);
	if (rc >= 0)
		take_list(out, &l);
	return rc;
}

int history_commits(struct commit_list *out, struct repo *r,
		    const git_oid *tip, const struct oid_vec *not,
		    const struct history_opts *opts, struct err *err)
{
	static const struct history_opts none = { .limit = 0 };
	const struct history_opts *o = opts ? opts : &none;
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	_cleanup_(args_release) struct args a = { VEC_INIT, STRBUF_INIT, "", "" };
	int rc;

	rc = commits_here(&l, r, tip, not, o, err);
	if (rc == 0)
		take_list(out, &l);
	if (rc <= 0)
		return rc;
	make_args(&a, tip, not, o);
	return ask_git(out, r, &a, o->limit, err);
}

int history_commit_info(struct commit_list *out, struct repo *r,
			const git_oid *commit, struct err *err)
{
	_cleanup_(git_commit_freep) git_commit *c = NULL;
	int rc = rev_commit(&c, r, commit, err);

	if (rc < 0)
		return rc;
	copy_commit(out, c);
	return 0;
}
