// SPDX-License-Identifier: GPL-2.0-only
/*
 * What Rust code has of C: bindgen makes `bindings::name` of what headers declare, or of
 * a function rust_helper_name() of rust/helpers. Rust itself is not parsed.
 */
#include "capi/rule-rust.h"

#include <string.h>

#include "capi/rust-text.h"

/* ------------------------------------------------------------- what is listed twice */

static int has_once(bool *once, struct sweep *sw, enum check_side s, const char *path,
		    const char *name, size_t len, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_map_ struct map all = MAP_INIT, twice = MAP_INIT;
	int rc = snapshot_read_fitting(&f, sw->in->side[s], sw->repo, path, CFILE_MAX_BYTES, err);

	if (rc)
		return rc < 0 ? rc : 0;
	rust_modules(&all, &twice, f.data, f.len);
	*once = map_find(&all, name, len) && !map_find(&twice, name, len);
	return 0;
}

static int twice_in(struct sweep *sw, const char *path, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_map_ struct map all = MAP_INIT, twice = MAP_INIT;
	int rc = snapshot_read_fitting(&f, sw->in->merged, sw->repo, path, CFILE_MAX_BYTES, err);

	if (rc)
		return rc < 0 ? rc : 0;
	rust_modules(&all, &twice, f.data, f.len);
	for (size_t i = 0; rc >= 0 && i < twice.n; i++) {
		const struct map_entry *e = &twice.entries[i];
		bool once[2] = { false, false };
		struct check_finding *found;
		const char *name;

		for (int s = 0; rc >= 0 && s < 2; s++)
			rc = has_once(&once[s], sw, (enum check_side)s, path, e->key, e->len,
				      err);
		if (rc < 0 || !once[0] || !once[1])
			continue;
		name = arena_strndup(&sw->arena, e->key, e->len);
		found = sweep_report(sw, CHECK_DUPLICATE, CHECK_CERTAIN, SIDE_OURS, path,
				     (uint32_t)e->value, name);
		found->message = arena_printf(&sw->arena, "module %s is listed twice", name);
	}
	return rc;
}

int sweep_rust_twice(struct sweep *sw, struct err *err)
{
	const struct tree_changes *ours = sw->in->changes[SIDE_OURS][0];
	int rc = 0;

	for (size_t i = 0; sw->in->merged && rc >= 0 && i < ours->n; i++)
		if (rust_is_path(ours->items[i].path) &&
		    sweep_changed(sw, SIDE_OURS, ours->items[i].path, true) &&
		    sweep_changed(sw, SIDE_THEIRS, ours->items[i].path, true))
			rc = twice_in(sw, ours->items[i].path, err);
	return rc;
}

/* --------------------------------------------------------------------- bindings */

/* Whether something of the merged tree gives the binding: 1, 0, <0. */
static int is_given(struct sweep *sw, const char *name, bool by_helper, struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_find(&refs, sw->merged, name, err);
	bool found = false;

	for (size_t i = 0; i < refs.n; i++) {
		const struct fact *f = refs.items[i].fact;
		const char *path = cworld_path(ctree_world(sw->merged), refs.items[i].file);

		found |= f->kind != FACT_INVOKE && f->kind != FACT_EXPORT &&
			 !(f->flags & FACT_UNDEF) && (by_helper || cpath_is_header(path));
	}
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : found;
}

static int has_helper(struct sweep *sw, struct arena *a, const char *name, struct err *err)
{
	int rc = is_given(sw, arena_cat(a, "rust_helper_", name), true, err);

	return rc ? rc : is_given(sw, arena_cat(a, "RUST_CONST_HELPER_", name), true, err);
}

static bool other_arity(const struct delta_change *ch, int n)
{
	for (size_t i = 0; i < ch->n_new; i++) {
		const struct fact *f = ch->new_refs[i].fact;

		if (f->kind != FACT_FUNC || f->flags & (FACT_VARIADIC | FACT_COND_ARITY) ||
		    (int)f->n_subs == n)
			return false;
	}
	return ch->n_new && n >= 0;
}

static void report(struct sweep *sw, enum check_side provider, enum check_kind kind,
		   const struct fresh *fresh, const struct rust_binding *b,
		   const struct delta_change *ch, const char *message)
{
	struct check_finding *f = sweep_report(sw, kind, CHECK_LIKELY, provider, fresh->path,
					       b->line, ch->name);

	f->change = ch->name;
	f->before = ch->before;
	f->after = ch->after;
	f->message = message;
}

static int judge(struct sweep *sw, enum check_side provider, struct fresh *fresh,
		 const struct rust_binding *b, const struct delta_change *ch, struct err *err)
{
	const char *end = fresh->merged.data + fresh->merged.len;
	int rc = has_helper(sw, &sw->arena, ch->name, err), n;

	if (rc || !ch->before.path || !cpath_is_header(ch->before.path))
		return rc < 0 ? rc : 0;
	if (ch->what == DELTA_REMOVED) {
		rc = is_given(sw, ch->name, false, err);
		if (rc == 0)
			report(sw, provider, CHECK_SYMBOL_GONE, fresh, b, ch,
			       arena_printf(&sw->arena, "%s is gone, and its binding with it",
					    ch->name));
		return rc < 0 ? rc : 0;
	}
	if (ch->what != DELTA_SIGNATURE || ch->tag || b->after == end || *b->after != '(')
		return 0;
	n = rust_count_args(b->after, end);
	if (other_arity(ch, n))
		report(sw, provider, CHECK_SIGNATURE, fresh, b, ch,
		       arena_printf(&sw->arena,
				    "called with %d argument%s, the function now takes %u", n,
				    n == 1 ? "" : "s", ch->new_refs[0].fact->n_subs));
	return 0;
}

static int consumer_file(struct sweep *sw, enum check_side provider, const char *path,
			 struct err *err)
{
	const struct delta *d = sw->delta[provider];
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	struct rust_binding b = { .line = 1 };
	int rc = fresh_open(&fresh, sw, provider, path, "bindings::", err);

	if (rc)
		return rc < 0 ? rc : 0;
	while (rc >= 0 && rust_next_binding(&b, fresh.merged.data,
				       fresh.merged.data + fresh.merged.len)) {
		_cleanup_free_ char *name = NULL;

		if (!map_find(&d->by_name, b.name, b.len) || !fresh_line(&fresh, b.line))
			continue;
		name = mem_strndup(b.name, b.len);
		for (const struct delta_change *ch = delta_find(d, name);
		     rc >= 0 && ch && ch < d->items + d->n && strcmp(ch->name, name) == 0; ch++)
			rc = judge(sw, provider, &fresh, &b, ch, err);
	}
	return rc;
}

int sweep_rust(struct sweep *sw, enum check_side provider, struct err *err)
{
	const struct tree_changes *theirs = sw->in->changes[!provider][0];
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < theirs->n; i++)
		if (rust_is_path(theirs->items[i].path) &&
		    sweep_changed(sw, !provider, theirs->items[i].path, true))
			rc = consumer_file(sw, provider, theirs->items[i].path, err);
	return rc;
}
