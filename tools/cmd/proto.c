// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/proto.h"

#include <string.h>

#include "base/vec.h"

struct span {
	const char *s;
	size_t n;
};

/* The parameters, and what stands in front of them. */
struct proto {
	struct span head;
	VEC(struct span) args;
};

/* The last list of parentheses on the top level: a callback has two. */
static const char *open_list(const char *text)
{
	const char *open = NULL;
	int depth = 0;

	for (const char *p = text; *p; p++) {
		if (*p == '(' && depth++ == 0)
			open = p;
		else if (*p == ')')
			depth--;
	}
	return depth ? NULL : open;
}

static void split(struct proto *out, const char *text)
{
	const char *open = open_list(text), *start;
	int depth = 0;

	out->head = (struct span){ text, open ? (size_t)(open - text) :
						strlen(text) };
	if (!open)
		return;
	start = open + 1;
	for (const char *p = open; *p; p++) {
		depth += (*p == '(') - (*p == ')');
		if ((*p != ',' || depth != 1) && depth)
			continue;
		VEC_PUSH(&out->args, (struct span){ start, (size_t)(p - start) });
		start = p + 1;
		if (!depth)
			return;
	}
}

static bool same(const struct span *a, const struct span *b)
{
	return a->n == b->n && memcmp(a->s, b->s, a->n) == 0;
}

size_t proto_differences(const char *before, const char *after)
{
	struct proto a = { .args = VEC_INIT }, b = { .args = VEC_INIT };
	size_t n, shorter, longer;

	split(&a, before);
	split(&b, after);
	n = !same(&a.head, &b.head);
	shorter = a.args.n < b.args.n ? a.args.n : b.args.n;
	longer = a.args.n < b.args.n ? b.args.n : a.args.n;
	for (size_t i = 0; i < shorter; i++)
		n += !same(&a.args.items[i], &b.args.items[i]);
	n += longer - shorter;
	VEC_RELEASE(&a.args);
	VEC_RELEASE(&b.args);
	return n;
}

bool proto_same_arity(const char *before, const char *after)
{
	struct proto a = { .args = VEC_INIT }, b = { .args = VEC_INIT };
	bool same_count;

	split(&a, before);
	split(&b, after);
	same_count = a.args.n == b.args.n;
	VEC_RELEASE(&a.args);
	VEC_RELEASE(&b.args);
	return same_count;
}
