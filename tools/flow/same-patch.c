// SPDX-License-Identifier: GPL-2.0-only
#include "flow/same-patch.h"

#include <ctype.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "repo/history.h"
#include "repo/tree.h"

#define MAX_PICKED 16		/* a message that names more is cut */
#define MIN_HEX 7

const char *same_patch_name(enum same_patch how)
{
	static const char *const names[] = { NULL, "patch-id", "cherry-pick",
					     "subject" };

	return names[how];
}

/* ------------------------------------------------------------------ patch-ids */

static void make_key(struct strbuf *key, const git_oid *commit)
{
	strbuf_addstr(key, "patch-id ");
	strbuf_add(key, commit->id, GIT_OID_RAWSZ);
}

/* 0 found, 1 it is known that there is none, -1 not known. */
static int get_id(git_oid *out, struct ctx *ctx, const git_oid *commit)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT, value = STRBUF_INIT;

	make_key(&key, commit);
	if (!cache_get(ctx->cache, CACHE_ATTRIBUTION, key.buf, key.len, &value))
		return -1;
	if (value.len == GIT_OID_RAWSZ)
		memcpy(out->id, value.buf, GIT_OID_RAWSZ);
	return value.len != GIT_OID_RAWSZ;
}

/* @id: NULL when there is none. */
static void put_id(struct ctx *ctx, const git_oid *commit, const git_oid *id)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;

	make_key(&key, commit);
	cache_put(ctx->cache, CACHE_ATTRIBUTION, key.buf, key.len,
		  id ? (const char *)id->id : "-", id ? GIT_OID_RAWSZ : 1);
}

int same_patch_id(git_oid *out, struct ctx *ctx, const git_oid *commit,
		  struct err *err)
{
	int rc = get_id(out, ctx, commit);

	if (rc >= 0)
		return rc;
	rc = history_patch_id(out, ctx->repo, commit, err);
	if (rc >= 0)
		put_id(ctx, commit, rc ? NULL : out);
	return rc;
}

#define BATCH 256u

/* Those of @at[0 .. n - 1], indexes into the lists, that have one. */
static int ask_batch(git_oid *out, bool *has, struct ctx *ctx, const git_oid *commits,
		     const size_t *at, size_t n, struct err *err)
{
	_cleanup_oids_ struct oid_vec asked = VEC_INIT;
	_cleanup_free_ git_oid *ids = mem_array(NULL, n + 1, sizeof(*ids));
	_cleanup_free_ bool *found = mem_zalloc(n + 1);
	int rc;

	for (size_t i = 0; i < n; i++)
		VEC_PUSH(&asked, commits[at[i]]);
	rc = history_patch_ids(ids, found, ctx->repo, &asked, err);
	for (size_t i = 0; rc == 0 && i < n; i++) {
		has[at[i]] = found[i];
		out[at[i]] = ids[i];
		put_id(ctx, &commits[at[i]], found[i] ? &ids[i] : NULL);
	}
	return rc;
}

int same_patch_ids(git_oid *out, bool *has, struct ctx *ctx, const git_oid *commits,
		   size_t n, struct err *err)
{
	_cleanup_free_ size_t *open = mem_array(NULL, n + 1, sizeof(*open));
	size_t n_open = 0;
	int rc = 0;

	for (size_t i = 0; i < n; i++) {
		int got = get_id(&out[i], ctx, &commits[i]);

		has[i] = got == 0;
		if (got < 0)
			open[n_open++] = i;
	}
	for (size_t i = 0; rc == 0 && i < n_open; i += BATCH) {
		size_t some = n_open - i < BATCH ? n_open - i : BATCH;

		rc = ask_batch(out, has, ctx, commits, open + i, some, err);
	}
	return rc;
}

/* Patches of other paths are other patches, found out without their diffs. */
static bool same_paths(struct repo *r, const git_oid *a, const git_oid *b)
{
	_cleanup_changes_ struct tree_changes x = TREE_CHANGES_INIT;
	_cleanup_changes_ struct tree_changes y = TREE_CHANGES_INIT;

	if (history_changes(&x, r, a, NULL) < 0 || history_changes(&y, r, b, NULL) < 0 ||
	    x.n != y.n)
		return false;
	for (size_t i = 0; i < x.n; i++)
		if (strcmp(x.items[i].path, y.items[i].path) != 0)
			return false;
	return true;
}

/* A diff that is too large, or not all here, is no reason to fail. */
static bool same_ids(struct ctx *ctx, const git_oid *a, const git_oid *b)
{
	git_oid x, y;

	return same_paths(ctx->repo, a, b) && same_patch_id(&x, ctx, a, NULL) == 0 &&
	       same_patch_id(&y, ctx, b, NULL) == 0 && git_oid_equal(&x, &y);
}

/* --------------------------------------------------------------- cherry-picks */

/* The id between @lead and @tail, when that is the whole line. */
static bool take_line(struct picked *out, const char *line, size_t n,
		      const char *lead, const char *tail)
{
	size_t l = strlen(lead), t = strlen(tail), hex = 0;

	if (n < l + t + MIN_HEX || strncasecmp(line, lead, l) != 0 ||
	    strncasecmp(line + n - t, tail, t) != 0)
		return false;
	while (l + hex < n - t && isxdigit((unsigned char)line[l + hex]))
		hex++;
	if (l + hex != n - t || hex < MIN_HEX || hex > GIT_OID_HEXSZ)
		return false;
	*out = (struct picked){ line + l, hex };
	return true;
}

size_t same_patch_picked(struct picked *out, size_t max, const char *message)
{
	static const char *const forms[][2] = {
		{ "(cherry picked from commit ", ")" },
		{ "commit ", " upstream." },
		{ "[ upstream commit ", " ]" },
	};
	size_t found = 0;

	while (*message && found < max) {
		size_t n = strcspn(message, "\n");
		const char *next = message + n + (message[n] == '\n');

		while (n && isspace((unsigned char)message[n - 1]))
			n--;
		for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
			if (take_line(&out[found], message, n, forms[i][0],
				      forms[i][1])) {
				found++;
				break;
			}
		message = next;
	}
	return found;
}

/* What a commit says it is a copy of. */
struct origins {
	struct picked items[MAX_PICKED];
	size_t n;
	char *message;
};

static void origins_release(struct origins *o)
{
	free(o->message);
}

static int find_origins(struct origins *o, struct ctx *ctx,
			const git_oid *commit, struct err *err)
{
	int rc = history_commit_message(&o->message, ctx->repo, commit, err);

	if (rc == 0)
		o->n = same_patch_picked(o->items, MAX_PICKED, o->message);
	return rc;
}

static bool names(const struct origins *o, const char *hex, size_t len)
{
	for (size_t i = 0; i < o->n; i++) {
		const struct picked *p = &o->items[i];

		if (!strncasecmp(p->hex, hex, p->len < len ? p->len : len))
			return true;
	}
	return false;
}

/* 1 yes, 0 no, <0 failed. */
static int picked(struct ctx *ctx, const git_oid *a, const git_oid *b,
		  struct err *err)
{
	_cleanup_(origins_release) struct origins x = { .n = 0 }, y = { .n = 0 };
	char hex[2][GIT_OID_HEXSZ + 1];
	int rc = find_origins(&x, ctx, a, err);

	if (rc == 0)
		rc = find_origins(&y, ctx, b, err);
	if (rc < 0)
		return rc;
	git_oid_tostr(hex[0], sizeof(hex[0]), a);
	git_oid_tostr(hex[1], sizeof(hex[1]), b);
	if (names(&x, hex[1], GIT_OID_HEXSZ) || names(&y, hex[0], GIT_OID_HEXSZ))
		return 1;
	for (size_t i = 0; i < x.n; i++)
		if (names(&y, x.items[i].hex, x.items[i].len))
			return 1;
	return 0;
}

/* -------------------------------------------------------------------- the whole */

static int two_infos(struct commit_list *l, struct ctx *ctx, const git_oid *a,
		     const git_oid *b, struct err *err)
{
	int rc = history_commit_info(l, ctx->repo, a, err);

	return rc < 0 ? rc : history_commit_info(l, ctx->repo, b, err);
}

static bool same_author(const struct commit_info *x, const struct commit_info *y)
{
	return !strcmp(x->author, y->author) && !strcmp(x->email, y->email) &&
	       !strcmp(x->subject, y->subject);
}

int same_patch(enum same_patch *out, struct ctx *ctx, const git_oid *a,
	       const git_oid *b, struct err *err)
{
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	int rc;

	if (same_ids(ctx, a, b)) {
		*out = SAME_PATCH_ID;
		return 0;
	}
	rc = picked(ctx, a, b, err);
	if (rc > 0)
		*out = SAME_CHERRY_PICK;
	if (rc)
		return rc < 0 ? rc : 0;
	rc = two_infos(&l, ctx, a, b, err);
	if (rc < 0)
		return rc;
	*out = same_author(&l.items[0], &l.items[1]) ? SAME_SUBJECT : SAME_NOT;
	return 0;
}

int same_commit(struct ctx *ctx, const git_oid *a, const git_oid *b,
		struct err *err)
{
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	int rc;

	if (git_oid_equal(a, b))
		return 1;
	rc = two_infos(&l, ctx, a, b, err);
	if (rc < 0)
		return rc;
	if (same_author(&l.items[0], &l.items[1]) &&
	    l.items[0].author_time == l.items[1].author_time)
		return 1;
	return same_ids(ctx, a, b);
}
