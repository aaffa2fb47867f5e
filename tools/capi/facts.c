// SPDX-License-Identifier: GPL-2.0-only
#include "capi/facts.h"

#include <stdio.h>
#include <string.h>

#include "base/bytes.h"
#include "base/hash.h"
#include "capi/build.h"
#include "capi/cfile.h"
#include "capi/cpath.h"

struct header {
	uint32_t magic, version;
	uint32_t n_facts, n_subs, n_includes, strings_len;
	uint32_t marks, pad;
	uint64_t sum;		/* of all that follows */
};

#define MAGIC 0x63746631u

static uint32_t add_string(struct facts_builder *b, const char *s, size_t len)
{
	struct map_entry *e;
	bool added;

	e = map_put(&b->strings, s, len, &added);
	if (!added)
		return (uint32_t)e->value;
	e->key = arena_strndup(&b->keys, s, len);
	e->value = b->strings_len;
	b->strings_len += (uint32_t)len + 1;
	return (uint32_t)e->value;
}

/* Without a look at whether it is there already: register headers have millions. */
static uint32_t list_name(struct facts_builder *b, const char *s, size_t len)
{
	uint32_t at = b->strings_len;

	strbuf_add(&b->listed, s, len + 1);
	b->strings_len += (uint32_t)len + 1;
	return at;
}

uint32_t build_name(struct facts_builder *b, const char *s)
{
	size_t len = s ? strlen(s) : 0;

	if (!len)
		return 0;
	return b->names ? list_name(b, s, len) : add_string(b, s, len);
}

uint32_t build_str(struct facts_builder *b, const char *s, size_t len)
{
	return len && !b->names ? add_string(b, s, len) : 0;
}

uint32_t build_cstr(struct facts_builder *b, const char *s)
{
	return s ? build_str(b, s, strlen(s)) : 0;
}

static void point(struct facts *f, void *block, size_t len)
{
	const struct header *h = block;
	char *p = (char *)block + sizeof(*h);

	*f = (struct facts){
		.n_facts = h->n_facts, .n_subs = h->n_subs,
		.n_includes = h->n_includes, .strings_len = h->strings_len,
		.marks = h->marks, .block = block, .block_len = len,
	};
	f->facts = (const struct fact *)(void *)p;
	p += f->n_facts * sizeof(*f->facts);
	f->subs = (const struct fact_sub *)(void *)p;
	p += f->n_subs * sizeof(*f->subs);
	f->includes = (const struct fact_include *)(void *)p;
	p += f->n_includes * sizeof(*f->includes);
	f->strings = p;
}

static size_t block_size(const struct header *h)
{
	return sizeof(*h) + h->n_facts * sizeof(struct fact) +
	       h->n_subs * sizeof(struct fact_sub) +
	       h->n_includes * sizeof(struct fact_include) + h->strings_len;
}

static char *append(char *p, const void *data, size_t len)
{
	if (len)
		memcpy(p, data, len);
	return p + len;
}

void build_finish(struct facts_builder *b, struct facts *out)
{
	struct header h = {
		.magic = MAGIC, .version = FACTS_VERSION,
		.n_facts = (uint32_t)b->facts.n, .n_subs = (uint32_t)b->subs.n,
		.n_includes = (uint32_t)b->includes.n,
		.strings_len = b->strings_len,
	};
	size_t len = block_size(&h);
	char *block = mem_zalloc(len);
	char *p = block + sizeof(h), *strings;

	p = append(p, b->facts.items, b->facts.n * sizeof(*b->facts.items));
	p = append(p, b->subs.items, b->subs.n * sizeof(*b->subs.items));
	strings = append(p, b->includes.items,
			 b->includes.n * sizeof(*b->includes.items));
	for (uint32_t i = 0; i < b->strings.n; i++) {
		const struct map_entry *e = &b->strings.entries[i];

		memcpy(strings + e->value, e->key, e->len);
	}
	if (b->listed.len)
		memcpy(strings + 1, b->listed.buf, b->listed.len);
	if (!b->names)
		h.sum = hash_bytes(block + sizeof(h), len - sizeof(h), FACTS_VERSION);
	memcpy(block, &h, sizeof(h));
	point(out, block, len);
	build_release(b);
}

void build_release(struct facts_builder *b)
{
	VEC_RELEASE(&b->facts);
	VEC_RELEASE(&b->subs);
	VEC_RELEASE(&b->includes);
	map_release(&b->strings);
	arena_release(&b->keys);
	strbuf_release(&b->listed);
	b->strings_len = 1;
}

/* The strings of some facts, moved to the front as they are needed. */
struct moved {
	const struct facts *from;
	uint32_t *to;		/* by old offset, 0: not yet */
	char *strings;		/* where they go, len bytes so far */
	uint32_t len;
};

static uint32_t move_str(struct moved *m, uint32_t off)
{
	if (off && !m->to[off]) {
		const char *s = facts_str(m->from, off);
		size_t len = strlen(s) + 1;

		memcpy(m->strings + m->len, s, len);
		m->to[off] = m->len;
		m->len += (uint32_t)len;
	}
	return off ? m->to[off] : 0;
}

static void move_fact(struct moved *m, struct fact *f, struct fact_sub *subs)
{
	f->name = move_str(m, f->name);
	f->type = move_str(m, f->type);
	f->guard = move_str(m, f->guard);
	for (uint32_t i = 0; i < f->n_subs; i++) {
		struct fact_sub *s = &subs[i];

		*s = m->from->subs[f->first_sub + i];
		s->name = move_str(m, s->name);
		s->type = move_str(m, s->type);
		s->guard = move_str(m, s->guard);
	}
}

void facts_select(struct facts *out, const struct facts *from,
		  const uint8_t *keep)
{
	struct header h = { .magic = MAGIC, .version = FACTS_VERSION,
			    .marks = from->marks };
	_cleanup_free_ uint32_t *to = mem_zalloc(from->strings_len * sizeof(*to));
	struct moved m = { .from = from, .to = to, .len = 1 };
	struct fact *facts;
	struct fact_sub *subs;
	char *block;
	size_t len;

	for (uint32_t i = 0; i < from->n_facts; i++) {
		h.n_facts += keep[i];
		h.n_subs += keep[i] ? from->facts[i].n_subs : 0;
	}
	/* the strings can only become fewer */
	h.strings_len = from->strings_len;
	block = mem_zalloc(block_size(&h));
	facts = (struct fact *)(void *)(block + sizeof(h));
	subs = (struct fact_sub *)(void *)(facts + h.n_facts);
	m.strings = (char *)(subs + h.n_subs);
	h.n_facts = h.n_subs = 0;
	for (uint32_t i = 0; i < from->n_facts; i++) {
		struct fact *f = &facts[h.n_facts];

		if (!keep[i])
			continue;
		*f = from->facts[i];
		move_fact(&m, f, subs + h.n_subs);
		f->first_sub = h.n_subs;
		h.n_subs += f->n_subs;
		h.n_facts++;
	}
	h.strings_len = m.len;
	len = block_size(&h);
	memcpy(block, &h, sizeof(h));
	block = mem_array(block, len, 1);
	point(out, block, len);
}

static bool get_header(struct header *h, const void *block, size_t len)
{
	if (len < sizeof(*h))
		return false;
	memcpy(h, block, sizeof(*h));
	return h->magic == MAGIC && h->version == FACTS_VERSION &&
	       h->n_facts <= len && h->n_subs <= len && h->n_includes <= len &&
	       h->strings_len <= len && block_size(h) == len;
}

const void *facts_bytes(const struct facts *f, size_t *len)
{
	*len = f->block_len;
	return f->block_len ? (const char *)f->facts - sizeof(struct header) : NULL;
}

bool facts_borrow(struct facts *out, const void *block, size_t len)
{
	struct header h;

	if (!get_header(&h, block, len))
		return false;
	point(out, (void *)(uintptr_t)block, len);
	out->block = NULL;
	return true;
}

/* Offsets are trusted once the checksum holds: it is our own block. */
bool facts_load(struct facts *out, const void *block, size_t len)
{
	struct header h;

	if (!get_header(&h, block, len))
		return false;
	if (hash_bytes((const char *)block + sizeof(h), len - sizeof(h),
		       FACTS_VERSION) != h.sum)
		return false;
	point(out, mem_dup(block, len), len);
	return true;
}

void facts_release(struct facts *f)
{
	free(f->block);
	*f = (struct facts)FACTS_INIT;
}

/* In the block, too: the checksum is not of the header. */
static void set_marks(struct facts *f, uint32_t marks)
{
	struct header h;

	memcpy(&h, f->block, sizeof(h));
	h.marks = f->marks = marks;
	memcpy(f->block, &h, sizeof(h));
}

void facts_scan(struct facts *out, const char *src, size_t len)
{
	_cleanup_(cfile_release) struct cfile cf;

	cfile_parse(&cf, src, len, LEX_DECLS);
	*out = cf.facts;
	cf.facts = (struct facts)FACTS_INIT;
	set_marks(out, facts_marks(src, len));
}

void facts_scan_names(struct facts *out, const char *src, size_t len)
{
	_cleanup_(cfile_release) struct cfile cf;

	cfile_parse_names(&cf, src, len);
	*out = cf.facts;
	cf.facts = (struct facts)FACTS_INIT;
}

const char *fact_kind_name(enum fact_kind kind)
{
	static const char *const names[] = {
		[FACT_FUNC] = "function",	[FACT_MACRO] = "macro",
		[FACT_CONST] = "macro",		[FACT_VAR] = "variable",
		[FACT_TYPEDEF] = "typedef",	[FACT_STRUCT] = "struct",
		[FACT_UNION] = "union",		[FACT_ENUM] = "enum",
		[FACT_ENUMERATOR] = "enumerator", [FACT_EXPORT] = "export",
		[FACT_INVOKE] = "macro use",	[FACT_LISTED] = "enum of a list",
	};

	return kind < sizeof(names) / sizeof(names[0]) && names[kind] ?
		       names[kind] :
		       "declaration";
}

const char *facts_included(const struct facts *f, const struct fact_include *inc,
			   char buf[FACTS_INCLUDED_MAX])
{
	const char *path = facts_str(f, inc->path);
	const char *arch = string_begins(path, "asm/") ?
				   cpath_guard_arch(facts_str(f, inc->guard)) : NULL;
	int n = arch ? snprintf(buf, FACTS_INCLUDED_MAX, "arch/%s/include/%s", arch, path) : 0;

	return n > 0 && n < FACTS_INCLUDED_MAX ? buf : path;
}

bool facts_is_switch(const struct facts *f, const struct fact *d)
{
	const char *body = facts_str(f, d->type);

	return d->kind == FACT_CONST && !(d->flags & FACT_UNDEF) && !d->guard &&
	       (!*body || strcmp(body, "1") == 0);
}

bool facts_switch_on(const struct facts *f, const char *name)
{
	for (uint32_t i = 0; i < f->n_facts; i++)
		if (facts_is_switch(f, &f->facts[i]) &&
		    strcmp(facts_str(f, f->facts[i].name), name) == 0)
			return true;
	return false;
}

bool facts_has_include(const struct facts *f, const char *path)
{
	for (uint32_t i = 0; i < f->n_includes; i++)
		if (strcmp(facts_str(f, f->includes[i].path), path) == 0)
			return true;
	return false;
}
