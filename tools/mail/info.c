// SPDX-License-Identifier: GPL-2.0-only
#include "info.h"

#include <string.h>

#include "base/bytes.h"
#include "base/char.h"
#include "lines.h"
#include "words.h"

static const char *const field_names[INFO_FIELDS] = { "From", "Subject", "Date" };

void info_init(struct info *info, const struct mail_opts *opts)
{
	memset(info, 0, sizeof(*info));
	info->opts = opts;
	info->at_top = true;
	if (!opts->no_recode)
		info->charset = opts->charset ? opts->charset : "UTF-8";
	for (int i = 0; i < INFO_FIELDS; i++) {
		strbuf_init(&info->outer[i].text);
		strbuf_init(&info->inner[i].text);
	}
	strbuf_init(&info->folded);
	strbuf_init(&info->message_id);
	strbuf_init(&info->body);
	strbuf_init(&info->patch);
}

void info_release(struct info *info)
{
	for (int i = 0; i < INFO_FIELDS; i++) {
		strbuf_release(&info->outer[i].text);
		strbuf_release(&info->inner[i].text);
	}
	strbuf_release(&info->folded);
	strbuf_release(&info->message_id);
	strbuf_release(&info->body);
	strbuf_release(&info->patch);
}

/* 1 when the header is one of ours and was taken, 0 when not, -1 failed. */
static int take_field(struct info *info, struct info_value *values,
		      const char *header, bool overwrite, struct err *err)
{
	for (int i = 0; i < INFO_FIELDS; i++) {
		const char *value = lines_value(header, field_names[i]);
		int rc;

		if (!value || (values[i].set && !overwrite))
			continue;
		strbuf_reset(&values[i].text);
		rc = words_decode(&values[i].text, value, strlen(value),
				  info->charset, err);
		if (rc < 0)
			return err_prefix(err, "header '%s'", field_names[i]);
		if (memchr(values[i].text.buf, '\0', values[i].text.len))
			return err_set(err, "header '%s' has a NUL byte", field_names[i]);
		values[i].set = true;
		return 1;
	}
	return 0;
}

int info_header(struct info *info, unsigned int part, const char *header,
		struct err *err)
{
	const char *id = lines_value(header, "Message-Id");

	if (id) {
		strbuf_reset(&info->message_id);
		strbuf_addstr(&info->message_id, id);
		return 0;
	}
	return take_field(info, info->outer, header, part == 0, err) < 0 ? -1 : 0;
}

static bool starts(const struct strbuf *line, const char *with)
{
	return bytes_begin(line->buf, line->len, with);
}

bool info_starts_patch(const char *s, size_t n)
{
	if (info_is_diff(s, n))
		return true;
	if (n < 4 || memcmp(s, "---", 3))
		return false;
	for (size_t i = 3; i < n && char_is_space(s[i]); i++) {
		if (s[i] == '\n')
			return true;
	}
	return false;
}

bool info_is_diff(const char *s, size_t n)
{
	if (n >= 6 && !memcmp(s, "diff -", 6))
		return true;
	if (n >= 7 && !memcmp(s, "Index: ", 7))
		return true;
	/* At the end of a mail nothing is as good as a name, says git. */
	return n >= 4 && !memcmp(s, "--- ", 4) && (n == 4 || !char_is_space(s[4]));
}

/*
 * Dashes and scissors: at least 8 wide, more than a third of the line, and the
 * blanks between less than half of that.
 */
static bool is_scissors(const char *s)
{
	size_t marks = 0, gap = 0, width = 0, i = 0;
	bool cut = false, inside = false;

	while (char_is_space(s[i]))
		i++;
	for (size_t from = i; s[i]; i++) {
		if (char_is_space(s[i])) {
			marks += inside;
			gap += inside;
			continue;
		}
		inside = s[i] == '-';
		marks += inside;
		if ((s[i] == '>' && (s[i + 1] == '8' || s[i + 1] == '%')) ||
		    ((s[i] == '8' || s[i] == '%') && s[i + 1] == '<')) {
			inside = cut = true;
			marks += 2;
			/* git leaves the second half out of the width. */
			width = i - from + 1;
			i++;
			continue;
		}
		width = i - from + 1;
	}
	return cut && width >= 8 && width < marks * 3 && gap * 2 < marks;
}

/* "From <40 hex> Mon Sep 17 00:00:00 2001", as format-patch writes it. */
static bool is_separator(const char *s, size_t n)
{
	static const char tail[] = " Mon Sep 17 00:00:00 2001\n";

	return n == 45 + sizeof(tail) - 1 && !memcmp(s, "From ", 5) &&
	       strspn(s + 5, "0123456789abcdef") == 40 &&
	       !memcmp(s + 45, tail, sizeof(tail) - 1);
}

static int flush_folded(struct info *info, struct err *err)
{
	int rc;

	if (!info->folded.len)
		return 0;
	rc = take_field(info, info->inner, info->folded.buf, false, err);
	strbuf_reset(&info->folded);
	return rc < 0 ? rc : 0;
}

static bool is_inner_header(const struct info *info, const char *line)
{
	for (int i = 0; i < INFO_FIELDS; i++) {
		if (!info->inner[i].set && lines_value(line, field_names[i]))
			return true;
	}
	return false;
}

/* At the top of the body. 1: the line was a header; 0: it is text. */
static int inner_header(struct info *info, const struct strbuf *line, struct err *err)
{
	struct info_value *subject = &info->inner[INFO_SUBJECT];
	int rc;

	if (info->folded.len && char_is_blank(line->buf[0]) &&
	    !(info->opts->scissors && is_scissors(line->buf))) {
		if (info->folded.buf[info->folded.len - 1] == '\n')
			strbuf_setlen(&info->folded, info->folded.len - 1);
		strbuf_add(&info->folded, line->buf, line->len);
		return 1;
	}
	rc = flush_folded(info, err);
	if (rc < 0)
		return rc;
	if (char_is_blank(line->buf[0]))
		return 0;
	if (starts(line, ">From") && char_is_space(line->buf[5]))
		return is_separator(line->buf + 1, line->len - 1);
	if (starts(line, "[PATCH]") && char_is_space(line->buf[7])) {
		strbuf_reset(&subject->text);
		strbuf_add(&subject->text, line->buf, line->len);
		subject->set = true;
		return 1;
	}
	if (!is_inner_header(info, line->buf))
		return 0;
	strbuf_add(&info->folded, line->buf, line->len);
	return 1;
}

static int restart(struct info *info)
{
	strbuf_reset(&info->body);
	info->at_top = true;
	for (int i = 0; i < INFO_FIELDS; i++) {
		strbuf_reset(&info->inner[i].text);
		info->inner[i].set = false;
	}
	return 0;
}

/* 1: this line begins the patch. */
static int message_line(struct info *info, const struct strbuf *line,
			const char *charset, struct err *err)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	int rc;

	if (info->at_top && (!line->len || (line->len == 1 && line->buf[0] == '\n'))) {
		if (info->folded.len) {
			info->at_top = false;
			return flush_folded(info, err);
		}
		return 0;
	}
	if (info->at_top && !info->opts->no_inbody) {
		rc = inner_header(info, line, err);
		if (rc < 0)
			return rc;
		info->at_top = rc > 0;
		if (rc > 0)
			return 0;
	}
	info->at_top = false;
	rc = words_convert(&text, line->buf, line->len, charset, info->charset, err);
	if (rc < 0)
		return err_prefix(err, "text of the mail");
	if (info->opts->scissors && is_scissors(text.buf))
		return restart(info);
	if (info_starts_patch(text.buf, text.len)) {
		if (info->opts->message_id && info->message_id.len)
			strbuf_addf(&info->body, "Message-Id: %s\n",
				    info->message_id.buf);
		strbuf_add(&info->patch, text.buf, text.len);
		info->in_patch = true;
		return 0;
	}
	strbuf_add(&info->body, text.buf, text.len);
	return 0;
}

int info_line(struct info *info, const char *s, size_t n, const char *charset,
	      bool flowed, struct err *err)
{
	_cleanup_strbuf_ struct strbuf line = STRBUF_INIT;
	bool crlf = !flowed && n >= 2 && s[n - 2] == '\r' && s[n - 1] == '\n';

	info->quoted_cr |= crlf;
	if (crlf && info->opts->quoted_cr == MAIL_QUOTED_CR_STRIP) {
		n -= 2;
	} else {
		crlf = false;
	}
	if (info->in_patch) {
		strbuf_add(&info->patch, s, n);
		if (crlf)
			strbuf_addch(&info->patch, '\n');
		return 0;
	}
	strbuf_add(&line, s, n);
	if (crlf)
		strbuf_addch(&line, '\n');
	return message_line(info, &line, charset, err);
}

int info_end(struct info *info, struct err *err)
{
	return flush_folded(info, err);
}

struct strbuf *info_value(struct info *info, enum info_field field)
{
	if (info->in_patch && info->inner[field].set)
		return &info->inner[field].text;
	return info->outer[field].set ? &info->outer[field].text : NULL;
}
