// SPDX-License-Identifier: GPL-2.0-only
#include "flow/apply-commit.h"

#include <ctype.h>
#include <pwd.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/bytes.h"
#include "base/char.h"
#include "base/mem.h"
#include "base/text.h"
#include "repo/commit-text.h"

/* Bytes that git leaves out at either end of a name or address. */
static bool is_crud(char c)
{
	return (unsigned char)c <= 32 || strchr(".,:;<>\"\\'", c);
}

static char *without_crud(const char *s)
{
	size_t n = strlen(s), len = 0;
	char *out;

	while (n && is_crud(*s)) {
		s++;
		n--;
	}
	while (n && is_crud(s[n - 1]))
		n--;
	out = mem_alloc(n + 1);
	for (size_t i = 0; i < n; i++)
		if (!strchr("\n<>", s[i]))
			out[len++] = s[i];
	out[len] = '\0';
	return out;
}

/* The first one set: an environment variable, then configuration. */
static int find_setting(char **out, const struct repo *r, const char *env,
			const char *const *keys, struct err *err)
{
	const char *value = getenv(env);
	int rc;

	if (value && *value) {
		*out = mem_strdup(value);
		return 0;
	}
	for (; *keys; keys++) {
		rc = repo_config_str(r, *keys, out, err);
		if (rc <= 0)
			return rc;
	}
	return 1;
}

static void name_from_system(char **out)
{
	struct passwd pw, *found = NULL;
	char buf[4096];

	if (getpwuid_r(getuid(), &pw, buf, sizeof(buf), &found) || !found)
		return;
	*out = mem_strndup(pw.pw_gecos, strcspn(pw.pw_gecos, ","));
}

static int fill_names(struct apply_ident *id, const struct repo *r,
		      struct err *err)
{
	static const char *const name_keys[] = { "committer.name", "user.name", NULL };
	static const char *const email_keys[] = { "committer.email",
						  "user.email", NULL };
	_cleanup_free_ char *name = NULL, *email = NULL;
	int rc = find_setting(&name, r, "GIT_COMMITTER_NAME", name_keys, err);

	if (rc < 0)
		return rc;
	rc = find_setting(&email, r, "GIT_COMMITTER_EMAIL", email_keys, err);
	if (rc < 0)
		return rc;
	if (!email && getenv("EMAIL"))
		email = mem_strdup(getenv("EMAIL"));
	if (!name)
		name_from_system(&name);
	id->name = without_crud(name ? name : "");
	id->email = without_crud(email ? email : "");
	if (!*id->name || !*id->email)
		return err_set(err, "cannot tell who commits; set user.name and "
			       "user.email");
	return 0;
}

static int local_offset(int64_t seconds)
{
	time_t t = (time_t)seconds;
	struct tm tm;

	return localtime_r(&t, &tm) ? (int)(tm.tm_gmtoff / 60) : 0;
}

static int fill_date(struct apply_ident *id, const struct ctx *ctx,
		     struct err *err)
{
	const char *text = getenv("GIT_COMMITTER_DATE");
	_cleanup_free_ char *raw = NULL;
	struct mail_date date = { .raw = NULL };

	if (!text || !*text) {
		id->seconds = ctx_now(ctx);
		id->offset = local_offset(id->seconds);
		return 0;
	}
	/* "1563000000 +0000" goes without the @ here. */
	if (strspn(text, "0123456789") > 7)
		raw = mem_printf("@%s", text);
	if (mail_parse_date(&date, raw ? raw : text) < 0 || !date.valid)
		return err_set(err, "GIT_COMMITTER_DATE: '%s' is no date", text);
	id->seconds = date.seconds;
	id->offset = date.offset;
	return 0;
}

int apply_ident_fill(struct apply_ident *out, const struct ctx *ctx,
		     struct err *err)
{
	int rc = fill_names(out, ctx->repo, err);

	if (rc >= 0)
		rc = fill_date(out, ctx, err);
	if (rc >= 0)
		rc = repo_config_str(ctx->repo, "i18n.commitEncoding",
				     &out->encoding, err);
	if (out->encoding && (!strcasecmp(out->encoding, "utf-8") ||
			      !strcasecmp(out->encoding, "utf8"))) {
		free(out->encoding);
		out->encoding = NULL;
	}
	return rc < 0 ? rc : 0;
}

void apply_ident_release(struct apply_ident *id)
{
	free(id->name);
	free(id->email);
	free(id->encoding);
	*id = (struct apply_ident)APPLY_IDENT_INIT;
}

/* ---- trailers ---- */

/* What counts as trailers on its own, whatever else is in the paragraph. */
static bool is_git_trailer(const char *s, size_t n)
{
	static const char sob[] = "Signed-off-by: ";
	static const char picked[] = "(cherry picked from commit ";

	return (n >= sizeof(sob) - 1 && !memcmp(s, sob, sizeof(sob) - 1)) ||
	       (n >= sizeof(picked) - 1 && !memcmp(s, picked, sizeof(picked) - 1));
}

/* "Some-token : …" */
static bool is_trailer(const char *s, size_t n)
{
	bool blank = false;

	for (size_t i = 0; i < n; i++) {
		if (s[i] == ':')
			return i > 0;
		if (!blank && (isalnum((unsigned char)s[i]) || s[i] == '-'))
			continue;
		if (i && char_is_blank(s[i])) {
			blank = true;
			continue;
		}
		return false;
	}
	return false;
}

/* Where the first paragraph ends, which holds no trailers; comments are none. */
static size_t title_end(const char *s, size_t len)
{
	size_t at = 0;

	while (at < len) {
		const char *nl = memchr(s + at, '\n', len - at);
		size_t n = nl ? (size_t)(nl - s) - at : len - at;

		if (s[at] != '#' && bytes_blank(s + at, n))
			return at;
		at += n + (nl ? 1 : 0);
	}
	return len;
}

/* What git counts while it goes up the last paragraph. */
struct tally {
	size_t trailers, others, continuations;
	bool known;	/* one of git's own was met */
};

static void tally_line(struct tally *t, const char *s, size_t n)
{
	if (*s == '#') {
		t->others += t->continuations;
		t->continuations = 0;
	} else if (is_git_trailer(s, n)) {
		t->trailers++;
		t->continuations = 0;
		t->known = true;
	} else if (is_trailer(s, n)) {
		t->trailers++;
		t->continuations = 0;
	} else if (isspace((unsigned char)*s)) {
		t->continuations++;
	} else {
		t->others += 1 + t->continuations;
		t->continuations = 0;
	}
}

/* Where the trailers begin; @len when there are none. */
static size_t trailers_start(const char *s, size_t len)
{
	size_t title = title_end(s, len), end = len;
	struct tally t = { 0, 0, 0, false };
	bool only_blanks = true;

	while (end > title) {
		size_t at = end - 1, n;

		while (at && s[at - 1] != '\n')
			at--;
		n = end - at;
		if (at < title)
			break;
		if (s[at] != '#' && bytes_blank(s + at, n)) {
			if (!only_blanks) {
				t.others += t.continuations;
				if (t.known && t.trailers * 3 >= t.others)
					return end;
				return t.trailers && !t.others ? end : len;
			}
		} else {
			if (s[at] != '#')
				only_blanks = false;
			tally_line(&t, s + at, n);
		}
		end = at;
	}
	return len;
}

static bool same_line(const char *s, size_t n, const char *line)
{
	return n == strlen(line) && !strncasecmp(s, line, n);
}

static bool has_line(const struct strbuf *m, size_t from, const char *line)
{
	while (from < m->len) {
		const char *s = m->buf + from;
		size_t n = strcspn(s, "\n");

		if (same_line(s, n, line))
			return true;
		from += n + 1;
	}
	return false;
}

static void complete_line(struct strbuf *m)
{
	if (m->len && m->buf[m->len - 1] != '\n')
		strbuf_addch(m, '\n');
}

/* A blank line between the text and what is added. */
static void separate(struct strbuf *m)
{
	if (!m->len)
		strbuf_addstr(m, "\n\n");
	else if (m->len == 1 || m->buf[m->len - 2] != '\n')
		strbuf_addch(m, '\n');
}

void apply_add_trailer(struct strbuf *m, const char *key, const char *value,
		       bool again)
{
	_cleanup_free_ char *line = mem_printf("%s: %s", key, value);
	size_t start;

	complete_line(m);
	start = trailers_start(m->buf, m->len);
	if (start == m->len)
		separate(m);
	else if (!again && has_line(m, start, line))
		return;
	strbuf_addf(m, "%s\n", line);
}

static bool ends_with_line(const struct strbuf *m, size_t from, const char *line)
{
	size_t n = strlen(line);

	return m->len >= from + n + 1 &&
	       !memcmp(m->buf + m->len - n - 1, line, n) &&
	       (m->len == n + 1 || m->buf[m->len - n - 2] == '\n');
}

void apply_sign_off(struct strbuf *m, const struct apply_ident *id)
{
	_cleanup_free_ char *who = mem_printf("%s <%s>", id->name, id->email);
	_cleanup_free_ char *line = mem_printf("Signed-off-by: %s", who);
	size_t start;

	complete_line(m);
	start = trailers_start(m->buf, m->len);
	if (m->len == strlen(line) + 1)
		start = 0;
	/* The same as the last line is enough; higher up it is not. */
	if (start < m->len && ends_with_line(m, start, line))
		return;
	apply_add_trailer(m, "Signed-off-by", who, true);
}

/* ---- commits ---- */

static int add_author(struct strbuf *b, const struct apply_step *step,
		      const struct apply_ident *id, struct err *err)
{
	_cleanup_free_ char *name = NULL, *email = NULL;
	bool known = step->author.name != NULL;
	bool dated = step->date.raw && *step->date.raw;

	name = without_crud(known ? step->author.name : id->name);
	email = without_crud(known ? step->author.email : id->email);
	if (!*name)
		return err_set(err, "%s: no name of an author in it",
			       step->source);
	if (dated && !step->date.valid)
		return err_set(err, "%s: '%s' is no date", step->source,
			       step->date.raw);
	commit_text_ident(b, "author", name, email,
			  dated ? step->date.seconds : id->seconds,
			  dated ? step->date.offset : id->offset);
	return 0;
}

/* Code points that git takes for no text. */
static bool is_noncharacter(uint32_t c)
{
	return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

/* What is not UTF-8 is Latin-1 to git. */
static void fix_utf8(struct strbuf *b)
{
	_cleanup_strbuf_ struct strbuf fixed = STRBUF_INIT;
	size_t at = 0;

	if (text_is_utf8(b->buf, b->len) && !memchr(b->buf, 0xef, b->len))
		return;
	while (at < b->len) {
		unsigned char c = (unsigned char)b->buf[at];
		uint32_t code = 0;
		size_t n = text_decode(&code, b->buf + at, b->len - at);

		if (n && !is_noncharacter(code)) {
			strbuf_add(&fixed, b->buf + at, n);
			at += n;
			continue;
		}
		strbuf_addch(&fixed, (char)(0xc0 | c >> 6));
		strbuf_addch(&fixed, (char)(0x80 | (c & 0x3f)));
		at++;
	}
	strbuf_reset(b);
	strbuf_add(b, fixed.buf, fixed.len);
}

int apply_write_commit(git_oid *out, struct scratch *scratch,
		       const struct apply_step *step, const git_oid *tree,
		       const git_oid *parent, const struct apply_ident *id,
		       const struct strbuf *message, struct err *err)
{
	_cleanup_strbuf_ struct strbuf b = STRBUF_INIT;
	int rc;

	if (memchr(message->buf, '\0', message->len))
		return err_set(err, "%s: a NUL byte in the message", step->source);
	commit_text_begin(&b, tree, parent, 1);
	rc = add_author(&b, step, id, err);
	if (rc < 0)
		return rc;
	commit_text_ident(&b, "committer", id->name, id->email, id->seconds, id->offset);
	if (id->encoding)
		strbuf_addf(&b, "encoding %s\n", id->encoding);
	strbuf_addch(&b, '\n');
	strbuf_add(&b, message->buf, message->len);
	if (!id->encoding)
		fix_utf8(&b);
	return scratch_write(out, scratch, b.buf, b.len, GIT_OBJECT_COMMIT, err);
}
