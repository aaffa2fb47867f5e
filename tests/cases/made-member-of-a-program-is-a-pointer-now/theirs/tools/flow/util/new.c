// SPDX-License-Identifier: GPL-2.0
#include "sample.h"

int new_mask(struct flow_sample *s);

int new_mask(struct flow_sample *s)
{
	if (!s->user_dump.abi)
		return -1;
	return (int)s->user_dump.mask;
}
