// SPDX-License-Identifier: GPL-2.0-only
#include "flow/maintainers-file.h"

#include <ctype.h>
#include <string.h>

#include "base/char.h"
#include "base/mem.h"
#include "base/vec.h"
#include "repo/blob.h"
#include "repo/tree.h"

#define FILE_CEILING ((size_t)16 << 20)
#define MAX_PATTERN 1024u
#define MAX_REGEX 256u
#define MAX_PLUS 8u		/* each one doubles what it stands behind */

void maintainers_file_release(struct maintainers_file *f)
{
	for (size_t i = 0; i < f->n_patterns; i++)
		if (f->patterns[i].regex) {
			regfree(f->patterns[i].regex);
			free(f->patterns[i].regex);
		}
	free(f->patterns);
	free(f->sections);
	arena_release(&f->arena);
	*f = (struct maintainers_file)MAINTAINERS_FILE_INIT;
}

/* ----------------------------------------------------------------------- patterns */

/* The class at @p ("[..."): where it ends, NULL when it does not; *@in: has it @c? */
static const char *match_class(const char *p, char c, bool *in)
{
	bool not = p[1] == '^', found = false;

	for (p += not ? 2 : 1; *p; p++) {
		if (*p == ']') {
			*in = found != not;
			return p + 1;
		}
		if (p[1] == '-' && p[2] && p[2] != ']') {
			found = found || (c >= p[0] && c <= p[2]);
			p += 2;
		} else {
			found = found || c == *p;
		}
	}
	return NULL;
}

/* One character of the path against one element: where the pattern goes on, or NULL. */
static const char *match_one(const char *p, char c)
{
	const char *next;
	bool in = false;

	if (*p == '?')
		return p + 1;
	if (*p == '[') {
		next = match_class(p, c, &in);
		if (next)
			return in ? next : NULL;
	}
	return *p == c ? p + 1 : NULL;
}

/* Whether @p, up to its end, matches @s or (@prefix) a beginning of it. */
static bool glob(const char *p, const char *s, bool prefix)
{
	const char *star = NULL, *back = NULL, *next;

	for (;;) {
		if (!*p && (prefix || !*s))
			return true;
		if (*p == '*') {
			star = ++p;
			back = s;
			continue;
		}
		next = *p && *s ? match_one(p, *s) : NULL;
		if (next) {
			p = next;
			s++;
		} else if (star && *back) {
			p = star;
			s = ++back;
		} else {
			return false;
		}
	}
}

static size_t count_slashes(const char *s)
{
	size_t n = 0;

	for (; *s; s++)
		n += *s == '/';
	return n;
}

bool maintainers_pattern_matches(const char *pattern, const char *path)
{
	size_t n = strlen(pattern);

	if (!n || !glob(pattern, path, true))
		return false;
	return pattern[n - 1] == '/' || count_slashes(pattern) == count_slashes(path);
}

/*
 * The script's /x leaves blanks out. Counts and back references are for languages that
 * somebody else's file should not make us run.
 */
static regex_t *compile(const char *s)
{
	_cleanup_free_ char *text = mem_alloc(strlen(s) + 1);
	_cleanup_free_ regex_t *regex = mem_zalloc(sizeof(*regex));
	size_t n = 0, plus = 0;

	if (strlen(s) > MAX_REGEX || strchr(s, '{'))
		return NULL;
	for (; *s; s++) {
		plus += *s == '+';
		if (plus > MAX_PLUS || (*s == '\\' && isdigit((unsigned char)s[1])))
			return NULL;
		if (*s != ' ' && *s != '\t')
			text[n++] = *s;
	}
	text[n] = '\0';
	if (!n || regcomp(regex, text, REG_EXTENDED | REG_NOSUB))
		return NULL;
	return TAKE_PTR(regex);
}

static bool matches(const struct maintainers_pattern *p, const char *path)
{
	if (p->kind == 'N')
		return p->regex && regexec(p->regex, path, 0, NULL, 0) == 0;
	return maintainers_pattern_matches(p->text, path);
}

static bool section_covers(const struct maintainers_file *f,
			   const struct maintainers_section *s, const char *path)
{
	bool in = false;

	for (size_t i = 0; i < s->n; i++) {
		const struct maintainers_pattern *p = &f->patterns[s->first + i];

		if (p->kind != 'X' && in)
			continue;
		if (!matches(p, path))
			continue;
		if (p->kind == 'X')
			return false;
		in = true;
	}
	return in;
}

bool maintainers_file_covers(const struct maintainers_file *f, const char *path)
{
	for (size_t i = 0; i < f->n; i++)
		if (section_covers(f, &f->sections[i], path))
			return true;
	return false;
}

/* ------------------------------------------------------------------------- the file */

struct parser {
	struct maintainers_file *out;
	const char *wanted;	/* a title, in lower case */
	maintainers_is_dir is_dir;
	void *payload;
	const char *title;	/* the last line that is no entry */
	size_t title_len;
	bool in_section;	/* entries of it have been seen */
	bool taken;		/* it is one of those wanted */
};

static char *lower(const char *s, size_t n)
{
	char *out = mem_strndup(s, n);

	for (char *p = out; *p; p++)
		*p = (char)tolower((unsigned char)*p);
	return out;
}

static void start_section(struct parser *p)
{
	_cleanup_free_ char *title = lower(p->title ? p->title : "", p->title_len);
	struct maintainers_file *f = p->out;

	p->in_section = true;
	p->taken = glob(p->wanted, title, false);
	if (!p->taken)
		return;
	f->sections = mem_array(f->sections, f->n + 1, sizeof(*f->sections));
	f->sections[f->n++] = (struct maintainers_section){
		.title = arena_strndup(&f->arena, p->title ? p->title : "", p->title_len),
		.first = f->n_patterns,
	};
}

static void add_pattern(struct parser *p, char kind, const char *s, size_t n)
{
	struct maintainers_file *f = p->out;
	struct maintainers_pattern made = { .kind = kind };
	char *text;

	if (!n || n > MAX_PATTERN)
		return;
	text = arena_strndup(&f->arena, s, n);
	if (kind == 'N')
		made.regex = compile(text);
	else if (text[n - 1] != '/' && !strpbrk(text, ".*?") && p->is_dir &&
		 p->is_dir(p->payload, text))
		text = arena_cat(&f->arena, text, "/");
	made.text = text;
	f->patterns = mem_array(f->patterns, f->n_patterns + 1, sizeof(*f->patterns));
	f->patterns[f->n_patterns++] = made;
	f->sections[f->n - 1].n++;
}

static void take_line(struct parser *p, const char *s, size_t n)
{
	char kind;

	if (n >= 2 && char_is_upper(s[0]) && s[1] == ':') {
		if (!p->in_section)
			start_section(p);
		kind = s[0];
		for (s += 2, n -= 2; n && isspace((unsigned char)*s); s++, n--)
			;
		if (p->taken && (kind == 'F' || kind == 'X' || kind == 'N'))
			add_pattern(p, kind, s, n);
		return;
	}
	for (size_t i = 0; i < n; i++) {
		if (s[0] == '#')
			return;
		if (!isspace((unsigned char)s[i])) {
			p->title = s;
			p->title_len = n;
			p->in_section = false;
			return;
		}
	}
}

void maintainers_file_parse(struct maintainers_file *out, const char *text, size_t len,
			    const char *title, maintainers_is_dir is_dir, void *payload)
{
	_cleanup_free_ char *wanted = lower(title, strlen(title));
	struct parser p = { .out = out, .wanted = wanted, .is_dir = is_dir,
			    .payload = payload };
	const char *end = text + len;

	maintainers_file_release(out);
	while (text < end) {
		const char *nl = memchr(text, '\n', (size_t)(end - text));
		const char *stop = nl ? nl : end;

		take_line(&p, text, (size_t)(stop - text));
		text = stop + 1;
	}
}

struct tree_of {
	struct repo *repo;
	const git_oid *tree;
};

static bool is_dir_of(void *payload, const char *path)
{
	const struct tree_of *t = payload;
	struct tree_entry e;

	return *path != '/' && tree_find(&e, t->repo, t->tree, path, NULL) == 0 &&
	       mode_is_tree(e.mode);
}

int maintainers_file_read(struct maintainers_file *out, struct repo *r,
			  const git_oid *tree, const char *title, struct err *err)
{
	_cleanup_blob_ struct blob blob = BLOB_INIT;
	struct tree_of of = { r, tree };
	struct tree_entry e;
	int rc = tree_find(&e, r, tree, "MAINTAINERS", err);

	if (rc)
		return rc;
	if (!mode_is_file(e.mode))
		return 1;
	rc = blob_read(&blob, r, &e.oid, FILE_CEILING, err);
	if (rc < 0)
		return rc;
	maintainers_file_parse(out, blob.data, blob.len, title, is_dir_of, &of);
	return 0;
}
