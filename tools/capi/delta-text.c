// SPDX-License-Identifier: GPL-2.0-only
/* Changes and declarations as people write them. */
#include "capi/delta.h"

#include <string.h>

#include "base/strbuf.h"

const char *delta_what_name(enum delta_what what)
{
	static const char *const names[] = {
		[DELTA_REMOVED] = "removed",	 [DELTA_ADDED] = "added",
		[DELTA_STATIC] = "static",	 [DELTA_SIGNATURE] = "signature",
		[DELTA_MEMBERS] = "members",	 [DELTA_VALUE] = "value",
		[DELTA_MOVED] = "moved",	 [DELTA_GUARDED] = "guarded",
	};

	return names[what];
}

static void add_typed(struct strbuf *sb, const char *type, const char *name)
{
	const char *star = strstr(type, " (*");
	size_t n = strlen(type);

	if (star) {
		size_t at = (size_t)(star - type) + 3;

		strbuf_addf(sb, "%.*s%s%s", (int)at, type, name, type + at);
	} else if (n > 2 && strcmp(type + n - 2, " :") == 0) {
		strbuf_addf(sb, "%.*s %s : bits", (int)(n - 2), type, name);
	} else if (n > 2 && strcmp(type + n - 2, "[]") == 0) {
		size_t at = n - 2;

		while (at > 2 && strncmp(type + at - 2, "[]", 2) == 0)
			at -= 2;
		strbuf_addf(sb, "%.*s%s%s", (int)at, type, name, type + at);
	} else {
		strbuf_addf(sb, "%s%s%s", type,
			    *name && n && type[n - 1] != '*' ? " " : "", name);
	}
}

static void add_params(struct strbuf *sb, const struct facts *facts,
		       const struct fact *f)
{
	strbuf_addch(sb, '(');
	for (uint32_t k = 0; k < f->n_subs; k++) {
		const struct fact_sub *s = &facts->subs[f->first_sub + k];

		if (k)
			strbuf_addstr(sb, ", ");
		add_typed(sb, facts_str(facts, s->type), facts_str(facts, s->name));
	}
	if (f->flags & FACT_VARIADIC)
		strbuf_addstr(sb, f->n_subs ? ", ..." : "...");
	else if (!f->n_subs && f->kind == FACT_FUNC)
		strbuf_addstr(sb, "void");
	strbuf_addch(sb, ')');
}

/* Two of three in a delta between releases. */
static const char *const_text(struct arena *a, const char *name, const char *value)
{
	static const char define[] = "#define ";
	size_t n = sizeof(define) - 1, k = strlen(name), v = strnlen(value, 60);
	char *p = arena_alloc(a, n + k + 1 + v + 1);

	memcpy(p, define, n);
	memcpy(p + n, name, k);
	p[n + k] = ' ';
	memcpy(p + n + k + 1, value, v);
	return p;
}

const char *delta_text(struct arena *a, const struct facts *facts,
		       const struct fact *f)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	const char *name = facts_str(facts, f->name);
	const char *type = facts_str(facts, f->type);

	if (f->kind == FACT_CONST && !(f->flags & (FACT_STATIC | FACT_INLINE)))
		return const_text(a, name, type);
	if (f->flags & FACT_STATIC)
		strbuf_addstr(&sb, "static ");
	if (f->flags & FACT_INLINE)
		strbuf_addstr(&sb, "inline ");
	switch ((enum fact_kind)f->kind) {
	case FACT_FUNC:
		add_typed(&sb, type, name);
		add_params(&sb, facts, f);
		break;
	case FACT_MACRO:
		strbuf_addf(&sb, "#define %s", name);
		add_params(&sb, facts, f);
		break;
	case FACT_CONST:
		strbuf_addf(&sb, "#define %s %.60s", name, type);
		break;
	case FACT_TYPEDEF:
		strbuf_addstr(&sb, "typedef ");
		add_typed(&sb, type, name);
		break;
	case FACT_VAR:
		add_typed(&sb, type, name);
		break;
	case FACT_ENUMERATOR:
		/* a list that makes it does not tell of which enum */
		strbuf_addf(&sb, "%s { %s }", *type ? type : "enum", name);
		break;
	default:
		strbuf_addf(&sb, "%s %s", fact_kind_name(f->kind), name);
		break;
	}
	return arena_strndup(a, sb.buf, sb.len);
}

const char *delta_place_text(struct arena *a, const struct delta_change *ch, bool after)
{
	const struct cref *refs = after ? ch->new_refs : ch->old_refs;
	const struct cref *r = &refs[after ? ch->after.ref : ch->before.ref];

	return (after ? ch->n_new : ch->n_old) ? delta_text(a, r->facts, r->fact) : NULL;
}

void delta_add_texts(struct delta *d)
{
	for (size_t i = 0; i < d->n; i++) {
		struct delta_change *ch = &d->items[i];

		ch->before.text = delta_place_text(&d->arena, ch, false);
		ch->after.text = delta_place_text(&d->arena, ch, true);
	}
}
