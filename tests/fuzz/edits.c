// SPDX-License-Identifier: GPL-2.0-only
/*
 * Two texts with a line "%%" between them, and perhaps a third behind another: the edits
 * from the first to the second give that, none give the first, some give a text, and what
 * goes to the third does.
 */
#include "base/mem.h"
#include "capi/edits.h"
#include "fuzz.h"
#include "repo/repo.h"

#define CUT "\n%%\n"

struct part {
	const char *s;
	size_t len;
};

static struct part take(const char **at, const char *end)
{
	const char *cut = memmem(*at, (size_t)(end - *at), CUT, sizeof(CUT) - 1);
	struct part p = { *at, (size_t)((cut ? cut + 1 : end) - *at) };

	*at = cut ? cut + sizeof(CUT) - 1 : end;
	return p;
}

static void check_all(const edit_vec *v, struct part old, struct part new)
{
	_cleanup_strbuf_ struct strbuf all = STRBUF_INIT, none = STRBUF_INIT, some = STRBUF_INIT;
	_cleanup_free_ size_t *where = mem_zalloc((v->n + 1) * sizeof(*where));
	_cleanup_free_ bool *in = mem_zalloc(v->n + 1);

	edits_apply(&all, old.s, old.len, v->items, v->n, NULL, NULL);
	INSIST(all.len == new.len && memcmp(all.buf, new.s, new.len) == 0);
	edits_apply(&none, old.s, old.len, v->items, v->n, in, NULL);
	INSIST(none.len == old.len && memcmp(none.buf, old.s, old.len) == 0);
	for (size_t i = 0; i < v->n; i++)
		in[i] = v->items[i].group % 2;
	edits_apply(&some, old.s, old.len, v->items, v->n, in, where);
	for (size_t i = 0; i < v->n; i++) {
		INSIST(where[i] <= some.len);
		INSIST(v->items[i].group < v->n);
		INSIST(v->items[i].line >= 1);
	}
}

static void check_carried(edit_vec *v, struct part old, struct part other)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_free_ bool *lost = mem_zalloc(v->n + 1);
	size_t n = 0;

	INSIST(edits_carry(v->items, v->n, lost, old.s, old.len, other.s, other.len, NULL) == 0);
	for (size_t i = 0; i < v->n; i++)
		if (!lost[i])
			v->items[n++] = v->items[i];
	edits_apply(&text, other.s, other.len, v->items, n, NULL, NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *at = (const char *)data, *end = at + size;
	struct part old = take(&at, end), new = take(&at, end), other = take(&at, end);
	static bool ready;
	edit_vec v = VEC_INIT;

	if (!ready)
		INSIST(repo_lib_init(NULL) == 0);
	ready = true;
	if (edits_make(&v, old.s, old.len, new.s, new.len, NULL) == 0) {
		check_all(&v, old, new);
		(void)edits_balance(old.s, old.len, new.s, new.len);
		check_carried(&v, old, other);
	}
	VEC_RELEASE(&v);
	return 0;
}
