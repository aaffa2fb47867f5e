// SPDX-License-Identifier: GPL-2.0-only
/* crosstree.apply/1 and crosstree.apply-each/1, see docs/formats.md. */
#include <string.h>

#include "cmd/apply-print.h"
#include "cmd/check-print.h"
#include "cmd/oids.h"
#include "ui/json.h"

static json_t *number_or_null(bool known, size_t n)
{
	return known ? json_count(n) : json_null();
}

static json_t *series_object(const struct apply_source *s)
{
	json_t *o = json_object();

	json_set_text(o, "title", s->title);
	json_set(o, "patches", json_count(s->steps.n));
	json_set(o, "version", json_integer(s->series ? s->series->version : 1));
	json_set_text(o, "message_id", s->series ? s->series->message_id : NULL);
	return o;
}

static json_t *commits_array(const struct apply_conflict *c)
{
	json_t *list = json_array();

	for (size_t i = 0; i < c->n_commits; i++) {
		json_t *o = json_object();

		json_set(o, "id", json_oid(&c->commits[i].oid));
		json_set_text(o, "subject", c->commits[i].subject);
		json_set_text(o, "author", c->commits[i].author);
		json_push(list, o);
	}
	return list;
}

static json_t *conflict_object(const struct apply_conflict *c)
{
	json_t *o = json_object();

	json_set_path(o, "path", c->path);
	json_set_text(o, "trouble", c->trouble);
	json_set_text(o, "why", c->why);
	json_set(o, "hunk", number_or_null(c->hunk != SIZE_MAX, c->hunk + 1));
	json_set(o, "patch_line", number_or_null(c->patch_line, c->patch_line));
	json_set(o, "text", c->hunk_text ?
			    json_text_n(c->hunk_text, c->hunk_len) : json_null());
	json_set(o, "line", number_or_null(c->line, c->line));
	json_set(o, "now", c->now ? json_text_n(c->now, c->now_len) : json_null());
	json_set(o, "commits", commits_array(c));
	return o;
}

static json_t *paths_array(const struct apply_patch *p)
{
	json_t *list = json_array();

	for (size_t i = 0; i < p->n_files; i++) {
		json_t *o = json_object();

		json_set_path(o, "path", p->files[i].path);
		json_push(list, o);
	}
	return list;
}

static json_t *patch_object(const struct apply_patch *p, size_t number)
{
	json_t *o = json_object(), *conflicts = json_array();

	json_set(o, "number", json_count(number));
	json_set_text(o, "subject", p->step->subject);
	json_set_text(o, "source", p->step->source);
	json_set_text(o, "status", apply_status_name(p->status));
	json_set(o, "commit", json_oid(&p->commit));
	json_set(o, "offsets", json_count(p->n_offsets));
	json_set_text(o, "three_way", p->three_way);
	for (size_t i = 0; i < p->n_conflicts; i++)
		json_push(conflicts, conflict_object(&p->conflicts[i]));
	json_set(o, "conflicts", conflicts);
	json_set(o, "twin", p->twin ? json_oid(&p->twin->oid) : json_null());
	json_set(o, "unmerged", paths_array(p));
	return o;
}

static json_t *patches_array(const struct flow_apply_result *r)
{
	json_t *list = json_array();

	for (size_t i = 0; i < r->n; i++)
		json_push(list, patch_object(&r->patches[i], i + 1));
	return list;
}

static json_t *remark_object(const struct checkpatch_finding *f, size_t number)
{
	json_t *o = json_object();

	json_set(o, "patch", json_count(number));
	json_set_text(o, "level", checkpatch_level_name(f->level));
	json_set_text(o, "type", f->type);
	json_set_path(o, "path", f->path);
	json_set(o, "line", number_or_null(f->line, f->line));
	json_set_text(o, "message", f->message);
	return o;
}

static json_t *style_object(const struct apply_style *s)
{
	json_t *o, *list;

	if (!s->ran)
		return json_null();
	o = json_object();
	list = json_array();
	for (size_t i = 0; i < s->n; i++)
		for (size_t k = 0; k < s->items[i].n; k++)
			json_push(list, remark_object(&s->items[i].items[k], i + 1));
	json_set_text(o, "source", s->source);
	json_set(o, "errors", json_count(s->counts[CHECKPATCH_ERROR]));
	json_set(o, "warnings",
		 json_count(s->counts[CHECKPATCH_WARNING]));
	json_set(o, "remarks", list);
	return o;
}

static json_t *branch_object(const struct flow_land_result *r)
{
	json_t *o;

	if (r->state == LAND_NO_BRANCH)
		return json_null();
	o = json_object();
	json_set_text(o, "name", r->branch.name);
	json_set_text(o, "state", land_branch_name(r->state));
	json_set(o, "old", json_oid(&r->branch.old));
	return o;
}

static json_t *check_object(const struct flow_land_result *r)
{
	struct check_print how = { .form = CHECK_SELF, .silent = true };

	return r->checked ? check_json(&r->check, &how) : json_null();
}

void apply_print_json(struct out *o, const struct flow_land_result *r,
		      const struct apply_print *how)
{
	_cleanup_json_ json_t *doc = json_object();

	json_set_text(doc, "schema", "crosstree.apply/1");
	json_set(doc, "series", series_object(how->source));
	json_set(doc, "onto", json_rev(r->apply.onto.name, &r->apply.onto.commit));
	json_set(doc, "tip", json_oid(&r->apply.tip));
	json_set(doc, "stored", json_boolean(r->state == LAND_MOVED ||
					     r->state == LAND_SAME));
	json_set_text(doc, "base", r->apply.base);
	json_set(doc, "branch", branch_object(r));
	json_set(doc, "patches", patches_array(&r->apply));
	json_set(doc, "leftovers", json_count(r->n_leftovers));
	json_set(doc, "checkpatch", style_object(&r->style));
	json_set(doc, "check", check_object(r));
	json_set_text(doc, "result", apply_result_name(r));
	json_print(&o->buf, doc);
	out_add(o, "", 0);
}

static json_t *tree_object(const struct apply_each_tree *t)
{
	json_t *o = json_rev(t->onto.name, &t->onto.commit);

	json_set_text(o, "verdict", apply_each_verdict(t));
	json_set_text(o, "error", t->rc < 0 ? err_msg(&t->err) : NULL);
	json_set_text(o, "base", t->result.base);
	json_set(o, "patches", patches_array(&t->result));
	return o;
}

void apply_each_print_json(struct out *o, const struct apply_each_tree *trees,
			   size_t n, const struct apply_print *how)
{
	_cleanup_json_ json_t *doc = json_object();
	json_t *list = json_array();

	for (size_t i = 0; i < n; i++)
		json_push(list, tree_object(&trees[i]));
	json_set_text(doc, "schema", "crosstree.apply-each/1");
	json_set(doc, "series", series_object(how->source));
	json_set(doc, "trees", list);
	json_print(&o->buf, doc);
	out_add(o, "", 0);
}
