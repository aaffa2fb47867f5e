// SPDX-License-Identifier: GPL-2.0-only
/*
 * Warnings of the compiler that one side switches on: for all, in the build's own
 * rules, or in a Makefile for its directory. What `make W=1` asks for is not on.
 */
#include <string.h>

#include "base/bytes.h"
#include "capi/rule-check.h"

static const struct {
	const char *name, *error;
} flag_names[N_FLAGS] = {
	[FLAG_PROTOTYPES] = { "-Wmissing-prototypes", NULL },
	[FLAG_FALLTHROUGH] = { "-Wimplicit-fallthrough", NULL },
	[FLAG_VLA] = { "-Wvla", "-Werror=vla" },
	[FLAG_STRINGS] = { "-Wunterminated-string-initialization",
			   "-Werror=unterminated-string-initialization" },
};

void flags_init(struct flag flags[N_FLAGS])
{
	for (size_t i = 0; i < N_FLAGS; i++)
		flags[i] = (struct flag){ .name = flag_names[i].name,
					  .error = flag_names[i].error };
}

bool flags_named(const char *text, size_t len)
{
	for (size_t i = 0; i < N_FLAGS; i++)
		if (bytes_hold(text, len, flag_names[i].name) ||
		    (flag_names[i].error && bytes_hold(text, len, flag_names[i].error)))
			return true;
	return false;
}

/* Where one line of a Makefile lies. */
struct mk_state {
	uint32_t depth;		/* of conditionals */
	uint32_t optional;	/* … from which on they ask for W=1, 0: none */
	bool wide;		/* what is added to are flags for C */
	bool continued;
};

static bool begins_any(const char *text, size_t n, const char *const *words)
{
	while (*words && !bytes_begin(text, n, *words))
		words++;
	return *words;
}

static bool holds_any(const char *text, size_t n, const char *const *words)
{
	while (*words && !bytes_hold(text, n, *words))
		words++;
	return *words;
}

static void conditional(struct mk_state *st, const char *text, size_t n)
{
	static const char *const opens[] = { "ifeq", "ifneq", "ifdef", "ifndef", NULL };
	static const char *const asks[] = { "EXTRA_WARN", "findstring", "$(W)", NULL };

	if (begins_any(text, n, opens)) {
		st->depth++;
		if (!st->optional && holds_any(text, n, asks))
			st->optional = st->depth;
	} else if (bytes_begin(text, n, "endif")) {
		if (st->optional == st->depth)
			st->optional = 0;
		st->depth -= st->depth > 0;
	}
}

/* KBUILD_CFLAGS, ccflags-y, …; not those of programs that run on the host. */
static bool is_wide(const char *text, size_t n)
{
	static const char *const flags[] = { "CFLAGS", "cflags", NULL };
	static const char *const others[] = { "HOST", "host", "CFLAGS_", NULL };
	const char *end = memchr(text, '=', n);
	size_t k = end ? (size_t)(end - text) : 0;

	return holds_any(text, k, flags) && !holds_any(text, k, others);
}

static bool has_flag(const char *text, size_t n, const char *flag)
{
	size_t len = strlen(flag);
	const char *at = memmem(text, n, flag, len);
	const char *end = text + n;

	if (!at || *text == '#')
		return false;
	at += len;
	return at == end || strchr(" \t\\,)", *at) || (*at == '=' && at + 1 < end && at[1] != '0');
}

/* The line where a Makefile has the flag for its C files; 0: it has not. */
static uint32_t line_with(const struct snap_file *f, const char *flag)
{
	struct mk_state st = { 0 };
	const char *p = f->data, *end = p + f->len;

	if (!f->data || !bytes_hold(p, f->len, flag))
		return 0;
	for (uint32_t line = 1; p < end; line++) {
		const char *nl = memchr(p, '\n', (size_t)(end - p)), *text = p;
		size_t n = (size_t)((nl ? nl : end) - p);

		p = nl ? nl + 1 : end;
		while (n && (*text == ' ' || *text == '\t')) {
			text++;
			n--;
		}
		if (!n)
			continue;
		conditional(&st, text, n);
		if (!st.continued)
			st.wide = is_wide(text, n);
		if (!st.optional && st.wide && has_flag(text, n, flag))
			return line;
		st.continued = text[n - 1] == '\\';
	}
	return 0;
}

/* The line where a Makefile switches the warning on; 0: it does not. */
static uint32_t switched_on(const struct snap_file *f, const struct flag *flag)
{
	uint32_t line = line_with(f, flag->name);

	return !line && flag->error ? line_with(f, flag->error) : line;
}

/* Whether the consumer has the flag for all of its tree: 1, 0, <0 failed. */
static int known_to_all(struct sweep *sw, enum check_side provider,
			const struct flag *flag, struct err *err)
{
	static const char *const rules[] = { "Makefile", "scripts/Makefile.extrawarn",
					     "scripts/Makefile.warn" };

	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
		int rc = snapshot_read_fitting(&f, sw->in->side[!provider], sw->repo, rules[i],
					       CFILE_MAX_BYTES, err);

		if (rc < 0 || (rc == 0 && switched_on(&f, flag)))
			return rc < 0 ? rc : 1;
	}
	return 0;
}

int flag_gain(struct flag *flag, struct sweep *sw, enum check_side provider,
	      const struct fresh *f, struct arena *a, struct err *err)
{
	uint32_t line = switched_on(&f->merged, flag);
	const char *slash = strrchr(f->path, '/'), *text;
	size_t n = 0, dir = 0;
	int known;

	if (!line || switched_on(&f->known, flag))
		return 0;
	known = known_to_all(sw, provider, flag, err);
	if (known)
		return known < 0 ? known : 0;
	text = fresh_text(f, line, &n);
	if (slash && strncmp(f->path, "scripts/", 8) != 0)
		dir = (size_t)(slash + 1 - f->path);
	VEC_PUSH(&flag->places, (struct flag_place){
		.path = arena_strdup(a, f->path), .line = line,
		.dir = arena_strndup(a, f->path, dir), .strict = bytes_hold(text, n, "=5"),
	});
	return 0;
}

const struct flag_place *flag_for(const struct flag *flag, const char *path)
{
	for (size_t i = 0; i < flag->places.n; i++) {
		const struct flag_place *p = &flag->places.items[i];

		if (strncmp(path, p->dir, strlen(p->dir)) == 0)
			return p;
	}
	return NULL;
}
