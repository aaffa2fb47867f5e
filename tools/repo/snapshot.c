// SPDX-License-Identifier: GPL-2.0-only
#include "repo/snapshot.h"

#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "repo/internal.h"

void snapshot_init(struct snapshot *s, const git_oid *tree)
{
	*s = (struct snapshot)SNAPSHOT_INIT;
	s->tree = *tree;
}

void snapshot_release(struct snapshot *s)
{
	map_release(&s->paths);
	map_release(&s->dirs);
	VEC_RELEASE(s);
	arena_release(&s->arena);
	*s = (struct snapshot)SNAPSHOT_INIT;
}

/* Each directory above a path that is there counts it. */
static void count_dirs(struct snapshot *s, const char *path, size_t len, int by)
{
	for (size_t i = 0; i < len; i++)
		if (path[i] == '/')
			map_put(&s->dirs, path, i, NULL)->value += (uint64_t)by;
}

static void set(struct snapshot *s, const char *path, size_t len,
		const struct snap_entry *e)
{
	struct map_entry *m = map_find(&s->paths, path, len);
	uint32_t was = 0;

	if (!m) {
		path = arena_strndup(&s->arena, path, len);
		m = map_put(&s->paths, path, len, NULL);
		m->value = s->n;
		VEC_PUSH(s, *e);
	} else {
		was = s->items[m->value].mode;
		path = m->key;
		s->items[m->value] = *e;
	}
	if (!was != !e->mode)
		count_dirs(s, path, len, e->mode ? 1 : -1);
}

void snapshot_set_blob(struct snapshot *s, const char *path, size_t len,
		       const git_oid *oid, uint32_t mode)
{
	struct snap_entry e = { .oid = *oid, .mode = mode, .has_oid = true };

	set(s, path, len, &e);
}

void snapshot_set_content(struct snapshot *s, const char *path, size_t len,
			  const void *data, size_t data_len,
			  const git_oid *oid, uint32_t mode)
{
	struct snap_entry e = { .len = data_len, .mode = mode };

	e.data = data_len ? arena_dup(&s->arena, data, data_len) : "";
	if (oid) {
		e.oid = *oid;
		e.has_oid = true;
	}
	set(s, path, len, &e);
}

void snapshot_set_deleted(struct snapshot *s, const char *path, size_t len)
{
	struct snap_entry e = { .mode = 0 };

	set(s, path, len, &e);
}

static bool overlay_has_dir(const struct snapshot *s, const char *dir, size_t len)
{
	const struct map_entry *m = map_find(&s->dirs, dir, len);

	return m && m->value;
}

/*
 * Is a path of the tree below covered up by the overlay, as a file where the
 * overlay has a directory, or below one where it has a file?
 */
static bool hidden(const struct snapshot *s, const char *path, size_t len)
{
	if (!s->n)
		return false;
	if (overlay_has_dir(s, path, len))
		return true;
	for (size_t i = 0; i < len; i++) {
		const struct map_entry *m;

		if (path[i] != '/')
			continue;
		m = map_find(&s->paths, path, i);
		if (m && s->items[m->value].mode)
			return true;
	}
	return false;
}

int snapshot_find(struct snap_entry *out, const struct snapshot *s,
		  struct repo *r, const char *path, struct err *err)
{
	size_t len = strlen(path);
	const struct map_entry *m = map_find(&s->paths, path, len);
	struct tree_entry e;
	int rc;

	if (m) {
		if (!s->items[m->value].mode)
			return 1;
		*out = s->items[m->value];
		return 0;
	}
	if (hidden(s, path, len) || git_oid_is_zero(&s->tree))
		return 1;
	rc = tree_find(&e, r, &s->tree, path, err);
	if (rc)
		return rc;
	if (mode_is_tree(e.mode))
		return 1;
	*out = (struct snap_entry){ .oid = e.oid, .mode = e.mode,
				    .has_oid = true };
	return 0;
}

int snapshot_read(struct snap_file *out, const struct snapshot *s,
		  struct repo *r, const char *path, size_t ceiling,
		  struct err *err)
{
	struct snap_file f = SNAP_FILE_INIT;
	struct snap_entry e;
	int rc = snapshot_find(&e, s, r, path, err);

	if (rc)
		return rc;
	f.oid = e.oid;
	f.has_oid = e.has_oid;
	f.mode = e.mode;
	f.data = e.data ? e.data : "";
	f.len = e.len;
	if (!e.data && e.mode != MODE_GITLINK) {
		rc = blob_read(&f.blob, r, &e.oid, ceiling, err);
		if (rc < 0)
			return rc;
		f.data = f.blob.data;
		f.len = f.blob.len;
	} else if (e.len > (ceiling ? ceiling : BLOB_DEFAULT_CEILING)) {
		return err_code(err, ERR_TOO_BIG, "'%s' is too large: %zu bytes",
				path, e.len);
	}
	*out = f;
	return 0;
}

int snapshot_read_fitting(struct snap_file *out, const struct snapshot *s,
			  struct repo *r, const char *path, size_t ceiling,
			  struct err *err)
{
	_cleanup_err_ struct err why = ERR_INIT;
	int rc = snapshot_read(out, s, r, path, ceiling, &why);

	if (rc < 0 && why.code == ERR_TOO_BIG)
		return 1;
	if (rc < 0 && err)
		err_move(err, &why);
	return rc;
}

void snap_file_release(struct snap_file *f)
{
	blob_release(&f->blob);
	*f = (struct snap_file)SNAP_FILE_INIT;
}

struct each {
	const struct snapshot *s;
	snapshot_fn fn;
	void *payload;
};

static int each_below(void *payload, const char *path, size_t len,
		      const struct tree_entry *entry, struct err *err)
{
	struct each *each = payload;
	struct snap_entry e = { .oid = entry->oid, .mode = entry->mode,
				.has_oid = true };

	if (map_find(&each->s->paths, path, len) || hidden(each->s, path, len))
		return 0;
	return each->fn(each->payload, path, len, &e, err);
}

static int each_overlay(struct each *each, const char *dir, struct err *err)
{
	const struct snapshot *s = each->s;
	size_t n = strlen(dir);

	for (uint32_t i = 0; i < s->paths.n; i++) {
		const struct map_entry *m = &s->paths.entries[i];
		const struct snap_entry *e = &s->items[m->value];
		int rc;

		if (!e->mode || m->len < n || memcmp(m->key, dir, n) ||
		    (n && m->len > n && m->key[n] != '/'))
			continue;
		rc = each->fn(each->payload, m->key, m->len, e, err);
		if (rc)
			return rc;
	}
	return 0;
}

int snapshot_each_in(const struct snapshot *s, struct repo *r, const char *dir,
		     snapshot_fn fn, void *payload, struct err *err)
{
	struct each each = { .s = s, .fn = fn, .payload = payload };
	struct tree_entry e;
	int rc = 1;

	if (!git_oid_is_zero(&s->tree))
		rc = tree_find(&e, r, &s->tree, dir, err);
	if (rc < 0)
		return rc;
	if (rc == 0) {
		rc = mode_is_tree(e.mode) ?
			     tree_list_dir(r, &s->tree, dir, each_below, &each,
					   err) :
			     each_below(&each, dir, strlen(dir), &e, err);
		if (rc)
			return rc;
	}
	return each_overlay(&each, dir, err);
}

int snapshot_each(const struct snapshot *s, struct repo *r, snapshot_fn fn,
		  void *payload, struct err *err)
{
	return snapshot_each_in(s, r, "", fn, payload, err);
}

static int stop_at_first(void *payload, const char *path, size_t len,
			 const struct snap_entry *entry, struct err *err)
{
	size_t dir_len = *(const size_t *)payload;

	(void)path;
	(void)entry;
	(void)err;
	return len > dir_len;
}

int snapshot_has_dir(const struct snapshot *s, struct repo *r, const char *dir,
		     struct err *err)
{
	size_t len = strlen(dir);

	if (overlay_has_dir(s, dir, len))
		return 1;
	return snapshot_each_in(s, r, dir, stop_at_first, &len, err);
}
