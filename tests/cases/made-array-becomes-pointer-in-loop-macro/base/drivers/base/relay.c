// SPDX-License-Identifier: GPL-2.0-only
#include <linux/relay.h>

int relay_start(struct relay *r)
{
	for (size_t i = 0; i < ARRAY_SIZE(r->lane); i++)
		r->lane[i].up = true;
	return 0;
}
