// SPDX-License-Identifier: GPL-2.0-only
#include "capi/sysreg.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/bytes.h"
#include "base/char.h"
#include "base/mem.h"
#include "capi/cpath.h"

#define MAX_NAME 256

struct word {
	const char *s;
	size_t len;
};

/* Where the reading is. */
struct state {
	struct word reg, field;
	struct sysreg_line line;
	sysreg_fn fn;
	void *payload;
};

static bool is(struct word w, const char *s)
{
	return w.len == strlen(s) && memcmp(w.s, s, w.len) == 0;
}

__attribute__((format(printf, 2, 3)))
static bool emit(const struct state *st, const char *fmt, ...)
{
	char name[MAX_NAME];
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(name, sizeof(name), fmt, ap);
	va_end(ap);
	return n > 0 && (size_t)n < sizeof(name) && st->fn(st->payload, name, &st->line);
}

#define W(w) (int)(w).len, (w).s

static bool emit_register(const struct state *st)
{
	static const char *const parts[] = { "Op0", "Op1", "CRn", "CRm", "Op2" };
	bool stop = emit(st, "REG_%.*s", W(st->reg)) || emit(st, "SYS_%.*s", W(st->reg));

	for (size_t i = 0; !stop && i < sizeof(parts) / sizeof(parts[0]); i++)
		stop = emit(st, "SYS_%.*s_%s", W(st->reg), parts[i]);
	return stop;
}

/* What is left of a register. */
static bool emit_rest(const struct state *st)
{
	return emit(st, "%.*s_RES0", W(st->reg)) || emit(st, "%.*s_RES1", W(st->reg)) ||
	       emit(st, "%.*s_UNKN", W(st->reg));
}

static bool emit_field(const struct state *st)
{
	static const char *const parts[] = { "MASK", "SHIFT", "WIDTH", "SIGNED" };
	bool stop = emit(st, "%.*s_%.*s", W(st->reg), W(st->field));

	for (size_t i = 0; !stop && i < sizeof(parts) / sizeof(parts[0]); i++)
		stop = emit(st, "%.*s_%.*s_%s", W(st->reg), W(st->field), parts[i]);
	return stop;
}

static size_t split(struct word *out, size_t most, const char *s, const char *end)
{
	size_t n = 0;

	while (n < most) {
		while (s < end && char_is_blank(*s))
			s++;
		if (s == end || *s == '#')
			break;
		out[n].s = s;
		while (s < end && !char_is_blank(*s))
			s++;
		out[n].len = (size_t)(s - out[n].s);
		n++;
	}
	return n;
}

static bool in_capitals(struct word w)
{
	for (size_t i = 0; i < w.len; i++)
		if (!char_is_upper(w.s[i]) && !char_is_digit(w.s[i]) && w.s[i] != '_')
			return false;
	return w.len > 0;
}

static bool one_line(struct state *st, const struct word *w, size_t n)
{
	/* a capability of the list of those */
	if (n == 1 && !st->reg.len && in_capitals(w[0]))
		return emit(st, "ARM64_%.*s", W(w[0]));
	if (n >= 2 && (is(w[0], "Sysreg") || is(w[0], "SysregFields"))) {
		st->reg = w[1];
		st->field.len = 0;
		return (is(w[0], "Sysreg") && emit_register(st)) || emit_rest(st);
	}
	if (!st->reg.len)
		return false;
	if (n >= 3 && (is(w[0], "Field") || is(w[0], "Enum") || is(w[0], "SignedEnum") ||
		       is(w[0], "UnsignedEnum"))) {
		st->field = w[2];
		return emit_field(st);
	}
	return n >= 2 && st->field.len && w[0].len > 2 && strncmp(w[0].s, "0b", 2) == 0 &&
	       emit(st, "%.*s_%.*s_%.*s", W(st->reg), W(st->field), W(w[1]));
}

bool sysreg_each(const char *text, size_t len, sysreg_fn fn, void *payload)
{
	struct state st = { .fn = fn, .payload = payload };
	const char *end = text + len;
	bool stop = false;

	while (text < end && !stop) {
		const char *eol = memchr(text, '\n', (size_t)(end - text));
		struct word w[3];
		size_t n;

		st.line.s = text;
		st.line.len = (size_t)((eol ? eol : end) - text);
		st.line.number++;
		n = split(w, 3, text, text + st.line.len);
		stop = one_line(&st, w, n);
		text = eol ? eol + 1 : end;
	}
	return stop;
}

static bool add_name(void *payload, const char *name, const struct sysreg_line *line)
{
	struct sysreg_names *n = payload;
	size_t len = strlen(name);

	if (!map_find(&n->lines, name, len))
		map_put(&n->lines, arena_strndup(&n->arena, name, len), len, NULL)->value =
			line->number;
	return false;
}

void sysreg_names_read(struct sysreg_names *out, const char *text, size_t len)
{
	(void)sysreg_each(text, len, add_name, out);
}

bool sysreg_names_has(const struct sysreg_names *n, const char *name)
{
	return map_find(&n->lines, name, strlen(name)) != NULL;
}

void sysreg_names_release(struct sysreg_names *n)
{
	map_release(&n->lines);
	arena_release(&n->arena);
}

bool sysreg_is_path(const char *path)
{
	return string_begins(path, "arch/") && (cpath_ends_in(path, "/tools/sysreg") ||
						cpath_ends_in(path, "/tools/cpucaps"));
}

char *sysreg_path(const char *header)
{
	const char *arch = string_begins(header, "arch/") ? header + 5 : NULL;
	const char *slash = arch ? strchr(arch, '/') : NULL;

	return slash && string_begins(slash, "/include/") ?
		       mem_printf("%.*s/tools/sysreg", (int)(slash - header), header) :
		       NULL;
}
