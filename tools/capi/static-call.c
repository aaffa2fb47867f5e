// SPDX-License-Identifier: GPL-2.0-only
#include "capi/static-call.h"

#include <string.h>

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
