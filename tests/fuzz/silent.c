// SPDX-License-Identifier: GPL-2.0-only
/* A silent fixup as a mail, and what it claims about trees. */
#include "capi/claim.h"
#include "capi/rewrite.h"
#include "fuzz.h"
#include "merge/fixup-silent.h"

static void claims(struct fixup_silents *s, const struct fixup_silent *f)
{
	for (size_t i = 0; i < f->n_when; i++) {
		_cleanup_err_ struct err err = ERR_INIT;
		struct claim c;

		if (claim_parse(&c, &s->arena, f->when[i], &err) < 0) {
			INSIST(err.msg);
			continue;
		}
		INSIST(c.name || c.path);
		INSIST(!c.name || (*c.name && !strpbrk(c.name, " :\n")));
		INSIST(!c.path || !strstr(c.path, ": "));
	}
}

/* A rule, on the text of the mail itself. */
static void rules(struct fixup_silents *s, const struct fixup_silent *f, const char *text,
		  size_t len)
{
	for (size_t i = 0; i < f->n_rules; i++) {
		_cleanup_err_ struct err err = ERR_INIT;
		_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
		word_vec names = VEC_INIT;
		struct rewrite r;

		if (rewrite_parse(&r, &s->arena, f->rules[i], &err) < 0) {
			INSIST(err.msg);
			continue;
		}
		for (uint32_t line = 1; line < 32; line++) {
			strbuf_reset(&out);
			if (!rewrite_line(&out, &r, text, len, line))
				INSIST(!out.len);
			rewrite_strangers(&names, &s->arena, &r, text, len, line);
		}
		VEC_RELEASE(&names);
	}
}

/* Nothing that becomes a blank in a header. */
static bool is_plain(const char *s)
{
	for (const char *p = s; *p; p++)
		if ((unsigned char)*p < ' ' || *p == 0x7f)
			return false;
	return *s != '\0';
}

/* What is written of it is read as the same again. */
static void rewrite(const struct fixup_silent *f)
{
	_cleanup_fixup_silents_ struct fixup_silents s = FIXUP_SILENTS_INIT;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	bool plain = is_plain(f->subject);

	for (size_t i = 0; i < f->n_when; i++)
		plain &= is_plain(f->when[i]);
	for (size_t i = 0; i < f->n_causes; i++)
		plain &= is_plain(f->causes[i]);
	for (size_t i = 0; i < f->n_rules; i++)
		plain &= is_plain(f->rules[i]);
	if (!plain)
		return;
	fixup_silent_write(&text, f);
	INSIST(fixup_silent_parse(&s, "slug", text.buf, text.len, NULL) == 0);
	INSIST(s.items.items[0].n_when == f->n_when);
	INSIST(s.items.items[0].n_causes == f->n_causes);
	INSIST(s.items.items[0].diff_len >= f->diff_len);
	INSIST(memcmp(s.items.items[0].diff, f->diff, f->diff_len) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	_cleanup_fixup_silents_ struct fixup_silents s = FIXUP_SILENTS_INIT;
	_cleanup_err_ struct err err = ERR_INIT;

	if (fixup_silent_parse(&s, "slug", (const char *)data, size, &err) < 0) {
		INSIST(strstr(err.msg, "silent/slug.patch"));
		INSIST(!s.items.n);
		return 0;
	}
	INSIST(s.items.n == 1);
	INSIST(*s.items.items[0].subject);
	INSIST(s.items.items[0].diff_len || s.items.items[0].n_rules);
	INSIST(s.items.items[0].n_when + s.items.items[0].n_causes);
	claims(&s, &s.items.items[0]);
	rewrite(&s.items.items[0]);
	rules(&s, &s.items.items[0], (const char *)data, size);
	return 0;
}
