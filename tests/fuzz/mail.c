// SPDX-License-Identifier: GPL-2.0-only
/*
 * Any bytes as a mail, the first one choosing the options; what is read keeps the
 * promises of message.h, and written again it is one mail with the headers that
 * mail_write() makes, the same message and the same changes.
 */
#include "fuzz.h"
#include "mail/info.h"
#include "mail/lines.h"
#include "mail/message.h"
#include "mail/split.h"
#include "mail/write.h"

static void check_line(const char *s)
{
	for (; *s; s++)
		INSIST((unsigned char)*s >= ' ' && *s != 0x7f);
}

static void check_parsed(const struct mail *m, const struct mail_opts *opts)
{
	INSIST(!strchr(m->subject, '\r') || opts->keep_subject);
	check_line(m->raw_subject);
	for (size_t i = 0; i < m->n_headers; i++)
		check_line(m->headers[i].value);
	for (size_t i = 0; i < m->n_trailers; i++)
		check_line(m->trailers[i].value);
	for (size_t i = 0; i < m->n_parts; i++)
		INSIST(!m->parts[i].name || !strpbrk(m->parts[i].name, "/\\"));
	INSIST(m->diff >= m->patch && m->diff + m->diff_len == m->patch + m->patch_len);
	INSIST(!memchr(m->body, 0, m->body_len));
	INSIST(m->date.valid || (!m->date.seconds && !m->date.offset));
	INSIST(m->n_references <= 1000 && m->n_prerequisites <= 1000);
}

static struct mail_out again(const struct mail *m)
{
	return (struct mail_out){
		.from = m->author, .sender = m->sender, .seconds = m->date.seconds,
		.offset = m->date.offset, .subject = m->subject, .prefix = m->raw_subject,
		.version = m->tags.version, .number = m->tags.number, .total = m->tags.total,
		.body = m->body, .body_len = m->body_len, .patch = m->diff,
		.patch_len = m->diff_len, .stat = m->subject, .signature = m->author.name,
		.commit = m->base_commit, .base_commit = m->base_commit,
		.message_id = m->message_id, .in_reply_to = m->in_reply_to,
		.references = m->references, .n_references = m->n_references,
		.to = &m->subject, .n_to = 1, .cc = &m->author.email, .n_cc = 1,
	};
}

static void check_headers(const struct mail *m)
{
	static const char *const known[] = {
		"From", "Date", "Subject", "To", "Cc", "Message-ID", "In-Reply-To",
		"References", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
	};
	size_t k = 0;

	for (size_t i = 0; i < m->n_headers; i++) {
		while (k < 11 && strcmp(known[k], m->headers[i].name))
			k++;
		INSIST(k++ < 11);
	}
}

/*
 * A line has become what ends a message: NUL became a blank in it, or it is the
 * last one and has an end now.
 */
static bool ends_early(const struct mail *m)
{
	_cleanup_strbuf_ struct strbuf body = STRBUF_INIT;
	struct lines in;
	struct line l;

	strbuf_add(&body, m->body, m->body_len);
	strbuf_addch(&body, '\n');
	in = (struct lines){ body.buf, body.buf + body.len };
	while (lines_next(&in, &l)) {
		if (info_starts_patch(l.s, l.n))
			return true;
	}
	return false;
}

static void check_written(const struct mail *m, enum mail_write_flags flags)
{
	const struct mail_opts opts = {
		.keep_cr = true, .mboxrd = flags & MAIL_WRITE_MBOXRD,
		.max_header = 100 << 20,
	};
	const struct mail_out out = again(m);
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_(mail_freep) struct mail *back = NULL;
	struct split split = VEC_INIT;
	const char *body = m->body;

	mail_write(&text, &out, flags);
	INSIST(split_mbox(&split, text.buf, text.len, 2, NULL) == 0 && split.n == 1);
	VEC_RELEASE(&split);
	INSIST(mail_parse(&back, text.buf, text.len, &opts, NULL) == 0);
	check_headers(back);
	while (*body == '\n')
		body++;
	INSIST(!strncmp(back->body, body, strlen(body)) || ends_early(m));
	INSIST(!m->diff_len || (back->diff_len >= m->diff_len &&
				!memcmp(back->diff, m->diff, m->diff_len)));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	unsigned int bits = size ? data[0] : 0;
	const struct mail_opts opts = {
		.scissors = bits & 1, .keep_cr = bits & 2, .keep_subject = bits & 4,
		.keep_non_patch = bits & 8, .message_id = bits & 16, .no_inbody = bits & 32,
		.no_recode = bits & 64, .mboxrd = bits & 128,
		.quoted_cr = bits & 1 ? MAIL_QUOTED_CR_STRIP : MAIL_QUOTED_CR_KEEP,
		.max_decoded = 1 << 20,
	};
	_cleanup_(mail_freep) struct mail *m = NULL;
	_cleanup_strbuf_ struct strbuf message = STRBUF_INIT;
	_cleanup_err_ struct err err = ERR_INIT;

	if (!size)
		return 0;
	if (mail_parse(&m, (const char *)data + 1, size - 1, &opts, &err) < 0) {
		INSIST(!m && *err_msg(&err));
		return 0;
	}
	check_parsed(m, &opts);
	mail_commit_message(&message, m);
	check_written(m, MAIL_WRITE_MBOX);
	check_written(m, MAIL_WRITE_MBOXRD);
	return 0;
}
