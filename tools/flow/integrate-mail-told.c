// SPDX-License-Identifier: GPL-2.0-only
/* Which conflicts have been told. */
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/num.h"
#include "flow/config-file.h"
#include "flow/integrate-mail-internal.h"
#include "repo/rev.h"

#define CEILING ((size_t)16 << 20)
#define MAX_MAILS 1000000

void told_release(struct told_list *l)
{
	VEC_RELEASE(&l->items);
	map_release(&l->by_id);
	arena_release(&l->arena);
}

struct told *told_of(struct told_list *l, const char *id)
{
	struct map_entry *e = map_find(&l->by_id, id, strlen(id));

	if (!e) {
		const char *own = arena_strdup(&l->arena, id);

		VEC_PUSH(&l->items, (struct told){ .id = own });
		e = map_put(&l->by_id, own, strlen(own), NULL);
		e->value = l->items.n;
	}
	return &l->items.items[e->value - 1];
}

struct reading {
	struct told_list *l;
	const struct config_text *in;
};

/* Other sections and keys are left alone: they may be of a later version. */
static int take_value(void *payload, const struct config_value *v, struct err *err)
{
	struct reading *g = payload;
	_cleanup_free_ char *where = NULL;
	struct told *t;
	int rc;

	if (strncmp(v->full, "conflict.", 9) != 0 || !v->name)
		return 0;
	where = config_file_place(g->in, v);
	if (!rev_is_id(v->name))
		return err_set(err, "%s: '%s' is no id of a conflict", where, v->name);
	if (!v->value)
		return err_set(err, "%s: '%s' has no value", where, v->key);
	t = told_of(g->l, v->name);
	if (!strcmp(v->key, "mails")) {
		rc = num_parse(&t->mails, v->value, 1, MAX_MAILS, v->key, err);
		return rc < 0 ? err_prefix(err, "%s", where) : 0;
	}
	if (!strcmp(v->key, "state"))
		t->resolved = !strcmp(v->value, "resolved");
	return 0;
}

int told_load(struct told_list *l, struct ctx *ctx, const char *file, struct err *err)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	struct config_text in = { .source = file };
	struct reading g = { l, &in };
	int rc;

	if (!file)
		return 0;
	rc = file_read(&text, file, CEILING, FILE_NOFOLLOW, &why);
	if (rc < 0 && why.code == ERR_NOT_FOUND)
		return 0;
	if (rc < 0) {
		err_move(err, &why);
		return rc;
	}
	in.text = text.buf;
	in.len = text.len;
	/* without a path no include is followed */
	return config_file_each(ctx->repo, &in, take_value, &g, err);
}

void told_print(struct strbuf *out, const struct told_list *l)
{
	for (size_t i = 0; i < l->items.n; i++) {
		const struct told *t = &l->items.items[i];

		if (t->mails)
			strbuf_addf(out, "[conflict \"%s\"]\n\tmails = %llu\n\tstate = %s\n",
				    t->id, (unsigned long long)t->mails,
				    t->resolved ? "resolved" : "open");
	}
}
