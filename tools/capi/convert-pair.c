// SPDX-License-Identifier: GPL-2.0-only
/* Two texts of a file, taken apart once for all who are to learn of them. */
#include <string.h>

#include "base/mem.h"
#include "capi/convert-internal.h"
#include "capi/lex.h"

struct convert_pair {
	const char *path;
	const char *texts[2];
	size_t lens[2];
	struct ctext old, new;
	uint32_t *to;
	bool aligned;
};

struct convert_pair *convert_pair_open(const char *path, const char *old, size_t old_len,
				       const char *new, size_t new_len)
{
	struct convert_pair *p = mem_zalloc(sizeof(*p));

	p->path = path;
	p->texts[0] = old;
	p->texts[1] = new;
	p->lens[0] = old_len;
	p->lens[1] = new_len;
	if (old_len <= CTEXT_MAX && new_len <= CTEXT_MAX)
		ctext_read(&p->old, old, old_len);
	return p;
}

void convert_pair_free(struct convert_pair *p)
{
	if (!p)
		return;
	ctext_release(&p->old);
	ctext_release(&p->new);
	free(p->to);
	free(p);
}

static int align(struct convert_pair *p, struct err *err)
{
	if (p->aligned)
		return 0;
	p->aligned = true;
	ctext_read(&p->new, p->texts[1], p->lens[1]);
	p->to = mem_array(NULL, p->old.words.n + 1, sizeof(*p->to));
	return ctext_align(p->to, &p->old, &p->new, err);
}

int convert_learn_in(struct convert *c, struct convert_pair *p, struct err *err)
{
	struct clearning l = { .c = c, .path = p->path, .old = p->old };
	cuse_vec uses = VEC_INIT;
	int rc = 0;

	if (!p->old.words.n || !lex_has_word(p->texts[0], p->lens[0], c->symbol.name))
		return 0;
	cuses_find(&uses, &p->old, &c->symbol);
	if (uses.n)
		rc = align(p, err);
	l.new = p->new;
	l.to = p->to;
	for (size_t i = 0; rc == 0 && i < uses.n; i++) {
		if (c->param)
			clearn_param(&l, &uses.items[i]);
		else if (strcmp(c->symbol.name, "return") == 0)
			clearn_return(&l, &uses.items[i]);
		else
			clearn_use(&l, &uses.items[i]);
	}
	VEC_RELEASE(&uses);
	return rc;
}

int convert_learn(struct convert *c, const char *path, const char *old, size_t old_len,
		  const char *new, size_t new_len, struct err *err)
{
	struct convert_pair *p;
	int rc;

	if (!lex_has_word(old, old_len, c->symbol.name))
		return 0;
	p = convert_pair_open(path, old, old_len, new, new_len);
	rc = convert_learn_in(c, p, err);
	convert_pair_free(p);
	return rc;
}
