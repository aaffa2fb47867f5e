// SPDX-License-Identifier: GPL-2.0-only
#include "num.h"

#include <inttypes.h>
#include <stdbool.h>

#include "base/char.h"

static bool digits(const char **s, uint64_t *out)
{
	uint64_t v = 0;
	const char *p = *s;

	if (*p < '0' || *p > '9')
		return false;
	for (; char_is_digit(*p); p++) {
		unsigned int d = (unsigned int)(*p - '0');

		if (v > (UINT64_MAX - d) / 10)
			return false;
		v = v * 10 + d;
	}
	*s = p;
	*out = v;
	return true;
}

int num_parse(uint64_t *out, const char *s, uint64_t min, uint64_t max,
	      const char *what, struct err *err)
{
	const char *p = s;
	uint64_t v;

	if (!digits(&p, &v) || *p || v < min || v > max)
		return err_set(err, "%s takes a whole number from %" PRIu64
				    " to %" PRIu64 ", not '%s'",
			       what, min, max, s);
	*out = v;
	return 0;
}

int num_parse_size(uint64_t *out, const char *s, const char *what,
		   struct err *err)
{
	const char *p = s;
	unsigned int shift = 0;
	uint64_t v;
	bool ok = digits(&p, &v);

	if (ok && *p) {
		static const char units[] = "kmg";
		const char *unit = strchr(units, *p | 0x20);

		ok = unit && !p[1];
		if (ok)
			shift = 10 * (unsigned int)(unit - units + 1);
	}
	if (!ok || v > UINT64_MAX >> shift)
		return err_set(err, "%s takes a size such as 512m, not '%s'", what,
			       s);
	*out = v << shift;
	return 0;
}
