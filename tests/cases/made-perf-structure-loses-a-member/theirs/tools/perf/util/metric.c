// SPDX-License-Identifier: GPL-2.0
#include "evsel.h"

int metric__same_group(const struct evsel *a, const struct evsel *b)
{
	if (a->idx == b->idx)
		return 1;

	return a->leader == b->leader;
}
