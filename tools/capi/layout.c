// SPDX-License-Identifier: GPL-2.0-only
#include "capi/layout.h"

#include <string.h>

#include "base/bytes.h"
#include "capi/cfile.h"
#include "capi/ctype.h"
#include "capi/group.h"
#include "capi/parse.h"

#define MAX_DEPTH 8		/* structures in structures, typedefs in a row */
#define MAX_SIZE (UINT64_C(1) << 32)

/* ---------------------------------------------------------------------- types */

/* A look at one definition. */
struct look {
	const struct layout_tree *in;
	struct parser p;
	const char *member;	/* asked for, or NULL */
	bool found;
	uint64_t offset, member_size;
	int depth;
	struct arena tmp;
};

static int size_of_tag(struct layout *out, const struct layout_tree *in, const char *tag,
		       const char *member, int depth, struct err *err);

static const struct {
	const char *name;
	uint8_t size;	/* 0: that of a pointer */
} sizes[] = {
	{ "char", 1 }, { "signed char", 1 }, { "unsigned char", 1 }, { "bool", 1 },
	{ "short", 2 }, { "unsigned short", 2 }, { "int", 4 }, { "unsigned int", 4 },
	{ "long", 0 }, { "unsigned long", 0 }, { "long long", 8 },
	{ "unsigned long long", 8 }, { "u8", 1 }, { "s8", 1 }, { "__u8", 1 },
	{ "__s8", 1 }, { "u16", 2 }, { "s16", 2 }, { "__u16", 2 }, { "__s16", 2 },
	{ "__le16", 2 }, { "__be16", 2 }, { "u32", 4 }, { "s32", 4 }, { "__u32", 4 },
	{ "__s32", 4 }, { "__le32", 4 }, { "__be32", 4 }, { "u64", 8 }, { "s64", 8 },
	{ "__u64", 8 }, { "__s64", 8 }, { "__le64", 8 }, { "__be64", 8 },
	{ "size_t", 0 }, { "ssize_t", 0 },
};

static int size_of_type(struct layout *out, const struct layout_tree *in, const char *type,
			int depth, struct err *err);

/* Every typedef of that name has to be one and the same. */
static int size_of_typedef(struct layout *out, const struct layout_tree *in,
			   const char *name, int depth, struct err *err)
{
	cref_vec refs = VEC_INIT;
	const char *type = NULL;
	bool same = true;
	int rc = ctree_visible(&refs, in->tree, in->path, name, err);

	for (size_t i = 0; rc >= 0 && i < refs.n; i++) {
		const char *one = cref_str(&refs.items[i], refs.items[i].fact->type);

		if (refs.items[i].fact->kind != FACT_TYPEDEF)
			continue;
		same &= !type || strcmp(type, one) == 0;
		type = one;
	}
	VEC_RELEASE(&refs);
	if (rc < 0 || !type || !same)
		return rc < 0 ? rc : 0;
	return size_of_type(out, in, type, depth + 1, err);
}

static int size_of_type(struct layout *out, const struct layout_tree *in, const char *type,
			int depth, struct err *err)
{
	_cleanup_free_ char *base = NULL;
	const uint64_t word = in->narrow ? 4 : 8;
	struct ctype t;

	if (depth > MAX_DEPTH || !*type || *type == '?' || strstr(type, "[]"))
		return 0;
	ctype_parse(&t, type);
	*out = (struct layout){ .size = word, .align = word };
	if (t.ptr || t.func)
		return t.ptr || t.func_ptr;
	base = mem_strndup(t.base, t.base_len);
	if (ctype_is_aggregate(&t))
		return size_of_tag(out, in, base, NULL, depth + 1, err);
	/* an enum may be packed, and is as large as it has to be then */
	out->size = 0;
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
		if (strcmp(base, sizes[i].name) == 0)
			out->size = sizes[i].size ? sizes[i].size : word;
	out->align = in->loose && out->size > 4 ? 4 : out->size;
	return out->size ? 1 : size_of_typedef(out, in, base, depth, err);
}

/* -------------------------------------------------------------------- members */

/* The product of the dimensions behind a name; *@i is moved over them. */
static int dimensions(uint64_t *out, struct look *k, uint32_t *i, struct err *err)
{
	*out = 1;
	while (parse_op(&k->p, *i, '[')) {
		uint32_t end = parse_match(&k->p, *i);
		uint64_t n = 0;
		int rc = 1;

		if (end == *i + 3)
			rc = layout_constant(&n, k->in, parse_text(&k->p, *i + 1), err);
		else if (end != *i + 2)
			rc = 0;
		if (rc <= 0)
			return rc;
		if (n > MAX_SIZE || *out * n > MAX_SIZE)
			return 0;
		*out *= n;
		*i = end;
	}
	return 1;
}

static void place(struct layout *to, const struct layout *m, uint64_t count, bool is_union,
		  bool packed, uint64_t *at)
{
	uint64_t align = packed ? 1 : m->align, end;

	if (align > to->align)
		to->align = align;
	*at = is_union || align < 2 ? (is_union ? 0 : to->size) :
				      (to->size + align - 1) / align * align;
	end = *at + m->size * count;
	if (end > to->size)
		to->size = end;
	to->bits = 0;
}

/* As the System V ABI has it: a bit-field lies in one unit of its type. */
static void place_bits(struct layout *to, const struct layout *m, uint64_t n, bool named,
		       bool is_union, bool packed)
{
	uint64_t unit = m->size * 8, at = is_union ? 0 : to->bits ? to->bits : to->size * 8;

	if (!n || (!packed && at / unit != (at + n - 1) / unit))
		at = (at + unit - 1) / unit * unit;
	if (named && !packed && m->align > to->align)
		to->align = m->align;
	to->bits = is_union ? 0 : at + n;
	if ((at + n + 7) / 8 > to->size)
		to->size = (at + n + 7) / 8;
}

static int body(struct layout *out, struct look *k, uint32_t open, bool is_union,
		struct err *err);

/* "[]" taken off, and whether there were any. */
static const char *element(struct look *k, const char *type)
{
	size_t n = strlen(type);

	while (n > 2 && strcmp(type + n - 2, "[]") == 0) {
		n -= 2;
		while (n && type[n - 1] == ' ')
			n--;
		type = arena_strndup(&k->tmp, type, n);
	}
	return type;
}

/* Whether an attribute may change where a member lies. */
static bool aligns(struct look *k, uint32_t i, uint32_t end)
{
	for (; i < end; i++)
		if (parse_tok(&k->p, i)->kind == TOK_IDENT &&
		    (strstr(parse_text(&k->p, i), "align") ||
		     strstr(parse_text(&k->p, i), "attribute") ||
		     strstr(parse_text(&k->p, i), "packed")))
			return true;
	return false;
}

/* `: n` at *@i, behind the name; *@i is behind it. */
static int bit_field(struct layout *to, struct look *k, uint32_t *i, const char *type,
		     bool named, bool is_union, bool packed, struct err *err)
{
	struct layout m = { 0 };
	uint64_t n;
	int rc = size_of_type(&m, k->in, type, k->depth, err);

	if (rc <= 0 || !m.size || (!parse_op(&k->p, *i + 2, ',') && !parse_op(&k->p, *i + 2, ';')))
		return rc < 0 ? rc : 0;
	rc = layout_constant(&n, k->in, parse_text(&k->p, *i + 1), err);
	if (rc <= 0 || n > m.size * 8)
		return rc < 0 ? rc : 0;
	place_bits(to, &m, n, named, is_union, packed);
	*i += 2;
	return 1;
}

/* One declared name; *@i is behind it. */
static int member(struct layout *to, struct look *k, uint32_t *i, uint32_t end,
		  const struct spec *s, const struct layout *inner, bool is_union,
		  bool packed, struct err *err)
{
	struct layout m = { 0 };
	uint64_t count, at;
	struct declr d;
	uint32_t next = parse_declarator(&k->p, *i, end, s->type, &d);
	bool whole = inner && d.name && strcmp(element(k, d.type), s->type) == 0;
	int rc = 1;

	if (!d.name && parse_op(&k->p, *i, ':'))
		return bit_field(to, k, i, s->type, false, is_union, packed, err);
	if (!d.name || d.params || d.name_tok >= next)
		return 0;
	if (parse_op(&k->p, d.name_tok + 1, ':')) {
		*i = d.name_tok + 1;
		return bit_field(to, k, i, s->type, true, is_union, packed, err);
	}
	if (whole)
		m = *inner;
	else
		rc = size_of_type(&m, k->in, element(k, d.type), k->depth, err);
	if (rc <= 0)
		return rc;
	*i = d.name_tok + 1;
	rc = dimensions(&count, k, i, err);
	if (rc <= 0)
		return rc;
	next = parse_skip_attrs(&k->p, *i, NULL);
	if (aligns(k, *i, next))
		return 0;
	*i = next;
	/* something that nobody knows */
	if (!parse_op(&k->p, *i, ',') && !parse_op(&k->p, *i, ';'))
		return 0;
	place(to, &m, count, is_union, packed, &at);
	if (k->member && strcmp(d.name, k->member) == 0) {
		k->found = true;
		k->offset = at;
		k->member_size = m.size * count;
	}
	return 1;
}

/* Where argument @n of the call whose `(` is at @open begins; 0: it has none. */
static uint32_t argument(const struct parser *p, uint32_t open, int n)
{
	uint32_t close = parse_match(p, open) - 1, i = open + 1;

	for (; n > 0 && i < close; n--)
		i = parse_find(p, i, close, ',') + 1;
	return i < close ? i : 0;
}

/*
 * The members of the group whose macro is at @i, from *@first to *@end; false: it is none,
 * or one with attributes.
 */
static bool group(struct parser *p, uint32_t i, uint32_t *first, uint32_t *end)
{
	const struct group_macro *g = parse_tok(p, i)->kind == TOK_IDENT &&
				      parse_op(p, i + 1, '(') ?
				      group_macro_find(parse_text(p, i)) : NULL;

	if (!g)
		return false;
	*end = parse_match(p, i + 1) - 1;
	*first = argument(p, i + 1, g->members_arg);
	/* of two commas in a row nothing is between */
	return *first && (g->members_arg - g->name_arg == 1 || parse_op(p, *first - 2, ','));
}

static int members(struct layout *out, struct look *k, uint32_t i, uint32_t end,
		   bool is_union, bool packed, struct err *err);

/* struct_group(NAME, …): members as they are, and all of them as NAME. */
static int group_member(struct layout *to, struct look *k, uint32_t *i, uint32_t first,
			uint32_t end, bool is_union, bool packed, struct err *err)
{
	struct layout inner = { .align = 1 };
	const struct group_macro *g = group_macro_find(parse_text(&k->p, *i));
	uint32_t name = argument(&k->p, *i + 1, g->name_arg);
	bool had = k->found;
	uint64_t at;
	int rc = members(&inner, k, first, end, false, packed, err);

	if (rc <= 0)
		return rc;
	inner.size = (inner.size + inner.align - 1) / inner.align * inner.align;
	place(to, &inner, 1, is_union, packed, &at);
	if (k->found && !had)
		k->offset += at;
	if (k->member && name && parse_is(&k->p, name, k->member)) {
		k->found = true;
		k->offset = at;
		k->member_size = inner.size;
	}
	*i = end + 1 + parse_op(&k->p, end + 1, ';');
	return 1;
}

/* One declaration: *@i is behind its `;`. */
static int declaration(struct layout *to, struct look *k, uint32_t *i, uint32_t end,
		       bool is_union, bool packed, struct err *err)
{
	struct layout inner = { .align = 1 };
	bool had = k->found;
	uint32_t next, first, stop;
	struct spec s;
	uint64_t at;
	int rc = 1;

	if (group(&k->p, *i, &first, &stop))
		return group_member(to, k, i, first, stop, is_union, packed, err);
	next = parse_specs(&k->p, *i, end, &s);
	if (next == *i || s.typeof_open || (!s.body && aligns(k, *i, next)))
		return 0;
	if (s.body) {
		if (s.body_word != WORD_STRUCT && s.body_word != WORD_UNION)
			return 0;
		rc = body(&inner, k, s.body, s.body_word == WORD_UNION, err);
	}
	if (rc <= 0)
		return rc;
	if (s.body && parse_op(&k->p, next, ';')) {
		place(to, &inner, 1, is_union, packed, &at);
		if (k->found && !had)
			k->offset += at;
		*i = next + 1;
		return 1;
	}
	k->found = had;
	while (rc > 0) {
		rc = member(to, k, &next, end, &s, s.body ? &inner : NULL, is_union, packed,
			    err);
		if (rc > 0 && parse_op(&k->p, next, ';'))
			break;
		next++;
	}
	*i = next + 1;
	return rc;
}

/* What stands behind the closing brace: packed or not; false: something else. */
static bool suffix(struct look *k, uint32_t close, bool *packed)
{
	uint32_t end = parse_skip_attrs(&k->p, close, NULL);

	*packed = false;
	for (uint32_t i = close; i < end; i++) {
		if (parse_is(&k->p, i, "__packed") || parse_is(&k->p, i, "packed") ||
		    parse_is(&k->p, i, "__packed__"))
			*packed = true;
		else if (parse_tok(&k->p, i)->kind == TOK_IDENT &&
			 !parse_is(&k->p, i, "__attribute__") &&
			 !parse_is(&k->p, i, "__randomize_layout"))
			return false;
	}
	return true;
}

/* `struct {` and `struct x {`: no attribute in between. */
static bool plain_head(const struct look *k, uint32_t open)
{
	for (uint32_t back = 1; back <= 2 && back <= open; back++) {
		enum word w = parse_word(&k->p, open - back);

		if (w == WORD_STRUCT || w == WORD_UNION)
			return true;
		if (w != WORD_NONE)
			return false;
	}
	return false;
}

static int members(struct layout *out, struct look *k, uint32_t i, uint32_t end,
		   bool is_union, bool packed, struct err *err)
{
	int rc = 1;

	k->depth++;
	while (rc > 0 && i < end)
		rc = declaration(out, k, &i, end, is_union, packed, err);
	k->depth--;
	return rc;
}

/* The members in the braces at @open. */
static int body(struct layout *out, struct look *k, uint32_t open, bool is_union,
		struct err *err)
{
	uint32_t end = parse_match(&k->p, open) - 1, cond = parse_tok(&k->p, open)->cond;
	bool packed;
	int rc = 1;

	*out = (struct layout){ .align = 1 };
	if (k->depth > MAX_DEPTH || !plain_head(k, open) || !suffix(k, end + 1, &packed))
		return 0;
	for (uint32_t i = open + 1; i < end; i++)
		if (parse_tok(&k->p, i)->cond != cond)
			return 0;
	rc = members(out, k, open + 1, end, is_union, packed, err);
	if (rc <= 0)
		return rc;
	out->size = (out->size + out->align - 1) / out->align * out->align;
	return out->size <= MAX_SIZE;
}

/* The token of the `{` that defines the tag in a file; 0: not there, or twice. */
static uint32_t definition(const struct parser *p, bool is_union, const char *name)
{
	uint32_t found = 0;

	for (uint32_t i = 0; i + 3 < p->lx->toks.n; i++) {
		uint32_t open;

		if (parse_word(p, i) != (is_union ? WORD_UNION : WORD_STRUCT))
			continue;
		open = parse_skip_attrs(p, i + 1, NULL);
		if (!parse_is(p, open, name) || !parse_op(p, open + 1, '{'))
			continue;
		if (found || open != i + 1)
			return 0;
		found = open + 1;
	}
	return found;
}

/* The structure that a tagged group is, at the macro's token; 0: it is none. */
static uint32_t tagged_group(struct parser *p, const char *name)
{
	for (uint32_t i = 0; i + 3 < p->lx->toks.n; i++) {
		const struct group_macro *g = parse_is(p, i + 2, name) && parse_op(p, i + 1, '(') &&
					      parse_tok(p, i)->kind == TOK_IDENT ?
					      group_macro_find(parse_text(p, i)) : NULL;

		if (g && g->tag_arg == 0)
			return i;
	}
	return 0;
}

static int group_layout(struct layout *out, struct look *k, uint32_t at, struct err *err)
{
	uint32_t first, end, cond = parse_tok(&k->p, at)->cond;
	int rc;

	*out = (struct layout){ .align = 1 };
	if (!at || !group(&k->p, at, &first, &end))
		return 0;
	for (uint32_t i = first; i < end; i++)
		if (parse_tok(&k->p, i)->cond != cond)
			return 0;
	rc = members(out, k, first, end, false, false, err);
	out->size = (out->size + out->align - 1) / out->align * out->align;
	return rc;
}

static int in_file(struct layout *out, const struct layout_tree *in, const char *path,
		   const char *tag, const char *member, int depth, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	bool is_union = strncmp(tag, "union ", 6) == 0;
	struct look k = { .in = in, .member = member, .depth = depth };
	int rc = snapshot_read_fitting(&f, in->snap, in->repo, path, CFILE_MAX_BYTES, err);
	uint32_t open;

	/* "#pragma pack" says how from there on */
	if (rc || memmem(f.data, f.len, "pragma", 6))
		return rc < 0 ? rc : 0;
	lex(&lx, f.data, f.len, LEX_FULL);
	k.p = (struct parser){ .lx = &lx, .tmp = &k.tmp };
	open = definition(&k.p, is_union, strchr(tag, ' ') + 1);
	rc = open ? body(out, &k, open, is_union, err) :
		    group_layout(out, &k, tagged_group(&k.p, strchr(tag, ' ') + 1), err);
	if (rc > 0 && member)
		rc = k.found;
	out->offset = k.offset;
	out->member_size = k.member_size;
	arena_release(&k.tmp);
	return rc;
}

/* The file that defines a structure, *@path; 1, or 0: none does, or two. <0 failed. */
static int home_of(const char **path, const struct layout_tree *in, const char *tag,
		   struct err *err)
{
	const char *space = strchr(tag, ' ');
	cref_vec refs = VEC_INIT;
	size_t n = 0;
	int rc;

	if (!space || strchr(tag, ':'))
		return 0;
	rc = ctree_visible(&refs, in->tree, in->path, space + 1, err);
	for (size_t i = 0; rc >= 0 && i < refs.n; i++) {
		const struct fact *f = refs.items[i].fact;

		if ((f->kind != FACT_STRUCT && f->kind != FACT_UNION) ||
		    !(f->flags & FACT_DEFINED))
			continue;
		*path = cworld_path(ctree_world(in->tree), refs.items[i].file);
		n++;
	}
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : n == 1;
}

static int size_of_tag(struct layout *out, const struct layout_tree *in, const char *tag,
		       const char *member, int depth, struct err *err)
{
	const char *path;
	int rc = depth > MAX_DEPTH ? 0 : home_of(&path, in, tag, err);

	return rc <= 0 ? rc : in_file(out, in, path, tag, member, depth, err);
}

/* The `[` behind the only declaration of a member in the braces at @open; 0: not known. */
static uint32_t brackets_of(const struct parser *p, uint32_t open, const char *member)
{
	uint32_t end = parse_match(p, open), found = 0;

	for (uint32_t i = open + 1; i < end; i++) {
		if (!parse_is(p, i, member))
			continue;
		if (found || !parse_op(p, i + 1, '[') || parse_tok(p, i - 1)->kind != TOK_IDENT)
			return 0;
		found = i + 1;
	}
	return found;
}

int layout_elements(uint64_t *out, const struct layout_tree *in, const char *tag,
		    const char *member, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	struct look k = { .in = in };
	const char *path;
	uint32_t open, at;
	int rc = home_of(&path, in, tag, err);

	if (rc > 0)
		rc = snapshot_read_fitting(&f, in->snap, in->repo, path, CFILE_MAX_BYTES, err) ?
			     -1 : 1;
	if (rc <= 0)
		return err->code != ERR_NONE ? -1 : 0;
	lex(&lx, f.data, f.len, LEX_FULL);
	k.p = (struct parser){ .lx = &lx, .tmp = &k.tmp };
	open = definition(&k.p, string_begins(tag, "union "), strchr(tag, ' ') + 1);
	at = open ? brackets_of(&k.p, open, member) : 0;
	rc = at ? dimensions(out, &k, &at, err) : 0;
	arena_release(&k.tmp);
	return rc;
}

int layout_of(struct layout *out, const struct layout_tree *in, const char *tag,
	      const char *member, struct err *err)
{
	return size_of_tag(out, in, tag, member, 0, err);
}
