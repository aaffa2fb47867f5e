// SPDX-License-Identifier: GPL-2.0-only
/* What was made of single files before. */
#include <string.h>

#include "merge/textual_internal.h"
#include "repo/cache.h"
#include "repo/git.h"

#define VERSION 1			/* raised when what is kept is another */
#define MAX_FILE ((size_t)1 << 20)	/* bytes */

/* A value is this and the file, with git's names for the sides. */
struct kept {
	char ours_hex[GIT_OID_HEXSZ], theirs_hex[GIT_OID_HEXSZ];
	char unmerged;
};

/* Nothing else has a say: neither names nor, where files are merged alone, attributes. */
static bool make_key(struct strbuf *key, struct ctx *ctx, const struct merge_doubtful *d)
{
	_cleanup_free_ char *git = NULL;

	if (git_version(&git, ctx->repo, NULL) < 0)
		return false;
	strbuf_addf(key, "file %d %s ", VERSION, git);
	strbuf_add(key, d->ours->old_oid.id, GIT_OID_RAWSZ);
	strbuf_add(key, d->ours->new_oid.id, GIT_OID_RAWSZ);
	strbuf_add(key, d->theirs->new_oid.id, GIT_OID_RAWSZ);
	return true;
}

void kept_put(struct ctx *ctx, const struct merge_doubtful *d, const struct merge_made *m,
	      const struct labels *labels)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT, value = STRBUF_INIT;
	struct kept k = { .unmerged = m->unmerged };

	if (!ctx->cache || m->len > MAX_FILE || !make_key(&key, ctx, d))
		return;
	if (labels) {
		memcpy(k.ours_hex, labels->ours_hex, sizeof(k.ours_hex));
		memcpy(k.theirs_hex, labels->theirs_hex, sizeof(k.theirs_hex));
	}
	strbuf_add(&value, &k, sizeof(k));
	strbuf_add(&value, m->data, m->len);
	cache_put(ctx->cache, CACHE_RESULTS, key.buf, key.len, value.buf, value.len);
}

bool kept_get(struct strbuf *value, struct ctx *ctx, const struct merge_doubtful *d)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;

	return ctx->cache && make_key(&key, ctx, d) &&
	       cache_get(ctx->cache, CACHE_RESULTS, key.buf, key.len, value) &&
	       value->len >= sizeof(struct kept);
}

struct merge_made kept_open(struct labels *labels, const struct strbuf *value)
{
	struct merge_made m = { .data = value->buf + sizeof(struct kept),
				.len = value->len - sizeof(struct kept) };
	struct kept k;

	memcpy(&k, value->buf, sizeof(k));
	memcpy(labels->ours_hex, k.ours_hex, sizeof(k.ours_hex));
	memcpy(labels->theirs_hex, k.theirs_hex, sizeof(k.theirs_hex));
	m.unmerged = k.unmerged;
	return m;
}
