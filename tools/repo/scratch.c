// SPDX-License-Identifier: GPL-2.0-only
#include "repo/scratch.h"

#include <pthread.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "repo/commit-text.h"
#include "repo/internal.h"
#include "repo/memory.h"

struct scratch {
	char *dir;		/* what is removed */
	char *objects;
	struct memory *memory;	/* what was written here */
	struct repo *repo;	/* the repository's objects and these */
	git_odb *packs;		/* of git children, or NULL */
	pthread_mutex_t lock;
	struct scratch *next;	/* in the list of all open ones */
};

static pthread_mutex_t open_lock = PTHREAD_MUTEX_INITIALIZER;
static struct scratch *open_list;
static bool at_exit_set;

static void list_add(struct scratch *s)
{
	pthread_mutex_lock(&open_lock);
	if (!at_exit_set)
		at_exit_set = atexit(scratch_on_signal) == 0;
	s->next = open_list;
	open_list = s;
	pthread_mutex_unlock(&open_lock);
}

static void list_remove(struct scratch *s)
{
	pthread_mutex_lock(&open_lock);
	for (struct scratch **p = &open_list; *p; p = &(*p)->next) {
		if (*p == s) {
			*p = s->next;
			break;
		}
	}
	pthread_mutex_unlock(&open_lock);
}

void scratch_on_signal(void)
{
	for (const struct scratch *s = open_list; s; s = s->next)
		(void)file_remove_tree(s->dir, NULL);
}

struct scratch *scratch_free(struct scratch *s)
{
	if (!s)
		return NULL;
	list_remove(s);
	memory_unref(s->memory);
	repo_free(s->repo);
	git_odb_free(s->packs);
	if (s->dir)
		(void)file_remove_tree(s->dir, NULL);
	pthread_mutex_destroy(&s->lock);
	free(s->objects);
	free(s->dir);
	free(s);
	return NULL;
}

/*
 * git finds the repository's objects through this file as well as through the
 * environment, so that a grandchild which loses the latter still works.
 */
static int write_alternates(const struct scratch *s, const struct repo *r,
			    struct err *err)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_free_ char *dir = mem_printf("%s/info", s->objects);
	_cleanup_free_ char *packs = mem_printf("%s/pack", s->objects);
	_cleanup_free_ char *path = mem_printf("%s/alternates", dir);
	int rc = file_mkdirs(dir, err);

	/* libgit2 looks for packs where there was a place for them at first. */
	if (rc >= 0)
		rc = file_mkdirs(packs, err);
	if (rc < 0)
		return rc;
	strbuf_addf(&text, "%s/objects\n", repo_common_dir(r));
	for (size_t i = 0; i < r->extra.n; i++)
		strbuf_addf(&text, "%s\n", r->extra.items[i]);
	return file_write(path, text.buf, text.len, FILE_NO_FSYNC, err);
}

static int populate(struct scratch *s, const struct repo *r, struct err *err)
{
	int rc = file_tempdir(&s->dir, "crosstree", err);

	if (rc < 0)
		return rc;
	s->objects = mem_printf("%s/objects", s->dir);
	list_add(s);
	rc = write_alternates(s, r, err);
	if (rc < 0)
		return rc;
	s->memory = memory_new(s->objects);
	rc = repo_dup(&s->repo, r, err);
	if (rc < 0)
		return rc;
	return scratch_attach(s, s->repo, err);
}

int scratch_open(struct scratch **out, const struct repo *r, struct err *err)
{
	_cleanup_(scratch_freep) struct scratch *s = mem_zalloc(sizeof(*s));
	int rc;

	pthread_mutex_init(&s->lock, NULL);
	rc = populate(s, r, err);
	if (rc < 0)
		return rc;
	*out = TAKE_PTR(s);
	return 0;
}

const char *scratch_objects(const struct scratch *s)
{
	return s->objects;
}

int scratch_attach(struct scratch *s, struct repo *r, struct err *err)
{
	int rc = memory_attach(s->memory, r, err);

	/* What git children write. */
	return rc < 0 ? rc : repo_add_objects(r, s->objects, err);
}

int scratch_flush(struct scratch *s, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < s->repo->memories.n; i++)
		rc = memory_flush(s->repo->memories.items[i], err);
	return rc;
}

bool scratch_has(const struct scratch *s, const git_oid *oid)
{
	const struct repo *r = s->repo;
	struct oid_hex h;

	for (size_t i = 0; i < r->memories.n; i++)
		if (memory_has(r->memories.items[i], oid))
			return true;
	oid_hex(&h, oid);
	for (size_t i = 0; i < r->extra.n; i++) {
		_cleanup_free_ char *path = mem_printf("%s/%.2s/%s",
						       r->extra.items[i], h.s,
						       h.s + 2);

		if (access(path, F_OK) == 0)
			return true;
	}
	return s->packs &&
	       git_odb_exists_ext(s->packs, oid, GIT_ODB_LOOKUP_NO_REFRESH);
}

int scratch_take_packs(struct scratch *s, struct err *err)
{
	git_odb_backend *packs = NULL;
	int rc;

	git_odb_free(s->packs);
	s->packs = NULL;
	rc = git_odb_new(&s->packs);
	if (rc >= 0)
		rc = git_odb_backend_pack(&packs, s->objects);
	if (rc >= 0)
		rc = git_odb_add_backend(s->packs, packs, 1);
	if (rc >= 0)
		rc = git_odb_refresh(s->repo->odb);
	return rc < 0 ? err_git(err, rc, "cannot read the packs in '%s'", s->objects) : 0;
}

int scratch_write(git_oid *out, struct scratch *s, const void *data,
		  size_t len, git_object_t type, struct err *err)
{
	return memory_write(out, s->memory, data, len, type, NULL, err);
}

int scratch_write_like(git_oid *out, struct scratch *s, const void *data,
		       size_t len, git_object_t type, const git_oid *like,
		       struct err *err)
{
	return memory_write(out, s->memory, data, len, type, like, err);
}

int scratch_read(git_odb_object **out, struct scratch *s, const git_oid *oid,
		 struct err *err)
{
	struct oid_hex h;
	int rc;

	pthread_mutex_lock(&s->lock);
	rc = git_odb_read(out, s->repo->odb, oid);
	if (rc < 0)
		rc = err_git(err, rc, "cannot read object %s", oid_hex(&h, oid));
	pthread_mutex_unlock(&s->lock);
	return rc;
}

struct repo *scratch_repo(struct scratch *s)
{
	return s->repo;
}

int scratch_commit(git_oid *out, struct scratch *s, const git_oid *tree,
		   const struct oid_vec *parents, const char *message,
		   struct err *err)
{
	_cleanup_strbuf_ struct strbuf b = STRBUF_INIT;

	commit_text_begin(&b, tree, parents ? parents->items : NULL, parents ? parents->n : 0);
	for (int i = 0; i < 2; i++)
		commit_text_ident(&b, i ? "committer" : "author", "crosstree",
				  "crosstree@localhost", 1, 0);
	strbuf_addf(&b, "\n%s\n", message);
	return scratch_write(out, s, b.buf, b.len, GIT_OBJECT_COMMIT, err);
}
