// SPDX-License-Identifier: GPL-2.0-only
/* crosstree.fixup/1, see docs/formats.md. */
#include "cmd/fixup-print.h"
#include "cmd/oids.h"
#include "ui/json.h"

static json_t *row_object(const struct flow_fixup_row *row)
{
	json_t *o = json_object();

	json_set_text(o, "state", flow_fixup_row_name(row));
	json_set_text(o, "id", *row->id ? row->id : NULL);
	json_set_path(o, "path", row->path);
	json_set_text(o, "kind", row->kind);
	json_set(o, "hunks", json_count(row->hunks));
	json_set_oid(o, "merge", &row->merge);
	json_set_text(o, "why", row->why);
	return o;
}

static json_t *texts(const char *const *values, size_t n)
{
	json_t *list = json_array();

	for (size_t i = 0; i < n; i++)
		json_push(list, json_text(values[i]));
	return list;
}

static json_t *made_object(const struct flow_fixup_patch *p)
{
	json_t *o = json_object();

	json_set_text(o, "state", fixup_patch_word(p));
	json_set_text(o, "slug", *p->slug ? p->slug : NULL);
	json_set_text(o, "subject", p->subject);
	json_set_oid(o, "merge", &p->merge);
	json_set(o, "explained", json_boolean(p->explained));
	json_set(o, "applies_when", texts(p->when, p->n_when));
	json_set(o, "caused_by", texts(p->causes, p->n_causes));
	json_set(o, "rules", texts(&p->rule, p->rule != NULL));
	json_set_text(o, "why", p->why);
	return o;
}

static json_t *counts_object(const struct flow_fixup_result *r)
{
	json_t *o = json_object();

	for (int i = 0; i <= FIXUP_OTHERWISE; i++)
		json_set(o, fixup_added_name((enum fixup_added)i), json_count(r->added[i]));
	json_set(o, "unresolved", json_count(r->unresolved));
	json_set(o, "left-out", json_count(r->left_out));
	return o;
}

json_t *fixup_json_start(const struct fixup_print *how)
{
	json_t *doc = json_object();

	json_set_text(doc, "schema", "crosstree.fixup/1");
	json_set_text(doc, "command", how->command);
	json_set_text(doc, "store", how->store);
	return doc;
}

static json_t *share_object(const struct fixup_share *s)
{
	json_t *o = json_object();

	json_set_text(o, "name", s->remote);
	json_set_text(o, "state", fixup_share_name(s->state));
	json_set_oid(o, "commit", &s->theirs);
	json_set_oid(o, "now", &s->now);
	return o;
}

void fixup_print_json(struct out *o, const struct flow_fixup_result *r,
		      const struct fixup_print *how)
{
	_cleanup_json_ json_t *doc = fixup_json_start(how);
	json_t *rows = json_array(), *silent = json_array(), *merges = json_object();
	json_t *made = json_array();

	for (size_t i = 0; i < r->rows.n; i++)
		json_push(rows, row_object(&r->rows.items[i]));
	for (size_t i = 0; i < r->silent.n; i++) {
		json_t *s = json_object();

		json_set_path(s, "path", r->silent.items[i].path);
		json_set_text(s, "change", fixup_silent_word(&r->silent.items[i]));
		json_push(silent, s);
	}
	for (size_t i = 0; i < r->patches.n; i++)
		json_push(made, made_object(&r->patches.items[i]));
	json_set(merges, "all", json_count(r->n_merges));
	json_set(merges, "conflicted", json_count(r->n_conflicted));
	json_set(merges, "skipped", json_count(r->n_skipped));
	json_set(doc, "fixups", rows);
	json_set(doc, "silent_fixups", made);
	json_set(doc, "silent", silent);
	json_set(doc, "merges", merges);
	json_set(doc, "counts", counts_object(r));
	json_set(doc, "written", json_boolean(r->written));
	if (how->share)
		json_set(doc, "remote", share_object(how->share));
	json_print(&o->buf, doc);
	out_add(o, "", 0);
}

static json_t *tree_object(const struct fixup_tree *t)
{
	json_t *o;

	if (!t->commit)
		return json_null();
	o = json_object();
	json_set_text(o, "name", t->name);
	json_set_text(o, "commit", t->commit);
	return o;
}

static json_t *commit_object(const struct fixup_commit *c)
{
	json_t *o = json_object();

	json_set_text(o, "side", c->theirs ? "theirs" : "ours");
	json_set_text(o, "patch_id", c->patch_id);
	json_set(o, "date", json_integer(c->seconds));
	json_set_text(o, "author", c->author);
	json_set_text(o, "subject", c->subject);
	return o;
}

static json_t *item_object(const struct flow_fixup_item *item)
{
	const struct fixup_about *a = &item->about;
	json_t *o = json_object(), *commits = json_array(), *links = json_array();

	json_set_text(o, "id", item->entry->id);
	json_set(o, "variant", json_count(item->variant->number));
	json_set_path(o, "path", a->path);
	json_set_text(o, "kind", a->kind);
	json_set_text(o, "by", a->by);
	json_set(o, "date", a->date ? json_integer(a->date) : json_null());
	json_set_text(o, "merge", a->merge);
	json_set(o, "ours", tree_object(&a->ours));
	json_set(o, "theirs", tree_object(&a->theirs));
	for (size_t i = 0; i < a->n_commits; i++)
		json_push(commits, commit_object(&a->commits[i]));
	for (size_t i = 0; i < a->n_links; i++)
		json_push(links, json_text(a->links[i]));
	json_set(o, "commits", commits);
	json_set(o, "links", links);
	json_set_text(o, "why", a->why);
	return o;
}

static json_t *patches_json(const struct fixup_silents *s, bool details)
{
	json_t *list = json_array();

	for (size_t i = 0; i < s->items.n; i++) {
		const struct fixup_silent *f = &s->items.items[i];
		json_t *o = json_object();

		json_set_text(o, "slug", f->slug);
		json_set_text(o, "subject", f->subject);
		json_set_text(o, "merge_of", f->merge_of);
		json_set_text(o, "by", f->by);
		json_set_text(o, "date", f->date);
		json_set(o, "applies_when", texts(f->when, f->n_when));
		json_set(o, "caused_by", texts(f->causes, f->n_causes));
		json_set(o, "rules", texts(f->rules, f->n_rules));
		json_set(o, "links", texts(f->links, f->n_links));
		json_set_text(o, "why", *f->why ? f->why : NULL);
		if (details)
			json_set(o, "diff", json_text_n(f->diff, f->diff_len));
		json_push(list, o);
	}
	return list;
}

void fixup_list_json(struct out *o, const struct flow_fixup_list *l,
		     const struct strbuf *diffs, const struct fixup_print *how)
{
	_cleanup_json_ json_t *doc = fixup_json_start(how);
	json_t *items = json_array();

	for (size_t i = 0; i < l->items.n; i++) {
		json_t *item = item_object(&l->items.items[i]);

		if (diffs)
			json_set(item, "diff", json_text_n(diffs[i].buf, diffs[i].len));
		json_push(items, item);
	}
	json_set(doc, "resolutions", items);
	if (how->patches)
		json_set(doc, "silent_fixups", patches_json(how->patches, diffs != NULL));
	json_print(&o->buf, doc);
	out_add(o, "", 0);
}
