// SPDX-License-Identifier: GPL-2.0-only
#include "repo/packs.h"

#include <git2/sys/odb_backend.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/vec.h"
#include "repo/alternates.h"
#include "repo/internal.h"
#include "repo/loose.h"
#include "repo/unpack.h"

#define PRIORITY 5	/* libgit2 has 1 for loose objects and 2 for packs */
#define MAX_PACKS 512

struct packs {
	atomic_uint refs;
	VEC(struct pack) items;
	VEC(char *) dirs;	/* they are in, and loose objects */
};

static void add_pack(struct packs *ps, const char *dir, const char *name)
{
	_cleanup_free_ char *path = NULL;
	size_t n = strlen(name);
	struct pack p;

	if (strncmp(name, "pack-", 5) || n < 4 || strcmp(name + n - 4, ".idx") ||
	    ps->items.n == MAX_PACKS)
		return;
	path = mem_printf("%s/%s", dir, name);
	if (pack_open(&p, path) == 0)
		VEC_PUSH(&ps->items, p);
}

static bool add_packs(void *payload, const char *objects)
{
	struct packs *ps = payload;
	_cleanup_free_ char *path = mem_printf("%s/pack", objects);
	_cleanup_(closedirp) DIR *dir = opendir(path);
	const struct dirent *e;

	while (dir && (e = readdir(dir)))
		add_pack(ps, path, e->d_name);
	VEC_PUSH(&ps->dirs, mem_strdup(objects));
	return false;
}

static int by_size(const void *a, const void *b)
{
	const struct pack *x = a, *y = b;

	return x->ids.n < y->ids.n ? 1 : -(x->ids.n > y->ids.n);
}

struct packs *packs_open(const char *objects)
{
	struct packs *ps = mem_zalloc(sizeof(*ps));

	atomic_init(&ps->refs, 1);
	objects_dirs(objects, add_packs, ps);
	VEC_SORT(&ps->items, by_size);
	return ps;
}

struct packs *packs_ref(struct packs *ps)
{
	atomic_fetch_add(&ps->refs, 1);
	return ps;
}

void packs_unref(struct packs *ps)
{
	if (!ps || atomic_fetch_sub(&ps->refs, 1) > 1)
		return;
	for (size_t i = 0; i < ps->items.n; i++)
		pack_close(&ps->items.items[i]);
	VEC_RELEASE(&ps->items);
	for (size_t i = 0; i < ps->dirs.n; i++)
		free(ps->dirs.items[i]);
	VEC_RELEASE(&ps->dirs);
	free(ps);
}

/* ------------------------------------------------------- for libgit2 to read */

struct backend {
	git_odb_backend parent;
	struct packs *packs;
	pthread_mutex_t lock;		/* of all below */
	struct unpacker *unpacker;
	struct loose *loose;
	size_t last;			/* the pack that had the last one */
	git_oid found;			/* that one: who asks how long it is reads it next */
	uint64_t found_at;
};

static struct backend *of(git_odb_backend *b)
{
	return (struct backend *)b;
}

static const struct pack *find(uint64_t *offset, struct backend *b, const git_oid *oid)
{
	const struct packs *ps = b->packs;

	if (b->found_at && git_oid_equal(&b->found, oid)) {
		*offset = b->found_at;
		return &ps->items.items[b->last];
	}
	for (size_t k = 0; k < ps->items.n; k++) {
		size_t i = k == 0 ? b->last : k <= b->last ? k - 1 : k;

		if (pack_find(offset, &ps->items.items[i], oid)) {
			b->last = i;
			b->found = *oid;
			b->found_at = *offset;
			return &ps->items.items[i];
		}
	}
	return NULL;
}

/* As libgit2 itself reads them, a NUL follows. */
static void *alloc_data(void *payload, size_t len)
{
	char *data = git_odb_backend_data_alloc(payload, len + 1);

	if (data)
		data[len] = '\0';
	return data;
}

/* What libgit2 is told of a loose object: where it may look itself, that there is none. */
static int said_of_loose(int rc, const git_oid *oid)
{
	_cleanup_free_ char *why = NULL;

	if (rc >= 0)
		return rc ? GIT_ENOTFOUND : 0;
	why = mem_printf("loose object %s is damaged", git_oid_tostr_s(oid));
	git_error_set_str(GIT_ERROR_ODB, why);
	return GIT_ERROR;
}

static int read_packed(void **data, size_t *len, git_object_t *type, struct backend *b,
		       const struct pack *p, uint64_t offset)
{
	if (unpack_object(data, len, type, b->unpacker, p, offset, alloc_data,
			  &b->parent) == 0)
		return 0;
	if (*data)
		git_odb_backend_data_free(&b->parent, *data);
	*data = NULL;
	return GIT_ENOTFOUND;
}

static int read_object(void **data, size_t *len, git_object_t *type, struct backend *b,
		       const git_oid *oid)
{
	uint64_t offset;
	const struct pack *p = find(&offset, b, oid);

	if (p)
		return read_packed(data, len, type, b, p, offset);
	return said_of_loose(loose_read(data, len, type, b->loose, oid, alloc_data,
					&b->parent), oid);
}

static int backend_read(void **data, size_t *len, git_object_t *type,
			git_odb_backend *parent, const git_oid *oid)
{
	struct backend *b = of(parent);
	int rc;

	pthread_mutex_lock(&b->lock);
	rc = read_object(data, len, type, b, oid);
	pthread_mutex_unlock(&b->lock);
	return rc;
}

static int backend_read_header(size_t *len, git_object_t *type,
			       git_odb_backend *parent, const git_oid *oid)
{
	struct backend *b = of(parent);
	const struct pack *p;
	uint64_t offset;
	int rc;

	pthread_mutex_lock(&b->lock);
	p = find(&offset, b, oid);
	if (p)
		rc = unpack_header(len, type, b->unpacker, p, offset) ? GIT_ENOTFOUND : 0;
	else
		rc = said_of_loose(loose_header(len, type, b->loose, oid), oid);
	pthread_mutex_unlock(&b->lock);
	return rc;
}

/* libgit2 calls it unasked, and will name these itself. */
static int backend_foreach(git_odb_backend *parent, git_odb_foreach_cb fn, void *payload)
{
	(void)parent;
	(void)fn;
	(void)payload;
	return 0;
}

static void backend_free(git_odb_backend *parent)
{
	struct backend *b = of(parent);

	packs_unref(b->packs);
	unpacker_free(b->unpacker);
	loose_free(b->loose);
	pthread_mutex_destroy(&b->lock);
	free(b);
}

int packs_attach(struct packs *ps, struct repo *r, struct err *err)
{
	_cleanup_(unpacker_freep) struct unpacker *u = unpacker_new();
	_cleanup_(loose_freep) struct loose *l = loose_new(ps->dirs.items, ps->dirs.n);
	struct backend *b;
	int rc;

	if (!u || !l)
		return err_set(err, "cannot read packs: no memory");
	b = mem_zalloc(sizeof(*b));
	git_odb_init_backend(&b->parent, GIT_ODB_BACKEND_VERSION);
	b->parent.read = backend_read;
	b->parent.read_header = backend_read_header;
	b->parent.foreach = backend_foreach;
	b->parent.free = backend_free;
	b->packs = packs_ref(ps);
	b->unpacker = TAKE_PTR(u);
	b->loose = TAKE_PTR(l);
	pthread_mutex_init(&b->lock, NULL);
	rc = git_odb_add_backend(r->odb, &b->parent, PRIORITY);
	if (rc < 0) {
		backend_free(&b->parent);
		return err_git(err, rc, "cannot read the packs of '%s'", r->git_dir);
	}
	return 0;
}
