// SPDX-License-Identifier: GPL-2.0
#include "sample.h"

struct own_sample {
	struct dump user_dump;
};

int new_mask(struct own_sample *s);

int new_mask(struct own_sample *s)
{
	if (!s->user_dump.abi)
		return -1;
	return (int)s->user_dump.mask;
}
