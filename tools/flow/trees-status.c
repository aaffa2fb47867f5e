// SPDX-License-Identifier: GPL-2.0-only
#include "flow/trees-status.h"

#include "base/mem.h"
#include "base/strbuf.h"
#include "flow/trees-status-internal.h"
#include "repo/git.h"
#include "repo/history.h"
#include "repo/range.h"

void trees_status_release(struct trees_status *s)
{
	free(s->trees);
	free(s->shared);
	free(s->patches);
	arena_release(&s->arena);
	*s = (struct trees_status)TREES_STATUS_INIT;
}

static void walk_release(struct status_walk *w)
{
	oid_vec_release(&w->tips);
	VEC_RELEASE(&w->upstream);
	VEC_RELEASE(&w->commits);
	map_release(&w->by_oid);
	free(w->masks);
	arena_release(&w->arena);
}

/* ------------------------------------------------------------------------- the tips */

static size_t tip_of_upstream(struct status_walk *w, const struct tree *t)
{
	if (!t->upstream_known || t->error)
		return SIZE_MAX;
	if (t->upstream_index >= 0)
		return (size_t)t->upstream_index;
	for (size_t i = w->trees->n; i < w->tips.n; i++)
		if (git_oid_equal(&w->tips.items[i], &t->upstream_commit))
			return i;
	VEC_PUSH(&w->tips, t->upstream_commit);
	return w->tips.n - 1;
}

static void find_tips(struct status_walk *w)
{
	for (size_t i = 0; i < w->trees->n; i++)
		VEC_PUSH(&w->tips, w->trees->items[i].commit);
	for (size_t i = 0; i < w->trees->n; i++)
		VEC_PUSH(&w->upstream, tip_of_upstream(w, &w->trees->items[i]));
	w->words = (w->tips.n + 63) / 64;
}

static bool is_there(const struct status_walk *w, size_t tip)
{
	return tip >= w->trees->n || !w->trees->items[tip].error;
}

/*
 * A commit that all tips have in common, the latest that folding finds; what is behind
 * it is nobody's own. False: there is none.
 */
static bool common(git_oid *out, const struct status_walk *w)
{
	static const char *const names[2] = { "", "" };
	bool any = false;

	for (size_t i = 0; i < w->tips.n; i++) {
		_cleanup_oids_ struct oid_vec bases = VEC_INIT;

		if (!is_there(w, i))
			continue;
		if (!any) {
			*out = w->tips.items[i];
			any = true;
			continue;
		}
		if (git_oid_equal(out, &w->tips.items[i]))
			continue;
		if (repo_merge_bases(&bases, w->ctx->repo, w->ctx->cache, out,
				     &w->tips.items[i], names, NULL) < 0)
			return false;
		*out = bases.items[0];
	}
	return any;
}

/* ------------------------------------------------------------------------- the walk */

#define FIELDS 5

static void add_commit(struct status_walk *w, const git_oid *oid, const char *const f[FIELDS])
{
	struct status_commit *c = VEC_ADD(&w->commits);

	c->oid = *oid;
	c->merge = strlen(f[1]) > GIT_OID_HEXSZ;
	c->author_time = strtoll(f[2], NULL, 10);
	c->email = arena_strdup(&w->arena, f[3]);
	c->subject = arena_strdup(&w->arena, f[4]);
}

/* Parents, in hex, of each commit; they point into @text. */
static int read_commits(struct status_walk *w, const char ***parents,
			const struct strbuf *text, struct err *err)
{
	const char *p = text->buf, *end = p + text->len;
	VEC(const char *) of = VEC_INIT;

	while (p < end) {
		const char *f[FIELDS];
		git_oid oid;

		for (size_t i = 0; i < FIELDS; i++) {
			const char *nul = p < end ? memchr(p, 0, (size_t)(end - p)) : NULL;

			f[i] = p;
			if (!nul || (!i && git_oid_fromstr(&oid, p) < 0)) {
				VEC_RELEASE(&of);
				return err_set(err, "cannot read what git log printed");
			}
			p = nul + 1;
		}
		add_commit(w, &oid, f);
		VEC_PUSH(&of, f[1]);
	}
	*parents = of.items;
	return 0;
}

static void set_tips(struct status_walk *w)
{
	for (size_t i = 0; i < w->tips.n; i++) {
		const struct map_entry *e =
			is_there(w, i) ? map_find(&w->by_oid,
						  (const char *)w->tips.items[i].id,
						  GIT_OID_RAWSZ) : NULL;

		if (e)
			status_mask(w, (size_t)e->value - 1)[i / 64] |= (uint64_t)1 << i % 64;
	}
}

static void hand_down(struct status_walk *w, const char *const *parents)
{
	for (size_t i = 0; i < w->commits.n; i++) {
		const uint64_t *from = status_mask(w, i);

		for (const char *p = parents[i]; *p; p += strcspn(p, " "), p += *p == ' ') {
			const struct map_entry *e;
			git_oid oid;
			uint64_t *to;

			if (git_oid_fromstrn(&oid, p, GIT_OID_HEXSZ) < 0)
				break;
			e = map_find(&w->by_oid, (const char *)oid.id, GIT_OID_RAWSZ);
			to = e ? status_mask(w, (size_t)e->value - 1) : NULL;
			for (size_t k = 0; to && k < w->words; k++)
				to[k] |= from[k];
		}
	}
}

static int run_log(struct proc_result *res, const struct status_walk *w, struct err *err)
{
	static const char *const argv[] = {
		"log", "-z", "--topo-order", "--no-decorate", "--no-notes", "--no-color",
		"--no-patch", "--encoding=UTF-8", "--stdin",
		"--format=tformat:%H%x00%P%x00%at%x00%ae%x00%s", NULL,
	};
	_cleanup_strbuf_ struct strbuf in = STRBUF_INIT;
	struct git_opts o = { .in = NULL };
	git_oid base;
	const struct oid_vec not = { &base, 1, 1 };

	for (size_t i = 0; i < w->tips.n; i++)
		if (is_there(w, i))
			range_lines(&in, &w->tips.items[i], 1, NULL);
	if (!in.len)
		return 0;
	if (common(&base, w))
		range_lines(&in, NULL, 0, &not);
	o.in = in.buf;
	o.in_len = in.len;
	return git_run(res, w->ctx->repo, argv, &o, err);
}

static int walk(struct status_walk *w, struct err *err)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_free_ const char **parents = NULL;
	int rc = run_log(&res, w, err);

	if (rc == 0)
		rc = read_commits(w, &parents, &res.out, err);
	if (rc < 0)
		return rc;
	map_reserve(&w->by_oid, (uint32_t)w->commits.n);
	for (size_t i = 0; i < w->commits.n; i++)
		map_put(&w->by_oid, (const char *)w->commits.items[i].oid.id, GIT_OID_RAWSZ,
			NULL)->value = i + 1;
	w->masks = mem_zalloc((w->commits.n * w->words + 1) * sizeof(*w->masks));
	set_tips(w);
	hand_down(w, parents);
	return 0;
}

/* ------------------------------------------------------------------------- each tree */

bool status_owns(const struct status_walk *w, size_t tree, size_t commit)
{
	const uint64_t *mask = status_mask(w, commit);
	size_t at = w->upstream.items[tree];

	if (!status_has(mask, tree))
		return false;
	for (; at != SIZE_MAX; at = at < w->trees->n ? w->upstream.items[at] : SIZE_MAX)
		if (status_has(mask, at))
			return false;
	return true;
}

static void count(struct trees_status *out, const struct status_walk *w)
{
	for (size_t i = 0; i < w->trees->n; i++)
		if (w->upstream.items[i] != SIZE_MAX)
			out->trees[i].ahead = out->trees[i].behind = out->trees[i].owned = 0;
	for (size_t k = 0; k < w->commits.n; k++) {
		const uint64_t *mask = status_mask(w, k);

		for (size_t i = 0; i < w->trees->n; i++) {
			size_t up = w->upstream.items[i];
			bool in, in_up;

			if (up == SIZE_MAX)
				continue;
			in = status_has(mask, i);
			in_up = status_has(mask, up);
			out->trees[i].ahead += in && !in_up;
			out->trees[i].behind += in_up && !in;
			out->trees[i].owned += in && status_owns(w, i, k);
		}
	}
}

/* Who contains a tip is written on it; what all have in common is in all. */
static void find_containers(struct trees_status *out, const struct status_walk *w)
{
	for (size_t i = 0; i < w->trees->n; i++) {
		const struct map_entry *e = map_find(&w->by_oid,
						     (const char *)w->tips.items[i].id,
						     GIT_OID_RAWSZ);
		const uint64_t *mask = e ? status_mask(w, (size_t)e->value - 1) : NULL;
		struct tree_status *s = &out->trees[i];

		if (!is_there(w, i))
			continue;
		s->in = arena_alloc(&out->arena, w->trees->n * sizeof(*s->in));
		for (size_t k = 0; k < w->trees->n; k++)
			if (k != i && is_there(w, k) && (!mask || status_has(mask, k)))
				s->in[s->n_in++] = k;
	}
}

static int find_ages(struct trees_status *out, const struct status_walk *w, struct err *err)
{
	for (size_t i = 0; i < w->trees->n; i++) {
		_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;

		if (!is_there(w, i))
			continue;
		if (history_commit_info(&l, w->ctx->repo, &w->tips.items[i], err) < 0)
			return -1;
		out->trees[i].tip_time = l.items[0].commit_time;
	}
	return 0;
}

static void start(struct trees_status *out, size_t n)
{
	out->trees = mem_zalloc((n + 1) * sizeof(*out->trees));
	for (size_t i = 0; i < n; i++)
		out->trees[i].ahead = out->trees[i].behind = out->trees[i].owned =
			out->trees[i].of_topic = -1;
}

int flow_trees_status(struct trees_status *out, struct ctx *ctx, const struct trees *trees,
		      struct err *err)
{
	_cleanup_trees_status_ struct trees_status s = TREES_STATUS_INIT;
	_cleanup_(walk_release) struct status_walk w = {
		.ctx = ctx, .trees = trees, .by_oid = MAP_INIT, .arena = ARENA_INIT,
	};
	int rc;

	start(&s, trees->n);
	find_tips(&w);
	rc = walk(&w, err);
	if (rc == 0)
		rc = find_ages(&s, &w, err);
	if (rc < 0)
		return rc;
	count(&s, &w);
	find_containers(&s, &w);
	rc = status_topics(&s, &w, err);
	if (rc == 0)
		rc = status_same(&s, &w, err);
	if (rc < 0)
		return rc;
	trees_status_release(out);
	*out = s;
	s = (struct trees_status)TREES_STATUS_INIT;
	return 0;
}
