// SPDX-License-Identifier: GPL-2.0-only
#include "out.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "ui/progress.h"

#define FLUSH_AT ((size_t)64 << 10)

const char *const out_when_words[] = { "auto", "always", "never", NULL };

void out_release(struct out *o)
{
	strbuf_release(&o->buf);
}

static void flush_stdout(struct out *o)
{
	if (o->meter)
		meter_stop(o->meter);
	if (!o->errnum)
		o->errnum = -file_write_fd(STDOUT_FILENO, o->buf.buf, o->buf.len);
	strbuf_reset(&o->buf);
}

void out_add(struct out *o, const void *data, size_t len)
{
	strbuf_add(&o->buf, data, len);
	if (o->buf.len >= FLUSH_AT && !o->path && !(o->flags & OUT_HOLD))
		flush_stdout(o);
}

void out_addstr(struct out *o, const char *s)
{
	out_add(o, s, strlen(s));
}

void out_addf(struct out *o, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	strbuf_vaddf(&o->buf, fmt, ap);
	va_end(ap);
	out_add(o, "", 0);
}

void out_text(struct out *o, const char *s)
{
	text_escape(&o->buf, s, strlen(s), 0);
	out_add(o, "", 0);
}

void out_sgr(struct out *o, enum out_color color)
{
	static const char *const codes[] = {
		[OUT_PLAIN] = "\033[m",	    [OUT_BOLD] = "\033[1m",
		[OUT_DIM] = "\033[2m",	    [OUT_RED] = "\033[31m",
		[OUT_GREEN] = "\033[32m",   [OUT_YELLOW] = "\033[33m",
		[OUT_BLUE] = "\033[34m",    [OUT_CYAN] = "\033[36m",
	};

	if (o->color)
		out_addstr(o, codes[color]);
}

void out_colored(struct out *o, enum out_color color, const char *s)
{
	out_sgr(o, color);
	out_text(o, s);
	out_sgr(o, OUT_PLAIN);
}

static enum out_color diff_color(char c)
{
	return c == '+' ? OUT_GREEN : c == '-' ? OUT_RED : c == '@' ? OUT_CYAN :
								     OUT_PLAIN;
}

void out_diff_line(struct out *o, const char *line, size_t len)
{
	enum out_color c = len ? diff_color(*line) : OUT_PLAIN;

	if (c != OUT_PLAIN)
		out_sgr(o, c);
	out_add(o, line, len);
	if (c != OUT_PLAIN)
		out_sgr(o, OUT_PLAIN);
	out_addstr(o, "\n");
}

bool out_want_color(enum out_when when, const char *color_ui, bool terminal)
{
	const char *no_color = getenv("NO_COLOR");
	const char *term = getenv("TERM");

	if (when != OUT_AUTO)
		return when == OUT_ALWAYS;
	if (no_color && *no_color)
		return false;
	if (color_ui && !strcmp(color_ui, "always"))
		return true;
	if (color_ui && (!strcmp(color_ui, "never") ||
			 !strcmp(color_ui, "false")))
		return false;
	return terminal && term && strcmp(term, "dumb") != 0;
}

bool out_is_terminal(const struct out *o)
{
	return !o->path && !(o->flags & OUT_HOLD) && isatty(STDOUT_FILENO);
}

/* A pipe or a device is written to, not replaced. */
static int write_special(const struct out *o, struct err *err)
{
	int fd = open(o->path, O_WRONLY | O_CLOEXEC);
	int errnum;

	if (fd < 0)
		return err_errno(err, errno, "cannot open '%s'", o->path);
	errnum = -file_write_fd(fd, o->buf.buf, o->buf.len);
	if (close(fd) < 0 && !errnum)
		errnum = errno;
	if (errnum)
		return err_errno(err, errnum, "cannot write '%s'", o->path);
	return 0;
}

int out_finish(struct out *o, struct err *err)
{
	struct stat st;

	if (o->flags & OUT_HOLD)
		return 0;
	if (o->path && stat(o->path, &st) == 0 && !S_ISREG(st.st_mode))
		return write_special(o, err);
	if (o->path)
		return file_write(o->path, o->buf.buf, o->buf.len, 0, err);
	flush_stdout(o);
	if (o->errnum == EPIPE && (o->flags & OUT_PAGED))
		return 0;
	if (o->errnum)
		return err_errno(err, o->errnum,
				 "cannot write to standard output");
	return 0;
}
