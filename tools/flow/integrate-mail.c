// SPDX-License-Identifier: GPL-2.0-only
#include "flow/integrate-mail.h"

#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "flow/integrate-mail-internal.h"
#include "mail/write.h"

void integrate_mails_release(struct integrate_mails *m)
{
	strbuf_release(&m->mbox);
	strbuf_release(&m->state);
}

void letter_release(struct letter *l)
{
	strbuf_release(&l->subject);
	strbuf_release(&l->body);
	strbuf_release(&l->patch);
	commit_list_release(&l->side[0]);
	commit_list_release(&l->side[1]);
	VEC_RELEASE(&l->to);
	VEC_RELEASE(&l->cc);
	arena_release(&l->arena);
}

void mailing_release(struct mailing *g)
{
	apply_ident_release(&g->ident);
	told_release(&g->told);
}

int mailing_open(struct mailing *g, struct integrate_mails *out, struct ctx *ctx,
		 struct flow_fixups *fixups, const struct integrate_mail_opts *opts,
		 struct err *err)
{
	int rc = ctx_scratch(&g->scratch, ctx, err);

	g->ctx = ctx;
	g->fixups = fixups;
	g->opts = opts;
	g->out = out;
	if (rc >= 0)
		rc = ctx_worker_repo(&g->r, ctx, 0, err);
	if (rc >= 0)
		rc = apply_ident_fill(&g->ident, ctx, err);
	return rc < 0 ? rc : told_load(&g->told, ctx, opts->state, err);
}

const char *mail_key(struct arena *a, const char *kind, const char *symbol,
		     const char *path)
{
	return kind ? arena_printf(a, "%s\n%s\n%s", kind, symbol, path) : path;
}

bool mail_is_wanted(const struct mailing *g, struct letter *l, const char *kind,
		    const char *symbol, const char *path)
{
	const char *key;

	if (!g->only)
		return true;
	key = mail_key(&l->arena, kind, symbol, path);
	return map_find(g->only, key, strlen(key)) != NULL;
}

/* ---------------------------------------------------------------------- words */

void letter_text(struct strbuf *out, const char *s)
{
	text_escape(out, s, strlen(s), 0);
}

int letter_identify(struct letter *l, const struct strbuf *key, struct err *err)
{
	int rc = git_odb_hash(&l->id, key->buf, key->len, GIT_OBJECT_BLOB);

	return rc < 0 ? err_git(err, rc, "cannot name a conflict") : 0;
}

static void add_side(struct letter *l, const struct commit_list *list)
{
	char hex[GIT_OID_HEXSZ + 1];

	for (size_t i = 0; i < list->n; i++) {
		const struct commit_info *c = &list->items[i];

		strbuf_addf(&l->body, "  %.12s (\"", git_oid_tostr(hex, sizeof(hex), &c->oid));
		letter_text(&l->body, c->subject);
		strbuf_addstr(&l->body, "\")\n    ");
		letter_text(&l->body, c->author);
		strbuf_addstr(&l->body, " <");
		letter_text(&l->body, c->email);
		strbuf_addstr(&l->body, ">\n");
	}
	if (!list->n)
		strbuf_addstr(&l->body, "  (no commit of it alone)\n");
	strbuf_addch(&l->body, '\n');
}

void letter_sides(struct letter *l, const struct mailing *g,
		  const struct integrate_row *row, const char *const *with, size_t n)
{
	strbuf_addstr(&l->body, "between, in ");
	for (size_t i = 0; i < n; i++) {
		strbuf_addstr(&l->body, i ? ", " : "");
		letter_text(&l->body, with[i]);
	}
	if (!n)
		letter_text(&l->body, g->result->base.name);
	strbuf_addstr(&l->body, "\n\n");
	add_side(l, &l->side[0]);
	strbuf_addstr(&l->body, "and, in ");
	letter_text(&l->body, row->tree->name);
	strbuf_addstr(&l->body, "\n\n");
	add_side(l, &l->side[1]);
}

void letter_outcome(struct letter *l, const struct mailing *g,
		    const struct integrate_row *row)
{
	char hex[GIT_OID_HEXSZ + 1];

	if (g->trial)
		strbuf_addch(&l->body, '\n');
	else if (row->state == INTEGRATE_PREVIOUS)
		strbuf_addf(&l->body, " The tree is in as it was before, at %.12s.\n",
			    git_oid_tostr(hex, sizeof(hex), &row->merged));
	else if (row->state == INTEGRATE_REVERTED)
		strbuf_addstr(&l->body, " The tree is in, without\n\n");
	else if (row->state == INTEGRATE_PROPOSED)
		strbuf_addstr(&l->body, " The tree is in, with the fix below.\n");
	else
		strbuf_addstr(&l->body, " The tree is not in.\n");
	for (size_t i = 0; i < row->n_reverted; i++) {
		strbuf_addf(&l->body, "  %.12s (\"",
			    git_oid_tostr(hex, sizeof(hex), &row->reverted[i].commit));
		letter_text(&l->body, row->reverted[i].subject);
		strbuf_addstr(&l->body, "\")\n");
	}
}

/* ----------------------------------------------------------------- to whom */

/* What can be an address and nothing more. */
static bool is_address(const char *s)
{
	const char *at = strchr(s, '@');

	for (const char *p = s; *p; p++)
		if ((unsigned char)*p <= ' ' || *p == 0x7f || strchr("<>(),;:\\\"", *p))
			return false;
	return at && at > s && at[1];
}

static bool has_address(const struct letter *l, const char *address)
{
	for (size_t i = 0; i < l->to.n; i++)
		if (strstr(l->to.items[i], address))
			return true;
	return false;
}

void letter_address(struct letter *l, const char *name, const char *email)
{
	_cleanup_strbuf_ struct strbuf who = STRBUF_INIT;
	const char *address = arena_printf(&l->arena, "<%s>", email);

	if (!is_address(email) || has_address(l, address))
		return;
	strbuf_addch(&who, '"');
	for (; *name; name++)
		if (!strchr("\"\\<>@", *name))
			strbuf_addch(&who, *name);
	strbuf_addf(&who, "\" %s", address);
	VEC_PUSH(&l->to, arena_strdup(&l->arena, who.buf));
}

static void add_authors(struct letter *l)
{
	for (int side = 0; side < 2; side++)
		for (size_t i = 0; i < l->side[side].n; i++)
			letter_address(l, l->side[side].items[i].author,
				       l->side[side].items[i].email);
}

/* As they stand in the trees file, which is the user's own where it has these. */
void letter_copy(struct letter *l, const char *who)
{
	const char *address = who ? strrchr(who, '<') : NULL;

	if (!who || !strchr(who, '@') || has_address(l, address ? address : who))
		return;
	for (size_t i = 0; i < l->cc.n; i++)
		if (!strcmp(l->cc.items[i], who))
			return;
	VEC_PUSH(&l->cc, who);
}

static void add_copies(struct letter *l, const struct tree *t)
{
	letter_copy(l, t->contact);
	letter_copy(l, t->list);
}

static void address(struct letter *l, const struct mailing *g,
		    const struct integrate_row *row, const char *const *with, size_t n)
{
	const struct integrate_result *r = g->result;

	add_authors(l);
	add_copies(l, row->tree);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < r->n; k++)
			if (!strcmp(r->rows[k].tree->name, with[i]))
				add_copies(l, r->rows[k].tree);
}

/* ---------------------------------------------------------------- in the post */

/* Ours is what it is in mail, whatever the configuration has. */
const char *letter_domain(const char *email)
{
	const char *at = strrchr(email, '@');

	return at && at[1] ? at + 1 : "localhost";
}

static void write_mail(struct letter *l, struct mailing *g, uint64_t nth)
{
	const char *domain = letter_domain(g->ident.email);
	char hex[GIT_OID_HEXSZ + 1];
	const char *first = arena_printf(&l->arena, "crosstree-%s@%s",
					 git_oid_tostr(hex, sizeof(hex), &l->id), domain);
	struct mail_out m = {
		.from = { g->ident.name, g->ident.email },
		.seconds = g->ident.seconds, .offset = g->ident.offset, .prefix = "",
		.body = l->body.buf, .body_len = l->body.len,
		.patch = l->patch.len ? l->patch.buf : NULL, .patch_len = l->patch.len,
		.message_id = first,
		.to = l->to.items, .n_to = l->to.n, .cc = l->cc.items, .n_cc = l->cc.n,
	};

	if (nth > 1) {
		m.message_id = arena_printf(&l->arena, "crosstree-%s.%llu@%s", hex,
					    (unsigned long long)nth, domain);
		m.in_reply_to = first;
		m.references = &first;
		m.n_references = 1;
	}
	m.subject = arena_printf(&l->arena, "%s%s%s%s", nth > 1 ? "Re: " : "",
				 g->trial ? "" :
				 g->result->ref.name ? g->result->ref.name : "integration",
				 g->trial ? "" : ": ", l->subject.buf);
	mail_write(&g->out->mbox, &m, MAIL_WRITE_MBOX);
	g->out->n++;
}

void letter_post(struct letter *l, struct mailing *g, const struct integrate_row *row,
		 const char *const *with, size_t n)
{
	char hex[GIT_OID_HEXSZ + 1];
	struct told *t = told_of(&g->told, git_oid_tostr(hex, sizeof(hex), &l->id));

	if (t->mails && t->resolved == l->resolved && !g->opts->again) {
		g->out->n_known++;
		return;
	}
	address(l, g, row, with, n);
	t->mails++;
	t->resolved = l->resolved;
	write_mail(l, g, t->mails);
}

/* ------------------------------------------------------------------------ all */

static int write_row(struct mailing *g, const struct integrate_row *row, struct err *err)
{
	int rc = 0;

	if (row->n_conflicts)
		rc = integrate_mail_textual(g, row, err);
	if (rc >= 0)
		rc = integrate_mail_silent(g, row, err);
	if (rc >= 0)
		rc = integrate_mail_fixups(g, row, err);
	return rc;
}

int integrate_write_mails(struct integrate_mails *out, const struct integrate_result *r,
			  struct ctx *ctx, struct flow_fixups *fixups,
			  const struct integrate_mail_opts *opts, struct err *err)
{
	_cleanup_integrate_mails_ struct integrate_mails res = INTEGRATE_MAILS_INIT;
	_cleanup_mailing_ struct mailing g = MAILING_INIT;
	int rc = mailing_open(&g, &res, ctx, fixups, opts, err);

	g.result = r;
	for (size_t i = 0; rc >= 0 && i < r->n; i++)
		rc = write_row(&g, &r->rows[i], err);
	if (rc < 0)
		return rc;
	told_print(&res.state, &g.told);
	*out = res;
	res = (struct integrate_mails)INTEGRATE_MAILS_INIT;
	return out->n > 0;
}

int integrate_mails_check(struct ctx *ctx, const char *file, struct err *err)
{
	struct told_list told = TOLD_LIST_INIT;
	int rc = told_load(&told, ctx, file, err);

	told_release(&told);
	return rc;
}

int integrate_keep_mails(const struct integrate_mails *m, const char *file,
			 struct err *err)
{
	const char *slash = strrchr(file, '/');
	_cleanup_free_ char *dir = slash ? mem_strndup(file, (size_t)(slash - file)) : NULL;
	const struct publish_file one = { slash ? slash + 1 : file, m->state.buf,
					  m->state.len };

	return publish_files(!dir ? "." : *dir ? dir : "/", &one, 1, err);
}
