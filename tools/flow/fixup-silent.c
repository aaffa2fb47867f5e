// SPDX-License-Identifier: GPL-2.0-only
#include "flow/fixup-silent.h"

#include <string.h>

#include "base/mem.h"
#include "base/when.h"
#include "patch/apply.h"

#define FINDINGS_TOLD 5

/* ---------------------------------------------------------------- what it says */

/* "drivers/gpu/amdgpu_ttm.c" → "amdgpu_ttm" */
static const char *short_name(struct arena *a, const char *path)
{
	const char *slash = strrchr(path, '/'), *base = slash ? slash + 1 : path;
	const char *dot = strrchr(base, '.');

	return dot && dot > base ? arena_strndup(a, base, (size_t)(dot - base)) : base;
}

/* What a part is about: the place of a finding, else the first path. */
static const char *name_of(struct beyond *b, const struct beyond_part *part)
{
	return short_name(&b->arena, part->n ? part->findings[0]->f.path : part->paths[0]);
}

static const char *date_text(struct arena *a, const struct fixup_recorder *who)
{
	int zone = abs(who->offset);
	char text[WHEN_SIZE];

	if (!who->date ||
	    !when_text(text, who->date + (int64_t)who->offset * 60, WHEN_MAIL))
		return NULL;
	return arena_printf(a, "%s %c%02d%02d", text, who->offset < 0 ? '-' : '+', zone / 60,
			    zone % 60);
}

static const char *subject_of(struct beyond *b, const struct beyond_part *part,
			      const struct fixup_recorder *who)
{
	const char *name = name_of(b, part);

	if (who->subject)
		return who->subject;
	if (part->n)
		return arena_printf(&b->arena, "%s: go with the change of %s", name,
				    part->findings[0]->f.symbol);
	return arena_printf(&b->arena, "%s: as in \"%s\"", name,
			    who->message ? who->message : "the merge");
}

static const char *slug_of(struct beyond *b, const struct beyond_part *part,
			   const struct fixup_recorder *who)
{
	const char *name = name_of(b, part);
	char hex[GIT_OID_HEXSZ + 1];

	if (part->n)
		return arena_printf(&b->arena, "%s-%s", name, part->findings[0]->f.symbol);
	if (who->subject)
		return who->subject;
	if (git_oid_is_zero(&b->m->commit))
		return name;
	git_oid_tostr(hex, sizeof(hex), &b->m->commit);
	return arena_printf(&b->arena, "%s-%.10s", name, hex);
}

static const char *why_of(struct beyond *b, const struct beyond_part *part,
			  const struct fixup_recorder *who)
{
	_cleanup_strbuf_ struct strbuf s = STRBUF_INIT;
	char hex[GIT_OID_HEXSZ + 1];

	if (who->body && *who->body)
		strbuf_addf(&s, "%s\n\n", who->body);
	if (who->opts->why)
		strbuf_addf(&s, "%s\n\n", who->opts->why);
	for (size_t i = 0; i < part->n && i < FINDINGS_TOLD; i++)
		strbuf_addf(&s, "%s: %s: %s\n", part->findings[i]->f.path,
			    part->findings[i]->f.symbol, part->findings[i]->f.message);
	if (part->n > FINDINGS_TOLD)
		strbuf_addf(&s, "and %zu more like these\n", part->n - FINDINGS_TOLD);
	if (!part->n)
		strbuf_addstr(&s, "No silent check explains this change.\n");
	git_oid_tostr(hex, sizeof(hex), &b->m->commit);
	if (!git_oid_is_zero(&b->m->commit))
		strbuf_addf(&s, "\nRecorded from %.12s (%s)\n", hex,
			    who->message ? who->message : "");
	return arena_strndup(&b->arena, s.buf, s.len);
}

/* Names that people gave, else ids. */
static const char *merge_of(struct beyond *b)
{
	const struct rev *sides[2] = { &b->m->in->ours, &b->m->in->theirs };
	const char *names[2];

	for (int i = 0; i < 2; i++) {
		char hex[GIT_OID_HEXSZ + 1];

		git_oid_tostr(hex, sizeof(hex), &sides[i]->commit);
		names[i] = sides[i]->name && strcmp(sides[i]->name, hex) != 0 &&
					   strcmp(sides[i]->name, "HEAD") != 0 ?
				   sides[i]->name :
				   arena_strndup(&b->arena, hex, 12);
	}
	return arena_printf(&b->arena, "%s %s", names[0], names[1]);
}

/* ------------------------------------------------------------------- one part */

/* Whether it applies to what it was made from, as it will have to. 0, 1, <0. */
static int applies(struct beyond *b, const struct beyond_part *part, struct err *err)
{
	const struct patch_opts how = { 1, true, "what the merge has beyond" };
	_cleanup_outcome_ struct patch_outcome o = PATCH_OUTCOME_INIT;
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;
	_cleanup_patch_ struct patch p = PATCH_INIT;
	int rc = patch_parse(&p, part->diff.buf, part->diff.len, &how, err);

	if (rc < 0)
		return rc;
	snapshot_init(&snap, &b->before);
	return patch_apply(&o, &snap, b->r, &p, NULL, err);
}

static void note(struct flow_fixup_result *out, const struct beyond *b,
		 const struct fixup_silent *f, const struct flow_fixup_patch *what)
{
	struct flow_fixup_patch row = *what;
	struct arena *a = &out->arena;
	const char **when = arena_alloc(a, (f->n_when + 1) * sizeof(*when));
	const char **causes = arena_alloc(a, (f->n_causes + 1) * sizeof(*causes));

	for (size_t i = 0; i < f->n_when; i++)
		when[i] = arena_strdup(a, f->when[i]);
	for (size_t i = 0; i < f->n_causes; i++)
		causes[i] = arena_strdup(a, f->causes[i]);
	row.slug = arena_strdup(a, what->slug ? what->slug : "");
	row.subject = arena_strdup(a, f->subject);
	row.when = when;
	row.n_when = f->n_when;
	row.causes = causes;
	row.rule = f->n_rules ? arena_strdup(a, f->rules[0]) : NULL;
	row.n_causes = f->n_causes;
	row.merge = b->m->commit;
	if (!row.why)
		out->added[row.what]++;
	else
		out->left_out++;
	VEC_PUSH(&out->patches, row);
}

struct recording_silent {
	struct flow_fixup_result *out;
	struct flow_fixups *to;
	struct fixup_silents *all;
	struct beyond *b;
	const struct fixup_recorder *who;
};

static int take_part(struct recording_silent *g, const struct beyond_part *part,
		     struct err *err)
{
	struct beyond *b = g->b;
	const struct fixup_recorder *who = g->who;
	struct fixup_silent f = {
		.slug = slug_of(b, part, who), .subject = subject_of(b, part, who),
		.date = date_text(&b->arena, who), .merge_of = merge_of(b),
		.why = why_of(b, part, who), .diff = part->diff.buf,
		.diff_len = part->diff.len, .links = &who->opts->link,
		.n_links = who->opts->link != NULL,
	};
	struct flow_fixup_patch row = { .explained = part->n > 0 };
	const char *rule = NULL;
	int rc = applies(b, part, err);

	if (rc >= 0 && beyond_rule(&rule, b, part, who->opts->rule, err) < 0)
		return -1;
	if (rc < 0)
		return rc;
	f.rules = &rule;
	f.n_rules = rule != NULL;
	if (who->name)
		f.by = arena_printf(&b->arena, "%s <%s>", who->name, who->email);
	if (rc) {
		row.why = "it cannot be told as a patch";
		note(g->out, b, &f, &row);
		return 0;
	}
	rc = beyond_claims(&f.when, &f.n_when, b, part, err);
	if (rc >= 0)
		rc = beyond_causes(&f.causes, &f.n_causes, b, part, err);
	if (rc >= 0)
		rc = fixup_silent_add(&row.what, &row.slug, g->all, &g->to->store, b->scratch,
				      &f, who->opts->replace, err);
	if (rc >= 0)
		note(g->out, b, &f, &row);
	return rc;
}

int fixup_record_silent(struct flow_fixup_result *out, struct flow_fixups *to,
			struct fixup_silents *all, struct ctx *ctx, struct repo *r,
			struct scratch *scratch, const struct fixup_merge *m,
			const struct fixup_recorder *who, struct err *err)
{
	_cleanup_beyond_ struct beyond b = BEYOND_INIT;
	_cleanup_(beyond_parts_release) struct beyond_parts parts = { VEC_INIT };
	struct recording_silent g = { out, to, all, &b, who };
	int rc;

	b.ctx = ctx;
	b.r = r;
	b.scratch = scratch;
	b.m = m;
	rc = beyond_trees(&b, out->silent.items, out->silent.n, err);
	if (rc <= 0)
		return rc;
	rc = beyond_check(&b, err);
	if (rc >= 0)
		beyond_split(&parts, &b);
	for (size_t i = 0; rc >= 0 && i < parts.items.n; i++)
		rc = take_part(&g, &parts.items.items[i], err);
	return rc < 0 ? rc : 0;
}
