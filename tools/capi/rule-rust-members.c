// SPDX-License-Identifier: GPL-2.0-only
/* Members of structures of C that go, and that Rust code reads through their bindings. */
#include <string.h>

#include "capi/rule-rust.h"

/* Whether the merged tree's structure has the member: 1, 0, <0. */
static int has_member(struct sweep *sw, const char *tag, const char *name, struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_find(&refs, sw->merged, tag, err);
	bool found = false;

	for (size_t i = 0; i < refs.n; i++) {
		const struct fact *f = refs.items[i].fact;

		for (uint32_t k = 0; fact_in_space(f, NS_TAG) && k < f->n_subs; k++)
			found |= strcmp(facts_str(refs.items[i].facts,
						  refs.items[i].facts->subs[f->first_sub + k].name),
					name) == 0;
	}
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : found;
}

/* The change that took the member from the structure; NULL: none did. */
static const struct delta_change *lost_member(const struct delta *d, const char *tag,
					      const char *name)
{
	const struct delta_change *ch = delta_find(d, tag), *end = d->items + d->n;

	for (; ch && ch < end && strcmp(ch->name, tag) == 0; ch++)
		for (size_t k = 0; ch->tag && k < ch->n_members; k++)
			if (ch->members[k].what == MEMBER_REMOVED &&
			    strcmp(ch->members[k].name, name) == 0)
				return ch;
	return NULL;
}

/* `(*ptr).name` at token @i, of one of the structures whose bindings the file has. */
static int one_member(struct sweep *sw, enum check_side provider, const char *path,
		      struct rust_file *file, size_t i, const struct map *tags, struct err *err)
{
	const struct rust_tok *t = &file->toks.items[i];
	const char *name = arena_strndup(&file->arena, t->text, t->len), *of = NULL;
	const struct delta_change *ch = NULL;
	struct check_finding *f;
	int rc = 0;

	for (uint32_t k = 0; k < tags->n && !ch; k++) {
		of = tags->entries[k].key;
		ch = lost_member(sw->delta[provider], of, name);
	}
	for (uint32_t k = 0; ch && rc == 0 && k < tags->n; k++)
		rc = has_member(sw, tags->entries[k].key, name, err);
	if (rc || !ch)
		return rc < 0 ? rc : 0;
	f = sweep_report(sw, CHECK_FIELD, CHECK_LIKELY, provider, path, t->line,
			 arena_printf(&sw->arena, "struct %s.%s", of, name));
	f->change = ch->name;
	f->member = arena_strdup(&sw->arena, name);
	f->before = ch->before;
	f->after = ch->after;
	f->message = arena_printf(&sw->arena, "struct %s has no member %s any more", of, name);
	return 0;
}

int rust_members(struct sweep *sw, enum check_side provider, struct fresh *fresh,
		 struct rust_file *file, struct err *err)
{
	_cleanup_map_ struct map tags = MAP_INIT;
	const struct rust_tok *t = file->toks.items;
	int rc = 0;

	for (size_t i = 2; i < file->toks.n; i++)
		if (t[i].kind == RTOK_WORD && rust_tok_is(&t[i - 1], "::") &&
		    rust_tok_is(&t[i - 2], "bindings")) {
			const char *tag = arena_strndup(&file->arena, t[i].text, t[i].len);

			map_put(&tags, tag, strlen(tag), NULL);
		}
	for (size_t i = 2; tags.n && rc >= 0 && i + 1 < file->toks.n; i++)
		if (t[i].kind == RTOK_WORD && rust_tok_is(&t[i - 1], ".") &&
		    rust_tok_is(&t[i - 2], ")") && !rust_tok_is(&t[i + 1], "(") &&
		    fresh_line(fresh, t[i].line))
			rc = one_member(sw, provider, fresh->path, file, i, &tags, err);
	return rc;
}
