// SPDX-License-Identifier: GPL-2.0-only
/* What a message has to say: subject, prose, links, and what goes to stable. */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/bytes.h"
#include "base/char.h"
#include "base/text.h"
#include "flow/lint-internal.h"
#include "flow/same-patch.h"

/* -------------------------------------------------------------------- taking apart */

static size_t line_len(const char *p)
{
	return strcspn(p, "\n");
}

static size_t trimmed(const char *p, size_t n)
{
	while (n && isspace((unsigned char)p[n - 1]))
		n--;
	return n;
}

bool lint_trailer_is(const struct lint_trailer *t, const char *key)
{
	return strlen(key) == t->key_len && strncasecmp(t->key, key, t->key_len) == 0;
}

/* Keys of kernel messages that do not end in "-by". */
static bool known_key(const char *key, size_t n)
{
	static const char *const keys[] = {
		"cc", "fixes", "link", "closes", "change-id", "buglink", "message-id",
		"references", "depends-on", "cve", "bugzilla", "patchwork", "git-dch",
	};

	if (n > 3 && strncasecmp(key + n - 3, "-by", 3) == 0)
		return true;
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		if (strlen(keys[i]) == n && strncasecmp(key, keys[i], n) == 0)
			return true;
	return false;
}

static bool read_trailer(struct lint_trailer *t, const char *p, size_t n)
{
	const char *colon = memchr(p, ':', n), *v;
	size_t key;

	if (!colon || colon == p)
		return false;
	key = (size_t)(colon - p);
	for (size_t i = 0; i < key; i++)
		if (!isalnum((unsigned char)p[i]) && p[i] != '-')
			return false;
	if (!known_key(p, key))
		return false;
	for (v = colon + 1; v < p + n && char_is_blank(*v); v++)
		;
	*t = (struct lint_trailer){ p, v, key, trimmed(v, (size_t)(p + n - v)) };
	return true;
}

/* "[who: what was changed]" and "(cherry picked from ...)" stand among trailers. */
static bool is_remark(const char *p, size_t n)
{
	return !n || (p[0] == '[' && p[n - 1] == ']') ||
	       bytes_begin(p, n, "(cherry picked from ");
}

void lint_message_split(struct lint_commit *c, struct arena *a)
{
	_cleanup_strbuf_ struct strbuf subject = STRBUF_INIT;
	const char *p = c->message;
	VEC(struct lint_trailer) trailers = VEC_INIT;
	size_t n;

	while (*p == '\n')
		p++;
	for (; *p; p += n + (p[n] == '\n')) {
		n = line_len(p);
		if (!trimmed(p, n))
			break;
		if (subject.len)
			strbuf_addch(&subject, ' ');
		strbuf_add(&subject, p, trimmed(p, n));
	}
	c->subject = arena_strdup(a, subject.buf);
	c->body = p;
	for (; *p; p += n + (p[n] == '\n')) {
		struct lint_trailer t;
		size_t len;

		n = line_len(p);
		len = trimmed(p, n);
		if (read_trailer(&t, p, n))
			VEC_PUSH(&trailers, t);
		else if (!is_remark(p, len))
			c->prose = true;
	}
	c->n_trailers = trailers.n;
	c->trailers = arena_dup(a, trailers.items, trailers.n * sizeof(*trailers.items));
	VEC_RELEASE(&trailers);
}

/* ------------------------------------------------------------------------- subjects */

int lint_fixup_subject(struct lint_work *w, struct err *err)
{
	static const char *const words[] = { "fixup!", "squash!", "amend!" };

	(void)err;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strncasecmp(w->c->subject, words[i], strlen(words[i])) == 0)
			lint_say(w, "it is to be squashed into another commit: git rebase "
				 "--autosquash");
	return 0;
}

/* In upper case where a title begins, or in brackets at its end; not what it is about. */
static bool has_word(const char *s, const char *word)
{
	size_t n = strlen(word);

	for (const char *p = strstr(s, word); p; p = strstr(p + 1, word)) {
		bool begins = p == s || (p - s >= 2 && memcmp(p - 2, ": ", 2) == 0) ||
			      (p - s == 1 && *s == '[');
		bool ends = p > s && p[-1] == '(' && strcmp(p + n, ")") == 0;

		if (ends || (begins && !isalnum((unsigned char)p[n])))
			return true;
	}
	return false;
}

int lint_wip_subject(struct lint_work *w, struct err *err)
{
	static const char *const words[] = { "WIP", "DO NOT MERGE", "DO-NOT-MERGE", "DONOTMERGE",
					     "NOT-FOR-UPSTREAM", "NOT FOR UPSTREAM" };
	const char *s = w->c->subject;

	(void)err;
	if (strncasecmp(s, "wip:", 4) == 0 || strncasecmp(s, "wip ", 4) == 0 ||
	    strcasecmp(s, "wip") == 0 || strncasecmp(s, "[wip]", 5) == 0 ||
	    strncasecmp(s, "tmp:", 4) == 0 || strncasecmp(s, "temp:", 5) == 0) {
		lint_say(w, "the subject says that it is not ready");
		return 0;
	}
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (has_word(s, words[i])) {
			lint_say(w, "the subject says that it is not ready: %s", words[i]);
			return 0;
		}
	return 0;
}

int lint_patch_subject(struct lint_work *w, struct err *err)
{
	const char *s = w->c->subject;

	(void)err;
	if (!*s)
		lint_say(w, "there is no subject");
	else if (strncasecmp(s, "[PATCH", 6) == 0 || strncasecmp(s, "[RFC", 4) == 0 ||
		 strncasecmp(s, "Re: ", 4) == 0)
		lint_say(w, "the subject still has what belongs to the mail: '%.*s'",
			 (int)(s[0] == '[' ? strcspn(s, "]") + 1 : 3), s);
	return 0;
}

/* Bytes of "5.2", "v5.2.1" or "5.2-rc5" at the start of @s; 0: there is no such thing. */
static size_t version_len(const char *s)
{
	static const char digits[] = "0123456789";
	size_t n = *s == 'v', part;
	unsigned int parts = 0;

	for (;;) {
		part = strspn(s + n, digits);
		if (!part)
			return 0;
		n += part;
		parts++;
		if (s[n] != '.')
			break;
		n++;
	}
	if (string_begins(s + n, "-rc")) {
		part = strspn(s + n + 3, digits);
		if (!part)
			return 0;
		n += 3 + part;
	}
	return parts > 1 ? n : 0;
}

bool lint_is_release(const char *s, size_t len)
{
	const char *space = memchr(s, ' ', len), *version = space ? space + 1 : s;

	if (bytes_begin(s, len, "Linux ") && len > 6 && isdigit((unsigned char)s[6]))
		return true;
	if (space && !isupper((unsigned char)*s))
		return false;
	return len && version_len(version) == len - (size_t)(version - s);
}

static bool is_release(const char *subject)
{
	return lint_is_release(subject, strlen(subject));
}

int lint_area_prefix(struct lint_work *w, struct err *err)
{
	const char *s = w->c->subject, *colon = strchr(s, ':');

	(void)err;
	if (lint_is_merge(w->c) || !*s || is_release(s) || string_begins(s, "Revert ") ||
	    (colon && colon != s))
		return 0;
	lint_say(w, "the subject does not begin with an area, as in 'drm/amdgpu: ...'");
	return 0;
}

int lint_empty_body(struct lint_work *w, struct err *err)
{
	(void)err;
	if (!lint_is_merge(w->c) && !w->c->prose && !is_release(w->c->subject))
		lint_say(w, "the message does not say why");
	return 0;
}

int lint_not_utf8(struct lint_work *w, struct err *err)
{
	(void)err;
	if (!text_is_utf8(w->c->message, strlen(w->c->message)))
		lint_say(w, "the message is not UTF-8");
	return 0;
}

int lint_change_id(struct lint_work *w, struct err *err)
{
	(void)err;
	for (size_t i = 0; i < w->c->n_trailers; i++)
		if (lint_trailer_is(&w->c->trailers[i], "Change-Id")) {
			lint_say(w, "Change-Id: is for Gerrit alone");
			break;
		}
	return 0;
}

/* ---------------------------------------------------------------------------- links */

static bool is_url(const struct lint_trailer *t)
{
	const char *v = t->value;
	size_t n = t->len;
	const char *host = bytes_begin(v, n, "https://") ? v + 8 :
			   bytes_begin(v, n, "http://")	 ? v + 7 :
							   NULL;

	return host && host < v + n && isalnum((unsigned char)*host);
}

int lint_link_missing(struct lint_work *w, struct err *err)
{
	(void)err;
	if (lint_is_merge(w->c))
		return 0;
	for (size_t i = 0; i < w->c->n_trailers; i++)
		if (lint_trailer_is(&w->c->trailers[i], "Link"))
			return 0;
	lint_say(w, "there is no Link: to where it was posted");
	return 0;
}

int lint_link_format(struct lint_work *w, struct err *err)
{
	(void)err;
	for (size_t i = 0; i < w->c->n_trailers; i++) {
		const struct lint_trailer *t = &w->c->trailers[i];

		if (lint_trailer_is(t, "Link") && !is_url(t))
			lint_say(w, "Link: '%.*s' is no url", (int)(t->len > 200 ? 200 : t->len),
				 t->value);
	}
	return 0;
}

/* --------------------------------------------------------------------------- stable */

static bool is_stable(const struct lint_trailer *t)
{
	return lint_trailer_is(t, "Cc") && (bytes_hold(t->value, t->len, "stable@") ||
					    bytes_hold(t->value, t->len, "linux-stable"));
}

static bool good_address(const struct lint_trailer *t)
{
	return bytes_hold(t->value, t->len, "stable@vger.kernel.org") ||
	       bytes_hold(t->value, t->len, "stable@kernel.org");
}

int lint_stable_address(struct lint_work *w, struct err *err)
{
	(void)err;
	for (size_t i = 0; i < w->c->n_trailers; i++) {
		const struct lint_trailer *t = &w->c->trailers[i];

		if (is_stable(t) && !good_address(t) && !bytes_hold(t->value, t->len, "+stable"))
			lint_say(w, "Cc: '%.*s' is not stable@vger.kernel.org",
				 (int)(t->len > 200 ? 200 : t->len), t->value);
	}
	return 0;
}

/* "# 5.10+", "# v4.19.x", "# all", or a commit to take along, behind the address. */
static bool has_hint(const struct lint_trailer *t)
{
	const char *hash = memchr(t->value, '#', t->len);
	size_t n = hash ? (size_t)(t->value + t->len - hash) : 0;

	for (size_t i = 1; i < n; i++)
		if (isdigit((unsigned char)hash[i]))
			return true;
	return bytes_hold(hash, n, "all");
}

int lint_stable_version(struct lint_work *w, struct err *err)
{
	bool asked = false, told = false;

	(void)err;
	for (size_t i = 0; i < w->c->n_trailers; i++) {
		const struct lint_trailer *t = &w->c->trailers[i];

		asked = asked || (is_stable(t) && good_address(t));
		told = told || lint_trailer_is(t, "Fixes") || (is_stable(t) && has_hint(t));
	}
	if (asked && !told)
		lint_say(w, "Cc: stable says neither by Fixes: nor by '# 5.10+' how far back");
	return 0;
}

int lint_stable_upstream(struct lint_work *w, struct err *err)
{
	struct picked p[4];
	size_t n;

	(void)err;
	if (lint_is_merge(w->c) || is_release(w->c->subject))
		return 0;
	n = same_patch_picked(p, sizeof(p) / sizeof(p[0]), w->c->body);
	for (size_t i = 0; i < n; i++)
		if (p[i].len == GIT_OID_HEXSZ)
			return 0;
	if (n)
		lint_say(w, "the commit of upstream is not named in full");
	else
		lint_say(w, "no line '[ Upstream commit <id> ]' or 'commit <id> upstream.'");
	return 0;
}
