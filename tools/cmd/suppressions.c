// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/suppressions.h"

#include "base/mem.h"
#include "ui/diag.h"
#include "ui/json.h"

#define MAX_EXPIRED 8		/* that get a line of their own */
#define MAX_UNUSED 8		/* that are named */

const char suppressions_usual[] = "";

static void say_expired(const struct suppressions *s)
{
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++) {
		const struct suppress *e = &s->items[i];

		if (!e->expired || ++n > MAX_EXPIRED)
			continue;
		diag_warning("%s: suppression '%s' of %s ended with %s; it does "
			     "not count any more", s->source, e->id, e->owner,
			     e->until);
	}
	if (n > MAX_EXPIRED)
		diag_warning("%s: %zu more suppressions ended", s->source,
			     n - MAX_EXPIRED);
}

int suppressions_load(struct suppressions *out, struct cmd *cmd, struct ctx *ctx,
		      const char *file)
{
	int rc;

	if (!file)
		return 0;
	rc = suppress_load(out, ctx, file == suppressions_usual ? NULL : file,
			   &cmd->err);
	if (rc < 0)
		return rc;
	for (size_t i = 0; i < out->n_notes; i++)
		diag_warning("%s", out->notes[i]);
	say_expired(out);
	return 0;
}

static bool is_used(const struct suppress *e, const struct flow_check_result *r)
{
	size_t i = 0;

	while (i < r->n_silent && r->silent[i].suppressed != e)
		i++;
	return i < r->n_silent;
}

void suppressions_say_unused(const struct suppressions *s,
			     const struct flow_check_result *r,
			     const struct flow_check_opts *how)
{
	const uint32_t all = (UINT32_C(1) << CHECK_N_KINDS) - 1;
	_cleanup_strbuf_ struct strbuf names = STRBUF_INIT;
	size_t n = 0;

	/* It may be about what was not looked for, or is hidden. */
	if (r->hidden || (how->kinds & all) != all)
		return;
	for (size_t i = 0; i < s->n; i++) {
		const struct suppress *e = &s->items[i];

		if (e->expired || is_used(e, r))
			continue;
		if (n++ < MAX_UNUSED)
			strbuf_addf(&names, "%s'%s'", n > 1 ? ", " : "", e->id);
	}
	if (n > MAX_UNUSED)
		strbuf_addf(&names, " and %zu more", n - MAX_UNUSED);
	if (n)
		diag_hint("%s: no finding here for %s", s->source, names.buf);
}

json_t *suppress_json(const struct suppress *e)
{
	json_t *o;

	if (!e)
		return json_null();
	o = json_object();
	json_set_text(o, "id", e->id);
	json_set_text(o, "owner", e->owner);
	json_set_text(o, "reason", e->reason);
	json_set_text(o, "until", e->until);
	return o;
}

void suppress_record(struct record *rec, const struct suppress *e)
{
	record_start(rec, "suppression");
	record_text(rec, e->id);
	record_text(rec, e->until);
	record_text(rec, e->owner);
	record_text(rec, e->reason);
	record_end(rec);
}

void suppress_lines(struct out *o, const char *indent, const struct suppress *e)
{
	out_addstr(o, indent);
	out_colored(o, OUT_CYAN, e->id);
	out_addstr(o, " until ");
	out_text(o, e->until);
	out_addstr(o, ": ");
	out_text(o, e->reason);
	out_addstr(o, "\n");
	out_addstr(o, indent);
	out_text(o, e->owner);
	out_addstr(o, " answers for it\n");
}

void suppress_words(struct strbuf *out, size_t n)
{
	if (n)
		strbuf_addf(out, " %zu suppressed.", n);
}
