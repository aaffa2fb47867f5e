// SPDX-License-Identifier: GPL-2.0-only
#include "opt.h"

#include <string.h>

#include "base/num.h"
#include "base/text.h"
#include "base/vec.h"
#include "suggest.h"

#define HELP_COLUMN 28
#define ABOUT_WIDTH 76

/* How an option was spelled, and what that makes of its row. */
struct use {
	const struct opt *row;
	bool negated;
	const char *text;	/* the value, NULL: none yet */
	char spelled[80];	/* for messages */
};

/* The words that are still to be read. */
struct words {
	char **argv;
	int argc, next, kept;
};

void opt_list_release(struct opt_list *l)
{
	VEC_RELEASE(l);
}

static bool is_option(const struct opt *o)
{
	return o->kind != OPT_KIND_END && o->kind != OPT_KIND_GROUP;
}

static bool takes_value(const struct opt *o)
{
	return is_option(o) && o->kind != OPT_KIND_FLAG &&
	       o->kind != OPT_KIND_TRI && (o->kind != OPT_KIND_CALL || o->arg);
}

static bool can_negate(const struct opt *o)
{
	return is_option(o) && o->name && !(o->flags & OPT_NONEG);
}

static int set_choice(const struct use *u, struct err *err)
{
	_cleanup_strbuf_ struct strbuf all = STRBUF_INIT;
	const char *const *c = u->row->choices;
	int *value = u->row->value;

	if (!u->text) {
		*value = u->row->deflt;
		return 0;
	}
	for (int i = 0; c[i]; i++) {
		if (!strcmp(c[i], u->text)) {
			*value = i;
			return 0;
		}
		strbuf_addf(&all, "%s%s", i ? ", " : "", c[i]);
	}
	return err_set(err, "option %s: '%s' is not one of %s", u->spelled,
		       u->text, all.buf);
}

static int set_uint(const struct use *u, struct err *err)
{
	_cleanup_free_ char *what = mem_printf("option %s", u->spelled);
	unsigned int *value = u->row->value;
	uint64_t n;

	if (num_parse(&n, u->text, u->row->min, u->row->max, what, err))
		return -1;
	*value = (unsigned int)n;
	return 0;
}

static int set_size(const struct use *u, struct err *err)
{
	_cleanup_free_ char *what = mem_printf("option %s", u->spelled);

	return num_parse_size(u->row->value, u->text, what, err);
}

static void set_repeat(const struct use *u)
{
	struct opt_list *list = u->row->value;

	if (u->negated)
		list->n = 0;
	else
		VEC_PUSH(list, u->text);
}

static int apply(const struct use *u, struct err *err)
{
	const struct opt *o = u->row;

	switch (o->kind) {
	case OPT_KIND_FLAG:
		*(bool *)o->value = !u->negated;
		return 0;
	case OPT_KIND_TRI:
		*(int *)o->value = !u->negated;
		return 0;
	case OPT_KIND_STR:
		*(const char **)o->value = u->text;
		return 0;
	case OPT_KIND_UINT:
		return set_uint(u, err);
	case OPT_KIND_SIZE:
		return set_size(u, err);
	case OPT_KIND_CHOICE:
		return set_choice(u, err);
	case OPT_KIND_REPEAT:
		set_repeat(u);
		return 0;
	case OPT_KIND_CALL:
		if (o->call(o->value, u->text, err))
			return err_prefix(err, "option %s", u->spelled);
		return 0;
	default:
		return err_set(err, "option %s cannot be used", u->spelled);
	}
}

/* Checks that a value is there when one is needed, and only then; applies. */
static int finish(struct use *u, struct words *w, struct err *err)
{
	bool needed = takes_value(u->row) && !u->negated;

	if (!needed && u->text)
		return err_set(err, "option %s takes no value", u->spelled);
	if (needed && !u->text && !(u->row->flags & OPT_VALUE_OPTIONAL)) {
		if (w->next >= w->argc)
			return err_set(err, "option %s needs a value",
				       u->spelled);
		u->text = w->argv[w->next++];
	}
	return apply(u, err);
}

static int parse_short(const char *word, struct words *w,
		       const struct opt_spec *spec, struct err *err)
{
	for (const char *p = word + 1; *p; p++) {
		const struct opt *o = spec->opts;
		struct use u = { 0 };
		int rc;

		while (o->kind != OPT_KIND_END &&
		       (!is_option(o) || o->shrt != *p))
			o++;
		if (o->kind == OPT_KIND_END && *p == 'h')
			return OPT_WANT_HELP;
		if (o->kind == OPT_KIND_END)
			return err_set(err, "unknown option '-%c'", *p);
		u.row = o;
		snprintf(u.spelled, sizeof(u.spelled), "'-%c'", *p);
		if (takes_value(o) && p[1])
			u.text = p + 1;
		rc = finish(&u, w, err);
		if (rc < 0)
			return rc;
		if (u.text)
			break;
	}
	return OPT_OK;
}

/* What the long spelling @word could mean; counts the ways in @ways. */
struct lookup {
	const char *word;
	size_t len;
	const struct opt *row;
	bool negated, exact;
	unsigned int ways;
	const char *nearest;
	struct strbuf all;
};

static void consider(struct lookup *l, const struct opt *o, bool negated,
		     const char *spelling)
{
	if (l->exact)
		return;
	suggest_offer(&l->nearest, l->word, spelling);
	if (strncmp(spelling, l->word, l->len) != 0)
		return;
	l->exact = !spelling[l->len];
	l->row = o;
	l->negated = negated;
	l->ways = l->exact ? 1 : l->ways + 1;
	strbuf_addf(&l->all, "%s'--%s'", l->all.len ? ", " : "", spelling);
}

static void consider_row(struct lookup *l, const struct opt *o,
			 struct strbuf *no)
{
	if (!is_option(o) || !o->name)
		return;
	consider(l, o, false, o->name);
	if (!can_negate(o))
		return;
	if (!strncmp(o->name, "no-", 3)) {
		consider(l, o, true, o->name + 3);
		return;
	}
	strbuf_reset(no);
	strbuf_addf(no, "no-%s", o->name);
	consider(l, o, true, no->buf);
	/* The spelling dies with @no: an offer of it cannot be kept. */
	if (l->nearest == no->buf)
		l->nearest = o->name;
}

static int look_up(struct lookup *l, const struct opt_spec *spec,
		   struct err *err)
{
	_cleanup_strbuf_ struct strbuf no = STRBUF_INIT;

	for (const struct opt *o = spec->opts; o->kind != OPT_KIND_END; o++)
		consider_row(l, o, &no);
	if (l->ways > 1)
		return err_set(err, "option '--%s' is ambiguous: %s", l->word,
			       l->all.buf);
	if (!l->ways && l->nearest)
		return err_set(err,
			       "unknown option '--%s'; did you mean '--%s'?",
			       l->word, l->nearest);
	if (!l->ways)
		return err_set(err, "unknown option '--%s'", l->word);
	return 0;
}

static void lookup_release(struct lookup *l)
{
	strbuf_release(&l->all);
}

/* How messages name a long option: as the user could have typed it. */
static void spell(struct use *u)
{
	const char *name = u->row->name;
	bool named_no = !strncmp(name, "no-", 3);

	snprintf(u->spelled, sizeof(u->spelled), "'--%s%s'",
		 u->negated && !named_no ? "no-" : "",
		 u->negated && named_no ? name + 3 : name);
}

static int parse_long(const char *word, struct words *w,
		      const struct opt_spec *spec, struct err *err)
{
	const char *eq = strchr(word + 2, '=');
	size_t len = eq ? (size_t)(eq - word - 2) : strlen(word + 2);
	_cleanup_free_ char *name = mem_strndup(word + 2, len);
	_cleanup_(lookup_release) struct lookup l = {
		.word = name, .len = len, .all = STRBUF_INIT,
	};
	struct use u = { 0 };

	if (!strcmp(name, "list-options") && !eq)
		return OPT_WANT_LIST;
	if (look_up(&l, spec, err))
		return -1;
	u.row = l.row;
	u.negated = l.negated;
	u.text = eq ? eq + 1 : NULL;
	spell(&u);
	return finish(&u, w, err);
}

int opt_parse(int *argc, char **argv, const struct opt_spec *spec,
	      struct err *err)
{
	struct words w = { .argv = argv, .argc = *argc };
	bool ended = false;

	while (w.next < w.argc) {
		char *word = w.argv[w.next++];
		int rc = OPT_OK;

		if (ended || word[0] != '-' || !word[1]) {
			argv[w.kept++] = word;
			ended = ended || spec->stop_early;
			continue;
		}
		if (!strcmp(word, "--"))
			ended = true;
		else if (word[1] == '-')
			rc = parse_long(word, &w, spec, err);
		else
			rc = parse_short(word, &w, spec, err);
		if (rc)
			return rc;
	}
	argv[w.kept] = NULL;
	*argc = w.kept;
	return OPT_OK;
}

static void usage_choices(struct strbuf *out, const struct opt *o)
{
	for (int i = 0; o->choices && o->choices[i]; i++)
		strbuf_addf(out, "%s%s", i ? "|" : "", o->choices[i]);
	if (!o->choices)
		strbuf_addstr(out, o->arg ? o->arg : "VALUE");
}

static void usage_row(struct strbuf *out, const struct opt *o)
{
	size_t start = out->len, used;

	strbuf_addstr(out, "    ");
	if (o->shrt)
		strbuf_addf(out, "-%c%s", o->shrt, o->name ? ", " : "");
	if (o->name)
		strbuf_addf(out, "--%s%s",
			    o->kind == OPT_KIND_TRI ? "[no-]" : "", o->name);
	if (takes_value(o)) {
		bool optional = o->flags & OPT_VALUE_OPTIONAL;

		strbuf_addstr(out, optional ? "[" : "");
		strbuf_addch(out, o->name ? '=' : ' ');
		strbuf_addstr(out, o->arg ? o->arg : "VALUE");
		strbuf_addstr(out, optional ? "]" : "");
	}
	used = text_width(out->buf + start, out->len - start);
	if (used + 2 > HELP_COLUMN) {
		strbuf_addch(out, '\n');
		used = 0;
	}
	strbuf_addchars(out, ' ', HELP_COLUMN - used);
	strbuf_addf(out, "%s\n", o->help);
	if (o->kind == OPT_KIND_CHOICE) {
		strbuf_addchars(out, ' ', HELP_COLUMN);
		strbuf_addstr(out, "(");
		usage_choices(out, o);
		strbuf_addstr(out, ")\n");
	}
}

/* Words in lines of ABOUT_WIDTH columns. */
static void fill(struct strbuf *out, const char *text)
{
	size_t column = 0;

	while (*text) {
		size_t n = strcspn(text, " "), width = text_width(text, n);

		if (column && column + 1 + width > ABOUT_WIDTH) {
			strbuf_addch(out, '\n');
			column = 0;
		}
		if (column) {
			strbuf_addch(out, ' ');
			column++;
		}
		strbuf_add(out, text, n);
		column += width;
		text += n + strspn(text + n, " ");
	}
	strbuf_addch(out, '\n');
}

void opt_usage(struct strbuf *out, const struct opt_spec *spec)
{
	for (int i = 0; spec->usage[i]; i++)
		strbuf_addf(out, "%s %s%s%s\n", i ? "   or:" : "usage:",
			    spec->name, *spec->usage[i] ? " " : "",
			    spec->usage[i]);
	if (spec->about) {
		strbuf_addch(out, '\n');
		fill(out, spec->about);
	}
	if (is_option(&spec->opts[0]))
		strbuf_addch(out, '\n');
	for (const struct opt *o = spec->opts; o->kind != OPT_KIND_END; o++) {
		if (o->kind == OPT_KIND_GROUP)
			strbuf_addf(out, "\n%s\n", o->help);
		else if (!(o->flags & OPT_HIDDEN))
			usage_row(out, o);
	}
}

void opt_list_rows(struct strbuf *out, const struct opt_spec *spec)
{
	for (int i = 0; spec->usage[i]; i++)
		strbuf_addf(out, "usage\t\t%s\n", spec->usage[i]);
	for (const struct opt *o = spec->opts; o->kind != OPT_KIND_END; o++) {
		const char *tail = takes_value(o) ? "=" : "";

		if (!is_option(o) || (o->flags & OPT_HIDDEN))
			continue;
		if (o->shrt)
			strbuf_addf(out, "-%c%s", o->shrt, o->name ? " " : "");
		if (o->name)
			strbuf_addf(out, "--%s%s", o->name, tail);
		if (o->kind == OPT_KIND_TRI)
			strbuf_addf(out, " --no-%s", o->name);
		strbuf_addch(out, '\t');
		if (takes_value(o))
			usage_choices(out, o);
		strbuf_addf(out, "\t%s\n", o->help);
	}
}
