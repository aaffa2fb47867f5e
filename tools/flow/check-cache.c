// SPDX-License-Identifier: GPL-2.0-only
#include "flow/check-cache.h"

#include <string.h>

#include "base/mem.h"
#include "flow/attributes.h"
#include "flow/check-store.h"
#include "flow/fixup.h"
#include "repo/git.h"


/* Whether the question can be asked again and has the same answer then. */
static bool is_lasting(const struct ctx *ctx, const struct check_question *q)
{
	return !q->opts->no_result_cache && !q->opts->no_attribution &&
	       !git_oid_is_zero(&q->ours->commit) &&
	       !git_oid_is_zero(&q->theirs->commit) &&
	       !(q->result && git_oid_is_zero(&q->result->commit)) &&
	       !repo_is_shallow(ctx->repo) && !repo_is_partial(ctx->repo);
}

/* False: it cannot be told which resolutions there are. */
static bool add_fixups(struct strbuf *key, struct ctx *ctx,
		       const struct check_question *q)
{
	char identity[GIT_OID_HEXSZ + 1];

	if (!q->opts->fixups)
		return true;
	if (flow_fixups_identity(identity, q->opts->fixups, ctx, NULL) < 0)
		return false;
	strbuf_addstr(key, identity);
	return true;
}

static bool make_key(struct strbuf *key, struct ctx *ctx,
		     const struct check_question *q)
{
	const uint32_t words[] = { CHECK_VERSION, FACTS_VERSION,
				   (uint32_t)q->form, q->opts->textual,
				   q->opts->kinds, (uint32_t)q->n_bases };

	strbuf_add(key, words, sizeof(words));
	strbuf_add(key, q->ours->commit.id, GIT_OID_RAWSZ);
	strbuf_add(key, q->theirs->commit.id, GIT_OID_RAWSZ);
	if (q->result)
		strbuf_add(key, q->result->commit.id, GIT_OID_RAWSZ);
	for (size_t i = 0; i < q->n_bases; i++)
		strbuf_add(key, q->bases[i].id, GIT_OID_RAWSZ);
	return add_fixups(key, ctx, q);
}

/* ----------------------------------------------------------- directories */

static void list_dirs(struct dir_list *l, const struct check_origin *from,
		      size_t n_bases)
{
	for (size_t i = 0; i < n_bases; i++)
		for (int s = 0; s < 2; s++) {
			const struct tree_changes *c = from->changes[s][i];

			for (size_t k = 0; k < c->n; k++)
				dir_list_add_above(l, c->items[k].path, c->items[k].len);
		}
}

/* -------------------------------------------------------------- in and out */

static bool still_holds(const struct check_stored *s, struct ctx *ctx,
			const struct check_question *q)
{
	_cleanup_free_ char *git = NULL;

	if (s->min > q->opts->min)
		return false;
	if (s->names[SIDE_OURS] &&
	    (strcmp(s->names[SIDE_OURS], q->ours->name) != 0 ||
	     strcmp(s->names[SIDE_THEIRS], q->theirs->name) != 0))
		return false;
	if (attributes_matter(ctx->repo, s->dirs, s->n_dirs))
		return false;
	if (!s->git)
		return true;
	return git_version(&git, ctx->repo, NULL) == 0 &&
	       strcmp(git, s->git) == 0;
}

bool check_cache_get(struct flow_check_result *out, struct ctx *ctx,
		     const struct check_question *q)
{
	_cleanup_check_stored_ struct check_stored s = CHECK_STORED_INIT;
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf block = STRBUF_INIT;

	if (!ctx->cache || !is_lasting(ctx, q))
		return false;
	if (!make_key(&key, ctx, q) ||
	    !cache_get(ctx->cache, CACHE_RESULTS, key.buf, key.len, &block) ||
	    !check_store_unpack(&s, block.buf, block.len) ||
	    !still_holds(&s, ctx, q))
		return false;
	*out = s.res;
	s.res = (struct flow_check_result)FLOW_CHECK_RESULT_INIT;
	return true;
}

void check_cache_put(struct ctx *ctx, const struct check_question *q,
		     const struct flow_check_result *found,
		     const struct check_origin *from)
{
	_cleanup_(dir_list_release) struct dir_list dirs = DIR_LIST_INIT;
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf block = STRBUF_INIT;
	_cleanup_free_ char *git = NULL;
	struct check_stored s = { .res = *found, .min = q->opts->min };

	if (!ctx->cache || !is_lasting(ctx, q))
		return;
	if (from)
		list_dirs(&dirs, from, q->n_bases);
	if (attributes_matter(ctx->repo, dirs.items.items, dirs.items.n))
		return;
	if (from && from->by_git &&
	    git_version(&git, ctx->repo, NULL) < 0)
		return;
	s.git = git;
	s.dirs = dirs.items.items;
	s.n_dirs = dirs.items.n;
	/* only git puts names into paths and messages */
	if (git && (check_store_mentions(found, q->ours->name) ||
		    check_store_mentions(found, q->theirs->name))) {
		s.names[SIDE_OURS] = q->ours->name;
		s.names[SIDE_THEIRS] = q->theirs->name;
	}
	check_store_pack(&block, &s);
	if (make_key(&key, ctx, q))
		cache_put(ctx->cache, CACHE_RESULTS, key.buf, key.len, block.buf,
			  block.len);
}
