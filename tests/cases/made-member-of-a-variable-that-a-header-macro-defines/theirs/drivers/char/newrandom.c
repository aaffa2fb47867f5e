// SPDX-License-Identifier: GPL-2.0
#include <linux/ratelimit.h>

static DEFINE_RATELIMIT_STATE(urandom_warning, 5000, 3);

static int missed;

int newrandom_seed(void)
{
	if (ratelimit(&urandom_warning))
		missed++;

	return missed + urandom_warning.missed;
}
