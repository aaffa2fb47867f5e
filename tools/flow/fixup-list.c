// SPDX-License-Identifier: GPL-2.0-only
/* What a store holds. */
#include <string.h>

#include "base/mem.h"
#include "flow/fixup-internal.h"
#include "repo/freep.h"

void flow_fixup_list_release(struct flow_fixup_list *l)
{
	for (size_t i = 0; i < l->items.n; i++)
		fixup_about_release(&l->items.items[i].about);
	VEC_RELEASE(&l->items);
}

/* Paths first, those without one last. */
static int compare_items(const void *a, const void *b)
{
	const struct flow_fixup_item *x = a, *y = b;
	int c;

	if (!x->about.path != !y->about.path)
		return x->about.path ? -1 : 1;
	c = x->about.path ? strcmp(x->about.path, y->about.path) : 0;
	if (!c)
		c = strcmp(x->entry->id, y->entry->id);
	if (c)
		return c;
	return x->variant->number < y->variant->number ? -1 :
	       x->variant->number > y->variant->number;
}

static int add_entry(struct flow_fixup_list *l, const struct flow_fixups *f,
		     struct repo *r, const struct fixup_entry *e, struct err *err)
{
	for (size_t i = 0; i < e->variants.n; i++) {
		struct flow_fixup_item item = { e, &e->variants.items[i],
						FIXUP_ABOUT_INIT };
		int rc;

		if (!fixup_is_resolved(item.variant))
			continue;
		rc = fixup_read_about(&item.about, &f->store, r, e, item.variant, err);
		if (rc < 0)
			return rc;
		VEC_PUSH(&l->items, item);
	}
	return 0;
}

int flow_fixup_list(struct flow_fixup_list *out, const struct flow_fixups *f,
		    struct ctx *ctx, const struct fixup_entry *only,
		    struct err *err)
{
	_cleanup_flow_fixup_list_ struct flow_fixup_list l = { VEC_INIT };
	int rc = 0;

	if (only)
		rc = add_entry(&l, f, ctx->repo, only, err);
	for (size_t i = 0; !only && rc >= 0 && i < f->store.entries.n; i++)
		rc = add_entry(&l, f, ctx->repo, &f->store.entries.items[i], err);
	if (rc < 0)
		return rc;
	VEC_SORT(&l.items, compare_items);
	flow_fixup_list_release(out);
	*out = l;
	l = (struct flow_fixup_list){ VEC_INIT };
	return 0;
}

/* ---------------------------------------------------------------- as a diff */

static int add_line(const git_diff_delta *delta, const git_diff_hunk *hunk,
		    const git_diff_line *line, void *payload)
{
	struct strbuf *out = payload;

	(void)delta;
	(void)hunk;
	if (line->origin == GIT_DIFF_LINE_FILE_HDR)
		return 0;
	if (line->origin == GIT_DIFF_LINE_CONTEXT ||
	    line->origin == GIT_DIFF_LINE_ADDITION ||
	    line->origin == GIT_DIFF_LINE_DELETION)
		strbuf_addch(out, line->origin);
	strbuf_add(out, line->content, line->content_len);
	return 0;
}

int fixup_compare(struct strbuf *out, const struct strbuf *from, const struct strbuf *to,
		  struct err *err)
{
	_cleanup_(git_patch_freep) git_patch *patch = NULL;
	int rc = git_patch_from_buffers(&patch, from->buf, from->len, "from", to->buf,
					to->len, "to", NULL);

	if (rc >= 0)
		rc = git_patch_print(patch, add_line, out);
	return rc < 0 ? err_git(err, rc, "cannot compare two texts") : 0;
}

int flow_fixup_diff(struct strbuf *out, const struct flow_fixups *f, struct ctx *ctx,
		    const struct flow_fixup_item *item, struct err *err)
{
	_cleanup_strbuf_ struct strbuf pre = STRBUF_INIT, post = STRBUF_INIT;
	int rc = fixup_read(&pre, &f->store, ctx->repo, item->entry, item->variant,
			    FIXUP_PREIMAGE, err);

	if (rc >= 0)
		rc = fixup_read(&post, &f->store, ctx->repo, item->entry,
				item->variant, FIXUP_POSTIMAGE, err);
	return rc < 0 ? rc : fixup_compare(out, &pre, &post, err);
}
