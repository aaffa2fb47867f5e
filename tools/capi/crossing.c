// SPDX-License-Identifier: GPL-2.0-only
#include "capi/crossing.h"

#include <string.h>

int crossing_count(const struct sweep *sw)
{
	return sw->in->merged ? 2 : 1;
}

struct lister {
	struct crossing *x;
	bool (*want)(const char *path);
};

static int list_file(void *payload, const char *path, size_t len,
		     const struct snap_entry *e, struct err *err)
{
	struct lister *l = payload;

	(void)err;
	if (mode_is_file(e->mode) && l->want(path))
		VEC_PUSH(&l->x->files, arena_strndup(&l->x->arena, path, len));
	return 0;
}

static void list_changed(struct crossing *x, bool (*want)(const char *path))
{
	enum check_side consumer = x->provider == SIDE_OURS ? SIDE_THEIRS : SIDE_OURS;
	const struct tree_changes *changes = x->sw->in->changes[consumer][0];

	for (size_t i = 0; i < changes->n; i++) {
		const struct tree_change *ch = &changes->items[i];

		if (mode_is_file(ch->new_mode) && want(ch->path) &&
		    sweep_changed(x->sw, consumer, ch->path, true))
			VEC_PUSH(&x->files, ch->path);
	}
}

/* Those of @list that are there, and not in @but. */
static int list_there(struct lister *l, const struct tree_changes *list,
		      const struct tree_changes *but, struct err *err)
{
	struct crossing *x = l->x;
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < list->n; i++) {
		const struct tree_change *ch = &list->items[i];
		struct snap_entry e;

		if (!l->want(ch->path) || (but && tree_changes_find(but, ch->path, ch->len)))
			continue;
		rc = snapshot_find(&e, x->to.snap, x->sw->repo, ch->path, err);
		if (rc == 0)
			rc = list_file(l, ch->path, ch->len, &e, err);
	}
	return rc < 0 ? rc : 0;
}

static int list_self(struct crossing *x, bool (*want)(const char *path),
		     struct err *err)
{
	const struct check_input *in = x->sw->in;
	struct lister l = { x, want };

	if (in->limited && in->among[SIDE_OURS])
		return list_there(&l, in->among[SIDE_OURS], NULL, err) < 0 ||
				       list_there(&l, x->changes, in->among[SIDE_OURS], err) < 0 ?
			       -1 : 0;
	return snapshot_each(x->to.snap, x->sw->repo, list_file, &l, err);
}

void crossing_open(struct crossing *out, struct sweep *sw, enum check_side provider)
{
	const struct check_input *in = sw->in;

	*out = (struct crossing){ .sw = sw, .provider = provider,
				  .changes = in->changes[provider][0] };
	if (!in->merged) {
		out->from = (struct crossing_tree){ sw->base[0], &in->bases[0] };
		out->to = (struct crossing_tree){ sw->side[SIDE_OURS], in->side[SIDE_OURS] };
		return;
	}
	out->from = (struct crossing_tree){ sw->side[!provider], in->side[!provider] };
	out->with = (struct crossing_tree){ sw->side[provider], in->side[provider] };
	out->to = (struct crossing_tree){ sw->merged, in->merged };
}

int crossing_list(struct crossing *x, bool (*want)(const char *path), struct err *err)
{
	if (!x->sw->in->merged)
		return list_self(x, want, err);
	list_changed(x, want);
	return 0;
}

void crossing_release(struct crossing *x)
{
	VEC_RELEASE(&x->files);
	arena_release(&x->arena);
}

bool crossing_changed(const struct crossing *x, const char *path)
{
	return sweep_changed(x->sw, x->provider, path, false);
}

/* Whether the merge has the provider's version, to the byte. */
static int providers_own(const struct crossing *x, struct repo *repo,
			 const char *path, const struct snap_file *f,
			 struct err *err)
{
	struct snap_entry e;
	int rc;

	if (!x->with.snap || !f->has_oid)
		return 0;
	rc = snapshot_find(&e, x->with.snap, repo, path, err);
	if (rc)
		return rc < 0 ? rc : 0;
	return e.has_oid && git_oid_equal(&e.oid, &f->oid);
}

int crossing_read(struct snap_file *out, const struct crossing *x,
		  struct repo *repo, const char *path, struct err *err)
{
	int rc = snapshot_read_fitting(out, x->to.snap, repo, path, CFILE_MAX_BYTES, err);

	if (rc)
		return rc;
	rc = providers_own(x, repo, path, out, err);
	if (rc == 0 && memchr(out->data, '\0', out->len))
		rc = 1;
	return rc;
}

static void keep_place(struct arena *a, struct delta_place *p)
{
	p->path = p->path ? arena_strdup(a, p->path) : NULL;
	p->text = p->text ? arena_strdup(a, p->text) : NULL;
}

void crossing_report(struct crossing *x, const char *path,
		     const struct check_finding *f)
{
	struct arena *a = &x->sw->arena;
	struct check_finding *to = sweep_report(x->sw, f->kind, f->confidence,
						x->provider, path, f->line, f->symbol);

	to->message = arena_strdup(a, f->message);
	to->decl = f->decl ? arena_strdup(a, f->decl) : "";
	to->guard = f->guard ? arena_strdup(a, f->guard) : NULL;
	to->change = f->change ? arena_strdup(a, f->change) : NULL;
	to->before = f->before;
	to->after = f->after;
	keep_place(a, &to->before);
	keep_place(a, &to->after);
}
