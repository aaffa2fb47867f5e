// SPDX-License-Identifier: GPL-2.0-only
/*
 * Files of patches that a history takes back: to the tree nothing was done to them, but
 * a copy on another side comes in again (rule-revert.c, which finds the same patches).
 */
#include <ctype.h>
#include <string.h>

#include "base/strbuf.h"
#include "capi/check.h"
#include "capi/meet.h"
#include "capi/rule-lost.h"
#include "repo/history.h"

/* What each commit did to a file. */
struct step {
	struct tree_changes changes;
	git_oid parent;
};

static void add_paths(struct strbuf *out, const struct tree_changes *c)
{
	for (size_t i = 0; i < c->n; i++) {
		uint32_t key = meet_path_key(c->items[i].path, c->items[i].len);

		strbuf_add(out, &key, sizeof(key));
	}
}

/* Against the first parent. What is not there, or has none, did nothing. */
static void changes_of(struct tree_changes *out, struct repo *r, const git_oid *commit)
{
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	_cleanup_err_ struct err ignored = ERR_INIT;
	const struct commit_info *c;

	if (history_commit_info(&l, r, commit, &ignored) < 0 || l.items[0].n_parents != 1)
		return;
	c = &l.items[0];
	if (history_commit_info(&l, r, &c->parents[0], &ignored) == 0)
		(void)tree_diff(out, r, &l.items[1].tree, &l.items[0].tree, &ignored);
}

/* "This reverts commit 1234567": what that one changed. */
static void said(struct strbuf *out, struct repo *r, const char *message)
{
	static const char words[] = "This reverts commit ";

	for (const char *p = strstr(message, words); p; p = strstr(p, words)) {
		_cleanup_changes_ struct tree_changes c = TREE_CHANGES_INIT;
		_cleanup_rev_ struct rev rev = REV_INIT;
		_cleanup_err_ struct err ignored = ERR_INIT;
		char hex[GIT_OID_HEXSZ + 1];
		size_t n = 0;

		p += sizeof(words) - 1;
		while (n < GIT_OID_HEXSZ && isxdigit((unsigned char)p[n])) {
			hex[n] = p[n];
			n++;
		}
		hex[n] = '\0';
		if (n < 7 || rev_resolve(&rev, r, hex, &ignored) < 0)
			continue;
		changes_of(&c, r, &rev.commit);
		add_paths(out, &c);
	}
}

/* Whether the later change puts one file back to what the earlier one found. */
static bool undoes(const struct tree_change *later, const struct tree_changes *earlier)
{
	const struct tree_change *e = tree_changes_find(earlier, later->path, later->len);

	return e && later->new_mode == e->old_mode && later->old_mode == e->new_mode &&
	       git_oid_equal(&later->new_oid, &e->old_oid) &&
	       git_oid_equal(&later->old_oid, &e->new_oid);
}

/* Every file that was put back: of a whole patch that is so for each of them. */
static void unsaid(struct strbuf *out, struct repo *r, const struct commit_list *l)
{
	struct tree_changes *all = mem_zalloc((l->n + 1) * sizeof(*all));

	for (size_t i = 0; i < l->n; i++) {
		all[i] = (struct tree_changes)TREE_CHANGES_INIT;
		changes_of(&all[i], r, &l->items[i].oid);
	}
	for (size_t i = 0; i < l->n; i++)
		for (size_t k = i + 1; k < l->n; k++)
			if (all[i].n && all[i].n == all[k].n &&
			    undoes(&all[i].items[0], &all[k]))
				add_paths(out, &all[k]);
	for (size_t i = 0; i < l->n; i++)
		tree_changes_release(&all[i]);
	free(all);
}

static int read_history(struct strbuf *out, struct ctx *ctx, const git_oid *base,
			const git_oid *tip, struct err *err)
{
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	struct oid_vec not = { (git_oid *)(uintptr_t)base, 1, 1 };
	struct history_opts opts = { .limit = LOST_MAX_COMMITS + 1 };
	int rc = history_commits(&l, ctx->repo, tip, &not, &opts, err);

	if (rc < 0 || l.n > LOST_MAX_COMMITS)
		return rc < 0 ? rc : 0;
	for (size_t i = 0; i < l.n; i++) {
		_cleanup_free_ char *text = NULL;

		rc = history_commit_message(&text, ctx->repo, &l.items[i].oid, err);
		if (rc < 0)
			return rc;
		said(out, ctx->repo, text);
	}
	if (l.n > 1 && l.n <= LOST_MAX_EXACT)
		unsaid(out, ctx->repo, &l);
	return 0;
}

int meet_reverts(struct strbuf *out, struct ctx *ctx, const git_oid *base,
		 const git_oid *tip, struct err *err)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;
	const uint32_t version = CHECK_VERSION;
	size_t before = out->len;
	int rc;

	strbuf_addstr(&key, "reverts");
	strbuf_add(&key, &version, sizeof(version));
	strbuf_add(&key, base->id, GIT_OID_RAWSZ);
	strbuf_add(&key, tip->id, GIT_OID_RAWSZ);
	if (cache_get(ctx->cache, CACHE_RESULTS, key.buf, key.len, out))
		return 0;
	rc = read_history(out, ctx, base, tip, err);
	if (rc == 0)
		cache_put(ctx->cache, CACHE_RESULTS, key.buf, key.len, out->buf + before,
			  out->len - before);
	return rc;
}
