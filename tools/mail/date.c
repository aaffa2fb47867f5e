// SPDX-License-Identifier: GPL-2.0-only
/*
 * Dates of mails: RFC 2822 with its obsolete zones, ISO 8601, and git's own
 * "@seconds +zone". Read word by word, since mails have them in any order.
 */
#include "base/char.h"
#include "message.h"

#include <string.h>
#include <strings.h>

struct fields {
	int year, month, day, hour, min, sec;
	int zone;
	bool has_date, has_time, has_zone;
};

static const char *const months[] = {
	"jan", "feb", "mar", "apr", "may", "jun",
	"jul", "aug", "sep", "oct", "nov", "dec",
};

static const struct {
	const char *name;
	int minutes;
} zones[] = {
	{ "z", 0 }, { "ut", 0 }, { "utc", 0 }, { "gmt", 0 }, { "wet", 0 },
	{ "bst", 60 }, { "cet", 60 }, { "cest", 120 }, { "eet", 120 },
	{ "eest", 180 }, { "est", -300 }, { "edt", -240 }, { "cst", -360 },
	{ "cdt", -300 }, { "mst", -420 }, { "mdt", -360 }, { "pst", -480 },
	{ "pdt", -420 }, { "jst", 540 },
};

/* Up to 18 digits, so that nothing overflows; the count of digits. */
static int number(int64_t *out, const char *s)
{
	int n = 0;

	*out = 0;
	while (n < 18 && char_is_digit(s[n]))
		*out = *out * 10 + (s[n++] - '0');
	return n;
}

/* Days from 1970-01-01, proleptic Gregorian calendar, month 1 to 12. */
static int64_t days_of(int year, int month, int day)
{
	int64_t y = month <= 2 ? year - 1 : year;
	int64_t m = month <= 2 ? month + 9 : month - 3;

	return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 -
	       719468;
}

/* "+0200", "+02:00", "+02"; the length, 0 when it is no zone. */
static int take_zone(int *minutes, const char *s)
{
	int64_t hour, min = 0;
	int n = number(&hour, s + 1), more = 0;

	if (n == 4) {
		min = hour % 100;
		hour /= 100;
	} else if (n == 2 && s[3] == ':') {
		more = number(&min, s + 4);
		if (more != 2)
			return 0;
		more++;
	} else if (n != 2) {
		return 0;
	}
	if (hour >= 24 || min >= 60)
		return 0;
	*minutes = (int)(hour * 60 + min) * (*s == '-' ? -1 : 1);
	return 1 + n + more;
}

/* "10:20", "10:20:30", "10:20:30.5" */
static int take_time(struct fields *f, const char *s)
{
	int64_t hour, min, sec = 0;
	int n = number(&hour, s), k;

	k = number(&min, s + n + 1);
	if (n > 2 || k != 2)
		return 0;
	n += 1 + k;
	if (s[n] == ':') {
		k = number(&sec, s + n + 1);
		if (k != 2)
			return 0;
		n += 1 + k;
		if (s[n] == '.' && char_is_digit(s[n + 1])) {
			int64_t fraction;

			n += 1 + number(&fraction, s + n + 1);
		}
	}
	if (hour > 24 || min > 59 || sec > 60)
		return 0;
	f->hour = (int)hour;
	f->min = (int)min;
	f->sec = (int)sec;
	f->has_time = true;
	return n;
}

/* "2019-07-01", also with '/' or '.'. */
static int take_iso(struct fields *f, const char *s)
{
	int64_t year, month, day;
	int n;

	if (number(&year, s) != 4 || number(&month, s + 5) != 2 || s[7] != s[4])
		return 0;
	n = number(&day, s + 8);
	if (n != 2)
		return 0;
	f->year = (int)year;
	f->month = (int)month;
	f->day = (int)day;
	f->has_date = true;
	return 10;
}

static int take_digits(struct fields *f, const char *s)
{
	int64_t v;
	int n = number(&v, s);

	if (s[n] == ':' && !f->has_time)
		return take_time(f, s);
	if (n == 4 && (s[n] == '-' || s[n] == '/' || s[n] == '.') && char_is_digit(s[n + 1]))
		return take_iso(f, s);
	if (n <= 2 && !f->day) {
		f->day = (int)v;
		return n;
	}
	if (f->year)
		return 0;
	if (n == 4)
		f->year = (int)v;
	else if (n == 2)
		f->year = (int)v + (v < 38 ? 2000 : 1900);
	else
		return 0;
	return n;
}

static int take_word(struct fields *f, const char *s)
{
	int n = 0;

	while (char_is_letter(s[n]))
		n++;
	if (n == 1 && (*s == 'T' || *s == 't') && char_is_digit(s[1]))
		return 1;
	for (int i = 0; i < 12; i++) {
		if (n >= 3 && !strncasecmp(s, months[i], 3) && !f->month) {
			f->month = i + 1;
			return n;
		}
	}
	for (size_t i = 0; i < sizeof(zones) / sizeof(zones[0]); i++) {
		if (strlen(zones[i].name) != (size_t)n ||
		    strncasecmp(s, zones[i].name, (size_t)n) || f->has_zone)
			continue;
		f->zone = zones[i].minutes;
		f->has_zone = true;
	}
	return n;	/* names of days, and what else people put there */
}

static int take(struct fields *f, const char *s)
{
	int n;

	if (char_is_digit(*s))
		return take_digits(f, s);
	if (char_is_letter(*s))
		return take_word(f, s);
	if ((*s != '+' && *s != '-') || !f->has_time || !char_is_digit(s[1]))
		return 1;
	n = take_zone(&f->zone, s);
	if (n)
		f->has_zone = true;
	return n ? n : 1;
}

/* "@1561975200 +0200", and without '@' when there are nine digits or more. */
static bool raw_seconds(struct mail_date *date, const char *s)
{
	bool at = *s == '@';
	int64_t v;
	int n = number(&v, s + at), zone = 0;

	s += at + n;
	if (n < (at ? 1 : 9) || (*s && *s != ' '))
		return false;
	while (*s == ' ')
		s++;
	if (*s && ((*s != '+' && *s != '-') || !take_zone(&zone, s)))
		return false;
	date->seconds = v;
	date->offset = zone;
	return true;
}

int mail_parse_date(struct mail_date *date, const char *s)
{
	static const int days[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	struct fields f = { 0 };

	date->seconds = 0;
	date->offset = 0;
	date->valid = false;
	while (*s == ' ')
		s++;
	if (raw_seconds(date, s)) {
		date->valid = true;
		return 0;
	}
	while (*s) {
		int n = take(&f, s);

		if (!n)
			return -1;
		s += n;
	}
	if (f.year < 1970 || f.month < 1 || f.month > 12 || f.day < 1 ||
	    f.day > days[f.month - 1] || !f.has_time)
		return -1;
	date->seconds = days_of(f.year, f.month, f.day) * 86400 + f.hour * 3600 +
			f.min * 60 + f.sec - f.zone * 60;
	date->offset = f.zone;
	date->valid = true;
	return 0;
}
