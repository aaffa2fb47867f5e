// SPDX-License-Identifier: GPL-2.0-only
/* What is to be pulled and from where: a tag or a branch, its url, and the title. */
#include <string.h>

#include "base/bytes.h"
#include "base/mem.h"
#include "flow/request-pull-internal.h"
#include "repo/git.h"

#define TAG_CEILING ((size_t)1 << 20)

/* ---------------------------------------------------------------------------- the tag */

static int read_object(char **out, struct repo *r, const git_oid *oid, struct err *err)
{
	git_odb_object *o = NULL;
	int rc = git_odb_read(&o, repo_odb(r), oid);

	if (rc < 0)
		return err_git(err, rc, "cannot read tag %s", git_oid_tostr_s(oid));
	*out = mem_strndup(git_odb_object_data(o), git_odb_object_size(o));
	git_odb_object_free(o);
	return 0;
}

static int open_tag(struct pull *p, const char *name, const git_oid *oid, struct err *err)
{
	p->out->tag = arena_strdup(&p->out->arena, name);
	p->tag_object = *oid;
	return read_object(&p->tag_text, p->r, oid, err);
}

static int named_tag(struct pull *p, const char *name, struct err *err)
{
	_cleanup_free_ char *full = NULL;
	git_oid oid, commit;
	git_object *o = NULL;
	int rc;

	if (string_begins(name, "refs/tags/"))
		name += strlen("refs/tags/");
	full = mem_printf("refs/tags/%s", name);
	rc = git_reference_name_to_id(&oid, repo_git(p->r), full);
	if (rc < 0)
		return err_git(err, rc, "there is no tag '%s'", name);
	rc = git_object_lookup(&o, repo_git(p->r), &oid, GIT_OBJECT_TAG);
	if (rc < 0)
		return err_set(err, "tag '%s' has no message: git tag -s makes one that has",
			       name);
	commit = p->head.commit;
	rc = git_oid_equal(git_tag_target_id((git_tag *)o), &commit);
	git_object_free(o);
	if (!rc)
		return err_set(err, "tag '%s' is not at the tip of '%s', %.12s", name,
			       p->head.name, git_oid_tostr_s(&commit));
	return open_tag(p, name, &oid, err);
}

struct search {
	struct pull *p;
	char *name;
	git_oid oid;
	int64_t time;
};

/* The newest annotated one at the tip; what we made ourselves is none. */
static int look_at_tag(const char *name, git_oid *oid, void *payload)
{
	struct search *s = payload;
	git_object *o = NULL;
	const git_signature *who;

	if (git_object_lookup(&o, repo_git(s->p->r), oid, GIT_OBJECT_TAG) < 0)
		return 0;
	who = git_tag_tagger((git_tag *)o);
	if (git_oid_equal(git_tag_target_id((git_tag *)o), &s->p->head.commit) &&
	    (!s->name || (who && who->when.time > s->time))) {
		free(s->name);
		s->name = mem_strdup(name + strlen("refs/tags/"));
		s->oid = *oid;
		s->time = who ? who->when.time : 0;
	}
	git_object_free(o);
	return 0;
}

static int any_tag(struct pull *p, struct err *err)
{
	struct search s = { .p = p };
	int rc = git_tag_foreach(repo_git(p->r), look_at_tag, &s);

	if (rc == 0 && s.name)
		rc = open_tag(p, s.name, &s.oid, err);
	free(s.name);
	return rc < 0 ? rc : 0;
}

/* --------------------------------------------------------------------------- the url */

/* One row: "url.BASE.insteadof\nVALUE". */
static bool read_row(const char *row, size_t len, const char **base, size_t *base_len,
		     const char **value, size_t *value_len)
{
	const char *nl = memchr(row, '\n', len), *dot;

	if (!nl || !bytes_begin(row, len, "url."))
		return false;
	dot = memrchr(row, '.', (size_t)(nl - row));
	if (!dot || dot <= row + 4)
		return false;
	*base = row + 4;
	*base_len = (size_t)(dot - *base);
	*value = nl + 1;
	*value_len = (size_t)(row + len - *value);
	return *value_len > 0;
}

/* The longest BASE that the url begins with gives way to what stands for it. */
static char *turn_around(const char *rows, size_t len, const char *url)
{
	const char *end = rows + len, *best = NULL;
	size_t best_base = 0, best_len = 0;

	while (rows < end) {
		size_t n = strnlen(rows, (size_t)(end - rows)), base_len, value_len;
		const char *base, *value;

		if (read_row(rows, n, &base, &base_len, &value, &value_len) &&
		    base_len > best_base && strncmp(url, base, base_len) == 0) {
			best = value;
			best_len = value_len;
			best_base = base_len;
		}
		rows += n + 1;
	}
	if (!best)
		return mem_strdup(url);
	return mem_printf("%.*s%s", (int)best_len, best, url + best_base);
}

/* The url that others use: insteadOf turned around. */
static int public_url(char **out, const struct repo *r, const char *url, struct err *err)
{
	static const char *const argv[] = {
		"config", "-z", "--get-regexp", "^url\\..*\\.(push)?insteadof$", NULL,
	};
	const struct git_opts o = { .user_config = true, .any_status = true };
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	int rc = git_run(&res, r, argv, &o, err);

	if (rc < 0)
		return rc;
	*out = turn_around(res.out.buf, res.out.len, url);
	return 0;
}

/* What was given, or configured; a name of a remote is its url. */
static int find_url(struct pull *p, struct err *err)
{
	_cleanup_free_ char *given = NULL, *key = NULL, *public = NULL;
	int rc = 0;

	if (p->opts->url)
		given = mem_strdup(p->opts->url);
	else
		rc = repo_config_user_str(p->ctx->repo, "crosstree.requestPull.url", &given,
					  err);
	if (rc)
		return rc < 0 ? rc : 0;
	key = mem_printf("remote.%s.url", given);
	if (strpbrk(given, ":/") == NULL)
		rc = repo_config_str(p->ctx->repo, key, &p->remote, err);
	if (rc < 0)
		return rc;
	if (!p->remote)
		p->remote = mem_strdup(given);
	rc = public_url(&public, p->ctx->repo, p->remote, err);
	if (rc == 0)
		p->out->url = arena_strdup(&p->out->arena, public);
	return rc;
}

/* ------------------------------------------------------------------------- the words */

/* The first line of the tag's message, else what there is to say without one. */
static void find_title(struct pull *p)
{
	struct arena *a = &p->out->arena;
	const char *body = p->tag_text ? strstr(p->tag_text, "\n\n") : NULL;

	if (p->opts->subject) {
		p->out->title = p->opts->subject;
		return;
	}
	if (body && body[2] && body[2] != '\n' && !string_begins(body + 2, "-----BEGIN "))
		p->out->title = arena_strndup(a, body + 2, strcspn(body + 2, "\n"));
	else
		p->out->title = arena_printf(a, "%s for %s", p->out->tree, p->out->upstream);
}

static void find_branch(struct pull *p)
{
	const char *ref = p->tree ? p->tree->ref : p->head.name;

	if (string_begins(ref, "refs/heads/"))
		ref += strlen("refs/heads/");
	else if (string_begins(ref, "refs/remotes/"))
		ref = strchr(ref + strlen("refs/remotes/"), '/') ?
		      strchr(ref + strlen("refs/remotes/"), '/') + 1 : ref;
	p->out->branch = arena_strdup(&p->out->arena, ref);
}

int pull_find_what(struct pull *p, struct err *err)
{
	int rc = p->opts->tag ? named_tag(p, p->opts->tag, err) : any_tag(p, err);

	if (rc == 0)
		rc = find_url(p, err);
	if (rc < 0)
		return rc;
	find_branch(p);
	find_title(p);
	return 0;
}
