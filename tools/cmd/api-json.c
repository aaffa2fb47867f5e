// SPDX-License-Identifier: GPL-2.0-only
/* crosstree.api/1, see docs/formats.md. */
#include "cmd/api-print.h"
#include "cmd/oids.h"
#include "ui/json.h"

static json_t *place_object(const struct delta_place *p)
{
	json_t *o;

	if (!p->path)
		return json_null();
	o = json_object();
	json_set_path(o, "path", p->path);
	json_set(o, "line", json_integer(p->line));
	json_set_text(o, "text", p->text);
	return o;
}

static json_t *members_array(const struct delta_change *c)
{
	json_t *list = json_array();

	for (size_t i = 0; i < c->n_members; i++) {
		const struct delta_member *m = &c->members[i];
		json_t *o = json_object();

		json_set_text(o, "name", m->name);
		json_set_text(o, "what", api_member_what(m->what));
		json_set_text(o, "before", m->before);
		json_set_text(o, "after", m->after);
		json_push(list, o);
	}
	return list;
}

static json_t *words_array(const struct delta_change *c)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	json_t *list = json_array();
	api_words w = VEC_INIT;

	api_words_make(&w, &a, c);
	for (size_t i = 0; i < w.n; i++)
		json_push(list, json_text(w.items[i]));
	VEC_RELEASE(&w);
	return list;
}

static json_t *change_object(const struct delta_change *c)
{
	json_t *o = json_object();

	json_set_text(o, "name", c->name);
	json_set_text(o, "kind", api_kind(c));
	json_set_text(o, "what", delta_what_name(c->what));
	json_set(o, "before", place_object(&c->before));
	json_set(o, "after", place_object(&c->after));
	json_set(o, "members", members_array(c));
	json_set(o, "words", words_array(c));
	return o;
}

void api_print_json(struct out *o, const struct flow_api_result *r,
		    const struct api_print *how)
{
	_cleanup_json_ json_t *doc = json_object();
	json_t *changes = json_array();
	api_list list = VEC_INIT;

	json_set_text(doc, "schema", "crosstree.api/1");
	json_set(doc, "a", json_rev(how->a->name, &how->a->commit));
	json_set(doc, "b", json_rev(how->b->name, &how->b->commit));
	json_set(doc, "changes", changes);
	api_list_make(&list, r, how->kinds);
	for (size_t i = 0; i < list.n; i++)
		json_push(changes, change_object(list.items[i]));
	VEC_RELEASE(&list);
	json_print(&o->buf, doc);
	out_add(o, "", 0);
}
