// SPDX-License-Identifier: GPL-2.0-only
#include "capi/ctype.h"

#include <string.h>

#include "base/char.h"

static size_t trim(const char *s, size_t n)
{
	while (n && s[n - 1] == ' ')
		n--;
	return n;
}

/* The `)` that closes the `(` at s[0]. */
static const char *close_paren(const char *s)
{
	int depth = 0;

	for (; *s; s++) {
		if (*s == '(')
			depth++;
		else if (*s == ')' && --depth == 0)
			return s;
	}
	return NULL;
}

static void parse_plain(struct ctype *t, const char *s, size_t n)
{
	n = trim(s, n);
	while (n) {
		if (n >= 2 && s[n - 1] == ']' && s[n - 2] == '[') {
			if (!t->ptr)
				t->array = true;
			t->ptr++;
			n -= 2;
		} else if (s[n - 1] == '*') {
			t->ptr++;
			n--;
		} else {
			break;
		}
		n = trim(s, n);
	}
	if (n > 6 && memcmp(s, "const ", 6) == 0) {
		t->is_const = true;
		s += 6;
		n -= 6;
	}
	t->base = s;
	t->base_len = n;
}

void ctype_parse(struct ctype *t, const char *type)
{
	const char *p = strstr(type, " (");

	*t = (struct ctype){ .base = type };
	if (!p || (p[2] != '*' && p[2] != ')')) {
		parse_plain(t, type, strlen(type));
		return;
	}
	t->func = true;
	t->ret = type;
	t->ret_len = (size_t)(p - type);
	for (p += 2; *p && *p != ')'; p++) {
		if (*p == '*')
			t->func_ptr++;
		else if (*p == '[')
			t->array = true;
	}
	if (t->array)
		t->func_ptr++;
	if (*p == ')' && p[1] == '(') {
		const char *end = close_paren(p + 1);

		t->params = p + 2;
		t->params_len = end ? (size_t)(end - t->params) : 0;
	} else {
		/* a pointer to an array: not a function at all */
		t->func = false;
		t->base_len = 0;
		t->base = "?";
	}
}

const char *ctype_deref(struct arena *a, const char *type)
{
	struct ctype t;
	size_t n;

	if (!type)
		return NULL;
	ctype_parse(&t, type);
	if (t.func) {
		const char *star;

		if (t.func_ptr <= 1)
			return type;	/* *f is f */
		star = strstr(type, t.array ? "[]" : "*");
		if (!star)
			return NULL;
		return arena_printf(a, "%.*s%s", (int)(star - type), type,
				    star + (t.array ? 2 : 1));
	}
	if (!t.ptr)
		return NULL;
	n = trim(type, strlen(type));
	n -= type[n - 1] == ']' ? 2 : 1;
	return arena_strndup(a, type, trim(type, n));
}

const char *ctype_addr(struct arena *a, const char *type)
{
	struct ctype t;
	size_t n;

	if (!type)
		return NULL;
	ctype_parse(&t, type);
	if (t.func) {
		const char *open = strstr(type, " (");

		if (!open)
			return NULL;
		return arena_printf(a, "%.*s*%s", (int)(open + 2 - type), type,
				    open + 2);
	}
	n = strlen(type);
	if (n && type[n - 1] == ']')
		return NULL;	/* pointer to array: of no use here */
	return arena_printf(a, n && type[n - 1] == '*' ? "%s*" : "%s *", type);
}

const char *ctype_result(struct arena *a, const char *type)
{
	struct ctype t;

	if (!type)
		return NULL;
	ctype_parse(&t, type);
	return t.func ? arena_strndup(a, t.ret, t.ret_len) : NULL;
}

const char *ctype_func_ptr(struct arena *a, const char *ret, const char *params)
{
	return arena_printf(a, "%s (*)(%s)", ret, params);
}

/* Position after the parameter that starts at @p. */
static const char *param_end(const char *p, const char *end)
{
	int depth = 0;

	for (; p < end; p++) {
		if (*p == '(')
			depth++;
		else if (*p == ')')
			depth--;
		else if (*p == ',' && depth == 0)
			break;
	}
	return p;
}

const char *ctype_param(struct arena *a, const struct ctype *t, unsigned int n)
{
	const char *p = t->params, *end = p ? p + t->params_len : p;

	for (unsigned int i = 0; p < end; i++) {
		const char *e = param_end(p, end);

		if (i == n)
			return arena_strndup(a, p, (size_t)(e - p));
		p = e < end ? e + 2 : end;
	}
	return NULL;
}

unsigned int ctype_n_params(const struct ctype *t, bool *variadic, bool *unsure)
{
	const char *p = t->params, *end = p ? p + t->params_len : p;
	unsigned int n = 0;

	*variadic = *unsure = false;
	if (!t->params_len)
		return 0;
	if (t->params_len == 4 && memcmp(p, "void", 4) == 0)
		return 0;
	while (p < end) {
		const char *e = param_end(p, end);

		if (e - p == 3 && memcmp(p, "...", 3) == 0)
			*variadic = true;
		else if (e - p == 1 && *p == '?')
			*unsure = true;
		else
			n++;
		p = e < end ? e + 2 : end;
	}
	return n;
}

const char *ctype_tag(struct arena *a, const char *type)
{
	struct ctype t;

	if (!type)
		return NULL;
	ctype_parse(&t, type);
	if (t.func || !ctype_is_aggregate(&t))
		return NULL;
	return arena_strndup(a, t.base, t.base_len);
}

bool ctype_is_aggregate(const struct ctype *t)
{
	return (t->base_len > 7 && memcmp(t->base, "struct ", 7) == 0) ||
	       (t->base_len > 6 && memcmp(t->base, "union ", 6) == 0);
}

static const char *const numbers[] = {
	"int", "unsigned int", "long", "unsigned long", "long long",
	"unsigned long long", "short", "unsigned short", "char",
	"unsigned char", "signed char", "bool", "u8", "u16", "u32", "u64", "s8",
	"s16", "s32", "s64", "__u8", "__u16", "__u32", "__u64", "__s8",
	"__s16", "__s32", "__s64", "__be16", "__be32", "__be64", "__le16",
	"__le32", "__le64", "uint8_t", "uint16_t", "uint32_t", "uint64_t",
	"int8_t", "int16_t", "int32_t", "int64_t", "size_t", "ssize_t",
	"loff_t", "off_t", "gfp_t", "dma_addr_t", "phys_addr_t",
	"resource_size_t", "sector_t", "pgoff_t", "dev_t", "umode_t", "fmode_t",
	"uintptr_t", "intptr_t", "ptrdiff_t", "time64_t", "ktime_t", "float",
	"double", "irqreturn_t", "netdev_tx_t", "netdev_features_t", "pid_t",
	"uint", "ulong", "ushort", "bool_t", "vm_flags_t", "blk_status_t",
	"blk_opf_t", "vm_fault_t",
};

bool ctype_is_number(const struct ctype *t)
{
	if (t->base_len > 5 && memcmp(t->base, "enum ", 5) == 0)
		return true;
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		if (strlen(numbers[i]) == t->base_len &&
		    memcmp(numbers[i], t->base, t->base_len) == 0)
			return true;
	return false;
}

/* Spellings that mean the same type everywhere. */
static const char *const spellings[][2] = {
	{ "__u8", "u8" },	  { "uint8_t", "u8" },	   { "unsigned char", "u8" },
	{ "__u16", "u16" },	  { "uint16_t", "u16" },   { "unsigned short", "u16" },
	{ "__u32", "u32" },	  { "uint32_t", "u32" },   { "unsigned int", "u32" },
	{ "uint", "u32" },	  { "unsigned", "u32" },
	{ "__u64", "u64" },	  { "uint64_t", "u64" },
	{ "unsigned long long", "u64" },
	{ "__s8", "s8" },	  { "int8_t", "s8" },	   { "signed char", "s8" },
	{ "__s16", "s16" },	  { "int16_t", "s16" },	   { "short", "s16" },
	{ "__s32", "s32" },	  { "int32_t", "s32" },	   { "int", "s32" },
	{ "__s64", "s64" },	  { "int64_t", "s64" },	   { "long long", "s64" },
	{ "ulong", "unsigned long" },
};

static size_t word_len(const char *s)
{
	size_t n = 0;

	while (char_is_word(s[n]) || s[n] == ':')
		n++;
	return n;
}

/* The next type at *@s with its spelling settled. */
static const char *spelling(const char **s, size_t *len)
{
	static const char *const two[] = { "unsigned long long", "unsigned char",
					   "unsigned short", "unsigned int",
					   "signed char", "long long" };
	const char *p = *s;
	size_t n = word_len(p);

	for (size_t i = 0; i < sizeof(two) / sizeof(two[0]); i++) {
		size_t l = strlen(two[i]);

		if (strncmp(p, two[i], l) == 0 && !word_len(p + l)) {
			n = l;
			break;
		}
	}
	*s = p + n;
	for (size_t i = 0; i < sizeof(spellings) / sizeof(spellings[0]); i++)
		if (strlen(spellings[i][0]) == n &&
		    memcmp(spellings[i][0], p, n) == 0) {
			*len = strlen(spellings[i][1]);
			return spellings[i][1];
		}
	*len = n;
	return p;
}

bool ctype_same_text(const char *a, const char *b)
{
	if (strcmp(a, b) == 0)
		return true;
	while (*a && *b) {
		size_t la = word_len(a), lb = word_len(b);
		const char *wa, *wb;

		if (!la || !lb) {
			if (*a++ != *b++)
				return false;
			continue;
		}
		wa = spelling(&a, &la);
		wb = spelling(&b, &lb);
		if (la != lb || memcmp(wa, wb, la) != 0)
			return false;
	}
	return *a == *b;
}
