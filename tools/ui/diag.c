// SPDX-License-Identifier: GPL-2.0-only
#include "diag.h"

#include <stdarg.h>
#include <unistd.h>

#include "base/strbuf.h"
#include "base/text.h"

__attribute__((format(printf, 2, 0)))
static void say(const char *prefix, const char *fmt, va_list ap)
{
	_cleanup_strbuf_ struct strbuf raw = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf line = STRBUF_INIT;
	ssize_t rc;

	strbuf_vaddf(&raw, fmt, ap);
	strbuf_rtrim(&raw);
	strbuf_addstr(&line, prefix);
	text_escape(&line, raw.buf, raw.len,
		    TEXT_KEEP_NEWLINE | TEXT_KEEP_TAB);
	strbuf_addch(&line, '\n');
	rc = write(STDERR_FILENO, line.buf, line.len);
	(void)rc;	/* nowhere left to say so */
}

void diag_error(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say("crosstree: error: ", fmt, ap);
	va_end(ap);
}

void diag_warning(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say("crosstree: warning: ", fmt, ap);
	va_end(ap);
}

void diag_hint(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say("hint: ", fmt, ap);
	va_end(ap);
}
