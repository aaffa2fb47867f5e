// SPDX-License-Identifier: GPL-2.0-only
/* The steps as mails. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/num.h"
#include "flow/patch-mail.h"
#include "flow/patch-name.h"
#include "flow/phased-internal.h"
#include "repo/git.h"

#define TOLD_MAX 5u

/* ------------------------------------------------------------------------- when */

/* "v5.2" of v5.2-rc4, the next release that is to come then; false: no such tag. */
static bool read_release(unsigned int *major, unsigned int *minor, const char *tag)
{
	char *end;

	if (*tag != 'v' || !isdigit((unsigned char)tag[1]))
		return false;
	*major = (unsigned int)strtoul(tag + 1, &end, 10);
	if (*end != '.' || !isdigit((unsigned char)end[1]))
		return false;
	*minor = (unsigned int)strtoul(end + 1, &end, 10);
	return !*end || strncmp(end, "-rc", 3) == 0;
}

/*
 * What is based on v5.2-rcN, or v5.2, goes to Linus in the window that v5.2 opens; v5.3 is the
 * first release with both trees, and the window after that is the first for the last step.
 */
static int tell_due(struct phasing *p, struct err *err)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	const struct git_opts o = { .any_status = true };
	char hex[GIT_OID_HEXSZ + 1];
	const char *argv[] = { "describe", "--tags", "--abbrev=0", "--match=v[0-9]*",
			       git_oid_tostr(hex, sizeof(hex), &p->in.bases[0]), NULL };
	unsigned int major, minor;
	int rc = git_run(&res, p->r, argv, &o, err);

	if (rc < 0)
		return rc;
	strbuf_rtrim(&res.out);
	p->out->due = "Not before the merge window that follows the release in which both trees "
		      "are.";
	if (res.status == 0 && read_release(&major, &minor, res.out.buf))
		p->out->due = arena_printf(&p->out->arena, "Due in the merge window after "
			"v%u.%u, if both trees are merged in the one after v%u.%u.", major,
			minor + 1, major, minor);
	return 0;
}

/* ------------------------------------------------------------------------ texts */

static const char *call(struct arena *a, const struct phase *ph)
{
	return ph->m->symbol.form == CONVERT_CALL ? arena_cat(a, ph->m->full, "()") : ph->m->full;
}

/* "f()", "f() and g()", "f() and more" */
static const char *names(struct phasing *p)
{
	const struct phase *of[3];
	size_t n = 0;

	for (size_t i = 0; i < p->all.n && n < 3; i++)
		if (p->all.items[i].way != PHASED_NONE)
			of[n++] = &p->all.items[i];
	if (n == 1)
		return call(&p->arena, of[0]);
	return n == 2 ? arena_printf(&p->arena, "%s and %s", call(&p->arena, of[0]),
				     call(&p->arena, of[1])) :
			arena_printf(&p->arena, "%s and more", call(&p->arena, of[0]));
}

static void list_changes(struct strbuf *out, struct phasing *p)
{
	size_t told = 0, all = 0;

	for (size_t i = 0; i < p->all.n; i++) {
		const struct phase *ph = &p->all.items[i];

		all += ph->way != PHASED_NONE;
		if (ph->way == PHASED_NONE || told == TOLD_MAX)
			continue;
		strbuf_addf(out, "  %s%s%s: %s\n", call(&p->arena, ph),
			    ph->renamed ? ", the new one as " : "", ph->renamed ? ph->renamed : "",
			    ph->way == PHASED_WRAPPER ? "a wrapper over the new one" :
			    ph->way == PHASED_EITHER ?
				arena_printf(&p->arena, "the new one as %s, and whichever is there "
					     "is called", ph->alias) :
			    ph->way == PHASED_ALIAS ? "both names for one member" : "as it was");
		told++;
	}
	if (told < all)
		strbuf_addf(out, "  and %zu more\n", all - told);
	strbuf_addch(out, '\n');
}

static void add_commit(struct strbuf *out, struct phasing *p)
{
	const struct flow_commit *c = &p->out->commit;

	if (c->id)
		mail_paragraph(out, "Part of %.12s (\"%s\"), taken apart.", c->id, c->subject);
}

static void write_body(struct strbuf *out, struct phasing *p, enum phased_step s)
{
	const char *consumer = p->consumer->name;

	switch (s) {
	case PHASED_BESIDE:
		mail_paragraph(out, "%s has %zu %s of what changes here. Neither tree can convert "
			       "them before the other is merged, and the merge would not build.",
			       consumer, p->out->n_before, p->out->n_before == 1 ? "use" : "uses");
		mail_paragraph(out, "Have both forms for one release, so that nobody has to be "
			       "converted in a merge:");
		list_changes(out, p);
		add_commit(out, p);
		break;
	case PHASED_CONVERT:
		mail_paragraph(out, "The new form is there; convert all callers of this tree. The "
			       "old one has to stay for those that are in other trees.");
		add_commit(out, p);
		break;
	case PHASED_CLEANUP:
		mail_paragraph(out, "The old form was for users that were in %s, not here.",
			       consumer);
		mail_paragraph(out, "%s", p->out->due);
		if (p->out->cleanup_why)
			mail_paragraph(out, "NOT PROVED: %s.", p->out->cleanup_why);
		break;
	case PHASED_N_STEPS:
		break;
	}
}

static const char *subject_of(struct phasing *p, enum phased_step s, const char *area)
{
	static const char *const plain[] = {
		"have the new interface beside the old one", "convert all callers",
		"remove the old interface",
	};
	static const char *const forms[] = {
		"have the new %s beside the old", "convert callers of %s", "remove the old %s",
	};
	const char *cut = strstr(forms[s], "%s"), *about = names(p);
	struct arena *a = &p->out->arena;

	return patch_mail_subject(
		arena_printf(a, "%s%.*s%s%s", area, (int)(cut - forms[s]), forms[s], about,
			     cut + 2),
		arena_cat(a, area, plain[s]));
}

int phased_write(struct phasing *p, struct err *err)
{
	struct apply_ident id = APPLY_IDENT_INIT;
	const char *header = NULL, *area = NULL;
	unsigned int total = 0, number = 0;
	int rc = apply_ident_fill(&id, p->ctx, err);

	if (rc >= 0)
		rc = tell_due(p, err);
	for (size_t i = 0; i < p->all.n && !header; i++)
		if (p->all.items[i].way != PHASED_NONE)
			header = p->all.items[i].source ? p->all.items[i].source :
							  p->all.items[i].header;
	if (rc >= 0)
		area = patch_mail_area(&p->arena, p->r, &p->provider->commit, header, err);
	for (int s = 0; s < PHASED_N_STEPS; s++)
		total += p->out->steps[s].diff.len > 0;
	for (int s = 0; area && s < PHASED_N_STEPS; s++) {
		struct prep_patch *step = &p->out->steps[s];
		_cleanup_strbuf_ struct strbuf body = STRBUF_INIT;
		_cleanup_free_ char *name = NULL;
		struct patch_mail m = { .from = &id, .body = &body, .diff = &step->diff,
					.total = total };

		if (!step->diff.len)
			continue;
		step->subject = subject_of(p, (enum phased_step)s, area);
		m.subject = step->subject;
		m.number = ++number;
		name = patch_name(number, step->subject);
		step->file = arena_cat(&p->out->arena, name, ".patch");
		write_body(&body, p, (enum phased_step)s);
		patch_mail_write(&step->mail, &m);
	}
	apply_ident_release(&id);
	return rc < 0 || !area ? -1 : 0;
}
