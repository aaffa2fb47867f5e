// SPDX-License-Identifier: GPL-2.0-only
/* crosstree.trees-status/1, see docs/formats.md. */
#include "cmd/oids.h"
#include "cmd/trees-print.h"
#include "cmd/trees-status-print.h"
#include "ui/json.h"

static json_t *known(int64_t n)
{
	return n < 0 ? json_null() : json_count(n);
}

static json_t *names(const struct trees *t, const size_t *at, size_t n)
{
	json_t *all = json_array();

	for (size_t i = 0; i < n; i++)
		json_push(all, json_text(t->items[at[i]].name));
	return all;
}

static json_t *commit(const git_oid *oid, const char *subject)
{
	json_t *o = json_object();

	json_set_oid(o, "id", oid);
	json_set_text(o, "subject", subject);
	return o;
}

static json_t *tree(const struct trees *t, size_t i, const struct tree_status *s)
{
	json_t *o = trees_json_row(&t->items[i]), *off = json_array();

	json_set(o, "tip_time", t->items[i].error ? json_null() : known(s->tip_time));
	json_set(o, "owned", known(s->owned));
	json_set(o, "ahead", known(s->ahead));
	json_set(o, "behind", known(s->behind));
	json_set(o, "topic_commits", known(s->of_topic));
	for (size_t k = 0; k < s->n_off_topic; k++) {
		json_t *c = commit(&s->off_topic[k].commit, s->off_topic[k].subject);

		json_set_path(c, "path", s->off_topic[k].path);
		json_push(off, c);
	}
	json_set(o, "off_topic", off);
	json_set_text(o, "topic_error", s->topic_error);
	json_set(o, "in", names(t, s->in, s->n_in));
	return o;
}

static json_t *patch(const struct trees *t, const struct status_patch *p)
{
	json_t *o = json_object(), *copies = json_array();

	json_set_text(o, "subject", p->subject);
	for (size_t i = 0; i < p->n; i++) {
		json_t *c = json_object();

		json_set_oid(c, "id", &p->copies[i].commit);
		json_set(c, "trees", names(t, p->copies[i].trees, p->copies[i].n_trees));
		json_push(copies, c);
	}
	json_set(o, "copies", copies);
	return o;
}

void trees_status_json(struct out *out, const struct trees *t, const struct trees_status *s)
{
	_cleanup_json_ json_t *doc = json_object();
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	json_t *trees = json_array(), *shared = json_array(), *patches = json_array();

	json_set_text(doc, "schema", "crosstree.trees-status/1");
	json_set_text(doc, "source", t->source);
	for (size_t i = 0; i < t->n; i++)
		json_push(trees, tree(t, i, &s->trees[i]));
	for (size_t i = 0; i < s->n_shared; i++) {
		json_t *o = json_object();

		json_set(o, "trees", names(t, s->shared[i].trees, s->shared[i].n_trees));
		json_set(o, "commits", json_count(s->shared[i].n));
		json_set(o, "newest", commit(&s->shared[i].newest, s->shared[i].subject));
		json_push(shared, o);
	}
	for (size_t i = 0; i < s->n_patches; i++)
		json_push(patches, patch(t, &s->patches[i]));
	json_set(doc, "trees", trees);
	json_set(doc, "same_commits", shared);
	json_set(doc, "same_patches", patches);
	json_print(&sb, doc);
	out_add(out, sb.buf, sb.len);
}
