// SPDX-License-Identifier: GPL-2.0-only
/* Where the resolutions are, and how changed ones get there. */
#include <pthread.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "flow/fixup-internal.h"
#include "repo/commit-text.h"

/* Checks of several pairs read one store. */
static pthread_mutex_t reading = PTHREAD_MUTEX_INITIALIZER;

void flow_fixups_release(struct flow_fixups *f)
{
	fixup_index_free(f->index);
	fixup_store_release(&f->store);
	free(f->name);
	free(f->ref);
	*f = (struct flow_fixups)FLOW_FIXUPS_INIT;
}

/* ----------------------------------------------------------------- opening */

static int locate_ref(struct flow_fixups *f, struct ctx *ctx, const char *ref,
		      struct err *err)
{
	_cleanup_rev_ struct rev rev = REV_INIT;
	git_oid oid;
	int rc = git_reference_name_to_id(&oid, repo_git(ctx->repo), ref);

	f->name = mem_strdup(ref);
	f->ref = mem_strdup(ref);
	if (rc < 0 && rc != GIT_ENOTFOUND)
		return err_git(err, rc, "cannot read ref '%s'", ref);
	if (rc == 0) {
		rc = rev_of_commit(&rev, ctx->repo, &oid, ref, err);
		if (rc < 0)
			return rc;
	}
	f->commit = rev.commit;
	f->store.tree = rev.tree;
	return 0;
}

static int locate_dir(struct flow_fixups *f, const char *dir)
{
	f->name = mem_strdup(dir);
	f->store.dir = mem_strdup(dir);
	return 0;
}

/* A directory in configuration is from the top, or from the home directory. */
static char *configured_dir(const struct repo *r, const char *value)
{
	const char *home = getenv("HOME"), *top = repo_workdir(r);

	if (!strncmp(value, "~/", 2) && home)
		return mem_printf("%s/%s", home, value + 2);
	if (*value == '/')
		return mem_strdup(value);
	return mem_printf("%s/%s", top ? top : repo_git_dir(r), value);
}

static int locate(struct flow_fixups *f, struct ctx *ctx, const char *where,
		      struct err *err)
{
	_cleanup_free_ char *set = NULL, *dir = NULL;
	int rc;

	if (where && !strncmp(where, "refs/", 5))
		return locate_ref(f, ctx, where, err);
	if (where && !*where)
		return err_set(err, "the store of resolutions has an empty name");
	if (where)
		return locate_dir(f, where);
	rc = repo_config_str(ctx->repo, "crosstree.fixups", &set, err);
	if (rc < 0)
		return rc;
	if (rc || !*set)
		return locate_ref(f, ctx, FIXUP_DEFAULT_REF, err);
	if (!strncmp(set, "refs/", 5))
		return locate_ref(f, ctx, set, err);
	dir = configured_dir(ctx->repo, set);
	return locate_dir(f, dir);
}

static void take(struct flow_fixups *out, struct flow_fixups *f)
{
	flow_fixups_release(out);
	*out = *f;
	*f = (struct flow_fixups)FLOW_FIXUPS_INIT;
}

int flow_fixups_locate(struct flow_fixups *out, struct ctx *ctx, const char *where,
		       struct err *err)
{
	_cleanup_flow_fixups_ struct flow_fixups f = FLOW_FIXUPS_INIT;
	int rc = locate(&f, ctx, where, err);

	if (rc < 0)
		return rc;
	take(out, &f);
	return 0;
}

static int load(struct flow_fixups *f, struct ctx *ctx, struct err *err)
{
	_cleanup_free_ char *dir = f->store.dir ? mem_strdup(f->store.dir) : NULL;
	git_oid tree = f->store.tree;
	int rc;

	if (f->loaded)
		return 0;
	rc = dir ? fixup_store_read_dir(&f->store, dir, f->store.layout, err) :
		   fixup_store_read_tree(&f->store, ctx->repo, &tree, err);
	f->loaded = rc >= 0;
	return rc;
}

int flow_fixups_load(struct flow_fixups *f, struct ctx *ctx, struct err *err)
{
	int rc;

	pthread_mutex_lock(&reading);
	rc = load(f, ctx, err);
	pthread_mutex_unlock(&reading);
	return rc;
}

static int identify(struct flow_fixups *f, struct ctx *ctx, struct err *err)
{
	_cleanup_free_ char *silent = f->ref ? NULL : mem_printf("%s/silent", f->store.dir);
	int rc = f->ref ? 0 : load(f, ctx, err);

	if (rc < 0)
		return rc;
	f->identity[0] = '\0';
	if (f->ref ? git_oid_is_zero(&f->store.tree) :
		     !f->store.entries.n && !file_is_dir(silent))
		return 0;
	return fixup_store_identity(f->identity, &f->store, err);
}

int flow_fixups_identity(char out[GIT_OID_HEXSZ + 1], struct flow_fixups *f,
			 struct ctx *ctx, struct err *err)
{
	int rc;

	pthread_mutex_lock(&reading);
	rc = f->identified ? 0 : identify(f, ctx, err);
	f->identified = rc >= 0;
	if (rc >= 0)
		memcpy(out, f->identity, sizeof(f->identity));
	pthread_mutex_unlock(&reading);
	return rc;
}

const struct fixup_index *flow_fixups_index(struct flow_fixups *f, struct repo *r)
{
	const struct fixup_index *x;

	pthread_mutex_lock(&reading);
	if (!f->index)
		f->index = fixup_index_make(&f->store, r);
	x = f->index;
	pthread_mutex_unlock(&reading);
	return x;
}

int flow_fixups_open(struct flow_fixups *out, struct ctx *ctx, const char *where,
		     struct err *err)
{
	_cleanup_flow_fixups_ struct flow_fixups f = FLOW_FIXUPS_INIT;
	int rc = locate(&f, ctx, where, err);

	if (rc >= 0)
		rc = flow_fixups_load(&f, ctx, err);
	if (rc < 0)
		return rc;
	take(out, &f);
	return 0;
}

int flow_fixups_open_rr_cache(struct flow_fixups *out, struct ctx *ctx,
			      const char *dir, struct err *err)
{
	_cleanup_flow_fixups_ struct flow_fixups f = FLOW_FIXUPS_INIT;
	_cleanup_free_ char *own = mem_printf("%s/rr-cache",
					      repo_common_dir(ctx->repo));
	int rc;

	(void)locate_dir(&f, dir ? dir : own);
	f.store.layout = FIXUP_RR_CACHE;
	rc = flow_fixups_load(&f, ctx, err);
	if (rc < 0)
		return rc;
	take(out, &f);
	return 0;
}

/* -------------------------------------------------------------- publishing */

/* A file to be written, or to go. */
struct change {
	char *path;
	const struct fixup_entry *entry;
	const struct fixup_variant *variant;
	enum fixup_file file;
	bool gone;
	const struct fixup_loose *loose;	/* of a silent one, with no entry */
};

struct changes {
	VEC(struct change) v;
};

static void changes_release(struct changes *c)
{
	for (size_t i = 0; i < c->v.n; i++)
		free(c->v.items[i].path);
	VEC_RELEASE(&c->v);
}

static void add_change(struct changes *c, const struct fixup_store *s,
		       const struct fixup_entry *e, const struct fixup_variant *v,
		       enum fixup_file file)
{
	VEC_PUSH(&c->v, (struct change){ fixup_path(s, e, v, file), e, v, file,
					 v->gone || !v->has[file], NULL });
}

/*
 * A resolution is there when its postimage is, so that comes last, and is the first to
 * go.
 */
static void list_changes(struct changes *c, const struct fixup_store *s)
{
	for (size_t i = 0; i < s->entries.n; i++) {
		const struct fixup_entry *e = &s->entries.items[i];

		for (size_t k = 0; k < e->variants.n; k++) {
			const struct fixup_variant *v = &e->variants.items[k];

			if (v->gone)
				add_change(c, s, e, v, FIXUP_POSTIMAGE);
			if (!v->gone && !v->fresh)
				continue;
			if (s->layout == FIXUP_STORE)
				add_change(c, s, e, v, FIXUP_ABOUT);
			add_change(c, s, e, v, FIXUP_PREIMAGE);
			if (!v->gone)
				add_change(c, s, e, v, FIXUP_POSTIMAGE);
		}
	}
}

static void list_loose(struct changes *c, const struct fixup_store *s)
{
	for (size_t i = 0; i < s->loose.n; i++) {
		const struct fixup_loose *l = &s->loose.items[i];

		VEC_PUSH(&c->v, (struct change){ .path = mem_strdup(l->path), .gone = l->gone,
						 .loose = l });
	}
}

/* The bytes of one that is not to go. */
static int read_change(struct strbuf *out, const struct flow_fixups *f, struct repo *r,
		       const struct change *ch, struct err *err)
{
	_cleanup_blob_ struct blob blob = BLOB_INIT;
	int rc;

	if (!ch->loose)
		return fixup_read(out, &f->store, r, ch->entry, ch->variant, ch->file, err);
	rc = blob_read(&blob, r, &ch->loose->oid, 0, err);
	if (rc < 0)
		return rc;
	strbuf_add(out, blob.data, blob.len);
	return 0;
}

struct texts {
	VEC(struct publish_file) files;
	VEC(char *) data;
};

static void texts_release(struct texts *t)
{
	for (size_t i = 0; i < t->data.n; i++)
		free(t->data.items[i]);
	VEC_RELEASE(&t->data);
	VEC_RELEASE(&t->files);
}

static int write_dir(const struct flow_fixups *f, struct repo *r,
		     const struct changes *c, struct err *err)
{
	_cleanup_(texts_release) struct texts t = { VEC_INIT, VEC_INIT };

	for (size_t i = 0; i < c->v.n; i++) {
		const struct change *ch = &c->v.items[i];
		struct publish_file file = { ch->path, NULL, 0 };
		struct strbuf text = STRBUF_INIT;
		int rc = ch->gone ? 1 : read_change(&text, f, r, ch, err);

		if (rc < 0) {
			strbuf_release(&text);
			return rc;
		}
		if (!rc) {
			char *data = strbuf_detach(&text, &file.len);

			VEC_PUSH(&t.data, data);
			file.data = data;
		}
		VEC_PUSH(&t.files, file);
	}
	return publish_files(f->store.dir, t.files.items, t.files.n, err);
}

void fixup_stage(struct snapshot *snap, const struct fixup_store *s)
{
	_cleanup_(changes_release) struct changes c = { VEC_INIT };

	list_changes(&c, s);
	list_loose(&c, s);
	for (size_t i = 0; i < c.v.n; i++) {
		const struct change *ch = &c.v.items[i];
		size_t len = strlen(ch->path);

		if (ch->gone)
			snapshot_set_deleted(snap, ch->path, len);
		else
			snapshot_set_blob(snap, ch->path, len,
					  ch->loose ? &ch->loose->oid :
						      &ch->variant->oid[ch->file],
					  MODE_FILE);
	}
}

int fixup_commit(git_oid *out, const git_oid *tree, const struct oid_vec *parents,
		 const struct apply_ident *id, const char *message,
		 struct scratch *scratch, struct err *err)
{
	_cleanup_strbuf_ struct strbuf b = STRBUF_INIT;

	commit_text_begin(&b, tree, parents->items, parents->n);
	for (int i = 0; i < 2; i++)
		commit_text_ident(&b, i ? "committer" : "author", id->name, id->email,
				  id->seconds, id->offset);
	strbuf_addf(&b, "\n%s\n", message);
	return scratch_write(out, scratch, b.buf, b.len, GIT_OBJECT_COMMIT, err);
}

static int write_ref(struct flow_fixups *f, struct ctx *ctx, struct scratch *scratch,
		     const char *message, struct err *err)
{
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;
	_cleanup_oids_ struct oid_vec parents = VEC_INIT;
	_cleanup_publish_branch_ struct publish_branch b = PUBLISH_BRANCH_INIT;
	_cleanup_(apply_ident_release) struct apply_ident id = APPLY_IDENT_INIT;
	struct publish_who who;
	git_oid tree, commit;
	int rc = publish_ref_open(&b, ctx, f->ref, err);

	if (rc >= 0)
		rc = apply_ident_fill(&id, ctx, err);
	if (rc < 0)
		return rc;
	snapshot_init(&snap, &f->store.tree);
	fixup_stage(&snap, &f->store);
	if (!git_oid_is_zero(&f->commit))
		VEC_PUSH(&parents, f->commit);
	rc = snapshot_write_tree(&tree, &snap, scratch, err);
	if (rc >= 0)
		rc = fixup_commit(&commit, &tree, &parents, &id, message, scratch, err);
	if (rc < 0)
		return rc;
	/* What was read is what may be replaced, and nothing that came since. */
	b.old = f->commit;
	who = (struct publish_who){ id.name, id.email };
	rc = publish_branch(ctx, &b, &commit, &who, message, err);
	if (rc < 0)
		return rc;
	f->commit = commit;
	f->store.tree = tree;
	return 0;
}

/* What is written is not new any more. */
static void settle(struct fixup_store *s)
{
	for (size_t i = 0; i < s->entries.n; i++)
		for (size_t k = 0; k < s->entries.items[i].variants.n; k++) {
			struct fixup_variant *v = &s->entries.items[i].variants.items[k];

			v->fresh = false;
			for (int f = 0; v->gone && f < FIXUP_N_FILES; f++)
				v->has[f] = false;
			v->gone = false;
		}
	s->loose.n = 0;
}

int flow_fixups_publish(struct flow_fixups *f, struct ctx *ctx, const char *message,
			struct err *err)
{
	_cleanup_(changes_release) struct changes c = { VEC_INIT };
	struct scratch *scratch;
	struct repo *r;
	int rc;

	list_changes(&c, &f->store);
	list_loose(&c, &f->store);
	if (!c.v.n)
		return 0;
	rc = ctx_scratch(&scratch, ctx, err);
	if (rc >= 0)
		rc = ctx_worker_repo(&r, ctx, 0, err);
	if (rc >= 0)
		rc = f->store.dir ? write_dir(f, r, &c, err) :
				    write_ref(f, ctx, scratch, message, err);
	if (rc < 0)
		return rc;
	settle(&f->store);
	f->identified = false;
	f->index = fixup_index_free(f->index);
	return 1;
}
