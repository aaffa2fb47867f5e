// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>
#include <time.h>

#include "base/strbuf.h"
#include "base/when.h"
#include "check-print.h"
#include "matrix-print.h"
#include "suppressions.h"
#include "trees-print.h"
#include "ui/json.h"


static json_t *pair_of(const struct matrix_result *r, size_t i)
{
	json_t *names = json_array();

	json_push(names, json_text(r->rows[r->pairs[i].ours].name));
	json_push(names, json_text(r->rows[r->pairs[i].theirs].name));
	return names;
}

static json_t *pairs_of(const struct matrix_result *r,
			const struct matrix_cause *c)
{
	json_t *list = json_array();

	for (size_t i = 0; i < c->n_pairs; i++)
		json_push(list, pair_of(r, c->pairs[i]));
	return list;
}

static void set_part(json_t *o, const struct matrix_part *p)
{
	json_t *commits = json_array(), *also = json_array();

	json_set_text(o, "tree", p->tree);
	json_set(o, "owned", p->owned ? json_count(p->owned) : json_null());
	for (size_t i = 0; i < p->n_also; i++)
		json_push(also, json_text(p->also[i]));
	json_set(o, "also_in", also);
	for (size_t i = 0; i < p->commits.n; i++) {
		json_t *c = json_object();

		json_set_text(c, "id", p->commits.items[i].id);
		json_set_text(c, "subject", p->commits.items[i].subject);
		json_push(commits, c);
	}
	json_set(o, "commits", commits);
}

static json_t *part_of(const struct matrix_part *p)
{
	json_t *o = json_object();

	set_part(o, p);
	return o;
}

static json_t *provider_of(const struct matrix_cause *c)
{
	const struct delta_place *p = c->after.path ? &c->after : &c->before;
	json_t *o = json_object();

	json_set_path(o, "path", p->path);
	json_set(o, "line", p->path ? json_integer(p->line) : json_null());
	json_set_text(o, "before", c->before.text);
	json_set_text(o, "after", c->after.text);
	set_part(o, &c->part[0]);
	return o;
}

static json_t *uses_of(const struct matrix_cause *c)
{
	json_t *list = json_array();

	for (size_t i = 0; i < c->n_uses; i++) {
		const struct matrix_use *u = &c->uses[i];
		json_t *o = json_object();

		json_set_path(o, "path", u->path);
		json_set(o, "line", json_integer(u->line));
		json_set_text(o, "message", u->message);
		json_set_text(o, "decl", u->decl);
		json_set_text(o, "confidence",
			      check_confidence_name(u->confidence));
		json_set_text(o, "guard", u->guard);
		json_set_text(o, "fixup", u->fixup);
		json_set(o, "suppressed", suppress_json(u->suppressed));
		json_push(list, o);
	}
	return list;
}

int64_t matrix_age(const char *first_seen, int64_t now)
{
	struct tm tm = { .tm_isdst = 0 };
	const char *end;
	int64_t age;

	/* strptime() skips blanks. */
	if (strspn(first_seen, "0123456789-T:Z") != strlen("2019-07-13T06:40:00Z"))
		return -1;
	end = strptime(first_seen, "%Y-%m-%dT%H:%M:%SZ", &tm);
	if (!end || *end)
		return -1;
	age = now - (int64_t)timegm(&tm);
	return age > 0 ? age / (24 * 60 * 60) : 0;
}

static void set_age(json_t *o, const struct matrix_view *v, const char *first_seen)
{
	int64_t age = first_seen ? matrix_age(first_seen, v->now) : 0;

	json_set(o, "age_days", age < 0 ? json_null() : json_count(age));
}

static json_t *changed_of(const struct matrix_cause *c)
{
	json_t *list = json_array();

	for (uint32_t bit = 1; bit <= c->changed; bit <<= 1)
		if (c->changed & bit)
			json_push(list, json_text(matrix_changed_name(bit)));
	return list;
}

static void set_seen(json_t *o, const struct matrix_view *v,
		     const struct matrix_cause *c)
{
	char now[WHEN_SIZE];

	json_set(o, "new", json_boolean(c->is_new));
	json_set(o, "changed", changed_of(c));
	set_age(o, v, c->first_seen);
	if (c->first_seen) {
		json_set_text(o, "first_seen", c->first_seen);
		return;
	}
	(void)when_text(now, v->now, WHEN_ISO);
	json_set_text(o, "first_seen", now);
}

static json_t *cause_of(const struct matrix_view *v, const struct matrix_cause *c)
{
	json_t *o = json_object();

	json_set_text(o, "id", c->id);
	json_set_text(o, "group", c->group);
	json_set_text(o, "kind", c->kind);
	if (c->textual) {
		json_set_path(o, "path", c->path);
		json_set(o, "hunks", json_count(c->hunks));
		json_set_text(o, "message", c->message);
		json_set(o, "ours", part_of(&c->part[0]));
		json_set(o, "theirs", part_of(&c->part[1]));
	} else {
		json_set_text(o, "symbol", c->symbol);
		json_set_text(o, "confidence",
			      check_confidence_name(c->confidence));
		json_set(o, "provider", provider_of(c));
		json_set(o, "consumer", part_of(&c->part[1]));
		json_set(o, "uses", uses_of(c));
		json_set(o, "same_patch", check_same_json(c->same));
	}
	json_set_text(o, "fixup", c->fixup);
	if (!c->textual)
		json_set(o, "suppressed", suppress_json(c->suppressed));
	json_set(o, "pairs", pairs_of(v->r, c));
	set_seen(o, v, c);
	return o;
}

static json_t *causes_of(const struct matrix_view *v, bool textual)
{
	json_t *list = json_array();

	for (size_t i = 0; i < v->r->n_causes; i++)
		if (v->r->causes[i].textual == textual)
			json_push(list, cause_of(v, &v->r->causes[i]));
	return list;
}

/* Entries of the earlier run, as they were but for their age. */
static json_t *earlier(const struct matrix_view *v, enum matrix_known_state state)
{
	json_t *list = json_array();

	for (size_t i = 0; v->since && i < v->since->n; i++)
		if (v->since->known[i].state == state) {
			set_age(v->since->entries[i], v, v->since->known[i].first_seen);
			json_push(list, json_incref(v->since->entries[i]));
		}
	return list;
}

static json_t *rows_of(const struct matrix_result *r)
{
	json_t *list = json_array();

	for (size_t i = 0; i < r->n_rows; i++) {
		const struct matrix_row *row = &r->rows[i];
		json_t *o;

		if (!row->tree)
			continue;
		o = trees_json_row(row->tree);
		json_object_del(o, "owned");
		json_set_text(o, "status", row->error	 ? "error" :
					   row->left_out ? "left out" :
							   "compared");
		json_set_text(o, "why", row->left_out);
		json_push(list, o);
	}
	return list;
}

static json_t *all_pairs(const struct matrix_result *r)
{
	json_t *list = json_array();

	for (size_t i = 0; i < r->n_pairs; i++) {
		const struct matrix_pair *p = &r->pairs[i];
		json_t *o = json_object();

		json_set_text(o, "ours", r->rows[p->ours].name);
		json_set_text(o, "theirs", r->rows[p->theirs].name);
		json_set_text(o, "status", matrix_status_name(p->status));
		json_set(o, "textual", json_count(p->textual));
		json_set(o, "silent", json_count(p->silent));
		json_set(o, "hidden", json_count(p->hidden));
		json_set(o, "contained", json_boolean(p->contained));
		json_set_text(o, "error", p->error);
		json_push(list, o);
	}
	return list;
}

static json_t *counts_of(const struct matrix_result *r)
{
	size_t n[MATRIX_ERROR + 1] = { 0 };
	json_t *o = json_object();

	for (size_t i = 0; i < r->n_pairs; i++)
		n[r->pairs[i].status]++;
	for (int s = MATRIX_CLEAN; s <= MATRIX_ERROR; s++)
		json_set(o, matrix_status_name((enum matrix_status)s),
			 json_count(n[s]));
	return o;
}

static json_t *unchecked_of(const struct matrix_result *r)
{
	json_t *list = json_array();

	for (size_t i = 0; i < r->n_skipped; i++) {
		json_t *o = json_object();

		json_set_path(o, "path", r->skipped[i].path);
		json_set_text(o, "why", r->skipped[i].why);
		json_push(list, o);
	}
	return list;
}

/* One of those that were held against the trees. */
static json_t *subject_of(const struct matrix_row *row)
{
	char hex[GIT_OID_HEXSZ + 1];
	json_t *o = json_object();

	git_oid_tostr(hex, sizeof(hex), &row->commit);
	json_set_text(o, "name", row->name);
	json_set_text(o, "commit", git_oid_is_zero(&row->commit) ? NULL : hex);
	json_set_text(o, "why", row->left_out);
	return o;
}

static json_t *subjects_of(const struct matrix_view *v)
{
	json_t *list = json_array();

	for (size_t i = 0; i < v->opts->n_subjects; i++)
		json_push(list, subject_of(&v->r->rows[i]));
	return list;
}

static json_t *shard_of(const struct matrix_opts *o)
{
	json_t *shard;

	if (!o->n_shards)
		return json_null();
	shard = json_object();
	json_set(shard, "part", json_integer(o->shard));
	json_set(shard, "of", json_integer(o->n_shards));
	return shard;
}

void matrix_print_json(struct out *out, const struct matrix_view *v)
{
	const struct matrix_result *r = v->r;
	_cleanup_json_ json_t *doc = json_object();
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	json_set(doc, "schema", json_text(matrix_schema));
	json_set(doc, "subject", v->opts->n_subjects == 1 ? subject_of(&r->rows[0]) :
							    json_null());
	json_set(doc, "subjects", subjects_of(v));
	json_set(doc, "shard", shard_of(v->opts));
	json_set(doc, "trees", rows_of(r));
	json_set(doc, "pairs", all_pairs(r));
	json_set(doc, "counts", counts_of(r));
	json_set(doc, "textual", causes_of(v, true));
	json_set(doc, "silent", causes_of(v, false));
	json_set(doc, "gone", earlier(v, KNOWN_GONE));
	json_set(doc, "unjudged", earlier(v, KNOWN_UNJUDGED));
	json_set(doc, "hidden", json_count(r->hidden));
	json_set(doc, "unchecked", unchecked_of(r));
	json_set(doc, "complete", json_boolean(!r->partly));
	json_set_text(doc, "result", r->n_new[0] + r->n_new[1] ? "conflicts" :
								 "clean");
	json_print(&sb, doc);
	out_add(out, sb.buf, sb.len);
}
