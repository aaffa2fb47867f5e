// SPDX-License-Identifier: GPL-2.0-only
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "err.h"

#include "mem.h"

static void set(struct err *e, enum err_code code, char *msg)
{
	if (!e || e->msg) {
		free(msg);
		return;
	}
	e->msg = msg;
	e->code = code;
}

int err_set(struct err *e, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	set(e, ERR_FAILED, mem_vprintf(fmt, ap));
	va_end(ap);
	return -1;
}

int err_code(struct err *e, enum err_code code, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	set(e, code, mem_vprintf(fmt, ap));
	va_end(ap);
	return -1;
}

int err_errno(struct err *e, int errnum, const char *fmt, ...)
{
	_cleanup_free_ char *what = NULL;
	const char *text = strerrordesc_np(errnum);
	va_list ap;

	va_start(ap, fmt);
	what = mem_vprintf(fmt, ap);
	va_end(ap);
	set(e, ERR_FAILED,
	    mem_printf("%s: %s", what, text ? text : "unknown error"));
	return -1;
}

int err_prefix(struct err *e, const char *fmt, ...)
{
	_cleanup_free_ char *what = NULL;
	va_list ap;
	char *old;

	if (!e)
		return -1;
	va_start(ap, fmt);
	what = mem_vprintf(fmt, ap);
	va_end(ap);
	old = e->msg;
	e->msg = old ? mem_printf("%s: %s", what, old) : mem_strdup(what);
	if (e->code == ERR_NONE)
		e->code = ERR_FAILED;
	free(old);
	return -1;
}

const char *err_msg(const struct err *e)
{
	return e && e->msg ? e->msg : "unknown error";
}

void err_release(struct err *e)
{
	free(e->msg);
	e->msg = NULL;
	e->code = ERR_NONE;
}

void err_move(struct err *to, struct err *from)
{
	if (to && !to->msg) {
		*to = *from;
		from->msg = NULL;
		from->code = ERR_NONE;
		return;
	}
	err_release(from);
}
