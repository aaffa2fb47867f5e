// SPDX-License-Identifier: GPL-2.0-only
#include <linux/relay.h>

int user_flush(struct relay *r)
{
	return RELAY_OP(flush, r);
}

int user_map(struct relay *map, size_t n)
{
	int err = RELAY_OP(unmap, map, n);

	return err ? err : RELAY_OP(flush, map);
}
