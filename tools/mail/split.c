// SPDX-License-Identifier: GPL-2.0-only
#include "split.h"

#include "base/char.h"
#include "words.h"

/*
 * "From ", and near the end the minutes, seconds and a year after 90: the last
 * colon of the line tells where they are.
 */
bool split_is_from(const char *s, size_t n)
{
	unsigned int year = 0;
	size_t colon, i;

	if (n < 20 || memcmp(s, "From ", 5))
		return false;
	for (colon = n - 3; colon > 4 && s[colon] != ':'; colon--)
		;
	if (s[colon] != ':' || colon < 5)
		return false;
	if (!char_is_digit(s[colon - 4]) || !char_is_digit(s[colon - 2]) ||
	    !char_is_digit(s[colon - 1]) || !char_is_digit(s[colon + 1]) ||
	    !char_is_digit(s[colon + 2]))
		return false;
	i = colon + 3;
	while (i < n && char_is_space(s[i]))
		i++;
	for (; i < n && char_is_digit(s[i]) && year <= 90; i++)
		year = year * 10 + (unsigned int)(s[i] - '0');
	return year > 90;
}

int split_mbox(struct split *out, const char *data, size_t len, size_t max,
	       struct err *err)
{
	struct lines in = { data, data + len };
	struct lines *mail;
	struct line l;

	while (in.p < in.end && char_is_space(*in.p))
		in.p++;
	if (in.p == in.end)
		return 0;
	mail = VEC_ADD(out);
	*mail = in;
	(void)lines_next(&in, &l);
	if (!split_is_from(l.s, l.n))
		return 0;
	while (lines_next(&in, &l)) {
		if (!split_is_from(l.s, l.n))
			continue;
		if (out->n == max)
			return err_code(err, ERR_TOO_BIG, "more than %zu mails", max);
		mail->end = l.s;
		mail = VEC_ADD(out);
		*mail = (struct lines){ l.s, data + len };
	}
	return 0;
}
