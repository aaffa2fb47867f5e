// SPDX-License-Identifier: GPL-2.0-only
#include "patch/apply.h"

#include <git2.h>
#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/vec.h"
#include "patch/internal.h"

/* What the patch has made of a path so far. */
enum fate {
	FATE_MADE,
	FATE_DUE,	/* a later section deletes it or moves it away */
	FATE_GONE,	/* an earlier one did */
};

struct made {
	enum fate fate;
	uint32_t mode;
	char *data;		/* owned; NULL: the blob @oid */
	size_t len;
	git_oid oid;
};

/* A path that is there afterwards. */
struct result {
	const char *path;
	size_t made, file;	/* indices */
	bool clashes;		/* with a directory of its name: not made */
};

struct work {
	struct patch_outcome *out;
	struct snapshot *snap;
	struct repo *r;
	const struct patch *p;
	bool partly;
	struct map by_path;	/* path -> index of made */
	VEC(struct made) made;
	VEC(const char *) removed;
	VEC(struct result) results;	/* in the order of the patch */
	struct err *err;
};

static void work_release(struct work *w)
{
	for (size_t i = 0; i < w->made.n; i++)
		free(w->made.items[i].data);
	VEC_RELEASE(&w->made);
	VEC_RELEASE(&w->removed);
	VEC_RELEASE(&w->results);
	map_release(&w->by_path);
}

void patch_outcome_release(struct patch_outcome *o)
{
	for (size_t i = 0; i < o->n; i++)
		free(o->rejects[i].hunks);
	free(o->rejects);
	VEC_RELEASE(&o->offsets);
	arena_release(&o->arena);
	*o = (struct patch_outcome)PATCH_OUTCOME_INIT;
}

const char *patch_trouble_name(enum patch_trouble t)
{
	static const char *const names[] = {
		[PATCH_HUNK] = "hunk", [PATCH_MISSING] = "missing",
		[PATCH_EXISTS] = "exists", [PATCH_BINARY] = "binary",
		[PATCH_TYPE] = "type", [PATCH_LEFTOVER] = "leftover",
	};

	return names[t];
}

static struct made *find_made(const struct work *w, const char *path)
{
	const struct map_entry *m = map_find(&w->by_path, path, strlen(path));

	return m ? &w->made.items[m->value] : NULL;
}

/* The last word on a path; *@made is copied, with its data. */
static size_t set_made(struct work *w, const char *path, const struct made *made)
{
	size_t at = w->made.n;

	map_put(&w->by_path, path, strlen(path), NULL)->value = at;
	VEC_PUSH(&w->made, *made);
	return at;
}

/* Records that a file does not go on. Returns 1. */
static int reject(struct work *w, size_t file, enum patch_trouble t,
		  const char *why)
{
	struct patch_outcome *o = w->out;

	if (o->n == o->alloc) {
		o->alloc = o->alloc ? o->alloc * 2 : 4;
		o->rejects = mem_array(o->rejects, o->alloc, sizeof(*o->rejects));
	}
	o->rejects[o->n++] = (struct patch_reject){
		.file = file, .trouble = t,
		.why = arena_strdup(&o->arena, why),
	};
	return 1;
}

#define REJECT(w, file, t, ...)                                                \
	__extension__({                                                        \
		_cleanup_free_ char *reject_why = mem_printf(__VA_ARGS__);     \
		reject(w, file, t, reject_why);                                \
	})

/* A file before the patch, or as an earlier section left it. */
struct before {
	struct snap_file file;
	const char *data;
	size_t len;
	git_oid oid;
	bool has_oid, there;
	uint32_t mode;
};

static void before_release(struct before *b)
{
	snap_file_release(&b->file);
}

static int read_before(struct before *b, struct work *w, const char *path)
{
	int rc = snapshot_read(&b->file, w->snap, w->r, path, PATCH_MAX_BINARY,
			       w->err);

	if (rc)
		return rc;
	if (b->file.mode == MODE_GITLINK)
		return err_set(w->err, "'%s' is a submodule, which no patch may "
			       "change", path);
	b->data = b->file.data;
	b->len = b->file.len;
	b->mode = b->file.mode;
	b->oid = b->file.oid;
	b->has_oid = b->file.has_oid;
	b->there = true;
	return 0;
}

/* Of an earlier section; the data stays where it is. */
static int take_made(struct before *b, struct work *w, const struct made *m)
{
	b->mode = m->mode;
	b->oid = m->oid;
	b->has_oid = !m->data;
	b->there = true;
	if (m->data) {
		b->data = m->data;
		b->len = m->len;
		return 0;
	}
	if (blob_read(&b->file.blob, w->r, &m->oid, PATCH_MAX_BINARY, w->err) < 0)
		return -1;
	b->data = b->file.blob.data;
	b->len = b->file.blob.len;
	return 0;
}

/* 0 (b->there says whether there is one), 1 rejected, <0 failed. */
static int find_before(struct before *b, struct work *w, size_t i,
		       const struct patch_file *f)
{
	const struct made *m;
	int rc;

	if (!f->old_name)
		return 0;
	/* Copies and renames are from the tree as it was. */
	m = f->is_copy || f->is_rename ? NULL : find_made(w, f->old_name);
	if (m && m->fate == FATE_GONE)
		return REJECT(w, i, PATCH_MISSING,
			      "'%s' was deleted or renamed by the same patch",
			      f->old_name);
	if (m && m->fate == FATE_MADE)
		return take_made(b, w, m);
	rc = read_before(b, w, f->old_name);
	if (rc != 1)
		return rc;
	if (f->is_new < 0)
		return 0;
	return REJECT(w, i, PATCH_MISSING, "'%s' is not there", f->old_name);
}

/* Whether a file is in the way at this path. 1 yes, 0 no, <0 failed. */
static int in_the_way(const struct work *w, const char *path)
{
	const struct made *m = find_made(w, path);
	struct snap_entry e;
	int rc;

	if (m)
		return m->fate == FATE_MADE;
	rc = snapshot_find(&e, w->snap, w->r, path, w->err);
	return rc < 0 ? rc : !rc;
}

/*
 * A directory above a file that is to be made may be no link: what is behind
 * links is not the patch's.
 */
static int check_above(struct work *w, size_t i, const char *path)
{
	for (const char *s = strchr(path, '/'); s; s = strchr(s + 1, '/')) {
		_cleanup_free_ char *dir = mem_strndup(path, (size_t)(s - path));
		const struct made *m = find_made(w, dir);
		struct snap_entry e;
		int rc;

		if (m && m->fate != FATE_MADE)
			continue;
		if (m) {
			e.mode = m->mode;
		} else {
			rc = snapshot_find(&e, w->snap, w->r, dir, w->err);
			if (rc < 0)
				return rc;
			if (rc)
				continue;
		}
		if (e.mode == MODE_LINK)
			return err_set(w->err, "'%s' would be written through "
				       "the link '%s'", path, dir);
		if (e.mode == MODE_GITLINK)
			return err_set(w->err, "'%s' is inside of the submodule "
				       "'%s'", path, dir);
		return REJECT(w, i, PATCH_EXISTS, "'%s' is a file, not a directory",
			      dir);
	}
	return 0;
}

static uint32_t canonical(uint32_t mode)
{
	if ((mode & 0170000) == MODE_LINK)
		return MODE_LINK;
	return mode & 0100 ? MODE_EXEC : MODE_FILE;
}

/* What mode the file will have. 0, or 1 rejected. */
static int settle_mode(uint32_t *out, struct work *w, size_t i,
		       const struct patch_file *f, const struct before *b)
{
	uint32_t old = f->old_mode ? f->old_mode : b->there ? b->mode : 0;
	uint32_t new = f->new_mode;

	if (b->there && (b->mode ^ old) & 0170000)
		return REJECT(w, i, PATCH_TYPE, "'%s' is a %s here", f->old_name,
			      b->mode == MODE_LINK ? "link" : "file");
	if (!new)
		new = b->there ? b->mode : old ? old : MODE_FILE;
	if (b->there && f->is_delete != 1 && (new ^ old) & 0170000)
		return REJECT(w, i, PATCH_TYPE, "'%s' changes from file to link "
			      "in one step", f->new_name);
	*out = canonical(new);
	return 0;
}

static bool is_full_id(const char *id)
{
	return strlen(id) == GIT_OID_HEXSZ;
}

static int apply_binary(struct made *m, struct work *w, size_t i,
			const struct patch_file *f, const struct before *b)
{
	const char *name = f->old_name ? f->old_name : f->new_name;
	_cleanup_strbuf_ struct strbuf data = STRBUF_INIT;
	git_oid old = b->oid, want, got;

	if (!is_full_id(f->old_id) || !is_full_id(f->new_id) ||
	    git_oid_fromstr(&want, f->old_id) < 0 ||
	    git_oid_fromstr(&got, f->new_id) < 0)
		return REJECT(w, i, PATCH_BINARY, "'%s': a binary patch needs an "
			      "index line with full ids", name);
	if (b->there && !b->has_oid && blob_hash(&old, b->data, b->len, w->err) < 0)
		return -1;
	if (b->there && !git_oid_equal(&old, &want))
		return REJECT(w, i, PATCH_BINARY, "'%s' has other bytes than the "
			      "binary patch is for", name);
	m->data = NULL;
	m->oid = got;
	if (git_oid_is_zero(&got)) {
		m->data = mem_strdup("");
		m->len = 0;
		return 0;
	}
	if (git_odb_exists(repo_odb(w->r), &got))
		return 0;
	want = got;
	if (binary_apply(&data, &f->forward, b->data, b->len) < 0)
		return REJECT(w, i, PATCH_BINARY, "'%s': the binary data does not "
			      "fit the file", name);
	if (blob_hash(&got, data.buf, data.len, w->err) < 0)
		return -1;
	if (!git_oid_equal(&got, &want))
		return REJECT(w, i, PATCH_BINARY, "'%s': the binary patch gives "
			      "something else than it says", name);
	m->data = strbuf_detach(&data, &m->len);
	return 0;
}

static void note_reject_hunk(struct patch_reject *r, size_t hunk)
{
	r->hunks = mem_array(r->hunks, r->n_hunks + 1, sizeof(*r->hunks));
	r->hunks[r->n_hunks++] = hunk;
}

/* 0 all went on, 1 some did not (and a reject tells which). */
static int apply_hunks(struct made *m, struct work *w, size_t i,
		       const struct patch_file *f, const struct before *b)
{
	_cleanup_(image_release) struct image img = { NULL, 0, 0 };
	_cleanup_strbuf_ struct strbuf data = STRBUF_INIT;
	struct patch_reject *r = NULL;

	image_split(&img, b->data ? b->data : "", b->len);
	for (size_t k = 0; k < f->n_hunks; k++) {
		const struct patch_hunk *h = &f->hunks[k];
		size_t at = 0;
		int64_t offset;

		if (image_apply(&at, &img, h, w->p->reversed) == 0) {
			offset = (int64_t)at -
				 (h->new_pos ? (int64_t)h->new_pos - 1 : 0);
			if (offset && !f->is_delete)
				VEC_PUSH(&w->out->offsets,
					 (struct patch_placed){ i, k, offset });
			continue;
		}
		if (!r) {
			REJECT(w, i, PATCH_HUNK, "'%s': the hunk at line %u does "
			       "not apply", f->old_name ? f->old_name : f->new_name,
			       h->old_pos);
			r = &w->out->rejects[w->out->n - 1];
		}
		note_reject_hunk(r, k);
	}
	image_join(&data, &img);
	m->data = strbuf_detach(&data, &m->len);
	return r ? 1 : 0;
}

/* The content after the patch. 0, 1 rejected (m may be set), <0 failed. */
static int make_content(struct made *m, struct work *w, size_t i,
			const struct patch_file *f, const struct before *b)
{
	if (f->is_binary)
		return apply_binary(m, w, i, f, b);
	if (f->n_hunks)
		return apply_hunks(m, w, i, f, b);
	if (b->there && b->has_oid) {
		m->oid = b->oid;
		/* What is deleted has to be empty by then. */
		if (f->is_delete != 1 || !b->len)
			return 0;
	}
	m->len = b->len;
	m->data = mem_dup(b->len ? b->data : "", b->len);
	return 0;
}

static int check_creation(struct work *w, size_t i, const struct patch_file *f,
			  bool creates)
{
	int rc = 0;

	if (f->is_delete == 1)
		return 0;
	rc = check_above(w, i, f->new_name);
	if (rc || !creates)
		return rc;
	rc = in_the_way(w, f->new_name);
	if (rc <= 0)
		return rc;
	return REJECT(w, i, PATCH_EXISTS, "'%s' exists already", f->new_name);
}

/* Tells what came of one section. */
static void record(struct work *w, size_t i, struct made *m)
{
	static const struct made gone = { .fate = FATE_GONE };
	const struct patch_file *f = &w->p->items[i];
	const char *old = f->old_name;

	if (f->is_delete == 1 || f->is_rename) {
		VEC_PUSH(&w->removed, old);
		if (f->is_delete == 1 || strcmp(old, f->new_name) != 0)
			set_made(w, old, &gone);
	}
	if (f->is_delete == 1) {
		free(m->data);
		return;
	}
	m->fate = FATE_MADE;
	VEC_PUSH(&w->results, (struct result){
		f->new_name, set_made(w, f->new_name, m), i, false });
}

static int apply_file(struct work *w, size_t i)
{
	const struct patch_file *f = &w->p->items[i];
	_cleanup_(before_release) struct before b = { .file = SNAP_FILE_INIT };
	struct made m = { .fate = FATE_MADE };
	bool leftover;
	int rc;

	rc = find_before(&b, w, i, f);
	if (!rc)
		rc = settle_mode(&m.mode, w, i, f, &b);
	if (!rc)
		rc = check_creation(w, i, f, !b.there || f->is_rename || f->is_copy);
	if (rc)
		return rc;
	rc = make_content(&m, w, i, f, &b);
	leftover = !rc && f->is_delete == 1 && m.data && m.len;
	if (leftover)
		rc = REJECT(w, i, PATCH_LEFTOVER, "'%s' has more in it than the "
			    "patch deletes", f->old_name);
	if (rc < 0 || (rc && (!w->partly || f->is_delete == 1 || !m.data))) {
		free(m.data);
		return rc;
	}
	record(w, i, &m);
	return rc;
}

/* Before anything else, so that the order of sections does not matter. */
static void note_removals(struct work *w)
{
	static const struct made due = { .fate = FATE_DUE };

	for (size_t i = 0; i < w->p->n; i++) {
		const struct patch_file *f = &w->p->items[i];

		if (f->old_name && (f->is_delete == 1 || f->is_rename))
			set_made(w, f->old_name, &due);
	}
}

struct below {
	const struct work *w;
	size_t len;		/* of the name of the directory */
};

/* Stops at a file in a directory that the patch leaves there. */
static int stop_at_kept(void *payload, const char *path, size_t len,
			const struct snap_entry *entry, struct err *err)
{
	const struct below *b = payload;
	const struct map_entry *m = map_find(&b->w->by_path, path, len);

	(void)entry;
	(void)err;
	return len > b->len && !(m && b->w->made.items[m->value].fate == FATE_GONE);
}

/* The file that the patch makes of a directory of @path, or NULL. */
static const char *file_above(const struct work *w, const char *path, char *buf)
{
	for (const char *s = strchr(path, '/'); s; s = strchr(s + 1, '/')) {
		const struct made *m;

		memcpy(buf, path, (size_t)(s - path));
		buf[s - path] = '\0';
		m = find_made(w, buf);
		if (m && m->fate == FATE_MADE)
			return buf;
	}
	return NULL;
}

/* A file may take the place of a directory only when that is empty afterwards. */
static int check_result(struct work *w, struct result *res)
{
	struct below below = { w, strlen(res->path) };
	_cleanup_free_ char *buf = mem_strdup(res->path);
	const char *above = file_above(w, res->path, buf);
	int rc;

	if (above) {
		res->clashes = true;
		return REJECT(w, res->file, PATCH_EXISTS, "'%s' is a file, not a directory",
			      above);
	}
	rc = snapshot_each_in(w->snap, w->r, res->path, stop_at_kept, &below, w->err);
	if (rc <= 0)
		return rc;
	res->clashes = true;
	return REJECT(w, res->file, PATCH_EXISTS, "'%s' is a directory", res->path);
}

/* 1 when there is a clash, before anything is written. */
static int check_results(struct work *w)
{
	int clash = 0;

	for (size_t i = 0; i < w->results.n; i++) {
		struct result *res = &w->results.items[i];
		int rc;

		if (find_made(w, res->path) != &w->made.items[res->made])
			continue;
		rc = check_result(w, res);
		if (rc < 0)
			return rc;
		clash |= rc;
	}
	return clash;
}

/* Removals first: a file may take the place of a directory, and so on. */
static void write_results(struct work *w)
{
	for (size_t i = 0; i < w->removed.n; i++)
		snapshot_set_deleted(w->snap, w->removed.items[i],
				     strlen(w->removed.items[i]));
	for (size_t i = 0; i < w->results.n; i++) {
		const struct result *res = &w->results.items[i];
		const struct made *m = &w->made.items[res->made];
		size_t len = strlen(res->path);

		if (find_made(w, res->path) != m || res->clashes)
			continue;
		if (m->data)
			snapshot_set_content(w->snap, res->path, len, m->data, m->len,
					     NULL, m->mode);
		else
			snapshot_set_blob(w->snap, res->path, len, &m->oid, m->mode);
	}
}

int patch_apply(struct patch_outcome *out, struct snapshot *snap,
		struct repo *r, const struct patch *p,
		const struct patch_apply_opts *opts, struct err *err)
{
	_cleanup_(work_release) struct work w = {
		.out = out, .snap = snap, .r = r, .p = p,
		.partly = opts && opts->partly, .by_path = MAP_INIT,
		.made = VEC_INIT, .removed = VEC_INIT, .results = VEC_INIT,
		.err = err,
	};
	bool rejected = false;
	int rc;

	note_removals(&w);
	for (size_t i = 0; i < p->n; i++) {
		rc = apply_file(&w, i);
		if (rc < 0)
			return rc;
		rejected |= rc > 0;
	}
	rc = check_results(&w);
	if (rc < 0)
		return rc;
	rejected |= rc > 0;
	if (!rejected || w.partly)
		write_results(&w);
	return rejected;
}
