// SPDX-License-Identifier: GPL-2.0-only
#include "when.h"

#include <stddef.h>
#include <time.h>

static size_t print(char *text, const struct tm *tm, enum when_form form)
{
	switch (form) {
	case WHEN_DAY:
		return strftime(text, WHEN_SIZE, "%Y-%m-%d", tm);
	case WHEN_MINUTE:
		return strftime(text, WHEN_SIZE, "%Y-%m-%d %H:%M", tm);
	case WHEN_SECOND:
		return strftime(text, WHEN_SIZE, "%Y-%m-%d %H:%M:%S +0000", tm);
	case WHEN_ISO:
		return strftime(text, WHEN_SIZE, "%Y-%m-%dT%H:%M:%SZ", tm);
	case WHEN_MAIL:
		return strftime(text, WHEN_SIZE, "%a, %d %b %Y %H:%M:%S", tm);
	}
	return 0;
}

bool when_text(char text[WHEN_SIZE], int64_t seconds, enum when_form form)
{
	time_t t = (time_t)seconds;
	struct tm tm;

	text[0] = '\0';
	return gmtime_r(&t, &tm) && print(text, &tm, form);
}
