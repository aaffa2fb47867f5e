// SPDX-License-Identifier: GPL-2.0-only
#include "capi/static-call.h"

#include <string.h>

#include "base/arena.h"
#include "base/bytes.h"
#include "capi/lex.h"

const char *static_call_key(const struct facts *f, const struct fact *x)
{
	const char *name;

	if (x->kind != FACT_VAR || !(x->flags & FACT_MADE))
		return NULL;
	name = facts_str(f, x->name);
	return string_begins(name, STATIC_CALL_PREFIX) ? name + strlen(STATIC_CALL_PREFIX) : NULL;
}

bool static_call_changed(const struct delta *d, const char *target)
{
	const char *end = target + strlen(target), *word = end;
	const struct map_entry *e;

	while (word > target && lex_is_word(word[-1]))
		word--;
	if (word > target && (word[-1] == '.' || word[-1] == '>'))
		return map_find(&d->by_member, word, (size_t)(end - word));
	e = map_find(&d->by_name, word, (size_t)(end - word));
	return e && !d->items[e->value - 1].tag && d->items[e->value - 1].what == DELTA_SIGNATURE;
}

/* `…_STATIC_CALL(prefix_##f, …->f)`: where the prefix lies in the body; NULL: it does not. */
static const char *pasted_prefix(const char *body, size_t *len)
{
	static const char word[] = "DECLARE_STATIC_CALL";
	const char *p = strstr(body, word), *from, *param;

	if (!p)
		return NULL;
	p += strlen(word);
	p += strspn(p, " \t");
	from = *p == '(' ? p + 1 + strspn(p + 1, " \t") : p;
	for (p = from; lex_is_word(*p);)
		p++;
	*len = (size_t)(p - from);
	p += strspn(p, " \t");
	if (!*len || strncmp(p, "##", 2) != 0)
		return NULL;
	param = p + 2 + strspn(p + 2, " \t");
	for (p = param; lex_is_word(*p);)
		p++;
	/* the same word is the target's member */
	for (const char *t = p; p > param && (t = strstr(t, "->")) != NULL; t += 2)
		if (strncmp(t + 2, param, (size_t)(p - param)) == 0 &&
		    !lex_is_word(t[2 + (p - param)]))
			return from;
	return NULL;
}

static bool keys_of(const struct delta_change *c, const char *prefix, size_t len,
		    static_call_fn fn, void *payload)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;

	for (size_t i = 0; i < c->n_members; i++) {
		const struct delta_member *m = &c->members[i];

		if ((m->what == MEMBER_REMOVED || m->what == MEMBER_CALLBACK) &&
		    fn(payload, arena_printf(&a, "%.*s%s", (int)len, prefix, m->name), c, m))
			return true;
	}
	return false;
}

void static_call_made(const struct delta *d, static_call_fn fn, void *payload)
{
	for (size_t i = 0; i < d->n; i++) {
		const struct delta_change *c = &d->items[i];
		const struct facts *f = c->n_new ? c->new_refs[0].facts : NULL;

		for (uint32_t k = 0; f && c->tag && c->n_members && k < f->n_facts; k++) {
			size_t len;
			const char *prefix = f->facts[k].kind != FACT_MACRO ? NULL :
				pasted_prefix(facts_str(f, f->facts[k].type), &len);

			if (prefix && keys_of(c, prefix, len, fn, payload))
				return;
		}
	}
}
