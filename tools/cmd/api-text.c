// SPDX-License-Identifier: GPL-2.0-only
/* By file; what each name was and is, and what changed about it in words. */
#include <string.h>

#include "cmd/api-print.h"

static void prototype(struct out *o, char sign, const struct delta_place *p)
{
	if (!p->text)
		return;
	out_sgr(o, sign == '-' ? OUT_RED : OUT_GREEN);
	out_addf(o, "%c ", sign);
	out_text(o, p->text);
	out_sgr(o, OUT_PLAIN);
	out_addstr(o, "\n");
}

/* Whether both forms are shown, rather than the name. */
static bool shows_both(const struct delta_change *c)
{
	return (c->what == DELTA_SIGNATURE || c->what == DELTA_VALUE) &&
	       c->before.text && c->after.text &&
	       strcmp(c->before.text, c->after.text) != 0;
}

static void words(struct out *o, struct arena *a, const struct delta_change *c)
{
	api_words w = VEC_INIT;

	api_words_make(&w, a, c);
	for (size_t i = 0; i < w.n; i++) {
		out_addstr(o, "    ");
		out_text(o, w.items[i]);
		out_addstr(o, "\n");
	}
	VEC_RELEASE(&w);
}

static void change(struct out *o, struct arena *a, const struct delta_change *c)
{
	if (shows_both(c)) {
		prototype(o, '-', &c->before);
		prototype(o, '+', &c->after);
	} else if (c->what == DELTA_REMOVED) {
		prototype(o, '-', &c->before);
		return;
	} else if (c->what == DELTA_ADDED) {
		prototype(o, '+', &c->after);
		return;
	} else {
		out_addstr(o, "  ");
		out_text(o, api_title(a, c));
		out_addstr(o, "\n");
	}
	words(o, a, c);
}

static void count(struct out *o, size_t n, const char *word, bool *first)
{
	if (!n)
		return;
	out_addf(o, "%s%zu %s", *first ? "" : ", ", n, word);
	*first = false;
}

static void summary(struct out *o, const api_list *list, size_t files)
{
	size_t n[DELTA_GUARDED + 1] = { 0 };
	bool first = true;

	for (size_t i = 0; i < list->n; i++)
		n[list->items[i]->what]++;
	if (!list->n) {
		out_addstr(o, "Nothing changed for callers.\n");
		return;
	}
	count(o, n[DELTA_SIGNATURE] + n[DELTA_MEMBERS] + n[DELTA_VALUE],
	      "changed", &first);
	count(o, n[DELTA_STATIC], "made static", &first);
	count(o, n[DELTA_MOVED], "moved", &first);
	count(o, n[DELTA_GUARDED], "guarded", &first);
	count(o, n[DELTA_ADDED], "added", &first);
	count(o, n[DELTA_REMOVED], "removed", &first);
	out_addf(o, " in %zu %s.\n", files, files == 1 ? "file" : "files");
}

void api_print_text(struct out *o, const struct flow_api_result *r,
		    const struct api_print *how)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	api_list list = VEC_INIT;
	const char *file = NULL;
	size_t files = 0;

	api_list_make(&list, r, how->kinds);
	for (size_t i = 0; i < list.n; i++) {
		const char *here = api_file(list.items[i]);

		if (!file || strcmp(file, here) != 0) {
			out_addstr(o, files++ ? "\n" : "");
			out_sgr(o, OUT_BOLD);
			out_text(o, here);
			out_sgr(o, OUT_PLAIN);
			out_addstr(o, "\n");
		}
		file = here;
		change(o, &a, list.items[i]);
	}
	out_addstr(o, files ? "\n" : "");
	summary(o, &list, files);
	VEC_RELEASE(&list);
}
