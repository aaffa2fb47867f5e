// SPDX-License-Identifier: GPL-2.0-only
/* The file of suppressions: what its values mean. */
#include <ctype.h>
#include <fnmatch.h>
#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/vec.h"
#include "base/when.h"
#include "flow/suppress.h"

#define FILE_CEILING ((size_t)1 << 20)
#define MAX_ENTRIES 4096
#define MAX_NOTES 32		/* what is ignored beyond is not told one by one */
#define MIN_HEX 7

static const char config_key[] = "crosstree.suppressions";

/* Entries are collected first: keys of one may be spread over the file. */
struct entry {
	struct suppress s;
	const char *place;	/* of its first value */
	VEC(const char *) symbols;
	VEC(const char *) paths;
	VEC(struct suppress_provider) providers;
};

struct parser {
	const struct config_text *in;
	struct ctx *ctx;
	struct suppressions *out;
	VEC(struct entry) entries;
	struct map by_id;		/* -> index + 1 */
	const struct config_value *v;	/* the current value */
};

static void parser_release(struct parser *p)
{
	for (size_t i = 0; i < p->entries.n; i++) {
		VEC_RELEASE(&p->entries.items[i].symbols);
		VEC_RELEASE(&p->entries.items[i].paths);
		VEC_RELEASE(&p->entries.items[i].providers);
	}
	VEC_RELEASE(&p->entries);
	map_release(&p->by_id);
}

/* About the value at hand: bad(p, err, format, …). */
#define bad(p, ...) config_file_bad((p)->in, (p)->v, __VA_ARGS__)

/* ------------------------------------------------------------------ the values */

static bool leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/* "YYYY-MM-DD" and a day of the calendar. */
static bool is_day(const char *s)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	int year, month, day;

	if (strlen(s) != 10 || s[4] != '-' || s[7] != '-')
		return false;
	for (int i = 0; i < 10; i++)
		if (i != 4 && i != 7 && !isdigit((unsigned char)s[i]))
			return false;
	year = (s[0] - '0') * 1000 + (s[1] - '0') * 100 + (s[2] - '0') * 10 +
	       s[3] - '0';
	month = (s[5] - '0') * 10 + s[6] - '0';
	day = (s[8] - '0') * 10 + s[9] - '0';
	return month >= 1 && month <= 12 && day >= 1 &&
	       day <= days[month - 1] + (month == 2 && leap(year));
}

int suppress_day_over(const char *until, int64_t now)
{
	char today[WHEN_SIZE];

	if (!is_day(until))
		return -1;
	if (!when_text(today, now, WHEN_DAY))
		return 0;
	return strcmp(today, until) > 0;
}

bool suppress_is_release(const char *s)
{
	_cleanup_free_ char *ref = mem_printf("refs/tags/%s", s);
	int valid = 0;

	return isalpha((unsigned char)*s) && strpbrk(s, "0123456789") &&
	       git_reference_name_is_valid(&valid, ref) == 0 && valid;
}

bool suppress_is_owner(const char *s)
{
	const char *open = strchr(s, '<');
	const char *at = open ? strchr(open, '@') : NULL;
	const char *close = at ? strchr(at, '>') : NULL;

	for (const char *p = s; *p; p++)
		if (iscntrl((unsigned char)*p))
			return false;
	return close && !close[1] && at > open + 1 && close > at + 1 &&
	       open > s + 1 && open[-1] == ' ' && *s != ' ' &&
	       !strpbrk(open + 1, "< ");
}

bool suppress_path_meets(const char *pattern, const char *path)
{
	size_t n = strlen(pattern);
	_cleanup_free_ char *dir = NULL;

	if (n > 1 && pattern[n - 1] == '/')
		pattern = dir = mem_strndup(pattern, n - 1);
	return fnmatch(pattern, path, FNM_LEADING_DIR) == 0;
}

/* The next word of a list separated by blanks or commas; NULL at the end. */
static char *next_word(struct arena *a, const char **p)
{
	const char *start = *p + strspn(*p, " \t\n,");
	size_t n = strcspn(start, " \t\n,");

	*p = start + n;
	return n ? arena_strndup(a, start, n) : NULL;
}

static int add_kinds(struct parser *p, struct entry *e, const char *value,
		     struct err *err)
{
	const char *word = next_word(&p->out->arena, &value);

	for (; word; word = next_word(&p->out->arena, &value)) {
		int k = 0;

		while (k < CHECK_N_KINDS && strcmp(word, check_kind_name(k)) != 0)
			k++;
		if (k == CHECK_N_KINDS)
			return bad(p, err, "no silent kind '%s'; "
				   "crosstree-check(1) lists them", word);
		e->s.kinds |= UINT32_C(1) << k;
	}
	return 0;
}

static int add_path(struct parser *p, struct entry *e, const char *value,
		    struct err *err)
{
	if (*value == '/' || !strncmp(value, "./", 2) || !strncmp(value, "../", 3))
		return bad(p, err, "'%s' is no path from the top of the tree", value);
	VEC_PUSH(&e->paths, arena_strdup(&p->out->arena, value));
	return 0;
}

/* An id of a commit that is here, a patch-id, or else a subject. */
static void add_provider(struct parser *p, struct entry *e, const char *value)
{
	struct suppress_provider *to = VEC_ADD(&e->providers);
	size_t n = strspn(value, "0123456789abcdef");
	_cleanup_rev_ struct rev rev = REV_INIT;

	to->text = arena_strdup(&p->out->arena, value);
	if (value[n] || n < MIN_HEX || n > GIT_OID_HEXSZ)
		return;
	to->is_commit = rev_resolve(&rev, p->ctx->repo, value, NULL) == 0;
	if (to->is_commit)
		to->id = rev.commit;
	else
		to->is_patch_id = n == GIT_OID_HEXSZ &&
				  git_oid_fromstr(&to->id, value) == 0;
}

static int set_until(struct parser *p, struct entry *e, const char *value,
		     struct err *err)
{
	int over = suppress_day_over(value, ctx_now(p->ctx));

	if (over < 0 && !suppress_is_release(value))
		return bad(p, err, "'until' of suppression '%s' is '%s', neither a day "
			   "(YYYY-MM-DD) nor a release's tag, such as v6.12",
			   e->s.id, value);
	if (over < 0) {
		_cleanup_free_ char *ref = mem_printf("refs/tags/%s", value);
		git_oid oid;

		over = git_reference_name_to_id(&oid, repo_git(p->ctx->repo),
						ref) == 0;
	}
	e->s.until = arena_strdup(&p->out->arena, value);
	e->s.expired = over > 0;
	return 0;
}

static int set_owner(struct parser *p, struct entry *e, const char *value,
		     struct err *err)
{
	if (!suppress_is_owner(value))
		return bad(p, err, "'owner' of suppression '%s' is '%s', not "
			   "Name <mail>", e->s.id, value);
	e->s.owner = arena_strdup(&p->out->arena, value);
	return 0;
}

static void note(struct suppressions *s, char *text)
{
	s->notes = mem_array(s->notes, s->n_notes + 1, sizeof(*s->notes));
	s->notes[s->n_notes++] = text;
}

static void ignored(struct parser *p)
{
	_cleanup_free_ char *where = config_file_place(p->in, p->v);
	struct suppressions *s = p->out;

	if (s->n_notes == MAX_NOTES)
		note(s, arena_printf(&s->arena, "%s: more is ignored",
				     p->in->source));
	if (s->n_notes > MAX_NOTES)
		return;
	note(s, arena_printf(&s->arena, "%s: '%s' of suppression '%s' is ignored: "
			     "no such key", where, p->v->key, p->v->name));
}

static int set_key(struct parser *p, struct entry *e, struct err *err)
{
	const char *key = p->v->key, *value = p->v->value;

	if (!strcmp(key, "kind"))
		return add_kinds(p, e, value, err);
	if (!strcmp(key, "path"))
		return add_path(p, e, value, err);
	if (!strcmp(key, "until"))
		return set_until(p, e, value, err);
	if (!strcmp(key, "owner"))
		return set_owner(p, e, value, err);
	if (!strcmp(key, "symbol"))
		VEC_PUSH(&e->symbols, arena_strdup(&p->out->arena, value));
	else if (!strcmp(key, "provider"))
		add_provider(p, e, value);
	else if (!strcmp(key, "reason"))
		e->s.reason = arena_strdup(&p->out->arena, value);
	else
		ignored(p);
	return 0;
}

/* ------------------------------------------------------------------ the entries */

static struct entry *entry_of(struct parser *p)
{
	const char *id = arena_strdup(&p->out->arena, p->v->name);
	bool added;
	struct map_entry *at = map_put(&p->by_id, id, strlen(id), &added);

	if (added) {
		_cleanup_free_ char *where = config_file_place(p->in, p->v);
		struct entry *e = VEC_ADD(&p->entries);

		e->s.id = id;
		e->place = arena_strdup(&p->out->arena, where);
		at->value = p->entries.n;
	}
	return &p->entries.items[at->value - 1];
}

static int take(void *payload, const struct config_value *v, struct err *err)
{
	struct parser *p = payload;

	if (strncmp(v->full, "suppress.", 9) != 0)
		return 0;
	if (!v->name)
		return err_set(err, "%s: '%s' stands in no suppression; write "
			       "[suppress \"name\"]", p->in->source, v->key);
	p->v = v;
	if (!*v->name)
		return bad(p, err, "a suppression has no name");
	if (!v->value || !*v->value)
		return bad(p, err, "'%s' of suppression '%s' has no value", v->key,
			   v->name);
	if (p->entries.n >= MAX_ENTRIES)
		return bad(p, err, "more than %d suppressions", MAX_ENTRIES - 1);
	return set_key(p, entry_of(p), err);
}

static int check_entry(const struct entry *e, struct err *err)
{
	const char *missing = !e->s.owner  ? "owner" :
			      !e->s.reason ? "reason" :
			      !e->s.until  ? "until" :
					     NULL;

	if (missing)
		return err_set(err, "%s: suppression '%s' has no '%s'", e->place,
			       e->s.id, missing);
	if (!e->symbols.n && !e->paths.n && !e->providers.n)
		return err_set(err, "%s: suppression '%s' is about everything; "
			       "give it a 'symbol', 'path' or 'provider'",
			       e->place, e->s.id);
	return 0;
}

static struct suppress finish(struct suppressions *out, const struct entry *e)
{
	struct arena *a = &out->arena;
	struct suppress s = e->s;

	s.n_symbols = e->symbols.n;
	s.symbols = arena_dup(a, e->symbols.items,
			      s.n_symbols * sizeof(*s.symbols));
	s.n_paths = e->paths.n;
	s.paths = arena_dup(a, e->paths.items, s.n_paths * sizeof(*s.paths));
	s.n_providers = e->providers.n;
	s.providers = arena_dup(a, e->providers.items,
				s.n_providers * sizeof(*s.providers));
	return s;
}

static int parse(struct parser *p, struct err *err)
{
	struct suppressions *out = p->out;
	int rc;

	out->source = arena_strdup(&out->arena, p->in->source);
	rc = config_file_each(p->ctx->repo, p->in, take, p, err);
	if (rc < 0)
		return rc;
	out->items = mem_array(NULL, p->entries.n + 1, sizeof(*out->items));
	for (size_t i = 0; i < p->entries.n; i++) {
		rc = check_entry(&p->entries.items[i], err);
		if (rc < 0)
			return rc;
		out->items[out->n++] = finish(out, &p->entries.items[i]);
	}
	return 0;
}

int suppress_parse(struct suppressions *out, struct ctx *ctx,
		   const struct config_text *in, struct err *err)
{
	_cleanup_suppressions_ struct suppressions s = SUPPRESSIONS_INIT;
	_cleanup_(parser_release) struct parser p = { .in = in, .ctx = ctx,
						      .out = &s };
	int rc = parse(&p, err);

	if (rc < 0)
		return rc;
	suppressions_release(out);
	*out = s;
	s = (struct suppressions)SUPPRESSIONS_INIT;
	return 0;
}

static bool is_named(const struct ctx *ctx, const char *file)
{
	_cleanup_free_ char *set = NULL;

	return file || repo_config_str(ctx->repo, config_key, &set, NULL) == 0;
}

static int load(struct suppressions *out, struct ctx *ctx, const char *file,
		struct err *err)
{
	const struct config_where where = {
		.file = file, .key = config_key,
		.in_tree = ".crosstree-suppressions", .ceiling = FILE_CEILING,
	};
	_cleanup_config_file_ struct config_file f = CONFIG_FILE_INIT;
	int rc = config_file_find(&f, ctx, &where, err);

	if (rc)
		return rc < 0 ? rc : 0;
	return suppress_parse(out, ctx, &f.t, err);
}

int suppress_load(struct suppressions *out, struct ctx *ctx, const char *file,
		  struct err *err)
{
	_cleanup_err_ struct err why = ERR_INIT;
	int rc = load(out, ctx, file, &why);

	if (rc < 0 && is_named(ctx, file)) {
		err_move(err, &why);
		return rc;
	}
	if (rc < 0)
		note(out, arena_strdup(&out->arena, err_msg(&why)));
	return 0;
}
