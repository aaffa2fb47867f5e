// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "base/file.h"
#include "flow/report-merge.h"

#define CEILING ((size_t)512 << 20)
#define MOST_PARTS 100000		/* as --shard takes them */
#define MOST ((json_int_t)1 << 40)	/* of any number: sums do not overflow */

static const char schema[] = "crosstree.matrix/1";

/* What a value has to be. */
enum shape {
	TEXT,
	WORD,		/* one of words[] */
	NUMBER,		/* not negative */
	FLAG,
	OBJECT,		/* as inner says */
	LIST,		/* of such objects */
	NAMES,		/* a list of texts */
	PAIRS,		/* a list of two texts each */
};

struct rule {
	const char *key;
	enum shape shape;
	const struct rule *inner;
	const char *const *words;
	bool null;	/* null will do */
	bool optional;
	bool some;	/* not empty */
};

static const char *const verdicts[] = { "clean", "textual", "silent", "both", "error",
					NULL };
static const char *const states[] = { "compared", "left out", "error", NULL };
static const char *const confidences[] = { "certain", "likely", "possible", NULL };
static const char *const results[] = { "clean", "conflicts", NULL };

static const struct rule commit_rules[] = {
	{ "id", TEXT },
	{ "subject", TEXT },
	{ NULL },
};

static const struct rule part_rules[] = {
	{ "tree", TEXT },
	{ "owned", NUMBER, .null = true, .optional = true },
	{ "also_in", NAMES },
	{ "commits", LIST, commit_rules },
	{ NULL },
};

static const struct rule nothing[] = { { NULL } };

static const struct rule use_rules[] = {
	{ "path", TEXT },
	{ "line", NUMBER },
	{ "message", TEXT },
	{ "decl", TEXT, .optional = true },
	{ "confidence", WORD, .words = confidences },
	{ "fixup", TEXT, .null = true, .optional = true },
	{ "suppressed", OBJECT, nothing, .null = true },
	{ NULL },
};

#define CAUSE_RULES                                                            \
	{ "id", TEXT }, { "group", TEXT }, { "kind", TEXT },                   \
	{ "fixup", TEXT, .null = true },                                       \
	{ "pairs", PAIRS, .some = true }, { "new", FLAG },                     \
	{ "first_seen", TEXT }, { "age_days", NUMBER, .null = true }

static const struct rule textual_rules[] = {
	CAUSE_RULES,
	{ "path", TEXT, .null = true },
	{ "ours", OBJECT, part_rules },
	{ "theirs", OBJECT, part_rules },
	{ NULL },
};

static const struct rule silent_rules[] = {
	CAUSE_RULES,
	{ "symbol", TEXT },
	{ "confidence", WORD, .words = confidences },
	{ "provider", OBJECT, part_rules },
	{ "consumer", OBJECT, part_rules },
	{ "uses", LIST, use_rules, .some = true },
	{ "suppressed", OBJECT, nothing, .null = true },
	{ NULL },
};

static const struct rule earlier_rules[] = {
	{ "id", TEXT },
	{ "pairs", PAIRS },
	{ NULL },
};

static const struct rule tree_rules[] = {
	{ "name", TEXT },
	{ "commit", TEXT, .null = true },
	{ "upstream", TEXT, .null = true },
	{ "status", WORD, .words = states },
	{ "why", TEXT, .null = true },
	{ NULL },
};

static const struct rule subject_rules[] = {
	{ "name", TEXT },
	{ "commit", TEXT, .null = true },
	{ "why", TEXT, .null = true },
	{ NULL },
};

static const struct rule pair_rules[] = {
	{ "ours", TEXT },
	{ "theirs", TEXT },
	{ "status", WORD, .words = verdicts },
	{ NULL },
};

static const struct rule skipped_rules[] = {
	{ "path", TEXT },
	{ "why", TEXT },
	{ NULL },
};

static const struct rule shard_rules[] = {
	{ "part", NUMBER },
	{ "of", NUMBER },
	{ NULL },
};

static const struct rule doc_rules[] = {
	{ "subject", OBJECT, subject_rules, .null = true },
	{ "subjects", LIST, subject_rules },
	{ "shard", OBJECT, shard_rules, .null = true },
	{ "trees", LIST, tree_rules },
	{ "pairs", LIST, pair_rules },
	{ "counts", OBJECT, nothing },
	{ "textual", LIST, textual_rules },
	{ "silent", LIST, silent_rules },
	{ "gone", LIST, earlier_rules },
	{ "unjudged", LIST, earlier_rules },
	{ "hidden", NUMBER },
	{ "unchecked", LIST, skipped_rules },
	{ "complete", FLAG },
	{ "result", WORD, .words = results },
	{ NULL },
};

/* Where we are, for messages: "silent[3].provider". */
struct place {
	const char *file;
	struct strbuf at;
};

static int bad(const struct place *p, struct err *err, const char *what)
{
	return err_set(err, "'%s': %s %s", p->file, p->at.buf, what);
}

static int check_object(const json_t *o, const struct rule *rules, struct place *p,
			struct err *err);

static int check_word(const json_t *v, const char *const *words, struct place *p,
		      struct err *err)
{
	const char *text = json_string_value(v);

	for (size_t i = 0; text && words[i]; i++)
		if (!strcmp(words[i], text))
			return 0;
	return bad(p, err, "is none of the words that it may be");
}

static int check_number(const json_t *v, struct place *p, struct err *err)
{
	if (!json_is_integer(v))
		return bad(p, err, "is no whole number");
	if (json_integer_value(v) < 0 || json_integer_value(v) > MOST)
		return bad(p, err, "is out of range");
	return 0;
}

static bool is_pair(const json_t *v)
{
	return json_array_size(v) == 2 && json_is_string(json_array_get(v, 0)) &&
	       json_is_string(json_array_get(v, 1));
}

static int check_item(const json_t *v, const struct rule *rule, struct place *p,
		      struct err *err)
{
	if (rule->shape == LIST)
		return check_object(v, rule->inner, p, err);
	if (rule->shape == NAMES && !json_is_string(v))
		return bad(p, err, "is no text");
	if (rule->shape == PAIRS && !is_pair(v))
		return bad(p, err, "is no pair of names");
	return 0;
}

static int check_list(const json_t *v, const struct rule *rule, struct place *p,
		      struct err *err)
{
	size_t len = p->at.len;
	int rc = 0;

	if (!json_is_array(v))
		return bad(p, err, "is no list");
	if (rule->some && !json_array_size(v))
		return bad(p, err, "is empty");
	for (size_t i = 0; rc == 0 && i < json_array_size(v); i++) {
		strbuf_addf(&p->at, "[%zu]", i);
		rc = check_item(json_array_get(v, i), rule, p, err);
		strbuf_setlen(&p->at, len);
	}
	return rc;
}

static int check_value(const json_t *v, const struct rule *rule, struct place *p,
		       struct err *err)
{
	if (!v)
		return rule->optional ? 0 : bad(p, err, "is missing");
	if (rule->null && json_is_null(v))
		return 0;
	switch (rule->shape) {
	case TEXT:
		return json_is_string(v) ? 0 : bad(p, err, "is no text");
	case WORD:
		return check_word(v, rule->words, p, err);
	case NUMBER:
		return check_number(v, p, err);
	case FLAG:
		return json_is_boolean(v) ? 0 : bad(p, err, "is neither true nor false");
	case OBJECT:
		return check_object(v, rule->inner, p, err);
	case LIST:
	case NAMES:
	case PAIRS:
		break;
	}
	return check_list(v, rule, p, err);
}

static int check_object(const json_t *o, const struct rule *rules, struct place *p,
			struct err *err)
{
	size_t len = p->at.len;
	int rc = 0;

	if (!json_is_object(o))
		return bad(p, err, "is no object");
	for (const struct rule *rule = rules; rc == 0 && rule->key; rule++) {
		strbuf_addf(&p->at, "%s%s", len ? "." : "", rule->key);
		rc = check_value(json_object_get(o, rule->key), rule, p, err);
		strbuf_setlen(&p->at, len);
	}
	return rc;
}

static int check_doc(struct report_part *part, struct err *err)
{
	struct place p = { part->name, STRBUF_INIT };
	const char *is = json_string_value(json_object_get(part->doc, "schema"));
	const json_t *shard = json_object_get(part->doc, "shard");
	json_int_t k, n;
	int rc;

	if (!is || strcmp(is, schema) != 0)
		return err_set(err, "'%s' is no json result of check --all or --matrix",
			       part->name);
	rc = check_object(part->doc, doc_rules, &p, err);
	strbuf_release(&p.at);
	if (rc < 0)
		return rc;
	if (json_is_null(shard))
		return err_set(err, "'%s' is no part: it was made without --shard, or merged",
			       part->name);
	k = json_integer_value(json_object_get(shard, "part"));
	n = json_integer_value(json_object_get(shard, "of"));
	if (k < 1 || k > n || n > MOST_PARTS)
		return err_set(err, "'%s': there is no shard %lld of %lld", part->name,
			       (long long)k, (long long)n);
	part->part = (size_t)k;
	part->of = (size_t)n;
	return 0;
}

void report_part_release(struct report_part *p)
{
	json_decref(p->doc);
	p->doc = NULL;
}

int report_part_parse(struct report_part *out, const char *name, const char *text,
		      size_t len, struct err *err)
{
	struct report_part p = { .name = name };
	json_error_t why;
	int rc;

	p.doc = json_loadb(text, len, JSON_REJECT_DUPLICATES, &why);
	if (!p.doc)
		return err_set(err, "'%s': line %d: %s", name, why.line, why.text);
	rc = check_doc(&p, err);
	if (rc < 0)
		report_part_release(&p);
	else
		*out = p;
	return rc;
}

int report_part_read(struct report_part *out, const char *path, struct err *err)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	int rc = file_read(&text, path, CEILING, 0, err);

	return rc < 0 ? rc : report_part_parse(out, path, text.buf, text.len, err);
}
